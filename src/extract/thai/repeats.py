"""Whether a release says a stretch again: what it says with other words after it is a unit, often a name."""

NEIGHBOURHOOD = 20_000
"""Code points to each side that are searched: a release, but not a megabyte."""
_MOST = 6
"""Times that a stretch is looked for."""
_AFTER = 4
"""Code points after a stretch that tell how it goes on."""
NEVER, ALIKE, APART = 0, 1, 2


def repeat(text: str, start: int, end: int) -> int:
    """Whether what stands at `start:end` stands elsewhere near by too.

    `NEVER`, or with the same words after it (`ALIKE`), or with others (`APART`).
    """
    stretch, after = text[start:end], text[end : end + _AFTER]
    at, stop = max(0, start - NEIGHBOURHOOD) - 1, start + NEIGHBOURHOOD
    found = NEVER
    for _ in range(_MOST):
        at = text.find(stretch, at + 1, stop)
        if at < 0:
            break
        if at != start:
            behind = at + len(stretch)
            if text[behind : behind + _AFTER] != after:
                return APART
            found = ALIKE
    return found
