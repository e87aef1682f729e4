"""The words of `named.toml` as compiled patterns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from thaipress.extract.thai.grams import table
from thaipress.extract.thai.lexicon import any_of, read_toml
from thaipress.schema.records import Level

BUILDING, FACILITY, ORGANISATION, NATURE = 2, 4, 5, 9
"""Ranks of `named.toml`: a building; a hotel, temple, school …; an organisation; roads, waters, villages."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of named place: see the top of `named.toml`."""

    name: str
    rank: int
    short: bool
    address: bool
    free: bool
    pieces: bool
    evidence: bool
    level: Level
    generic: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that `named.toml` says, compiled."""

    heads: dict[str, re.Pattern[str]]
    """Head nouns by their first two letters."""
    groups: dict[str, Kind]
    """What the groups of these patterns stand for."""
    openings: frozenset[str]
    """How head nouns begin whose names count wherever they stand, as far as they are plain letters."""
    beginnings: int
    """What to look `openings` up by in the grams of a text."""
    whole: re.Pattern[str]
    """Head nouns that are names by themselves, and names known in full."""
    ministries: re.Pattern[str]
    at: re.Pattern[str]
    post: re.Pattern[str]
    toponym: re.Pattern[str]
    """Names of villages that need no address to be known."""
    that: re.Pattern[str]
    visit: re.Pattern[str]
    that_beginnings: int
    """What to look the beginnings of `that` up by in the grams of a text."""
    visit_beginnings: int
    dropped: re.Pattern[str]
    none: re.Pattern[str]
    ends_any: re.Pattern[str]
    ends_short: re.Pattern[str]
    ends_open: frozenset[str]
    """Of the words that end names, those that end one where they are no more than a token's beginning."""
    common: re.Pattern[str]
    """Words that make a common noun of any head noun in front of them."""
    address: re.Pattern[str]
    """Words that open an address."""
    site: re.Pattern[str]
    """The address that proves a place, right after its name."""
    units: re.Pattern[str]
    """What a number counts, after it."""
    anchored: tuple[str, ...]
    """How rooms and buildings begin whose names count wherever they stand, if a larger place follows."""
    generic_end: re.Pattern[str]
    """What is no name from end to end."""
    many: re.Pattern[str]
    """Right after a common noun: many of them."""
    quarters: re.Pattern[str]
    """Quarters of cities that hotels and malls bear in their names."""
    campuses: re.Pattern[str]
    """Quarters that universities and their halls bear in their names."""
    raised: re.Pattern[str]
    """Titles that the names of monuments go on with."""
    goes_on: re.Pattern[str]
    stops: re.Pattern[str]
    embedding: re.Pattern[str]
    holder: re.Pattern[str]
    apart: re.Pattern[str]

    def head_at(self, text: str, start: int) -> re.Match[str] | None:
        """The head noun that stands at `start`."""
        pattern = self.heads.get(text[start : start + 2])
        return pattern.match(text, start) if pattern else None

    def kind_of(self, head: re.Match[str]) -> Kind:
        """The kind of a head noun that `heads` matched."""
        return self.groups[head.lastgroup or ""]


# Letters that stand for themselves: the one before a `?` may be missing.
_PLAIN = re.compile(r"(?:[ก-๛A-Za-z](?![?*{]))+")
_LETTER = re.compile(r"[ก-๛](?![?*{])")


def _alternatives(words: Iterable[str]) -> str:
    """Longer words first, so that a word never hides one that goes on."""
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def words() -> Words:
    """The lexicon, read once."""
    data = read_toml(__package__, "named.toml")
    kinds: dict[str, Kind] = {}
    heads: list[tuple[str, str]] = []
    whole: list[str] = []
    for name, row in data["kind"].items():
        generic = row.get("generic")
        kinds[name] = Kind(
            name=name,
            rank=row["rank"],
            short=row["end"] == "short",
            address=row.get("address", False),
            free=row.get("free", False),
            pieces=row.get("pieces", False),
            evidence=row.get("evidence", False),
            level=row.get("level", "venue"),
            generic=re.compile(rf" ?(?:{generic})") if generic else None,
        )
        heads += [(head, name) for head in row["heads"]]
        whole += row.get("whole", []) + row.get("names", [])
    end = data["end"]
    cue = data["cue"]
    # Two letters of a head noun: a cue counts in front of one only, and most stand in front of none.
    noun = f"(?={any_of({_literal(head)[:2] for head, _ in heads})})"
    chunk = data["chunk"]
    anchored = data["chunk"]["anchored"]
    openings = frozenset({*anchored, *(_literal(head) for head, _ in heads)})
    return Words(
        groups={f"{name}__{i}": kind for name, kind in kinds.items() for i in range(len(heads))},
        heads=_by_beginning(heads),
        openings=openings,
        beginnings=table(map(_dotted, openings)),
        whole=re.compile(_by_letter(whole)),
        ministries=re.compile(_alternatives(data["kind"]["ministry"]["official"])),
        at=re.compile(cue["at"]),
        toponym=re.compile(data["toponym"]["village"]),
        post=re.compile(rf"(?:{cue['post']}) *\Z"),
        visit=re.compile(cue["visit"] + noun),
        that_beginnings=table(cue["that_beginnings"]),
        visit_beginnings=table(cue["visit_beginnings"]),
        that=re.compile(cue["that"] + noun),
        dropped=re.compile(rf" *{cue['dropped']} *"),
        none=re.compile(rf"{cue['none']}|(?:{cue['surnames']})(?![ก-๙])"),
        ends_any=re.compile(_by_letter([*end["any"], *end["open"], end["and_other"]])),
        ends_short=re.compile(_by_letter([*end["any"], *end["open"], *end["open_short"], *end["short"]])),
        ends_open=frozenset([*end["open"], *end["open_short"]]),
        common=re.compile(f" ?(?:{_alternatives(data['common']['words'])})"),
        address=re.compile(_alternatives(end["address"])),
        site=re.compile(end["site"]),
        units=re.compile(f" ?(?:{_alternatives(chunk['units'])})"),
        anchored=tuple(anchored),
        generic_end=re.compile(rf"(?:{_alternatives(data['common']['whole'])})\Z"),
        many=re.compile(data["common"]["many"]),
        quarters=re.compile(_alternatives(chunk["quarters"])),
        campuses=re.compile(chunk["campuses"]),
        raised=re.compile(chunk["raised"]),
        goes_on=re.compile(chunk["goes_on"]),
        stops=re.compile(chunk["stops"]),
        embedding=re.compile(rf"{data['left']['embedding']}\Z"),
        apart=re.compile(data["left"]["apart"]),
        holder=re.compile(data["left"]["holder"]),
    )


def _literal(pattern: str) -> str:
    """The letters that `pattern` begins with, up to what is more than a letter."""
    letters = _PLAIN.match(pattern)
    if letters is None:
        raise ValueError(f"a head noun must begin with a letter: {pattern}")
    return letters[0]


def _grouped(heads: list[tuple[str, str]]) -> re.Pattern[str]:
    """One pattern of `heads`, more letters first; `lastgroup` tells the kind (`room__3`: `room`)."""
    ordered = sorted(
        enumerate(heads), key=lambda item: (len(_literal(item[1][0])), len(item[1][0])), reverse=True
    )
    return re.compile("|".join(f"(?P<{name}__{i}>{head})" for i, (head, name) in ordered))


def _by_beginning(heads: list[tuple[str, str]]) -> dict[str, re.Pattern[str]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for head, name in heads:
        found.setdefault(_dotted(_literal(head))[:2], []).append((head, name))
    return {beginning: _grouped(some) for beginning, some in found.items()}


def _dotted(opening: str) -> str:
    """A head noun's plain letters; a single one has a full stop after it (`ถ.`, road)."""
    return opening if len(opening) > 1 else f"{opening}."


def _by_letter(words: list[str], depth: int = 3) -> str:
    """An alternation that branches letter by letter: a search need not try each word at each place."""
    if depth == 0 or len(words) == 1 or not all(_LETTER.match(word) for word in words):
        return f"(?:{_alternatives(words)})"
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[0], []).append(word[1:])
    return f"(?:{'|'.join(first + _by_letter(rest, depth - 1) for first, rest in sorted(branches.items()))})"
