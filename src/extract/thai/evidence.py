"""What extractors find, where it is kept with a spaCy `Doc`, and the mentions that records rest on.

A `Finding` counts offsets in the matching view, to the character; `put` keeps the findings of an extractor
beside the `Doc`, `get` returns them. `spans.py` shows them to whoever works with spaCy.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar, cast

from spacy.tokens import Doc

from thaipress.errors import EvidenceError
from thaipress.extract.thai.view import View
from thaipress.schema.ids import record_id
from thaipress.schema.records import Mention, RecordType

__all__ = ["Finding", "get", "groups", "mention", "put", "record_id"]

_FINDINGS = "thaipress_findings"
# What `Mention(…)` calls, in half its time: two records of three are mentions.
_validated: Callable[[dict[str, object]], Mention] = Mention.__pydantic_validator__.validate_python
_in_order = attrgetter("start", "end")


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


def groups(doc: Doc) -> dict[str, tuple[Finding, ...]]:
    """The findings of `doc` by group, each group in the order of the text."""
    found: dict[str, tuple[Finding, ...]] = doc.user_data.setdefault(_FINDINGS, {})
    return found


def put(doc: Doc, group: str, findings: Iterable[Finding]) -> None:
    """Keep `findings` as a group of `doc`, in the order of the text."""
    groups(doc)[group] = tuple(sorted(findings, key=_in_order))


def get(doc: Doc, group: str, kind: type[F]) -> tuple[F, ...]:
    """The findings of a group of `doc`, in the order of the text; empty without such a group."""
    findings = groups(doc).get(group, ())
    if findings and not isinstance(findings[0], kind):
        raise TypeError(f"{group!r} holds {type(findings[0]).__name__}, not {kind.__name__}")
    return cast("tuple[F, ...]", findings)


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
    return _validated(
        {
            "doc_id": doc_id,
            "record_type": record_type,
            "record_id": record_id,
            "kind": kind,
            "start": start,
            "end": end,
            "text": view.release[start:end],
            "rule": finding.rule,
        }
    )
