"""From what an expression says to the calendar days it means."""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from thaipress.extract.dates.grammar import Expression, Point
from thaipress.extract.dates.patterns import TIME
from thaipress.extract.dates.years import KnownYears, missing_year
from thaipress.extract.thai.calendar import calendar_date
from thaipress.extract.thai.evidence import Finding
from thaipress.schema.records import ResolvedFrom

_MONTHS = 12
_OF_DAYS = {"chain", "numeric", "hyphens"}
_FISCAL_START = 10
_PLAUSIBLE = range(1000, 2300)


@dataclass(frozen=True, slots=True)
class DateFinding(Finding):
    """A date: its label is its kind.

    Attributes:
        first, last: the days it spans, both inclusive; `None` where no calendar has them.
        time: time of day tied to it, `HH:MM`.
        resolved_from: where a missing year came from.
        weekday_conflict: the text names a weekday that `first` does not fall on.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    time: str | None = None
    resolved_from: ResolvedFrom = "explicit"
    weekday_conflict: bool = False


def resolve(found: list[Expression], text: str, published: dt.date | None) -> list[DateFinding]:
    """The findings of a release's expressions, missing years resolved."""
    if published is None:
        published = _first_day(found)
    dates: list[DateFinding] = []
    known = KnownYears(found)
    for i, expression in enumerate(found):
        source: ResolvedFrom = "explicit"
        if all(p.year is None for p in expression.points):
            if published is None:
                continue
            source, expression.points[-1].year = missing_year(found, i, known, text, published)
        _share_year(expression)
        dates += _spans(expression, source, text)
    return dates


def _first_day(found: Iterable[Expression]) -> dt.date | None:
    """The first whole date: what stands in for the release's own where its header has none."""
    for expression in found:
        if expression.kind in _OF_DAYS:
            for p in expression.points:
                if p.year and p.month and p.day and (day := calendar_date(p.year, p.month, p.day)):
                    return day
    return None


def _share_year(expression: Expression) -> None:
    """Give the points of `expression` without a year that of the next one with a year, or of the last."""
    points = expression.points
    for earlier, later in pairwise(points[::-1]):
        if later.year is None and earlier.year is not None:
            later.year = earlier.year - _wraps(later, earlier, expression.kind)
    for earlier, later in pairwise(points):
        if later.year is None and earlier.year is not None:
            later.year = earlier.year + _wraps(earlier, later, expression.kind)


def _wraps(earlier: Point, later: Point, kind: str) -> bool:
    """Whether New Year lies between two points of one expression."""
    return kind == "chain" and bool(earlier.month and later.month and earlier.month > later.month)


def _spans(expression: Expression, source: ResolvedFrom, text: str) -> Iterable[DateFinding]:
    groups: list[list[Point]] = []
    for point in expression.points:
        if point.link == "-" and groups and len(groups[-1]) == 1:
            groups[-1].append(point)
        else:
            groups.append([point])
    for group in groups:
        yield _finding(expression, group[0], group[-1], source, text)


def _finding(
    expression: Expression, head: Point, tail: Point, source: ResolvedFrom, text: str
) -> DateFinding:
    kind = expression.kind
    if kind in _OF_DAYS:
        if (
            head.day
            and tail.day
            and head.month == tail.month
            and head.year == tail.year
            and head.day > tail.day
        ):
            head.month = (head.month or 1) - 1 or _MONTHS  # 30 - 2 พฤษภาคม: the range began a month before
            head.year = (head.year or 1) - (head.month == _MONTHS)
        if head.year == tail.year and _wraps(head, tail, kind):
            tail.year = (tail.year or 0) + 1  # 29 ธันวาคม 2566 – 4 มกราคม 2566: a slip of the pen at New Year
        first = _edge(head, last=False)
        last = _edge(tail, last=True)
        label = _label(head, tail, first, last)
    elif kind == "years":
        first, last, label = _year_span(head, tail, fiscal=expression.fiscal)
    else:
        first, last, label = _part_span(kind, head, tail, fiscal=expression.fiscal)
    if not (first and last and first <= last and first.year in _PLAUSIBLE):
        first = last = None
    time = TIME.match(text, tail.end)
    return DateFinding(
        start=head.start,
        end=max(head.end, tail.end),
        label=label,
        rule=kind,
        first=first,
        last=last,
        time=f"{int(time['hour']):02d}:{time['minute']}" if time and label == "day" else None,
        resolved_from=source,
        weekday_conflict=bool(first and head.weekday is not None and first.weekday() != head.weekday),
    )


def _label(head: Point, tail: Point, first: dt.date | None, last: dt.date | None) -> str:
    if head.day or tail.day:
        return "day" if first == last else "day_range"
    return "month" if (head.year, head.month) == (tail.year, tail.month) else "month_range"


def _edge(point: Point, *, last: bool) -> dt.date | None:
    year = point.year or 0
    month = 1 if point.month is None else point.month
    if not (1 <= month <= _MONTHS and year in _PLAUSIBLE):
        return None
    day = point.day or (monthrange(year, month)[1] if last else 1)
    return calendar_date(year, month, day)


def _month_span(year: int, first: int, last: int) -> tuple[dt.date | None, dt.date | None]:
    """The days from month `first` to `last`; months beyond 12 or before 1 lie in the next or last year."""
    start, stop = year * _MONTHS + first - 1, year * _MONTHS + last - 1
    return (
        _edge(Point(0, 0, "", None, start % _MONTHS + 1, start // _MONTHS), last=False),
        _edge(Point(0, 0, "", None, stop % _MONTHS + 1, stop // _MONTHS), last=True),
    )


def _year_span(head: Point, tail: Point, *, fiscal: bool) -> tuple[dt.date | None, dt.date | None, str]:
    shift = _FISCAL_START - _MONTHS - 1 if fiscal else 0
    first, _ = _month_span(head.year or 0, 1 + shift, _MONTHS + shift)
    _, last = _month_span(tail.year or 0, 1 + shift, _MONTHS + shift)
    if fiscal:
        return first, last, "fiscal_year"
    return first, last, "year" if head.year == tail.year else "year_range"


def _part_span(
    kind: str, head: Point, tail: Point, *, fiscal: bool
) -> tuple[dt.date | None, dt.date | None, str]:
    shift = _FISCAL_START - _MONTHS - 1 if fiscal else 0
    year, part, until = head.year or 0, head.month or 0, tail.month or 0
    if kind == "months":
        first, last = _month_span(year, 1 + shift, part + shift)
        return first, last, {3: "quarter", 6: "half"}.get(part, "month_range")
    size, label = (3, "quarter") if kind == "quarter" else (6, "half")
    if not 0 < part <= _MONTHS // size or not 0 < until <= _MONTHS // size:
        return None, None, label
    first, _ = _month_span(year, size * (part - 1) + 1 + shift, size * part + shift)
    _, last = _month_span(tail.year or year, size * (until - 1) + 1 + shift, size * until + shift)
    return first, last, label if (year, part) == (tail.year or year, until) else "month_range"
