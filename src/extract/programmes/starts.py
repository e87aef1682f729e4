"""Which head nouns may well open a name.

More than half of all head nouns only speak of projects and measures (`มาตรการเข้มงวด`, strict measures). A
table of weights over the words around them (`starts.csv`, made by `bench/train_programmes.py`) leaves out
those that hardly ever open a name, before anybody asks where it ends.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from thaipress.extract.thai.network import ALWAYS, read_weights, weigh
from thaipress.extract.thai.vectors import SPACE, STOP, shape

_LEAST = -3.75
"""Log-odds from which a head noun is asked for its name."""


def may_open(head: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a head noun, with the white space after it, may well open a name between these words."""
    weights = read_weights(__package__, "starts.csv")
    return weigh(weights, start_traits(head, before, after), weights.get(ALWAYS, 0.0)) > _LEAST


def start_traits(head: str, before: Sequence[str], after: Sequence[str]) -> list[str]:
    """What the table knows of a head noun.

    Args:
        head: the head noun, with the white space after it.
        before: the words in front of it, the nearest last.
        after: the words that follow it.
    """
    first, second = _two(after)
    near, far = _two(reversed(before))
    gap = head[-1] == " "
    return [
        f"h{head}", f"f{first}", f"F{first}|{second}", f"s{second}", f"H{head}|{first}", f"g{gap:d}{first}",
        f"T{head}|{first}|{second}", f"n{near}", f"N{far}|{near}", f"b{near}|{head}",
        f"B{near}|{head}|{first}",
    ]  # fmt: skip


def _two(words: Iterable[str]) -> tuple[str, str]:
    """The first two of `words` that are no white space, as the models read them."""
    found = tuple(islice((form for word in words if (form := shape(word)) != SPACE), 2))
    return (*found, STOP, STOP)[:2]  # type: ignore[return-value]  # two of them
