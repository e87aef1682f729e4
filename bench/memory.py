"""Peak memory of a run's processes: `python bench/memory.py FOLDER [--releases 2000 20000] [--workers 2]`.

Extracts the first so many releases of FOLDER with `thaipress extract` and reads from the system (Linux) what
the driver and each worker took at most, and what they had after each quarter of their life: a worker's must
be flat. A second run, with nothing to do, is timed too.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

PAUSE = 0.2


def memory_of(pid: int) -> tuple[int, int] | None:
    """Resident memory of a process now and at most, in MB; none when it has gone."""
    try:
        lines = dict(
            line.split(":", 1)
            for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
        )
        return tuple(int(lines[name].split()[0]) // 1024 for name in ("VmRSS", "VmHWM"))  # type: ignore[return-value]
    except (OSError, KeyError):
        return None


def children_of(pid: int) -> list[int]:
    """Processes that a process has started."""
    try:
        return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()]
    except OSError:
        return []


def watch(command: list[str]) -> tuple[float, dict[int, list[tuple[int, int]]]]:
    """Seconds that `command` took, and what each of its processes had and had at most, all along."""
    began = time.monotonic()
    run = subprocess.Popen(command)  # noqa: S603 our own command
    seen: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    while run.poll() is None:
        for pid in (run.pid, *children_of(run.pid)):
            if now := memory_of(pid):
                seen[pid].append(now)
        time.sleep(PAUSE)
    if run.returncode:
        sys.exit(f"{command} ended with {run.returncode}")
    return time.monotonic() - began, {run.pid: seen.pop(run.pid), **seen}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--releases", type=int, nargs="+", default=[2000, 20000])
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    files = sorted(args.folder.rglob("*.txt"))
    for count in args.releases:
        with tempfile.TemporaryDirectory() as scratch:
            inputs = Path(scratch, "in")
            inputs.mkdir()
            for number, file in enumerate(files[:count]):
                shutil.copy(file, inputs / f"{number:06d}.txt")
            command = [sys.executable, "-m", "thaipress", "extract", str(inputs), "-o", f"{scratch}/out"]
            command += ["--quiet", "--workers", str(args.workers)]
            took, seen = watch(command)
            print(f"{min(count, len(files))} releases, {args.workers} workers: {took:.1f} s")
            for n, (pid, history) in enumerate(seen.items()):
                name = "driver" if not n else f"process {pid}"
                now = [history[len(history) * part // 4 - 1][0] for part in (1, 2, 3, 4) if len(history) > 3]
                print(f"  {name:16s} peak {history[-1][1]:4d} MB; over its life {now} MB")
            again, seen = watch(command)
            peak = max(history[-1][1] for history in seen.values())
            print(f"  nothing to do: {again:.1f} s, {again / took:.1%} of the full run, peak {peak} MB")
            size = sum(f.stat().st_size for f in Path(scratch, "out", "current", "signatures").iterdir())
            print(f"  signatures: {size / count:.0f} bytes a release", flush=True)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONPATH", "typings")
    main()
