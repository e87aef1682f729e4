"""Fit the weights of the headline lists' classifier on lists labelled by hand.

    python bench/flagships/fit_weights.py RELEASES [--write]

`RELEASES` is a folder of releases; `labels.csv` beside this script names the lists: the release's file name
without suffix, where the list begins in the matching view, how it is numbered, 1 for a headline list, 0 for
another. Prints ten-fold cross-validation, releases kept together; with `--write`, fits on all and writes the
weights.
The method is logistic regression with an L2 penalty, heavier on single words than on the lexicon's classes.
"""

import argparse
import csv
import re
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from pythainlp.tokenize import word_tokenize

from thaipress.extract.flagships.classify import TAIL, Words, features
from thaipress.extract.flagships.lists import Listing, listings
from thaipress.extract.thai.page import read_page

HERE = Path(__file__).parent
WEIGHTS = HERE.parents[1] / "src" / "extract" / "flagships" / "weights.toml"
PENALTY, WORD_PENALTY, BIAS_PENALTY = 0.5, 4.0, 0.01
LEAST_LISTS, LEAST_WORD_LISTS = 4, 6
THRESHOLD = 0.7
"""Added to the bias: what raises it buys recall with precision."""
FOLDS = 10
_WORD = re.compile(r"(?:[ก-ฮเ-ไA-Z])[ก-๙A-Za-z.]{2,}")
_OPENING = re.compile(r"[ \t“\"'‘(]*(?:และ|ขอให้|ให้|ขอ)?[ ]*")

Labelled = tuple[str, Listing, int, str]


def load(releases: Path) -> list[Labelled]:
    """The labelled lists: the view's text, the list, its label, the release's name."""
    paths = {p.stem: p for p in releases.rglob("*.txt")}
    views: dict[str, tuple[str, dict[int, Listing]]] = {}
    found = []
    with (HERE / "labels.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = row["release"]
            if name not in paths:
                continue
            if name not in views:
                text = read_page(paths[name].read_text(encoding="utf-8-sig")).view.text
                views[name] = text, {x.start: x for x in listings(text)}
            text, lists = views[name]
            if (start := int(row["start"])) in lists:
                found.append((text, lists[start], int(row["headline"]), name))
    return found


def vocabulary(data: list[Labelled]) -> Words:
    """Words of headings, and first words of items, that stand in enough lists."""
    heading: Counter[str] = Counter()
    items: Counter[str] = Counter()
    for text, x, _, _ in data:
        end = x.heading.lead[1]
        heading.update(set(tokens(text[max(x.heading.lead[0], end - TAIL) : end])))
        begins = set()
        for item in x.items:
            opening = _OPENING.match(text, *item.name)
            start = opening.end() if opening else item.name[0]
            begins.update(tokens(text[start : start + 40])[:3])
        items.update(begins)
    return Words.of(*([w for w, n in c.items() if n >= LEAST_WORD_LISTS] for c in (heading, items)))


def tokens(text: str) -> list[str]:
    """The words of `text`, marks and digits left out."""
    return [t for t in word_tokenize(text, engine="nlpo3") if _WORD.fullmatch(t)]


def matrix(rows: list[dict[str, float]]) -> tuple[np.ndarray[Any, Any], list[str]]:
    """The features that enough lists have, one column each, and their names."""
    count = Counter(name for row in rows for name, value in row.items() if value)
    names = sorted(n for n, k in count.items() if k >= (LEAST_WORD_LISTS if n[1] == ":" else LEAST_LISTS))
    return np.array([[row.get(n, 0.0) for n in names] for row in rows]), names


def fit(
    x: np.ndarray[Any, Any], y: np.ndarray[Any, Any], penalty: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    """Weights of an L2-penalised logistic regression, by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ w))
        curve = (x * (p * (1 - p) + 1e-6)[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curve, x.T @ (p - y) + penalty * w)
        w -= step
        if abs(step).max() < 1e-6:
            break
    return w


def main() -> None:
    """Cross-validate; write the weights if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("releases", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    data = load(args.releases)
    words = vocabulary(data)
    x, names = matrix([features(text, lst, words) for text, lst, _, _ in data])
    y = np.array([label for _, _, label, _ in data], dtype=float)
    penalty = np.array(
        [BIAS_PENALTY if n == "bias" else WORD_PENALTY if n[1] == ":" else PENALTY for n in names]
    )
    order = {name: i % FOLDS for i, name in enumerate(sorted({d[3] for d in data}, key=lambda s: s[::-1]))}
    fold = np.array([order[d[3]] for d in data])
    held = np.zeros(len(y))
    for k in range(FOLDS):
        held[fold == k] = x[fold == k] @ fit(x[fold != k], y[fold != k], penalty[:])
    print(f"{len(y)} lists, {int(y.sum())} headline lists, {len(names)} features")
    for cut in (-0.5, -0.15, 0.0, 0.5):
        hit = ((held > cut) & (y == 1)).sum()
        precision, recall = hit / max(1, (held > cut).sum()), hit / y.sum()
        f1 = 2 * precision * recall / (precision + recall)
        print(f"cut {cut:5.2f}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    if args.write:
        weights = dict(zip(names, fit(x, y, penalty), strict=True))
        weights["bias"] += THRESHOLD
        lines = ["# Weights of `classify`, by feature. Made by bench/flagships/fit_weights.py.", "[weights]"]
        # light ones too: a longer word hides the shorter one in it
        lines += [f'"{n}" = {w:.2f}' for n, w in sorted(weights.items())]
        WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
