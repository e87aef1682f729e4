"""Which record of one output is which of the other: by id, and where there is none, by what it says."""

import datetime as dt
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import Any

from thaipress.diff.model import RecordChange
from thaipress.diff.side import Row

_KEYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "documents": (("doc_id",),),
    "officials": (("official_id",),),
    "positions": (("official_id", "role", "org"), ("official_id", "ordinal")),
    "dates": (("date_id",),),
    "relative_dates": (("date_id",),),
    "places": (("place_id",),),
    "programmes": (("programme_id",),),
    "flagships": (("flagship_id",),),
    "mentions": (
        ("record_type", "record_id", "kind", "start", "end"),
        ("record_type", "record_id", "kind", "text"),
    ),
    "rejects": (("path",),),
}
"""What identifies a record, the strictest first: what one key leaves over is matched by the next."""

_LABELS: dict[str, tuple[str, ...]] = {
    "documents": ("title",),
    "officials": ("title", "name"),
    "positions": ("text",),
    "dates": ("text",),
    "relative_dates": ("text",),
    "places": ("level", "text"),
    "programmes": ("name",),
    "flagships": ("name",),
    "mentions": ("record_type", "kind", "text"),
    "rejects": ("reason", "detail"),
}
_FOLLOWS = {"documents": {"sha256"}, "positions": {"ordinal"}}
"""Columns that say nothing of their own: of a text that changed; of the positions before this one."""
_OFFSETS = {"start", "end"}


def changes(  # noqa: PLR0913 two sides, each with its columns
    table: str,
    old: Sequence[Row],
    new: Sequence[Row],
    old_columns: Sequence[str],
    new_columns: Sequence[str],
    *,
    same_text: bool,
) -> Iterator[RecordChange]:
    """What differs between the rows of one table and one release.

    Columns that only one side has are left out of the comparison, and so are offsets into texts that differ.
    """
    columns = [c for c in old_columns if c in set(new_columns)] or list(new_columns or old_columns)
    compared = [c for c in columns if c not in _FOLLOWS.get(table, ()) and (same_text or c not in _OFFSETS)]
    before = [dict(zip(old_columns, row, strict=True)) for row in old]
    after = [dict(zip(new_columns, row, strict=True)) for row in new]
    before, after = _without_the_same(before, after, compared)
    for key in _KEYS[table]:
        known = [c for c in key if c in columns and (same_text or c not in _OFFSETS)]
        waiting: defaultdict[Row, deque[dict[str, Any]]] = defaultdict(deque)
        for row in before:
            waiting[_values(row, known)].append(row)
        left = []
        for row in after:
            twins = waiting[_values(row, known)]
            if not twins:
                left.append(row)
                continue
            twin = twins.popleft()
            differing = {c: (twin[c], row[c]) for c in compared if twin[c] != row[c]}
            yield RecordChange(table, "changed", _id(table, row), _label(table, row), differing)
        before, after = [row for rows in waiting.values() for row in rows], left
    yield from (RecordChange(table, "removed", _id(table, row), _label(table, row)) for row in before)
    yield from (RecordChange(table, "added", _id(table, row), _label(table, row)) for row in after)


def _without_the_same(
    before: list[dict[str, Any]], after: list[dict[str, Any]], compared: Sequence[str]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Both sides without the rows that both have."""
    same = Counter(_values(row, compared) for row in before) & Counter(
        _values(row, compared) for row in after
    )
    return _dropped(before, compared, same.copy()), _dropped(after, compared, same)


def _dropped(rows: list[dict[str, Any]], compared: Sequence[str], same: Counter[Row]) -> list[dict[str, Any]]:
    left = []
    for row in rows:
        values = _values(row, compared)
        if same[values]:
            same[values] -= 1
        else:
            left.append(row)
    return left


def _values(row: dict[str, Any], columns: Sequence[str]) -> Row:
    """The row's values as a key; lists become tuples."""
    return tuple(tuple(v) if isinstance(v := row[c], list) else v for c in columns)


def _id(table: str, row: dict[str, Any]) -> str:
    return " ".join(str(row[c]) for c in _KEYS[table][0] if row.get(c) is not None)


def _label(table: str, row: dict[str, Any]) -> str:
    return " ".join(str(row[c]) for c in _LABELS[table] if row.get(c)) or _id(table, row)


def plain(value: Any) -> Any:
    """A column's value as JSON can hold it."""
    return value.isoformat() if isinstance(value, dt.date) else value
