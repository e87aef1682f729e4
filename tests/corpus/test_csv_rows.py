"""CSV as Excel, pandas and people write it."""

import pytest

from thaipress.corpus import Columns, Release, census, find, read_all
from thaipress.errors import InputError

THAI = "กระทรวงอุตสาหกรรม"


@pytest.fixture
def rows(folder):
    """Reads a file `in.csv` of the given content: path and text, or reason, in the order of the file."""

    def read(content: str | bytes, columns: Columns | None = None):
        found = find([folder({"in.csv": content})], columns=columns or Columns())
        sources = [source for source, _ in census(found.sources)]
        read = {one.path: one for one in read_all(sources)}
        assert len(read) == len(sources)
        return [read[source.path] for source in sources]

    return read


def outcome(found):
    return [(one.path, one.text if isinstance(one, Release) else one.reason) for one in found]


def test_row_is_a_release_with_what_it_gives(rows):
    [release] = rows(f"id,text,published,url,title,more\n7,{THAI},2018-07-13,http://x,ชื่อ,1\n")
    assert (release.path, release.text, release.format, release.encoding) == (
        "in.csv#7",
        THAI,
        "csv",
        "utf-8",
    )
    assert (release.published, release.url, release.title) == ("2018-07-13", "http://x", "ชื่อ")


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_cell_may_hold_line_ends_quotes_and_separators(rows, sign, end):
    text = f"{THAI}, ข่าว; “ก”\tข\r\n\nบรรทัด\n"
    lines = [sign.join(("id", "text")), sign.join(("a", f'"{text}""ข""{sign}"')), sign.join(("b", THAI)), ""]
    assert outcome(rows(end.join(lines))) == [("in.csv#a", f'{text}"ข"{sign}'), ("in.csv#b", THAI)]


def test_thai_excel_writes_its_own_encoding(rows):
    [release] = rows(f"id,text\n7,{THAI}\n".encode("cp874"))
    assert (release.text, release.encoding) == (THAI, "cp874")


def test_mark_is_no_part_of_the_first_column(rows):
    assert outcome(rows(b"\xef\xbb\xbf" + f"text\n{THAI}\n".encode())) == [("in.csv#1", THAI)]


def test_bad_rows_are_rejects_of_their_own(rows):
    content = f"id,text\na,{THAI}\nb,\nc\nd,{THAI}, และอื่น\ne,English\n".encode() + b"f,\xe0\xdb\n\n"
    assert outcome(rows(content + f"g,{THAI}\n".encode())) == [
        ("in.csv#a", THAI),
        ("in.csv#b", "empty"),
        ("in.csv#c", "empty"),
        ("in.csv#4", "bad_row"),
        ("in.csv#e", "not_thai"),
        ("in.csv#f", "encoding"),
        ("in.csv#g", THAI),
    ]


def test_quote_that_does_not_end_is_a_reject_and_keeps_the_rows_before(rows):
    content = f'id,text\na,{THAI}\nb,"{THAI}\nc,{THAI}\n'
    found = rows(content)
    assert outcome(found) == [("in.csv#a", THAI), ("in.csv", "unreadable")]
    assert found[1].detail.startswith("after 1 rows: ")


def test_cell_without_an_end_is_not_kept_in_memory(rows, monkeypatch):
    monkeypatch.setattr("thaipress.corpus.csv_rows.MOST_BYTES", 1000)
    assert outcome(rows(f'id,text\na,{THAI}\nb,"' + "ก\n" * 2000)) == [
        ("in.csv#a", THAI),
        ("in.csv", "unreadable"),
    ]


def test_line_without_an_end_is_not_kept_in_memory(rows, monkeypatch):
    monkeypatch.setattr("thaipress.corpus.csv_rows._LONGEST_LINE", 100)
    assert outcome(rows(f"id,text\na,{THAI}\nb," + "ก" * 200)) == [
        ("in.csv#a", THAI),
        ("in.csv", "too_large"),
    ]


@pytest.mark.parametrize(("content", "reason"), [("", "empty"), ("id,text\n", "empty")])
def test_file_without_rows_is_a_reject(rows, content, reason):
    assert outcome(rows(content)) == [("in.csv", reason)]


def test_utf16_is_a_reject_of_the_file(rows):
    assert outcome(rows(f"id,text\n7,{THAI}\n".encode("utf-16"))) == [("in.csv", "encoding")]


def test_file_of_rows_without_the_usual_text_column_is_a_reject_that_names_those_there(rows):
    [no] = rows(f"id,body\n7,{THAI}\n")
    assert (no.path, no.reason) == ("in.csv", "no_text_column")
    assert "no column text; it has id, body" in no.detail


def test_missing_text_column_that_was_asked_for_stops_the_run(rows):
    with pytest.raises(InputError, match=r"in\.csv: no column words; it has .*--text-column"):
        rows(f"id,body\n7,{THAI}\n", Columns(text="words"))


def test_named_columns_are_read(rows):
    [release] = rows(f"nid,body\n7,{THAI}\n", Columns("body", "nid"))
    assert (release.path, release.text) == ("in.csv#7", THAI)
