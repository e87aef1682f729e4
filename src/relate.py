"""What a document says of the other releases of its run: which one it repeats, and its cluster.

Both can change although the release has not: another came or went. The rows of `documents` that this
touches are written anew; nothing is extracted again.
"""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from thaipress.clusters import clusters, slots_of
from thaipress.publish import SIGNATURES, Output, Part, checksum, part_name
from thaipress.tables import arrow_schema, write_parquet

_COLUMNS = ("duplicate_of", "cluster_id")


def relate(output: Output, parts: dict[int, Part], duplicates: Mapping[str, str], threads: int) -> None:
    """Set `duplicate_of` and `cluster_id` in the staged run, and the checksums of `parts` that this changes.

    Args:
        output: an output folder with all files of the run in its staging folder.
        parts: the run's parts by number.
        duplicates: by path, the id of the release that one repeats.
        threads: how many files are written at once.
    """
    cluster = _clusters(output.staged, parts)

    def write(number: int) -> str | None:
        return _write(output.staged / "documents" / part_name(number), duplicates, cluster)

    with ThreadPoolExecutor(max(1, threads)) as pool:
        for number, changed in zip(parts, pool.map(write, parts), strict=True):
            if changed:
                part = parts[number]
                parts[number] = part.model_copy(update={"sha256": {**part.sha256, "documents": changed}})
    pa.default_memory_pool().release_unused()


def _clusters(staged: Path, parts: Mapping[int, Part]) -> dict[str, str]:
    """By id of a release, the id of its cluster."""
    ids: list[str] = []
    slots = []
    for number in parts:
        signatures = pq.read_table(staged / SIGNATURES / part_name(number))
        ids += _column(signatures, "doc_id")
        slots.append(slots_of(_column(signatures, "signature")))
    return dict(zip(ids, clusters(ids, np.concatenate(slots)), strict=True)) if slots else {}


def _write(file: Path, duplicates: Mapping[str, str], cluster: Mapping[str, str]) -> str | None:
    """Set the columns in a file of documents; its new checksum, or none where nothing was to change."""
    known = pq.read_table(file, columns=["path", "doc_id", *_COLUMNS])
    wanted: dict[str, list[Any]] = {
        "duplicate_of": [duplicates.get(path) for path in _column(known, "path")],
        "cluster_id": [cluster[doc_id] for doc_id in _column(known, "doc_id")],
    }
    if all(_column(known, column) == values for column, values in wanted.items()):
        return None
    rows = pq.read_table(file, use_threads=False)
    schema = arrow_schema("documents")
    columns = [
        pa.array(wanted[name], pa.string()) if name in wanted else rows[name].combine_chunks()
        for name in schema.names
    ]
    # The file may be a link to one that readers of the finished run have open.
    fresh = file.with_suffix(".new")
    write_parquet(pa.Table.from_arrays(columns, schema=schema), fresh)
    fresh.replace(file)
    return checksum(file)


def _column(rows: pa.Table, column: str) -> list[Any]:
    return rows[column].to_pylist()
