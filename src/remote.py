"""The tables of a finished run in an object store: where `thaipress upload` puts them.

URL/parts/officials/4e1d….parquet    a file of a run, named after its bytes and never altered
URL/current.json                     the manifest of the run to be read; it names the parts by their checksums
"""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
from pyarrow import fs

from thaipress import tables
from thaipress.errors import OutputError
from thaipress.schema import TABLES

if TYPE_CHECKING:
    import pandas as pd

MANIFEST = "current.json"
PARTS = "parts"

# s3://bucket/tables; as a path that has lost a slash, s3:/bucket/tables. A drive of Windows has one letter.
_URL = re.compile(r"[a-z][a-z0-9+.-]+:/", re.IGNORECASE)


def is_url(place: Path | str) -> bool:
    """Whether `place` is in an object store rather than a folder of this machine."""
    return bool(_URL.match(str(place)))


def refuse(output: Path) -> None:
    """Refuse an object store as the place where tables are made.

    Raises:
        OutputError: it is one.
    """
    if is_url(output):
        raise OutputError(f"{output}: tables are made in a folder; `thaipress upload` puts them there")


def folder(url: str) -> tuple[fs.FileSystem, str]:
    """The store and the folder in it that `url` names.

    Raises:
        OutputError: no such kind of store, or it can't be reached.
    """
    try:
        store, root = fs.FileSystem.from_uri(url)
    except (OSError, pa.ArrowException) as error:
        raise OutputError(f"{url}: {error}") from error
    root = root.rstrip("/")
    if not root:
        raise OutputError(f"{url}: names no bucket and no folder")
    return store, root


def part(root: str, table: str, sha256: str) -> str:
    """The place of a file of a table."""
    return f"{root}/{PARTS}/{table}/{sha256}.parquet"


def files(url: str) -> tuple[fs.FileSystem, dict[str, list[str]]]:
    """The store, and in it the files of the run that `url` shows, by table.

    Raises:
        OutputError: no finished run is there.
    """
    store, root = folder(url)
    try:
        with store.open_input_stream(f"{root}/{MANIFEST}", compression=None) as stream:
            parts = json.loads(stream.read())["parts"]
        found: dict[str, list[str]] = {}
        for number in parts:
            for table, sha256 in number["sha256"].items():
                found.setdefault(table, []).append(part(root, table, sha256))
    except (OSError, ValueError, KeyError) as error:
        raise OutputError(f"{url}: no finished run; was it put there by `thaipress upload`?") from error
    # Parts without rows are one file.
    return store, {table: list(dict.fromkeys(places)) for table, places in found.items()}


def read(output: Path | str) -> "dict[str, pd.DataFrame]":
    """All tables of an output as pandas DataFrames, by table name.

    An output is a folder, or a URL that `thaipress upload` has put one to.

    Dates are `datetime64`, whole numbers that may be missing are `Int32`.

    Raises:
        OutputError: it does not hold the tables of a finished run.
    """
    if not is_url(output):
        return tables.read(output)
    import pyarrow.dataset as ds  # noqa: PLC0415 heavy, and only this function needs it

    store, places = files(str(output))
    found = {
        table: ds.dataset(
            places.get(table, []), format="parquet", schema=tables.arrow_schema(table), filesystem=store
        )
        for table in TABLES
    }
    return {table: tables.to_pandas(rows.to_table()) for table, rows in found.items()}
