"""Kill runs at random moments and check what they leave: `python bench/faults.py FOLDER [--kills 100]`.

Every run extracts another part of FOLDER into the same output. Most kills hit the driver, a quarter of them a
worker. After each one the output must be whole and show exactly one finished run, and no process may be left.
All the while a reader opens all tables, over and over, and must see one finished run, whole: a row of every
table belongs to a document, and all tables are of one run. At last runs meet a disk that fills up.
"""

import argparse
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pyarrow.parquet as pq

from thaipress.publish import read_manifest
from thaipress.schema import TABLES
from thaipress.verify import verify

GRACE = 10.0
"""Seconds that workers have to notice that their parent is gone."""
WORKERS_DIE = 0.25
"""Share of kills that hit a worker."""


def processes_of(output: Path) -> list[int]:
    """Processes that name the output folder in their environment (Linux), the oldest first."""
    mark = f"THAIPRESS_FAULTS={output}".encode()
    alive = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                if mark in (entry / "environ").read_bytes():
                    alive.append(int(entry.name))
            except OSError:
                continue
    return sorted(alive)


class Reader(threading.Thread):
    """Opens all tables as pandas or Polars would, and notes what does not fit together."""

    def __init__(self, output: Path) -> None:
        super().__init__(daemon=True)
        self.output = output
        self.times = 0
        self.problems: list[str] = []
        self.stop = threading.Event()

    def run(self) -> None:
        """Read until told to stop."""
        while not self.stop.is_set():
            # What a reader of several tables does to be sure of one run: it follows the link once.
            run = (self.output / "current").resolve()
            try:
                ids = {
                    table: pq.read_table(run / table, columns=["path" if table == "rejects" else "doc_id"])
                    for table in TABLES
                }
                single = pq.read_table(self.output / "dates", columns=["doc_id", "date_id"])
            except OSError as error:
                # A run is kept until two newer ones are there; a reader slower than that starts again.
                if run.is_dir():
                    self.problems.append(f"{run.name}: {error}")
                continue
            known = set(ids["documents"]["doc_id"].to_pylist())
            self.problems += [
                f"{run.name}: {table} has rows of no document"
                for table, rows in ids.items()
                if table != "rejects" and not known.issuperset(rows["doc_id"].to_pylist())
            ]
            if len(set(single["date_id"].to_pylist())) != single.num_rows:
                self.problems.append("dates: of two runs at once")
            self.times += 1


def kill(  # noqa: PLR0913, PLR0917 a loop taken out of `main`
    kills: int,
    whole: float,
    fill: Callable[[], None],
    start: Callable[[], "subprocess.Popen[bytes]"],
    reader: Reader,
    draw: random.Random,
) -> Counter[str]:
    """Kill runs, check what each leaves, and count what was hit; `whole` is the time in seconds of a run."""
    output = reader.output
    counts: Counter[str] = Counter()
    shown = read_manifest(output)
    for number in range(1, kills + 1):
        fill()
        run = start()
        time.sleep(draw.uniform(0, whole * 1.2))
        counts["after the run's end"] += run.poll() is not None
        children = [pid for pid in processes_of(output) if pid != run.pid]
        if children and draw.random() < WORKERS_DIE:
            _kill(draw.choice(children))
            counts["of a worker"] += 1
        else:
            run.send_signal(signal.SIGKILL)
            counts["of the driver"] += 1
        run.wait()
        _wait(lambda: not processes_of(output))
        if left := processes_of(output):
            sys.exit(f"kill {number}: processes {left} outlive their run")
        if problems := list(verify(output)) + reader.problems:
            sys.exit(f"kill {number}: {problems}")
        counts["new runs seen"] += read_manifest(output) != shown
        shown = read_manifest(output)
    return counts


def full_disk(command: list[str], environment: dict[str, str], output: Path) -> str:
    """A run whose every file may have few bytes only: how it ended."""

    def few_bytes() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # writing fails with an error, as on a full disk
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    before = read_manifest(output)
    run = subprocess.run(command, env=environment, preexec_fn=few_bytes, capture_output=True, check=False)  # noqa: S603 our own command
    said = run.stderr.decode().strip().splitlines()
    if run.returncode != 1 or read_manifest(output) != before or b"Traceback" in run.stderr:
        sys.exit(f"full disk: exit code {run.returncode}, {said}")
    return said[-1]


def main() -> None:
    """Kill, check, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--releases", type=int, default=600)
    args = parser.parse_args()
    draw = random.Random(0)
    files = sorted(args.folder.rglob("*.txt"))
    with tempfile.TemporaryDirectory() as scratch:
        inputs, output = Path(scratch, "in"), Path(scratch, "out")
        inputs.mkdir()
        command = [
            sys.executable,
            "-m",
            "thaipress",
            "extract",
            str(inputs),
            "-o",
            str(output),
            "-q",
            "--workers",
            "2",
        ]
        environment = {**os.environ, "THAIPRESS_FAULTS": str(output)}

        def fill() -> None:
            for old in inputs.iterdir():
                old.unlink()
            for file in draw.sample(files, args.releases):
                shutil.copy(file, inputs)

        fill()
        began = time.monotonic()
        subprocess.run(command, env=environment, check=True)  # noqa: S603 our own command
        whole = time.monotonic() - began
        reader = Reader(output)
        reader.start()
        start = partial(subprocess.Popen, command, env=environment, stderr=subprocess.DEVNULL)
        counts = kill(args.kills, whole, fill, start, reader, draw)
        fill()
        ended = full_disk(command, environment, output)
        reader.stop.set()
        reader.join()
        if problems := list(verify(output)) + reader.problems:
            sys.exit(f"full disk: {problems}")
        subprocess.run(command, env=environment, check=True)  # noqa: S603 our own command
        if problems := list(verify(output)):
            sys.exit(f"after a full disk: {problems}")
    print(f"{args.kills} kills: {dict(counts)}; output whole after each, no process left")
    print(f"a reader opened all tables {reader.times} times and always saw one finished run")
    print(f"full disk: exit code 1, '{ended}'; the finished run unchanged, the next run whole")


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _wait(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + GRACE
    while not done() and time.monotonic() < deadline:
        time.sleep(0.05)


if __name__ == "__main__":
    main()
