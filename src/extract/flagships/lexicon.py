"""The words of `lexicon.toml`, loaded once."""

from functools import cache
from typing import Any

from thaipress.extract.thai.lexicon import read_toml


@cache
def lexicon() -> dict[str, Any]:
    """The tables of `lexicon.toml`: lists of regular expressions by table and name."""
    return read_toml(__package__, "lexicon.toml")
