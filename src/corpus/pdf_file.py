"""PDF: the text layer, mended; a scanned page has none, and nothing is recognised in pictures."""

import re
from collections.abc import Iterator

from thaipress.corpus.pdf_lines import glyphs_of, text_of
from thaipress.corpus.source import MOST_BYTES, Content, NotARelease
from thaipress.corpus.text import has_thai
from thaipress.corpus.thai_pdf import mend

_THAI = re.compile(r"[ก-ฮ\uf700\uf70f]")
_LETTER = re.compile(r"[^\W\d_]|[\uf700-\uf71a]")
# °√–∑√«ß: what a font of the time before Unicode gives out for Thai letters; English is none of it
_FOREIGN = re.compile(r"[\u0080-\u024f\u2200-\u22ff\u25ca\uf8ff]")
# Replacement characters, control characters, numbers of glyphs that stand for no letter
_BROKEN = re.compile(r"[\ufffd\x00-\x08\x0e-\x1f\ue000-\uf6ff\uf71b-\uf8ff]")
_MOST_BROKEN = 0.1
_MOST_FOREIGN = 0.3


def read(raw: bytes) -> Content:
    """The text of the PDF `raw`, its Thai letters and wrapped lines mended.

    Raises:
        NotARelease: `pdf_without_text` where there is none, or what is there is no Thai text; `encrypted`,
            `too_large` or `unreadable`.
    """
    pages = list(_pages(raw))
    drawn = "".join(pages)
    if not drawn.strip():
        raise NotARelease("pdf_without_text", f"{len(pages)} pages without a text layer; scanned?")
    broken = len(_BROKEN.findall(drawn))
    thai, all_letters = len(_THAI.findall(drawn)), len(_LETTER.findall(drawn))
    foreign = len(_FOREIGN.findall(drawn))
    if broken > _MOST_BROKEN * (broken + all_letters):
        raise NotARelease("pdf_without_text", f"a broken text layer: {broken:,} signs stand for no letter")
    if not has_thai(drawn) or foreign > max(thai, _MOST_FOREIGN * all_letters):
        detail = (
            f"{thai:,} Thai of {all_letters:,} letters: not Thai, or a font that does not say its letters"
        )
        raise NotARelease("pdf_without_text", detail)
    return Content(mend(pages), None)


def _pages(raw: bytes) -> Iterator[str]:
    """The text of each page, as it is drawn."""
    import pypdfium2 as pdfium  # noqa: PLC0415 heavy, and only this format needs it
    from pypdfium2.raw import FPDF_ERR_PASSWORD  # noqa: PLC0415 the same

    size = 0
    try:
        with pdfium.PdfDocument(raw) as document:
            for number in range(len(document)):
                page = document[number]
                text = text_of(glyphs_of(page.get_textpage()))
                page.close()
                size += len(text)
                if size > MOST_BYTES:
                    raise NotARelease("too_large", f"more than {MOST_BYTES:,} characters")
                yield text
    except pdfium.PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            raise NotARelease("encrypted", "a PDF with a password") from error
        raise NotARelease("unreadable", f"no whole PDF: {error}") from error
