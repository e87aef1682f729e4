"""What the ends of one item say of those of its siblings."""

import numpy as np

from thaipress.extract.flagships.cuts import GAP, LAST, Cut
from thaipress.extract.flagships.siblings import alike, beside

NONE = np.zeros(0, np.float32)


def cut(length: int, gap: str, following: str = "") -> Cut:
    return Cut(length, length, gap, following, (), (), NONE)


def line_ends(features: tuple[str, ...]) -> str:
    """How often the siblings that had a choice end with their line, in tenths; `-` where none had one."""
    return next(f for f in features if f.startswith("l"))[1:].split("|")[0]


TWO_CUTS = [cut(12, GAP, "เพื่อ"), cut(30, LAST)]
ONE_CUT = [cut(20, LAST)]


def test_siblings_that_end_before_their_purpose_speak_against_the_lines_end():
    asked, _ = beside([TWO_CUTS, TWO_CUTS], [np.array([0.5, 0.5]), np.array([0.95, 0.05])])
    assert line_ends(asked[-1].features) == "0"


def test_siblings_that_keep_their_purpose_speak_for_the_lines_end():
    asked, _ = beside([TWO_CUTS, TWO_CUTS], [np.array([0.5, 0.5]), np.array([0.05, 0.95])])
    assert line_ends(asked[-1].features) == "9"


def test_an_item_that_can_end_in_one_place_only_says_nothing_of_the_others():
    asked, _ = beside([TWO_CUTS, ONE_CUT], [np.array([0.5, 0.5]), np.array([1.0])])
    assert line_ends(asked[-1].features) == "-"


def test_headlines_that_differ_by_an_edge_are_alike():
    assert alike([20, 24, 40]).tolist() == [[True, True, False], [True, True, False], [False, False, True]]
