"""The gazetteer's data: complete, consistent, and every alias means something."""

import csv
import re
from importlib.resources import files

from thaipress.extract.places.gazetteer import gazetteer
from thaipress.extract.places.words import WordSet

OFFICIAL = {2: 77, 4: 928, 6: 7436}


def test_all_areas_are_there():
    codes = list(gazetteer().areas)
    assert {n: sum(len(c) == n for c in codes) for n in OFFICIAL} == OFFICIAL


def test_each_area_lies_in_one_that_exists():
    areas = gazetteer().areas
    assert all(code[:-2] in areas for code in areas if len(code) > 2)


def test_file_names_its_source_and_licence():
    head = files("thaipress.extract.places").joinpath("gazetteer.csv").read_text(encoding="utf-8")[:400]
    assert "thailand-geography-json" in head
    assert "MIT License, Copyright (c) 2023-Present Joe Takara" in head


def test_capital_district_may_mean_any_capital():
    assert len(gazetteer().forms["amphoe"]["เมือง"]) == 75  # Bangkok has none, nor has the old capital


def test_shared_name_has_all_its_codes():
    assert len(gazetteer().forms["amphoe"]["เฉลิมพระเกียรติ"]) == 5


def test_country_codes_are_two_letters_and_thailand_is_none_of_them():
    text = files("thaipress.extract.places").joinpath("countries.csv").read_text(encoding="utf-8")
    rows = list(csv.reader(line for line in text.splitlines() if not line.startswith("#")))[1:]
    assert all(re.fullmatch("[A-Z]{2}", code) for code, *_ in rows)
    assert "TH" not in {code for code, *_ in rows}


def test_word_set_finds_the_longest_at_each_side():
    words = WordSet(["วัด", "จังหวัด"])
    assert words.ending("ในจังหวัด", 9) == "จังหวัด"
    assert words.starting("วัดใหม่", 0) == "วัด"
