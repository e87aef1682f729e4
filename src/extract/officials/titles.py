"""Titles: where one stands, and that it is one.

`นาย` is Mr in `นายสมชาย`, and none in `นายอำเภอ` (head of a district).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from thaipress.extract.thai.lexicon import any_of, read_toml

# Words that are written onto a title without a space: โดยนายสมชาย (by Mr Somchai).
_GLUE = re.compile(
    r"(?:โดย|และ|มี|กับ|ให้|ของ|ว่า|ที่|จาก|ท่าน|คือ|แก่|นำ|เป็น|แทน|หรือ|ผ่าน|พบ|เชิญ|ถึง|ต่อ|ซึ่ง|เมื่อ|ด้วย|ได้|พร้อม|เลือก|ตั้ง|เพื่อ|หารือ|ต้อนรับ|แม้|ฝาก|คุณ|กว่า|ตาม|ใน|จับกุม|ช่วย|ผู้|ทราบ|ตัว|ทีม|ก่อน|ราย|ด้าน|ทั้ง)$"
)
# ตำรวจ 80,000 นาย: a word for counting officers
_COUNTED = re.compile(r"(?:\d,\d{3}|(?:จำนวน|กว่า|รวม|อีก|กำลัง|เจ้าหน้าที่|ตำรวจ|ทหาร)[^\n\d]{0,12}\d{1,4}) ?$")
_THAI = re.compile(r"[ก-ฮะ-ฺเ-๎]")
_LONGEST_GLUE = 8
_LONGEST_GLUED = 6
# ว่าที่ร้อยตรี: a sub-lieutenant to be
_ACTING_WORD = "ว่าที่"
_ACTING = re.compile(rf"{_ACTING_WORD} ?$")
_LONGEST_ACTING = 8
# กทพ., กยศ., สดร.: the end of an agency's abbreviation
_SHORT = re.compile(r"[ก-ฮ]{1,3}\.(?![ก-ฮ]\.)")
_CONSONANT = re.compile(r"[ก-ฮ]")
# Words that end in นาย: June (มิถุนายน), a lawyer (ทนาย), a master (เจ้านาย).
_NO_TITLE = re.compile(r"(?:มิถุ|มิ ?ถุ|ท|เจ้า|สห|ร้อย|กลุ่ม|จุฬา)$")


@dataclass(frozen=True, slots=True)
class Title:
    """A title at `start:end` of the view; `weak` if it is one only before a name of two parts."""

    start: int
    end: int
    weak: bool
    latin: bool


@dataclass(frozen=True, slots=True)
class _Titles:
    thai: re.Pattern[str]
    latin: re.Pattern[str]
    not_before: dict[str, re.Pattern[str]]
    not_before_words: tuple[str, ...]
    weak: frozenset[str]


@cache
def _titles() -> _Titles:
    data = read_toml(__package__, "titles.toml")
    words: set[str] = set(data["words"])
    for short in data["abbreviations"]:
        letters = short.rstrip(".").split(".")
        for joint in (".", ". "):
            words |= {joint.join(letters) + ".", joint.join(letters) + ". "}
        if len(letters) > 1 or short == "ดร.":
            words.add(".".join(letters) + " ")
        if len(letters) > 2:  # noqa: PLR2004 พล.ต. อ.: a space in one place only
            words |= {letters[0] + ". " + ".".join(letters[1:]) + "."}
    after = r"(?:(?<!ุณ) {0,4}\(?(?:หญิง|พิเศษ|เกียรติคุณ|กิตติคุณ|คลินิก)\)?(?=[ ก-ฮเ-ไ])){0,2}"
    unit = rf"(?:{_by_first_letter(words)}){after}"
    latin = _by_first_letter(data["latin"])
    return _Titles(
        # นาย | พล.ต.อ. ดร. | ผศ.ดร.
        thai=re.compile(rf"{unit}(?: {{0,2}}/? ?{unit}){{0,4}}(?=[ก-ฮเ-ไA-Z \n“\"‘(])"),
        # H.E. Mr. | Prof. Dr.
        latin=re.compile(rf"(?:{latin})\.? ?(?:(?:{latin})\.? ?){{0,3}}(?=(?<=[ .])[A-Zก-ฮเ-ไ])"),
        not_before={w: re.compile("|".join(c)) for w, c in data["not_before"].items() if c},
        not_before_words=tuple(w for w, c in data["not_before"].items() if c),
        weak=frozenset(w.rstrip(".") for w in data["weak"]),
    )


def _by_first_letter(words: Iterable[str]) -> str:
    """Alternatives for `words` that each open with a letter: `re` skips to where one of these stands."""
    rest: dict[str, list[str]] = {}
    for word in words:
        rest.setdefault(word[0], []).append(word[1:])
    return "|".join(first + any_of(ends) for first, ends in sorted(rest.items()))


def title_at(text: str, offset: int) -> Title | None:
    """The title that starts at `offset`, whatever stands before it."""
    match = _titles().thai.match(text, offset)
    return _checked(text, match) if match else None


def find_titles(text: str, edges: list[int], ends: set[int]) -> Iterator[Title]:
    """The titles of `text` in order.

    Args:
        text: the text of a view.
        edges: where tokens start, ascending.
        ends: where something ends that a title may be written onto (offices).
    """
    known = _titles()
    acting = _ACTING_WORD in text
    offset = 0
    while match := known.thai.search(text, offset):
        start = (
            _ACTING.search(text, max(0, match.start() - _LONGEST_ACTING), match.start()) if acting else None
        )
        title = (
            _checked(text, match)
            if _starts(text, start.start() if start else match.start(), edges, ends)
            else None
        )
        if title and start:
            title = replace(title, start=start.start())
        if title:
            yield title
        offset = match.end() if title else match.start() + 1
    for match in known.latin.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before.isalpha() or before == ".":
            continue
        words = match[0].replace(".", " ").split()
        yield Title(match.start(), match.end(), weak=len(words) == 1 and words[0] in known.weak, latin=True)


def _checked(text: str, match: re.Match[str]) -> Title | None:
    known = _titles()
    words = match[0].strip()
    for word, follows in known.not_before.items() if words.endswith(known.not_before_words) else ():
        if words.endswith(word):
            end = match.end()
            # Of a long title, what follows counts across a space: ศาสตราจารย์ สาขา… (professor in …).
            space = len(word) > _LONGEST_GLUED and text[end : end + 1] == " "
            if follows.match(text, end + space):
                return None
    return Title(match.start(), match.end(), weak=words.rstrip(".") in known.weak, latin=False)


def glued(text: str, start: int) -> bool:
    """Whether a word stands before `start` that titles are written onto without a space."""
    return bool(_GLUE.search(text, max(0, start - _LONGEST_GLUE), start))


def _starts(text: str, start: int, edges: list[int], ends: set[int]) -> bool:
    """Whether a title may start at `start`."""
    if start == 0 or start in ends:
        return True
    if text.startswith("นาย", start) and _COUNTED.search(text, max(0, start - 30), start):
        return False
    before = text[start - 1]
    if before == ".":
        # อว.น.ส.สมศรี may stand, but no letter of กศ.อ. is a title.
        return text[start : start + 2] not in {"ศ.", "ส.", "ร.", "จ.", "ท."}
    if not _THAI.match(before) or glued(text, start):
        return True
    return _starts_in_run(text, start, edges)


def _starts_in_run(text: str, start: int, edges: list[int]) -> bool:
    """Whether a title may start at `start`, right after a letter."""
    if _SHORT.match(text, start) and _CONSONANT.match(text, start - 1):
        return False
    if text.startswith(("คุณ", "เซอร์"), start):
        return False
    if text.startswith(("นาย", "นางสาว"), start):
        return not _NO_TITLE.search(text, max(0, start - 5), start)
    at = bisect_left(edges, start)
    return at < len(edges) and edges[at] == start
