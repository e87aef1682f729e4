"""Offices: where each starts and ends, and how it splits. All people are invented."""

import pytest

from thaipress.extract.officials.offices import find_offices
from thaipress.extract.thai.view import View


def offices(text: str) -> list[tuple[str, str | None]]:
    """(role, organisation) of every office of `text`."""
    return [
        (text[o.start : o.role_end], None if o.org_start is None else text[o.org_start : o.end])
        for o in find_offices(View(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "นายทดสอบ ตัวอย่างดี รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงสาธารณสุข กล่าวว่า",
            [("รองนายกรัฐมนตรี", None), ("รัฐมนตรีว่าการ", "กระทรวงสาธารณสุข")],
        ),
        ("ผู้ว่าราชการจังหวัดเชียงใหม่กล่าวต้อนรับ", [("ผู้ว่าราชการจังหวัด", "เชียงใหม่")]),
        ("นายอำเภอหาดใหญ่ พร้อมด้วย", [("นายอำเภอ", "หาดใหญ่")]),
    ],
)
def test_role_and_organisation_part_where_the_organisation_starts(text, expected):
    assert offices(text) == expected


def test_office_in_the_name_of_an_agency_is_no_office():
    assert offices("ณ สำนักงานปลัดกระทรวงอุตสาหกรรม") == []


def test_chair_of_an_opening_is_no_office():
    assert offices("เป็นประธานเปิดงาน") == []
