"""`thaipress export` and `dictionary`: the tables for other tools, and what they hold."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from thaipress.app.root import DEFAULT_OUTPUT, OutputArgument, app


@app.command("export")
def export_tables(
    output: OutputArgument = DEFAULT_OUTPUT,
    *,
    to: Annotated[Literal["csv", "xlsx", "duckdb", "label-studio"], typer.Option("--to", help="The format.")],
    target: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="File or folder to write; named after the format if not given."),
    ] = None,
) -> None:
    """Write the tables for Excel (csv, xlsx), as one DuckDB file, or as Label Studio tasks to correct.

    An earlier export in the same place is replaced when the new one is whole.

    Examples:
        thaipress export data/processed --to xlsx

        thaipress export data/processed --to label-studio -o tasks
    """
    from thaipress.export import DEFAULT_NAMES, export

    place = target or Path(DEFAULT_NAMES[to])
    for note in export(output, to, place):
        typer.echo(note, err=True)
    typer.echo(place)


@app.command()
def dictionary() -> None:
    """Print the data dictionary of all tables, in English and Thai, as Markdown.

    Example: `thaipress dictionary > dictionary.md`
    """
    from thaipress.dictionary import markdown

    typer.echo(markdown(), nl=False)
