"""Where the headline of an item begins, and where its line ends.

An item is read from its number to the next one. In front of its headline stand orders (`ขอให้`, be it that)
and quotes; its line ends at a line break, at the number of a list inside it, at the closing quote if it
opened with one. Where in that line the headline ends, `ends` says.
"""

import re
from dataclasses import dataclass
from functools import cache

from thaipress.extract.flagships.lexicon import lexicon

_LEAST_QUOTED = 3
"""Characters that stand between quotes at least."""
# no dot of an abbreviation: ค.ส.ล. · กทม. · พ.ศ.
_DOT = r"(?<![ .(][ก-ฮ])(?<![ .(][ก-ฮ]{2})(?<![ .(][ก-ฮ]{3})(?<![ .(][ก-ฮ]{4})\."


def line_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Half-open span from where the headline of an item begins to its line's end; empty where there is none.

    Args:
        text: the view.
        start: where the item's number ends.
        end: where the item ends.
    """
    patterns = _patterns()
    opening = patterns.opening.match(text, start, end)
    quoted = bool(opening and opening["quote"])
    start = opening.end() if opening else start
    hard = patterns.hard.search(text, start, end)
    stop = hard.start() if hard else end
    if quoted and (quote := patterns.closing.search(text, min(start + _LEAST_QUOTED, stop), stop)):
        stop = quote.start()
    tail = patterns.tail.search(text, start, stop)
    if tail:
        stop = tail.start()
        if text[stop] in '”"' and not quoted and is_open(text, start, stop):
            stop += 1
    return start, stop


def is_open(text: str, start: int, end: int) -> bool:
    """Whether a quote opened after `start` is still open at `end`."""
    if text.count("“", start, end) > text.count("”", start, end):
        return True
    straight = text.count('"', start, end)  # "…" and, where the writer mixes them, "…”
    return straight % 2 == 1 and text.count("”", start, end) <= text.count("“", start, end)


@dataclass(frozen=True, slots=True)
class _Patterns:
    opening: re.Pattern[str]
    hard: re.Pattern[str]
    closing: re.Pattern[str]
    tail: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """The lexicon's words of headlines as patterns."""
    words = {name: "|".join(e) for name, e in lexicon()["headline"].items()}
    return _Patterns(
        opening=re.compile(
            rf"[ \t:.)\-–•*]*(?:(?:{words['opening']})[ :]*){{0,2}}"
            rf"(?P<quote>[“\"‘'«]?)[ ]?(?:(?:{words['opening']})[ :]*)?"
        ),
        hard=re.compile(r"[\n\t]|(?<=[ ])\(?1[.)](?=[ ]?[ก-ฮเ-ไ])"),
        closing=re.compile("[”\"’'»]"),
        tail=re.compile(rf"(?:[ \t\n,;:\-–*”\"]|{_DOT}|(?:{words['tail']}))+$"),
    )
