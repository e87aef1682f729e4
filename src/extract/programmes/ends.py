"""Where the name of a programme ends: the probability of each cut between two words.

Thai sets no mark at the end of a name. What follows it tells, though: a clause word, a space and a verb, an
owner. A model looks at the words on both sides of each cut: `ends.csv` holds weights of single words and
pairs of them, `ends.npz` a small network over their vectors. Both are trained together on names whose end is
known (`bench/train_programmes.py`): those that readers marked, quoted ones without their quotes, whole
list items, and stretches that recur in many releases with other words after them.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from thaipress.extract.thai.batches import dealt
from thaipress.extract.thai.lexicon import NEVER_FIRST, read_csv
from thaipress.extract.thai.network import probability, read_network
from thaipress.extract.thai.vectors import SPACE, STOP, script, shape, vectors
from thaipress.schema.records import ProgrammeKind

LONGEST_NAME = 170
"""Code points of the longest name that is looked for."""

_KNOWN = 1.5
"""What a registered name adds to the score of its end, in natural log-odds."""
TEMPLATES = ("", "r", "R", "l", "L", "b", "n", "k", "f", "x", "p", "e", "c", "q", "m", "h", "H")
"""What each key of a cut is about, in the order of `Cuts.keys`: a feature is template, gap and key."""
_NUMBERS = tuple(map(str, range(16)))
_BREAKS = frozenset((SPACE, STOP))
_LONG, _MANY_SPACES, _LONG_RUN = 15 * 8, 3, 9
"""Code points and spaces of a name, and pairs of them in a run without spaces, beyond which all are alike."""
_AT_ONCE = 256
"""Stretches that the network looks at in one go: more of them only cost memory."""
_WON = 0.1
"""When no more than this is left for the cuts to come, they are not looked at."""
_GAP, _NO_GAP = "s", "-"
_UNGAPPED = "b"
"""The template that is the same with and without white space."""


def features(cuts: "Cuts", at: int, length: int, spaces: int) -> Iterator[str]:
    """What the table of weights knows of the cut before word `at`: names of features.

    Args:
        cuts: the stretch; its word before `at` is no white space.
        at: where the name would end.
        length: code points of the name up to the cut.
        spaces: white space inside the name up to the cut.
    """
    gap, keys = cuts.keys(at, length, spaces)
    return (
        template + ("" if template == _UNGAPPED else gap) + key
        for template, key in zip(TEMPLATES, keys, strict=True)
    )


class Cuts:
    """The cuts of one stretch of words: what is the same for all of them is worked out once.

    Args:
        words: the words after a head noun, as the text has them.
        kind: what the head noun says.
        limit: code points that the name may have at most.
        stops: code points up to where names stop as a rule.
    """

    __slots__ = ("_back", "_on", "_opening", "cuts", "kind", "shapes", "stops")

    def __init__(self, words: Sequence[str], kind: str, limit: int, stops: Sequence[int] = ()) -> None:
        self.shapes = [shape(w) for w in words]
        self.kind = kind
        self.stops = stops
        self.cuts = list(cut_points(words, self.shapes, limit))
        self._opening = f"{kind}|{self.shapes[0]}|" if words else ""
        back, on = _runs(self.shapes), _runs(self.shapes[::-1])[::-1]
        self._back, self._on = list(map(_pairs, back)), list(map(_pairs, on))

    def keys(self, at: int, length: int, spaces: int) -> tuple[str, tuple[str, ...]]:
        """Whether white space follows the cut before `shapes[at]`, and its key for each template."""
        shapes = self.shapes
        count = len(shapes)
        left = shapes[at - 1]
        gap = _GAP if at < count and shapes[at] == SPACE else _NO_GAP
        step = at + 1 if gap == _GAP else at
        first = shapes[step] if step < count else STOP
        second = shapes[step + 1] if step + 1 < count else STOP
        return gap, (
            "",
            first,
            f"{first}|{second}",
            left,
            f"{shapes[at - 2] if at > 1 else '^'}|{left}",
            f"{left}|{first}",
            _NUMBERS[length >> 3] if length < _LONG else "15",
            self.kind + (_NUMBERS[spaces] if spaces < _MANY_SPACES else "3"),
            shapes[0],
            (script(left) or ".") + (script(first) or "."),
            first[:3],
            left[-3:],
            self._back[at] + "|" + self._on[step],
            second,
            self._opening + first,
            (mark := self.mark(length)),
            f"{mark}|{first}",
        )

    def mark(self, length: int) -> str:
        """Whether names stop as a rule at a cut after `length` code points (`!`), or stopped before (`>`)."""
        return "!" if length in self.stops else ">" if self.stops and self.stops[0] < length else ""


Cut = tuple[int, int, int]
"""A place where a name may end: index of the word after it, code points and white space before it."""
_KINDS: tuple[str, ...] = get_args(ProgrammeKind)
_BRIEF, _LENGTHY = 15, 60
"""Code points of a short name and of a long one."""
_BACK, _ON = 3, 3
"""How many words before a cut and after it the network reads; and the first of the name."""


def inputs(stretches: Sequence[Cuts]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """What the network reads of every cut of some stretches: rows of the table of vectors, and numbers."""
    known, shift = vectors(), _BACK
    row, none = known.rows.get, known.unknown
    words, numbers = [], []
    for stretch in stretches:
        if not stretch.cuts:
            continue
        shapes, count = stretch.shapes, len(stretch.shapes)
        needed = shapes[: stretch.cuts[-1][0] + 1 + _ON]
        rows = [none] * shift + [row(s, none) for s in needed] + [none] * (_ON + 1)
        of_kind = [float(stretch.kind == k) for k in _KINDS]
        first = rows[shift]
        for at, length, spaces in stretch.cuts:
            gap = at < count and shapes[at] == SPACE
            here, step = at + shift, at + gap + shift
            words.append(
                (
                    rows[here - 3],
                    rows[here - 2],
                    rows[here - 1],
                    rows[step],
                    rows[step + 1],
                    rows[step + 2],
                    first,
                )
            )
            near = (length / 40, spaces / 2, length < _BRIEF, length > _LENGTHY)
            mark = stretch.mark(length)
            numbers.append((gap, *near, at + gap >= count, *of_kind, mark == "!", mark == ">"))
    return np.array(words), np.array(numbers, np.float32)


def networked(stretches: Sequence[Cuts]) -> Iterator[list[float]]:
    """The network's score for each cut of each of some stretches, in log-odds."""
    network = read_network(__package__, "ends.npz")
    for first in range(0, len(stretches), _AT_ONCE):
        some = stretches[first : first + _AT_ONCE]
        scores = network.scores(*inputs(some)).tolist() if any(s.cuts for s in some) else ()
        yield from dealt(scores, [s.cuts for s in some])


def _pairs(length: int) -> str:
    return _NUMBERS[min(length >> 1, _LONG_RUN)]


def _runs(shapes: Sequence[str]) -> list[int]:
    """For each place between words, the code points of the words in front of it, back to white space."""
    found, length = [0], 0
    for word in shapes:
        length = 0 if word in _BREAKS else length + len(word)
        found.append(length)
    return found


def cut_points(words: Sequence[str], shapes: Sequence[str], limit: int) -> Iterator[Cut]:
    """Each place where a name of at most `limit` code points may end; `shapes` are those of `words`."""
    length = spaces = depth = 0
    last = SPACE
    for at, (word, form) in enumerate(zip(words, shapes, strict=True)):
        if last not in _BREAKS and depth <= 0 and word[0] not in NEVER_FIRST:
            yield at, length, spaces
        if form in _BREAKS:
            spaces += 1
        elif "(" in form or ")" in form:
            depth += word.count("(") - word.count(")")
        length += len(word)
        last = form
        if form == STOP or length > limit:
            return
    if last not in _BREAKS:
        yield len(words), length, spaces


def posterior(
    stretch: Cuts,
    likely: Sequence[float],
    *,
    closing: bool | None = True,
    known: int = -1,
    share: float = 0.5,
) -> list[tuple[int, int, float]]:
    """(index, code points before it, probability) of each cut of `stretch` that may end the name.

    The probability of a cut is the model's for it times that of no cut before it; the last one takes all that
    is left if a name may well end there.

    Args:
        stretch: the words after the head noun, and where they may be cut.
        likely: what the network says of each cut.
        closing: whether what stands at the limit closes names; a verb comes after the end; none where the
            limit is but the longest that a name may be.
        known: code points of the longest registered name that the words begin with, -1 without one.
        share: how much of what begins with that name ends with it.
    """
    of_gap = tables()
    going = 1.0
    found: list[tuple[int, int, float]] = []
    for (at, length, spaces), of_network in zip(stretch.cuts, likely, strict=True):
        gap, keys = stretch.keys(at, length, spaces)
        score = of_network + sum([weight(key, 0.0) for weight, key in zip(of_gap[gap], keys)])  # noqa: B905 often
        if length == known:
            score += _KNOWN + math.log((share + 0.05) / (1.05 - share))
        hazard = probability(score)
        found.append((at, length, going * hazard))
        going *= 1.0 - hazard
        if going < _WON:
            return found
    if found and closing is not None:
        if closing:
            at, length, p = found[-1]
            found[-1] = (at, length, p + going)
        else:
            total = math.sqrt(sum(p for _, _, p in found))
            found = [(at, length, p / total) for at, length, p in found]
    return found


@cache
def tables() -> dict[str, tuple[Callable[[str, float], float], ...]]:
    """For each gap and template, the weight of a key."""
    by_gap: dict[str, list[dict[str, float]]] = {gap: [{} for _ in TEMPLATES] for gap in (_GAP, _NO_GAP)}
    for row in read_csv(__package__, "ends.csv"):
        feature, weight = row["feature"], float(row["weight"])
        template = feature[0] if len(feature) > 1 else ""
        index = TEMPLATES.index(template)
        if template == _UNGAPPED:
            for found in by_gap.values():
                found[index][feature[1:]] = weight
        else:
            gap = feature[len(template)]
            by_gap[gap][index][feature[len(template) + 1 :]] = weight
    return {gap: tuple(table.get for table in found) for gap, found in by_gap.items()}
