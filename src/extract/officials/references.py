"""Later mentions: a person by the given name alone (`รมต.อุตตมฯ`), or by the office alone."""

import re
from collections import defaultdict
from collections.abc import Sequence

from thaipress.extract.officials.names import NameFinding
from thaipress.extract.officials.normal import normalise
from thaipress.extract.officials.offices import OfficeFinding
from thaipress.extract.officials.people import Person, slip
from thaipress.extract.officials.words import dictionary
from thaipress.extract.thai.evidence import Finding
from thaipress.extract.thai.view import View

_FAMILY = re.compile(r"[ \t]{1,6}(?P<family>[ก-ฮเ-ไ][ก-ฮะ-ฺเ-๎]{3,30})")
_LETTER = re.compile(r"[ก-ฮะ-ฺเ-๎]")
# A given name is whole before these.
_AFTER = re.compile(
    r"[ \t\n”\"’'“),.:;ฯ/–-]|$|กล่าว|เผย|เปิดเผย|ย้ำ|ลง|สั่ง|นำ|ชี้|ระบุ|และ|พร้อม|เป็น|ได้|จี้|ลุย|รับ|เยี่ยม|ตรวจ|ร่วม|หารือ"
)
_QUOTES = "“\"‘'”’"
# รองปลัดฯ | : an office that the given name is written onto
_SHORT_OFFICE = re.compile(r"(?:ฯ)?[ ]{0,2}$")
_CALLED = re.compile(r"(?:ท่าน|คุณ|บิ๊ก|เสี่ย|หมอ|ครู|อาจารย์|พี่|ลุง|ป้า|น้อง)$")
# ปลัดฯ | ผู้ตรวจฯ: written before a given name where no organisation follows
_OFFICE_WORD = re.compile(
    r"(?:รอง|ผู้ช่วย)?(?:ปลัด|อธิบดี|รัฐมนตรี(?:ช่วย)?|ผู้ว่า|เลขาธิการ|เลขา|ผู้อำนวยการ|ผอ\.|โฆษก|นายก|รมว\.|รมช\.|รมต\.|ผู้ตรวจ)"
    r"(?:ฯ)?[ ]?$"
)
# การประชุมระดับรัฐมนตรี (a meeting of ministers), ได้รับแต่งตั้งเป็นรัฐมนตรี (was made a minister)
_NOBODY_BEFORE = re.compile(r"(?:ประชุม|ระดับ|แต่งตั้ง|ตำแหน่ง|อดีต|ว่าที่|การเป็น|เป็น|คณะ|ทุก|บรรดา|เหล่า|สำหรับ|ชุด)[ ]?$")
_NOBODY_AFTER = re.compile(r"[ ]?(?:อาเซียน|เอเปค|เอเปก|คนใหม่|คนที่|คนก่อน|ทุกคน|ท่านใหม่|สัญจร|หรือผู้|ต่างประเทศ|ทั่วประเทศ|ทั้ง \d)")
_LONGEST_SHORT_OFFICE = 24
_SHORT_GAP = 3
_LONGEST_WORD = 12
_SHORTEST_GIVEN = 3


def name_references(
    view: View, people: Sequence[Person], offices: Sequence[OfficeFinding]
) -> list[OfficeFinding]:
    """Add to `people` where the release has their names without a title; the offices that are left of `offices`."""
    text = view.text
    spans = sorted((m.start, m.end) for p in people for m in p.mentions)
    by_given: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        by_given[person.given].append(person)
    spent: set[OfficeFinding] = set()
    for given, sharers in by_given.items():
        if len(given) < _SHORTEST_GIVEN or given.isascii():
            continue
        offset = text.find(given)
        while offset >= 0:
            end = offset + len(given)
            if not any(s < end and offset < e for s, e in spans):
                _refer(view, sharers, offset, end, offices, spent)
            offset = text.find(given, end)
    return [o for o in offices if o not in spent]


def _refer(
    view: View,
    sharers: list[Person],
    start: int,
    end: int,
    offices: Sequence[OfficeFinding],
    spent: set[OfficeFinding],
) -> None:
    text = view.text
    for person in sharers:
        stop = _family_end(text, end, person)
        if stop:
            office = _office_onto(text, start, stop, offices)
            if office is not None and office.end > start:
                spent.add(office)
            name = NameFinding(start, stop, "name", "untitled", start, len(person.words))
            person.names.append(name)
            person.mentions.append(name)
            return
    if len(sharers) > 1 or not _AFTER.match(text, end):
        return
    person = sharers[0]
    onto = _office_onto(text, start, end, offices)
    if onto is not None:
        if onto.start < start and start - onto.start <= _LONGEST_SHORT_OFFICE:
            spent.add(onto)
            stop = end + (text[end : end + 1] == "ฯ")
            person.mentions.append(Finding(onto.start, stop, "name", "office_given"))
            return
        if onto.end > start:
            return
    prefix = _OFFICE_WORD.search(text, max(0, start - _LONGEST_SHORT_OFFICE), start)
    if prefix:
        stop = end + (text[end : end + 1] == "ฯ")
        person.mentions.append(Finding(prefix.start(), stop, "name", "office_given"))
        return
    called = _CALLED.search(text, max(0, start - 8), start)
    before = text[start - 1 : start]
    if before == "#":
        return
    if called:
        person.mentions.append(Finding(called.start(), end, "name", "called"))
        return
    quoted = before in _QUOTES and text[end : end + 1] in _QUOTES
    if quoted or (not _LETTER.match(before) and before != "." and given_is_name(text[start:end])):
        person.mentions.append(Finding(start, end, "name", "given"))


def _family_end(text: str, end: int, person: Person) -> int | None:
    """Where the family name of `person` ends that follows a given name at `end`; none if it does not follow."""
    if len(person.words) == 1:
        return None
    rest = re.compile(r"[ \t]{1,6}" + r"[ \t]{1,6}".join(map(re.escape, person.words[1:]))).match(text, end)
    if rest:
        return rest.end()
    near = _FAMILY.match(text, end)
    if near and slip(near["family"], person.words[1]) and len(person.words) == 2:  # noqa: PLR2004 given and family name
        return near.end()
    return None


def given_is_name(word: str) -> bool:
    """Whether a given name is no word of the language besides."""
    return word not in dictionary()


def _office_onto(text: str, start: int, end: int, offices: Sequence[OfficeFinding]) -> OfficeFinding | None:
    """The office that ends where the name starts, or that took the name for its organisation."""
    for office in offices:
        if office.start >= start:
            break
        if office.end > start and office.role_end <= start and office.end <= end + 1:
            return office
        if office.end <= start <= office.end + _SHORT_GAP and _SHORT_OFFICE.fullmatch(
            text, office.end, start
        ):
            return office
    return None


def role_references(view: View, people: Sequence[Person], offices: Sequence[OfficeFinding]) -> None:
    """Add to `people` the offices that stand for them."""
    exact: defaultdict[str, set[int]] = defaultdict(set)
    normal: defaultdict[tuple[str | None, str | None], set[int]] = defaultdict(set)
    for at, person in enumerate(people):
        for office in person.offices:
            exact[_tight(view.text[office.start : office.end])].add(at)
            key = _normal(view, office)
            if key[0]:
                normal[key].add(at)
    for office in offices:
        if office.acting or _of_nobody(view.text, office):
            continue
        who = exact.get(_tight(view.text[office.start : office.end]))
        if not who:
            key = _normal(view, office)
            who = normal.get(key) if key[0] and (key[1] or office.org_start is None) else None
        if who and len(who) == 1:
            people[next(iter(who))].roles.append(office)


def _of_nobody(text: str, office: OfficeFinding) -> bool:
    """Whether the words around an office show that it is meant, or several holders, not the one it has."""
    before = max(0, office.start - _LONGEST_WORD)
    return bool(_NOBODY_BEFORE.search(text, before, office.start) or _NOBODY_AFTER.match(text, office.end))


def _normal(view: View, office: OfficeFinding) -> tuple[str | None, str | None]:
    role = view.text[office.start : office.role_end].strip()
    org = view.text[office.org_start : office.end] if office.org_start is not None else None
    return normalise(role, org)[:2]


def _tight(text: str) -> str:
    return re.sub(r"[\sฯ.]", "", text)
