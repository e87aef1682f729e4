"""Areas with their type word in front, and the lists that follow one: `จ.ตาก`, `จังหวัดลำพูน ลำปาง และแพร่`."""

from collections.abc import Iterator
from dataclasses import dataclass

from thaipress.extract.places.context import context
from thaipress.extract.places.gazetteer import BANGKOK, AreaLevel, gazetteer
from thaipress.extract.places.patterns import (
    BEFORE_NEXT,
    DEPENDENT,
    GAP,
    SEPARATOR,
    THAI_RUN,
    TYPE_WORD,
    TYPE_WORDS,
    WORD_GOES_ON,
)
from thaipress.extract.thai.evidence import Finding
from thaipress.extract.thai.grams import Grams

_SHORT = 3
_LEVEL_OF: dict[str, AreaLevel] = {
    "province": "province",
    "amphoe": "amphoe",
    "tambon": "tambon",
    "district": "amphoe",
    "quarter": "tambon",
}
_BANGKOK_ONLY = {"district", "quarter"}


@dataclass(frozen=True, slots=True)
class Hit(Finding):
    """A name in the text that may be an area's.

    Attributes:
        level: which sort of area.
        form: the name as the view has it, without type word.
        codes: the areas that it may mean, ascending; empty for a name that the gazetteer lacks.
        embedded: whether it stands inside another name here.
    """

    level: AreaLevel
    form: str
    codes: tuple[str, ...]
    embedded: bool


def typed_areas(grams: Grams) -> list[Hit]:
    """The areas of a text that have a type word, with the lists that they open, in the order of the text."""
    text = grams.text
    hits: list[Hit] = []
    for at in grams.occurrences(TYPE_WORDS):
        match = TYPE_WORD.match(text, at)
        if match is None:
            continue
        dotted = match[0][-1] == "."
        if hits and match.start() < hits[-1].end:
            continue
        if dotted and not _starts_word(text, match.start(), hits[-1].end if hits else 0):
            continue
        kind = match.lastgroup or ""
        level = _LEVEL_OF[kind]
        start = GAP.match(text, match.end()).end()  # type: ignore[union-attr]  # it matches nothing as well
        hit = _named(text, match.start(), start, level, bangkok=kind in _BANGKOK_ONLY, dotted=dotted)
        if hit:
            hits.append(hit)
            hits.extend(members(text, hit))
    return hits


def _starts_word(text: str, start: int, done: int) -> bool:
    """Whether an abbreviation may start here: not the อ. of พ.อ. (colonel), but that of และอ.แม่แตง."""
    return (
        start in (0, done)
        or not WORD_GOES_ON.match(text, start - 1)
        or context().openers.ending(text, start) is not None
    )


def _named(  # noqa: PLR0913 the parts of a match
    text: str, start: int, name: int, level: AreaLevel, *, bangkok: bool, dotted: bool
) -> Hit | None:
    """The area whose type word starts at `start` and whose name would start at `name`."""
    places, words = gazetteer(), context()
    form = places.words[level].starting(text, name)
    embedded = not dotted and words.held(text, start)
    if form is None or DEPENDENT.match(text, name + len(form)):
        return None if bangkok else _unknown(text, start, name, level, embedded=embedded)
    codes = places.forms[level][form]
    end = name + len(form)
    if bangkok:
        codes = tuple(code for code in codes if code.startswith(BANGKOK))
    # จ.อุดรเมียนเจย (Oddar Meanchey, in Cambodia) is not จ.อุดร (Udon).
    doubtful = bangkok or form in places.typed_only
    if not codes or (doubtful and not words.ends(text, end)):
        return None
    if level != "province" and not bangkok:
        if not words.ends(text, end) and not (len(form) > _SHORT and level == "amphoe"):
            return _unknown(text, start, name, level, embedded=embedded)
        # โรงพยาบาลส่งเสริมสุขภาพตำบล เชียงใหม่: the health stations of a province
        if form in places.forms["province"] and text.endswith("ส่งเสริมสุขภาพ", 0, start):
            return None
        # ทุกตำบลและ…, โรงพยาบาลส่งเสริมสุขภาพตำบล ด่าน…: the type word alone, and then the sentence goes on
        if not dotted and (
            (form in words.followers and form not in places.words["province"])
            or (len(form) <= _SHORT + 1 and _goes_on(text, name, end))
        ):
            return None
    if text.startswith("ฯ", end):
        end += 1
    return Hit(start, end, level, "typed", level, form, codes, embedded)


def _goes_on(text: str, name: int, end: int) -> bool:
    """Whether a space stands before the name at `name`, and a Thai letter but no type word after it."""
    return text[name - 1] == " " and context().attached(text, end + 1) and not TYPE_WORD.match(text, end)


def _unknown(text: str, start: int, name: int, level: AreaLevel, *, embedded: bool) -> Hit | None:
    """A name that the gazetteer lacks, to be kept only if its address bears it out."""
    words = context()
    run = THAI_RUN.match(text, name)
    if not run or any(w.starting(text, name) for w in (words.followers, words.openers, words.holders)):
        return None
    inner = TYPE_WORD.search(text, name, run.end())
    end = inner.start() if inner else run.end()
    if inner and inner.lastgroup == "province" and inner[0] == "จังหวัด":
        return None  # อำเภอประจำจังหวัด: a phrase, no name
    if end - name <= _SHORT or end - name > 20:  # noqa: PLR2004 the longest official name has fewer letters
        return None
    return Hit(start, end, level, "typed_unknown", level, text[name:end], (), embedded)


def _across(text: str, gap: str, start: int, form: str) -> tuple[str, ...]:
    """The code of a list's last district, where a road or flood goes on into the next province.

    อำเภอเนินสง่า และพระทองคำ จังหวัดชัยภูมิ: a name that but one district has, and a province after it.
    """
    places = gazetteer()
    codes = places.forms["amphoe"].get(form, ())
    sure = len(codes) == 1 and "และ" in gap and form not in places.weak_amphoe
    return codes if sure and BEFORE_NEXT.match(text, start + len(form)) else ()


def members(text: str, first: Hit) -> Iterator[Hit]:
    """The areas that follow `first` in one list without type words of their own."""
    places, words = gazetteer(), context()
    end = first.end
    provinces = {code[:2] for code in first.codes}
    while True:
        gap = SEPARATOR.match(text, end)
        if not gap or gap.end() == end or "\n" in gap[0]:
            return
        start = gap.end()
        form = places.words[first.level].starting(text, start)
        if form is None or not words.ends(text, start + len(form)) or form in places.typed_only:
            return
        codes = places.forms[first.level][form]
        if first.level != "province":
            codes = tuple(code for code in codes if code[:2] in provinces) or (
                _across(text, gap[0], start, form) if first.level == "amphoe" else ()
            )
            plain = not gap[0].strip()
            if not codes or form in places.forms["province"] or (plain and len(form) <= _SHORT):
                return
            if plain and first.level == "tambon":
                return
        end = start + len(form)
        yield Hit(start, end, first.level, "list_member", first.level, form, codes, first.embedded)
