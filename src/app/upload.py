"""`thaipress upload`."""

from typing import Annotated

import typer

from thaipress.app.root import OutputArgument, app


@app.command("upload")
def upload_run(
    output: OutputArgument,
    url: Annotated[str, typer.Argument(metavar="URL", help="Where to: s3://, gs://, abfs:// or file://.")],
) -> None:
    """Put the finished run of an output into an object store, where `thaipress.read(URL)` finds it.

    Files that are there already are not written again; readers see the new run when it is whole.

    Example: `thaipress upload data/processed s3://bucket/tables`
    """
    from thaipress.upload import upload

    done = upload(output, url)
    typer.echo(f"{done.written:,} files written, {done.kept:,} were there, {done.removed:,} removed; {url}")
