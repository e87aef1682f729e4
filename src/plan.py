"""What of a finished run can be taken over, and what is to be extracted.

Releases, sorted by file and row, are cut into shards; a shard is the unit of work. Where a shard begins
follows from the path of its first release alone, so ten new releases change the few shards that they fall
into and leave the others as they are.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq

from thaipress.corpus import DEFAULT_COLUMNS, Columns, Fingerprint, Source, census
from thaipress.publish import FILES, Output, Part, checksum, finished_part
from thaipress.schema import Engine
from thaipress.schema.ids import release_id

SHARD = 192
"""Releases in a shard, on average. The largest has half as many more: a worker's memory follows from it."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a run is to be done; none but `tokenizer` and `columns` changes what is in the tables."""

    workers: int = 1
    force: bool = False
    tokenizer: Engine = "nlpo3"
    seconds_per_release: float = 60.0
    debug: bool = False
    columns: Columns = DEFAULT_COLUMNS


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
class Plan:
    """What a run is to do.

    Attributes:
        kept: numbers of parts of the finished run that stay as they are, with their new numbers.
        work: shards to extract.
        parts: the kept parts by new number; the work's are added as they get done.
        duplicates: by path, the id of the release that one of the run repeats.
        finished: how many parts the finished run has.
        inputs: how many inputs there are, rows counted one by one.
    """

    kept: list[tuple[int, int]] = field(default_factory=list)
    work: list[Shard] = field(default_factory=list)
    parts: dict[int, Part] = field(default_factory=dict)
    duplicates: dict[str, str] = field(default_factory=dict)
    finished: int = 0
    inputs: int = 0

    @property
    def changes(self) -> bool:
        """Whether the run is to differ from the finished one."""
        return bool(self.work) or self.kept != [(n, n) for n in range(self.finished)]

    @property
    def to_extract(self) -> int:
        """How many releases are to be extracted."""
        return sum(len(shard.fresh) for shard in self.work)


class _Known(NamedTuple):
    """What the finished run knows of a release: its bytes, and the part it stands in."""

    sha256: str
    part: int


def make_plan(files: Sequence[Source], output: Output, extraction: str, options: Options) -> Plan:
    """What is to be done to bring `output` to what `files` are now.

    Args:
        files: the input files, sorted by path.
        output: the output folder, locked.
        extraction: fingerprint of the extraction.
        options: how the run is to be done.
    """
    sources: list[Source] = []
    now: dict[str, Fingerprint] = {}
    for source, print_ in census(files):
        sources.append(source)
        now[source.path] = print_
    first: dict[str, str] = {}
    for path, print_ in now.items():
        first.setdefault(print_.content, path)
    duplicates = {
        path: release_id(first[print_.content])
        for path, print_ in now.items()
        if first[print_.content] != path
    }
    before = output.manifest()
    if before and (before.extraction != extraction or options.force):
        before = None
    old = enumerate(before.parts) if before else ()
    old_parts = {part.key: n for n, part in old if _is_whole(output, n, part)}
    known = _known(output, old_parts.values())
    plan = Plan(inputs=len(sources), duplicates=duplicates, finished=len(before.parts) if before else 0)
    for number, shard in enumerate(_shards(sources)):
        key = _key(extraction, [(s.path, now[s.path].sha256) for s in shard])
        if before and key in old_parts:
            plan.kept.append((old_parts[key], number))
            plan.parts[number] = before.parts[old_parts[key]]
            continue
        fresh: list[Source] = []
        taken: defaultdict[int, list[str]] = defaultdict(list)
        for source in shard:
            same = known.get(source.path)
            if same and same.sha256 == now[source.path].sha256:
                taken[same.part].append(source.path)
            else:
                fresh.append(source)
        plan.work.append(
            Shard(
                number=number,
                key=key,
                fresh=tuple(fresh),
                old=tuple(
                    ({table: finished_part(output.folder, table, part) for table in FILES}, tuple(paths))
                    for part, paths in sorted(taken.items())
                ),
                staging=output.staging,
                options=options,
            )
        )
    return plan


def _shards(sources: Iterable[Source]) -> Iterator[list[Source]]:
    """`sources`, in order, in shards.

    A shard begins where a digest of the path says so, and where the one before is full: that moves when a
    release comes or goes, but no further than to the next beginning of the first sort.
    """
    shard: list[Source] = []
    for source in sources:
        digest = hashlib.blake2b(source.path.encode(), digest_size=4).digest()
        if len(shard) >= SHARD * 3 // 2 or (shard and int.from_bytes(digest) % SHARD == 0):
            yield shard
            shard = []
        shard.append(source)
    yield shard


def _key(extraction: str, releases: Iterable[tuple[str, str]]) -> str:
    return hashlib.sha256("\n".join([extraction, *map("\t".join, releases)]).encode()).hexdigest()


def _is_whole(output: Output, number: int, part: Part) -> bool:
    """Whether the files of a finished part are there and have the bytes that they were written with."""
    try:
        return all(checksum(finished_part(output.folder, t, number)) == part.sha256[t] for t in FILES)
    except (OSError, KeyError):
        return False


def _known(output: Output, parts: Iterable[int]) -> dict[str, _Known]:
    """What the finished run's parts know of each path, that of a reject too."""
    known: dict[str, _Known] = {}
    for number in parts:
        documents = finished_part(output.folder, "documents", number)
        for row in pq.read_table(documents, columns=["path", "sha256"]).to_pylist():
            known[row["path"]] = _Known(row["sha256"], number)
        rejects = finished_part(output.folder, "rejects", number)
        for row in pq.read_table(rejects, columns=["path", "sha256", "reason", "detail"]).to_pylist():
            sha256 = row["sha256"] or f"{row['reason']}: {row['detail']}"
            known[row["path"]] = _Known(sha256, number)
    return known
