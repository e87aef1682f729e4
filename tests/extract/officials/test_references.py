"""Later mentions go back to their person."""

import thaipress


def mentions(text: str, kind: str) -> set[str]:
    found = thaipress.extract(text)
    return {m.text for m in found.mentions if m.record_type == "official" and m.kind == kind}


def test_office_written_onto_the_given_name_is_one_person() -> None:
    text = "“ปลัดสมปอง” ชี้แจง\nนายสมปอง แสนดีงาม ปลัดกระทรวงการคลัง กล่าวว่า ดี\nนายสมปอง กล่าว"
    assert len(thaipress.extract(text).officials) == 1
    assert mentions(text, "name") == {"ปลัดสมปอง", "นายสมปอง แสนดีงาม", "นายสมปอง"}


def test_office_alone_stands_for_its_holder() -> None:
    text = "นายสมปอง แสนดีงาม ปลัดกระทรวงการคลัง เป็นประธาน\nปลัดกระทรวงการคลัง กล่าวว่า ดี"
    assert mentions(text, "role") == {"ปลัดกระทรวงการคลัง"}


def test_office_with_its_short_mark_speaks_for_its_holder() -> None:
    text = "นายสมปอง แสนดีงาม อธิบดีกรมบัญชีกลาง เป็นประธาน\nอธิบดีฯ กล่าวเพิ่มเติมว่า ดี"
    assert "อธิบดีฯ" in mentions(text, "role")


def test_meeting_of_ministers_refers_to_no_minister() -> None:
    text = "นายสมปอง แสนดีงาม รัฐมนตรีว่าการกระทรวงการคลัง เข้าร่วมประชุมรัฐมนตรีว่าการกระทรวงการคลังอาเซียน"
    assert mentions(text, "role") == set()


def test_misspelt_family_name_is_the_same_person() -> None:
    text = "นายสมปอง แสนดีงาม กล่าว\nนายสมปอง แสนดีงาม กล่าว\nนายสมปอง แสนดีงมา กล่าว"
    assert [o.name for o in thaipress.extract(text).officials] == ["สมปอง แสนดีงาม"]


def test_ambassador_without_the_words_accredited_to_thailand() -> None:
    text = "นายโทมัส ฮิลล์ตัน เอกอัครราชทูตแคนาดาประจำประเทศไทย เข้าพบ\nเอกอัครราชทูตแคนาดาฯ กล่าวว่า ดี"
    assert "เอกอัครราชทูตแคนาดาฯ" in mentions(text, "role")


def test_nickname_of_a_general_is_the_one_general() -> None:
    text = "“บิ๊กปอง” สั่งเร่งงาน\nพล.อ.สมปอง แสนดีงาม รัฐมนตรีว่าการกระทรวงกลาโหม กล่าวว่า"
    assert "บิ๊กปอง" in mentions(text, "name")


def test_of_two_deputies_the_joined_ministry_tells_which() -> None:
    text = (
        "นายสมปอง แสนดีงาม รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงสาธารณสุข เป็นประธาน\n"
        "นายณัฐชนน ใจมั่นคง รองนายกรัฐมนตรี เข้าร่วม\n"
        "รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงสาธารณสุข กล่าวว่า ดี"
    )
    found = thaipress.extract(text)
    speaker = next(o.official_id for o in found.officials if o.name == "สมปอง แสนดีงาม")
    roles = [
        (m.record_id, m.text) for m in found.mentions if m.record_type == "official" and m.kind == "role"
    ]
    assert roles == [(speaker, "รองนายกรัฐมนตรี"), (speaker, "รัฐมนตรีว่าการกระทรวงสาธารณสุข")]
