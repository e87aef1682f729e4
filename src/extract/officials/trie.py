"""Many words as one regular expression that tries the longest first and shares their beginnings.

Python's `re` tries alternatives one by one; a trie of a thousand words costs a few comparisons where the flat
alternation costs a thousand.
"""

import re
from collections.abc import Iterable
from typing import TypeAlias

_Node: TypeAlias = "dict[str, _Node]"
_END = ""


def trie_regex(words: Iterable[str]) -> str:
    """A pattern without groups that matches the longest of `words`; a space in them matches up to three."""
    root: _Node = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _pattern(root)


def _pattern(node: _Node) -> str:
    branches: dict[str, list[str]] = {}
    for char, child in sorted(node.items(), reverse=True):
        if char == _END:
            continue
        head = " {1,3}" if char == " " else re.escape(char)
        branches.setdefault(_pattern(child), []).append(head)
    parts: list[str] = []
    for tail, heads in branches.items():
        single = [h for h in heads if len(h) == 1]
        long = [h for h in heads if len(h) > 1]
        if single:
            long.append(single[0] if len(single) == 1 else "[" + "".join(single) + "]")
        parts.extend(h + tail for h in long)
    if not parts:
        return ""
    whole = parts[0] if len(parts) == 1 else "(?:" + "|".join(parts) + ")"
    if _END not in node:
        return whole
    return f"(?:{whole})?"
