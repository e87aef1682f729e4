"""Where a name stops as a rule: before clauses, owners, counts, dates, quotes, the next item.

Some names go on all the same (`โครงการ… เพื่อ…`, in order to …): the end model is told of the first stop and
may look beyond it, but not beyond the second one, nor beyond a quote, a pause, a verb, a person or a date.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from thaipress.extract.programmes.lexicon import lexicon

_HEAD = r"(?:โครงการ|มาตรการ|นโยบาย|แผน|กิจกรรม|ยุทธศาสตร์|กองทุน|สินเชื่อ)"
_MONTH = (
    r"(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค"
    r"|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา(?!คม[ ]?25)|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)"
)
_UNIT = r"(?:คน|ราย|หน่วย|แห่ง|โครงการ|ล้าน|หมื่น|จังหวัด(?!ชาย)|อำเภอ|หมู่บ้าน|ครัวเรือน|ไร่|รายการ|ฉบับ|เรื่อง|แผนงาน)"
# 1 อำเภอ 1 …, 1 หมู่บ้าน 1 …: one for each, the name of a scheme and no count
_EACH = r"(?<=1)[ ]?(?:ตำบล|หมู่บ้าน|อำเภอ|จังหวัด|ครอบครัว|ชุมชน|โรงเรียน)[ ]?(?:1|หนึ่ง|[A-Z])"
_OWNER = (
    r"(?:กระทรวง|กรม(?!ธรรม์)|สำนัก|รัฐบาล|ธนาคาร|บสย|ธอส|ธ\.ก\.ส|องค์การ|จังหวัด|นาย|สหรัฐ|จีน|ญี่ปุ่น|ภาครัฐ"
    r"|มหาวิทยาลัย|ททท|กทม|การ(?:ไฟฟ้า|ทาง|รถไฟ|เคหะ|ท่อง|ประปา))"
)

_ITEM = r"\d{1,2}(?:\.\d{1,2}){0,2}[.)](?!\d)"
_FIGURE = rf"\d(?!{_EACH})[\d,.]{{0,12}}[ ]?{_UNIT}|\d[\d,.]{{0,6}}[ ]?%"

# What stops a name after white space only
_AFTER_SPACE = (
    # … กระทรวงแรงงาน, … ภายใต้แนวคิด, … โดยมีผู้แทน, … เพื่อให้: an owner or a clause
    "กระทรวง|กรม(?!ธรรม์)|สำนักงาน|ภายใต้|ผ่าน(?!แดน)|เมื่อ|ตั้งแต่|ระหว่าง(?!ประเทศ)",
    "ในพื้นที่|บนพื้นที่|ได้|เป็น|สำหรับ|แต่|โฆษก",
    "อย่าง(?!ยั่งยืน)|งบประมาณ|เป้าหมาย|มูลค่า|หรือ[ ]|โดย(?!สาร)|เพื่อ(?!น)",
    r"ณ(?![ก-๙])|ว่า(?!ด้วย|ว)|จะ(?!นะ)|นาย|นาง|พล\.|ดร\.",
    # … และโครงการ…, … โครงการ…: the next name
    rf"(?:และ)?(?={_HEAD})",
    # … 12 มกราคม, … 2) …, … (3) …: a date, the next item of a list
    rf"\d{{1,2}}[ ]{_MONTH}|\(?{_ITEM}",
)
# … จังหวัดน่าน, … อ.ปัว: the place after a name, no end of a road and nothing counted
_PLACE = r"(?<!สาย[ ])(?<!\d[ ])[ ]{0,2}(?:จังหวัด(?!ชาย)|อำเภอ|ตำบล|(?:จ|อ|ต)\.[ ]?[ก-ฮเแโใไ])"
# …ฯ …: the sign of abbreviation closes a name, but for its number
_ABBREVIATED = r"(?<=ฯ[ ])(?<!เทพฯ[ ])(?![ ]?(?:ฉบับ|ระยะ|เฟส|รุ่น|[(-]|เฉลิม))"
# 12,000 บาท: money after one space
_MONEY = r"\d[\d,]{4,12}[ ]?บาท"

# What stops a name with or without a space before it; each begins with a letter of its own
_ANYWHERE = (
    # และโครงการ…, ของกรมประมง: the next name, the owner
    *(
        f"{word}(?={_HEAD})"
        for word in ("และ", "หรือ", "ร่วมกับ", "กับ", "ตาม", "ผ่าน", "ภายใต้", "เข้าร่วม", "ดำเนิน")
    ),
    rf"ของ(?=[ ]?{_OWNER})",
    # ซึ่ง…, ได้แก่…, รวมถึง…, ต่าง ๆ: a clause or a list
    "ซึ่ง|ดังกล่าว|ได้แก่|อาทิ(?!ต)|เช่น[ ]|ประกอบด้วย|รวมถึง|รวมทั้ง|ตลอดจน|โดยเฉพาะ|ขอให้",
    "พร้อมทั้ง|พร้อมด้วย|ทั้งนี้|นอกจากนี้|ดังนี้|เป็นต้น|ที่จะ|ต่าง[ ]?ๆ",
    # ทั้งทางตรงและทางอ้อม, โดยเร็ว, …สามารถ: how it is done, what it can
    "ทั้งทางตรง|โดยเร็ว|ได้เดินทาง|มากขึ้น|เชิญชวน|สามารถ(?!ทาง|ของ|ใน|ด้าน)(?<!ความสามารถ)",
    # …เกี่ยวกับ…, …เข้าไป…, …ทั้ง 4 มิติ, …ในอนาคต: what is said of it
    "เกี่ยวกับ|เข้าไป|ลดลง|เกิดขึ้น|ในอนาคต|ในปัจจุบัน|ในขณะนี้|เป็นนโยบาย|เป็นโครงการ|เป็นมาตรการ",
    r"ทั้ง[ ]?\d",
    # ประจำปี 2566, พ.ศ. 2566, เมื่อวันที่ 3: a date
    r"ประจำปี|ปีงบประมาณ|ปี[ ]?(?:พ\.ศ\.[ ]?)?\d{2,4}|พ\.ศ\.|ค\.ศ\.|\([พค]\.ศ\.",
    r"ปีการ(?:ผลิต|ศึกษา|เพาะปลูก)[ ]?(?:ปี[ ]?)?\d|ฤดูการ(?:ผลิต|ศึกษา|เพาะปลูก)[ ]?(?:ปี[ ]?)?\d",
    r"ระหว่างวันที่|เมื่อวันที่|ในวันที่|วันที่[ ]\d|ครั้งที่[ ]?\d{1,3}/",
    # จำนวน 60 คน, วงเงิน 500 ล้านบาท, ร้อยละ 80: a figure
    r"จำนวน[ ]?\d|วงเงิน[ ]?\d|ร้อยละ[ ]?\d|สัดส่วน[ ]?\d[\d,.]{0,6}[ ]?%",
    # “…, …;, …: a quote, a stop
    *(re.escape(mark) for mark in '“”";'),
    r"…(?![ก-๙])|\.{2,3}(?![ก-๙])",
)
# What stops it without a space only
_WITHOUT_SPACE = (
    rf"ใน(?={_HEAD})|เพื่อนำ|โดย(?=กระทรวง|กรม(?!ธรรม์)|สำนักงาน|สภา|ธนาคาร|บริษัท|มหาวิทยาลัย)",
    "เริ่มดีเดย์|เริ่มต้น|เริ่มแล้ว|เริ่มวันนี้|วันนี้|,[ ]",
)

# Every alternative begins with one certain letter: `re` then skips at once to where one of those stands.
_WORD_STOP = re.compile(
    "|".join(
        (
            (
                f"[ ](?:[ ]{{0,2}}(?:{'|'.join(_AFTER_SPACE)})|{'|'.join(_ANYWHERE)}|{_PLACE}|{_ABBREVIATED}"
                f"|[ ]?ครั้งที่[ ]?\\d{{1,3}}/|{_FIGURE}|{_MONEY})"
            ),
            *_ANYWHERE,
            *_WITHOUT_SPACE,
        )
    )
)
# 12 แห่ง, 80%: a figure right after a word
_FIGURE_STOP = re.compile(_FIGURE)


# Beyond a quote, a pause, the verb of a clause, a person or a date no name goes on.
_FINAL = re.compile(
    rf"""\s*(?:[“”\";….]|จะ|ได้|ว่า|นาย|นาง|พล\.|ดร\.|โฆษก|ซึ่ง|ดังกล่าว|ได้แก่|ประกอบด้วย|ขอให้
    |ทั้งนี้|นอกจากนี้|ดังนี้|เป็นต้น|ที่จะ|ต่าง|เมื่อ|ระหว่างวันที่|ในวันที่|วันที่|\d{{1,2}}[ ]{_MONTH})""",
    re.VERBOSE,
)
_MOST = 2
"""Stops of which the last one is final."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a name may reach.

    Attributes:
        passable: code points up to the stops that it may go on across.
        limit: code points up to where it ends at the latest.
        stop: what stands there: none if it is a clause's word, or nothing.
        closing: whether what stands there closes names, as a clause's word or a line's end does not.
    """

    passable: tuple[int, ...]
    limit: int
    stop: re.Match[str] | None
    closing: bool


def limits(text: str, core: int, words: Sequence[str], longest: int) -> Limits:
    """How far a name that begins at `core` may reach.

    Args:
        text: the view.
        core: the offset after the head noun.
        words: the words from there on.
        longest: code points that a name may have.
    """
    found: list[tuple[int, re.Match[str] | None]]
    found = [(stop.start() - core, stop) for stop in _stops(text, core, core + longest)]
    length, clause = 0, lexicon().clause
    for word in words:
        if length > longest:
            break
        if word in clause:
            found.append((length, None))
        length += len(word)
    passable: list[int] = []
    covered = -1
    for at, stop in sorted(found, key=lambda each: each[0]):
        if at <= covered:  # two patterns may find the same stop
            continue
        covered = max(at, stop.end() - core - 1) if stop else at
        if len(passable) == _MOST - 1 or (stop and _FINAL.match(stop[0])):
            return Limits(tuple(passable), at, stop, closing=stop is not None)
        passable.append(at)
    return Limits(tuple(passable), min(length, longest + 1), None, closing=False)


def _stops(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The stops in `text[start:end]`, up to the last that counts."""
    for pattern in (_WORD_STOP, _FIGURE_STOP):
        for stop in islice(pattern.finditer(text, start, end), _MOST):
            yield stop
            if _FINAL.match(stop[0]):
                break
