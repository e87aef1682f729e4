"""Rows of `programmes` from what the component found."""

import re

from spacy.tokens import Doc

from thaipress.extract.programmes.component import GROUP
from thaipress.extract.programmes.names import Name, key_of
from thaipress.extract.thai.evidence import get, mention, record_id
from thaipress.extract.thai.page import page_of
from thaipress.schema.records import Mention, Programme

_LOOSE = re.compile(r"[\s\"'“”‘’]+")


def build(doc: Doc, doc_id: str) -> tuple[list[Programme], list[Mention]]:
    """The rows of release `doc_id` and the mentions that they rest on."""
    view = page_of(doc).view
    groups: dict[str, list[Name]] = {}
    for name in get(doc, GROUP, Name):
        groups.setdefault(key_of(view.text, name), []).append(name)
    rows: list[Programme] = []
    mentions: list[Mention] = []
    for key, names in groups.items():
        programme_id = record_id(doc_id, "g", key)
        forms = list(dict.fromkeys(view.value(n.start, n.end) for n in names))
        rows.append(
            Programme(
                doc_id=doc_id,
                programme_id=programme_id,
                name=forms[0],
                kind=names[0].kind,
                also_known_as=forms[1:],
                phase=None,
                agency=None,
                budget_baht=None,
                target_group=None,
                year=None,
            )
        )
        mentions += [mention(view, doc_id, "programme", programme_id, n.kind, n) for n in names]
    return rows, mentions
