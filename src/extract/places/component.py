"""spaCy component that finds places and keeps them in `doc.spans["places"]`."""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.places.admin import find_admin
from thaipress.extract.places.findings import PlaceFinding
from thaipress.extract.places.named import find_named
from thaipress.extract.thai.evidence import put
from thaipress.extract.thai.page import page_of

GROUP = "places"


@Language.factory("thaipress_places")
def create(nlp: Language, name: str) -> "Finder":
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return Finder()


class Finder:
    """Finds places."""

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with its places."""
        view = page_of(doc).view
        admin = find_admin(view)
        named = find_named(doc, view, admin)
        put(doc, GROUP, [*_embed(admin, named), *named])
        return doc


def _embed(admin: list[PlaceFinding], named: list[PlaceFinding]) -> list[PlaceFinding]:
    """`admin`, those that stand inside the name of a venue or other place marked as embedded."""
    inside = {
        place
        for place in admin
        for holder in named
        if place.within(holder) and (place.start, place.end) != (holder.start, holder.end)
    }
    return [replace(place, embedded=True) if place in inside else place for place in admin]
