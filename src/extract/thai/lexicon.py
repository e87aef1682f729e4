"""Lexicons: TOML and CSV files beside the code that reads them, and large sets of words as one pattern."""

import csv
import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from itertools import dropwhile
from typing import Any, TypeAlias

_Node: TypeAlias = "dict[str, _Node]"
_END = ""


def read_toml(package: str, name: str) -> dict[str, Any]:
    """The TOML file `name` of a package (`__package__` of the module that reads it)."""
    return tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))


def read_csv(package: str, name: str) -> list[dict[str, str]]:
    """The rows of the CSV file `name` of a package, by column, under the `#` lines that say its source."""
    lines = files(package).joinpath(name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(dropwhile(lambda line: line.startswith("#"), lines)))


def any_of(words: Iterable[str], *, space: str = "[ ]{1,3}") -> str:
    """A pattern without groups that matches the longest of `words` at a place.

    Python's `re` tries alternatives one by one; words that share their beginnings in a trie cost a few
    comparisons where a flat alternation of thousands costs thousands.

    Args:
        words: the words; empty ones are left out.
        space: the pattern that a space in a word stands for: by default a run of up to three.
    """
    root: _Node = {}
    for word in filter(None, words):
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _pattern(root, space)


def _pattern(node: _Node, space: str) -> str:
    branches: dict[str, list[str]] = {}
    for char, child in sorted(node.items(), reverse=True):
        if char != _END:
            branches.setdefault(_pattern(child, space), []).append(space if char == " " else re.escape(char))
    parts: list[str] = []
    for tail, heads in branches.items():
        single = [head for head in heads if len(head) == 1]
        longer = [head for head in heads if len(head) > 1]
        if single:
            longer.append(single[0] if len(single) == 1 else "[" + "".join(single) + "]")
        parts.extend(head + tail for head in longer)
    if not parts:
        return ""
    whole = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    return f"(?:{whole})?" if _END in node else whole
