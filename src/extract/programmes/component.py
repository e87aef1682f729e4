"""spaCy component that finds programmes and keeps them in `doc.spans["programmes"]`."""

import re
from bisect import bisect_left, insort
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.programmes.candidates import coded, headless, quoted, shortened, unquoted
from thaipress.extract.programmes.ends import LONGEST_NAME
from thaipress.extract.programmes.lexicon import lexicon
from thaipress.extract.programmes.names import Name, is_name
from thaipress.extract.programmes.patterns import (
    COMMITTEE,
    COUNTED,
    INSIDE_OFFICE,
    INSIDE_ORGANISATION,
    LETTERED,
    OPEN,
    heads,
)
from thaipress.extract.thai.evidence import put
from thaipress.extract.thai.page import edges_of, page_of
from thaipress.schema.records import ProgrammeKind

GROUP = "programmes"
_AFTER = 40
"""Code points after the longest name that the end model may look at."""
_BEFORE = 16
"""Code points before a head noun that are looked at."""


@Language.factory("thaipress_programmes")
def create(nlp: Language, name: str) -> "Finder":
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return Finder()


class Finder:
    """Finds programmes."""

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with its programmes."""
        put(doc, GROUP, find(doc))
        return doc


def find(doc: Doc) -> list[Name]:
    """The names of programmes in `doc`, in the order of the text; no two overlap."""
    text = page_of(doc).view.text
    kinds, quoted_only = lexicon().heads, lexicon().quoted_only
    found: list[Name] = []
    done = 0
    for match in heads().finditer(text):
        if match.start() < done or _is_no_head(text, match):
            continue
        kind, core = kinds[match["head"]], match.end()
        names = quoted(text, match.start(), core, kind)
        if not names and (match["head"] not in quoted_only or LETTERED.match(text, match.start())):
            names = _unquoted(doc, text, match.start(), core, kind)
        if names:
            found += names
            done = names[-1].end
    found = shortened(text, found)
    for name in sorted(headless(text), key=lambda n: (n.start, -n.end)):
        place = bisect_left(found, name.end, key=lambda n: n.start)
        if not place or found[place - 1].end <= name.start:
            insort(found, name, key=lambda n: n.start)
    return found


def _unquoted(doc: Doc, text: str, start: int, core: int, kind: ProgrammeKind) -> list[Name]:
    """The name of a head noun without quotes, if one follows."""
    if name := coded(text, start, core, kind):
        return [name]
    candidate = unquoted(text, words_after(doc, text, core), start, core, kind)
    return [candidate[0]] if candidate and is_name(text, *candidate) else []


def _is_no_head(text: str, match: re.Match[str]) -> bool:
    """Whether a head noun stands inside an organisation's name, or only counts (`12 โครงการ`)."""
    start, end = match.start(), match.end()
    inside = INSIDE_OFFICE if match["head"] == "โครงการ" else INSIDE_ORGANISATION
    if inside.search(text, max(0, start - _BEFORE), start) or COMMITTEE.match(text, end):
        return True
    spaced = end > match.end("head") and text[end : end + 1] not in OPEN
    return spaced and COUNTED.search(text, max(0, start - _BEFORE), start) is not None


def words_after(doc: Doc, text: str, offset: int) -> list[str]:
    """The words from `offset` of the view to the end of its line, as many as a name may have.

    The first one may be part of a token.
    """
    starts = edges_of(doc)
    stop = min(len(text), offset + LONGEST_NAME + _AFTER)
    line = text.find("\n", offset, stop)
    stop = stop if line < 0 else line
    inner = starts[bisect_left(starts, offset + 1) : bisect_left(starts, stop)]
    return [text[a:b] for a, b in pairwise((offset, *inner, stop)) if b > a]
