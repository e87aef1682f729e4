"""Provinces, districts, subdistricts: found, named officially, resolved to codes; and what is none."""

import pytest

from thaipress.extract.release import extract_text

ADMIN = {"province", "amphoe", "tambon"}


def areas(text):
    return {(p.level, p.name, p.code) for p in extract_text(text).places if p.level in ADMIN}


def names(text):
    return {p.name for p in extract_text(text).places if p.level in ADMIN}


def test_address_chain_resolves_together():
    assert areas("ณ โรงงาน ต.แม่สอด อ.แม่สอด จ.ตาก เมื่อวานนี้") == {
        ("tambon", "แม่สอด", "630601"),
        ("amphoe", "แม่สอด", "6306"),
        ("province", "ตาก", "63"),
    }


def test_bangkok_address():
    assert areas("ถนนพระรามที่ 6 แขวงสามเสนใน เขตพญาไท กรุงเทพฯ") == {
        ("tambon", "สามเสนใน", "101401"),
        ("amphoe", "พญาไท", "1014"),
        ("province", "กรุงเทพมหานคร", "10"),
    }


@pytest.mark.parametrize(
    "text",
    ["อ.เมือง จ.ลำพูน", "อำเภอเมืองลำพูน", "อำเภอเมือง จังหวัดลำพูน", "อ.เมืองฯ จ.ลำพูน", "อำเภอเมือง ลำพูน"],
)
def test_capital_district_takes_its_provinces_name(text):
    assert ("amphoe", "เมืองลำพูน", "5101") in areas(f"ลงพื้นที่ {text} ติดตามงาน")


def test_capital_district_of_the_old_capital_has_no_prefix():
    assert ("amphoe", "พระนครศรีอยุธยา", "1401") in areas("ที่ อ.เมือง จ.พระนครศรีอยุธยา") | areas(
        "ที่อำเภอเมืองอยุธยา จังหวัดพระนครศรีอยุธยา"
    )


def test_list_after_one_type_word():
    text = "ตรวจราชการในพื้นที่จังหวัดเชียงใหม่ ลำพูน และลำปาง ระหว่างวันที่ 3 มีนาคม 2566"
    assert names(text) == {"เชียงใหม่", "ลำพูน", "ลำปาง"}


def test_list_of_districts_shares_its_province():
    assert areas("น้ำท่วมในอำเภอพุนพิน และเคียนซา จังหวัดสุราษฎร์ธานี") == {
        ("amphoe", "พุนพิน", "8417"),
        ("amphoe", "เคียนซา", "8414"),
        ("province", "สุราษฎร์ธานี", "84"),
    }


def test_declared_list_holds_names_that_are_also_words():
    text = "ครอบคลุม 5 จังหวัด ได้แก่ เลย น่าน แพร่ ตาก และพิษณุโลก"
    assert names(text) == {"เลย", "น่าน", "แพร่", "ตาก", "พิษณุโลก"}


def test_list_with_a_figure_after_each_member():
    text = "ผู้ป่วยใน ชลบุรี 24 ราย, ตาก 8 ราย และเลย 5 ราย ส่วนน่านไม่พบ"
    assert names(text) == {"ชลบุรี", "ตาก", "เลย"}


def test_two_doubtful_names_bear_each_other_out():
    assert names("โครงการเชื่อมทะเล (ชุมพร - ระนอง)") == {"ชุมพร", "ระนอง"}
    assert names("แพร่ น่าน") == set()


def test_health_station_of_a_subdistrict_is_not_named_like_the_province_after_it():
    found = areas("ชมรมโรงพยาบาลส่งเสริมสุขภาพตำบล เชียงใหม่ ร่วมงาน")
    assert "tambon" not in {level for level, *_ in found}


def test_list_without_separators():
    assert names("ในพื้นที่ 3 จังหวัด คือ นนทบุรีปทุมธานี นครปฐม") == {"นนทบุรี", "ปทุมธานี", "นครปฐม"}


@pytest.mark.parametrize(
    "text",
    [
        "เผยแพร่ข้อมูลได้เลย ไม่น่านานเกินไป ตากผ้า อัตราดอกเบี้ย",
        "ในวันที่ 5 ต.ค. และ 6 พ.ค. ที่ผ่านมา",
        "พล.ต.อ.วิชัย และ พ.อ.สมชาย ร่วมประชุม",
        "ทุกหมู่บ้าน ตำบลและจังหวัด",
        "เขตเศรษฐกิจพิเศษ เขตสุขภาพที่ 5 เขตพื้นที่",
        "ประธาน ส.อ.ท. และ อ.ส.ค.",
    ],
)
def test_common_words_and_abbreviations_are_no_places(text):
    assert names(text) == set()


def test_surname_is_no_place():
    assert names("นายธนา ณ เชียงใหม่ และนางสาววิภา เทพทอง ณ อยุธยา") == set()
    assert names("นายสุรินทร์ ใจดี") == set()


def test_venue_preposition_is_no_surname():
    assert names("จัดขึ้น ณ เชียงใหม่ ในวันนี้") == {"เชียงใหม่"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ประชาชนใน กทม. และปริมณฑล", "กรุงเทพมหานคร"),
        ("เดินทางไปโคราชพรุ่งนี้", "นครราชสีมา"),
        ("ที่ จ.ประจวบฯ", "ประจวบคีรีขันธ์"),
        ("จังหวัดสุราษฏร์ธานี", "สุราษฎร์ธานี"),
        ("จังหวัดศรีษะเกษ", "ศรีสะเกษ"),
        ("จังหวัดลําพูน", "ลำพูน"),
    ],
)
def test_other_forms_get_the_official_name(text, name):
    assert names(text) == {name}


def test_misspelt_province_is_mended():
    assert areas("ลงพื้นที่ จ.นนนทบุรี เมื่อวานนี้") == {("province", "นนทบุรี", "12")}
    assert areas("จังหวัดอื่น ๆ และจังหวัดดีเด่น") == set()


def test_misspelt_district_is_mended_within_its_province():
    assert ("amphoe", "กันทรลักษ์", "3304") in areas("อ.กันทรลักษณ์ จ.ศรีสะเกษ")


def test_name_that_no_gazetteer_has_is_kept_in_an_address():
    assert ("tambon", "หนองแก้วใหม่", None) in areas("ตำบลหนองแก้วใหม่ อำเภอพาน จังหวัดเชียงราย")


def test_shared_name_alone_says_so():
    place = next(p for p in extract_text("ราษฎรตำบลปากแพรก คัดค้าน").places if p.level == "tambon")
    assert place.ambiguous
    assert place.code is None
    assert len(place.candidates) > 1


def test_shared_name_is_decided_by_the_province_named_before():
    text = "จังหวัดกาญจนบุรี แจ้งว่าราษฎรตำบลปากแพรก คัดค้าน"
    assert ("tambon", "ปากแพรก", "710103") in areas(text)


def test_neighbour_set_beside_is_no_parent():
    assert ("amphoe", "สุไหงโก-ลก", "9610") in areas("ขบวนรถกรุงเทพ - สุไหงโก-ลก – กรุงเทพ")


@pytest.mark.parametrize(
    ("text", "embedded"),
    [
        ("ผู้ว่าราชการจังหวัดตรัง เปิดงาน", True),
        ("มหาวิทยาลัยราชภัฏลำปาง", True),
        ("ลงพื้นที่จังหวัดตรัง", False),
        ("ใน 9 จังหวัดลำปาง", False),
        ("เดินทางไปตรวจราชการจังหวัดสมุทรสงคราม", False),
    ],
)
def test_inside_the_name_of_an_office_is_told_apart(text, embedded):
    (place,) = extract_text(text).places
    assert place.embedded is embedded


def test_one_row_per_place_with_all_its_mentions():
    release = extract_text("ผู้ว่าราชการจังหวัดตรัง กล่าวว่า จ.ตรัง มีความพร้อม")
    (place,) = (p for p in release.places if p.level == "province")
    assert not place.embedded
    assert place.text == "จ.ตรัง"
    assert len(release.mentions_of("place", place.place_id)) == 2


def test_abbreviated_type_word_may_follow_a_joining_word():
    assert names("น้ำท่วม อ.แว้ง และอ.สุคิริน ในจ.นราธิวาส") == {"แว้ง", "สุคิริน", "นราธิวาส"}


def test_districts_in_brackets_after_their_province():
    assert areas("เตือน จ.ตราด (เขาสมิง บ่อไร่ เกาะช้าง) และ จ.จันทบุรี (ขลุง มะขาม)") == {
        ("province", "ตราด", "23"),
        ("amphoe", "เขาสมิง", "2303"),
        ("amphoe", "บ่อไร่", "2304"),
        ("amphoe", "เกาะช้าง", "2307"),
        ("province", "จันทบุรี", "22"),
        ("amphoe", "ขลุง", "2202"),
        ("amphoe", "มะขาม", "2205"),
    }


def test_bare_district_before_its_province():
    assert ("amphoe", "ปากเกร็ด", "1206") in areas("จุดฉีดวัคซีนที่ปากเกร็ด จ.นนทบุรี")
    assert "บ้านแหลม" not in names("ตลาดชายแดน บ้านแหลม จ.จันทบุรี")  # a district of another province


def test_bare_districts_after_a_word_for_area():
    text = "ราคาที่ดินในพื้นที่ธัญบุรี สามโคก และคลองหลวง เพิ่มขึ้นในพื้นที่ชนบท"
    assert names(text) == {"ธัญบุรี", "สามโคก", "คลองหลวง"}


def test_english_text_names_provinces_in_thai():
    text = (
        "The Prime Minister travelled to Chiang Mai and Phang Nga provinces for the meeting of the ministers."
    )
    assert names(text) == {"เชียงใหม่", "พังงา"}
    assert names("The Bangkok Goals on the economy were endorsed by all of the leaders there.") == set()
    assert names("ณ โรงแรมแกรนด์ Bangkok ในวันนี้") == set()


def test_announced_list_of_bare_districts_and_subdistricts():
    text = "จำกัดรถบรรทุกในเขตชั้นใน จำนวน 4 เขต ได้แก่ ดุสิต พญาไท พระนคร และบางรัก เพื่อลดฝุ่น"
    assert names(text) == {"ดุสิต", "พญาไท", "พระนคร", "บางรัก"}
    text = "น้ำท่วม 3 ตำบล ได้แก่ บ้านด้าย เกาะช้าง และโป่งผา อำเภอแม่สาย จังหวัดเชียงราย"
    assert names(text) == {"บ้านด้าย", "เกาะช้าง", "โป่งผา", "แม่สาย", "เชียงราย"}
    text = "ตั้งจุดสูบน้ำใน 3 เขต (วังทองหลาง 7 แห่ง ลาดพร้าว 2 แห่ง และมีนบุรี 1 แห่ง)"
    assert names(text) == {"วังทองหลาง", "ลาดพร้าว", "มีนบุรี"}


def test_lists_of_campuses_and_of_health_zones_are_no_districts():
    assert names("เปิดสอน 2 วิทยาเขต ได้แก่ บางเขน และบางแค") == set()
    assert "ตาก" not in names("พัฒนา 3 เขต คือ เขตสุขภาพที่ 1 4 และ 9")


def test_last_district_of_a_list_lies_in_the_next_province():
    assert ("amphoe", "พระทองคำ", "3028") in areas("ถนนขาด อำเภอเนินสง่า และพระทองคำ จังหวัดชัยภูมิ น้ำท่วมสูง")


def test_a_district_at_the_end_of_a_route():
    assert areas("เพิ่มเที่ยววิ่ง กรุงเทพฯ - กระนวน - บ้านแพง และกรุงเทพฯ–ตลาดนัด") == {
        ("province", "กรุงเทพมหานคร", "10"),
        ("amphoe", "กระนวน", "4009"),
        ("amphoe", "บ้านแพง", "4804"),
    }
