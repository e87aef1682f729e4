"""Further columns of a programme, read right after its name and nowhere else."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from thaipress.extract.programmes.names import Name
from thaipress.extract.programmes.patterns import PHASE
from thaipress.extract.thai.calendar import christian_year
from thaipress.extract.thai.evidence import Finding

_REACH = 160
_FIRST_YEAR, _LAST_YEAR = 2500, 2620
_UNITS = {
    "": 1.0,
    "พัน": 1e3,
    "หมื่น": 1e4,
    "แสน": 1e5,
    "ล้าน": 1e6,
    "พันล้าน": 1e9,
    "หมื่นล้าน": 1e10,
    "แสนล้าน": 1e11,
    "ล้านล้าน": 1e12,
}

# (EV3.5), “: what may stand between a name and its details
_BETWEEN = r"[”\"’']{0,2}(?:[ ]?\([^()\n]{1,60}\))?[ ]?"
_AGENCIES = (
    r"(?:กระทรวง|กรม(?!ธรรม์)|สำนักงาน|ธนาคาร|การไฟฟ้า|การทาง|การรถไฟ|การเคหะ|การประปา|องค์การ"
    r"|มูลนิธิ|บรรษัท|กรุงเทพมหานคร)"
)
_GROUPS = r"(?:ผู้|เกษตรกร|ประชาชน|นักเรียน|นักศึกษา|ข้าราชการ|แรงงาน|เด็ก|สมาชิก|ลูกค้า|กลุ่ม|ครู)"
_AMOUNT = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?"

# ประจำปี 2566, ประจำปีงบประมาณ พ.ศ. 2566, ปี 2567
_YEAR = re.compile(
    rf"{_BETWEEN}(?:ประจำ)?ปี(?:งบประมาณ)?[ ]?(?:พ\.ศ\.[ ]?)?(?P<value>\d{{4}})(?![\d/]|[ ]?[-–][ ]?\d)"
)
# ของกรมประมง, ของธนาคารออมสิน
_AGENCY = re.compile(
    rf"{_BETWEEN}(?:ของ|โดย)(?P<value>{_AGENCIES}(?:(?!ใน|เมื่อ|ซึ่ง|และ|ที่|จะ|ได้)[ก-๙]){{3,60}})(?=[ \n(,]|$)"
)
# วงเงิน 20,000 ล้านบาท, งบประมาณ 3.5 ล้านบาท
_BUDGET = re.compile(
    rf"""{_BETWEEN}(?:ภายใต้|ใช้|ด้วย)?(?:วงเงิน|งบประมาณ)
    (?:รวม|งบประมาณ|ไม่เกิน|ทั้งสิ้น|สินเชื่อ|จำนวน|กว่า|ดำเนินการ|โครงการ){{0,3}}[ ]?
    (?P<value>{_AMOUNT})[ ]?(?P<unit>(?:แสน|หมื่น|พัน|ล้าน)?(?:ล้าน)?)[ ]?บาท(?![ ]?ต่อ|[ ]?/)""",
    re.VERBOSE,
)
# สำหรับผู้ประกอบการประมง, ให้แก่เกษตรกรผู้ปลูกข้าว
_GROUP = re.compile(rf"{_BETWEEN}(?:สำหรับ|ให้แก่|แก่)(?P<value>{_GROUPS}[ก-๙A-Za-z]{{0,50}})(?=[ \n(,]|$)")


@dataclass(frozen=True, slots=True)
class Detail(Finding):
    """A column's words in the view and, for a number, its value (Christian era, baht)."""

    value: float = 0.0


def details(text: str, names: Iterable[Name]) -> dict[str, Detail]:
    """The details of a programme, by column: for each, the first that follows one of its names."""
    found: dict[str, Detail] = {}
    for name in names:
        end = min(len(text), name.end + _REACH)
        phases = [m for m in PHASE.finditer(text, name.core, name.end + 4) if m.end() <= name.end]
        if phases:
            phase = phases[-1]
            found.setdefault("phase", Detail(*phase.span("phase"), "programme", "phase_in_name"))
        if (m := _YEAR.match(text, name.end, end)) and _FIRST_YEAR < int(m["value"]) < _LAST_YEAR:
            year = christian_year(int(m["value"]))
            found.setdefault("year", Detail(*m.span("value"), "programme", "year_after_name", year))
        if m := _AGENCY.match(text, name.end, end):
            found.setdefault("agency", Detail(*m.span("value"), "programme", "agency_after_name"))
        if m := _BUDGET.match(text, name.end, end):
            baht = float(m["value"].replace(",", "")) * _UNITS.get(m["unit"], 1.0)
            found.setdefault(
                "budget_baht", Detail(m.start("value"), m.end(), "programme", "budget_after_name", baht)
            )
        if m := _GROUP.match(text, name.end, end):
            found.setdefault("target_group", Detail(*m.span("value"), "programme", "group_after_name"))
    return found
