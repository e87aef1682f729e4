"""The year of an expression that does not say one: from its neighbours, or from the release's own date."""

import datetime as dt
import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence

from thaipress.extract.dates.grammar import Expression, Point
from thaipress.schema.records import ResolvedFrom

_FISCAL_START = 10
_QUARTER = 3
_FAR = 8
_LONGEST_GAP = 30
_OF_YEARS = {"years", "quarter", "half", "months"}

# ปี 2566 (ม.ค. – มี.ค.) · ในปี 2562 ตั้งแต่เดือนมกราคม
_AFTER_YEAR = re.compile(
    r"[ ]*[(]?[ ]*(?:นี้)?[ ]*(?:(?:ใน|ช่วง|ระหว่าง|ตั้งแต่|เมื่อ|ณ|ข้อมูล|ประจำ|วันที่|เดือน|งวด|ต้น|กลาง|ปลาย|สิ้น)[ ]*)*"
)
# (มกราคม – เมษายน) ของปี 2566 · ไตรมาส 3 และไตรมาส 4 ปี 2565
_BEFORE_YEAR = re.compile(r"[ ]*[)]?[ ]*(?:ของ|ใน|ประจำ|และ|หรือ|กับ|,|/|-|–)?[ ]*(?:ใน)?(?:ช่วง)?[ ]*")
# ที่ผ่านมา · ที่แล้ว — behind a date without year: it lies before the release
_PAST = re.compile(r"[ \t]*(?:ของ)?(?:ปี|ศก)?(?:ที่ผ่านมา|ที่แล้ว|ก่อน)")
_SOON = re.compile(r"[ \t]*(?:ของ)?(?:ปี|ศก)?(?:นี้|ที่จะถึง)")
_ONWARD = re.compile(r"[ \t]*(?:นี้)?[ \t]*เป็นต้นไป")
_SINCE = re.compile(r"(?:ตั้งแต่|เมื่อ|นับแต่|มาตั้งแต่)[ ]*(?:ต้น|ปลาย|กลาง|วันที่|เดือน|[ ])*\Z")
_UNTIL = re.compile(r"(?:ภายใน|ถึง|ก่อน|สิ้น)[ ]*(?:ต้น|ปลาย|กลาง|วันที่|เดือน|[ ])*\Z")

_Key = tuple[str, int | None, int | None]


class KnownYears:
    """The days, months and quarters of a release that the text gives a year, before any is resolved."""

    def __init__(self, found: Sequence[Expression]) -> None:
        self._points: defaultdict[_Key, list[tuple[int, int, bool]]] = defaultdict(list)
        self._years: defaultdict[_Key, set[int]] = defaultdict(set)
        for expression in found:
            for p in expression.points:
                if p.year:
                    key = (expression.kind, p.day, p.month)
                    self._points[key].append((p.start, p.year, expression.fiscal))
                    if not expression.fiscal:
                        self._years[key].add(p.year)

    def of(self, expression: Expression, likely: int) -> int | None:
        """The year of a point of the same sort, day and month as the last one of `expression`.

        That is `likely` if the text has such a point in that year, as others may stand there for comparison;
        else the nearest one's. Makes a quarter fiscal where that nearest one is.
        """
        point = expression.points[-1]
        key = (expression.kind, point.day, point.month)
        same = self._points.get(key)
        if not same:
            return None
        if likely in self._years[key]:
            return likely
        i = bisect(same, (point.start, 0))
        near = min(same[max(0, i - 1) : i + 1], key=lambda known: abs(known[0] - point.start))
        _, year, expression.fiscal = near
        return year


def missing_year(
    found: Sequence[Expression], i: int, known: KnownYears, text: str, published: dt.date
) -> tuple[ResolvedFrom, int]:
    """Where the year of the last point of expression `i` comes from, and the year."""
    expression = found[i]
    if expression.ahead is not None:
        return "published", published.year + expression.ahead
    month = expression.points[-1].month or 1
    likely = _near(expression, month if expression.kind == "chain" else month * _QUARTER - 1, text, published)
    year = _beside(found, i, text) or known.of(expression, likely)
    return ("neighbour", year) if year is not None else ("published", likely)


def _beside(found: Sequence[Expression], i: int, text: str) -> int | None:
    """The year of a neighbour that names one for both."""
    expression = found[i]
    point = expression.points[-1]
    if i:
        other = found[i - 1]
        if _joins(_AFTER_YEAR, text, other.end, expression.start) and _names_one_year(other):
            expression.fiscal = expression.kind != "chain" and other.fiscal
            return _within(other, point)
    if i + 1 < len(found):
        other = found[i + 1]
        joined = _joins(_BEFORE_YEAR, text, expression.end, other.start) and _names_one_year(other)
        if joined and other.kind in {"years", expression.kind}:
            expression.fiscal = expression.kind != "chain" and other.fiscal
            return _within(other, point)
    return None


def _names_one_year(other: Expression) -> bool:
    return other.kind in _OF_YEARS and len(other.points) == 1 and other.points[0].year is not None


def _joins(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    return 0 <= end - start <= _LONGEST_GAP and bool(pattern.fullmatch(text, start, end))


def _within(other: Expression, point: Point) -> int | None:
    """The calendar year of `point` in the year that `other` names."""
    year = other.points[0].year
    if year and other.fiscal and other.kind == "years" and (point.month or 0) >= _FISCAL_START:
        return year - 1
    return year


def _near(expression: Expression, month: int, text: str, published: dt.date) -> int:
    """The year that brings `month` near the release, on the side that the words around it say."""
    ahead = month - published.month
    start, end = expression.start, expression.end
    before = max(0, start - 24)
    if ahead > 0 and _PAST.match(text, end):
        return published.year - 1
    if ahead > _FAR and not _SOON.match(text, end) and not _UNTIL.search(text, before, start):
        return published.year - 1
    past = _PAST.match(text, end) or (_SINCE.search(text, before, start) and not _ONWARD.match(text, end))
    if ahead < -_FAR and not past:
        return published.year + 1
    return published.year
