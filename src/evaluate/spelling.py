"""When two annotated strings count as one."""

import re
import unicodedata

from pythainlp.util import thai_digit_to_arabic_digit
from rapidfuzz import fuzz

_FURNITURE = re.compile(r"[\s\u00a0\u200b-\u200d\ufeff\"'“”‘’«»()\[\]]+")
_LOOSE_END = "ฯ.,:;-–"
_HEAD_NOUNS = re.compile(r"^(?:โครงการ|มาตรการ|นโยบาย|ยุทธศาสตร์|แผนงาน|แผน|แคมเปญ|กิจกรรม|กองทุน|งาน|การ)+")
_SHORTEST = 4
_ALIKE = 85.0


def key(text: str | None) -> str:
    """What strings share that differ in spaces, quotes, the script of digits or a closing mark alone."""
    composed = unicodedata.normalize("NFC", (text or "").replace("ํา", "ำ"))
    return _FURNITURE.sub("", thai_digit_to_arabic_digit(composed)).rstrip(_LOOSE_END)


def alike(one: str, other: str) -> bool:
    """Whether two names are the same but for head nouns (`โครงการ`, project) and small differences.

    Small: a ratio of 85 or more of what edits leave as it is (Indel similarity), between names of four
    characters or more.
    """
    a, b = key(one), key(other)
    if a == b:
        return True
    a, b = _HEAD_NOUNS.sub("", a) or a, _HEAD_NOUNS.sub("", b) or b
    return a == b or (min(len(a), len(b)) >= _SHORTEST and fuzz.ratio(a, b) >= _ALIKE)
