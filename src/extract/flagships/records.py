"""Rows of `flagships` from what the component found."""

from spacy.tokens import Doc

from thaipress.schema.records import Flagship, Mention


def build(doc: Doc, doc_id: str) -> tuple[list[Flagship], list[Mention]]:
    """The rows of release `doc_id` and the mentions that they rest on."""
    del doc, doc_id
    return [], []
