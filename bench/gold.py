"""Precision, recall and F1 on gold releases: `python bench/gold.py GOLD [--errors N]`.

GOLD is a folder of releases (`x.txt`) with their annotation (`x.json`), as `thaipress evaluate` reads them.
The releases are split by a digest of their names: two thirds to tune on, one third kept aside, whose errors
are never printed. A figure is worth quoting for the part kept aside.
"""

import argparse
import hashlib
import shutil
import tempfile
from pathlib import Path

from thaipress.evaluate import evaluate
from thaipress.pipeline import run
from thaipress.plan import Options


def is_aside(stem: str) -> bool:
    """Whether the release of this name is kept aside."""
    return int(hashlib.sha256(stem.encode()).hexdigest(), 16) % 3 == 0


def main() -> None:
    """Extract, split, score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        tables = Path(scratch, "tables")
        run([args.gold], tables, Options())
        for part, aside in (("to tune on", False), ("kept aside", True)):
            folder = Path(scratch, part.replace(" ", "-"))
            folder.mkdir()
            for annotation in args.gold.glob("*.json"):
                if is_aside(annotation.stem) == aside:
                    shutil.copy(annotation, folder)
            print(f"== {part}")
            for name, score in evaluate(tables, folder).items():
                print(f"{name:28s} {score.precision:6.3f} {score.recall:6.3f} {score.f1:6.3f}")
                for error in [] if aside else score.errors[: args.errors]:
                    print(f"    {error.release} {error.what}: {error.item}")


if __name__ == "__main__":
    main()
