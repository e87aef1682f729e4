"""Whether a release says a stretch again."""

import pytest

from thaipress.extract.thai.repeats import ALIKE, APART, NEIGHBOURHOOD, NEVER, repeat, told

NAME = "ปลูกป่าชายเลน"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("โครงการปลูกป่าชายเลน เริ่มวันนี้", NEVER),
        ("โครงการปลูกป่าชายเลนเฉลิมพระเกียรติ เริ่มแล้ว โครงการปลูกป่าชายเลนเฉลิมพระเกียรติ ที่ตรัง", ALIKE),
        ("โครงการปลูกป่าชายเลน เริ่มวันนี้ โครงการปลูกป่าชายเลนมีผู้ร่วมงานมาก", APART),
        ("โครงการปลูกป่าชายเลน เริ่ม โครงการปลูกป่าชายเลน เริ่ม โครงการปลูกป่าชายเลนซึ่งมีผู้ร่วม", APART),
    ],
)
def test_what_goes_on_otherwise_elsewhere_is_a_unit(text, found):
    start = text.index(NAME)
    assert repeat(text, start, start + len(NAME)) == found


def test_what_is_said_far_away_does_not_count():
    text = NAME + " วันนี้" + " " * NEIGHBOURHOOD + NAME + "แล้ว"
    assert repeat(text, 0, len(NAME)) == NEVER


def test_stretch_is_told_up_to_where_the_release_goes_on_otherwise():
    text = "พัฒนาท่าเรือ ชายฝั่ง ปีหน้า และ พัฒนาท่าเรือ ชายฝั่ง ปีหน้าด้วย จากนั้น พัฒนาท่าเรือแห่งใหม่"
    ends = [text.index(word) for word in ("ท่าเรือ", " ชายฝั่ง", " ปีหน้า", " และ", "ด้วย")]
    assert told(text, 0, ends) == ["0<", "2<", "1<", "2L", "0>"]


def test_nothing_is_told_of_what_is_said_once():
    assert told("พัฒนาท่าเรือ ชายฝั่ง", 0, [12, 20]) == []
