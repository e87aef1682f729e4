"""Which office goes to whom."""

import thaipress


def held(text: str) -> dict[str, list[str]]:
    found = thaipress.extract(text)
    name = {o.official_id: o.name for o in found.officials}
    offices: dict[str, list[str]] = {n: [] for n in name.values()}
    for p in found.positions:
        offices[name[p.official_id]].append(p.text)
    return offices


def test_each_in_a_list_keeps_the_office_after_the_name() -> None:
    text = "โดยมี นายสมปอง แสนดีงาม อธิบดีกรมบัญชีกลาง นางกรวิภา ทองเนื้อแท้ รองปลัดกระทรวงการคลัง เข้าร่วม"
    assert held(text) == {
        "สมปอง แสนดีงาม": ["อธิบดีกรมบัญชีกลาง"],
        "กรวิภา ทองเนื้อแท้": ["รองปลัดกระทรวงการคลัง"],
    }


def test_two_offices_of_one_person_are_two_positions() -> None:
    text = "นายสมปอง แสนดีงาม รองอธิบดีกรมบัญชีกลาง ในฐานะโฆษกกรมบัญชีกลาง เปิดเผยว่า"
    assert held(text) == {"สมปอง แสนดีงาม": ["รองอธิบดีกรมบัญชีกลาง", "โฆษกกรมบัญชีกลาง"]}


def test_office_before_a_name_in_brackets() -> None:
    assert held("นายกรัฐมนตรี (นายสมปอง แสนดีงาม) กล่าว") == {"สมปอง แสนดีงาม": ["นายกรัฐมนตรี"]}


def test_one_office_after_two_names_is_held_by_both() -> None:
    text = "นายสมปอง แสนดีงาม และนางกรวิภา ทองเนื้อแท้ รองปลัดกระทรวงการคลัง เข้าร่วม"
    assert held(text) == {
        "สมปอง แสนดีงาม": ["รองปลัดกระทรวงการคลัง"],
        "กรวิภา ทองเนื้อแท้": ["รองปลัดกระทรวงการคลัง"],
    }


def test_office_before_the_name_is_not_the_next_ones() -> None:
    text = "ปลัดกระทรวงการคลัง นายสมปอง แสนดีงาม และอธิบดีกรมบัญชีกลาง นางกรวิภา ทองเนื้อแท้"
    assert held(text) == {
        "สมปอง แสนดีงาม": ["ปลัดกระทรวงการคลัง"],
        "กรวิภา ทองเนื้อแท้": ["อธิบดีกรมบัญชีกลาง"],
    }


def test_short_form_of_an_office_is_no_further_position() -> None:
    text = "นายสมปอง แสนดีงาม รมว.คลัง มอบนโยบาย\nนายสมปอง แสนดีงาม รัฐมนตรีว่าการกระทรวงการคลัง เป็นประธาน"
    assert held(text) == {"สมปอง แสนดีงาม": ["รัฐมนตรีว่าการกระทรวงการคลัง"]}


def test_unnamed_holders_after_an_office_are_not_the_persons() -> None:
    text = "นายสมปอง แสนดีงาม รองปลัดกระทรวงการคลัง และผู้อำนวยการกอง เข้าร่วม"
    assert held(text) == {"สมปอง แสนดีงาม": ["รองปลัดกระทรวงการคลัง"]}
