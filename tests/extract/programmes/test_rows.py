"""Forms of one programme, its further columns, and the evidence for both."""

import pytest

import thaipress
from thaipress.extract.nlp import build_nlp
from thaipress.extract.programmes.component import GROUP
from thaipress.extract.programmes.names import Name
from thaipress.extract.programmes.records import build
from thaipress.extract.programmes.registry import registry
from thaipress.extract.thai.evidence import put


def only(text):
    (programme,) = thaipress.extract(text).programmes
    return programme


def test_with_and_without_head_noun_are_one():
    programme = only("เปิดโครงการ “เราเที่ยวด้วยกัน” แล้ว ผู้ใช้สิทธิเราเที่ยวด้วยกันเพิ่มขึ้น")
    assert programme.name == "โครงการ “เราเที่ยวด้วยกัน”"
    assert programme.also_known_as == ["เราเที่ยวด้วยกัน"]


def test_an_abbreviation_in_brackets_is_another_form():
    programme = only("ดำเนินโครงการส่งเสริมอาชีพชาวประมงพื้นบ้าน (SFP) ซึ่งเริ่มในปีนี้")
    assert programme.also_known_as == ["SFP"]


def test_forms_of_a_brand_are_one():
    programme = only("ตามนโยบาย Thailand 4.0 และขับเคลื่อนประเทศไทย 4.0 ต่อไป")
    assert programme.also_known_as == ["ประเทศไทย 4.0"]


def test_a_fund_and_an_allowance_of_the_same_people_are_two():
    programmes = thaipress.extract("เสนอปรับเบี้ยยังชีพผู้สูงอายุ และขอใช้เงินกองทุนผู้สูงอายุ ในปีนี้").programmes
    assert {p.name for p in programmes} == {"เบี้ยยังชีพผู้สูงอายุ", "กองทุนผู้สูงอายุ"}


def test_a_project_that_is_called_an_activity_elsewhere_is_one():
    programme = only("จัดโครงการ “รักษ์ป่าต้นน้ำ” โดยกิจกรรม “รักษ์ป่าต้นน้ำ” มีผู้ร่วมงานมาก")
    assert programme.also_known_as == ["กิจกรรม “รักษ์ป่าต้นน้ำ”"]


def test_brands_parted_by_a_stroke_are_two_and_none_in_an_address():
    programmes = thaipress.extract("สิทธิคนละครึ่ง/เราเที่ยวด้วยกัน ดูที่ www.example.go.th/เราชนะ").programmes
    assert {p.name for p in programmes} == {"คนละครึ่ง", "เราเที่ยวด้วยกัน"}


def test_phases_are_programmes_of_their_own():
    programmes = thaipress.extract("ทั้งโครงการคนละครึ่ง เฟส 1 และโครงการคนละครึ่ง เฟส 2").programmes
    assert {p.phase for p in programmes} == {"เฟส 1", "เฟส 2"}


def test_a_budget_right_after_the_name():
    assert only("อนุมัติโครงการ “ปลูกป่าชายเลน” วงเงิน 1,250.5 ล้านบาท").budget_baht == 1_250_500_000


def test_a_budget_per_head_is_none():
    assert only("อนุมัติโครงการ “ปลูกป่าชายเลน” วงเงิน 500 บาทต่อคน").budget_baht is None


def test_the_year_is_of_the_christian_era():
    assert only("เปิดโครงการ “ปลูกป่าชายเลน” ประจำปี 2566 ที่น่าน").year == 2023


def test_a_range_of_years_is_no_year():
    assert only("เปิดโครงการ “ปลูกป่าชายเลน” ปี 2566 - 2570 ที่น่าน").year is None


def test_agency_and_target_group_stand_right_after_the_name():
    assert only("เปิดโครงการ “ปลูกป่าชายเลน” ของกรมประมงในวันนี้").agency is None
    assert only("เปิดโครงการ “ปลูกป่าชายเลน” ของกรมประมง ในวันนี้").agency == "กรมประมง"
    assert only("เปิดโครงการ “ปลูกป่าชายเลน” สำหรับนักเรียน ในวันนี้").target_group == "นักเรียน"


def test_each_column_has_its_mention():
    text = "เปิดโครงการ “ปลูกป่าชายเลน” วงเงิน 12 ล้านบาท"
    (programme,) = thaipress.extract(text).programmes
    mentions = [m for m in thaipress.extract(text).mentions if m.record_id == programme.programme_id]
    assert {m.kind for m in mentions} == {"project", "budget_baht"}


def test_thai_digits_stay_in_the_name_and_count_in_the_year():
    programme = only("เปิดโครงการ “ห้องเรียน ๑๐ ดี” ประจำปี ๒๕๖๖ ที่น่าน")
    assert programme.name == "โครงการ “ห้องเรียน ๑๐ ดี”"
    assert programme.year == 2023


def test_the_registry_is_found_however_it_is_spaced():
    assert registry().longest("คนละ ครึ่งเฟส", 0, "project").end == len("คนละ ครึ่ง")


def test_one_name_with_two_dashes_is_one_programme():
    text = "โครงการ “แยกขยะ – แยกให้ถูก”\nจังหวัดเปิดโครงการ “แยกขยะ - แยกให้ถูก” แล้ว"
    assert len(thaipress.extract(text).programmes) == 1


def test_names_that_differ_in_small_words_are_one_programme():
    text = "เปิดโครงการอาหารเย็นสำหรับชาวประมงในหมู่บ้านชายฝั่ง แล้ว\nติดตามโครงการอาหารเย็นสำหรับชาวประมงหมู่บ้านชายฝั่ง ต่อไป"
    assert len(thaipress.extract(text).programmes) == 1


def test_a_short_form_after_or_is_another_form():
    assert only("สมาชิกกองทุนการออมแห่งชาติ หรือ กอช. ได้รับเงินสมทบ").also_known_as == ["กอช."]


def test_a_name_cut_with_the_mark_of_abbreviation_is_the_longer_one():
    text = "เปิดโครงการพัฒนาฝีมือช่างต่อเรือประมง (SBT) แล้ว และขยายโครงการพัฒนาฝีมือฯ ต่อไป"
    assert only(text).name == "โครงการพัฒนาฝีมือช่างต่อเรือประมง"


@pytest.mark.parametrize(("likely", "name"), [(0.9, "โครงการบ้านสุขใจริมน้ำ"), (0.5, "โครงการบ้านสุขใจ")])
def test_the_fullest_form_names_the_record_unless_it_is_less_likely(likely, name):
    text = "โครงการบ้านสุขใจริมน้ำ เปิดแล้ว โครงการบ้านสุขใจ มีผู้สมัคร"
    doc = build_nlp()(text)
    second = text.rindex("โครงการ")
    forms = [(0, len("โครงการบ้านสุขใจริมน้ำ"), likely), (second, second + len("โครงการบ้านสุขใจ"), 0.95)]
    put(
        doc,
        GROUP,
        [Name(a, b, "programme", "end_model", "project", a + 7, 1.0, likely=p) for a, b, p in forms],
    )
    ((row,), _) = build(doc, "d")
    assert row.name == name
