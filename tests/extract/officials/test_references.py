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
