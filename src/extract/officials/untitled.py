"""Personal names without a title, where the words around them tell that they are names."""

import re

from thaipress.extract.officials.names import NameFinding
from thaipress.extract.officials.reader import NameReader
from thaipress.extract.officials.titles import title_at
from thaipress.extract.officials.words import given_names

CALLED = "called"
"""Rule of a name after a minister's abbreviation, which is no title."""

_CREDIT_WORD = (
    r"(?:Written by|Writer|Rewriter|Editor|Reporter|Photo(?: Credit)?|Graphic|Photographer|Infographic"
    r"|ผู้เขียน|ผู้เรียบเรียง|เรียบเรียง(?:โดย)?|ผู้สื่อข่าว|ผู้รายงาน|ผู้ถ่ายภาพ|ถ่ายภาพ|กราฟิก|บรรณาธิการ|ภาพข่าว|รายงานโดย"
    r"|ข่าวโดย|ภาพโดย|เขียนโดย|สรุปโดย|ข่าว|ภาพ|สรุป|รายงาน|ถอดเทป|เผยแพร่|VDO|วิดีโอ)"
)
# Written by | Rewriter/Editor | ภาพ/ข่าว :
_CREDIT = re.compile(
    rf"\n[ \t]{{0,8}}{_CREDIT_WORD}(?:[ ]?[/,&][ ]?{_CREDIT_WORD}){{0,4}}[ \t]{{0,3}}[:/–-]?[ \t]{{0,3}}"
    r"(?=[ก-ฮเ-ไ])"
)
_CREDIT_JOINT = re.compile(r"[ \t]{0,3}(?:\([^()\n]{1,20}\))?[ \t]{0,3}[,/][ \t]{0,3}")
_CREDIT_END = re.compile(r"[ \t]{0,3}(?:[,/()\n–-]|[A-Z]|$)")
_CREDITED = (2, 3)
# รมช.กรวิภา | “กรวิภา”
# An alternative for each opening letter, so that `re` skips whatever is none of them.
_CALLED = re.compile(r"รม[วชต]\. ?(?=[ก-ฮเ-ไ])|“(?=[ก-ฮเ-ไ])|\"(?=[ก-ฮเ-ไ])|‘(?=[ก-ฮเ-ไ])|'(?=[ก-ฮเ-ไ])")
_QUOTES = "”\"’'"


def credited(reader: NameReader) -> list[NameFinding]:
    """The names in credit lines: Written by …, ภาพ/ข่าว (picture and text): …."""
    found: list[NameFinding] = []
    for line in _CREDIT.finditer(reader.text):
        offset: int | None = line.end()
        while offset is not None:
            name = _credited_at(reader, reader.gap(offset))
            if name is None:
                break
            found.append(name)
            joint = _CREDIT_JOINT.match(reader.text, name.end)
            offset = joint.end() if joint else None
    return found


def _credited_at(reader: NameReader, start: int) -> NameFinding | None:
    if title_at(reader.text, start):
        return None
    end, parts = reader.name(start)
    if parts not in _CREDITED or not _CREDIT_END.match(reader.text, end):
        return None
    return NameFinding(start, end, "name", "credit", start, parts)


def called(reader: NameReader) -> list[NameFinding]:
    """Given names, no words besides, after a minister's abbreviation (รมช.กรวิภา) or in quotes (“กรวิภา”)."""
    found = []
    for match in _CALLED.finditer(reader.text):
        start = match.end()
        end = reader.word(start, first=True)
        given = reader.text[start:end]
        if end is None or given not in given_names() or given in reader.stops.not_given:
            continue
        if start == match.start() + 1:  # a quotation mark
            if reader.text[end : end + 1] in _QUOTES and reader.stops.first.match(
                reader.text, reader.gap(end + 1)
            ):
                found.append(NameFinding(start, end, "name", CALLED, start, 1))
            continue
        gap = reader.gap(end)
        family = reader.word(gap, first=False) if gap > end else None
        if family and reader.ends(family):
            found.append(NameFinding(match.start(), family, "name", CALLED, start, 2))
        else:
            found.append(NameFinding(match.start(), end, "name", CALLED, start, 1))
    return found
