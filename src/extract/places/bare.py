"""Areas, countries and cities without a type word in front: places only where the context makes them so."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from operator import attrgetter

from thaipress.extract.places.context import context
from thaipress.extract.places.gazetteer import AreaLevel, gazetteer
from thaipress.extract.places.patterns import COUNTED, ENGLISH_NAME, SEPARATOR, SURNAME
from thaipress.extract.places.typed import Hit

_ABBREVIATED = ("ฯ", ".")
_LOOK_BACK = 60
_SHORT_ENGLISH = 5
ORDER = attrgetter("start", "end")


@cache
def bare_forms() -> frozenset[str]:
    """The forms that name a Thai area without type word."""
    places = gazetteer()
    provinces = set(places.forms["province"]) - places.typed_only
    return frozenset(provinces | set(places.bare) | set(_english()))


@cache
def _english() -> dict[str, tuple[str, ...]]:
    """The codes of provinces by their English names; `Nan` and the like are other words too."""
    places = gazetteer()
    names: dict[str, tuple[str, ...]] = {
        area.name_en: (area.code,)
        for area in places.areas.values()
        if area.level == "province" and len(area.name_en) > _SHORT_ENGLISH
    }
    return names | {form: (code,) for form, code in places.english.items()}


def bare_areas(text: str, names: Iterable[re.Match[str]], typed: Sequence[Hit]) -> list[Hit]:
    """Provinces and well-known districts that `text` names without type word, outside `typed`, in order.

    `names` are the matches of `bare_forms`, and maybe of others, in order.
    """
    places, words = gazetteer(), context()
    sure: list[Hit] = []
    weak: list[Hit] = []
    taken = iter([*typed, None])
    ahead = next(taken)
    forms = bare_forms()
    for match in names:
        if match[0] not in forms:
            continue
        start, end = match.span()
        while ahead and ahead.end <= start:
            ahead = next(taken)
        if ahead and ahead.start < end:
            continue
        form = match[0]
        level: AreaLevel = "amphoe" if form in places.bare else "province"
        codes = (places.bare[form],) if level == "amphoe" else places.forms["province"].get(form, ())
        standing: bool | None
        if form[0].isascii():
            codes = _english()[form]
            ends = not ENGLISH_NAME.match(text, end)
            standing = True if ends and words.in_latin(text, start, end) else None
        else:
            standing = _standing(text, start, end, form)
        if standing is None:
            continue
        hit = Hit(start, end, level, f"bare_{level}", level, form, codes, not standing)
        doubtful = form in places.weak and not (standing and places.weak_openers.ending(text, start))
        (weak if doubtful else sure).append(hit)
    return sorted([*sure, *_borne_out(text, weak, [*typed, *sure])], key=ORDER)


def _standing(text: str, start: int, end: int, form: str) -> bool | None:
    """Whether the name stands on its own (false: inside another name); none where it is no place."""
    words = context()
    if not form.endswith(_ABBREVIATED) and not words.ends(text, end):
        return None
    attached = words.attached(text, start)
    # With a space between as well: ผู้ว่าฯ ภูเก็ต (the governor of Phuket), นายธนา ณ เชียงใหม่ (a surname).
    before = start - 1 if not attached and text[start - 1 : start] == " " else start
    if words.person_titles.ending(text, before) or (
        not attached and SURNAME.search(text[max(0, before - _LOOK_BACK) : start])
    ):
        return None
    if words.held(text, before):
        return False
    return True if not attached or words.openers.ending(text, start) else None


def _borne_out(text: str, weak: Sequence[Hit], sure: Sequence[Hit]) -> list[Hit]:
    """Those of `weak` that stand in a list with a province that is certain, or with one that is no word."""
    places = gazetteer()
    provinces = sorted([*(hit for hit in sure if hit.level == "province"), *weak], key=ORDER)
    doubtful = {(hit.start, hit.end): hit for hit in weak}
    accepted: set[tuple[int, int]] = set()
    for order, step in ((range(1, len(provinces)), -1), (range(len(provinces) - 2, -1, -1), 1)):
        for i in order:
            hit, other = provinces[i], provinces[i + step]
            span = (hit.start, hit.end)
            alone = (other.start, other.end) in doubtful and (other.start, other.end) not in accepted
            if span not in doubtful or (alone and {hit.form, other.form} & places.words_too):
                continue
            left, right = (other, hit) if step < 0 else (hit, other)
            gap = SEPARATOR.fullmatch(text, left.end, right.start)
            if gap is None and not alone:
                gap = COUNTED.fullmatch(text, left.end, right.start)
            if gap and gap[0]:
                accepted.add(span)
    return [hit for span, hit in doubtful.items() if span in accepted]
