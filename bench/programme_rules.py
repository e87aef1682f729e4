"""What may stand in the registry of programmes: rules that keep descriptions and scraps out of it."""

import re
from collections.abc import Sequence

from thaipress.extract.programmes.lexicon import lexicon, squeeze
from thaipress.extract.programmes.names import PERSON, SHORTEST

_SWAMPED = 50
"""A quoted word that stands alone in so many times more releases is a person's or a common one."""

# ต่อไป, อื่นๆ …: what a name of any kind does not begin with
_EMPTY = re.compile(
    r"[\W\d_]*$|[/)ฯ]|\d+ (?:ล้าน|บาท|ปี)|\d[\d,]* ?(?:บาท|ล้าน)?$|อื่น|ที่|ของ|กระทรวง|สำนักงาน|กรม(?!ธรรม์)"
    r"|รมว|รมต|รัฐมนตรี|จังหวัด$|ระยะ|ระดับ|ฉบับ|ประเภท|ตลาดหลัก"
    r"|ชั้นที่|(?:OTOP|Flagship|อุตสาหกรรม|การท่องเที่ยว|(?:แห่ง)?ชาติ|เพื่อการพัฒนา|Zoom)$"
)
# … ฯ, … www.x.go.th, … มีผู้ใช้สิทธิ: what a registered name does not have
_LEAK = re.compile(
    r"ฯ$|www\.|โทร|ใช้สิทธิ|ลงทะเบียนแล้ว|ล้านบาท|ต่อปี|พิโกไฟแนนซ์|หนี้เช่าซื้อ|ไม่น้อยกว่า|ต่อราย|ขอเชิญ|แผนแม่บทภายใต้|ของรัฐบาล$"
    r"|กรอบวงเงิน|วาระแห่งชาติ$|^สัมมนา|^ประชุม|เพิ่มขึ้น|ดังนั้น|อีกครั้ง"
)


def registrable(name: str, words: Sequence[str], *, quoted: bool, found: int, bare: int) -> bool:
    """Whether a stretch that recurs after head nouns may stand in the registry.

    Args:
        name: the stretch.
        words: the words of it.
        quoted: whether releases quote it.
        found: releases in which it follows a head noun.
        bare: releases in which it stands without one.
    """
    squeezed = squeeze(name)
    if _LEAK.search(name) or _EMPTY.match(name):
        return False
    if name.count("“") != name.count("”") or name.count('"') % 2 or (quoted and bare > _SWAMPED * found):
        return False
    if not words or name.count("(") != name.count(")") or "/" in name[:8] or len(squeezed) <= SHORTEST:
        return False
    if words[0] in lexicon().generic or words[-1] in lexicon().dangling:
        return False
    if quoted:
        return not PERSON.match(name)
    return lexicon().clause.isdisjoint(words)
