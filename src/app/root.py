"""The program and the options that all its commands share."""

from pathlib import Path
from typing import Annotated

import typer

from thaipress import __version__

app = typer.Typer(
    name="thaipress",
    help="Thai-language press releases into tables: who, when, where, and which programmes.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)

DEFAULT_OUTPUT = Path("data/processed")
"""Where the tables go and are looked for unless another folder is named."""

OutputArgument = Annotated[Path, typer.Argument(metavar="OUTPUT", help="Folder that holds the tables.")]
OutputOption = Annotated[
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
