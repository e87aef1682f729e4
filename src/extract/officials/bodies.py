"""The lexicon of bodies (`bodies.csv`), and the names of provinces and countries that offices carry."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pythainlp.corpus import countries, provinces

from thaipress.extract.thai.lexicon import read_csv, read_toml

_SHORTEST_COUNTRY = 3
SHARED = "?"
"""Closes an abbreviation in the lexicon that several bodies go by: it decides for none of them."""


@dataclass(frozen=True, slots=True)
class Body:
    """A public body.

    Attributes:
        id: its identifier in the lexicon, stable.
        name: the full Thai name.
        english: the English name, empty where unknown.
        abbreviations: as written, with their dots; closed with `?` where shared.
        also: other spellings and short forms of the name.
        kind: what sort of body.
        parent: the id of the body it belongs to, empty for none.
        valid_from: first year of this name, Buddhist era; none where it is not told.
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

    @property
    def names(self) -> Iterator[str]:
        """The name, then its other spellings."""
        yield self.name
        yield from self.also


@cache
def bodies() -> dict[str, Body]:
    """Every listed body by id."""
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
        for row in read_csv(__package__, "bodies.csv")
    }


@cache
def body_names() -> frozenset[str]:
    """Every name and spelling of a body, abbreviations left out."""
    return frozenset(name for body in bodies().values() for name in body.names)


@cache
def abbreviations() -> dict[str, str | None]:
    """Abbreviations, with and without their dots, to the id of the body; none where several share it."""
    written: dict[str, str | None] = {}
    dotless: dict[str, str | None] = {}
    for body in bodies().values():
        for short in body.abbreviations:
            owner = None if short.endswith(SHARED) else body.id
            short = short.removesuffix(SHARED)  # noqa: PLW2901 the mark is no part of it
            written[short] = owner if written.get(short, owner) == owner else written[short] or owner
            bare = short.replace(".", "")
            if bare != short:
                for loose in (bare, bare + "."):  # ป.ป.ส., ปปส, ปปส.
                    dotless[loose] = owner if dotless.get(loose, owner) == owner else None
    return {k: v for k, v in dotless.items() if len(k) > 1} | written


@cache
def ministry_short_names() -> dict[str, str]:
    """Names of ministries without their first word (`อุตสาหกรรม`, industry) to the ministry's id."""
    short: dict[str, str] = {}
    for body in bodies().values():
        if body.kind != "ministry":
            continue
        for name in body.names:
            rest = name.removeprefix("กระทรวง")
            if rest != name:
                short.setdefault(rest, body.id)
                short.setdefault(rest.removeprefix("การ"), body.id)
    return short


@cache
def _areas() -> dict[str, dict[str, Any]]:
    """The tables of `areas.toml`."""
    return read_toml(__package__, "areas.toml")


@cache
def province_names() -> dict[str, str]:
    """Names of Thai provinces and their short forms to the full name."""
    return {str(p): str(p) for p in provinces()} | _areas()["provinces"]


@cache
def country_names() -> frozenset[str]:
    """Names of countries, and the forms in which offices carry them."""
    listed = (name for name in countries() if len(name) >= _SHORTEST_COUNTRY)
    return frozenset(listed) | frozenset(_areas()["countries"]["names"])
