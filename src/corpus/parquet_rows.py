"""Parquet: a release per row. A row's place is its number, from 0.

Parquet is read from the front only. A process that reads the rows of one shard after the other goes on where
it stopped, so that it decodes a file once and not once per shard.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar, Self

import pyarrow as pa
import pyarrow.parquet as pq

from thaipress.corpus.rows import Row, check_columns, names, row
from thaipress.corpus.source import Columns, NotARelease

_BATCH = 256
_BUFFER = 2**20


def rows(file: Path, columns: Columns) -> Iterator[Row]:
    """The rows of `file`.

    Raises:
        InputError: it lacks the text column, or one that was asked for.
        NotARelease: it is no Parquet file, or damaged.
    """
    with _opened(file) as table:
        check_columns(file, columns, table.schema_arrow.names)
        place = 0
        for batch in _batches(table, columns, 0):
            for values in _values(batch):
                yield row(place, values, columns, None)
                place += 1


def rows_at(file: Path, columns: Columns, places: Sequence[int]) -> Iterator[Row]:
    """The rows with the numbers `places`."""
    for place in places:
        yield row(place, _Cursor.on(file, columns, place).values(place), columns, None)


class _Cursor:
    """A place in an open file, from which rows further on are read; the process keeps the last one.

    Attributes:
        of: the file as it was opened, and the columns.
        table: the open file.
        first: the number of the first row that can still be read.
    """

    last: ClassVar[Self | None] = None

    def __init__(self, file: Path, columns: Columns, place: int) -> None:
        self.of = _identity(file, columns)
        self.table = _opened(file)
        group, self.first = _group_of(self.table, place)
        self._batches = _batches(self.table, columns, group)
        self._batch: pa.RecordBatch | None = None

    @classmethod
    def on(cls, file: Path, columns: Columns, place: int) -> Self:
        """The cursor of `file`, not beyond `place`."""
        last = cls.last
        if last is None or last.of != _identity(file, columns) or place < last.first:
            if last is not None:
                last.table.close()
            last = cls.last = cls(file, columns, place)
        return last

    def values(self, place: int) -> dict[str, object]:
        """The values of the row with the number `place`, by column."""
        while self._batch is None or place >= self.first + len(self._batch):
            self.first += len(self._batch) if self._batch is not None else 0
            self._batch = next(self._batches, None)
            if self._batch is None:
                type(self).last = None
                raise NotARelease("unreadable", "the file was changed while it was read")
        return _values(self._batch.slice(place - self.first, 1))[0]


def _identity(file: Path, columns: Columns) -> tuple[Path, int, int, Columns]:
    status = file.stat()
    return file, status.st_size, status.st_mtime_ns, columns


def _opened(file: Path) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(file, buffer_size=_BUFFER, pre_buffer=False)
    except (pa.ArrowException, OSError) as error:
        raise NotARelease("unreadable", _first_line(error)) from error


def _group_of(table: pq.ParquetFile, place: int) -> tuple[int, int]:
    """The row group that holds row `place`, and the number of its first row."""
    first = 0
    for group in range(table.num_row_groups):
        size = table.metadata.row_group(group).num_rows
        if place < first + size:
            return group, first
        first += size
    raise NotARelease("unreadable", "the file was changed while it was read")


def _batches(table: pq.ParquetFile, columns: Columns, group: int) -> Iterator[pa.RecordBatch]:
    """The rows from a row group on, with the columns that are needed."""
    wanted = [name for name in names(columns).values() if name in table.schema_arrow.names]
    groups = list(range(group, table.num_row_groups))
    try:
        yield from table.iter_batches(_BATCH, row_groups=groups, columns=wanted)
    except (pa.ArrowException, OSError) as error:
        raise NotARelease("unreadable", _first_line(error)) from error


def _values(batch: pa.RecordBatch) -> list[dict[str, object]]:
    try:
        values: list[dict[str, object]] = batch.to_pylist()
    except ValueError as error:  # bytes that are no UTF-8 in a column of text
        raise NotARelease("unreadable", _first_line(error)) from error
    return values


def _first_line(error: Exception) -> str:
    return f"no whole Parquet file: {str(error).splitlines()[0] if str(error) else type(error).__name__}"
