"""Word files: paragraphs and tables in the order of the text, a paragraph or row of a table on a line."""

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thaipress.corpus.source import Content, NotARelease

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_UNPACKED = 64 * 2**20
"""The most that a file's parts may hold together when they are unpacked, in bytes."""

_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# What was deleted under tracked changes, and the older copy that Word keeps of a text box
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "sectPr", "tblPr", "instrText"})


def read(raw: bytes) -> Content:
    """The text of the Word file `raw`: its body, text boxes where they are anchored; no headers, no notes.

    Raises:
        NotARelease: `encrypted`, `too_large` or `unreadable`.
    """
    from docx import Document  # noqa: PLC0415 heavy, and only this format needs it

    if raw.startswith(_OLD_FORMAT):
        raise NotARelease("encrypted", "a Word file with a password, or one of the old format .doc")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except zipfile.BadZipFile as error:
        raise NotARelease("unreadable", f"no Word file: {error}") from error
    if size > MOST_UNPACKED:
        raise NotARelease("too_large", f"{size:,} bytes unpacked; at most {MOST_UNPACKED:,} are read")
    body = Document(io.BytesIO(raw)).element.body
    return Content("\n".join(_lines(body)), None)


def _lines(element: "_Element") -> Iterator[str]:
    """The lines of what stands in `element`, blank paragraphs as blank lines."""
    for child in element:
        name = _name(child)
        if name == "p":
            yield from _paragraph(child)
        elif name == "tbl":
            yield from _table(child)
        elif name not in _LEFT_OUT:
            yield from _lines(child)


def _paragraph(paragraph: "_Element") -> Iterator[str]:
    boxes: list[_Element] = []
    yield from "".join(_text(paragraph, boxes)).split("\n")
    for box in boxes:
        yield from _lines(box)


def _text(element: "_Element", boxes: list["_Element"]) -> Iterator[str]:
    """The text of the runs in `element`; text boxes are put aside into `boxes`."""
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "txbxContent":
            boxes.append(child)
        elif name not in _LEFT_OUT:
            yield from _text(child, boxes)


def _table(table: "_Element") -> Iterator[str]:
    """A row of short cells as one line; cells of several lines, as where a table makes the page, in turn."""
    for row in table.iterchildren("{*}tr"):
        cells = [[line for line in _lines(cell) if line.strip()] for cell in _cells(row)]
        if all(len(lines) <= 1 for lines in cells):
            yield " ".join(line.strip() for lines in cells for line in lines)
        else:
            yield from (line for lines in cells for line in lines)


def _name(element: "_Element") -> str:
    """The local name of `element`; blank for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _cells(row: "_Element") -> Iterator["_Element"]:
    """The cells of a row, those in a content control too; not those of a table within a cell."""
    for child in row:
        if _name(child) == "tc":
            yield child
        elif _name(child) in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _cells(child)
