"""Where the name of a place ends: the probability of each cut between two words.

Thai sets no mark at the end of a name. What stands at both sides of a cut tells, though, and so does
the end that the rules of `named_chain.py` come to. `named_ends.csv` holds the weights of a logistic
model, trained on names that readers marked (`bench/train_places.py`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from thaipress.extract.places.named_chain import name_end
from thaipress.extract.places.named_model import Model
from thaipress.extract.places.named_starts import Start
from thaipress.extract.places.named_text import PlaceText
from thaipress.extract.places.named_words import words
from thaipress.extract.thai.lexicon import NEVER_FIRST
from thaipress.extract.thai.network import probability
from thaipress.extract.thai.vectors import SPACE, STOP, script, shape

_LONGEST = 110
"""Code points that a name may go on after its head noun."""
_AFTER = 20
_MOST = 30
"""Cuts that are looked at."""
_GONE = 0.2
"""When a name has so likely ended, the cuts after it are not looked at."""
_SECOND = 0.15
"""Least certainty of a second end."""
_OPEN_END = frozenset("-–,.:;/&+(")
"""What no name ends with."""
_AHEAD = 4
"""Words after a cut that are looked at, one more with white space among them."""
_CACHED_WORDS = 20_000


class End(NamedTuple):
    """Where a name may end, and how likely."""

    at: int
    certainty: float


def cuts(place: PlaceText, start: Start) -> Iterator[tuple[int, list[str]]]:
    """Where the name may end that opens at `start`, and what the table knows of each such cut."""
    text, edges = place.text, place.edges
    first = start.after
    stop = min(len(text), first + _LONGEST + _AFTER)
    line = text.find("\n", first, stop)
    stop = stop if line < 0 else line
    inner = edges[bisect_right(edges, first) : bisect_left(edges, stop)]
    offsets = list(dict.fromkeys((first, *inner, stop)))
    count = len(offsets) - 1
    shapes: list[str] = []
    offsets += (stop, stop)
    ruled, _ = name_end(place, start.at, first, start.kind, free=start.cue == "free")
    kind = start.kind.name if start.kind else ""
    head = start.head or "-"
    cue, last, left2, left = start.cue, kind, "^", start.head
    depth = spaces = 0
    for i, at in enumerate(offsets[: count + 1]):
        if len(shapes) < i + _AHEAD:  # few names are so long that the last words are needed
            known = len(shapes)
            more = offsets[known : min(known + _AHEAD * 2, count) + 1]
            shapes += [shape(text[a:b]) for a, b in pairwise(more)]
            shapes += [STOP] * _AHEAD if len(shapes) >= count else []
        if i:
            left2, left = left, shapes[i - 1]
            depth += left.count("(") - left.count(")")
            if depth < 0 or at - first > _LONGEST:
                return
            if left == SPACE:
                spaces += 1
                last = _kind(shapes[i] + shapes[i + 1]) or last
        if depth or not left or left == SPACE or left in _OPEN_END or text[at : at + 1] in NEVER_FIRST:
            continue
        step = i + 1 if shapes[i] == SPACE else i
        mark = "-" if step == i else "s"
        right, right2 = shapes[step], shapes[step + 1]
        beyond = right + (right2 if right2 != SPACE else " " + shapes[min(step + 2, count)])
        opens = "A" if offsets[step] in place.admin else _kind(beyond)
        closing = _closing(beyond)
        ruling = "=" if at == ruled else ">" if at > ruled else "<"
        scripts = (script(left) or left[:1]) + (script(right) or right[:1])
        yield (
            at,
            [
                f"{mark}{scripts}",
                f"r{mark}{right}",
                f"R{mark}{right}|{right2}",
                f"l{mark}{left}",
                f"L{mark}{left2}|{left}",
                f"n{mark}{min((at - first) // 5, 16)}",
                f"k{mark}{kind}{min(spaces, 3)}",
                f"K{mark}{kind}|{right}",
                f"j{mark}{kind}|{opens}|{cue}",
                f"m{mark}{last}|{opens}",
                f"z{mark}{closing}|{last}",
                f"e{mark}{right[:3]}",
                f"h{mark}{head}|{min(i, 2)}",
                f"H{mark}{head}|{right}",
                f"f{mark}{shapes[0]}|{min(i, 3)}",
                f"D{mark}{ruling}{cue}",
                f"E{mark}{ruling}{kind}",
            ],
        )


def likely_ends(model: Model, place: PlaceText, start: Start) -> list[End]:
    """The likeliest ends of the name that opens at `start`: one or two."""
    going = 1.0
    ends: list[End] = []
    for at, traits in islice(cuts(place, start), _MOST):
        hazard = probability(model.weigh(traits))
        ends.append(End(at, going * hazard))
        going *= 1.0 - hazard
        if going < _GONE:
            break
    ends.sort(key=lambda end: -end.certainty)
    return [end for rank, end in enumerate(ends[:2]) if rank == 0 or end.certainty >= _SECOND]


@lru_cache(_CACHED_WORDS)
def _kind(text: str) -> str:
    """The kind of the head noun that `text` begins with, if it does."""
    head = words().head_at(text, 0)
    return words().kind_of(head).name if head else ""


@lru_cache(_CACHED_WORDS)
def _closing(text: str) -> str:
    """Which of the words that end names, or go on with them, `text` begins with, a letter for each sort."""
    match = _sorts().match(text)
    return "".join([sort for sort, found in match.groupdict().items() if found is not None] if match else ())


@cache
def _sorts() -> re.Pattern[str]:
    """Matches anything; each group says whether the text begins with a word of its sort."""
    lexicon = words()
    sorts = {
        "a": lexicon.ends_any,
        "s": lexicon.ends_short,
        "d": lexicon.address,
        "p": lexicon.stops,
        "g": lexicon.goes_on,
        "q": lexicon.quarters,
    }
    return re.compile("".join(f"(?:(?=(?P<{sort}>{p.pattern}))|)" for sort, p in sorts.items()))
