"""What the words around a name say: whether it is a place, and whether it stands on its own."""

import re
from dataclasses import dataclass
from functools import cache

from thaipress.extract.places.gazetteer import gazetteer
from thaipress.extract.places.patterns import DEPENDENT, THAI_LETTER
from thaipress.extract.places.words import WordSet
from thaipress.extract.thai.lexicon import read_toml

_AROUND = 40
# บริษัท สมมติ (เอเชีย) จำกัด: a firm's name, up to a word of it that is also a place's
_FIRM = re.compile(
    r"(?:บริษัท|บจก\.|หจก\.|บมจ\.|โรงแรม|ธนาคาร)"
    r"(?:(?!จำกัด|และ|ใน|จาก|ของ|ที่|กับ|ไป|สู่|ณ |สัญชาติ|ประเทศ|ข้ามชาติ|ทั่ว|ภูมิภาค|จังหวัด|กรุง|เมือง)[^\n,:;0-9]){0,45}\Z"
)


@dataclass(frozen=True, slots=True)
class Context:
    """The word lists of `context.toml`, each as a set to look up at an offset."""

    followers: WordSet
    openers: WordSet
    holders: WordSet
    person_titles: WordSet
    nationals: WordSet
    modifiers: WordSet
    agreements: WordSet
    country_holders: WordSet

    def ends(self, text: str, end: int) -> bool:
        """Whether a name may end at `end`: no Thai letter follows, or a word that is no part of names."""
        return (
            end >= len(text)
            or not THAI_LETTER.match(text, end)
            or (not DEPENDENT.match(text, end) and self.followers.starting(text, end) is not None)
        )

    def held(self, text: str, start: int) -> bool:
        """Whether the name at `start` goes on from the name of an office, organisation or building."""
        holder = self.holders.ending(text, start)
        if holder is None:
            return False
        # จังหวัด (province) ends like วัด (temple), ตรวจราชการ (inspection) like ราชการ (service):
        # the longer word counts.
        opener = self.openers.ending(text, start)
        return opener is None or len(opener) <= len(holder)

    def in_latin(self, text: str, start: int, end: int) -> bool:
        """Whether the text around is in Latin script: a lone `Japan` in Thai text is part of some name."""
        around = text[max(0, start - _AROUND) : end + _AROUND]
        return len(around) > _AROUND and not THAI_LETTER.search(around)

    def attached(self, text: str, start: int) -> bool:
        """Whether a Thai letter stands right before `start`."""
        return start > 0 and THAI_LETTER.match(text, start - 1) is not None


def in_firm(text: str, start: int) -> bool:
    """Whether what starts at `start` goes on a firm's or a hotel's name."""
    return _FIRM.search(text, max(0, start - _AROUND), start) is not None


@cache
def context() -> Context:
    """The word lists, read once per process."""
    lists = read_toml(__package__, "context.toml")
    # A list may lack its separators: นนทบุรีปทุมธานี (Nonthaburi Pathum Thani).
    provinces = [area.name for area in gazetteer().areas.values() if area.level == "province"]
    for name in ("followers", "openers"):
        lists[name] += provinces
    return Context(**{name: WordSet(words) for name, words in lists.items()})
