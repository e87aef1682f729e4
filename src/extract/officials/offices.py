"""Offices in a release: role, organisation, and where both end.

An office is a role of `roles.toml`, with what is composed before it, and the organisation, area or country that
follows. `organisation.py` tells where an organisation's name ends.
"""

import re
from dataclasses import dataclass

from thaipress.extract.officials.office_patterns import THAI, OfficePatterns, patterns
from thaipress.extract.officials.organisation import organisation_end
from thaipress.extract.thai.evidence import Finding
from thaipress.extract.thai.view import View

OFFICE = "office"
"""Label of an office with all it needs."""
BARE = "bare"
"""Label of a role that stands without the organisation it needs (`อธิบดี`, director-general)."""

# สำนักงานปลัดกระทรวง…, ทำเนียบนายกรัฐมนตรี: the role is part of another name; ผู้แทนอธิบดี, ภริยาอธิบดี: of another person
_PART_OF_NAME = re.compile(
    r"(?:สำนัก|สำนักงาน|ทำเนียบ|คณะ|พระ|บ้านพัก|สมาคม|ชมรม|ภริยา|คู่สมรส|ผู้แทน|ตัวแทน|ห้อง|วิทยาลัย|โครงการ|แบบ|[เแโใไ]|การประชุม|หน้าที่ของ|ตำแหน่งของ|อาคาร|ถ้วย|รางวัล|ระเบียบ|สถาน|คณะกรรมการ|กระทรวง|สภา|ปกค|สำ) ?$"
)
_THAI_BEFORE = re.compile(rf"[{THAI}]$")
# ประธานในพิธี, ประธานเปิดงาน, ประธานการประชุม: a role in the event
_IN_EVENT = re.compile(
    r" ?(?:ใน|เปิด|ปิด|การ(?!เคหะ|ไฟฟ้า|ประปา|รถไฟ|ท่าเรือ|นิคม|ท่องเที่ยวแห่ง|ยาง|กีฬาแห่ง)|ที่ประชุม(?!อธิการ)|ฝ่ายสงฆ์|ฝ่ายฆราวาส|พิธี|มอบ|กล่าว|จัด|นำ|ถวาย|ประชุม|และ|ร่วม|พร้อม|โดย|แถลง|ลงนาม|ทอด|งาน|วาง|เจริญ|ประกอบพิธี|รับ|ตัดริบบิ้น|จุด|อัญเชิญ|สักขีพยาน|ถวาย|ประดับ|เททอง|ยกฉัตร)"
)
# สมาชิกสภาผู้แทนราษฎร, not any member
_ASSEMBLY = re.compile(r"สภา(?!เกษตร|อุตสาหกรรม|หอ)|วุฒิสภา|พรรค")
_GROUP = re.compile(
    r"(?:ส่วน(?:ราชการ)?(?!ท้องถิ่น)|คณะ(?!กรรมการ|รักษา)|ทีม|โครงการ|ครอบครัว|ชุด|หน่วยงาน|ระดับ|สถาบัน(?:การศึกษา)?(?:$| )|องค์กร(?:$| ))"
)
_EVENT_HEADS = frozenset({"ประธาน", "หัวหน้า", "ประธานร่วม"})
_COMMITTEES = ("กรรมการ", "อนุกรรมการ", "กรรมาธิการ", "อนุกรรมาธิการ")
# ผู้ว่าราชการจังหวัดทุกจังหวัด: one of many
_GENERIC = re.compile(
    r" ?(?:ทุก|ทั้ง|ทั่ว|ต่าง|ใน(?!พระ)|ที่(?!ปรึกษา|ทำการ|ว่าการ)|ของ|หรือ|และ|เป็น|จะ|ได้|มี|ให้|โดย|ซึ่ง|กล่าว|เปิดเผย|ต้อง|ควร|ไม่|เอง|แต่ละ|ราย|อื่น|ด้วย|เพื่อ|นำ|ร่วม|พร้อม|มอบ|แจ้ง)"
)
# ผู้ว่าราชการจังหวัด(วากายามะ), นายอำเภอ(แม่สอด): an area that no list holds
_AREA_NAME = re.compile(rf"[{THAI}]{{2,40}}")
# หมู่ที่ 3 ตำบล…, อำเภอ…, จังหวัด…: the address of an area
_ADDRESS = re.compile(
    rf" ?(?:หมู่(?:ที่)? ?\d{{1,2}}|บ้าน(?=[{THAI}])[{THAI}]{{2,25}}|(?:ตำบล|ต\.) ?[{THAI}]{{2,25}}|(?:อำเภอ|อ\.) ?[{THAI}]{{2,25}})"
)
_PROVINCE = re.compile(r" ?(?:จังหวัด|จ\.) ?")
_MEMBERS = frozenset({"สมาชิกสภาผู้แทนราษฎร", "ส.ส.", "สส."})
_DISTRICT = re.compile(r" ?เขต(?:เลือกตั้ง)?(?:ที่)? ?\d{1,2}(?!\d)")
_LIST_SEAT = re.compile(r" ?(?P<seat>แบบบัญชีรายชื่อ|บัญชีรายชื่อ|แบบแบ่งเขต)")
_PARTY = re.compile(rf" ?(?P<party>พรรค[{THAI}]{{3,30}})")
_COUNTRY_LINK = re.compile(r"(?:แห่ง|ของ)? ?")
# ประจำประเทศไทย, ณ กรุงโตเกียว
_POST = re.compile(rf" ?(?:ประจำ|ณ) ?(?:ราชอาณาจักร|สาธารณรัฐ|ประเทศ|กรุง|เมือง|นคร)?[{THAI}]{{2,40}}")
# รองอธิบดีกรมเจ้าท่า (ด้านปลอดภัย)
_PORTFOLIO = re.compile(rf" ?(?:ด้าน|ฝ่าย|กลุ่มลูกค้า|กลุ่มธุรกิจ|สายงาน)(?=[{THAI}])")
# (ฝ่ายการเมือง), เขตสุขภาพที่ 4, คนที่สอง
_DUTY = re.compile(
    rf" ?\((?:ฝ่าย|ด้าน)[{THAI} ]{{2,40}}\)| ?เขต(?:สุขภาพ|ตรวจราชการ)(?:ที่)? ?\d{{1,2}}| ?คนที่ ?(?:\d|หนึ่ง|สอง|สาม|สี่|1)(?!\d)"
)
_FIELD = re.compile(
    rf" ?(?:เฉพาะด้าน|ด้าน)(?=[{THAI}])|กลุ่มธุรกิจ(?=[{THAI}]{{2,40}} {{1,2}}(?:บริษัท|ธนาคาร|เครือ))"
)
# ผู้เชี่ยวชาญ|จากต่างประเทศ: no field of work
_CLAUSE = re.compile(r"ที่(?!ดิน)|จาก|หลาย|ของ(?!เสีย)|(?<!คลัง)ใน(?!ประเทศ|พระ)")
# ที่ปรึกษาด้านต่างประเทศ|กระทรวงดิจิทัล…
_HIGH_BODY = re.compile(r"กระทรวง|(?<!วรร)(?<!เกษตร)กรม(?!ธรรม์)|สำนักงาน|ธนาคาร|บริษัท|มหาวิทยาลัย|องค์การ")
# รองปลัดกระทรวง| สำนักงานปลัดกระทรวง…: the ministry goes unnamed in the role
_UNNAMED = re.compile(
    r"(?:(?:กระทรวง|กรม|สำนักงาน|สำนัก|กอง|ศูนย์|สถาบัน|เฉพาะด้าน)(?: ?(?=\([^()\n]{0,30}(?:ระดับ|ชำนาญ|เชี่ยวชาญ|ทรงคุณวุฒิ)))|(?:กระทรวง|กรม|สำนักงาน|กอง|ศูนย์)(?= {1,3}(?:สำนักงาน|กระทรวง|กรม|กอง|ศูนย์|สถาบัน)[ก-๎]))"
)
# (นักบริหารระดับสูง): the grade of an appointment
_GRADE = re.compile(r" ?\([^()\n]{0,30}(?:ระดับ|ชำนาญ|เชี่ยวชาญ|ทรงคุณวุฒิ)[^()\n]{0,40}\) ?")
# ผู้ตรวจราชการกรม, กรรมการธนาคาร: the organisation goes unnamed
_KIND_ONLY = re.compile(
    rf"(?:กระทรวง|กรม|สำนักงาน|ธนาคาร|บริษัท|กอง|ศูนย์|สถาบัน|มหาวิทยาลัย|จังหวัด|โรงพยาบาล|โรงเรียน|วิทยาลัย|เทศบาล|สมาคม|มูลนิธิ|สภา|คณะ|ทหาร|อำเภอ)(?:(?![{THAI}ฯ])|(?=และ(?:โฆษก|รอง|หัวหน้า|เลขา|ประธาน)))"
)
# กรรมการผู้ทรงคุณวุฒิใน|คณะกรรมการ…
_ON_COMMITTEE = re.compile(r" ?ใน(?=คณะ)")
# ศิลปินแห่งชาติ (สาขาทัศนศิลป์)
_ART = re.compile(rf" ?สาขา[{THAI}]{{4,30}}")
_RUN = re.compile(rf"[{THAI}]{{1,120}}")
# กระทรวงฯ, กรมฯ
_SAME = re.compile(r" ?(?:กระทรวง|กรม|สำนักงาน|องค์การ|สถาบัน|มหาวิทยาลัย|ธนาคาร|บริษัท|สมาคม|มูลนิธิ)? ?ฯ")


@dataclass(frozen=True, slots=True)
class OfficeFinding(Finding):
    """An office in the view; `start:end` is the office's full text.

    Attributes:
        role_end: where the role ends.
        org_start: where the organisation starts, which runs to `end`; none without one.
        acting: whether the office is held in place of another.
    """

    role_end: int
    org_start: int | None
    acting: bool


def find_offices(view: View) -> list[OfficeFinding]:
    """Every office of the release, in the order of the text, none overlapping another."""
    text = view.text
    p = patterns()
    found: list[OfficeFinding] = []
    position = 0
    while match := p.role.search(text, position):
        position = match.end()
        office = _office(text, match, p)
        if office:
            found.append(office)
            position = max(position, office.end)
    return found


def _office(text: str, match: re.Match[str], p: OfficePatterns) -> OfficeFinding | None:
    """The office whose role is `match`; none where it is none."""
    start, role_end = match.span()
    head: str = match["head"]
    before = text[max(0, start - 12) : start]
    acting = match["acting"] is not None
    if not acting and _PART_OF_NAME.search(before):
        return None
    if (
        head in p.abbreviated
        and len(head) <= 3
        and match.start("head") == start
        and _THAI_BEFORE.search(before)
    ):
        return None
    if head == "ผู้แทน" and not acting:
        return None
    if head == "สมาชิก" and not _ASSEMBLY.match(text, role_end):
        return None
    if p.takes[head] == "field" and (before.endswith("(") or text.startswith("รม", role_end)):
        return None
    if head in _EVENT_HEADS and _IN_EVENT.match(text, role_end):
        return None
    takes = p.takes[head]
    helper = match["before"].startswith(p.helpers)
    if takes == "alone":
        role_end, end, org_start = _abroad(text, role_end, p)
    elif takes == "envoy":
        role_end, end, org_start = _envoy(text, role_end, p)
    elif takes == "area":
        end, org_start = _area(text, role_end, head, p)
    elif takes == "field":
        role_end = _to_space(text, role_end, p)
        role_end, end, org_start = _of_organisation(text, role_end, head, p)
    else:
        role_end, end, org_start = _of_organisation(text, role_end, head, p)
    if org_start is None and end == match.end():
        same = _SAME.match(text, end) if takes == "org" else None
        if same:
            end = role_end = same.end()
            # ปลัดฯ ยุติธรรม
            ministry = p.ministry.match(text, end + 1) if text[end : end + 1] == " " else None
            if ministry and head in p.of_ministry:
                end, org_start = ministry.end(), end + 1
        elif takes == "org" and (kind := _KIND_ONLY.match(text, end)) and head not in _EVENT_HEADS:
            end = role_end = kind.end()
        elif takes == "org" and not _bare(text, end, head, before, p):
            return None
        elif takes == "area" and _GENERIC.match(text, end) and head != "ผู้ว่าราชการจังหวัด":
            return None
    if head == "หัวหน้า" and org_start is not None and _GROUP.match(text, org_start):
        return None
    if helper and head in p.abbreviated and takes == "org":
        org_start = None
    if org_start is None and end < role_end:
        end = role_end
    if head == "ศิลปินแห่งชาติ" and (art := _ART.match(text, end)):
        end = role_end = art.end()
    if head.endswith("เจ้าอาวาส") and org_start is not None:
        end = _address_end(text, end, p)
    end = _portfolio(text, end, p)
    if org_start is None:
        role_end = end
    bare = org_start is None and takes != "alone" and not helper
    label = BARE if bare else OFFICE
    return OfficeFinding(start, end, label, f"{takes}_{label}", role_end, org_start, acting)


def _of_organisation(text: str, at: int, head: str, p: OfficePatterns) -> tuple[int, int, int | None]:
    """Where role and office end and the organisation starts, for a role in an organisation."""
    role_end = at
    unnamed = _UNNAMED.match(text, at)
    if unnamed:
        at = role_end = at + len(unnamed[0].rstrip())
    if grade := _GRADE.match(text, at):
        start = grade.end()
        end = organisation_end(text, start, p, glued=False, head="")
        if end is not None:
            return at + len(grade[0].rstrip()), end, start
    if head.endswith("ผู้ว่าการ"):
        # ผู้ว่าการท่องเที่ยวแห่งประเทศไทย, written once for both
        own = p.body.match(text, at - 3)
        if own and own.end() > at + 3:
            return at - 3, own.end(), at - 3
    field = _FIELD.match(text, at)
    if field and not p.title.match(text, field.end()):
        at = role_end = _to_space(text, field.end(), p)
    link = p.link.match(text, at) or _ON_COMMITTEE.match(text, at)
    start = link.end() if link else at
    spaces = 0
    while text[start : start + 1] == " " and spaces < 3:
        start += 1
        spaces += 1
    glued = not (spaces or (link and link[0].endswith(" ")))
    if (
        head.startswith(("ประธานกรรม", "ประธานอนุกรรม"))
        and glued
        and not link
        and not p.noun.match(text, start)
        and not p.body.match(text, start)
    ):
        # ประธาน|กรรมการนโยบาย…: the committee is the organisation
        split = at - len(head) + len("ประธาน")
        if text.startswith("กรรมาธิการ", split):
            end = organisation_end(text, split, p, glued=True, head="")
            return (split, end, split) if end is not None else (at, at, None)
        run = _to_space(text, at, p)
        if run > at and text[split:at] in _COMMITTEES and not text.startswith(("บริหาร", "ใหญ่"), at):
            return split, run, split
    end = organisation_end(text, start, p, glued=glued, head=head)
    if end is None and glued and not link and head in p.of_field:
        at = _to_space(text, at, p)
        if at > role_end:
            spaced = at
            while text[spaced : spaced + 1] == " " and spaced - at < 3:
                spaced += 1
            end = organisation_end(text, spaced, p, glued=False, head="")
            if end is not None:
                return at, end, spaced
    if end is None:
        return role_end, role_end, None
    if link:
        role_end = at + len(link[0].rstrip())
    return role_end, end, start


def _bare(text: str, end: int, head: str, before: str, p: OfficePatterns) -> bool:
    """Whether a role without an organisation is an office at all, not a word or a role in the event."""
    if head in _EVENT_HEADS and before.endswith(("เป็น", "เป็น ")):
        return False
    if _RUN.match(text, end) and not p.end.match(text, end):
        return head in p.of_name
    return True


def _abroad(text: str, at: int, p: OfficePatterns) -> tuple[int, int, int | None]:
    """Role end, end and country of a foreign office: นายกรัฐมนตรีแห่ง|ราชอาณาจักรกัมพูชา."""
    link = _COUNTRY_LINK.match(text, at)
    start = link.end() if link else at
    country = p.country.match(text, start)
    if not country or country[0] == "ไทย":
        return at, at, None
    if text[at : at + 1] == " " and not text.startswith(("สาธารณรัฐ", "ราชอาณาจักร", "สปป"), start):
        return at, at, None
    return at + len(text[at:start].rstrip()), country.end(), start


def _envoy(text: str, at: int, p: OfficePatterns) -> tuple[int, int, int | None]:
    """Role end, end and organisation of an envoy: เอกอัครราชทูต|ญี่ปุ่นประจำประเทศไทย, เอกอัครราชทูต ณ|กรุงโตเกียว."""
    link = re.compile(r" ?(?:แห่ง|ของ)? ?").match(text, at)
    start = link.end() if link else at
    country = p.country.match(text, start)
    if country and country[0] != "ไทย":
        end = country.end()
        post = _POST.match(text, end)
        if post:
            stop = p.end.search(text, end + 5, post.end())
            end = stop.start() if stop else post.end()
        role_end = at + len(text[at:start].rstrip())
        return role_end, end, start
    thai = re.compile(r" ?(?:ไทย)? ?(?:ประจำ|ณ) ?").match(text, at)
    if thai:
        run = _RUN.match(text, thai.end())
        if run and not p.end.match(text, thai.end()):
            stop = p.end.search(text, thai.end() + 1, run.end())
            return at + len(thai[0].rstrip()), stop.start() if stop else run.end(), thai.end()
    if text.startswith("ไทย", at):
        at += 3
    # เอกอัครราชทูตเบลเยียมประจำประเทศไทย: a country that no list holds
    run = _RUN.match(text, at)
    if run and "ประจำ" in run[0]:
        return at, run.end(), at
    return at, at, None


def _area(text: str, at: int, head: str, p: OfficePatterns) -> tuple[int, int | None]:
    """Where the office over an area ends and the area's name starts."""
    start = at
    if text.startswith("ฯ", start):
        start += 1
    spaced = text[start : start + 1] == " "
    start += spaced
    if head in _MEMBERS:
        return _constituency(text, at, p)
    known = p.province.match(text, start)
    if known and not head.endswith(("อำเภอ", "กำนัน", "ผู้ใหญ่บ้าน", "ตำบล", "นอภ.")):
        return known.end(), start
    if head.startswith("ผู้ว่า"):
        body = p.body.match(text, start) or p.short_body.match(text, start)
        if body:
            return body.end(), start
    address = _ADDRESS.match(text, at)
    if address and head.startswith(("กำนัน", "ผู้ใหญ่บ้าน")):
        first = at + (text[at] == " ")
        return _address_end(text, address.end(), p), first
    if spaced or _GENERIC.match(text, start) or p.end.match(text, start):
        return at, None
    run = _AREA_NAME.match(text, start)
    if not run:
        return at, None
    stop = p.end.search(text, start + 1, run.end())
    end = stop.start() if stop else run.end()
    if text[end : end + 1] == "ฯ":
        return at, None
    return _address_end(text, end, p), start


def _constituency(text: str, at: int, p: OfficePatterns) -> tuple[int, int | None]:
    """Where a member of parliament's province and party end: ส.ส.(นนทบุรี พรรค…)."""
    start = None
    word = _PROVINCE.match(text, at)
    place = word.end() if word else at + (text[at : at + 1] == " ")
    province = p.province.match(text, place)
    end = at
    if province:
        start = at + (text[at : at + 1] == " ")
        end = province.end()
        if district := _DISTRICT.match(text, end):
            end = district.end()
    if listed := _LIST_SEAT.match(text, end):
        start = start if start is not None else listed.start("seat")
        end = listed.end()
    party = _PARTY.match(text, end)
    if party:
        stop = p.end.search(text, party.start("party") + 4, party.end())
        start = start if start is not None else party.start("party")
        end = stop.start() if stop else party.end()
    return end, start


def _address_end(text: str, end: int, p: OfficePatterns) -> int:
    """Where the address that continues an area's name ends."""
    for _ in range(3):
        address = _ADDRESS.match(text, end)
        if not address:
            break
        stop = p.end.search(text, end + 2, address.end())
        end = stop.start() if stop else address.end()
    province = _PROVINCE.match(text, end)
    if province and (name := p.province.match(text, province.end())):
        return name.end()
    return end


def _to_space(text: str, at: int, p: OfficePatterns) -> int:
    """Where the words that run on from `at` end."""
    run = _RUN.match(text, at)
    if not run or p.end.match(text, at):
        return at
    stop = p.end.search(text, at + 1, run.end())
    end = stop.start() if stop else run.end()
    clause = _CLAUSE.search(text, at + 1, end)
    end = clause.start() if clause else end
    body = _HIGH_BODY.search(text, at, end)
    return body.start() if body else end


def _portfolio(text: str, end: int, p: OfficePatterns) -> int:
    """Where a portfolio that follows the organisation ends: รองอธิบดีกรมเจ้าท่า (ด้านปลอดภัย)."""
    duty = _DUTY.match(text, end)
    if duty:
        return duty.end()
    opens = _PORTFOLIO.match(text, end)
    if not opens or p.title.match(text, opens.end()):
        return end
    stop = _to_space(text, opens.end(), p)
    return stop if stop > opens.end() else end
