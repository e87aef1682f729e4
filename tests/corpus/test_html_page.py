"""Web pages: the release in the page, with what the page says of it, and nothing of what stands around it."""

import pytest

from thaipress.corpus import Release, Source, read

BODY = (
    "<p>นายทดสอบ ตัวอย่างดี ผู้ว่าราชการจังหวัดลำปาง เปิดโครงการ<b>ลำปาง</b>ก้าวหน้า "
    "เมื่อวันที่ 12 กรกฎาคม 2561 ณ ศาลากลางจังหวัดลำปาง โดยมีหัวหน้าส่วนราชการเข้าร่วมงานจำนวนมาก</p>"
)
PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>ข่าว | จังหวัดลำปาง</title>{head}</head>
<body>
<nav><a href="/">หน้าแรก</a> <a href="/contact">ติดต่อเรา</a></nav>
<article><h1>ลำปางก้าวหน้า</h1>{body}</article>
<footer>สงวนลิขสิทธิ์ พ.ศ. 2560</footer><script>var x = "ไม่ใช่ข่าว";</script></body></html>"""


@pytest.fixture
def page(tmp_path):
    """Reads a page, given as bytes or by its parts."""

    def make(raw: bytes | None = None, *, head="", body=BODY, charset="utf-8", encoding="utf-8"):
        file = tmp_path / "news.html"
        text = PAGE.format(charset=charset, head=head, body=body)
        file.write_bytes(text.encode(encoding) if raw is None else raw)
        return read(Source("news.html", file, "html"))

    return make


def test_release_stands_under_its_headline_without_the_site_around_it(page):
    release = page()
    assert isinstance(release, Release)
    assert release.text.startswith(
        "ลำปางก้าวหน้า\nนายทดสอบ ตัวอย่างดี ผู้ว่าราชการจังหวัดลำปาง เปิดโครงการลำปางก้าวหน้า เมื่อ"
    )
    assert release.title == "ลำปางก้าวหน้า"
    assert not any(print_ in release.text for print_ in ("หน้าแรก", "ลิขสิทธิ์", "ไม่ใช่ข่าว"))


@pytest.mark.parametrize("charset", ["utf-8", "tis-620", "windows-874", "TIS-620", "iso-8859-1"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp874"])
def test_encoding_is_that_of_the_bytes_whatever_the_page_declares(page, charset, encoding):
    release = page(charset=charset, encoding=encoding)
    assert (release.text, release.encoding) == (page().text, encoding)


def test_page_with_an_xml_declaration(page):
    text = f'<?xml version="1.0" encoding="windows-874"?>\n{PAGE.format(charset="x", head="", body=BODY)}'
    assert page(text.encode("cp874")).text == page().text


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2018-07-13T10:00Z">', "2018-07-13T10:00Z"),
        ('<meta name="DC.date" content="2561-07-13">', "2561-07-13"),
        ('<script type="application/ld+json">{"datePublished": "2018-07-13"}</script>', "2018-07-13"),
        ('<meta name="date" content=" "><meta name="pubdate" content="13 กรกฎาคม 2561">', "13 กรกฎาคม 2561"),
        ("", None),
    ],
)
def test_day_is_that_of_the_metadata_and_never_guessed_from_the_text(page, head, published):
    assert page(head=head).published == published


def test_time_of_the_page_is_its_day(page):
    assert page(body=f'<time datetime="2018-07-13">วันนี้</time>{BODY}').published == "2018-07-13"


def test_address_and_title_are_those_of_the_metadata(page):
    release = page(
        head='<meta property="og:title" content="ชื่อเต็มของข่าวลำปาง"><link rel="canonical" href="https://x.go.th/news/1">'
    )
    assert (release.title, release.url) == ("ชื่อเต็มของข่าวลำปาง", "https://x.go.th/news/1")
    assert release.text.startswith("ชื่อเต็มของข่าวลำปาง\nลำปางก้าวหน้า\n")


def test_lists_tables_and_breaks_stand_on_lines_of_their_own(page):
    body = f"""{BODY}<p>มีโครงการดังนี้</p><ol><li>โครงการหนึ่ง</li><li>โครงการ<i>สอง</i></li></ol>
    <ul><li>งานเสริม</li></ul><table><tr><td>อำเภอ</td><td>จำนวน</td></tr><tr><td>เมือง</td><td>5</td></tr></table>
    <p>บรรทัดแรก<br>บรรทัดถัดไป</p>{BODY}"""
    lines = page(body=body).text.split("\n")
    wanted = ["1. โครงการหนึ่ง", "2. โครงการสอง", "งานเสริม", "อำเภอ จำนวน", "เมือง 5", "บรรทัดแรก", "บรรทัดถัดไป"]
    assert [line for line in lines if line in wanted] == wanted


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b"<html><body></body></html>", "empty"),
        ("<html><body><script>var x = 'ข่าว';</script></body></html>".encode(), "empty"),
        (b"<html><body><p>English only, and a good deal of it to read.</p></body></html>", "not_thai"),
        (b"\x89PNG\r\n\x1a\n\x00\xdb\xff", "encoding"),
        (b"<p>" * 200_000, "empty"),
    ],
    ids=["nothing", "no text", "script only", "english", "picture", "endless nesting"],
)
def test_page_that_holds_no_release_is_rejected(page, raw, reason):
    assert page(raw).reason == reason


def test_entities_are_letters(page):
    letters = "".join(f"&#{ord(letter)};" for letter in "จังหวัดลำปาง")
    assert "จังหวัดลำปาง" in page(body=f"<p>{letters}</p>").text
