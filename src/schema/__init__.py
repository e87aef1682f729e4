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
from thaipress.schema.release import Engine, Extraction

__all__ = [
    "TABLES",
    "Date",
    "Document",
    "Engine",
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
