"""What extractors find, where it is kept in a spaCy `Doc`, and the mentions that records rest on.

A `Finding` counts offsets in the matching view, to the character. `doc.spans[group]` holds the same findings
as spaCy spans, widened to whole tokens (a Thai word segmenter cuts `นายก` and `นาย` as it likes), for whoever
works with spaCy; the exact findings stand beside them in the group's `attrs`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from spacy.tokens import Doc, SpanGroup

from thaipress.errors import EvidenceError
from thaipress.extract.thai.page import page_of
from thaipress.extract.thai.view import View
from thaipress.schema.ids import record_id
from thaipress.schema.records import Mention, RecordType

__all__ = ["Finding", "get", "mention", "put", "record_id"]

_EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of the view, half-open, with a label and the name of the rule that found it."""

    start: int
    end: int
    label: str
    rule: str

    def overlaps(self, other: "Finding") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def within(self, other: "Finding") -> bool:
        """Whether every character of this one is one of the other's."""
        return other.start <= self.start and self.end <= other.end


F = TypeVar("F", bound=Finding)


def put(doc: Doc, group: str, findings: Iterable[Finding]) -> None:
    """Keep `findings` as `doc.spans[group]`, in the order of the text."""
    view = page_of(doc).view
    ordered = sorted(findings, key=lambda f: (f.start, f.end))
    spans = [
        span
        for f in ordered
        if (span := doc.char_span(*view.release_span(f.start, f.end), f.label, alignment_mode="expand"))
    ]
    doc.spans[group] = SpanGroup(doc, name=group, spans=spans, attrs={_EXACT: tuple(ordered)})


def get(doc: Doc, group: str, kind: type[F]) -> tuple[F, ...]:
    """The exact findings of `doc.spans[group]`, in the order of the text; empty without such a group."""
    if group not in doc.spans:
        return ()
    findings = cast("Sequence[F]", doc.spans[group].attrs[_EXACT])
    if findings and not isinstance(findings[0], kind):
        raise TypeError(f"doc.spans[{group!r}] holds {type(findings[0]).__name__}, not {kind.__name__}")
    return tuple(findings)


def mention(  # noqa: PLR0913, PLR0917 a mention's columns
    view: View, doc_id: str, record_type: RecordType, record_id: str, kind: str, finding: Finding
) -> Mention:
    """The mention of a record at `finding`, in offsets of the release.

    Raises:
        EvidenceError: the finding is empty or lies outside the release.
    """
    if not 0 <= finding.start < finding.end <= len(view.text):
        raise EvidenceError(f"{doc_id}: {record_type} at {finding.start}:{finding.end} ({finding.rule})")
    start, end = view.release_span(finding.start, finding.end)
    return Mention(
        doc_id=doc_id,
        record_type=record_type,
        record_id=record_id,
        kind=kind,
        start=start,
        end=end,
        text=view.release[start:end],
        rule=finding.rule,
    )
