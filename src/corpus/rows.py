"""What files of rows share: a row, and the columns that a release is read from."""

import datetime as dt
import json
import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from thaipress.corpus.source import MOST_BYTES, Columns, Content, NotARelease, digest
from thaipress.errors import InputError

_LONGEST_ID = 200
_FIELDS = ("text", "id", "published", "url", "title")
_MILLISECONDS = 10**11
"""A number from here on counts milliseconds since 1970, a smaller one seconds."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a file.

    Attributes:
        place: where it is found again.
        id: as the file names it; none where it does not.
        sha256: of what it says.
        content: what it says, or why it is no release.
    """

    place: int
    id: str | None
    sha256: str
    content: Content | NotARelease


def names(columns: Columns) -> dict[str, str]:
    """The name of each column by what it holds."""
    return {field: getattr(columns, field) or field for field in _FIELDS}


def check_columns(file: Path, columns: Columns, there: Collection[str]) -> None:
    """Make sure that `file`, which has the columns `there`, has those that it must have.

    Raises:
        InputError: it has not a column that was asked for: going on would empty the tables over a slip of the
            keyboard.
        NotARelease: `no_text_column`; nobody said that it should have one, so it may be any file of rows.
    """
    for field, name in names(columns).items():
        if name in there:
            continue
        have = ", ".join(list(there)[:30]) or "none"
        if getattr(columns, field):
            raise InputError(f"{file}: no column {name}; it has {have} (see --{field}-column)")
        if field == "text":
            raise NotARelease("no_text_column", f"no column {name}; it has {have} (see --text-column)")


def row(place: int, values: Mapping[str, object], columns: Columns, encoding: str | None) -> Row:
    """The row at `place` whose columns have `values`."""
    cells = {field: values.get(name) for field, name in names(columns).items()}
    text = cells["text"]
    title, published, url = _written(cells["title"]), _day(cells["published"]), _written(cells["url"])
    raw = json.dumps([text, published, url, title], ensure_ascii=False, default=str)
    content: Content | NotARelease
    if text is None:
        content = NotARelease("empty", "no text in it")
    elif not isinstance(text, str):
        content = NotARelease("bad_row", f"its text is no text but {type(text).__name__}")
    elif len(text) > MOST_BYTES:
        content = NotARelease("too_large", f"{len(text):,} characters; at most {MOST_BYTES:,} are read")
    else:
        content = Content(text, encoding, title, published, url)
    sha256 = digest(raw.encode("utf-8", "surrogatepass"))
    return Row(place, _identifier(_written(cells["id"])), sha256, content)


def bad_row(place: int, raw: bytes, detail: str) -> Row:
    """The row at `place`, whose bytes `raw` are none."""
    return Row(place, None, digest(raw), NotARelease("bad_row", detail))


def _written(value: object) -> str | None:
    """A cell as it would be written; none for a blank one, and for what is no text, number or day."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float):  # whole numbers with gaps are floats in a table of pandas
        return None if math.isnan(value) else f"{value:g}" if not value.is_integer() else str(int(value))
    if not isinstance(value, (str, int)):
        return None
    return str(value).strip().encode("utf-8", "backslashreplace").decode() or None


def _day(value: object) -> str | None:
    """A cell that holds a day; pandas writes days to JSON as milliseconds since 1970."""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and not math.isnan(value):
        seconds = value / 1000 if abs(value) >= _MILLISECONDS else value
        try:
            return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat()
        except (OverflowError, ValueError, OSError):
            return None
    return _written(value)


def _identifier(written: str | None) -> str | None:
    """An id as part of a path: short, and on one line."""
    if written is None:
        return None
    return re.sub(r"[\x00-\x1f\x7f]", "_", written[:_LONGEST_ID])
