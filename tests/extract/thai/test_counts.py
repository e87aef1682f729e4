"""A number and what it counts belong together."""

import pytest

from thaipress.extract.thai.counts import parts_count
from thaipress.extract.thai.vectors import shape


def parted(number: str, word: str) -> bool:
    """Whether a cut between the two, with a space behind it or without, parts what belongs together."""
    spaced, glued = [number, " ", word], [number, word]
    found = [parts_count(words, [shape(w) for w in words], 1) for words in (spaced, glued)]
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("number", "word"), [("1,830", "คน"), ("12", "แห่ง"), ("๓๐", "บาท"), ("5", "กรกฎาคม"), ("2.5", "ล้าน")]
)
def test_number_counts_the_unit_after_it(number, word):
    assert parted(number, word)


@pytest.mark.parametrize(
    ("number", "word"),
    [("4.0", "เพื่อ"), ("2", "จังหวัด"), ("2", "โครงการ"), ("โควิด-19", "ราย"), ("B20", "บาท"), ("แรก", "แห่ง")],
)
def test_nothing_is_counted_after_a_code_or_before_what_is_no_unit(number, word):
    assert not parted(number, word)
