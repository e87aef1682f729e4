"""A page of a few releases, and a browser that shows it."""

import re

import pytest
from browser import CHROMIUM, DRIVER, MISSING, browser
from page import Page

from thaipress.review import Choice, write_page

EVIL = """รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-</title><script>document.title='owned'</script>

วันศุกร์ที่ 13 กรกฎาคม 2561
พิมพ์
</script><!-- <script> --><img src=x onerror="document.title='owned'"> &lt;b&gt; "อ้าง" \\u003c \u2028
นายทดสอบ ตัวอย่างดี ผู้ว่าราชการจังหวัดลำปาง เปิดโครงการ<b>ลำปางก้าวหน้า</b> ณ จังหวัดลำปาง

ที่มา : https://www.thaigov.go.th/news/contents/details/900099
"""
EMOJI = """รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-😀 ชื่อเรื่อง

วันศุกร์ที่ 10 พฤษภาคม 2562
พิมพ์
😀😀 นางสาวสมมติ ศรีสว่าง อธิบดีกรมการปกครอง กล่าวที่จังหวัด🎉เชียงใหม่ และจังหวัดน่าน เมื่อวันที่ 9 พฤษภาคม 2562

ที่มา : https://www.thaigov.go.th/news/contents/details/900098
"""


@pytest.fixture
def output(folder, run, release):
    """The output of four releases: two plain ones, one full of markup, one with characters beyond 16 bits."""
    texts = {
        "2018/a.txt": release("ลำปางก้าวหน้า"),
        '2018/<b>&".txt': EVIL,
        "2018/c.txt": release("ฉบับที่สาม"),
        "2019/emoji.txt": EMOJI,
    }
    return run(folder(texts, "{style} <in>"), out="{data} <out>").output


@pytest.fixture
def page(output, tmp_path):
    """The page of all releases of `output`."""
    assert write_page(output, tmp_path / "review.html", Choice()) == 4
    return tmp_path / "review.html"


@pytest.fixture
def parsed(page):
    """The page as an HTML parser sees it."""
    return Page(page.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def chromium(tmp_path_factory):
    """A browser, where there is one."""
    if not (CHROMIUM and DRIVER):
        pytest.skip(MISSING)
    with browser(tmp_path_factory.mktemp("profile")) as window:
        yield window


@pytest.fixture
def window(chromium, page):
    """The browser with the page open and its list filled."""
    chromium.open(page)
    chromium.wait(r"/^\d+ releases$/.test(document.getElementById('found').textContent)")
    yield chromium
    refused = [message for message in chromium.log() if not re.search("favicon", message)]
    assert refused == []
