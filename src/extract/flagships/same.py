"""The same list twice in a release (in the title and the body, in one breath and in lines) is one list."""

from collections.abc import Sequence

from thaipress.extract.flagships.lists import Listing

Kept = tuple[frozenset[str], Listing]

_MOST_TWINS = 20
"""Lists that share one item, of which a further one may be a repeat."""
_KEY = 14
"""Characters of two headlines that must agree for the items to be the same."""


def distinct(text: str, lists: Sequence[Listing]) -> list[Listing]:
    """`lists` without repeats: of two that are the same the numbered or the longer one stays."""
    kept: list[Listing] = []
    by_key: dict[str, list[Kept]] = {}
    by_length: dict[int, Kept] = {}
    for listing in sorted(lists, key=lambda x: (x.style == "counted", -len(x.items), x.start)):
        keys = frozenset(_key(text[slice(*item.line)]) for item in listing.items)
        like = [twin for key in keys for twin in by_key.get(key, ())]
        if len(listing.items) in by_length:
            like.append(by_length[len(listing.items)])
        if any(_same(keys, listing, *twin) for twin in like):
            continue
        kept.append(listing)
        by_length[len(listing.items)] = keys, listing
        for key in keys:
            twins = by_key.setdefault(key, [])
            if len(twins) < _MOST_TWINS:
                twins.append((keys, listing))
    return sorted(kept, key=lambda x: x.start)


def _same(keys: frozenset[str], listing: Listing, other: frozenset[str], twin: Listing) -> bool:
    shared = len(keys & other)
    if len(listing.items) != len(twin.items):
        return shared * 2 > len(keys)
    # a summary words the items its own way
    return shared * 3 >= len(keys) or (listing.style == "counted" and listing.start < twin.start)


def _key(name: str) -> str:
    return "".join(name.split()).removeprefix("การ")[:_KEY]
