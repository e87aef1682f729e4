"""Rows of `flagships` from what the component found."""

from collections import Counter

from spacy.tokens import Doc

from thaipress.extract.flagships.component import GROUP, FlagshipFinding
from thaipress.extract.thai.evidence import Finding, get, mention, record_id
from thaipress.extract.thai.page import page_of
from thaipress.schema.records import Flagship, Mention


def build(doc: Doc, doc_id: str) -> tuple[list[Flagship], list[Mention]]:
    """The rows of release `doc_id` and the mentions that they rest on."""
    view = page_of(doc).view
    lists: dict[int, list[FlagshipFinding]] = {}
    for finding in get(doc, GROUP, FlagshipFinding):
        lists.setdefault(finding.listing, []).append(finding)
    rows: list[Flagship] = []
    mentions: list[Mention] = []
    seen: Counter[tuple[str | None, str]] = Counter()
    for start in sorted(lists):
        items = sorted(lists[start], key=lambda f: f.ordinal)
        heading = view.value(*items[0].heading) if items[0].heading else None
        first = view.value(items[0].start, items[0].end)
        # two lists of one heading and one first item are told apart by which comes first
        seen[heading, first] += 1
        list_id = record_id(doc_id, "l", heading, first, seen[heading, first])
        for item in items:
            name = view.value(item.start, item.end)
            flagship_id = record_id(doc_id, "f", list_id, item.ordinal, name)
            rows.append(
                Flagship(
                    doc_id=doc_id,
                    flagship_id=flagship_id,
                    list_id=list_id,
                    heading=heading,
                    declared_count=item.declared,
                    found_count=item.found,
                    explicit=item.explicit is not None,
                    explicit_words=item.explicit,
                    ordinal=item.ordinal,
                    name=name,
                    description=view.value(*item.description) if item.description else None,
                    programme_id=None,
                )
            )
            mentions.append(mention(view, doc_id, "flagship", flagship_id, "name", item))
            for kind, span in (("description", item.description), ("heading", item.heading)):
                if span:
                    part = Finding(*span, kind, item.rule)
                    mentions.append(mention(view, doc_id, "flagship", flagship_id, kind, part))
    return rows, mentions
