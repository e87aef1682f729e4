"""Findings kept in a Doc, and the mentions that records rest on."""

from dataclasses import dataclass

import pytest

from thaipress.errors import EvidenceError
from thaipress.extract.thai.evidence import Finding, get, mention, put, record_id
from thaipress.extract.thai.page import page_of
from thaipress.extract.thai.spans import SpanMaker
from thaipress.extract.thai.view import View
from thaipress.schema.ids import release_id

TEXT = "นายทดสอบ ตัวอย่างดี เยือน\u200bอ\u0e4d\u0e32เภอปัวเมื่อวันที่ ๕ มีนาคม ๒๕๖๖"


@dataclass(frozen=True, slots=True)
class Day(Finding):
    number: int


@dataclass(frozen=True, slots=True)
class Person(Finding):
    title: str


def finding(view: View, words: str, label: str = "date") -> Finding:
    start = view.text.index(words)
    return Finding(start, start + len(words), label, "test")


def test_exact_findings_come_back_in_the_order_of_the_text(nlp):
    doc = nlp(TEXT)
    later, earlier = Day(40, 50, "day", "test", 2), Day(3, 9, "day", "test", 1)
    put(doc, "days", [later, earlier])
    assert get(doc, "days", Day) == (earlier, later)


def test_spans_of_spacy_are_widened_to_whole_tokens(nlp):
    doc = nlp(TEXT)
    found = finding(page_of(doc).view, "5 มีนาคม 2566")
    put(doc, "days", [found])
    span = SpanMaker()(doc).spans["days"][0]
    assert "๕ มีนาคม ๒๕๖๖" in span.text
    assert span.label_ == "date"


def test_group_that_nobody_put_is_empty(nlp):
    doc = nlp(TEXT)
    put(doc, "none", [])
    assert get(doc, "none", Day) == get(doc, "never put", Day) == ()


def test_group_of_another_kind_is_refused(nlp):
    doc = nlp(TEXT)
    put(doc, "days", [Day(3, 9, "day", "test", 1)])
    with pytest.raises(TypeError, match="Day, not Person"):
        get(doc, "days", Person)


@pytest.mark.parametrize(
    ("words", "own_words"),
    [
        ("นายทดสอบ ตัวอย่างดี", "นายทดสอบ ตัวอย่างดี"),
        ("เยือน", "เยือน"),
        ("อำเภอปัว", "อ\u0e4d\u0e32เภอปัว"),
        ("5 มีนาคม 2566", "๕ มีนาคม ๒๕๖๖"),
    ],
)
def test_mention_is_the_releases_own_words_at_its_offsets(words, own_words):
    view = View(TEXT)
    m = mention(view, "d", "date", "d-1", "day", finding(view, words))
    assert m.text == own_words
    assert TEXT[m.start : m.end] == own_words
    assert (m.rule, m.kind) == ("test", "day")


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-1, 5), (0, 1_000)])
def test_mention_of_nothing_is_a_defect(start, end):
    with pytest.raises(EvidenceError, match=f"{start}:{end}"):
        mention(View(TEXT), "d", "date", "d-1", "day", Finding(start, end, "date", "test"))


def test_overlap_and_inside_are_half_open():
    a, b, c = (Finding(*span, "x", "test") for span in [(0, 5), (5, 9), (1, 4)])
    assert not a.overlaps(b)
    assert a.overlaps(c)
    assert c.overlaps(a)
    assert c.within(a)
    assert not a.within(c)
    assert a.within(a)


def test_ids_follow_from_content_alone():
    # Written down: an id that changes would break whoever stored one.
    assert release_id("industry/a.txt") == "c579eb1dbe9480b7"
    assert record_id("c579eb1dbe9480b7", "d", "2023-03-05", "2023-03-05") == "c579eb1dbe9480b7-d-c72595da4d"
    assert release_id("a.txt") != release_id("b.txt")


def test_parts_of_an_id_do_not_run_together():
    assert record_id("d", "o", "ab", "c") != record_id("d", "o", "a", "bc")
    assert record_id("d", "o", "x") != record_id("e", "o", "x")


def test_pipeline_shows_its_findings_as_spans(nlp):
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans["dates"]] == ["๕ มีนาคม ๒๕๖๖"]
