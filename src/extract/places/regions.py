"""Parts of Thailand and of the world: `ภาคเหนือตอนบน` (upper North), `EEC`, `ตะวันออกกลาง` (Middle East)."""

import re
from functools import cache

from thaipress.extract.places.context import context, in_firm
from thaipress.extract.places.findings import PlaceFinding
from thaipress.extract.thai.grams import Grams, table
from thaipress.extract.thai.lexicon import any_of, read_toml
from thaipress.extract.thai.view import View

# A type word of its own: what stands in front need not say that a place begins.
_TYPED = re.compile(r"(?:อนุ)?ภูมิภาค|ระเบียง|คาบสมุทร")


@cache
def _regions() -> tuple[re.Pattern[str], int, re.Pattern[str], frozenset[str]]:
    """What a region may begin with, the whole of one, and those that seldom stand on their own."""
    lists = read_toml(__package__, "regions.toml")
    whole = f"(?P<thai>{'|'.join(lists['thai'])})|(?P<world>{'|'.join(lists['world'])})"
    heads = lists["heads"]
    return re.compile(any_of(heads, space=" ")), table(heads), re.compile(whole), frozenset(lists["loose"])


def find_regions(view: View, grams: Grams) -> list[PlaceFinding]:
    """The regions that `view` names, in order; `grams` are those of its text."""
    text, words = view.text, context()
    found: list[PlaceFinding] = []
    heads, beginnings, whole, loose = _regions()
    end = 0
    for head in grams.finditer(heads, beginnings):
        match = whole.match(text, head.start())
        if match is None or head.start() < end:
            continue
        start, end = match.span()
        thai = match["thai"] is not None
        latin = text[end - 1] < "ก"
        if not latin and not words.ends(text, end) and not (thai and match[0].startswith("ภาค")):
            continue
        held = words.attached(text, start) and words.held(text, start)
        needs_opener = not thai and not held and words.attached(text, start) and not _TYPED.match(text, start)
        if (needs_opener and not words.openers.ending(text, start)) or (not thai and in_firm(text, start)):
            continue
        found.append(
            PlaceFinding(
                start, end, "region", "thai_region" if thai else "world_region",
                name=view.value(start, end), embedded=held or match[0] in loose,
            )
        )  # fmt: skip
    return found
