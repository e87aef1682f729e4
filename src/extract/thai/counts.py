"""Numbers and what they count (`30 บาท`, 30 baht): nothing ends between the two."""

from functools import cache

from thaipress.extract.thai.calendar import MONTHS
from thaipress.extract.thai.vectors import script

_UNITS = (
    "ล้าน แสน หมื่น บาท แห่ง ราย คน ไร่ ตัน ตัว คัน ชุด เดือน วัน น. นาที ชั่วโมง เมตร กิโลเมตร กม. กม เปอร์เซ็นต์ %"
    " พรรษา หมู่บ้าน ครัวเรือน กลุ่ม มิติ ช่องจราจร"
)


@cache
def _counted() -> frozenset[str]:
    return frozenset((*_UNITS.split(), *MONTHS))


def counts(number: str, word: str) -> bool:
    """Whether `number`, a word by its `shape`, is one and counts `word`, the next word, or is a day of it."""
    return word in _counted() and script(number) == "0"
