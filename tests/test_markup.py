"""The markup that tests are written in."""

import markup
import pytest
from markup import MarkupError, Span


def test_marks_become_spans_of_the_plain_text():
    sentence = markup.parse("[official นายทดสอบ ตัวอย่างดี] เยือน[place:province จังหวัดน่าน]")
    assert sentence.text == "นายทดสอบ ตัวอย่างดี เยือนจังหวัดน่าน"
    assert sentence.spans == (
        Span(0, 19, "official", None, "นายทดสอบ ตัวอย่างดี"),
        Span(25, 36, "place", "province", "จังหวัดน่าน"),
    )
    assert all(sentence.text[s.start : s.end] == s.text for s in sentence.spans)


def test_marks_inside_marks():
    sentence = markup.parse("[position ผู้ว่าราชการ[place จังหวัดน่าน]]")
    assert sentence.text == "ผู้ว่าราชการจังหวัดน่าน"
    assert [s.text for s in sentence.spans] == ["ผู้ว่าราชการจังหวัดน่าน", "จังหวัดน่าน"]
    assert [s.text for s in sentence.only("place")] == ["จังหวัดน่าน"]


def test_escaped_brackets_are_text():
    assert markup.parse(r"ตาราง \[1\] \\") == markup.Sentence("ตาราง [1] \\", ())


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("[official นายทดสอบ", "never closed"),
        ("นายทดสอบ]", "closes nothing"),
        ("[date [place น่าน]", "never closed"),
        ("[นายทดสอบ]", "no label"),
        ("[official]", "no label"),
        ("[]", "no label"),
        ("[official ]", "marks nothing"),
        ("[", "no label"),
        ("\\", "no label"),
        ("[place:จังหวัด น่าน]", "no label"),
    ],
)
def test_slips_are_errors(marked, reason):
    with pytest.raises(MarkupError, match=reason):
        markup.parse(marked)
