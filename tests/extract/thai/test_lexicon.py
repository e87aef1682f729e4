"""Lexicon files and large sets of words."""

import re

from thaipress.extract.thai.lexicon import any_of, read_csv, read_toml


def test_longest_word_wins_over_its_own_beginning():
    pattern = re.compile(any_of(["ลาว", "ลา", "ลำพูน", "ลำปาง"]))
    assert pattern.findall("ลาวลาลำปางลำพูน") == ["ลาว", "ลา", "ลำปาง", "ลำพูน"]


def test_dots_of_an_abbreviation_are_taken_as_they_are():
    assert re.fullmatch(any_of(["ม.ค.", "มีนาคม"]), "ม.ค.")
    assert not re.fullmatch(any_of(["ม.ค.", "มีนาคม"]), "มxคx")


def test_space_in_a_word_stands_for_a_run_of_spaces_unless_told_otherwise():
    assert re.fullmatch(any_of(["รอง ผู้ว่าฯ"]), "รอง   ผู้ว่าฯ")
    assert not re.fullmatch(any_of(["รอง ผู้ว่าฯ"], space=" "), "รอง   ผู้ว่าฯ")


def test_source_lines_are_no_rows():
    rows = list(read_csv("thaipress.extract.places", "gazetteer.csv"))
    assert rows[0] == {"code": "10", "name": "กรุงเทพมหานคร", "name_en": "Bangkok"}


def test_a_line_break_inside_a_value_is_kept():
    features = {row["feature"] for row in read_csv("thaipress.extract.programmes", "judge.csv")}
    assert "o\n" in features  # what ends at its line's end


def test_toml_is_read_from_the_package():
    assert "พิมพ์" in read_toml("thaipress.extract.thai", "page.toml")["lines"]
