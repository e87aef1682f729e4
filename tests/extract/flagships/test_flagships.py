"""Headline lists: which lists are, in what order their items stand, and where a headline ends."""

import pytest

import thaipress
from thaipress.schema import Flagship


def names(text: str) -> list[str]:
    return [f.name for f in rows(text)]


def rows(text: str) -> list[Flagship]:
    return sorted(thaipress.extract(text).flagships, key=lambda f: (f.list_id, f.ordinal))


FIVE = (
    "ภาคเอกชนเสนอแนวทางการพัฒนา (flagship) ดังนี้ 1.โครงการพัฒนาผ้าทอครบวงจร มุ่งหวังให้ผ้าทอไปตลาดโลก "
    "2.โครงการยกระดับครัวชุมชน เน้นการสร้างผู้ประกอบการ 3.โครงการจัดตั้งศูนย์ทดสอบไม้แปรรูป เพื่ออำนวยความสะดวก "
    "4. โครงการ OTOP 4.0 เพื่อพัฒนาหมู่บ้าน และ 5.โครงการ Craft & Marketing Hub มุ่งส่งเสริมการแปรรูป"
)


def test_five_flagships_in_one_breath_glued_to_their_numbers():
    found = rows(FIVE)
    assert [(f.ordinal, f.name) for f in found] == [
        (1, "โครงการพัฒนาผ้าทอครบวงจร"),
        (2, "โครงการยกระดับครัวชุมชน"),
        (3, "โครงการจัดตั้งศูนย์ทดสอบไม้แปรรูป"),
        (4, "โครงการ OTOP 4.0"),
        (5, "โครงการ Craft & Marketing Hub"),
    ]
    assert {f.heading for f in found} == {"แนวทางการพัฒนา (flagship)"}
    assert {(f.explicit, f.explicit_words, f.found_count) for f in found} == {(True, "flagship", 5)}
    assert found[0].description == "มุ่งหวังให้ผ้าทอไปตลาดโลก"


@pytest.mark.parametrize(
    "numbers",
    [
        ("1. ", "2. ", "3. "),
        ("1) ", "2) ", "3) "),
        ("(1) ", "(2) ", "(3) "),
        ("๑. ", "๒. ", "๓. "),
        ("1.1 ", "1.2 ", "1.3 "),
        ("ประการแรก ", "ประการที่สอง ", "ประการที่สาม "),
        ("ด้านที่ 1 ", "ด้านที่ 2 ", "ด้านที่ 3 "),
        ("หนึ่ง ", "สอง ", "สาม "),
        ("1️⃣ ", "2️⃣ ", "3️⃣ "),
        ("① ", "② ", "③ "),
    ],
)
@pytest.mark.parametrize("between", ["\n", " "])
def test_any_way_of_numbering(numbers, between):
    items = ("ส่งเสริมการปลูกไม้ยืนต้น", "พัฒนาแหล่งน้ำชุมชน", "ยกระดับฝีมือแรงงาน")
    body = between.join(number + item for number, item in zip(numbers, items, strict=True))
    assert names(f"กระทรวงกำหนดนโยบายขับเคลื่อนงาน 3 ด้าน ดังนี้{between}{body}") == list(items)


@pytest.mark.parametrize(
    "text",
    [
        "ผู้เข้าร่วมประชุม ประกอบด้วย 1. นายสมมุติ ใจดี 2. นางสาวตัวอย่าง มีสุข 3. ดร.ทดลอง รักเรียน",
        "จังหวัดที่มีผู้ลงทะเบียนมากที่สุด ได้แก่ 1. กรุงเทพมหานคร 2. เชียงใหม่ 3. ขอนแก่น",
        "เอกสารที่ต้องใช้ ได้แก่ 1) สำเนาบัตรประจำตัวประชาชน 2) สำเนาทะเบียนบ้าน",
        "คำแนะนำสำหรับประชาชน ดังนี้ 1. หลีกเลี่ยงที่แออัด 2. ล้างมือบ่อย ๆ 3. สวมหน้ากาก",
        "มูลค่าเพิ่มขึ้นร้อยละ 1.1 จากเดือนก่อน และร้อยละ 1.2 จากปีก่อน",
    ],
)
def test_list_of_something_else_is_none(text):
    assert names(text) == []


def test_same_list_in_title_and_body_is_one():
    text = FIVE.split(" ดังนี้ ", 1)[1]
    assert len(rows(f"{FIVE}\n\nแนวทางการพัฒนา ดังนี้ {text}")) == 5


def test_declared_count_is_reported_beside_what_was_found():
    found = rows("วาง 4 มาตรการหลัก ได้แก่ 1. ส่งเสริมการลงทุนในพื้นที่ 2. พัฒนาทักษะแรงงาน 3. ยกระดับสินค้าชุมชน")
    assert {(f.declared_count, f.found_count, f.explicit_words) for f in found} == {(4, 3, "หลัก")}


def test_mentions_prove_name_description_and_heading():
    result = thaipress.extract(FIVE)
    kinds = {m.kind for m in result.mentions if m.record_type == "flagship"}
    assert kinds == {"name", "description", "heading"}


@pytest.mark.parametrize(
    "noise", ["(" * 20_000, "1" * 20_000, "1.1" * 8_000, "1) " * 8_000, "4 ด้าน " * 5_000]
)
def test_hostile_text_is_read_in_linear_time(noise):
    assert names(noise) == []
