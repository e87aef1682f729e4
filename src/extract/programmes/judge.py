"""Whether a stretch after a head noun is a name or a description.

A model looks at each candidate's words, at what stands around it, and at the rest of the release: `judge.csv`
holds weights of single words and marks, `judge.npz` a small network over the words' vectors. Both are trained
together on candidates of real releases that readers judged (`bench/train_programmes.py`).
"""

import math
import re
from collections.abc import Iterator, Sequence
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from thaipress.extract.programmes.lexicon import lexicon
from thaipress.extract.programmes.names import Candidate, Name, is_parted
from thaipress.extract.programmes.patterns import BRACKET, ITEM, PHASE, SHORT_FORM
from thaipress.extract.thai.batches import dealt
from thaipress.extract.thai.network import probability, read_network, read_weights, weigh
from thaipress.extract.thai.repeats import APART, NEIGHBOURHOOD, repeat
from thaipress.extract.thai.vectors import SPACE, shape, vectors
from thaipress.schema.records import ProgrammeKind

_AROUND = 12
"""Code points before and after a candidate that are looked at."""
_LONG_ENOUGH = 6
"""Code points of a name whose repeats are counted."""
_DIGITS = re.compile(r"\d+")
# แห่งชาติ, ฉบับที่ 12, ระยะ 20 ปี: what marks a plan or strategy as a named one
STANDING = re.compile(r"แห่งชาติ|ฉบับที่ ?\d|ระยะ ?(?:ที่ ?)?\d|20 ปี|^ชาติ")
# (พ.ศ. 2566 - 2570), พ.ศ. 2564–2565, ฉบับที่ 2: the term of a named plan, right after its name
_PERIOD = re.compile(
    r" ?\(?(?:พ\.ศ\. ?|ปี (?:พ\.ศ\. ?)?|ค\.ศ\. ?)?(?:25|20)\d\d ?[-–] ?(?:พ\.ศ\. ?)?(?:25|20)?\d\d"
    r"| ?\(?[พค]\.ศ\. ?\d{4}| ?\(?ฉบับที่ ?\d"
)
# ประจำปี 2566, ปี 2567: the year that many a name is followed by
_YEAR = re.compile(r" ?(?:ประจำ)?ปี")
# ของกรม…, โดยกรม…: an owner after the name
_OWNED = re.compile(r" ?(?:ของ|โดย)")
# โครงการ 12 …, (12 โครงการ …: a number before the head noun
_COUNTED = re.compile(r"\d ?$")
# What a candidate may contain: mark → pattern
_INSIDE = {
    "latin": re.compile(r"[A-Za-z]{2}"),
    "Latin": re.compile(r"^[A-Z]"),
    "digit": re.compile(r"\d"),
    "Digit": re.compile(r"^\d"),
    "quote": re.compile(r"[“”\"‘’]"),
    "phase": PHASE,
    "standing": STANDING,
}
# What may stand right after it: mark → pattern
_AFTER = {"bracket": BRACKET, "term": _PERIOD, "year": _YEAR, "owned": _OWNED}
_MARKS = (
    *_INSIDE,
    *_AFTER,
    *("short form", "item", "counted", "head space", "after space", "after line", "in title", "title has it"),
    *("repeated", "often repeated", "said apart", "registered", "quoted tail", "ends line", "ends space"),
    *("clause", "parted"),
)
"""Every mark, in the order in which the network reads them."""
_KINDS: tuple[ProgrammeKind, ...] = get_args(ProgrammeKind)
_OFTEN = 3
_EDGES: tuple[dict[str, tuple[str]], ...] = (
    {" ": ("after space",), "\n": ("after line",), "": ("after line",)},
    {" ": ("ends space",), "\n": ("ends line",), "": ("ends line",)},
)


def marks(text: str, title: tuple[int, int] | None, candidate: Candidate) -> set[str]:
    """What holds of a candidate, out of `_MARKS`.

    Args:
        text: the view.
        title: where the release's title stands in it.
        candidate: the candidate.
    """
    name, start = candidate.name, candidate.name.start
    core = text[candidate.name.core : name.end]
    found = {mark for mark, pattern in _INSIDE.items() if pattern.search(core)}
    found.update(mark for mark, pattern in _AFTER.items() if pattern.match(text, name.end))
    bracket = BRACKET.match(text, name.end) if "bracket" in found else None
    if bracket and SHORT_FORM.fullmatch(text, *bracket.span("inner")):
        found.add("short form")
    if ITEM.search(text, max(0, start - _AROUND), start):
        found.add("item")
    if _COUNTED.search(text, max(0, start - 2), start):
        found.add("counted")
    if text[candidate.name.core - 1] == " ":
        found.add("head space")
    found.update(_EDGES[0].get(text[start - 1 : start], ()))
    found.update(_EDGES[1].get(text[name.end : name.end + 1], ()))
    if not lexicon().clause.isdisjoint(candidate.words):
        found.add("clause")
    if is_parted(text, name):
        found.add("parted")
    if candidate.known:
        found.add("registered")
    if name.rule == "quoted_tail":
        found.add("quoted tail")
    found.update(_repeats(text, title, name))
    return found


def _repeats(text: str, title: tuple[int, int] | None, name: Name) -> Iterator[str]:
    """Where else the release says it."""
    start, core = name.start, text[name.core : name.end]
    if len(core) < _LONG_ENOUGH:
        return
    count = text.count(core, max(0, start - NEIGHBOURHOOD), start + NEIGHBOURHOOD)
    if count > 1:
        yield "repeated"
        if repeat(text, name.core, name.end) == APART:
            yield "said apart"
    if count >= _OFTEN:
        yield "often repeated"
    if title and title[0] <= start < title[1]:
        yield "in title"
    elif title and text.find(core, *title) >= 0:
        yield "title has it"


def traits(text: str, candidate: Candidate, found: set[str]) -> list[str]:
    """What the table of weights knows of a candidate with the marks `found`."""
    name, kind = candidate.name, candidate.name.kind
    core, head = text[name.core : name.end], text[name.start : name.core]
    shapes = [shape(w) for w in candidate.words] or [""]
    twofold = (
        f"f{shapes[0]}",
        f"n{min(len(core) // 10, 9)}",
        f"p{min(int(candidate.name.certainty * 5), 6)}",
        f"r{name.rule}",
        f"s{min(core.count(' '), 3)}",
        f"o{text[name.end : name.end + 1]}",
        *sorted(found),
    )
    before = _DIGITS.sub("0", text[max(0, name.start - _AROUND) : name.start]).rstrip(" ")
    after = _DIGITS.sub("0", text[name.end : name.end + _AROUND]).lstrip(" ")
    return [
        *twofold,
        *[f"{kind}|{mark}" for mark in twofold],
        f"k{kind}",
        f"h{head.strip()}",
        "F" + "|".join(shapes[:2]),
        f"l{shapes[-1]}",
        f"N{min(len(core) // 5, 20)}",
        f"P{min(int(candidate.name.certainty * 10), 12)}",
        *[f"b{before[-count:]}" for count in (3, 4, 6, 8)],
        *[f"a{after[:count]}" for count in (3, 5, 7)],
        *[f"w{word}" for word in dict.fromkeys(shapes)],
    ]


def inputs(
    candidates: Sequence[Candidate], found: Sequence[set[str]]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """What the network reads of each candidate: rows of the table of vectors, and numbers."""
    known_rows, unknown = vectors().rows, vectors().unknown
    words, numbers = [], []
    for candidate, marked in zip(candidates, found, strict=True):
        core = [known_rows.get(s, unknown) for w in candidate.words if (s := shape(w)) != SPACE]
        before = [known_rows.get(s, unknown) for w in candidate.before if (s := shape(w)) != SPACE]
        behind = [known_rows.get(s, unknown) for w in candidate.after if (s := shape(w)) != SPACE]
        words.append(
            [
                *([unknown] * 3 + before)[-3:],
                *(core + [unknown] * 4)[:4],
                *([unknown] * 3 + core)[-3:],
                *(behind + [unknown] * 2)[:2],
            ]
        )
        length = candidate.name.end - candidate.name.core
        known = candidate.known
        numbers.append(
            [
                length / 40,
                length < 10,  # noqa: PLR2004 short
                len(core) / 8,
                candidate.name.certainty,
                math.log1p(known.releases) / 4 if known else 0,
                known.entry.share if known else 0,
                *(candidate.name.kind == k for k in _KINDS),
                *(mark in marked for mark in _MARKS),
            ]
        )
    return np.array(words), np.array(numbers, np.float32)


def likelihoods(
    releases: Sequence[tuple[str, tuple[int, int] | None, Sequence[Candidate]]],
) -> list[list[float]]:
    """How likely each candidate of some releases is the name of a programme, 0 to 1.

    Args:
        releases: of each its view, where its title stands in that, and its candidates.
    """
    asked = [(text, c, marks(text, title, c)) for text, title, some in releases for c in some]
    if not asked:
        return [[] for _ in releases]
    weights = read_weights(__package__, "judge.csv")
    network = read_network(__package__, "judge.npz")
    of_network = network.scores(*inputs([c for _, c, _ in asked], [m for _, _, m in asked])).tolist()
    scores = (score + weigh(weights, traits(*known)) for known, score in zip(asked, of_network, strict=True))
    return [list(map(probability, some)) for some in dealt(scores, [some for _, _, some in releases])]
