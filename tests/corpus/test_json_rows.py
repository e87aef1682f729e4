"""JSON Lines: a release per line, whatever the lines are like."""

import json

import pytest

import thaipress
from thaipress.corpus import Columns, Release, census, find, read_all
from thaipress.errors import InputError

THAI = "กระทรวงอุตสาหกรรม"


def lines(*rows) -> str:
    return "".join(
        f"{row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)}\n" for row in rows
    )


@pytest.fixture
def rows(folder):
    """Reads a file `in.jsonl` of the given content: releases and rejects, in the order of the file."""

    def read(content: str | bytes, columns: Columns | None = None):
        root = folder({"in.jsonl": content})
        sources = [source for source, _ in census(find([root], columns=columns or Columns()).sources)]
        found = {one.path: one for one in read_all(sources)}
        assert len(found) == len(sources)
        return [found[source.path] for source in sources]

    return read


def outcome(found):
    return [(one.path, one.text if isinstance(one, Release) else one.reason) for one in found]


def test_row_is_a_release_with_what_it_gives(rows):
    [release] = rows(
        lines({"id": 7, "text": THAI, "published": "2018-07-13", "url": "http://x/7", "title": "ชื่อ"})
    )
    assert (release.path, release.text, release.format) == ("in.jsonl#7", THAI, "jsonl")
    assert (release.published, release.url, release.title) == ("2018-07-13", "http://x/7", "ชื่อ")


def test_named_columns_are_read(rows):
    content = lines({"nid": "a", "body": THAI, "text": "อื่น", "day": "13 ก.ค. 61", "from": "http://x"})
    [release] = rows(content, Columns("body", "nid", "day", "from"))
    assert (release.path, release.text) == ("in.jsonl#a", THAI)
    assert (release.published, release.url, release.title) == ("13 ก.ค. 61", "http://x", None)


def test_text_is_exactly_that_of_the_row(rows):
    text = "\r\n ก\u200bข\u00a0ค ํา \t\n"
    assert rows(lines({"text": text}))[0].text == text


def test_repeated_id_loses_no_row(rows):
    content = lines(*({"id": i, "text": f"{THAI} {n}"} for n, i in enumerate([7, 7, "7~2", 7])))
    assert [path for path, _ in outcome(rows(content))] == [
        "in.jsonl#7",
        "in.jsonl#7~2",
        "in.jsonl#7~2~2",
        "in.jsonl#7~3",
    ]


def test_row_without_id_is_known_by_its_number(rows):
    content = lines({"text": THAI}, {"id": None, "text": THAI}, {"id": " ", "text": THAI})
    assert [path for path, _ in outcome(rows(content))] == ["in.jsonl#1", "in.jsonl#2", "in.jsonl#3"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"id": "x", "text": None}, "empty"),
        ({"id": "x"}, "empty"),
        ({"id": "x", "text": " \n\u200b"}, "empty"),
        ({"id": "x", "text": "English only"}, "not_thai"),
        ({"id": "x", "text": f"{THAI}\x00"}, "encoding"),
        ({"id": "x", "text": [THAI]}, "bad_row"),
        ({"id": "x", "text": 7}, "bad_row"),
        ('{"id": "x", "text": "ก\\ud83d"}', "encoding"),
    ],
)
def test_row_that_is_no_release_is_a_reject_of_its_own(rows, line, reason):
    content = lines({"id": "a", "text": THAI}, line, {"id": "b", "text": THAI})
    assert outcome(rows(content)) == [
        ("in.jsonl#a", THAI),
        ("in.jsonl#x", reason),
        ("in.jsonl#b", THAI),
    ]


@pytest.mark.parametrize("line", ['{"text": "ก"', "ข่าว", "[1]", '"ก"', "null", "[" * 100_000])
def test_line_that_is_no_object_is_a_reject(rows, line):
    found = rows(lines({"text": THAI}, line, {"text": THAI}))
    assert outcome(found) == [("in.jsonl#1", THAI), ("in.jsonl#2", "bad_row"), ("in.jsonl#3", THAI)]


def test_blank_lines_and_a_mark_are_no_rows(rows):
    content = b"\xef\xbb\xbf" + f"\n{lines({'text': THAI})}\r\n \n{lines({'text': THAI})}".encode().lstrip()
    assert [text for _, text in outcome(rows(content))] == [THAI, THAI]


def test_line_in_thai_windows_encoding_is_read(rows):
    [release] = rows(lines({"text": THAI}).encode("cp874"))
    assert (release.text, release.encoding) == (THAI, "cp874")


def test_utf16_is_a_reject_of_the_file(rows):
    assert outcome(rows(lines({"text": THAI}).encode("utf-16"))) == [("in.jsonl", "encoding")]


def test_file_without_rows_is_a_reject(rows):
    assert outcome(rows("\n")) == [("in.jsonl", "empty")]


def test_line_that_is_too_long_is_passed_over(rows, monkeypatch):
    monkeypatch.setattr("thaipress.corpus.json_rows._LONGEST_LINE", 200)
    content = lines({"id": "a", "text": THAI}, {"id": "x", "text": "ก" * 999}, {"id": "b", "text": THAI})
    assert outcome(rows(content)) == [("in.jsonl#a", THAI), ("in.jsonl#2", "too_large"), ("in.jsonl#b", THAI)]


def test_file_of_rows_without_the_usual_text_column_is_a_reject_that_names_those_there(rows):
    [*_, no] = rows(lines({"body": THAI, "id": 1}))
    assert (no.path, no.reason) == ("in.jsonl", "no_text_column")
    assert "no column text; it has body, id" in no.detail


def test_missing_text_column_that_was_asked_for_stops_the_run(rows):
    with pytest.raises(InputError, match=r"in\.jsonl: no column words; it has .*--text-column"):
        rows(lines({"body": THAI, "id": 1}), Columns(text="words"))


def test_missing_column_that_was_asked_for_is_an_error(rows):
    with pytest.raises(InputError, match="no column nid"):
        rows(lines({"text": THAI}), Columns(id="nid"))


@pytest.mark.parametrize(
    ("given", "published"),
    [
        (1531440000000, "2018-07-13T00:00:00+00:00"),
        (1531440000, "2018-07-13T00:00:00+00:00"),
        (True, "True"),
        (1e300, None),
        (None, None),
        ({"$date": 1}, None),
    ],
)
def test_day_in_milliseconds_as_pandas_writes_it(rows, given, published):
    assert rows(lines({"text": THAI, "published": given}))[0].published == published


def test_id_that_would_break_a_path_is_mended(rows):
    content = lines({"id": "a\nb\tc", "text": THAI}, '{"id": "\\ud83d", "text": "ก"}')
    assert [path for path, _ in outcome(rows(content))] == ["in.jsonl#a_b_c", "in.jsonl#\\ud83d"]


def test_given_page_takes_the_place_of_the_one_in_the_text(folder, run, release):
    row = {"id": 1, "text": release("ลำปาง"), "published": "2562-03-01", "url": "http://x/1", "title": "ชื่อ"}
    text = {"id": 2, "text": "หัวข้อ\nเปิดงานวันที่ 5 มกราคม ณ จังหวัดลำปาง", "published": "1 มีนาคม 2562"}
    frames = thaipress.read(run(folder({"in.jsonl": lines(row, text)})).output)
    one, two = frames["documents"].to_dict("records")
    assert (one["title"], one["source_url"], str(one["published"].date())) == (
        "ชื่อ",
        "http://x/1",
        "2019-03-01",
    )
    assert (one["text"], one["source_format"]) == (release("ลำปาง"), "jsonl")
    dates = frames["dates"]
    assert str(dates[dates["doc_id"] == two["doc_id"]]["start"].item().date()) == "2019-01-05"


@pytest.mark.usefixtures("small_shards")
def test_update_extracts_changed_rows_and_equals_a_fresh_run(folder, run, release):
    texts = [{"id": n, "text": release(f"ฉบับที่ {n}")} for n in range(9)]
    run(folder({"in.jsonl": lines(*texts, "no json")}))
    texts[4]["text"] = release("เปลี่ยนแล้ว")
    texts[6]["url"] = "http://x/6"
    changed = folder({"in.jsonl": lines({"id": "new", "text": release("ใหม่")}, *texts[1:], "no json")})
    summary = run(changed)
    assert (summary.extracted, summary.unchanged) == (3, 7)
    fresh = run(changed, out="fresh", workers=2)
    assert tables(summary.output) == tables(fresh.output)
    assert run(changed).extracted == 0


def tables(out):
    current = (out / "current").resolve()
    return {file.relative_to(current): file.read_bytes() for file in current.rglob("*") if file.is_file()}
