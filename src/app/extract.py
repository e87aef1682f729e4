"""`thaipress extract`."""

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from thaipress.app.root import DEFAULT_OUTPUT, app


@app.command()
def extract(  # noqa: PLR0913 a command's options
    ctx: typer.Context,
    inputs: Annotated[
        list[Path], typer.Argument(metavar="INPUT...", help="Folders (searched through), files, globs.")
    ],
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Folder for the tables; made if need be.")
    ] = DEFAULT_OUTPUT,
    workers: Annotated[
        int, typer.Option("--workers", "-w", min=0, help="Processes; 0 takes one per processor.")
    ] = 0,
    text_column: Annotated[
        str | None, typer.Option(help="Column of .jsonl, .csv and .parquet with the text. [default: text]")
    ] = None,
    id_column: Annotated[str | None, typer.Option(help="… with the row's id. [default: id, if any]")] = None,
    published_column: Annotated[
        str | None, typer.Option(help="… with the day of publication. [default: published, if any]")
    ] = None,
    url_column: Annotated[str | None, typer.Option(help="… with the address. [default: url, if any]")] = None,
    title_column: Annotated[
        str | None, typer.Option(help="… with the title. [default: title, if any]")
    ] = None,
    tokenizer: Annotated[
        Literal["nlpo3", "newmm"], typer.Option(help="Word segmentation of PyThaiNLP.")
    ] = "nlpo3",
    engine: Annotated[
        Literal["local", "spark"],
        typer.Option(help="Who does the work: processes here, or Apache Spark."),
    ] = "local",
    master: Annotated[
        str | None,
        typer.Option(
            envvar="THAIPRESS_SPARK_MASTER", metavar="URL", help="Spark's master, if its settings name none."
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Extract unchanged releases again.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be extracted; write nothing.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with code 3 if there are rejects.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
) -> None:
    """Read releases and write the tables.

    Text, web pages, Word and PDF hold a release each; JSON Lines, CSV and Parquet one per row.
    What has not changed since the last run on the same output is taken over.

    Examples:
        thaipress extract data/raw -o data/processed

        thaipress extract 'raw/**/*.pdf' release.txt -o tables --json

        thaipress extract archive.parquet --text-column body --id-column news_id

        thaipress extract /shared/raw -o /shared/tables --engine spark --master spark://host:7077
    """
    from thaipress import pipeline, remote, spark
    from thaipress.corpus import Columns
    from thaipress.plan import Options
    from thaipress.progress import Progress
    from thaipress.workers import available

    remote.refuse(output)
    options = Options(
        workers=workers or available(),
        force=force,
        tokenizer=tokenizer,
        debug=ctx.obj["debug"],
        columns=Columns(text_column, id_column, published_column, url_column, title_column),
    )
    if dry_run:
        fresh, unchanged = pipeline.preview(inputs, output, options)
        typer.echo(f"{fresh:,} releases to extract, {unchanged:,} unchanged")
        return
    with Progress(silent=quiet or as_json) as progress:
        if engine == "spark":
            summary = spark.run(inputs, output, options, progress.update, master)
        else:
            summary = pipeline.run(inputs, output, options, progress.update)
    if as_json:
        typer.echo(json.dumps(summary.as_dict(), ensure_ascii=False))
    elif not quiet:
        from thaipress import show

        show.print_summary(summary)
    if strict and summary.rows["rejects"]:
        raise typer.Exit(3)
