"""One model per table; a field's docstring is its entry in the data dictionary.

Text values are verbatim from the release, runs of white space folded to one space. The Arrow schema of a
table is derived from its model (`thaipress.tables`), so a column is declared here and nowhere else.
"""

import datetime as dt
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

Level = Literal["province", "amphoe", "tambon", "country", "city", "region", "venue", "other"]
DateKind = Literal[
    "day", "day_range", "month", "month_range", "quarter", "half", "year", "year_range", "fiscal_year"
]
ProgrammeKind = Literal["project", "measure", "policy", "strategy", "plan", "campaign", "fund", "scheme"]
RecordType = Literal["official", "position", "date", "place", "programme", "flagship"]
SourceFormat = Literal["txt", "html", "jsonl", "csv", "parquet", "docx", "pdf"]
Reason = Literal[
    "empty",
    "encoding",
    "not_thai",
    "too_large",
    "unsafe_path",
    "unreadable",
    "encrypted",
    "bad_row",
    "no_text_column",
    "pdf_without_text",
    "timeout",
    "extraction_failed",
]
ResolvedFrom = Literal["explicit", "neighbour", "published"]

Int32 = Annotated[int, Field(ge=-(2**31), lt=2**31)]


class Record(BaseModel):
    """A row of a table: immutable, and without fields that the table does not have."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    sort_key: ClassVar[tuple[str, ...]] = ()
    """The columns that rows of this table are sorted by."""
    key: ClassVar[tuple[str, ...]] = ()
    """The columns that tell a row from all others of its table."""
    references: ClassVar[dict[str, str]] = {}
    """Columns that hold the key of a row of another table, by name, with that table's name."""


class Document(Record):
    """A release that was read."""

    sort_key = ("path",)
    key = ("doc_id",)
    references = {"duplicate_of": "documents", "cluster_id": "documents"}

    doc_id: str
    """Identifies the release: derived from `path`, so it is the same on any machine."""
    path: str
    """Where the release lies, relative to the input root, with `/` between folders; a row's is `file#id`."""
    source_format: SourceFormat
    """The format of the file that the release was read from."""
    sha256: str
    """SHA-256 of the raw bytes, hexadecimal; of what the row says, for one of a file of rows."""
    source_url: str | None
    """The address that the page or row gives, else the one that the release names as its source."""
    title: str | None
    """The title that the page or row gives, else the release's own, without the site's prefix."""
    published: dt.date | None
    """The date that the page or row gives, else the one in the release's own header."""
    text: str
    """The release as it was read; every offset of every table counts code points in it."""
    n_chars: Int32
    """Code points in `text`."""
    n_tokens: Int32
    """Tokens in `text`, white space not counted."""
    encoding: str | None
    """How the bytes were decoded: `utf-8`, `utf-8-sig`, `utf-16` or `cp874`; null where the format says."""
    duplicate_of: str | None
    """`doc_id` of the first release of the run with the same content; count only rows where it is null."""
    cluster_id: str
    """The smallest `doc_id` of the releases with nearly the same text; its own where it stands alone."""
    impossible_dates: Int32
    """How many expressions name a day that no calendar has (`31 กันยายน`, 31 September); they give no row."""


class Official(Record):
    """A person whom a release names."""

    sort_key = ("doc_id", "official_id")
    key = ("official_id",)
    references = {"doc_id": "documents"}

    doc_id: str
    """The release."""
    official_id: str
    """Identifies the person within all tables; one person in two releases has two."""
    name: str
    """The fullest form of the personal name, without title."""
    title: str | None
    """Prefix or prefixes of the fullest mention, as written (`นาย`, `ผศ.ดร.`, `พลเอก`)."""
    position: str | None
    """The first of the person's `positions`."""
    organisation: str | None
    """The organisation of that position."""


class Position(Record):
    """An office that a release gives a person."""

    sort_key = ("doc_id", "official_id", "ordinal")
    key = ("official_id", "ordinal")
    references = {"doc_id": "documents", "official_id": "officials"}

    doc_id: str
    """The release."""
    official_id: str
    """The person."""
    ordinal: Int32
    """1-based place among the person's positions, in the order of the text."""
    text: str
    """The fullest form of the office, with its organisation."""
    role: str
    """The office itself (`รัฐมนตรีว่าการ`, minister of)."""
    org: str | None
    """The organisation, or the area's name for an office over an area."""
    acting: bool
    """True where the office is held in place of another (`รักษาราชการแทน`, `ปฏิบัติหน้าที่`)."""
    role_normal: str | None
    """The office in its full official form, where the lexicon knows it."""
    org_normal: str | None
    """The organisation's full official name, where the lexicon knows it."""
    org_id: str | None
    """The state body's identifier in the lexicon of state bodies."""
    ministry: str | None
    """The ministry that the state body belongs to or is, where the lexicon knows it."""


class Date(Record):
    """A calendar span that a release names explicitly; one row per distinct span."""

    sort_key = ("doc_id", "date_id")
    key = ("date_id",)
    references = {"doc_id": "documents"}

    doc_id: str
    """The release."""
    date_id: str
    """Identifies the span within all tables."""
    text: str
    """The expression as written, the first one of the span."""
    kind: DateKind
    """What the expression names."""
    start: dt.date
    """First day."""
    end: dt.date
    """Last day, inclusive."""
    time: str | None
    """Time of day that the text ties to the date, `HH:MM`."""
    resolved_from: ResolvedFrom
    """Where a missing month or year came from: `explicit` if nothing was missing."""
    weekday_conflict: bool
    """True where the text names a weekday that the date does not fall on."""
    relative: bool
    """True for a relative expression; always false in `dates`, always true in `relative_dates`."""


class RelativeDate(Date):
    """A span named relative to the release's own date (`เมื่อวานนี้`, yesterday)."""


class Place(Record):
    """A named location; one row per distinct level, name and code."""

    sort_key = ("doc_id", "place_id")
    key = ("place_id",)
    references = {"doc_id": "documents"}

    doc_id: str
    """The release."""
    place_id: str
    """Identifies the place within all tables."""
    level: Level
    """What sort of place."""
    name: str
    """Its official name without type word, where there is one; else the phrase as written."""
    text: str
    """The first mention as written."""
    province: str | None
    """The province it lies in, where the release makes that certain."""
    code: str | None
    """Official code of 2 (province), 4 (amphoe) or 6 digits (tambon); ISO 3166-1 alpha-2 for a country."""
    ambiguous: bool
    """True where the name alone can't decide which place is meant."""
    candidates: list[str] | None
    """The codes it may have, where ambiguous."""
    embedded: bool
    """True where the place stands only inside the name of an organisation, office, person or programme."""


class Programme(Record):
    """A named initiative; one row per distinct one."""

    sort_key = ("doc_id", "programme_id")
    key = ("programme_id",)
    references = {"doc_id": "documents"}

    doc_id: str
    """The release."""
    programme_id: str
    """Identifies the programme within all tables."""
    name: str
    """The name with its head noun, as written."""
    kind: ProgrammeKind
    """What sort of initiative."""
    also_known_as: list[str]
    """Other forms of the name in the release."""
    phase: str | None
    """Phase or batch as written (`ระยะที่ 2`, phase 2)."""
    agency: str | None
    """The agency in charge, where the text gives it."""
    budget_baht: float | None
    """Budget in baht, where the text gives it."""
    target_group: str | None
    """Whom it is for, where the text gives it."""
    year: Int32 | None
    """The year it is tied to, Christian era."""


class Flagship(Record):
    """An item of a headline list."""

    sort_key = ("doc_id", "list_id", "ordinal")
    key = ("flagship_id",)
    references = {"doc_id": "documents", "programme_id": "programmes"}

    doc_id: str
    """The release."""
    flagship_id: str
    """Identifies the item within all tables."""
    list_id: str
    """The list it belongs to."""
    heading: str | None
    """The words that name the list."""
    declared_count: Int32 | None
    """How many items the text says the list has."""
    found_count: Int32
    """How many items were found."""
    explicit: bool
    """True where the text itself calls the list flagship, main, important or urgent."""
    explicit_words: str | None
    """The words that say so."""
    ordinal: Int32
    """1-based place in the list."""
    name: str
    """The item's headline, without its number."""
    description: str | None
    """What follows the headline, up to the next item."""
    programme_id: str | None
    """The programme that the item is, if it is one."""


class Mention(Record):
    """A stretch of text that a record rests on."""

    sort_key = ("doc_id", "start", "end", "record_type", "record_id", "kind")
    key = ("doc_id", "start", "end", "record_type", "record_id", "kind")
    references = {"doc_id": "documents"}

    doc_id: str
    """The release."""
    record_type: RecordType
    """The table of the record (`position` points at an official)."""
    record_id: str
    """The record's id; an official's for `position`."""
    kind: str
    """`name` or `role` for an official; else the record's own kind or level, or the column it supports."""
    start: Int32
    """Offset of the first code point in `documents.text`."""
    end: Int32
    """Offset after the last code point."""
    text: str
    """Exactly `documents.text[start:end]`."""
    rule: str
    """What found it."""


class Reject(Record):
    """An input that could not be read as a release."""

    sort_key = ("path",)
    key = ("path",)

    path: str
    """Where it lies, relative to the input root; a row's is `file#id`."""
    sha256: str | None
    """SHA-256 of the raw bytes or of the row; null where they could not be read."""
    reason: Reason
    """A short, stable code; `docs/inputs.md` explains each."""
    detail: str
    """What was wrong, for a person."""


TABLES: dict[str, type[Record]] = {
    "documents": Document,
    "officials": Official,
    "positions": Position,
    "dates": Date,
    "relative_dates": RelativeDate,
    "places": Place,
    "programmes": Programme,
    "flagships": Flagship,
    "mentions": Mention,
    "rejects": Reject,
}
"""Every table of an output, by name."""
