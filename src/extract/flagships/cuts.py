"""What is known of each place where the headline of an item may end."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from thaipress.extract.flagships.line import GAP, LAST, Line, Point, means
from thaipress.extract.flagships.lists import Listing
from thaipress.extract.thai.repeats import TOLD, UNTOLD, told
from thaipress.extract.thai.vectors import SPACE, STOP, script, vectors

_LENGTHS = (8, 14, 20, 26, 32, 40, 50, 60, 75, 90, 110, 140, 180)
_COARSE = (12, 20, 30, 45, 70)
_RUNS = (4, 8, 12, 18, 26, 40)

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
    lines = [Line.of(text, edges, *item.line) for item in listing.items]
    points = [list(line.points()) for line in lines]
    # what follows the cuts of one item and those of its siblings: an item ends as its siblings do
    following = Counter(word for at in points for word in {p.following[0] for p in at})
    lengths = sorted(line.stop - line.start for line in lines)
    found = []
    for k, (item, line, mean) in enumerate(zip(listing.items, lines, means(lines, points), strict=True)):
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
        again = told(text, line.start, [p.offset for p in points[k]]) or [UNTOLD] * len(points[k])
        each = zip(points[k], shares, again, strict=True)
        known = [_known(line, around, i, *of_point) for i, of_point in enumerate(each)]
        numbers = np.concatenate([np.array([n for _, _, n in known], np.float32), mean], axis=1)
        found.append(
            [
                Cut(p.offset, p.offset - line.start, p.gap, p.following[0], features, words, row)
                for p, (features, words, _), row in zip(points[k], known, numbers, strict=True)
            ]
        )
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


def _known(  # noqa: PLR0913, PLR0917 what is known of a point
    line: Line, around: _Around, index: int, point: Point, share: float, again: str
) -> tuple[tuple[str, ...], tuple[int, ...], tuple[float, ...]]:
    """Features, words and numbers of a cut, but for the means.

    Args:
        line: the item's line.
        around: what is known of the item.
        index: cuts before it.
        point: the cut.
        share: of the siblings, those that have a cut before the same word.
        again: how the release says elsewhere what stands up to it (`told`).
    """
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
        f"d{again}", f"D{again}|{min(length // 10, 8)}", f"y{again}{gap}",
    )  # fmt: skip
    words = (before.lstrip(SPACE), left, first, second.lstrip(SPACE), third, opens, then)
    numbers = (
        gap == GAP, last, length / 100, rest / 100, total / 200, min(gaps, 6) / 6, around.in_lines,
        around.runs_on, min(around.items, 12) / 10, around.middle / 150, around.least / 150,
        min(run_on, 60) / 40, min(run_up, 60) / 40, around.more, first == STOP,
        *[length < n for n in (20, 35, 60, 90)], share,
        index / 6, before[0] == SPACE,
        second[0] == SPACE, *[last and total < n for n in (60, 90)],
        *[of in again for of in TOLD],
    )  # fmt: skip
    return features, tuple(vectors().rows_of(words)), numbers


def _step(length: int, steps: Sequence[int] = _LENGTHS) -> int:
    return bisect_left(steps, length + 1)


def without(value: Number, ordered: Sequence[Number], at: int) -> Number:
    """Element `at` of `ordered`, ascending numbers, when `value`, which is one of them, is left out."""
    return ordered[at if at < bisect_left(ordered, value) else at + 1]
