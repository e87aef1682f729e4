"""The main job on one page: read → annotate → record → write."""

import gc
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from thaipress import __version__, workers
from thaipress.clusters import sign
from thaipress.corpus import Release, find, read_all
from thaipress.limits import OutOfTimeError, time_limit
from thaipress.plan import Options, Shard, make_plan
from thaipress.publish import (
    FILES,
    SIGNATURES,
    Attempt,
    Manifest,
    Output,
    Part,
    attempt_file,
    attempt_folder,
    checksums,
)
from thaipress.relate import relate
from thaipress.schema import TABLES, Engine, Extraction, Reason, Reject
from thaipress.tables import Columns, in_order, write_parquet
from thaipress.versions import extraction_fingerprint

if TYPE_CHECKING:
    from spacy.tokens import Doc

Tables = dict[str, pa.Table]
Progress = Callable[[int, int], None]
"""Called with the releases done so far and those to be done."""
CarryOut = Callable[[Sequence[Shard], Options], Iterator[tuple[Shard, Attempt]]]
"""How shards get done: each with the attempt that counts, in any order."""
GROUP, _GROUP_LENGTH = 32, 200_000
"""Most releases, and code points, that go through the extraction's components together."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: rows per table, releases extracted anew and taken over, files left alone, seconds."""

    output: Path
    rows: dict[str, int]
    extracted: int
    unchanged: int
    ignored: int
    seconds: float

    def as_dict(self) -> dict[str, object]:
        """The summary as JSON can hold it."""
        return {**asdict(self), "output": str(self.output)}


def run(
    inputs: Sequence[Path],
    folder: Path,
    options: Options,
    progress: Progress = lambda *_: None,
    carry_out: CarryOut | None = None,
) -> Summary:
    """Extract `inputs` into the tables of `folder`; what has not changed since its last run is taken over.

    The work is done by `options.workers` processes of this machine unless `carry_out` does it.

    Raises:
        InputError: an input that can't be what it is named as.
        OutputError: the folder can't be written, or another run is writing there.
    """
    began = time.monotonic()
    found = find(inputs, columns=options.columns, output=folder)
    with Output.locked(folder) as output:
        extraction = extraction_fingerprint(options.tokenizer)
        plan = make_plan(found.sources, output, extraction, options)
        output.stage()
        total = plan.to_extract
        done = 0
        progress(0, total)
        for shard, attempt in (carry_out or in_processes)(plan.work, options):
            output.take(shard.number, attempt)
            plan.parts[shard.number] = attempt.part
            done += len(shard.fresh)
            progress(done, total)
        for old, new in plan.kept:
            output.keep_part(old, new)
        if plan.changes:
            relate(output, plan.parts, plan.duplicates, options.workers)
        parts = tuple(plan.parts[number] for number in sorted(plan.parts))
        manifest = Manifest(version=__version__, extraction=extraction, parts=parts)
        if plan.work or manifest != output.manifest():
            output.publish(manifest)
        else:
            output.clear_staging()
    return Summary(
        output=folder,
        rows=manifest.rows,
        extracted=total,
        unchanged=plan.inputs - total,
        ignored=found.ignored,
        seconds=time.monotonic() - began,
    )


def preview(inputs: Sequence[Path], folder: Path, options: Options) -> tuple[int, int]:
    """How many releases `run` would extract, and how many it would take over; nothing is written.

    Raises:
        InputError: an input that can't be what it is named as.
    """
    found = find(inputs, columns=options.columns, output=folder)
    plan = make_plan(found.sources, Output(folder), extraction_fingerprint(options.tokenizer), options)
    return plan.to_extract, plan.inputs - plan.to_extract


@contextmanager
def _no_cycles() -> Iterator[None]:
    """Put Python's collector of cycles off: extraction makes none, and it would look through all lexicons.

    That took 6 % of the time. What a defect leaves behind is collected after the batch.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_no_cycles()
def extract_batch(releases: Iterable[Release | Reject], options: Options) -> Tables:
    """The rows of a batch of releases, one Arrow table per table: pure, and the same in any process.

    What a document says of the other releases of a run (`thaipress.relate`) is not known yet. A release
    that the extraction fails on becomes a reject, `extraction_failed` or `timeout`.
    """
    rows = {table: Columns(table) for table in TABLES}
    for release, doc in _annotated(releases, options):
        if isinstance(release, Reject):
            rows["rejects"].append(release)
            continue
        try:
            with time_limit(options.seconds_per_release):
                extraction = extract_release(release, options.tokenizer, doc)
        except OutOfTimeError as error:
            rows["rejects"].append(_rejected(release, "timeout", str(error)))
            continue
        except Exception as error:
            if options.debug:
                raise
            detail = f"{type(error).__name__}: {error}"
            rows["rejects"].append(_rejected(release, "extraction_failed", detail))
            continue
        for table in TABLES:
            if table != "rejects":
                rows[table].extend(extraction.rows(table))
    return {table: rows.pop(table).to_arrow() for table in TABLES}


def extract_release(release: Release, tokenizer: Engine = "nlpo3", doc: "Doc | None" = None) -> Extraction:
    """The records of a release, with what its page or row says beside its text.

    Args:
        release: the release.
        tokenizer: PyThaiNLP's word segmentation engine.
        doc: the release as `annotate` gave it, if it was annotated before.
    """
    from thaipress.extract.release import extract_text  # noqa: PLC0415 spaCy loads in the worker that needs it
    from thaipress.extract.thai.page import written_day  # noqa: PLC0415 the same

    return extract_text(
        release.text,
        path=release.path,
        sha256=release.sha256,
        encoding=release.encoding,
        source_format=release.format,
        title=release.title,
        published=written_day(release.published or ""),
        source_url=release.url,
        engine=tokenizer,
        doc=doc,
    )


def _annotated(
    releases: Iterable[Release | Reject], options: Options
) -> Iterator[tuple[Release | Reject, "Doc | None"]]:
    """`releases`, each with what was found in it; nothing for a group in which one fails or takes too long.

    They are then extracted one by one, and the one that fails becomes a reject.
    """
    from thaipress.extract.nlp import annotate  # noqa: PLC0415 spaCy loads in the worker that needs it
    from thaipress.extract.thai.page import written_day  # noqa: PLC0415 the same

    for group in _groups(releases):
        texts = [release for release in group if isinstance(release, Release)]
        docs: Iterator[Doc | None] = repeat(None)
        with suppress(Exception), time_limit(options.seconds_per_release):
            days = [written_day(release.published or "") for release in texts]
            docs = iter(annotate([release.text for release in texts], days, options.tokenizer))
        for release in group:
            yield release, next(docs) if isinstance(release, Release) else None


def _groups(releases: Iterable[Release | Reject]) -> Iterator[list[Release | Reject]]:
    group: list[Release | Reject] = []
    length = 0
    for release in releases:
        group.append(release)
        length += len(release.text) if isinstance(release, Release) else 0
        if len(group) >= GROUP or length >= _GROUP_LENGTH:
            yield group
            group, length = [], 0
    if group:
        yield group


def _rejected(release: Release, reason: Reason, detail: str) -> Reject:
    return Reject(path=release.path, sha256=release.sha256, reason=reason, detail=detail)


def make_part(shard: Shard) -> Attempt:
    """Extract a shard and write its tables to a folder of their own in the staging folder."""
    releases = read_all(shard.fresh, shard.options.seconds_per_release)
    tables = extract_batch(releases, shard.options)
    tables[SIGNATURES] = sign(tables["documents"])
    if shard.old:
        tables = _joined(tables, shard.old)
    folder = attempt_folder(shard.staging, shard.number)
    rows = {table: tables[table].num_rows for table in TABLES}
    for table in FILES:
        write_parquet(tables.pop(table), attempt_file(folder, table))
    pa.default_memory_pool().release_unused()  # it would keep some 40 MB for the next shard
    return Attempt(Part(key=shard.key, rows=rows, sha256=checksums(folder)), folder)


def _joined(tables: Tables, old: Sequence[tuple[Mapping[str, Path], Sequence[str]]]) -> Tables:
    """`tables` with the rows of the releases that have not changed, from the parts that hold them."""
    joined = {table: [rows] for table, rows in tables.items()}
    for files, paths in old:
        documents = pq.read_table(files["documents"])
        ids = documents.filter(pc.is_in(documents["path"], pa.array(paths, pa.string())))["doc_id"]
        for table, more in joined.items():
            rows = documents if table == "documents" else pq.read_table(files[table])
            column, wanted = ("path", paths) if table == "rejects" else ("doc_id", ids)
            more.append(rows.filter(pc.is_in(rows[column], pa.array(wanted, pa.string()))))
    return {table: _in_order(table, pa.concat_tables(more)) for table, more in joined.items()}


def _in_order(table: str, rows: pa.Table) -> pa.Table:
    return rows.sort_by("doc_id").combine_chunks() if table == SIGNATURES else in_order(table, rows)


def in_processes(work: Sequence[Shard], options: Options) -> Iterator[tuple[Shard, Attempt]]:
    """Each shard with its part, as they get done by processes of this machine."""
    count = min(options.workers, len(work))
    if count <= 1:
        yield from ((shard, make_part(shard)) for shard in work)
        return
    with workers.pool(count) as pool:
        yield from _gather(pool, work)


def _turn(shard: Shard) -> tuple[bool, int]:
    """When a shard is to be done: rows come in the order of their files, which are read from the front.

    Then the longest first, so that none is left to one worker at the end.
    """
    has_rows = bool(shard.fresh) and shard.fresh[0].place is not None
    return (False, 0) if has_rows else (True, -len(shard.fresh))


def _gather(pool: ProcessPoolExecutor, work: Sequence[Shard]) -> Iterator[tuple[Shard, Attempt]]:
    waiting: dict[Future[Attempt], Shard] = {
        pool.submit(make_part, shard): shard for shard in sorted(work, key=_turn)
    }
    while waiting:
        done, _ = wait(waiting, return_when="FIRST_COMPLETED")
        for future in done:
            yield waiting.pop(future), future.result()
