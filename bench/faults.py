"""Kill runs at random moments and check what they leave: `python bench/faults.py FOLDER [--kills 100]`.

Every run extracts another part of FOLDER into the same output; after each kill (of the driver alone) the
output must be whole and show exactly one finished run, and no worker may be left. Prints how many kills fell
before, in and after publishing.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from thaipress.publish import read_manifest
from thaipress.verify import verify

GRACE = 5.0
"""Seconds that workers have to notice that their parent is gone."""


def workers_of(output: Path) -> list[int]:
    """Processes that still name the output folder in their environment (Linux)."""
    mark = f"THAIPRESS_FAULTS={output}".encode()
    alive = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                if mark in (entry / "environ").read_bytes():
                    alive.append(int(entry.name))
            except OSError:
                continue
    return alive


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
        command = [sys.executable, "-m", "thaipress", "extract", inputs, "-o", output, "-q", "--workers", "2"]
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
        killed = finished = switched = 0
        shown = read_manifest(output)
        while killed < args.kills:
            fill()
            run = subprocess.Popen(command, env=environment)  # noqa: S603 our own command
            time.sleep(draw.uniform(0, whole * 1.3))
            finished += run.poll() is not None
            run.send_signal(signal.SIGKILL)
            run.wait()
            killed += 1
            deadline = time.monotonic() + GRACE
            while workers_of(output) and time.monotonic() < deadline:
                time.sleep(0.1)
            if left := workers_of(output):
                sys.exit(f"kill {killed}: processes {left} outlive their parent")
            if problems := list(verify(output)):
                sys.exit(f"kill {killed}: {problems}")
            switched += read_manifest(output) != shown
            shown = read_manifest(output)
        print(f"{killed} kills, {finished} of them after the run's end, {switched} new runs seen; all whole")


if __name__ == "__main__":
    main()
