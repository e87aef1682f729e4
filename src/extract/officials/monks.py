"""Monks: a conferred name is a name from end to end, an ordinary one has a title before it.

A conferred name (`พระเทพวชิรปาโมกข์`) opens like the words for what is royal or holy (`พระราชดำริ`, a royal
initiative); it counts where an office of the Sangha follows it.
"""

import re
from collections.abc import Sequence

from thaipress.extract.officials.names import NameFinding
from thaipress.extract.officials.offices import OfficeFinding

_LETTER = "ก-ฮะ-ฺเ-๎"
# พระครูสมุห์ | พระมหา: before an ordinary name
_TITLE = re.compile(
    r"พระ(?:ครู(?:ปลัด|สมุห์|ใบฎีกา|วินัยธร|ธรรมธร|สังฆรักษ์)|ปลัด|สมุห์|ใบฎีกา|มหา(?!คณา|ธี|รัช|วีร|โพธิ)|อธิการ|อาจารย์|วินัยธร|ธรรมธร)"
)
# พระครูสุภัทรธรรมโฆษิต | พระพรหมบัณฑิต (ประยูร ธมฺมจิตฺโต)
_MONK = re.compile(rf"(?:สมเด็จ)?พระ[{_LETTER}]{{4,40}}")
# พระมหาภูมินทร์ (อนาลโย): a chapter name
_CHAPTER = re.compile(rf" {{1,3}}[ก-ฮเ-ไ][{_LETTER}]{{2,20}}(?= )")
_BESIDE = re.compile(r"(?: ?\([^()\n]{2,60}\))?(?: วิ\.)?[ ,]{0,3}")
_SANGHA = re.compile(r"(?:รอง|ผู้ช่วย|ที่ปรึกษา|อดีต|รักษาการ|เลขานุการ)?(?:เจ้าอาวาส|เจ้าคณะ)|กรรมการมหาเถร|พระอุปัชฌาย์")
_THAI = re.compile(rf"[{_LETTER}]")
_NO_NAME = re.compile(
    r"พระ(?:ราชทาน|บรม|ครูสัญญาบัตร|อารามหลวง|สงฆ์|ภิกษุ|เถระ|เถรานุเถระ|เดช|คุณ|สังฆา|ราชาคณะ|เณร|พุทธ)"
)


def find_monks(text: str, offices: Sequence[OfficeFinding]) -> list[NameFinding]:
    """The names before the Sangha's offices among `offices`."""
    starts = {o.start for o in offices if _SANGHA.match(text, o.start)}
    if not starts:
        return []
    found = []
    for match in _MONK.finditer(text):
        if _THAI.match(text[match.start() - 1 : match.start()]) or _NO_NAME.match(text, match.start()):
            continue
        end = _end(text, match.end(), starts)
        if end is not None:
            title = _TITLE.match(text, match.start())
            start = title.end() if title else match.start()
            found.append(NameFinding(match.start(), end, "name", "monk", start, len(text[start:end].split())))
    return found


def _end(text: str, end: int, starts: set[int]) -> int | None:
    """Where the name ends whose first word ends at `end`; none where no office of the Sangha follows."""
    chapter = _CHAPTER.match(text, end)
    for stop in (end, chapter.end() if chapter else end):
        beside = _BESIDE.match(text, stop)
        if beside and beside.end() in starts:
            return stop
    return None
