"""Where the name of a programme ends: the probability of each cut between two words.

Thai sets no mark at the end of a name. What follows it tells, though: a clause word, a space and a verb, an
owner. `ends.csv` holds the weights of a logistic model over the words at both sides of a cut, trained on
names whose end is known (`bench/train_programme_ends.py`): quoted ones without their quotes, whole list
items, and stretches that recur in many releases with other words after them.
"""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache

from thaipress.extract.thai.lexicon import read_csv

LONGEST_NAME = 170
"""Code points of the longest name that is looked for."""

_DIGITS = re.compile(r"\d+")
_LATIN = re.compile(r"[A-Za-z]")
_THAI = re.compile(r"[ก-๙]")
_KNOWN = 1.5
"""What a registered name adds to the score of its end, in natural log-odds."""
_MARKS = frozenset("ะัาำิีึืฺุู็่้๊๋์ํ๎ๅๆ")
"""What no word begins with: a cut before one is a slip of the tokeniser."""
SPACE = "_"
STOP = "⏎"


def shape(word: str) -> str:
    """`word` as the model reads it: white space as one mark, digits as `0`, Latin in small letters."""
    if word.isspace():
        return STOP if "\n" in word else SPACE
    return _DIGITS.sub("0", word).lower()


def features(shapes: Sequence[str], at: int, kind: str, length: int, spaces: int) -> Iterator[str]:
    """What the model knows of the cut before `shapes[at]`.

    Args:
        shapes: the words after the head noun, as `shape` gives them, white space included.
        at: where the name would end; `shapes[at - 1]` is no white space.
        kind: the kind that the head noun says.
        length: code points of the name up to the cut.
        spaces: white space inside the name up to the cut.
    """
    count = len(shapes)
    left = shapes[at - 1]
    before = shapes[at - 2] if at > 1 else "^"
    right = shapes[at] if at < count else STOP
    gap = right == SPACE
    step = at + 1 if gap else at
    first = shapes[step] if step < count else STOP
    second = shapes[step + 1] if step + 1 < count else STOP
    flag = "s" if gap else "-"
    yield flag
    yield f"r{flag}{first}"
    yield f"R{flag}{first}|{second}"
    yield f"l{flag}{left}"
    yield f"L{flag}{before}|{left}"
    yield f"b{left}|{first}"
    yield f"n{flag}{min(length // 8, 15)}"
    yield f"k{flag}{kind}{min(spaces, 3)}"
    yield f"f{flag}{shapes[0]}"
    yield f"x{flag}{_script(left)}{_script(first)}"
    yield f"p{flag}{first[:3]}"
    yield f"e{flag}{left[-3:]}"
    yield f"c{flag}{min(_chunk(shapes, at - 1, -1) // 2, 9)}|{min(_chunk(shapes, step, 1) // 2, 9)}"
    yield f"q{flag}{second}"
    yield f"m{flag}{kind}|{shapes[0]}|{first}"


def _chunk(shapes: Sequence[str], at: int, way: int) -> int:
    """Code points of the words from `at` on, or back from it, up to white space."""
    length = 0
    while 0 <= at < len(shapes) and shapes[at] not in (SPACE, STOP) and length < 20:  # noqa: PLR2004 all the same
        length += len(shapes[at])
        at += way
    return length


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
    weights = _weights()
    shapes = [shape(w) for w in words]
    going = 1.0
    found: list[tuple[int, int, float]] = []
    for at, length, spaces in cut_points(words):
        if length > limit:
            break
        score = sum(weights.get(f, 0.0) for f in features(shapes, at, kind, length, spaces))
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
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in read_csv(__package__, "ends.csv")}
