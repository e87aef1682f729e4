"""Exports, read back with the tools that people read them with."""

import csv
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import duckdb
import openpyxl
import pytest
from frictionless import Package

from thaipress.errors import OutputError
from thaipress.export import FORMATS, export
from thaipress.export import workbook as workbook_module
from thaipress.export.label_studio import LABELS
from thaipress.schema import TABLES
from thaipress.tables import read_arrow

FORMULA = "=1+1 สูตร"


@pytest.fixture
def output(run, folder, release, tmp_path) -> Path:
    """The output of a run over two releases, one of which opens as a formula would, and a reject."""
    texts = {"a.txt": release("พัฒนาผ้าทอลำปาง"), "b.txt": FORMULA + "\n" + release("ก้าวใหม่"), "empty.txt": ""}
    run(folder(texts))
    return tmp_path / "out"


def rows_of(output: Path, table: str) -> list[dict]:
    """The rows of a table as it was extracted."""
    return read_arrow(output, table).to_pylist()


def test_csv_opens_as_thai_in_excel_because_of_its_mark(output, tmp_path):
    export(output, "csv", tmp_path / "csv")
    assert (tmp_path / "csv/places.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("table", TABLES)
def test_csv_has_every_row_and_value(output, tmp_path, table):
    export(output, "csv", tmp_path / "csv")
    with (tmp_path / f"csv/{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file))
    expected = rows_of(output, table)
    assert len(found) == len(expected)
    for row, same in zip(found, expected, strict=True):
        for column, value in same.items():
            match value:
                case None:
                    assert row[column] == ""
                case bool():
                    assert row[column] == str(value).lower()
                case list():
                    assert json.loads(row[column]) == value
                case _:
                    assert row[column] == str(value)


def test_csv_is_a_data_package_whose_rows_keep_types_keys_and_references(output, tmp_path):
    export(output, "csv", tmp_path / "csv")
    report = Package(str(tmp_path / "csv/datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])


def test_xlsx_has_a_sheet_per_table_and_the_dictionary(output, tmp_path):
    export(output, "xlsx", tmp_path / "t.xlsx")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert book.sheetnames == ["dictionary", *TABLES]
    names, *rows = book["dates"].iter_rows(values_only=True)
    start = names.index("start")
    assert [row[start].date() for row in rows] == [row["start"] for row in rows_of(output, "dates")]


def test_xlsx_shows_a_formula_in_a_release_as_text(output, tmp_path):
    export(output, "xlsx", tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["documents"]
    cells = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=1+1")]
    assert cells
    assert {cell.data_type for cell in cells} == {"s"}


def test_xlsx_cuts_a_text_that_no_cell_holds_and_says_so(run, folder, release, tmp_path):
    run(folder({"long.txt": release("ยาว") + "แผนงาน " * 6_000}))
    notes = export(tmp_path / "out", "xlsx", tmp_path / "t.xlsx")
    assert notes == ["1 cells were over 32,767 characters and are cut"]
    names, row = openpyxl.load_workbook(tmp_path / "t.xlsx")["documents"].iter_rows(values_only=True)
    assert len(row[names.index("text")]) == workbook_module.MOST_CHARACTERS
    assert row[names.index("text")].endswith("…")


def test_xlsx_continues_a_long_table_on_a_second_sheet(output, tmp_path, monkeypatch):
    monkeypatch.setattr(workbook_module, "MOST_ROWS", 4)
    export(output, "xlsx", tmp_path / "t.xlsx")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx", read_only=True)
    parts = [name for name in book.sheetnames if name.split()[0] == "mentions"]
    rows = sum(1 for name in parts for _ in book[name].iter_rows()) - len(parts)
    assert parts[:2] == ["mentions", "mentions 2"]
    assert rows == len(rows_of(output, "mentions"))


def test_duckdb_has_the_tables_their_descriptions_and_views(output, tmp_path):
    export(output, "duckdb", tmp_path / "t.duckdb")
    with duckdb.connect(str(tmp_path / "t.duckdb"), read_only=True) as database:
        for table in TABLES:
            assert database.table(table).count("*").fetchall() == [(len(rows_of(output, table)),)]
        (comment,) = database.execute(
            "SELECT comment FROM duckdb_columns() WHERE table_name = 'places' AND column_name = 'code'"
        ).fetchone()
        assert "รหัสทางการ" in comment
        people = database.execute("SELECT name, role, org FROM people ORDER BY path").fetchall()
        assert people == [("ทดสอบ ตัวอย่างดี", "ผู้ว่าราชการจังหวัด", "ลำปาง")] * 2
        evidence = database.execute("SELECT text, context FROM evidence").fetchall()
        assert all(text in context for text, context in evidence)


def test_label_studio_tasks_point_at_the_words_they_label(output, tmp_path):
    export(output, "label-studio", tmp_path / "ls")
    tasks = json.loads((tmp_path / "ls/tasks.json").read_text(encoding="utf-8"))
    assert [task["data"]["path"] for task in tasks] == ["a.txt", "b.txt"]
    for task in tasks:
        regions = task["predictions"][0]["result"]
        assert {"official", "position", "date", "place: province", "programme"} <= {
            region["value"]["labels"][0] for region in regions
        }
        for region in regions:
            value = region["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
    labels = ET.parse(tmp_path / "ls/label-config.xml").getroot().iter("Label")  # noqa: S314 our own file
    assert [label.get("value") for label in labels] == list(LABELS)


@pytest.mark.parametrize("to", FORMATS)
def test_second_export_replaces_the_first(output, tmp_path, to):
    export(output, to, tmp_path / "twice")
    export(output, to, tmp_path / "twice")
    assert (tmp_path / "twice").exists()


def test_export_does_not_replace_a_folder_of_other_things(output, tmp_path):
    precious = tmp_path / "home"
    precious.mkdir()
    (precious / "thesis.docx").write_text("work of years")
    with pytest.raises(OutputError, match="is in the way"):
        export(output, "csv", precious)
    assert (precious / "thesis.docx").read_text() == "work of years"


def test_export_does_not_replace_the_tables_that_it_is_made_from(output):
    with pytest.raises(OutputError, match="is in the way"):
        export(output, "csv", output)
    assert rows_of(output, "documents")


def test_export_that_fails_leaves_the_one_before(output, tmp_path, monkeypatch):
    export(output, "xlsx", tmp_path / "t.xlsx")
    before = (tmp_path / "t.xlsx").read_bytes()
    monkeypatch.setattr(workbook_module, "_table", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        export(output, "xlsx", tmp_path / "t.xlsx")
    assert (tmp_path / "t.xlsx").read_bytes() == before
    assert [file.name for file in tmp_path.glob(".*")] == []


def test_export_of_no_output_says_so(tmp_path):
    with pytest.raises(OutputError, match="no finished run"):
        export(tmp_path, "csv", tmp_path / "csv")
