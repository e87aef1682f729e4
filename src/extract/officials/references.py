"""Later mentions: a person by the given name alone (`รมต.ธีรวัฒน์ฯ`), or by the office alone."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from thaipress.extract.officials.names import NameFinding
from thaipress.extract.officials.normal import normalise
from thaipress.extract.officials.offices import OfficeFinding
from thaipress.extract.officials.people import Person, free, slip
from thaipress.extract.officials.words import dictionary
from thaipress.extract.thai.evidence import Finding
from thaipress.extract.thai.lexicon import any_of
from thaipress.extract.thai.view import View

_FAMILY = re.compile(r"[ \t]{1,6}(?P<family>[ก-ฮเ-ไ][ก-ฮะ-ฺเ-๎]{3,30})")
_SPACE = re.compile(r"[ \t]{1,6}")
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
_NOBODY_AFTER = re.compile(
    r"[ ]?(?:อาเซียน|เอเปค|เอเปก|คนใหม่|คนที่|คนก่อน|ทุกคน|ท่านใหม่|สัญจร|หรือผู้|ต่างประเทศ|ทั่วประเทศ|ทั้ง \d)"
)
# อธิบดีฯ กล่าวว่า: who speaks is a person of the release
_SAYS = re.compile(r" ?(?:ยัง|ได้)?(?:กล่าว|เปิดเผย|ระบุ|ย้ำ|เน้นย้ำ|แถลง|เผย|ชี้แจง|ยืนยัน|แจง)")
# นายกฯ, ผู้ว่าฯ: the mark belongs to the word and tells nothing of one that was named
_ALWAYS_MARKED = re.compile(r"(?:รอง)?(?:นายก|ผู้ว่า)")
_SHORTEST_ORG = 3
_AND = re.compile(r" ?และ ?")
_LONGEST_SHORT_OFFICE = 24
_SHORT_GAP = 3
_LONGEST_CALL = 8
# A scan for each is faster than to compile a pattern for all, up to about this many.
_MANY = 50
# พล.อ., พลตำรวจเอก …
_GENERAL = re.compile(r"พล(?:\.|เอก|โท|ตรี|ตำรวจ|เรือ|อากาศ)")
# “บิ๊กน้อย”
_NICKNAME = re.compile(r"[“\"‘'(](?P<name>บิ๊ก[ก-ฮะ-ฺเ-๎]{1,6})[”\"’')]")
# ส.ส., สมาชิก…: offices that many hold at once
_MANY_HOLD = re.compile(r"ส\.?[สว]\.|สมาชิก|กรรมการ(?!ผู้จัดการ|และ)|อนุกรรมการ|กำนัน|ผู้ใหญ่บ้าน|ครู|ศิลปิน")
# ประธานแม่บ้านมหาดไทยจังหวัด (the chairwomen of all provinces)
_EVERY_AREA = re.compile(r"(?:จังหวัด|อำเภอ|ตำบล|โรงเรียน|โรงพยาบาล|สถานศึกษา)$")
_LONGEST_WORD = 12
_SHORTEST_GIVEN = 3


def name_references(
    view: View, people: Sequence[Person], offices: Sequence[OfficeFinding]
) -> list[OfficeFinding]:
    """Add to `people` where the release has their names without a title.

    Returns:
        the `offices` that are not part of such a mention.
    """
    by_given: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        by_given[person.given].append(person)
    found = [m for p in people for m in p.mentions]
    reader = _Reader(view, offices)
    givens = [g for g in by_given if len(g) >= _SHORTEST_GIVEN and not g.isascii()]
    spots = [Finding(start, end, "name", "given") for start, end in _spots(view.text, givens)]
    spots.sort(key=lambda s: (s.start, -s.end))
    for spot in free(spots, found):
        reader.refer(by_given[view.text[spot.start : spot.end]], spot.start, spot.end)
    _nickname(view.text, people)
    return [o for o in offices if o not in reader.spent]


def _nickname(text: str, people: Sequence[Person]) -> None:
    """Give the nickname of a general (บิ๊ก…, big …) to the one general of the release."""
    generals = [p for p in people if any(_GENERAL.match(text, n.start) for n in p.names)]
    nicknames = list(_NICKNAME.finditer(text))
    if len(generals) == 1 and len({n["name"] for n in nicknames}) == 1:
        generals[0].mentions += [Finding(*n.span("name"), "name", "nickname") for n in nicknames]


def _spots(text: str, givens: list[str]) -> Iterator[tuple[int, int]]:
    """Where `text` has a word of `givens`."""
    if len(givens) > _MANY:
        yield from (match.span() for match in re.finditer(any_of(givens), text))
        return
    for given in givens:
        start = text.find(given)
        while start >= 0:
            end = start + len(given)
            yield start, end
            start = text.find(given, end)


class _Reader:
    """Reads what stands around a given name without a title."""

    def __init__(self, view: View, offices: Sequence[OfficeFinding]) -> None:
        self.text = view.text
        self.offices = offices
        self.starts = [o.start for o in offices]
        self.spent: set[OfficeFinding] = set()

    def refer(self, sharers: list[Person], start: int, end: int) -> None:
        """Add the given name at `start:end` to the one of `sharers` that it means, if any."""
        for person in sharers:
            stop = _family_end(self.text, end, person)
            if stop:
                office = self._office_onto(start, stop)
                if office is not None and office.end > start:
                    self.spent.add(office)
                name = NameFinding(start, stop, "name", "untitled", start, len(person.words))
                person.names.append(name)
                person.mentions.append(name)
                return
        if len(sharers) == 1 and _AFTER.match(self.text, end):
            mention = self._mention(start, end)
            if mention:
                sharers[0].mentions.append(mention)

    def _mention(self, start: int, end: int) -> Finding | None:
        text = self.text
        stop = end + (text[end : end + 1] == "ฯ")
        onto = self._office_onto(start, end)
        if onto is not None:
            if onto.start < start and start - onto.start <= _LONGEST_SHORT_OFFICE:
                self.spent.add(onto)
                return Finding(onto.start, stop, "name", "office_given")
            if onto.end > start:
                return None
        prefix = _OFFICE_WORD.search(text, max(0, start - _LONGEST_SHORT_OFFICE), start)
        if prefix:
            return Finding(prefix.start(), stop, "name", "office_given")
        before = text[start - 1 : start]
        called = _CALLED.search(text, max(0, start - _LONGEST_CALL), start)
        if called and before != "#":
            return Finding(called.start(), end, "name", "called")
        quoted = before in _QUOTES and text[end : end + 1] in _QUOTES
        alone = not _LETTER.match(before) and before not in {".", "#"}
        return (
            Finding(start, end, "name", "given")
            if quoted or (alone and given_is_name(text[start:end]))
            else None
        )

    def _office_onto(self, start: int, end: int) -> OfficeFinding | None:
        """The office that ends where the name starts, or that took the name for its organisation."""
        at = bisect_left(self.starts, start) - 1
        if at < 0:
            return None
        office = self.offices[at]
        if office.end > start and office.role_end <= start and office.end <= end + 1:
            return office
        near = office.end <= start <= office.end + _SHORT_GAP
        return office if near and _SHORT_OFFICE.fullmatch(self.text, office.end, start) else None


def _family_end(text: str, end: int, person: Person) -> int | None:
    """Where the family name of `person` ends that starts after `end`; none if it does not stand there."""
    if len(person.words) == 1:
        return None
    stop = end
    for word in person.words[1:]:
        space = _SPACE.match(text, stop)
        if not space or not text.startswith(word, space.end()):
            break
        stop = space.end() + len(word)
    else:
        return stop
    near = _FAMILY.match(text, end)
    if near and slip(near["family"], person.words[1]) and len(person.words) == 2:  # noqa: PLR2004 given and family name
        return near.end()
    return None


def given_is_name(word: str) -> bool:
    """Whether a given name is no word of the language besides."""
    return word not in dictionary()


def role_references(view: View, people: Sequence[Person], offices: Sequence[OfficeFinding]) -> None:
    """Add to `people` the `offices` that stand for them."""
    held = _Held(view, people)
    before: tuple[OfficeFinding, set[int]] | None = None
    for office in offices:
        who = set() if _of_nobody(view.text, office) else held.holders(office)
        if before and _AND.fullmatch(view.text, before[0].end, office.start):
            # รองนายกรัฐมนตรีและรัฐมนตรีว่าการ…: of several deputies the one who has the other office too.
            both = before[1] & who
            if len(both) == 1 < len(before[1]):
                people[next(iter(both))].roles.append(before[0])
            who = both or who
        if len(who) == 1:
            people[next(iter(who))].roles.append(office)
        before = (office, who)


class _Held:
    """The offices that a release gives its people, to find the one whom an office alone means."""

    def __init__(self, view: View, people: Sequence[Person]) -> None:
        self.view = view
        self.exact: defaultdict[str, set[int]] = defaultdict(set)
        self.normal: defaultdict[tuple[str, str | None], set[int]] = defaultdict(set)
        self.orgs: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
        for at, person in enumerate(people):
            for office in person.offices:
                self.exact[self._text(office)].add(at)
                self.orgs[self._role(office)].add((self._org(office), at))
                if key := self._normal(office):
                    self.normal[key].add(at)

    def holders(self, office: OfficeFinding) -> set[int]:
        """The places of those who may hold `office`."""
        who = self.exact.get(self._text(office), set())
        if not who and not office.acting:
            key = self._normal(office)
            if key and (key[1] or office.org_start is None):
                who = self.normal.get(key, set())
        if not who and not office.acting:
            who = self._like(office)
        return who

    def _like(self, office: OfficeFinding) -> set[int]:
        """Who holds an office of which `office` is a part: เอกอัครราชทูตแคนาดา(ประจำประเทศไทย), อธิบดีฯ."""
        role, org = self._role(office), self._org(office)
        if org:
            return (
                {at for name, at in self.orgs.get(role, ()) if org in name}
                if len(org) >= _SHORTEST_ORG
                else set()
            )
        text, end = self.view.text, office.end
        marked = text[end - 1] == "ฯ" or text.startswith(("ฯ", " ฯ"), end)
        if not (marked and not _ALWAYS_MARKED.match(role)) and not _SAYS.match(text, end):
            return set()
        return {at for head, found in self.orgs.items() if head.startswith(role) for _, at in found}

    def _text(self, office: OfficeFinding) -> str:
        return _tight(self.view.text[office.start : office.end])

    def _role(self, office: OfficeFinding) -> str:
        return _tight(self.view.text[office.start : office.role_end])

    def _org(self, office: OfficeFinding) -> str:
        return "" if office.org_start is None else _tight(self.view.text[office.org_start : office.end])

    def _normal(self, office: OfficeFinding) -> tuple[str, str | None] | None:
        text = self.view.text
        org = text[office.org_start : office.end] if office.org_start is not None else None
        role, body, _ = normalise(text[office.start : office.role_end].strip(), org)
        return (role, body or (_tight(org) if org else None)) if role else None


def _of_nobody(text: str, office: OfficeFinding) -> bool:
    """Whether the words show that the office is meant, or several holders, not the one it has."""
    if _MANY_HOLD.match(text, office.start) or _EVERY_AREA.search(text, office.start, office.end):
        return True
    before = max(0, office.start - _LONGEST_WORD)
    return bool(_NOBODY_BEFORE.search(text, before, office.start) or _NOBODY_AFTER.match(text, office.end))


def _tight(text: str) -> str:
    return "".join(text.split()).replace("ฯ", "").replace(".", "")
