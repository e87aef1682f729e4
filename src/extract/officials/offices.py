"""Offices in a release: role, organisation, and where both end.

An office is a role of `roles.toml`, with what is composed before it, and the organisation, area or country
that follows. `organisation.py` tells where an organisation's name ends, `seats.py` where an area's does.
"""

import re
from dataclasses import dataclass

from thaipress.extract.officials.office_patterns import THAI, OfficePatterns, patterns
from thaipress.extract.officials.organisation import organisation_end
from thaipress.extract.officials.seats import Reach, abroad, address_end, area, envoy, nothing
from thaipress.extract.thai.evidence import Finding
from thaipress.extract.thai.view import View

OFFICE = "office"
"""Label of an office with all it needs."""
BARE = "bare"
"""Label of a role that stands without the organisation it needs (`อธิบดี`, director-general)."""

_BEFORE = 12
_SPACES = 3
_SHORT = 3
_RUN = re.compile(rf"[{THAI}]{{1,120}}")
_THAI_BEFORE = re.compile(rf"[{THAI}]$")
# สมาชิกสภาผู้แทนราษฎร, not any member
_ASSEMBLY = re.compile(r"สภา(?!เกษตร|อุตสาหกรรม|หอ)|วุฒิสภา|พรรค")
_STAFF = ("คณะที่ปรึกษา", "คณะทำงาน")
_COMMITTEES = ("กรรมการ", "อนุกรรมการ", "กรรมาธิการ", "อนุกรรมาธิการ")
# รองอธิบดีกรม… (ฝ่ายการเมือง), เขตสุขภาพที่ 4, คนที่สอง
_DUTY = re.compile(
    rf" ?\((?:ฝ่าย|ด้าน)[{THAI} ]{{2,40}}\)| ?เขต(?:สุขภาพ|ตรวจราชการ)(?:ที่)? ?\d{{1,2}}"
    r"| ?คนที่ ?(?:\d|หนึ่ง|สอง|สาม|สี่)(?!\d)"
)
# ที่ปรึกษา(ด้านต่างประเทศ)กระทรวง…, ผู้ช่วยประธาน(กลุ่มธุรกิจทดสอบ) บริษัท…
_FIELD = re.compile(
    rf" ?(?:เฉพาะด้าน|ด้าน)(?=[{THAI}])|กลุ่มธุรกิจ(?=[{THAI}]{{2,40}} {{1,2}}(?:บริษัท|ธนาคาร|เครือ))"
)
# สายงานกิจการสาขา| 1
_NUMBER = re.compile(r" \d(?=\n|,| {1,3}(?:นา[งย]|พร้อม|เป็น|กล่าว|และ))")
_GRADES = "ระดับ|ชำนาญ|เชี่ยวชาญ|ทรงคุณวุฒิ|นักบริหาร"
# ผู้อำนวยการ (นักบริหารระดับสูง): the grade of an appointment
_GRADE = re.compile(rf"(?: {{0,2}}\([^()\n]{{0,30}}(?:{_GRADES}|นิติกร)[^()\n]{{0,40}}\) {{0,2}}){{1,2}}")
# รองปลัด(กระทรวง) สำนักงานปลัดกระทรวง…, ผู้อำนวยการ(กอง) (ผู้อำนวยการระดับสูง): unnamed in the role
_UNNAMED = re.compile(
    rf"(?:กระทรวง|กรม|สำนักงาน|สำนัก|กอง|ศูนย์|สถาบัน|เฉพาะด้าน)(?= {{0,2}}\([^()\n]{{0,30}}(?:{_GRADES}))"
    r"|(?:กระทรวง|กรม|สำนักงาน|กอง|ศูนย์)(?= {1,3}(?:สำนักงาน|กระทรวง|กรม|กอง|ศูนย์|สถาบัน)[ก-๎])"
)
# กรรมการผู้ทรงคุณวุฒิใน|คณะกรรมการ…
_ON_COMMITTEE = re.compile(r" ?ใน(?=คณะ)")
# the art a national artist is named for: ศิลปินแห่งชาติ (สาขาทัศนศิลป์)
_ART = re.compile(rf" ?สาขา[{THAI}]{{4,30}}")


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
    for opens in p.opens.finditer(text):
        start = opens.start()
        match = p.role.match(text, start) if start >= position else None
        if not match:
            continue
        position = match.end()
        office = None if _is_no_office(text, match, p) else _office(text, match, p)
        if office:
            found.append(office)
            position = max(position, office.end)
    return found


def _is_no_office(text: str, match: re.Match[str], p: OfficePatterns) -> bool:
    """Whether the words are part of a name, a role in the event, or one of a group."""
    start, end = match.span()
    head: str = match["head"]
    before = text[max(0, start - _BEFORE) : start]
    if not match["acting"]:
        short = head in p.abbreviated and len(head) <= _SHORT and match.start("head") == start
        if p.context["part_of_name"].search(before) or (short and _THAI_BEFORE.search(before)):
            return True
        if head == "ผู้แทน" or (head == "นายก" and before.endswith("นคร")):  # จังหวัดนคร|นายก
            return True
    if head == "สมาชิก":
        return not _ASSEMBLY.match(text, end)
    if p.takes[head] == "field":
        return before.endswith("(") or text.startswith("รม", end)  # วิศวกร|รม
    return head in p.heads["event"] and p.context["event"].match(text, end) is not None


def _office(text: str, match: re.Match[str], p: OfficePatterns) -> OfficeFinding | None:
    """The office whose role is `match`; none where it is none."""
    start, at = match.span()
    if match["before"].startswith("รอง") and text.endswith("ห้องรับ", 0, start):
        start += len("รอง")  # ห้องรับรอง|รัฐมนตรี…
    head: str = match["head"]
    takes = p.takes[head]
    reach = _reach(text, at, head, p)
    if reach.org_start is None and reach.end == at:
        before = text[max(0, start - _BEFORE) : start]
        completed = _without_name(text, at, head, before, p)
        if completed is None:
            return None
        reach = completed
    if head == "หัวหน้า" and reach.org_start is not None and p.context["group"].match(text, reach.org_start):
        return None
    reach = _principal(text, reach, p)
    helper = match["before"].startswith(p.helpers)
    org_start = None if helper and takes == "org" and head in p.abbreviated else reach.org_start
    end = max(reach.end, reach.role_end)
    if head == "ศิลปินแห่งชาติ" and (art := _ART.match(text, end)):
        end = art.end()
    if head == "เจ้าอาวาส" and org_start is not None:
        end = address_end(text, end, p)
    end = _portfolio(text, end, p)
    bare = org_start is None and takes != "alone" and not helper
    return OfficeFinding(
        start=start,
        end=end,
        label=BARE if bare else OFFICE,
        rule=f"{takes}_{BARE if bare else OFFICE}",
        role_end=end if org_start is None else reach.role_end,
        org_start=org_start,
        acting=match["acting"] is not None,
    )


def _reach(text: str, at: int, head: str, p: OfficePatterns) -> Reach:
    """How far the office reaches whose role ends at `at`."""
    match p.takes[head]:
        case "alone":
            return abroad(text, at, p)
        case "envoy":
            return envoy(text, at, p)
        case "area":
            return area(text, at, head, p)
        case "field":
            return _in_organisation(text, _words(text, at, p), head, p)
        case _:
            return _in_organisation(text, at, head, p)


def _in_organisation(text: str, at: int, head: str, p: OfficePatterns) -> Reach:
    """A role in an organisation, which may go by grade, field of work or committee first."""
    if unnamed := _UNNAMED.match(text, at):
        at = unnamed.end()
    if graded := _graded(text, at, p):
        return graded
    own = p.body.match(text, at - len("การ")) if head.endswith("ผู้ว่าการ") else None
    if own and own.end() > at:
        # ผู้ว่าการท่องเที่ยวแห่งประเทศไทย, written once for both
        return Reach(own.start(), own.end(), own.start())
    field = _FIELD.match(text, at)
    if field and not p.title.match(text, field.end()):
        at = _words(text, field.end(), p)
        if graded := _graded(text, at, p):
            return graded
    link = p.link.match(text, at) or _ON_COMMITTEE.match(text, at)
    if not link:
        committee = _committee(text, at, head, p)
        if committee:
            return committee
    return _named(text, at, link, head, p)


def _graded(text: str, at: int, p: OfficePatterns) -> Reach | None:
    """ผู้อำนวยการกอง (ผู้อำนวยการระดับสูง)| กองทดสอบ: an appointment's grade, then the organisation."""
    grade = _GRADE.match(text, at)
    if not grade:
        return None
    start = _skip_spaces(text, grade.end())
    end = organisation_end(text, start, p, glued=False, head="")
    return None if end is None else Reach(at + len(grade[0].rstrip()), end, start)


def _named(text: str, at: int, link: re.Match[str] | None, head: str, p: OfficePatterns) -> Reach:
    """A role, the word that joins it to its organisation, and the organisation."""
    joined = link.end() if link else at
    start = _skip_spaces(text, joined)
    glued = start == joined and not (link and link[0].endswith(" "))
    end = organisation_end(text, start, p, glued=glued, head=head)
    if end is not None:
        return Reach(at + len(link[0].rstrip()) if link else at, end, start)
    if glued and not link and head in p.heads["fields"]:
        # กรรมการผู้จัดการใหญ่(ธุรกิจค้าปลีก) บริษัท…
        words = _words(text, at, p)
        start = _skip_spaces(text, words)
        end = organisation_end(text, start, p, glued=False, head="") if words > at else None
        if end is not None:
            return Reach(words, end, start)
    return nothing(at)


def _principal(text: str, reach: Reach, p: OfficePatterns) -> Reach:
    """ประธานคณะที่ปรึกษา…รัฐมนตรีว่าการ|กระทรวง…: the office that a staff serves is part of its head's."""
    if reach.org_start is None or not text.startswith(_STAFF, reach.org_start):
        return reach
    inner = p.role.match(text, _skip_spaces(text, reach.end))
    if not inner or inner["head"] not in p.heads["ministry"]:
        return reach
    further = _in_organisation(text, inner.end(), inner["head"], p)
    return further if further.org_start is not None else reach


def _committee(text: str, at: int, head: str, p: OfficePatterns) -> Reach | None:
    """ประธาน|กรรมการนโยบาย…: the chair's committee, unless a role of its own (ประธานกรรมการ|ธนาคาร…)."""
    split = at - len(head) + len("ประธาน")
    if not head.startswith("ประธาน") or text[split:at] not in _COMMITTEES:
        return None
    if text.startswith(" ", at) or p.noun.match(text, at) or p.body.match(text, at):
        return None
    if text.startswith("กรรมาธิการ", split):
        end = organisation_end(text, split, p, glued=True, head="")
    else:
        end = _words(text, at, p)
    return Reach(split, end, split) if end is not None and end > at else None


def _without_name(text: str, end: int, head: str, before: str, p: OfficePatterns) -> Reach | None:
    """The role without an organisation's name; none where it is no office at all."""
    takes = p.takes[head]
    if head == "ผู้ว่า" and _RUN.match(text, end):
        return None
    if takes == "area":
        one_of_many = not text.startswith(" ", end) and p.context["unnamed_area"].match(text, end)
        return None if one_of_many and head != "ผู้ว่าราชการจังหวัด" else nothing(end)
    if takes != "org":
        return nothing(end)
    if same := p.context["same"].match(text, end):
        return _same(text, same.end(), head, p)
    event = head in p.heads["event"]
    if not event and (kind := p.context["kind_only"].match(text, end)):
        return nothing(kind.end())
    in_event = event and before.rstrip(" ").endswith("เป็น")
    in_word = _RUN.match(text, end) and not p.end.match(text, end) and head not in p.heads["names"]
    return None if in_event or in_word else nothing(end)


def _same(text: str, at: int, head: str, p: OfficePatterns) -> Reach:
    """ปลัดกระทรวงฯ, ปลัดฯ|ยุติธรรม: what stood before the sign is known, or named after it."""
    if text.startswith(" ก.", at):  # หัวหน้าผู้ตรวจฯ| ก.อุตฯ
        end = organisation_end(text, at + 1, p, glued=False, head=head)
        return Reach(at, end, at + 1) if end is not None else nothing(at)
    named = head in p.heads["ministry"] and text.startswith(" ", at)
    ministry = p.ministry.match(text, at + 1) if named else None
    return Reach(at, ministry.end(), at + 1) if ministry else nothing(at)


def _words(text: str, at: int, p: OfficePatterns) -> int:
    """Where the words that run on from `at` and tell a role's field of work end."""
    run = _RUN.match(text, at)
    if not run or p.end.match(text, at):
        return at
    stop = p.stop(text, at + 1, run.end())
    end = run.end() if stop is None else stop
    clause = p.context["clause"].search(text, at + 1, end)
    end = clause.start() if clause else end
    body = p.context["body_in_field"].search(text, at, end)
    return body.start() if body else end


def _portfolio(text: str, end: int, p: OfficePatterns) -> int:
    """Where a portfolio that follows the organisation ends: รองอธิบดีกรมเจ้าท่า (ด้านปลอดภัย)."""
    if duty := _DUTY.match(text, end):
        return duty.end()
    opens = p.context["portfolio"].match(text, end)
    if not opens or p.title.match(text, opens.end()):
        return end
    stop = _words(text, opens.end(), p)
    number = _NUMBER.match(text, stop)
    return (number.end() if number else stop) if stop > opens.end() else end


def _skip_spaces(text: str, at: int) -> int:
    """`at`, or after the few spaces that stand there."""
    for _ in range(_SPACES):
        at += text.startswith(" ", at)
    return at
