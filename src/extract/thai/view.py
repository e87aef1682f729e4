"""The view of a release that patterns match on, and the way back to the release's own offsets.

A release's text is never altered. What would make every pattern twice as long is levelled in a *view* of it
instead: Thai digits read as Arabic ones, decomposed sara am (`ํา`) as one letter (`ำ`), `เเ` as `แ`, no-break
and other wide spaces as a space, zero-width characters left out, and what the page prints around the release
blanked. All offsets of the extractors count in the view; `View.release_span` leads back to the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable

import numpy as np
from pythainlp.util import thai_digit_to_arabic_digit

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Characters that take no room: zero-width spaces and joiners, word joiner, byte-order mark, soft hyphen."""

# Any white space but line ends and tabs, which tell lines and columns apart: no-break, thin, ideographic …
_WIDE_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Whatever the view has in another form than the text.
_LEVELLED = re.compile(
    rf"(?P<gone>[{ZERO_WIDTH}]+)|(?P<am>\u0e4d[\u0e48-\u0e4b]?\u0e32)|(?P<ae>\u0e40\u0e40)|(?P<tone_am>[\u0e48-\u0e4b]\u0e4d\u0e32)"
)
# What a text with anything to level has at least one of.
_LEVELLED_SIGNS = (*ZERO_WIDTH, "\u0e4d", "เเ")
_SPACES = re.compile(rf"[{_WIDE_SPACE}]")
_THAI_DIGIT = re.compile(r"[๐-๙]")
_REPLACED = re.compile(rf"[๐-๙{_WIDE_SPACE}]")
_RUN_OF_SPACE = re.compile(rf"[\s{ZERO_WIDTH}]+")
_DIGITS = {d: thai_digit_to_arabic_digit(d) for d in "๐๑๒๓๔๕๖๗๘๙"}

BLANK = "\n"
"""What stands in the view for a character of the page's furniture: a line end, which no name runs across."""


def fold(text: str) -> str:
    """`text` with every run of white space, zero-width characters included, as one space; ends stripped."""
    if text.isprintable():  # its only white space is the plain space, as nearly always
        return " ".join(text.split())
    return _RUN_OF_SPACE.sub(" ", text).strip()


class View:
    """A release as patterns see it.

    Args:
        text: the decoded release.

    Attributes:
        release: the decoded release, unaltered.
        text: the view of it.
    """

    __slots__ = ("_origin", "release", "text")

    def __init__(self, text: str) -> None:
        self.release = text
        self._origin: list[int] | None = None
        # Most texts need little of this; to look for signs of it costs a tenth of the patterns.
        if _REPLACED.search(text):
            text = _THAI_DIGIT.sub(lambda m: _DIGITS[m[0]], text)
            text = _SPACES.sub(" ", text)
        if any(map(text.__contains__, _LEVELLED_SIGNS)):
            text, self._origin = _level(text)
        self.text = text

    def blank(self, spans: Iterable[tuple[int, int]]) -> None:
        """Hide half-open spans of the view from patterns; offsets stay as they are."""
        text = self.text
        for start, end in spans:
            text = text[:start] + BLANK * (end - start) + text[end:]
        self.text = text

    def release_offset(self, offset: int) -> int:
        """Offset in the release of the character at `offset` of the view."""
        return offset if self._origin is None else self._origin[offset]

    def release_span(self, start: int, end: int) -> tuple[int, int]:
        """Half-open span of the release that `start:end` of the view stands for; `start < end`.

        Letters of the view that stand for one stretch of the release are not taken apart.
        """
        if self._origin is None:
            return start, end
        while end < len(self.text) and self._origin[end] == self._origin[end - 1]:
            end += 1
        stop = self._origin[end]
        # Zero-width characters after the last one belong to what follows.
        while stop > self._origin[end - 1] + 1 and self.release[stop - 1] in ZERO_WIDTH:
            stop -= 1
        return self._origin[start], stop

    def view_offset(self, offset: int) -> int:
        """Offset in the view of the character at or after `offset` of the release."""
        return offset if self._origin is None else bisect_left(self._origin, offset)

    def value(self, start: int, end: int) -> str:
        """The release's own words at `start:end` of the view, white space folded."""
        first, last = self.release_span(start, end)
        return fold(self.release[first:last])

    def view_offsets(self, offsets: list[int]) -> list[int]:
        """`view_offset` of many ascending offsets of the release at once."""
        if self._origin is None:
            return offsets
        found: list[int] = np.searchsorted(self._origin, offsets).tolist()
        return found

    def strip(self, start: int, end: int) -> tuple[int, int]:
        """`start:end` of the view without white space at its ends."""
        text = self.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def line(self, offset: int) -> tuple[int, int]:
        """Half-open span of the view's line that `offset` stands in, without its line end."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return start, len(self.text) if end < 0 else end


def _level(text: str) -> tuple[str, list[int]]:
    """`text` in its levelled form, and for each of its characters (and its end) the offset it came from."""
    parts: list[str] = []
    origin: list[int] = []
    done = 0
    for match in _LEVELLED.finditer(text):
        start, end = match.span()
        parts.append(text[done:start])
        origin.extend(range(done, start))
        found = match[0]
        if match["am"]:
            parts.append(found[1:-1] + "ำ")
            origin.extend([start] * (len(found) - 1))
        elif match["tone_am"]:
            parts.append(found[0] + "ำ")
            origin.extend([start, start + 1])
        elif match["ae"]:
            parts.append("แ")
            origin.append(start)
        done = end
    parts.append(text[done:])
    origin.extend(range(done, len(text) + 1))
    return "".join(parts), origin
