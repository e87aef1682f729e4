"""Months, weekdays and eras: what every reader of a Thai date needs to know.

Names come from PyThaiNLP. A Buddhist-era year is the Christian one plus 543; in Thai writing a two-digit
year is the end of a Buddhist one of the century that began in 2500 (`22 มี.ค. 65` is 22 March 2022).
"""

import datetime as dt
from functools import cache

from pythainlp.util.date import thai_abbr_months, thai_full_months, thai_full_weekdays

from thaipress.extract.thai.lexicon import read_toml

BUDDHIST_ERA = 543
_FIRST_BUDDHIST = 2200
_TWO_DIGITS = 100

MONTHS: dict[str, int] = {name: n for n, name in enumerate(thai_full_months, start=1)}
"""Full month names to 1–12."""
ABBREVIATED_MONTHS: dict[str, int] = {name: n for n, name in enumerate(thai_abbr_months, start=1)}
"""Abbreviated month names, with dots, to 1–12."""
WEEKDAYS: dict[str, int] = {name.removeprefix("วัน"): n for n, name in enumerate(thai_full_weekdays)}
"""Weekday names without `วัน` to 0 (Monday) – 6 (Sunday), as `datetime.date.weekday` counts."""


@cache
def other_months(kind: str) -> dict[str, int]:
    """Further month words to 1–12, from `months.toml`: `misspelt`, `short` (without ending) or `english`."""
    data = read_toml(__package__, "months.toml")
    return {word: int(number) for number, words in data[kind].items() for word in words}


def christian_year(year: int) -> int:
    """The Christian year of one as written: Buddhist, Christian, or the last two digits of a Buddhist one."""
    if year < _TWO_DIGITS:
        year += 2500
    return year - BUDDHIST_ERA if year >= _FIRST_BUDDHIST else year


def calendar_date(year: int, month: int, day: int) -> dt.date | None:
    """The day, `year` in the Christian era; none where no calendar has it."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
