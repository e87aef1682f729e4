"""Expressions that name a span by its distance from the release's own date: วันนี้ (today), ปีหน้า (next year)."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterable

from thaipress.extract.dates.resolve import DateFinding
from thaipress.extract.thai.calendar import calendar_date
from thaipress.schema.records import ResolvedFrom

_MONTHS = 12
_FISCAL_START = 10
_QUARTER = 3
_HALF = 6
_WEEK = 7
_OF_DAYS = 3  # the first patterns of `_RELATIVE` name a day

# Not ก่อน (before): in a comparison (ช่วงเดียวกันของปีก่อน) it counts from the period under report.
_NEAR = r"(?:(?P<this>นี้)|(?P<next>หน้า)|(?P<last>ที่แล้ว|ที่ผ่านมา))"
# One pattern per word, as `re` looks for a literal at the front without trying the rest.
_RELATIVE = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<today>วันนี้)",
        r"(?P<yesterday>เมื่อวาน(?:นี้|(?!ซืน)))",
        r"(?P<tomorrow>พรุ่งนี้)",
        rf"(?P<week>สัปดาห์){_NEAR}",
        rf"(?P<month>เดือน){_NEAR}",
        rf"(?P<quarter>ไตรมาส){_NEAR}",
        rf"ปี(?P<fiscal>[ ]?งบประมาณ)?{_NEAR}",
        r"ครึ่งปี(?P<half>แรก|หลัง)",  # of the year in which the release was published
    )
)
# What makes of such words a duration or a habit: 5 ปีที่ผ่านมา, ทุกเดือนนี้, หลายปีที่ผ่านมา
_COUNTED = re.compile(r"(?:\d|ทุก|หลาย|หนึ่ง|สอง|สาม|สี่|ห้า|สิบ|รอบ|กี่|ครึ่ง|แต่ละ)[ ]{0,2}\Z")
_BRACKET = re.compile(r"[ ]{0,2}(?:ที่)?[ ]?\(?[ ]?(?:วันที่|วัน[ก-์]{4,9}ที่)?[ ]?")


def relative_dates(
    text: str, explicit: Iterable[DateFinding], published: dt.date | None
) -> list[DateFinding]:
    """The relative dates of a release published on that day; none where the day is unknown.

    A date in brackets behind the words says what they mean: `วันนี้ (6 ก.ค. 65)`.
    """
    days = {date.start: date for date in explicit if date.label == "day"}
    taken = [(date.start, date.end) for date in explicit]
    found: list[DateFinding] = []
    i = 0
    matches = [match for pattern in _RELATIVE for match in pattern.finditer(text)]
    for match in sorted(matches, key=re.Match.start):
        start, end = match.span()
        while i < len(taken) and taken[i][1] <= start:
            i += 1
        if (i < len(taken) and taken[i][0] < end) or _COUNTED.search(text, max(0, start - 6), start):
            continue
        bracket = _BRACKET.match(text, end)
        said = days.get(bracket.end()) if bracket else None
        kind, first, last = "day", None, None
        named = match.re in _RELATIVE[:_OF_DAYS]
        if said and named:
            first = last = said.first
        elif published:
            kind, first, last = _span(match, published)
        if first and last:
            source: ResolvedFrom = "neighbour" if said and named else "published"
            found.append(DateFinding(start, end, kind, "relative", first, last, resolved_from=source))
    return found


def _span(  # noqa: PLR0911 one per unit
    match: re.Match[str], day: dt.date
) -> tuple[str, dt.date | None, dt.date | None]:
    """Kind, first and last day of what `match` means on `day`."""
    said = match.groupdict()
    if match.re in _RELATIVE[:_OF_DAYS]:
        moved = day + dt.timedelta(1 if said.get("tomorrow") else -1 if said.get("yesterday") else 0)
        return "day", moved, moved
    if said.get("half"):
        return "half", *_months(day.year, 1 if said["half"] == "แรก" else 1 + _HALF, _HALF)
    ahead = 1 if said["next"] else -1 if said["last"] else 0
    if said.get("week"):
        monday = day - dt.timedelta(day.weekday()) + dt.timedelta(_WEEK * ahead)
        return "day_range", monday, monday + dt.timedelta(_WEEK - 1)
    if said.get("month"):
        return "month", *_months(day.year, day.month + ahead, 1)
    if said.get("quarter"):
        first = (day.month - 1) // _QUARTER * _QUARTER + 1
        return "quarter", *_months(day.year, first + _QUARTER * ahead, _QUARTER)
    if said.get("fiscal"):
        year = day.year + ahead + (day.month >= _FISCAL_START)
        return "fiscal_year", *_months(year - 1, _FISCAL_START, _MONTHS)
    return "year", *_months(day.year + ahead, 1, _MONTHS)


def _months(year: int, first: int, count: int) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of `count` months from month `first`, which may lie before 1 or beyond 12."""
    start, stop = year * _MONTHS + first - 1, year * _MONTHS + first + count - 2
    last_year, last_month = stop // _MONTHS, stop % _MONTHS + 1
    return (
        calendar_date(start // _MONTHS, start % _MONTHS + 1, 1),
        calendar_date(last_year, last_month, monthrange(last_year, last_month)[1]),
    )
