"""Training of the small models: a table of weights and a network over word vectors, whose scores add up.

Both are trained together on yes/no labels (logistic loss): the table by AdaGrad with an L2 penalty, the
network by Adam with dropout on its inputs. The same data and seed give the same model on the same machine.
"""

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from thaipress.extract.thai.network import ALWAYS, Network
from thaipress.extract.thai.vectors import vectors

BATCH = 256
MOST = 4.0
"""The largest number that a network reads."""


@dataclass(frozen=True)
class Examples:
    """What a model learns from, row by row.

    Attributes:
        features: the names of what holds of a row, for the table.
        words: (rows, words): rows of the table of vectors, for the network.
        numbers: (rows, numbers): what else the network reads, near 0 to 1.
        labels: (rows,): 1 or 0.
        weights: (rows,): how much a row counts.
    """

    features: Sequence[Sequence[str]]
    words: NDArray[np.int64]
    numbers: NDArray[np.float32]
    labels: NDArray[np.float32]
    weights: NDArray[np.float32]


@dataclass(frozen=True)
class Settings:
    """How a model is trained: see `train`."""

    units: int = 96
    rounds: int = 12
    drop: float = 0.25
    rate: float = 2e-3
    decay: float = 1e-4
    step: float = 0.12
    ridge: float = 2.5e-3
    least: int = 3
    """Rows that a feature must stand in."""
    seed: int = 0


TABLE = Settings(units=1, rounds=8, ridge=5e-3)
"""How a table alone is trained."""


class Model:
    """A trained model: `vocabulary` names the entries of `table`, whose last one is 0."""

    def __init__(self, vocabulary: dict[str, int], table: np.ndarray, network: Network) -> None:
        self.vocabulary, self.table, self.network = vocabulary, table, network

    def scores(self, data: Examples) -> np.ndarray:
        """A score for each row, in log-odds."""
        matrix = _matrix(data.features, self.vocabulary)
        return self.table[matrix].sum(1) + self.network.scores(data.words, data.numbers)

    def write(self, table: Path, network: Path | None, header: str, *, least: float = 0.02) -> None:
        """Write the table as CSV (feature, weight) under `header`, the network, if it has one, as NPZ."""
        with table.open("w", encoding="utf-8", newline="") as file:
            file.writelines(f"# {line}\n" for line in header.splitlines())
            out = csv.writer(file, lineterminator="\n")
            out.writerow(("feature", "weight"))
            rows = ((f, self.table[i]) for f, i in sorted(self.vocabulary.items()))
            out.writerows((f, f"{weight:.2f}") for f, weight in rows if abs(weight) >= least)
        if network is None:
            return
        net = self.network
        np.savez_compressed(
            network,
            hidden=net.hidden.astype(np.float16),
            hidden_bias=net.hidden_bias.astype(np.float16),
            out=net.out.astype(np.float16),
            bias=np.float32(net.bias),
            most=net.most.astype(np.float16),
        )


def train(data: Examples, rows: NDArray[np.int64], settings: Settings = Settings()) -> Model:
    """A model of the `rows` (their numbers) of `data`."""
    counts = Counter(f for row in rows for f in set(data.features[row]))
    vocabulary = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= settings.least))}
    matrix = _matrix(data.features, vocabulary)
    most = np.minimum(np.abs(data.numbers).max(axis=0), MOST)
    numbers = np.clip(data.numbers, -most, most)
    random = np.random.default_rng(settings.seed)
    table, squares = np.zeros(len(vocabulary) + 1), np.full(len(vocabulary) + 1, 0.1)
    inputs = data.words.shape[1] * vectors().table.shape[1] + data.numbers.shape[1]
    net = [
        random.standard_normal((inputs, settings.units)) * np.sqrt(2 / inputs),
        np.zeros(settings.units),
        np.zeros(settings.units),
        np.zeros(1),
    ]
    first, second = [np.zeros_like(p) for p in net], [np.zeros_like(p) for p in net]
    rate, count = settings.rate, 0
    for _ in range(settings.rounds):
        order = random.permutation(rows)
        for begin in range(0, len(order), BATCH):
            batch = order[begin : begin + BATCH]
            x = np.concatenate(
                [vectors().table[data.words[batch]].reshape(len(batch), -1), numbers[batch]], 1
            )
            x *= (random.random(x.shape) > settings.drop) / (1 - settings.drop)
            units = np.maximum(x @ net[0] + net[1], 0)
            score = table[matrix[batch]].sum(1) + units @ net[2] + net[3]
            error = (1 / (1 + np.exp(-score)) - data.labels[batch]) * data.weights[batch]
            step = np.bincount(matrix[batch].ravel(), np.repeat(error, matrix.shape[1]), len(table))
            step += settings.ridge * table
            step[-1] = 0
            squares += step * step
            table -= settings.step * step / np.sqrt(squares)
            back = np.outer(error, net[2]) * (units > 0)
            count += 1
            for p, gradient in enumerate(
                (x.T @ back, back.sum(0), units.T @ error, error.sum(keepdims=True))
            ):
                g = gradient / (BATCH / 4) + settings.decay * net[p]
                first[p] = 0.9 * first[p] + 0.1 * g
                second[p] = 0.999 * second[p] + 0.001 * g * g
                mean, spread = first[p] / (1 - 0.9**count), second[p] / (1 - 0.999**count)
                net[p] = net[p] - rate * mean / (np.sqrt(spread) + 1e-8)
        rate *= 0.85
    table[-1] = 0
    hidden, hidden_bias, out = (p.astype(np.float32) for p in net[:3])
    return Model(vocabulary, table, Network(hidden, hidden_bias, out, float(net[3][0]), most))


def table_examples(
    rows: Sequence[Sequence[str]], labels: Sequence[bool], weights: Sequence[float] | None = None
) -> Examples:
    """Rows of features for a model that is a table alone; a feature that always holds is added."""
    count = len(rows)
    return Examples(
        [[ALWAYS, *features] for features in rows],
        np.zeros((count, 0), np.int64),
        np.zeros((count, 1), np.float32),
        np.array(labels, np.float32),
        np.ones(count, np.float32) if weights is None else np.array(weights, np.float32),
    )


def train_table(data: Examples, rows: NDArray[np.int64]) -> Model:
    """A model that is a table alone: a network that reads nothing gives a constant, which the table takes."""
    trained = train(data, rows, TABLE)
    constant = trained.network.scores(np.zeros((1, 0), np.int64), np.zeros((1, 1), np.float32))[0]
    trained.table[trained.vocabulary[ALWAYS]] += constant
    return trained


def print_rates(bar: float, right: float, taken: float, wanted: float) -> None:
    """Print precision, recall and F1 of what a model takes from a score or probability of `bar` on.

    Args:
        bar: the score.
        right: how much of what is taken is right.
        taken: how much is taken.
        wanted: how much there is to take.
    """
    precision, recall = right / taken, right / wanted
    f1 = 2 * precision * recall / (precision + recall)
    print(f"from {bar}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


def _matrix(features: Sequence[Sequence[str]], vocabulary: dict[str, int]) -> np.ndarray:
    """(rows, most features of a row): their numbers in the vocabulary; one past it for what is not in it."""
    unknown = len(vocabulary)
    matrix = np.full((len(features), max(map(len, features))), unknown)
    for row, names in enumerate(features):
        matrix[row, : len(names)] = [vocabulary.get(name, unknown) for name in names]
    return matrix
