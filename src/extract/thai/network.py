"""A small network over word vectors: one hidden layer, one score.

The extractors add its score to that of a table of weights: the table knows single words and pairs of them,
the network what is like them. `bench/networks.py` trains both together.
"""

import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from thaipress.extract.thai.lexicon import read_csv
from thaipress.extract.thai.vectors import vectors

Floats = NDArray[np.float32]
_FAR = 30.0
"""Log-odds beyond which all are alike."""
_ALONE = 250_000
"""Multiplications of one matrix product at most: OpenBLAS wakes its threads for larger ones (from 2^18), and
what a release needs is done before they are awake."""

_AT_ONCE = 4_096
"""Rows whose vectors are laid out at one time: more of them only cost memory."""


@dataclass(frozen=True, slots=True)
class Network:
    """Weights of a network with one hidden layer of rectified units.

    Attributes:
        hidden: (inputs, units); the inputs are the vectors of the words, one after another, and the numbers.
        hidden_bias: (units,).
        out: (units,).
        bias: a number.
    """

    hidden: Floats
    hidden_bias: Floats
    out: Floats
    bias: float

    def scores(self, words: NDArray[np.int64], numbers: Floats) -> Floats:
        """A score for each row, in log-odds.

        Args:
            words: (rows, words): rows of the table of vectors.
            numbers: (rows, numbers): what else is known.
        """
        table = vectors().table
        units = np.empty((len(words), len(self.out)), np.float32)
        step = max(1, _ALONE // self.hidden.size)
        for first in range(0, len(words), _AT_ONCE):
            some = words[first : first + _AT_ONCE]
            also = numbers[first : first + _AT_ONCE]
            inputs = np.concatenate([table[some].reshape(len(some), -1), also], axis=1)
            for row in range(0, len(some), step):
                few = inputs[row : row + step]
                np.matmul(few, self.hidden, out=units[first + row : first + row + len(few)])
        scores: Floats = np.maximum(units + self.hidden_bias, 0) @ self.out + self.bias
        return scores


def probability(score: float) -> float:
    """The probability of a score in log-odds."""
    return 1.0 / (1.0 + math.exp(-max(-_FAR, min(_FAR, score))))


@cache
def read_weights(package: str, name: str) -> dict[str, float]:
    """The table of weights, by feature, in the file `name` (`.csv`) of a package, read once."""
    return {row["feature"]: float(row["weight"]) for row in read_csv(package, name)}


@cache
def read_network(package: str, name: str) -> Network:
    """The network in the file `name` (`.npz`) of a package, read once."""
    with files(package).joinpath(name).open("rb") as file, np.load(file) as data:
        return Network(
            data["hidden"].astype(np.float32),
            data["hidden_bias"].astype(np.float32),
            data["out"].astype(np.float32),
            float(data["bias"]),
        )
