"""Regular expressions of administrative places; the names themselves are looked up in the gazetteer."""

import re

# จังหวัด · จ. · จว. · อำเภอ · อ. · ตำบล · ต. · เขต · แขวง: the type word in front of an area's
# name; tried only where one of TYPE_WORDS starts.
TYPE_WORDS = (
    *("จังหวัด", "อำเภอ", "ตำบล", "เขต", "แขวง"),
    *("จ.", "จว.", "อ.", "ต.", "จ .", "จว .", "อ .", "ต ."),
)
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
# A dotted type word goes on from a longer abbreviation: the อ. of พ.อ. (colonel), the ต. of อบต.
WORD_GOES_ON = re.compile(r"[ก-์.]")

# What may stand between a type word and the name: จ. เชียงใหม่ · จังหวัด “เชียงใหม่”
GAP = re.compile(r"[ \t]{0,3}")

# What stands between the members of a list: เชียงใหม่ ลำพูน และลำปาง · ลำพูน/ลำปาง · ชลบุรี , ระยอง
SEPARATOR = re.compile(
    r"[ \t]{0,3}(?:(?:[,/•·、]|\n[-–][ ]?|[-–](?![\d])|และ|กับ|หรือ|รวมทั้ง|รวมถึง|ตลอดจน)[ \t]{0,3}){0,2}"
)

# The same where each member has its figure or number: ชลบุรี 24 ราย ตาก 8 ราย · 1) สตูล 2) ตรัง · ตาก (5 จุด), เลย
COUNTED = re.compile(
    r"""[ ]{0,2} \(? (?:[\d,.]{1,12} [ ]? (?:ล้าน)? (?:[ก-ฮเ-ไ][ก-๎]{0,11}\.?)? )? \)?
        [ ,;/•\n]{0,3} (?:และ)? [ #]{0,2} (?:\(?\d{1,2}[.)][ ]?)?""",
    re.VERBOSE,
)

# 7 แห่ง: a gap of that sort has a figure
FIGURE = re.compile(r"\d")

# What may stand between two areas of one address: อำเภอพุนพิน และเคียนซา ในพื้นที่จังหวัดสุราษฎร์ธานี
LINK = re.compile(
    r"""[ \t,/()"“”ฯ]{0,4}
        (?: (?:และ|กับ|หรือ|ของ|ใน|ที่|เขต|ท้องที่|พื้นที่|ใน(?:เขต)?พื้นที่|ใน(?:เขต)?ท้องที่) [ \t]{0,2} ){0,2}
        [ \t,(]{0,3}""",
    re.VERBOSE,
)
# The same between an area and the one around it: no word that sets a second place beside the first.
UPWARD = re.compile(
    r"""[ \t,"“”ฯ]{0,4} \)? [ \t(\n]{0,3}
        (?: (?:ของ|ใน|ที่|เขต|ท้องที่|พื้นที่|ใน(?:เขต)?พื้นที่|ใน(?:เขต)?ท้องที่) [ \t]{0,2} )? """,
    re.VERBOSE,
)
# The same where the area around stands first: จังหวัดสระบุรี (อำเภอหนองแค · จ.นครพนม ที่ตำบลหนองแสง
DOWNWARD = re.compile(r"[ \t]{0,2}[(:]?[ \t]{0,2}(?:ได้แก่|คือ|ที่|ในพื้นที่|พื้นที่|ใน)?[ \t]{0,2}")

# ในพื้นที่ธัญบุรี สามโคก · โซนบางพลี-บางบ่อ · 9 เขต ได้แก่ ดุสิต พญาไท: what a district's name without type word follows
AREA_WORDS = ("พื้นที่", "ท้องที่", "โซน", "อำเภอ", "เขต")
AREA_WORD = re.compile(r"(?:พื้นที่|ท้องที่|โซน)[ ]?|(?:อำเภอ|เขต)[ ]{0,2}(?:ได้แก่|คือ|ประกอบด้วย|:)[ ]{0,3}")
# 9 เขต ได้แก่ ดุสิต · 4 อำเภอในจังหวัดสงขลา คือ จะนะ · 4 อำเภอ (แม่สาย · อำเภอ: ปากเกร็ด: what announces
# a list of names without type words, up to the first name
ANNOUNCERS = ("อำเภอ", "เขต", "ตำบล", "แขวง")
ANNOUNCED = re.compile(
    r"""(?P<word>อำเภอ|เขต|ตำบล|แขวง)
        (?: [ ]?(?:ใน|ของ)[ ]?(?:พื้นที่)?[ ]?(?:จังหวัด|จ\.)?[ก-๎]{0,20} )?
        [ ]{0,2} (?: (?:ได้แก่|คือ|ประกอบด้วย) [ ]?:? | [:(] ) [ ]{0,3}""",
    re.VERBOSE,
)
# เทศบาลตำบล (subdistrict municipality), สำนักงานเขต (district office), วิทยาเขต (campus): bodies, no areas
BODIES = ("เทศบาล", "ส่วน", "สุขภาพ", "สำนักงาน", "วิทยา", "ที่ว่าการ", "นาย", "ศึกษา")
# จ.ตราด (เขาสมิง บ่อไร่ เกาะช้าง): a province, and which of its districts
OPENS_PARTS = re.compile(r"[ ]{0,2}\([ ]?")
# ปากเกร็ด จ.นนทบุรี · หลักสี่ กรุงเทพฯ: a district without type word, and its province
BEFORE_PROVINCE = re.compile(r"[ ,]{1,3}$")
# พระทองคำ( จังหวัด)ชัยภูมิ: the same from the district's side
BEFORE_NEXT = re.compile(r"[ ]{1,2}(?:จังหวัด|จ\.)")
# โรงแรมอมารี ดอนเมือง กรุงเทพฯ: a name of a house goes on with its quarter
HOUSE = re.compile(
    r"โรงแรม|เซ็นทรัล|โลตัส|บิ๊กซี|พลาซ่า|ศูนย์การค้า|ห้าง|โรงพยาบาล|รพ\.|บริษัท|สาขา|สถานี|มหาวิทยาลัย|ถนน|ซอย"
    r"|ท่าอากาศยาน|กองบิน|พิพิธภัณฑ|เวิลด์|นิคม|สหกรณ์|โบราณ"
)

# นายสมชาย ณ เชียงใหม่ · นางสาววิภา ลพบุรี · นางวราพร เทพทอง ณ อยุธยา: a title and a
# name right before what may be a surname
SURNAME = re.compile(
    r"(?:นาย(?!ก|อำเภอ|แพทย์)|นาง(?:สาว)?|น\.ส\.|ดร\.|ม\.[รล]\.|พล\S{0,12}\.|พลเอก|พลโท|พลตรี|คุณ)[ ]?[ก-๎]{2,20}"
    r"(?:[ ]{1,3}|[ ]{1,3}(?:[ก-๎]{2,20}[ ]{1,3})?ณ[ ]?)$"
)

# ดร.ธนา เผือก(จีน): a title, a name, and the beginning of a surname that ends like a place
IN_SURNAME = re.compile(r"(?:นาย(?!ก|อำเภอ)|นาง(?:สาว)?|น\.ส\.|ดร\.|คุณ)[ ]?[ก-๎]{2,20}[ ]{1,3}[ก-๎]{1,12}$")

# Bangkok( Goals), Phuket(ian): what makes the English name of a province part of another name
ENGLISH_NAME = re.compile(r"[A-Za-z\d]|[ ](?!Province|Metropol|[A-Z]{2})[A-Z]")

# A dependent vowel or tone mark: a name can't end in front of one.
DEPENDENT = re.compile(r"[ะ-ฺๅ็-๎]")
THAI_LETTER = re.compile(r"[ก-ฮะ-ฺเ-ๆ็-๎]")
# The run of Thai letters where a name stands that the gazetteer lacks: ต.หนองไผ่ล้อมใหม่
THAI_RUN = re.compile(r"[ก-ฮะ-ฺเ-ๅ็-๎]{2,30}(?:[-–][ก-ฮะ-ฺเ-ๅ็-๎]{1,12})?")
