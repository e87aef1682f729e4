"""Mends the text of Thai PDF pages, which says how the letters were drawn and not how they are written.

Glyph variants: Thai fonts for Windows and Macintosh hold shifted copies of marks, numbered U+F700–F71A
(https://linux.thai.net/~thep/th-otf/shaping.html), and a PDF gives these numbers out for letters.
"""

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence

_VARIANTS = dict(
    zip(
        range(0xF700, 0xF71B),
        "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู",
        strict=True,
    )
)
# Control characters of broken fonts, and what is not seen
_DROPPED = dict.fromkeys((*range(9), *range(0xE, 0x20), 0x7F, 0xAD, 0x200B, 0xFEFF, 0xFFFE))
_TABLE = {**_VARIANTS, **_DROPPED}

# จ ำนวน · ท ี่: a gap drawn before a mark, which never stands at the start of a word
_GAP = re.compile(r"(?<=[ก-ฮะ-ฺ็-๎])[ \u00a0]{1,3}(?=[ัำิ-ฺ็-๎])")
# นํา · นํ้า · น้ํา, and with the ring drawn after the letter: นาํ · นา้ํ
_AM = re.compile(r"(?P<a>[่-๋]?)ํ(?P<b>[่-๋]?)า|(?P<c>[่-๋]?)า(?P<d>[่-๋]?)ํ")
# ท่ี: a tone mark drawn before the vowel that it stands on
_TONE_FIRST = re.compile(r"([่-์])([ัิ-ู])")
_TWICE = re.compile(r"([ัิ-ฺ็-๎])\1+")
# - 2 - · 2/3 · หน้า 2 จาก 3
_PAGE_NUMBER = re.compile(
    r"\s*(?:[-–—]\s*[\d๐-๙]{1,3}\s*[-–—]|[\d๐-๙]{1,3}(?:\s*/\s*[\d๐-๙]{1,3})?|หน้า\s*[\d๐-๙]{1,3}.{0,12})\s*"
)
# 1. · ๑) · (2) · - · • · ก. : the start of an item, never the rest of a line above
_ITEM = re.compile(r"\s*(?:[(\[]?[\d๐-๙]{1,3}(?:\.[\d๐-๙]{1,2}){0,3}[.)\]](?!\d)|[-–—•●*◦▪]\s|[ก-ฮ][.)]\s)")
_THAI_END = re.compile(r"[ก-๎][”’\"']?$")
_THAI_START = re.compile(r"[“‘\"']?[ก-๎]")
_MARK = re.compile(r"[ัิ-ฺ็-๎]")
_FULL = 0.82
"""The share of the text's width that a line takes if it goes on in the next one."""
_WIDE = 30
"""Columns of a text that is wide enough to have wrapped lines."""


def mend(pages: Iterable[str]) -> str:
    """The text of `pages` with letters as they are written, without page numbers, wrapped lines joined."""
    lines = [line for page in pages for line in _page_lines(page)]
    return "\n".join(_joined(lines))


def letters(text: str) -> str:
    """`text` with every Thai letter as it is written: variants, sara am (ำ), marks and their order."""
    text = unicodedata.normalize("NFC", text.translate(_TABLE))
    text = _GAP.sub("", text)
    text = _AM.sub(lambda am: f"{am['a'] or am['b'] or am['c'] or am['d'] or ''}ำ", text)
    text = _TONE_FIRST.sub(r"\2\1", text)
    return _TWICE.sub(r"\1", text)


def _page_lines(page: str) -> list[str]:
    """The lines of a page as they are drawn, without its number at the top or the foot."""
    lines = [letters(line).rstrip("\r\n") for line in page.splitlines()]
    written = [n for n, line in enumerate(lines) if line.strip()]
    numbers = {n for n in (*written[:1], *written[-1:]) if _PAGE_NUMBER.fullmatch(lines[n])}
    return [lines[n] for n in written if n not in numbers]


def _joined(lines: Sequence[str]) -> list[str]:
    """`lines` with each line that fills the width joined to the next one, unless that starts an item."""
    widths = sorted(_width(line) for line in lines)
    full = widths[math.ceil(0.9 * (len(widths) - 1))] if widths else 0
    joined: list[str] = []
    goes_on = False
    for line in lines:
        if (goes_on and not _ITEM.match(line)) or (joined and _MARK.match(line)):
            joined[-1] = _join(joined[-1], line)
        else:
            joined.append(line)
        goes_on = full >= _WIDE and _width(line) >= _FULL * full
    return [line.strip() for line in joined]


def _join(line: str, more: str) -> str:
    """Thai is written without spaces, so its letters are joined as they are; all else keeps a space."""
    bare = more.lstrip()
    if line.endswith("-") and not line.endswith(" -"):
        return f"{line}{bare}"
    if more[:1].isspace() or line[-1:].isspace():
        return f"{line.rstrip()} {bare}"
    return f"{line}{bare}" if _THAI_END.search(line) and _THAI_START.match(bare) else f"{line} {bare}"


def _width(line: str) -> int:
    """The columns that `line` takes: marks stand above and below letters."""
    return len(_MARK.sub("", line.strip()))
