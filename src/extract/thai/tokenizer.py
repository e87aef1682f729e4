"""A spaCy tokenizer that calls PyThaiNLP; `doc.text == text`, whatever the text."""

import re
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Any

from pythainlp.tokenize import newmm, nlpo3
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from thaipress.schema import Engine

_TEXT = "thaipress_text"
_STARTS = "thaipress_starts"
_WORDS = "thaipress_words"

LONGEST_RUN = 64
"""Digits, or characters of no word, that the engine sees in one run: its cost is quadratic in that length."""
LONGEST_PIECE = 4_000
"""Code points that the engine sees at once."""

# What the engines take quadratic time over: a long run of digits, or of one and the same character.
_HEAVY = re.compile(rf"[๐-๙0-9][๐-๙0-9.,]{{{LONGEST_RUN},}}|(.)\1{{{LONGEST_RUN},}}", re.DOTALL)
# Every sixteenth character shows whether such a run can be there, at a twentieth of the cost.
_STRIDE = 16
_PERHAPS_HEAVY = re.compile(
    rf"[๐-๙0-9.,]{{{LONGEST_RUN // _STRIDE}}}|(.)\1{{{LONGEST_RUN // _STRIDE - 1}}}", re.DOTALL
)
# A piece ends after white space where it can, and never before a mark that belongs to the letter in front.
_PIECE = re.compile(
    rf"(?s).{{1,{LONGEST_PIECE}}}(?:(?<=\s)|\Z)|.{{1,{LONGEST_PIECE}}}(?![ะ-ฺๅ็-๎])|.{{1,{LONGEST_PIECE}}}"
)

ENGINES: dict[Engine, Callable[[str], list[str]]] = {"nlpo3": nlpo3.segment, "newmm": newmm.segment}
"""PyThaiNLP's engines without what `word_tokenize` puts around them."""


class ThaiTokenizer(Tokenizer):  # type: ignore[misc]  # a Cython class without types
    """PyThaiNLP's word segmentation as a spaCy tokenizer.

    White space makes tokens of its own and no token is followed by an implied space, so the tokens joined are
    the text.

    Args:
        vocab: the vocabulary of the pipeline.
        engine: PyThaiNLP's engine: `nlpo3` (Rust, the faster one) or `newmm` (Python).
    """

    def __init__(self, vocab: Vocab, engine: Engine = "nlpo3") -> None:
        super().__init__(vocab)
        self.engine = engine
        self._segment_piece = ENGINES[engine]

    def __call__(self, text: str) -> Doc:
        """The tokens of `text` as a `Doc` whose text is `text`."""
        words = self._words(text)
        return _with_words(Doc(self.vocab, words=words, spaces=[False] * len(words)), text, words)

    def outline(self, text: str) -> Doc:
        """A `Doc` of `text` without spaCy's tokens; the words stand beside it, for our components.

        Spares extraction a tenth of the time of tokenising, and a vocabulary that grows with the archive.
        """
        return _with_words(Doc(self.vocab), text, self._words(text))

    def _words(self, text: str) -> list[str]:
        words: list[str] = []
        for piece in _pieces(text):
            words += self._segment(piece)
        return words

    def _segment(self, piece: str) -> list[str]:
        if len(piece) > LONGEST_RUN and _HEAVY.match(piece):
            return [piece]
        words = self._segment_piece(piece)
        # An engine that drops or alters a character would move every offset after it.
        return words if "".join(words) == piece else [piece]


def _with_words(doc: Doc, text: str, words: list[str]) -> Doc:
    """`doc` with what our components read: spaCy would make an object of every token."""
    doc.user_data[_TEXT] = text
    doc.user_data[_WORDS] = words
    starts = list(accumulate(map(len, words), initial=0))
    starts.pop()
    doc.user_data[_STARTS] = starts
    return doc


def _kept(doc: Doc) -> dict[Any, Any]:
    if _TEXT not in doc.user_data:  # another tokenizer made it
        _with_words(doc, doc.text, [token.text_with_ws for token in doc])
    return doc.user_data


def text_of(doc: Doc) -> str:
    """The text of `doc`; spaCy would join it anew from the tokens."""
    text: str = _kept(doc)[_TEXT]
    return text


def words_of(doc: Doc) -> list[str]:
    """The words of `doc`, white space included; joined they are its text."""
    words: list[str] = _kept(doc)[_WORDS]
    return words


def starts_of(doc: Doc) -> list[int]:
    """The offset of each word of `doc` in the release."""
    starts: list[int] = _kept(doc)[_STARTS]
    return starts


def count_words(doc: Doc) -> int:
    """Words of `doc` that are not white space."""
    words = words_of(doc)
    return len(words) - sum(map(str.isspace, words))


def _pieces(text: str) -> Iterator[str]:
    """`text` cut into stretches that the engine segments in linear time."""
    if not _PERHAPS_HEAVY.search(text[::_STRIDE]):
        yield from _bounded(text)
        return
    done = 0
    for heavy in _HEAVY.finditer(text):
        yield from _bounded(text[done : heavy.start()])
        yield heavy[0]
        done = heavy.end()
    yield from _bounded(text[done:])


def _bounded(text: str) -> Iterator[str]:
    if len(text) <= LONGEST_PIECE:
        if text:
            yield text
        return
    yield from (match[0] for match in _PIECE.finditer(text))


@registry.tokenizers("thaipress_tokenizer")  # type: ignore[untyped-decorator]  # spaCy's registry
def create(engine: Engine = "nlpo3") -> Callable[[Language], ThaiTokenizer]:
    """The tokenizer's factory, as spaCy's config names it."""

    def build(nlp: Language) -> ThaiTokenizer:
        return ThaiTokenizer(nlp.vocab, engine)

    return build
