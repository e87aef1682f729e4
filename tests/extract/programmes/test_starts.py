"""Head nouns that hardly ever open a name are left out before anybody looks for an end."""

import pytest

from thaipress.extract.programmes.candidates import stretch_after
from thaipress.extract.programmes.starts import may_open


@pytest.mark.parametrize(
    ("before", "head", "after"),
    [
        (["รัฐบาล", "มี"], "นโยบาย", ["ให้", "กระทรวง"]),  # has the policy that the ministry …
        (["ตาม"], "นโยบาย", ["ของ", "รัฐบาล"]),  # by the policy of the government
        (["วาง"], "แผน", ["การ", "ผลิต"]),  # plans the production
    ],
)
def test_a_head_noun_that_opens_a_clause_is_left_out(before, head, after):
    assert not may_open(head, before, after)


@pytest.mark.parametrize(
    ("before", "head", "after"),
    [
        (["ดำเนิน"], "โครงการ", ["ส่งเสริม", "อาชีพ"]),  # runs the project to promote jobs
        (["ตาม"], "แผน", ["พัฒนา", "เศรษฐกิจ"]),  # by the plan to develop the economy
        ([], "กองทุน", ["หมู่บ้าน"]),  # the village fund
    ],
)
def test_a_head_noun_that_may_open_a_name_is_asked_for_it(before, head, after):
    assert may_open(head, before, after)


def test_a_registered_name_is_looked_at_whatever_stands_before_it():
    text, before, after = "ได้วางแผนการผลิตข้าว", ["ได้", "วาง"], ["การ", "ผลิต", "ข้าว"]
    assert not may_open("แผน", before, after)
    stretch = stretch_after(text, before, after, text.index("แผน"), text.index("การ"), "plan")
    assert stretch
    assert stretch.known
