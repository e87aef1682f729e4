"""Which releases of an output a page shows."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase

from thaipress.errors import InputError

MOST = 5_000
"""Releases on a page unless more are asked for by number: about 60 MB, which a browser opens in seconds."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which releases are wanted.

    Attributes:
        patterns: shell patterns that paths must match, one of them; none for all.
        limit: at most so many, the first by path; none for as many as a page holds.
        sample: so many, spread over all and the same every time; none for all.
    """

    patterns: tuple[str, ...] = ()
    limit: int | None = None
    sample: int | None = None

    def of(self, paths: Iterable[str]) -> list[str]:
        """The chosen paths, sorted.

        Raises:
            InputError: none matches, or they are more than a page holds.
        """
        chosen = sorted(p for p in paths if self._matches(p))
        if self.patterns and not chosen:
            raise InputError(f"{', '.join(self.patterns)}: no release has such a path")
        if self.sample is not None:
            chosen = sorted(sorted(chosen, key=_drawn)[: self.sample])
        if self.limit is not None:
            chosen = chosen[: self.limit]
        elif self.sample is None and len(chosen) > MOST:
            raise InputError(
                f"{len(chosen):,} releases are more than a browser opens gladly ({MOST:,}): choose some with "
                f"--match 'folder/*', --sample 1000 or --limit 1000 (--limit {len(chosen)} insists)"
            )
        return chosen

    def _matches(self, path: str) -> bool:
        return not self.patterns or any(fnmatchcase(path, pattern) for pattern in self.patterns)


def _drawn(path: str) -> bytes:
    """A key that puts paths in an order that has nothing to do with their names."""
    return hashlib.blake2b(path.encode(), digest_size=8).digest()
