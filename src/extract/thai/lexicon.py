"""Lexicons: TOML and CSV files beside the code that reads them, and large sets of words as one pattern."""

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from io import TextIOWrapper
from itertools import dropwhile
from typing import Any, TypeAlias

NEVER_FIRST = frozenset("ะัาำิีึืฺุู็่้๊๋์ํ๎ๅๆ")
"""What no Thai word begins with: a token that does is a slip of the tokeniser."""
_Node: TypeAlias = "dict[str, _Node]"
_END = ""
_LETTER_FIRST = re.compile(r"[ก-๎](?![?*+{])")


def read_toml(package: str, name: str) -> dict[str, Any]:
    """The TOML file `name` of a package (`__package__` of the module that reads it)."""
    return tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))


def read_csv(package: str, name: str) -> Iterator[dict[str, str]]:
    """The rows of the CSV file `name` of a package, by column, under the `#` lines that say its source.

    They are read one by one: a table of 38,000 weights would else take 20 MB for a moment, in every worker.
    """
    with files(package).joinpath(name).open("rb") as file:
        lines = TextIOWrapper(file, encoding="utf-8", newline="")
        yield from csv.DictReader(dropwhile(lambda line: line.startswith("#"), lines))


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


def openings(words: Iterable[str]) -> str:
    """A pattern for the first letter of each of `words`, where the whole word stands there.

    Finds where a pattern that opens with one of many words is worth trying, overlapping words too. `re` skips
    what is none of the first letters; a pattern that opens with an optional part it tries at every character.
    """
    rest: dict[str, list[str]] = {}
    for word in filter(None, words):
        rest.setdefault(word[0], []).append(word[1:])
    return "|".join(
        re.escape(first) if "" in ends else f"{re.escape(first)}(?={any_of(ends)})"
        for first, ends in sorted(rest.items())
    )


def opens_with(patterns: Iterable[str]) -> str:
    """A pattern that matches wherever one of the regular expressions `patterns` does; how far, is left open.

    Patterns that open with the same Thai letters are put together, as `re` tries alternatives one by one.
    """
    groups: dict[str, list[str]] = {}
    for pattern in patterns:
        if not pattern:
            return ""  # what stands before it is enough
        letter = pattern[0] if _LETTER_FIRST.match(pattern) and not _is_choice(pattern) else ""
        groups.setdefault(letter, []).append(pattern[len(letter) :])
    parts = groups.pop("", [])
    for letter, rest in groups.items():
        parts.append(f"{letter}(?:{opens_with(rest)})")
    return "|".join(parts)


def _is_choice(pattern: str) -> bool:
    """Whether a regular expression is a choice as a whole (`a|b`), not within brackets."""
    plain = re.sub(r"\\.|\[[^]]*\]", "", pattern)
    while plain != (plain := re.sub(r"\([^()]*\)", "", plain)):
        pass
    return "|" in plain


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
