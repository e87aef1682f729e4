"""Runs on a small real cluster: a master and two workers with executors of their own, on this machine."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import crash
import pytest

from thaipress import pipeline, plan, spark
from thaipress.publish import Output

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(find_spec("pyspark") is None, reason="pyspark is not installed"),
    pytest.mark.skipif(shutil.which("java") is None, reason="no java on the PATH"),
    pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes as Linux shows them"),
    # PySpark leaves sockets to the garbage collector, and does not know pandas 3 yet.
    pytest.mark.filterwarnings("ignore"),
]


def contents(out):
    """All files of the run that `out` shows, by relative path: its tables and its manifest."""
    current = (out / "current").resolve()
    return {f.relative_to(current).as_posix(): f.read_bytes() for f in current.rglob("*") if f.is_file()}


@pytest.fixture(scope="module")
def session():
    """A session on the cluster; runs in this process use it."""
    with pytest.MonkeyPatch.context() as environment:
        found = [str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")]
        environment.setenv("PYTHONPATH", os.pathsep.join(found))
        with spark.started_session("local-cluster[2,1,1024]", plan.Options()) as running:
            yield running


@pytest.mark.usefixtures("session", "small_shards")
def test_executor_lost_in_mid_run_changes_nothing(folder, run, release, tmp_path, monkeypatch):
    texts = {f"{n}.txt": release(f"ลำปางก้าวหน้า ปีที่ {n}") for n in range(12)}
    root = folder({**texts, "broken.txt": b"\xff\xd8\xff\xe0\x00\x10JFIF"})
    attempts: set[Path] = set()
    take = Output.take

    def witness(output, number, attempt):
        attempts.update((output.staging / "attempts").iterdir())
        take(output, number, attempt)

    with monkeypatch.context() as deadly:
        deadly.setattr(pipeline, "make_part", crash.machine_lost_once)
        deadly.setattr(Output, "take", witness)
        summary = spark.run([root], tmp_path / "spark", plan.Options())
    numbers = [attempt.name.split("-")[0] for attempt in attempts]
    assert len(numbers) == len(set(numbers)) + 1
    assert contents(summary.output) == contents(run(root).output)
