"""The first line of an item, and the points in it where its headline may end.

A headline may end at white space, and before the words that open a description without one (`โดย` by,
`เพื่อ` in order to); not between a number and what it counts.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from thaipress.extract.flagships.lexicon import lexicon
from thaipress.extract.thai.counts import parts_count
from thaipress.extract.thai.lexicon import NEVER_FIRST
from thaipress.extract.thai.vectors import BREAKS, SPACE, STOP, Means, shape, vectors

REACH = 260
"""Characters of an item in which its headline must end."""
_AFTER = 40
"""Characters after that which the model may look at."""
LAST, GAP, NO_GAP = "e", "s", "-"


@dataclass(frozen=True, slots=True)
class Line:
    """An item's line: its words and where they start; the words run on after its end, `stop`."""

    start: int
    stop: int
    words: list[str]
    starts: list[int]
    shapes: list[str]

    @classmethod
    def of(cls, text: str, edges: Sequence[int], start: int, stop: int) -> "Line":
        """The line at `start:stop` of the view `text`; `edges` are where its words start."""
        reach = text.find("\n", stop, stop + _AFTER)
        reach = min(stop + _AFTER if reach < 0 else reach, start + REACH + _AFTER, len(text))
        inner = edges[bisect_left(edges, start + 1) : bisect_left(edges, reach)]
        starts = list(dict.fromkeys((start, *inner)))  # of two words, what the view drops leaves one
        words = [text[a:b] for a, b in pairwise((*starts, reach))]
        return cls(start, stop, words, starts, [shape(w) for w in words])

    def offset(self, at: int) -> int:
        """Where word `at` starts, or the last one ends."""
        return self.starts[at] if at < len(self.starts) else self.starts[-1] + len(self.words[-1])

    def points(self) -> Iterator["Point"]:
        """The cuts in order, the line's end too."""
        depth = gaps = straight = 0
        piece = self.start
        paired = sum(word.count('"') for word in self.words) % 2 == 0
        limit = min(self.stop, self.start + REACH)
        for at, word in enumerate(self.words[:-1], start=1):
            offset, after = self.starts[at], self.words[at]
            depth += word.count("(") - word.count(")") + word.count("“") - word.count("”")
            straight += word.count('"')
            if offset >= limit:
                break
            if word.isspace():
                gaps += 1
                piece = offset
            elif depth <= 0 and not (paired and straight % 2) and after[0] not in NEVER_FIRST:
                gap = GAP if after.isspace() else NO_GAP if _glued().match(after) else None
                if gap and not parts_count(self.words, self.shapes, at):
                    yield self._point(at, offset, gap, gaps, piece)
        yield self._point(min(bisect_left(self.starts, limit), len(self.words)), limit, LAST, gaps, piece)

    def _point(self, at: int, offset: int, gap: str, gaps: int, piece: int) -> "Point":
        first = end = at + (gap == GAP)
        while end < len(self.shapes) and self.shapes[end] not in BREAKS:
            end += 1
        following = (STOP, STOP, STOP) if gap == LAST else self._following(first)
        return Point(at, offset, gap, gaps, offset - piece, first, end, following)

    def _following(self, at: int) -> tuple[str, str, str]:
        """Three words from word `at` on; of a gap between them only the mark is left."""
        first, second, third, fourth = (*self.shapes[at : at + 4], STOP, STOP, STOP, STOP)[:4]
        return (first, SPACE + third, fourth) if second == SPACE else (first, second, third)


class Point(NamedTuple):
    """A cut of a line.

    Attributes:
        at: words before it.
        offset: in the view.
        gap: as of `Cut`.
        gaps: white space before it.
        run_up: code points before it, back to white space.
        next: the first word after it that is no white space.
        beyond: the first one after that which is.
        following: the next three words; of a gap between them only the mark is left, after the end nothing.
    """

    at: int
    offset: int
    gap: str
    gaps: int
    run_up: int
    next: int
    beyond: int
    following: tuple[str, str, str]


def means(lines: Sequence[Line], points: Sequence[Sequence[Point]]) -> list[NDArray[np.float32]]:
    """For each line the mean vectors of what stands around its points: (points, 4 x size of a vector)."""
    shapes = [word for line in lines for word in line.shapes]
    ends = list(accumulate(len(line.shapes) for line in lines))
    of_point = np.repeat(np.arange(len(lines)), [len(some) for some in points])
    last = np.array(ends)[of_point]
    first = np.array([0, *ends[:-1]])[of_point]
    at, start, end = np.array([(p.at, p.next, p.beyond) for some in points for p in some]).T + first
    breaks = np.array([word in BREAKS for word in shapes])
    known = Means(np.array(vectors().rows_of(shapes)), breaks).around(first, at, start, end, last)
    return np.split(known, list(accumulate(len(some) for some in points))[:-1])


@cache
def _glued() -> re.Pattern[str]:
    return re.compile("|".join(lexicon()["headline"]["glued"]))
