"""spaCy component that finds places and keeps them in `doc.spans["places"]`."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.places.admin import find_admin
from thaipress.extract.places.findings import PlaceFinding
from thaipress.extract.places.named import find_named
from thaipress.extract.thai.batches import InBatches
from thaipress.extract.thai.evidence import put
from thaipress.extract.thai.page import grams_of, page_of

GROUP = "places"


@Language.factory("thaipress_places")
def create(nlp: Language, name: str) -> InBatches:
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return InBatches(find)


def find(docs: Sequence[Doc]) -> None:
    """Find the places of some releases."""
    admin = [find_admin(page_of(doc).view, grams_of(doc)) for doc in docs]
    named = find_named(docs, admin)
    for doc, areas, names in zip(docs, admin, named, strict=True):
        put(doc, GROUP, _together(areas, names))


def _together(admin: list[PlaceFinding], named: list[PlaceFinding]) -> list[PlaceFinding]:
    """All places; an area inside the name of a venue is embedded, and what is an area is no second place."""
    areas = {(place.start, place.end) for place in admin}
    kept = sorted((place for place in named if (place.start, place.end) not in areas), key=lambda p: p.start)
    starts = [place.start for place in kept]
    furthest = list(accumulate((place.end for place in kept), max))
    together = list(kept)
    for place in admin:
        # Of the names that begin no later, one reaches as far: the area stands inside it.
        before = bisect_right(starts, place.start)
        inside = before > 0 and furthest[before - 1] >= place.end
        together.append(replace(place, embedded=True) if inside else place)
    return together
