"""Names in Latin letters, after a foreign title or in brackets beside the Thai spelling."""

import re

from thaipress.extract.officials.stops import LETTER

_WORD = r"(?:[A-Z][\w'’.-]{0,30}|(?:de|da|del|van|der|den|von|bin|bint|binti|al|la|le|di|dos|du|el)(?= ))"
_THAI_WORD = rf"[ก-ฮเ-ไ][{LETTER}.-]{{1,30}}"
# Un-gyu Paik | Tahamoana Aisea Cluny Macpherson
_NAME = re.compile(rf"{_WORD}(?:[ ]{{1,2}}{_WORD}){{0,5}}")
BRACKETED = re.compile(rf"\s{{0,4}}\(\s?(?P<name>{_WORD}(?:[ ]{{1,2}}{_WORD}|,){{0,8}})\s?\)")
"""(H.E. Mr. Paik Un-gyu): the same person again, in brackets after the Thai spelling."""
THAI_BRACKETED = re.compile(
    rf"[ \t]{{0,4}}\([ \t]{{0,3}}(?P<name>{_THAI_WORD}(?:[ ]{{1,2}}{_THAI_WORD}){{1,4}})[ \t]{{0,3}}\)"
)
"""Robert F. Godec (รอเบิร์ต เอฟ โกเด็ก): the Thai spelling in brackets, without a title."""
# Mr. Boyan Slat CEO | (Minister, Embassy of Japan): no part of a name
_OFFICE = re.compile(
    r"Minister|Ambassador|Embassy|Director|Secretary|Chairman|President|Department|Ministry|Office|Company"
    r"|Thailand|Officer|Manager|Council|Bank|Prime|Zone|Industrial|CEO|State\b|Deputy|Permanent|Chief|Executive"
    r"|Vice|Head|Founder|Committee|Governor|Co\.|Ltd"
)
# Miss Universe, General Assembly, Gen Z
_NOBODY = re.compile(
    r"Universe|Border|World|Grand|International|Assembly|[XYZ]\b|Election|Meeting|Affairs|Hospital|Motor"
    r"|Secretar|Prime|The\b|of\b|Thailand"
)
# General Somchai Jaidee|. During the visit: the sentence ends; not at an initial or Mohd.
_SENTENCE = re.compile(r"(?<=[a-z]{3})(?<!Mohd)(?<!Prof)(?<!Capt)\. ")


def is_latin(text: str, offset: int) -> bool:
    """Whether the character at `offset` is none of the Thai script."""
    return text[offset : offset + 1].isascii()


def names_office(words: str) -> bool:
    """Whether `words` name an office or a body rather than a person."""
    return bool(_OFFICE.search(words))


def latin_name(text: str, start: int) -> tuple[int, int]:
    """End and number of words of the Latin name that starts at `start`; no words if there is none."""
    match = None if _NOBODY.match(text, start) else _NAME.match(text, start)
    if not match:
        return start, 0
    end = match.end()
    if role := _OFFICE.search(text, start + 1, end):
        end = role.start()
    if stop := _SENTENCE.search(text, start, end):
        end = stop.start()
    while text[end - 1] in ".-'’ ":
        end -= 1
    return end, len(text[start:end].split())
