"""CSV: a row per record under a header. A row's place is the offset of its first line in the file, in bytes.

Cells are parted by the comma, semicolon or tab that the header has most of, quoted with `"` where they hold
one of these or a line end. Each line is UTF-8 or cp874 (what Excel writes on Thai Windows).
"""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from thaipress.corpus.rows import Row, bad_row, check_columns, row
from thaipress.corpus.source import MOST_BYTES, Columns, NotARelease
from thaipress.corpus.text import UTF8_MARK, UTF16_MARKS, decode

_LONGEST_LINE = 4 * MOST_BYTES
_DELIMITERS = ",;\t"


def rows(file: Path, columns: Columns) -> Iterator[Row]:
    """The records of `file`; blank lines are none.

    Raises:
        InputError: it lacks the text column, or one that was asked for.
        NotARelease: it is no CSV, or breaks off.
    """
    with file.open("rb") as handle:
        table = _Table(handle)
        if not table.header:
            return
        check_columns(file, columns, table.header)
        while True:
            place = handle.tell()
            cells = table.record()
            if cells is None:
                return
            if cells:
                yield _row(place, cells, table, columns)


def rows_at(file: Path, columns: Columns, places: Sequence[int]) -> Iterator[Row]:
    """The records that begin at `places`."""
    with file.open("rb") as handle:
        table = _Table(handle)
        for place in places:
            handle.seek(place)
            yield _row(place, table.record() or [], table, columns)


class _Table:
    """A CSV file that is read from where its handle stands, a record at a time.

    Attributes:
        header: the names of the columns.
        encoding: how the lines of the last record were decoded.
    """

    def __init__(self, handle: BinaryIO) -> None:
        self._handle = handle
        self.encoding = "utf-8"
        first = handle.readline(_LONGEST_LINE)
        if first.startswith(UTF16_MARKS):
            raise NotARelease("encoding", "UTF-16; a file of rows must be UTF-8")
        self._delimiter = max(_DELIMITERS, key=lambda sign: first.count(sign.encode()))
        handle.seek(len(UTF8_MARK) if first.startswith(UTF8_MARK) else 0)
        self.header = [name.strip() for name in self.record() or []]

    def record(self) -> list[str] | None:
        """The cells of the next record, none of a blank line; none at the end of the file.

        Raises:
            NotARelease: a quoted cell does not end, or is no cell.
        """
        csv.field_size_limit(MOST_BYTES)
        self.encoding = "utf-8"
        try:
            return next(csv.reader(self._lines(), delimiter=self._delimiter, strict=True), None)
        except csv.Error as error:
            raise NotARelease("unreadable", f"no CSV: {error}") from error

    def _lines(self) -> Iterator[str]:
        while line := self._handle.readline(_LONGEST_LINE):
            if len(line) == _LONGEST_LINE:
                raise NotARelease("too_large", f"a line of more than {_LONGEST_LINE:,} bytes")
            try:
                text, encoding = decode(line)
            except NotARelease:  # the row that has it is rejected; the rows after it need not be
                yield line.decode("utf-8", "surrogateescape")
                continue
            if encoding != "utf-8":
                self.encoding = encoding
            yield text


def _row(place: int, cells: list[str], table: _Table, columns: Columns) -> Row:
    if any(cells[len(table.header) :]):
        raw = "\t".join(cells).encode("utf-8", "surrogateescape")
        return bad_row(place, raw, f"{len(cells)} cells under {len(table.header)} columns")
    values = {name: cell for name, cell in zip(table.header, cells, strict=False) if cell}
    return row(place, values, columns, table.encoding)
