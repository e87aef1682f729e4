"""Items that were found against items that should have been."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

Same = Callable[[Any, Any], bool]
"""Whether an expected item (first) and a found one (second) are the same."""


@dataclass(frozen=True, slots=True)
class Error:
    """An expected item that was missed, or a found one that is wrong."""

    release: str
    what: Literal["missed", "wrong"]
    item: str


@dataclass(slots=True)
class Score:
    """Counts of one measure over all releases.

    Attributes:
        hits: expected items that were found.
        missed: expected items that were not.
        wrong: found items that nobody expected or accepts.
    """

    hits: int = 0
    missed: int = 0
    wrong: int = 0
    errors: list[Error] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Hits among what was found; 1 if nothing was found."""
        return self.hits / (self.hits + self.wrong) if self.hits + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Hits among what was expected; 1 if nothing was expected."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(  # noqa: PLR0913 what a comparison needs
        self,
        release: str,
        expected: Iterable[Any],
        found: Iterable[Any],
        same: Same,
        shown: Callable[[Any], str],
        *,
        accepted: Collection[Any] = (),
        accepts: Same | None = None,
    ) -> None:
        """Count one release.

        Each expected item takes the first found one that is the same, and no two take one.

        Args:
            release: its name, for the errors.
            expected: what should be found.
            found: what was.
            same: whether an expected and a found item are the same.
            shown: an item as text, for the errors.
            accepted: what may be found, but need not be.
            accepts: the same as `same` for the accepted; `same` itself if not given.
        """
        accepts = accepts or same
        left = list(found)
        for item in expected:
            at = next((n for n, candidate in enumerate(left) if same(item, candidate)), None)
            if at is None:
                self.missed += 1
                self.errors.append(Error(release, "missed", shown(item)))
            else:
                self.hits += 1
                del left[at]
        for candidate in left:
            if not any(accepts(item, candidate) for item in accepted):
                self.wrong += 1
                self.errors.append(Error(release, "wrong", shown(candidate)))

    def as_dict(self) -> dict[str, object]:
        """The score as JSON can hold it."""
        return {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "expected": self.hits + self.missed,
            "found": self.hits + self.wrong,
            "errors": [{"release": e.release, "what": e.what, "item": e.item} for e in self.errors],
        }
