"""Where the headline of an item ends and its description begins.

An item is read from its number to the next one. Its headline ends at the line's end, at a word that opens a
purpose, a manner or an example (`เพื่อ` in order to, `โดย` by, `เช่น` such as), or where a verb follows
a heading that is complete without it (`ด้านตลาด จัดงาน…`, markets: holds fairs …).
"""

import re
from dataclasses import dataclass
from functools import cache

from thaipress.extract.flagships.lexicon import lexicon

_SHORT_ITEM = 76
"""An item of at most this many characters is its own headline but for a purpose or manner clause."""
_LONG_HEADLINE = 180
"""A headline longer than this ends at the first pause after `_FIRST_CLAUSE` characters."""
_FIRST_CLAUSE = 140
_REACH = 320
"""Characters of an item in which its headline must end."""
_LEAST = {"hard": 2, "quote": 3, "clause": 8, "glued": 14, "purpose": 14, "soft": 20, "verb": 18, "more": 70}
"""Characters that a headline must have before each sort of end."""
_LEAST_AFTER_LABEL = 4
_LEAST_AFTER_AGENT = 40
_LEAST_AFTER_LATIN = 4
# no dot of an abbreviation: ค.ส.ล. · กทม. · พ.ศ.
_DOT = r"(?<![ .(][ก-ฮ])(?<![ .(][ก-ฮ]{2})(?<![ .(][ก-ฮ]{3})(?<![ .(][ก-ฮ]{4})\."
_PAUSE = re.compile(r"[ ](?!\()")


def headline(text: str, start: int, end: int, *, runs_on: bool = False) -> tuple[int, int]:
    """Half-open span of the headline of the item at `start:end`; empty where there is none.

    Args:
        text: the view.
        start: where the item's number ends.
        end: where the item ends.
        runs_on: whether the sentence may go on after the item: so after the last one of a list in one breath.
    """
    patterns = _patterns()
    opening = patterns.opening.match(text, start, end)
    quoted = bool(opening and opening["quote"])
    start = opening.end() if opening else start
    stop = min(end, start + _REACH)
    head = patterns.head.match(text, start, stop)
    item = _Item(
        len(text[start:stop].rstrip()), head.lastgroup if head else None, quoted=quoted, runs_on=runs_on
    )
    for match in patterns.ends.finditer(text, start, stop):
        least = item.least(match.lastgroup or "")
        if least is not None and match.start() - start >= least and not _open(text, start, match.start()):
            stop = match.start()
            break
    if stop - start > _LONG_HEADLINE:
        stop = _first_clause(text, start, stop)
    tail = patterns.tail.search(text, start, stop)
    if tail:
        stop = tail.start()
        unclosed = text.count("“", start, stop) > text.count("”", start, stop)
        if text[stop] in '”"' and unclosed and not quoted:
            stop += 1
    return start, stop


@dataclass(frozen=True, slots=True)
class _Item:
    """What decides on an item's ends: its length, how it begins, whether the sentence goes on."""

    length: int
    head: str | None
    quoted: bool
    runs_on: bool

    def least(self, sort: str) -> int | None:
        """How many characters must stand before an end of this sort; none where it ends no such item."""
        short = not self.runs_on and self.length <= _SHORT_ITEM
        # projects have their purpose in their names
        none = {
            "quote": not self.quoted,
            "purpose": self.head == "project",
            "soft": short and self.head != "latin",
            "verb": self.length <= _SHORT_ITEM or self.head not in ("label", "latin", "project", "noun"),
            "aim": self.head != "verb",
            "with": self.head == "project",
        }
        if none.get(sort):
            return None
        if sort in ("aim", "with"):
            sort = "purpose" if sort == "aim" else "soft"
            if sort == "soft" and self.least("soft") is None:
                return None
        if sort in ("clause", "soft") and self.head == "latin":
            return _LEAST_AFTER_LATIN
        if sort in ("clause", "soft") and self.head == "agent":
            return _LEAST_AFTER_AGENT
        if sort == "verb" and self.head in ("label", "latin"):
            return _LEAST_AFTER_LABEL
        return _LEAST["clause" if sort == "soft" and self.runs_on else sort]


def _first_clause(text: str, start: int, stop: int) -> int:
    """Where the first pause after a long clause stands, else `stop`."""
    for pause in _PAUSE.finditer(text, start + _FIRST_CLAUSE, stop):
        if not _open(text, start, pause.start()):
            return pause.start()
    return stop


def _open(text: str, start: int, end: int) -> bool:
    """Whether a bracket or quote opened after `start` is still open at `end`."""
    return any(text.count(a, start, end) > text.count(b, start, end) for a, b in ("()", "“”"))


class _Patterns:
    """The lexicon's words of headlines as patterns."""

    def __init__(self) -> None:
        # in a verbose pattern a space counts only where it is escaped
        words = {name: "|".join(e).replace(" ", r"\ ") for name, e in lexicon()["headline"].items()}
        verbs = "|".join(lexicon()["item"]["classes"]["verb"]).replace(" ", r"\ ")
        self.opening = re.compile(
            rf"[ \t:.)\-–•*]*(?:(?:{words['opening']})[ :]*){{0,2}}"
            rf"(?P<quote>[“\"‘'«]?)[ ]?(?:(?:{words['opening']})[ :]*)?"
        )
        self.ends = re.compile(
            rf"""
              (?P<hard>[\n\t]|(?<=[ ])\(?1[.)](?=[ ]?[ก-ฮเ-ไ]))
            | (?P<quote>[”"’'»])
            | (?<=[ ,)])(?:
                (?P<clause>(?:{words["ends_after_space"]}))
              | (?P<with>พร้อม(?={verbs}|ระบบ|อาคาร|อุปกรณ์))
              | (?P<soft>(?:{words["ends_long"]}))
              | (?P<more>และ(?=[^\n]{{30}}))
              | (?P<verb>(?:{verbs}))
              )
            | (?P<glued>{words["ends_anywhere"]})
            | (?P<purpose>(?<!สินเชื่อ)(?<!กองทุน)(?<!ธนาคาร)(?<!ที่ดิน)เพื่อ(?=ให้|เป็น|ไม่|ความ|{verbs}))
            | (?P<aim>(?<!สินเชื่อ)(?<!กองทุน)(?<!ธนาคาร)(?<!ที่ดิน)เพื่อการ(?={verbs}))
            """,
            re.VERBOSE,
        )
        self.head = re.compile(
            rf"(?P<latin>[A-Za-z])|(?P<label>{words['label']})|(?P<agent>{words['agent']})|(?P<project>{words['project']})|(?P<noun>{words['noun']})|(?P<verb>{verbs})"
        )
        self.tail = re.compile(rf"(?:[ \t\n,;:\-–*”\"]|{_DOT}|{words['tail']})+$")


@cache
def _patterns() -> _Patterns:
    return _Patterns()
