"""Train the models of named places: `named_starts`, `named_ends` and `named_judge` in `src/extract/places`.

    python bench/train_places.py FOLDER_OF_RELEASES

`bench/place_labels.csv` says where readers marked venues and other named places; it holds no text, the
releases are needed to train. Which head nouns may open a name, where it ends and whether it is one: each
model is trained on what the one before it gives in releases that it did not see (folds by release). Prints
how many starts pass, how many ends are right, and precision, recall and F1 of the candidates, all in
cross-validation.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

import networks
import numpy as np
from networks import Examples, Settings, table_examples, train_table

from thaipress.evaluate.spelling import alike
from thaipress.extract.nlp import build_nlp
from thaipress.extract.places.admin import find_admin
from thaipress.extract.places.named import named_candidates, ruled_phrases
from thaipress.extract.places.named_ends import cuts, likely_ends
from thaipress.extract.places.named_judge import Candidate, Judge
from thaipress.extract.places.named_model import Model, Row, inputs
from thaipress.extract.places.named_phrase import Phrase
from thaipress.extract.places.named_starts import Start, all_starts, passes, start_traits
from thaipress.extract.places.named_text import PlaceText
from thaipress.extract.thai.network import ALWAYS
from thaipress.extract.thai.page import PageReader, grams_of, page_of

FOLDS = 4
OUT = Path(__file__).parent.parent / "src/extract/places"
LABELS = Path(__file__).parent / "place_labels.csv"
HEADER = (
    "{}: trait, weight. Written by bench/train_places.py\nfrom Thai government press releases, 2014 to 2025."
)
SETTINGS = Settings(units=48, rounds=10, step=0.04, ridge=1e-2)


@dataclass
class Read:
    """A release that was read, and what the models have to say of it."""

    fold: int
    place: PlaceText
    ruled: list[Phrase]
    ends: dict[int, int]
    """Where a marked name starts, and where the longest of them ends."""
    names: list[str]
    spared: list[str]
    """Names that may be left out."""
    starts: list[Start]
    candidates: list[Candidate] = field(default_factory=list)

    def rules(self) -> dict[int, str]:
        """Which rule finds a name where."""
        return {phrase.start: phrase.rule for phrase in self.ruled}

    def label(self, candidate: Candidate) -> int:
        """1 for a name, -1 for one that may be left out, else 0."""
        text = self.place.text[candidate.start : candidate.end]
        if any(alike(text, name) for name in self.names):
            return 1
        return -1 if any(alike(text, name) for name in self.spared) else 0


def main() -> None:
    """Read, train one model after another, write."""
    read = list(reads(Path(sys.argv[1])))
    train_starts(read)
    train_ends(read)
    train_judge(read)


def reads(folder: Path) -> Iterator[Read]:
    """The releases that were read."""
    marks: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            spans = marks[row["release"]]
            if row["start"]:
                spans.append((int(row["start"]), int(row["end"]), row["label"]))
    nlp = build_nlp()
    for path in sorted(folder.rglob("*.txt")):
        if path.stem not in marks:
            continue
        doc = PageReader()(nlp.tokenizer.outline(path.read_text(encoding="utf-8-sig", errors="replace")))
        place = PlaceText(doc, find_admin(page_of(doc).view, grams_of(doc)))
        spans = sorted(marks[path.stem])
        named = {label: [place.text[a:b] for a, b, kind in spans if kind == label] for label in "1?"}
        yield Read(
            crc32(path.stem.encode()) % FOLDS,
            place,
            ruled_phrases(place),
            {start: end for start, end, _ in spans},
            list(dict.fromkeys(named["1"])),
            list(dict.fromkeys(named["?"])),
            all_starts(place),
        )


def train_starts(read: Sequence[Read]) -> None:
    """The table that passes on starts; afterwards each release has those that pass."""
    rows = [start_traits(r.place, s, r.rules().get(s.at, "")) for r in read for s in r.starts]
    labels = [s.at in r.ends for r in read for s in r.starts]
    folds = np.array([r.fold for r in read for _ in r.starts])
    data = table_examples(rows, labels)
    passed: list[list[Start]] = [[] for _ in read]
    for fold in range(FOLDS):
        model = as_model(train_table(data, np.flatnonzero(folds != fold)), network=False)
        for i, r in enumerate(read):
            if r.fold == fold:
                rules = r.rules()
                passed[i] = [s for s in r.starts if passes(model, r.place, s, rules.get(s.at, ""))]
    right = sum(s.at in r.ends for r, starts in zip(read, passed, strict=True) for s in starts)
    count = sum(map(len, passed))
    print(f"{len(rows)} starts, {sum(labels)} of names; {count} pass, {right} of names")
    for r, starts in zip(read, passed, strict=True):
        r.starts = starts
    write(train_table(data, np.arange(len(rows))), "named_starts", network=False)


def train_ends(read: Sequence[Read]) -> None:
    """The model of ends; afterwards each release has its candidates."""
    rows: list[list[str]] = []
    labels: list[bool] = []
    folds: list[int] = []
    for r in read:
        for start in r.starts:
            end = r.ends.get(start.at, -1)
            found = [(at, traits) for at, traits in cuts(r.place, start) if at <= end]
            if found and found[-1][0] == end:
                rows += [traits for _, traits in found]
                labels += [at == end for at, _ in found]
                folds += [r.fold] * len(found)
    data = table_examples(rows, labels)
    right = total = 0
    for fold in range(FOLDS):
        model = as_model(train_table(data, np.flatnonzero(np.array(folds) != fold)), network=False)
        for r in read:
            if r.fold == fold:
                ends = [likely_ends(model, r.place, start) for start in r.starts]
                r.candidates = named_candidates(r.place, r.starts, ends, r.ruled)
                known = [(e, r.ends[s.at]) for s, e in zip(r.starts, ends, strict=True) if s.at in r.ends]
                right += sum(e[0].at == end for e, end in known if e)
                total += len(known)
    print(f"{len(rows)} cuts; {right} of {total} = {right / total:.3f} ends right")
    write(train_table(data, np.arange(len(rows))), "named_ends", network=False)


def train_judge(read: Sequence[Read]) -> None:
    """The model that judges candidates."""
    labels: list[int] = []
    folds: list[int] = []
    rows: list[Row] = []
    for r in read:
        rows += Judge(r.place, r.candidates, r.ruled).rows()
        labels += [r.label(c) for c in r.candidates]
        folds += [r.fold] * len(r.candidates)
    known = np.array(labels) >= 0
    data = examples(rows, [label > 0 for label in labels])
    likely = np.zeros(len(rows))
    for fold in range(FOLDS):
        aside = np.array(folds) == fold
        model = as_model(networks.train(data, np.flatnonzero(~aside & known), SETTINGS))
        likely[aside] = model.probabilities([rows[i] for i in np.flatnonzero(aside)])
    names = np.array(labels) > 0
    print(f"{len(rows)} candidates, {names.sum()} names")
    for least in (0.35, 0.4, 0.45, 0.5, 0.55):
        taken = (likely >= least) & known
        networks.print_rates(least, (taken & names).sum(), taken.sum(), names.sum())
    write(networks.train(data, np.flatnonzero(known), SETTINGS), "named_judge")


def examples(rows: Sequence[Row], labels: Sequence[bool]) -> Examples:
    """`rows` as the training takes them."""
    words, numbers = inputs(rows)
    return Examples(
        [row.traits for row in rows],
        words,
        numbers,
        np.array(labels, dtype=np.float32),
        np.ones(len(rows), dtype=np.float32),
    )


def as_model(trained: networks.Model, *, network: bool = True) -> Model:
    """A trained model as the extractor reads it."""
    weights = {trait: float(trained.table[i]) for trait, i in trained.vocabulary.items()}
    return Model(weights, weights.get(ALWAYS, 0.0), trained.network if network else None)


def write(trained: networks.Model, name: str, *, network: bool = True) -> None:
    """Write a model beside the code that reads it."""
    file = OUT / f"{name}.npz" if network else None
    trained.write(OUT / f"{name}.csv", file, HEADER.format(f"Weights of {name}"), least=0.06)


if __name__ == "__main__":
    main()
