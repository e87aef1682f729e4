"""Rows of `places` from what the component found."""

from spacy.tokens import Doc

from thaipress.extract.places.component import GROUP
from thaipress.extract.places.findings import PlaceFinding
from thaipress.extract.thai.evidence import get, mention, record_id
from thaipress.extract.thai.page import page_of
from thaipress.schema.records import Level, Mention, Place


def build(doc: Doc, doc_id: str) -> tuple[list[Place], list[Mention]]:
    """The rows of release `doc_id`, one per distinct level, name and code, and the mentions they rest on."""
    view = page_of(doc).view
    groups: dict[tuple[Level, str, str | None], list[PlaceFinding]] = {}
    for finding in get(doc, GROUP, PlaceFinding):
        groups.setdefault((finding.level, finding.name, finding.code), []).append(finding)

    places: list[Place] = []
    mentions: list[Mention] = []
    for (level, name, code), findings in groups.items():
        place_id = record_id(doc_id, "p", level, name, code)
        standing = [f for f in findings if not f.embedded]
        first = (standing or findings)[0]
        candidates = first.candidates if code is None else ()
        places.append(
            Place(
                doc_id=doc_id,
                place_id=place_id,
                level=level,
                name=name,
                text=view.value(first.start, first.end),
                province=next((f.province for f in findings if f.province), None),
                code=code,
                ambiguous=bool(candidates),
                candidates=list(candidates) or None,
                embedded=not standing,
            )
        )
        mentions += [mention(view, doc_id, "place", place_id, level, f) for f in findings]
    return places, mentions
