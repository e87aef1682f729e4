"""Web pages: trafilatura finds the release in the page; its text is written line by line, as it is seen."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thaipress.corpus.source import Content, NotARelease
from thaipress.corpus.text import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLANKS = re.compile(r"[ \t\r\n\f\u00a0]+")
# <meta …> that hold the day of publication, by the names that sites give it
_DAY_NAMES = (
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
)
# "datePublished": "2018-07-13T10:00:00+07:00", in a <script> of JSON-LD
_JSON_DAY = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_LINES = frozenset({"p", "head", "item", "quote", "code", "fn"})
"""Elements of trafilatura's tree that stand on lines of their own."""


def read(raw: bytes) -> Content:
    """The release that the page `raw` holds, under its headline.

    The encoding is that which fits the bytes, as for text files: what a page declares is often wrong.

    Raises:
        NotARelease: `encoding`, or `empty` where the page holds no text.
    """
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415 heavy, only this format needs it
    from trafilatura import bare_extraction  # noqa: PLC0415 the same
    from trafilatura.settings import Document  # noqa: PLC0415 the same

    page, encoding = decode(raw)
    page = _DECLARATION.sub("", page, count=1)
    if not page.strip():
        raise NotARelease("empty", "no text in it")
    tree = document_fromstring(page.encode(), parser=HTMLParser(encoding="utf-8"))
    published = _day(tree)
    found = bare_extraction(
        tree,
        fast=True,  # its other ways judge a text by its English words
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
    )
    if not isinstance(found, Document):
        raise NotARelease("empty", "a page without text")
    text = "\n".join(line for line in _lines(found.body) if line)
    title = _folded(found.title or "") or None
    if title and title not in _folded(text[: 4 * len(title)]):
        text = f"{title}\n{text}"
    return Content(text, encoding, title, published, found.url or None)


def _lines(body: "_Element") -> Iterator[str]:
    """The lines of trafilatura's tree: a paragraph, heading, list item or row of a table each."""
    words: list[str] = []
    for kind, value in _pieces(body):
        if kind == "text":
            words.append(value)
        else:
            yield _folded("".join(words))
            words = [value]
    yield _folded("".join(words))


def _pieces(element: "_Element", number: str = "") -> Iterator[tuple[str, str]]:
    """Text and breaks of `element` in order; a break carries what the browser shows before the line."""
    ends_line = element.tag in _LINES or element.tag in {"row", "lb"}
    if ends_line:
        yield "break", number
    yield "text", element.text or ""
    ordered = element.tag == "list" and element.get("rend") == "ol"
    count = 0
    for child in element:
        if isinstance(child.tag, str):
            count += child.tag == "item"
            yield from _pieces(child, f"{count}. " if ordered and child.tag == "item" else "")
            if child.tag == "cell":
                yield "text", " "
        yield "text", child.tail or ""
    if ends_line:
        yield "break", ""


def _folded(line: str) -> str:
    return _BLANKS.sub(" ", line).strip()


def _day(tree: "_Element") -> str | None:
    """The day of publication that the page's metadata names, as written there; Buddhist years are common."""
    named: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        named.setdefault(name.lower(), meta.get("content") or "")
    for name in _DAY_NAMES:
        if named.get(name, "").strip():
            return named[name].strip()
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and (day := _JSON_DAY.search(script.text or "")):
            return day[1]
    for time in tree.iter("time"):
        if time.get("datetime"):
            return str(time.get("datetime"))
    return None
