"""spaCy component that finds flagships and keeps them in `doc.spans["flagships"]`."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.flagships.classify import THRESHOLD, scores, traits
from thaipress.extract.flagships.cuts import cuts
from thaipress.extract.flagships.ends import ends
from thaipress.extract.flagships.lists import Listing, listings
from thaipress.extract.flagships.same import distinct
from thaipress.extract.thai.batches import InBatches
from thaipress.extract.thai.evidence import Finding, put
from thaipress.extract.thai.page import edges_of, grams_of, page_of

GROUP = "flagships"


@dataclass(frozen=True, slots=True)
class FlagshipFinding(Finding):
    """An item of a headline list; its span is the headline's.

    Attributes:
        listing: where its list begins in the view: the same for all items of a list.
        ordinal: 1-based place in the list.
        found: items of the list.
        declared: how many the text says there are.
        heading: half-open span of the words that name the list.
        explicit: the words that call the list main, important, urgent or flagship.
        description: half-open span of what follows the headline.
    """

    listing: int
    ordinal: int
    found: int
    declared: int | None
    heading: tuple[int, int] | None
    explicit: str | None
    description: tuple[int, int] | None


@Language.factory("thaipress_flagships")
def create(nlp: Language, name: str) -> InBatches:
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return InBatches(find)


def find(docs: Sequence[Doc]) -> None:
    """Find the flagships of some releases."""
    texts = [page_of(doc).view.text for doc in docs]
    lists = [listings(grams_of(doc)) for doc in docs]
    known = [
        traits(text, edges_of(doc), listing)
        for doc, text, some in zip(docs, texts, lists, strict=True)
        for listing in some
    ]
    score = iter(scores(known))
    accepted = [
        distinct(text, [listing for listing in some if next(score) > THRESHOLD])
        for text, some in zip(texts, lists, strict=True)
    ]
    items = [
        cuts(text, edges_of(doc), listing)
        for doc, text, some in zip(docs, texts, accepted, strict=True)
        for listing in some
    ]
    stops = ends(items)
    for doc, text, some in zip(docs, texts, accepted, strict=True):
        put(doc, GROUP, [f for listing in some for f in _findings(text, listing, next(stops))])


def _findings(text: str, listing: Listing, stops: Sequence[int]) -> Sequence[FlagshipFinding]:
    heading = listing.heading
    rule = f"list_{listing.style.split(' ')[0]}"
    return [
        FlagshipFinding(
            item.line[0],
            end,
            "flagship",
            rule,
            listing.start,
            ordinal,
            len(listing.items),
            heading.count,
            heading.span,
            heading.explicit,
            _rest(text, end, item.whole[1]),
        )
        for ordinal, (item, end) in enumerate(zip(listing.items, stops, strict=True), start=1)
    ]


def _rest(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What is left of the item after its headline, edges trimmed."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return (start, end) if start < end else None


_EDGES = " \t\n,;:.-–*"
