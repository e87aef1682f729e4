"""JSON Lines: an object per line, UTF-8. A row's place is the offset of its line in the file, in bytes."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from thaipress.corpus.rows import Row, bad_row, check_columns, row
from thaipress.corpus.source import MOST_BYTES, Columns, NotARelease, digest
from thaipress.corpus.text import UTF8_MARK, UTF16_MARKS, decode

_LONGEST_LINE = 4 * MOST_BYTES
_MOST_KEYS = 100


def rows(file: Path, columns: Columns) -> Iterator[Row]:
    """The objects of `file`; blank lines are none.

    Raises:
        InputError: none of them has the text column, or one that was asked for.
        NotARelease: the file is no JSON Lines at all.
    """
    seen: dict[str, None] = {}
    with file.open("rb") as handle:
        if handle.read(2) in UTF16_MARKS:
            raise NotARelease("encoding", "UTF-16; a file of rows must be UTF-8")
        handle.seek(0)
        place = 0
        while line := _line(handle):
            if line.strip():
                yield _row(place, line, columns, seen)
            place = handle.tell()
    if seen:
        check_columns(file, columns, seen)


def rows_at(file: Path, columns: Columns, places: Sequence[int]) -> Iterator[Row]:
    """The objects whose lines begin at `places`."""
    with file.open("rb") as handle:
        for place in places:
            handle.seek(place)
            yield _row(place, _line(handle), columns, {})


def _line(handle: BinaryIO) -> bytes:
    """The next line; of one that is too long the beginning, the rest passed over."""
    line = end = handle.readline(_LONGEST_LINE)
    while len(end) == _LONGEST_LINE and not end.endswith(b"\n"):
        end = handle.readline(_LONGEST_LINE)
    return line


def _row(place: int, line: bytes, columns: Columns, seen: dict[str, None]) -> Row:
    """The row of `line`; its keys are added to `seen`."""
    if len(line) == _LONGEST_LINE:
        no = NotARelease("too_large", f"a line of more than {_LONGEST_LINE:,} bytes")
        return Row(place, None, digest(line), no)
    try:
        text, encoding = decode(line.removeprefix(UTF8_MARK))
    except NotARelease as no:
        return Row(place, None, digest(line), no)
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        return bad_row(place, line, f"no JSON: {error}")
    if not isinstance(values, dict):
        return bad_row(place, line, f"no JSON object but {type(values).__name__}")
    if len(seen) < _MOST_KEYS:
        seen.update(dict.fromkeys(values))
    return row(place, values, columns, encoding)
