"""A comparison as JSON, written as it is found."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from thaipress.diff.compare import Comparison
from thaipress.diff.drops import Drop, Limit, drops
from thaipress.diff.match import plain
from thaipress.diff.model import RecordChange, ReleaseDiff


def write_json(comparison: Comparison, limits: Sequence[Limit], write: Callable[[str], object]) -> list[Drop]:
    """Write one JSON object, a line per release, and return the drops beyond `limits`.

    Raises:
        OutputError: a table can't be read.
    """
    sides = {
        name: {"folder": str(side.folder), "extraction": side.extraction}
        for name, side in (("old", comparison.old), ("new", comparison.new))
    }
    write(f'{{"old": {_json(sides["old"])}, "new": {_json(sides["new"])},\n"releases": [')
    gap = "\n"
    for release in comparison.releases():
        write(gap + _json(_release(release)))
        gap = ",\n"
    found = list(drops(comparison.totals, limits))
    rest = {
        "tables": {table: asdict(tally) for table, tally in comparison.totals.tables.items()},
        "reasons": dict(comparison.totals.reasons),
        "notes": comparison.totals.notes,
        "drops": [{"table": d.table, "old": d.old, "new": d.new, "limit": str(d.limit)} for d in found],
    }
    write("\n],\n" + _json(rest)[1:] + "\n")
    return found


def _release(release: ReleaseDiff) -> dict[str, Any]:
    return {
        "path": release.path,
        "doc_id": release.doc_id,
        "reason": release.reason,
        "note": release.note,
        "records": [_record(record) for record in release.records],
    }


def _record(record: RecordChange) -> dict[str, Any]:
    content: dict[str, Any] = {
        "table": record.table,
        "change": record.change,
        "id": record.id,
        "label": record.label,
    }
    if record.columns:
        content["columns"] = {c: [plain(old), plain(new)] for c, (old, new) in record.columns.items()}
    return content


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False)
