"""The records that extraction returns: one frozen Pydantic model per table."""

from thaipress.schema.records import (
    TABLES,
    Date,
    Document,
    Flagship,
    Mention,
    Official,
    Place,
    Position,
    Programme,
    Record,
    Reject,
    RelativeDate,
)
from thaipress.schema.release import Extraction

__all__ = [
    "TABLES",
    "Date",
    "Document",
    "Extraction",
    "Flagship",
    "Mention",
    "Official",
    "Place",
    "Position",
    "Programme",
    "Record",
    "Reject",
    "RelativeDate",
]
