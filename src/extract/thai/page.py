"""The page around a release: title, header date, source, and what the site prints that is no news.

Sets `doc.user_data["thaipress_page"]`, which every extractor reads through `page_of`. What is recognised as
the site's own print is blanked in the matching view, so that no extractor can find a record there.
"""

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.thai.calendar import (
    ABBREVIATED_MONTHS,
    MONTHS,
    calendar_date,
    christian_year,
)
from thaipress.extract.thai.grams import Grams
from thaipress.extract.thai.lexicon import read_toml
from thaipress.extract.thai.tokenizer import starts_of, text_of
from thaipress.extract.thai.view import View, fold

_KEY = "thaipress_page"
_EDGES = "thaipress_edges"
_GRAMS = "thaipress_grams"
_GIVEN = "thaipress_given"
_HEADER_LINES = 8
_LONGEST_TITLE = 600

# วันจันทร์ที่ 19 ธันวาคม 2559 · วันที่ 20 พฤศจิกายน 2566 · 01 พฤศจิกายน 2560 15:31 · 3/4/2560 · 13 ก.ค. 61
_HEADER_DATE = re.compile(
    r"(?:วัน[ก-์]*ที่\s*)?(?P<day>\d{1,2})(?:\s*(?P<name>[ก-์][ก-์.]+)\s*|/(?P<number>\d{1,2})/)"
    r"(?:พ\.?ศ\.?\s*)?(?P<year>\d{4}|\d{2})(?:\s*(?:เวลา\s*)?\d{1,2}[:.]\d{2}(?:\s*น\.)?)?"
)
# จ.สงขลา 26 กันยายน 2561 - …: the date line that opens a release without a header
_DATELINE = re.compile(rf"\s*(?:\S{{1,30}}\s+){{0,2}}{_HEADER_DATE.pattern}\s*[-–—:]\s")
_BANGKOK = dt.timezone(dt.timedelta(hours=7))  # the year round, since 1920
# 2018-07-13 · 2561-07-13T10:00:00+07:00
_ISO_DATE = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_LINE = re.compile(r"[^\n]+")
_SOURCE = re.compile(r"ที่มา\s*:\s*(?P<url>https?://\S+)")


@dataclass(frozen=True, slots=True)
class Page:
    """What a release's page says of itself.

    Attributes:
        view: the matching view, the site's print blanked.
        title: half-open span of the title in the view, without the site's prefix.
        published: the date that was given with the release, else the header's.
        source_url: the address the release was taken from.
    """

    view: View
    title: tuple[int, int] | None
    published: dt.date | None
    source_url: str | None

    @property
    def title_text(self) -> str | None:
        """The title as written, white space folded."""
        return self.view.value(*self.title) or None if self.title else None


def page_of(doc: Doc) -> Page:
    """The page of a `Doc` that the `thaipress_page` component has seen."""
    page: Page = doc.user_data[_KEY]
    return page


def give_day(doc: Doc, published: dt.date) -> None:
    """Have the page take `published` for the release's date, whatever its header says."""
    doc.user_data[_GIVEN] = published


def edges_of(doc: Doc) -> list[int]:
    """Where the tokens of `doc` start in the matching view, ascending."""
    edges: list[int] | None = doc.user_data.get(_EDGES)
    if edges is None:
        edges = doc.user_data[_EDGES] = page_of(doc).view.view_offsets(starts_of(doc))
    return edges


def grams_of(doc: Doc) -> Grams:
    """The grams of the matching view of `doc`."""
    grams: Grams | None = doc.user_data.get(_GRAMS)
    if grams is None:
        grams = doc.user_data[_GRAMS] = Grams(page_of(doc).view.text)
    return grams


def read_page(text: str) -> Page:
    """Recognise the parts of the page that `text` is."""
    prints = _prints()
    view = View(text)
    furniture = [m.span() for m in prints.stretches.finditer(view.text)]
    furniture += [line.span() for line in _LINE.finditer(view.text) if prints.line.fullmatch(line[0])]
    prefix = prints.prefix.match(view.text)
    if prefix:
        furniture.append(prefix.span())
    url = None
    for source in _SOURCE.finditer(view.text):
        url = view.value(*source.span("url"))
        furniture.append(source.span())
    view.blank(furniture)
    published, date_line = _published(view.text)
    return Page(view, _title(view, date_line), published, url)


@Language.factory("thaipress_page")
def create(nlp: Language, name: str) -> "PageReader":
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return PageReader()


class PageReader:
    """spaCy component: reads the page and keeps it with the `Doc`."""

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with its page."""
        page = read_page(text_of(doc))
        given = doc.user_data.get(_GIVEN)
        doc.user_data[_KEY] = replace(page, published=given) if given else page
        return doc


@dataclass(frozen=True, slots=True)
class _Prints:
    prefix: re.Pattern[str]
    line: re.Pattern[str]
    stretches: re.Pattern[str]


@cache
def _prints() -> _Prints:
    """The site's print, from `page.toml`."""
    data = read_toml(__package__, "page.toml")
    return _Prints(
        prefix=re.compile(r"\s*(?:" + "|".join(data["title_prefixes"]) + ")"),
        line=re.compile(rf"[ \t]*(?:{'|'.join(data['lines'])})[ \t]*"),
        stretches=re.compile("|".join(data["stretches"])),
    )


def _published(text: str) -> tuple[dt.date | None, tuple[int, int] | None]:
    """The header's date, and the line of `text` that it is."""
    seen = 0
    for line in _LINE.finditer(text):
        if not line[0].strip():
            continue
        date = _HEADER_DATE.fullmatch(line[0].strip())
        if date and (day := _day(date)):
            return day, line.span()
        seen += 1
        if seen == 1 and (date := _DATELINE.match(line[0])) and (day := _day(date)):
            return day, None
        if seen > _HEADER_LINES:
            break
    return None, None


def bare_title(title: str) -> str:
    """`title`, as a page or row gives it, without the site's prefix."""
    prefix = _prints().prefix.match(title)
    return title[prefix.end() :].strip() if prefix and prefix.end() < len(title) else title


def written_day(text: str) -> dt.date | None:
    """The day that `text` begins with in ISO form, or that it is as a Thai header writes one; else none.

    A Buddhist year is told by its size in either form (`2561-07-13`). A moment that names its time zone gives
    the day in Thailand.
    """
    try:
        moment = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        moment = None
    if moment and moment.tzinfo:
        text = moment.astimezone(_BANGKOK).isoformat()
    iso = _ISO_DATE.match(text)
    if iso:
        return calendar_date(christian_year(int(iso[1])), int(iso[2]), int(iso[3]))
    header = _HEADER_DATE.fullmatch(View(text).text.strip())
    return _day(header) if header else None


def _day(match: re.Match[str]) -> dt.date | None:
    name = match["name"]
    month = int(match["number"]) if match["number"] else MONTHS.get(name) or ABBREVIATED_MONTHS.get(name)
    return calendar_date(christian_year(int(match["year"])), month, int(match["day"])) if month else None


def _title(view: View, date_line: tuple[int, int] | None) -> tuple[int, int] | None:
    """The first line that is neither the date nor the whole release; a page of one line has no title."""
    lines = (m.span() for m in _LINE.finditer(view.text) if not m[0].isspace() and m.span() != date_line)
    first, under = next(lines, None), next(lines, None)
    if not first or not under or _DATELINE.match(view.text, *first):
        return None
    start, end = view.strip(*first)
    return (start, end) if len(fold(view.text[start:end])) <= _LONGEST_TITLE else None
