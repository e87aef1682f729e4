"""Releases per second of each step, on one core, in one run: `python bench/speed.py FOLDER [--sample 2000]`.

Measures processor time, so that other work on the machine does not count, and prints what the steps take of
the whole. Ratios carry over to other machines; releases per second do not.
"""

import argparse
import gc
import random
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from pythainlp.tokenize import word_tokenize

from thaipress.corpus import Release, find, read
from thaipress.extract.nlp import build_nlp, through
from thaipress.extract.release import extract_text
from thaipress.extract.thai.spans import NAME as SPANS
from thaipress.pipeline import GROUP, extract_batch
from thaipress.plan import Options
from thaipress.schema import TABLES
from thaipress.tables import to_arrow, write_parquet


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds that `work` takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:  # noqa: C901 one step after another
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, default=2000)
    args = parser.parse_args()
    sources = find([args.folder]).sources
    drawn = random.Random(0).sample(sources, min(args.sample, len(sources)))
    releases = [release for source in drawn if isinstance(release := read(source), Release)]
    texts = [release.text for release in releases]
    groups = [slice(first, first + GROUP) for first in range(0, len(texts), GROUP)]

    options = Options()
    extract_batch(releases[:5], options)  # lexicons are loaded before the clock starts
    word_tokenize(texts[0], engine="newmm")

    def tokenise(engine: str) -> None:
        for text in texts:
            word_tokenize(text, engine=engine)

    def report(name: str, spent: float) -> None:
        print(f"{name:28s} {len(texts) / spent:8.0f} releases/s  {spent / whole:6.1%} of the whole")

    tables = {}

    def extract() -> None:
        tables.update(extract_batch(releases, options))

    def write() -> None:
        with tempfile.TemporaryDirectory() as folder:
            for table, rows in tables.items():
                write_parquet(rows, Path(folder, table))

    whole = seconds(extract) + seconds(write)
    nlpo3 = seconds(lambda: tokenise("nlpo3"))
    newmm = seconds(lambda: tokenise("newmm"))
    report("end to end, Parquet included", whole)
    report("PyThaiNLP nlpo3 alone", nlpo3)
    report("PyThaiNLP newmm alone", newmm)
    nlp = build_nlp()
    docs, found = [], []
    report("tokeniser", seconds(lambda: docs.extend(map(nlp.tokenizer.outline, texts))))
    gc.disable()  # as the extraction does
    for name, component in nlp.pipeline:
        if name != SPANS:
            report(name, seconds(lambda component=component: [through(component, docs[g]) for g in groups]))
    gc.enable()

    def record() -> None:
        for release, doc in zip(releases, docs, strict=True):
            found.append(extract_text(release.text, path=release.path, sha256=release.sha256, doc=doc))

    report("records", seconds(record))
    rows = {
        table: [row for one in found for row in one.rows(table)] for table in TABLES if table != "rejects"
    }
    report("Arrow", seconds(lambda: [to_arrow(table, records) for table, records in rows.items()]))
    report("Parquet", seconds(write))
    print(f"end to end is {nlpo3 / whole:.2f} of nlpo3 alone, {newmm / whole:.2f} of newmm alone")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
