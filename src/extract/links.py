"""What one kind of record says about another: places inside names, flagships that are programmes."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate

from thaipress.schema import Flagship, Mention, Place, Programme

_HOLDERS = {"official", "position", "programme"}


def mark_embedded(places: Iterable[Place], mentions: Iterable[Mention]) -> list[Place]:
    """`places`, `embedded` true where each mention is inside the name of a person, office or programme."""
    holders: list[tuple[int, int]] = []
    spots: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for m in mentions:
        if m.record_type in _HOLDERS:
            holders.append((m.start, m.end))
        elif m.record_type == "place":
            spots[m.record_id].append((m.start, m.end))

    holders.sort()
    starts = [start for start, _ in holders]
    # How far those reach that start no later: what ends within that reach is inside one of them.
    reach = list(accumulate((end for _, end in holders), max))

    def inside(span: tuple[int, int]) -> bool:
        before = bisect_right(starts, span[0])
        return before > 0 and span[1] <= reach[before - 1]

    return [
        p.model_copy(update={"embedded": True})
        if not p.embedded and spots[p.place_id] and all(map(inside, spots[p.place_id]))
        else p
        for p in places
    ]


def link_flagships(
    flagships: Iterable[Flagship], programmes: Iterable[Programme], mentions: Iterable[Mention]
) -> list[Flagship]:
    """`flagships`, each with the id of the programme whose name opens it."""
    starts: dict[int, str] = {}
    opens: dict[str, int] = {}
    known = {p.programme_id for p in programmes}
    for m in mentions:
        if m.record_type == "programme" and m.record_id in known:
            starts.setdefault(m.start, m.record_id)
        elif m.record_type == "flagship" and m.kind == "name":
            opens.setdefault(m.record_id, m.start)
    return [
        f.model_copy(update={"programme_id": starts[opens[f.flagship_id]]})
        if opens.get(f.flagship_id) in starts
        else f
        for f in flagships
    ]
