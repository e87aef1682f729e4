"""The end model: what training writes is what scoring reads."""

import pytest

from thaipress.extract.programmes.cuts import TEMPLATES, Cuts, features
from thaipress.extract.programmes.ends import networked, posterior
from thaipress.extract.programmes.stops import limits

WORDS = ["พัฒนา", "ท่าเรือ", " ", "ระยะ", " ", "2", " ", "และ", "อื่น"]
TEXT = "".join(WORDS)


def test_each_template_gives_one_feature():
    found = list(features(Cuts(TEXT, 0, WORDS, "project", 100), 2, 14, 0))
    assert len(found) == len(TEMPLATES)
    assert found[0] == "s"
    assert all(f.startswith(t) for f, t in zip(found, TEMPLATES, strict=True))


def test_probabilities_of_the_cuts_are_at_most_one():
    stretch = Cuts(TEXT, 0, WORDS, "project", 100)
    cuts = posterior(stretch, next(networked([stretch])), closing=False)
    assert cuts
    assert all(0 <= p <= 1 for _, _, p in cuts)


def test_stretches_looked_at_together_score_as_each_alone():
    one, other = Cuts(TEXT, 0, WORDS, "project", 100), Cuts(TEXT, 13, WORDS[3:], "plan", 100)
    empty = Cuts("", 0, [], "fund", 100)
    together = list(networked([one, empty, other]))
    assert [len(s) for s in together] == [len(one.cuts), 0, len(other.cuts)]
    assert together[2] == next(networked([other]))


def test_no_cut_without_words():
    assert posterior(Cuts("", 0, [], "project", 100), []) == []


def test_cut_where_names_stop_as_a_rule_is_marked():
    stretch = Cuts(TEXT, 0, WORDS, "project", 100, stops=[14])
    assert [stretch.mark(length) for length in (6, 14, 20)] == ["", "!", ">"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("พัฒนาท่าเรือ 12 แห่ง", 12),
        ("พัฒนาท่าเรือ12 แห่ง", 12),
        ("พัฒนาท่าเรือของกรมประมง", 12),
        ("พัฒนาท่าเรือ เพื่อการท่องเที่ยว", 12),
    ],
)
def test_one_stop_may_be_passed(text, first):
    found = limits(text, 0, [text], 170)
    assert found.passable == (first,)
    assert found.limit == len(text)
    assert not found.closing


def test_second_stop_is_final():
    found = limits("พัฒนาท่าเรือ เพื่อการท่องเที่ยว สำหรับเรือใหญ่", 0, [], 170)
    assert (found.passable, found.limit, found.closing) == ((12,), 31, True)


@pytest.mark.parametrize(
    "then", ["“ใหม่” เพื่อการท่องเที่ยว", "ซึ่งเสร็จแล้ว", "จะเสร็จในปีหน้า", "นายสมมติ ใจดี", "12 มกราคม"]
)
def test_quote_verb_person_and_date_are_final(then):
    found = limits(f"พัฒนาท่าเรือ {then}", 0, [], 170)
    assert (found.passable, found.limit) == ((), 12)


def test_word_of_a_clause_stops_but_closes_nothing():
    # ได้รับ is the verb "to receive"
    words = ["ช่วยเหลือ", "ผู้", "ได้รับ", "ผลกระทบ", "ได้รับ"]
    found = limits("".join(words), 0, words, 170)
    assert (found.passable, found.limit, found.stop, found.closing) == ((12,), 25, None, False)


def test_nothing_stops_a_plain_name():
    found = limits("พัฒนาท่าเรือชายฝั่งตะวันตก", 0, ["พัฒนาท่าเรือชายฝั่งตะวันตก"], 170)
    assert (found.passable, found.stop) == ((), None)


def test_no_name_ends_between_a_number_and_what_it_counts():
    words = ["อบรม", "ครู", " ", "1,830", " ", "คน", " ", "ทั่วประเทศ"]
    cuts = Cuts("".join(words), 0, words, "project", 100).cuts
    assert [at for at, _, _ in cuts] == [1, 2, 6, 8]


def test_the_release_says_again_what_it_names_and_goes_on_otherwise():
    words = ["ปลูกป่า", "ชายเลน", " ", "เริ่ม", "วันนี้"]
    text = "".join(words) + " ปลูกป่าชายเลนมีผู้ร่วมงานมาก"
    told = Cuts(text, 0, words, "project", 100).told
    assert told[len("ปลูกป่าชายเลน")] == "2L"
    assert told[len("ปลูกป่าชายเลน เริ่ม")] == "0>"


def test_a_name_said_once_tells_nothing():
    words = ["ปลูกป่า", "ชายเลน", " ", "เริ่ม", "วันนี้"]
    assert Cuts("".join(words), 0, words, "project", 100).told == {}
