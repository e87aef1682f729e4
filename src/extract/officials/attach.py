"""Which office belongs to which name: after it, before it, in brackets, one for several names.

Names and offices that stand side by side form a run. In a run that opens with a name, an office belongs to
the name before it; in one that opens with an office and closes with a name, to the name after it.
"""

import re
from collections.abc import Sequence

from thaipress.extract.officials.names import NameFinding
from thaipress.extract.officials.offices import BARE, OfficeFinding
from thaipress.extract.thai.view import View

_S = " ?"
# นายสมชาย ใจดี | (Mr. Somchai) | ในฐานะ | อธิบดี
_TO_OFFICE = re.compile(
    rf"{_S}(?:\([^()\n]{{1,80}}\){_S})?(?:ร\.น\.{_S})?[,:–-]?{_S}(?:\(|(?:และ)?ในฐานะ(?:เป็น|ที่เป็น)?|ใน{_S}ฐานะ|(?:ให้|เข้า|มา|ไป)?ดำรงตำแหน่ง(?:เป็น)?|(?:ใน)?ตำแหน่ง|ผู้ดำรงตำแหน่ง|(?:ซึ่ง|ที่)(?:เป็น|ดำรงตำแหน่ง))?{_S}(?:ท่าน)?"
)
# แต่งตั้งนายสมชาย ใจดี | เป็น | ผู้อำนวยการองค์การ… (appointed)
_APPOINTED = re.compile(rf"{_S}(?:ให้{_S})?(?:พ้นจากตำแหน่ง|เป็น){_S}")
_LONGEST_LINK = 160
_TO_OFFICE_LINE = re.compile(rf"{_S}\n{_S}\(?{_S}")
# รองนายกรัฐมนตรี | และ | รัฐมนตรีว่าการกระทรวงสาธารณสุข
_CHAIN = re.compile(
    rf"{_S}(?:\([^()\n]{{1,60}}\){_S})?(?:และ{_S}ในฐานะ|และ|/|,|ควบ|(?:และ)?(?:ใน)?{_S}ฐานะ(?:เป็น|ที่เป็น)?|(?:และ)?(?:แต่งตั้ง)?(?:ให้)?(?:เข้า|มา|ไป)?(?:รักษาการ|ปฏิบัติหน้าที่)?(?:ดำรง|ใน)?ตำแหน่ง(?:เป็น)?|(?:ใน){_S}ตำแหน่ง)?{_S}"
)
_SPACES = re.compile(r"[ \t]{1,200}")
_CLOSES = re.compile(rf"{_S}\)")
_SPACE_ONLY = re.compile(rf"{_S}(?:\([^()\n]{{1,60}}\)){_S}|{_S}")
# รองปลัดกระทรวงมหาดไทย | หัวหน้ากลุ่มภารกิจ…: offices that are held beside another, without a word between them
_SECOND = re.compile(
    r"หัวหน้ากลุ่มภารกิจ|ประธานกรรมการ|ประธานคณะ|ประธานอนุ|รองประธานกรรมการ|รองประธานคณะ|รองประธานคน"
    r"|กรรมการและ|กรรมการคณะ|เลขานุการคณะ|อดีต|(?:รอง)?โฆษก|นายกสมาคมแม่บ้านมหาดไทย"
)
# ปลัดกระทรวงอุตสาหกรรม | ( | นายสมชาย ใจดี
_TO_NAME = re.compile(
    rf"{_S}(?:\([^()\n/]{{1,40}}\){_S})?(?:ฯ{_S})?(?:\(|คือ|ชื่อ|ได้แก่|คนใหม่|คนปัจจุบัน|โดย|ท่าน|:|,|–|-)?{_S}(?:\n{_S})?(?:ท่าน)?"
)
_NAMES = re.compile(rf"{_S}(?:,|และ|กับ|/|,{_S}และ)?{_S}")

_KINDS = {"กอง", "สำนัก", "ศูนย์", "ฝ่าย", "กลุ่ม", "โรงเรียน", "โรงพยาบาล", "กรม", "กระทรวง", "สำนักงาน", "หน่วยงาน"}

Held = list[tuple[NameFinding, OfficeFinding]]


def _end(text: str, item: NameFinding | OfficeFinding) -> int:
    """Where `item` ends, with the bracket closed that the Thai spelling of a Latin name stands in."""
    if isinstance(item, NameFinding) and item.alias and item.alias[0] < item.start:
        closes = _CLOSES.match(text, item.end)
        return closes.end() if closes else item.end
    return item.end


def attach(view: View, names: Sequence[NameFinding], offices: Sequence[OfficeFinding]) -> Held:
    """The pairs of a name and an office that belong together, in the order of the text."""
    held: Held = []
    for run in _runs(view.text, names, offices):
        held += _pairs(view.text, run)
    return held


def _start(item: NameFinding | OfficeFinding) -> int:
    return min(item.start, item.alias[0]) if isinstance(item, NameFinding) and item.alias else item.start


def _runs(
    text: str, names: Sequence[NameFinding], offices: Sequence[OfficeFinding]
) -> list[list[NameFinding | OfficeFinding]]:
    """Names and offices in stretches without anything between them that separates."""
    items: list[NameFinding | OfficeFinding] = sorted([*names, *offices], key=lambda f: (f.start, f.end))
    runs: list[list[NameFinding | OfficeFinding]] = []
    for item in items:
        if runs and _linked(text, runs[-1][-1], item):
            runs[-1].append(item)
        else:
            runs.append([item])
    return [r for r in runs if len(r) > 1 and any(isinstance(i, NameFinding) for i in r)]


def _linked(text: str, left: NameFinding | OfficeFinding, right: NameFinding | OfficeFinding) -> bool:
    start, end = _end(text, left), _start(right)
    if end < start or end - start > _LONGEST_LINK:
        return False
    gap = _gap(text, start, end)
    if isinstance(left, OfficeFinding):
        pattern = _TO_NAME if isinstance(right, NameFinding) else _CHAIN
        return bool(pattern.fullmatch(gap))
    if isinstance(right, NameFinding):
        return bool(_NAMES.fullmatch(gap))
    if _TO_OFFICE.fullmatch(gap) or _TO_OFFICE_LINE.fullmatch(gap):
        return True
    return right.org_start is not None and bool(_APPOINTED.fullmatch(gap))


def _gap(text: str, start: int, end: int) -> str:
    """What stands between two findings, runs of spaces as one: columns are set with many."""
    return _SPACES.sub(" ", text[start:end])


def _pairs(text: str, run: list[NameFinding | OfficeFinding]) -> Held:
    blocks = _blocks(run)
    before = isinstance(run[0], OfficeFinding) and isinstance(run[-1], NameFinding)
    return _before(text, blocks) if before else _after(text, blocks)


def _blocks(run: list[NameFinding | OfficeFinding]) -> list[list[NameFinding | OfficeFinding]]:
    """The run cut into stretches of names and stretches of offices, by turns."""
    blocks: list[list[NameFinding | OfficeFinding]] = []
    for item in run:
        if blocks and type(blocks[-1][0]) is type(item):
            blocks[-1].append(item)
        else:
            blocks.append([item])
    return blocks


def _after(text: str, blocks: list[list[NameFinding | OfficeFinding]]) -> Held:
    held: Held = []
    for at, block in enumerate(blocks):
        names = [n for n in block if isinstance(n, NameFinding)]
        if not names:
            continue
        follows = [o for o in blocks[at + 1] if isinstance(o, OfficeFinding)] if at + 1 < len(blocks) else []
        if not follows and at and at + 1 == len(blocks):
            # รองปลัดกระทรวง… นายสมชาย ใจดี at the end of a run: the office before it is another's.
            continue
        held += [(n, o) for n in names for o in _chained(text, follows)]
    if (
        isinstance(blocks[0][0], OfficeFinding)
        and len(blocks) > 1
        and not any(h[0] is blocks[1][0] for h in held)
    ):
        held += _before(text, blocks[:2])
    return held


def _before(text: str, blocks: list[list[NameFinding | OfficeFinding]]) -> Held:
    held: Held = []
    for left, right in zip(blocks[::2], blocks[1::2], strict=False):
        offices = [o for o in left if isinstance(o, OfficeFinding)]
        names = [n for n in right if isinstance(n, NameFinding)]
        own = list(reversed(_chained(text, offices, last=True)))
        held += [(n, o) for n in names for o in own]
    return held


def _generic(text: str, office: OfficeFinding) -> bool:
    """Whether an office names no body: the holders of many (ผู้อำนวยการกอง, directors of divisions)."""
    if office.org_start is None:
        return office.label == BARE
    return text[office.org_start : office.end].strip() in _KINDS


def _chained(text: str, offices: list[OfficeFinding], *, last: bool = False) -> list[OfficeFinding]:
    """The offices of one person out of `offices`: those joined, from the first on (or the last back)."""
    if not offices:
        return []
    ordered = list(reversed(offices)) if last else offices
    own = [ordered[0]]
    for office in ordered[1:]:
        left, right = (office, own[-1]) if last else (own[-1], office)
        gap = _gap(text, left.end, right.start)
        if _SPACE_ONLY.fullmatch(gap) and not right.acting and not _SECOND.match(text, right.start):
            break
        if "ฐานะ" not in gap and "ตำแหน่ง" not in gap and not right.acting and _generic(text, right):
            break
        own.append(office)
    return own
