"""Rows of places under one head noun: `เขื่อนภูมิพล สิริกิติ์ และแควน้อยบำรุงแดน` (the dams …).

From the second on the members bear no head noun, so only names known in full count; a name that
is also a word (`วัง`, palace) counts in its row alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from thaipress.extract.thai.grams import Grams
from thaipress.extract.thai.lexicon import read_toml

_GAP = r"(?: ?[,/+] ?(?:และ ?)?| ?[-–] ?| ?และ ?| ?กับ ?| )"
_MOST = 30
# A name ends where no Thai letter follows but those of a joining word.
_END = r"(?=และ|กับ|[^ก-๎]|\Z)"
# Right after a head noun that has this the row begins: no member of it bears the head noun.
_INTRODUCES = re.compile(r"[ (]|ได้แก่|คือ|อาทิ|เช่น")
_THAI = re.compile(r"[ก-๎]")


@dataclass(frozen=True, slots=True)
class _Family:
    starts: tuple[str, ...]
    row: re.Pattern[str]
    """A row of members, with its head noun where there is one."""
    member: re.Pattern[str]
    """A member with its head noun, if it has one; the group `link` if it is no finding."""
    alone: int


@cache
def _families() -> tuple[_Family, ...]:
    return tuple(_family(**data) for data in read_toml(__package__, "named_series.toml").values())


def _family(starts: list[str], head: str, alone: int, names: list[str], links: list[str]) -> _Family:
    name = "|".join(sorted([*names, *links], key=len, reverse=True))
    link = "|".join(sorted(links, key=len, reverse=True)) or r"(?!)"
    row = rf"(?:{head})?(?:{name}){_END}(?:{_GAP}(?:{head})?(?:{name}){_END}){{1,{_MOST}}}"
    member = rf"(?:{_GAP})?(?P<head>{head})?(?P<name>(?P<link>(?:{link}){_END})|(?:{name}){_END})"
    return _Family(tuple(starts), re.compile(row), re.compile(member), alone)


def members(grams: Grams) -> Iterator[tuple[int, int]]:
    """Where members of rows stand in a text that have no head noun of their own, as half-open stretches."""
    text = grams.text
    for family in _families():
        done = 0
        for start in grams.occurrences(family.starts):
            row = family.row.match(text, start) if start >= done else None
            if row is None:
                continue
            done = row.end()
            found = list(family.member.finditer(text, start, done))
            apart = start == 0 or not _THAI.match(text, start - 1)
            alone = apart and 0 < family.alone <= len(found)
            if not (alone or found[0]["head"]):
                continue
            for member in found:
                own = member["head"] and not _INTRODUCES.search(member["head"])
                if not own and member["link"] is None:
                    yield member.span("name")
