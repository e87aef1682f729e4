"""Where the name of an organisation ends, its parents' names included.

The lexicon of bodies tells where it knows the name; else `name_ends.py` does.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from thaipress.extract.officials.bodies import bodies
from thaipress.extract.officials.name_ends import (
    after_country,
    after_district,
    after_fields,
    after_honour,
    after_listed,
    after_number,
    after_run,
)
from thaipress.extract.officials.office_patterns import THAI, OfficePatterns

_PARENTS = 4
_BODY, _TOP = 2, 3

_Found: TypeAlias = tuple[int, int]  # end, rank

# สธ., ก.ค.ศ., EXIM BANK
_ABBREVIATION = re.compile(
    rf"(?:[ก-ฮ]{{1,5}}\.){{1,5}}(?:[ก-ฮ]{{1,4}}(?![{THAI}.]))?(?![{THAI}])"
    r"|(?:[A-Z][A-Z&-]{1,12}(?![A-Za-z.]) ?){1,3}(?<! )"
)
# ภ.จว.|นนทบุรี
_PROVINCIAL_SHORT = re.compile(r"(?:[ก-ฮ]{1,5}\.){1,4}(?:จังหวัด|จ\.)? ?(?=[ก-ฮเแโใไ])")
# สอท.|3
_GLUED_NUMBER = re.compile(r"(?<=[ก-ฮ.])\d{1,2}(?![\d.,])")
# สำนักทดสอบ| สป.ทส.
_PARENT_SHORT = re.compile(rf"(?:สป\.(?:[ก-ฮ]{{1,3}}\.)?|(?:กสอ|กรอ|สมอ|สศอ|กพร|สอน|กนอ)\.)(?![{THAI}])")
# บริษัท ทดสอบไทย จำกัด (มหาชน)
_COMPANY = re.compile(
    r"(?:กลุ่ม|เครือ)?(?:บริษัท|ห้างหุ้นส่วน|บจก\.|บมจ\.)[^\n()“”\"]{1,90}?(?:\([^()\n]{1,30}\) ?)?"
    r"จำกัด(?: ?\(มหาชน\)| มหาชน)?(?: ?\(ประเทศไทย\))?"
)
# บริษัท ซัมซุง …: a company without จำกัด, named by its first word and the Latin ones after it
_SHORT_COMPANY = re.compile(
    rf"(?:กลุ่มบริษัท|เครือบริษัท|บริษัท|บจก\.|บมจ\.) {{0,2}}(?P<name>[{THAI}]{{2,60}}|[A-Z][\w&.-]{{1,30}})"
    r"(?: [A-Z][\w&.-]{1,30}){0,4}"
)
# บริษัท ทดสอบ| ไทย| กล่าวว่า
_SECOND_WORD = re.compile(
    rf" (?P<word>[{THAI}]{{2,30}})"
    r"(?= {1,2}(?:กล่าว|เปิดเผย|เป็น|พร้อม|และ(?:คณะ|นา[งย])|ร่วม|นาย|นาง|ได้|ให้|[(])|\n)"
)
_COMPANY_TAIL = re.compile(r" ?\((?:ประเทศไทย|มหาชน)\)")
# a public organisation or company says so: สถาบันทดสอบ| (องค์การมหาชน)
_PUBLIC = re.compile(r" ?\(องค์การมหาชน\)| ?\(มหาชน\)")
_BRACKET = re.compile(r" ?\([^()\n]{1,40}\) ?")
# คณะกรรมการ(จัดงาน)วันทดสอบ: the verb is part of the name
_ORGANISES = re.compile(r"จัด(?:งาน|กิจกรรม|ประชุม)")
_PROVINCE = re.compile(r" ?(?:จังหวัด|จ\.) ?")
_THAI = re.compile(rf"[{THAI}]")
_COUNTRY_FORMS = ("สาธารณรัฐ", "ราชอาณาจักร", "สหพันธรัฐ", "สหรัฐ", "สปป")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an organisation may start, and what was found there."""

    text: str
    start: int
    p: OfficePatterns
    glued: bool
    head: str
    noun: str
    noun_end: int

    @property
    def rank(self) -> int:
        return self.p.rank[self.noun] if self.noun else _BODY


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
    tail = _COMPANY_TAIL.match(text, end)
    return tail.end() if tail else end


def _one(text: str, start: int, p: OfficePatterns, *, glued: bool = False, head: str = "") -> _Found | None:
    """The end and rank of the one organisation at `start`."""
    noun = p.noun.match(text, start)
    place = _Place(text, start, p, glued, head, noun[0] if noun else "", noun.end() if noun else start)
    for way in _WAYS:
        found = way(place)
        if found:
            return found
    return None


def _limited_company(at: _Place) -> _Found | None:
    company = _COMPANY.match(at.text, at.start)
    if not company or at.p.title.search(at.text, at.start, company.end()):
        return None
    return company.end(), _BODY


def _listed(at: _Place) -> _Found | None:
    body = at.p.body.match(at.text, at.start)
    if not body or body.end() < at.noun_end:
        return None
    public = _PUBLIC.match(at.text, body.end())
    end = public.end() if public else body.end()
    return after_listed(at.text, end, at.p), at.p.rank.get(body[0], _listed_rank(body[0], at.rank))


def _ministry(at: _Place) -> _Found | None:
    """รมว.|อุตสาหกรรม: a ministry by its short name."""
    if at.text.startswith("ก.", at.start) and (named := at.p.ministry.match(at.text, at.start + 2)):
        return (named.end(), _TOP) if not _THAI.match(at.text, named.end()) else None  # ก.อุตฯ
    if at.head not in at.p.heads["ministry"] and at.head not in at.p.abbreviated:
        return None
    ministry = at.p.ministry.match(at.text, at.start)
    return (ministry.end(), _TOP) if ministry and ministry.end() > at.noun_end - (not at.noun) else None


def _abbreviated(at: _Place) -> _Found | None:
    if at.noun and not at.noun.endswith("."):
        return None
    short = _PROVINCIAL_SHORT.match(at.text, at.start)
    if short and (province := at.p.province.match(at.text, short.end())):
        return after_district(at.text, province.end()) or province.end(), _BODY
    short = at.p.short_body.match(at.text, at.start)
    if not short and not at.p.title.match(at.text, at.start):
        short = _ABBREVIATION.match(at.text, at.start)
    if not short or short[0] in at.p.nouns["no_abbreviation"] or (at.noun and short.end() <= at.noun_end):
        return None
    end = after_listed(at.text, short.end(), at.p)
    numbered = _GLUED_NUMBER.match(at.text, end)
    return (numbered.end() if numbered else after_district(at.text, end) or end), _BODY


def _noun_and_abbreviation(at: _Place) -> _Found | None:
    """กระทรวง อว., สำนักงาน คปภ."""
    if at.noun not in at.p.nouns["before_abbreviation"]:
        return None
    start = at.noun_end + at.text.startswith(" ", at.noun_end)
    short = at.p.short_body.match(at.text, start) or _ABBREVIATION.match(at.text, start)
    if not short or at.p.title.match(at.text, start):
        return None
    return after_listed(at.text, short.end(), at.p), at.rank


def _company(at: _Place) -> _Found | None:
    if at.noun not in at.p.nouns["company"]:
        return None
    company = _SHORT_COMPANY.match(at.text, at.start)
    if not company:
        return None
    name, end = company.start("name"), company.end()
    no_name = at.text.startswith("และ", name)  # ประธานกรรมการบริษัท| และ
    if no_name or at.p.title.match(at.text, name) or at.p.end.match(at.text, name):
        return None
    stop = at.p.stop(at.text, name + 1, end)
    if stop is not None:
        return stop, _BODY
    more = _SECOND_WORD.match(at.text, end)
    if more and not any(x.match(at.text, more.start("word")) for x in (at.p.end, at.p.role)):
        end = more.end("word")
    tail = _COMPANY_TAIL.match(at.text, end)
    return (tail.end() if tail else end), _BODY


def _loose(at: _Place) -> _Found | None:
    """ประธาน|แม่บ้านทดสอบ: a name of no listed noun, glued to a head that allows it."""
    if at.noun or not at.glued or at.head not in at.p.heads["loose"]:
        return None
    if at.p.end.match(at.text, at.start) or at.p.never.match(at.text, at.start):
        return None
    end = after_run(at.text, at.start, at.start, at.p)
    return (after_honour(at.text, end) or end, _BODY) if end > at.start else None


def _named(at: _Place) -> _Found | None:  # noqa: PLR0911 one way after another
    """A name that its noun opens."""
    text, p = at.text, at.p
    organiser = at.noun in p.nouns["several_fields"] and _ORGANISES.match(text, at.noun_end)
    if not at.noun or at.noun in p.nouns["company"] or (p.end.match(text, at.noun_end) and not organiser):
        return None
    if (at.noun == "ส่วน" and at.head.startswith("ประธาน")) or (
        at.noun == "คณะ" and p.end.match(text, at.start)
    ):
        return None
    start = organiser.end() if organiser else at.noun_end
    if at.noun in p.nouns["spaced"]:
        while text.startswith(" ", start):
            start += 1
        if start > at.noun_end and at.noun == "คณะกรรมการ" and (body := p.body.match(text, start)):
            return after_listed(text, body.end(), p), at.rank
        if (
            start > at.noun_end
            and not organiser
            and (p.noun.match(text, start) or text.startswith("และ", start))
        ):
            return None
    end = after_run(text, at.start, start, p)
    provincial = _PROVINCE.match(text, end) if at.noun in p.nouns["provincial"] else None
    if provincial and (name := p.province.match(text, provincial.end())):
        return name.end(), at.rank
    if end <= at.noun_end or text[end - 1] == " ":
        number = after_number(text, at.start, end)
        return (number, at.rank) if number else None
    return after_honour(text, end) or _further(at, end), at.rank


def _further(at: _Place, end: int) -> int:
    """The end with what a name of this noun may hold beyond a space."""
    if at.rank == _TOP:
        return after_country(at.text, end, at.p)
    if at.noun in at.p.nouns["several_fields"]:
        return after_fields(at.text, end, at.p)
    if at.noun in at.p.nouns["with_province"] and at.text.startswith(" ", end):
        name = at.p.province.match(at.text, end + 1)
        if name and at.text[name.end() : name.end() + 1] in (" ", "\n", ",", "("):
            return name.end()
    return end


_WAYS: tuple[Callable[[_Place], _Found | None], ...] = (
    _limited_company,
    _listed,
    _ministry,
    _abbreviated,
    _noun_and_abbreviation,
    _company,
    _loose,
    _named,
)


def _parent(text: str, start: int, end: int, rank: int, p: OfficePatterns) -> _Found | None:
    """The end and rank of the parent that follows the organisation at `start:end`."""
    bracket = _BRACKET.match(text, end)
    at = bracket.end() if bracket else end
    while text.startswith(" ", at):
        at += 1
    noun = p.noun.match(text, at)
    if at > end and (found := _parent_by_list(text, text[start:end].strip(), at, rank, p)):
        return found
    if rank >= _TOP and not noun:
        # กระทรวงเศรษฐกิจ สาธารณรัฐเกาหลี: a foreign ministry's country, formal name only
        country = p.country.match(text, at) if text.startswith(_COUNTRY_FORMS, at) else None
        return (country.end(), _TOP + 1) if country else None
    if at == end or not noun:
        return None
    same = bracket and (text.startswith("สำนักงานภูมิภาค", at) or "ระดับ" in bracket[0])
    return _one(text, at, p) if p.rank[noun[0]] > rank or same else None


def _parent_by_list(text: str, name: str, at: int, rank: int, p: OfficePatterns) -> _Found | None:
    """The parent at `at` that the lexicon places above the organisation called `name`."""
    body = p.body.match(text, at)
    if body and _is_above(name, body[0]):
        return _one(text, at, p)
    if rank >= _BODY or (not body and p.noun.match(text, at)):
        return None
    if body and p.noun.match(text, at):
        return _one(text, at, p) if _listed_rank(body[0], 0) >= _BODY else None
    if body and _listed_rank(body[0], 0) < _BODY:
        return None
    short = body or _PARENT_SHORT.match(text, at)
    known = None if short else p.short_body.match(text, at)
    if known and known[0].endswith("."):
        short = known
    return (short.end(), _BODY) if short else None


@cache
def _ranks() -> dict[str, int]:
    """Ranks of listed bodies that their first noun does not tell."""
    small = {"division": 1, "regional": 1, "centre": 1, "hospital": 1}
    return {name: small.get(body.kind, _BODY) for body in bodies().values() for name in body.names}


def _listed_rank(name: str, by_noun: int) -> int:
    """The rank of a listed body, `by_noun` where its noun is of the highest."""
    return by_noun if by_noun >= _TOP else _ranks().get(name, by_noun)


def _is_above(name: str, parent: str) -> bool:
    """Whether `parent` stands above the body called `name`."""
    if parent.startswith("สำนักงานปลัด"):
        return not name.startswith(("สำนักงานปลัด", "กระทรวง", "กรม"))
    return parent in _above().get(name, ())


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
