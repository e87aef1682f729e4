"""Where the headline of an item ends and its description begins.

Each cut of an item (`cuts.py`) has a hazard: the probability that the headline ends there if it did not end
before. A table of weights (`ends.csv`) and a network over word vectors (`ends.npz`) give it. A second,
smaller model (`siblings.csv`, `siblings.npz`) looks again at what follows from them, in the light of the
list's other items (`siblings.py`). Both are trained by `bench/flagships/train_ends.py` on headlines that
readers marked. Of the cuts the one is taken whose headline is most likely to be the true one or one that
differs from it by an edge.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from thaipress.extract.flagships.cuts import Cut
from thaipress.extract.flagships.siblings import DIGITS, Beside, Floats, alike, beside
from thaipress.extract.thai.batches import dealt
from thaipress.extract.thai.network import read_network, read_weights, weigh

_OWN = 0.5
"""What a cut's own probability counts beside that of the headlines that are like it. In cross-validation less
finds more ends nearly and fewer exactly; with 0 every second one is off by a word."""
_EAGER = 0.2
"""Added to the score of every cut, in log-odds: the best value in cross-validation."""

Items = Sequence[Sequence[Cut]]
"""The items of a list, each as its cuts in order."""


def ends(lists: Sequence[Items]) -> Iterator[list[int]]:
    """For each of some lists, where the headline of each of its items ends in the view."""
    first = _scores("ends", inputs([cut for items in lists for item in items for cut in item]))
    likely = [list(map(posterior, dealt(first, items))) for items in lists]
    again = [beside(*known) for known in zip(lists, likely, strict=True)]
    second = _scores("siblings", inputs_beside([cut for items in again for item in items for cut in item]))
    for items, known in zip(lists, again, strict=True):
        chosen = [
            likeliest(item, probabilities(s)) for item, s in zip(known, dealt(second, known), strict=True)
        ]
        yield [cuts[best].end for cuts, best in zip(items, chosen, strict=True)]


def posterior(scores: Sequence[float]) -> Floats:
    """The probability of each cut of an item, from hazards in log-odds; the last one takes what is left."""
    hazards = 1.0 / (1.0 + np.exp(-(np.array(scores[:-1]) + _EAGER)))
    likely: Floats = np.concatenate([[1.0], np.cumprod(1.0 - hazards)]) * np.append(hazards, 1.0)
    return likely.round(DIGITS)


def probabilities(scores: Sequence[float]) -> Floats:
    """The probability of each cut of an item, from the second model's scores in log-odds."""
    odds = 1.0 / (1.0 + np.exp(-np.array(scores)))
    likely: Floats = odds / odds.sum()
    return likely


def likeliest(item: Sequence[Beside], likely: Floats) -> int:
    """Which cut of an item, given the probabilities, makes the headline that is likeliest right or near."""
    return item[int(np.argmax(alike([cut.length for cut in item]) @ likely + _OWN * likely))].cut


Inputs = tuple[list[tuple[str, ...]], NDArray[np.int64], NDArray[np.float32]]
"""What a model reads of some cuts: features for the table, words and numbers for the network."""


def inputs(cuts: Sequence[Cut]) -> Inputs:
    """What the first model reads of `cuts`."""
    words, numbers = np.array([c.words for c in cuts]), np.array([c.numbers for c in cuts], np.float32)
    return [c.features for c in cuts], words, numbers


def inputs_beside(cuts: Sequence[Beside]) -> Inputs:
    """What the second model reads of cuts; it reads no words."""
    none = np.zeros((len(cuts), 0), np.int64)
    return [c.features for c in cuts], none, np.array([c.numbers for c in cuts], np.float32)


def _scores(name: str, known: Inputs) -> Iterator[float]:
    features, words, numbers = known
    if not features:
        return iter(())
    weights = read_weights(__package__, f"{name}.csv")
    of_network: Iterable[float] = read_network(__package__, f"{name}.npz").scores(words, numbers).tolist()
    return (weigh(weights, row, score) for row, score in zip(features, of_network, strict=True))
