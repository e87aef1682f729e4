"""spaCy component that finds dates: explicit ones in `doc.spans["dates"]`, the others in further groups."""

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.dates.atoms import read_atoms
from thaipress.extract.dates.grammar import expressions
from thaipress.extract.dates.relative import relative_dates
from thaipress.extract.dates.resolve import DateFinding, resolve
from thaipress.extract.thai.evidence import put
from thaipress.extract.thai.page import Page, page_of

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
        explicit, relative, impossible = find(page_of(doc))
        put(doc, GROUP, explicit)
        put(doc, RELATIVE, relative)
        put(doc, IMPOSSIBLE, impossible)
        return doc


def find(page: Page) -> tuple[list[DateFinding], list[DateFinding], list[DateFinding]]:
    """The explicit, relative and impossible dates of a release."""
    text = page.view.text
    atoms, codes = read_atoms(text)
    found = resolve(list(expressions(atoms, codes, text)), text, page.published)
    explicit = [date for date in found if date.first]
    return explicit, relative_dates(text, explicit, page.published), [d for d in found if not d.first]
