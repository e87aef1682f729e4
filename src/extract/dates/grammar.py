"""What date expressions look like, over the codes of `atoms.py`, and what their parts say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from thaipress.extract.dates.atoms import Atom
from thaipress.extract.dates.patterns import ORDINAL
from thaipress.extract.thai.calendar import BUDDHIST_ERA, christian_year

_CENTURY = 100
_FIRST_CENTURY = 2500
_LONGEST_NUMERIC = 10
_LONGEST_ORDINAL = 14
_LAST_OLD = (
    1900  # a Buddhist year below it is history; above, and below 2200, a Christian year under the wrong name
)

# The mark in front of a year's number: ปี · พ.ศ. · ปี พ.ศ. · ปีงบประมาณ พ.ศ.
_MARK = r"(?:F_(?:[EB]_)?|E_(?:[BC]_)?|[BC]_)"
# 2566 · 66 · พ.ศ. 2566 · ประจำปี 2566 — the year after a month
_TAIL = rf"(?:_{_MARK}?[Yt]|nY|[+(]{_MARK}[Yt]|[_+]r(?:[_(]Y)?)"
# วันที่ 3, 5 – 7
_DAYS = r"(?:(?:W_)?d[-,]){0,30}(?:W_)?d"
# 3 และ 5 มีนาคม 2566 · เดือนมีนาคม · 14 ตุลา
_ITEM = (
    rf"(?:{_DAYS}(?:_[ase]|[_+](?:m_)?[Mas])|(?:m_)?M|m_[as]"
    rf"|s(?=_Y)|e(?=_Y|[-,]e_Y)|a(?=_[Yt]|-)|(?<=-)a){_TAIL}?"
)
# May 25 · May 25-27, 2022
_ENGLISH = r"e_d(?:[-,]d){0,9}(?:[_,]Y)?"
_YEARS = rf"{_MARK}(?:[ZR]|[Yt](?:-{_MARK}?(?:[Yt])|,{_MARK}[Yt]|,Y){{0,12}})"

EXPRESSION = re.compile(
    rf"""
    (?P<numeric>P(?:-(?:W_)?P)?)                            # 02/03/2566 · 02/03/2566 - 05/03/2566
  | (?P<english>{_ENGLISH}(?:[-,]{_ENGLISH}){{0,10}})       # June 30 – July 2, 2022
  | (?P<hyphens>(?<!-)(?:d-d-Y|Y-d-d)(?!-))                 # 2-3-2566 · 2566-03-02
  | (?P<chain>{_ITEM}(?:(?:[-,]|(?<=M)_(?=M|m_M)){_ITEM}){{0,20}})  # 30 เมษายน - 1 พฤษภาคม 2561
  | (?P<since>(?<![dtx]_)(?:E_(?:[BC]_)?|[BC]_)Y-(?:{_DAYS}_|(?:m_)?)M{_TAIL})  # ปี 2561 – กันยายน 2567
  | (?P<quarter>                                            # ไตรมาส 2/2566 · ไตรมาสแรกของปี 2566
      (?:Q_d(?:[-,](?:Q_)?d){{0,3}}|q){_TAIL}?|Q_R(?:-(?:Q_)?R)?)
  | (?P<half>H{_TAIL})                                      # ครึ่งหลังของปี 2566
  | (?P<months>d_n{_TAIL})                                  # 9 เดือนแรกของปี 2566
  | (?P<years>                                              # ปี 2561–2580 · ปีหน้า 2567 · 5 ปี (2561–2565)
      (?<![dtx]_)(?:{_YEARS}|r[_(]Y)|(?<=[dtx]_)(?:(?=F|E_[YB]|[BC]){_YEARS}|E[(]Y-Y))
    """,
    re.VERBOSE,
)

_NTH_WEEKDAY = re.compile(r"W_d\+m_M")
_NUMBERED = re.compile(r"(?:d[-,]){0,5}d\+(?=m)")


@dataclass(slots=True)
class Point:
    """A day, month or year as an expression gives it: `None` where it does not.

    Attributes:
        start, end: half-open span in the view, to the end of the parts it shares with later points.
        link: `-` where the point ends a range that the one before it begins.
        year: in the Christian era.
        weekday: 0 (Monday) – 6, if the text says one.
    """

    start: int
    end: int
    link: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None


@dataclass(slots=True)
class Expression:
    """A date expression: what kind of thing it names, and its points in the order of the text."""

    kind: str
    start: int
    end: int
    points: list[Point] = field(default_factory=list)
    fiscal: bool = False
    ahead: int | None = None


def expressions(found: list[Atom], codes: str, text: str) -> Iterator[Expression]:
    """The date expressions among the atoms of a release."""
    for match in EXPRESSION.finditer(codes):
        first, stop = match.start() // 2, (match.end() + 1) // 2
        kind = match.lastgroup or ""
        if kind == "chain":
            first += _no_days(found[first], match[0], text)
        inside = found[first:stop]
        expression = Expression(
            "chain" if kind in {"english", "since"} else kind, inside[0].start, inside[-1].end
        )
        expression.ahead = inside[-1].value if inside[-1].code == "r" else None
        expression.fiscal = any(atom.code == "F" for atom in inside)
        gaps = codes[2 * first - 1 : 2 * stop - 1 : 2] if first else "|" + codes[1 : 2 * stop - 1 : 2]
        expression.points = _READERS[kind](inside, gaps)
        if expression.points:
            yield expression


def _no_days(head: Atom, codes: str, text: str) -> int:
    """How many atoms at the front of a chain, `head` the first, are no part of it: numbers that are no days.

    `ครั้งที่ 2 มีนาคม`: the 2nd time; `3 เดือน เม.ย. – มิ.ย.`: 3 months; `สัปดาห์ที่ 3 และ 4 ของเดือนมีนาคม`: weeks;
    `วันเสาร์ที่ 2 ของเดือนมกราคม`: the second Saturday.
    """
    if head.code == "d":
        if ORDINAL.search(text, max(0, head.start - _LONGEST_ORDINAL), head.start):
            weeks = _NUMBERED.match(codes)
            return len(weeks[0]) // 2 if weeks else 1
        return 1 if codes.startswith("d_m") else 0
    return 2 if head.value and _NTH_WEEKDAY.match(codes) else 0


def _chain(inside: list[Atom], gaps: str) -> list[Point]:  # noqa: C901 one branch per code
    points: list[Point] = []
    item = 0  # the first point of the current item
    closed = False  # its month was read
    link, weekday, opened = "|", 0, None
    era = ""
    for atom, gap in zip(inside, gaps, strict=True):
        if gap in "-,":
            link = gap
        code = atom.code
        if closed and code in "WdmMase":
            item, closed, era = len(points), False, ""
        if code == "W":
            weekday = atom.value
        elif code == "m":
            opened = atom.start
        elif code == "d":
            points.append(Point(atom.start, atom.end, link, day=atom.value, weekday=_weekday(weekday)))
            link, weekday = "_", 0
        elif code in "Mase":
            if item == len(points):
                points.append(Point(atom.start if opened is None else opened, atom.end, link))
                link = "_"
            closed, opened = True, None
            for point in points[item:]:
                point.month, point.end = atom.value, atom.end
        elif code in "BC":
            era = code
        elif code in "Yt":
            for point in points[item:]:
                point.year, point.end = year_of(atom.value, era), atom.end
    return points


def _since(inside: list[Atom], gaps: str) -> list[Point]:
    i = gaps.index("-", 1)
    (head,) = _years(inside[:i], gaps[:i])
    points = _chain(inside[i:], gaps[i:])
    if (head.year or 0) <= (points[-1].year or 0):
        return [head, *points]
    return points


def _weekday(value: int) -> int | None:
    return value - 1 if value else None


def _english(inside: list[Atom], gaps: str) -> list[Point]:
    points: list[Point] = []
    item, month, start = 0, 0, None  # `item`: the first point that the next year belongs to
    link = "|"
    for atom, gap in zip(inside, gaps, strict=True):
        if gap in "-,":
            link = gap
        if atom.code == "e":
            month, start = atom.value, atom.start
        elif atom.code == "d":
            begin = atom.start if start is None else start
            points.append(Point(begin, atom.end, link, day=atom.value, month=month))
            link, start = "_", None
        else:
            for point in points[item:]:
                point.year, point.end = year_of(atom.value, ""), atom.end
            item = len(points)
    return points


def _numeric(inside: list[Atom], gaps: str) -> list[Point]:
    del gaps
    points: list[Point] = []
    for atom in inside:
        if atom.code != "P":
            continue
        day, month, year = atom.parts
        if month > 12 >= day:  # noqa: PLR2004 months of a year: written the American way
            day, month = month, day
        points.append(
            Point(atom.start, atom.end, "-" if points else "|", day=day, month=month, year=year_of(year, ""))
        )
    return points


def _hyphens(inside: list[Atom], gaps: str) -> list[Point]:
    if gaps[1:] != "--" or inside[-1].end - inside[0].start > _LONGEST_NUMERIC:
        return []
    parts = [atom.value for atom in inside]
    day, month, year = parts if inside[-1].code == "Y" else parts[::-1]
    return [Point(inside[0].start, inside[-1].end, "|", day=day, month=month, year=year_of(year, ""))]


def _years(inside: list[Atom], gaps: str) -> list[Point]:
    points: list[Point] = []
    link, start, era = "|", None, ""
    for atom, gap in zip(inside, gaps, strict=True):
        if gap in "-,":
            link = gap
        if atom.code in "FEBCr":
            start = atom.start if start is None else start
            era = atom.code if atom.code in "BC" else era
        elif atom.code in "ZR":
            first, last = atom.parts
            if last % _CENTURY != (first + 1) % _CENTURY:
                return []
            if first < _CENTURY:
                first += _FIRST_CENTURY
            if last < _CENTURY:
                last += first // _CENTURY * _CENTURY
            begin = atom.start if start is None else start
            points.append(Point(begin, atom.end, link, year=year_of(first, era)))
            points.append(Point(atom.start, atom.end, "-", year=year_of(last, era)))
        else:
            begin = atom.start if start is None else start
            points.append(Point(begin, atom.end, link, year=year_of(atom.value, era)))
            link, start = "_", None
    return points


def _part(inside: list[Atom], gaps: str) -> list[Point]:
    """Quarters, halves, first months: `month` is the part's number."""
    points: list[Point] = []
    link, era, year = "|", "", None
    for atom, gap in zip(inside, gaps, strict=True):
        if gap in "-,":
            link = gap
        if atom.code in "dqH" and atom.value:
            points.append(Point(inside[0].start, inside[-1].end, link, month=atom.value))
            link = "_"
        elif atom.code == "R":
            part, written = atom.parts
            points.append(Point(inside[0].start, inside[-1].end, link, month=part, year=year_of(written, "")))
            link = "_"
        elif atom.code in "BC":
            era = atom.code
        elif atom.code in "Yt":
            year = year_of(atom.value, era)
    for point in points:
        point.year = point.year or year
    return points


_READERS = {
    "numeric": _numeric,
    "chain": _chain,
    "since": _since,
    "english": _english,
    "hyphens": _hyphens,
    "quarter": _part,
    "half": _part,
    "months": _part,
    "years": _years,
}


def year_of(written: int, era: str) -> int:
    """The Christian year of `written`, which `era` marks as `B` (Buddhist), `C` (Christian) or not at all."""
    if written < _CENTURY:
        written += _FIRST_CENTURY
    if era == "B" and written < _LAST_OLD:
        return written - BUDDHIST_ERA
    return christian_year(written)
