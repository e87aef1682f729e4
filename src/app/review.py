"""`thaipress review`: a page to read releases and their records in."""

from pathlib import Path
from typing import Annotated

import typer

from thaipress.app.root import DEFAULT_OUTPUT, OutputArgument, app


@app.command()
def review(
    output: OutputArgument = DEFAULT_OUTPUT,
    *,
    to: Annotated[Path, typer.Option("--output", "-o", help="The HTML file to write.")] = Path("review.html"),
    match: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATTERN", help="Only releases whose path matches, `2018/*`; several times: any."
        ),
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first N releases by path.")] = None,
    sample: Annotated[
        int | None, typer.Option(min=1, help="Only N releases, spread over all; the same every time.")
    ] = None,
) -> None:
    """Write one page with every release's text, its records marked in place, and a table of them.

    The page needs no network and allows none; it opens in any browser.

    Examples:
        thaipress review data/processed -o review.html

        thaipress review tables --match '2018/*' --sample 500
    """
    from thaipress.review import Choice, write_page

    shown = write_page(output, to, Choice(tuple(match or ()), limit, sample))
    typer.echo(f"{to}: {shown:,} releases, {to.stat().st_size / 1e6:.1f} MB")
