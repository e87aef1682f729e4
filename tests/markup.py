"""Marked-up sentences for tests: `[official นายสมชาย ใจดี] เยือน[place จังหวัดน่าน]` → text and spans.

    sentence = markup.parse("พบกันวันที่ [date 5 มีนาคม 2566] ที่[place:province จังหวัดน่าน]")
    assert markup.found(thaipress.extract(sentence.text), "date") == sentence.only("date")

A mark is `[label words]`; the label is ASCII, with a kind after a colon if need be, and one space ends it.
Marks may stand inside each other. `\\[` and `\\]` are brackets of the text itself. The parser is strict: what
is not balanced, has no label or marks nothing is an error, so that a slip can't make a test pass.
"""

import re
from dataclasses import dataclass

from thaipress.schema import Extraction

_PIECE = re.compile(
    r"""
      \\(?P<literal>[\[\]\\])
    | \[(?P<label>[a-z][a-z_]*)(?::(?P<kind>[a-z][a-z_]*))?[ ]
    | (?P<close>\])
    | (?P<words>[^\[\]\\]+)
    """,
    re.VERBOSE,
)


class MarkupError(ValueError):
    """A marked-up sentence that does not say what it means."""


@dataclass(frozen=True, order=True)
class Span:
    """A marked stretch, half-open, in code points of the plain text."""

    start: int
    end: int
    label: str
    kind: str | None
    text: str


@dataclass(frozen=True)
class Sentence:
    """The plain text and what was marked in it, in the order of the text."""

    text: str
    spans: tuple[Span, ...]

    def only(self, *labels: str) -> list[Span]:
        return [span for span in self.spans if span.label in labels]


def parse(marked: str) -> Sentence:
    """The sentence that `marked` stands for; `MarkupError` says where it is wrong."""
    text = ""
    done = 0
    open_marks: list[tuple[int, str, str | None]] = []
    spans: list[Span] = []
    while done < len(marked):
        piece = _PIECE.match(marked, done)
        if piece is None:
            raise MarkupError(f"no label at {done}: {marked[done : done + 20]!r}")
        done = piece.end()
        if piece["label"]:
            open_marks.append((len(text), piece["label"], piece["kind"]))
        elif piece["close"]:
            if not open_marks:
                raise MarkupError(f"] at {piece.start()} closes nothing")
            start, label, kind = open_marks.pop()
            if not text[start:].strip():
                raise MarkupError(f"[{label}] at {piece.start()} marks nothing")
            spans.append(Span(start, len(text), label, kind, text[start:]))
        else:
            text += piece["literal"] or piece["words"]
    if open_marks:
        raise MarkupError(f"[{open_marks[-1][1]} is never closed")
    return Sentence(text, tuple(sorted(spans)))


def found(extraction: Extraction, *record_types: str) -> list[Span]:
    """The mentions of these types as `parse` would give them, without kind: compare with kindless marks."""
    return sorted(
        Span(m.start, m.end, m.record_type, None, m.text)
        for m in extraction.mentions
        if m.record_type in record_types
    )
