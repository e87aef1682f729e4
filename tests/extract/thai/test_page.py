"""The page around a release: title, header date, source, and what gives no records."""

import datetime as dt

import pytest

import thaipress
from thaipress.extract.thai.page import read_page

BODY = "นายทดสอบ ตัวอย่างดี กล่าวว่า จะเปิดงานในวันที่ 9 กันยายน 2561"


def test_whole_header_and_foot():
    page = read_page(
        "\ufeffรัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ก.อุตฯ เปิดงาน “ดี-เด่น”\n\nวันศุกร์ที่ 13 กรกฎาคม 2561\nพิมพ์\n"
        f"ก.อุตฯ เปิดงาน “ดี-เด่น”\n{BODY}\n\nที่มา : https://www.thaigov.go.th/news/contents/details/900099"
    )
    assert page.title_text == "ก.อุตฯ เปิดงาน “ดี-เด่น”"
    assert page.published == dt.date(2018, 7, 13)
    assert page.source_url == "https://www.thaigov.go.th/news/contents/details/900099"


@pytest.mark.parametrize(
    ("prefix", "title"),
    [
        ("รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-", "เปิดงาน"),
        ("รัฐบาลไทย-ข่าวท\u0e4d\u0e32เนียบรัฐบาล-", "เปิดงาน"),
        ("รัฐบาลไทย-", "เปิดงาน"),
        ("", "เปิดงาน"),
        ("รัฐบาลไทยก้าวหน้า ", "รัฐบาลไทยก้าวหน้า เปิดงาน"),
    ],
)
def test_title_loses_the_sites_prefix_only(prefix, title):
    assert read_page(f"{prefix}เปิดงาน\n\nวันศุกร์ที่ 13 กรกฎาคม 2561\n{BODY}").title_text == title


@pytest.mark.parametrize(
    "line",
    [
        "วันศุกร์ที่ 13 กรกฎาคม 2561",
        "  วันศุกร์ที่   13  กรกฎาคม  2561  ",
        "วันที่ 13 กรกฎาคม 2561",
        "13 กรกฎาคม 2561",
        "13 กรกฎาคม พ.ศ. 2561",
        "13 กรกฎาคม 2561 15:31",
        "13 กรกฎาคม 2561 เวลา 15.31 น.",
        "13 ก.ค. 61",
        "13 ก.ค. 2561",
        "13/7/2561",
        "13/07/2018",
        "๑๓ กรกฎาคม ๒๕๖๑",
        "วันศุกร์ที่\u00a013\u00a0กรกฎาคม\u00a02561\r",
    ],
)
def test_header_date(line):
    assert read_page(f"หัวข้อข่าว\n\n{line}\n{BODY}").published == dt.date(2018, 7, 13)
    assert read_page(f"{line}\n\nหัวข้อข่าว\n{BODY}").title_text == "หัวข้อข่าว"


@pytest.mark.parametrize("dash", ["-", "–", "—", ":"])
@pytest.mark.parametrize("place", ["จ.สงขลา ", "กรุงเทพฯ – ", ""])
def test_date_line_that_opens_the_body(place, dash):
    page = read_page(f" {place}26 กันยายน 2561 {dash} {BODY}\n{BODY}")
    assert page.published == dt.date(2018, 9, 26)
    assert page.title_text is None


@pytest.mark.parametrize(
    "text",
    [
        f"หัวข้อข่าว\n{BODY}",
        f"หัวข้อข่าว\nวันศุกร์ที่ 31 กันยายน 2561\n{BODY}",
        "\n".join([*[BODY] * 12, "13 กรกฎาคม 2561"]),
        "",
        " \n\n",
    ],
    ids=["date in a sentence", "no such day", "date at the foot", "empty", "blank"],
)
def test_page_without_header_date(text):
    assert read_page(text).published is None


def test_page_of_one_line_has_no_title():
    assert read_page(BODY).title_text is None


def test_long_first_paragraph_is_no_title():
    assert read_page(f"{BODY * 20}\n{BODY}").title_text is None


@pytest.mark.parametrize(
    "foot", ["ที่มา : http://x.go.th/1", "ที่มา: http://x.go.th/1", "ที่มา  :  http://x.go.th/1"]
)
def test_source_address(foot):
    assert read_page(f"หัวข้อ\n{BODY}\n{foot}").source_url == "http://x.go.th/1"


def test_source_that_is_no_address():
    assert read_page(f"หัวข้อ\n{BODY}\nที่มา : กลุ่มประชาสัมพันธ์").source_url is None


@pytest.mark.parametrize(
    "furniture",
    [
        "พิมพ์",
        "image",
        "ที่มา : https://www.thaigov.go.th/news/contents/details/900099",
        "อ่าน 10340 ครั้ง ปรับปรุงล่าสุดเมื่อ 14 กุมภาพันธ์ 2560 10:14",
        "ล๊อคอินเข้าสู่ระบบเพื่อแสดงความคิดเห็น",
    ],
)
def test_furniture_is_hidden_from_patterns(furniture):
    text = f"หัวข้อ\n{BODY}\n{furniture}\n{BODY}"
    view = read_page(text).view
    assert view.text.count(BODY) == 2
    assert len(view.text) == len(text)
    hidden = view.text[text.index(furniture) :][: len(furniture)]
    assert not any(word in hidden for word in ["พิมพ์", "image", "ที่มา", "อ่าน", "ล๊อคอิน", "details"])


def test_word_of_the_furniture_inside_a_sentence_is_text():
    assert "พิมพ์" in read_page(f"หัวข้อ\nสำนักพิมพ์แห่งหนึ่ง พิมพ์หนังสือ\n{BODY}").view.text


def test_what_the_page_prints_gives_no_record_but_its_dates():
    text = (
        f"รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-หัวข้อ\n\nวันศุกร์ที่ 13 กรกฎาคม 2561\nพิมพ์\nหัวข้อ\n{BODY}\n"
        "ที่มา : https://www.thaigov.go.th/news/contents/details/2561\n"
        "อ่าน 10340 ครั้ง ปรับปรุงล่าสุดเมื่อ 14 กุมภาพันธ์ 2560 10:14\n"
        "ล๊อคอินเข้าสู่ระบบเพื่อแสดงความคิดเห็น\n"
    )
    printed = [(0, text.index("หัวข้อ")), (text.index("ที่มา :"), len(text))]
    mentions = thaipress.extract(text).mentions
    inside = [m.text for m in mentions if any(m.start < end and start < m.end for start, end in printed)]
    assert len(mentions) > len(inside)
    assert inside == ["14 กุมภาพันธ์ 2560"]
