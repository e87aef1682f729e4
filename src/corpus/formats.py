"""The formats: which file ending is which, and what reads it. A reader's libraries load when it is used."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from thaipress.corpus import csv_rows, docx_file, html_page, json_rows, parquet_rows, pdf_file, text
from thaipress.corpus.rows import Row
from thaipress.corpus.source import Columns, Content
from thaipress.schema import SourceFormat

ENDINGS: dict[str, SourceFormat] = {
    ".txt": "txt",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
    ".docx": "docx",
    ".pdf": "pdf",
}
"""File endings that are inputs, lower case."""

WHOLE: dict[SourceFormat, Callable[[bytes], Content]] = {
    "txt": text.read,
    "html": html_page.read,
    "docx": docx_file.read,
    "pdf": pdf_file.read,
}
"""Formats whose file is one release: what reads its bytes."""


class RowReader(NamedTuple):
    """What reads a file of rows.

    Attributes:
        rows: all rows, one at a time, in the order of the file.
        rows_at: those at the given places, ascending.
    """

    rows: Callable[[Path, Columns], Iterator[Row]]
    rows_at: Callable[[Path, Columns, Sequence[int]], Iterator[Row]]


ROWS: dict[SourceFormat, RowReader] = {
    "jsonl": RowReader(json_rows.rows, json_rows.rows_at),
    "csv": RowReader(csv_rows.rows, csv_rows.rows_at),
    "parquet": RowReader(parquet_rows.rows, parquet_rows.rows_at),
}
"""Formats whose file holds a release per row."""
