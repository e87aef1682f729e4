"""A run carried out by Apache Spark: a task per shard, each the very work of a process of the local pool.

    driver      plan → staging/work                          … take each task's attempt → publish
    task n      nth shard of staging/work → make_part → attempts/… → one row: the part, as JSON

Spark tells which attempt of a task counts, when one was lost or two ran at once; the driver takes that one's
files and no other's. Everything else, the plan, what is taken over and how the finished run is shown, is
that of a local run, so the tables are the same, byte for byte.

Workers import thaipress themselves: nothing but paths goes to them.
"""

import os
import pickle
import re
import shutil
import socket
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from thaipress import errors, pipeline
from thaipress.errors import EngineError, InputError, OutputError, ThaipressError, WorkerError
from thaipress.pipeline import Progress, Summary
from thaipress.plan import Options, Shard
from thaipress.publish import Attempt, Part
from thaipress.versions import extraction_fingerprint

if TYPE_CHECKING:
    from pyspark.sql import Row, SparkSession

_RETRIES = 4
"""How often a task is tried on a local master; Spark's default elsewhere."""
_CONFIGURED = ("PYSPARK_GATEWAY_PORT", "PYSPARK_SUBMIT_ARGS", "SPARK_CONF_DIR", "SPARK_HOME")
"""Variables that say that Spark's own settings name a master; the first is what spark-submit sets."""
_LOCAL = re.compile(r"local(?:\[(?P<count>\d+|\*)\])?$")
_SECONDS_BETWEEN_LOOKS = 0.5
_WORK = "work"


def run(
    inputs: Sequence[Path],
    folder: Path,
    options: Options,
    progress: Progress = lambda *_: None,
    master: str | None = None,
) -> Summary:
    """As `pipeline.run`, but carried out by Spark.

    Inputs and output lie where every worker sees them under the same path.

    Args:
        inputs: as for `pipeline.run`.
        folder: as for `pipeline.run`.
        options: as for `pipeline.run`; `workers` counts where `master` is this machine.
        progress: as for `pipeline.run`.
        master: Spark's master URL; without it the session that is there, what spark-submit or Spark's
            settings say, or else `options.workers` processes of this machine.

    Raises:
        InputError, OutputError: as `pipeline.run`, and where a worker does not see what the driver sees.
        EngineError: no Spark or Java here, or workers with other versions.
        WorkerError: a task failed for good.
    """
    _require_spark()

    def carry_out(work: Sequence[Shard], options: Options) -> Iterator[tuple[Shard, Attempt]]:
        if any(shard.fresh for shard in work):
            with started_session(master, options) as session:
                yield from _carry_out(session, work, options, progress)
        else:  # rows to be rearranged, at most
            yield from pipeline.in_processes(work, options)

    # Workers have another current folder.
    inputs = [named.absolute() for named in inputs]
    return pipeline.run(inputs, folder.absolute(), options, progress, carry_out)


def _require_spark() -> None:
    try:
        spark = version("pyspark")
    except PackageNotFoundError:
        raise EngineError("Spark is not installed here: pip install 'thaipress[spark]'") from None
    if int(spark.split(".")[0]) < 4 and sys.version_info >= (3, 12):  # noqa: PLR2004
        raise EngineError(
            f"PySpark {spark} does not run on Python {sys.version_info.major}.{sys.version_info.minor}: "
            "take Python 3.11, or PySpark 4 if the cluster has Spark 4"
        )
    home = os.environ.get("JAVA_HOME")
    if not (Path(home, "bin", "java").exists() if home else shutil.which("java")):
        place = f"in JAVA_HOME ({home})" if home else "on the PATH"
        raise EngineError(f"no java {place}: Spark needs Java 17 (Debian: openjdk-17-jre-headless)")


@contextmanager
def started_session(master: str | None, options: Options) -> Iterator["SparkSession"]:
    """The session that is there, else one made for this run and stopped after it.

    Raises:
        EngineError: Spark can't be started.
    """
    with warnings.catch_warnings():  # PySpark's own, on pandas 3, do not matter here: no pandas is used
        warnings.simplefilter("ignore")
        from pyspark.sql import SparkSession  # noqa: PLC0415 optional

    session = SparkSession.getActiveSession()
    if session is not None:
        yield session
        return
    if master is None and not any(name in os.environ for name in _CONFIGURED):
        master = f"local[{options.workers}]"
    if master and master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    try:
        session = _started(master)
    except Exception as error:
        raise EngineError(f"Spark can't be started: {_last_line(error)}") from error
    try:
        yield session
    finally:
        session.stop()


def _started(master: str | None) -> "SparkSession":
    from pyspark.sql import SparkSession  # noqa: PLC0415 optional

    builder = SparkSession.builder.appName("thaipress extract").config(
        "spark.ui.showConsoleProgress", "false"
    )
    if master:
        builder = builder.master(_patient(master))
        if master.startswith("local"):
            builder = builder.config("spark.log.level", "ERROR").config("spark.ui.enabled", "false")
    session = builder.getOrCreate()
    settled = session.sparkContext.master
    if _patient(settled) != settled:
        session.stop()
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        session = builder.master(_patient(settled)).getOrCreate()
    return session


def _patient(master: str) -> str:
    """`master`, but trying a task again: `local[2]` gives a run up at the first failure."""
    local = _LOCAL.match(master)
    return f"local[{local['count'] or 1},{_RETRIES}]" if local else master


@dataclass(frozen=True, slots=True)
class Job:
    """What every task needs to know.

    Attributes:
        work: the file of all shards, pickled one after the other.
        places: where each shard begins in it.
        tokenizer: the run's word segmentation.
        extraction: fingerprint of the driver's code, lexicons and libraries.
        make_part: the work.
    """

    work: Path
    places: Sequence[int]
    tokenizer: str
    extraction: str
    make_part: Callable[[Shard], Attempt]

    def do(self, number: int) -> Attempt:
        """Make the part of the shard at place `number`, on a worker.

        Raises:
            EngineError, InputError, OutputError: this worker has not what the driver has.
        """
        host = socket.gethostname()
        if _fingerprint(self.tokenizer) != self.extraction:
            raise EngineError(
                f"worker {host} has another version of thaipress or its libraries than the driver"
            )
        try:
            with self.work.open("rb") as file:
                file.seek(self.places[number])
                shard: Shard = pickle.load(file)  # noqa: S301 written by the driver of this run
        except OSError as error:
            raise OutputError(
                f"{self.work.parent}: not seen by worker {host}: outputs lie on a shared file system"
            ) from error
        first = next((source.file for source in shard.fresh), None)
        if first and not any(os.path.lexists(source.file) for source in shard.fresh):
            raise InputError(f"{first}: not seen by worker {host}: inputs lie on a shared file system")
        return self.make_part(shard)


@cache
def _fingerprint(tokenizer: str) -> str:
    return extraction_fingerprint(tokenizer)


def _carry_out(
    session: "SparkSession", work: Sequence[Shard], options: Options, progress: Progress
) -> Iterator[tuple[Shard, Attempt]]:
    # Tasks start in order: the longest first, so that none is left to one worker at the end.
    shards = sorted(work, key=lambda shard: -len(shard.fresh))
    job = Job(
        work=shards[0].staging / _WORK,
        places=tuple(_write(shards, shards[0].staging / _WORK)),
        tokenizer=options.tokenizer,
        extraction=extraction_fingerprint(options.tokenizer),
        make_part=pipeline.make_part,
    )
    for row in _collect(session, job, [len(shard.fresh) for shard in shards], progress):
        attempt = Attempt(Part.model_validate_json(row["part"]), Path(row["folder"]))
        yield shards[row["number"]], attempt


def _write(shards: Sequence[Shard], file: Path) -> Iterator[int]:
    with file.open("wb") as work:
        for shard in shards:
            yield work.tell()
            pickle.dump(shard, work)


def _collect(
    session: "SparkSession", job: Job, releases: Sequence[int], progress: Progress
) -> Sequence["Row"]:
    def make_parts(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for number in batch.to_pydict()["id"]:
                attempt = job.do(number)
                row = {
                    "number": number,
                    "part": attempt.part.model_dump_json(),
                    "folder": str(attempt.folder),
                }
                yield pa.RecordBatch.from_pylist([row])

    context = session.sparkContext
    group = f"thaipress {job.work.parent.name}"

    def collect() -> Sequence["Row"]:
        context.setJobGroup(group, "thaipress extract")
        count = len(job.places)
        numbers = session.range(0, count, 1, count)  # a partition, and so a task, for each
        rows: list[Row] = numbers.mapInArrow(make_parts, "number long, part string, folder string").collect()
        return rows

    def done() -> int:
        tracker = context.statusTracker()
        jobs = [info for i in tracker.getJobIdsForGroup(group) if (info := tracker.getJobInfo(i))]
        stages = [info for j in jobs for s in j.stageIds if (info := tracker.getStageInfo(s))]
        return sum(stage.numCompletedTasks for stage in stages)

    with warnings.catch_warnings(), ThreadPoolExecutor(1) as thread:
        warnings.simplefilter("ignore")
        rows = thread.submit(collect)
        while True:
            try:
                return rows.result(timeout=_SECONDS_BETWEEN_LOOKS)
            except TimeoutError:
                progress(sum(releases[: done()]), sum(releases))
            except Exception as error:
                raise _as_ours(error) from error


def _as_ours(error: Exception) -> ThaipressError:
    """What a job's failure means to a user: what a task said if it was one of our errors."""
    text = str(error)
    ours = re.search(r"^thaipress\.errors\.(\w+): (.+)$", text, re.MULTILINE)
    if ours:
        kind = getattr(errors, ours[1])
        return kind(ours[2].strip())  # type: ignore[no-any-return]  # a class of that module
    if "No module named 'thaipress'" in text:
        return EngineError(
            "the workers' Python has no thaipress: see docs/spark.md; PYSPARK_PYTHON names another"
        )
    if "PYTHON_VERSION_MISMATCH" in text or "different minor version" in text:
        return EngineError(
            "the workers' Python has another version than the driver's: PYSPARK_PYTHON names one"
        )
    return WorkerError(f"Spark gave the job up: {_last_line(error)}")


def _last_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines()]
    said = [
        line for line in lines if line and not line.startswith(("at ", "JVM stacktrace", "SQLSTATE", "..."))
    ]
    return said[-1] if said else type(error).__name__
