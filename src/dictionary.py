"""The data dictionary, in English and Thai, and the Frictionless descriptor: all derived from the schema."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args, get_origin

import pyarrow as pa

from thaipress.schema import TABLES
from thaipress.tables import arrow_schema, without_none

_TYPES: dict[pa.DataType, str] = {
    pa.string(): "string",
    pa.int32(): "integer",
    pa.float64(): "number",
    pa.bool_(): "boolean",
    pa.date32(): "date",
}
"""Field types of Frictionless Table Schema (https://specs.frictionlessdata.io/table-schema/#types-and-formats)."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds.

    Attributes:
        type: a field type of Frictionless Table Schema.
        values: all values it may have; empty where they are not a closed set.
        english: its description.
        thai: the same in Thai.
    """

    name: str
    type: str
    nullable: bool
    values: tuple[str, ...]
    english: str
    thai: str


@cache
def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in order."""
    thai = thai_texts()[table]
    described = []
    for field in arrow_schema(table):
        info = TABLES[table].model_fields[field.name]
        kind, _ = without_none(info.annotation)
        described.append(
            Column(
                name=field.name,
                type="array" if pa.types.is_list(field.type) else _TYPES[field.type],
                nullable=field.nullable,
                values=get_args(kind) if get_origin(kind) is Literal else (),
                english=" ".join((info.description or "").split()),
                thai=thai[field.name],
            )
        )
    return tuple(described)


def title(table: str) -> tuple[str, str]:
    """What a row of `table` is, in English and in Thai."""
    return " ".join((TABLES[table].__doc__ or "").split()), thai_texts()[table]["_table"]


@cache
def thai_texts() -> Mapping[str, Mapping[str, str]]:
    """The Thai descriptions, by table and column; a table's own stands under `_table`."""
    raw = files("thaipress.schema").joinpath("dictionary_th.toml").read_text(encoding="utf-8")
    texts: Mapping[str, Mapping[str, str]] = tomllib.loads(raw)
    return texts


def markdown() -> str:
    """The whole dictionary as Markdown: a section per table, a row per column."""
    lines = [
        "# Data dictionary · พจนานุกรมข้อมูล",
        "",
        "Made from the schema by `thaipress dictionary`. A `?` marks a column that may be null (ว่างได้).",
        "Keys are bold.",
    ]
    for table, model in TABLES.items():
        english, thai = title(table)
        lines += [
            "",
            f"## {table}",
            "",
            english,
            "",
            thai,
            "",
            "| column | type | holds | ความหมาย |",
            "| --- | --- | --- | --- |",
        ]
        for column in columns(table):
            name = f"**`{column.name}`**" if column.name in model.key else f"`{column.name}`"
            english = column.english
            if column.name in model.references:
                english += f" → `{model.references[column.name]}`"
            if column.values:
                english += f" One of {', '.join(f'`{value}`' for value in column.values)}."
            kind = column.type + ("?" if column.nullable else "")
            lines.append(f"| {name} | {kind} | {english} | {column.thai} |")
    return "\n".join(lines) + "\n"


def datapackage(
    paths: Mapping[str, Sequence[str]], *, media: Literal["parquet", "csv"], version: str
) -> dict[str, Any]:
    """A Frictionless Data Package that describes files of the tables.

    Args:
        paths: the files of each table, relative to the descriptor. A table without files is left out.
        media: what the files are.
        version: of the program that wrote them.

    Source of the convention: Data Package 1 (https://specs.frictionlessdata.io/data-package/).
    """
    kinds = {"parquet": "application/vnd.apache.parquet", "csv": "text/csv"}
    resources = []
    for table, parts in paths.items():
        if not parts:
            continue
        english, thai = title(table)
        resource: dict[str, Any] = {
            "name": table.replace("_", "-"),
            "type": "table",
            "title": thai,
            "description": english,
            "path": parts[0] if len(parts) == 1 else list(parts),
            "format": media,
            "mediatype": kinds[media],
            "schema": _table_schema(table, set(paths)),
        }
        if media == "csv":
            resource["encoding"] = "utf-8-sig"
        resources.append(resource)
    return {
        "name": "thaipress",
        "title": "Thai press releases as tables",
        "version": version,
        "resources": resources,
    }


def _table_schema(table: str, tables: set[str]) -> dict[str, Any]:
    model = TABLES[table]
    fields = []
    for column in columns(table):
        constraints: dict[str, Any] = {} if column.nullable else {"required": True}
        if column.values:
            constraints["enum"] = list(column.values)
        field = {
            "name": column.name,
            "type": column.type,
            "title": column.thai,
            "description": column.english,
        }
        fields.append(field | ({"constraints": constraints} if constraints else {}))
    foreign = [
        {
            "fields": [column],
            "reference": {
                "resource": "" if other == table else other.replace("_", "-"),
                "fields": list(TABLES[other].key),
            },
        }
        for column, other in model.references.items()
        if other in tables
    ]
    return {"fields": fields, "primaryKey": list(model.key)} | ({"foreignKeys": foreign} if foreign else {})
