"""Offices that carry the name of an area or a country instead of an organisation's."""

import re
from dataclasses import dataclass

from thaipress.extract.officials.office_patterns import THAI, OfficePatterns

MEMBERS = frozenset({"สมาชิกสภาผู้แทนราษฎร", "ส.ส.", "สส."})
"""Members of parliament, who sit for a province and a party."""

_FORMAL = ("สาธารณรัฐ", "ราชอาณาจักร", "สปป")
_OWN_COUNTRY = "ไทย"
_RUN = re.compile(rf"[{THAI}]{{1,120}}")
# นายกรัฐมนตรี(แห่ง)ราชอาณาจักรกัมพูชา
_OF = re.compile(r" ?(?:แห่ง|ของ)? ?")
# where an envoy is posted: เอกอัครราชทูตญี่ปุ่น| ประจำประเทศไทย
_POST = re.compile(rf" ?(?:ประจำ|ณ) ?(?:ราชอาณาจักร|สาธารณรัฐ|ประเทศ|กรุง|เมือง|นคร)?[{THAI}]{{2,40}}")
_POST_WORD = len("ประจำ")
# เอกอัครราชทูต( ณ )กรุงโตเกียว, เอกอัครราชทูต(ไทยประจำ)ราชอาณาจักรเบลเยียม
_TO = re.compile(r" ?(?:ไทย)? ?(?:ประจำ|ณ) ?")
# ผู้ว่าราชการจังหวัด(วากายามะ), นายอำเภอ(แม่สอด): an area that no list holds
_AREA_NAME = re.compile(rf"[{THAI}]{{2,40}}")
# หมู่ที่ 3 ตำบล…, อำเภอ…: the address of an area
_ADDRESS = re.compile(
    rf" ?(?:หมู่(?:ที่)? ?\d{{1,2}}|บ้าน(?=[{THAI}])[{THAI}]{{2,25}}"
    rf"|(?:ตำบล|ต\.) ?[{THAI}]{{2,25}}|(?:อำเภอ|อ\.) ?[{THAI}]{{2,25}})"
)
_PROVINCE = re.compile(r" ?(?:จังหวัด|จ\.) ?")
# ส.ส.นนทบุรี( เขต 1)
_DISTRICT = re.compile(r" ?เขต(?:เลือกตั้ง)?(?:ที่)? ?\d{1,2}(?!\d)")
_LIST_SEAT = re.compile(r" ?(?P<seat>แบบบัญชีรายชื่อ|บัญชีรายชื่อ|แบบแบ่งเขต)")
_PARTY = re.compile(rf" ?(?P<party>พรรค[{THAI}]{{3,30}})")
# Heads below the province: a province's name after them is another one's (อำเภอพาน, not the province).
_BELOW = ("อำเภอ", "กำนัน", "ผู้ใหญ่บ้าน", "ตำบล", "นอภ.")
_VILLAGE = ("กำนัน", "ผู้ใหญ่บ้าน")


@dataclass(frozen=True, slots=True)
class Reach:
    """How far an office reaches: where the role ends, where the whole ends, where its organisation starts."""

    role_end: int
    end: int
    org_start: int | None


def nothing(at: int) -> Reach:
    """A role that ends at `at`, and nothing after it."""
    return Reach(at, at, None)


def abroad(text: str, at: int, p: OfficePatterns) -> Reach:
    """A foreign office and its country: นายกรัฐมนตรีแห่ง|ราชอาณาจักรกัมพูชา."""
    link = _OF.match(text, at)
    start = link.end() if link else at
    country = p.country.match(text, start)
    if not country or country[0] == _OWN_COUNTRY:
        return nothing(at)
    if text.startswith(" ", at) and not text.startswith(_FORMAL, start):
        return nothing(at)
    return Reach(at + len(text[at:start].rstrip()), country.end(), start)


def envoy(text: str, at: int, p: OfficePatterns) -> Reach:
    """An envoy: เอกอัครราชทูต|ญี่ปุ่นประจำประเทศไทย, เอกอัครราชทูต ณ|กรุงโตเกียว."""
    link = _OF.match(text, at)
    start = link.end() if link else at
    country = p.country.match(text, start)
    if country and country[0] != _OWN_COUNTRY:
        end = country.end()
        post = _POST.match(text, end)
        if post:
            end = _cut(text, end + _POST_WORD, post.end(), p)
        return Reach(at + len(text[at:start].rstrip()), end, start)
    own = _TO.match(text, at)
    if own:
        run = _RUN.match(text, own.end())
        if run and not p.end.match(text, own.end()):
            return Reach(at + len(own[0].rstrip()), _cut(text, own.end() + 1, run.end(), p), own.end())
    if text.startswith(_OWN_COUNTRY, at):
        at += len(_OWN_COUNTRY)
    # เอกอัครราชทูตเบลเยียมประจำประเทศไทย: a country that no list holds
    run = _RUN.match(text, at)
    return Reach(at, run.end(), at) if run and "ประจำ" in run[0] else nothing(at)


def area(text: str, at: int, head: str, p: OfficePatterns) -> Reach:
    """An office over an area: ผู้ว่าราชการจังหวัด|เชียงใหม่, นายอำเภอ|ศรีนคร จังหวัดสุโขทัย."""
    if head in MEMBERS:
        return _constituency(text, at, p)
    start = at + text.startswith("ฯ", at)
    spaced = text.startswith(" ", start)
    start += spaced
    known = p.province.match(text, start) if not head.endswith(_BELOW) else None
    if not known and head.startswith("ผู้ว่า"):
        known = p.body.match(text, start) or p.short_body.match(text, start)
    if known:
        return Reach(at, known.end(), start)
    address = _ADDRESS.match(text, at) if head.startswith(_VILLAGE) else None
    if address:
        return Reach(at, address_end(text, address.end(), p), at + text.startswith(" ", at))
    listed_only = spaced or head == "ผู้ว่า"
    if listed_only or p.context["unnamed_area"].match(text, start) or p.end.match(text, start):
        return nothing(at)
    run = _AREA_NAME.match(text, start)
    end = _cut(text, start + 1, run.end(), p) if run else start
    if not run or text.startswith("ฯ", end):
        return nothing(at)
    return Reach(at, address_end(text, end, p), start)


def _constituency(text: str, at: int, p: OfficePatterns) -> Reach:
    """A member of parliament's province and party: ส.ส.|นนทบุรี พรรค…."""
    starts: list[int] = []
    end = at
    word = _PROVINCE.match(text, at)
    province = p.province.match(text, word.end() if word else at + text.startswith(" ", at))
    if province:
        starts.append(at + text.startswith(" ", at))
        district = _DISTRICT.match(text, province.end())
        end = (district or province).end()
    if listed := _LIST_SEAT.match(text, end):
        starts.append(listed.start("seat"))
        end = listed.end()
    if party := _PARTY.match(text, end):
        starts.append(party.start("party"))
        end = _cut(text, party.start("party") + len("พรรค"), party.end(), p)
    return Reach(at, end, starts[0] if starts else None)


def address_end(text: str, end: int, p: OfficePatterns) -> int:
    """Where the address that continues an area's name at `end` ends."""
    for _ in range(3):
        address = _ADDRESS.match(text, end)
        if not address:
            break
        end = _cut(text, end + 2, address.end(), p)
    province = _PROVINCE.match(text, end)
    name = p.province.match(text, province.end()) if province else None
    return name.end() if name else end


def _cut(text: str, at: int, end: int, p: OfficePatterns) -> int:
    """`end`, or where a word before it cannot be part of a name."""
    stop = p.stop(text, at, end)
    return end if stop is None else stop
