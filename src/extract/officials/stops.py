"""The words that end a personal name, from `stops.toml`."""

import re
from dataclasses import dataclass
from functools import cache

from thaipress.extract.thai.lexicon import opens_with, read_toml

LETTER = "ก-ฮะ-ฺเ-ๅ็-๎"
"""The letters and marks of Thai words, as inside a character class."""


@dataclass(frozen=True, slots=True)
class Stops:
    """What a name can and cannot contain; each field is a list of `stops.toml` under its name."""

    first: re.Pattern[str]
    given: re.Pattern[str]
    inside: re.Pattern[str]
    hard: re.Pattern[str]
    clause: re.Pattern[str]
    family: re.Pattern[str]
    na: re.Pattern[str]
    initial: re.Pattern[str]
    not_given: frozenset[str]


@cache
def stops() -> Stops:
    """The patterns, compiled once."""
    data = read_toml(__package__, "stops.toml")
    places, letters = ("|".join(sorted(data[key], key=len, reverse=True)) for key in ("na", "initials"))
    return Stops(
        first=re.compile(opens_with(data["first"])),
        given=re.compile(opens_with(data["given"])),
        inside=re.compile(opens_with(data["inside"])),
        hard=re.compile(opens_with(data["hard"])),
        clause=re.compile(opens_with(data["clause"])),
        family=re.compile(rf"(?:{'|'.join(data['family_ends'])})$"),
        # ณ อยุธยา
        na=re.compile(rf" {{1,3}}ณ ?(?:{places})(?![{LETTER}])"),
        # อาร์.: an initial between a foreigner's names
        initial=re.compile(rf"(?:{letters})\.(?= ?[ก-ฮเ-ไ])"),
        not_given=frozenset(data["not_given"]),
    )
