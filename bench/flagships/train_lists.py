"""Train the model of what a list lists: `src/extract/flagships/lists.csv` and `lists.npz`.

    python bench/flagships/train_lists.py FOLDER_OF_RELEASES

`labels.csv` beside this script names the lists: the release's file name without suffix, where the list begins
in the matching view, how it is numbered, 1 for a headline list and 0 for another, and 1 if all lists of the
release are labelled, 0 if the list was picked for being doubtful. Prints six-fold cross-validation on the
former, releases kept together, an item counting as one; then trains on all.
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
from networks import Examples, Settings, print_rates, train  # noqa: E402 after the path is set
from programme_corpus import read_texts  # noqa: E402 as above

from thaipress.extract.flagships.classify import Traits, traits  # noqa: E402 as above
from thaipress.extract.flagships.lists import listings  # noqa: E402 as above
from thaipress.extract.thai.page import edges_of, grams_of, page_of  # noqa: E402 as above

SETTINGS = Settings(units=96, drop=0.3, step=0.05)
PICKED = 0.4
"""What a list counts that was picked for being doubtful."""
FOLDS = 6
OUT = HERE.parents[1] / "src/extract/flagships"
HEADER = """Weights of the model of lists (classify.py): feature, weight. By bench/flagships/train_lists.py
from lists of Thai government press releases that readers labelled."""


@dataclass(frozen=True)
class Labelled:
    """A list with its label."""

    release: str
    traits: Traits
    items: int
    headline: bool
    drawn: bool


def load(folder: Path) -> list[Labelled]:
    """The labelled lists of the releases below `folder`."""
    rows: dict[str, dict[tuple[int, str], tuple[bool, bool]]] = defaultdict(dict)
    with (HERE / "labels.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            label = row["headline"] == "1", row["drawn"] == "1"
            rows[row["release"]][int(row["start"]), row["style"]] = label
    found = []
    for name, doc in read_texts(folder, rows):
        text = page_of(doc).view.text
        found += [
            Labelled(name, traits(text, edges_of(doc), listing), len(listing.items), *label)
            for listing in listings(grams_of(doc))
            if (label := rows[name].get((listing.start, listing.style.split(" ")[0])))
        ]
    return found


def examples(lists: Sequence[Labelled]) -> Examples:
    """The lists as the model reads them; a long one counts more."""
    weights = [(min(x.items, 12) / 4) ** 0.5 * (1 if x.drawn else PICKED) for x in lists]
    return Examples(
        [x.traits.features for x in lists],
        np.array([x.traits.words for x in lists]),
        np.array([x.traits.numbers for x in lists]),
        np.array([x.headline for x in lists], np.float32),
        np.array(weights, np.float32),
    )


def main() -> None:
    """Read, cross-validate, train on all, write."""
    lists = load(Path(sys.argv[1]))
    data = examples(lists)
    drawn = np.array([x.drawn for x in lists])
    items, label = np.array([x.items for x in lists]), np.array([x.headline for x in lists])
    print(f"{len(lists)} lists, {drawn.sum()} of them drawn, {label.sum()} headline lists")
    fold = np.array([crc32(x.release.encode()) % FOLDS for x in lists])
    score = np.zeros(len(lists))
    for k in range(FOLDS):
        held = np.flatnonzero((fold == k) & drawn)
        score[held] = train(data, np.flatnonzero(fold != k), SETTINGS).scores(
            examples([lists[i] for i in held])
        )
    for cut in (-1.0, -0.5, -0.25, 0.0, 0.25, 0.5, 1.0):
        taken = items * drawn * (score > cut)
        print_rates(cut, taken[label].sum(), taken.sum(), (items * drawn)[label].sum())
    model = train(data, np.arange(len(lists)), SETTINGS)
    model.write(OUT / "lists.csv", OUT / "lists.npz", HEADER)


if __name__ == "__main__":
    main()
