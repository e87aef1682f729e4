"""Train the models of programmes: `starts`, `ends` and `judge`.

    python bench/train_programmes.py FOLDER_OF_RELEASES

They are written to `src/extract/programmes`, each as a table (`.csv`), the latter two with a network too
(`.npz`).

`starts` learns from readers (`programme_judgements.csv`) which head nouns hardly ever open a name. Three
sorts of names whose end is known teach `ends` where names end: those that readers marked; quoted ones, their
quotes taken away; list items that are nothing but a name. One name in five is kept aside, to print how many
ends are found.

`judge` learns from the same readers which candidates are names and end right: each head noun has several,
with the likeliest ends, and those of a release come from models that did not learn from it (folds by
release), as in releases that nobody has read. Prints precision, recall and F1 in cross-validation, the best
candidate of each head noun taken. Candidates that the guidelines leave open are left out.

The judge asks the registry, which `mine_programmes.py` makes with the judge. To rebuild all without
inheriting old mistakes: delete `registry.csv`, train, mine, train.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from zlib import crc32

import numpy as np
from networks import Examples, Model, Settings, print_rates, table_examples, train, train_table
from programme_corpus import (
    JUDGED,
    WINDOW,
    Occurrence,
    candidates_at,
    head_nouns,
    occurrences,
    read_texts,
    words_of,
)
from spacy.tokens import Doc

from thaipress.extract.programmes import ends
from thaipress.extract.programmes.candidates import cuts_of
from thaipress.extract.programmes.cuts import features
from thaipress.extract.programmes.judge import inputs, marks, traits
from thaipress.extract.programmes.lexicon import lexicon, squeeze
from thaipress.extract.programmes.names import Candidate
from thaipress.extract.programmes.patterns import OPEN
from thaipress.extract.programmes.starts import start_traits
from thaipress.extract.thai.network import read_network, read_weights
from thaipress.extract.thai.page import page_of
from thaipress.schema.records import ProgrammeKind

OUT = Path(__file__).parent.parent / "src/extract/programmes"
HEADER = """Weights of {}: feature, weight. By bench/train_programmes.py
from Thai government press releases of 2014 to 2025."""
ENDS = Settings(units=64, rounds=14, step=0.05)
JUDGE = Settings(units=64, rounds=8, drop=0.3, step=0.05, ridge=0.01)
FOLDS = 5
ALIKE = 0.85
MARKED = 2.0
"""How much more a name that a reader marked counts."""
_SORTS = {"quoted": (5, 3), "marked": (sys.maxsize, 3), "item": (2, 1)}
"""Sort of known names → how many occurrences of one teach, and by how many at most the weight is divided."""
_CLAUSE = re.compile(r"ซึ่ง|โดย|ได้แก่|จำนวน|ว่า|ประจำปี|วงเงิน|โครงการ|จะ|ดังกล่าว|ต่าง ?ๆ|ปีงบ|พ\.ศ\.|:|โทร|[“”\"]")

Judged = dict[str, dict[int, dict[str, str]]]
"""Release → start of a head noun → what a reader said of it."""


@dataclass(frozen=True, slots=True)
class Known:
    """A name after a head noun whose end is known: `text[core : core + length]`."""

    release: str
    kind: ProgrammeKind
    text: str
    """The release's view, the quotes taken away that end the name."""
    core: int
    length: int
    weight: float
    sort: str

    @property
    def name(self) -> str:
        """The name without its head noun."""
        return self.text[self.core : self.core + self.length]

    @property
    def after(self) -> str:
        """What follows it, to the end of the line."""
        return self.text[self.core + self.length : self.core + WINDOW].split("\n", 1)[0]


@dataclass(frozen=True, slots=True)
class Seen:
    """A candidate as the judge sees it, with its label."""

    release: str
    start: int
    traits: list[str]
    words: np.ndarray
    numbers: np.ndarray
    right: bool
    weight: float


def main() -> None:
    """Read, train the models, measure, write."""
    folder = Path(sys.argv[1])
    said = judgements()
    names = list(silver(occurrences(folder), said))
    data, group = cut_examples(names)
    print(f"{len(names)} names {dict(Counter(n.sort for n in names))}, {len(group)} cuts")
    aside = np.array([crc32(squeeze(n.name).encode()) % 5 == 0 for n in names])[group]
    rate_ends(names, group, data.labels, train(data, np.where(~aside)[0], ENDS).scores(data), aside)
    docs = list(read_texts(folder, said))
    starts, of_start = start_examples(docs, said)
    of_name = np.array([fold(n.release) for n in names])[group]
    seen: list[Seen] = []
    for kept in range(FOLDS):
        install_starts(train_table(starts, np.where(of_start != kept)[0]))
        install(train(data, np.where(of_name != kept)[0], ENDS))
        seen += [s for name, doc in docs if fold(name) == kept for s in judged(name, doc, said[name])]
    install_starts(train_table(starts, np.arange(len(of_start))))
    install(train(data, np.arange(len(group)), ENDS))
    train_judge(seen, said)


def fold(release: str) -> int:
    """The fold that a release belongs to."""
    return crc32(release.encode()) % FOLDS


def judgements() -> Judged:
    """What readers said of head nouns; those that the guidelines leave open are left out."""
    found: defaultdict[str, dict[int, dict[str, str]]] = defaultdict(dict)
    with JUDGED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            if row["name"] != "?":
                found[row["release"]][int(row["start"])] = row
    return dict(found)


def silver(all_heads: Iterator[Occurrence], said: Judged) -> Iterator[Known]:
    """Names whose end is known; the more often one stands, the less each counts."""
    seen: Counter[str] = Counter()

    def known(o: Occurrence, length: int, sort: str, text: str = "", core: int = 0) -> Iterator[Known]:
        name = Known(o.name, o.kind, text or o.text, core or o.core, length, 0.5, sort)
        most, whole = _SORTS[sort]
        key = sort + o.head + squeeze(name.name)
        seen[key] += 1
        if seen[key] <= most:
            yield name if sort == "item" else replace(name, weight=1 / min(seen[key], whole))

    for o in all_heads:
        if o.quoted:
            if 3 < len(o.quoted) < 140:
                name = o.quoted.strip()
                core = o.text.index(name, o.core)
                end = core + len(name)
                behind = re.sub('[“”"]', "", o.text[end : end + WINDOW])
                text = o.text[:end] + behind + o.text[end + WINDOW :]
                yield from known(o, len(name), "quoted", text, core)
            continue
        row = said.get(o.name, {}).get(o.start)
        if row and row["end"]:
            length = int(row["end"]) - o.core
            if 0 < length < len(o.after) + 1:
                yield from known(o, length, "marked")
            continue
        if o.opens_item and 6 < len(o.after) < 110 and not _CLAUSE.search(o.after):
            yield from known(o, len(o.after.rstrip()), "item")


def cut_examples(names: Sequence[Known]) -> tuple[Examples, np.ndarray]:
    """Every cut of each name up to its end, and the number of the name that each is of.

    What stands beyond the end is known of them as far as in extraction: else it would give the end away.
    """
    rows: list[list[str]] = []
    words, numbers, labels, weights, group = [], [], [], [], []
    for number, known in enumerate(names):
        tokens = words_of(known.name)
        end = len(tokens)
        tokens += words_of(known.after)
        cuts = cuts_of(known.text, known.core, tokens, known.kind, len(known.name)).cuts
        taken = [cut for cut in cuts.cuts if cut[0] <= end]
        if not taken:
            continue
        read = ends.inputs([cuts])
        words.append(read[0][: len(taken)])
        numbers.append(read[1][: len(taken)])
        for at, length, spaces in taken:
            rows.append(list(features(cuts, at, length, spaces)))
            labels.append(at == end)
            weights.append(known.weight * MARKED if known.sort == "marked" else known.weight)
            group.append(number)
    return examples(rows, np.concatenate(words), np.concatenate(numbers), labels, weights), np.array(group)


def examples(
    rows: Sequence[Sequence[str]],
    words: np.ndarray,
    numbers: np.ndarray,
    labels: Sequence[bool],
    weights: Sequence[float],
) -> Examples:
    """Rows as the training takes them."""
    return Examples(rows, words, numbers, np.array(labels, np.float32), np.array(weights, np.float32))


def start_examples(docs: Sequence[tuple[str, Doc]], said: Judged) -> tuple[Examples, np.ndarray]:
    """The judged head nouns, and the fold of each."""
    rows, labels, weights, folds = [], [], [], []
    for name, doc in docs:
        text = page_of(doc).view.text
        for h in head_nouns(doc, sorted(said[name])):
            if h.after and h.after[0] not in lexicon().generic and text[h.core] not in OPEN:
                row = said[name][h.start]
                rows.append(start_traits(text[h.start : h.core], h.before, h.after))
                labels.append(row["name"] == "1")
                weights.append(float(row["weight"]) ** 0.5)
                folds.append(fold(name))
    return table_examples(rows, labels, weights), np.array(folds)


def install_starts(model: Model) -> None:
    """Write the model of starts, and have the extractor read it."""
    model.write(OUT / "starts.csv", None, HEADER.format("the model of starts (starts.py)"), least=0.06)
    read_weights.cache_clear()


def install(model: Model) -> None:
    """Write the model of ends, and have the extractor read it."""
    model.write(OUT / "ends.csv", OUT / "ends.npz", HEADER.format("the end model (ends.py)"), least=0.06)
    ends.tables.cache_clear()
    read_network.cache_clear()


def rate_ends(
    names: Sequence[Known], group: np.ndarray, y: np.ndarray, score: np.ndarray, aside: np.ndarray
) -> None:
    """Print how many names of each sort, among those kept aside, have their end found."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    hazards = 1 / (1 + np.exp(-score))
    for number in np.unique(group[aside]):
        if not names[number].after.strip():
            continue
        going, best, best_p = 1.0, False, 0.0
        for row in np.where(group == number)[0]:
            if going * hazards[row] > best_p:
                best, best_p = bool(y[row]), going * hazards[row]
            going *= 1 - hazards[row]
        total[names[number].sort] += 1
        right[names[number].sort] += best and best_p >= going
    for sort, count in total.items():
        print(f"{sort}: {right[sort]}/{count} = {right[sort] / count:.3f} ends right on names kept aside")


def judged(release: str, doc: Doc, said: dict[int, dict[str, str]]) -> Iterator[Seen]:
    """The judged candidates of a release that are still found."""
    text, title = page_of(doc).view.text, page_of(doc).title
    found = candidates_at(doc, sorted(said))
    if not found:
        return
    marked = [marks(text, title, c) for c in found]
    words, numbers = inputs(found, marked)
    for row, (candidate, of_it) in enumerate(zip(found, marked, strict=True)):
        start = candidate.name.start
        yield Seen(
            release,
            start,
            traits(text, candidate, of_it),
            words[row],
            numbers[row],
            is_right(text, candidate, said[start]),
            float(said[start]["weight"]),
        )


def is_right(text: str, candidate: Candidate, row: dict[str, str]) -> bool:
    """Whether a name follows, and the candidate is no other than it but for a few letters."""
    if row["name"] != "1" or not row["end"]:
        return row["name"] == "1"
    one, other = (squeeze(text[candidate.name.core : end]) for end in (candidate.name.end, int(row["end"])))
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def train_judge(seen: Sequence[Seen], said: Judged) -> None:
    """Cross-validate the judge, train it on all, write it."""
    data = examples(
        [s.traits for s in seen],
        np.array([s.words for s in seen]),
        np.array([s.numbers for s in seen], np.float32),
        [s.right for s in seen],
        [s.weight**0.5 for s in seen],
    )
    print(f"{len(seen)} candidates, {int(data.labels.sum())} right")
    folds = np.array([fold(s.release) for s in seen])
    scores = np.zeros(len(seen))
    for kept in range(FOLDS):
        model = train(data, np.where(folds != kept)[0], JUDGE)
        scores[folds == kept] = model.scores(data)[folds == kept]
    rate_judge(seen, 1 / (1 + np.exp(-scores)), said)
    model = train(data, np.arange(len(seen)), JUDGE)
    model.write(OUT / "judge.csv", OUT / "judge.npz", HEADER.format("the judging model (judge.py)"))


def rate_judge(seen: Sequence[Seen], likely: np.ndarray, said: Judged) -> None:
    """Print how well names are found in releases that the models did not see, head noun by head noun."""
    best: dict[tuple[str, int], tuple[float, Seen]] = {}
    for s, p in zip(seen, likely, strict=True):
        if p > best.get((s.release, s.start), (0.0,))[0]:
            best[s.release, s.start] = p, s
    names = sum(float(r["weight"]) for rows in said.values() for r in rows.values() if r["name"] == "1")
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55):
        taken = [s for p, s in best.values() if p > least]
        print_rates(least, sum(s.weight for s in taken if s.right), sum(s.weight for s in taken), names)


if __name__ == "__main__":
    main()
