"""Reads one personal name: where the words of a Thai name end.

A Thai name is a given name and a family name with a space between them; nothing in Thai writing marks where
it ends, and a missing space glues the office or the verb onto it. A name therefore ends at a space, an
office, a title, or a word that no name contains (`stops.toml`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from thaipress.extract.officials.latin import BRACKETED
from thaipress.extract.officials.stops import LETTER, stops
from thaipress.extract.officials.titles import title_at
from thaipress.extract.officials.words import dictionary, family_names
from thaipress.extract.thai.view import View

_RUN = re.compile(rf"[ก-ฮเ-ไ][{LETTER}]{{0,80}}(?:[-–’'][ก-ฮเ-ไ][{LETTER}]{{0,40}}){{0,4}}")
_GAP = re.compile(r"[ \t]{1,48}")
# ใจดีนายสมหมาย: a title written onto the name before it
_GLUED_TITLE = re.compile(rf"(?:นาย|นาง|พล|ดร)[{LETTER}.]{{3}}")
# จเรศักดิ์: a given name that opens like an office (จเร, inspector)
_ROLE_IN_NAME = re.compile("จเร")
_LONGEST_GIVEN = 24
_LONGEST_FAMILY = 32
_LONGEST_THIRD = 18
_CLAUSE = 14
# จึงได้…: a particle that a verb is written onto
_LONGEST_PARTICLE = 3
_SHORTEST_SOFT = 4
_SHORTEST_GLUED = 3
_SHORTEST = 2
_MOST_PARTS = 5


class NameReader:
    """Reads the names of one view.

    Args:
        view: the view.
        offices: half-open spans of the offices in it, in order.
        edges: where tokens start in the view, ascending.
    """

    def __init__(self, view: View, offices: Sequence[tuple[int, int]], edges: list[int]) -> None:
        self.text = view.text
        self.edges = edges
        self.office_starts = [start for start, _ in offices]
        self.office_set = set(self.office_starts)
        self.office_ends = {end for _, end in offices}
        self.stops = stops()

    def edge(self, offset: int) -> bool:
        """Whether a token starts at `offset`."""
        at = bisect_left(self.edges, offset)
        return at < len(self.edges) and self.edges[at] == offset

    def name(self, start: int) -> tuple[int, int]:
        """End and number of words of the Thai name that starts at `start`; no words if there is none."""
        end = self.word(start, first=True)
        if end is None:
            return start, 0
        parts = 1
        sure = (end, parts)
        while parts < _MOST_PARTS and self.whole(end):
            if na := self.stops.na.match(self.text, end):
                return na.end(), parts + 1
            next_start = self.gap(end)
            if next_start == end:
                break
            if initial := self.stops.initial.match(self.text, next_start):
                end, parts = initial.end(), parts + 1
                continue
            next_end = self.word(next_start, first=False)
            if next_end is None or (parts > 1 and not self._further(next_start, next_end)):
                break
            end, parts = next_end, parts + 1
            # What follows a third word shows whether it still belongs to the name.
            if sure[1] == 1 or self.ends(end):
                sure = (end, parts)
        return sure

    def gap(self, end: int) -> int:
        """Where the spaces end that start at `end`."""
        gap = _GAP.match(self.text, end)
        return gap.end() if gap else end

    def whole(self, end: int) -> bool:
        """Whether the word that ends at `end` was not cut out of a longer one."""
        return end >= len(self.text) or not _RUN.match(self.text, end)

    def word(self, start: int, *, first: bool) -> int | None:
        """End of the name's word at `start`; none if no name can start there."""
        run = _RUN.match(self.text, start)
        if not run or not self._opens(start, run.end(), first=first):
            return None
        end = run.end()
        if stop := self.stops.inside.search(self.text, start + _SHORTEST, end):
            end = stop.start()
        office = self.office_between(start + 1, end)
        end = self._title_between(start, end if office is None else office)
        while self.text[end - 1] in "-–’'":
            end -= 1
        longest = _LONGEST_GIVEN if first else _LONGEST_FAMILY
        if not _SHORTEST <= end - start <= longest or (not first and self._stopped(start, end)):
            return None
        return end

    def _opens(self, start: int, end: int, *, first: bool) -> bool:
        """Whether a word of a name may start where the run of letters `start:end` does."""
        if self.office_between(start, end) == start and not (first and _ROLE_IN_NAME.match(self.text, start)):
            return False
        if not first and title_at(self.text, start):
            return False
        if first and self.stops.given.match(self.text, start):
            return False
        return not self.stops.inside.match(self.text, start)

    def _stopped(self, start: int, end: int) -> bool:
        """Whether the word at `start:end` after a given name is none of the name."""
        word = self.text[start:end]
        if len(word) <= _LONGEST_PARTICLE and word in dictionary() and self._cut(end):
            return True
        if self.stops.first.match(self.text, start):
            if end - start > _LONGEST_THIRD:
                return True
            return not (self.stops.family.search(self.text, start, end) or self._before_office(start, end))
        return end - start > _CLAUSE and bool(self.stops.clause.search(self.text, start + 1, end))

    def _cut(self, end: int) -> bool:
        """Whether the word that ends at `end` goes on, and not with an office."""
        return end not in self.office_set and not self.whole(end)

    def _before_office(self, start: int, end: int) -> bool:
        """Whether the word at `start:end` is followed by an office or a title, as a family name is."""
        after = self.gap(end)
        if after == end or end - start < _SHORTEST_SOFT or self.stops.hard.match(self.text, start):
            return False
        if after in self.office_set:
            return True
        return title_at(self.text, after) is not None and self.text[start:end] not in dictionary()

    def office_between(self, start: int, end: int) -> int | None:
        """Where the first office starts in `start:end`; none without one."""
        at = bisect_left(self.office_starts, start)
        if at < len(self.office_starts) and self.office_starts[at] < end:
            return self.office_starts[at]
        return None

    def _title_between(self, start: int, end: int) -> int:
        """Where a title starts in `start:end` (ใจดีนายสมหมาย), else `end`."""
        at = bisect_right(self.edges, start + _SHORTEST)
        while at < len(self.edges) and self.edges[at] < end:
            offset = self.edges[at]
            if _GLUED_TITLE.match(self.text, offset):
                title = title_at(self.text, offset)
                if title and (end - title.end >= _SHORTEST_GLUED or title.end > end):
                    return offset
            at += 1
        return end

    def _further(self, start: int, end: int) -> bool:
        """Whether a word after the family name may belong to the name too."""
        word = self.text[start:end]
        return (
            len(word) <= _LONGEST_THIRD
            and self.whole(end)
            and (
                word not in dictionary()
                or word in family_names()
                or self.gap(end) in self.office_set
                or bool(BRACKETED.match(self.text, end))
            )
        )

    def ends(self, end: int) -> bool:
        """Whether what stands after `end` shows that a name ends there."""
        after = self.gap(end)
        if after in self.office_set or after >= len(self.text):
            return True
        return bool(
            self.text[after] in "(),\n"
            or self.stops.first.match(self.text, after)
            or self.stops.inside.match(self.text, after)
            or title_at(self.text, after)
        )
