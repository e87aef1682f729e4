"""spaCy component that finds places and keeps them in `doc.spans["places"]`."""

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.thai.evidence import put

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
        put(doc, GROUP, [])
        return doc
