"""Normal forms: the same office under many names. Organisations are real, everything else is made up."""

import pytest

from thaipress.extract.officials.normal import normalise


@pytest.mark.parametrize(
    ("role", "org"),
    [
        ("รัฐมนตรีว่าการ", "กระทรวงอุตสาหกรรม"),
        ("รมว.", "อุตสาหกรรม"),
        ("รมว.", "อก."),
        ("รมว.", "อุตฯ"),
        ("รัฐมนตรี", "อุตสาหกรรม"),
    ],
)
def test_minister_comes_out_the_same_from_every_short_form(role, org):
    assert normalise(role, org) == ("รัฐมนตรีว่าการ", "กระทรวงอุตสาหกรรม", "moind")


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        (("นายกฯ", None), ("นายกรัฐมนตรี", None, None)),
        (("รอง นรม.", None), ("รองนายกรัฐมนตรี", None, None)),
        (("ปลัด", "สธ."), ("ปลัด", "กระทรวงสาธารณสุข", "moph")),
        (("โฆษก", "รัฐบาล"), ("โฆษก", "สำนักนายกรัฐมนตรี", "opm")),
        (("รัฐมนตรีประจำ", "สำนักนายกรัฐมนตรี"), ("รัฐมนตรีประจำ", "สำนักนายกรัฐมนตรี", "opm")),
        (("ผวจ.", "เชียงใหม่"), ("ผู้ว่าราชการจังหวัด", "เชียงใหม่", "province-cmi")),
        (("ผู้ว่าฯ", "กทม."), ("ผู้ว่าราชการ", "กรุงเทพมหานคร", "bma")),
        (("ผู้ว่าฯ", "กฟภ."), ("ผู้ว่าการ", "การไฟฟ้าส่วนภูมิภาค", "pea")),
        (("รสอ.", None), ("รองอธิบดี", "กรมส่งเสริมอุตสาหกรรม", "diprom")),
        (("อุตสาหกรรมจังหวัด", "ลำพูน"), ("อุตสาหกรรมจังหวัด", "ลำพูน", "pio-lpn")),
        (("รัฐมนตรีช่วย", "ก.อุตฯ"), ("รัฐมนตรีช่วยว่าการ", "กระทรวงอุตสาหกรรม", "moind")),
        (("หัวหน้าผู้ตรวจฯ", "ก.อุตฯ"), ("หัวหน้าผู้ตรวจราชการ", "กระทรวงอุตสาหกรรม", "moind")),
        (("ที่ปรึกษา รมช.ศึกษาธิการ", None), ("ที่ปรึกษารัฐมนตรีช่วยว่าการ", "กระทรวงศึกษาธิการ", "moe")),
    ],
)
def test_short_form_becomes_the_full_office(written, normal):
    assert normalise(*written) == normal


def test_acting_marker_is_no_part_of_the_role():
    assert normalise("รักษาราชการแทนรองปลัด", "กระทรวงอุตสาหกรรม") == ("รองปลัด", "กระทรวงอุตสาหกรรม", "moind")


def test_unit_of_a_listed_body_keeps_its_name_and_takes_the_id_above_it():
    assert normalise("ผู้อำนวยการ", "กองตัวอย่าง กรมควบคุมโรค") == ("ผู้อำนวยการ", "กองตัวอย่าง กรมควบคุมโรค", "ddc")


def test_ministry_by_its_abbreviation_is_named_once():
    assert normalise("ปลัด", "กระทรวง อว.")[1:] == ("กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม", "mhesi")


def test_portfolio_of_an_unlisted_body_stays_in_its_name():
    assert normalise("หัวหน้า", "กลุ่มภารกิจด้านตัวอย่าง") == ("หัวหน้า", "กลุ่มภารกิจด้านตัวอย่าง", None)


def test_portfolio_of_a_listed_body_is_dropped():
    assert normalise("รองอธิบดี", "กรมเจ้าท่า ด้านปลอดภัย") == ("รองอธิบดี", "กรมเจ้าท่า", "md")


def test_body_with_a_number_takes_the_id_of_its_series():
    assert normalise("ผู้อำนวยการ", "สำนักงานชลประทานที่ 6")[1:] == ("สำนักงานชลประทานที่ 6", "irrigationoffice")


def test_office_over_a_province_that_heads_no_body_has_no_id():
    assert normalise("เจ้าคณะจังหวัด", "ลำพูน") == ("เจ้าคณะจังหวัด", "ลำพูน", None)


def test_shared_abbreviation_names_no_body():
    assert normalise("อธิบดี", "กพร.") == ("อธิบดี", "กพร.", None)


def test_unknown_role_is_left_empty():
    assert normalise("คนเลี้ยงช้าง", None) == (None, None, None)
