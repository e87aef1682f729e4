"""Vectors of words and the networks that read them."""

import numpy as np
import pytest

from thaipress.extract.thai.network import Network, read_network
from thaipress.extract.thai.vectors import shape, vectors


def likeness(one: str, other: str) -> float:
    """The cosine of the angle between two words' vectors."""
    a, b = (vectors().table[vectors().row(shape(w))] for w in (one, other))
    return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)))


@pytest.mark.parametrize(
    ("word", "like", "unlike"),
    [
        ("มกราคม", "กุมภาพันธ์", "โรงเรียน"),  # January, February, school
        ("เชียงใหม่", "ขอนแก่น", "ส่งเสริม"),  # Chiang Mai, Khon Kaen, to promote
        ("ส่งเสริม", "สนับสนุน", "แม่น้ำ"),  # to promote, to support, river
    ],
)
def test_words_of_one_sort_point_one_way(word: str, like: str, unlike: str) -> None:
    assert likeness(word, like) > likeness(word, unlike) + 0.3


def test_digits_and_capitals_are_one_word_to_the_models() -> None:
    assert shape("2567") == shape("99") == "0"
    assert shape("SMEs") == "smes"
    assert shape("  ") != shape(" \n")


def test_a_word_that_no_release_uses_has_the_vector_of_zeros() -> None:
    assert vectors().row("ฮฬฮฬฮฬ") == vectors().unknown
    assert not vectors().table[vectors().unknown].any()


def asked(network: Network, rows: int) -> tuple[np.ndarray, np.ndarray]:
    """Words and numbers for a network that reads seven words."""
    random = np.random.default_rng(0)
    words = random.integers(0, len(vectors().table), (rows, 7))
    return words, random.random((rows, len(network.most)), np.float32) * network.most


def test_the_score_of_a_row_does_not_depend_on_the_rows_around_it() -> None:
    network = read_network("thaipress.extract.programmes", "ends.npz")
    words, numbers = asked(network, 50)
    together = network.scores(words, numbers)
    alone = [network.scores(words[i : i + 1], numbers[i : i + 1])[0] for i in range(50)]
    assert together.tolist() == alone


def test_a_network_in_whole_numbers_scores_as_its_weights_say() -> None:
    network = read_network("thaipress.extract.programmes", "ends.npz")
    words, numbers = asked(network, 50)
    inputs = np.concatenate([vectors().table[words].reshape(50, -1), numbers], axis=1)
    exact = np.maximum(inputs @ network.hidden + network.hidden_bias, 0) @ network.out + network.bias
    assert network.scores(words, numbers) == pytest.approx(exact, abs=0.03)


def test_a_number_beyond_those_of_the_training_is_taken_for_the_largest() -> None:
    network = read_network("thaipress.extract.programmes", "ends.npz")
    words, numbers = asked(network, 50)
    assert network.scores(words, numbers + 9).tolist() == network.scores(words, 0 * numbers + 9).tolist()


def test_network_adds_what_it_knows_of_words_and_numbers() -> None:
    size = vectors().table.shape[1]
    hidden = np.zeros((size + 1, 1), np.float32)
    hidden[-1] = 2
    network = Network(
        hidden, np.array([-1], np.float32), np.array([3], np.float32), 0.5, np.array([1], np.float32)
    )
    words = np.array([[vectors().unknown], [vectors().unknown]])
    scores = network.scores(words, np.array([[0], [1]], np.float32))
    assert scores.tolist() == [0.5, 3.5]  # the unit is silent at 0, and 2 - 1 at 1
