"""An output's tables in the formats that people and tools ask for: one module per format."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Literal, get_args

from thaipress.errors import OutputError
from thaipress.export.target import replaced
from thaipress.publish import finished_run

Format = Literal["csv", "xlsx", "duckdb", "label-studio"]
FORMATS: tuple[Format, ...] = get_args(Format)

DEFAULT_NAMES: dict[Format, str] = {
    "csv": "thaipress-csv",
    "xlsx": "thaipress.xlsx",
    "duckdb": "thaipress.duckdb",
    "label-studio": "thaipress-label-studio",
}
"""What an export is called when no name is given."""

_MODULES: dict[Format, str] = {
    "csv": "csv_files",
    "xlsx": "workbook",
    "duckdb": "database",
    "label-studio": "label_studio",
}

Notes = list[str]
"""What a person should know of an export: values that the format could not hold whole."""


def export(output: Path, to: Format, target: Path) -> Notes:
    """Write the tables of an output folder as `target`, a file or a folder as the format has it.

    What stands at `target` from an earlier export is replaced in one step, when the new one is whole.

    Raises:
        OutputError: the folder does not hold the tables of a finished run, a library is not installed, or
            `target` can't be written.
    """
    run = finished_run(output)
    try:
        write: Callable[[Path, Path], Notes] = import_module(f"thaipress.export.{_MODULES[to]}").write
    except ModuleNotFoundError as error:
        raise OutputError(
            f"--to {to} needs {error.name}; install it with: pip install 'thaipress[analysis]'"
        ) from error
    with replaced(target) as fresh:
        return write(run, fresh)
