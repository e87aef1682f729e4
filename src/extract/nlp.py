"""The spaCy pipeline: PyThaiNLP's tokens, the page, then one component per kind of record."""

import datetime as dt

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.thai.page import give_day
from thaipress.extract.thai.spans import NAME as SPANS
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


MOST_STRINGS = 60_000
"""Strings that a pipeline's vocabulary may hold before it is built anew."""

_current: dict[Engine, Language] = {}


def annotate(text: str, engine: Engine = "nlpo3", published: dt.date | None = None) -> Doc:
    """`text` with all that was found in it; without spaCy spans, which no record needs.

    `published` is the release's date where it is known, whatever its header says.
    """
    nlp = current_nlp(engine)
    doc = nlp.make_doc(text)
    if published:
        give_day(doc, published)
    return nlp(doc, disable=(SPANS,))


def current_nlp(engine: Engine = "nlpo3") -> Language:
    """The process's pipeline for `engine`.

    spaCy keeps every word that it has ever seen, so memory would grow with the archive; past a bound the
    pipeline is built anew, which takes milliseconds: the lexicons stay loaded.
    """
    nlp = _current.get(engine)
    if nlp is None or len(nlp.vocab.strings) > MOST_STRINGS:
        nlp = _current[engine] = build_nlp(engine)
    return nlp


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


def _register() -> None:
    """Make the factories known to spaCy in a checkout too, where no entry points are installed."""
    from thaipress.extract.dates import component as dates  # noqa: F401, PLC0415
    from thaipress.extract.flagships import component as flagships  # noqa: F401, PLC0415
    from thaipress.extract.officials import component as officials  # noqa: F401, PLC0415
    from thaipress.extract.places import component as places  # noqa: F401, PLC0415
    from thaipress.extract.programmes import component as programmes  # noqa: F401, PLC0415
    from thaipress.extract.thai import page, spans, tokenizer  # noqa: F401, PLC0415
