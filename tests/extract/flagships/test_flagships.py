"""Headline lists: which lists are, in what order their items stand, and where a headline ends."""

import pytest

import thaipress
from thaipress.schema import Flagship


def names(text: str) -> list[str]:
    return [f.name for f in rows(text)]


def rows(text: str) -> list[Flagship]:
    return sorted(thaipress.extract(text).flagships, key=lambda f: (f.list_id, f.ordinal))


FIVE = (
    "ภาคเอกชนเสนอแนวทางการพัฒนา (flagship) ดังนี้ 1.โครงการพัฒนาผ้าทอครบวงจร มุ่งผลักดันผ้าทอไปสู่ตลาดโลก "
    "2.โครงการยกระดับครัวชุมชน เน้นการสร้างผู้ประกอบการ 3.โครงการจัดตั้งศูนย์ทดสอบไม้แปรรูป เพื่ออำนวยความสะดวก "
    "4. โครงการ OTOP 4.0 เพื่อพัฒนาหมู่บ้านให้มีรายได้เพิ่มขึ้น และ 5.โครงการ Craft & Marketing Hub มุ่งส่งเสริมการแปรรูป"
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
    assert found[0].description == "มุ่งผลักดันผ้าทอไปสู่ตลาดโลก"


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
def test_hostile_text_is_read_to_its_end(noise):
    assert names(noise) == []


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("ส่งเสริมตลาดชุมชน เพื่อเพิ่มรายได้", "ส่งเสริมตลาดชุมชน"),
        ("ส่งเสริมตลาดชุมชน เพื่อให้ราษฎรมีรายได้", "ส่งเสริมตลาดชุมชน"),
        ("ขอให้เร่งซ่อมถนนสายหลัก โดยประสานท้องถิ่น", "เร่งซ่อมถนนสายหลัก"),
        ("มาตรการที่ 2 : ลดค่าเช่าแผงตลาดชุมชน", "ลดค่าเช่าแผงตลาดชุมชน"),
        ("ให้จังหวัดตั้งศูนย์ประสานงาน", "จังหวัดตั้งศูนย์ประสานงาน"),
        ("โครงการสินเชื่อเพื่อรวบรวมผลไม้ วงเงิน 300 ล้านบาท", "โครงการสินเชื่อเพื่อรวบรวมผลไม้"),
        ("“การพัฒนาทีมงาน” ด้วยการอบรม", "การพัฒนาทีมงาน"),
        ("การสร้างสภาพแวดล้อมที่ดีเพื่อการพัฒนาอย่างยั่งยืน", "การสร้างสภาพแวดล้อมที่ดีเพื่อการพัฒนาอย่างยั่งยืน"),
        ("พัฒนาระบบข้อมูล (Big Data) เช่น ทะเบียนเกษตรกร", "พัฒนาระบบข้อมูล (Big Data)"),
        ("การกำกับดูแลตลาด", "การกำกับดูแลตลาด"),
        (
            "โครงการก่อสร้างเขื่อน ค.ส.ล. วงเงิน 20 ล้านบาท เพื่อป้องกันตลิ่งพังในฤดูน้ำหลากของทุกปี",
            "โครงการก่อสร้างเขื่อน ค.ส.ล.",
        ),
        ("ยกระดับระบบข้อมูลร่วมกับ กทม. และ", "ยกระดับระบบข้อมูลร่วมกับ กทม."),
        ("เพิ่มประสิทธิภาพการใช้น้ำเพื่อการเกษตร", "เพิ่มประสิทธิภาพการใช้น้ำเพื่อการเกษตร"),
        ("Soft Power เป็นกลไกขับเคลื่อนเศรษฐกิจ", "Soft Power"),
        ("พัฒนาท่าเรือ 1) ซ่อมสะพาน 2) ขยายลานจอดรถ", "พัฒนาท่าเรือ"),
        ("จัดทำแผน “น้ำดี เพื่อชีวิตที่ดี” ทั่วประเทศ", "จัดทำแผน “น้ำดี เพื่อชีวิตที่ดี” ทั่วประเทศ"),
    ],
)
def test_headline_ends_where_description_begins(item, name):
    text = f"กระทรวงกำหนดแนวทางขับเคลื่อนงาน ดังนี้\n1. ส่งเสริมการผลิตสินค้า\n2. {item}\n3. พัฒนาบุคลากรของรัฐ"
    assert names(text)[1] == name


def test_count_without_numbers_needs_as_many_items():
    heading = "กระทรวงดำเนินงาน 3 โครงการ ได้แก่ "
    items = "โครงการพัฒนาแหล่งน้ำ โครงการส่งเสริมตลาด และโครงการยกระดับฝีมือ"
    assert names(heading + items) == ["โครงการพัฒนาแหล่งน้ำ", "โครงการส่งเสริมตลาด", "โครงการยกระดับฝีมือ"]
    assert names(heading.replace("3", "5") + items) == []


def test_bullets_count_only_under_a_declared_count():
    items = "\n- ส่งเสริมการปลูกป่าชุมชน\n- พัฒนาแหล่งน้ำขนาดเล็ก"
    assert names("กรมกำหนดแนวทางขับเคลื่อนงาน 2 แนวทาง ดังนี้" + items) == [
        "ส่งเสริมการปลูกป่าชุมชน",
        "พัฒนาแหล่งน้ำขนาดเล็ก",
    ]
    assert names("กรมกำหนดแนวทางขับเคลื่อนงาน ดังนี้" + items) == []


def test_nested_list_is_a_list_of_its_own():
    text = (
        "กระทรวงมอบนโยบายขับเคลื่อนงาน 2 ด้าน ดังนี้\n1. ส่งเสริมการท่องเที่ยวชุมชน มีแนวทางดำเนินการ ได้แก่ "
        "1) พัฒนาเส้นทางท่องเที่ยว 2) ยกระดับที่พักชุมชน\n2. พัฒนาฝีมือแรงงานท้องถิ่น"
    )
    found = rows(text)
    assert len({f.list_id for f in found}) == 2
    assert sorted(f.name for f in found if f.found_count == 2) == sorted(f.name for f in found)


def test_tally_behind_the_list_declares_its_count():
    found = rows(FIVE + " โดย 5 flagship นี้จะเป็นปัจจัยขับเคลื่อนเศรษฐกิจ")
    assert {f.declared_count for f in found} == {5}


def test_numbers_of_other_styles_in_one_list():
    text = "ที่ประชุมมีมติสำคัญ คือ 1) เห็นชอบแผนพัฒนาบุคลากรท้องถิ่น 2. เห็นชอบแนวทางดำเนินโครงการศูนย์ซ่อมเรือ"
    assert [f.ordinal for f in rows(text)] == [1, 2]


def test_same_ids_in_every_run():
    assert [f.flagship_id for f in rows(FIVE)] == [f.flagship_id for f in rows(FIVE)]
    assert len({f.flagship_id for f in rows(FIVE)}) == 5


def test_heading_ends_with_its_noun_phrase():
    found = rows(
        "กรมมีงาน 3 โครงการ ที่จะเริ่มดำเนินการในปีงบประมาณ 2562 ได้แก่ 1. โครงการพัฒนาแหล่งน้ำ "
        "2. โครงการส่งเสริมตลาด 3. โครงการยกระดับฝีมือ"
    )
    assert {f.heading for f in found} == {"3 โครงการ"}


@pytest.mark.parametrize(
    "heading", ["โครงการสำคัญ (flagship) รวม 3 เรื่อง", "โครงการเรือธง 3 โครงการ", "3 โครงการ (Flagship)"]
)
def test_flagship_shortly_before_the_count_makes_the_list_explicit(heading):
    text = f"กระทรวงขับเคลื่อน{heading} ได้แก่ 1. โครงการพัฒนาแหล่งน้ำ 2. โครงการส่งเสริมตลาด 3. โครงการยกระดับฝีมือ"
    assert {f.explicit for f in rows(text)} == {True}


@pytest.mark.parametrize("first", ["(1. ", "ดังนี้.1."])
def test_first_number_behind_a_bracket_or_full_stop(first):
    text = f"กระทรวงกำหนดแนวทางขับเคลื่อนงาน {first}ส่งเสริมการปลูกไม้ยืนต้น 2. พัฒนาแหล่งน้ำชุมชน 3. ยกระดับฝีมือแรงงาน"
    assert [f.ordinal for f in rows(text)] == [1, 2, 3]


def test_groups_of_projects_without_numbers():
    text = (
        "กระทรวงกำหนดแนวทางขับเคลื่อนงาน ใน 3 กลุ่มโครงการ ประกอบด้วยกลุ่มพัฒนาสินค้า ท่องเที่ยว และการค้า, "
        "กลุ่มส่งเสริมฝีมือแรงงาน และ กลุ่มพัฒนาแหล่งน้ำ"
    )
    assert names(text) == ["กลุ่มพัฒนาสินค้า ท่องเที่ยว และการค้า", "กลุ่มส่งเสริมฝีมือแรงงาน", "กลุ่มพัฒนาแหล่งน้ำ"]


@pytest.mark.parametrize(
    ("item", "name"),
    [
        (
            "โครงการก่อสร้างอ่างเก็บน้ำห้วยสมมุติ งบประมาณ 500 ล้านบาท กำหนดแล้วเสร็จปี 2570",
            "โครงการก่อสร้างอ่างเก็บน้ำห้วยสมมุติ",
        ),
        (
            "ปรับสภาพบ้านของผู้สูงอายุในชุมชนเมือง ตามโครงการปรับสภาพแวดล้อมที่อยู่อาศัยของกรมสมมุติแห่งชาติ",
            "ปรับสภาพบ้านของผู้สูงอายุในชุมชนเมือง",
        ),
        ("สร้างระบบนิเวศที่เหมาะสมเพื่อพัฒนาครอบครัว", "สร้างระบบนิเวศที่เหมาะสมเพื่อพัฒนาครอบครัว"),
        ('จัดกิจกรรม "ติดปีกร้านเล็ก ขับเคลื่อนด้วยดิจิทัล" ส่งเสริมผู้ค้า', 'จัดกิจกรรม "ติดปีกร้านเล็ก ขับเคลื่อนด้วยดิจิทัล"'),
    ],
)
def test_where_a_headline_ends_before_budget_and_manner(item, name):
    assert names(f"กระทรวงกำหนดมาตรการสำคัญ ดังนี้\n1. {item}\n2. พัฒนาแหล่งน้ำชุมชน")[0] == name


def test_items_parted_by_commas_keep_their_and():
    text = "แผนประกอบด้วย 3 ยุทธศาสตร์ได้แก่ การสร้างงานที่มั่นคง และพัฒนาทักษะ, การยกระดับตลาดชุมชน, การดูแลแหล่งน้ำ"
    assert names(text) == ["การสร้างงานที่มั่นคง และพัฒนาทักษะ", "การยกระดับตลาดชุมชน", "การดูแลแหล่งน้ำ"]


def test_items_glued_to_the_word_that_leads_to_them():
    text = "กระทรวงขับเคลื่อนนโยบาย 3 ด้าน คือการส่งเสริมอาชีพ การพัฒนาแหล่งน้ำ และการยกระดับตลาด"
    assert names(text) == ["การส่งเสริมอาชีพ", "การพัฒนาแหล่งน้ำ", "การยกระดับตลาด"]


def test_last_ordinal_glued_to_and():
    # มิติที่ 3: the third dimension
    text = (
        "กระทรวงขับเคลื่อนงานสำคัญ 3 มิติ ได้แก่ มิติที่ 1 ส่งเสริมการผลิตสินค้าชุมชน มิติที่ 2 พัฒนาตลาดออนไลน์ "
        "และมิติที่ 3 ยกระดับฝีมือแรงงาน"
    )
    assert names(text) == ["ส่งเสริมการผลิตสินค้าชุมชน", "พัฒนาตลาดออนไลน์", "ยกระดับฝีมือแรงงาน"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "นโยบายสำคัญ 3 ด้าน ได้แก่ การพัฒนาการค้าและการลงทุน การฟื้นฟูตลาดชุมชน โดยเฉพาะตลาดน้ำ และการส่งเสริมสินค้าชุมชน",
            ["การพัฒนาการค้าและการลงทุน", "การฟื้นฟูตลาดชุมชน", "การส่งเสริมสินค้าชุมชน"],
        ),
        (
            "กรมเดินหน้า 3 มาตรการ ได้แก่ – การพัฒนาฝีมือแรงงาน – การส่งเสริมตลาดชุมชน – การลดต้นทุนการผลิต",
            ["การพัฒนาฝีมือแรงงาน", "การส่งเสริมตลาดชุมชน", "การลดต้นทุนการผลิต"],
        ),
        (
            "กระทรวงขับเคลื่อนนโยบาย 4 เรื่อง ได้แก่ การพัฒนาทักษะปฐมวัย การเรียนวิชา Coding การพัฒนาครู และการวัดผล",
            ["การพัฒนาทักษะปฐมวัย", "การเรียนวิชา Coding", "การพัฒนาครู", "การวัดผล"],
        ),
    ],
)
def test_counted_items_with_and_inside_with_dashes_and_with_latin_words(text, items):
    assert names(text) == items


def test_number_and_full_stop_in_brackets():
    text = "กระทรวงกำหนดแนวทางขับเคลื่อนงาน ดังนี้\n(1.) พัฒนาแหล่งน้ำชุมชน\n(2.) ส่งเสริมตลาดชุมชน\n(3.) พัฒนาฝีมือแรงงาน"
    assert names(text) == ["พัฒนาแหล่งน้ำชุมชน", "ส่งเสริมตลาดชุมชน", "พัฒนาฝีมือแรงงาน"]
