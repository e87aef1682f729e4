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
_LEAST = {
    "hard": 2, "quote": 3, "clause": 8, "quoted": 8, "glued": 14, "purpose": 14, "end": 14, "manner": 18,
    "site": 18, "verb": 18, "soft": 20, "way": 28, "field": 45, "more": 45, "long": 70,
}  # fmt: skip
"""Characters that a headline must have before each sort of end."""
_LEAST_AFTER: dict[tuple[str, str | None], int] = {
    ("verb", "label"): 4, ("verb", "latin"): 4, ("verb", "verb"): 45, ("clause", "latin"): 4,
    ("soft", "latin"): 4, ("field", "latin"): 20, ("clause", "agent"): 40, ("soft", "agent"): 40,
}  # fmt: skip
"""The same where the headline begins with a certain sort of word."""
_LEAST_AFTER_WHOM = 60
_LEAST_BEFORE_END = 26
"""A purpose after fewer characters belongs to the headline, if that stays short."""
_ROUND, _CURVED = ("(", ")"), ("“", "”")
_ALIKE = {"with": "soft", "must": "soft", "aim": "purpose"}
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
        len(text[start:stop].rstrip()),
        head.lastgroup if head else None,
        quoted=quoted,
        runs_on=runs_on,
        whom=bool(patterns.whom.match(text, start, stop)),
    )
    purpose = 0
    for match in patterns.ends.finditer(text, start, stop):
        sort = match.lastgroup or ""
        if sort == "verb" and item.head == "verb" and " " in text[match.end() : match.end() + 4]:
            continue  # one of several verbs: ติดตาม ตรวจสอบ และ…
        least = item.least(sort)
        if least is not None and match.start() - start >= least and not _open(text, start, match.start()):
            if sort == "end" and match.start() - start < _LEAST_BEFORE_END and not runs_on:
                purpose = purpose or match.start()
                continue
            stop = match.start()
            break
    if purpose and stop - start > _SHORT_ITEM:
        stop = purpose
    if stop - start > _LONG_HEADLINE:
        stop = _first_clause(text, start, stop)
    tail = patterns.tail.search(text, start, stop)
    if tail:
        stop = tail.start()
        if text[stop] in '”"' and _open(text, start, stop, _CURVED) and not quoted:
            stop += 1
    return start, stop


@dataclass(frozen=True, slots=True)
class _Item:
    """What decides on an item's ends: its length, how it begins, whether the sentence goes on.

    `whom`: it begins with a verb that has somebody do something (`ส่งเสริมให้ประชาชน…`, encourage people to …).
    """

    length: int
    head: str | None
    quoted: bool
    runs_on: bool
    whom: bool

    def least(self, sort: str) -> int | None:
        """How many characters must stand before an end of this sort; none where it ends no such item."""
        brief = self.length <= _SHORT_ITEM
        short = brief and not self.runs_on
        # projects have their purpose in their names
        none = {
            "quote": not self.quoted,
            "purpose": self.head == "project",
            "soft": short and self.head != "latin",
            "verb": brief or self.head not in ("label", "latin", "project", "noun", "verb"),
            "aim": self.head != "verb",
            "end": self.head == "project",
            "with": self.head == "project" or short,
            "must": self.whom or short,
            "site": self.head != "project",
            "more": self.head not in ("verb", "agent") or short,
            **dict.fromkeys(("way", "field", "manner", "quoted"), short),
        }
        if none.get(sort):
            return None
        if sort == "verb" and self.whom:
            return _LEAST_AFTER_WHOM
        sort = _ALIKE.get(sort, sort)
        least = _LEAST_AFTER.get((sort, self.head))
        if least is None:
            least = _LEAST["clause" if sort == "soft" and self.runs_on else sort]
        return least


def _first_clause(text: str, start: int, stop: int) -> int:
    """Where the first pause after a long clause stands, else `stop`."""
    for pause in _PAUSE.finditer(text, start + _FIRST_CLAUSE, stop):
        if not _open(text, start, pause.start()):
            return pause.start()
    return stop


def _open(text: str, start: int, end: int, *pairs: tuple[str, str]) -> bool:
    """Whether a bracket or quote opened after `start` is still open at `end`."""
    if any(text.count(a, start, end) > text.count(b, start, end) for a, b in pairs or (_ROUND, _CURVED)):
        return True
    straight = text.count('"', start, end)  # "…" and, where the writer mixes them, "…”
    return straight % 2 == 1 and text.count("”", start, end) <= text.count("“", start, end)


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
              | (?P<must>ต้อง)
              | (?P<site>{words["ends_project"]})
              | (?P<way>ตาม(?!ลำดับ|ที่))
              | (?P<field>ในการ)
              | (?P<more>และ(?=(?:{verbs})[^\n]{{8}}))
              | (?P<long>และ(?=[^\n]{{30}}))
              | (?P<quoted>(?<=[”"]\ )(?:{verbs}))
              | (?P<verb>(?<!\.\)\ )(?:{verbs}))
              )
            | (?P<glued>{words["ends_anywhere"]})
            | (?P<manner>(?<!ว่า)ด้วยการ)
            | (?P<purpose>(?<!สินเชื่อ)(?<!กองทุน)(?<!ธนาคาร)(?<!ที่ดิน)เพื่อ(?=ให้(?!บริการ|ความ)|เป็น|ไม่))
            | (?P<end>(?<!สินเชื่อ)(?<!กองทุน)(?<!ธนาคาร)(?<!ที่ดิน)เพื่อ(?=ความ|{verbs}))
            | (?P<aim>(?<!สินเชื่อ)(?<!กองทุน)(?<!ธนาคาร)(?<!ที่ดิน)เพื่อการ(?={verbs}))
            """,
            re.VERBOSE,
        )
        self.head = re.compile(
            rf"(?P<latin>[A-Za-z])|(?P<label>{words['label']})|(?P<agent>{words['agent']})|(?P<project>{words['project']})|(?P<noun>{words['noun']})|(?P<verb>{verbs})"
        )
        self.whom = re.compile(words["whom"])
        self.tail = re.compile(rf"(?:[ \t\n,;:\-–*”\"]|{_DOT}|{words['tail']})+$")


@cache
def _patterns() -> _Patterns:
    return _Patterns()
