"""Patterns of offices and organisations, compiled from `roles.toml`, `organisations.toml` and `bodies.csv`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from thaipress.extract.officials.bodies import (
    abbreviations,
    body_names,
    country_names,
    ministry_short_names,
    province_names,
)
from thaipress.extract.officials.trie import trie_regex

THAI = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e"
"""Letters, vowels and marks of Thai, for a character class: without ฯ and ๆ, which end words."""

# นาย, พล.ต.อ., ดร.: a title opens the next person's name; นายกรัฐมนตรี, นายอำเภอ, นายจ้าง are none
_TITLE = (
    r"(?:(?<!ท)นาย(?!ก(?:รัฐมนตรี|เทศมนตรี|องค์การ|สมาคม|สภา|เหล่า|อบ[จต]\.|เมือง|ฯ|สโมสร|ส่วน|ยุว|พุทธ|[ ])|จ้าง|อำเภอ|ทะเบียน|หน้า|ทุน|ท้าย|ทหาร|ช่าง)"
    r"|(?<![ก-ฮ])นาง(?!พญา|เลิ้ง|รอง|นอน|แล)|นางสาว|น\.ส\.|ด\.[ชญ]\.|พล\.? ?[ตทอรจ]\.|พ\. ?[ตทอจ]\.|ร\. ?[ตทอ]\.|จ\.ส\.|ส\. ?[ตทอ]\."
    r"|พล(?:เอก|โท|ตรี|ตำรวจ|อากาศ(?:เอก|โท|ตรี)|เรือ(?:เอก|โท|ตรี))|พัน(?:เอก|โท|ตรี|ตำรวจ|จ่า)|ร้อย(?:เอก[ ก-ฮ]|โท|ตรี|ตำรวจ)|นาวา(?:เอก|โท|ตรี|อากาศ)|เรืออากาศ"
    r"|ว่าที่(?= ?(?:ร้อย|พัน|ร\.))|(?:ผศ|รศ|ศ|ดร|นพ|พญ|ทพ|สพ|ภก|ภญ|น)\. ?(?=[ก-๎])|ม\. ?[รล]\.|ม\.ร\.ว\.|หม่อม(?:หลวง|ราช)|คุณหญิง|ท่านผู้หญิง"
    r"|(?:ผู้ช่วย|รอง)?ศาสตราจารย์|ดอกเตอร์|มร\.|มิสเตอร์|Mr|Ms|Mrs|H\.E|Dr)"
)


_NO_ROLES = ("compose", "whole")


@dataclass(frozen=True, slots=True)
class OfficePatterns:
    """What is compiled once.

    Attributes:
        role: a role with what is composed before it; groups `acting`, `before`, `head`.
        takes: each head's section in `roles.toml`.
        abbreviated: the heads that are abbreviations.
        body: a listed body's name.
        short_body: a listed body's abbreviation.
        noun: a noun that opens an organisation's name, and `rank` of each.
        end: what cannot be inside an organisation's name.
        title: what opens a person's name.
        province, country, ministry: names that offices carry.
        link: what joins role and organisation.
        listed_follows, and_follows: what may continue a name.
    """

    role: re.Pattern[str]
    takes: dict[str, str]
    abbreviated: frozenset[str]
    helpers: tuple[str, ...]
    loose: frozenset[str]
    of_ministry: frozenset[str]
    of_name: frozenset[str]
    of_field: frozenset[str]
    body: re.Pattern[str]
    short_body: re.Pattern[str]
    noun: re.Pattern[str]
    rank: dict[str, int]
    end: re.Pattern[str]
    title: re.Pattern[str]
    province: re.Pattern[str]
    country: re.Pattern[str]
    ministry: re.Pattern[str]
    link: re.Pattern[str]
    listed_follows: re.Pattern[str]
    and_follows: re.Pattern[str]


def read_toml(name: str) -> dict[str, Any]:
    """The lexicon file `name` of this folder."""
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def roles() -> dict[str, str]:
    """Every role, full and abbreviated, to the section of `roles.toml` it stands in."""
    data = read_toml("roles.toml")
    found: dict[str, str] = {}
    for section, names in data.items():
        if section == "whole":
            found |= dict.fromkeys(names, "alone")
        elif section != "compose":
            for name, short in names.items():
                found[name] = section
                found |= dict.fromkeys(short, section)
    return found


@cache
def patterns() -> OfficePatterns:
    """The compiled patterns."""
    data = read_toml("roles.toml")
    compose = data["compose"]
    organisations = read_toml("organisations.toml")
    ends = organisations["ends"]
    takes = roles()
    rank = {noun: n for n, words in enumerate(organisations["nouns"].values()) for noun in words}
    # (รักษาราชการแทน)(ที่ปรึกษา)(รัฐมนตรีช่วยว่าการ)กระทรวงอุตสาหกรรม
    role = (
        rf"(?P<acting>{trie_regex(compose['acting'])} {{0,2}})?"
        rf"(?P<before>(?:{trie_regex(compose['before'])} {{0,2}}){{0,3}})"
        rf"(?P<head>{trie_regex(takes)})(?:{trie_regex(compose['after'])})?"
    )
    end = "|".join(
        (
            _TITLE,
            rf"(?:และ|ในฐานะ)?(?<!สำนักงาน)(?:{trie_regex(compose['acting'])}|{trie_regex(ends['roles'])})",
            rf"และ(?={trie_regex(ends['after_and'])})",
            *ends["words"],
        )
    )
    short = frozenset(data["whole"]).union(
        *(shorts for part, names in data.items() if part not in _NO_ROLES for shorts in names.values())
    )
    country = rf"(?:(?:สาธารณรัฐ|ราชอาณาจักร|เครือรัฐ|ประเทศ|สหพันธรัฐ|สหพันธ์|รัฐ|สหภาพ|สังคมนิยม|ประชาธิปไตย|ประชาชน|อิสลาม|แห่ง) ?){{0,4}}{trie_regex(country_names())}ฯ?"
    return OfficePatterns(
        role=re.compile(role),
        takes=takes,
        abbreviated=short,
        helpers=tuple(compose["helpers"]),
        loose=frozenset(compose["loose"]),
        of_ministry=frozenset(compose["ministry"]),
        of_name=frozenset(compose["names"]),
        of_field=frozenset(compose["fields"]),
        body=re.compile(trie_regex(body_names())),
        short_body=re.compile(
            rf"(?:{trie_regex(a for a in abbreviations() if a.endswith('.'))})(?!\.|[ก-ฮ]{{1,4}}\.)"
            rf"|(?:{trie_regex(abbreviations())})(?![{THAI}A-Za-z.])"
        ),
        noun=re.compile(trie_regex(rank)),
        rank=rank,
        end=re.compile(end),
        title=re.compile(_TITLE),
        province=re.compile(trie_regex(province_names())),
        country=re.compile(country),
        ministry=re.compile(rf"(?:{trie_regex(ministry_short_names())})ฯ?"),
        link=re.compile(rf" {{0,2}}(?:{trie_regex(compose['links'])}) {{0,2}}"),
        listed_follows=re.compile("|".join(organisations["follows"]["listed"])),
        and_follows=re.compile(rf" {{1,2}}และ ?(?={'|'.join(organisations['follows']['after_and'])})"),
    )
