"""The words around a list: what names it, how many items they declare, whether they call it a flagship."""

import re
from dataclasses import dataclass, replace
from functools import cache

from thaipress.extract.flagships.lexicon import lexicon
from thaipress.extract.flagships.patterns import COUNTED_UNITS, NUMBER_WORDS

_REACH = 260
"""Characters in front of a list in which its heading may begin."""
_LONGEST = 140
_FILLER = ' \t\n.:*•-–—_=●▪“"'
# 4 ด้าน · 6 นโยบายหลัก · จำนวน 2 มาตรการ
_COUNT = re.compile(
    rf"(?<![\d.,/:\-–])(?P<count>\d{{1,2}}|(?<![ก-๙])(?:สอง|สาม|สี่|ห้า|หก|เจ็ด))\ ?(?P<unit>{COUNTED_UNITS})"
)
# what leads from the heading to the items
_LEAD_OUT = re.compile(
    r"(?:[ \t:.]|ดังต่อไปนี้|ดังนี้|ได้แก่|ประกอบด้วย|ประกอบไปด้วย|คือ|อาทิ|เช่น|ตั้งแต่|มี(?=ดังนี้)|โดย|แบ่งเป็น"
    r"|แบ่งออกเป็น|ว่า|ไว้|ทั้ง|ที่)+$"
)
# what goes on after the heading's noun phrase: 5 โครงการ ที่จะเริ่ม … · มาตรการป้องกันโรค เพื่อ …
_GOES_ON = re.compile(
    r"[ ](?:ที่(?!สำคัญ)|ซึ่ง|โดย|เพื่อ|ในปี|ในการ|ในพื้นที่|จาก|ตาม|ภายใน|มี)|ซึ่ง|[ ]?โดยมี|[ ](?=ใน[ก-๙]{4,40}[ ])"
)
_LEAST_HEADING = 6
# (flagship) รวม 4 เรื่อง · เรือธง 4 โครงการ: shortly before the words that name the list
_FLAGSHIP_BEFORE = re.compile(r"(?:[Ff]lag ?[Ss]hips?|FLAGSHIP|เรือธง|Quick ?[Ww]ins?)[^\n\d]{0,24}$")
_BEFORE = 60
_STRONG = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)?|เรือธง")
# โดย 5 flagship นี้ · ทั้ง 4 มาตรการดังกล่าว: the count behind the list
_TALLY = re.compile(rf"{_COUNT.pattern}(?P<rest>[^\n\d]{{0,20}}?)\ ?(?:นี้|ดังกล่าว|ข้างต้น)")
_TALLY_REACH = 900
"""Characters after the start of the last item in which a tally may stand."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands in front of a list.

    Attributes:
        lead: half-open span of the line or clause in front, lead-out words included.
        span: half-open span of the words that name the list; none where no such words are found.
        count: how many items they declare.
        unit: what is counted.
        explicit: the words that call the list main, important, urgent or flagship.
        noun: the first word that names the list; empty where that is its count.
    """

    lead: tuple[int, int]
    span: tuple[int, int] | None
    count: int | None
    unit: str
    explicit: str | None
    noun: str = ""


def heading(text: str, start: int, floor: int = 0) -> Heading:
    """The heading of the list that begins at `start`, which reaches back to `floor` at most."""
    end = start
    floor = max(floor, start - _REACH)
    while end > floor and text[end - 1] in _FILLER:
        end -= 1
    line = text.rfind("\n", floor, end) + 1
    begin = max(floor, line)
    lead = (begin, end)
    lead_out = _LEAD_OUT.search(text, max(begin, end - 60), end)
    stop = lead_out.start() if lead_out else end
    counts = list(_COUNT.finditer(text, begin, end))
    count = counts[-1] if counts else None
    span = _named(text, begin, stop, count)
    return Heading(
        lead,
        span,
        _number(count) if count else None,
        count["unit"] if count else "",
        _explicit(text, span),
        _noun(text, span),
    )


def with_tally(text: str, heading: Heading, last: int, items: int) -> Heading:
    """`heading`, with the count and explicit words of the tally behind the list, if that agrees with `items`.

    Args:
        text: the view.
        heading: what stands in front of the list.
        last: where its last item starts.
        items: how many items were found.
    """
    if heading.count is not None:
        return heading
    for tally in _TALLY.finditer(text, last, min(last + _TALLY_REACH, len(text))):
        if _number(tally) == items:
            explicit = heading.explicit or _explicit(text, tally.span())
            return replace(heading, count=items, unit=tally["unit"], explicit=explicit)
    return heading


def _noun(text: str, span: tuple[int, int] | None) -> str:
    noun = _nouns().match(text, *span) if span else None
    return noun[0] if noun else ""


def _number(count: re.Match[str]) -> int:
    return NUMBER_WORDS.get(count["count"]) or int(count["count"])


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile("|".join(lexicon()["heading"]["noun"]))


@cache
def _explicit_words() -> re.Pattern[str]:
    return re.compile("|".join(lexicon()["heading"]["explicit"]))


def _named(text: str, begin: int, stop: int, count: re.Match[str] | None) -> tuple[int, int] | None:
    """From the last clause's first heading noun, or its count, to the end."""
    if stop <= begin:
        return None
    clause = max(begin, stop - _LONGEST)
    space = stop
    if count and count.start() >= clause:
        # the word before the count may name the list: มาตรการใหญ่ 3 เรื่อง
        space = max(clause, count.start() - 1)
    space = text.rfind(" ", clause, space)
    while space > clause and text[space + 1] in '(“"':
        space = text.rfind(" ", clause, space)
    noun = None
    for match in _nouns().finditer(text, clause, stop):
        if noun and text[match.start() - 1] == "(":
            continue  # แนวทางการพัฒนา (flagship): the bracket explains the noun before it
        noun = match
        if match.start() >= space:
            break
    starts = [m.start() for m in (noun, count) if m and clause <= m.start() < stop]
    if not starts:
        return None
    begin = min(starts)
    settled = count.end() if count and count.start() >= begin else begin + _LEAST_HEADING
    on = _GOES_ON.search(text, settled, stop)
    end = on.start() if on else stop
    last = text[begin:end].rstrip()
    if last.endswith((")", "”")) and last.count(last[-1]) > last.count("(" if last[-1] == ")" else "“"):
        end = begin + len(last) - 1  # the heading stands in a bracket that opens before it
    return begin, end


def _explicit(text: str, span: tuple[int, int] | None) -> str | None:
    if span is None:
        return None
    words = _explicit_words().search(text, *span)
    if words:
        return words[0]
    before = _FLAGSHIP_BEFORE.search(text[max(0, span[0] - _BEFORE) : span[0]])
    return _STRONG.match(before[0])[0] if before else None  # type: ignore[index]  # it begins with one
