"""spaCy component that finds dates: explicit ones in `doc.spans["dates"]`, relative and impossible ones apart."""

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.dates.atoms import atoms
from thaipress.extract.dates.grammar import expressions
from thaipress.extract.dates.resolve import resolve
from thaipress.extract.thai.evidence import put
from thaipress.extract.thai.page import page_of

GROUP = "dates"
RELATIVE = "relative_dates"
IMPOSSIBLE = "impossible_dates"


@Language.factory("thaipress_dates")
def create(nlp: Language, name: str) -> "Finder":
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return Finder()


class Finder:
    """Finds dates."""

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with its dates."""
        page = page_of(doc)
        text = page.view.text
        found = resolve(list(expressions(*atoms(text))), text, page.published)
        put(doc, GROUP, [date for date in found if date.first])
        put(doc, IMPOSSIBLE, [date for date in found if not date.first])
        put(doc, RELATIVE, [])
        return doc
