"""The spaCy pipeline: PyThaiNLP's tokens, the page, then one component per kind of record."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cache
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.thai.batches import InBatches
from thaipress.extract.thai.page import give_day
from thaipress.extract.thai.spans import NAME as SPANS
from thaipress.extract.thai.tokenizer import ThaiTokenizer
from thaipress.schema import Engine

COMPONENTS = (
    "thaipress_page",
    "thaipress_dates",
    "thaipress_officials",
    "thaipress_places",
    "thaipress_programmes",
    "thaipress_flagships",
    SPANS,
)
"""Factories of the pipeline in order; the page comes first, the extractors do not depend on each other."""


def annotate(
    texts: Sequence[str], published: Sequence[dt.date | None], engine: Engine = "nlpo3"
) -> list[Doc]:
    """`texts` with all that was found in each; without spaCy's tokens and spans, which no record needs.

    All texts go through one component before the next, and in those that work in batches through one step
    before the next: what a step reads is then in the processor's cache. More than 32 texts gain nothing.

    Args:
        texts: the releases.
        published: the date of each where it is known, whatever its header says.
        engine: PyThaiNLP's word segmentation engine.
    """
    nlp = _current_nlp(engine)
    tokenizer = cast("ThaiTokenizer", nlp.tokenizer)
    docs = [tokenizer.outline(text) for text in texts]
    for doc, day in zip(docs, published, strict=True):
        if day:
            give_day(doc, day)
    for name, component in nlp.pipeline:
        if name != SPANS:
            docs = through(component, docs)
    return docs


def through(component: Callable[[Doc], Doc], docs: Sequence[Doc]) -> list[Doc]:
    """`docs` with what `component` finds in them, in one batch where it takes batches."""
    if isinstance(component, InBatches):
        return list(component.pipe(docs, batch_size=len(docs)))
    return [component(doc) for doc in docs]


def build_nlp(engine: Engine = "nlpo3") -> Language:
    """A new pipeline."""
    _register()
    config = {"nlp": {"tokenizer": {"@tokenizers": "thaipress_tokenizer", "engine": engine}}}
    nlp = spacy.blank("xx", config=config)
    # No component asks what a word looks like (`is_alpha`); spaCy would work it out for every new one.
    nlp.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]  # missing in spaCy's stubs
    # A release may be longer than spaCy's guard for its parsers, which are not used here.
    nlp.max_length = 2**31 - 1
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


_current_nlp = cache(build_nlp)


def _register() -> None:
    """Make the factories known to spaCy in a checkout too, where no entry points are installed."""
    from thaipress.extract.dates import component as dates  # noqa: F401, PLC0415
    from thaipress.extract.flagships import component as flagships  # noqa: F401, PLC0415
    from thaipress.extract.officials import component as officials  # noqa: F401, PLC0415
    from thaipress.extract.places import component as places  # noqa: F401, PLC0415
    from thaipress.extract.programmes import component as programmes  # noqa: F401, PLC0415
    from thaipress.extract.thai import page, spans, tokenizer  # noqa: F401, PLC0415
