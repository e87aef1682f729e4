"""One XLSX workbook: a sheet per table, and the dictionary."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from thaipress.dictionary import columns, title
from thaipress.schema import TABLES
from thaipress.tables import dataset

MOST_ROWS = 2**20
"""Rows of a sheet, its heading included (Excel's specification); longer tables go on in a second sheet."""
MOST_CHARACTERS = 32_767
"""UTF-16 units of a cell (the same source); longer texts are cut and end in an ellipsis."""

_WIDTHS = {"text": 60, "name": 40, "description": 60, "heading": 40, "title": 40, "path": 30}
_BESIDE = 14
"""Width of the other columns, in characters."""


def write(run: Path, target: Path) -> list[str]:
    """Write the workbook; cells that had to be cut are told."""
    # Rows are written once, in order: memory does not grow with the tables. A formula is text here.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    cut = 0
    with xlsxwriter.Workbook(target, options) as book:
        heading = book.add_format({"bold": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        _dictionary(book.add_worksheet("dictionary"), heading)
        for table in TABLES:
            cut += _table(book, run, table, heading, day)
    return [f"{cut} cells were over {MOST_CHARACTERS:,} characters and are cut"] if cut else []


def _dictionary(sheet: Worksheet, heading: Format) -> None:
    sheet.freeze_panes(1, 0)
    for at, width in enumerate((18, 22, 10, 8, 70, 70)):
        sheet.set_column(at, at, width)
    rows: list[tuple[str, ...]] = [("table", "column", "type", "null", "holds", "ความหมาย")]
    for table in TABLES:
        english, thai = title(table)
        rows.append((table, "", "", "", english, thai))
        rows += [
            (table, c.name, c.type, "yes" if c.nullable else "", c.english, c.thai) for c in columns(table)
        ]
    for number, row in enumerate(rows):
        style = heading if number == 0 or not row[1] else None
        for at, value in enumerate(row):
            sheet.write_string(number, at, value, style)


def _table(book: xlsxwriter.Workbook, run: Path, table: str, heading: Format, day: Format) -> int:
    """Write the rows of one table; how many cells were cut."""
    cut = 0
    sheet, number, part = None, 0, 0
    names = [column.name for column in columns(table)]
    for row in _rows(run, table):
        if sheet is None or number == MOST_ROWS:
            part += 1
            sheet, number = _sheet(book, f"{table} {part}" if part > 1 else table, names, heading), 1
        for at, value in enumerate(row):
            cut += _cell(sheet, number, at, value, day)
        number += 1
    if sheet is None:
        _sheet(book, table, names, heading)
    return cut


def _rows(run: Path, table: str) -> Iterator[tuple[Any, ...]]:
    for batch in dataset(run, table).to_batches():
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _sheet(book: xlsxwriter.Workbook, name: str, names: list[str], heading: Format) -> Worksheet:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, MOST_ROWS - 1, len(names) - 1)
    for at, column in enumerate(names):
        sheet.set_column(at, at, _WIDTHS.get(column, _BESIDE))
        sheet.write_string(0, at, column, heading)
    return sheet


def _cell(sheet: Worksheet, row: int, at: int, value: Any, day: Format) -> bool:
    """Write one value; whether it had to be cut."""
    match value:
        case None:
            return False
        case bool():
            sheet.write_boolean(row, at, value)
        case int() | float():
            sheet.write_number(row, at, value)
        case dt.date():
            sheet.write_datetime(row, at, value, day)
        case list():
            return _text(sheet, row, at, "; ".join(value))
        case _:
            return _text(sheet, row, at, str(value))
    return False


def _text(sheet: Worksheet, row: int, at: int, value: str) -> bool:
    units = value.encode("utf-16-le")
    if len(units) // 2 <= MOST_CHARACTERS:
        sheet.write_string(row, at, value)
        return False
    whole = units[: 2 * (MOST_CHARACTERS - 1)].decode("utf-16-le", "ignore")
    sheet.write_string(row, at, whole + "…")
    return True
