"""Tokens: joined they are the text, whatever the text; and the engine never sees a heavy stretch."""

import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.vocab import Vocab

from thaipress.extract.thai import tokenizer
from thaipress.extract.thai.tokenizer import LONGEST_PIECE, LONGEST_RUN, ThaiTokenizer

any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
thai_like = st.lists(
    st.sampled_from(
        [
            "นาย", "กระทรวง", "อำเภอ", "น้ำ", "ก", "เ", "แ", "เเ", "ๆ", "ฯ", "์", "่", "้", "า", "ำ",
            "\u0e4d\u0e32", "\u0e4d\u0e49\u0e32", "\u0e49\u0e4d\u0e32", "๒๕๖๑", "๑", "2561", "1.5", ",",
            "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", " ", "\u00a0", "\u3000", "\u2009",
            "\t", "\n", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029", "“", "”", "(",
            ")", "Thailand 4.0", "😀",
        ]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@pytest.fixture(scope="module", params=["nlpo3", "newmm"])
def tokenize(request):
    return ThaiTokenizer(spacy.blank("xx").vocab, request.param)


@given(any_text | thai_like)
@settings(max_examples=300)
@example("")
@example(" ")
@example("\n\n \n")
@example("\u0e4d\u0e32")
@example("\x00")
def test_tokens_joined_are_the_text(tokenize, text):
    doc = tokenize(text)
    assert doc.text == text
    assert "".join(token.text for token in doc) == text
    assert [token.idx for token in doc] == [len(doc.text[: token.idx]) for token in doc]


def test_words_are_found(tokenize):
    words = [token.text for token in tokenize("กระทรวงอุตสาหกรรมประชุมวันนี้")]
    assert words[-3:] == ["ประชุม", "วัน", "นี้"] or words[-2:] == ["ประชุม", "วันนี้"]


def test_white_space_makes_tokens_of_its_own(tokenize):
    assert [t.text for t in tokenize("กรม  ชล\n") if t.is_space] == ["  ", "\n"]


def seen_by_the_engine(monkeypatch, text):
    """The pieces that the engine is called with, over `text`."""
    pieces: list[str] = []

    def engine(piece):
        pieces.append(piece)
        return [piece]

    monkeypatch.setitem(tokenizer.ENGINES, "nlpo3", engine)
    assert ThaiTokenizer(Vocab())(text).text == text
    return pieces


@pytest.mark.parametrize(
    "heavy",
    [
        "๑" * 20_000,
        "1" * 20_000,
        "1,234.5" * 3_000,
        "ก" * 20_000,
        "(" * 20_000,
        "-" * 20_000,
        "\u0e4d" * 20_000,
    ],
    ids=["Thai digits", "digits", "amounts", "letters", "brackets", "dashes", "marks"],
)
def test_heavy_run_is_kept_from_the_engine(monkeypatch, heavy):
    pieces = seen_by_the_engine(monkeypatch, f"งบประมาณ{heavy}บาท")
    assert max(map(len, pieces)) <= LONGEST_RUN + len("งบประมาณ")
    assert "บาท" in pieces[-1]


def test_run_that_is_not_heavy_reaches_the_engine(monkeypatch):
    text = f"งบประมาณ {'๑' * LONGEST_RUN} บาท"
    assert seen_by_the_engine(monkeypatch, text) == [text]


@pytest.mark.parametrize("words", ["กระทรวงอุตสาหกรรม", "น้ำ", "เก้าอี้ ", "ก่\u0e4d", "กร\n"])
def test_long_text_reaches_the_engine_in_bounded_pieces(monkeypatch, words):
    pieces = seen_by_the_engine(monkeypatch, words * 20_000)
    assert max(map(len, pieces)) <= LONGEST_PIECE


def test_piece_ends_after_white_space_where_it_can(monkeypatch):
    pieces = seen_by_the_engine(monkeypatch, "กระทรวงอุตสาหกรรม " * 1_000)
    assert len(pieces) > 1
    assert all(piece.endswith(" ") for piece in pieces)


def test_piece_never_begins_with_a_mark_of_the_letter_before(monkeypatch):
    pieces = seen_by_the_engine(monkeypatch, "ก" + "ที่" * 10_000)
    assert len(pieces) > 1
    assert not any(piece[0] in "ะัาำิีึืฺุูๅ็่้๊๋์ํ๎" for piece in pieces)


def test_engine_that_alters_the_text_is_not_believed(monkeypatch):
    monkeypatch.setitem(tokenizer.ENGINES, "nlpo3", lambda _: ["something", "else"])
    assert [t.text for t in ThaiTokenizer(Vocab())("นายทดสอบ")] == ["นายทดสอบ"]
