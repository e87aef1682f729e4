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

from thaipress.extract.programmes.cuts import GAP, NO_GAP, TEMPLATES, UNGAPPED, Cuts
from thaipress.extract.thai.batches import dealt
from thaipress.extract.thai.lexicon import read_csv
from thaipress.extract.thai.network import probability, read_network
from thaipress.extract.thai.repeats import TOLD
from thaipress.extract.thai.vectors import BREAKS, SPACE, Means, vectors
from thaipress.schema.records import ProgrammeKind

LONGEST_NAME = 170
"""Code points of the longest name that is looked for."""

_KNOWN = 1.5
"""What a registered name adds to the score of its end, in natural log-odds."""
_AT_ONCE = 256
"""Stretches that the network looks at in one go: more of them only cost memory."""
_HOPELESS = -6.0
"""Log-odds by the network below which the table is not asked: one end in five hundred stands there."""
_WON = 0.1
"""When no more than this is left for the cuts to come, they are not looked at."""
_KINDS: tuple[str, ...] = get_args(ProgrammeKind)
_BRIEF, _LENGTHY = 15, 60
"""Code points of a short name and of a long one."""
_BEFORE, _AFTER = [""] * 3, [""] * 4
"""What stands in for the words around a stretch."""
_NO_STOP = 1 << 20


def inputs(stretches: Sequence[Cuts]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """What the network reads of every cut of some stretches: rows of the table of vectors, and numbers.

    The numbers end with the mean vectors of what stands around each cut.
    """
    some = [stretch for stretch in stretches if stretch.cuts]
    shapes: list[str] = []
    firsts, ends = [], []
    for stretch in some:
        shapes += _BEFORE
        firsts.append(len(shapes))
        shapes += stretch.shapes
        ends.append(len(shapes))
        shapes += _AFTER
    rows = np.array(vectors().rows_of(shapes))
    space = np.array([s == SPACE for s in shapes])
    breaks = np.array([s in BREAKS for s in shapes])
    of_cut = np.repeat(np.arange(len(some)), [len(stretch.cuts) for stretch in some])
    at, length, spaces = np.array([cut for stretch in some for cut in stretch.cuts]).T
    first, end = np.array(firsts)[of_cut], np.array(ends)[of_cut]
    here = first + at
    gap = space[here]
    then = here + gap
    words = rows[np.stack([here - 3, here - 2, here - 1, then, then + 1, then + 2, first], axis=1)]
    stop = np.array([stretch.stops[0] if stretch.stops else _NO_STOP for stretch in some])[of_cut]
    kinds = np.array([[stretch.kind == kind for kind in _KINDS] for stretch in some])[of_cut]
    near = (gap, length / 40, spaces / 2, length < _BRIEF, length > _LENGTHY, then >= end)
    numbers = np.column_stack((*near, kinds, length == stop, stop < length, _told(some, len(at))))
    # where the piece of words after each cut ends: at the next white space, or with the stretch
    closing = breaks.copy()
    closing[ends] = True
    places = np.where(closing, np.arange(len(shapes)), len(shapes))
    piece = np.minimum.accumulate(places[::-1])[::-1][then]
    means = Means(rows, breaks).around(first, here, then, piece, end)
    return words, np.concatenate([numbers.astype(np.float32), means], axis=1)


def _told(stretches: Sequence[Cuts], cuts: int) -> NDArray[np.bool_]:
    """(cuts, 4): what the network reads of how the release says again what stands up to each cut."""
    found = np.zeros((cuts, len(TOLD)), bool)
    row = 0
    for stretch in stretches:
        if stretch.told:
            for i, (_, length, _) in enumerate(stretch.cuts, start=row):
                found[i] = [of in stretch.told[length] for of in TOLD]
        row += len(stretch.cuts)
    return found


def networked(stretches: Sequence[Cuts]) -> Iterator[list[float]]:
    """The network's score for each cut of each of some stretches, in log-odds."""
    network = read_network(__package__, "ends.npz")
    for first in range(0, len(stretches), _AT_ONCE):
        some = stretches[first : first + _AT_ONCE]
        scores = network.scores(*inputs(some)).tolist() if any(s.cuts for s in some) else ()
        yield from dealt(scores, [s.cuts for s in some])


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
        score = of_network
        if score > _HOPELESS:
            gap, keys = stretch.keys(at, length, spaces)
            score += sum([weight(key, 0.0) for weight, key in zip(of_gap[gap], keys)])  # noqa: B905 often
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
    by_gap: dict[str, list[dict[str, float]]] = {gap: [{} for _ in TEMPLATES] for gap in (GAP, NO_GAP)}
    for row in read_csv(__package__, "ends.csv"):
        feature, weight = row["feature"], float(row["weight"])
        template = feature[0] if len(feature) > 1 else ""
        index = TEMPLATES.index(template)
        if template == UNGAPPED:
            for found in by_gap.values():
                found[index][feature[1:]] = weight
        else:
            gap = feature[len(template)]
            by_gap[gap][index][feature[len(template) + 1 :]] = weight
    return {gap: tuple(table.get for table in found) for gap, found in by_gap.items()}
