"""Patterns around programme names; they match on the levelled view."""

import re
from functools import cache

from thaipress.extract.programmes.lexicon import lexicon
from thaipress.extract.thai.grams import table
from thaipress.extract.thai.lexicon import any_of

OPEN = "“”\"‘'"
OPENING = {"”": "“", '"': '"', "’": "‘"}
"""What opens the quotes that a mark closes."""
CLOSE = tuple(OPENING)

# โครงการ, แผนปฏิบัติการ, มาตรการ: a head noun, and neither แผนก (section), แผนที่ (map) nor แผนภูมิ (chart)
_NOT_PLAN = r"(?<!แพทย์แผน)(?!ก(?!าร)|ที่|ภูมิ|ผัง|การณ์|โบราณ|ไทย|ปัจจุบัน|จีน)"


@cache
def heads() -> tuple[re.Pattern[str], int]:
    """A head noun (`head`), with up to two spaces after it; and what to look it up by in the grams."""
    words = sorted(lexicon().heads, key=len, reverse=True)
    atoms = [w + _NOT_PLAN if w == "แผน" else w for w in words]
    return re.compile(rf"(?P<head>{'|'.join(atoms)}) {{0,2}}"), table(words)


# สำนักงานโครงการ…, ศูนย์โครงการ…: the same for the commonest head noun, which other such words do not touch
INSIDE_OFFICE = re.compile(r"(?:สำนักงาน|กอง|ฝ่าย|ศูนย์|ผู้อำนวยการ|ผู้จัดการ|หัวหน้า)\s?$")

# คณะกรรมการนโยบาย…, สำนักงานกองทุน…, ผู้จัดการกองทุน…: the head noun stands inside an organisation's name
INSIDE_ORGANISATION = re.compile(
    r"(?:กรรมการ|กรรมาธิการ|สำนักงาน|สำนัก|กอง|กรม|สภา|ศูนย์|ฝ่าย|สถาบัน|ผู้อำนวยการ|ผู้จัดการ|คณะทำงาน|หัวหน้า|กลุ่มงาน|กลุ่ม"
    r"|(?<!ดำเนิน)(?<!แผน)(?<!พลัง)งาน|ทีม|หน่วย|ประธาน|เลขานุการ|เจ้าหน้าที่|นักวิเคราะห์|ผู้ช่วย|บรรษัทประกัน|เชิง"
    r"|(?:นโยบาย|ยุทธศาสตร์)และ|ตลาดรอง|หุ้นส่วน(?:ทาง)?|หลักทรัพย์จัดการ|นัก)\s?$"
)

# ยุทธศาสตร์ชาติ และการสร้างความสามัคคีปรองดอง: the rest of a committee's name
COMMITTEE = re.compile(r"(?:ยุทธศาสตร์)?ชาติ ?และการสร้างความสามัคคีปรองดอง")

# “…” and its kin: what is quoted, on one line
QUOTED = re.compile(rf"[{OPEN}]{{1,2}} ?(?P<inner>[^“”\"\n]{{2,150}}?) ?[”“\"’']{{1,2}}(?!\w)")

# และ “…”, , “…”: a second quoted name after the first, under the same head noun
NEXT_QUOTED = re.compile(r"[”\"’']{0,2} ?(?:และ|,|กับ) ?[“\"](?P<inner>[^“”\"\n]{4,110}?) ?[”\"]")

# ระยะที่ 2, เฟส 2, รุ่นที่ 3, (ระยะที่ 2): the phase or batch that belongs to a name
PHASE = re.compile(
    r" ?\(?(?P<phase>(?:ระยะ|เฟส|รุ่น|ซีซั่น|Phase|phase|Season) ?(?:ที่ ?)?\d{1,3}(?:[-–]\d{1,2})?)\)?"
    r"(?!\d| ?ปี)"
)

# ครั้งที่ 4: the round of a project, no number of a meeting
ROUND = re.compile(r" {1,2}ครั้งที่ ?\d{1,2}(?![\d/])")

_STATION = r"[ก-๙A-Za-z.\d]{2,30}(?: ?\([^()\n]{1,30}\))?"
# … ปีการผลิต 2564/65, … ปี 2567: the year that a registered name was taken with
YEAR_TAIL = re.compile(r" *(?:(?:ปี|ฤดู)การ(?:ผลิต|ศึกษา|เพาะปลูก) ?)?(?:ปี ?)?25\d\d(?:/\d{2,4})?$")
# สายสีม่วง ช่วงเตาปูน - ราษฎร์บูรณะ, หมายเลข 226 สาย …: the route that belongs to the name of a line or road
ROUTE = re.compile(
    r" {0,2}(?:หมายเลข ?\d{1,4} ?)?(?:\([^()\n]{2,20}\) ?)?\(?(?:สาย|ช่วง|ตอน)(?!ที่|นี้|เวลา) ?"
    rf"{_STATION}(?: ?[-–] ?{_STATION}){{1,3}}\)?"
)
# … - ราษฎร์บูรณะ: the rest of a route that the name was cut in
ROUTE_END = re.compile(r"(?<=[ก-๙]) ?[-–] ?[ก-๙.]{2,30}(?: ?[-–] ?[ก-๙.]{2,30}){0,2}")
WAY = re.compile(
    r"(?:ก่อสร้าง|ขยาย|ปรับปรุง|ทาง|ระบบ|พัฒนา|และ){0,3}(?:ทาง|ถนน|รถไฟ|ระบบราง|ระบบรถไฟ|มอเตอร์เวย์|ทางหลวง|สะพาน)"
)
# 4Ps + 1D, 3S: the letters that a strategy goes by
LETTERS = re.compile(
    r"(?![3-6]G)\d{1,2}[A-Z][A-Za-z]{0,2}(?: ?\+ ?\d{0,2}[A-Z][A-Za-z]{0,2}){0,3}(?![A-Za-z])"
)
# กลยุทธ์ 4Ps: a head noun before such letters
LETTERED = re.compile(r"(?:ยุทธศาสตร์|กลยุทธ์) ?\d{1,2}[A-Z]")
# 20 ปี, 6 เดือน: the years after a number that a name was cut at
YEARS = re.compile(r" ?(?:ปี|เดือน)(?! ?\d)")
# แห่งชาติ ฉบับที่ 13: where the name of a national plan ends
NATIONAL = re.compile(r"แห่งชาติ(?: ?\(?ฉบับที่ ?\d{1,2}\)?)?(?! ?(?:ว่าด้วย|ด้าน|ระยะ))")
# ระยะ 5 ปี, ชาติระยะ 20 ปี: what names a plan or strategy by its term
TERM = re.compile(
    r" ?(?:ชาติ ?)?(?:ระยะ ?\d{1,2} ?ปี|(?<=ชาติ )20 ปี|(?<=ชาติ)20 ปี)"
    r"|ชาติ(?! ?(?:ว่าด้วย|ด้าน)|[ะ-ฺ็-๎])(?=[ \n(“”\"ซทขแเตปใไพกมอจ]|$)"
)

# … Economy Thailand: an English name goes on
ENGLISH = re.compile(r" {1,2}[A-Z][a-z]{2}")
# (, ): a bracket, alone
BRACKETS = re.compile(r"[()]")

# (EV3.5), (ศพก.): an abbreviation in brackets right after a name
BRACKET = re.compile(r" ?\((?P<inner>[^()\n]{2,90})\)")

# … หรือ กอช., … หรือ EEC: the same without brackets
ALSO = re.compile(r" {1,2}หรือ ?(?P<inner>[ก-ฮ]{2,5}\.|[A-Z][A-Za-z]{1,7})(?![A-Za-zก-๙])")

# EV3.5, ศพก., Reciprocal Tariff, Roadmap for …: a short or English form in brackets, no year or count
SHORT_FORM = re.compile(
    r"\s?(?P<short>(?=[^\d]{0,80}[A-Za-zก-ฮ])(?!พ\.ศ|ปี|ระยะ|เฟส|รุ่น|ครั้ง|วันที่|ไม่|ต่อ|และ|หรือ)"
    r"(?:[A-Za-z][^()ก-๙\n]{1,80}|(?:[ก-ฮ]{1,4}\.){1,5}|[ก-ฮ]{2,5}\.?ฯ?))\s?"
)
# 1. โครงการ…, 2) มาตรการ…, (3) แผน…: the head noun opens an item of a list
ITEM = re.compile(r"(?:^|[\s:])\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)]{1,2}\s{0,3}$")
# 2.ปรับ…, 3) ลด…, www.…, แล้ว…, รายละเอียด…: the next item of a list, an address, a clause, a caption
NO_NAME = re.compile(r"\d{1,2}[.)](?!\d)|www\.|https?:|แล้ว|รายละเอียด")
# 36 โครงการ, ทุกโครงการ: the head noun counts, what follows the space is the sentence's
COUNTED = re.compile(r"(?:\d|หลาย|ทุก|แต่ละ|บาง|กี่|ทั้งสอง|สอง|สาม|สี่)\s?$")
# งาน “…”, หัวข้อ “…”, ธีม “…”, แอปพลิเคชัน “…”: what is quoted is a fair, a talk, a motto or a tool
EVENT = re.compile(
    r"(?:งาน|สัมมนา|หัวข้อ|ร้าน|ธีม|เรื่อง|แอปพลิเคชัน|แอป|Application|รางวัล|รายการ|หมู่บ้าน|ตลาด|ผ้า|ลาย|เพลง|เพจ)\s?$"
)

# “พะเยาโมเดล”, ‘ภูเก็ตแซนด์บ็อกซ์’: what is tried in one place, quoted, and no head noun before it
MODEL = re.compile(
    rf"[{OPEN}(] ?(?P<name>(?!โมเดล|โครงการ|นโยบาย|แนวคิด|รูปแบบ|ตาม|ใช้|ภายใต้)"
    rf"[ก-๙A-Za-z. ]{{2,24}}?(?:โมเดล|แซนด์บ็อกซ์| Model| Sandbox))[{OPEN})]"
)

# Industry 4.0, SMEs 4.0: the brands of a programme of 2016, whatever they are of
FOUR_ZERO = re.compile(r"[A-Z][A-Za-z]{2,12} 4\.0(?!\d)")


# ระยะ 20 ปี: the term that belongs to the name of a plan or strategy, right after it
SPAN = re.compile(r" ?ระยะ ?\d{1,2} ?ปี")


@cache
def brands() -> tuple[re.Pattern[str], int]:
    """A name that needs no head noun (`คนละครึ่ง`, `Thailand 4.0`); and what to look it up by in the grams."""
    forms = lexicon().brands
    return re.compile(rf"{any_of(forms, space=' ')}(?![A-Za-z0-9ะัาำิีึืฺุู็่้๊๋์ํ๎ๅๆ])"), table(forms)
