"""Where a name ends within a piece between spaces: at clause words, addresses, marks; and what is no name."""

import re

from thaipress.extract.places.named_text import PlaceText
from thaipress.extract.places.named_words import Kind, words

# `ชั้น 3`, `ห้อง 201-202`: a number that belongs to the word in front.
_NUMBER = re.compile(r"[A-Z]{0,4}\.?[0-9]{1,4}(?:[-–/.,][0-9A-Z]{1,4}){0,3}(?=[ \n)”\"]|\Z)")
_MARK = re.compile(
    r"[-–](?=แยก|ถนน|ทับ|รพ|โรง|ศาล|หาด|บึง|สถานี|วัด|ซอย|เกาะ)|[,;:!?\"”“’‘»«)\[\]*…|(]|\.{2}|ฯลฯ|https?:"
)
# `สถานีสมมติ 08.30`: when a train leaves.
_CLOCK = re.compile(r"[0-9]{1,2}[.:][0-9]{2}(?![0-9])")
# `สนามบินสมมติ-ห้าแยกสมมติ`: a route, in the kinds of place whose names have no hyphen.
_ROUTE = re.compile(r"(?<!โก)(?<=[ก-๙ฯ])[-–](?=[ก-ฮเ-ไ])")
_UNHYPHENED = {"port", "airport", "monument", "mall", "hospital", "landmark", "site"}
# No longer than this a word that ends names is as often a syllable of a foreign one (`พา` of `พาโนรามา`).
_SYLLABLE = 2
_LIST_LOOK_BACK = 80
_LOOK_BACK = 20
# Before a number these belong to a name: `ถนนพระรามที่ 2`, `ครบ 60 ปี`.
_ORDINAL = ("ที่", "ครบ")


def known_name(place: PlaceText, start: int, end: int) -> bool:
    """Whether `start:end` is a name that needs nothing after it (`ทำเนียบรัฐบาล`, Government House)."""
    known = words().whole.match(place.text, start)
    return known is not None and known.end() == end


def numbered(place: PlaceText, at: int, kind: Kind | None) -> bool:
    """Whether a number stands at `at` that belongs to the name and does not count what follows it."""
    number = _NUMBER.match(place.text, at)
    if number is None or (kind and kind.name == "port" and _CLOCK.match(place.text, at)):
        return False
    if place.text.startswith(")", number.end()):
        before = place.text[max(0, at - _LIST_LOOK_BACK) : at]
        if before.rfind("(") <= before.rfind(")"):  # `บ้านนา 2) บ้านสวน`: the number of a list
            return False
    ordinal = place.text[max(0, at - 5) : at].rstrip().endswith(_ORDINAL)
    # `โรงเรียนสมมติ 54 จังหวัดตาก`: an address follows, no count of provinces.
    addressed = number.end() + 1 in place.admin
    return ordinal or addressed or not words().units.match(place.text, number.end())


def is_generic(place: PlaceText, kind: Kind, after: int) -> bool:
    """Whether the word at `after`, behind a head noun, makes a common noun of it (`โรงเรียนขนาดเล็ก`)."""
    stop = _MARK.search(place.text, after, after + _LOOK_BACK * 2)
    rest = place.text[after : stop.start() if stop else after + _LOOK_BACK * 2].split(" ", 1)[0]
    rest = rest.split("\n", 1)[0]
    for pattern, sure in ((kind.generic, 4), (words().common if kind.short else None, 1)):
        # A longer word is sure whatever the tokens; a shorter one may open a name (`มี` in `มีนบุรี`).
        if (
            rest
            and pattern
            and (match := pattern.match(rest))
            and (len(match[0]) >= sure or place.token_starts(after + match.end()))
        ):
            return True
    return False


def cut_piece(place: PlaceText, start: int, stop: int, kind: Kind | None) -> tuple[int, bool]:
    """Where in `start:stop` of the view the name ends, and whether something there ends it."""
    lexicon = words()
    text = place.text
    cut = False
    if kind and kind.address and kind.short and (area := place.area_end(start - 1)) and start < area < stop:
        return area, True  # `ที่ทำการปกครองจังหวัดลำปางเรียบร้อย`
    if mark := _MARK.search(text, start, stop):
        stop, cut = mark.start(), True
    ministry = lexicon.ministries.search(text, max(0, start - _LOOK_BACK), stop + _LOOK_BACK * 2)
    begin = start
    if ministry and start < ministry.end() and ministry.start() < stop:
        begin = ministry.end()
        if begin != stop and not text[begin : begin + 1].isdigit():
            return begin, True
    if kind and kind.name in _UNHYPHENED and (route := _ROUTE.search(text, start, stop)):
        stop, cut = route.start(), True
    patterns = [lexicon.ends_short if kind and kind.short else lexicon.ends_any]
    if not (kind and kind.address):
        patterns.append(lexicon.address)
    for pattern in patterns:
        at = begin
        while found := pattern.search(text, at, stop):
            first, last = found.span()
            whole = place.token_starts(first) and (
                pattern is lexicon.address or found[0] in lexicon.ends_open or place.token_starts(last)
            )
            within = place.area_end(first - 1) or first  # `ตำบลดอนหญ้านาง` ends like นาง (Mrs)
            if whole and within <= first and not _belongs(place, found, start, kind):
                stop, cut = first, True
                break
            at = first + 1
    return stop, cut


def _belongs(place: PlaceText, found: re.Match[str], start: int, kind: Kind | None) -> bool:
    """Whether a word that ends names is part of one here: `ถนนพระรามที่ 2`, `โรงพยาบาลกรุงเทพ`."""
    if found[0] in _ORDINAL:
        return place.text[found.end() : found.end() + 2].strip()[:1].isdigit()
    if found.start() != start:
        return False
    if found[0] == "จังหวัด":  # `สนามกีฬาจังหวัดสมมติ`
        return kind is not None and kind.name == "park" and place.area_end(start) is not None
    return found[0] == "กรุงเทพ" or (len(found[0]) <= _SYLLABLE and kind is not None and not kind.short)
