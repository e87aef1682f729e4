"""The ministries that a release is filed under."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from thaipress.extract.officials.bodies import bodies


def ministries(title: str | None, positions: Iterable[Mapping[str, Any]]) -> list[str]:
    """Those that the release's offices belong to and the one that its title names, the most named first."""
    found = Counter(row["ministry"] for row in positions if row["ministry"])
    named = named_in(title or "")
    if named:
        found[named] += 1
    return sorted(found, key=lambda ministry: (-found[ministry], ministry))


def named_in(title: str) -> str | None:
    """The full name of the ministry that a title names, if it names one."""
    return next((full for name, full in _names().items() if name in title), None)


@cache
def _names() -> dict[str, str]:
    """Full names of ministries by each of their names, the longest first."""
    named = {name: body.name for body in bodies().values() if body.kind == "ministry" for name in body.names}
    return dict(sorted(named.items(), key=lambda item: -len(item[0])))
