"""Sets of words that are looked up where one may start or end, at a cost that does not grow with the set."""

from collections.abc import Iterable


class WordSet:
    """Words, found as the longest that starts or ends at an offset of a text.

    Args:
        words: the words; empty ones are left out.
    """

    __slots__ = ("_lengths", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(filter(None, words))
        self._lengths = sorted({len(word) for word in self._words}, reverse=True)

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def starting(self, text: str, offset: int) -> str | None:
        """The longest word that starts at `offset` of `text`."""
        for length in self._lengths:
            word = text[offset : offset + length]
            if word in self._words:
                return word
        return None

    def ending(self, text: str, offset: int) -> str | None:
        """The longest word that ends at `offset` of `text`."""
        for length in self._lengths:
            if length <= offset and (word := text[offset - length : offset]) in self._words:
                return word
        return None


def occurrences(text: str, words: Iterable[str]) -> list[int]:
    """Where any of `words` starts in `text`, ascending.

    For a few words `str.find` is several times faster than a regular expression, which stops at each letter
    that one of them begins with.
    """
    found: set[int] = set()
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.add(at)
            at = text.find(word, at + 1)
    return sorted(found)
