"""Word vectors: words that stand between the same words in many releases have vectors that point one way.

`vectors.npz` holds them, made from Thai government press releases by `bench/make_word_vectors.py`. The small
networks of the extractors (`network.py`) read them in place of words, so that what they learn of one word
serves its like: of a district that was never seen, of a verb beside its synonyms.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

SPACE = "_"
STOP = "⏎"
BREAKS = frozenset((SPACE, STOP))
"""White space, by its `shape`."""
Places: TypeAlias = NDArray[np.int64]
_OPENING, _BEYOND = 6, 12
"""Words of a stretch's opening, and of what follows the piece after a cut, whose vectors are averaged."""
_DIGITS = re.compile(r"\d+")
_THAI = re.compile(r"[ก-๙]")
_LATIN = re.compile(r"[A-Za-z]")
_CACHED_WORDS = 20_000


@lru_cache(_CACHED_WORDS)
def shape(word: str) -> str:
    """`word` as the models read it: white space as one mark, digits as `0`, Latin in small letters."""
    if word.isspace():
        return STOP if "\n" in word else SPACE
    return _DIGITS.sub("0", word).lower()


@lru_cache(_CACHED_WORDS)
def script(form: str) -> str:
    """What a word is written in, given by its `shape`: `t` Thai, `a` Latin, `0` digits, else nothing."""
    if _THAI.search(form):
        return "t"
    if _LATIN.search(form):
        return "a"
    return "0" if "0" in form else ""


@dataclass(frozen=True, slots=True)
class Vectors:
    """The vectors of the words that releases use.

    Attributes:
        rows: shape of a word → its row in `table`.
        table: float32, a row a word and one of zeros, the last, for all others.
        whole: the same in whole numbers, -127 to 127.
        scale: what one of them stands for in `table`.
    """

    rows: dict[str, int]
    table: NDArray[np.float32]
    whole: NDArray[np.float32]
    scale: float

    @property
    def unknown(self) -> int:
        """The row of zeros."""
        return len(self.table) - 1

    def row(self, word: str) -> int:
        """The row of a word, given by its `shape`."""
        return self.rows.get(word, self.unknown)

    def rows_of(self, words: Iterable[str]) -> list[int]:
        """The rows of some words, given by their `shape`."""
        row, unknown = self.rows.get, self.unknown
        return [row(word, unknown) for word in words]


class Means:
    """Mean vectors of stretches of a row of words; white space counts for nothing.

    Args:
        rows: of the table, of each word.
        breaks: whether each is white space.
    """

    __slots__ = ("_counts", "_sums")

    def __init__(self, rows: Places, breaks: NDArray[np.bool_]) -> None:
        whole = vectors().whole[np.where(breaks, vectors().unknown, rows)]
        self._sums = np.zeros((len(rows) + 1, whole.shape[1]), np.float32)
        np.cumsum(whole, axis=0, out=self._sums[1:])  # of whole numbers: no sum is rounded
        self._counts = np.concatenate([[0], np.cumsum(~breaks)])

    def around(
        self, first: Places, at: Places, start: Places, end: Places, last: Places
    ) -> NDArray[np.float32]:
        """Of cuts: the means of what each leaves, the next piece, what follows that, and the opening.

        (cuts, 4 x size of a vector), float32; zeros where there is no word.

        Args:
            first: the first word of the stretch that each cut is in.
            at: the word after each cut.
            start: the first word after it that is no white space.
            end: the first one after that which is.
            last: where the stretch ends.
        """
        beyond, opening = np.minimum(end + _BEYOND, last), np.minimum(first + _OPENING, last)
        spans = ((first, at), (start, end), (end, beyond), (first, opening))
        return np.concatenate([self._of(*span) for span in spans], axis=1)

    def _of(self, begins: Places, ends: Places) -> NDArray[np.float32]:
        many = np.maximum(self._counts[ends] - self._counts[begins], 1).astype(np.float32)
        sums = (self._sums[ends] - self._sums[begins]) * np.float32(vectors().scale)
        means: NDArray[np.float32] = sums / many[:, None]
        return means


@cache
def vectors() -> Vectors:
    """The vectors, loaded once."""
    with files(__package__).joinpath("vectors.npz").open("rb") as file, np.load(file) as data:
        words = data["words"].tobytes().decode("utf-8").split("\n")
        table, scale = data["table"].astype(np.float32), data["scale"]
    rows = {word: row for row, word in enumerate(words)}
    whole = np.vstack([table, np.zeros((1, table.shape[1]), np.float32)])
    return Vectors(rows, whole * scale, whole, float(scale))
