"""Inputs: which files are releases, and what they say.

Every input is read as a release or becomes a `Reject` with a stable reason; none is lost. A file of rows
(JSONL, CSV, Parquet) holds an input per row. Only this package, `thaipress.tables` and `thaipress.publish`
touch the disk. A format is a module of its own, named in `thaipress.corpus.formats`.
"""

from thaipress.corpus.reader import Fingerprint, census, load, read, read_all
from thaipress.corpus.search import Inputs, find
from thaipress.corpus.source import DEFAULT_COLUMNS, Columns, NotARelease, Release, Source

__all__ = [
    "DEFAULT_COLUMNS",
    "Columns",
    "Fingerprint",
    "Inputs",
    "NotARelease",
    "Release",
    "Source",
    "census",
    "find",
    "load",
    "read",
    "read_all",
]
