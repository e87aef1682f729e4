"""spaCy component that finds officials and keeps them in `doc.spans["officials"]`."""

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.officials.attach import attach
from thaipress.extract.officials.monks import find_monks
from thaipress.extract.officials.names import NameFinding, titled
from thaipress.extract.officials.offices import OfficeFinding, find_offices
from thaipress.extract.officials.people import Person, free, group
from thaipress.extract.officials.reader import NameReader
from thaipress.extract.officials.references import name_references, role_references
from thaipress.extract.officials.untitled import called, credited
from thaipress.extract.thai.evidence import Finding, put
from thaipress.extract.thai.page import edges_of, page_of
from thaipress.extract.thai.view import View

GROUP = "officials"
NAME = "name"
ROLE = "role"
POSITION = "position"


@dataclass(frozen=True, slots=True)
class OfficialFinding(Finding):
    """Something the release says of a person.

    Attributes:
        person: the person's place among those of the release.
        label: inherited; `name` and `role` are mentions by name and by office, `position` an office given.
        name: for a name, its finding; the first one of a person is the fullest.
        office: for an office, its finding.
    """

    person: int
    name: NameFinding | None = None
    office: OfficeFinding | None = None


@Language.factory("thaipress_officials")
def create(nlp: Language, name: str) -> "Finder":
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return Finder()


class Finder:
    """Finds officials."""

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with its officials."""
        view = page_of(doc).view
        put(doc, GROUP, _findings(find_people(view, edges_of(doc))))
        return doc


def find_people(view: View, edges: list[int]) -> list[Person]:
    """The persons of a release; `edges` is where tokens start in the view."""
    offices = find_offices(view)
    reader = NameReader(view, [(o.start, o.end) for o in offices], edges)
    names = titled(reader)
    names += free(credited(reader), names)
    names += free(find_monks(view.text, offices), names)
    given = {view.text[n.name_start : n.end].split()[0] for n in names}
    # A given name that has a title elsewhere is found again as a mention of its person.
    unnamed = [c for c in called(reader) if view.text[c.name_start : c.end].split()[0] not in given]
    names += free(unnamed, names)
    offices = free(offices, names)
    people = group(view, names)
    offices = name_references(view, people, offices)
    of = {id(n): p for p in people for n in p.names}
    taken: set[int] = set()
    for name, office in attach(
        view, sorted((n for p in people for n in p.names), key=lambda n: n.start), offices
    ):
        of[id(name)].offices.append(office)
        taken.add(id(office))
    role_references(view, people, [o for o in offices if id(o) not in taken])
    return people


def _findings(people: list[Person]) -> list[OfficialFinding]:
    found = []
    for at, person in enumerate(people):
        for m in person.mentions:
            name = m if isinstance(m, NameFinding) else None
            found.append(OfficialFinding(m.start, m.end, NAME, m.rule, at, name=name))
        found += [OfficialFinding(o.start, o.end, POSITION, o.rule, at, office=o) for o in person.offices]
        found += [OfficialFinding(o.start, o.end, ROLE, o.rule, at, office=o) for o in person.roles]
    return found
