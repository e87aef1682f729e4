"""The command line: parse options, call one function, print. Only this package prints or exits.

A module per group of commands; importing one registers its commands.
"""

import sys

import typer

from thaipress.app import (  # noqa: F401 each registers its commands
    diff,
    evaluate,
    export,
    extract,
    review,
    show,
    upload,
)
from thaipress.app.root import app
from thaipress.errors import ThaipressError

_INTERRUPTED = 130


def main() -> None:
    """Run the command line.

    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejects under `--strict`, 4 a drop
    beyond `diff --fail-on`, 130 interrupted.
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
    except SystemExit as end:
        if end.code == _INTERRUPTED:  # Typer makes an interrupt an exit, and says nothing
            typer.echo("interrupted; the tables of the last finished run are unchanged", err=True)
        raise
