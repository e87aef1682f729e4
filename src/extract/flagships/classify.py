"""What a list lists: initiatives, or people, figures, papers, conditions, advice …

Each list is described by a few features (what its heading speaks of, how its items begin, its shape) and judged by
the sum of their weights (`weights.toml`).
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from thaipress.extract.flagships.lexicon import lexicon
from thaipress.extract.flagships.lists import Listing

_TAIL = 120
"""Characters of the heading that are looked at."""
_SKIP = re.compile(r"[ \t“\"'‘(]*(?:และ|ขอให้|ให้|ขอ)?[ ]*")
_LONG = 90
_SHORT = 22
_FIGURE = re.compile(r"\d[\d,.]*\s*(?:ล้าน|บาท|คน|ราย|%|แห่ง|ไร่|ตัน|กิโล|กม|เปอร์)|ร้อยละ")


def features(text: str, listing: Listing) -> dict[str, float]:
    """The list's features by name; a missing one is 0."""
    lead = text[max(listing.heading.lead[0], listing.heading.lead[1] - _TAIL) : listing.heading.lead[1]]
    found: dict[str, float] = {"bias": 1.0}
    for name, pattern in _heading_classes():
        last = None
        for last in pattern.finditer(lead):  # noqa: B007 the last one is wanted
            pass
        if last:
            found[f"h.{name}"] = 1.0
            if len(lead) - last.end() <= _NEAR:
                found[f"near.{name}"] = 1.0
    share = 1.0 / len(listing.items)
    pattern = _item_classes()
    for item in listing.items:
        skip = _SKIP.match(text, *item.name)
        start = skip.end() if skip else item.name[0]
        match = pattern.match(text, start, item.name[1])
        name = f"i.{match.lastgroup}" if match else "i.other"
        found[name] = found.get(name, 0.0) + share
        length = item.name[1] - item.name[0]
        if length >= _LONG:
            found["long"] = found.get("long", 0.0) + share
        elif length <= _SHORT:
            found["short"] = found.get("short", 0.0) + share
        if _FIGURE.search(text, *item.name):
            found["figure"] = found.get("figure", 0.0) + share
    found["many"] = float(len(listing.items) > _MANY)
    found["pair"] = float(len(listing.items) == 2)  # noqa: PLR2004 two items
    found["lines"] = float(listing.in_lines)
    found[f"style.{listing.style.split(' ')[0]}"] = 1.0
    if listing.heading.count is not None:
        found["declared"] = 1.0
        found["agrees"] = float(listing.heading.count == len(listing.items))
        found[f"u.{listing.heading.unit}"] = 1.0
    return found


_NEAR = 45
_MANY = 10


def score(text: str, listing: Listing) -> float:
    """How surely the list is one of initiatives: above 0 it is taken for one."""
    weights = _weights()
    return sum(weights.get(name, 0.0) * value for name, value in features(text, listing).items())


@cache
def _weights() -> dict[str, float]:
    data = tomllib.loads(files(__package__).joinpath("weights.toml").read_text(encoding="utf-8"))
    return {str(k): float(v) for k, v in data["weights"].items()}


@cache
def _heading_classes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    classes = lexicon()["heading"]["classes"]
    return tuple((name, re.compile("|".join(words))) for name, words in classes.items())


@cache
def _item_classes() -> re.Pattern[str]:
    classes = lexicon()["item"]["classes"]
    return re.compile("|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in classes.items()))
