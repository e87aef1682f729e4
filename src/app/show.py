"""`thaipress tables`, `show` and `verify`: what an output holds."""

import json
from typing import Annotated

import typer

from thaipress.app.root import DEFAULT_OUTPUT, OutputArgument, OutputOption, app


@app.command()
def tables(
    output: OutputArgument = DEFAULT_OUTPUT,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False,
) -> None:
    """List the tables of an output: rows, and what each column holds.

    Example:
        thaipress tables data/processed
    """
    from thaipress import show

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
    output: OutputOption = DEFAULT_OUTPUT,
) -> None:
    """Show one release with its records and the words they rest on.

    Examples:
        thaipress show data/raw/industry-north.txt

        thaipress show industry-north.txt -o data/processed
    """
    from thaipress import show

    show.print_release(release, output)


@app.command()
def verify(
    output: OutputArgument = DEFAULT_OUTPUT,
) -> None:
    """Check the tables of an output against each other and against their checksums.

    Example: `thaipress verify data/processed`
    """
    from thaipress.verify import verify as problems_of

    problems = list(problems_of(output))
    for problem in problems:
        typer.echo(problem, err=True)
    typer.echo(f"{output}: {f'{len(problems)} problems' if problems else 'whole'}")
    if problems:
        raise typer.Exit(1)
