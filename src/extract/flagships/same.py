"""The same list twice in a release (in the title and the body, in one breath and in lines) is one list."""

from collections.abc import Sequence

from thaipress.extract.flagships.lists import Listing

_KEY = 14
"""Characters of two headlines that must agree for the items to be the same."""


def distinct(text: str, lists: Sequence[Listing]) -> list[Listing]:
    """`lists` without repeats: of two lists with mostly the same items the longer one stays."""
    kept: list[tuple[frozenset[str], Listing]] = []
    for listing in sorted(lists, key=lambda x: (x.style == "counted", -len(x.items), x.start)):
        keys = frozenset(_key(text[slice(*item.name)]) for item in listing.items)
        if not any(len(keys & other) * 2 > len(keys) for other, _ in kept):
            kept.append((keys, listing))
    return sorted((x for _, x in kept), key=lambda x: x.start)


def _key(name: str) -> str:
    return "".join(name.split()).removeprefix("การ")[:_KEY]
