"""Where in an item its headline may end."""

import pytest

from thaipress.extract.flagships.line import Line


def line_of(words: str) -> tuple[str, Line]:
    """A text and the line that is all of it; `|` stands between its words."""
    parts = words.split("|")
    text = "".join(parts)
    edges = [sum(map(len, parts[:i])) for i in range(len(parts))]
    return text, Line.of(text, edges, 0, len(text))


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("ขุดลอก|คลอง| |ใน|พื้นที่", ["ขุดลอกคลอง", "ขุดลอกคลองในพื้นที่"]),
        ("อบรม|ครู| |1,200| |คน| |ทั่ว|ประเทศ", ["อบรมครู", "อบรมครู1,200คน", "อบรมครู1,200คนทั่วประเทศ"]),
        ("ขุดลอก|คลอง|โดย|เครื่องจักร", ["ขุดลอกคลอง", "ขุดลอกคลองโดยเครื่องจักร"]),
        ("สร้าง|ฝาย| |(|ใน| |เขต|ป่า|)", ["สร้างฝาย", "สร้างฝาย(ในเขตป่า)"]),
    ],
)
def test_headline_may_end_at_gaps_but_not_in_brackets_nor_between_number_and_unit(words, ends):
    text, line = line_of(words)
    assert [text[: p.offset].replace(" ", "") for p in line.points()] == ends
