"""Patterns around programme names; they match on the levelled view."""

import re
from functools import cache
from typing import Any

from thaipress.extract.programmes.lexicon import lexicon

OPEN = "“”\"‘'"
CLOSE = "”“\"’'"

# โครงการ, แผนปฏิบัติการ, มาตรการ: a head noun, and neither แผนก (section), แผนที่ (map) nor แผนภูมิ (chart)
_NOT_PLAN = r"(?!ก|ที่|ภูมิ|ผัง|การณ์|โบราณ)"


@cache
def heads() -> re.Pattern[str]:
    """A head noun (`head`), with up to two spaces after it."""
    words = sorted(lexicon().heads, key=len, reverse=True)
    atoms = [w + _NOT_PLAN if w == "แผน" else w for w in words]
    return re.compile(rf"(?P<head>{'|'.join(atoms)}) {{0,2}}")


# คณะกรรมการนโยบาย…, สำนักงานกองทุน…, ผู้จัดการกองทุน…: the head noun stands inside an office's or organisation's name
INSIDE_ORGANISATION = re.compile(
    r"(?:กรรมการ|กรรมาธิการ|สำนักงาน|สำนัก|กอง|กรม|สภา|ศูนย์|ฝ่าย|สถาบัน|ผู้อำนวยการ|ผู้จัดการ|คณะทำงาน|หัวหน้า|กลุ่มงาน|กลุ่ม|งาน|"
    r"ด้าน|ทีม|หน่วย|ประธาน|เลขานุการ|เจ้าหน้าที่|นักวิเคราะห์|บริหาร|ผู้ช่วย)\s?$"
)

# “…” and its kin: what is quoted, on one line
QUOTED = re.compile(rf"[{OPEN}]{{1,2}} ?(?P<inner>[^“”\"\n]{{2,150}}?) ?[”“\"’']{{1,2}}(?!\w)")

# ระยะที่ 2, เฟส 2, รุ่นที่ 3, (ระยะที่ 2): the phase or batch that belongs to a name
PHASE = re.compile(
    r" ?\(?(?P<phase>(?:ระยะ|เฟส|รุ่น|ซีซั่น|Phase|phase|Season) ?(?:ที่ ?)?\d{1,3}(?:[-–]\d{1,2})?)\)?(?!\d| ?ปี)"
)

# (EV3.5), (ศพก.): an abbreviation in brackets right after a name
BRACKET = re.compile(r" ?\((?P<inner>[^()\n]{2,90})\)")

# No name goes on across these: a clause word, a count, a date, the next head noun, the next number of a list
HARD_STOP = re.compile(
    r" ?ซึ่ง| ?ดังกล่าว| ?(?:ได้แก่|อาทิ|เช่น |ประกอบด้วย|รวมถึง|รวมทั้ง|ตลอดจน|พร้อมทั้ง|พร้อมด้วย|ทั้งนี้|นอกจากนี้|ดังนี้|เป็นต้น)"
    r"| {1,3}(?:โดย|เพื่อ|ณ|ว่า|จะ|และ(?=โครงการ|มาตรการ|นโยบาย|แผน|กิจกรรม|ยุทธศาสตร์|กองทุน|สินเชื่อ)|นาย|นาง|พล\.|ดร\.)"
    r"| ?(?:จำนวน|วงเงิน) ?[\d]| ?ประจำปี| ?(?:ประจำ)?ปีงบประมาณ| ?ปี ?(?:พ\.ศ\. ?)?\d{2,4}| ?\(?พ\.ศ\.| ?ระหว่างวันที่| ?เมื่อวันที่| ?ในวันที่| ?วันที่ \d"
    r"| ?(?:และ|หรือ|ร่วมกับ|กับ)(?=โครงการ|มาตรการ|นโยบาย|แผน|กิจกรรม|ยุทธศาสตร์|กองทุน|สินเชื่อ)| ?ที่จะ| ?ต่าง ?ๆ"
    r"| {1,3}\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)](?!\d)| ?[“”\"…;]| ?\.{2,}|, | - (?=\D)"
    r"| ?\d[\d,.]{0,12} ?(?:คน|ราย|หน่วย|แห่ง|โครงการ|ล้าน|หมื่น|จังหวัด(?!ชาย)|อำเภอ|หมู่บ้าน|ครัวเรือน|ไร่|รายการ|ฉบับ|เรื่อง|แผนงาน)"
)
# งาน “…”, หัวข้อ “…”, ธีม “…”, แอปพลิเคชัน “…”: what is quoted is a fair, a talk, a motto or a tool
EVENT = re.compile(r"(?:งาน|หัวข้อ|ธีม|เรื่อง|แอปพลิเคชัน|แอป|รางวัล|รายการ|หมู่บ้าน|ร้าน|ตลาด|ผ้า|ลาย|เพลง|เพจ)\s?$")
# The same stretch without what spelling leaves open
LOOSE = re.compile(r"[\s\"'“”‘’]+")


@cache
def brands() -> re.Pattern[str]:
    """A name that needs no head noun (`คนละครึ่ง`, `Thailand 4.0`), as a tree of letters: each is read once."""
    tree: dict[str, Any] = {}
    for form in lexicon().brands:
        node = tree
        for letter in form:
            node = node.setdefault(letter, {})
        node[""] = {}
    return re.compile(rf"(?<![A-Za-z])(?:{_branches(tree)})(?![A-Za-z0-9ะัาำิีึืฺุู็่้๊๋์ํ๎ๅๆ])")


def _branches(tree: dict[str, Any]) -> str:
    found = "|".join(re.escape(letter) + _branches(below) for letter, below in tree.items() if letter)
    if not found:
        return ""
    return f"(?:{found})?" if "" in tree else f"(?:{found})"

# EV3.5, ศพก., Reciprocal Tariff, Roadmap for …: RIA-Fin: a short or English form in brackets, and no year or count
SHORT_FORM = re.compile(r"\s?(?P<short>(?=[^\d]{0,80}[A-Za-zก-ฮ])(?!พ\.ศ|ปี|ระยะ|เฟส|รุ่น|ครั้ง|วันที่|ไม่|ต่อ|และ|หรือ)(?:[A-Za-z][^()ก-๙\n]{1,80}|(?:[ก-ฮ]{1,4}\.){1,5}|[ก-ฮ]{2,5}\.?ฯ?))\s?")
