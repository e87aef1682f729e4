"""A small network over word vectors: one hidden layer, one score.

The extractors add its score to that of a table of weights: the table knows single words and pairs of them,
the network what is like them. `bench/networks.py` trains both together.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat

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
_ROWS = 8
"""Rows of one matrix product: what OpenBLAS's kernels take at a time."""
_AT_ONCE = 4_096
"""Rows whose vectors are laid out at one time: more of them only cost memory."""
_WHOLE = float(1 << 24)
"""Up to here a float32 counts whole numbers without a gap."""
_PART = 1 / 256
"""What the numbers that a network reads are rounded to."""
_OUT_PART = 1 / (1 << 16)
"""What the weights of the hidden units are rounded to."""


class Network:
    """A network with one hidden layer of rectified units.

    It counts in whole numbers small enough for every sum to be exact: a score does not depend on what else is
    scored along with it, nor on the order in which a library adds.

    Args:
        hidden: (inputs, units): weights; the inputs are the vectors of the words, one after another, and the
            numbers.
        hidden_bias: (units,).
        out: (units,).
        bias: a number.
        most: (numbers,): the largest that each number may be; what lies beyond is taken for that.

    Attributes:
        hidden: as given; so are the others.
    """

    def __init__(self, hidden: Floats, hidden_bias: Floats, out: Floats, bias: float, most: Floats) -> None:
        self.hidden, self.hidden_bias, self.out, self.bias, self.most = hidden, hidden_bias, out, bias, most
        self._counts: _Counts | None = None

    def scores(self, words: NDArray[np.int64], numbers: Floats) -> NDArray[np.float64]:
        """A score for each row, in log-odds.

        Args:
            words: (rows, words): rows of the table of vectors.
            numbers: (rows, numbers): what else is known.
        """
        table, counts = vectors().whole, self._counts or _Counts.of(self, words.shape[1])
        self._counts = counts
        scores = np.empty(len(words))
        for first in range(0, len(words), _AT_ONCE):
            some = words[first : first + _AT_ONCE]
            also = np.rint(np.clip(numbers[first : first + _AT_ONCE], -self.most, self.most) / _PART)
            inputs = np.concatenate([table[some].reshape(len(some), -1), also], axis=1, dtype=np.float32)
            scores[first : first + len(some)] = counts.scores(inputs)
        return scores * (counts.grain * _OUT_PART) + self.bias


@dataclass(frozen=True, slots=True)
class _Counts:
    """The weights of a network in whole numbers.

    Attributes:
        grain: what one of them stands for in the hidden units.
        hidden: float32 (inputs, some units), for all units in order.
        hidden_bias: float32 (units,).
        out: float64 (units,), in `_OUT_PART`.
    """

    grain: float
    hidden: tuple[Floats, ...]
    hidden_bias: Floats
    out: NDArray[np.float64]

    @classmethod
    def of(cls, network: Network, words: int) -> "_Counts":
        """Those of `network`, which reads so many `words`: as fine as sums below `_WHOLE` allow."""
        size, of_words = len(network.hidden), words * vectors().table.shape[1]
        hidden = network.hidden.astype(np.float64)
        hidden[:of_words] *= vectors().scale
        hidden[of_words:] *= _PART
        of_vector = np.abs(vectors().whole).max(axis=0)
        largest = np.concatenate([np.tile(of_vector, words), np.rint(network.most / _PART)], dtype=float)
        sums = largest @ np.abs(hidden) + np.abs(network.hidden_bias)
        # Half a grain more for each weight that is rounded up.
        grain = 2.0 ** math.ceil(math.log2((sums.max() or 1.0) / (_WHOLE - largest.sum())))
        whole = np.rint(hidden / grain).astype(np.float32)
        step = max(1, _ALONE // (_ROWS * size))
        columns = range(0, whole.shape[1], step)
        return cls(
            grain,
            tuple(np.ascontiguousarray(whole[:, at : at + step]) for at in columns),
            np.rint(network.hidden_bias / grain).astype(np.float32),
            np.rint(network.out.astype(np.float64) / _OUT_PART),
        )

    def scores(self, inputs: Floats) -> NDArray[np.float64]:
        """The score of each row of `inputs`, whole numbers, without the bias."""
        units = np.empty((len(inputs), len(self.out)), np.float32)
        for row in range(0, len(inputs), _ROWS):
            few = inputs[row : row + _ROWS]
            column = 0
            for weights in self.hidden:
                units[row : row + len(few), column : column + weights.shape[1]] = few @ weights
                column += weights.shape[1]
        found: NDArray[np.float64] = np.maximum(units + self.hidden_bias, 0) @ self.out
        return found


def probability(score: float) -> float:
    """The probability of a score in log-odds."""
    return 1.0 / (1.0 + math.exp(-max(-_FAR, min(_FAR, score))))


ALWAYS = "always"
"""The trait of a table that holds of every row; no row lists it."""
_ZEROS = repeat(0.0)


def weigh(weights: Mapping[str, float], features: Iterable[str], start: float = 0.0) -> float:
    """`start`, and the weights of `features`; what the table does not know weighs nothing."""
    return sum(map(weights.get, features, _ZEROS), start)


@cache
def read_weights(package: str, name: str) -> dict[str, float]:
    """The table of weights, by feature, in the file `name` (`.csv`) of a package, read once."""
    weights: dict[str, float] = {}  # one object for all that are alike: they stay in the processor's cache
    return {
        row["feature"]: weights.setdefault(row["weight"], float(row["weight"]))
        for row in read_csv(package, name)
    }


@cache
def read_network(package: str, name: str) -> Network:
    """The network in the file `name` (`.npz`) of a package, read once."""
    with files(package).joinpath(name).open("rb") as file, np.load(file) as data:
        return Network(
            data["hidden"].astype(np.float32),
            data["hidden_bias"].astype(np.float32),
            data["out"].astype(np.float32),
            float(data["bias"]),
            data["most"].astype(np.float32),
        )
