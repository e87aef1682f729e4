"""The end model: what training writes is what scoring reads."""

import pytest

from thaipress.extract.programmes.ends import TEMPLATES, Cuts, features, networked, posterior
from thaipress.extract.programmes.stops import hard_stop

WORDS = ["พัฒนา", "ท่าเรือ", " ", "ระยะ", " ", "2", " ", "และ", "อื่น"]


def test_each_template_gives_one_feature():
    found = list(features(Cuts(WORDS, "project", 100), 2, 14, 0))
    assert len(found) == len(TEMPLATES)
    assert found[0] == "s"
    assert all(f.startswith(t) for f, t in zip(found, TEMPLATES, strict=True))


def test_probabilities_of_the_cuts_are_at_most_one():
    stretch = Cuts(WORDS, "project", 100)
    cuts = posterior(stretch, networked([stretch])[0], closing=False)
    assert cuts
    assert all(0 <= p <= 1 for _, _, p in cuts)


def test_stretches_looked_at_together_score_as_each_alone():
    one, other = Cuts(WORDS, "project", 100), Cuts(WORDS[3:], "plan", 100)
    empty = Cuts([], "fund", 100)
    together = networked([one, empty, other])
    assert [len(s) for s in together] == [len(one.cuts), 0, len(other.cuts)]
    assert together[2] == pytest.approx(networked([other])[0], abs=1e-4)


def test_no_cut_without_words():
    assert posterior(Cuts([], "project", 100), []) == []


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("พัฒนาท่าเรือ ซึ่งเสร็จแล้ว", 12),
        ("พัฒนาท่าเรือ 12 แห่ง", 12),
        ("พัฒนาท่าเรือ12 แห่ง", 12),
        ("พัฒนาท่าเรือ “ใหม่”", 12),
        ("พัฒนาท่าเรือของกรมประมง", 12),
    ],
)
def test_what_stops_a_name(text, start):
    assert hard_stop(text, 0, len(text)).start() == start


def test_nothing_stops_a_plain_name():
    assert hard_stop("พัฒนาท่าเรือชายฝั่งตะวันตก", 0, 26) is None
