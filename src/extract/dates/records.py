"""Rows of `dates` from what the component found."""

from spacy.tokens import Doc

from thaipress.schema.records import Date, Mention, RelativeDate


def build(doc: Doc, doc_id: str) -> tuple[list[Date], list[RelativeDate], list[Mention]]:
    """The rows of release `doc_id` and the mentions that they rest on."""
    del doc, doc_id
    return [], [], []


def impossible(doc: Doc) -> int:
    """How many expressions of the release name a day that no calendar has."""
    return len(doc.spans.get("impossible_dates", ()))
