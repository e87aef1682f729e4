"""How Thai releases number the items of a list.

Every pattern is matched on the view (Arabic digits, plain spaces). What looks like a number of an item is
only a candidate: `enumerations` keeps those that make a row of 1, 2, 3.
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
UNITS = (
    "ประการ|ประเด็น|เรื่อง|ด้าน|ข้อ|ส่วน|ยุทธศาสตร์|มาตรการ|แนวทาง|นโยบาย|โครงการ|กลยุทธ์|แผนงาน|แผน|ภารกิจ|พันธกิจ|วาระ"
    "|ระยะ|กลุ่ม|ขั้นตอน|ขั้น|เป้าหมาย|มิติ|เสาหลัก|เสา|กิจกรรม|งาน|ประเภท|กรณี|ระดับ|ช่วง|อันดับ|จุด|รูปแบบ|ช่องทาง|ฐาน|หมวด"
)
"""What a number word or a digit counts, in front of it: words, one after another."""

# Every pattern here begins with a class of characters: the engine skips to the next one of them.
DIGITS = re.compile(
    r"""
    [\d(①-⑳❶-❿➀-➓](?:
      (?<=\()\ ?\d{1,2}(?:(?P<round_multi>(?:\.\d{1,2}){1,2})|(?P<round>))\ ?\)   # (1.1) · (1)
    | (?<=\d)\ufe0f?\u20e3(?P<keycap>)                                         # the digit on a key
    | (?<=\()\ ?\d{1,2}\.(?:\ (?P<half_round>)(?=[ก-ฮเ-ไA-Z“])                  # (1. ส่งเสริม …
      | \)(?P<dotted_round>))                                                  # (1.)
    | (?<=\d)(?<![\d,/:(\-–A-Za-z]\d)(?<![^ก-๙]\.\d)(?<![\ .(\n][ก-ฮ]\.\d)
      (?<!ครั้งที่\ \d)(?<!ฉบับที่\ \d)(?<!ฉบับที่\d)\d?(?:
          (?P<multi>(?:\.\d{1,2}){1,2})(?:\)|\.(?!\d)|(?=[ ก-ฮเ-ไ“"‘'A-Z\t]))   # 1.1 · 1.1) · 2.1.3
        | \ ?\)(?P<paren>)                                                     # 1) · 1 )
        | \ ?\.(?![\d.])(?P<dot>)                                              # 1. · 1 .
        | (?:(?<=\n\d)|(?<=\n\d\d))(?=[ \t]{1,4}[ก-ฮเ-ไ“"A-Z])(?P<bare>)       # 1 ส่งเสริม …, a line's start
      )
    | (?<=[①-⑳❶-❿➀-➓])(?P<circled>)                                            # a digit in a circle
    )
    """,
    re.VERBOSE,
)
NO_DIGIT = " ().\ufe0f\u20e3"
"""What a match of `DIGITS` has around its number."""

WORDS = re.compile(
    rf"""
      (?:(?<![ก-๙])|(?<=และ))(?P<unit>{UNITS})(?:  # ด้านที่ 1 · ประการแรก · ข้อ 1 · และประการสุดท้าย
          \ ?(?:ที่)?\ ?(?P<unit_digits>\d{{1,2}})(?![\d.,/:–-]\d|\d)
        | \ ?ที่\ ?(?P<unit_words>{_WORDS})
        | (?P<unit_first>แรก|หนึ่ง)(?![ก-๙])
        | (?:ที่)?(?P<unit_next>ต่อมา|ถัดมา|สุดท้าย)
      )
    | (?:(?<=[ \n“"])|^)(?P<word>{_WORDS})(?=[ :.])                       # หนึ่ง … สอง …
    """,
    re.VERBOSE,
)

SECONDS = (
    "ที่ 2", "ที่2", "ที่สอง", "ที่ สอง", "สองคือ", " สอง ", "\nสอง", "สอง.", "สอง:",
    "ข้อ 2", "ด้าน 2", "เรื่อง 2", "ประเด็น 2", "ประการ 2",
    "ที่สุดท้าย", "ประการต่อมา", "ประการสุดท้าย", "ประการถัดมา",
)  # fmt: skip
"""What a text with a row of number words has: its second member. Most releases have none."""

# - ส่งเสริม … · • ส่งเสริม …: only under a heading that declares a count
BULLET = re.compile(
    r"(?:^|\n)[ \t]{0,6}(?P<bullet>[-–—•●▪■◆✅✔▶➡👉🔹🔸📌·*])[\ufe0f \t]{0,3}(?=[^\s\-–—*.·#=])"
)

COUNTED_UNITS = (
    "ด้าน|เรื่อง|ประเด็น|ประการ|ส่วน|ข้อ|มาตรการ|แนวทาง|นโยบาย|โครงการ|ยุทธศาสตร์|กลยุทธ์|แผนงาน|แผน|ภารกิจ|มิติ|เสาหลัก|เสา"
    "|หลักการ|กลไก|กิจกรรม|วาระ|งาน|ระยะ|แนวนโยบาย|พันธกิจ|โปรแกรม|แพลตฟอร์ม|[Ff]lagships?|เสา|เป้าหมาย|แคมเปญ|สาขา|ขั้นตอน|ระดับ"
    "|รูปแบบ|กลุ่ม(?:โครงการ|งาน)|กลุ่ม|ประเภท|หลัก|ทิศทาง|ปัจจัย|ฉบับ|หัวข้อ|หลักสูตร|ข้อเสนอ|ข้อสั่งการ|ข้อริเริ่ม"
    "|ห่วง|ชิ้น|เครื่องยนต์|ของขวัญ|แกน|เครื่องมือ|ผลิตภัณฑ์|บริการ|สิทธิประโยชน์|โมเดล|เทคโนโลยี|วิธี|สร้าง|ปรับปรุง|ขับเคลื่อน|ปฏิรูป"
    "|กรอบ|อย่าง|ผลลัพธ์|พร้อม|กุญแจ"
)

# 4 ด้าน ได้แก่ · 3 เรื่องสำคัญ คือ · ใน 5 มาตรการหลัก ดังนี้ · สองประเด็น ประกอบด้วย
COUNTED = re.compile(
    rf"""
    (?P<count>[\dสหเ](?:
        (?<=\d)(?<![\d.,/:)\-–A-Za-z]\d)\d?
      | (?<![ก-๙].)(?:(?<=ส)(?:อง|าม|ี่)|(?<=ห)(?:้า|ก)|(?<=เ)จ็ด)
    ))\ ?
    (?P<unit>(?:{COUNTED_UNITS}))
    (?P<rest>[^\n\d:]{{0,60}}?)
    (?:(?P<cue>ได้แก่|ประกอบด้วย|(?<=[ ก-๙])คือ(?=[ :]|การ(?!ณ์)|ด้าน)|ดังนี้|ดังต่อไปนี้|:)|(?=\n))
    """,
    re.VERBOSE,
)
