"""Lists of districts and subdistricts that their type word announces: `9 เขต ได้แก่ ดุสิต พญาไท และบางรัก`."""

import re
from collections.abc import Iterator

from thaipress.extract.places.context import context
from thaipress.extract.places.gazetteer import BANGKOK, AreaLevel, gazetteer
from thaipress.extract.places.patterns import (
    ANNOUNCED,
    ANNOUNCERS,
    BODIES,
    COUNTED,
    FIGURE,
    SEPARATOR,
    TYPE_WORD,
)
from thaipress.extract.places.typed import Hit
from thaipress.extract.thai.grams import Grams

_LEVELS: dict[str, AreaLevel] = {"อำเภอ": "amphoe", "เขต": "amphoe", "ตำบล": "tambon", "แขวง": "tambon"}
_LONGEST = 60  # no province has so many districts
_SURE = 2


def listed_areas(grams: Grams) -> list[Hit]:
    """The areas of announced lists in a text: two or more names that can lie in one province."""
    text = grams.text
    hits: list[Hit] = []
    for at in grams.occurrences(ANNOUNCERS):
        match = ANNOUNCED.match(text, at)
        if match is None or text.endswith(BODIES, 0, at) or context().held(text, at):
            continue
        level = _LEVELS[match["word"]]
        within = BANGKOK if match["word"] in {"เขต", "แขวง"} else ""
        names = list(_names(text, match.end(), level, within))
        shared = _shared(level, [form for _, form in names], within)
        if len(names) < _SURE or not shared:
            continue
        for start, form in names:
            codes = tuple(c for c in gazetteer().forms[level][form] if c.startswith(tuple(shared)))
            hits.append(Hit(start, start + len(form), level, "announced", level, form, codes, embedded=False))
    return hits


def _names(text: str, start: int, level: AreaLevel, within: str) -> Iterator[tuple[int, str]]:
    """Offset and form of each name of the list at `start`, as far as all can lie in one province."""
    places, words = gazetteer(), context()
    provinces: set[str] | None = None
    for _ in range(_LONGEST):
        typed = TYPE_WORD.match(text, start)
        form = None if typed else places.words[level].starting(text, start)
        if form is None or not words.ends(text, start + len(form)):
            return
        here = {code[:2] for code in places.forms[level][form] if code.startswith(within)}
        provinces = here if provinces is None else provinces & here
        if not provinces:
            return
        yield start, form
        gap = _gap(text, start + len(form))
        if gap is None:
            return
        start = gap.end()


def _gap(text: str, end: int) -> re.Match[str] | None:
    """What stands between the name that ends at `end` and the next, a figure of its own included."""
    counted, plain = COUNTED.match(text, end), SEPARATOR.match(text, end)
    gap = counted if counted and FIGURE.search(counted[0]) else plain
    return gap if gap and gap[0] and "\n" not in gap[0] else None


def _shared(level: AreaLevel, forms: list[str], within: str) -> set[str]:
    """The narrowest areas that each of `forms` can lie in: a district for subdistricts, else provinces."""
    codes = gazetteer().forms[level]
    for length in (4, 2) if level == "tambon" else (2,):
        sets = [{c[:length] for c in codes[form] if c.startswith(within)} for form in forms]
        if sets and (shared := set.intersection(*sets)):
            return shared
    return set()
