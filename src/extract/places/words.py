"""Sets of words that are looked up where one may start or end, at a cost that does not grow with the set."""

from collections.abc import Iterable

_EDGE = 2  # letters that words are told apart by first


class WordSet:
    """Words, found as the longest that starts or ends at an offset of a text.

    Args:
        words: the words; empty ones are left out.
    """

    __slots__ = ("_first", "_last", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(filter(None, words))
        self._first = _lengths(self._words, slice(_EDGE))
        self._last = _lengths(self._words, slice(-_EDGE, None))

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def starting(self, text: str, offset: int) -> str | None:
        """The longest word that starts at `offset` of `text`."""
        for length in self._first.get(text[offset : offset + _EDGE], ()):
            word = text[offset : offset + length]
            if word in self._words:
                return word
        word = text[offset : offset + 1]
        return word if word in self._words else None

    def ending(self, text: str, offset: int) -> str | None:
        """The longest word that ends at `offset` of `text`."""
        for length in self._last.get(text[max(0, offset - _EDGE) : offset], ()):
            if length <= offset and (word := text[offset - length : offset]) in self._words:
                return word
        word = text[offset - 1 : offset] if offset else ""
        return word if word in self._words else None


def _lengths(words: Iterable[str], edge: slice) -> dict[str, tuple[int, ...]]:
    """The lengths of the words that start (or end) with each pair of letters, descending."""
    found: dict[str, set[int]] = {}
    for word in words:
        if len(word) >= _EDGE:
            found.setdefault(word[edge], set()).add(len(word))
    return {pair: tuple(sorted(lengths, reverse=True)) for pair, lengths in found.items()}
