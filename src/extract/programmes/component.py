"""spaCy component that finds programmes and keeps them in `doc.spans["programmes"]`."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.programmes.candidates import (
    Stretch,
    coded,
    ended,
    headless,
    quoted,
    shortened,
    stretch_after,
)
from thaipress.extract.programmes.ends import LONGEST_NAME
from thaipress.extract.programmes.judge import likelihoods
from thaipress.extract.programmes.lexicon import lexicon
from thaipress.extract.programmes.names import Name, may_name
from thaipress.extract.programmes.patterns import (
    COMMITTEE,
    COUNTED,
    INSIDE_OFFICE,
    INSIDE_ORGANISATION,
    LETTERED,
    OPEN,
    heads,
)
from thaipress.extract.thai.batches import InBatches
from thaipress.extract.thai.evidence import put
from thaipress.extract.thai.page import edges_of, grams_of, page_of

GROUP = "programmes"
_LEAST = 0.4
"""Likelihood from which a candidate counts as a name."""
_BY_FAR = 0.2
"""How much likelier a name within another must be to stand in its place."""
_WORDS_BEFORE = 6
_MOST_HEADS = 10_000
"""Head nouns of a release that are looked at: fourteen times as many as the longest real one has."""
_AFTER = 40
"""Code points after the longest name that the end model may look at."""
_BEFORE = 16
"""Code points before a head noun that are looked at."""


@Language.factory("thaipress_programmes")
def create(nlp: Language, name: str) -> InBatches:
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return InBatches(find)


def find(docs: Sequence[Doc]) -> None:
    """Find the names of programmes in some releases; no two of a release overlap."""
    texts = [page_of(doc).view.text for doc in docs]
    marked = [_after_heads(doc, text) for doc, text in zip(docs, texts, strict=True)]
    open_ended = [
        [(text, stretch) for stretch in some] for text, (_, some) in zip(texts, marked, strict=True)
    ]
    ends = iter(ended([each for some in open_ended for each in some]))
    candidates = [
        [c for _ in some for c in next(ends) if may_name(text, c)]
        for text, some in zip(texts, open_ended, strict=True)
    ]
    titles = [page_of(doc).title for doc in docs]
    likely = likelihoods(list(zip(texts, titles, candidates, strict=True)))
    for doc, text, (sure, _), *judged in zip(docs, texts, marked, candidates, likely, strict=True):
        names = [replace(c.name, likely=p) for c, p in zip(*judged, strict=True) if p > _LEAST]
        put(doc, GROUP, _with_headless(doc, shortened(text, _apart([*sure, *names]))))


def _with_headless(doc: Doc, found: list[Name]) -> list[Name]:
    """`found`, names in order, and those without a head noun that overlap none of them."""
    for name in sorted(headless(grams_of(doc)), key=lambda n: (n.start, -n.end)):
        place = bisect_left(found, name.end, key=lambda n: n.start)
        if not place or found[place - 1].end <= name.start:
            insort(found, name, key=lambda n: n.start)
    return found


def _apart(names: Iterable[Name]) -> list[Name]:
    """Those of `names` that are left where no two may overlap, in order.

    Of two at one start the likelier is left; of two others the first, unless the second, which stands within
    it, is likelier by far.
    """
    best: dict[int, Name] = {}
    for name in names:
        if name.start not in best or name.likely > best[name.start].likely:
            best[name.start] = name
    kept: list[Name] = []
    for name in sorted(best.values(), key=lambda n: n.start):
        while kept and kept[-1].end > name.start and name.likely > kept[-1].likely + _BY_FAR:
            kept.pop()
        if not kept or kept[-1].end <= name.start:
            kept.append(name)
    return kept


def _after_heads(doc: Doc, text: str) -> tuple[list[Name], list[Stretch]]:
    """After head nouns: the names whose end is marked, and the stretches whose end is not."""
    kinds, quoted_only = lexicon().heads, lexicon().quoted_only
    sure: list[Name] = []
    open_ended: list[Stretch] = []
    done = 0
    for match in islice(grams_of(doc).finditer(*heads()), _MOST_HEADS):
        start, core = match.start(), match.end()
        if start < done or _is_no_head(text, match):
            continue
        kind = kinds[match["head"]]
        if names := quoted(text, start, core, kind):
            sure += names
            done = names[-1].end
        elif match["head"] in quoted_only and not LETTERED.match(text, start):
            continue
        elif name := coded(text, start, core, kind):
            sure.append(name)
        elif stretch := stretch_after(
            text, words_before(doc, text, start), words_after(doc, text, core), start, core, kind
        ):
            open_ended.append(stretch)
    return sure, open_ended


def _is_no_head(text: str, match: re.Match[str]) -> bool:
    """Whether a head noun stands inside an organisation's name, or only counts (`12 โครงการ`)."""
    start, end = match.start(), match.end()
    inside = INSIDE_OFFICE if match["head"] == "โครงการ" else INSIDE_ORGANISATION
    if inside.search(text, max(0, start - _BEFORE), start) or COMMITTEE.match(text, end):
        return True
    spaced = end > match.end("head") and text[end : end + 1] not in OPEN
    return spaced and COUNTED.search(text, max(0, start - _BEFORE), start) is not None


def words_before(doc: Doc, text: str, offset: int) -> list[str]:
    """A few words before `offset` of the view."""
    starts = edges_of(doc)
    at = bisect_left(starts, offset)
    return [text[a:b] for a, b in pairwise((*starts[max(0, at - _WORDS_BEFORE) : at], offset))]


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
