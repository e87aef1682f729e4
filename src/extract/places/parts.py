"""Districts without type word that their province or a word for an area gives away: `ธัญบุรี จ.ปทุมธานี`."""

from collections.abc import Iterator, Sequence

from thaipress.extract.places.context import context
from thaipress.extract.places.gazetteer import gazetteer
from thaipress.extract.places.patterns import (
    AREA_WORD,
    AREA_WORDS,
    BEFORE_PROVINCE,
    BODIES,
    HOUSE,
    OPENS_PARTS,
)
from thaipress.extract.places.typed import Hit, members
from thaipress.extract.thai.grams import Grams

_LOOK_BACK = 40


def part_areas(grams: Grams, known: Sequence[Hit]) -> list[Hit]:
    """Districts of a text beside the areas that are `known` (in order), in no particular order."""
    text = grams.text
    hits = list(_after_area_words(grams))
    for i, hit in enumerate(known):
        if hit.level == "province":
            hits += _in_brackets(text, hit)
            hits += _before(text, hit, known[i - 1].end if i else 0)
    return hits


def _after_area_words(grams: Grams) -> Iterator[Hit]:
    """`ในพื้นที่ธัญบุรี สามโคก และคลองหลวง`."""
    text, places, words = grams.text, gazetteer(), context()
    for at in grams.occurrences(AREA_WORDS):
        match = AREA_WORD.match(text, at)
        if match is None or text.endswith(BODIES, 0, at):
            continue
        start = match.end()
        form = places.words["amphoe"].starting(text, start)
        if form is None or form in places.weak_amphoe or form in places.forms["province"]:
            continue
        if words.ends(text, start + len(form)):
            yield from _list(text, start, form, places.forms["amphoe"][form], "area_word")


def _in_brackets(text: str, province: Hit) -> Iterator[Hit]:
    """`จ.ตราด (เขาสมิง บ่อไร่ เกาะช้าง)`."""
    places = gazetteer()
    opens = OPENS_PARTS.match(text, province.end)
    form = places.words["amphoe"].starting(text, opens.end()) if opens else None
    if opens and form and context().ends(text, opens.end() + len(form)):
        codes = tuple(c for c in places.forms["amphoe"][form] if c[:2] in province.codes)
        if codes:
            yield from _list(text, opens.end(), form, codes, "parts_of_province")


def _before(text: str, province: Hit, floor: int) -> Iterator[Hit]:
    """`ปากเกร็ด จ.นนทบุรี`."""
    places, words = gazetteer(), context()
    gap = BEFORE_PROVINCE.search(text, max(floor, province.start - 3), province.start)
    form = places.words["amphoe"].ending(text, gap.start()) if gap else None
    if gap is None or form is None or form in places.weak_amphoe:
        return
    start = gap.start() - len(form)
    codes = tuple(c for c in places.forms["amphoe"][form] if c[:2] in province.codes)
    attached = words.attached(text, start)
    if (
        not codes
        or start < floor
        or HOUSE.search(text, max(text.rfind("\n", 0, start), start - _LOOK_BACK), start)
    ):
        return
    if words.held(text, start):
        return
    if not attached or words.openers.ending(text, start):
        yield Hit(start, gap.start(), "amphoe", "before_province", "amphoe", form, codes, embedded=False)


def _list(text: str, start: int, form: str, codes: tuple[str, ...], rule: str) -> Iterator[Hit]:
    first = Hit(start, start + len(form), "amphoe", rule, "amphoe", form, codes, embedded=False)
    yield first
    yield from members(text, first)
