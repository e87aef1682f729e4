"""Release by release: what differs, and why."""

from collections.abc import Iterator, Mapping

from thaipress.diff.match import changes
from thaipress.diff.model import Reason, RecordChange, ReleaseDiff, Totals
from thaipress.diff.side import Known, Row, Side
from thaipress.schema import TABLES

_IN_RELEASES = tuple(table for table in TABLES if table != "rejects")


class Comparison:
    """Two outputs compared.

    Texts are not read, and records a part at a time: memory grows with the number of releases only.

    Attributes:
        old: the older side.
        new: the newer side.
        totals: the figures, complete once `releases` was read to its end.
    """

    def __init__(self, old: Side, new: Side) -> None:
        self.old = old
        self.new = new
        self.totals = Totals()
        for table, tally in self.totals.tables.items():
            tally.old = tally.kept_old = old.count(table)
            tally.new = tally.kept_new = new.count(table)
        self.totals.notes.extend(_notes(old, new))
        self._old_rejects, self._new_rejects = old.rejects(), new.rejects()
        gone = {known.sha256: known.path for i, known in old.index.items() if i not in new.index}
        come = {known.sha256: known.path for i, known in new.index.items() if i not in old.index}
        self._moved = {path: (gone[s], come[s]) for s in gone.keys() & come for path in (gone[s], come[s])}

    @property
    def same_extraction(self) -> bool | None:
        """Whether both sides were made by the same extraction; none where one of them does not tell."""
        if self.old.extraction is None or self.new.extraction is None:
            return None
        return self.old.extraction == self.new.extraction

    def releases(self) -> Iterator[ReleaseDiff]:
        """The releases that differ: those of the new side in its order, then those that are gone.

        Raises:
            OutputError: a table can't be read.
        """
        told: set[str] = set()
        for release in self._releases():
            told.add(release.path)
            self.totals.add(release)
            yield release
        for path in sorted((self._old_rejects.keys() | self._new_rejects.keys()) - told):
            records = tuple(self._of_rejects(path))
            if records:
                release = ReleaseDiff(path, None, "rejects_changed", "", records)
                self.totals.add(release)
                yield release

    def _releases(self) -> Iterator[ReleaseDiff]:
        present: dict[int, list[str]] = {}
        for doc_id, known in self.new.index.items():
            present.setdefault(known.part, []).append(doc_id)
        for part, ids in present.items():
            if not self.new.same_part(self.old, part):
                yield from filter(None, (self._release(doc_id) for doc_id in ids))
        yield from filter(None, (self._release(i) for i in self.old.index if i not in self.new.index))

    def _release(self, doc_id: str) -> ReleaseDiff | None:
        """What differs in one release; none if nothing does."""
        before, after = self.old.index.get(doc_id), self.new.index.get(doc_id)
        old = _rows(self.old, before.part, doc_id) if before else {}
        new = _rows(self.new, after.part, doc_id) if after else {}
        same_text = bool(before and after and before.sha256 == after.sha256)
        records: list[RecordChange] = []
        for table in _IN_RELEASES:
            ours, theirs = old.get(table, []), new.get(table, [])
            if not before:
                self.totals.tables[table].kept_new -= len(theirs)
            if not after:
                self.totals.tables[table].kept_old -= len(ours)
            columns = self.old.columns[table], self.new.columns[table]
            if ours != theirs or columns[0] != columns[1]:
                records.extend(changes(table, ours, theirs, *columns, same_text=same_text))
        path = after.path if after else before.path if before else ""
        records.extend(self._of_rejects(path))
        if not records and (same_text or not (before and after)):
            return None
        reason = self._reason(path, before, after)
        return ReleaseDiff(path, doc_id, reason, self._note(path), tuple(records))

    def _reason(self, path: str, before: Known | None, after: Known | None) -> Reason:
        """Why a release differs. An input that could be read on one side only was there on both."""
        old = before.sha256 if before else self._rejected(self.old, self._old_rejects, path)
        new = after.sha256 if after else self._rejected(self.new, self._new_rejects, path)
        if old is None:
            return "release_added"
        if new is None:
            return "release_removed"
        if old == new:
            return "unexplained" if self.same_extraction else "extraction_changed"
        return "text_and_extraction_changed" if self.same_extraction is False else "text_changed"

    @staticmethod
    def _rejected(side: Side, rejects: Mapping[str, Row], path: str) -> str | None:
        """The bytes of an input that could not be read; none if there is no such input."""
        if path not in rejects:
            return None
        columns = side.columns["rejects"]
        return str(rejects[path][columns.index("sha256")]) if "sha256" in columns else ""

    def _note(self, path: str) -> str:
        if path in self._moved:
            return "moved from {} to {}".format(*self._moved[path])
        if path in self._new_rejects and path not in self._old_rejects:
            return "can't be read any more"
        if path in self._old_rejects and path not in self._new_rejects:
            return "could not be read before"
        return ""

    def _of_rejects(self, path: str) -> Iterator[RecordChange]:
        old, new = self._old_rejects.get(path), self._new_rejects.get(path)
        columns = self.old.columns["rejects"], self.new.columns["rejects"]
        return changes("rejects", [old] if old else [], [new] if new else [], *columns, same_text=True)


def _rows(side: Side, part: int, doc_id: str) -> Mapping[str, list[Row]]:
    return {table: rows.get(doc_id, []) for table, rows in side.rows(part).items()}


def _notes(old: Side, new: Side) -> Iterator[str]:
    """What one side has and the other does not, and can therefore not be compared."""
    for table in TABLES:
        ours, theirs = old.columns[table], new.columns[table]
        if not ours and not theirs:
            continue
        if not ours or not theirs:
            yield f"table {table} is only in the {'old' if ours else 'new'} output"
            continue
        for name, one, other in (("old", ours, theirs), ("new", theirs, ours)):
            extra = [column for column in one if column not in other]
            if extra:
                yield f"columns of {table} only in the {name} output, not compared: {', '.join(extra)}"
