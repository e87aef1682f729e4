"""The records that extraction returns: one frozen Pydantic model per table."""

from thaipress.schema.records import (
    TABLES,
    Date,
    Document,
    Flagship,
    Level,
    Mention,
    Official,
    Place,
    Position,
    Programme,
    ProgrammeKind,
    Reason,
    Record,
    Reject,
    RelativeDate,
    SourceFormat,
)
from thaipress.schema.release import Engine, Extraction

__all__ = [
    "TABLES",
    "Date",
    "Document",
    "Engine",
    "Extraction",
    "Flagship",
    "Level",
    "Mention",
    "Official",
    "Place",
    "Position",
    "Programme",
    "ProgrammeKind",
    "Reason",
    "Record",
    "Reject",
    "RelativeDate",
    "SourceFormat",
]
