"""The words of `lexicon.toml`, loaded once."""

import re
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from thaipress.extract.thai.lexicon import read_toml
from thaipress.schema.records import ProgrammeKind


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words around the names of programmes.

    Attributes:
        heads: head noun → the kind that it says.
        quoted_only: head nouns that make a name of what is quoted after them only.
        generic: words that, right after a head noun, make it no name.
        clause: words of clauses: an unquoted name is not looked for beyond one, and hardly has one.
        dangling: words that no name ends with.
        brands: name without head noun → its kind.
        same: such a name without spaces, in small letters → the first form of the same brand, likewise.
    """

    heads: dict[str, ProgrammeKind]
    quoted_only: frozenset[str]
    generic: frozenset[str]
    clause: frozenset[str]
    dangling: frozenset[str]
    brands: dict[str, ProgrammeKind]
    same: dict[str, str]


# Spaces and quotes: what spelling leaves open
LOOSE = re.compile(r"[\s\"'“”‘’]+")


def squeeze(text: str) -> str:
    """`text` without what spelling leaves open: spaces, quotes and the case of letters."""
    return LOOSE.sub("", text).lower()


@cache
def lexicon() -> Lexicon:
    """The lexicon; raises `ValueError` where it names a kind that is none."""
    data = read_toml(__package__, "lexicon.toml")
    brands = data["brands"]
    unknown = (set(data["heads"]) | {b["kind"] for b in brands}) - set(get_args(ProgrammeKind))
    if unknown:
        raise ValueError(f"lexicon.toml: no such kind: {', '.join(sorted(unknown))}")
    return Lexicon(
        heads={head: cast("ProgrammeKind", kind) for kind, heads in data["heads"].items() for head in heads},
        quoted_only=frozenset(data["words"]["quoted_only"]),
        generic=frozenset(data["words"]["generic"]),
        clause=frozenset(data["words"]["clause"]),
        dangling=frozenset(data["words"]["dangling"]),
        brands={form: cast("ProgrammeKind", b["kind"]) for b in brands for form in b["forms"]},
        same={squeeze(form): squeeze(b["forms"][0]) for b in brands for form in b["forms"]},
    )
