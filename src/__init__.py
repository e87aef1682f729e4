"""thaipress: Thai-language press releases into tables.

    import thaipress
    tables = thaipress.read("data/processed")        # pandas DataFrames by table name
    release = thaipress.extract("นายสมชาย ใจดี …")      # the records of one text

Nothing heavy is imported before it is used.
"""

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thaipress.extract.release import extract_text as extract
    from thaipress.remote import read

__all__ = ["__version__", "extract", "read"]

try:
    __version__ = version("thaipress")
except PackageNotFoundError:  # a checkout that is not installed
    __version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name == "extract":
        return import_module("thaipress.extract")
    if name == "read":
        return import_module("thaipress.remote").read
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
