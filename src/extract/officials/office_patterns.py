"""Patterns of offices and organisations, built from `roles.toml`, `organisations.toml` and `bodies.csv`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from thaipress.extract.officials.bodies import areas, spellings
from thaipress.extract.officials.trie import trie_regex

THAI = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e"
"""Letters, vowels and marks of Thai, for a character class: without ฯ and ๆ, which end words."""

# นาย, พล.ต.อ., ดร.: a title opens the next person's name; นายก, นายอำเภอ, นายจ้าง are none
TITLE = (
    r"(?:(?<!ท)นาย(?!ก(?:รัฐ|เทศ|อง|สมาคม|สภา|เหล่า|อบ|เมือง|ฯ)|จ้าง|อำเภอ|ทะเบียน|หน้า|ทุน|ก\b|ท้าย|เรือ)|นาง(?!พญา|เลิ้ง|รอง|นอน|แล)|น\.ส\."
    r"|ด\.[ชญ]\.|พล[ ]?\.?[ ]?[ตทอรจ]\.|พ\.[ตทอจ]\.|ร\.[ตทอ]\.|จ\.ส\.|ส\.[ตทอ]\.|พล(?:เอก|โท|ตรี|ตำรวจ|อากาศ|เรือ)|พัน(?:เอก|โท|ตรี|ตำรวจ)"
    r"|ร้อย(?:เอก|โท|ตรี|ตำรวจ)|ว่าที่|(?:ผศ|รศ|ศ|ดร|นพ|พญ|ทพ|สพ|ภก|ภญ|อ)\.[ ]?(?:[ก-ฮ]{1,3}\.|[ก-๎])|ม\.[รล]\.|ม\.ร\.ว\.|หม่อม|คุณหญิง|คุณ[ก-ฮ]"
    r"|ท่านผู้หญิง|ศาสตราจารย์|ผู้ช่วยศาสตราจารย์|รองศาสตราจารย์|ดอกเตอร์|มร\.|มิส|Mr|Ms|Mrs|H\.E|Dr)"
)


@dataclass(frozen=True, slots=True)
class OfficePatterns:
    """What is compiled once."""

    role: re.Pattern[str]
    takes: dict[str, str]
    body: re.Pattern[str]
    noun: re.Pattern[str]
    rank: dict[str, int]
    end: re.Pattern[str]
    title: re.Pattern[str]
    area: re.Pattern[str]
    link: re.Pattern[str]


def read_toml(name: str) -> dict[str, Any]:
    """The lexicon file `name` of this folder."""
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def roles() -> dict[str, str]:
    """Every role, full and abbreviated, to the section of `roles.toml` it stands in (`org`, `alone`, `area`)."""
    data = read_toml("roles.toml")
    found: dict[str, str] = {}
    for section in ("org", "alone", "area"):
        for name, short in data[section].items():
            found[name] = section
            found |= dict.fromkeys(short, section)
    return found


@cache
def patterns() -> OfficePatterns:
    """The compiled patterns."""
    compose = read_toml("roles.toml")["compose"]
    organisations = read_toml("organisations.toml")
    takes = roles()
    strong = organisations["ends"]["roles"]
    rank = {noun: n for n, words in enumerate(organisations["nouns"].values()) for noun in words}
    # (รักษาราชการแทน)(ที่ปรึกษา)(รัฐมนตรีช่วยว่าการ)กระทรวงอุตสาหกรรม
    role = (
        rf"(?P<acting>{trie_regex(compose['acting'])} {{0,2}})?"
        rf"(?P<before>(?:{trie_regex(compose['before'])} {{0,2}}){{0,3}})"
        rf"(?P<head>{trie_regex(takes)})"
    )
    return OfficePatterns(
        role=re.compile(role),
        takes=takes,
        body=re.compile(trie_regex(spellings())),
        noun=re.compile(trie_regex(rank)),
        rank=rank,
        end=re.compile(
            rf"{TITLE}|(?:และ|ในฐานะ)?(?:{trie_regex(compose['acting'])}|{trie_regex(strong)})|{trie_regex(organisations['ends']['words'])}"
        ),
        title=re.compile(TITLE),
        area=re.compile(trie_regex(areas())),
        link=re.compile(rf" {{0,2}}(?P<link>{trie_regex(compose['links'])}) {{0,2}}"),
    )
