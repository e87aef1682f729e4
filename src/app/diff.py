"""`thaipress diff`: what one output has and another has not."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal, TextIO

import typer

from thaipress.app.root import app

DROPPED = 4
"""Exit code for a drop beyond `--fail-on`: neither an error (1) nor wrong usage (2)."""


@app.command()
def diff(  # noqa: PLR0913 a command's options
    old: Annotated[Path, typer.Argument(metavar="OLD", help="Output folder, or one of its `runs/…`.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The same, newer.")],
    *,
    form: Annotated[
        Literal["text", "markdown", "json"], typer.Option("--format", "-f", help="How it is written.")
    ] = "text",
    to: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write it to, rather than the terminal.")
    ] = None,
    limit: Annotated[int, typer.Option(min=0, help="Releases told in full on the terminal.")] = 20,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            metavar="LIMIT",
            help="Exit with code 4 if a table lost more: `officials=10%`, `officials=25` rows, `10%` for "
            "every table. Counted over the releases that both have. May be given several times.",
        ),
    ] = None,
) -> None:
    """Compare two outputs: records added, removed and changed, per release, and why.

    Records are matched by id. The reason is `text changed` where the bytes of a release differ, `extraction
    changed` where they don't.

    Examples:
        thaipress diff tables-before data/processed

        thaipress diff old new --format markdown --fail-on 10% --fail-on flagships=25%
    """
    from rich.console import Console

    from thaipress.diff import Comparison, Side, drops, jsonform, markdown, terminal
    from thaipress.errors import InputError

    try:
        limits = [drops.parse_limit(words) for words in fail_on or []]
    except InputError as error:
        raise typer.BadParameter(str(error), param_hint="--fail-on") from error
    comparison = Comparison(Side(old), Side(new))
    with _opened(to) as out:
        if form == "json":
            found = jsonform.write_json(comparison, limits, out.write)
        elif form == "markdown":
            report, found = markdown.markdown(comparison, limits)
            out.write(report)
        else:
            console = Console(file=out, highlight=False)
            found = terminal.render(console, comparison, limits, limit)
    if found:
        for drop in found:
            typer.echo(f"drop: {drop}", err=True)
        raise typer.Exit(DROPPED)


@contextmanager
def _opened(file: Path | None) -> Iterator[TextIO]:
    """The file, open for writing, or the terminal."""
    from thaipress.errors import OutputError

    if file is None:
        yield sys.stdout
        return
    try:
        out = file.open("w", encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{file}: can't be written: {error.strerror or error}") from error
    with out:
        yield out
