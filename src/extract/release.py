"""One release, from its text to all its records: the only place that knows more than one extractor."""

import datetime as dt
import hashlib

from spacy.tokens import Doc

from thaipress.errors import EvidenceError, InputError
from thaipress.extract.dates import records as dates
from thaipress.extract.flagships import records as flagships
from thaipress.extract.links import link_flagships, mark_embedded
from thaipress.extract.nlp import annotate
from thaipress.extract.officials import records as officials
from thaipress.extract.places import records as places
from thaipress.extract.programmes import records as programmes
from thaipress.extract.thai.page import bare_title, page_of
from thaipress.extract.thai.tokenizer import count_words
from thaipress.schema import Document, Engine, Extraction, Mention, SourceFormat
from thaipress.schema.ids import release_id


def extract_text(  # noqa: PLR0913 a document's columns
    text: str,
    *,
    path: str = "text",
    sha256: str | None = None,
    encoding: str | None = "utf-8",
    source_format: SourceFormat = "txt",
    title: str | None = None,
    published: dt.date | None = None,
    source_url: str | None = None,
    engine: Engine = "nlpo3",
    doc: Doc | None = None,
) -> Extraction:
    """The records of one release.

    Args:
        text: the decoded release; all offsets of the result count its code points.
        path: where it lies relative to its input root; the ids follow from it.
        sha256: SHA-256 of its raw bytes, hexadecimal; that of its UTF-8 form if not given.
        encoding: how its bytes were decoded; none where its format leaves no choice.
        source_format: the format that it was read from.
        title: as its page or row gives it; else the text's own. So are the next two.
        published: the day that expressions without a year or month are resolved against.
        source_url: its address.
        engine: PyThaiNLP's word segmentation engine.
        doc: what `annotate` found in `text`, where it has been called.

    Raises:
        InputError: `text` is no Unicode text.
        EvidenceError: a record would point at other characters than it claims.
    """
    try:
        encoded = text.encode()
    except UnicodeEncodeError as error:
        raise InputError(f"{path}: a lone surrogate at {error.start}: no text") from error
    if doc is None:
        (doc,) = annotate([text], [published], engine)
    page = page_of(doc)
    doc_id = release_id(path)

    people, offices, found = officials.build(doc, doc_id)
    days, relative_days, more = dates.build(doc, doc_id)
    found += more
    spots, more = places.build(doc, doc_id)
    found += more
    initiatives, more = programmes.build(doc, doc_id)
    found += more
    items, more = flagships.build(doc, doc_id)
    found += more

    return Extraction(
        document=Document(
            doc_id=doc_id,
            path=path,
            sha256=sha256 or hashlib.sha256(encoded).hexdigest(),
            source_format=source_format,
            source_url=source_url or page.source_url,
            title=bare_title(title) if title else page.title_text,
            published=page.published,
            text=text,
            n_chars=len(text),
            n_tokens=count_words(doc),
            encoding=encoding,
            duplicate_of=None,
            cluster_id=doc_id,
            impossible_dates=dates.impossible(doc),
        ),
        officials=tuple(people),
        positions=tuple(offices),
        dates=tuple(days),
        relative_dates=tuple(relative_days),
        places=tuple(mark_embedded(spots, found)),
        programmes=tuple(initiatives),
        flagships=tuple(link_flagships(items, initiatives, found)),
        mentions=tuple(_checked(text, found)),
    )


def _checked(text: str, mentions: list[Mention]) -> list[Mention]:
    """`mentions` without repeats, in the order of the text, each proved against it."""
    for m in mentions:
        if text[m.start : m.end] != m.text:
            raise EvidenceError(f"{m.doc_id}: {m.record_type} {m.record_id} is not at {m.start}:{m.end}")
    distinct = {(m.start, m.end, m.record_type, m.record_id, m.kind): m for m in reversed(mentions)}
    return [distinct[key] for key in sorted(distinct)]
