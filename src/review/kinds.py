"""The kinds of records that the page shows, and what it says of each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record on the page.

    Attributes:
        id: its name in the page, also that of its colour.
        table: its table.
        label: its name for a person, English.
        thai: the same in Thai.
        title: columns that make the record's headline.
        details: columns shown beside it, where they say something.
    """

    id: str
    table: str
    label: str
    thai: str
    title: tuple[str, ...]
    details: tuple[str, ...]


KINDS = (
    Kind("official", "officials", "Officials", "บุคคล", ("title", "name"), ()),
    Kind(
        "position", "positions", "Positions", "ตำแหน่ง", ("text",),
        ("role", "org", "acting", "role_normal", "org_normal", "org_id", "ministry"),
    ),
    Kind(
        "date", "dates", "Dates", "วันเวลา", ("text",),
        ("start", "end", "time", "kind", "resolved_from", "weekday_conflict"),
    ),
    Kind(
        "relative", "relative_dates", "Relative dates", "วันสัมพัทธ์", ("text",),
        ("start", "end", "time", "kind"),
    ),
    Kind(
        "place", "places", "Places", "สถานที่", ("text",),
        ("level", "name", "province", "code", "ambiguous", "candidates", "embedded"),
    ),
    Kind(
        "programme", "programmes", "Programmes", "โครงการ/นโยบาย", ("name",),
        ("kind", "phase", "agency", "budget_baht", "target_group", "year", "also_known_as"),
    ),
    Kind(
        "flagship", "flagships", "Flagships", "รายการเด่น", ("name",),
        ("heading", "ordinal", "declared_count", "found_count", "explicit", "explicit_words", "description"),
    ),
)  # fmt: skip
"""In the order of the page."""
