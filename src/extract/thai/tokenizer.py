"""A spaCy tokenizer that calls PyThaiNLP; `doc.text == text`, whatever the text."""

import re
from collections.abc import Callable, Iterator
from itertools import accumulate

from pythainlp.tokenize import word_tokenize
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
# A piece ends after white space where it can, and never before a mark that belongs to the letter in front.
_PIECE = re.compile(
    rf"(?s).{{1,{LONGEST_PIECE}}}(?:(?<=\s)|\Z)|.{{1,{LONGEST_PIECE}}}(?![ะ-ฺๅ็-๎])|.{{1,{LONGEST_PIECE}}}"
)


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

    def __call__(self, text: str) -> Doc:
        """The tokens of `text` as a `Doc` whose text is `text`."""
        words = [word for piece in _pieces(text) for word in self._segment(piece)]
        doc = Doc(self.vocab, words=words, spaces=[False] * len(words))
        doc.user_data[_TEXT] = text
        doc.user_data[_STARTS] = list(accumulate(map(len, words), initial=0))[:-1]
        doc.user_data[_WORDS] = sum(not word.isspace() for word in words)
        return doc

    def _segment(self, piece: str) -> list[str]:
        if _HEAVY.match(piece):
            return [piece]
        words = word_tokenize(piece, engine=self.engine, join_broken_num=False)
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
