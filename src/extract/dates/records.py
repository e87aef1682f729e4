"""Rows of `dates` and `relative_dates` from what the component found."""

import datetime as dt
from typing import TypeVar, cast

from spacy.tokens import Doc

from thaipress.extract.dates.component import GROUP, IMPOSSIBLE, RELATIVE
from thaipress.extract.dates.resolve import DateFinding
from thaipress.extract.thai.evidence import get, mention, record_id
from thaipress.extract.thai.page import page_of
from thaipress.schema.records import Date, DateKind, Mention, RelativeDate

D = TypeVar("D", bound=Date)


def build(doc: Doc, doc_id: str) -> tuple[list[Date], list[RelativeDate], list[Mention]]:
    """The rows of release `doc_id` and the mentions that they rest on."""
    explicit, found = _rows(doc, doc_id, GROUP, "d", Date)
    relative, more = _rows(doc, doc_id, RELATIVE, "r", RelativeDate)
    return explicit, relative, found + more


def impossible(doc: Doc) -> int:
    """How many expressions of the release name a day that no calendar has."""
    return len(get(doc, IMPOSSIBLE, DateFinding))


def _rows(doc: Doc, doc_id: str, group: str, letter: str, row: type[D]) -> tuple[list[D], list[Mention]]:
    """One row per distinct span, in the order of the text, and a mention per finding."""
    view = page_of(doc).view
    spans: dict[tuple[dt.date, dt.date], list[DateFinding]] = {}
    for date in get(doc, group, DateFinding):
        if date.first and date.last:
            spans.setdefault((date.first, date.last), []).append(date)
    rows: list[D] = []
    mentions: list[Mention] = []
    for (first, last), dates in spans.items():
        key = record_id(doc_id, letter, first, last)
        best = next((d for d in dates if d.resolved_from == "explicit"), dates[0])
        rows.append(
            row(
                doc_id=doc_id,
                date_id=key,
                text=view.value(dates[0].start, dates[0].end),
                kind=cast("DateKind", best.label),
                start=first,
                end=last,
                time=next((d.time for d in dates if d.time), None),
                resolved_from=best.resolved_from,
                weekday_conflict=any(d.weekday_conflict for d in dates),
                relative=group == RELATIVE,
            )
        )
        mentions += [mention(view, doc_id, "date", key, d.label, d) for d in dates]
    return rows, mentions
