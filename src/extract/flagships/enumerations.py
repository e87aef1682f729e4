"""From numbers in the text to lists: the rows of 1, 2, 3 … that the numbers make, nested ones too."""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from thaipress.extract.flagships.patterns import (
    DIGITS,
    FOLLOWING,
    NO_DIGIT,
    NUMBER_WORDS,
    SECONDS,
    UNITS,
    WORDS,
)
from thaipress.extract.thai.grams import Grams, table

_DEEPEST = 10
"""Lists that may stand open at one time."""
_LONGEST_ITEM = 12_000
"""Characters of the view between two numbers of one list."""
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_OTHER_CIRCLED = ("❶❷❸❹❺❻❼❽❾❿", "➀➁➂➃➄➅➆➇➈➉", "➊➋➌➍➎➏➐➑➒➓")
_CIRCLES = {c: n for row in (_CIRCLED, *_OTHER_CIRCLED) for n, c in enumerate(row, start=1)}
_LONE = ("dot", "paren", "round")
"""Styles that writers mix within one list (`1) … 2. …`)."""
_SAME_STYLE = {"half_round": "dot", "dotted_round": "round"}
_MARGIN = 12
"""Characters before a number in which its line may start: indents, a bullet, a quote."""
# 12. เรื่อง ร่างกฎกระทรวง …: the cabinet numbers its business apart from the lists inside it
_AGENDA = re.compile(r"[ \t]*เรื่อง[ \t]+")
_INDENT = re.compile(r"[ \t]*")


@dataclass(frozen=True, slots=True)
class Marker:
    """A number in front of an item: its span in the view, how it is written, and what it counts to."""

    start: int
    end: int
    style: str
    number: int
    opens_line: bool


@dataclass(slots=True)
class Enumeration:
    """A list as numbered in the text.

    Attributes:
        markers: the numbers, in order; the k-th one opens item k.
        end: where the last item ends, at the latest.
    """

    markers: list[Marker]
    end: int = 0
    ends: list[int] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the first number stands."""
        return self.markers[0].start

    @property
    def style(self) -> str:
        """How the numbers are written."""
        return self.markers[0].style

    @property
    def in_lines(self) -> bool:
        """Whether every item opens a line."""
        return all(m.opens_line for m in self.markers)


def enumerations(grams: Grams) -> list[Enumeration]:
    """The lists of two or more items that the numbers in a text make, in its order.

    `grams` are those of the text.
    """
    text = grams.text
    markers = _markers(grams)
    opened: list[Enumeration] = []
    closed: list[Enumeration] = []
    for marker in markers:
        place = _place(opened, marker)
        if place is not None:
            closed += opened[place + 1 :]
            del opened[place + 1 :]
            number = opened[place].markers[-1].number + 1  # of `ประการสุดท้าย` too, which says none
            opened[place].markers.append(replace(marker, number=number))
        elif marker.number == 1:
            if opened and len(opened[-1].markers) == 1 and opened[-1].style == marker.style:
                opened.pop()
            if len(opened) >= _DEEPEST:
                closed.append(opened.pop(0))
            opened.append(Enumeration([marker]))
    lists = sorted((e for e in closed + opened if len(e.markers) > 1), key=lambda e: e.start)
    for e in lists:
        _close(text, e)
    return lists


def _place(opened: list[Enumeration], marker: Marker) -> int | None:
    """Which of the open lists `marker` goes on with."""
    loose: int | None = None
    for i in range(len(opened) - 1, -1, -1):
        last = opened[i].markers[-1]
        if marker.start - last.end > _LONGEST_ITEM:
            continue
        if marker.number in (last.number + 1, -1):
            if last.style == marker.style:
                return i
            if loose is None and i == len(opened) - 1 and last.style in _LONE and marker.style in _LONE:
                loose = i
    return loose


def _close(text: str, e: Enumeration) -> None:
    """Set where each item of `e` ends: at the next number; the last one at its line's end."""
    e.ends = [m.start for m in e.markers[1:]]
    start = e.markers[-1].end
    stop = text.find("\n", start + len(_INDENT.match(text, start)[0]))  # type: ignore[index]  # matches always
    e.end = len(text) if stop < 0 else stop
    e.ends.append(e.end)


def _markers(grams: Grams) -> list[Marker]:
    """Whatever looks like the number of an item, in the order of the text."""
    text = grams.text
    found = [_marker(text, match) for match in DIGITS.finditer(text)]
    if any(second in text for second in SECONDS):
        found += [_marker(text, match) for match in grams.finditer(WORDS, _beginnings())]
        found.sort(key=lambda m: m.start)
    return found


@cache
def _beginnings() -> int:
    """What to look `WORDS` up by in the grams of a text."""
    return table((*UNITS.split("|"), *NUMBER_WORDS))


def _marker(text: str, match: re.Match[str]) -> Marker:
    style, number = _number(match)
    start = match.start()
    before = text[max(0, start - _MARGIN) : start]
    line_end = before.rfind("\n")
    if style in _LONE and _AGENDA.match(text, match.end()):
        style = "agenda"
    opens_line = (line_end >= 0 or start < _MARGIN) and not before[line_end + 1 :].strip(' \t-–•*“"')
    return Marker(start, match.end(), style, number, opens_line)


def _number(match: re.Match[str]) -> tuple[str, int]:
    """How the number is written, and the number."""
    kind = match.lastgroup or ""
    if kind.startswith("unit"):
        style = f"unit {match['unit']}"
        value = match[kind]
        if value in FOLLOWING:
            return style, -1
        return style, NUMBER_WORDS.get(value) or int(value)
    if kind == "word":
        return kind, NUMBER_WORDS[match[kind]]
    if kind == "circled":
        return kind, _CIRCLES.get(match[0], 0)
    value = match[0].strip(NO_DIGIT)
    if kind in ("multi", "round_multi"):
        parent, _, last = value.rpartition(".")
        return f"{kind} {parent}", int(last)
    return _SAME_STYLE.get(kind, kind), int(value)
