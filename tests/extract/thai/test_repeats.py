"""Whether a release says a stretch again."""

import pytest

from thaipress.extract.thai.repeats import ALIKE, APART, NEIGHBOURHOOD, NEVER, repeat

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
