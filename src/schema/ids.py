"""Ids follow from content: the same on any machine, in any order, with any number of workers."""

import hashlib


def derive_id(*parts: object) -> str:
    """16 hexadecimal digits that follow from `parts` alone (BLAKE2b)."""
    return hashlib.blake2b("\x1f".join(map(str, parts)).encode(), digest_size=8).hexdigest()


def release_id(path: str) -> str:
    """The id of the release at `path`, relative to its input root."""
    return derive_id("release", path)


def record_id(doc_id: str, letter: str, *key: object) -> str:
    """The id of a record of release `doc_id`: `letter` says its table, `key` what makes it distinct there."""
    return f"{doc_id}-{letter}-{derive_id(*key)[:10]}"
