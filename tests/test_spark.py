"""The same run on Apache Spark: same bytes, and what happens when workers and drivers die."""

import os
import shutil
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import crash
import pytest
from processes import processes

import thaipress
from thaipress import pipeline, plan, spark, verify
from thaipress.errors import EngineError, WorkerError
from thaipress.publish import Output

pytestmark = [
    pytest.mark.skipif(find_spec("pyspark") is None, reason="pyspark is not installed"),
    pytest.mark.skipif(shutil.which("java") is None, reason="no java on the PATH"),
    # PySpark leaves sockets to the garbage collector.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]
TESTS = Path(__file__).parent
SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss2m"
"""Options of a Java that is soon gone again: compile little, one thread to collect garbage."""


def contents(out):
    """All files of the run that `out` shows, by relative path: its tables and its manifest."""
    current = (out / "current").resolve()
    return {f.relative_to(current).as_posix(): f.read_bytes() for f in current.rglob("*") if f.is_file()}


@pytest.fixture(scope="module")
def session():
    """A Spark session of two workers that find the tests' modules; runs in this process use it."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PYTHONPATH", os.pathsep.join([str(TESTS), os.environ.get("PYTHONPATH", "")]))
        environment.setenv("JDK_JAVA_OPTIONS", SHORT_LIVED)
        with spark.started_session("local[2]", plan.Options()) as running:
            yield running


@pytest.fixture
def run_spark(tmp_path, small_shards, session):  # noqa: ARG001 they set the stage
    """Runs the main job over inputs on Spark, into `tmp_path/spark`."""

    def main_job(root: Path, progress=lambda *_: None, **options) -> pipeline.Summary:
        return spark.run([root], tmp_path / "spark", plan.Options(**options), progress)

    return main_job


@pytest.fixture
def root(folder, release):
    """A folder of eight releases, one of them no text."""
    texts = {f"{n}.txt": release(f"ลำปางก้าวหน้า ปีที่ {n}") for n in range(7)}
    return folder({**texts, "broken.txt": b"\xff\xd8\xff\xe0\x00\x10JFIF"})


@pytest.fixture
def one(folder, release):
    """A folder of one release."""
    return folder({"a.txt": release("ฉบับเดียว")})


def test_run_equals_a_local_one_and_so_does_an_update(root, run, run_spark, release):
    seen: list[tuple[int, int]] = []
    assert run_spark(root, progress=lambda *now: seen.append(now)).extracted == 8
    assert seen[-1] == (8, 8)
    assert contents(run_spark(root).output) == contents(run(root).output)
    (root / "3.txt").write_text(release("เปลี่ยนแล้ว"), encoding="utf-8")
    (root / "5.txt").unlink()
    (root / "6b.txt").write_text(release("มาใหม่"), encoding="utf-8")
    summary = run_spark(root)
    assert (summary.extracted, summary.unchanged) == (2, 6)
    assert contents(summary.output) == contents(run(root, out="fresh").output)
    assert not (summary.output / "staging").exists()


def test_poisoned_release_becomes_a_reject(folder, run_spark, release, monkeypatch):
    monkeypatch.setattr(pipeline, "make_part", crash.poisoned)
    root = folder({"a.txt": release("ดี"), "poison.txt": release("พิษ"), "slow.txt": release("ช้า")})
    summary = run_spark(root, seconds_per_release=2)
    rejects = thaipress.read(summary.output)["rejects"].set_index("path")
    assert rejects["reason"].to_dict() == {"poison.txt": "extraction_failed", "slow.txt": "timeout"}
    assert summary.rows["documents"] == 1
    assert list(verify.verify(summary.output)) == []


def test_worker_killed_when_it_has_written_all_changes_nothing(root, run, run_spark, monkeypatch):
    with monkeypatch.context() as deadly:
        killed: list[Path] = []
        take = Output.take

        def witness(output, number, attempt):
            killed.extend(output.staging.parent.glob("killed"))
            take(output, number, attempt)

        deadly.setattr(pipeline, "make_part", crash.killed_once)
        deadly.setattr(Output, "take", witness)
        summary = run_spark(root)
    assert killed
    assert contents(summary.output) == contents(run(root).output)


def test_worker_that_always_dies_ends_the_run_and_leaves_the_finished_one(one, run, run_spark, monkeypatch):
    out = run(one, out="spark").output
    before = contents(out)
    monkeypatch.setattr(pipeline, "make_part", crash.die)
    with pytest.raises(WorkerError, match="Spark gave the job up"):
        run_spark(one, force=True)
    assert contents(out) == before


def test_workers_with_another_version_are_an_error_that_says_so(one, run_spark, monkeypatch):
    monkeypatch.setattr(spark, "extraction_fingerprint", lambda _: "of another version")
    with pytest.raises(EngineError, match="another version of thaipress"):
        run_spark(one)


DRIVER = """
from thaipress import plan
from thaipress.app import main
plan.SHARD = 1
main()
"""


def until(true, seconds: float = 60.0) -> bool:
    """Whether `true` comes true in time."""
    deadline = time.monotonic() + seconds
    while not (come := true()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return bool(come)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes as Linux shows them")
def test_driver_killed_in_mid_run_leaves_the_finished_tables(folder, run, release, tmp_path):
    root = folder({f"{n}.txt": release(f"ลำปางก้าวหน้า ปีที่ {n}") for n in range(20)})
    before = contents(run(root).output)
    (root / "1.txt").unlink()
    mark = f"THAIPRESS_TEST={tmp_path}"
    driver = subprocess.Popen(
        [
            *(sys.executable, "-c", DRIVER, "extract", root, "-o", tmp_path / "out", "-q"),
            *("--force", "--engine", "spark", "--master", "local[1]"),
        ],
        env={**os.environ, "THAIPRESS_TEST": str(tmp_path), "JDK_JAVA_OPTIONS": SHORT_LIVED},
    )
    attempts = tmp_path / "out" / "staging"
    assert until(lambda: list(attempts.glob("*/attempts/*")) or driver.poll() is not None)
    driver.send_signal(signal.SIGKILL)
    assert driver.wait() == -signal.SIGKILL
    assert until(lambda: not processes(mark)), "workers outlive their driver"
    assert contents(tmp_path / "out") == before
    assert contents(run(root).output) == contents(run(root, out="fresh").output)
