"""Regular expressions of the Thai administrative places; the names themselves are looked up in the gazetteer."""

import re

# จังหวัด · จ. · จว. · อำเภอ · อ. · ตำบล · ต. · เขต · แขวง: the type word in front of an area's name. Every branch begins
# with a letter of its own, so that the search skips from one such letter to the next.
TYPE_WORD = re.compile(
    r"""
      (?P<province> จ(?:ังหวัด|ว?[ ]?\.) )
    | (?P<amphoe>   อ(?:ำเภอ|[ ]?\.) )
    | (?P<tambon>   ต(?:ำบล|[ ]?\.) )
    | (?P<district> เขต )
    | (?P<quarter>  แขวง )
    """,
    re.VERBOSE,
)
# A dotted type word starts a word: not the อ. of พ.อ. (colonel), not the ต. of ผบ.ต.
WORD_GOES_ON = re.compile(r"[ก-์.]")

# What may stand between a type word and the name: จ. เชียงใหม่ · จังหวัด “เชียงใหม่”
GAP = re.compile(r"[ \t]{0,3}")

# What stands between the members of a list: เชียงใหม่ ลำพูน และลำปาง · ลำพูน/ลำปาง · ชลบุรี , ระยอง
SEPARATOR = re.compile(
    r"[ \t]{0,3}(?:(?:[,/•·、]|\n[-–][ ]?|[-–](?![\d])|และ|กับ|หรือ|รวมทั้ง|รวมถึง|ตลอดจน)[ \t]{0,3}){0,2}"
)

# What may stand between the parts of one address: ต.แม่สอด อ.แม่สอด จ.ตาก · อำเภอพุนพิน ในพื้นที่จังหวัดสุราษฎร์ธานี
LINK = re.compile(
    r"""[ \t,/()"“”ฯ–-]{0,4} (?: (?:และ|กับ|ของ|ใน|ที่|เขต|ท้องที่|พื้นที่|ใน(?:เขต)?พื้นที่|ในท้องที่) [ \t]{0,2} ){0,2}
        (?:[ \t,(]{0,3})""",
    re.VERBOSE,
)

# นายสมชาย ณ เชียงใหม่ · นางสาววิภา ลพบุรี: a title and a name (and ณ) right before what may be a surname
SURNAME = re.compile(
    r"(?:นาย(?!ก|อำเภอ|แพทย์)|นาง(?:สาว)?|น\.ส\.|ดร\.|ม\.[รล]\.|พล\S{0,12}\.|พลเอก|พลโท|พลตรี|คุณ)[ ]?[ก-๎]{2,20}[ ]{1,3}(?:ณ[ ]?)?$"
)

# A dependent vowel or tone mark: a name can't end in front of one.
DEPENDENT = re.compile(r"[ะ-ฺๅ็-๎]")
THAI_LETTER = re.compile(r"[ก-ฮะ-ฺเ-ๆ็-๎]")
# The run of Thai letters where a name stands that the gazetteer lacks: ต.หนองไผ่ล้อมใหม่
THAI_RUN = re.compile(r"[ก-ฮะ-ฺเ-ๅ็-๎]{2,30}(?:[-–][ก-ฮะ-ฺเ-ๅ็-๎]{1,12})?")
