"""Label Studio tasks: each release with its mentions as predictions, for people to correct.

Offsets count code points, as Label Studio stores them (https://github.com/HumanSignal/label-studio/pull/1559).
The format of tasks: https://labelstud.io/guide/predictions.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args
from xml.sax.saxutils import quoteattr

import pyarrow.parquet as pq

from thaipress import __version__
from thaipress.schema import Level, ProgrammeKind

FROM_NAME = "record"
"""Name of the control tag that labels stand under."""
TO_NAME = "text"

_GREEN, _LIME, _AMBER, _BLUE, _PURPLE, _RED = "#2f7d32", "#8bc34a", "#f9a825", "#0288d1", "#8e24aa", "#c62828"

LABELS: Mapping[str, str] = {
    "official": _GREEN,
    "official by office": _GREEN,
    "position": _LIME,
    "date": _AMBER,
    **{f"place: {level}": _BLUE for level in get_args(Level)},
    "programme": _PURPLE,
    "flagship": _RED,
}
"""Every label with its colour."""

_DETAILS = {"programme": frozenset(get_args(ProgrammeKind)), "flagship": frozenset({"name"})}
"""Kinds of mention that are the record itself, where a record also has mentions of its details."""


def label_of(record_type: str, kind: str) -> str | None:
    """The label of a mention; none for one that supports a detail of a record and not the record."""
    if record_type == "official":
        return "official by office" if kind == "role" else "official"
    if record_type == "place":
        return f"place: {kind}"
    if kind not in _DETAILS.get(record_type, {kind}):
        return None
    return record_type


def write(run: Path, target: Path) -> list[str]:
    """Write `tasks.json` and the labelling set-up `label-config.xml` into the new folder `target`."""
    target.mkdir()
    (target / "label-config.xml").write_text(_config(), encoding="utf-8")
    with (target / "tasks.json").open("w", encoding="utf-8") as file:
        file.write("[\n")
        for number, task in enumerate(_tasks(run)):
            file.write((",\n" if number else "") + json.dumps(task, ensure_ascii=False))
        file.write("\n]\n")
    return []


def _config() -> str:
    labels = "\n".join(
        f"    <Label value={quoteattr(label)} background={quoteattr(colour)}/>"
        for label, colour in LABELS.items()
    )
    return (
        f'<View>\n  <Labels name="{FROM_NAME}" toName="{TO_NAME}">\n{labels}\n  </Labels>\n'
        f'  <Header value="$title"/>\n  <Text name="{TO_NAME}" value="$text"/>\n</View>\n'
    )


def _tasks(run: Path) -> Iterator[dict[str, Any]]:
    for part in sorted((run / "documents").iterdir()):
        documents, mentions = pq.read_table(part), pq.read_table(run / "mentions" / part.name)
        regions: dict[str, list[dict[str, Any]]] = {}
        for number, mention in enumerate(mentions.to_pylist()):
            label = label_of(mention["record_type"], mention["kind"])
            if label:
                regions.setdefault(mention["doc_id"], []).append(_region(f"m{number}", mention, label))
        for document in documents.to_pylist():
            data = {
                "doc_id": document["doc_id"],
                "path": document["path"],
                "title": document["title"] or document["path"],
                "text": document["text"],
            }
            found = regions.get(document["doc_id"], [])
            yield {
                "data": data,
                "predictions": [{"model_version": f"thaipress {__version__}", "result": found}],
            }


def _region(name: str, mention: Mapping[str, Any], label: str) -> dict[str, Any]:
    value = {key: mention[key] for key in ("start", "end", "text")} | {"labels": [label]}
    return {
        "id": name,
        "from_name": FROM_NAME,
        "to_name": TO_NAME,
        "type": "labels",
        "value": value,
        "meta": {"text": [mention["rule"]]},
    }
