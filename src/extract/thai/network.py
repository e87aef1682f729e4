"""A small network over word vectors: one hidden layer, one score.

The extractors add its score to that of a table of weights: the table knows single words and pairs of them,
the network what is like them. `bench/networks.py` trains both together.
"""

from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from thaipress.extract.thai.vectors import vectors

Floats = NDArray[np.float32]
_ALONE = 250_000
"""Multiplications of one matrix product at most: OpenBLAS wakes its threads for larger ones (from 2^18), and
what a release needs is done before they are awake."""


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
        inputs = np.concatenate([vectors().table[words].reshape(len(words), -1), numbers], axis=1)
        units = np.empty((len(words), len(self.out)), np.float32)
        step = max(1, _ALONE // self.hidden.size)
        for row in range(0, len(words), step):
            np.matmul(inputs[row : row + step], self.hidden, out=units[row : row + step])
        scores: Floats = np.maximum(units + self.hidden_bias, 0) @ self.out + self.bias
        return scores


def read_network(package: str, name: str) -> Network:
    """The network in the file `name` (`.npz`) of a package."""
    with files(package).joinpath(name).open("rb") as file, np.load(file) as data:
        return Network(
            data["hidden"].astype(np.float32),
            data["hidden_bias"].astype(np.float32),
            data["out"].astype(np.float32),
            float(data["bias"]),
        )
