"""Where the headline of an item may end, and what is known of each such cut.

A headline may end at white space, and before the words that open a description without one (`โดย` by,
`เพื่อ` in order to).
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from thaipress.extract.flagships.lexicon import lexicon
from thaipress.extract.flagships.lists import Listing
from thaipress.extract.thai.lexicon import NEVER_FIRST
from thaipress.extract.thai.vectors import SPACE, STOP, script, shape, vectors

REACH = 260
"""Characters of an item in which its headline must end."""
_AFTER = 40
"""Characters after that which the model may look at."""
_LENGTHS = (8, 14, 20, 26, 32, 40, 50, 60, 75, 90, 110, 140, 180)
_COARSE = (12, 20, 30, 45, 70)
_RUNS = (4, 8, 12, 18, 26, 40)
LAST, GAP, NO_GAP = "e", "s", "-"
_BREAKS = frozenset((SPACE, STOP))
_OPENING, _BEYOND = 6, 12
"""Words of an item's opening, and of what follows the next piece, whose vectors are averaged."""

Number = TypeVar("Number", int, float)


class Cut(NamedTuple):
    """A place where a headline may end, and what the model knows of it.

    Attributes:
        end: offset in the view.
        length: code points of the headline.
        gap: what follows: the line's end (`LAST`), white space (`GAP`), neither (`NO_GAP`).
        following: the next word.
        features: for the table.
        words: rows of the table of vectors, for the network.
        numbers: for the network, float32.
    """

    end: int
    length: int
    gap: str
    following: str
    features: tuple[str, ...]
    words: tuple[int, ...]
    numbers: NDArray[np.float32]


def cuts(text: str, edges: Sequence[int], listing: Listing) -> list[list[Cut]]:
    """For each item the cuts where its headline may end, one at least.

    Args:
        text: the view.
        edges: where its words start, ascending.
        listing: a list in it.
    """
    lines = [_Line.of(text, edges, *item.line) for item in listing.items]
    points = [list(line.points()) for line in lines]
    # what follows the cuts of one item and those of its siblings: an item ends as its siblings do
    following = Counter(word for at in points for word in {p.following[0] for p in at})
    lengths = sorted(line.stop - line.start for line in lines)
    found = []
    for k, (item, line) in enumerate(zip(listing.items, lines, strict=True)):
        length, others = line.stop - line.start, len(lines) - 1
        around = _Around(
            listing.in_lines,
            listing.style == "counted",
            k == len(lines) - 1 and not listing.in_lines,
            bool(text[line.stop : item.whole[1]].strip()),
            len(lines),
            without(length, lengths, others // 2),
            without(length, lengths, 0),
        )
        shares = [(following[p.following[0]] - 1) / others for p in points[k]]
        found.append(_cuts(line, around, points[k], shares))
    return found


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known of an item before its words are looked at.

    Attributes:
        in_lines: whether every item opens a line.
        counted: whether the list has no numbers.
        runs_on: whether the sentence may go on after the item: so after the last one of a list in one breath.
        more: whether the item has more than its first line.
        items: of the list.
        middle: characters of its siblings' lines, the median.
        least: the same, the shortest.
    """

    in_lines: bool
    counted: bool
    runs_on: bool
    more: bool
    items: int
    middle: int
    least: int

    @property
    def kind(self) -> str:
        return "C" * self.counted + ("R" if self.runs_on else "L" if self.in_lines else "B")


@dataclass(frozen=True, slots=True)
class _Line:
    """An item's line: its words and where they start; the words run on after its end, `stop`."""

    start: int
    stop: int
    words: list[str]
    starts: list[int]
    shapes: list[str]

    @classmethod
    def of(cls, text: str, edges: Sequence[int], start: int, stop: int) -> "_Line":
        reach = text.find("\n", stop, stop + _AFTER)
        reach = min(stop + _AFTER if reach < 0 else reach, start + REACH + _AFTER, len(text))
        inner = edges[bisect_left(edges, start + 1) : bisect_left(edges, reach)]
        starts = list(dict.fromkeys((start, *inner)))  # of two words, what the view drops leaves one
        words = [text[a:b] for a, b in pairwise((*starts, reach))]
        return cls(start, stop, words, starts, [shape(w) for w in words])

    def offset(self, at: int) -> int:
        """Where word `at` starts, or the last one ends."""
        return self.starts[at] if at < len(self.starts) else self.starts[-1] + len(self.words[-1])

    def points(self) -> Iterator["_Point"]:
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
                if after.isspace():
                    yield self._point(at, offset, GAP, gaps, piece)
                elif _glued().match(after):
                    yield self._point(at, offset, NO_GAP, gaps, piece)
        yield self._point(min(bisect_left(self.starts, limit), len(self.words)), limit, LAST, gaps, piece)

    def _point(self, at: int, offset: int, gap: str, gaps: int, piece: int) -> "_Point":
        first = end = at + (gap == GAP)
        while end < len(self.shapes) and self.shapes[end] not in _BREAKS:
            end += 1
        following = (STOP, STOP, STOP) if gap == LAST else self._following(first)
        return _Point(at, offset, gap, gaps, offset - piece, first, end, following)

    def _following(self, at: int) -> tuple[str, str, str]:
        """Three words from word `at` on; of a gap between them only the mark is left."""
        first, second, third, fourth = (*self.shapes[at : at + 4], STOP, STOP, STOP, STOP)[:4]
        return (first, SPACE + third, fourth) if second == SPACE else (first, second, third)

    def means(self, points: Sequence["_Point"]) -> NDArray[np.float32]:
        """Mean vectors of what each cut leaves of the item, the next piece, what follows it, the opening.

        (points, 4 x size of a vector), float32.
        """
        count = len(self.shapes)
        known = vectors()
        breaks = [word in _BREAKS for word in self.shapes]
        rows = known.rows_of("" if b else word for word, b in zip(self.shapes, breaks, strict=True))
        sums = np.zeros((count + 1, known.whole.shape[1]), np.float32)
        np.cumsum(known.whole[rows], axis=0, out=sums[1:])
        words = np.array([0, *accumulate(not b for b in breaks)])
        at, start, end = np.array([(p.at, p.next, p.beyond) for p in points]).T
        nothing = np.zeros_like(at)
        begins = np.concatenate([nothing, start, end, nothing])
        ends = np.concatenate([at, end, np.minimum(end + _BEYOND, count), nothing + min(_OPENING, count)])
        counts = np.maximum(words[ends] - words[begins], 1).astype(np.float32)
        means = (sums[ends] - sums[begins]) * np.float32(known.scale) / counts[:, None]
        return np.concatenate(np.split(means, 4), axis=1)


class _Point(NamedTuple):
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


def _cuts(line: _Line, around: _Around, points: Sequence[_Point], shares: Sequence[float]) -> list[Cut]:
    """The cuts of an item with what is known of them.

    Args:
        line: the item's line.
        around: what is known of the item.
        points: where the cuts are.
        shares: of the siblings, those that have a cut before the same word.
    """
    known = [_known(line, around, i, *each) for i, each in enumerate(zip(points, shares, strict=True))]
    numbers = np.concatenate([np.array([n for _, _, n in known], np.float32), line.means(points)], axis=1)
    return [
        Cut(p.offset, p.offset - line.start, p.gap, p.following[0], features, words, row)
        for p, (features, words, _), row in zip(points, known, numbers, strict=True)
    ]


def _known(
    line: _Line, around: _Around, index: int, point: _Point, share: float
) -> tuple[tuple[str, ...], tuple[int, ...], tuple[float, ...]]:
    """Features, words and numbers of a cut with `index` cuts before it; no means."""
    at, offset, gap, gaps, run_up, start, end, (first, second, third) = point
    shapes = line.shapes
    left = shapes[at - 1]
    before = shapes[at - 2] if at > 1 else "^"
    if before == SPACE:
        before += shapes[at - 3] if at > 2 else ""  # noqa: PLR2004 the word before the gap
    opens = shapes[0]
    then = next((word for word in shapes[1:3] if word != SPACE), STOP)
    length, rest, total = offset - line.start, line.stop - offset, line.stop - line.start
    run_on = line.offset(end) - line.offset(start)
    last, kind, step = gap == LAST, around.kind, _step(length)
    share = 0.0 if last else share
    quarter = "0" if not share else "1" if share < 0.5 else "2" if share < 1 else "3"  # noqa: PLR2004 halves
    scripts = (script(left) or left[:1]) + (script(first) or first[:1])
    beyond = shapes[end + 1] if end + 1 < len(shapes) and shapes[end] == SPACE else STOP
    on, up, coarse = _step(run_on, _RUNS), _step(run_up, _RUNS), _step(length, _COARSE)
    features = (
        f"b{gap}", f"r{gap}{first}", f"R{gap}{first}|{second}", f"c{first}", f"P{first[:3]}",
        f"p{gap}{first[:3]}", f"q{gap}{second}", f"l{gap}{left}", f"L{gap}{before}|{left}",
        f"B{left}|{first}",
        f"g{gap}{opens}", f"G{gap}{opens}|{first}", f"n{gap}{step}", f"N{first}|{coarse}",
        f"t{gap}{_step(rest)}", f"T{gap}{_step(total)}|{step}", f"k{kind}{gap}", f"I{kind}{gap}{step}",
        f"s{gap}{min(gaps, 5)}", f"i{gap}{min(index, 6)}", f"x{gap}{up}|{on}",
        f"m{gap}{step - _step(around.middle)}", f"M{gap}{_step(around.least)}|{step}", f"e{gap}{around.more}",
        f"h{gap}{quarter}", f"H{quarter}{first}", f"a{gap}{scripts}", f"A{gap}{scripts}{gaps > 0}",
        f"u{gap}{first}|{on}", f"U{gap}{first}|{_step(rest, _COARSE)}", f"w{gap}{on}|{beyond}",
    )  # fmt: skip
    words = (before.lstrip(SPACE), left, first, second.lstrip(SPACE), third, opens, then)
    numbers = (
        gap == GAP, last, length / 100, rest / 100, total / 200, min(gaps, 6) / 6, around.in_lines,
        around.runs_on, min(around.items, 12) / 10, around.middle / 150, around.least / 150,
        min(run_on, 60) / 40, min(run_up, 60) / 40, around.more, first == STOP,
        *[length < n for n in (20, 35, 60, 90)], share,
        index / 6, before[0] == SPACE,
        second[0] == SPACE, *[last and total < n for n in (60, 90)],
    )  # fmt: skip
    return features, tuple(vectors().rows_of(words)), numbers


def _step(length: int, steps: Sequence[int] = _LENGTHS) -> int:
    return bisect_left(steps, length + 1)


def without(value: Number, ordered: Sequence[Number], at: int) -> Number:
    """Element `at` of `ordered`, ascending numbers, when `value`, which is one of them, is left out."""
    return ordered[at if at < bisect_left(ordered, value) else at + 1]


@cache
def _glued() -> re.Pattern[str]:
    return re.compile("|".join(lexicon()["headline"]["glued"]))
