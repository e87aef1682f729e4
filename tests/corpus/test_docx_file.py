"""Word files: everything that a reader sees on the page, in its order, and nothing that was deleted."""

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from thaipress.corpus import Source, docx_file, read

THAI = "นายทดสอบ ตัวอย่างดี"


@pytest.fixture
def word(tmp_path):
    """Reads a Word file, given as bytes or as a python-docx document."""

    def make(document):
        file = tmp_path / "news.docx"
        if isinstance(document, bytes):
            file.write_bytes(document)
        else:
            document.save(str(file))
        return read(Source("news.docx", file, "docx"))

    return make


def body(xml: str):
    """A document whose body is `xml`."""
    document = docx.Document()
    for number, element in enumerate(parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>")):
        document.element.body.insert(number, element)
    return document


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_paragraphs_and_tables_in_order(word):
    document = docx.Document()
    document.add_heading("หัวข้อ", 1)
    document.add_paragraph(THAI).add_run(" ผู้ว่าราชการ").add_break()
    table = document.add_table(2, 2)
    for cell, text in zip(
        (c for r in table.rows for c in r.cells), ["อำเภอ", "จำนวน", "เมือง", "5"], strict=True
    ):
        cell.text = text
    document.add_paragraph("ท้าย\tข่าว")
    release = word(document)
    assert release.text == f"หัวข้อ\n{THAI} ผู้ว่าราชการ\n\nอำเภอ จำนวน\nเมือง 5\nท้าย\tข่าว"
    assert (release.format, release.encoding) == ("docx", None)


def test_table_that_makes_the_page_keeps_its_lines(word):
    document = docx.Document()
    cell = document.add_table(1, 2).rows[0].cells[1]
    cell.text = "1. หนึ่ง"
    cell.add_paragraph("2. สอง")
    assert word(document).text == "1. หนึ่ง\n2. สอง"


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (f"<w:p><w:ins>{run('ที่เพิ่ม')}</w:ins>{run('แล้ว')}</w:p>", "ที่เพิ่มแล้ว"),
        (f"<w:p><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del>{run('อยู่')}</w:p>", "อยู่"),
        (f"<w:p><w:hyperlink>{run('ลิงก์')}</w:hyperlink></w:p>", "ลิงก์"),
        (f"<w:sdt><w:sdtContent><w:p>{run('ช่อง')}</w:p></w:sdtContent></w:sdt>", "ช่อง"),
        (f"<w:p><w:smartTag>{run('ลำปาง')}</w:smartTag></w:p>", "ลำปาง"),
        ("<w:p><w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t><w:cr/><w:t>ค</w:t></w:r></w:p>", "ก\tข\nค"),
        (f"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>{run('ข่าว')}</w:p>", "ข่าว"),
    ],
)
def test_what_is_seen_is_read(word, xml, text):
    assert word(body(xml)).text == text


def archive(**parts: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return packed.getvalue()


def test_bomb_is_not_unpacked(word, monkeypatch):
    monkeypatch.setattr(docx_file, "MOST_UNPACKED", 2**20)
    assert word(archive(bomb=bytes(2 * 2**20))).reason == "too_large"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "unreadable"),
        (b"PK\x03\x04 cut", "unreadable"),
        (archive(notes=b"no Word file"), "unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "encrypted"),
    ],
    ids=["nothing", "cut", "other archive", "password"],
)
def test_what_is_no_word_file_is_rejected(word, raw, reason):
    assert word(raw).reason == reason


def test_document_without_text_is_rejected(word):
    assert word(docx.Document()).reason == "empty"
