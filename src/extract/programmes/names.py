"""What is found of a programme, and whether a candidate names one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thaipress.extract.programmes.lexicon import lexicon, squeeze
from thaipress.extract.programmes.patterns import ITEM, PHASE, SHORT_FORM
from thaipress.extract.programmes.registry import registry
from thaipress.extract.thai.evidence import Finding
from thaipress.schema.records import ProgrammeKind

SHORTEST = 3
"""Letters of the shortest name."""
OWN_HEADS = {"แผนแม่บท", "แผนปฏิบัติการ", "แผนปฏิบัติราชการ", "แผนยุทธศาสตร์"}
"""Head nouns after which a mere field makes a name (`แผนปฏิบัติการด้านดิจิทัล`, digital action plan)."""
_SURE = 0.3
_LISTED = {"project", "measure", "policy", "strategy", "plan"}
_DATED = {"plan", "strategy"}
_ABBREVIATED = {"project", "measure", "plan", "strategy", "fund"}
_LONG_ITEM = 14
_AFTER_SPACE = 0.6
_UNCOUNTED = {"measure", "plan", "strategy"}
"""Kinds whose names do not begin with a figure: `ยุทธศาสตร์ 4 ด้าน` counts."""

# รมว.…, นายกฯ, พล.อ.…: the quoted name of a person, after นโยบาย (policy)
PERSON = re.compile(r"(?:รมว|รมต|รมช|รองนายก|นายก|รัฐมนตรี|พล\.|นาย|นาง|บิ๊ก|ดร\.|หมอ(?=ช|ห))")
# MIND, Thailand 4.0, EV3: a name in Latin letters
LATIN = re.compile(r"[A-Z][A-Za-z0-9]")
# S1, M6: the code that a project goes by
CODE = re.compile(r"[A-Z]\d")
# แห่งชาติ, ฉบับที่ 12, ระยะ 20 ปี: what marks a plan or strategy as a named one
STANDING = re.compile(r"แห่งชาติ|ฉบับที่ ?\d|ระยะ ?(?:ที่ ?)?\d|20 ปี|^ชาติ")
# ป้องกันโรค …: measures against a disease, a field and no name
DISEASE = re.compile(r"ป้องกัน|ควบคุม|โรค|โควิด|COVID|Covid|สาธารณสุข|ปลอดภัย|เฝ้าระวัง|เคร่งครัด|เข้มงวด|เชิงรุก")
# การประชุมเชิงปฏิบัติการ …: the quoted title of a meeting
_MEETING = re.compile(r"(?:การ)?(?:ประชุม|สัมมนา|เสวนา)")
# (พ.ศ. 2566 - 2570), พ.ศ. 2564–2565, ฉบับที่ 2: the term of a named plan, right after its name
_PERIOD = re.compile(
    r" ?\(?(?:พ\.ศ\. ?|ปี (?:พ\.ศ\. ?)?|ค\.ศ\. ?)?(?:25|20)\d\d ?[-–] ?(?:พ\.ศ\. ?)?(?:25|20)?\d\d"
    r"| ?\(?[พค]\.ศ\. ?\d{4}| ?\(?ฉบับที่ ?\d"
)
# 10 ประการ, 4 ด้าน, 2568: a count or a year, no name
_COUNT = re.compile(r"25\d\d|\d{1,2} ?(?:ประการ|ด้าน|ข้อ|มิติ|เรื่อง|ปี|เดือน|หลัก|กลุ่ม|ระยะ|อย่าง)")
# กระตุ้น…, ช่วยเหลือ…: the verb that opens the title of a measure
_VERB = re.compile(
    r"(?:การ)?(?:ส่งเสริม|สนับสนุน|กระตุ้น|ยกระดับ|ผลักดัน|เชื่อมโยง|พัฒนา|ช่วยเหลือ|ลด|บรรเทา|เพิ่ม|แก้|เร่งรัด|พัก|ขยาย|คืน"
    r"|ปรับ|สินเชื่อ|ภาษี|เยียวยา|ฟื้นฟู|ดูแล|ปลุก|ค้ำประกัน|ของขวัญ|ยกเว้น|ชดเชย|จ่าย|แบ่งเบา|รักษา|ขึ้น|ตรึง|อุดหนุน)"
)
# 10 ประการ, …ชัดเจนเรื่อง…, …ให้…: a policy that is described, not named
_PLAIN_POLICY = re.compile("^(?:" + _COUNT.pattern + ")|ให้|เรื่อง|ชัดเจน|ผ่าน")
# โรค …, อย่างเต็มที่, ทั้ง…: what the title of a measure does not have
_PLAIN_MEASURE = re.compile(DISEASE.pattern + "|อย่าง|ทั้ง")
# บริหารการดูแลกลุ่มเปราะบาง…, ป้องกันและลดมลพิษ…: with what the name of a plan begins
_PLANNED = re.compile(
    r"^(?:หลักการ)?(?:บริหาร(?!ความเสี่ยง)|ป้องกัน|พัฒนา|ส่งเสริม|ปฏิรูป|ฟื้นฟู(?!กิจการ| )|อนุรักษ์|แก้ไข|วิจัยและ|ยกระดับ|คุ้มครอง)"
)
# …อย่าง…, …ที่…, …ล่วงหน้า: what the name of a plan does not have
_PLAIN_PLAN = re.compile(
    r"อย่าง|ที่(?!ดิน|อยู่)|ใน(?=[ ก-ฮ])|ให้|ประจำ|เพื่อ|ผ่าน|ร่วม|ธุรกิจ|พนักงาน|บุคลากร|ราย|ล่วงหน้า|สำคัญ|หลาย|แต่ละ|ระหว่าง"
    r"|โครงการ|กล่าว|รองรับ|กฎหมาย|บริษัท|ต่อไป|ขึ้น|ประเทศ$|[()]|ดังนั้น|สินค้า$"
)
# วางแผน: to plan, a verb
_TO_PLAN = re.compile(r"วาง$")
# 30 บาท…, 5x5 …; … Soft Power …: what the name of a policy has and its description has not
_BRANDED = re.compile(r"^\d|[A-Z][A-Za-z0-9]|[”\"]$")


@dataclass(frozen=True, slots=True)
class Name(Finding):
    """A programme's name in the view.

    Attributes:
        kind: what sort of initiative.
        core: offset at which the name goes on after its head noun; `start` without one.
        certainty: how likely its end is, against the other ends; 1 where quotes mark it.
        bracket: half-open span of what stands in brackets right after the name.
    """

    kind: ProgrammeKind
    core: int
    certainty: float
    bracket: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Gate:
    """What a candidate of a kind must have when nothing else marks it as a name.

    Attributes:
        certainty: least likelihood of its end.
        shortest: code points after the head noun, at least.
        longest: the same, at most.
        needs: what it must contain.
        lacks: what it must not contain.
    """

    certainty: float
    shortest: int
    longest: int = 200
    needs: re.Pattern[str] | None = None
    lacks: re.Pattern[str] | None = None

    def lets(self, core: str, certainty: float) -> bool:
        return (
            certainty >= self.certainty
            and self.shortest <= len(core) <= self.longest
            and (self.needs is None or self.needs.search(core) is not None)
            and (self.lacks is None or self.lacks.search(core) is None)
        )


_GATES: dict[ProgrammeKind, tuple[_Gate, ...]] = {
    "project": (_Gate(0.22, 6),),
    "measure": (_Gate(0.4, 17, 89, re.compile("^" + _VERB.pattern), _PLAIN_MEASURE),),
    "policy": (_Gate(0.6, 2, 70, _BRANDED, _PLAIN_POLICY),),
    "strategy": (_Gate(0.3, 4, 200, STANDING), _Gate(0.3, 17, 200, None, re.compile("ที่|อย่าง"))),
    "plan": (_Gate(0.3, 4, 200, STANDING), _Gate(0.45, 20, 90, _PLANNED, _PLAIN_PLAN)),
    "campaign": (
        _Gate(0.6, 4, 200, re.compile("^" + LATIN.pattern)),
        _Gate(0.3, 12, 200, re.compile("ดีพร้อม$"), re.compile("ให้|กับ|ของ|การประกวด")),
    ),
    "fund": (_Gate(0.4, 8, 200, None, re.compile("เป็น|เพียงพอ|อย่าง|ตามที่")),),
    "scheme": (_Gate(0.5, 9),),
}


def is_name(  # noqa: PLR0911 one reason after the other
    text: str, name: Name, words: Sequence[str]
) -> bool:
    """Whether a candidate is a name that tells the initiative from others.

    Args:
        text: the view.
        name: the candidate.
        words: the words after its head noun; none where quotes mark it.
    """
    core = text[name.core : name.end].strip()
    own = text[name.start : name.core].strip() in OWN_HEADS
    squeezed = squeeze(core)
    if (len(squeezed) < SHORTEST and not CODE.fullmatch(core)) or PHASE.match(core):
        return False
    if not own and squeezed in lexicon().refused.get(name.kind, ()):
        return False
    if name.rule in {"quoted", "quoted_with_head"}:
        return not PERSON.match(core) and not _MEETING.match(core) and core not in lexicon().generic
    if not lexicon().clause.isdisjoint(words) or not _joined(text, name, core, squeezed):
        return False
    if name.rule == "quoted_tail" and PERSON.search(core):
        return False
    if _marked(text, name, core):
        return True
    registered = name.rule == "registered"
    if not (own or (registered and name.kind == "project")) and core.startswith(
        lexicon().refused_starts[name.kind]
    ):
        return False
    if own and name.certainty >= _SURE and len(core) > SHORTEST:
        return True
    if name.kind == "plan" and _TO_PLAN.search(text, max(0, name.start - 4), name.start):
        return registered
    return (
        registered
        or _hinted(text, name, core)
        or any(gate.lets(core, name.certainty) for gate in _GATES[name.kind])
    )


def _joined(text: str, name: Name, core: str, squeezed: str) -> bool:
    """Whether the head noun and the rest belong together: a space between two Thai words often parts them."""
    if core[0] in "([/ฯ)" or (core[0].isdigit() and name.kind in _UNCOUNTED and name.rule != "registered"):
        return False
    if text[name.core - 1] != " " or core[0] < "ก":
        return True
    entry = registry().exact(squeezed)
    if entry is not None and entry.brand:
        return True
    return name.kind == "project" and name.certainty >= _AFTER_SPACE and text[name.core - 2] != " "


def _marked(text: str, name: Name, core: str) -> bool:
    """Whether the text marks a name whatever it begins with: Latin letters, a phase, a term of years."""
    if PHASE.search(core) or (name.kind in _DATED and _PERIOD.match(text, name.end)):
        return True
    return name.kind != "campaign" and LATIN.match(core) is not None


def _hinted(text: str, name: Name, core: str) -> bool:
    """Whether a short form in brackets or the number of a list speaks for a name."""
    if name.certainty < _SURE or (name.kind == "measure" and DISEASE.search(core)):
        return False
    if name.kind in _ABBREVIATED and name.bracket and SHORT_FORM.fullmatch(text, *name.bracket):
        return True
    return (
        name.kind in _LISTED
        and len(core) > _LONG_ITEM
        and ITEM.search(text, max(0, name.start - 12), name.start) is not None
    )
