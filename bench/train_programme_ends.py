"""Train the model of where a programme's name ends: `src/extract/programmes/ends.csv`.

    python bench/train_programme_ends.py FOLDER_OF_RELEASES

Nobody marks names by hand. Three sorts of names whose end is known teach the model: quoted ones, their quotes
taken away; list items that are nothing but a name; and names of the registry (`mine_programmes.py`),
which recur with other words after them. One name in five is kept aside, to print how many ends are found.

To rebuild both without inheriting old mistakes: delete `registry.csv`, train, mine, train.
"""

import csv
import re
import sys
from collections import Counter
from pathlib import Path
from zlib import crc32

import numpy as np
from programme_corpus import Occurrence, occurrences, words_of

from thaipress.extract.programmes.ends import cut_points, features
from thaipress.extract.programmes.lexicon import squeeze
from thaipress.extract.programmes.patterns import PHASE
from thaipress.extract.programmes.registry import registry
from thaipress.extract.thai.vectors import shape

COLUMNS = 15
OUT = Path(__file__).parent.parent / "src/extract/programmes/ends.csv"
_CLAUSE = re.compile(r"ซึ่ง|โดย|ได้แก่|จำนวน|ว่า|ประจำปี|วงเงิน|โครงการ|จะ|ดังกล่าว|ต่าง ?ๆ|ปีงบ|พ\.ศ\.|:|โทร|[“”\"]")


def silver(folder: Path) -> list[tuple[Occurrence, str, str, float, str]]:
    """(occurrence, name, what follows, weight, sort) of names whose end is known."""
    seen: Counter[str] = Counter()
    found = []
    for o in occurrences(folder):
        if o.quoted:
            key = o.head + squeeze(o.quoted)
            seen[key] += 1
            if 3 < len(o.quoted) < 140 and seen[key] <= 5:
                found.append(
                    (
                        o,
                        o.quoted.strip(),
                        re.sub('[“”"]', "", o.after) or "\n",
                        1 / min(seen[key], 3),
                        "quoted",
                    )
                )
            continue
        name = registry().longest(o.after, 0, o.kind)
        if name and name.releases > 2 and not PHASE.match(o.after, name.end):
            key = "R" + o.head + squeeze(o.after[: name.end])
            seen[key] += 1
            if seen[key] <= 12:
                found.append(
                    (o, o.after[: name.end], o.after[name.end :] or "\n", 1 / min(seen[key], 4), "registry")
                )
            continue
        if o.opens_item and 6 < len(o.after) < 110 and not _CLAUSE.search(o.after):
            key = "L" + o.head + squeeze(o.after)
            seen[key] += 1
            if seen[key] <= 2:
                found.append((o, o.after.strip(), "\n", 0.5, "item"))
    return found


def main() -> None:
    """Read, train, measure on the names kept aside, train on all, write."""
    names = silver(Path(sys.argv[1]))
    rows: list[list[str]] = []
    labels, weights, group = [], [], []
    for number, (o, name, after, weight, _) in enumerate(names):
        words = words_of(name)
        end = len(words)
        words += words_of(after[:60])
        shapes = [shape(w) for w in words]
        for at, length, spaces in cut_points(words):
            if at > end:
                break
            rows.append(list(features(shapes, at, o.kind, length, spaces)))
            labels.append(at == end)
            weights.append(weight)
            group.append(number)
    counts = Counter(f for row in rows for f in set(row))
    vocabulary = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n > 2))}
    unknown = len(vocabulary)
    matrix = np.array([[vocabulary.get(f, unknown) for f in row] for row in rows])
    y, w, g = np.array(labels, float), np.array(weights), np.array(group)
    sort = Counter(n[4] for n in names)
    print(f"{len(names)} names {dict(sort)}, {len(rows)} cuts, {unknown} features")

    fold = np.array([crc32(squeeze(n[1]).encode()) % 5 for n in names])[g]
    model = train(matrix, y, w, np.where(fold != 0)[0], unknown)
    score = model[matrix].sum(1)
    for kind in sort:
        rate(names, kind, g, y, score, fold == 0)
    model = train(matrix, y, w, np.arange(len(y)), unknown)
    with OUT.open("w", encoding="utf-8", newline="") as file:
        file.write(
            "# Weights of the end model (ends.py): feature, weight. By bench/train_programme_ends.py\n"
        )
        file.write("# from Thai government press releases of 2014 to 2025.\n")
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("feature", "weight"))
        out.writerows((f, f"{model[i]:.2f}") for f, i in vocabulary.items() if abs(model[i]) >= 0.08)


def train(matrix: np.ndarray, y: np.ndarray, w: np.ndarray, rows: np.ndarray, size: int) -> np.ndarray:
    """Weights of a logistic regression, by AdaGrad; `size` is the unknown feature, which weighs 0."""
    model, squares = np.zeros(size + 1), np.full(size + 1, 0.1)
    random = np.random.default_rng(0)
    for _ in range(7):
        order = random.permutation(rows)
        for first in range(0, len(order), 256):
            batch = order[first : first + 256]
            used = matrix[batch]
            error = (1 / (1 + np.exp(-model[used].sum(1))) - y[batch]) * w[batch]
            step = np.bincount(used.ravel(), np.repeat(error, COLUMNS), size + 1) + 2.5e-3 * model
            step[-1] = 0
            squares += step * step
            model -= 0.12 * step / np.sqrt(squares)
    return model


def rate(  # noqa: PLR0913, PLR0917 what a measurement needs
    names: list, kind: str, group: np.ndarray, y: np.ndarray, score: np.ndarray, aside: np.ndarray
) -> None:
    """Print how many names of a sort, among those kept aside, have their end found."""
    right = total = 0
    for number in np.unique(group[aside]):
        if names[number][4] != kind or names[number][2] == "\n":
            continue
        going, best, best_p = 1.0, False, 0.0
        for row in np.where(group == number)[0]:
            hazard = 1 / (1 + np.exp(-score[row]))
            if going * hazard > best_p:
                best, best_p = bool(y[row]), going * hazard
            going *= 1 - hazard
        total += 1
        right += best and best_p >= going
    if total:
        print(f"{kind}: {right}/{total} = {right / total:.3f} ends right on names kept aside")


if __name__ == "__main__":
    main()
