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
