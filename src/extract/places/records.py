"""Rows of `places` from what the component found."""

from spacy.tokens import Doc

from thaipress.schema.records import Mention, Place


def build(doc: Doc, doc_id: str) -> tuple[list[Place], list[Mention]]:
    """The rows of release `doc_id` and the mentions that they rest on."""
    del doc, doc_id
    return [], []
