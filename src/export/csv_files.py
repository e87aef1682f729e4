"""CSV files that Thai Excel opens right, with a Frictionless descriptor beside them.

UTF-8 with a mark (Excel reads Thai as cp874 without one), commas, text in quotes. Lists are JSON arrays,
missing values are empty. Values are the release's own: a cell that begins with `=` is text here, and a
spreadsheet program may still read it as a formula; the XLSX export leaves no such doubt.
"""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pa_csv

from thaipress import __version__
from thaipress.dictionary import datapackage
from thaipress.schema import TABLES
from thaipress.tables import arrow_schema, dataset

_MARK = b"\xef\xbb\xbf"


def write(run: Path, target: Path) -> list[str]:
    """Write a file per table and `datapackage.json` into the new folder `target`."""
    target.mkdir()
    for table in TABLES:
        schema = pa.schema([_as_text(field) for field in arrow_schema(table)])
        with (target / f"{table}.csv").open("wb") as file:
            file.write(_MARK)
            with pa_csv.CSVWriter(file, schema) as writer:
                for batch in dataset(run, table).to_batches():
                    writer.write_batch(_flat(batch, schema))
    described = datapackage({t: [f"{t}.csv"] for t in TABLES}, media="csv", version=__version__)
    text = json.dumps(described, ensure_ascii=False, indent=1)
    (target / "datapackage.json").write_text(text + "\n", encoding="utf-8")
    return []


def _as_text(field: "pa.Field[pa.DataType]") -> "pa.Field[pa.DataType]":
    return pa.field(field.name, pa.string()) if pa.types.is_list(field.type) else field


def _flat(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    """`batch` with its lists as JSON."""
    columns: list[pa.Array[Any]] = []
    for column in batch.columns:
        if pa.types.is_list(column.type):
            rows = column.to_pylist()
            texts = [None if row is None else json.dumps(row, ensure_ascii=False) for row in rows]
            columns.append(pa.array(texts, pa.string()))
        else:
            columns.append(column)
    return pa.RecordBatch.from_arrays(columns, schema=schema)
