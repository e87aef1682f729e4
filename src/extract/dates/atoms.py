"""A release's date atoms, each with a one-letter code, so that the grammar is written over short strings."""

import re
import string
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from thaipress.extract.dates import patterns as p

_LAST_DAY = 31
_TWO_DIGITS = 2
_FEBRUARY = 2  # ก.พ. is the Civil Service Commission too
_LONGEST_GAP = 48
_YEAR = re.compile(r"1[2-9]\d\d|2[0-7]\d\d")
_NUMERIC = re.compile(
    r"(\d{1,2})/(\d{1,2})/(2[45]\d\d|20\d\d|[4-9]\d)|(\d{1,2})\.(\d{1,2})\.(2[45]\d\d|20\d\d)"
)
_NOTED_YEAR = re.compile(r"2[45]\d\d\d")  # พ.ศ. 25622: the year with the sign of a footnote
_OF_YEAR = re.compile(r"(\d{1,2})/(2[45]\d\d|20\d\d|\d\d)")
_SPLIT_YEAR = re.compile(r"(2[45]\d\d|20\d\d)/(2[45]\d\d|20\d\d|\d\d)")
_LISTED = re.compile(r"\d\d?(?:,\d\d?){1,9}")
_DIGITS = re.compile(r"\d+")
_HOUR = re.compile(r"\d\d?[.:]\d\d")
_IN_WORD = re.compile(r"(?:[A-Za-z_=%#@][-/.]?|/|โควิด[-‐-―−])\Z")
_WORD_ENDS = frozenset(string.ascii_letters + "_=%#@-/.−" + "".join(map(chr, range(0x2010, 0x2016))))


class Atom(NamedTuple):
    """A number or word of a date expression: half-open span in the view, code, value.

    Codes of numbers: `d` a day's, `t` a two-digit year, `Y` a year, `P` a numeric date, `R` a number of a
    year (`2/2566`), `Z` two years (`2565/66`), `x` another, `w` one that counts nothing (Covid-19).

    Codes of words: `M` a month, `a` and `s` what is one beside a number, `e` an English one, `F` ปีงบประมาณ
    (fiscal year), `E` ปี (year), `r` ปีนี้ (this year), `B` พ.ศ. and `C` ค.ศ. (Buddhist, Christian era),
    `W` วันที่ (day), `Q` ไตรมาส (quarter), `q` ไตรมาสแรก (first quarter), `H` ครึ่งปีแรก (first half),
    `m` เดือน (month), `n` เดือนแรก (first months).

    The value is the number that it says: the day, the year as written, the month, the part of the year, the
    weekday from 1, the years ahead of this one. `parts` are those of `P` (day, month, year as written), `R`
    and `Z`.
    """

    start: int
    end: int
    code: str
    value: int = 0
    parts: tuple[int, ...] = ()


def read_atoms(text: str) -> tuple[list[Atom], str]:
    """The atoms of `text`, and their codes with the code of the gap after each.

    Atom `i` has its code at `2 * i`. A gap is `_` (nothing or blanks), `n` (a line end), `+` (of), `(` (a
    bracket or `ประจำ`), `-` (a range), `,`
    (a list), or `|` (anything else: no expression runs across it).
    """
    found: list[Atom] = []
    for atom in sorted([*_numbers(text), *_months(text), *_words(text)]):
        if not found or atom.start >= found[-1].end:
            found.append(atom)
    codes: list[str] = []
    for atom, following in pairwise(found):
        start, end = atom.end, following.start
        codes += (atom.code, "|" if end - start > _LONGEST_GAP else _gap(text[start:end]))
    if found:
        codes += (found[-1].code, "|")
    return found, "".join(codes)


@lru_cache(maxsize=10_000)
def _gap(between: str) -> str:
    if not between.strip(" \t"):
        return "_"
    if not between.strip(" \t\n"):
        return "n" if between.count("\n") == 1 else "|"
    for pattern, code in ((p.RANGE, "-"), (p.LIST, ","), (p.OF, "+"), (p.LINK, "(")):
        if pattern.fullmatch(between):
            return code
    return "|"


def _numbers(text: str) -> Iterator[Atom]:
    for match in p.NUMBER.finditer(text):
        number, start, end = match[0], match.start(), match.end()
        if "," in number and _LISTED.fullmatch(number):
            yield from (
                _number(d[0], start + d.start(), start + d.end(), text) for d in _DIGITS.finditer(number)
            )
            continue
        atom = _number(number, start, end, text)
        if atom.code == "x" and _HOUR.fullmatch(number) and p.CLOCK.match(text, end):
            continue
        yield atom
        if atom.code == "d" and (month := _other_month(text, end)):
            yield month


def _number(number: str, start: int, end: int, text: str) -> Atom:
    code, value, parts, end = _reading(number, start, end, text)
    following = text[end : end + 1]
    if following.isascii() and following.isalpha():
        if suffix := p.ENGLISH_ORDINAL.match(text, end):
            end = suffix.end()
        else:
            code = "x"
    ordinal = (
        code == "d" and p.BEFORE_YEAR.match(text, end) and p.ORDINAL.search(text, max(0, start - 14), start)
    )
    # The last character of a word tells quickly that most numbers stand on their own.
    in_word = text[start - 1 : start] in _WORD_ENDS and _IN_WORD.search(text, max(0, start - 7), start)
    return Atom(start, end, "w" if ordinal or in_word else code, value, parts)


def _reading(  # noqa: PLR0911 one per form
    number: str, start: int, end: int, text: str
) -> tuple[str, int, tuple[int, ...], int]:
    """Code, value, parts and end of a number that stands on its own."""
    if len(number) <= _TWO_DIGITS:
        value = int(number)
        if 0 < value <= _LAST_DAY:
            return "d", value, (), end
        return "t" if value > _LAST_DAY and not p.UNIT.match(text, end) else "x", value, (), end
    if number.isdigit():
        if _YEAR.fullmatch(number):
            return "Y", int(number), (), end
        if _NOTED_YEAR.fullmatch(number) and text[max(0, start - 3) : start].rstrip().endswith("ศ."):
            return "Y", int(number[:4]), (), start + 4
        return "x", 0, (), end
    for pattern, code in ((_NUMERIC, "P"), (_OF_YEAR, "R"), (_SPLIT_YEAR, "Z")):
        if parts := pattern.fullmatch(number):
            return code, 0, tuple(int(g) for g in parts.groups() if g), end
    return "x", 0, (), end


def _other_month(text: str, end: int) -> Atom | None:
    """A misspelt or shortened month that only a number or `เดือน` in front makes one."""
    match = p.OTHER_MONTH.match(text, end)
    if not match:
        return None
    word = match[0].strip()
    value = p.OTHER_MONTHS.get(word) or p.BARE_ABBREVIATIONS[word.replace(".", "")]
    return Atom(match.end() - len(word), match.end(), "s", value)


def _months(text: str) -> Iterator[Atom]:
    for match in p.MONTH_END.finditer(text):
        end = match.end()
        for length in p.MONTH_LENGTHS:
            number = p.FULL_MONTHS.get(text[max(0, end - length) : end])
            if number:
                yield Atom(max(0, end - length), end, "M", number)
                break
    for match in p.ABBREVIATED.finditer(text):
        atom = _abbreviated(match, text)
        if atom:
            yield atom
    for match in p.ENGLISH_MONTH.finditer(text):
        number = p.ENGLISH_MONTHS.get(match[0].rstrip("."))
        if number and not text[max(0, match.start() - 1) : match.start()].isalpha():
            yield Atom(*match.span(), "e", number)


_BEFORE_ABBREVIATION = re.compile(r"(?:เดือน|ใน|ช่วง|ถึง|แต่|และ|เมื่อ|ปลาย|ต้น|กลาง|สิ้น|วันที่)$")


def _abbreviated(match: re.Match[str], text: str) -> Atom | None:
    start, end = match.start() - 1, match.end(1)
    letters = text[start:end].replace(" ", "").strip(".")
    if letters in ("พ.ศ", "ค.ศ"):
        return Atom(start, end, "B" if letters == "พ.ศ" else "C")
    if letters[0] in "ีิ" or text[max(0, start - 1) : start] == "เ":
        start -= 1
        letters = text[start] + letters
    number = p.ABBREVIATIONS.get(letters)
    if not number:
        return None
    before = text[max(0, start - 1) : start]
    if ("ก" <= before <= "๙" or before == ".") and not _BEFORE_ABBREVIATION.search(
        text, max(0, start - 6), start
    ):
        return None
    return Atom(start, end, "a" if number == _FEBRUARY else "M", number)


def _words(text: str) -> Iterator[Atom]:
    for match in p.YEAR_WORD.finditer(text):
        near = match["year_this"] or match["year_next"] or match["year_last"]
        code = "F" if match["fiscal"] else "r" if near else "E"
        ahead = 1 if match["year_next"] else -1 if match["year_last"] else 0
        yield Atom(*match.span(), code, ahead)
    for match in p.DAY_WORD.finditer(text):
        yield Atom(*match.span(), "W", p.DAYS_OF_WEEK[match["weekday"]] + 1 if match["weekday"] else 0)
    for match in p.MONTH_WORD.finditer(text):
        yield Atom(*match.span(), "n" if match["first"] else "m")
        if not match["first"] and (month := _other_month(text, match.end())):
            yield month
    for match in p.QUARTER.finditer(text):
        number = p.ORDINAL_WORDS[match["nth"]] if match["nth"] else 0
        yield Atom(*match.span(), "q" if number else "Q", number)
    for match in p.HALF.finditer(text):
        yield Atom(*match.span(), "H", 1 if match["which"] == "แรก" else 2)
    for match in p.ERA_WORD.finditer(text):
        for head, era in p.ERA_HEADS.items():
            if text.endswith(head, 0, match.start()):
                yield Atom(match.start() - len(head), match.end(), era)
    yield from (Atom(*match.span(), "B") for match in p.ENGLISH_ERA.finditer(text))
    yield from (Atom(match.start() - 1, match.end(), "F") for match in p.ENGLISH_FISCAL.finditer(text))
