"""Near duplicates: the same text issued twice, with another header, title or typo.

A release's *signature* is made once, from its text alone, and kept with the run; clusters are made anew from
all signatures in every run that changes something. Two releases are near when their texts share most of their
letters' runs (MinHash) *and* most of their numbers: bulletins that come out every week in the same
words differ in those. A cluster is everything that a chain of near pairs holds together.

Neither depends on the order of releases or on the number of processes.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from rensa import RMinHash

LETTERS = 8
"""Characters in a run; white space does not count as one."""
LIKE_TEXT = 0.75
"""Share of runs of letters that two texts have in common at least (Jaccard, estimated)."""
LIKE_FACTS = 0.80
"""The same of the numbers that they name, each with the word after it."""

_TEXT_SLOTS = 128
_FACT_SLOTS = 64
_BANDS = 32  # near pairs share a band with a probability of 99.5 % and more
_NEIGHBOURS = 200
"""How many of those that share a band a release is compared with, the next ones by content: a series of ten
thousand bulletins in the same words would cost ten thousand times as much."""
_SEED = 1
_HEADER = 2_000

Slots = npt.NDArray[np.uint16]
"""Signatures, one per row: the lower halves of the text's slots, then of the facts'."""

_KIND = pa.binary(2 * (_TEXT_SLOTS + _FACT_SLOTS))

# What another issue of the same text has of its own: its address, and the line that dates it.
_ADDRESS = re.compile(r"https?://\S+")
_DATE_LINE = re.compile(
    r"^[ \t]*(?:วัน[ก-์]{1,12}ที่ ?)?[\d๐-๙]{1,2}(?:[ ]{1,3}[ก-์.]{2,12}[ ]{1,3}|/[\d๐-๙]{1,2}/)[\d๐-๙]{4}[ \t]*$",
    re.MULTILINE,
)
_FACT = re.compile(r"[0-9๐-๙][0-9๐-๙.,]{0,40}[ \u00a0]{0,3}[ก-๎]{0,4}")
_THAI_ZERO, _ZERO = ord("๐"), ord("0")
_DIGITS = 10
_LEVEL = {ord(" "): None, 0xA0: None} | {_THAI_ZERO + n: _ZERO + n for n in range(_DIGITS)}
_ZERO_WIDTH = re.compile("[\xad\u200b-\u200d\u2060\ufeff]+")
_DOUBLINGS = [(n, np.uint64(pow(0x9E3779B97F4A7C15, n, 2**64))) for n in (1, 2, 4)]
_MIX = np.uint64(0xBF58476D1CE4E5B9)


def sign(documents: pa.Table) -> pa.Table:
    """The signatures of rows of `documents` (its columns `doc_id` and `text`), sorted by id."""
    signatures = [signature(text.as_py()) for text in documents["text"]]
    ids = documents["doc_id"].combine_chunks()
    rows = pa.table({"doc_id": ids, "signature": pa.array(signatures, _KIND)})
    return rows.sort_by("doc_id").combine_chunks()


def signature(text: str) -> bytes:
    """What tells whether another text is nearly the same: its bytes are those of a row of `Slots`."""
    text = _ADDRESS.sub("", text.replace("\r\n", "\n").strip())
    head = _DATE_LINE.sub("", text[:_HEADER])
    text = head + text[_HEADER:]
    return _slots(_runs(text), _TEXT_SLOTS) + _slots(_facts(text), _FACT_SLOTS)


def _runs(text: str) -> npt.NDArray[np.uint64]:
    """A number for each run of letters."""
    letters = "".join(text.split())
    if _ZERO_WIDTH.search(letters):
        letters = _ZERO_WIDTH.sub("", letters)
    codes = np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    runs = codes.astype(np.uint64)
    thai_digit = codes - np.uint32(_THAI_ZERO) < _DIGITS  # unsigned: what lies below ๐ comes out large
    if thai_digit.any():
        runs[thai_digit] -= np.uint64(_THAI_ZERO - _ZERO)
    if runs.size < LETTERS:
        runs = np.concatenate([runs, np.zeros(LETTERS - runs.size, dtype=np.uint64)])
    for length, factor in _DOUBLINGS:  # a run of eight letters is two of four, and so on
        runs = runs[:-length] * factor + runs[length:]
    return _mixed(runs)


def _facts(text: str) -> npt.NDArray[np.uint64]:
    """A number for each number that is named, with the letters that follow it: `7 มีน`, `1,203 ราย`."""
    facts = {word.translate(_LEVEL).encode() for word in _FACT.findall(text)}
    digests = [zlib.crc32(fact) << 32 | zlib.adler32(fact) for fact in facts]
    return _mixed(np.array(digests, dtype=np.uint64))


def _mixed(numbers: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """`numbers`, their bits spread: MinHash wants them even."""
    numbers ^= numbers >> np.uint64(29)
    numbers *= _MIX
    numbers ^= numbers >> np.uint64(32)
    return numbers


def _slots(numbers: npt.NDArray[np.uint64], count: int) -> bytes:
    if not numbers.size:
        return bytes(2 * count)
    row = RMinHash.digest_matrix_from_flat_token_hashes(numbers, [0, numbers.size], count, _SEED).to_rows()[0]
    return np.array(row, dtype=np.uint32).astype("<u2").tobytes()


def slots_of(signatures: Iterable[bytes]) -> Slots:
    """Signatures as an array of `Slots`."""
    return np.frombuffer(b"".join(signatures), dtype="<u2").reshape(-1, _TEXT_SLOTS + _FACT_SLOTS)


def clusters(ids: Sequence[str], slots: Slots) -> list[str]:
    """For each release the id of its cluster: the smallest id in it, so its own where it stands alone.

    Takes about 400 bytes of memory for each release besides `slots`.
    """
    distinct, group = np.unique(slots, axis=0, return_inverse=True)
    group = group.reshape(-1)
    label = np.arange(len(distinct))
    for members in _sharing(distinct):
        _join(distinct, members, label)
    labels = label[group]
    smallest: dict[int, str] = {}
    for doc_id, number in zip(ids, labels.tolist(), strict=True):
        smallest[number] = min(smallest.get(number, doc_id), doc_id)
    return [smallest[number] for number in labels.tolist()]


def _sharing(slots: Slots) -> Iterator[npt.NDArray[np.intp]]:
    """Groups of rows that are the same in a band: a few slots of the text and of the facts."""
    text = slots[:, :_TEXT_SLOTS].reshape(len(slots), _BANDS, _TEXT_SLOTS // _BANDS)
    facts = slots[:, _TEXT_SLOTS:].reshape(len(slots), _BANDS, _FACT_SLOTS // _BANDS)
    for band in range(_BANDS):
        keys = np.ascontiguousarray(np.concatenate([text[:, band], facts[:, band]], axis=1))
        rows = keys.view(np.dtype((np.void, keys.shape[1] * 2))).reshape(-1)
        order = np.argsort(rows, kind="stable")
        same = rows[order][1:] == rows[order][:-1]
        edges = np.flatnonzero(np.diff(np.concatenate([[False], same, [False]]).astype(np.int8)))
        for start, end in edges.reshape(-1, 2).tolist():
            yield order[start : end + 1]


def _join(slots: Slots, members: npt.NDArray[np.intp], label: npt.NDArray[np.intp]) -> None:
    """Give rows of `members` that are near each other one label."""
    for n, member in enumerate(members[:-1]):
        rest = members[n + 1 : n + 1 + _NEIGHBOURS]
        rest = rest[label[rest] != label[member]]
        if not rest.size:
            continue
        same = slots[rest] == slots[member]
        near = (same[:, :_TEXT_SLOTS].mean(axis=1) >= LIKE_TEXT) & (
            same[:, _TEXT_SLOTS:].mean(axis=1) >= LIKE_FACTS
        )
        for other in rest[near]:
            if label[other] != label[member]:
                label[label == label[other]] = label[member]
