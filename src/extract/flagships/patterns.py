"""How Thai releases number the items of a list.

Every pattern is matched on the view (Arabic digits, plain spaces). What looks like a number of an item is only a
candidate: `enumerations` keeps those that make a row of 1, 2, 3 …
"""

import re

NUMBER_WORDS: dict[str, int] = {
    "แรก": 1,
    "หนึ่ง": 1,
    "สอง": 2,
    "สาม": 3,
    "สี่": 4,
    "ห้า": 5,
    "หก": 6,
    "เจ็ด": 7,
    "แปด": 8,
    "เก้า": 9,
    "สิบ": 10,
}
"""Number words, `แรก` (first) among them, to numbers."""

FOLLOWING = frozenset({"ต่อมา", "ถัดมา", "สุดท้าย"})
"""Words in place of a number that mean: the one after the last (`ประการสุดท้าย`, last of all)."""

_WORDS = "|".join(NUMBER_WORDS)
_UNITS = (
    "ประการ|ประเด็น|เรื่อง|ด้าน|ข้อ|ส่วน|ยุทธศาสตร์|มาตรการ|แนวทาง|นโยบาย|โครงการ|กลยุทธ์|แผนงาน|แผน|ภารกิจ|พันธกิจ|วาระ"
    "|ระยะ|กลุ่ม|ขั้นตอน|ขั้น|เป้าหมาย|มิติ|เสาหลัก|เสา|กิจกรรม|งาน|ประเภท|กรณี|ระดับ|ช่วง|อันดับ|จุด|รูปแบบ|ช่องทาง|ฐาน|หมวด"
)

_NO_NUMBER_BEFORE = r"(?<![\d.,/:(\-–A-Za-z])"

DIGITS = re.compile(
    rf"""
    (?=[\d(①-⑳❶-❿➀-➓])(?:                                              # one class first: the search stays fast
      \(\ ?(?P<round_multi>\d{{1,2}}(?:\.\d{{1,2}}){{1,2}})\ ?\)          # (1.1)
    | \(\ ?(?P<round>\d{{1,2}})\ ?\)                                      # (1)
    | (?P<keycap>\d)\ufe0f?\u20e3                                         # the digit on a key
    | (?P<circled>[①-⑳❶-❿➀-➓])                                             # a digit in a circle
    | {_NO_NUMBER_BEFORE}(?:
          (?P<multi>\d{{1,2}}(?:\.\d{{1,2}}){{1,2}})                         # 1.1 · 1.1) · 2.1.3
          (?:\)|\.(?!\d)|(?=[ ก-ฮเ-ไ“"‘'A-Z\t]))
        | (?P<paren>\d{{1,2}})\ ?\)                                         # 1) · 1 )
        | (?P<dot>\d{{1,2}})\ ?\.(?![\d.])                                  # 1. · 1 .
        | (?<=\n)(?P<bare>\d{{1,2}})(?=[ \t]{{1,4}}[ก-ฮเ-ไ“"A-Z])           # 1 ส่งเสริม …, at the start of a line
      )
    )
    """,
    re.VERBOSE,
)

WORDS = re.compile(
    rf"""
      (?<![ก-๙])(?P<unit>{_UNITS})(?:                                     # ด้านที่ 1 · ประการแรก · ข้อ 1 · ประการสุดท้าย
          \ ?(?:ที่)?\ ?(?P<unit_digits>\d{{1,2}})(?![\d.,/:–-]\d|\d)
        | \ ?ที่\ ?(?P<unit_words>{_WORDS})
        | (?P<unit_first>แรก|หนึ่ง)(?![ก-๙])
        | (?:ที่)?(?P<unit_next>ต่อมา|ถัดมา|สุดท้าย)
      )
    | (?:(?<=[ \n“"])|^)(?P<word>{_WORDS})(?=[ :.])                       # หนึ่ง … สอง …
    """,
    re.VERBOSE,
)

HAS_WORDS = re.compile(
    r"ที่ ?2(?!\d)|(?:ข้อ|ด้าน|เรื่อง|ประการ|ประเด็น) ?2(?!\d)|ที่ ?สอง|[ \n]สอง[ :.]|ที่สุดท้าย|ประการ(?:ต่อมา|ถัดมา|สุดท้าย)"
)
"""What a text with a row of number words has: its second member. Most releases have none."""

# - ส่งเสริม … · • ส่งเสริม …: only under a heading that declares a count
BULLET = re.compile(
    r"(?:^|\n)[ \t]{0,6}(?P<bullet>[-–—•●▪■◆✅✔▶➡👉🔹🔸📌·*])[\ufe0f \t]{0,3}(?=[^\s\-–—*.·#=])"
)

COUNTED_UNITS = (
    "ด้าน|เรื่อง|ประเด็น|ประการ|ส่วน|ข้อ|มาตรการ|แนวทาง|นโยบาย|โครงการ|ยุทธศาสตร์|กลยุทธ์|แผนงาน|แผน|ภารกิจ|มิติ|เสาหลัก|เสา"
    "|หลักการ|กลไก|กิจกรรม|วาระ|งาน|ระยะ|แนวนโยบาย|พันธกิจ|โปรแกรม|แพลตฟอร์ม|[Ff]lagships?|เสา|เป้าหมาย|แคมเปญ|สาขา|ขั้นตอน|ระดับ"
    "|รูปแบบ|กลุ่ม|ประเภท|หลัก|ทิศทาง|ปัจจัย|ฉบับ|หัวข้อ|หลักสูตร|ข้อเสนอ|ข้อสั่งการ|ข้อริเริ่ม"
)

# 4 ด้าน ได้แก่ · 3 เรื่องสำคัญ คือ · ใน 5 มาตรการหลัก ดังนี้ · สองประเด็น ประกอบด้วย
COUNTED = re.compile(
    rf"""
    (?=[\dสหเ])(?<![\d.,/:)\-–A-Za-z])(?P<count>\d{{1,2}}|(?<![ก-๙])(?:สอง|สาม|สี่|ห้า|หก|เจ็ด))\ ?
    (?P<unit>(?:{COUNTED_UNITS}))
    (?P<rest>[^\n\d:]{{0,60}}?)
    (?:(?P<cue>ได้แก่|ประกอบด้วย|(?<=[ ก-๙])คือ(?=[ :])|ดังนี้|ดังต่อไปนี้|:)|(?=\n))
    """,
    re.VERBOSE,
)
