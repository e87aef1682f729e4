"""Rows of `officials` and `positions` from what the component found."""

from collections import defaultdict

from spacy.tokens import Doc

from thaipress.extract.officials.component import GROUP, NAME, POSITION, OfficialFinding
from thaipress.extract.officials.ministries import ministry_of
from thaipress.extract.officials.normal import normalise
from thaipress.extract.officials.offices import OfficeFinding
from thaipress.extract.officials.people import spelling
from thaipress.extract.officials.untitled import CALLED
from thaipress.extract.thai.evidence import get, mention, record_id
from thaipress.extract.thai.page import page_of
from thaipress.extract.thai.view import View, fold
from thaipress.schema.records import Mention, Official, Position


def build(doc: Doc, doc_id: str) -> tuple[list[Official], list[Position], list[Mention]]:
    """The rows of release `doc_id` and the mentions that they rest on."""
    view = page_of(doc).view
    people: defaultdict[int, list[OfficialFinding]] = defaultdict(list)
    for finding in get(doc, GROUP, OfficialFinding):
        people[finding.person].append(finding)
    officials: list[Official] = []
    positions: list[Position] = []
    mentions: list[Mention] = []
    for _, findings in sorted(people.items()):
        name, title = _name(view, findings)
        key = record_id(doc_id, "o", name)
        offices = _distinct(view, [f.office for f in findings if f.label == POSITION and f.office])
        rows = [_position(view, doc_id, key, at, office) for at, office in enumerate(offices, start=1)]
        positions += rows
        officials.append(
            Official(
                doc_id=doc_id,
                official_id=key,
                name=name,
                title=title,
                position=rows[0].text if rows else None,
                organisation=rows[0].org if rows else None,
            )
        )
        for f in findings:
            if f.label == POSITION:
                mentions.append(mention(view, doc_id, "position", key, "position", f))
            else:
                mentions.append(
                    mention(view, doc_id, "official", key, NAME if f.label == NAME else "role", f)
                )
    return officials, positions, mentions


def _name(view: View, findings: list[OfficialFinding]) -> tuple[str, str | None]:
    """The fullest name and the title before it."""
    names = [f.name for f in findings if f.name]
    best = max(names, key=lambda n: (n.parts, _standing(view.text[n.start : n.name_start]), -n.start))
    title = (
        view.value(best.start, best.name_start)
        if best.name_start > best.start and best.rule != CALLED
        else None
    )
    return view.value(*spelling(view, best)), title or None


def _standing(title: str) -> int:
    """How much a title tells: `คุณ` (a courtesy to anybody) less than any other."""
    return 0 if not title else 1 if title.strip() == "คุณ" else 2


def _distinct(view: View, offices: list[OfficeFinding]) -> list[OfficeFinding]:
    """`offices` without other forms of the same one; the fullest form of each, in the order of the text."""
    kept: list[OfficeFinding] = []
    for office in sorted(offices, key=lambda o: (o.end - o.start, -o.start), reverse=True):
        if not any(_same(view, office, k) for k in kept):
            kept.append(office)
    return sorted(kept, key=lambda o: o.start)


def _same(view: View, short: OfficeFinding, full: OfficeFinding) -> bool:
    """Whether `short` is the office `full` in other words."""
    a, b = _tight(view, short), _tight(view, full)
    if a == b:
        return True
    role, org = view.text[short.start : short.role_end].strip(), _org(view, short)
    full_role, full_org = view.text[full.start : full.role_end].strip(), _org(view, full)
    if b.startswith(a.rstrip("ฯ")):
        return True
    if org and full_org and role == full_role and (full_org.startswith(org) or org in full_org):
        return True
    one, other = normalise(role, org), normalise(full_role, full_org)
    return one[0] is not None and one[0] == other[0] and (one[1] == other[1] or one[1] is None)


def _tight(view: View, office: OfficeFinding) -> str:
    return "".join(view.text[office.start : office.end].split())


def _org(view: View, office: OfficeFinding) -> str | None:
    return None if office.org_start is None else fold(view.text[office.org_start : office.end])


def _position(view: View, doc_id: str, official: str, ordinal: int, office: OfficeFinding) -> Position:
    role = view.value(office.start, office.role_end)
    org = view.value(office.org_start, office.end) if office.org_start is not None else None
    role_normal, org_normal, org_id = normalise(role, org)
    return Position(
        doc_id=doc_id,
        official_id=official,
        ordinal=ordinal,
        text=view.value(office.start, office.end),
        role=role,
        org=org,
        acting=office.acting,
        role_normal=role_normal,
        org_normal=org_normal,
        org_id=org_id,
        ministry=ministry_of(org_id) if org_id else None,
    )
