"""What a comparison says: of a record, of a release, of all."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Literal

from thaipress.schema import TABLES

Change = Literal["added", "removed", "changed"]
Reason = Literal[
    "release_added",
    "release_removed",
    "text_changed",
    "extraction_changed",
    "text_and_extraction_changed",
    "unexplained",
    "rejects_changed",
]

REASONS: dict[Reason, str] = {
    "release_added": "release added",
    "release_removed": "release removed",
    "text_changed": "text changed",
    "extraction_changed": "extraction changed",
    "text_and_extraction_changed": "text and extraction changed",
    "unexplained": "same text, same extraction",
    "rejects_changed": "could or can not be read",
}
"""Why a release's records differ, in words. `unexplained`: another release that it repeats came or went,
or one of the outputs was altered by hand."""


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record that is not the same on both sides.

    Attributes:
        table: its table.
        change: what happened to it.
        id: its id, where the table has one; else what it is matched by.
        label: what a person calls it.
        columns: for a changed record, old and new value by column.
    """

    table: str
    change: Change
    id: str
    label: str
    columns: dict[str, tuple[Any, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReleaseDiff:
    """One release whose records are not the same on both sides.

    Attributes:
        path: where it lies, relative to the input root.
        doc_id: its id; none for an input that could be read on neither side.
        reason: why they differ.
        note: what else is to be said, for a person; empty as a rule.
        records: what differs, in the order of the tables.
    """

    path: str
    doc_id: str | None
    reason: Reason
    note: str
    records: tuple[RecordChange, ...]

    def counts(self, *, mentions: bool = True) -> dict[Change, int]:
        """How many records were added, removed and changed."""
        found = Counter(r.change for r in self.records if mentions or r.table != "mentions")
        return {"added": found["added"], "removed": found["removed"], "changed": found["changed"]}


@dataclass(slots=True)
class Tally:
    """One table in figures.

    Attributes:
        old: rows in the old output.
        new: rows in the new one.
        kept_old: old rows of the releases that both have.
        kept_new: new rows of the releases that both have.
        added: records that only the new output has.
        removed: records that only the old one has.
        changed: records whose columns differ.
    """

    old: int = 0
    new: int = 0
    kept_old: int = 0
    kept_new: int = 0
    added: int = 0
    removed: int = 0
    changed: int = 0


@dataclass(slots=True)
class Totals:
    """All of a comparison in figures; complete once every release was compared.

    Attributes:
        tables: figures by table.
        reasons: how many releases differ, by reason.
        notes: what is to be known to read the figures, a sentence each.
    """

    tables: dict[str, Tally] = field(default_factory=lambda: {table: Tally() for table in TABLES})
    reasons: Counter[Reason] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def add(self, release: ReleaseDiff) -> None:
        """Count a release that differs."""
        self.reasons[release.reason] += 1
        for record in release.records:
            tally = self.tables[record.table]
            setattr(tally, record.change, getattr(tally, record.change) + 1)
