"""The output contract: columns, types, order, and what `read` gives a notebook."""

import datetime as dt

import pandas as pd
import pyarrow as pa
import pytest

import thaipress
from thaipress import tables
from thaipress.errors import OutputError
from thaipress.schema import TABLES, Date, Reject

# What readers of the tables rely on; `?` = may be null. Columns may be added, none of these may change.
CONTRACT = {
    "documents": "doc_id str, path str, sha256 str, source_url str?, title str?, published date32?, "
    "text str, n_chars int32, n_tokens int32",
    "officials": "doc_id str, official_id str, name str, title str?, position str?, organisation str?",
    "positions": "doc_id str, official_id str, text str, role str, org str?, acting bool",
    "dates": "doc_id str, date_id str, text str, kind str, start date32, end date32, time str?",
    "places": "doc_id str, place_id str, level str, name str, text str, province str?, code str?, "
    "ambiguous bool",
    "programmes": "doc_id str, programme_id str, name str, kind str",
    "flagships": "doc_id str, flagship_id str, list_id str, heading str?, declared_count int32?, "
    "explicit bool, ordinal int32, name str, description str?",
    "mentions": "doc_id str, record_type str, record_id str, kind str, start int32, end int32, text str, "
    "rule str",
    "rejects": "path str, sha256 str?, reason str, detail str",
}
TYPES = {"str": pa.string(), "date32": pa.date32(), "int32": pa.int32(), "bool": pa.bool_()}


@pytest.mark.parametrize("table", CONTRACT)
def test_schema_keeps_the_contract(table):
    schema = tables.arrow_schema(table)
    for column in CONTRACT[table].split(", "):
        name, kind = column.split()
        field = schema.field(name)
        assert field.type == TYPES[kind.removesuffix("?")], name
        assert field.nullable == kind.endswith("?"), name


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described(table):
    for field in tables.arrow_schema(table):
        assert field.metadata[b"description"], field.name


@pytest.mark.parametrize("table", TABLES)
def test_sort_key_names_columns(table):
    assert TABLES[table].sort_key
    assert set(TABLES[table].sort_key) <= set(tables.arrow_schema(table).names)


def rejects(*paths: str) -> list[Reject]:
    return [Reject(path=path, sha256=None, reason="empty", detail="no text in it") for path in paths]


def test_rows_are_sorted_whatever_order_they_come_in():
    rows = tables.to_arrow("rejects", rejects("b.txt", "ก.txt", "a.txt"))
    assert rows["path"].to_pylist() == ["a.txt", "b.txt", "ก.txt"]


def test_table_without_rows_has_all_columns():
    rows = tables.to_arrow("dates", [])
    assert rows.num_rows == 0
    assert rows.schema == tables.arrow_schema("dates")


def test_same_rows_give_the_same_bytes(tmp_path):
    one, two = tmp_path / "one.parquet", tmp_path / "two.parquet"
    tables.write_parquet(tables.to_arrow("rejects", rejects("a.txt", "b.txt")), one)
    tables.write_parquet(tables.to_arrow("rejects", rejects("b.txt", "a.txt")), two)
    assert one.read_bytes() == two.read_bytes()


def test_values_keep_their_type():
    day = Date(
        doc_id="d", date_id="d-1", text="๕ มีนาคม ๒๕๖๖", kind="day", start=dt.date(2023, 3, 5),
        end=dt.date(2023, 3, 5), time=None, resolved_from="explicit", weekday_conflict=False, relative=False,
    )  # fmt: skip
    row = tables.to_arrow("dates", [day]).to_pylist()[0]
    assert row == day.model_dump()


def test_read_gives_a_data_frame_per_table(folder, run, release):
    out = run(folder({"a.txt": release("ลำปางก้าวหน้า"), "b.txt": b""})).output
    frames = thaipress.read(str(out))
    assert set(frames) == set(TABLES)
    assert all(isinstance(frame, pd.DataFrame) for frame in frames.values())
    for table, frame in frames.items():
        assert list(frame.columns) == tables.arrow_schema(table).names
    document = frames["documents"].iloc[0]
    assert document["published"] == pd.Timestamp("2018-07-13")
    assert document["title"] == "ลำปางก้าวหน้า"
    assert frames["rejects"]["path"].tolist() == ["b.txt"]
    assert frames["flagships"]["declared_count"].dtype == "Int32"


@pytest.mark.usefixtures("small_shards")
def test_parquet_folder_reads_as_one_table_without_thaipress(folder, run, release):
    out = run(folder({f"{n}.txt": release(f"ฉบับ {n}") for n in range(8)})).output
    assert len(list((out / "documents").glob("*.parquet"))) > 1
    frame = pd.read_parquet(out / "documents")
    assert frame["path"].tolist() == [f"{n}.txt" for n in range(8)]


def test_folder_without_tables_is_an_error_that_names_it(tmp_path):
    with pytest.raises(OutputError, match=str(tmp_path)):
        thaipress.read(tmp_path)
