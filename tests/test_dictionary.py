"""The data dictionary and the Frictionless descriptors are those of the schema."""

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from frictionless import Package

from thaipress import dictionary
from thaipress.schema import TABLES

PAGE = Path(__file__).parents[1] / "docs/dictionary.md"


def test_page_in_docs_is_what_the_schema_says():
    # `thaipress dictionary > docs/dictionary.md` mends it.
    assert PAGE.read_text(encoding="utf-8") == dictionary.markdown()


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described_in_both_languages(table):
    for column in dictionary.columns(table):
        assert column.english.endswith("."), column.name
        assert any("ก" <= letter <= "ฮ" for letter in column.thai), column.name


@pytest.mark.parametrize("table", TABLES)
def test_thai_dictionary_describes_no_column_that_is_gone(table):
    raw = files("thaipress.schema").joinpath("dictionary_th.toml").read_text(encoding="utf-8")
    assert set(tomllib.loads(raw)[table]) == {"_table", *TABLES[table].model_fields}


@pytest.mark.parametrize("table", TABLES)
def test_keys_and_references_name_columns_that_exist(table):
    model = TABLES[table]
    assert set(model.key) <= set(model.model_fields)
    for column, other in model.references.items():
        assert column in model.model_fields
        assert len(TABLES[other].key) == 1


@pytest.mark.usefixtures("small_shards")
def test_output_describes_itself_as_a_valid_data_package(run, folder, release, tmp_path):
    run(folder({f"{n}.txt": release(f"ฉบับที่ {n}") for n in range(9)}))
    descriptor = tmp_path / "out/datapackage.json"
    package = Package(str(descriptor))  # raises where the descriptor is not valid
    assert [r.name.replace("-", "_") for r in package.resources] == list(TABLES)
    for resource in package.resources:
        for part in (resource.path, *resource.extrapaths):
            assert (tmp_path / "out" / part).is_file()


def test_flagships_refer_to_programmes_and_both_to_releases():
    package = dictionary.datapackage({t: [f"{t}.csv"] for t in TABLES}, media="csv", version="1")
    flagships = next(r for r in package["resources"] if r["name"] == "flagships")
    assert flagships["schema"]["primaryKey"] == ["flagship_id"]
    foreign = flagships["schema"]["foreignKeys"]
    assert {key["fields"][0]: key["reference"]["resource"] for key in foreign} == {
        "doc_id": "documents",
        "programme_id": "programmes",
    }
