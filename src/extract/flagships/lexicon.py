"""The words of `lexicon.toml`, loaded once."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon() -> dict[str, Any]:
    """The tables of `lexicon.toml`: lists of regular expressions by table and name."""
    return tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text(encoding="utf-8"))
