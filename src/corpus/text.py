"""Text files: UTF-8, UTF-16 with a mark, or cp874 (Thai Windows). Nothing is guessed, nothing altered."""

import re

from thaipress.corpus.source import Content, NotARelease

UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

# Consonants alone: read as cp874, a vowel or tone mark may be an accented letter of Western Europe.
_THAI = re.compile(r"[ก-ฮ]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_BLANK = "\ufeff\u200b \t\r\n\f\v\u00a0"


def read(raw: bytes) -> Content:
    """The text of `raw` as it is; a leading mark is dropped.

    Raises:
        NotARelease: `encoding`.
    """
    return Content(*decode(raw))


def decode(raw: bytes) -> tuple[str, str]:
    """The text of `raw` and its encoding: by its mark, else UTF-8, else cp874, strictly.

    Raises:
        NotARelease: `encoding` where none of them fits.
    """
    for mark, encoding in ((UTF8_MARK, "utf-8-sig"), *((mark, "utf-16") for mark in UTF16_MARKS)):
        if raw.startswith(mark):
            try:
                return raw.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise NotARelease("encoding", f"marked as {encoding}, but {error}") from error
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as not_utf8:
        try:
            text = raw.decode("cp874")
        except UnicodeDecodeError as not_thai:
            raise NotARelease("encoding", f"neither UTF-8 ({not_utf8}) nor cp874 ({not_thai})") from not_thai
        if not _THAI.search(text):
            raise NotARelease(
                "encoding", f"not UTF-8 ({not_utf8}), and no Thai if read as cp874"
            ) from not_utf8
        return text, "cp874"


def check(text: str) -> None:
    """Make sure that `text`, of whatever format, can be a Thai release.

    Raises:
        NotARelease: `empty`, `encoding` or `not_thai`.
    """
    if not text.strip(_BLANK):
        raise NotARelease("empty", "no text in it")
    control = _CONTROL.search(text)
    if control:
        detail = f"control character U+{ord(control[0]):04X} at {control.start()}: not a text file"
        raise NotARelease("encoding", detail)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise NotARelease("encoding", f"no character at {error.start}: neither UTF-8 nor cp874") from error
    if not has_thai(text):
        raise NotARelease("not_thai", "no Thai letter in it")


def has_thai(text: str) -> bool:
    """Whether there is a Thai consonant in `text`."""
    return _THAI.search(text) is not None
