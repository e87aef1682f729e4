"""spaCy component that finds officials and keeps them in `doc.spans["officials"]`."""

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.thai.evidence import put

GROUP = "officials"


@Language.factory("thaipress_officials")
def create(nlp: Language, name: str) -> "Finder":
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return Finder()


class Finder:
    """Finds officials."""

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with its officials."""
        put(doc, GROUP, [])
        return doc
