"""The lexicon of Thai state bodies (`bodies.csv`) and the names of provinces and countries that offices carry."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pythainlp.corpus import countries, provinces


@dataclass(frozen=True, slots=True)
class Body:
    """A state body.

    Attributes:
        id: its identifier in the lexicon, stable.
        name: the full Thai name.
        english: the English name, empty where unknown.
        abbreviations: as written, with their dots.
        also: other spellings and short forms of the name.
        kind: what sort of body.
        parent: the id of the body it belongs to, empty for none.
        valid_from: first year of this name, Buddhist era; none where it reaches back before 2540.
        valid_to: last year of this name; none where it still stands.
    """

    id: str
    name: str
    english: str
    abbreviations: tuple[str, ...]
    also: tuple[str, ...]
    kind: str
    parent: str
    valid_from: int | None
    valid_to: int | None


@cache
def bodies() -> dict[str, Body]:
    """Every listed body by id."""
    text = files(__package__).joinpath("bodies.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if line and not line.startswith("#"))
    return {
        row["id"]: Body(
            id=row["id"],
            name=row["name"],
            english=row["english"],
            abbreviations=tuple(row["abbreviations"].split()),
            also=tuple(a for a in row["also"].split(";") if a),
            kind=row["kind"],
            parent=row["parent"],
            valid_from=int(row["valid_from"]) if row["valid_from"] else None,
            valid_to=int(row["valid_to"]) if row["valid_to"] else None,
        )
        for row in rows
    }


@cache
def spellings() -> frozenset[str]:
    """Every name and spelling of a body, abbreviations left out."""
    return frozenset(s for b in bodies().values() for s in (b.name, *b.also))


@cache
def areas() -> frozenset[str]:
    """Names of Thai provinces and of countries."""
    return frozenset(str(p) for p in provinces()) | frozenset(countries())
