"""The province that the address after a name says it lies in: `โรงแรมสมมติ อำเภอเมือง จังหวัดลำปาง`."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from thaipress.extract.places.findings import PlaceFinding

_LONGEST = 60
_PARTS = 3
# What may stand between a name and its address: a bracket, a house number, the village.
_LINK = re.compile(
    r"""[ ]{0,2} (?:\([^()\n]{1,40}\))? [ ,]{0,3} (?:เลขที่[ ]?[0-9/-]{1,9})?
        [ ]{0,2} (?:หมู่(?:ที่)?|ม\.)? [ ]?[0-9/-]{0,7} [ ,(]{0,3}
        (?:ใน|ที่)? (?:พื้นที่|เขต|ท้องที่|ตัวเมือง)? [ ]?""",
    re.VERBOSE,
)
# Names of seats hold the area that they are the seat of: `ศาลากลางจังหวัดสมมติ`.
_TYPED = re.compile(r"จังหวัด|อำเภอ|ตำบล|จ\.|อ\.|ต\.|เทศบาล|แขวง|เขต")


def with_provinces(
    text: str, named: Sequence[PlaceFinding], admin: Sequence[PlaceFinding]
) -> list[PlaceFinding]:
    """`named`, each with the province of the address that follows it, or else of the area in its name.

    Args:
        text: the view that both lists count in.
        named: venues and other named places, in order.
        admin: administrative places, in order.
    """
    found: list[PlaceFinding] = []
    after: PlaceFinding | None = None
    starts = [area.start for area in admin]
    for place in reversed(named):
        first = bisect_left(starts, place.end)
        province = None
        if first < len(admin) and (after is None or admin[first].start < after.start):
            province = _address(text, place.end, admin[first : first + _PARTS])
        elif after and _links(text, place.end, after.start):
            province = after.province
        within = bisect_left(starts, place.start)
        if province is None and within < first and _TYPED.match(text, starts[within]):
            province = _province(admin[within])
        after = replace(place, province=province) if province else place
        found.append(after)
    return found[::-1]


def _address(text: str, end: int, areas: Sequence[PlaceFinding]) -> str | None:
    """The province of the address that goes on from `end` with `areas`."""
    for area in areas:
        if not _links(text, end, area.start):
            return None
        if province := _province(area):
            return province
        end = area.end
    return None


def _links(text: str, end: int, start: int) -> bool:
    """Whether what stands in `end:start` goes on with an address."""
    return start - end <= _LONGEST and _LINK.fullmatch(text, end, start) is not None


def _province(area: PlaceFinding) -> str | None:
    """The province that `area` is or lies in."""
    return area.name if area.level == "province" else area.province
