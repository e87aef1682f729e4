"""Provinces, districts, subdistricts, countries, cities and regions."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TypeVar

from thaipress.extract.places.bare import ORDER, bare_areas, bare_forms
from thaipress.extract.places.findings import PlaceFinding
from thaipress.extract.places.lists import listed_areas
from thaipress.extract.places.parts import part_areas
from thaipress.extract.places.regions import find_regions
from thaipress.extract.places.resolve import resolve
from thaipress.extract.places.routes import route_ends
from thaipress.extract.places.typed import Hit, typed_areas
from thaipress.extract.places.world import find_world, world_forms
from thaipress.extract.thai.evidence import Finding
from thaipress.extract.thai.grams import Grams, table
from thaipress.extract.thai.lexicon import any_of
from thaipress.extract.thai.view import View

F = TypeVar("F", bound=Finding)


def find_admin(view: View, grams: Grams) -> list[PlaceFinding]:
    """The administrative places of `view`, in the order of the text, none overlapping another.

    `grams` are those of the view's text.
    """
    text = view.text
    names = list(grams.finditer(*_names()))
    areas = resolve(text, _areas(grams, names))
    return _apart([*find_regions(view, grams), *areas, *find_world(text, names)])


@cache
def _names() -> tuple[re.Pattern[str], int]:
    """Any name that may stand without type word: one pass over the text for areas, countries and cities."""
    forms = bare_forms() | world_forms()
    return re.compile(any_of(forms, space=" ")), table(forms)


def _areas(grams: Grams, names: Iterable[re.Match[str]]) -> list[Hit]:
    """Hits with and without type word; a name that no gazetteer knows gives way to one that is known."""
    text = grams.text
    typed = typed_areas(grams)
    bare = bare_areas(text, names, [hit for hit in typed if hit.codes])
    known = sorted([*(hit for hit in typed if hit.codes), *bare], key=ORDER)
    known = _apart([*known, *listed_areas(grams), *part_areas(grams, known), *route_ends(text, known)])
    starts = [hit.start for hit in known]
    unknown = [h for h in typed if not h.codes and not _overlaps(known, starts, h)]
    return sorted([*known, *unknown], key=ORDER)


def _overlaps(known: Sequence[Hit], starts: Sequence[int], hit: Hit) -> bool:
    """Whether `hit` shares a character with one of `known` (in order, apart), which start at `starts`."""
    before = bisect_left(starts, hit.end)
    return before > 0 and known[before - 1].end > hit.start


def _apart(findings: Iterable[F]) -> list[F]:
    """`findings` in order; where two overlap, the one that starts first, and of two such the longer one."""
    kept: list[F] = []
    for finding in sorted(findings, key=lambda f: (f.start, -f.end)):
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return kept
