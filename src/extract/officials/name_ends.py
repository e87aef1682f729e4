"""Where a name that no list holds ends: at a space, a word that cannot be in it, or further on.

Each function takes the view's text and offsets in it, and returns the offset after the name.
"""

import re

from thaipress.extract.officials.office_patterns import THAI, OfficePatterns

RUN = re.compile(rf"[{THAI}]{{1,160}}(?:[ฯๆ](?!ล))?(?: ?\(องค์การมหาชน\))?")
"""Thai words without a space."""

# ภาคที่, เขต, หมู่: a number belongs to the name
_NUMBERED = re.compile(r"(?:ที่|เขต|ภาค|กอง|กลุ่ม|พื้นที่|หมู่|ระดับ|กองพล|ประเทศไทย|จังหวัด[ก-๎]{2,20})$")
_NUMBERED_REACH = 30
# ศูนย์ส่งเสริมอุตสาหกรรมภาคที่| 1; not a count (ที่| 3 ราย) or a date
_NUMBER = re.compile(
    r" ?(?:เขต ?)?\d{1,4}(?:[-/]\d{1,3})?(?![\d.,%])"
    r"(?! ?(?:คน|ราย|แห่ง|จังหวัด|ด้าน|เรื่อง|ปี|วัน|เดือน|ม\.|มกรา|น\.))"
)
# กองบริหารงานทดสอบ| 2, before a next word, no count
_COUNTED = "คน|ราย|แห่ง|จังหวัด|ด้าน|เรื่อง|ปี|วัน|เดือน|ครั้ง|โครงการ|พื้นที่|กระทรวง|หน่วย|ฉบับ|ท่าน|อำเภอ"
_UNIT_NUMBER = re.compile(rf" \d(?=\n|,| {{1,3}}[ก-๎])(?! {{1,3}}(?:{_COUNTED}))")
_UNITS = ("กอง", "สำนัก", "ฝ่าย", "สายงาน", "ส่วน")
# สมาคมทดสอบเทคโนโลยี| เอกชนแห่งประเทศไทย
_OF_THAILAND = re.compile(rf" [{THAI}]{{2,40}}แห่งประเทศไทย")
# สพป.เชียงใหม่| เขต 2
_DISTRICT = re.compile(r" ?เขต ?\d{1,2}(?!\d)")
# การกฎหมาย| การยุติธรรม และสิทธิมนุษยชน|: after และ the last, then a parent, a verb, a person
_FIELDS = re.compile(
    rf"(?: [{THAI}]{{2,30}}){{0,4}}(?: [{THAI}]{{2,30}}และ| ?และ)[{THAI}]{{3,40}}"
    r"(?= {1,2}(?:ซึ่ง|ที่|เข้า|นำ|ได้|ให้|ร่วม|ลง|วุฒิสภา|สภาผู้แทน|กล่าว|เปิดเผย|พร้อม|เป็น|นาย|นาง|พล"
    r"|แห่ง|มหาวิทยาลัย|จุฬา|[(])|\n|,)"
)
# มูลนิธิทดสอบ| ในพระบรมราชูปถัมภ์, โรงพยาบาลเฉลิมพระเกียรติ| 80 พรรษา
_HONOUR = re.compile(rf" ?ใน(?:พระ|สมเด็จ)[{THAI}]{{4,60}}ถัมภ์| ?\d{{1,2}} พรรษา(?: [{THAI}]{{4,25}}ราชินี)?")
_SHORTEST_PROVINCE = 4
_FOREIGN_REACH = 60


def after_run(text: str, start: int, at: int, p: OfficePatterns) -> int:
    """The end of the name that starts at `start`; what lies before `at` is part of it."""
    run = RUN.match(text, at)
    if run:
        stop = p.stop(text, at, run.end())
        if stop is not None:
            return stop
    end = run.end() if run else at
    if district := after_district(text, end):
        return district
    if number := after_number(text, start, end):
        more = RUN.match(text, number)
        if not more:
            return number
        stop = p.stop(text, number, more.end())
        return more.end() if stop is None else stop
    unit = _UNIT_NUMBER.match(text, end) if text.startswith(_UNITS, start) else None
    return unit.end() if unit else _after_and(text, end, p) or _after_thailand(text, end, p) or end


def _after_thailand(text: str, end: int, p: OfficePatterns) -> int | None:
    """สมาคมทดสอบเทคโนโลยี| เอกชนแห่งประเทศไทย: further where a space stands inside."""
    further = _OF_THAILAND.match(text, end)
    if not further or any(x.match(text, end + 1) for x in (p.end, p.role, p.noun, p.body)):
        return None
    return further.end() if p.stop(text, end + 1, further.end()) is None else None


def _after_and(text: str, end: int, p: OfficePatterns) -> int | None:
    """ฝ่ายขาย| และการตลาด|: further where a space stands before และ."""
    follows = p.and_follows.match(text, end)
    if not follows or p.end.match(text, follows.end()) or p.role.match(text, follows.end()):
        return None
    more = RUN.match(text, follows.end())
    if not more or p.stop(text, follows.end(), more.end()) is not None:
        return None
    return more.end()


def after_number(text: str, start: int, end: int) -> int | None:
    """The end with the number that belongs to the name at `start:end`; none without one."""
    number = _NUMBER.match(text, end)
    if number and _NUMBERED.search(text[max(start, end - _NUMBERED_REACH) : end]):
        return number.end()
    return None


def after_district(text: str, end: int) -> int | None:
    """The end with the number of an education district; none without one."""
    district = _DISTRICT.match(text, end)
    return district.end() if district else None


def after_listed(text: str, end: int, p: OfficePatterns) -> int:
    """The end of a listed name that its region or province may follow: สำนักงานประกันสังคม(จังหวัดนนทบุรี)."""
    if number := after_number(text, max(0, end - 12), end):
        return number
    follows = p.listed_follows.match(text, end)
    if follows:
        return max(end, after_run(text, end, follows.end(), p))
    province = p.province.match(text, end)
    if province and len(province[0]) >= _SHORTEST_PROVINCE:
        return province.end()
    return end


def after_honour(text: str, end: int) -> int | None:
    """The end with the royal patronage or jubilee that the name carries; none without one."""
    honour = _HONOUR.match(text, end)
    return honour.end() if honour else None


def after_fields(text: str, end: int, p: OfficePatterns) -> int:
    """The end of a committee named for several fields: คณะกรรมาธิการการกฎหมาย (การยุติธรรมและสิทธิมนุษยชน)."""
    fields = _FIELDS.match(text, end)
    if not fields or p.stop(text, end, fields.end()) is not None or p.role.search(text, end, fields.end()):
        return end
    if any(p.noun.match(text, end + space.end()) for space in re.finditer(r" ", text[end : fields.end()])):
        return end
    return fields.end()


def after_country(text: str, end: int, p: OfficePatterns) -> int:
    """The end of an unlisted, so foreign, ministry: with the fields and the country that follow."""
    for gap in re.finditer(r"(?:^|(?<=[ งอ]))(?=[ก-ฮเแโใไ])", text[end : end + _FOREIGN_REACH]):
        at = end + gap.start()
        if "\n" in text[end:at] or p.stop(text, end, at) is not None or p.role.search(text, end, at):
            return end
        country = p.country.match(text, at)
        if country:
            return country.end()
    return end
