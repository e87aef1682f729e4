"""Patterns of offices and organisations, compiled from the lexicons of roles, organisations and bodies."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from thaipress.extract.officials.bodies import (
    abbreviations,
    body_names,
    country_names,
    ministry_short_names,
    province_names,
)
from thaipress.extract.thai.lexicon import any_of, openings, read_toml

THAI = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e"
"""Letters, vowels and marks of Thai, for a character class: without ฯ and ๆ, which end words."""

_NO_ROLES = ("compose", "whole", "context")

# นายกรัฐมนตรี, นายอำเภอ, นายจ้าง: no titles
_NO_MISTER = (
    r"ก(?:รัฐมนตรี|เทศมนตรี|องค์การ|สมาคม|สภา|เหล่า|อบ[จต]\.|เมือง|ฯ|สโมสร|ส่วน|ยุว|พุทธ|[ ])"
    r"|จ้าง|อำเภอ|ทะเบียน|หน้า|ทุน|ท้าย|ทหาร|ช่าง"
)
# นาย, พล.ต.อ., ดร.: a title opens the next person's name
_TITLE = "|".join(
    (
        rf"(?<!ท)นาย(?!{_NO_MISTER})",
        r"(?<![ก-ฮ])นาง(?!พญา|เลิ้ง|รอง|นอน|แล)|นางสาว|น\.ส\.|ด\.[ชญ]\.",
        r"พล\.? ?[ตทอรจ]\.|พ\. ?[ตทอจ]\.|ร\. ?[ตทอ]\.|จ\.ส\.|ส\. ?[ตทอ]\.",
        r"พล(?:เอก|โท|ตรี|ตำรวจ|อากาศ(?:เอก|โท|ตรี)|เรือ(?:เอก|โท|ตรี))|พัน(?:เอก|โท|ตรี|ตำรวจ|จ่า)",
        r"ร้อย(?:เอก[ ก-ฮ]|โท|ตรี|ตำรวจ)|นาวา(?:เอก|โท|ตรี|อากาศ)|เรืออากาศ|ว่าที่(?= ?(?:ร้อย|พัน|ร\.))",
        r"(?:ผศ|รศ|ศ|ดร|นพ|พญ|ทพ|สพ|ภก|ภญ|น)\. ?(?=[ก-๎])|ม\. ?[รล]\.|ม\.ร\.ว\.|หม่อม(?:หลวง|ราช)",
        r"คุณหญิง|ท่านผู้หญิง|(?:ผู้ช่วย|รอง)?ศาสตราจารย์|ดอกเตอร์|มร\.|มิสเตอร์|Mr|Ms|Mrs|H\.E|Dr",
    )
)


@dataclass(frozen=True, slots=True)
class OfficePatterns:
    """What is compiled once.

    Attributes:
        opens: where one of the words stands that a role may open with.
        role: a role with what is composed before it; groups `acting`, `before`, `head`.
        takes: each head's section in `roles.toml`.
        abbreviated: the heads that are abbreviations.
        heads: sets of heads by the name of their list in `roles.toml`.
        helpers: what opens the office of a person's helper.
        context: what tells a role from an office, by the name of the list in `roles.toml`.
        body, short_body: a listed body's name, its abbreviation.
        noun: a noun that opens an organisation's name; `rank` of each, parents higher.
        nouns: sets of nouns by the name of their list in `organisations.toml`.
        end: what cannot be inside an organisation's name.
        title: what opens a person's name.
        province, country, ministry: names that offices carry.
        link: what joins role and organisation.
        listed_follows, and_follows, never: what may, and may not, continue a name.
    """

    opens: re.Pattern[str]
    role: re.Pattern[str]
    takes: dict[str, str]
    abbreviated: frozenset[str]
    heads: dict[str, frozenset[str]]
    helpers: tuple[str, ...]
    context: dict[str, re.Pattern[str]]
    body: re.Pattern[str]
    short_body: re.Pattern[str]
    noun: re.Pattern[str]
    rank: dict[str, int]
    nouns: dict[str, frozenset[str]]
    end: re.Pattern[str]
    title: re.Pattern[str]
    province: re.Pattern[str]
    country: re.Pattern[str]
    ministry: re.Pattern[str]
    link: re.Pattern[str]
    listed_follows: re.Pattern[str]
    and_follows: re.Pattern[str]
    never: re.Pattern[str]

    def stop(self, text: str, at: int, end: int) -> int | None:
        """Where the name that runs from `at` to `end` is cut off; none if it is not."""
        found = self.end.search(text, at, end)
        return found.start() if found else None


@cache
def roles() -> dict[str, str]:
    """Every role, full and abbreviated, to the section of `roles.toml` it stands in."""
    data = read_toml(__package__, "roles.toml")
    found = dict.fromkeys(data["whole"], "alone")
    for section, names in data.items():
        if section not in _NO_ROLES:
            for name, short in names.items():
                found[name] = section
                found |= dict.fromkeys(short, section)
    return found


@cache
def patterns() -> OfficePatterns:
    """The compiled patterns."""
    data = read_toml(__package__, "roles.toml")
    organisations = read_toml(__package__, "organisations.toml")
    compose, follows = data["compose"], organisations["follows"]
    rank = {noun: n for n, words in enumerate(organisations["nouns"].values()) for noun in words}
    short = frozenset(data["whole"]).union(
        *(shorts for part, names in data.items() if part not in _NO_ROLES for shorts in names.values())
    )
    and_words = "|".join(follows["after_and"])
    return OfficePatterns(
        opens=re.compile(openings([*compose["acting"], *compose["before"], *roles()])),
        role=_role(compose),
        takes=roles(),
        abbreviated=short,
        heads={name: frozenset(compose[name]) for name in ("loose", "ministry", "names", "fields")}
        | {"event": frozenset(data["context"]["event_heads"])},
        helpers=tuple(compose["helpers"]),
        context=_context(data["context"]),
        body=re.compile(any_of(body_names())),
        short_body=_short_body(abbreviations()),
        noun=re.compile(any_of(rank)),
        rank=rank,
        nouns={name: frozenset(words) for name, words in organisations["shapes"].items()},
        end=_end(organisations["ends"], compose["acting"]),
        title=re.compile(_TITLE),
        province=re.compile(any_of(province_names())),
        country=_country(),
        ministry=re.compile(rf"(?:{any_of(ministry_short_names())})ฯ?"),
        link=re.compile(rf" {{0,2}}(?:{any_of(compose['links'])}) {{0,2}}"),
        listed_follows=re.compile("|".join(follows["listed"])),
        and_follows=re.compile(rf" {{1,2}}และ ?(?={and_words})"),
        never=re.compile("|".join(follows["never"])),
    )


def _role(compose: dict[str, list[str]]) -> re.Pattern[str]:
    """(รักษาราชการแทน)(ที่ปรึกษา)(รัฐมนตรีช่วยว่าการ)กระทรวงอุตสาหกรรม."""
    return re.compile(
        rf"(?P<acting>{any_of(compose['acting'])} {{0,2}})?"
        rf"(?P<before>(?:{any_of(compose['before'])} {{0,2}}){{0,3}})"
        rf"(?P<head>{any_of(roles())})(?:{any_of(compose['after'])})?"
    )


def _context(words: dict[str, list[str]]) -> dict[str, re.Pattern[str]]:
    """What stands beside a role, as patterns."""
    either = {name: "|".join(parts) for name, parts in words.items()}
    another = "และ(?:โฆษก|รอง|หัวหน้า|เลขา|ประธาน)"
    return {
        "part_of_name": re.compile(rf"(?:{either['part_of_name']}) ?$"),
        "event": re.compile(rf" ?(?:{either['event']})"),
        "group": re.compile(either["group"]),
        "unnamed_area": re.compile(rf" ?(?:{either['unnamed_area']})"),
        "clause": re.compile(either["clause"]),
        "body_in_field": re.compile(either["body_in_field"]),
        "kind_only": re.compile(rf"(?:{either['kinds']})(?:(?![{THAI}ฯ])|(?={another}))"),
        "portfolio": re.compile(rf" {{0,3}}(?:{either['portfolio']})(?=[{THAI}])"),
        # กระทรวงฯ, ฯ
        "same": re.compile(rf" ?(?:{either['kinds']}|องค์การ)? ?ฯ"),
    }


def _short_body(short: Iterable[str]) -> re.Pattern[str]:
    """Abbreviations of listed bodies: with the dot before any word (กสร.|ลงพื้นที่), without it only alone."""
    short = sorted(short)
    return re.compile(
        rf"(?:{any_of(a for a in short if a.endswith('.'))})(?!\.|[ก-ฮ]{{1,4}}\.)"
        rf"|(?:{any_of(short)})(?![{THAI}A-Za-z.])"
    )


def _country() -> re.Pattern[str]:
    """ราชอาณาจักรกัมพูชา, สาธารณรัฐสังคมนิยมเวียดนาม, สหรัฐฯ."""
    forms = "สาธารณรัฐ|ราชอาณาจักร|เครือรัฐ|ประเทศ|สหพันธรัฐ|สหพันธ์|รัฐ|สหภาพ|สังคมนิยม|ประชาธิปไตย|ประชาชน|อิสลาม|แห่ง"
    return re.compile(rf"(?:(?:{forms}) ?){{0,4}}{any_of(country_names())}ฯ?")


def _end(ends: dict[str, list[str]], acting: list[str]) -> re.Pattern[str]:
    """What cannot be inside an organisation's name: a title, another office, a verb."""
    office = rf"(?:และ|ในฐานะ)?(?<!สำนักงาน)(?:(?<!การ){any_of(acting)}|{any_of(ends['roles'])})"
    joined = rf"และ(?={any_of(ends['after_and'])})"
    return re.compile("|".join((_TITLE, office, joined, *ends["words"])))
