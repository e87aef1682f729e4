"""The main job on one page: read → annotate → record → write.

Releases, sorted by path, are cut into shards; a shard is the unit of work. Where a shard begins follows from
the path of its first release alone, so ten new releases change the few shards that they fall into and leave
the others as they are.
"""

import hashlib
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from thaipress import __version__, workers
from thaipress.corpus import Inputs, Release, Source, find, fingerprints, read
from thaipress.publish import Manifest, Output, Part, checksums, part_name
from thaipress.schema import TABLES, Engine, Record, Reject
from thaipress.tables import in_order, to_arrow, write_parquet
from thaipress.versions import extraction_fingerprint

SHARD = 256
"""Releases in a shard, on average."""

Tables = dict[str, pa.Table]
Progress = Callable[[int, int], None]
"""Called with the releases done so far and those to be done."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a run is to be done; none but `engine` changes what is in the tables."""

    workers: int = 1
    force: bool = False
    engine: Engine = "nlpo3"
    debug: bool = False


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


@dataclass(frozen=True, slots=True)
class Shard:
    """The unit of work.

    Attributes:
        number: place in the run, from 0.
        key: what its tables follow from.
        fresh: releases to extract.
        old: files of the finished run, by table, and the paths to take over from them.
        staging: where its tables go.
    """

    number: int
    key: str
    fresh: tuple[Source, ...]
    old: tuple[tuple[dict[str, Path], tuple[str, ...]], ...]
    staging: Path
    options: Options


@dataclass(slots=True)
class _Plan:
    kept: list[tuple[int, int]] = field(default_factory=list)
    work: list[Shard] = field(default_factory=list)
    parts: dict[int, Part] = field(default_factory=dict)


def run(
    inputs: Sequence[Path], folder: Path, options: Options, progress: Progress = lambda *_: None
) -> Summary:
    """Extract `inputs` into the tables of `folder`; what has not changed since its last run is taken over.

    Raises:
        InputError: an input that can't be what it is named as.
        OutputError: the folder can't be written, or another run is writing there.
    """
    began = time.monotonic()
    found = find(inputs)
    with Output.locked(folder) as output:
        extraction = extraction_fingerprint(options.engine)
        plan = _plan(found, output, extraction, options)
        total = sum(len(shard.fresh) for shard in plan.work)
        done = 0
        progress(0, total)
        for shard, part in _carry_out(plan.work, options.workers):
            plan.parts[shard.number] = part
            done += len(shard.fresh)
            progress(done, total)
        for old, new in plan.kept:
            output.keep_part(old, new)
        parts = tuple(plan.parts[number] for number in sorted(plan.parts))
        manifest = Manifest(version=__version__, extraction=extraction, parts=parts)
        output.publish(manifest)
    return Summary(
        output=folder,
        rows=manifest.rows,
        extracted=total,
        unchanged=len(found.sources) - total,
        ignored=found.ignored,
        seconds=time.monotonic() - began,
    )


def extract_batch(releases: Iterable[Release | Reject], options: Options) -> Tables:
    """The rows of a batch of releases, one Arrow table per table: pure, and the same in any process.

    A release that the extraction fails on becomes a reject, `extraction_failed`.
    """
    from thaipress.extract.release import extract_text  # noqa: PLC0415 spaCy loads in the worker that needs it

    rows: dict[str, list[Record]] = {table: [] for table in TABLES}
    for release in releases:
        if isinstance(release, Reject):
            rows["rejects"].append(release)
            continue
        try:
            extraction = extract_text(
                release.text,
                path=release.path,
                sha256=release.sha256,
                encoding=release.encoding,
                engine=options.engine,
            )
        except Exception as error:
            if options.debug:
                raise
            detail = f"{type(error).__name__}: {error}"
            reject = Reject(
                path=release.path, sha256=release.sha256, reason="extraction_failed", detail=detail
            )
            rows["rejects"].append(reject)
            continue
        for table in TABLES:
            if table != "rejects":
                rows[table].extend(extraction.rows(table))
    return {table: to_arrow(table, records) for table, records in rows.items()}


def make_part(shard: Shard) -> Part:
    """Extract a shard and write its tables to the staging folder."""
    tables = extract_batch(map(read, shard.fresh), shard.options)
    if shard.old:
        tables = _joined(tables, shard.old)
    for table, rows in tables.items():
        write_parquet(rows, shard.staging / table / part_name(shard.number))
    return Part(
        key=shard.key,
        rows={table: rows.num_rows for table, rows in tables.items()},
        sha256=dict(checksums(shard.staging, shard.number)),
    )


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
    return {table: in_order(table, pa.concat_tables(more)) for table, more in joined.items()}


def _plan(found: Inputs, output: Output, extraction: str, options: Options) -> _Plan:
    """What of the finished run can be taken over, and what is to be done."""
    now = fingerprints(found.sources)
    before = output.manifest()
    usable = before is not None and before.extraction == extraction and not options.force
    old_parts = {part.key: n for n, part in enumerate(before.parts)} if before and usable else {}
    old_places = _places(output, len(old_parts)) if old_parts else {}
    plan = _Plan()
    staging = output.stage()
    for number, sources in enumerate(_shards(found.sources)):
        key = _key(extraction, [(source.path, now[source.path]) for source in sources])
        if before and key in old_parts:
            plan.kept.append((old_parts[key], number))
            plan.parts[number] = before.parts[old_parts[key]]
            continue
        fresh: list[Source] = []
        taken: defaultdict[int, list[str]] = defaultdict(list)
        for source in sources:
            fingerprint, place = old_places.get(source.path, (None, -1))
            if fingerprint == now[source.path]:
                taken[place].append(source.path)
            else:
                fresh.append(source)
        old = tuple(
            ({table: output.finished_part(table, place) for table in TABLES}, tuple(paths))
            for place, paths in sorted(taken.items())
        )
        plan.work.append(Shard(number, key, tuple(fresh), old, staging, options))
    return plan


def _shards(sources: Iterable[Source]) -> Iterator[list[Source]]:
    """`sources`, sorted by path, in shards; a shard begins where a digest of the path says so."""
    shard: list[Source] = []
    for source in sources:
        digest = hashlib.blake2b(source.path.encode(), digest_size=4).digest()
        if shard and int.from_bytes(digest) % SHARD == 0:
            yield shard
            shard = []
        shard.append(source)
    yield shard


def _key(extraction: str, releases: Iterable[tuple[str, str]]) -> str:
    text = "\n".join([extraction, *(f"{path}\t{fingerprint}" for path, fingerprint in releases)])
    return hashlib.sha256(text.encode()).hexdigest()


def _places(output: Output, parts: int) -> dict[str, tuple[str, int]]:
    """For each path of the finished run, its fingerprint and the number of the part it stands in."""
    places: dict[str, tuple[str, int]] = {}
    for number in range(parts):
        documents = pq.read_table(output.finished_part("documents", number), columns=["path", "sha256"])
        rejects = pq.read_table(output.finished_part("rejects", number), columns=["path", "sha256", "reason"])
        for row in documents.to_pylist() + rejects.to_pylist():
            places[row["path"]] = (row["sha256"] or row["reason"], number)
    return places


def _carry_out(work: Sequence[Shard], count: int) -> Iterator[tuple[Shard, Part]]:
    """Each shard with its part, as they get done."""
    if count <= 1 or len(work) <= 1:
        yield from ((shard, make_part(shard)) for shard in work)
        return
    with workers.pool(min(count, len(work))) as pool:
        yield from _gather(pool, work)


def _gather(pool: ProcessPoolExecutor, work: Sequence[Shard]) -> Iterator[tuple[Shard, Part]]:
    # The longest shards first, so that none is left to one worker at the end.
    waiting: dict[Future[Part], Shard] = {
        pool.submit(make_part, shard): shard for shard in sorted(work, key=lambda s: -len(s.fresh))
    }
    while waiting:
        done, _ = wait(waiting, return_when="FIRST_COMPLETED")
        for future in done:
            yield waiting.pop(future), future.result()
