"""Names: where they start, where they end, and what is none."""

import pytest

import thaipress


def names(text: str) -> list[tuple[str | None, str]]:
    return [(o.title, o.name) for o in thaipress.extract(text).officials]


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("นายสมปอง แสนดีงาม กล่าวว่า งานนี้สำคัญ", "นาย", "สมปอง แสนดีงาม"),
        ("โดยนางสาวกรวิภา ทองเนื้อแท้ เป็นประธาน", "นางสาว", "กรวิภา ทองเนื้อแท้"),
        ("พล.ต.อ. ดร.กฤตภพ เรืองสว่างวงศ์ กล่าว", "พล.ต.อ. ดร.", "กฤตภพ เรืองสว่างวงศ์"),
        ("ว่าที่ร้อยตรีณัฐชนน ใจมั่นคง เข้าร่วม", "ว่าที่ร้อยตรี", "ณัฐชนน ใจมั่นคง"),
        ("นายกฤษฎา การุณย์ธรรม กล่าว", "นาย", "กฤษฎา การุณย์ธรรม"),
        ("นายกอบกิจ สุขใจดี กล่าว", "นาย", "กอบกิจ สุขใจดี"),
        ("นางสาวิตรี แก้วมณีใส กล่าว", "นาง", "สาวิตรี แก้วมณีใส"),
    ],
)
def test_title_is_apart_from_name(text: str, title: str, name: str) -> None:
    assert names(text) == [(title, name)]


@pytest.mark.parametrize(
    "text",
    [
        "นายกรัฐมนตรี กล่าวว่า จะดำเนินการต่อไป",
        "ตลาดนางเลิ้ง ย่านเก่า",
        "นายจ้าง ต้องจ่ายค่าจ้าง",
        "ตำรวจกว่า 80,000 นายทั่วประเทศ อำนวยความสะดวก",
    ],
)
def test_word_that_opens_like_a_title_names_nobody(text: str) -> None:
    assert names(text) == []


def test_office_written_onto_the_family_name_ends_it() -> None:
    assert names("นายสมปอง แสนดีงามอธิบดีกรมบัญชีกลาง กล่าว") == [("นาย", "สมปอง แสนดีงาม")]


def test_verb_after_given_name_is_no_family_name() -> None:
    assert names("นายสมปอง กล่าวเพิ่มเติมว่า") == [("นาย", "สมปอง")]


def test_credit_line_names_people_without_a_title() -> None:
    text = "งานเสร็จสิ้น\nWritten by กรวิภา ทองเนื้อแท้, สมปอง แสนดีงาม\nPhoto Credit ณัฐชนน ใจมั่นคง"
    assert set(names(text)) == {
        (None, "กรวิภา ทองเนื้อแท้"),
        (None, "สมปอง แสนดีงาม"),
        (None, "ณัฐชนน ใจมั่นคง"),
    }


def test_foreign_name_keeps_its_third_word_before_the_latin_spelling() -> None:
    text = "หารือกับนายโทมัส เอ็ดเวิร์ด ฮิลล์ตัน (H.E. Mr. Thomas Edward Hillton) เอกอัครราชทูต"
    assert names(text) == [("นาย", "โทมัส เอ็ดเวิร์ด ฮิลล์ตัน")]


@pytest.mark.parametrize("job", ["ตุลาการ", "นิติกร", "นายแพทย์ทรงคุณวุฒิ", "ทายาทของผู้เสียชีวิต"])
def test_job_after_the_family_name_is_no_third_word(job: str) -> None:
    assert names(f"นายสมปอง แสนดีงาม {job} เข้าร่วม") == [("นาย", "สมปอง แสนดีงาม")]


def test_latin_name_with_thai_spelling_in_brackets_is_the_thai_one() -> None:
    assert names("พบกับ Mr. Thomas Hillton (นายโทมัส ฮิลล์ตัน) ผู้บริหาร") == [("นาย", "โทมัส ฮิลล์ตัน")]


def test_conferred_name_of_a_monk_is_kept_whole() -> None:
    text = "โดยมี พระครูสุวรรณธรรมโฆสิต เจ้าอาวาสวัดป่าสมบูรณ์ เป็นประธานสงฆ์"
    assert names(text) == [(None, "พระครูสุวรรณธรรมโฆสิต")]


def test_royal_word_is_no_monk() -> None:
    assert names("ตามแนวพระราชดำริของพระบาทสมเด็จพระเจ้าอยู่หัว") == []


def test_month_that_ends_like_a_title_names_nobody() -> None:
    assert names("วันที่ 9 มิถุนายน 2567 ณ ห้องประชุม") == []


def test_family_name_that_opens_like_a_verb_is_kept_before_an_office() -> None:
    assert names("นายสมปอง ส่งเสริมพานิช อธิบดีกรมบัญชีกลาง") == [("นาย", "สมปอง ส่งเสริมพานิช")]


def test_verb_written_onto_a_known_given_name_is_cut() -> None:
    text = "นางสาวกรวิภา ทองเนื้อแท้ กล่าวว่า ดี\nนอกจากนี้ นางสาวกรวิภายังเผยว่า"
    assert names(text) == [("นางสาว", "กรวิภา ทองเนื้อแท้")]


def test_agency_abbreviation_that_ends_like_a_title_names_nobody() -> None:
    assert names("การทางพิเศษแห่งประเทศไทย (กทพ.) แจ้งปิดการจราจร") == []


def test_sentence_that_ends_with_a_latin_name_keeps_its_next_word() -> None:
    assert names("Thailand welcomed General Somchai Jaidee. During the visit") == [
        ("General", "Somchai Jaidee")
    ]


def test_whole_name_written_without_its_space_is_not_cut_to_the_given_name() -> None:
    found = thaipress.extract("นายอภิชัยทองเนื้อแท้ อธิบดีกรมบัญชีกลาง กล่าวว่า ดี\nนายอภิชัย ทองเนื้อแท้ ย้ำว่า ดี")
    assert [(o.name, o.position) for o in found.officials] == [("อภิชัย ทองเนื้อแท้", "อธิบดีกรมบัญชีกลาง")]
