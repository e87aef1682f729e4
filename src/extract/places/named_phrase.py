"""Names of places, read where a cue or a head noun says that one may start."""

import re
from dataclasses import dataclass

from thaipress.extract.places.named_end import is_generic, known_name, name_end
from thaipress.extract.places.named_text import PlaceText
from thaipress.extract.places.named_words import FACILITY, Kind, words
from thaipress.schema.records import Level

_LONGEST = 160
_SHORTEST = 3
# From this rank on a name that is known in full ends there: sites, rivers, dams, islands.
_CLOSED = 7
_BODIES = {"org", "ministry", "department"}
_HALF_BODIES = {"university", "centre"}
_VISITED = {"village", "university", "site", "state"}
# After an organisation's name: it acts (`ที่มหาวิทยาลัย… ได้จัดทำ`), and the ที่ in front means which, not at.
_ACTS = re.compile(
    r" ?(?:ได้|จะ|มี|เป็น|เปิด|จัด|ร่วม|ดำเนิน|ให้|กำหนด|เสนอ|เข้า|มอบ|ออก|พัฒนา|ทำ|สนับสนุน|ส่ง"
    r"|ประกาศ|แจ้ง|ใช้|สร้าง|ต้อง|สามารถ|ยัง|ไม่|รับ|ขอ)"
)
# What stands before a ที่ that means `at`: a time or a date (`เวลา 11.00 น. ที่กระทรวง…`).
_TIME = re.compile(r"(?:น\.|\)|[0-9]|วันนี้|เช้า|บ่าย|เย็น) *ที่ ?(?:บริเวณ|ภายใน)? ?\Z")
# A given name: what follows is a surname, however much like a place's (`นายสมมติ ถนนทอง`).
PERSON = re.compile(
    r"บริษัท \Z|(?:นาย|นาง|นางสาว|น\.ส\.|ดร\.|นพ\.|พญ\.|พล[.เตอ][^ \n]{0,12}) ?(?!ก)[ก-๙]{2,20} \Z"
)
_ABBREVIATION = re.compile(r"[ก-ฮ.]{1,6}")
# Near แยก (junction, and the verb to part): it is a junction.
_TRAFFIC = re.compile(r"ถนน|ถ\.|จราจร|ทล\.|ทางหลวง|แยก[ก-๙]{2,12} ?[-–,]|เลี้ยว|มุ่งหน้า")
_HOUSE = re.compile(
    r"อาคาร|ตึก|วัด|โรง|ศาล|ศูนย์|สำนัก|กระทรวง|กรม|ทำเนียบ|ถนน|แม่น้ำ|คลอง|หาด|เขื่อน|ตลาด|สนาม|ประชุม|รับรอง|แถลง"
    r"|บอลรูม|ชั้น|มหาวิทยาลัย|อนุสาว|หอ|ลาน|พระ|เกาะ"
)
# `หอประชุม กทพ.`: the dot belongs to the abbreviation.
_DOTTED = re.compile(r"[ .][ก-ฮ]{1,5}\.\Z")
# `สะพานมิตรภาพ แห่งที่ 2` (the second Friendship Bridge): the number belongs to the name.
_NTH = re.compile(r" ?แห่งที่ ?[0-9]{1,2}(?![0-9/])")
# `แหล่งท่องเที่ยว เช่น ถ้ำนา ตลาดสวน` (sights such as …): what the list names needs no address.
_SIGHTS = re.compile(
    r"(?:(?:แหล่ง|สถานที่|เส้นทาง)(?:ท่อง)?เที่ยว|สถานที่สำคัญ)[^\n]{0,80}(?:ได้แก่|เช่น|อาทิ|คือ|ประกอบด้วย)[^\n]{0,120}\Z"
    r"|เที่ยวชม[^ \n]{0,30} ?\Z"
)
# `ทำเนียบรัฐบาลพล.อ.สมมติ`: a general's rank, glued to the place in front.
_GENERAL = "พล"
_RANK = ("พล.อ.", "พล.ท.", "พล.ต.", "พล.ร.")
_TAIL = re.compile(r"[\s.,;:–\-/]+\Z")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The name of a place as a half-open stretch of the view."""

    start: int
    end: int
    level: Level
    rule: str


def embedded(place: PlaceText, start: int) -> bool:
    """Whether what starts at `start` is part of the name in front (`เจ้าอาวาสวัด…`, abbot of the temple …)."""
    text = place.text
    line = text.rfind(" ", max(0, start - 60), start) + 1
    before = text[max(line, start - 60) : start].rsplit("\n", 1)[-1]
    if PERSON.search(text, max(0, start - 40), start):
        return True
    before = words().apart.split(before)[-1]
    route = text[max(0, start - 3) : start].rstrip().endswith(("-", "–"))
    return route or bool(words().embedding.search(before) or words().holder.search(before))


def read_at(place: PlaceText, start: int) -> Phrase | None:
    """The venue that starts at `start`, after ณ (at): whatever stands there."""
    phrase = _read(place, start, place.kind_at(start), "at")
    return None if phrase and place.in_admin(phrase.start, phrase.end) else phrase


def read_after_that(place: PlaceText, start: int) -> Phrase | None:
    """The venue that starts at `start`, after ที่ (at; also which): a body only after a time or date."""
    head = words().head_at(place.text, start)
    if head is None:
        return None
    kind = words().kind_of(head)
    # A corner under its common noun (`บริเวณหน้าลิฟต์`) is no place; in front of a hall it is.
    timed = _TIME.search(place.text, max(0, start - 30), start) is not None
    if kind.name in _BODIES and not timed:
        return None
    phrase = _read(place, start, kind, "after_that")
    if phrase and kind.name in _BODIES | _HALF_BODIES and _ACTS.match(place.text, phrase.end):
        return None
    if phrase and kind.name == "room" and not _HOUSE.search(place.text, phrase.start, phrase.end):
        return None
    return phrase


def read_visited(place: PlaceText, start: int) -> Phrase | None:
    """The venue that starts at `start`, after a visit (`ตรวจเยี่ยมตลาด…`, inspected the market …)."""
    kind = place.kind_at(start)
    if kind is None or kind.name in _BODIES:
        return None
    phrase = _read(place, start, kind, "visit")
    # A works or a field is visited under its common noun; only an address makes a name of it.
    named = kind.rank == FACILITY or kind.name in _VISITED or place.text.startswith("ศูนย์", start)
    if phrase and not named and not words().site.match(place.text, phrase.end):
        return None
    return phrase


def read_free(place: PlaceText, start: int) -> Phrase | None:
    """The place that starts at `start` in running text, where its kind of head noun is enough."""
    head = words().head_at(place.text, start)
    if head is None or not words().kind_of(head).free:
        return None
    return _read(place, start, words().kind_of(head), "free")


def read_road(place: PlaceText, start: int) -> Phrase | None:
    """The road that starts at `start` and bears a number: `ถนนสาย นศ.4021`."""
    road = words().roads.match(place.text, start)
    return Phrase(start, road.end(), "other", "road_number") if road else None


def _read(place: PlaceText, start: int, kind: Kind | None, rule: str) -> Phrase | None:
    lexicon = words()
    text = place.text
    head = lexicon.head_at(text, start)
    after = head.end() if head else start
    known = lexicon.whole.match(text, start)
    if known and place.token_starts(known.end()):
        after = max(after, known.end())
    elif kind and is_generic(place, kind, after):
        return None
    whole = known_name(place, start, after)
    end = after
    if not (whole and kind and kind.rank >= _CLOSED):
        end = max(name_end(place, start, after, kind, free=_runs_on(kind, rule)), after if whole else start)
    if nth := _NTH.match(text, end):
        end = nth.end()
    if (tail := _TAIL.search(text, max(start, end - 5), end)) and not _DOTTED.search(text, start, end):
        end = tail.start()
    if text.startswith(_RANK, end - len(_GENERAL)):
        end -= len(_GENERAL)
    if not _SHORTEST <= end - start <= _LONGEST:
        return None
    if not whole and (end <= after + 1 or _lacks_name(place, start, end, kind, rule)):
        return None
    return Phrase(start, end, kind.level if kind and rule == "free" else "venue", rule)


def _runs_on(kind: Kind | None, rule: str) -> bool:
    """Whether a clause may go on right after a bare head noun: `สวมหน้ากากบริเวณสนามกีฬา ถอดออกได้เมื่อ…`."""
    return rule == "free" or (rule != "at" and kind is not None and kind.rank >= FACILITY and not kind.pieces)


def _lacks_name(place: PlaceText, start: int, end: int, kind: Kind | None, rule: str) -> bool:
    """Whether `start:end` is only a common noun, or a name that needs an address after it and has none."""
    text = place.text
    if words().many.match(text, end) or words().generic_end.search(text[start:end]):
        return True
    if kind is None:
        return _ABBREVIATION.fullmatch(text, start, end) is not None
    head = words().head_at(text, start)
    rest = text[head.end() : end].strip() if head else ""
    common = (kind.generic, words().common if kind.short else None)
    return any(p is not None and p.fullmatch(rest) for p in common) or not _proved(
        place, start, end, kind, rule
    )


def _proved(place: PlaceText, start: int, end: int, kind: Kind, rule: str) -> bool:
    """Whether what stands around a name proves it one, where its kind of head noun needs that."""
    text = place.text
    if text.startswith("แยก", start):
        return _TRAFFIC.search(text, max(0, start - 60), end + 60) is not None
    if not kind.evidence or rule in {"at", "visit"}:
        return True
    if words().site.match(text, end) or words().toponym.match(text, start, end):
        return True
    listed = text[start - 1 : start] in {" ", ",", "ะ"}
    return listed and _SIGHTS.search(text, max(0, start - 240), start) is not None
