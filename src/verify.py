"""Whether an output is whole: its tables against each other, its files against their checksums."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from thaipress.publish import FILES, Manifest, checksum, finished_manifest, finished_part
from thaipress.schema import TABLES
from thaipress.tables import arrow_schema

_IDS = {
    table: model.key[0]
    for table, model in TABLES.items()
    if model.key[0].endswith("_id") and len(model.key) == 1
}
"""The column of ids, by table that has one."""
_MENTIONED = {
    "official": ("officials",),
    "position": ("officials",),
    "date": ("dates", "relative_dates"),
    "place": ("places",),
    "programme": ("programmes",),
    "flagship": ("flagships",),
}

Tables = dict[str, pa.Table]


def verify(output: Path) -> Iterator[str]:
    """What is wrong with an output, a line each; nothing if it is whole.

    Parts are checked one at a time, so memory does not grow with the archive.

    Raises:
        OutputError: the folder does not hold the tables of a finished run.
    """
    manifest = finished_manifest(output)
    seen: dict[str, set[str]] = {table: set() for table in _IDS}
    relations: list[tuple[str, str | None, str]] = []
    for number in range(len(manifest.parts)):
        yield from _part(output, manifest, number, seen, relations)
    yield from _related(relations)


def _part(
    output: Path,
    manifest: Manifest,
    number: int,
    seen: dict[str, set[str]],
    relations: list[tuple[str, str | None, str]],
) -> Iterator[str]:
    part = manifest.parts[number]
    tables: Tables = {}
    for table in FILES:
        file = finished_part(output, table, number)
        try:
            if checksum(file) != part.sha256[table]:
                yield f"{file}: other bytes than the manifest's checksum"
            tables[table] = pq.read_table(file)
        except (OSError, pa.ArrowException) as error:
            yield f"{file}: can't be read: {error}"
            continue
        if table in TABLES:
            yield from _shape(file, table, tables[table], part.rows[table])
    if len(tables) < len(FILES):
        return
    documents = tables["documents"]
    relations += zip(
        *(_column(documents, name) for name in ("doc_id", "duplicate_of", "cluster_id")), strict=True
    )
    for check in _CHECKS:
        yield from (f"part {number}: {problem}" for problem in check(tables))
    for table, column in _IDS.items():
        ids = _column(tables[table], column)
        if len(set(ids)) < len(ids) or not seen[table].isdisjoint(ids):
            yield f"part {number}: {table}.{column} repeats"
        seen[table].update(ids)


def _shape(file: Path, table: str, rows: pa.Table, expected: int) -> Iterator[str]:
    if rows.num_rows != expected:
        yield f"{file}: {rows.num_rows} rows, {expected} in the manifest"
    if not rows.schema.equals(arrow_schema(table)):
        yield f"{file}: other columns than this version writes"


def _related(relations: list[tuple[str, str | None, str]]) -> Iterator[str]:
    """Whether releases name releases: `doc_id`, `duplicate_of` and `cluster_id` of all of them."""
    known = {doc_id for doc_id, _, _ in relations}
    smallest: dict[str, str] = {}
    for doc_id, repeated, cluster in relations:
        smallest[cluster] = min(smallest.get(cluster, doc_id), doc_id)
        if repeated is not None and (repeated not in known or repeated == doc_id):
            yield f"{doc_id} repeats {repeated}, which is no other document"
    strange = [cluster for cluster, doc_id in smallest.items() if cluster != doc_id]
    yield from (f"cluster {cluster} is not named after its smallest document" for cluster in sorted(strange))


def _column(rows: pa.Table, column: str) -> list[Any]:
    return rows[column].to_pylist()


def _known_documents(tables: Tables) -> Iterator[str]:
    known = set(_column(tables["documents"], "doc_id"))
    for table in TABLES:
        if table not in {"documents", "rejects"}:
            strange = set(_column(tables[table], "doc_id")) - known
            yield from (f"rows of {table} belong to {doc}, which is no document" for doc in sorted(strange))


def _known_officials(tables: Tables) -> Iterator[str]:
    strange = set(_column(tables["positions"], "official_id")) - set(
        _column(tables["officials"], "official_id")
    )
    yield from (f"positions belong to {official}, which is no official" for official in sorted(strange))


def _known_records(tables: Tables) -> Iterator[str]:
    mentions = tables["mentions"]
    mentioned: dict[str, set[str]] = {kind: set() for kind in _MENTIONED}
    for kind, record in zip(_column(mentions, "record_type"), _column(mentions, "record_id"), strict=True):
        mentioned[kind].add(record)
    for kind, owners in _MENTIONED.items():
        ids = {i for table in owners for i in _column(tables[table], _IDS[table])}
        yield from (f"{kind} {i} is mentioned, but in no table" for i in sorted(mentioned[kind] - ids))
        if kind != "position":
            yield from (f"{kind} {i} has no mention" for i in sorted(ids - mentioned[kind]))


def _offsets(tables: Tables) -> Iterator[str]:
    documents = tables["documents"]
    texts = dict(zip(_column(documents, "doc_id"), _column(documents, "text"), strict=True))
    for row in tables["mentions"].select(["doc_id", "record_id", "start", "end", "text"]).to_pylist():
        if texts.get(row["doc_id"], "")[row["start"] : row["end"]] != row["text"]:
            yield f"{row['record_id']}: text is not at {row['start']}:{row['end']}"


def _counts(tables: Tables) -> Iterator[str]:
    for row in tables["documents"].select(["path", "text", "n_chars"]).to_pylist():
        if len(row["text"]) != row["n_chars"]:
            yield f"{row['path']}: n_chars is {row['n_chars']}, the text has {len(row['text'])}"


_CHECKS: tuple[Callable[[Tables], Iterator[str]], ...] = (
    _known_documents,
    _known_officials,
    _known_records,
    _offsets,
    _counts,
)
