"""Make the word vectors: `src/extract/thai/vectors.npz`.

    python bench/make_word_vectors.py FOLDER_OF_RELEASES

A word is described by the three words before it and the three after it, each place for itself, over all
releases: positive pointwise mutual information, reduced by a singular value decomposition (Levy and Goldberg,
2014). Words that stand in fewer than 25 places are left out. Takes two minutes and 4 GB.
"""

import sys
from collections import Counter
from pathlib import Path

import numpy as np
from programme_corpus import releases, words_of

from thaipress.extract.thai.vectors import shape

LEAST, CONTEXTS, SIZE, SPARE, ROUNDS = 25, 2_500, 64, 122, 4
"""Places of a word, words that count as neighbours, numbers of a vector; spare columns, rounds of the SVD."""
REACH = 3
"""Words before and after a word that describe it."""
LENGTH = 2.3
"""Length of a vector: what the networks train well with."""
OUT = Path(__file__).parent.parent / "src/extract/thai/vectors.npz"


def main() -> None:
    """Count neighbours, decompose, write."""
    lines = [
        [shape(w) for w in words_of(line)]
        for text, _, _ in releases(Path(sys.argv[1]))
        for line in text.split("\n")
        if 20 <= len(line) <= 20_000
    ]
    counts = Counter(w for line in lines for w in line)
    words = [w for w, n in counts.most_common() if n >= LEAST and "\n" not in w]
    table = decomposed(neighbours(lines, words, [w for w, _ in counts.most_common(CONTEXTS)]))
    table *= LENGTH / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    scale = np.float32(np.abs(table).max() / 127)
    np.savez_compressed(
        OUT,
        words=np.frombuffer("\n".join(words).encode(), np.uint8),
        table=np.round(table / scale).astype(np.int8),
        scale=scale,
    )
    print(f"{len(words)} words from {len(lines)} lines, {OUT.stat().st_size / 1e6:.1f} MB")


def neighbours(lines: list[list[str]], words: list[str], contexts: list[str]) -> np.ndarray:
    """(words, places x (contexts and one for the rest)): how often each stands in each place around."""
    row = {w: i for i, w in enumerate(words)}
    column = {w: i for i, w in enumerate(contexts)}
    rest = len(contexts)
    width = rest + 1
    table = np.zeros((len(words), 2 * REACH * width), np.float32)
    for line in lines:
        rows = np.array([row.get(w, -1) for w in line])
        columns = np.array([column.get(w, rest) for w in line])
        for away in range(1, min(REACH + 1, len(line))):
            before, after = (rows[away:], columns[:-away]), (rows[:-away], columns[away:])
            for place, (of_word, near) in enumerate((before, after), start=2 * (away - 1)):
                known = of_word >= 0
                np.add.at(table, (of_word[known], place * width + near[known]), 1)
    return table


def decomposed(counts: np.ndarray) -> np.ndarray:
    """(words, `SIZE`): the main directions of the positive pointwise mutual information."""
    column = counts.sum(0, keepdims=True) ** 0.75
    expected = counts.sum(1, keepdims=True) * (column / column.sum())
    with np.errstate(divide="ignore", invalid="ignore"):
        information = np.where(counts > 0, np.maximum(np.log(counts / expected), 0), 0).astype(np.float32)
    basis = information @ np.random.default_rng(0).standard_normal(
        (information.shape[1], SIZE + SPARE), np.float32
    )
    for _ in range(ROUNDS):
        basis = np.linalg.qr(information @ np.linalg.qr(information.T @ np.linalg.qr(basis)[0])[0])[0]
    left, values, _ = np.linalg.svd(basis.T @ information, full_matrices=False)
    return (basis @ left[:, :SIZE]) * values[:SIZE]


if __name__ == "__main__":
    main()
