"""The ends of a list's headlines beside one another: items of one list end alike.

A first model gives each cut of an item the probability that its headline ends there (`ends.py`). What is
known of a cut here is that probability, how it stands beside those of the item's other cuts, and how often
the item's siblings are likely to end in such a place.
"""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from thaipress.extract.flagships.cuts import Cut, without
from thaipress.extract.flagships.line import LAST, NO_GAP

_ALIKE = 0.85
"""Similarity ratio from which two headlines are alike."""
DIGITS = 6
"""Digits of a probability that count: what lies beyond differs from one processor to another."""
_SURE = 1e-3
"""How far a probability keeps from 0 and 1 in log-odds."""
_NO_CHANCE = 0.005
"""Probability, by the first model, from which the second one looks at a cut."""
_RATIOS = (0.25, 0.4, 0.6, 0.8, 0.95, 1.05, 1.25, 1.6, 2.5, 4.0)

Floats: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Beside:
    """What the second model knows of a cut.

    Attributes:
        cut: which one of its item's.
        length: code points of the headline that it makes.
        features: for the table.
        numbers: for the network.
    """

    cut: int
    length: int
    features: tuple[str, ...]
    numbers: tuple[float, ...]


def alike(lengths: Sequence[int]) -> NDArray[np.bool_]:
    """(cuts, cuts): whether two headlines of an item, given by their lengths, differ by an edge at most."""
    each = np.array(lengths, float)
    close: NDArray[np.bool_] = 2 * np.minimum.outer(each, each) >= _ALIKE * np.add.outer(each, each)
    return close


class _Place:
    """Where the items of a list are likely to end, by some property of the cut.

    An item with one cut says nothing of where the others end.
    """

    def __init__(
        self, items: Sequence[Sequence[Cut]], likely: Sequence[Floats], of: Callable[[int, Cut], object]
    ) -> None:
        self._of = of
        self._sums: Counter[object] = Counter()
        self._items: Counter[object] = Counter()
        self._each: list[Counter[object]] = []
        for cuts, probabilities in zip(items, likely, strict=True):
            found: Counter[object] = Counter()
            if len(cuts) > 1:
                for i, (cut, p) in enumerate(zip(cuts, probabilities.tolist(), strict=True)):
                    found[of(i, cut)] += p
            self._each.append(found)
            self._sums.update(found)
            self._items.update(found.keys())

    def share(self, item: int, index: int, cut: Cut) -> tuple[float, int]:
        """(expected number of siblings of `item` that end where `cut` is, siblings that might)."""
        value = self._of(index, cut)
        own = self._each[item]
        return max(0.0, self._sums[value] - own[value]), self._items[value] - (value in own)


def beside(items: Sequence[Sequence[Cut]], likely: Sequence[Floats]) -> list[list[Beside]]:
    """For each item of a list, what is known of those of its cuts that may well be the end; one at least.

    Args:
        items: for each item of the list its cuts, in order.
        likely: for each item the probability of each cut.
    """
    others = len(items) - 1
    by_index = _Place(items, likely, lambda i, _: i)
    by_word = _Place(items, likely, lambda _, cut: cut.following)
    by_gap = _Place(items, likely, lambda _, cut: cut.gap)
    expected = [float(p @ [cut.length for cut in cuts]) for cuts, p in zip(items, likely, strict=True)]
    ordered = sorted(expected)
    found: list[list[Beside]] = []
    for item, (cuts, probabilities) in enumerate(zip(items, likely, strict=True)):
        with_line, free = by_gap.share(item, len(cuts) - 1, cuts[-1])  # all that have a choice may end there
        choices = free or 1
        last = with_line / choices
        middle = sum([without(expected[item], ordered, at) for at in ((others - 1) // 2, others // 2)]) / 2
        near = (alike([cut.length for cut in cuts]) @ probabilities).round(DIGITS)
        ranks = np.argsort(np.argsort(-probabilities, kind="stable")).tolist()
        best, before = float(probabilities.max()), (np.cumsum(probabilities) - probabilities).round(DIGITS)
        known = zip(probabilities.tolist(), near.tolist(), before.tolist(), ranks, strict=True)
        found.append([])
        for i, (cut, (p, p_near, p_before, rank)) in enumerate(zip(cuts, known, strict=True)):
            if p < min(_NO_CHANCE, best):
                continue
            index = by_index.share(item, i, cut)[0] / choices
            same, might = by_word.share(item, i, cut)
            word = same / might if might else 0.0
            gap = by_gap.share(item, i, cut)[0] / choices
            ratio, part = cut.length / max(middle, 1.0), cut.length / cuts[-1].length
            end, glued = cut.gap == LAST, cut.gap == NO_GAP
            fifth, sixth = int(p * 5), int(p * 6)
            features = (
                f"p{int(p * 10)}", f"r{min(rank, 5)}", f"n{int(p_near * 10)}|{min(rank, 4)}",
                f"l{int(last * 10) if free else '-'}|{end:d}|{fifth}", f"i{int(index * 6)}|{sixth}",
                f"w{int(word * 6) if might else '-'}|{4 * might // choices}|{fifth}",
                f"m{bisect_left(_RATIOS, ratio)}|{sixth}", f"g{int(gap * 6)}|{end:d}{glued:d}|{sixth}",
                f"c{min(i, 5)}|{sixth}", f"b{int(p_before * 6)}|{sixth}",
                f"k{min(cut.length // 15, 14)}|{fifth}", f"t{int(part * 8)}|{fifth}|{end:d}",
            )  # fmt: skip
            numbers = (
                p, _log_odds(p) / 4, rank / 4, best, p_near, _log_odds(p_near) / 4, p_before, i / 8,
                len(cuts) / 12, min(len(cuts) - i, 10) / 8, cut.length / 100, cuts[-1].length / 200, part,
                last, last * end, end, glued, middle / 80, min(ratio, 4.0) / 2,
                math.log(min(max(ratio, 0.05), 20.0)) / 2, index, word, might / choices, gap,
                min(others, 10) / 8, rank == 0, len(cuts) == 1, might == 0, free / others,
            )  # fmt: skip
            found[-1].append(Beside(i, cut.length, features, tuple(map(float, numbers))))
    return found


def _log_odds(p: float) -> float:
    return math.log((min(p, 1.0) + _SURE) / (1.0 + _SURE - min(p, 1.0)))
