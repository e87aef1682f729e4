"""Texts and bytes that nobody wrote: nothing crashes, and what comes out keeps its promises.

`THAIPRESS_FUZZ=20000 pytest tests/test_fuzz.py` draws so many examples of each, other ones every time.
"""

import os

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import thaipress
from thaipress.clusters import signature
from thaipress.corpus import census, find, read_all
from thaipress.errors import InputError
from thaipress.schema import TABLES, Extraction, Reject

EXAMPLES = int(os.environ.get("THAIPRESS_FUZZ", "0"))

fuzz = settings(
    max_examples=EXAMPLES or 150,
    derandomize=not EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

LETTERS = "กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศสหอฮฤะาเแโใไ"
MARKS = "่้๊๋์ํัิีึืุู็ำ"
SPACES = (" ", "  ", "\n", "\n\n", "\t", "\r\n", "\u00a0", "\u200b", "\ufeff", "\u2003", "\u200d")
SIGNS = (*"()[]“”\"'‘’-–—,.:;/*•&%ฯๆ", "...", "๑.", "1.", "1)", "(1)", "ก.", "- ", "• ", "1.1 ", "ข้อ 1 ")
WORDS = (
    *("มกราคม", "กุมภาพันธ์", "มีนาคม", "ธ.ค.", "ก.ค.", "พ.ศ.", "ค.ศ.", "วันที่", "วันศุกร์ที่", "ปีงบประมาณ", "ไตรมาสที่"),
    *("ระหว่าง", "ถึง", "และ", "หรือ", "เวลา 09.30 น.", "เมื่อวานนี้", "2561", "๒๕๖๑", "31", "30 กุมภาพันธ์"),
    *("นาย", "นางสาว", "พล.อ.", "พลเอก", "ดร.", "ศ.นพ.", "ม.ล.", "หม่อมหลวง", "สมเด็จ", "พระ", "Mr.", "H.E."),
    *("สมชาย ใจดี", "ทดสอบ", "ตัวอย่างดี", "ณ อยุธยา", "รัฐมนตรีว่าการ", "ปลัด", "กระทรวง", "กรม", "ผู้ว่าราชการ"),
    *(
        "รักษาราชการแทน",
        "อธิบดี",
        "ที่ปรึกษา",
        "จังหวัด",
        "จ.",
        "อำเภอ",
        "อ.",
        "ต.",
        "ตำบล",
        "แขวง",
        "เขต",
        "ลำปาง",
        "เมือง",
    ),
    *("กรุงเทพมหานคร", "กทม.", "ประเทศ", "ญี่ปุ่น", "ณ", "ห้อง", "โรงแรม", "ถนน", "สะพาน", "สถานี", "ภาค", "เหนือ"),
    *("โครงการ", "มาตรการ", "แผน", "ยุทธศาสตร์", "กองทุน", "นโยบาย", "ระยะที่ 2", "งบประมาณ", "ล้านบาท", "ดังนี้"),
    *(
        "5 ด้าน",
        "ได้แก่",
        "ประกอบด้วย",
        "สำคัญ",
        "เร่งด่วน",
        "นโยบายเรือธง",
        "ที่มา : https://x.th/1",
        "พิมพ์",
        "รัฐบาลไทย-",
    ),
)

letters = st.text(st.sampled_from(LETTERS + MARKS), min_size=1, max_size=8)
digits = st.text(st.sampled_from("0123456789๐๑๒๓๔๕๖๗๘๙.,/:-"), min_size=1, max_size=9)
pieces = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS),
    st.sampled_from(SPACES),
    st.sampled_from(SIGNS),
    letters,
    digits,
)
thai = st.lists(pieces, max_size=60).map("".join)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
repeated = st.tuples(st.lists(pieces, min_size=1, max_size=4).map("".join), st.integers(2, 60)).map(
    lambda p: p[0] * p[1]
)

IDS = {"officials": "official_id", "dates": "date_id", "relative_dates": "date_id", "places": "place_id"}
IDS |= {"programmes": "programme_id", "flagships": "flagship_id"}


def keeps_its_promises(text: str, extraction: Extraction) -> None:
    assert extraction.document.text == text
    assert extraction.document.n_chars == len(text)
    for mention in extraction.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
    known = set()
    for table, column in IDS.items():
        ids = [getattr(row, column) for row in extraction.rows(table)]
        assert len(set(ids)) == len(ids)
        known.update(ids)
    assert {m.record_id for m in extraction.mentions} == known
    assert {p.official_id for p in extraction.positions} <= {o.official_id for o in extraction.officials}
    for table, model in TABLES.items():
        if table != "rejects":
            for row in extraction.rows(table):
                assert type(row) is model
                assert model.model_validate(row.model_dump()) == row
                assert row.doc_id == extraction.document.doc_id
    for row in (*extraction.dates, *extraction.relative_dates):
        assert row.start <= row.end


@fuzz
@given(st.one_of(thai, thai, repeated, anything))
@example("")
@example("มกราคม2561")
def test_any_text_is_extracted_as_promised(text):
    keeps_its_promises(text, thaipress.extract(text))


@fuzz
@given(thai)
def test_extraction_follows_from_the_text_alone(text):
    assert thaipress.extract(text) == thaipress.extract(text)


raw_bytes = st.one_of(
    st.binary(max_size=200),
    thai.map(lambda t: t.encode("utf-8")),
    thai.map(lambda t: t.encode("cp874", "ignore")),
    thai.map(lambda t: b"\xef\xbb\xbf" + t.encode("utf-8")),
    thai.map(lambda t: b"\xff\xfe" + t.encode("utf-16-le")),
    st.tuples(thai, st.binary(max_size=3), st.integers(0, 400)).map(
        lambda p: p[0].encode("utf-8")[: p[2]] + p[1] + p[0].encode("utf-8")[p[2] :]
    ),
    st.tuples(
        st.sampled_from(
            [b"%PDF-1.7\n", b"PK\x03\x04", b"PAR1", b"<html><body><p>", b'{"text": "', b"text\n"]
        ),
        thai,
    ).map(lambda p: p[0] + p[1].encode()),
)


@fuzz
@given(raw_bytes, st.sampled_from(["txt", "html", "jsonl", "csv", "parquet", "docx", "pdf"]))
def test_any_file_is_a_release_or_a_reject_with_a_reason(tmp_path, raw, ending):
    file = tmp_path / f"a.{ending}"
    file.write_bytes(raw)
    try:
        found = list(read_all(source for source, _ in census(find([file]).sources)))
    except InputError as error:
        if str(file) not in str(error):  # a table of rows without the columns that it must have names itself
            raise
        return
    for release in found:
        if isinstance(release, Reject):
            assert release.reason
            assert release.detail
        else:
            assert release.text.encode("utf-8")
            assert len(signature(release.text)) == len(signature(""))
    assert len(found) == 1 or ending in {"jsonl", "csv", "parquet"}
