"""What two processes do of one's work: `python bench/scaling.py FOLDER [--releases 5000]`.

Runs `thaipress extract` over the same releases with one process and with two, then two runs with one process
each over half of them side by side: what the machine itself allows. Wall-clock time, so the machine must be
quiet: its load before the first run is printed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--releases", type=int, default=5000)
    args = parser.parse_args()
    files = sorted(args.folder.rglob("*.txt"))[: args.releases]
    print(f"load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; quiet is below 0.3")
    with tempfile.TemporaryDirectory() as scratch:
        for number, file in enumerate(files):
            for folder in ("whole", f"half{number % 2}"):
                place = Path(scratch, folder, f"{number:06d}.txt")
                place.parent.mkdir(exist_ok=True)
                shutil.copy(file, place)

        def start(folder: str, workers: int) -> "subprocess.Popen[bytes]":
            out = f"{scratch}/out-{folder}-{workers}"
            command = [sys.executable, "-m", "thaipress", "extract", f"{scratch}/{folder}", "-o", out]
            return subprocess.Popen([*command, "-q", "--workers", str(workers)])  # noqa: S603 our own command

        def seconds(*runs: tuple[str, int]) -> float:
            began = time.monotonic()
            started = [start(*run) for run in runs]
            if any(run.wait() for run in started):
                sys.exit("a run failed")
            return time.monotonic() - began

        one, two = seconds(("whole", 1)), seconds(("whole", 2))
        beside = seconds(("half0", 1), ("half1", 1))
    print(f"one process   {one:7.1f} s  {len(files) / one:6.0f} releases/s")
    print(f"two processes {two:7.1f} s  {len(files) / two:6.0f} releases/s  {one / two:.2f} times one")
    print(f"two runs side by side, half each {beside:.1f} s: the machine allows {one / beside:.2f} times one")


if __name__ == "__main__":
    main()
