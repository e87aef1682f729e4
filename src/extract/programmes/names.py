"""What is found of a programme, and whether a candidate names one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thaipress.extract.programmes.lexicon import lexicon
from thaipress.extract.programmes.patterns import LOOSE, PHASE
from thaipress.extract.thai.evidence import Finding
from thaipress.schema.records import ProgrammeKind

_SHORTEST = 3

# รมว.…, นายกฯ, พล.อ.…: the quoted name of a person, after นโยบาย (policy)
_PERSON = re.compile(r"(?:รมว|รมต|รมช|รองนายก|นายก|รัฐมนตรี|พล\.|นาย|นาง|บิ๊ก|ดร\.|หมอ(?=ช|ห))")
# MIND, Thailand 4.0, EV3: a name in Latin letters
_LATIN = re.compile(r"[A-Z][A-Za-z0-9]")
# แห่งชาติ, ฉบับที่ 12, ระยะ 20 ปี: what marks a plan or strategy as a named one
_STANDING = re.compile(r"แห่งชาติ|ฉบับที่ ?\d|ระยะ ?(?:ที่ ?)?\d|20 ปี|^ชาติ")
# ป้องกันโรค …: measures against a disease, a field and no name
_DISEASE = re.compile(r"ป้องกัน|ควบคุม|โรค|โควิด|COVID|Covid|สาธารณสุข|ปลอดภัย|เฝ้าระวัง|เคร่งครัด|เข้มงวด|เชิงรุก")
_VERBS = re.compile(
    r"(?:การ)?(?:ส่งเสริม|สนับสนุน|กระตุ้น|ยกระดับ|ผลักดัน|เชื่อมโยง|พัฒนา|ช่วยเหลือ|ลด|บรรเทา|เพิ่ม|แก้|เร่งรัด|พัก|ขยาย|คืน|ปรับ|สินเชื่อ|ภาษี|เยียวยา|ฟื้นฟู)"
)


@dataclass(frozen=True, slots=True)
class Name(Finding):
    """A programme's name in the view.

    Attributes:
        kind: what sort of initiative.
        core: offset at which the name goes on after its head noun; `start` without one.
        certainty: probability of its end, 1 where quotes mark it.
        bracket: half-open span of what stands in brackets right after the name.
    """

    kind: ProgrammeKind
    core: int
    certainty: float
    bracket: tuple[int, int] | None = None


def is_name(text: str, name: Name, words: Sequence[str]) -> bool:
    """Whether a candidate is a name that tells the initiative from others.

    Args:
        text: the view.
        name: the candidate.
        words: the words after its head noun; none where quotes mark it.
    """
    core = text[name.core : name.end].strip()
    squeezed = LOOSE.sub("", core)
    if len(squeezed) < _SHORTEST or squeezed in lexicon().refused.get(name.kind, ()):
        return False
    if name.rule.startswith("quoted"):
        return not _PERSON.match(core)
    if name.rule == "registered":
        return True
    if not lexicon().clause.isdisjoint(words):
        return False
    if _LATIN.match(core) or PHASE.search(core):
        return True
    return _KINDS[name.kind](text[name.start : name.core], core, name.certainty)


def _project(head: str, core: str, p: float) -> bool:
    del head
    return len(core) > 5 and p >= 0.3


def _measure(head: str, core: str, p: float) -> bool:
    del head
    return len(core) > 20 and p >= 0.4 and not _DISEASE.search(core) and bool(_VERBS.match(core))


def _policy(head: str, core: str, p: float) -> bool:
    del head
    return p >= 0.6 and (bool(_LATIN.search(core)) or core[0].isdigit())


def _plan(head: str, core: str, p: float) -> bool:
    if head.strip() in {"แผน", "แผนงาน"}:
        return p >= 0.3 and bool(_STANDING.search(core))
    return p >= 0.3 and len(core) > 6


def _strategy(head: str, core: str, p: float) -> bool:
    del head
    return p >= 0.3 and (bool(_STANDING.search(core)) or len(core) > 16)


def _campaign(head: str, core: str, p: float) -> bool:
    del head
    return p >= 0.6 and bool(_LATIN.match(core))


def _fund(head: str, core: str, p: float) -> bool:
    del head
    return p >= 0.4 and len(core) > 8


def _scheme(head: str, core: str, p: float) -> bool:
    return p >= 0.5 and (len(core) > 8 or not head.startswith("สินเชื่อ"))


_KINDS = {
    "project": _project,
    "measure": _measure,
    "policy": _policy,
    "strategy": _strategy,
    "plan": _plan,
    "campaign": _campaign,
    "fund": _fund,
    "scheme": _scheme,
}


# ต่อไป, อื่นๆ …: what a name of any kind is not
_EMPTY = re.compile(r"[\W\d_]*$|[/)ฯ]|\d+ (?:ล้าน|บาท|ปี)|\d[\d,]* ?(?:บาท|ล้าน)?$|อื่น|ที่|ของ|กระทรวง|สำนักงาน|กรม(?!ธรรม์)|รมว|รมต|รัฐมนตรี|จังหวัด$|ระยะ|ระดับ|ฉบับ|ประเภท|ตลาดหลัก")
# … ฯ, … www.x.go.th, … มีผู้ใช้สิทธิ: what a registered name does not have
_LEAK = re.compile(r"ฯ$|www\.|โทร|ใช้สิทธิ|ลงทะเบียนแล้ว|ล้านบาท|ต่อปี|พิโกไฟแนนซ์|หนี้เช่าซื้อ|ไม่น้อยกว่า|ต่อราย|ขอเชิญ|แผนแม่บทภายใต้|ของรัฐบาล$")


def registrable(kind: ProgrammeKind, name: str, words: Sequence[str], certainty: float, quoted: bool) -> bool:
    """Whether a stretch that recurs after head nouns of a kind may stand in the registry."""
    squeezed = LOOSE.sub("", name)
    if squeezed in lexicon().refused.get(kind, ()) or _LEAK.search(name) or _EMPTY.match(name) or name.count("(") != name.count(")"):
        return False
    if not words or words[0] in lexicon().generic or words[-1] in lexicon().dangling or "/" in name[:8]:
        return False
    if quoted:
        return not _PERSON.match(name) and len(squeezed) > _SHORTEST
    if not lexicon().clause.isdisjoint(words):
        return False
    if kind == "measure" and _DISEASE.search(name):
        return False
    return len(squeezed) > 4 and certainty >= 0.2
