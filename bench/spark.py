"""Cost of a run on Spark: `python bench/spark.py FOLDER [--releases 1000 2000 4000] [--workers 1 2]`.

For each number of releases and of workers: one run by local processes and one on `local[workers,4]`, in
programs of their own as a user starts them. Prints the seconds of each phase of the Spark run (plan: the
driver reads every release once; work: the tasks, with the start of Spark; rest: take the parts, relate,
publish), of the whole, and of the local run; checks that both outputs have the same bytes.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from thaipress import pipeline, spark
from thaipress.plan import Options


def measured(output: Path, inputs: Path, engine: str, workers: int) -> dict[str, float]:
    """Seconds of a run's phases."""
    marks: list[float] = []
    began = time.monotonic()

    def progress(_done: int, _total: int) -> None:
        marks.append(time.monotonic())

    options = Options(workers=workers)
    if engine == "spark":
        spark.run([inputs], output, options, progress)
    else:
        pipeline.run([inputs], output, options, progress)
    ended = time.monotonic()
    return {
        "plan": marks[0] - began,
        "work": marks[-1] - marks[0],
        "rest": ended - marks[-1],
        "whole": ended - began,
    }


def contents(output: Path) -> dict[str, bytes]:
    """All files of the run that an output shows."""
    run = (output / "current").resolve()
    return {file.relative_to(run).as_posix(): file.read_bytes() for file in run.rglob("*") if file.is_file()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--releases", type=int, nargs="+", default=[1000, 2000, 4000])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)  # a run: engine, workers, output
    args = parser.parse_args()
    if args.one:
        engine, workers, output = args.one
        print(json.dumps(measured(Path(output), args.folder, engine, int(workers))))
        return
    files = sorted(args.folder.rglob("*.txt"))
    phases = ("plan", "work", "rest", "whole")
    print("releases  workers", *(f"{phase:>8s}" for phase in phases), "   local  releases/s")
    for count in args.releases:
        with tempfile.TemporaryDirectory() as scratch:
            inputs = Path(scratch, "in")
            inputs.mkdir()
            for file in random.Random(0).sample(files, min(count, len(files))):
                (inputs / file.name).write_bytes(file.read_bytes())
            for workers in args.workers:
                runs = {}
                for engine in ("local", "spark"):
                    output = Path(scratch, f"{engine}-{workers}")
                    command = [sys.executable, __file__, inputs, "--one", engine, str(workers), output]
                    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)  # noqa: S603 our own
                    runs[engine] = json.loads(done.stdout)
                if contents(Path(scratch, f"local-{workers}")) != contents(Path(scratch, f"spark-{workers}")):
                    sys.exit(f"{count} releases, {workers} workers: other bytes on Spark")
                whole = runs["spark"]["whole"]
                print(
                    f"{count:8d} {workers:8d}",
                    *(f"{runs['spark'][phase]:8.1f}" for phase in phases),
                    f"{runs['local']['whole']:8.1f} {count / whole:11.0f}",
                )


if __name__ == "__main__":
    main()
