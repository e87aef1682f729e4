"""Words that the terminal's and the Markdown report share."""

from typing import Any

from thaipress.diff.compare import Comparison
from thaipress.diff.model import REASONS, RecordChange, ReleaseDiff, Totals

MARKS = {"added": "+", "removed": "−", "changed": "~"}


def headline(comparison: Comparison) -> str:
    """The comparison in a sentence or two; complete once its releases were read."""
    documents = comparison.totals.tables["documents"]
    reasons = comparison.totals.reasons
    found = ", ".join(f"{reasons[r]:,} {REASONS[r]}" for r in REASONS if reasons[r])
    releases = f"{documents.old:,} → {documents.new:,} releases"
    return f"{releases}; {found or 'no difference'}. {_extraction(comparison)}"


def _extraction(comparison: Comparison) -> str:
    same = comparison.same_extraction
    if same is None:
        return "The outputs don't both tell what extraction made them."
    if same:
        return "Same extraction."
    old, new = comparison.old.extraction, comparison.new.extraction
    return f"Extraction {(old or '')[:8]} → {(new or '')[:8]}."


def figures(totals: Totals) -> list[tuple[str, int, int, int, int, int]]:
    """Table, old and new rows, added, removed, changed; a row per table that is not empty."""
    return [
        (table, t.old, t.new, t.added, t.removed, t.changed)
        for table, t in totals.tables.items()
        if t.old or t.new
    ]


def signed(release: ReleaseDiff) -> str:
    """How many records were added, removed and changed (`+3 −1 ~2`), mentions apart."""
    counts = release.counts(mentions=False)
    return " ".join(f"{MARKS[change]}{n}" for change, n in counts.items() if n) or "mentions only"


def shown(release: ReleaseDiff) -> list[RecordChange]:
    """The records of a release that a person wants to see: all but its mentions and its own row."""
    alone = release.reason in {"release_added", "release_removed"}
    return [r for r in release.records if r.table != "mentions" and not (alone and r.table == "documents")]


def value(content: Any) -> str:
    """A column's value in a few words."""
    if content is None:
        return "∅"
    if isinstance(content, list | tuple):
        return "; ".join(map(str, content)) or "∅"
    return str(content)


def short(words: str, most: int = 120) -> str:
    """`words` on one line, without control characters, cut where they are long."""
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return line if len(line) <= most else line[: most - 1] + "…"
