"""Train the model of where a headline ends: `src/extract/flagships/ends.csv` and `ends.npz`.

    python bench/flagships/train_ends.py FOLDER_OF_RELEASES

`ends.csv` beside this script names the headlines that readers marked: the release's file name without suffix,
where the headline begins in the matching view, where it ends, and how much it counts (less where the reader
was not sure of the list). Prints five-fold cross-validation, releases kept together, then trains on all.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from ensemble import train_several  # noqa: E402 after the path is set
from networks import Examples, Model, Settings  # noqa: E402 as above
from programme_corpus import read_texts  # noqa: E402 as above

from thaipress.extract.flagships.ends import Cut, cuts, likeliest  # noqa: E402 as above
from thaipress.extract.flagships.lists import listings  # noqa: E402 as above
from thaipress.extract.thai.page import edges_of, grams_of, page_of  # noqa: E402 as above

SETTINGS = Settings(units=96, step=0.05)
FOLDS = 5
OUT = HERE.parents[1] / "src/extract/flagships"
HEADER = """Weights of the end model (ends.py): feature, weight. By bench/flagships/train_ends.py
from headline lists of Thai government press releases that readers marked."""


@dataclass(frozen=True)
class Headline:
    """A headline whose end is known: its cuts, and which of them is the end."""

    release: str
    start: int
    cuts: list[Cut]
    end: int
    weight: float


def load(folder: Path) -> list[Headline]:
    """The marked headlines of the releases below `folder`."""
    marked: dict[str, dict[int, tuple[int, float]]] = defaultdict(dict)
    with (HERE / "ends.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            marked[row["release"]][int(row["start"])] = int(row["end"]), float(row["weight"])
    found = []
    for name, doc in read_texts(folder, marked):
        text = page_of(doc).view.text
        for listing in listings(grams_of(doc)):
            if not any(item.line[0] in marked[name] for item in listing.items):
                continue
            for item, each in zip(listing.items, cuts(text, edges_of(doc), listing), strict=True):
                if item.line[0] in marked[name]:
                    end, weight = marked[name].pop(item.line[0])
                    nearest = min(range(len(each)), key=lambda i: abs(each[i].end - end))
                    found.append(Headline(name, item.line[0], each, nearest, weight))
    return found


def examples(headlines: Sequence[Headline]) -> tuple[Examples, np.ndarray]:
    """The cuts up to each end, and which headline each belongs to."""
    rows = [
        (c, i == h.end, h.weight, n)
        for n, h in enumerate(headlines)
        for i, c in enumerate(h.cuts[: h.end + 1])
    ]
    taken, labels, weights, owners = zip(*rows, strict=True)
    data = inputs(taken)
    return Examples(
        data.features, data.words, data.numbers, np.array(labels, np.float32), np.array(weights, np.float32)
    ), np.array(owners)


def inputs(rows: Sequence[Cut]) -> Examples:
    """What the model reads of cuts; no labels."""
    none = np.zeros(len(rows), np.float32)
    words, numbers = np.array([c.words for c in rows]), np.array([c.numbers for c in rows], np.float32)
    return Examples([c.features for c in rows], words, numbers, none, none)


def right(headline: Headline, model: Model) -> tuple[bool, bool]:
    """Whether the model finds the end, and one near it."""
    lengths = np.array([c.length for c in headline.cuts], float)
    best = likeliest(lengths, model.scores(inputs(headline.cuts)))
    a, b = lengths[best], lengths[headline.end]
    return best == headline.end, bool(2 * min(a, b) >= 0.85 * (a + b))


def main() -> None:
    """Read, cross-validate, train on all, write."""
    headlines = load(Path(sys.argv[1]))
    data, owners = examples(headlines)
    print(f"{len(headlines)} headlines, {len(owners)} cuts")
    fold = np.array([crc32(h.release.encode()) % FOLDS for h in headlines])
    found = []
    for k in range(FOLDS):
        model = train_several(data, np.flatnonzero(fold[owners] != k), SETTINGS)
        found += [right(h, model) for h, f in zip(headlines, fold, strict=True) if f == k]
    exact, near = np.array(found).mean(0)
    print(f"ends right {exact:.3f}, right or near {near:.3f}, cross-validated")
    model = train_several(data, np.arange(len(owners)), SETTINGS)
    model.write(OUT / "ends.csv", OUT / "ends.npz", HEADER)


if __name__ == "__main__":
    main()
