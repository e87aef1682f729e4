"""Writes small PDFs by hand: lines of any letters, drawn with a font that is named and not embedded."""

_CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end"""
_FONT = """<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /ToUnicode 4 0 R
/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 500
/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
/FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200
/CapHeight 700 /StemV 80 /FontBBox [0 -200 1000 800] >> >>] >>"""
_PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 1200] /Resources << /Font << /F 3 0 R >> >>"
# A password that nobody knows: the keys are made up
_PASSWORD = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'61' * 32}> /U <{'62' * 32}> >>"


def pdf(*pages: str, password: bool = False) -> bytes:
    """A PDF with a page for each text, its lines under each other."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", _FONT, _stream(_CMAP)]
    kids = []
    for page in pages:
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        objects += [
            f"{_PAGE} /Contents {number + 1} 0 R >>",
            _stream(_drawn(page)),
        ]
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    body = "%PDF-1.7\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R {_PASSWORD if password else ''} /ID [<61> <61>] >>"
    return (
        f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n{trailer}\nstartxref\n{len(body)}\n%%EOF\n"
    ).encode("ascii")


def _drawn(page: str) -> str:
    lines = (f"<{line.encode('utf-16-be').hex()}> Tj 0 -20 Td" for line in page.split("\n"))
    return f"BT /F 12 Tf 50 1100 Td {' '.join(lines)} ET" if page else ""


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"
