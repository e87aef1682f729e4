"""Roads by their number, section or route: `ทางหลวงหมายเลข 11 ตอนบ้านนา - บ้านสวน`, `ถนนสายบ้านนา - บ้านสวน`.

Releases name a stretch of road by the places it joins. The whole of that is the road's name, so its
end is the end of the last of them.
"""

import re
from collections.abc import Iterator

from thaipress.extract.places.named_text import PlaceText

# What a road's name may begin with; tried only there.
STARTS = (
    "ทางหลวง",
    "ถนน",
    "สายทาง",
    "สาย ",
    "มอเตอร์เวย์",
    "ทล.",
    "ทล ",
    "ทช.",
    "ทางพิเศษ",
    "ทางด่วน",
    "ทางเลี่ยงเมือง",
    "อุโมงค์",
    "เส้นทาง",
)

_DASH = r"[ ]{0,2}[-–—][ ]{0,2}"
# นศ.4021 · นศ. 4021: a rural road's number, with its province
_RURAL = r"[ก-ฮ]{2}\.[ ]?[0-9]{3,4}(?![0-9])"
# 202 · M6 · 10.35 (a slip of 1035); neither a telephone number nor a count: ทางหลวง 20 จุด
_NUMBER = r"""(?:M|R|เอ็ม)?(?!1586|1193|1146)[0-9]{1,4}(?:\.[0-9]{2})?(?![0-9.]
    |[ ]?(?:,[0-9]|สาย(?:ทาง|[ ](?![^\n]{1,40}[-–]))|แห่ง|เส้น|ช่อง
    |เลน|เมตร|กิโล|กม\.[ ]?[^ท ]|จุด|ปี|ราย|คน|วัน|กด|โครงการ|ล้าน|%))"""
# บ้านนา · อ.อ่าวลึก · ท่าเรือสมมติ · พระราม 3: what a stretch of road begins or ends at
_NO_STOP = r"""(?!ขา(?:เข้า|ออก)|บริเวณ|กม|ระหว่าง|จาก|ถึง|ที่|และ|ใน|เพื่อ|โดย|ซึ่ง|มี|ระยะ|ตอน(?=[ ]|ที่)|ช่วง|สาย
    |เชื่อม|หลัก|รอง|ตาม)"""
_AREA = r"(?:(?:อำเภอ|จังหวัด|อ\.|จ\.|บ\.|ต\.)[ ]?)?"


def _route(longest: int) -> str:
    """Stops with dashes between them, none of more than `longest` letters."""
    stop = rf"{_NO_STOP}{_AREA}[ก-ฮเ-ไ][ก-๙ฯ]{{1,{longest}}}(?![ก-๙])(?:(?<=พระราม)[ ][0-9]{{1,2}})?"
    return rf"{stop}(?:{_DASH}{stop}){{1,5}}"


_ROUTE = _route(45)
_STOP = rf"{_NO_STOP}{_AREA}[ก-ฮเ-ไ][ก-๙ฯ]{{1,45}}"
# สายบางใหญ่ - กาญจนบุรี · ตอนควบคุม บ้านนา - บ้านสวน
_SECTION = rf"(?:,?[ ]?(?:สาย|ตอน(?:ควบคุม)?|ช่วง)[ ]?{_ROUTE})"
# แยก ทล.4151 (กม. ที่ 10+445) - บ้านสมมติ: a junction and where the road leads from there
_HIGHWAY = r"(?:ทล\.|ทางหลวง(?:แผ่นดิน|ชนบท)?(?:หมายเลข)?|ทางหลวงชนบท)[ ]?(?:สาย)?[ ]?(?:หมายเลข[ ]?)?"
_POST = r"(?:[ ]?\(กม\.[^()\n]{1,20}\))?"
_JUNCTION = rf"""[ ]?แยก[ ]?(?:{_HIGHWAY})?(?:{_RURAL}|[0-9]{{1,4}}){_POST}
    (?:{_DASH}(?:แยก[ ]?)?|[ ](?=บ้าน|บ\.))
    (?:{_HIGHWAY}(?:{_RURAL}|[0-9]{{1,4}})|(?!อำเภอ|จังหวัด|ตำบล){_STOP})"""

_ROAD = re.compile(
    rf"""(?:
        (?: (?:ถนน)?ทางหลวง(?:แผ่นดิน|ชนบท|พิเศษระหว่างเมือง|พิเศษ|ระหว่างเมือง)?
            [ ]?(?:หมายเลข|สายทาง|สาย)?
          | ถนน[ ]?(?:หมายเลข|สาย)? | สายทาง | เส้นทาง(?:หมายเลข|สาย) | มอเตอร์เวย์[ ]?(?:หมายเลข|สาย)?
          | ทล\.? | ทช\. )
        [ ]?(?:ทางหลวงชนบท|หมายเลข|สาย|ทล\.|ทช\.)?[ ]? (?:{_RURAL}|{_NUMBER})
        (?:[ ]?\(R?[0-9]{{1,4}}\))? (?:{_JUNCTION}|{_SECTION}{{1,2}}|[ ]{_route(18)})?
      | สาย[ ]{_RURAL}(?:{_JUNCTION}|[ ]?{_ROUTE}|[ ]สะพาน[ก-๙]{{2,20}})?
      | (?:ถนนสาย|สายทาง|ถนน)(?=[ ]?แยก[ ]?ทล){_JUNCTION}
    )
    | (?:ทางพิเศษ|ทางด่วน|ถนน|ทางหลวง(?:พิเศษ)?(?:ระหว่างเมือง)?|มอเตอร์เวย์|ทางเลี่ยงเมือง[ก-๙]{{2,20}}
        |อุโมงค์[ก-๙]{{0,20}}?)[ ]?(?:สาย|ช่วง)[ ]?{_ROUTE}""",
    re.VERBOSE,
)
_LAST = re.compile(rf"{_DASH}(?P<stop>[^-–—\n]{{1,60}})\Z")

# What a clause goes on with right after a stop.
_CLAUSE = re.compile(
    r"จาก|เพื่อ|ให้|ได้|จะ|ระยะ|โดย|ซึ่ง|เป็น|มี|แล้ว|รวม|ทั้ง|ต่อเนื่อง|ตาม|และ|กับ|ถึง|ต้อง|ของ|ทำให้|พร้อม|ว่า"
    r"|ที่|ปิด|เปิด|ช่วง"
)


def read_road(place: PlaceText, start: int) -> int | None:
    """Where the road by number or route ends that starts at `start`; none if there is none."""
    if not place.text.startswith(STARTS, start):
        return None
    road = _ROAD.match(place.text, start)
    return _end(place, road) if road else None


def roads(place: PlaceText) -> Iterator[tuple[int, int]]:
    """The roads by number or route in a release, as half-open stretches of its view."""
    done = 0
    for start in place.grams.occurrences(STARTS):
        if start >= done and (end := read_road(place, start)):
            yield start, end
            done = end


def _end(place: PlaceText, road: re.Match[str]) -> int:
    """Where `road` ends without the clause that its last stop runs into: `บ้านสวนจาก 2 ช่องจราจร`."""
    last = _LAST.search(road[0])
    if last:
        for clause in _CLAUSE.finditer(place.text, road.start() + last.start("stop") + 1, road.end()):
            if place.token_starts(clause.start()) and place.token_starts(clause.end()):
                return clause.start()
    return road.end()
