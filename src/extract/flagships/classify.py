"""What a list lists: initiatives, or people, figures, papers, conditions, advice.

Each list is described by what its heading speaks of, how its items begin, and its shape. A table of weights
(`lists.csv`) and a network over word vectors (`lists.npz`) make a score of that, both trained by
`bench/flagships/train_lists.py` on lists that readers labelled. The classes of words are those of
`lexicon.toml`.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from thaipress.extract.flagships.lexicon import lexicon
from thaipress.extract.flagships.lists import Item, Listing
from thaipress.extract.thai.network import read_network, read_weights, weigh
from thaipress.extract.thai.vectors import shape, vectors

THRESHOLD = -0.25
"""Score above which a list is taken for one of initiatives; what raises it buys precision with recall."""
_TAIL = 120
"""Characters of the heading whose classes of words are looked at."""
_WORDS = 140
"""Characters of the heading whose words are looked at."""
_MOST_WORDS, _LAST_WORDS = 25, 4
"""Words of the heading that count one by one, and as the last ones."""
_START, _MOST_START = 120, 14
"""Characters and words of an item's start that are looked at."""
_NEAR = 45
"""Characters in front of the list in which a word of the heading weighs more."""
_MANY = 10
_LONG = 90
_SHORT = 22
_REACH = 90
"""Characters of an item in which somebody must act (`กรมทางหลวง จัด…`, the highway department arranges …)."""

_SKIP = re.compile(r"[ \t“\"'‘(]*(?:และ|ขอให้|ให้|ขอ)?[ ]*")
_ORDER = re.compile(r"[ \t:]*(?:ขอ)?ให้(?!บริการ|ความ|การ)")
_FIGURE = re.compile(r"\d[\d,.]*\s{0,3}(?:ล้าน|บาท|คน|ราย|%|แห่ง|ไร่|ตัน|กิโล|กม|เปอร์)|ร้อยละ")
_NAMED = re.compile(
    r"(?:นาย|นาง|นางสาว|พลเอก|พลตรี|พล\.|ดร\.|พ\.ต\.|ร\.ต\.)"
    r"[ก-ฮเ-ไ][ก-๙]{1,15}[ ]{1,2}[ก-ฮเ-ไ][ก-๙]{2,}"
)
_PAST = re.compile(r"(?<!ให้)(?:[ ]ได้|แล้ว|มีมติ|พบว่า|แจ้งว่า|เห็นว่า|เมื่อวันที่|ที่ผ่านมา|ต่อมา|เนื่องจาก)")
_AFTER = 60
_BIG = 40_000
_CUE = re.compile("ได้แก่|ประกอบ|คือ|ดังนี้|ดังต่อไปนี้|อาทิ|เช่น|เพื่อ|โดย")
_CUE_REACH = 22
_NUMBERED = (
    "i.project", "i.resolved", "i.nominal", "i.verb", "i.person", "i.body", "i.must", "i.other", "ordered",
    "acts", "figure_after", "named", "past", "figure",
)  # fmt: skip
"""Traits of items whose share the network reads."""
_ACTIVE = {"i.project", "i.resolved", "i.nominal", "i.verb"}


@dataclass(frozen=True, slots=True)
class Traits:
    """What the model knows of a list.

    Attributes:
        features: for the table.
        words: rows of the table of vectors, for the network: the heading's last three.
        numbers: for the network: mean vectors of words of the heading and of the items, and the list's shape.
    """

    features: tuple[str, ...]
    words: tuple[int, ...]
    numbers: NDArray[np.float32]


def scores(lists: Sequence[Traits]) -> list[float]:
    """How surely each of some lists is one of initiatives, in log-odds."""
    if not lists:
        return []
    weights = read_weights(__package__, "lists.csv")
    words, numbers = np.array([r.words for r in lists]), np.array([r.numbers for r in lists])
    network = read_network(__package__, "lists.npz").scores(words, numbers).tolist()
    return [weigh(weights, row.features, score) for row, score in zip(lists, network, strict=True)]


def traits(text: str, edges: Sequence[int], listing: Listing) -> Traits:
    """What the model knows of a list.

    Args:
        text: the view.
        edges: where its words start, ascending.
        listing: the list.
    """
    heading, items = listing.heading, listing.items
    shares = _shares(text, items)
    features = [*_heading_features(text, listing), *_share_features(shares)]
    start, end = heading.lead
    words = _words(text, edges, max(start, end - _WORDS), end)
    features += [f"hw{w}" for w in words[-_MOST_WORDS:]] + [f"hl{w}" for w in words[-_LAST_WORDS:]]
    rows = vectors().rows_of(words)
    starts = [_words(text, edges, a, min(b, a + _START))[:_MOST_START] for a, b in (i.line for i in items)]
    firsts = Counter(w[0] for w in starts if w)
    alike = max(firsts.values(), default=0) / len(items)
    features += [f"fw{w}" for w in firsts]
    lengths = [b - a for a, b in (item.line for item in items)]
    average = sum(lengths) / len(items)
    features += [f"ml{int(min(average, 400) ** 0.5)}", f"it{min(len(items), 15)}", f"c{int(alike * 4)}"]
    begun = [vectors().rows_of(words) for words in starts]
    runs = [len(text[a:b].split(" ", 1)[0]) for a, b in (item.line for item in items)]
    count = heading.count
    features.append(f"cnt{count == len(items) if count is not None else None}")
    numbers = (
        average / 100, min(lengths) / 60, max(lengths) / 200, sum(runs) / len(runs) / 40, len(items) / 10,
        listing.in_lines, alike, count is not None, count == len(items), heading.explicit is not None,
        heading.span is not None, min(len(text), _BIG) / 8_000, listing.start / len(text), len(rows) / 25,
        *(shares.get(name, 0.0) for name in _NUMBERED),
    )  # fmt: skip
    means = (
        rows, rows[-_LAST_WORDS:], [r for each in begun for r in each[:1]],
        [r for each in begun for r in each[1:2]], [r for each in begun for r in each[2:]],
    )  # fmt: skip
    unknown = [vectors().unknown] * 3
    return Traits(
        tuple(features),
        tuple((unknown + rows)[-3:]),
        np.concatenate([*map(_mean, means), np.array(numbers, np.float32)]).astype(np.float32),
    )


def _words(text: str, edges: Sequence[int], start: int, end: int) -> list[str]:
    """The words from `start` to `end`, as the models read them; no white space."""
    if start >= end:
        return []
    inner = edges[bisect_left(edges, start + 1) : bisect_left(edges, end)]
    words = (text[a:b] for a, b in pairwise((start, *inner, end)))
    return [shape(w) for w in words if w and not w.isspace()]


def _mean(rows: list[int]) -> NDArray[np.float32]:
    table = vectors().table
    mean: NDArray[np.float32] = table[rows].mean(axis=0) if rows else table[-1]
    return mean


def _heading_features(text: str, listing: Listing) -> Iterable[str]:
    """Classes of words of the heading; style and count of the list."""
    yield "bias"
    heading, items = listing.heading, listing.items
    end = heading.lead[1]
    start = max(heading.lead[0], end - _TAIL)
    for name, pattern in _heading_classes():
        last = -1
        for match in pattern.finditer(text, start, end):
            last = match.end()
        if last >= 0:
            yield f"h.{name}"
            if end - last <= _NEAR:
                yield f"near.{name}"
    cues = _CUE.findall(text, max(start, end - _CUE_REACH), end)
    yield f"cue.{cues[-1] if cues else 'none'}"
    if heading.span:
        yield f"n.{heading.noun}"
    yield f"style.{listing.style.split(' ')[0]}"
    if heading.count is not None:
        yield "declared"
        yield f"u.{heading.unit}"
    facts = {
        "big": len(text) > _BIG,
        "many": len(items) > _MANY,
        "pair": len(items) == 2,  # noqa: PLR2004 two items
        "lines": listing.in_lines,
        "agrees": heading.count == len(items),
    }
    yield from (name for name, holds in facts.items() if holds)


def _shares(text: str, items: Sequence[Item]) -> dict[str, float]:
    """The traits of the items and which share of them has each."""
    shares: defaultdict[str, float] = defaultdict(float)
    for item in items:
        for name in _item_traits(text, item):
            shares[name] += 1 / len(items)
    return shares


def _share_features(shares: dict[str, float]) -> Iterable[str]:
    """A feature for a trait that some items have, one more if most have it, one more if all."""
    for name, share in shares.items():
        yield name
        if share > 0.5:  # noqa: PLR2004 most
            yield f"{name}>"
        if share > 0.99:  # noqa: PLR2004 all
            yield f"{name}="


def _item_traits(text: str, item: Item) -> Iterable[str]:
    skip = _SKIP.match(text, *item.line)
    start = skip.end() if skip else item.line[0]
    end = item.line[1]
    match = _item_classes().match(text, start, end)
    name = f"i.{match.lastgroup}" if match else "i.other"
    yield name
    if _ORDER.match(text, *item.whole):
        yield "ordered"
    if name not in _ACTIVE and _acts().search(text, start, min(start + _REACH, item.whole[1])):
        yield "acts"
        if name == "i.latin":
            yield "latin_acts"
    reach = min(start + _REACH, item.whole[1])
    if _FIGURE.search(text, end, min(end + _AFTER, item.whole[1])):
        yield "figure_after"
    if _NAMED.search(text, start, reach):
        yield "named"
    if _PAST.search(text, start, reach):
        yield "past"
    yield from _shape(text, item)


def _shape(text: str, item: Item) -> Iterable[str]:
    length = item.line[1] - item.line[0]
    if length >= _LONG:
        yield "long"
    elif length <= _SHORT:
        yield "brief" if item.whole[1] - item.line[1] > _AFTER else "short"
    if _FIGURE.search(text, *item.line):
        yield "figure"


@cache
def _heading_classes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    classes = lexicon()["heading"]["classes"]
    return tuple((name, re.compile("|".join(words))) for name, words in classes.items())


@cache
def _item_classes() -> re.Pattern[str]:
    classes = lexicon()["item"]["classes"]
    return re.compile("|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in classes.items()))


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(rf"(?:[ ]|ให้|ได้|จะ|ร่วม|ต้อง|การ)(?:{'|'.join(lexicon()['item']['classes']['verb'])})")
