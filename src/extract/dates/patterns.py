"""The atoms that date expressions are made of: numbers, months, the words that mark years and their parts.

Matched on the levelled view, so digits are Arabic ones. One small pattern per sort of atom, each opening with
a literal or a set of letters, which `re` looks for without trying the pattern: one large alternation over all
of them took five times as long. What an atom means is `atoms.py`'s business.
"""

import re

from thaipress.extract.thai.calendar import ABBREVIATED_MONTHS, MONTHS, WEEKDAYS, other_months
from thaipress.extract.thai.lexicon import any_of

DAYS_OF_WEEK = WEEKDAYS | {"พฤหัสบดี": 3, "พฤหัส": 3, "พฤหัสฯ": 3, "พฤหัสบ": 3}
OTHER_MONTHS = other_months("misspelt") | other_months("short")
ENGLISH_MONTHS = other_months("english")
ORDINAL_WORDS = {"หนึ่ง": 1, "แรก": 1, "สอง": 2, "สาม": 3, "สี่": 4, "สุดท้าย": 4}

# 25 · 2566 · 02/03/2566 · 2/2566 · 2564/65 · 1,250.75 · 13.30
NUMBER = re.compile(r"[0-9][0-9]*(?:[.,:/][0-9]+)*")
# ปี 2566 · ปี พ.ศ. 2566 · ปีงบประมาณ · ปีการศึกษา · ปีนี้ · ปีหน้า 2567 · ปีงบประมาณหน้า
_NEAR = r"(?:(?P<this>[ ]?นี้)|(?P<next>[ ]?หน้า|ถัดไป)|(?P<last>ที่แล้ว|ที่ผ่านมา|ก่อน(?!หน้า|ปี)))"
YEAR_WORD = re.compile(
    rf"""ปี(?:
        (?P<fiscal>[ ]?งบ(?:ประมาณ(?:รายจ่าย)?|ฯ|[ ]?(?=\d))){_NEAR}?
      | {_NEAR.replace("?P<", "?P<year_")}
      | (?:การศึกษา|การผลิต|ผลิต|(?:การ)?เพาะปลูก|การประมง|บัญชี|ภาษี|ปฏิทิน|การตลาด)
      | (?=[^ก-๙]|$|[พค]\.?[ ]?ศ|พุทธศ|คริส)
    )
    (?P<era>[ ]{{0,3}}พ\.?[ ]?ศ\.?(?=[ ]*\d))?""",
    re.VERBOSE,
)
# มกราคม — its last letters; the whole is looked up, as many words end like it
MONTH_END = re.compile(r"า(?:คม|ยน|พันธ์)")
FULL_MONTHS = MONTHS | {
    word: n
    for word, n in other_months("misspelt").items()
    if MONTH_END.search(word) and len(word) >= len("กรฎาคม")
}
MONTH_LENGTHS = sorted({len(word) for word in FULL_MONTHS}, reverse=True)
# ม.ค. · มี.ค · ก. พ. · เม.ย .63 · พ.ศ. · ค.ศ. — not ก.พ.ร., ก.ค.ศ., ก.คลัง. The match is the first dot alone,
# a rare character that `re` can skip to; the letter is looked back at, and what follows lies ahead of the
# match, so that `ครม. พ.ศ.` is not used up at `ม. พ.`
ABBREVIATED = re.compile(
    r"\.(?<=[มกพสตธคีิ]\.)(?=([ ]?[คพยศ](?:[ ]?\.(?![ก-ฮ]\.)|(?=[ ]*(?:\d|[-–][ ]*(?:\d|[ก-๙]{1,2}\.))))))"
)
ABBREVIATIONS = {name.strip("."): number for name, number in ABBREVIATED_MONTHS.items()}
# กรกฏาคม · ตุลา · มค. · ก.ย · พค 66 — only right after a day's number or เดือน
_BARE = [name.strip(".").split(".") for name in ABBREVIATED_MONTHS]
BARE_ABBREVIATIONS = {"".join(letters): number for number, letters in enumerate(_BARE, start=1)}
OTHER_MONTH = re.compile(
    rf"[ ]{{0,3}}(?!{any_of(FULL_MONTHS)})(?:(?:{any_of(OTHER_MONTHS)})"
    rf"|(?:{'|'.join(map(''.join, _BARE))})(?:\.(?![ก-ฮ]\.)|(?=[ ]{{0,3}}\d))"
    rf"|(?:{'|'.join(map('[.]'.join, _BARE))})(?:(?![ก-๙. ]|[ ]?\d)|\.(?=น\.ส\.)))"
)
# March · Sept.
ENGLISH_MONTH = re.compile(r"[ADFJMNOS](?:pr|ec|eb|an|un|ul|ar|ay|ov|ct|ug|ep)[a-z]{0,6}\.?")
# วันที่ · วันศุกร์ที่ · วันศุกร์ · วันเสาร์ – วันอาทิตย์ที่
DAY_WORD = re.compile(
    rf"วัน(?:ที่|(?P<weekday>{any_of(DAYS_OF_WEEK)})"
    rf"(?:[ ]?[-–และ]{{1,3}}[ ]?(?:วัน)?(?:{any_of(DAYS_OF_WEEK)}))?[ ]?(?:ที่)?)"
)
# เดือน · 9 เดือนแรก
MONTH_WORD = re.compile(r"เดือน(?P<first>แรก)?")
# พุทธศักราช · คริสต์ศักราช
ERA_WORD = re.compile(r"ศักราช")
ERA_HEADS = {"พุทธ": "B", "คริสต์": "C", "คริสต": "C"}
# B.E. 2566 · fiscal year 2019, whose first letters vary
ENGLISH_ERA = re.compile(r"B\.[ ]?E\.(?=[ ]?\d)")
ENGLISH_FISCAL = re.compile(r"iscal [Yy]ear(?=[ ]\d)")
# 11th April · 1st
ENGLISH_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])")
# ไตรมาส · ไตรมาสที่ · ไตรมาสแรก · ไตรมาสที่สอง
QUARTER = re.compile(rf"ไตรมาส[ ]?(?:ที่)?[ ]?(?P<nth>{any_of(ORDINAL_WORDS)})?")
# ครึ่งปีหลัง · ครึ่งแรก
HALF = re.compile(r"ครึ่ง(?P<year>ปี)?[ ]?(?P<which>แรก|หลัง)")

# เวลา 08.30 น. — the number in it is no atom
_OCLOCK = r"เวลา[ \t]*\d{1,2}[.:]\d\d[ \t]*น\."
CLOCK = re.compile(r"[ \t]*น\.")
_WEEKDAY = rf"(?:วัน)?(?:{any_of(DAYS_OF_WEEK)})(?:ที่)?[ ]*"
# –  ·  ถึง  ·  จนถึง  ·  ถึงช่วง
RANGE = re.compile(
    rf"[ \t]*(?:{_OCLOCK}[ \t]*)?(?:เป็นต้น(?:มา|ไป)[ \t]*)?"
    rf"(?:[-‐-―−~]{{1,3}}|(?:ไป)?(?:จน|และ)?ถึง(?:ใน)?(?:ช่วง)?|to|until)[ \t]*"
    rf"(?:{_OCLOCK}[ \t]*(?:ของ)?[ \t]*)?(?:ณ[ \t]*)?(?:ต้น|กลาง|ปลาย|สิ้น)?(?:{_WEEKDAY})?"
)
# ,  ·  และ  ·  , และ  ·  หรือ
LIST = re.compile(rf"[ \t]*(?:,[ \t]*)?(?:,|และ|หรือ|กับ|รวมถึง|and|/|&)(?:ใน|ช่วง|ของ)?[ \t]*(?:{_WEEKDAY})?")
# 5 ของเดือนมีนาคม · ไตรมาส 1 ของปี 2566
OF = re.compile(r"[ \t]*ของ[ \t]*")
# 5 มีนาคม ประจำปี 2566 · ปีนี้ (2566)
LINK = re.compile(r"[ \t]*(?:ประจำ|ใน|ของช่วง|,|\()(?:ช่วง)?[ \t]*")
# เวลา 13.30 น. · เวลาประมาณ 9:00 น. — right after a date, perhaps behind its closing bracket
TIME = re.compile(
    r"[ \t)\],”\"]{0,4}(?:(?:ใน|เมื่อ|ตั้งแต่|โดย)?[ \t]?(?:ช่วง)?เวลา(?:ประมาณ)?[ \t]*)?"
    r"(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?=[ \t]*(?:น\.|นาฬิกา|[-–][ \t]*\d))"
)
# 60 ล้าน · 61 % — what a two-digit number counts when it is no year
UNIT = re.compile(
    r"[ \t]*(?:%|ล้าน|บาท|หมื่น|พัน(?=ล้าน|บาท|คน|ราย|ไร่|ตัน)|แสน|คน(?!ละ)|ราย(?=[ \t]|$)|แห่ง(?!ชาติ)"
    r"|หน่วย(?!งาน)|ชั่วโมง|นาที|ตัน|ไร่|กิโล|เมกะ|องศา|จุด|ปี(?![ ]?[\dพ]))"
)
# รุ่นที่ 5 ปี 65 — a number that is followed by a year, not by years that it counts
BEFORE_YEAR = re.compile(r"[ \t]*ปี[ \t]*\d")
# ครั้งที่ 2 · รุ่นที่ 13 — a number in front of a month that is no day
ORDINAL = re.compile(
    r"(?:ครั้ง|สัปดาห์|รุ่น|ระยะ|ฉบับ|ชุด|เฟส|งวด|ข้อ|หมู่|ชั้น|อันดับ|ลำดับ|หมวด|มาตรา|ครบรอบ)(?:ที่)?[ \t]*$"
)
