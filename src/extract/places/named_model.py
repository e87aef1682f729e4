"""The models of named places: tables of weights, and the judge's network over word vectors."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from thaipress.extract.thai.network import (
    ALWAYS,
    Network,
    probability,
    read_network,
    read_weights,
    weigh,
)
from thaipress.extract.thai.vectors import vectors

_MOST_KNOWN = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """What a model knows of one thing.

    Attributes:
        traits: what holds of it, for the table.
        words: the shapes of the words at and around it, for the network.
        numbers: what else the network reads, near 0 to 1.
    """

    traits: Sequence[str]
    words: Sequence[str]
    numbers: Sequence[float]


def inputs(rows: Sequence[Row]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """What the network reads of each row: rows of the table of vectors, and numbers."""
    words = np.array([vectors().rows_of(row.words) for row in rows], dtype=np.int64)
    return words, np.array([row.numbers for row in rows], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Model:
    """A table of weights, by trait, and a network, where there is one."""

    weights: dict[str, float]
    always: float
    """What every row weighs."""
    network: Network | None
    known: dict[tuple[str, ...], float] = field(default_factory=dict, compare=False)
    """What `remembered` has weighed."""

    def remembered(self, traits: Callable[..., Sequence[str]], key: tuple[str, ...]) -> float:
        """What the table gives `traits(*key)`, in log-odds: looked up, where it was asked before."""
        score = self.known.get(key)
        if score is None:
            if len(self.known) >= _MOST_KNOWN:
                self.known.clear()
            score = self.known[key] = self.weigh(traits(*key))
        return score

    def weigh(self, traits: Sequence[str]) -> float:
        """What the table gives the sum of `traits`, in log-odds."""
        return weigh(self.weights, traits, self.always)

    def probabilities(self, rows: Sequence[Row]) -> list[float]:
        """The probability of each row."""
        scores = [self.weigh(row.traits) for row in rows]
        if rows and self.network is not None:
            scores = (self.network.scores(*inputs(rows)) + scores).tolist()
        return [probability(score) for score in scores]


@cache
def model(name: str) -> Model:
    """The model in `name`.csv and `name`.npz (only `named_judge` has a network), loaded once."""
    weights = read_weights(__package__, f"{name}.csv")
    network = read_network(__package__, f"{name}.npz") if name == "named_judge" else None
    return Model(weights, weights.get(ALWAYS, 0.0), network)
