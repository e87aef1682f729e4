"""Whether a release says a stretch again: what it says with other words after it is a unit, often a name."""

from collections.abc import Sequence

NEIGHBOURHOOD = 20_000
"""Code points to each side that are searched: a release, but not a megabyte."""
_MOST = 6
"""Times that a stretch is looked for."""
_AFTER = 4
"""Code points after a stretch that tell how it goes on."""
_SHORTEST = 8
"""Code points of a stretch whose repeats count."""
NEVER, ALIKE, APART = 0, 1, 2
UNTOLD = f"{NEVER}-"
"""How a stretch is told that is never said again."""
TOLD = (str(APART), str(ALIKE), "L", "<")
"""What a network reads of how a stretch is told (`told`): whether each of these is in it."""


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


def told(text: str, start: int, ends: Sequence[int]) -> list[str]:
    """For each of `ends`, ascending, how the release says elsewhere what stands from `start` up to it.

    Whether it does (`repeat`), and `L` at the last end where it goes on otherwise there, `<` before that, `>`
    behind it, `-` without one. Empty where it says none of it again.
    """
    found: list[int] = []
    for end in ends:
        enough = end - start >= _SHORTEST
        found.append(repeat(text, start, end) if enough else NEVER)
        if enough and found[-1] == NEVER:  # nor what is longer
            break
    if not any(found):
        return []
    found += [NEVER] * (len(ends) - len(found))
    last = max((i for i, again in enumerate(found) if again == APART), default=-1)
    places = ["-" if last < 0 else "L" if i == last else "<" if i < last else ">" for i in range(len(ends))]
    return [f"{again}{place}" for again, place in zip(found, places, strict=True)]
