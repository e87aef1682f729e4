"""What a list lists: initiatives, or people, figures, papers, conditions, advice.

Each list is described by what its heading speaks of, how its items begin, and its shape, and judged by the
sum of the weights of these features. The classes of words are those of `lexicon.toml`; the weights, and the
single words that count beside the classes, stand in `weights.toml`, which `bench/flagships/fit_weights.py`
makes from lists that were labelled by hand.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from thaipress.extract.flagships.lexicon import lexicon
from thaipress.extract.flagships.lists import Item, Listing
from thaipress.extract.thai.lexicon import read_toml

TAIL = 120
"""Characters of the heading that are looked at."""
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
_ACTIVE = {"i.project", "i.resolved", "i.nominal", "i.verb"}


@dataclass(frozen=True, slots=True)
class Words:
    """The single words that count: as patterns that find them in a heading, and at the start of an item."""

    heading: re.Pattern[str]
    item: re.Pattern[str]

    @classmethod
    def of(cls, heading: Iterable[str], item: Iterable[str]) -> "Words":
        """Patterns that prefer the longest word."""
        return cls(_longest_of(heading), _longest_of(item))


def features(text: str, listing: Listing, words: Words) -> dict[str, float]:
    """The list's features by name; a missing one is 0, one of items is the share of them."""
    found: defaultdict[str, float] = defaultdict(float)
    found["bias"] = 1.0
    end = listing.heading.lead[1]
    start = max(listing.heading.lead[0], end - TAIL)
    for name, pattern in _heading_classes():
        last = -1
        for match in pattern.finditer(text, start, end):
            last = match.end()
        if last >= 0:
            found[f"h.{name}"] = 1.0
            if end - last <= _NEAR:
                found[f"near.{name}"] = 1.0
    for word in words.heading.findall(text, start, end):
        found[f"H:{word}"] = 1.0
    cues = _CUE.findall(text, max(start, end - _CUE_REACH), end)
    found[f"cue.{cues[-1] if cues else 'none'}"] = 1.0
    if listing.heading.span:
        found[f"n.{listing.heading.noun}"] = 1.0
    share = 1.0 / len(listing.items)
    for item in listing.items:
        for name in _item_features(text, item, words):
            found[name] += share
    found["big"] = float(len(text) > _BIG)
    found["many"] = float(len(listing.items) > _MANY)
    found["pair"] = float(len(listing.items) == 2)  # noqa: PLR2004 two items
    found["lines"] = float(listing.in_lines)
    found[f"style.{listing.style.split(' ')[0]}"] = 1.0
    if listing.heading.count is not None:
        found["declared"] = 1.0
        found["agrees"] = float(listing.heading.count == len(listing.items))
        found[f"u.{listing.heading.unit}"] = 1.0
    return found


def _item_features(text: str, item: Item, words: Words) -> Iterable[str]:
    skip = _SKIP.match(text, *item.name)
    start = skip.end() if skip else item.name[0]
    end = item.name[1]
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
    yield from _words_of(text, start, end, words)


def _shape(text: str, item: Item) -> Iterable[str]:
    length = item.name[1] - item.name[0]
    if length >= _LONG:
        yield "long"
    elif length <= _SHORT:
        yield "brief" if item.whole[1] - item.name[1] > _AFTER else "short"
    if _FIGURE.search(text, *item.name):
        yield "figure"


def _words_of(text: str, start: int, end: int, words: Words) -> Iterable[str]:
    first = words.item.match(text, start, end)
    if first:
        yield f"I:{first[0]}"
        second = words.item.match(text, first.end() + (text[first.end() : first.end() + 1] == " "), end)
        if second:
            yield f"J:{second[0]}"


def score(text: str, listing: Listing) -> float:
    """How surely the list is one of initiatives: above 0 it is taken for one."""
    weights, words = _weights()
    return sum(weights.get(name, 0.0) * value for name, value in features(text, listing, words).items())


@cache
def _weights() -> tuple[dict[str, float], Words]:
    data = read_toml(__package__, "weights.toml")
    weights = {str(k): float(v) for k, v in data["weights"].items()}
    heading = [k[2:] for k in weights if k.startswith("H:")]
    item = {k[2:] for k in weights if k.startswith(("I:", "J:"))}
    return weights, Words.of(heading, item)


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


def _longest_of(words: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return re.compile("|".join(map(re.escape, ordered)) or r"(?!)")
