"""The registry of programme names (`registry.csv`), looked up by what stands in the text."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from thaipress.extract.programmes.lexicon import LOOSE, squeeze
from thaipress.extract.thai.lexicon import NEVER_FIRST, read_csv
from thaipress.schema.records import ProgrammeKind

_KEY = 4
"""Code points of a squeezed name that it is filed under."""
_LONGEST = 180
_COMMON = 5
"""What stands without head noun in so many times more releases than with one is a common phrase."""
_SURELY_QUOTED = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A registered name.

    Attributes:
        kind: what sort of initiative.
        head: its usual head noun.
        name: its usual spelling, without head noun.
        releases: in how many releases of the mined ones it stands.
        quoted: how often in quotes.
        share: of the places where it stands after its head noun, the share where the name ends with it.
        bare: in how many releases it stands without a head noun.
    """

    kind: ProgrammeKind
    head: str
    name: str
    releases: int
    quoted: int
    share: float
    bare: int

    @property
    def brand(self) -> bool:
        """Whether it is known without its head noun: releases quote it, and it is no common phrase."""
        return self.quoted > 0 and (
            self.quoted >= _SURELY_QUOTED or self.bare <= _COMMON * (self.releases + 1)
        )


@dataclass(frozen=True, slots=True)
class Match:
    """Where a registered name ends in a text."""

    entry: Entry
    end: int

    @property
    def releases(self) -> int:
        """In how many releases the name stands."""
        return self.entry.releases


class Registry:
    """Names filed by kind and their first letters."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = tuple(entries)
        self._by_key: defaultdict[str, list[tuple[str, Entry]]] = defaultdict(list)
        self._exact: dict[str, Entry] = {}
        for entry in entries:
            squeezed = squeeze(entry.name)
            self._by_key[squeezed[:_KEY]].append((squeezed, entry))
            known = self._exact.get(squeezed)
            if known is None or known.releases < entry.releases:
                self._exact[squeezed] = entry
        for filed in self._by_key.values():
            filed.sort(key=lambda f: -len(f[0]))

    def longest(self, text: str, start: int, kind: ProgrammeKind) -> Match | None:
        """The longest registered name that stands at `start` of `text`, spelt with any spaces.

        One of the kind goes before brands of other kinds.
        """
        stretch = text[start : start + _LONGEST]
        squeezed = squeeze(stretch)
        other: Match | None = None
        for name, entry in self._by_key.get(squeezed[:_KEY], ()):
            if squeezed.startswith(name) and (entry.kind == kind or entry.brand):
                match = Match(entry, start + reach(stretch, len(name)))
                if text[match.end : match.end + 1] in NEVER_FIRST:
                    continue
                if entry.kind == kind:
                    return match
                other = other or match
        return other

    def exact(self, squeezed: str) -> Entry | None:
        """The registered name that is `squeezed` (no spaces, no quotes, small letters)."""
        return self._exact.get(squeezed)


def reach(stretch: str, count: int) -> int:
    """Code points of `stretch` up to its `count`-th that is no space or quote."""
    for match in LOOSE.finditer(stretch):
        if match.start() >= count:
            break
        count += match.end() - match.start()
    return count


@cache
def registry() -> Registry:
    """The registry, loaded once."""
    path = files(__package__).joinpath("registry.csv")
    if not path.is_file():
        return Registry([])
    return Registry(
        [
            Entry(
                cast("ProgrammeKind", r["kind"]),
                r["head"],
                r["name"],
                int(r["releases"]),
                int(r["quoted"]),
                float(r["share"]),
                int(r["bare"]),
            )
            for r in read_csv(__package__, "registry.csv")
        ]
    )
