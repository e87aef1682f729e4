"""Releases corrected in Label Studio: spans against spans.

The file is Label Studio's JSON export (https://labelstud.io/guide/export#JSON) of a project that was made
from `thaipress export --to label-studio`. Tasks that nobody annotated, or whose annotation was cancelled,
don't count; of several annotations of one task the last one does.
"""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pyarrow.compute as pc
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from thaipress.errors import InputError
from thaipress.evaluate.scores import Score
from thaipress.export.label_studio import LABELS, label_of
from thaipress.tables import dataset


class _Exported(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Value(_Exported):
    """A labelled span: half-open, in code points of the task's text."""

    start: int
    end: int
    labels: tuple[str, ...] = ()


class Result(_Exported):
    """One thing that was annotated; spans are of type `labels`."""

    type: str
    value: Value | dict[str, object] = Field(union_mode="left_to_right")


class Annotation(_Exported):
    """What one person said of a task."""

    result: tuple[Result, ...] = ()
    was_cancelled: bool = False


class Data(_Exported):
    """The release of a task."""

    doc_id: str
    path: str
    text: str


class Task(_Exported):
    """A release with its annotations."""

    data: Data
    annotations: tuple[Annotation, ...] = ()


class Span(NamedTuple):
    """A labelled stretch of a release."""

    label: str
    start: int
    end: int


_TASKS = TypeAdapter(list[Task])


def score_export(run: Path, file: Path) -> dict[str, Score]:
    """Compare the mentions of a run with the corrected spans, label by label: the same ends, and overlapping.

    Raises:
        InputError: the file is no export of tasks with annotations, or a release's text is another now.
    """
    try:
        tasks = _TASKS.validate_json(file.read_bytes())
    except (OSError, ValidationError) as error:
        raise InputError(f"{file}: not a JSON export of Label Studio: {error}") from error
    done = [task for task in tasks if any(not a.was_cancelled for a in task.annotations)]
    if not done:
        raise InputError(f"{file}: none of its {len(tasks)} tasks is annotated")
    texts, found = _of_run(run, [task.data.doc_id for task in done])
    scores = {f"{label}{how}": Score() for how in ("", " (overlap)") for label in LABELS}
    for task in done:
        if texts.get(task.data.doc_id, task.data.text) != task.data.text:
            raise InputError(
                f"{file}: {task.data.path}: the output has another text of it; its offsets don't hold"
            )
        last = [a for a in task.annotations if not a.was_cancelled][-1]
        _compare(scores, task.data, set(_spans(last.result)), found[task.data.doc_id])
    return {name: score for name, score in scores.items() if score.hits + score.missed + score.wrong}


def _of_run(run: Path, doc_ids: list[str]) -> tuple[dict[str, str], defaultdict[str, set[Span]]]:
    wanted = pc.field("doc_id").isin(doc_ids)
    documents = dataset(run, "documents").to_table(filter=wanted, columns=["doc_id", "text"]).to_pylist()
    texts = {row["doc_id"]: row["text"] for row in documents}
    found: defaultdict[str, set[Span]] = defaultdict(set)
    for row in dataset(run, "mentions").to_table(filter=wanted).to_pylist():
        label = label_of(row["record_type"], row["kind"])
        if label:
            found[row["doc_id"]].add(Span(label, row["start"], row["end"]))
    return texts, found


def _spans(results: Iterable[Result]) -> Iterable[Span]:
    for result in results:
        if result.type == "labels" and isinstance(result.value, Value):
            yield from (Span(label, result.value.start, result.value.end) for label in result.value.labels)


def _compare(scores: dict[str, Score], release: Data, expected: set[Span], found: set[Span]) -> None:
    def shown(span: Span) -> str:
        return f"{span.start}:{span.end} {release.text[span.start : span.end]}"

    def overlap(one: Span, other: Span) -> bool:
        return one.start < other.end and other.start < one.end

    for label in LABELS:
        right = sorted(span for span in expected if span.label == label)
        ours = sorted(span for span in found if span.label == label)
        scores[label].add(release.path, right, ours, lambda one, other: one == other, shown)
        scores[f"{label} (overlap)"].add(release.path, right, ours, overlap, shown)
