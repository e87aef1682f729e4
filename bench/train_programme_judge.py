"""Train the model that tells names of programmes from descriptions: `judge.csv` and `judge.npz`.

    python bench/train_programme_judge.py FOLDER_OF_RELEASES

`bench/programme_judgements.csv` says of some thousand head nouns of real releases whether a name follows. It
holds no text; the releases are needed to train. Candidates that the guidelines leave open are left out.
Prints precision, recall and F1 in ten-fold cross-validation by release, then trains on all. The end model
(`train_programme_ends.py`) is trained before: candidates end where it says.
"""

import csv
import sys
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from zlib import crc32

import numpy as np
from networks import Examples, Settings, train
from programme_corpus import JUDGED, candidates_at, read_texts

from thaipress.extract.programmes.judge import inputs, marks, traits
from thaipress.extract.programmes.lexicon import squeeze
from thaipress.extract.programmes.names import Candidate
from thaipress.extract.thai.page import page_of

FOLDS = 10
ALIKE = 0.85
SETTINGS = Settings(units=48, rounds=8, drop=0.3, step=0.1, ridge=0.01)
OUT = Path(__file__).parent.parent / "src/extract/programmes"
HEADER = """Weights of the model that tells names from descriptions (judge.py): trait, weight.
By bench/train_programme_judge.py from Thai government press releases of 2014 to 2025."""


def main() -> None:
    """Read, cross-validate, train on all, write."""
    data, releases = judged(Path(sys.argv[1]))
    print(f"{len(releases)} candidates, {int(data.labels.sum())} names")
    fold = np.array([crc32(r.encode()) % FOLDS for r in releases])
    scores = np.zeros(len(fold))
    for kept in range(FOLDS):
        model = train(data, np.where(fold != kept)[0], SETTINGS)
        scores[fold == kept] = model.scores(data)[fold == kept]
    rate(1 / (1 + np.exp(-scores)), data)
    model = train(data, np.arange(len(fold)), SETTINGS)
    model.write(OUT / "judge.csv", OUT / "judge.npz", HEADER)


def judged(folder: Path) -> tuple[Examples, list[str]]:
    """The judged candidates that are still found, and the release of each."""
    wanted: defaultdict[str, dict[int, dict[str, str]]] = defaultdict(dict)
    with JUDGED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            if row["name"] != "?":
                wanted[row["release"]][int(row["start"])] = row
    features, words, numbers, labels, weights, releases = [], [], [], [], [], []
    for release, doc in read_texts(folder, wanted):
        text, title = page_of(doc).view.text, page_of(doc).title
        found = candidates_at(doc, sorted(wanted[release]))
        if not found:
            continue
        marked = [marks(text, title, c) for c in found.values()]
        features += [traits(text, c, m) for c, m in zip(found.values(), marked, strict=True)]
        read = inputs(list(found.values()), marked)
        words.append(read[0])
        numbers.append(read[1])
        rows = [wanted[release][start] for start in found]
        labels += [is_right(text, c, row) for c, row in zip(found.values(), rows, strict=True)]
        weights += [float(row["weight"]) ** 0.5 for row in rows]
        releases += [release] * len(found)
    return Examples(
        features,
        np.concatenate(words),
        np.concatenate(numbers),
        np.array(labels, np.float32),
        np.array(weights, np.float32),
    ), releases


def is_right(text: str, candidate: Candidate, row: dict[str, str]) -> bool:
    """Whether a name follows, and the candidate is no other than it but for a few letters."""
    if row["name"] != "1" or not row["end"]:
        return row["name"] == "1"
    one, other = (squeeze(text[candidate.name.core : end]) for end in (candidate.name.end, int(row["end"])))
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def rate(likely: np.ndarray, data: Examples) -> None:
    """Print how well names are told from descriptions in releases that the model did not see."""
    names, weights = data.labels > 0, data.weights**2
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        taken = likely > least
        right = weights[taken & names].sum()
        precision, recall = right / weights[taken].sum(), right / weights[names].sum()
        f1 = 2 * precision * recall / (precision + recall)
        print(f"from {least}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


if __name__ == "__main__":
    main()
