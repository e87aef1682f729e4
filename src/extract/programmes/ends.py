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
from thaipress.extract.thai.repeats import ALIKE, APART
from thaipress.extract.thai.vectors import BREAKS, SPACE, Means, vectors
from thaipress.schema.records import ProgrammeKind

LONGEST_NAME = 170
"""Code points of the longest name that is looked for."""

_KNOWN = 1.5
"""What a registered name adds to the score of its end, in natural log-odds."""
_AT_ONCE = 256
"""Stretches that the network looks at in one go: more of them only cost memory."""
_WON = 0.1
"""When no more than this is left for the cuts to come, they are not looked at."""
_KINDS: tuple[str, ...] = get_args(ProgrammeKind)
_BRIEF, _LENGTHY = 15, 60
"""Code points of a short name and of a long one."""
_BACK, _ON = 3, 3
"""How many words before a cut and after it the network reads; and the first of the name."""
_OPENING, _BEYOND = 6, 12
"""Words of a name's opening, and of what follows the next piece, whose vectors are averaged."""
_TOLD = (str(APART), str(ALIKE), "L", "<")
"""What the network reads of how the release says a stretch again (`_told`)."""
_UNTOLD = (False,) * len(_TOLD)


def inputs(stretches: Sequence[Cuts]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """What the network reads of every cut of some stretches: rows of the table of vectors, and numbers.

    The numbers end with four mean vectors: of the name so far, the next piece, what follows it, the opening.
    """
    known, shift = vectors(), _BACK
    row, none = known.rows.get, known.unknown
    words, numbers, spans = [], [], []
    base, every = 0, []
    for stretch in stretches:
        if not stretch.cuts:
            continue
        shapes, count = stretch.shapes, len(stretch.shapes)
        every += shapes
        needed = shapes[: stretch.cuts[-1][0] + 1 + _ON]
        rows = [none] * shift + [row(s, none) for s in needed] + [none] * (_ON + 1)
        of_kind = [float(stretch.kind == k) for k in _KINDS]
        first, piece = rows[shift], 0
        opening = base + min(_OPENING, count)
        for at, length, spaces in stretch.cuts:
            gap = at < count and shapes[at] == SPACE
            here, step = at + shift, at + gap + shift
            words.append((*rows[here - 3 : here], *rows[step : step + 3], first))
            near = (length / 40, spaces / 2, length < _BRIEF, length > _LENGTHY)
            mark, told = stretch.mark(length), stretch.told.get(length, "")
            of_told = [of in told for of in _TOLD] if told else _UNTOLD
            numbers.append((gap, *near, at + gap >= count, *of_kind, mark == "!", mark == ">", *of_told))
            following = at + gap
            piece = max(piece, following)
            while piece < count and shapes[piece] not in BREAKS:
                piece += 1
            beyond = min(piece + _BEYOND, count)
            spans.append((base, base + at, base + following, base + piece, base + beyond, opening))
        base += count
    start, at, following, piece, beyond, opening = np.array(spans).T
    begins, ends = (
        np.concatenate([start, following, piece, start]),
        np.concatenate([at, piece, beyond, opening]),
    )
    means = np.split(Means(every).of(begins, ends), 4)
    return np.array(words), np.concatenate([np.array(numbers, np.float32), *means], axis=1)


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
