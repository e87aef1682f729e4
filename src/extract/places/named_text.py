"""A release as the readers of named places see it: its view, its token edges, its administrative places."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from thaipress.extract.places.findings import PlaceFinding
from thaipress.extract.places.named_words import Kind, words
from thaipress.extract.thai.page import edges_of, grams_of, page_of
from thaipress.extract.thai.tokenizer import starts_of
from thaipress.extract.thai.vectors import STOP, shape

_PIECE = re.compile(r"\S{1,200}")
_BRACKET = re.compile(r"\([^()\n]{1,80}\)")
_MOST_SPACES = 2
# The segmenter keeps a few head nouns together with at, beside, below, bank, across, from in front of them.
_PREFIXES = ("ที่", "ริม", "ท้าย", "ฝั่ง", "ริมฝั่ง", "ข้าม", "จาก", "เขต")


class PlaceText:
    """The view of a release, with what tells a word from the same letters inside a name.

    Attributes:
        view: its view.
        text: what patterns match on: the view's text.
        admin: where its administrative places start.
        heads: the head nouns that were looked up, by where they stand.
        chains: where names end that were looked up (`named_chain.name_end`).
        edges: where the tokens start in the view, ascending.
        grams: those of the view.
        at, that, visit: the cues in front of names: ณ (at); ที่, บริเวณ (at, around); visits; in order.
        starts: where, in the view, head nouns stand that start with a token, in order.
    """

    __slots__ = (
        *("_edges", "_starts", "admin", "at", "chains", "edges", "grams", "heads", "starts", "text", "that"),
        *("view", "visit"),
    )

    def __init__(self, doc: Doc, admin: Sequence[PlaceFinding]) -> None:
        self.view = view = page_of(doc).view
        self.text = view.text
        self.admin = {place.start: place.end for place in admin}
        self._starts = sorted(self.admin)
        self.grams = grams = grams_of(doc)
        lexicon = words()
        self.at = list(lexicon.at.finditer(self.text))
        self.that = list(grams.finditer(lexicon.that, lexicon.that_beginnings))
        self.visit = list(grams.finditer(lexicon.visit, lexicon.visit_beginnings))
        starts, edges = starts_of(doc), edges_of(doc)
        self.edges = edges
        self.heads: dict[int, re.Match[str] | None] = {}
        self.chains: dict[tuple[int, int, bool], tuple[int, int]] = {}
        self._edges = frozenset((*starts, len(view.release)))
        tokens = self._edges if edges is starts else frozenset(edges)
        self.starts = [
            at
            for at in grams.candidates(lexicon.beginnings)
            if (at in tokens or (self.text.endswith(_PREFIXES, 0, at) and self._prefixed(edges, at)))
            and self.head_at(at)
        ]

    def _prefixed(self, edges: list[int], at: int) -> bool:
        """Whether a token is what stands before `at` and a head noun that starts there (`ที่วัด`)."""
        i = bisect_left(edges, at)
        end = edges[i] if i < len(edges) else len(self.text)
        return i > 0 and self.text[edges[i - 1] : at] in _PREFIXES and self.text[at:end] in words().openings

    def token_starts(self, offset: int) -> bool:
        """Whether a token starts, or the text ends, at `offset` of the view."""
        return self.view.release_offset(offset) in self._edges

    def in_admin(self, start: int, end: int) -> bool:
        """Whether `start:end` lies in an administrative place (`อ่าวไทย` in `ภาคใต้ฝั่งอ่าวไทย`)."""
        i = bisect_right(self._starts, start)
        return i > 0 and end <= self.admin[self._starts[i - 1]]

    def area_end(self, at: int) -> int | None:
        """Where the administrative place ends that `at` stands in."""
        i = bisect_right(self._starts, at)
        end = self.admin[self._starts[i - 1]] if i else at
        return end if end > at else None

    def holds_area(self, start: int, end: int) -> bool:
        """Whether an administrative place starts in `start:end`."""
        i = bisect_right(self._starts, start - 1)
        return i < len(self._starts) and self._starts[i] < end

    def words_before(self, at: int, count: int) -> list[str]:
        """The shapes of the `count` words before `at`, the nearest first; the line's end closes them."""
        found: list[str] = []
        text, edges, end = self.text, self.edges, at
        i = bisect_left(edges, at)
        while i and len(found) < count:
            i -= 1
            begin = edges[i]
            if begin < end:
                found.append(word := shape(text[begin:end]))
                end = begin
                if word == STOP:
                    break
        return found + [STOP] * (count - len(found))

    def words_after(self, at: int, count: int) -> list[str]:
        """The shapes of the `count` words from `at` on; the line's end closes them."""
        found: list[str] = []
        text, edges = self.text, self.edges
        i, length = bisect_right(edges, at), len(text)
        while at < length and len(found) < count:
            end = edges[i] if i < len(edges) else length
            i += 1
            if end > at:
                found.append(word := shape(text[at:end]))
                at = end
                if word == STOP:
                    break
        return found + [STOP] * (count - len(found))

    def word_at(self, at: int) -> str:
        """The shape of the word that starts, or goes on, at `at`; the line's end where there is none."""
        text, edges = self.text, self.edges
        i = bisect_right(edges, at)
        return shape(text[at : edges[i] if i < len(edges) else len(text)]) if at < len(text) else STOP

    def words_in(self, start: int, end: int) -> list[str]:
        """The shapes of the words in `start:end`."""
        if start >= end:
            return []
        inner = self.edges[bisect_right(self.edges, start) : bisect_left(self.edges, end)]
        offsets = dict.fromkeys((start, *inner, end))
        return [shape(self.text[a:b]) for a, b in pairwise(offsets)]

    def piece(self, start: int) -> re.Match[str] | None:
        """What stands at `start` up to the next white space."""
        return _PIECE.match(self.text, start)

    def piece_after(self, end: int) -> re.Match[str] | None:
        """The next piece on the same line, a space or two after `end`."""
        text = self.text
        at = end
        while at <= end + _MOST_SPACES and text[at : at + 1] == " ":
            at += 1
        if at == end:
            return None
        if bracket := _BRACKET.match(text, at):
            # `ตึกสันติไมตรี (หลังนอก) ทำเนียบรัฐบาล`: a bracket closes the name, unless a larger place follows it.
            at = bracket.end() + 1
            if text[at - 1 : at] != " " or self.kind_at(at) is None:
                return None
        return self.piece(at)

    def head_at(self, start: int) -> re.Match[str] | None:
        """The head noun that stands at `start`."""
        if start not in self.heads:
            self.heads[start] = words().head_at(self.text, start)
        return self.heads[start]

    def kind_at(self, start: int) -> Kind | None:
        """The kind of the head noun that stands at `start`."""
        head = self.head_at(start)
        return words().kind_of(head) if head else None
