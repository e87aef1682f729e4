"""Countries, foreign cities and regions."""

import pytest

from thaipress.extract.release import extract_text


def places(text, level):
    return {p.name for p in extract_text(text).places if p.level == level}


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("เยือนสาธารณรัฐประชาชนจีน", "จีน", "CN"),
        ("จากสมาพันธรัฐสวิสเมื่อวานนี้", "สวิตเซอร์แลนด์", "CH"),
        ("ส่งออกไปสหรัฐฯ เพิ่มขึ้น", "สหรัฐอเมริกา", "US"),
        ("ณ สปป.ลาว", "ลาว", "LA"),
        ("ความสัมพันธ์ไทย-ญี่ปุ่น", "ญี่ปุ่น", "JP"),
        ("สาธารณรัฐแห่งสหภาพเมียนมา", "เมียนมา", "MM"),
        ("รัฐบาลสาธารณรัฐเกาหลี", "เกาหลีใต้", "KR"),
    ],
)
def test_country_by_its_short_name(text, name, code):
    assert [(p.name, p.code) for p in extract_text(text).places if p.level == "country"] == [(name, code)]


@pytest.mark.parametrize(
    "text",
    [
        "ประเทศไทยและราชอาณาจักรไทย",
        "ชาวจีนและชาวญี่ปุ่น",
        "ภาษาอังกฤษ ภาษาเกาหลีและญี่ปุ่น",
        "มูลค่า 20 ล้านเหรียญสหรัฐ หรือ 5 ล้านดอลลาร์ สหรัฐฯ",
        "ขนมจีน ตรุษจีน แม่น้ำท่าจีน",
        "นางสาววิลาวัลย์ ใจงาม",
        "องค์กร IM Japan รับสมัคร",
        "โรคอหิวาต์แอฟริกาในสุกร",
    ],
)
def test_adjectives_and_parts_of_words_are_no_countries(text):
    assert places(text, "country") | places(text, "region") == set()


def test_weak_country_name_needs_its_list():
    assert places("ประเทศเคนยา กานา และมาลี", "country") == {"เคนยา", "กานา", "มาลี"}
    assert places("ธงชาดและดอกมะลิของนางมาลี", "country") == set()


def test_english_text_names_countries_in_thai():
    text = (
        "The meeting of the ministers was held between Vietnam and the delegation of the ministry in Hanoi."
    )
    assert places(text, "country") == {"เวียดนาม"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ณ กรุงโตเกียว ประเทศญี่ปุ่น", "โตเกียว"),
        ("นครหลวงเวียงจันทน์", "เวียงจันทน์"),
        ("จังหวัดวากายามะ", "วากายามะ"),
        ("ที่เมืองฮาร์บิน สาธารณรัฐประชาชนจีน", "ฮาร์บิน"),
    ],
)
def test_foreign_city_without_its_type_word(text, name):
    assert places(text, "city") == {name}


def test_city_keeps_the_form_that_the_release_uses():
    assert places("เดินทางไปยังจังหวัดเสียมเรียบ", "city") == {"เสียมเรียบ"}


def test_city_of_no_list_in_front_of_its_province():
    assert places("ที่เมืองซินสมมติ มณฑลฝูเจี้ยน", "city") == {"ซินสมมติ", "ฝูเจี้ยน"}


def test_agreement_named_after_a_city_is_no_place():
    assert places("ตามความตกลงปารีส", "city") == set()


@pytest.mark.parametrize(
    "name",
    [
        "ภาคเหนือตอนบน",
        "จังหวัดชายแดนภาคใต้",
        "สามจังหวัดชายแดนภาคใต้",
        "ภาคใต้ชายแดน",
        "อีสานตอนล่าง",
        "EEC",
        "ปริมณฑล",
        "เขตพัฒนาพิเศษภาคตะวันออก",
        "ตะวันออกกลาง",
        "ภูมิภาคอาเซียน",
        "เอเชียตะวันออกเฉียงใต้",
        "ประเทศไทยตอนบน",
        "เขตพัฒนาเศรษฐกิจพิเศษภาคตะวันออก",
        "เขตนวัตกรรมระเบียงเศรษฐกิจภาคตะวันออก",
        "ระเบียงเศรษฐกิจแนวตะวันออก-ตะวันตก",
        "เอเซีย",
        "เอเชียแปซิฟิก",
    ],
)
def test_region_as_written(name):
    assert places(f"ความร่วมมือใน{name} ต่อไป", "region") == {name}


@pytest.mark.parametrize("name", ["ลาตินอเมริกา", "ตะวันออกกลาง", "เอเชียใต้"])
def test_type_word_is_no_part_of_a_region_of_the_world(name):
    assert places(f"เป็นศูนย์กลางของภูมิภาค{name} ต่อไป", "region") == {name}


def test_continent_s_type_word_is_no_part_of_its_name():
    assert places("ส่งออกไปยังทวีปยุโรปและทวีปแอฟริกา", "region") == {"ยุโรป", "แอฟริกา"}


@pytest.mark.parametrize(
    "text",
    [
        "ร่วมกับบริษัท สมมติพลาสติก เอเชีย จำกัด",
        "เจรจากับ บจก.ซูโจว สมมติฟู้ด",
        "ณ โรงแรมเอเชีย กรุงเทพฯ",
        "ที่โรงแรม โซล สมมติ",
    ],
)
def test_firm_and_hotel_bear_the_names_of_places(text):
    assert places(text, "region") | places(text, "city") == set()


def test_afternoon_and_private_sector_are_no_regions():
    assert places("ภาคกลางวัน ภาคเอกชน ภาครัฐ ส่วนภูมิภาค ตำรวจภูธรภาค 5", "region") == set()


def test_a_state_that_bears_a_country_s_name():
    text = "ประชุมที่เมืองแอตแลนตา มลรัฐจอร์เจีย สหรัฐอเมริกา"
    assert places(text, "city") == {"แอตแลนตา", "จอร์เจีย"}
    assert places("เยือนสาธารณรัฐจอร์เจีย", "country") == {"จอร์เจีย"}


def test_country_after_one_whose_name_ends_like_a_formal_word():
    assert places("ส่งออกไปสหราชอาณาจักร เกาหลีใต้ และฮ่องกง", "country") == {"สหราชอาณาจักร", "เกาหลีใต้", "ฮ่องกง"}


def test_state_with_a_country_name_is_no_country():
    text = "ณ เมืองแอตแลนตา มลรัฐจอร์เจีย ประเทศสหรัฐอเมริกา"
    assert places(text, "country") == {"สหรัฐอเมริกา"}
    assert places(text, "city") == {"แอตแลนตา", "จอร์เจีย"}
    assert places("ร่วมประชุมที่ประเทศจอร์เจีย", "country") == {"จอร์เจีย"}
    assert places("ศึกษาดูงานในรัฐนิวเม็กซิโก", "country") == set()
