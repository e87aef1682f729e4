"""Numbers and what they count (`30 บาท`, 30 baht): nothing ends between the two."""

from collections.abc import Sequence
from functools import cache

from thaipress.extract.thai.calendar import MONTHS
from thaipress.extract.thai.vectors import BREAKS, script

_UNITS = (
    "ล้าน แสน หมื่น บาท แห่ง ราย คน ไร่ ตัน ตัว คัน ชุด เดือน วัน น. นาที ชั่วโมง เมตร กิโลเมตร กม. กม เปอร์เซ็นต์ %"
    " พรรษา หมู่บ้าน ครัวเรือน กลุ่ม มิติ ช่องจราจร"
)


@cache
def _counted() -> frozenset[str]:
    return frozenset((*_UNITS.split(), *MONTHS))


def parts_count(words: Sequence[str], shapes: Sequence[str], at: int) -> bool:
    """Whether a cut before word `at` parts a number from what it counts, or a day from its month.

    Args:
        words: a row of words.
        shapes: those of `words`; the one before the cut is no white space.
        at: the word after the cut; if it is white space, the next one is looked at.
    """
    after = at + (shapes[at] in BREAKS)
    return after < len(words) and words[after] in _counted() and script(shapes[at - 1]) == "0"
