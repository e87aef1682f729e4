"""Rows of `officials` from what the component found."""

from spacy.tokens import Doc

from thaipress.schema.records import Mention, Official, Position


def build(doc: Doc, doc_id: str) -> tuple[list[Official], list[Position], list[Mention]]:
    """The rows of release `doc_id` and the mentions that they rest on."""
    del doc, doc_id
    return [], [], []
