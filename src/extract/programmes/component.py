"""spaCy component that finds programmes and keeps them in `doc.spans["programmes"]`."""

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.thai.evidence import put

GROUP = "programmes"


@Language.factory("thaipress_programmes")
def create(nlp: Language, name: str) -> "Finder":
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return Finder()


class Finder:
    """Finds programmes."""

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with its programmes."""
        put(doc, GROUP, [])
        return doc
