"""Where the name of an organisation ends.

The lexicon of bodies tells where it knows the name. Else the name runs on to a space or to a word that cannot
be inside one (a verb, the next office, the next person's title); a name may be followed by its parent's.
"""

import re
from functools import cache

from thaipress.extract.officials.bodies import bodies
from thaipress.extract.officials.office_patterns import THAI, OfficePatterns

_PARENTS = 4
_TOP = 3

# สธ., ก.ค.ศ., กฟผ., EXIM BANK
_ABBREVIATION = re.compile(
    rf"(?:[ก-ฮ]{{1,5}}\.){{1,5}}(?:[ก-ฮ]{{1,4}}(?![{THAI}.]))?(?![{THAI}])"
    r"|(?:[A-Z][A-Z&-]{1,12}(?![A-Za-z.]) ?){1,3}(?<! )"
)
# ภ.จว.|นนทบุรี
_PROVINCIAL_SHORT = re.compile(r"(?:[ก-ฮ]{1,5}\.){1,4}(?:จังหวัด|จ\.)? ?(?=[ก-ฮเแโใไ])")
# บริษัท ทดสอบไทย จำกัด (มหาชน)
_NO_BODY = frozenset(
    {"พ.ศ.", "ค.ศ.", "น.", "ก.", "ข.", "ค.", "โทร.", "จ.", "อ.", "ต.", "ถ.", "ม.", "กม.", "ตร.ม.", "ร.ศ."}
)
_COMPANY = re.compile(
    r"(?:กลุ่ม|เครือ)?(?:บริษัท|ห้างหุ้นส่วน|บจก\.|บมจ\.)[^\n()“”\"]{1,90}?(?:\([^()\n]{1,30}\) ?)?จำกัด(?: ?\(มหาชน\)| มหาชน)?(?: ?\(ประเทศไทย\))?"
)
# บริษัท ซัมซุง …: a company without จำกัด, named by its first word and the Latin ones after it
_SHORT_COMPANY = re.compile(
    rf"(?:กลุ่มบริษัท|เครือบริษัท|บริษัท|บจก\.|บมจ\.) {{0,2}}(?P<name>[{THAI}]{{2,60}}|[A-Z][\w&.-]{{1,30}})(?: [A-Z][\w&.-]{{1,30}}){{0,4}}"
)
# บริษัท ทดสอบ| ไทย| กล่าวว่า
_SECOND_WORD = re.compile(
    rf" (?P<word>[{THAI}]{{2,30}})(?= {{1,2}}(?:กล่าว|เปิดเผย|เป็น|พร้อม|และ(?:คณะ|นา[งย])|ร่วม|นาย|นาง|ได้|ให้|[(])|\n)"
)
_IN_BRACKETS = re.compile(r" ?\((?:ประเทศไทย|มหาชน)\)")
# มูลนิธิทดสอบ| ในพระบรมราชูปถัมภ์, โรงพยาบาลเฉลิมพระเกียรติ| 80 พรรษา
_HONOUR = re.compile(rf" ?ใน(?:พระ|สมเด็จ)[{THAI}]{{4,60}}ถัมภ์| ?\d{{1,2}} พรรษา(?: [{THAI}]{{4,25}}ราชินี)?")
# การกฎหมาย| การยุติธรรม และสิทธิมนุษยชน|: the last field comes after และ
_FIELDS = re.compile(
    rf"(?: [{THAI}]{{2,30}}){{0,4}}(?: [{THAI}]{{2,30}}และ| ?และ)[{THAI}]{{3,40}}(?= {{1,2}}(?:วุฒิสภา|สภาผู้แทน|กล่าว|เปิดเผย|พร้อม|เป็น|นาย|นาง|พล|แห่ง|มหาวิทยาลัย|จุฬา|[(])|\n|,)"
)
_RUN = re.compile(rf"[{THAI}]{{1,160}}(?:[ฯๆ](?!ล))?(?: ?\(องค์การมหาชน\))?")
# ประธานสงฆ์, ผู้อำนวยการเชี่ยวชาญ, ผู้จัดการแข่งขัน: no organisation
_NO_NAME = re.compile(
    r"ระดับ|สงฆ์|แข่งขัน|ทำงาน|สูง|ต้น|เชี่ยวชาญ|ชำนาญ|พยาบาล|ที่|รู้|รายวัน|ดูแล|ผู้|สักการะ|เร่งรัด|เฉพาะ|รายการ|ประเมิน|มูลฝอย|อยู่|ตลอด"
)
_NUMBERED = re.compile(r"(?:ที่|เขต|ภาค|กอง|กลุ่ม|พื้นที่|หมู่|ระดับ|กองพล|ประเทศไทย|จังหวัด[ก-๎]{2,20})$")
_NUMBER = re.compile(
    r" ?(?:เขต ?)?\d{1,4}(?:[-/]\d{1,3})?(?![\d.,%])(?! ?(?:คน|ราย|แห่ง|จังหวัด|ด้าน|เรื่อง|ปี|วัน|เดือน|ม\.|มกรา|น\.))"
)
_BRACKET = re.compile(r" ?\([^()\n]{1,40}\) ?")
# สำนักทดสอบ| สป.ทส.
_KNOWN_SHORT = re.compile(
    rf"สป\.(?:[ก-ฮ]{{1,3}}\.)?(?![{THAI}])|(?:กสอ|กรอ|สมอ|สศอ|กพร|สอน|กนอ)\.(?![{THAI}])"
)
# สพป.เชียงใหม่| เขต 2
_DISTRICT = re.compile(r" ?เขต ?\d{1,2}(?!\d)")
_PROVINCE = re.compile(r" ?(?:จังหวัด|จ\.) ?")
_PUBLIC = re.compile(r" ?\(องค์การมหาชน\)| ?\(มหาชน\)")


def organisation_end(text: str, start: int, p: OfficePatterns, *, glued: bool, head: str) -> int | None:
    """Where the organisation at `start` ends, its parents included; none if none starts there.

    Args:
        text: the view's text.
        start: where the organisation would start.
        p: the patterns.
        glued: whether it follows the role without a space.
        head: the role it follows.
    """
    found = _one(text, start, p, glued=glued, head=head)
    if found is None:
        return None
    end, rank = found
    for _ in range(_PARENTS):
        more = _parent(text, start, end, rank, p)
        if more is None:
            break
        start, (end, rank) = end, more
    return end


@cache
def _above() -> dict[str, frozenset[str]]:
    """Names of listed bodies to the names of those above them."""
    listed = bodies()
    found: dict[str, frozenset[str]] = {}
    for body in listed.values():
        names: set[str] = set()
        parent = body.parent
        while parent:
            names.update(listed[parent].names)
            parent = listed[parent].parent
        for name in body.names:
            found[name] = frozenset(names)
    return found


def _is_above(name: str, parent: str) -> bool:
    """Whether the lexicon places `parent` above the body called `name`."""
    return parent in _above().get(name.strip(), ()) or (
        parent.startswith("สำนักงานปลัด") and not name.strip().startswith(("สำนักงานปลัด", "กระทรวง", "กรม"))
    )


def _parent(text: str, start: int, end: int, rank: int, p: OfficePatterns) -> tuple[int, int] | None:
    """The end and rank of the parent that follows the organisation at `start:end`."""
    bracket = _BRACKET.match(text, end)
    at = bracket.end() if bracket else end
    while text[at : at + 1] == " ":
        at += 1
    noun = p.noun.match(text, at)
    body = p.body.match(text, at) if at > end else None
    if body and _is_above(text[start:end], body[0]):
        return _one(text, at, p, glued=False, head="")
    if body and not noun and rank < 2:
        return body.end(), 2
    if not noun and rank < 2 and at > end and (short := _KNOWN_SHORT.match(text, at)):
        return short.end(), 2
    if rank >= _TOP and not noun:
        # กระทรวงเศรษฐกิจ สาธารณรัฐเกาหลี: a foreign ministry's country, formal name only
        if text.startswith(("สาธารณรัฐ", "ราชอาณาจักร", "สหพันธรัฐ", "สหรัฐ", "สปป"), at):
            country = p.country.match(text, at)
            return (country.end(), _TOP + 1) if country else None
        return None
    if at == end:
        return None
    same = bracket and (text.startswith("สำนักงานภูมิภาค", at) or "ระดับ" in bracket[0])
    if not noun or (p.rank[noun[0]] <= rank and not same):
        return None
    return _one(text, at, p, glued=False, head="")


def _one(text: str, start: int, p: OfficePatterns, *, glued: bool, head: str) -> tuple[int, int] | None:
    """The end and rank of the one organisation at `start`."""
    company = _COMPANY.match(text, start)
    if company and not p.title.search(text, start, company.end()):
        return company.end(), 2
    body = p.body.match(text, start)
    noun = p.noun.match(text, start)
    rank = p.rank[noun[0]] if noun else 2
    if body and (not noun or body.end() >= noun.end()):
        end = body.end()
        if text[start:end] in p.rank:
            rank = p.rank[text[start:end]]
        public = _PUBLIC.match(text, end)
        if public:
            end = public.end()
        end = _after_listed(text, end, p)
        return end, rank
    if head in p.of_ministry or head in p.abbreviated:
        ministry = p.ministry.match(text, start)
        if ministry and (not noun or ministry.end() > noun.end()):
            return ministry.end(), 3
    if not noun or noun[0].endswith("."):
        short = _PROVINCIAL_SHORT.match(text, start)
        if short and (province := p.province.match(text, short.end())):
            return province.end(), 2
        short = p.short_body.match(text, start) or (
            None if p.title.match(text, start) else _ABBREVIATION.match(text, start)
        )
        if short and short[0] not in _NO_BODY and not (noun and short.end() <= noun.end()):
            end = _after_listed(text, short.end(), p)
            district = _DISTRICT.match(text, end)
            return (district.end() if district else end), 2
    if noun and noun[0] in _BEFORE_SHORT:
        # กระทรวง อว., สำนักงาน คปภ.
        at = noun.end() + (text[noun.end() : noun.end() + 1] == " ")
        short = p.short_body.match(text, at) or _ABBREVIATION.match(text, at)
        if short and not p.title.match(text, at):
            return _after_listed(text, short.end(), p), rank
    if noun and noun[0].startswith(("บริษัท", "กลุ่มบริษัท", "บจก", "บมจ", "เครือบริษัท")):
        company = _SHORT_COMPANY.match(text, start)
        if (
            not company
            or p.title.match(text, company.start("name"))
            or p.end.match(text, company.start("name"))
        ):
            return None
        stop = p.end.search(text, company.start("name") + 1, company.end())
        if stop:
            return stop.start(), 2
        end = company.end()
        more = _SECOND_WORD.match(text, end)
        if more and not p.end.match(text, more.start("word")) and not p.role.match(text, more.start("word")):
            end = more.end("word")
        country = _IN_BRACKETS.match(text, end)
        return (country.end() if country else end), 2
    if not noun and not (glued and head in p.loose):
        return None
    if not noun and (p.end.match(text, start) or _NO_NAME.match(text, start)):
        return None
    at = noun.end() if noun else start
    if noun and (p.end.match(text, at) or (noun[0] == "ส่วน" and head.startswith("ประธาน"))):
        return None
    while noun and text[at : at + 1] == " " and noun[0] in _SPACED:
        at += 1
    if noun and at > noun.end() and p.noun.match(text, at):
        return None
    end = _run(text, start, at, p)
    provincial = _PROVINCE.match(text, end) if noun and noun[0] in _PROVINCIAL else None
    if provincial and (name := p.province.match(text, provincial.end())):
        return name.end(), rank
    if end <= (noun.end() if noun else start) or text[end - 1] == " ":
        if not noun:
            return None
        number = _NUMBER.match(text, end)
        if not (number and _NUMBERED.search(text[start:end])):
            return None
        return number.end(), rank
    if honour := _HONOUR.match(text, end):
        return honour.end(), rank
    if rank == _TOP:
        end = _foreign_ministry(text, end, p)
    elif noun and noun[0] in _CHAINED:
        end = _chain(text, end, p)
    elif noun and noun[0] in _SCHOOLS and text[end : end + 1] == " ":
        name = p.province.match(text, end + 1)
        if name and text[name.end() : name.end() + 1] in (" ", "\n", ",", "("):
            end = name.end()
    return end, rank


_BEFORE_SHORT = frozenset({"คณะกรรมการ", "สำนักงาน", "กระทรวง", "กรม", "ศูนย์", "กองทุน", "ธนาคาร", "องค์การ"})
_CHAINED = frozenset({"คณะกรรมาธิการ", "กรรมาธิการ", "คณะกรรมการ", "คณะอนุกรรมการ", "คณะอนุกรรมาธิการ", "คณะ"})
_SCHOOLS = frozenset({"โรงเรียน", "โรงพยาบาล", "วิทยาลัย"})
_PROVINCIAL = frozenset({"หอการค้า", "สภา", "เหล่ากาชาด", "วัด", "ชมรม", "แม่บ้าน", "มัสยิด"})
_SPACED = frozenset({"คณะกรรมการ", "สมาคม", "มูลนิธิ", "ชมรม", "กลุ่ม", "อบต.", "อบจ.", "รพ.", "รพ.สต.", "รร.", "สพป.", "สพม.", "สน.", "สภ.", "ม.", "โรงแรม", "เครือ", "พรรค"})  # fmt: skip


def _after_listed(text: str, end: int, p: OfficePatterns) -> int:
    """Where a listed name ends that its region or province may follow: สำนักงานประกันสังคม(จังหวัดนนทบุรี)."""
    number = _NUMBER.match(text, end)
    if number and _NUMBERED.search(text[max(0, end - 12) : end]):
        return number.end()
    follows = p.listed_follows.match(text, end)
    if follows:
        return max(end, _run(text, end, follows.end(), p))
    province = p.province.match(text, end)
    if province and len(province[0]) > 3:
        return province.end()
    return end


def _run(text: str, start: int, at: int, p: OfficePatterns) -> int:
    """Where the name that runs on from `start` ends; what lies before `at` is part of it."""
    run = _RUN.match(text, at)
    if not run:
        end = at
    else:
        stop = p.end.search(text, at, run.end())
        end = stop.start() if stop else run.end()
        if stop:
            return end
    if district := _DISTRICT.match(text, end):
        return district.end()
    if (number := _NUMBER.match(text, end)) and _NUMBERED.search(text[max(start, end - 30) : end]):
        end = number.end()
        more = _RUN.match(text, end)
        if more:
            stop = p.end.search(text, end, more.end())
            return stop.start() if stop else more.end()
        return end
    follows = p.and_follows.match(text, end)
    if follows and not p.end.match(text, follows.end()) and not p.role.match(text, follows.end()):
        more = _RUN.match(text, follows.end())
        if more:
            stop = p.end.search(text, follows.end(), more.end())
            if not stop:
                return more.end()
    return end


def _chain(text: str, end: int, p: OfficePatterns) -> int:
    """The end of a committee named for several fields: คณะกรรมาธิการการกฎหมาย (การยุติธรรมและสิทธิมนุษยชน)."""
    chain = _FIELDS.match(text, end)
    if not chain or p.end.search(text, end, chain.end()) or p.role.search(text, end, chain.end()):
        return end
    if any(p.noun.match(text, end + space.end()) for space in re.finditer(r" ", text[end : chain.end()])):
        return end
    return chain.end()


def _foreign_ministry(text: str, end: int, p: OfficePatterns) -> int:
    """The end of an unlisted, so foreign, ministry: with the fields and the country that follow."""
    for gap in re.finditer(r"(?:^|(?<=[ งอ]))(?=[ก-ฮเแโใไ])", text[end : end + 60]):
        at = end + gap.start()
        if "\n" in text[end:at] or p.end.search(text, end, at) or p.role.search(text, end, at):
            return end
        country = p.country.match(text, at)
        if country:
            return country.end()
    return end
