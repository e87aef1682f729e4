"""Where the headline of an item ends and its description begins."""

import re
from functools import cache

from thaipress.extract.flagships.lexicon import lexicon

_SOFT = 12
"""A headline is at least this long before a clause word may end it."""
_LONGEST = 260


@cache
def _ends() -> re.Pattern[str]:
    words = lexicon()["headline"]
    after_space = "|".join(words["ends_after_space"])
    anywhere = "|".join(words["ends_anywhere"])
    return re.compile(rf"(?P<hard>\n|\t)|[ ,(]*(?:(?<=[ ,])(?:{after_space})|(?:{anywhere}))")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"[ \t:.)\-–•*“\"]*(?:(?:" + "|".join(lexicon()["headline"]["opening"]) + r")[ :]*)?")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(r"(?:[ \t,;:.\-–*]|(?<=[ ])(?:และ|หรือ|รวมทั้ง|รวมถึง|ตลอดจน|กับ)|และ)+$")


def headline(text: str, start: int, end: int) -> tuple[int, int]:
    """Half-open span of the headline of the item at `start:end`; empty where there is none."""
    opening = _opening().match(text, start, end)
    if opening:
        start = opening.end()
    stop = min(end, start + _LONGEST)
    for match in _ends().finditer(text, start, stop):
        if match["hard"] and match.start() - start < 2:
            continue
        if match.start() - start >= (2 if match["hard"] else _SOFT) and _balanced(
            text[start : match.start()]
        ):
            stop = match.start()
            break
    tail = _tail().search(text, start, stop)
    return start, tail.start() if tail else stop


def _balanced(text: str) -> bool:
    return text.count("(") <= text.count(")")
