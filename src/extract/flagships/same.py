"""The same list twice in a release (in the title and the body, in one breath and in lines) is one list."""

from collections.abc import Sequence

from thaipress.extract.flagships.lists import Listing

_KEY = 14
"""Characters of two headlines that must agree for the items to be the same."""


def distinct(text: str, lists: Sequence[Listing]) -> list[Listing]:
    """`lists` without repeats: of two that are the same the numbered or the longer one stays."""
    kept: list[tuple[frozenset[str], Listing]] = []
    for listing in sorted(lists, key=lambda x: (x.style == "counted", -len(x.items), x.start)):
        keys = frozenset(_key(text[slice(*item.name)]) for item in listing.items)
        if not any(_same(keys, listing, other, twin) for other, twin in kept):
            kept.append((keys, listing))
    return sorted((x for _, x in kept), key=lambda x: x.start)


def _same(keys: frozenset[str], listing: Listing, other: frozenset[str], twin: Listing) -> bool:
    shared = len(keys & other)
    if len(listing.items) != len(twin.items):
        return shared * 2 > len(keys)
    # a summary words the items its own way
    return shared * 3 >= len(keys) or (listing.style == "counted" and listing.start < twin.start)


def _key(name: str) -> str:
    return "".join(name.split()).removeprefix("การ")[:_KEY]
