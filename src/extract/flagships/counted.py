"""Lists without numbers: a count and what it counts (`4 ด้าน ได้แก่ ก ข ค และ ง`), in one breath or in lines."""

import re
from dataclasses import dataclass
from itertools import islice

from thaipress.extract.flagships.patterns import BULLET, COUNTED, NUMBER_WORDS

_REACH = 600
"""Characters after the cue in which a list in one breath must end."""
_MOST_COUNTS = 400
"""Counts of a release that are looked at: each costs a look at what follows it."""
_MOST = 12
"""Items that a list in one breath may have."""
_PIECE = re.compile(
    r"(?P<comma>(?<!\d),|,(?!\d))|(?P<dash>[ \t]+[-–][ \t]+)|(?P<space>[ \t]+)"
    r"|(?P<open>[(\[“‘])|(?P<close>[)\]”’])|(?P<quote>\")"
)
# และก · และ ก · รวมถึง ก: in front of the last item
_LAST = re.compile(r"(?:และ|รวมถึง|ตลอดจน|กับ)\ ?")
_AND = "(?:และ|รวมถึง|ตลอดจน)"
# between the cue and the first item: a colon, a dash
_LEAD = re.compile(r"[ \t:]*(?:[-–][ \t]+)?")
# what no item begins with: the sentence has gone on
_GOES_ON = re.compile(
    r"(?:ซึ่ง|โดย|ทั้งนี้|นอกจาก|เพื่อ|พร้อม|อย่างไรก็|สำหรับ|ที่|จึง|จะ|ได้|เป็นต้น|ดังกล่าว|ต่อไป|อีกทั้ง|เน้น|มุ่ง|ให้|รวม)"
)
_WORDY = re.compile(r"[ก-ฮA-Za-z][^\s]{3}")
"""An item is a word at least: no digits alone."""
# what items that are worded alike begin with
_HEAD = re.compile(
    r"การ(?=[ก-ฮเ-ไ])|ด้าน|โครงการ|มาตรการ|แผน(?:งาน)?|ยุทธศาสตร์|นโยบาย|ระบบ|ความ(?=[ก-ฮเ-ไ])|พัฒนา|ขอให้|ให้|เรื่อง|มิติ|กิจกรรม|กลุ่ม"
)
_FIRM_HEADS = ("กลุ่ม", "โครงการ")
# what stands before an item worded like the first one: ` และ` (and), a space; or an และ without one
_SPACED = rf"(?:(?P<last>[ ,]{_AND}[ ]?)|(?<=[ ,]))"
_JOINING = rf"(?P<last>[ ,]{_AND}[ ]?|และ)?(?:(?<=[ ,])|(?<=และ)|(?<=ถึง)|(?<=จน))"
_JOINED = re.compile(rf"[ ,]*{_AND}?[ ]?")
_LINE = re.compile(r"\n[ \t]*(?P<line>[^\n]{2,1500})")
_LONGEST_LINES = 8_000
_COMMAS_AND, _COMMAS, _SPACES, _THAI_SPACES, _DASHES = "commas and", "commas", "spaces", "thai", "dashes"
"""What parts items: commas and the space before an `และ` (and), commas alone, spaces, those before Thai
letters, dashes."""
_EDGES = " \t\"'“”‘’,.;:-–"


@dataclass(frozen=True, slots=True)
class Counted:
    """A list that a count declares.

    Attributes:
        start: where the first item (or its bullet) stands in the view.
        count: how many items the text says there are.
        items: half-open spans of the items, bullets left off.
        bulleted: whether each item has a line and a bullet of its own.
    """

    start: int
    count: int
    items: tuple[tuple[int, int], ...]
    bulleted: bool


def counted_lists(text: str) -> list[Counted]:
    """The lists of two or more items in `text` that a count declares and no number opens."""
    found = []
    for match in islice(COUNTED.finditer(text), _MOST_COUNTS):
        count = _count(match["count"])
        if not 1 < count <= _MOST:
            continue
        start = match.end()
        items = _bulleted(text, start)
        if not items and match["cue"]:
            items = _alike_lines(text, start, count)
        if items:
            found.append(Counted(items[0][0], count, items, bulleted=True))
        elif match["cue"] and (items := _in_one_breath(text, start, count)):
            found.append(Counted(items[0][0], count, items, bulleted=False))
    return found


def _count(word: str) -> int:
    return NUMBER_WORDS.get(word) or int(word)


def _bulleted(text: str, start: int) -> tuple[tuple[int, int], ...]:
    """Items on lines of their own behind one and the same bullet, from the line after `start`."""
    items: list[tuple[int, int]] = []
    line_end = text.find("\n", start)
    if line_end < 0 or text[start:line_end].strip(" :.-"):
        return ()
    sign = ""
    at = line_end
    while len(items) <= _MOST:
        while text.startswith("\n", at + 1):
            at += 1
        bullet = BULLET.match(text, at)
        if not bullet or (sign and bullet["bullet"] != sign):
            break
        sign = bullet["bullet"]
        line_end = text.find("\n", bullet.end())
        if line_end < 0:
            line_end = len(text)
        items.append((bullet.end(), line_end))
        at = line_end
    return tuple(items) if len(items) > 1 else ()


def _alike_lines(text: str, start: int, count: int) -> tuple[tuple[int, int], ...]:
    """`count` lines after `start` that begin with one and the same word, without numbers or bullets."""
    line_end = text.find("\n", start, start + _REACH)
    if line_end < 0 or text[start:line_end].strip(" :.-"):
        return ()
    items: list[tuple[int, int]] = []
    head = None
    for line in _LINE.finditer(text, line_end, line_end + _LONGEST_LINES):
        begins = _HEAD.match(text, line.start("line"))
        if not begins or (head and begins[0] != head) or len(items) == count:
            break
        head = begins[0]
        items.append(line.span("line"))
    return tuple(items) if len(items) == count else ()


def _in_one_breath(text: str, start: int, count: int) -> tuple[tuple[int, int], ...]:
    """`count` items between spaces, commas or dashes after `start`, the last one behind an `และ` (and)."""
    start += len(_LEAD.match(text, start)[0])  # type: ignore[index]  # matches always
    line_end = text.find("\n", start, start + _REACH)
    stop = line_end if line_end >= 0 else min(len(text), start + _REACH)
    if text.startswith(_FIRM_HEADS, start) and (items := _alike(text, start, stop, count)):
        return items  # their names hold spaces and commas of their own
    for parts in (_COMMAS_AND, _COMMAS, _SPACES, _THAI_SPACES, _DASHES):
        items = _split(text, start, stop, count, parts)
        if items:
            return items
    return _alike(text, start, stop, count, spaced=True) or _alike(text, start, stop, count)


def _alike(
    text: str, start: int, stop: int, count: int, *, spaced: bool = False
) -> tuple[tuple[int, int], ...]:
    """`count` items that begin with one word (`การ… การ… และการ…`), whatever spaces they hold.

    If `spaced`, each stands after white space or a comma: `และการ…` within one is no item.
    """
    head = _HEAD.match(text, start, stop)
    if not head:
        return ()
    begins = [start]
    for match in re.finditer((_SPACED if spaced else _JOINING) + head[0], text[start:stop]):
        if match.start() == 0:
            continue
        begins.append(start + match.start())
        if match["last"]:
            break
    else:
        return ()
    if len(begins) != count:
        return ()
    ends = [*begins[1:], stop]
    return tuple(
        (b + len(_JOINED.match(text, b, e)[0]), e)  # type: ignore[index]  # it matches the empty string too
        for b, e in zip(begins, ends, strict=True)
    )


def _split(text: str, start: int, stop: int, count: int, parts: str) -> tuple[tuple[int, int], ...]:
    items: list[tuple[int, int]] = []
    pieces = _pieces(text, start, stop, parts)
    for i, (a, b) in enumerate(pieces):
        last = _LAST.match(text, a, b)
        if last and last.end() == b and i + 1 < len(pieces):
            pieces[i + 1] = (a, pieces[i + 1][1])  # the word stands alone between spaces
            continue
        if last:
            if len(items) != count - 1:
                return ()
            items.append((last.end(), b))
            break
        if len(items) == count - 1 and parts == _SPACES and "และ" in text[a:b]:
            return ()
        if _GOES_ON.match(text, a) or len(items) == count:
            break
        items.append((a, b))
    if len(items) == count - 1 and items:
        # the last two may share a stretch: ก ขและค
        a, b = items[-1]
        cut = text.find("และ", a + 4, b - 3)
        if cut > 0 and text.find("และ", cut + 3, b) < 0:
            items[-1:] = [(a, cut), (cut + len("และ"), b)]
    whole = len(items) == count and all(_WORDY.search(text, a, b) for a, b in items)
    return tuple(items) if whole else ()


def _parts(text: str, match: re.Match[str], parts: str) -> bool:
    """Whether a separator, outside brackets and quotes, parts items."""
    kind = match.lastgroup
    if parts == _DASHES:
        return kind == "dash"
    if kind == "comma" or (parts == _COMMAS_AND and _LAST.match(text, match.end())):
        return True
    if parts not in {_SPACES, _THAI_SPACES}:
        return False
    if kind == "dash":
        return True
    # a space between two Latin words, or before a bracket, parts no items
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if after.isascii() and (parts == _THAI_SPACES or (before.isascii() and before != ",")):
        return False
    return after not in {"(", "["}


def _pieces(text: str, start: int, stop: int, parts: str) -> list[tuple[int, int]]:
    """The stretches between separators, brackets and quotes kept whole."""
    pieces = []
    depth, quoted, begin = 0, False, start
    for match in _PIECE.finditer(text, start, stop):
        kind = match.lastgroup
        if kind == "open":
            depth += 1
        elif kind == "close":
            depth = max(0, depth - 1)
        elif kind == "quote":
            quoted = not quoted
        elif depth == 0 and not quoted and _parts(text, match, parts):
            if text[begin : match.start()].strip(_EDGES):
                pieces.append((begin, match.start()))
            begin = match.end()
    if text[begin:stop].strip(_EDGES):
        pieces.append((begin, stop))
    return pieces
