"""A release's date atoms, each with a one-letter code, so that the grammar is written over short strings."""

import re
from dataclasses import dataclass

from thaipress.extract.dates.patterns import (
    ATOM,
    DAYS_OF_WEEK,
    ENGLISH,
    LINK,
    LIST,
    ORDINAL,
    RANGE,
    SHORT,
    UNIT,
)
from thaipress.extract.thai.calendar import ABBREVIATED_MONTHS, MONTHS

_ABBREVIATED = {name.replace(".", ""): number for name, number in ABBREVIATED_MONTHS.items()}
_LAST_DAY = 31
_FEBRUARY = 2  # ก.พ. is the Civil Service Commission too
_TWO_DIGITS = re.compile(r"\d\d?")
_YEAR = re.compile(r"1[2-9]\d\d|2[0-7]\d\d")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2})")
_OF_YEAR = re.compile(r"(\d{1,2})/(\d{4}|\d{2})")
_SPLIT_YEAR = re.compile(r"(2[45]\d\d|20\d\d)/(\d{4}|\d{2})")
_LONGEST_GAP = 24
_LONGEST_ORDINAL = 14

_MARKS = (
    ("fiscal", "F"),
    ("this_year", "r"),
    ("year_word", "E"),
    ("day_word", "W"),
    ("quarter", "Q"),
    ("half", "H"),
    ("months", "n"),
    ("month_word", "m"),
    ("buddhist", "B"),
    ("christian", "C"),
)


@dataclass(frozen=True, slots=True)
class Atom:
    """A number or word of a date expression.

    Attributes:
        start, end: half-open span in the view.
        code: what it may be: `d` a day's number, `i` one that counts something else, `t` a two-digit year, `Y` a year, `P` a numeric date, `R` a number of
            a year (`2/2566`), `Z` two years (`2565/66`), `x` another number, `M` a month, `a` or `s` what may
            be one; else a word of `_MARKS`.
        value: its number, if one says it all: the day, the year as written, the month, the quarter, the weekday.
        parts: the numbers of a `P` (day, month, year as written), `R` or `Z`.
    """

    start: int
    end: int
    code: str
    value: int = 0
    parts: tuple[int, ...] = ()


def atoms(text: str) -> tuple[list[Atom], str]:
    """The atoms of `text`, and their codes with the code of the gap after each.

    Atom `i` has the code at `2 * i`. A gap is `_` (nothing or blanks), `+` (a word like of), `-` (a range), `,` (a
    list), or `|` (anything else: no expression runs across it).
    """
    found = [atom for match in ATOM.finditer(text) if (atom := _atom(match, text))]
    codes: list[str] = []
    for atom, following in zip(found, found[1:], strict=False):
        codes += (atom.code, _gap(text, atom.end, following.start))
    if found:
        codes += (found[-1].code, "|")
    return found, "".join(codes)


def _gap(text: str, start: int, end: int) -> str:
    if end - start > _LONGEST_GAP:
        return "|"
    between = text[start:end]
    if not between.strip(" \t"):
        return "_"
    for pattern, code in ((RANGE, "-"), (LIST, ","), (LINK, "+")):
        if pattern.fullmatch(between):
            return code
    return "|"


def _atom(match: re.Match[str], text: str) -> Atom | None:
    start, end = match.span()
    if number := match["number"]:
        return _number(number, start, end, text)
    if word := match["month"]:
        return Atom(start, end, "M", MONTHS[word])
    if word := match["abbreviated"]:
        value = _ABBREVIATED[word.replace(".", "").replace(" ", "")]
        return Atom(start, end, "a" if value == _FEBRUARY else "M", value)
    if word := match["stub"]:
        return Atom(start, end, "s", SHORT[word])
    if word := match["english"]:
        return Atom(start, end, "s", ENGLISH[word.rstrip(".")])
    group, code = next((group, code) for group, code in _MARKS if match[group])
    value = 0
    if group == "day_word" and (weekday := match["weekday"] or match["bare_weekday"]):
        value = DAYS_OF_WEEK[weekday] + 1
    elif group == "quarter" and match["nth"]:
        return Atom(start, end, "q", 1 if match["nth"] == "แรก" else 4)
    elif group == "half":
        value = 1 if match["which"] == "แรก" else 2
    return Atom(start, end, code, value)


def _number(number: str, start: int, end: int, text: str) -> Atom:
    if _TWO_DIGITS.fullmatch(number):
        value = int(number)
        if 0 < value <= _LAST_DAY:
            if ORDINAL.search(text, max(0, start - _LONGEST_ORDINAL), start):
                return Atom(start, end, "i", value)
            return Atom(start, end, "d", value)
        counted = number[0] == "0" or not value or UNIT.match(text, end)
        return Atom(start, end, "x" if counted else "t", value)
    if _YEAR.fullmatch(number):
        return Atom(start, end, "Y", int(number))
    if parts := _NUMERIC.fullmatch(number):
        day, month, year, *iso = parts.groups()
        values = (day, month, year) if day else (iso[2], iso[1], iso[0])
        return Atom(start, end, "P", 0, tuple(map(int, values)))
    if parts := _OF_YEAR.fullmatch(number):
        return Atom(start, end, "R", 0, tuple(map(int, parts.groups())))
    if parts := _SPLIT_YEAR.fullmatch(number):
        return Atom(start, end, "Z", 0, tuple(map(int, parts.groups())))
    return Atom(start, end, "x")
