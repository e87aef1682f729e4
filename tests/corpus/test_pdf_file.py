"""PDF: the text layer with its Thai mended; what has none is rejected. The pages are made by hand."""

import pytest
from pdf_writer import pdf

from thaipress.corpus import Source, read
from thaipress.corpus.pdf_lines import Glyph, text_of
from thaipress.corpus.thai_pdf import letters, mend


@pytest.fixture
def document(tmp_path):
    """Reads a PDF given as bytes."""

    def make(raw: bytes):
        file = tmp_path / "news.pdf"
        file.write_bytes(raw)
        return read(Source("news.pdf", file, "pdf"))

    return make


def test_pages_are_read_in_order(document):
    release = document(pdf("จังหวัดลำปาง เปิดงาน\nนายทดสอบ ตัวอย่างดี", "หน้าถัดไป"))
    assert release.text == "จังหวัดลำปาง เปิดงาน\nนายทดสอบ ตัวอย่างดี\nหน้าถัดไป"
    assert (release.format, release.encoding) == ("pdf", None)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (pdf("", ""), "pdf_without_text"),
        (pdf("English only"), "pdf_without_text"),
        (pdf("\ufffd" * 30 + "ข่าว"), "pdf_without_text"),
        (pdf("\ue123\ue124\ue125" * 9 + "ข่าวลำปาง"), "pdf_without_text"),
        (pdf("°√–∑√«ßÕÿµ “À°√√¡"), "pdf_without_text"),
        (pdf("ข่าว", password=True), "encrypted"),
        (pdf("ข่าว")[:300], "unreadable"),
        (b"", "unreadable"),
        (b"%PDF-1.7 and no more", "unreadable"),
    ],
    ids=[
        "scanned",
        "english",
        "replaced",
        "glyphs without letters",
        "old font",
        "password",
        "cut",
        "nothing",
        "head only",
    ],
)
def test_what_has_no_thai_text_is_rejected(document, raw, reason):
    assert document(raw).reason == reason


@pytest.mark.parametrize(
    ("drawn", "written"),
    [
        ("นํา ทํา", "นำ ทำ"),
        ("นํ้า น้ํา", "น้ำ น้ำ"),
        ("กาํหนด นา้ํ น้าํ", "กำหนด น้ำ น้ำ"),
        ("จ ำนวน ท  ี่ ก\u00a0ำ", "จำนวน ที่ กำ"),
        ("ท\uf70aี ป\uf701\uf70b ห\uf705อง ว\uf710น \uf700าน \uf70fาติ ร\uf718\uf70a", "ที่ ปิ้ ห่อง วัน ฐาน ญาติ รุ่"),
        ("ท่ี เม่ือ ผู้", "ที่ เมื่อ ผู้"),
        ("ที่่ วัันที่", "ที่ วันที่"),
        ("ขอ\u00ad\ufffeง\x03", "ของ"),
        ("สาํ คัญ", "สำ คัญ"),
        ("วันที่ ๒ ก.ค. และ ที่ว่า", "วันที่ ๒ ก.ค. และ ที่ว่า"),
    ],
)  # fmt: skip
def test_letters_are_mended(drawn, written):
    assert letters(drawn) == written


LINE = "นายทดสอบ ตัวอย่างดี ผู้ว่าราชการจังหวัดลำปาง เป็นประธานเปิดโครงการลำปา"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (f"{LINE}\nงก้าวหน้า", f"{LINE}งก้าวหน้า"),
        (f"{LINE}ง\r\n2561 ณ ศาลากลาง", f"{LINE}ง 2561 ณ ศาลากลาง"),
        (f"{LINE}ง \nณ ศาลากลาง", f"{LINE}ง ณ ศาลากลาง"),
        (f"{LINE}ง-\nลำพูน", f"{LINE}ง-ลำพูน"),
        (f"{LINE}\n1. โครงการหนึ่ง", f"{LINE}\n1. โครงการหนึ่ง"),
        (f"{LINE}\n(๒) โครงการสอง", f"{LINE}\n(๒) โครงการสอง"),
        (f"{LINE}\n- โครงการ", f"{LINE}\n- โครงการ"),
        (f"{LINE}\n11.30 น. เดินทาง", f"{LINE} 11.30 น. เดินทาง"),
        (f"หัวข้อข่าว\n{LINE}", f"หัวข้อข่าว\n{LINE}"),
        (f"ย่อหน้าแรก\nย่อหน้าที่สอง\n{LINE}", f"ย่อหน้าแรก\nย่อหน้าที่สอง\n{LINE}"),
    ],
)
def test_wrapped_lines_are_joined_and_others_are_not(page, text):
    assert mend([page]) == text


def test_sentence_goes_on_over_the_page_and_its_number(document):
    release = document(pdf(f"{LINE}\n{LINE}\n- 1 -", "2/3\nงก้าวหน้า\nจบข่าว"))
    assert release.text.endswith("ลำปางก้าวหน้า\nจบข่าว")


def drawn(*signs: tuple[str, float], y: float = 700.0):
    return [Glyph(sign, x, y, x + 6, guessed=False) for sign, x in signs]


@pytest.mark.parametrize(
    ("glyphs", "text"),
    [
        # a quotation mark from another font, drawn after the line
        (drawn(("ก", 0), ("ข", 12), (" ", 18), ("ค", 21), ("”", 6)), "ก”ข ค"),
        # a tone mark of the next letter's place, drawn after it: ขึ้น
        (drawn(("ข", 0), ("ึ", 7), ("น", 7), ("้", 7.5)), "ขึ้น"),
        # marks drawn from where their letter begins, as they stand
        (drawn(("ท", 0), ("ี", 0), ("่", 0), ("ด", 7), ("ี", 7)), "ที่ดี"),
        # marks that reach back a little, as they stand
        (drawn(("พ", 0), ("ื", 7.2), ("้", 6.7), ("น", 7.2)), "พื้น"),
        # two lines without a line end between them
        (drawn(("ก", 0), ("ข", 6)) + drawn(("ค", 0), ("ง", 6), y=680), "กข\nคง"),
        # a raised figure is no line of its own
        (drawn(("ก", 0), ("ข", 6)) + drawn(("2", 12), y=704) + drawn(("ค", 16)), "กข2ค"),
    ],
)
def test_glyphs_are_read_where_they_stand(glyphs, text):
    assert letters(text_of(glyphs)) == text


def test_gap_that_was_guessed_for_a_later_sign_is_none():
    line = [*drawn(("ก", 0)), Glyph(" ", 12, 700, 12, guessed=True), *drawn(("ข", 12), (" ", 18), ("“", 6))]
    assert text_of(line) == "ก“ข "


def test_gap_that_no_later_sign_fills_is_a_space():
    assert text_of(drawn(("ก", 0), ("ข", 10), ("ค", 26), ("“", 16))) == "ก ข“ ค"


def test_english_with_some_thai_is_read(document):
    assert document(pdf("ประกาศ\nThe ministry opened a new bridge today.")).format == "pdf"


def test_mark_at_the_start_of_a_line_belongs_to_the_letter_above():
    assert mend(["ผู้ว่าราชการจังหวัดลำปางท\nี่ประชุม"]) == "ผู้ว่าราชการจังหวัดลำปางที่ประชุม"


def test_mending_of_hostile_text_comes_to_an_end():
    for hostile in ("ก" * 10**6, "ํา" * 10**5, " " * 10**6, "ก \u0e31" * 10**5, "่" * 10**6, "1." * 10**5):
        mend([hostile])
