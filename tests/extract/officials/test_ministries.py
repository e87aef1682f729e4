"""The ministry above a state body."""

import pytest

import thaipress
from thaipress.extract.officials.ministries import ministry_of


@pytest.mark.parametrize(
    ("body", "ministry"),
    [
        ("moind", "กระทรวงอุตสาหกรรม"),
        ("diprom", "กระทรวงอุตสาหกรรม"),
        ("pio-lpn", "กระทรวงอุตสาหกรรม"),
        ("province-cmi", "กระทรวงมหาดไทย"),
        ("opm", "สำนักนายกรัฐมนตรี"),  # has the rank of a ministry by law
        ("pao-lpn", None),
        ("nobody", None),
    ],
)
def test_ministry_is_found_through_the_parents(body, ministry):
    assert ministry_of(body) == ministry


def test_position_in_a_department_carries_its_ministry():
    release = thaipress.extract("นายทดสอบ ตัวอย่างดี อธิบดีกรมส่งเสริมอุตสาหกรรม กล่าวเปิดงาน")
    assert [position.ministry for position in release.positions] == ["กระทรวงอุตสาหกรรม"]
