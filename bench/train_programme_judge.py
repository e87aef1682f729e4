"""Train the model that tells names of programmes from descriptions: `src/extract/programmes/judge.csv`.

    python bench/train_programme_judge.py FOLDER_OF_RELEASES

`bench/programme_judgements.csv` says of some two thousand head nouns of real releases whether a name follows
(`1`) or a description (`0`): release, offset of the head noun in the view, weight (how many such candidates
of the archive this one stands for). It holds no text; the releases are needed to train. Candidates that the
guidelines leave open were left out. Prints precision, recall and F1 in ten-fold cross-validation by release.
"""

import csv
import sys
from collections import Counter, defaultdict
from pathlib import Path
from zlib import crc32

import numpy as np
from programme_corpus import candidate_traits, read_texts

FOLDS = 10
RIDGE = 4.0
OUT = Path(__file__).parent.parent / "src/extract/programmes/judge.csv"
JUDGED = Path(__file__).parent / "programme_judgements.csv"


def main() -> None:
    """Read, cross-validate, train on all, write."""
    rows = judged(Path(sys.argv[1]))
    labels = np.array([label for _, label, _, _ in rows], float)
    weights = np.array([weight for _, _, weight, _ in rows])
    counts = Counter(t for *_, traits in rows for t in set(traits))
    vocabulary = {t: i for i, t in enumerate(sorted(t for t, n in counts.items() if n > 2))}
    unknown = len(vocabulary)
    known = [sorted({vocabulary[t] for t in traits if t in vocabulary}) for *_, traits in rows]
    widest = max(map(len, known))
    matrix = np.array([k + [unknown] * (widest - len(k)) for k in known])
    print(f"{len(rows)} candidates, {int(labels.sum())} names, {unknown} traits")
    validate(matrix, labels, weights, np.array([crc32(r[0].encode()) % FOLDS for r in rows]), unknown)
    model = train(matrix, labels, np.sqrt(weights), unknown)
    with OUT.open("w", encoding="utf-8", newline="") as file:
        file.write("# Weights of the model that tells names from descriptions (judge.py): trait, weight.\n")
        file.write(
            "# Written by bench/train_programme_judge.py from Thai government press releases, 2014 to 2025.\n"
        )
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("feature", "weight"))
        out.writerows((t, f"{model[i]:.2f}") for t, i in vocabulary.items() if abs(model[i]) >= 0.02)


def judged(folder: Path) -> list[tuple[str, bool, float, list[str]]]:
    """(release, whether a name, weight, traits) of each judged candidate that is still found."""
    wanted: defaultdict[str, dict[int, tuple[bool, float]]] = defaultdict(dict)
    with JUDGED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            wanted[row["release"]][int(row["start"])] = (row["name"] == "1", float(row["weight"]))
    found = []
    for release, doc in read_texts(folder, wanted):
        for start, (label, weight) in wanted.pop(release).items():
            if traits := candidate_traits(doc, start):
                found.append((release, label, weight, traits))
    return found


def validate(
    matrix: np.ndarray, labels: np.ndarray, weights: np.ndarray, fold: np.ndarray, size: int
) -> None:
    """Print how well names are told from descriptions in releases that the model did not see."""
    likely = np.zeros(len(labels))
    for kept in range(FOLDS):
        seen = fold != kept
        model = train(matrix[seen], labels[seen], np.sqrt(weights[seen]), size)
        likely[~seen] = 1 / (1 + np.exp(-model[matrix[~seen]].sum(1)))
    for least in (0.3, 0.4, 0.5, 0.6):
        taken, names = likely > least, labels > 0
        right = weights[taken & names].sum()
        precision, recall = right / weights[taken].sum(), right / weights[names].sum()
        f1 = 2 * precision * recall / (precision + recall)
        print(f"from {least}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


def train(matrix: np.ndarray, labels: np.ndarray, weights: np.ndarray, size: int) -> np.ndarray:
    """Weights of a logistic regression, by AdaGrad; `size` is the unknown trait, which weighs 0."""
    model, squares = np.zeros(size + 1), np.full(size + 1, 1e-8)
    for _ in range(250):
        error = (1 / (1 + np.exp(-model[matrix].sum(1))) - labels) * weights
        step = np.bincount(matrix.ravel(), np.repeat(error, matrix.shape[1]), size + 1) + RIDGE * model
        step[-1] = 0
        squares += step * step
        model -= 0.5 * step / np.sqrt(squares)
    return model


if __name__ == "__main__":
    main()
