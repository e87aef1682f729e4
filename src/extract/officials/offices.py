"""Offices in a release: role, organisation, and where both end.

An office is a role of `roles.toml`, with what is composed before it, and the organisation, area or country that
follows. Where an organisation's name ends is told by the lexicon of bodies where it stands there; else the name
runs to a space or to a word that cannot be part of it.
"""

import re
from dataclasses import dataclass

from thaipress.extract.officials.office_patterns import THAI, OfficePatterns, patterns
from thaipress.extract.thai.evidence import Finding
from thaipress.extract.thai.view import View

OFFICE = "office"
"""Label of an office with all it needs."""
BARE = "bare"
"""Label of a role that stands without the organisation it needs (`อธิบดี`, director-general)."""

_LONGEST_NAME = 160
_PARENTS = 4

# สำนักงานปลัดกระทรวง…, ทำเนียบนายกรัฐมนตรี: the role is part of another name; ผู้แทนอธิบดี: of another person
_PART_OF_NAME = re.compile(
    r"(?:สำนัก|สำนักงาน|ทำเนียบ|คณะ|พระ|บ้านพัก|สมาคม|ภริยา|คู่สมรส|ผู้แทน|การ|งาน|ห้อง|วิทยาลัย|โครงการ|แบบ|ชมรม|ของ ?คณะ|[เแโใไ])$"
)
# ประธานในพิธี, ประธานเปิดงาน: a role in the event
_IN_EVENT = re.compile(
    r" ?(?:ใน|เปิด|ปิด|การประชุม|การแถลง|การลงนาม|ที่ประชุม|ฝ่ายสงฆ์|ฝ่ายฆราวาส|พิธี|มอบ|กล่าว|จัด|นำ|ถวาย|ประชุม|และ)"
)
_EVENT_HEADS = {"ประธาน"}
# ฯ, ครั้งที่ 2 …
_SHORT_END = re.compile(r" ?ฯ")
# สธ., ก.ค.ศ., กฟผ.
_ABBREVIATION = re.compile(
    rf"(?:[ก-ฮ]{{1,5}}\.){{1,5}}[ก-ฮ]{{0,4}}(?![{THAI}])|[ก-ฮ]{{2,5}}(?![{THAI}.])|[A-Z][A-Za-z&]{{1,15}}(?![A-Za-z])"
)
_COMPANY = re.compile(
    rf"(?:บริษัท|บ\.|ห้างหุ้นส่วน|บมจ\.|บจก\.)[^\n()]{{1,80}}?จำกัด(?: ?\(มหาชน\))?(?: ?\(ประเทศไทย\))?"
)
_RUN = re.compile(rf"[{THAI}]{{1,160}}[ฯๆ]?")
_NUMBER = re.compile(r" ?\d{1,4}(?:[./]\d{1,3})?(?! ?\w+\.?ศ\.)")
_NUMBERED = re.compile(r"(?:ที่|เขต|ภาค|กอง|กลุ่ม|ชั้น|พื้นที่)$")
_BRACKET = re.compile(r" ?\([^()\n]{1,40}\) ?")
_PORTFOLIO = re.compile(rf" ?(?P<of>ด้าน|ฝ่าย)(?=[{THAI}])")
_COUNTRY_LINK = re.compile(r"(?:แห่ง|ของ)? ?(?:สาธารณรัฐ|ราชอาณาจักร|ประเทศ)?")
_PROVINCE = re.compile(rf" ?(?:จังหวัด|จ\.) ?(?=[{THAI}])")


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
    start, role_end = match.span()
    head = match["head"]
    before = text[max(0, start - 12) : start]
    if _PART_OF_NAME.search(before) and not match["acting"]:
        return None
    acting = match["acting"] is not None
    takes = p.takes[head]
    follows = text[role_end : role_end + 1]
    org_start: int | None = None
    end = role_end
    if takes == "alone":
        end, org_start = _country(text, role_end, p)
    elif takes == "area":
        end, org_start = _area(text, role_end, p)
    else:
        link = p.link.match(text, role_end)
        at = link.end() if link else role_end
        stop = _organisation(text, at, p, glued=not text[role_end : at + 1][-1:].isspace())
        if stop:
            end, org_start = stop, at + (len(text[at:stop]) - len(text[at:stop].lstrip()))
            role_end = link.end("link") if link else role_end
        elif follows == "ฯ" or text.startswith(" ฯ", role_end):
            end = role_end = text.index("ฯ", role_end) + 1
    if org_start is None:
        if head in _EVENT_HEADS and (before.endswith("เป็น") or _IN_EVENT.match(text, end)):
            return None
        if takes == "org" and _RUN.match(text, end) and not p.end.match(text, end) and not end > role_end:
            return None
    else:
        end = _portfolio(text, end, p)
    if org_start is None and takes == "org":
        return OfficeFinding(start, end, BARE, f"{takes}_bare", role_end, None, acting)
    return OfficeFinding(start, end, OFFICE, takes, end if org_start is None else role_end, org_start, acting)


def _country(text: str, at: int, p: OfficePatterns) -> tuple[int, int | None]:
    """A foreign office's country: นายกรัฐมนตรี(ญี่ปุ่น)."""
    link = _COUNTRY_LINK.match(text, at)
    if not link:
        return at, None
    country = p.area.match(text, link.end())
    return (country.end(), link.end()) if country and text[at : at + 1] != " " else (at, None)


def _area(text: str, at: int, p: OfficePatterns) -> tuple[int, int | None]:
    start = at + (text[at : at + 1] == " ")
    if text.startswith("ฯ", start):
        start += 1
        start += text[start : start + 1] == " "
    known = p.area.match(text, start)
    if known:
        return known.end(), start
    if start > at:
        return at, None
    run = _RUN.match(text, start)
    if not run or p.end.match(text, start):
        return at, None
    stop = p.end.search(text, start + 1, run.end())
    end = stop.start() if stop else run.end()
    province = _PROVINCE.match(text, end)
    if province and (name := p.area.match(text, province.end())):
        end = name.end()
    return end, start


def _organisation(text: str, at: int, p: OfficePatterns, *, glued: bool) -> int | None:
    """Where the organisation that starts at `at` ends, its parents included; none if none starts there."""
    start = at
    while text[start : start + 1] == " " and start - at < 3:
        start += 1
    end = _one_organisation(text, start, p, glued=glued and start == at)
    if end is None:
        return None
    for _ in range(_PARENTS):
        bracket = _BRACKET.match(text, end)
        further = bracket.end() if bracket else end
        while text[further : further + 1] == " ":
            further += 1
        if further == end and not bracket:
            break
        body = p.body.match(text, further)
        noun = p.noun.match(text, further)
        if not body and not (noun and p.rank[noun[0]] >= 1):
            break
        stop = _one_organisation(text, further, p, glued=False)
        if stop is None:
            break
        end = stop
    return end


def _one_organisation(text: str, start: int, p: OfficePatterns, *, glued: bool) -> int | None:
    company = _COMPANY.match(text, start)
    if company and not p.title.search(text, start, company.end()):
        return company.end()
    body = p.body.match(text, start)
    if body:
        return body.end()
    noun = p.noun.match(text, start)
    abbreviation = _ABBREVIATION.match(text, start)
    if abbreviation and not p.title.match(text, start) and (not noun or noun[0][-1] != "."):
        return abbreviation.end()
    if not noun and not glued:
        return None
    run = _RUN.match(text, start)
    if not run or p.end.match(text, start):
        return None
    stop = p.end.search(text, noun.end() if noun else start + 1, run.end())
    end = stop.start() if stop else run.end()
    if noun and end <= noun.end():
        return None
    if _NUMBERED.search(text[start:end]) and (number := _NUMBER.match(text, end)):
        end = number.end()
    return end


def _portfolio(text: str, end: int, p: OfficePatterns) -> int:
    """Where a portfolio that follows the organisation ends: รองอธิบดีกรมเจ้าท่า (ด้านปลอดภัย)."""
    opens = _PORTFOLIO.match(text, end)
    if not opens or p.title.match(text, opens.end()):
        return end
    run = _RUN.match(text, opens.end())
    if not run or p.end.match(text, opens.end()):
        return end
    stop = p.end.search(text, opens.end() + 1, run.end())
    return stop.start() if stop else run.end()
