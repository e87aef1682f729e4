"""What may stand in the registry of programmes: rules that keep descriptions and scraps out of it."""

import re
from collections.abc import Sequence

from thaipress.extract.programmes.judge import STANDING
from thaipress.extract.programmes.lexicon import lexicon, squeeze
from thaipress.extract.programmes.names import OWN_HEADS, PERSON, SHORTEST
from thaipress.schema.records import ProgrammeKind

_LEAST_CERTAINTY = 0.2
# MIND, Thailand 4.0, EV3: a name in Latin letters
LATIN = re.compile(r"[A-Z][A-Za-z0-9]")
# ป้องกันโรค …: measures against a disease, a field and no name
DISEASE = re.compile(r"ป้องกัน|ควบคุม|โรค|โควิด|COVID|Covid|สาธารณสุข|ปลอดภัย|เฝ้าระวัง|เคร่งครัด|เข้มงวด|เชิงรุก")

# ประเทศไทย, อาเซียน, บูรณาการ…: what marks a plan of the state
_PUBLIC_PLAN = re.compile(
    r"ประเทศไทย$|อาเซียน|^บูรณาการ.{8}|ความร่วมมือทางเศรษฐกิจ|ประเทศ|[A-Z]{2}"
    r"|^พัฒนา(?:ดิจิทัล|กำลัง|พลังงาน|ระบบ)|จังหวัดชายแดน"
)
# ต่อไป, อื่นๆ …: what a name of any kind does not begin with
_EMPTY = re.compile(
    r"[\W\d_]*$|[/)ฯ]|\d+ (?:ล้าน|บาท|ปี)|\d[\d,]* ?(?:บาท|ล้าน)?$|อื่น|ที่|ของ|กระทรวง|สำนักงาน|กรม(?!ธรรม์)"
    r"|รมว|รมต|รัฐมนตรี|จังหวัด$|ระยะ|ระดับ|ฉบับ|ประเภท|ตลาดหลัก"
)
# … ฯ, … www.x.go.th, … มีผู้ใช้สิทธิ: what a registered name does not have
_LEAK = re.compile(
    r"ฯ$|www\.|โทร|ใช้สิทธิ|ลงทะเบียนแล้ว|ล้านบาท|ต่อปี|พิโกไฟแนนซ์|หนี้เช่าซื้อ|ไม่น้อยกว่า|ต่อราย|ขอเชิญ|แผนแม่บทภายใต้|ของรัฐบาล$"
    r"|กรอบวงเงิน|^สัมมนา|^ประชุม|เพิ่มขึ้น|ดังนั้น|อีกครั้ง"
)


def registrable(  # noqa: PLR0913 what is known of a stretch
    kind: ProgrammeKind, head: str, name: str, words: Sequence[str], certainty: float, *, quoted: bool
) -> bool:
    """Whether a stretch that recurs after head nouns of a kind may stand in the registry.

    Args:
        kind: what its head nouns say.
        head: its commonest head noun.
        name: the stretch.
        words: the words of it.
        certainty: mean likelihood of its end.
        quoted: whether releases quote it.
    """
    squeezed = squeeze(name)
    if squeezed in lexicon().refused.get(kind, ()) or _LEAK.search(name) or _EMPTY.match(name):
        return False
    if not words or name.count("(") != name.count(")") or "/" in name[:8] or len(squeezed) <= SHORTEST:
        return False
    if words[0] in lexicon().generic or words[-1] in lexicon().dangling:
        return False
    if quoted:
        return not PERSON.match(name)
    return certainty >= _LEAST_CERTAINTY and _named(kind, head, name) and lexicon().clause.isdisjoint(words)


def _named(kind: ProgrammeKind, head: str, name: str) -> bool:
    """Whether an unquoted stretch looks like a name of its kind."""
    if name.startswith(lexicon().refused_starts[kind]):
        return False
    if kind in {"campaign", "policy"}:
        return LATIN.search(name) is not None or name[0].isdigit()
    if kind == "plan" and head not in OWN_HEADS:
        return STANDING.search(name) is not None or _PUBLIC_PLAN.search(name) is not None
    return kind != "measure" or DISEASE.search(name) is None
