"""The command line: parse options, call one function, print. Only this module prints or exits."""

import json
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from thaipress import __version__
from thaipress.errors import ThaipressError

app = typer.Typer(
    name="thaipress",
    help="Thai-language press releases into tables: who, when, where, and which programmes.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)

DEFAULT_OUTPUT = Path("data/processed")

_OutputOption = Annotated[
    Path, typer.Option("--output", "-o", help="Folder that holds the tables.", show_default=True)
]


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"thaipress {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    ctx: typer.Context,
    *,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
    version: Annotated[  # noqa: ARG001 the callback prints it
        bool,
        typer.Option(
            "--version", help="Show the version.", callback=lambda v: _version(wanted=v), is_eager=True
        ),
    ] = False,
) -> None:
    ctx.obj = {"debug": debug}


@app.command()
def extract(  # noqa: PLR0913 a command's options
    ctx: typer.Context,
    inputs: Annotated[
        list[Path], typer.Argument(metavar="INPUT...", help="Folders (searched through) and .txt files.")
    ],
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Folder for the tables; made if need be.")
    ] = DEFAULT_OUTPUT,
    workers: Annotated[
        int, typer.Option("--workers", "-w", min=0, help="Processes; 0 takes one per processor.")
    ] = 0,
    engine: Annotated[
        Literal["nlpo3", "newmm"], typer.Option(help="Word segmentation of PyThaiNLP.")
    ] = "nlpo3",
    force: Annotated[bool, typer.Option("--force", help="Extract unchanged releases again.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be extracted; write nothing.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with code 3 if there are rejects.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
) -> None:
    """Read releases and write the tables.

    What has not changed since the last run on the same output is taken over.

    Examples:
        thaipress extract data/raw -o data/processed

        thaipress extract release.txt -o tables --json
    """
    from thaipress import pipeline  # noqa: PLC0415 help must not wait for Arrow
    from thaipress.plan import Options  # noqa: PLC0415
    from thaipress.progress import Progress  # noqa: PLC0415
    from thaipress.workers import available  # noqa: PLC0415

    options = Options(
        workers=workers or available(),
        force=force,
        engine=engine,
        debug=ctx.obj["debug"],
    )
    if dry_run:
        fresh, unchanged = pipeline.preview(inputs, output, options)
        typer.echo(f"{fresh:,} releases to extract, {unchanged:,} unchanged")
        return
    with Progress(silent=quiet or as_json) as progress:
        summary = pipeline.run(inputs, output, options, progress.update)
    if as_json:
        typer.echo(json.dumps(summary.as_dict(), ensure_ascii=False))
    elif not quiet:
        from thaipress import show  # noqa: PLC0415

        show.print_summary(summary)
    if strict and summary.rows["rejects"]:
        raise typer.Exit(3)


@app.command()
def tables(
    output: Annotated[Path, typer.Argument(metavar="OUTPUT", help="Folder that holds the tables.")] = (
        DEFAULT_OUTPUT
    ),
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False,
) -> None:
    """List the tables of an output: rows, and what each column holds.

    Example:
        thaipress tables data/processed
    """
    from thaipress import show  # noqa: PLC0415

    if as_json:
        typer.echo(json.dumps(show.describe(output), ensure_ascii=False))
    else:
        show.print_tables(output)


@app.command("show")
def show_release(
    release: Annotated[
        str, typer.Argument(metavar="RELEASE", help="A file, or the path or id of a release in the output.")
    ],
    *,
    output: _OutputOption = DEFAULT_OUTPUT,
) -> None:
    """Show one release with its records and the words they rest on.

    Examples:
        thaipress show data/raw/industry-north.txt

        thaipress show industry-north.txt -o data/processed
    """
    from thaipress import show  # noqa: PLC0415

    show.print_release(release, output)


@app.command()
def verify(
    output: Annotated[Path, typer.Argument(metavar="OUTPUT", help="Folder that holds the tables.")] = (
        DEFAULT_OUTPUT
    ),
) -> None:
    """Check the tables of an output against each other and against their checksums.

    Example: `thaipress verify data/processed`
    """
    from thaipress.verify import verify as problems_of  # noqa: PLC0415

    problems = list(problems_of(output))
    for problem in problems:
        typer.echo(problem, err=True)
    typer.echo(f"{output}: {f'{len(problems)} problems' if problems else 'whole'}")
    if problems:
        raise typer.Exit(1)


def main() -> None:
    """Run the command line.

    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejects under `--strict`, 130 interrupted.
    """
    # `--debug` is an option of the whole program; people put it at the end too.
    words = [word for word in sys.argv[1:] if word != "--debug"]
    debug = len(words) < len(sys.argv) - 1
    try:
        app(["--debug", *words] if debug else words)
    except ThaipressError as error:
        if debug:
            raise
        typer.echo(f"error: {error}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        typer.echo("interrupted; the tables of the last finished run are unchanged", err=True)
        sys.exit(130)
