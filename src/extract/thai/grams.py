"""Where in a text any of many words may start, by their first letters: a few array operations a text.

All lists of words share one index, in which a list is a bit: what costs is the look-up of a text's letters,
and that is done once for all of them.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

_SHORTEST, _LONGEST = 2, 4
_BITS = 17
_MOST_LISTS = 32
_THAI, _END_OF_THAI = 0x0E00, 0x0E80
# Odd numbers without pattern, so that letters at different places do not cancel out.
_FACTORS = (0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F)


def _codes(text: str) -> NDArray[np.uint32]:
    """Each letter of `text` in eight bits: Latin and Thai apart, any other with one of them."""
    letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    thai = (letters >= _THAI) & (letters < _END_OF_THAI)
    return (letters & np.uint32(127)) | (thai.astype(np.uint32) << np.uint32(7))


def _hashes(codes: NDArray[np.uint32]) -> Iterator[tuple[int, NDArray[np.uint32]]]:
    """For two letters, three and four: for each place a number of so many letters from there on."""
    total = codes * np.uint32(_FACTORS[0])
    for letters in range(_SHORTEST, min(_LONGEST, len(codes)) + 1):
        total = total[:-1] + codes[letters - 1 :] * np.uint32(_FACTORS[letters - 1])
        yield letters, total >> np.uint32(32 - _BITS)


class _Index:
    """The beginnings of all lists of words, by their hashes: which lists have a word that starts so."""

    def __init__(self) -> None:
        self.lists = 0
        self.tables = {
            letters: np.zeros(1 << _BITS, dtype=np.uint32) for letters in range(_SHORTEST, _LONGEST + 1)
        }

    def add(self, words: Iterable[str]) -> int:
        """The bit of a new list of words of two or more letters."""
        if self.lists == _MOST_LISTS:
            raise ValueError("more lists than bits")
        bit = 1 << self.lists
        self.lists += 1
        for beginning in {word[:_LONGEST] for word in words}:
            *_, (letters, hashes) = _hashes(_codes(beginning))
            self.tables[letters][hashes] |= np.uint32(bit)
        return bit


_INDEX = _Index()


def table(words: Iterable[str]) -> int:
    """What `Grams.candidates` looks `words` (of two or more letters) up by; to be called once a list."""
    return _INDEX.add(words)


@cache
def _table(words: tuple[str, ...]) -> int:
    return table(words)


class Grams:
    """The beginnings of words in a text.

    Args:
        text: the text.
    """

    __slots__ = ("_lists", "_marks", "_places", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._lists = -1

    def _look_up(self) -> None:
        """Find which lists have a word that starts like each place of the text."""
        length = len(self.text)
        codes = _codes(self.text + "\0" * _LONGEST)
        marks = np.zeros(length, dtype=np.uint32)
        for letters, hashes in _hashes(codes):
            marks |= _INDEX.tables[letters][hashes[:length]]
        self._places = np.flatnonzero(marks)
        self._marks = marks[self._places]
        self._lists = _INDEX.lists

    def candidates(self, words: int) -> list[int]:
        """Where one of the words may start, ascending: each place where one does, and a few more."""
        if self._lists != _INDEX.lists:
            self._look_up()
        found: list[int] = self._places[(self._marks & words) != 0].tolist()
        return found

    def occurrences(self, words: tuple[str, ...]) -> list[int]:
        """Where any of `words` starts, ascending."""
        text = self.text
        return [at for at in self.candidates(_table(words)) if text.startswith(words, at)]

    def finditer(self, pattern: re.Pattern[str], words: int) -> Iterator[re.Match[str]]:
        """What `pattern.finditer` gives where each match of it starts like one of `words`."""
        end = 0
        for start in self.candidates(words):
            if start >= end and (match := pattern.match(self.text, start)):
                yield match
                end = match.end()
