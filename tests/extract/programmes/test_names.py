"""Names of programmes: what is one, and where it ends."""

import pytest

import thaipress


def names(text):
    return [p.name for p in thaipress.extract(text).programmes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("กรมได้จัดโครงการ “ตลาดนัดชุมชนคนริมคลอง” ขึ้นที่จังหวัดน่าน", "โครงการ “ตลาดนัดชุมชนคนริมคลอง”"),
        ("พิธีเปิด “โครงการตลาดนัดชุมชนคนริมคลอง” ที่จังหวัดน่าน", "โครงการตลาดนัดชุมชนคนริมคลอง"),
        ("ธนาคารเปิดตัวนโยบาย Green Harbour 4.0 ในวันนี้", "นโยบาย Green Harbour 4.0"),
        ("ดำเนินโครงการส่งเสริมอาชีพชาวประมงพื้นบ้าน ซึ่งมีผู้เข้าร่วม 60 คน", "โครงการส่งเสริมอาชีพชาวประมงพื้นบ้าน"),
        ("ดำเนินโครงการส่งเสริมอาชีพชาวประมงพื้นบ้าน ประจำปี 2566 ต่อไป", "โครงการส่งเสริมอาชีพชาวประมงพื้นบ้าน"),
        ("ดำเนินโครงการส่งเสริมอาชีพชาวประมงพื้นบ้าน จำนวน 60 คน", "โครงการส่งเสริมอาชีพชาวประมงพื้นบ้าน"),
        ("ดำเนินโครงการส่งเสริมอาชีพชาวประมงพื้นบ้านของกรมประมง", "โครงการส่งเสริมอาชีพชาวประมงพื้นบ้าน"),
        ("ติดตามโครงการพัฒนาท่าเรือชายฝั่งตะวันตก ระยะที่ 2 และรับฟังปัญหา", "โครงการพัฒนาท่าเรือชายฝั่งตะวันตก ระยะที่ 2"),
        ("จัดทำแผนปฏิบัติราชการระยะ 5 ปี (พ.ศ. 2566 - 2570) แล้ว", "แผนปฏิบัติราชการระยะ 5 ปี"),
        ("สอดคล้องกับยุทธศาสตร์ชาติ 20 ปี และนโยบายรัฐบาล", "ยุทธศาสตร์ชาติ 20 ปี"),
        ("ตามแผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13 ต่อไป", "แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13"),
    ],
)
def test_a_name_ends_where_the_name_ends(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "รัฐมนตรีติดตามโครงการดังกล่าวอย่างใกล้ชิด",
        "รัฐบาลเร่งรัดโครงการต่าง ๆ ให้แล้วเสร็จ",
        "มีทั้งหมด 12 โครงการ และเสนอที่ประชุมแล้ว",
        "รัฐบาลมีนโยบายด้านการศึกษาที่ชัดเจน",
        "คณะกรรมการนโยบายการเงินมีมติคงอัตราดอกเบี้ย",
        "ผู้อำนวยการกองยุทธศาสตร์และแผนงานกล่าวต้อนรับ",
        "นำเสนอแผนที่และแผนภูมิของแผนกช่าง",
        "กรมการแพทย์แผนไทยและการแพทย์ทางเลือกร่วมงาน",
        "การประชุมเชิงปฏิบัติการ “แนวทางการทำงานร่วมกัน” จัดขึ้นแล้ว",
    ],
)
def test_a_reference_a_field_or_an_office_is_no_name(text):
    assert names(text) == []


def test_the_quoted_name_of_a_minister_is_no_policy():
    assert names("หน่วยงานรับนโยบาย “รมว.สมปอง” ไปปฏิบัติ") == []


def test_a_number_of_a_list_ends_the_name_before_it():
    text = "ประกอบด้วย 1) โครงการพัฒนาตลาดน้ำบ้านคลองใส 2) โครงการอนุรักษ์ป่าชายเลนบ้านท่าเรือ"
    assert names(text) == ["โครงการพัฒนาตลาดน้ำบ้านคลองใส", "โครงการอนุรักษ์ป่าชายเลนบ้านท่าเรือ"]


def test_a_decimal_is_no_number_of_a_list():
    assert names("ขับเคลื่อนนโยบาย Thailand 4.0 ของรัฐบาล") == ["นโยบาย Thailand 4.0"]


def test_a_word_that_begins_like_a_clause_word_does_not_end_a_name():
    text = "ดำเนินโครงการ “ผลิตไฟฟ้าจากแสงอาทิตย์” แล้ว"
    assert names(text) == ["โครงการ “ผลิตไฟฟ้าจากแสงอาทิตย์”"]


def test_a_brand_needs_no_head_noun():
    (programme,) = thaipress.extract("ประชาชนใช้สิทธิคนละครึ่งที่ร้านค้า").programmes
    assert (programme.name, programme.kind) == ("คนละครึ่ง", "project")


def test_a_brand_inside_a_latin_word_is_none():
    assert names("ระบบ ABCG พร้อมใช้งาน") == []


def test_two_quoted_names_share_a_head_noun():
    assert names("ตามโครงการ “สวนครัวริมรั้ว” และ “คลองใสบ้านสวย” ทั่วจังหวัด") == [
        "โครงการ “สวนครัวริมรั้ว”",
        "คลองใสบ้านสวย",
    ]


@pytest.mark.parametrize(
    "text", ["โครงการ" * 3000, "โครงการ (" * 2000, "“" * 5000, "แผน 9" * 3000, "นโยบาย" + "ก" * 50_000]
)
def test_hostile_input_is_read_to_its_end(text):
    thaipress.extract(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ธนาคารค้ำประกันตามโครงการ S2 ร่วมกับธนาคารเพื่อการประมง", "โครงการ S2"),
        ("สื่อสารด้วยกลยุทธ์ 5Ps + 1C แก่ชาวประมง", "กลยุทธ์ 5Ps + 1C"),
        ("เห็นชอบแผนป้องกันและลดขยะพลาสติกจากเรือประมงชายฝั่ง แล้ว", "แผนป้องกันและลดขยะพลาสติกจากเรือประมงชายฝั่ง"),
    ],
)
def test_codes_and_titles_of_plans_are_names(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "ขับเคลื่อนยุทธศาสตร์ 5G ของประเทศ",
        "ยอดสินเชื่อเพิ่มขึ้นจากปีก่อน",
        "ประชาชนขอสินเชื่อเพิ่มได้จากส่วนต่างของหลักประกัน",
        "ประชุมคณะกรรมการตามกรอบยุทธศาสตร์ชาติ และการสร้างความสามัคคีปรองดอง",
        "#คนละครึ่ง #ข่าวประมง",
    ],
)
def test_fields_growth_committees_and_hashtags_are_no_programmes(text):
    assert names(text) == []


def test_a_bracket_of_the_sentence_does_not_belong_to_the_phase():
    assert names("ผู้ได้รับสิทธิเดิม (คนละครึ่งเฟส 3) ใช้จ่ายได้") == ["คนละครึ่งเฟส 3"]


def test_a_quoted_name_ends_there_without_quotes_too():
    text = "เปิดโครงการ “สวนครัวริมรั้ว” แล้ว\nขยายโครงการสวนครัวริมรั้วให้ครอบคลุมทั่วประเทศ"
    assert names(text) == ["โครงการ “สวนครัวริมรั้ว”"]


def test_a_person_of_the_release_quoted_after_policy_is_no_name():
    assert names("นายสมปอง ใจดี มอบแนวทาง หน่วยงานขานรับนโยบาย “สมปอง” แล้ว") == []


def test_a_province_after_the_name_does_not_belong_to_it():
    assert names("เปิดโครงการส่งน้ำและบำรุงรักษาห้วยใหญ่ จังหวัดน่าน แล้ว") == ["โครงการส่งน้ำและบำรุงรักษาห้วยใหญ่"]


def test_a_fund_for_something_is_a_name():
    text = "ลูกหนี้ของกองทุนเพื่อการฟื้นฟูและพัฒนาระบบสถาบันการเงินซึ่งผิดนัดชำระ"
    assert names(text) == ["กองทุนเพื่อการฟื้นฟูและพัฒนาระบบสถาบันการเงิน"]


def test_a_bracket_that_opened_before_the_name_does_not_end_it():
    text = "กลุ่มเป้าหมาย (โครงการส่งเสริมอาชีพชาวประมงพื้นบ้าน) ได้รับเงินแล้ว"
    assert names(text) == ["โครงการส่งเสริมอาชีพชาวประมงพื้นบ้าน"]


def test_the_route_of_a_road_belongs_to_its_name():
    text = "เร่งโครงการก่อสร้างขยายทางหลวงหมายเลข 226 สาย อำเภอดอนใหญ่ - อำเภอดอนเล็ก ระยะทาง 5 กิโลเมตร"
    assert names(text) == ["โครงการก่อสร้างขยายทางหลวงหมายเลข 226 สาย อำเภอดอนใหญ่ - อำเภอดอนเล็ก"]


def test_one_for_each_district_is_no_count():
    assert names("ขับเคลื่อนโครงการ 1 อำเภอ 1 ตลาดน้ำ แล้ว") == ["โครงการ 1 อำเภอ 1 ตลาดน้ำ"]


def test_a_brand_inside_a_longer_english_name_is_none():
    assert names("ร่วมงาน “APEC BCG Harbour Week” ที่น่าน") == []


def test_words_after_a_space_are_the_sentence():
    assert names("หารือแหล่งเงินกองทุน ประสานกับธนาคารในพื้นที่ต่อไป") == []


def test_the_next_number_of_a_list_is_no_name():
    assert names("ผู้มาขอคำปรึกษาเรื่อง 1.สินเชื่อ 2.ปรับโครงสร้างหนี้ 3.การตลาด") == []


def test_a_quoted_name_with_its_own_head_noun_is_no_tail_of_the_one_before():
    text = "จัดโครงการ อบรมเกษตรกรรุ่นใหม่ด้านการผลิต และการตลาด “โครงการคืนถิ่นทำสวนริมน้ำ” แล้ว"
    assert names(text)[-1] == "โครงการคืนถิ่นทำสวนริมน้ำ"


def test_a_campaign_goes_on_after_a_space():
    assert names("แจกฟรี ภายใต้แคมเปญ รักสุขภาพ รักปลอดภัย เริ่มแล้ววันนี้") == ["แคมเปญ รักสุขภาพ รักปลอดภัย"]


def test_an_address_is_no_name():
    assert names("ดูได้ที่เว็บไซต์โครงการ www.example.com และเพจ") == []


def test_emergency_care_is_a_scheme_without_head_noun():
    assert names("รักษาได้ทุกที่โดยใช้สิทธิ UCEP Plus จนหายป่วย") == ["สิทธิ UCEP Plus"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ขยายผลไปทั่วประเทศตามแบบ “บ้านคลองใสโมเดล” ต่อไป", "บ้านคลองใสโมเดล"),
        ("เปิดรับนักท่องเที่ยว (เกาะทองแซนด์บ็อกซ์) ในเดือนหน้า", "เกาะทองแซนด์บ็อกซ์"),
    ],
)
def test_a_quoted_model_needs_no_head_noun(text, name):
    assert names(text) == [name]


def test_a_model_that_is_no_name_of_its_own_is_none():
    assert names("ใช้รูปแบบเดียวกับ “โมเดล” ของต่างประเทศ") == []


def test_the_term_of_a_strategy_belongs_to_its_name():
    text = "สอดคล้องกับยุทธศาสตร์การพัฒนาประมงชายฝั่ง ระยะ 20 ปี (พ.ศ. 2561 - 2580) ของประเทศ"
    assert names(text) == ["ยุทธศาสตร์การพัฒนาประมงชายฝั่ง ระยะ 20 ปี"]


def test_a_purpose_inside_a_title_is_kept_and_a_clause_after_it_is_not():
    # เพื่อ (for) opens both
    inside = "เสนอขายกองทุนรวมไทยเพื่อความยั่งยืน (Thai ESG) แล้ว"
    after = "ดำเนินโครงการพัฒนาท่าเรือชายฝั่งตะวันตก เพื่อรองรับเรือขนาดใหญ่ที่จะเข้ามา"
    assert names(inside) == ["กองทุนรวมไทยเพื่อความยั่งยืน"]
    assert names(after) == ["โครงการพัฒนาท่าเรือชายฝั่งตะวันตก"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ยุทธศาสตร์ธนาคารเช่นเดียวกับโครงการบ้านสุขใจ เปิดรับสมัครแล้ว", "โครงการบ้านสุขใจ"),
        ("กองทุนพัฒนาอาชีพตามโครงการคนละครึ่ง ปีนี้", "โครงการคนละครึ่ง"),
        ("นโยบายขับเคลื่อนภาคเกษตรด้วยโมเดลเศรษฐกิจ BCG ต่อเนื่อง", "นโยบายขับเคลื่อนภาคเกษตรด้วยโมเดลเศรษฐกิจ BCG"),
    ],
)
def test_of_a_name_within_another_the_one_that_is_likelier_by_far(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "name", ["เบี้ยยังชีพผู้สูงอายุ", "เงินสงเคราะห์เด็กในครอบครัวยากจน", "ข้อริเริ่มสายแถบและเส้นทาง", "BCG โมเดล"]
)
def test_benefits_and_initiatives_without_the_word_project(name):
    assert names(f"รัฐบาลเดินหน้า{name} ให้แก่ประชาชน") == [name]
