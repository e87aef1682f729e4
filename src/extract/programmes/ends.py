"""Where the name of a programme ends: the probability of each cut between two words.

Thai sets no mark at the end of a name. What follows it tells, though: a clause word, a space and a verb, an
owner. `ends.csv` holds the weights of a logistic model over the words at both sides of a cut, trained on
names whose end is known (`bench/train_programme_ends.py`): quoted ones without their quotes, whole list
items, and stretches that recur in many releases with other words after them.
"""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from thaipress.extract.thai.lexicon import read_csv
from thaipress.extract.thai.vectors import SPACE, STOP, shape

LONGEST_NAME = 170
"""Code points of the longest name that is looked for."""

_LATIN = re.compile(r"[A-Za-z]")
_THAI = re.compile(r"[ก-๙]")
_KNOWN = 1.5
"""What a registered name adds to the score of its end, in natural log-odds."""
_MARKS = frozenset("ะัาำิีึืฺุู็่้๊๋์ํ๎ๅๆ")
"""What no word begins with: a cut before one is a slip of the tokeniser."""
TEMPLATES = ("", "r", "R", "l", "L", "b", "n", "k", "f", "x", "p", "e", "c", "q", "m")
"""What each of the keys of a cut is about, in the order of `_keys`; a feature is template, gap and key."""
_NUMBERS = tuple(map(str, range(16)))
_BREAKS = frozenset((SPACE, STOP))
_LONG, _MANY_SPACES, _LONG_RUN = 15 * 8, 3, 20
"""Code points and spaces of a name, and code points of a run without spaces, beyond which all are alike."""
_GAP, _NO_GAP = "s", "-"
_UNGAPPED = "b"
"""The template that is the same with and without white space."""
_CACHED_WORDS = 20_000


def features(shapes: Sequence[str], at: int, kind: str, length: int, spaces: int) -> Iterator[str]:
    """What the model knows of the cut before `shapes[at]`.

    Args:
        shapes: the words after the head noun, as `shape` gives them, white space included.
        at: where the name would end; `shapes[at - 1]` is no white space.
        kind: the kind that the head noun says.
        length: code points of the name up to the cut.
        spaces: white space inside the name up to the cut.
    """
    gap, keys = _Cuts(shapes, kind).keys(at, length, spaces)
    return (
        template + ("" if template == _UNGAPPED else gap) + key
        for template, key in zip(TEMPLATES, keys, strict=True)
    )


class _Cuts:
    """The cuts of one stretch of words: what is the same for all of them is worked out once."""

    def __init__(self, shapes: Sequence[str], kind: str) -> None:
        self.shapes = shapes
        self.kind = kind
        self.opening = f"{kind}|{shapes[0]}|" if shapes else ""

    def keys(self, at: int, length: int, spaces: int) -> tuple[str, tuple[str, ...]]:
        """Whether white space follows the cut before `shapes[at]`, and its key for each template."""
        shapes = self.shapes
        count = len(shapes)
        left = shapes[at - 1]
        gap = _GAP if at < count and shapes[at] == SPACE else _NO_GAP
        step = at + 1 if gap == _GAP else at
        first = shapes[step] if step < count else STOP
        second = shapes[step + 1] if step + 1 < count else STOP
        return gap, (
            "",
            first,
            f"{first}|{second}",
            left,
            f"{shapes[at - 2] if at > 1 else '^'}|{left}",
            f"{left}|{first}",
            _NUMBERS[length >> 3] if length < _LONG else "15",
            self.kind + (_NUMBERS[spaces] if spaces < _MANY_SPACES else "3"),
            shapes[0],
            _script(left) + _script(first),
            first[:3],
            left[-3:],
            _NUMBERS[_run(shapes, at - 1, -1)] + "|" + _NUMBERS[_run(shapes, step, 1)],
            second,
            self.opening + first,
        )


def _run(shapes: Sequence[str], at: int, way: int) -> int:
    """Half the code points of the words from `at` on, or back from it, up to white space; 9 at most."""
    length = 0
    while 0 <= at < len(shapes) and length < _LONG_RUN:
        word = shapes[at]
        if word in _BREAKS:
            break
        length += len(word)
        at += way
    return min(length >> 1, 9)


@lru_cache(_CACHED_WORDS)
def _script(word: str) -> str:
    if _THAI.search(word):
        return "t"
    if _LATIN.search(word):
        return "a"
    return "0" if "0" in word else "."


def cut_points(words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """(index, code points before it, white space before it) of each place where a name may end."""
    length = spaces = depth = 0
    for at, word in enumerate(words):
        if at and not words[at - 1].isspace() and depth <= 0 and word[0] not in _MARKS:
            yield at, length, spaces
        if "\n" in word or length > LONGEST_NAME:
            return
        spaces += word.isspace()
        depth += word.count("(") - word.count(")")
        length += len(word)
    if words and not words[-1].isspace():
        yield len(words), length, spaces


def posterior(  # noqa: PLR0913 what is known of one head noun
    words: Sequence[str], kind: str, limit: int, *, closing: bool = True, known: int = -1, share: float = 0.5
) -> list[tuple[int, int, float]]:
    """(index, code points before it, probability) of each cut of `words` that may end the name.

    The probability of a cut is the model's for it times that of no cut before it; the last one, at `limit`
    code points or the end, takes all that is left if a name may well end there.

    Args:
        words: the words after the head noun.
        kind: the kind that the head noun says.
        limit: code points that the name may have at most.
        closing: whether what stands at `limit` closes names; a verb comes after the end.
        known: code points of the longest registered name that the words begin with, -1 without one.
        share: how much of what begins with that name ends with it.
    """
    tables = _tables()
    shapes = [shape(w) for w in words]
    cuts = _Cuts(shapes, kind)
    going = 1.0
    found: list[tuple[int, int, float]] = []
    for at, length, spaces in cut_points(words):
        if length > limit:
            break
        gap, keys = cuts.keys(at, length, spaces)
        score = sum([weight(key, 0.0) for weight, key in zip(tables[gap], keys)])  # noqa: B905 of one length, and often
        if length == known:
            score += _KNOWN + math.log((share + 0.05) / (1.05 - share))
        hazard = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))
        found.append((at, length, going * hazard))
        going *= 1.0 - hazard
        if going < 0.02:  # noqa: PLR2004 whatever follows can't win
            return found
    if found and limit <= LONGEST_NAME:
        if closing:
            at, length, p = found[-1]
            found[-1] = (at, length, p + going)
        else:
            total = math.sqrt(sum(p for _, _, p in found))
            found = [(at, length, p / total) for at, length, p in found]
    return found


@cache
def _tables() -> dict[str, tuple[Callable[[str, float], float], ...]]:
    """For each gap and template, the weight of a key."""
    tables: dict[str, list[dict[str, float]]] = {gap: [{} for _ in TEMPLATES] for gap in (_GAP, _NO_GAP)}
    for row in read_csv(__package__, "ends.csv"):
        feature, weight = row["feature"], float(row["weight"])
        template = feature[0] if len(feature) > 1 else ""
        index = TEMPLATES.index(template)
        if template == _UNGAPPED:
            for found in tables.values():
                found[index][feature[1:]] = weight
        else:
            gap = feature[len(template)]
            tables[gap][index][feature[len(template) + 1 :]] = weight
    return {gap: tuple(table.get for table in found) for gap, found in tables.items()}
