"""Thai provinces, districts and subdistricts: codes, names, and the other forms that releases use."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from thaipress.extract.places.words import WordSet
from thaipress.extract.thai.lexicon import read_csv, read_toml

AreaLevel = Literal["province", "amphoe", "tambon"]
LEVELS: tuple[AreaLevel, ...] = get_args(AreaLevel)
"""From the widest to the narrowest; their codes have 2, 4 and 6 digits."""
BANGKOK = "10"
_CAPITAL = "เมือง"  # a province's capital district is เมือง (town) + the province's name


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area.

    Attributes:
        code: official code; it starts with that of the area around it.
        name: official Thai name without type word.
        name_en: English name.
    """

    code: str
    name: str
    name_en: str

    @property
    def level(self) -> AreaLevel:
        """Which sort of area, by the length of its code."""
        return LEVELS[len(self.code) // 2 - 1]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All areas, and the forms under which texts name them.

    Attributes:
        areas: areas by code.
        forms: for each level, the codes (ascending) of the areas that a form may mean.
        words: the forms of each level, to find them in text.
        weak: names of provinces that are also common words.
        words_too: those of them that everyday sentences are full of.
        weak_openers: words right before one that make it a province all the same.
        typed_only: forms that name a province only with its type word in front.
        english: other English forms of provinces, with their codes.
        weak_amphoe: names of districts that are also common words.
        bare: forms of districts that name the district without its type word.
    """

    areas: dict[str, Area]
    forms: dict[AreaLevel, dict[str, tuple[str, ...]]]
    words: dict[AreaLevel, WordSet]
    weak: frozenset[str]
    words_too: frozenset[str]
    weak_openers: WordSet
    typed_only: frozenset[str]
    english: dict[str, str]
    weak_amphoe: frozenset[str]
    bare: dict[str, str]

    def province_of(self, code: str) -> str:
        """Name of the province that the area with `code` lies in."""
        return self.areas[code[:2]].name


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once per process."""
    aliases = read_toml(__package__, "aliases.toml")
    areas = {
        row["code"]: Area(row["code"], row["name"], row["name_en"])
        for row in read_csv(__package__, "gazetteer.csv")
    }
    found: dict[AreaLevel, defaultdict[str, set[str]]] = {level: defaultdict(set) for level in LEVELS}
    for area in areas.values():
        found[area.level][area.name].add(area.code)
        if area.level == "amphoe" and area.name == _CAPITAL + areas[area.code[:2]].name:
            found["amphoe"][_CAPITAL].add(area.code)
    for level in LEVELS:
        for form, meant in aliases[level].items():
            codes = {meant} if meant in areas else found[level].get(meant)
            if not codes:
                raise ValueError(f"aliases.toml: {level} {form} means {meant}, which the gazetteer lacks")
            found[level][form] |= codes
    for form, meant in aliases["province"].items():
        code = next(iter(found["province"][meant]))
        capital = found["amphoe"].get(_CAPITAL + areas[code].name, ())
        found["amphoe"][_CAPITAL + form].update(capital)
    forms: dict[AreaLevel, dict[str, tuple[str, ...]]] = {
        level: {form: tuple(sorted(codes)) for form, codes in found[level].items() if codes}
        for level in LEVELS
    }
    return Gazetteer(
        areas=areas,
        forms=forms,
        words={level: WordSet(forms[level]) for level in LEVELS},
        weak=frozenset(aliases["weak_provinces"]),
        words_too=frozenset(aliases["everyday_provinces"]),
        weak_openers=WordSet(aliases["weak_openers"]),
        typed_only=frozenset(aliases["typed_only"]),
        english=dict(aliases["english_provinces"]),
        weak_amphoe=frozenset(aliases["weak_amphoe"]),
        bare=dict(aliases["bare_amphoe"]),
    )
