"""One side of a comparison: an output folder, or one run of it, read a part at a time and without texts."""

import json
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from thaipress.errors import OutputError
from thaipress.schema import TABLES

_PARTS_KEPT = 2
"""Parts that stay loaded: releases lie in the same order on both sides, so few are needed at once."""

Row = tuple[Any, ...]
Rows = dict[str, dict[str, list[Row]]]
"""Rows by table and release."""


class Known(NamedTuple):
    """What a side knows of a release: where it lies, its bytes, and the part it stands in."""

    path: str
    sha256: str
    part: int


@dataclass(frozen=True, slots=True)
class _Part:
    files: Mapping[str, tuple[Path, ...]]
    sha256: Mapping[str, str]


class Side:
    """The tables of an output folder, or of one of its runs.

    Tables of another version are read as they are: columns and tables may be missing or new.

    Attributes:
        folder: as it was named.
        extraction: fingerprint of the extraction; none where the output does not tell.
        columns: the columns of each table, its text left out; none for a table that is not there.
        index: every release by id.

    Raises:
        OutputError: the folder holds no tables, or they can't be read.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        root = folder / "current" if (folder / "current").exists() else folder
        manifest = _manifest(root)
        self.extraction: str | None = manifest.get("extraction")
        self._parts = _parts(root, manifest)
        if not any(part.files["documents"] for part in self._parts):
            raise OutputError(f"{folder}: no table documents; is this the output of `thaipress extract`?")
        self._cache: OrderedDict[int, Rows] = OrderedDict()
        try:
            self.columns = {table: self._columns(table) for table in TABLES}
            self.index = dict(self._index())
        except (OSError, KeyError, pa.ArrowException) as error:
            raise OutputError(f"{folder}: can't be read: {error}") from error

    def __len__(self) -> int:
        """How many parts there are."""
        return len(self._parts)

    def count(self, table: str) -> int:
        """Rows of a table.

        Raises:
            OutputError: they can't be read.
        """
        try:
            return sum(pq.read_metadata(f).num_rows for part in self._parts for f in part.files[table])
        except (OSError, pa.ArrowException) as error:
            raise OutputError(f"{self.folder}: can't be read: {error}") from error

    def same_part(self, other: "Side", number: int) -> bool:
        """Whether the other side has a part of the very bytes of part `number`."""
        sums = self._parts[number].sha256
        return bool(sums) and any(sums == part.sha256 for part in other._parts)  # noqa: SLF001 its own kind

    def rows(self, number: int) -> Rows:
        """The rows of a part, by table and release, columns as in `columns`; rejects apart.

        Raises:
            OutputError: they can't be read.
        """
        if number in self._cache:
            self._cache.move_to_end(number)
            return self._cache[number]
        rows: Rows = {}
        for table, columns in self.columns.items():
            if columns and table != "rejects":
                rows[table] = _by_release(self._read(number, table, columns), columns.index("doc_id"))
        self._cache[number] = rows
        if len(self._cache) > _PARTS_KEPT:
            self._cache.popitem(last=False)
        return rows

    def rejects(self) -> dict[str, Row]:
        """The rejects by path, columns as in `columns`."""
        columns = self.columns["rejects"]
        if not columns:
            return {}
        at = columns.index("path")
        return {row[at]: row for n in range(len(self)) for row in self._read(n, "rejects", columns)}

    def _columns(self, table: str) -> list[str]:
        """The columns that every file of a table has, in its order; the text of releases is left out."""
        found: list[str] = []
        for part in self._parts:
            for file in part.files[table]:
                names = pq.read_schema(file).names
                found = [n for n in found if n in names] if found else names
        return [n for n in found if (table, n) != ("documents", "text")]

    def _index(self) -> Iterator[tuple[str, Known]]:
        for number in range(len(self)):
            for doc_id, path, sha256 in self._read(number, "documents", ["doc_id", "path", "sha256"]):
                yield doc_id, Known(path, sha256, number)

    def _read(self, number: int, table: str, columns: list[str]) -> list[Row]:
        rows: list[Row] = []
        for file in self._parts[number].files[table]:
            try:
                # Not as a data set: a folder's name may look like a partition.
                found = pq.ParquetFile(file).read(columns=columns)
            except (OSError, pa.ArrowException) as error:
                raise OutputError(f"{file}: can't be read: {error}") from error
            rows.extend(zip(*(found[name].to_pylist() for name in columns), strict=True))
        return rows


def _by_release(rows: list[Row], at: int) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row[at], []).append(row)
    return grouped


def _manifest(root: Path) -> dict[str, Any]:
    """The manifest, whatever version wrote it; empty where there is none."""
    try:
        manifest = json.loads((root / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def _parts(root: Path, manifest: Mapping[str, Any]) -> list[_Part]:
    """The parts that the manifest lists; without one, everything is one part."""
    files = {table: _files(root, table) for table in TABLES}
    listed = manifest.get("parts", [])
    names = [file.name for file in files["documents"]]
    aligned = len(listed) == len(names) and all(not f or [x.name for x in f] == names for f in files.values())
    if not listed or not aligned:
        return [_Part(files, {})]
    whole = all(files.values())
    return [
        _Part({t: f[n : n + 1] for t, f in files.items()}, dict(part.get("sha256") or {}) if whole else {})
        for n, part in enumerate(listed)
    ]


def _files(root: Path, table: str) -> tuple[Path, ...]:
    if (root / f"{table}.parquet").is_file():
        return (root / f"{table}.parquet",)
    return tuple(sorted((root / table).glob("*.parquet")))
