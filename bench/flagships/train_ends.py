"""Train the models of where a headline ends: `ends` and `siblings` in `src/extract/flagships`.

    python bench/flagships/train_ends.py FOLDER_OF_RELEASES

`ends.csv` beside this script names the headlines that readers marked: the release's file name without suffix,
where the headline begins in the matching view, where it ends, and how much it counts (less where the reader
was not sure of the list). The second model learns from what first models say of lists that they did not see
(folds by release). Prints five-fold cross-validation of both, then trains on all.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import numpy as np

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from networks import Examples, Model, Settings, train  # noqa: E402 after the path is set
from programme_corpus import read_texts  # noqa: E402 as above

from thaipress.extract.flagships.cuts import Cut, cuts  # noqa: E402 as above
from thaipress.extract.flagships.ends import (  # noqa: E402 as above
    Inputs,
    inputs,
    inputs_beside,
    likeliest,
    posterior,
    probabilities,
)
from thaipress.extract.flagships.lists import listings  # noqa: E402 as above
from thaipress.extract.flagships.siblings import Beside, alike, beside  # noqa: E402 as above
from thaipress.extract.thai.batches import dealt  # noqa: E402 as above
from thaipress.extract.thai.page import edges_of, grams_of, page_of  # noqa: E402 as above

T = TypeVar("T")
FIRST = Settings(units=64, step=0.05)
SECOND = Settings(units=32, rounds=16, drop=0.0, step=0.03)
FOLDS = 5
OUT = HERE.parents[1] / "src/extract/flagships"
HEADER = """Weights of {}: feature, weight. By bench/flagships/train_ends.py
from headline lists of Thai government press releases that readers marked."""


@dataclass(frozen=True)
class Headline:
    """An item of a list: its cuts, which of them is the end, and how much it counts; nothing if unmarked."""

    cuts: list[Cut]
    end: int = 0
    weight: float = 0.0


@dataclass(frozen=True)
class List:
    """A list with a marked headline: its items, and the fold that its release belongs to."""

    fold: int
    items: list[Headline]


Found = tuple[int, Headline, list[Beside]]
"""A marked headline, the fold of its release, and what the second model is to know of its cuts."""


def load(folder: Path) -> Iterator[List]:
    """The lists below `folder` in which a reader marked a headline."""
    marked: dict[str, dict[int, tuple[int, float]]] = defaultdict(dict)
    with (HERE / "ends.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            marked[row["release"]][int(row["start"])] = int(row["end"]), float(row["weight"])
    for name, doc in read_texts(folder, marked):
        text = page_of(doc).view.text
        for listing in listings(grams_of(doc)):
            # An item of two lists counts in the first.
            said = [marked[name].pop(item.line[0], None) for item in listing.items]
            if any(said):
                items = zip(cuts(text, edges_of(doc), listing), said, strict=True)
                yield List(crc32(name.encode()) % FOLDS, [_headline(*item) for item in items])


def _headline(each: list[Cut], said: tuple[int, float] | None) -> Headline:
    if said is None:
        return Headline(each)
    end, weight = said
    return Headline(each, min(range(len(each)), key=lambda i: abs(each[i].end - end)), weight)


def examples(known: Inputs, labels: Sequence[bool], weights: Sequence[float]) -> Examples:
    """What a model reads of cuts, with their labels."""
    return Examples(*known, np.array(labels, np.float32), np.array(weights, np.float32))


def first_examples(lists: Sequence[List]) -> tuple[Examples, np.ndarray]:
    """The cuts of marked headlines up to their ends, and the fold of each."""
    rows = [
        (cut, i == h.end, h.weight, each.fold)
        for each in lists
        for h in each.items
        if h.weight
        for i, cut in enumerate(h.cuts[: h.end + 1])
    ]
    taken, labels, weights, folds = zip(*rows, strict=True)
    return examples(inputs(taken), labels, weights), np.array(folds)


def second_examples(found: Sequence[Found]) -> tuple[Examples, np.ndarray]:
    """The cuts of marked headlines that the second model looks at, and the fold of each."""
    rows = [(cut, cut.cut == h.end, h.weight, fold) for fold, h, item in found for cut in item]
    taken, labels, weights, folds = zip(*rows, strict=True)
    return examples(inputs_beside(taken), labels, weights), np.array(folds)


def scored(
    model: Model, items: Sequence[Sequence[T]], read: Callable[[Sequence[T]], Inputs]
) -> Iterator[list[float]]:
    """For each of some items the scores of its cuts; `read` says what the model reads of cuts."""
    known = read([cut for item in items for cut in item])
    none = np.zeros(len(known[0]), np.float32)
    return dealt(model.scores(Examples(*known, none, none)).tolist(), items)


def look(model: Model, each: List) -> Iterator[Found]:
    """What the second model is to know of the marked headlines of a list that a first model did not see."""
    items = [h.cuts for h in each.items]
    again = beside(items, [posterior(scores) for scores in scored(model, items, inputs)])
    return ((each.fold, h, item) for h, item in zip(each.items, again, strict=True) if h.weight)


def print_right(name: str, chosen: Sequence[tuple[Headline, int]]) -> None:
    """Print how many ends are right, and right or nearly so."""
    near = [alike([c.length for c in h.cuts])[best, h.end] for h, best in chosen]
    exact = [best == h.end for h, best in chosen]
    print(
        f"{name}: {len(chosen)} headlines, ends right {np.mean(exact):.3f}, "
        f"right or near {np.mean(near):.3f}, cross-validated"
    )


def main() -> None:
    """Read, cross-validate, train on all, write."""
    lists = list(load(Path(sys.argv[1])))
    data, folds = first_examples(lists)
    firsts = [train(data, np.flatnonzero(folds != k), FIRST) for k in range(FOLDS)]
    found = [marked for each in lists for marked in look(firsts[each.fold], each)]
    likely = (np.array([cut.numbers[0] for cut in item]) for _, _, item in found)
    print_right("first model", [(h, likeliest(i, p)) for (_, h, i), p in zip(found, likely, strict=True)])
    again, folds = second_examples(found)
    chosen = []
    for k in range(FOLDS):
        model = train(again, np.flatnonzero(folds != k), SECOND)
        held = [(h, item) for fold, h, item in found if fold == k]
        scores = scored(model, [item for _, item in held], inputs_beside)
        chosen += [(h, likeliest(i, probabilities(s))) for (h, i), s in zip(held, scores, strict=True)]
    print_right("both", chosen)
    train(data, np.arange(len(data.labels)), FIRST).write(
        OUT / "ends.csv", OUT / "ends.npz", HEADER.format("the first end model (ends.py)")
    )
    train(again, np.arange(len(again.labels)), SECOND).write(
        OUT / "siblings.csv", OUT / "siblings.npz", HEADER.format("the second end model (siblings.py)")
    )


if __name__ == "__main__":
    main()
