"""Looking up where many words may start."""

import re

import pytest

from thaipress.extract.thai.grams import Grams, table

TEXT = "โครงการ ก และแผนแม่บท ข ตามแผน ค ของโครงการโครงการ ง"


@pytest.mark.parametrize("words", [("โครงการ", "แผน"), ("แผนแม่บท", "แผน"), ("ของ",), ("ไม่มีเลย",)])
def test_finds_what_the_pattern_alone_finds(words):
    pattern = re.compile("|".join(sorted(words, key=len, reverse=True)))
    found = [m.span() for m in Grams(TEXT).finditer(pattern, table(words))]
    assert found == [m.span() for m in pattern.finditer(TEXT)]


def test_a_list_added_after_the_first_look_is_found_too():
    grams = Grams(TEXT)
    assert grams.occurrences(("ตาม",)) == [TEXT.index("ตาม")]
    assert grams.occurrences(("ของ",)) == [TEXT.index("ของ")]


def test_beginnings_shared_by_chance_are_only_candidates():
    grams = Grams("แผนที่แผนกแผน")
    assert grams.candidates(table(["แผนที่สอง"])) == [0]
    assert grams.occurrences(("แผนที่สอง",)) == []
