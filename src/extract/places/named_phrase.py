"""Names of places, read where a cue or a head noun says that one may start."""

import re
from dataclasses import dataclass

from thaipress.extract.places.named_chain import name_end
from thaipress.extract.places.named_end import is_generic, known_name
from thaipress.extract.places.named_starts import PERSON
from thaipress.extract.places.named_text import PlaceText
from thaipress.extract.places.named_words import BUILDING, FACILITY, Kind, words
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
# Bodies that are places when somebody visits them.
_VISITED_BODY = re.compile(
    r"บริษัท|สหกรณ์|(?:กลุ่ม)?วิสาหกิจชุมชน|กลุ่ม(?=แม่บ้าน|ทอ|ผ้า|เกษตร|อาชีพ|สตรี)|มูลนิธิ|สำนักงาน|เทศบาล|องค์การบริหาร"
    r"|อบต|กองบัญชาการ|กองพล|มณฑลทหาร|กองร้อย|ฐานปฏิบัติการ|ธนาคาร|สถานสงเคราะห์|สถานพินิจ|การไฟฟ้า|การประปา"
)
_COMPANY = re.compile(r"บริษัท ?[^\n,]{2,60}?จำกัด")
_FLOOR = re.compile(r" ชั้น")
# `อาคาร 4 ชั้น พื้นที่` counts floors, `(16 )ห้อง ชั้นที่ 7` rooms; what `โครงการ`, `กลุ่ม` name holds no room.
_COUNTED = re.compile(r"[0-9] ชั้น(?! ?[0-9])| (?:โครงการ|กลุ่ม|พื้นที่)|(?:ห้อง|อาคาร) ชั้น")
# `โรงเรียนเทศบาล 1 (บ้านสมมติ)`, `สถานีขนส่งสมมติ (จตุจักร)`: schools and stations by their quarter.
_BYNAMED = {"school", "port", "village", "building"}
_BYNAMED_HEAD = re.compile(r"สถานีขนส่ง|สถานีรถไฟ|เอื้ออาทร")
_BYNAME = re.compile(r" ?\([ก-๙]{2,20}(?: ?[0-9])?\)")
_NUMBERED = re.compile(r" (?:[0-9]|[A-Z]|ชั้น)")
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
    return bool(words().embedding.search(before) or words().holder.search(before))


def read_at(place: PlaceText, start: int) -> Phrase | None:
    """The venue that starts at `start`, after ณ (at): whatever stands there."""
    phrase = _read(place, start, place.kind_at(start), "at")
    return None if phrase and place.in_admin(phrase.start, phrase.end) else phrase


def read_after_that(place: PlaceText, start: int) -> Phrase | None:
    """The venue that starts at `start`, after ที่ (at; also which): a body only after a time or date."""
    head = place.head_at(start)
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


def read_visited(place: PlaceText, start: int, *, strong: bool) -> Phrase | None:
    """The venue that starts at `start`, after a visit (`ตรวจเยี่ยมตลาด…`, inspected the market …).

    Args:
        place: the release.
        start: offset in the view.
        strong: whether the word in front says that somebody went there (`ไปยัง`, to, does not).
    """
    text = place.text
    kind = place.kind_at(start)
    if kind is None or (kind.name in _BODIES and not (strong and _VISITED_BODY.match(text, start))):
        return None
    if not strong and text.startswith("ตลาด", start):  # `ส่งออกไปยังตลาดยุโรป`
        return None
    phrase = _read(place, start, kind, "visit")
    # A works or a field is visited under its common noun; only an address makes a name of it.
    named = (
        kind.rank == FACILITY
        or kind.name in _VISITED
        or text.startswith("ศูนย์", start)
        or _COMPANY.match(text, start)
        or (phrase and strong and place.holds_area(start, phrase.end))
    )
    if phrase and not named and not words().site.match(text, phrase.end):
        return None
    return phrase


def read_free(place: PlaceText, start: int) -> Phrase | None:
    """The place that starts at `start` in running text, where its kind of head noun is enough."""
    head = place.head_at(start)
    if head is None:
        return None
    kind = words().kind_of(head)
    if kind.free:
        return _read(place, start, kind, "free")
    if kind.rank <= BUILDING and head[0].startswith(words().anchored) and _named(place.text, head.end()):
        return _read(place, start, kind, "chain")
    return None


def _named(text: str, at: int) -> bool:
    """Whether a name, a number or a floor follows the head noun that ends at `at`."""
    return text[at : at + 1] not in {"", " ", "\n"} or _NUMBERED.match(text, at) is not None


def _read(place: PlaceText, start: int, kind: Kind | None, rule: str) -> Phrase | None:
    lexicon = words()
    text = place.text
    head = place.head_at(start)
    after = head.end() if head else start
    known = lexicon.whole.match(text, start)
    if known and place.token_starts(known.end()):
        after = max(after, known.end())
    elif kind and is_generic(place, kind, after):
        return None
    whole = known_name(place, start, after)
    end = after
    if not (whole and kind and kind.rank >= _CLOSED):
        end, rank = name_end(place, start, after, kind, free=_runs_on(kind, rule))
        if rule == "chain" and not _anchored(text, start, end, rank):
            return None
        end = max(end, after if whole else start)
    end = trimmed(text, start, _with_tail(text, start, end, kind))
    if not _SHORTEST <= end - start <= _LONGEST:
        return None
    if not whole and (end <= after + 1 or _lacks_name(place, start, end, kind, rule)):
        return None
    return Phrase(start, end, kind.level if kind and rule == "free" else "venue", rule)


def _anchored(text: str, start: int, end: int, rank: int) -> bool:
    """Whether the room at `start:end` is named with what holds it, the highest of `rank`."""
    anchored = rank >= FACILITY or (rank >= BUILDING and _FLOOR.search(text, start, end))
    return bool(anchored) and not _COUNTED.search(text, start, end)


def _with_tail(text: str, start: int, end: int, kind: Kind | None) -> int:
    """Where the name `start:end` ends with the second name in brackets or the number that belongs to it."""
    if kind and kind.name in _BYNAMED and (byname := _BYNAME.match(text, end)):
        numbered = kind.name == "school" and text[end - 1].isdigit()
        if numbered or _BYNAMED_HEAD.search(text, start, end):
            end = byname.end()
    nth = _NTH.match(text, end)
    return nth.end() if nth else end


def trimmed(text: str, start: int, end: int) -> int:
    """Where the name `start:end` ends without what is no part of it."""
    if (tail := _TAIL.search(text, max(start, end - 5), end)) and not _DOTTED.search(text, start, end):
        end = tail.start()
    return end - len(_GENERAL) if text.startswith(_RANK, end - len(_GENERAL)) else end


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
    head = place.head_at(start)
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
