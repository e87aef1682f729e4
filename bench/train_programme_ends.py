"""Train the model of where a programme's name ends: `ends.csv` and `ends.npz` of `src/extract/programmes`.

    python bench/train_programme_ends.py FOLDER_OF_RELEASES

Four sorts of names whose end is known teach the model: those that readers marked
(`programme_judgements.csv`); quoted ones, their quotes taken away; list items that are nothing but a name;
and names of the registry (`mine_programmes.py`), which recur with other words after them. One name in five is
kept aside, to print how many ends are found; then all are learnt.

To rebuild registry and model without inheriting old mistakes: delete `registry.csv`, train, mine, train.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import numpy as np
from networks import Examples, Settings, train
from programme_corpus import JUDGED, Occurrence, occurrences, words_of

from thaipress.extract.programmes.ends import Cuts, features, inputs
from thaipress.extract.programmes.lexicon import squeeze
from thaipress.extract.programmes.patterns import PHASE
from thaipress.extract.programmes.registry import registry

OUT = Path(__file__).parent.parent / "src/extract/programmes"
HEADER = """Weights of the end model (ends.py): feature, weight. By bench/train_programme_ends.py
from Thai government press releases of 2014 to 2025."""
_CLAUSE = re.compile(r"ซึ่ง|โดย|ได้แก่|จำนวน|ว่า|ประจำปี|วงเงิน|โครงการ|จะ|ดังกล่าว|ต่าง ?ๆ|ปีงบ|พ\.ศ\.|:|โทร|[“”\"]")

Known = tuple[Occurrence, str, str, float, str]
"""An occurrence, the name after its head noun, what follows, weight, sort."""


def silver(folder: Path) -> Iterator[Known]:
    """Names whose end is known."""
    seen: Counter[str] = Counter()
    marked = marked_ends()
    for o in occurrences(folder):
        if o.quoted:
            key = o.head + squeeze(o.quoted)
            seen[key] += 1
            if 3 < len(o.quoted) < 140 and seen[key] <= 5:
                after = re.sub('[“”"]', "", o.after) or "\n"
                yield o, o.quoted.strip(), after, 1 / min(seen[key], 3), "quoted"
            continue
        if end := marked[o.name].get(o.start):
            length = end - o.core
            if 0 < length < len(o.after) + 1:
                key = "M" + o.head + squeeze(o.after[:length])
                seen[key] += 1
                yield o, o.after[:length], o.after[length:] or "\n", 1 / min(seen[key], 3), "marked"
            continue
        name = registry().longest(o.after, 0, o.kind)
        if name and name.releases > 2 and not PHASE.match(o.after, name.end):
            key = "R" + o.head + squeeze(o.after[: name.end])
            seen[key] += 1
            if seen[key] <= 12:
                after = o.after[name.end :] or "\n"
                yield o, o.after[: name.end], after, 1 / min(seen[key], 4), "registry"
            continue
        if o.opens_item and 6 < len(o.after) < 110 and not _CLAUSE.search(o.after):
            key = "L" + o.head + squeeze(o.after)
            seen[key] += 1
            if seen[key] <= 2:
                yield o, o.after.strip(), "\n", 0.5, "item"


def marked_ends() -> defaultdict[str, dict[int, int]]:
    """Release → start of a head noun → end of its name, as readers marked them."""
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    with JUDGED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            if row["end"]:
                found[row["release"]][int(row["start"])] = int(row["end"])
    return found


def main() -> None:
    """Read, train, measure on the names kept aside, train on all, write."""
    names = list(silver(Path(sys.argv[1])))
    data, group = examples(names)
    print(f"{len(names)} names {dict(Counter(n[4] for n in names))}, {len(group)} cuts")
    aside = np.array([crc32(squeeze(n[1]).encode()) % 5 == 0 for n in names])[group]
    settings = Settings(units=64, rounds=10)
    rate(names, group, data.labels, train(data, np.where(~aside)[0], settings).scores(data), aside)
    train(data, np.arange(len(group)), settings).write(OUT / "ends.csv", OUT / "ends.npz", HEADER, least=0.06)


def examples(names: list[Known]) -> tuple[Examples, np.ndarray]:
    """Every cut of each name up to its end, and the number of the name that each is of."""
    rows: list[list[str]] = []
    words, numbers, labels, weights, group = [], [], [], [], []
    for number, (o, name, after, weight, sort) in enumerate(names):
        tokens = words_of(name)
        end = len(tokens)
        tokens += words_of(after[:60])
        cuts = Cuts(tokens, o.kind, len(name))
        if not cuts.cuts:
            continue
        read = inputs([cuts])
        words.append(read[0])
        numbers.append(read[1])
        for at, length, spaces in cuts.cuts:
            rows.append(list(features(cuts, at, length, spaces)))
            labels.append(at == end)
            weights.append(weight * MARKED if sort == "marked" else weight)
            group.append(number)
    return Examples(
        rows,
        np.concatenate(words),
        np.concatenate(numbers),
        np.array(labels, np.float32),
        np.array(weights, np.float32),
    ), np.array(group)


MARKED = 2.0
"""How much more a name that a reader marked counts."""


def rate(names: list[Known], group: np.ndarray, y: np.ndarray, score: np.ndarray, aside: np.ndarray) -> None:
    """Print how many names of each sort, among those kept aside, have their end found."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    hazards = 1 / (1 + np.exp(-score))
    for number in np.unique(group[aside]):
        if names[number][2] == "\n":
            continue
        going, best, best_p = 1.0, False, 0.0
        for row in np.where(group == number)[0]:
            if going * hazards[row] > best_p:
                best, best_p = bool(y[row]), going * hazards[row]
            going *= 1 - hazards[row]
        total[names[number][4]] += 1
        right[names[number][4]] += best and best_p >= going
    for sort, count in total.items():
        print(f"{sort}: {right[sort]}/{count} = {right[sort] / count:.3f} ends right on names kept aside")


if __name__ == "__main__":
    main()
