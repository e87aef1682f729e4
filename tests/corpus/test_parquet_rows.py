"""Parquet: any types of columns, any row groups, read from the front."""

import datetime as dt

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from thaipress.corpus import Columns, Release, census, find, parquet_rows, read_all
from thaipress.errors import InputError

THAI = "กระทรวงอุตสาหกรรม"


@pytest.fixture
def parquet(tmp_path):
    """Writes `in.parquet` and finds its rows."""

    def write(columns: dict, named: Columns | None = None, **settings):
        (tmp_path / "in").mkdir(exist_ok=True)
        pq.write_table(pa.table(columns), tmp_path / "in" / "in.parquet", **settings)
        found = find([tmp_path / "in"], columns=named or Columns())
        return [source for source, _ in census(found.sources)]

    return write


def outcome(sources):
    found = {one.path: one for one in read_all(sources)}
    texts = [found[source.path] for source in sources]
    return [(one.path, one.text if isinstance(one, Release) else one.reason) for one in texts]


@pytest.mark.parametrize(
    "day",
    [
        pa.array([dt.date(2018, 7, 13)]),
        pa.array([dt.datetime(2018, 7, 13, 10)], pa.timestamp("ns")),  # noqa: DTZ001 as pandas writes it
        pa.array(["2018-07-13"]),
    ],
)
def test_row_is_a_release_with_what_it_gives(parquet, day):
    [source] = parquet(
        {"id": [7], "text": [THAI], "published": day, "url": ["http://x"], "title": ["ก"], "n": [1]}
    )
    [release] = read_all([source])
    assert (release.path, release.text, release.format) == ("in.parquet#7", THAI, "parquet")
    assert release.published.startswith("2018-07-13")
    assert (release.url, release.title, release.encoding) == ("http://x", "ก", None)


@pytest.mark.parametrize(
    "kind", [pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())]
)
def test_text_may_be_of_any_type_of_text(parquet, kind):
    assert outcome(parquet({"text": pa.array([THAI, None], kind)})) == [
        ("in.parquet#1", THAI),
        ("in.parquet#2", "empty"),
    ]


def test_whole_numbers_with_gaps_are_ids(parquet):
    sources = parquet({"id": pa.array([7.0, None, float("nan")]), "text": [THAI] * 3})
    assert [source.path for source in sources] == ["in.parquet#7", "in.parquet#2", "in.parquet#3"]


def test_column_that_is_no_text_gives_rejects(parquet):
    assert outcome(parquet({"text": [1, 2]})) == [("in.parquet#1", "bad_row"), ("in.parquet#2", "bad_row")]


@pytest.mark.parametrize("group", [1, 7, 300, 10_000])
def test_rows_are_found_in_any_order_and_read_once(parquet, monkeypatch, group):
    texts = [f"{THAI} {n}" for n in range(1000)]
    sources = parquet({"text": texts}, row_group_size=group)
    opened = []
    whole = parquet_rows._opened  # noqa: SLF001 what is counted
    monkeypatch.setattr(parquet_rows, "_opened", lambda file: opened.append(file) or whole(file))
    monkeypatch.setattr(parquet_rows._Cursor, "last", None)  # noqa: SLF001 a fresh process
    for first in range(0, 1000, 100):  # ten shards, one after the other
        wanted = sources[first : first + 100]
        assert outcome(wanted) == [(source.path, texts[first + n]) for n, source in enumerate(wanted)]
    assert len(opened) == 1
    assert outcome(sources[5:7]) == [(f"in.parquet#{n + 1}", texts[n]) for n in (5, 6)]


def test_file_that_was_changed_is_read_anew(parquet):
    assert outcome(parquet({"text": [THAI, THAI]}))[1] == ("in.parquet#2", THAI)
    assert outcome(parquet({"text": [THAI, f"{THAI} ใหม่"]}))[1] == ("in.parquet#2", f"{THAI} ใหม่")


def test_row_that_vanished_meanwhile_is_a_reject(parquet):
    sources = parquet({"text": [THAI, THAI, THAI]})
    parquet({"text": [THAI]})
    assert [reason for _, reason in outcome(sources)] == [THAI, "unreadable", "unreadable"]


@pytest.mark.parametrize("damage", [lambda raw: raw[:200], lambda _: b"PAR1 no parquet", lambda _: b""])
def test_damaged_file_is_a_reject(parquet, tmp_path, damage):
    parquet({"text": [THAI] * 50})
    file = tmp_path / "in" / "in.parquet"
    file.write_bytes(damage(file.read_bytes()))
    assert outcome([source for source, _ in census(find([tmp_path / "in"]).sources)]) == [
        ("in.parquet", "unreadable")
    ]


def test_file_of_rows_without_the_usual_text_column_is_a_reject_that_names_those_there(parquet):
    [no] = read_all(parquet({"id": [1], "body": [THAI]}))
    assert (no.path, no.reason) == ("in.parquet", "no_text_column")
    assert "no column text; it has id, body" in no.detail


def test_missing_text_column_that_was_asked_for_stops_the_run(parquet):
    with pytest.raises(InputError, match=r"in\.parquet: no column words; it has .*--text-column"):
        parquet({"id": [1], "body": [THAI]}, Columns(text="words"))
