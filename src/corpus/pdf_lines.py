"""The lines of a PDF page: its glyphs in the order in which they stand, which is not always that of the file.

Writers that take some signs of a line from another font (quotation marks, a tone mark) often draw these after
the rest of the line, so that they would be read at its end.
"""

import re
import statistics
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

_MARK = re.compile("[ัิ-ฺ็-๎\uf701-\uf70e\uf710-\uf71a]")
_HYPHENS = (0x2, 0xAD, 0xFFFE)
"""What the reader gives for a hyphen at a line's end. Thai does not hyphenate: it is one that was written."""
_SAME_LINE = 1.0
"""Base lines that are at most so many points apart are one."""


class Glyph(NamedTuple):
    """A sign on a page.

    Attributes:
        sign: the letter that it stands for; a line end where the reader sees one.
        x: where it is drawn, in points from the left. A mark is drawn from the right end of its letter, or a
            little beside it.
        y: its base line, from the foot of the page.
        end: where the next sign would be drawn if nothing moved it.
        guessed: true for a space that is not in the file: the reader puts one into a gap.
    """

    sign: str
    x: float
    y: float
    end: float
    guessed: bool


def glyphs_of(page: Any) -> Iterator[Glyph]:
    """The glyphs of a text page of pypdfium2, in the order of the file, with what the reader puts in."""
    from ctypes import byref, c_double  # noqa: PLC0415 goes with the next one

    from pypdfium2 import raw  # noqa: PLC0415 heavy, and only this format needs it

    x, y, box = c_double(), c_double(), raw.FS_RECTF()
    for number in range(page.count_chars()):
        raw.FPDFText_GetCharOrigin(page, number, byref(x), byref(y))
        guessed = raw.FPDFText_IsGenerated(page, number) == 1
        code = raw.FPDFText_GetUnicode(page, number)
        sign = "-" if code in _HYPHENS else chr(code)
        raw.FPDFText_GetLooseCharBox(page, number, byref(box))
        yield Glyph(sign, x.value, y.value, box.right, guessed)


def text_of(glyphs: Iterable[Glyph]) -> str:
    """The text that `glyphs` show, a line on a line."""
    lines = ("".join(glyph.sign for glyph in _in_order(line)) for line in _lines(glyphs))
    return "\n".join(lines).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _lines(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    line: list[Glyph] = []
    ended = False
    for glyph in glyphs:
        if glyph.sign in "\r\n":
            ended = True
            continue
        if line and abs(line[-1].y - glyph.y) > _SAME_LINE and (ended or glyph.x < line[-1].x):
            yield line
            line = []
        ended = False
        line.append(glyph)
    if line:
        yield line


def _in_order(line: list[Glyph]) -> list[Glyph]:
    """`line` as it is if it runs from left to right, else its glyphs by their places."""
    drawn = [glyph for glyph in line if not glyph.guessed]
    steps = [(a, b, b.x - a.x) for a, b in pairwise(drawn)]
    forward = [step for _, _, step in steps if step > 0]
    if not forward:
        return line
    step = statistics.median(forward)
    # A mark is drawn from where its letter ends; in some fonts, from where it begins.
    at_start = [abs(x) < step / 4 for a, b, x in steps if _is_mark(b) and not _is_mark(a)]
    shift = step / 4 if sum(at_start) * 2 > len(at_start) else -step / 4

    def place(glyph: Glyph) -> float:
        return glyph.x + shift if _is_mark(glyph) else glyph.x

    if all(place(a) <= place(b) for a, b in pairwise(line)):
        return line
    return list(_spaced(sorted(drawn, key=place), step / 4))


def _spaced(line: Iterable[Glyph], gap: float) -> Iterator[Glyph]:
    """`line`, with a space where the next sign stands more than `gap` points from the one before.

    The reader's own spaces stand where signs are missing that are drawn later.
    """
    end: float | None = None
    for glyph in line:
        space = glyph.sign.isspace()
        if end is not None and not space and not _is_mark(glyph) and glyph.x - end > gap:
            yield Glyph(" ", end, glyph.y, glyph.x, guessed=True)
        yield glyph
        end = glyph.x + 4 * gap if space else glyph.end


def _is_mark(glyph: Glyph) -> bool:
    return _MARK.match(glyph.sign) is not None
