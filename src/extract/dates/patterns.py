"""The atoms that date expressions are made of: numbers, months, and the words that mark years and their parts.

Matched on the levelled view, so digits are Arabic ones. What an atom means is `atoms.py`'s business.
"""

import re

from thaipress.extract.thai.calendar import ABBREVIATED_MONTHS, MONTHS, WEEKDAYS, other_months


def alternation(words: "dict[str, int]") -> str:
    """The words as one alternation, longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


SHORT = other_months("misspelt") | other_months("short")
ENGLISH = other_months("english")
DAYS_OF_WEEK = WEEKDAYS | {"พฤหัสบดี": 3, "พฤหัส": 3, "พฤหัสฯ": 3}

# 25 · 2566 · 02/03/2566 · 2-3-2566 · 2566-03-02 · 2/2566 · 2564/65 · 1,250.75 · 13.30
NUMBER = r"""
    (?P<number>(?<![A-Za-z0-9])
        (?: \d{1,2}-\d{1,2}-(?:2[45]\d\d|20\d\d)(?![-\d])
          | \d{4}-\d{2}-\d{2}(?![-\d])
          | \d{1,20}(?:/\d{1,20}){1,3}
          | \d{1,20}(?:,\d{3}(?!\d)|[.:]\d{1,20}){0,9}
        )
    )"""
# ม.ค. · มี.ค · ก. พ. · พค. — not ก.พ.ร., อ.ก.พ., ก.ค.ศ.
_LETTERS = [name.strip(".").split(".") for name in ABBREVIATED_MONTHS]
ABBREVIATED = "|".join(rf"{first}(?:\.[ ]?{last}\.?|{last}\.)" for first, last in _LETTERS)
# มกราคม · ก.พ. · 14 ตุลา, 5 กรกฏาคม · March
MONTH = rf"""
    (?P<month>{alternation(MONTHS)})
  | (?P<abbreviated>(?:(?<![ก-๙.])|(?<=เดือน))(?:{ABBREVIATED})(?!\.?[ก-ฮ]\.))
  | (?P<stub>(?:{alternation(SHORT)}))
  | (?P<english>\b(?:{alternation(ENGLISH)})\b\.?)"""
# วันที่ · วันศุกร์ที่ · วันศุกร์ · เสาร์ที่
DAY_WORD = rf"""
    (?P<day_word>วัน(?:ที่|(?P<weekday>{alternation(DAYS_OF_WEEK)})[ ]?(?:ที่)?)
      | (?P<bare_weekday>{alternation(DAYS_OF_WEEK)})ที่)"""
# ปีงบประมาณ · ปีนี้ · ปีการศึกษา · ปี
YEAR_WORD = r"""
    (?P<fiscal>ปี[ ]?งบ(?:ประมาณ(?:รายจ่าย)?|ฯ|(?=[ ]?\d)))
  | (?P<this_year>(?:ปี|ศก)นี้)
  | (?P<year_word>ปี(?:การศึกษา|การผลิต|(?:การ)?เพาะปลูก|บัญชี|ภาษี|ปฏิทิน)?(?=[^ก-๙]|$|พ\.?ศ|ค\.?ศ|พุทธศ|คริส))"""
# พ.ศ. · พศ. · พุทธศักราช · ค.ศ. · คริสต์ศักราช
ERA = r"""
    (?P<buddhist>(?:(?<![ก-๙.])|(?<=ปี)|(?<=คม)|(?<=ยน)|(?<=ณ))พ\.?[ ]?ศ\.(?!\.?[ก-ฮ]\.)|พุทธศักราช)
  | (?P<christian>(?:(?<![ก-๙.])|(?<=ปี))ค\.?[ ]?ศ\.(?!\.?[ก-ฮ]\.)|คริสต์?ศักราช)"""
# ไตรมาส · ไตรมาสที่ · ไตรมาสแรก · ครึ่งปีหลัง · ครึ่งแรก · 9 เดือนแรก
PART = r"""
    (?P<quarter>ไตรมาส[ ]?(?P<nth>แรก|สุดท้าย)?(?:ที่)?)
  | (?P<half>ครึ่ง(?:ปี)?[ ]?(?P<which>แรก|หลัง))
  | (?P<months>เดือนแรก)
  | (?P<month_word>เดือน)"""

ATOM = re.compile("|".join((NUMBER, YEAR_WORD, DAY_WORD, PART, ERA, MONTH)), re.VERBOSE)
"""One atom; `lastgroup` is not to be relied on (groups nest): `atoms.py` asks for the outer ones in turn."""

# –  ·  ถึง  ·  จนถึง  ·  ถึงช่วง
RANGE = re.compile(r"[ \t]*(?:[-‐-―−~]{1,3}|(?:ไป)?(?:จน|และ)?ถึง(?:ใน)?(?:ช่วง)?)[ \t]*")
# ,  ·  และ  ·  , และ  ·  หรือ
LIST = re.compile(r"[ \t]*(?:,[ \t]*)?(?:,|และ|หรือ|กับ|รวมถึง|/|&)(?:ใน|ช่วง|ของ)?[ \t]*")
# ไตรมาส 1 ของปี 2566 · 5 มีนาคม ประจำปี 2566
LINK = re.compile(r"[ \t]*(?:ของ|ประจำ|ใน|,|\()(?:ช่วง)?[ \t]*")
# ที่ผ่านมา · ที่แล้ว — after a date without year: it lies before the release
PAST = re.compile(r"[ \t]*(?:ของ)?(?:ปี|ศก)?(?:ที่ผ่านมา|ที่แล้ว|ก่อน)")
# เวลา 13.30 น. · เวลาประมาณ 9:00 น. — right after a date, perhaps behind its closing bracket
TIME = re.compile(
    r"[ \t)\],”\"]{0,4}(?:(?:ใน|เมื่อ|ตั้งแต่|โดย)?[ \t]?(?:ช่วง)?เวลา(?:ประมาณ)?[ \t]*)?"
    r"(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?=[ \t]*(?:น\.|นาฬิกา|[-–][ \t]*\d))"
)
# 60 ล้าน · 61 % — what a two-digit number counts when it is no year
UNIT = re.compile(
    r"[ \t]*(?:%|ล้าน|บาท|หมื่น|พัน(?=ล้าน|บาท|คน|ราย|ไร่|ตัน)|แสน|คน(?!ละ)|ราย(?=[ \t]|$)|แห่ง(?!ชาติ)|หน่วย(?!งาน)"
    r"|ชั่วโมง|นาที|ตัน|ไร่|กิโล|เมกะ|องศา|จุด|ปี(?![ ]?[\dพ]))"
)
# ครั้งที่ 2 · รุ่นที่ 13 — a number in front of a month that is no day
ORDINAL = re.compile(
    r"(?:ครั้ง|รุ่น|ระยะ|ฉบับ|ชุด|เฟส|งวด|ไตรมาส|ข้อ|หมู่|ชั้น|อันดับ|ลำดับ|หมวด|มาตรา|ครบรอบ)(?:ที่)?[ \t]*$"
)
