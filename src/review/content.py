"""What the page holds of a release, as JSON can hold it; offsets as JavaScript counts them."""

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from thaipress.review.kinds import KINDS, Kind
from thaipress.tables import dataset

Row = dict[str, Any]
Grouped = Mapping[str, Mapping[str, Sequence[Row]]]
"""Rows by table and release."""

_KIND_OF_TABLE = {kind.table: number for number, kind in enumerate(KINDS)}
_TABLES_OF_MENTION = {
    "official": ("officials",),
    "position": ("positions",),
    "date": ("dates", "relative_dates"),
    "place": ("places",),
    "programme": ("programmes",),
    "flagship": ("flagships",),
}
_SUPPORTING = {
    "programme": {"agency", "budget_baht", "phase", "target_group", "year"},
    "flagship": {"heading", "description"},
}
"""Kinds of mentions, by type of record, that support a column of a record and do not name the record."""
_LONGEST_DETAIL = 300
_FIRST_ASTRAL = "\U00010000"


def load(output: Path, paths: Sequence[str]) -> tuple[list[Row], Grouped]:
    """The documents of these paths, sorted by path, and the rows of their records.

    Raises:
        OutputError: the folder does not hold the tables of a finished run.
    """
    wanted = pc.field("path").isin(pa.array(paths, pa.string()))
    documents = dataset(output, "documents").to_table(filter=wanted).sort_by("path").to_pylist()
    same = pc.field("doc_id").isin(pa.array([d["doc_id"] for d in documents], pa.string()))
    grouped: dict[str, dict[str, list[Row]]] = {}
    for table in (*_KIND_OF_TABLE, "mentions"):
        rows: defaultdict[str, list[Row]] = defaultdict(list)
        for row in dataset(output, table).to_table(filter=same).to_pylist():
            rows[row["doc_id"]].append(row)
        grouped[table] = rows
    return documents, grouped


def release(document: Row, grouped: Grouped) -> Row:
    """One release as the page holds it.

    `records` have their kind's number `k`, headline `t` and details `d`; `mentions` are lists of start
    and end in UTF-16 units, the numbers of the records that they are for, the mention's kind, its rule, and 1
    if it only supports a column of the record, else 0.
    """
    doc_id = document["doc_id"]
    of: dict[str, Sequence[Row]] = {table: rows.get(doc_id, ()) for table, rows in grouped.items()}
    names = {row["official_id"]: row["name"] for row in of["officials"]}
    first: dict[str, int] = {}
    for row in of["mentions"]:
        if not _supports(row):
            first[row["record_id"]] = min(row["start"], first.get(row["record_id"], row["start"]))
    records: list[Row] = []
    numbers: dict[tuple[str, str], list[int]] = {}
    rows: list[Row] = []
    for kind in KINDS:
        column = _id_column(kind.table)
        # In the order of the text; a person's positions keep the order that they have.
        for row in sorted(of[kind.table], key=lambda row: (first.get(row[column], 0), row.get("ordinal", 0))):
            owner = row[column]
            numbers.setdefault((kind.table, owner), []).append(len(records))
            person = [["of", names.get(owner, "")]] if kind.table == "positions" else []
            records.append(
                {"k": _KIND_OF_TABLE[kind.table], "t": _title(kind, row), "d": person + _details(kind, row)}
            )
            rows.append(row)
    return {
        "id": doc_id,
        "path": document["path"],
        "title": document["title"] or document["path"],
        "date": _plain(document["published"]),
        "url": document["source_url"],
        "text": document["text"],
        "records": records,
        "mentions": _mentions(document["text"], of["mentions"], numbers, rows),
    }


def utf16(text: str, offsets: Iterable[int]) -> list[int]:
    """Offsets in code points of `text` as offsets in UTF-16 units, which JavaScript counts."""
    astral = (
        [n for n, c in enumerate(text) if c >= _FIRST_ASTRAL]
        if max(text, default="") >= _FIRST_ASTRAL
        else []
    )
    return [offset + bisect_left(astral, offset) for offset in offsets]


def _mentions(
    text: str, mentions: Sequence[Row], numbers: Mapping[tuple[str, str], list[int]], rows: Sequence[Row]
) -> list[list[Any]]:
    """Mentions of the same stretch and sort as one, so that ten items under one heading mark it once."""
    merged: dict[tuple[Any, ...], set[int]] = {}
    for row in mentions:
        supported = [
            n for t in _TABLES_OF_MENTION[row["record_type"]] for n in numbers.get((t, row["record_id"]), ())
        ]
        if row["record_type"] == "position" and len(supported) > 1:
            supported = [min(supported, key=lambda n: _unlike(rows[n]["text"], row["text"]))]
        if supported:
            key = row["start"], row["end"], row["record_type"], row["kind"], row["rule"], _supports(row)
            merged.setdefault(key, set()).update(supported)
    starts = utf16(text, (key[0] for key in merged))
    ends = utf16(text, (key[1] for key in merged))
    return [
        [start, end, sorted(supported), key[3], key[4], int(key[5])]
        for start, end, (key, supported) in zip(starts, ends, merged.items(), strict=True)
    ]


def _supports(mention: Row) -> bool:
    return mention["kind"] in _SUPPORTING.get(mention["record_type"], ())


def _unlike(office: str, words: str) -> int:
    """How little the words of a mention look like an office's: a person's offices share the person's id."""
    office, words = "".join(office.split()), "".join(words.split())
    if office == words:
        return 0
    return 1 if office in words or words in office else 2


def _id_column(table: str) -> str:
    return {"officials": "official_id", "positions": "official_id", "relative_dates": "date_id"}.get(
        table, f"{table.removesuffix('s')}_id"
    )


def _title(kind: Kind, row: Row) -> str:
    return " ".join(str(row[c]) for c in kind.title if row[c])


def _details(kind: Kind, row: Row) -> list[list[str]]:
    """The columns that say something beside the headline: name and value."""
    details: list[list[str]] = []
    told = {_title(kind, row)}
    for column in kind.details:
        value = row[column]
        words = _plain("; ".join(value) if isinstance(value, list) else value)
        if not words or value == "explicit" or words in told:
            continue  # a normal form that is the written one, a last day that is the first
        told.add(words)
        details.append([column, words if len(words) <= _LONGEST_DETAIL else words[:_LONGEST_DETAIL] + "…"])
    return details


def _plain(value: Any) -> str:
    """A column's value in words."""
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, float):
        return f"{value:,.0f}"
    return value.isoformat() if isinstance(value, dt.date) else str(value)
