"""A spaCy tokenizer that calls PyThaiNLP; `doc.text == text`, whatever the text."""

import re
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Any

from pythainlp.tokenize import newmm, nlpo3
from spacy.language import Language
from spacy.strings import StringStore
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


class _Orths(dict[str, int]):
    """Words to their numbers in a string store: Python keeps what spaCy would hash anew for every token."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, word: str) -> int:
        number = self[word] = self._strings.add(word)
        return number


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
        self._orths = _Orths(vocab.strings)

    def __call__(self, text: str) -> Doc:
        """The tokens of `text` as a `Doc` whose text is `text`."""
        words: list[str] = []
        for piece in _pieces(text):
            words += self._segment(piece)
        numbers: list[Any] = list(map(self._orths.__getitem__, words))  # spaCy's stub knows of words only
        doc = Doc(self.vocab, words=numbers, spaces=[False] * len(words))
        starts = list(accumulate(map(len, words), initial=0))
        starts.pop()
        doc.user_data[_TEXT] = text
        doc.user_data[_STARTS] = starts
        doc.user_data[_WORDS] = len(words) - sum(map(str.isspace, words))
        return doc

    def _segment(self, piece: str) -> list[str]:
        if len(piece) > LONGEST_RUN and _HEAVY.match(piece):
            return [piece]
        words = self._segment_piece(piece)
        # An engine that drops or alters a character would move every offset after it.
        return words if "".join(words) == piece else [piece]


def text_of(doc: Doc) -> str:
    """`doc.text`, which spaCy joins anew from the tokens at every call, without that cost."""
    text: str = doc.user_data.get(_TEXT) or doc.text
    return text


def count_words(doc: Doc) -> int:
    """Tokens of `doc` that are not white space."""
    words: int = doc.user_data[_WORDS]
    return words


def starts_of(doc: Doc) -> list[int]:
    """The offset of each token of `doc` in the release; a token object per token would cost far more."""
    starts: list[int] = doc.user_data.get(_STARTS) or [token.idx for token in doc]
    return starts


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
