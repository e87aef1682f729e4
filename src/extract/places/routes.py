"""Ends of routes, districts and other places: `กรุงเทพฯ - บ้านฉาง`, `สาย 8 สวนสมมติ - สะพานสมมติ`."""

import re
from collections.abc import Iterator, Sequence

from thaipress.extract.places.context import context
from thaipress.extract.places.gazetteer import gazetteer
from thaipress.extract.places.typed import Hit

_SHORT = 3
_DASH = re.compile(r"[ ]?[-–][ ]?")
# สาย 8 เคหะสมมติ - สะพานสมมติ - ตลาดสมมติ (ทางด่วน): a bus line with its number, its stops after it
_STOP = r"(?!เพื่อ|ให้|ได้|รับ|ส่ง|จะ|มี|เป็น|แขวง|เลย )[ก-ฮเ-ไ][ก-๙ฯ.]{2,30}(?:[ ][0-9](?![0-9]))?"
_BESIDE = r"(?:[ ]?\([^()\n]{1,25}\))?"
_LINE = re.compile(
    rf"""สาย(?:ที่)?[ ]?[0-9]{{1,3}}(?:-[0-9]{{1,3}})?[A-Zก-ฮ]?
        (?:[ ]\([^()\n]{{1,20}}\))?[ ]{{1,2}}
        (?P<stops>(?!ช่วง|ตอน|ระหว่าง|ระยะ|เส้นทาง|สาย)
          {_STOP}{_BESIDE}(?:[ ]?[-–][ ]?{_STOP}{_BESIDE}){{1,5}})""",
    re.VERBOSE,
)
_NAME = re.compile(rf"(?:สถานี|ขนส่ง)[ก-๙ฯ]{{2,30}}[ ]?\((?!ทางด่วน)[ก-๙ ]{{2,25}}\)|{_STOP}")


def route_ends(text: str, known: Sequence[Hit]) -> Iterator[Hit]:
    """Districts without type word that a dash joins to a province of `known`: the ends of routes."""
    places, words = gazetteer(), context()
    forms = places.forms["amphoe"]
    for hit in known:
        end = hit.end
        while hit.level == "province" and (dash := _DASH.match(text, end)):
            start = dash.end()
            form = places.words["amphoe"].starting(text, start)
            sure = form is not None and len(form) > _SHORT and len(forms[form]) == 1
            if form is None or not sure or form in places.weak_amphoe or form in places.forms["province"]:
                break
            end = start + len(form)
            if not words.ends(text, end):
                break
            yield Hit(start, end, "amphoe", "route_end", "amphoe", form, forms[form], embedded=False)


def line_stops(text: str) -> Iterator[tuple[int, int]]:
    """The stops of numbered lines in `text`, as half-open stretches."""
    for line in _LINE.finditer(text):
        for stop in _NAME.finditer(text, *line.span("stops")):
            if text[stop.start() - 1] != "(":
                yield stop.span()
