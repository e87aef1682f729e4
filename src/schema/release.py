"""All records of one release together."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from thaipress.schema.records import (
    Date,
    Document,
    Flagship,
    Mention,
    Official,
    Place,
    Position,
    Programme,
    Record,
    RecordType,
    RelativeDate,
)

Engine = Literal["nlpo3", "newmm"]
"""PyThaiNLP's word segmentation engines that the tokeniser can call."""


class Extraction(BaseModel):
    """What one release gives: its document and the rows of every table, in the order of the text.

    A field is named as its table.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: Document
    officials: tuple[Official, ...] = ()
    positions: tuple[Position, ...] = ()
    dates: tuple[Date, ...] = ()
    relative_dates: tuple[RelativeDate, ...] = ()
    places: tuple[Place, ...] = ()
    programmes: tuple[Programme, ...] = ()
    flagships: tuple[Flagship, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def rows(self, table: str) -> tuple[Record, ...]:
        """Rows of `table` (a key of `TABLES`, `rejects` apart)."""
        if table == "documents":
            return (self.document,)
        rows: tuple[Record, ...] = getattr(self, table)
        return rows

    def positions_of(self, official: Official) -> tuple[Position, ...]:
        """The offices of one person."""
        return tuple(p for p in self.positions if p.official_id == official.official_id)

    def mentions_of(self, record_type: RecordType, record_id: str) -> tuple[Mention, ...]:
        """The stretches of text that one record rests on."""
        return tuple(m for m in self.mentions if (m.record_type, m.record_id) == (record_type, record_id))
