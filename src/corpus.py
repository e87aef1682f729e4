"""Inputs: which files are releases, and what their bytes say.

A file is either read as a release or becomes a `Reject` with a stable reason; none is lost. Only this
module, `thaipress.tables` and `thaipress.publish` touch the disk.
"""

import hashlib
import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from thaipress.errors import InputError
from thaipress.schema import Reject

ENDINGS = frozenset({".txt"})
"""File endings that are releases, lower case."""
MOST_BYTES = 16 * 2**20
"""The largest file that is read, in bytes."""

# Consonants alone: read as cp874, a vowel or tone mark may be an accented letter of Western Europe.
_THAI = re.compile(r"[ก-ฮ]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that is to be read as a release.

    Attributes:
        path: relative to the input root, `/` between folders; what ids follow from.
        file: where it lies on this machine.
        unsafe: true for a link that leads out of the input root, which is not followed.
    """

    path: str
    file: Path
    unsafe: bool = False


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was named on the command line: the releases by path, and how many other files were left alone."""

    sources: tuple[Source, ...]
    ignored: int


@dataclass(frozen=True, slots=True)
class Release:
    """A release's decoded text; `encoding` says how its bytes were decoded."""

    path: str
    sha256: str
    encoding: str
    text: str


class NotARelease(Exception):  # noqa: N818 it is an answer, not an error
    """Bytes that are no release: a stable reason code, and what was wrong, for a person."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


def find(inputs: Sequence[Path]) -> Inputs:
    """The releases under `inputs`: files as they are named, folders searched through.

    In a folder, hidden files and files with other endings are left alone and counted.

    Raises:
        InputError: an input does not exist, is a file of another kind, or two inputs hold the same path.
    """
    found: dict[str, Source] = {}
    ignored = 0
    for named in inputs:
        if not named.exists():
            raise InputError(f"{named}: no such file or folder")
        if named.is_dir():
            sources, others = _search(named)
            ignored += others
        elif named.suffix.lower() in ENDINGS:
            sources = [Source(_portable(named.name), named)]
        else:
            raise InputError(f"{named}: not an input; releases end in {', '.join(sorted(ENDINGS))}")
        for source in sources:
            twin = found.setdefault(source.path, source)
            if twin is not source and _real(twin.file) != _real(source.file):
                raise InputError(f"{source.file}: has the same path as {twin.file}: {source.path}")
    return Inputs(tuple(found[path] for path in sorted(found)), ignored)


def _search(root: Path) -> tuple[list[Source], int]:
    sources: list[Source] = []
    ignored = 0
    inside = _real(root)
    for file in _files(root):
        if file.suffix.lower() not in ENDINGS or file.name.startswith("."):
            ignored += 1
            continue
        path = _portable(file.relative_to(root).as_posix())
        sources.append(
            Source(path, file, unsafe=file.is_symlink() and not _real(file).is_relative_to(inside))
        )
    return sources, ignored


def _real(file: Path) -> Path:
    """Where `file` lies in the end; unlike `Path.resolve`, links in a circle are no error."""
    return Path(os.path.realpath(file))


def _files(root: Path) -> Iterator[Path]:
    def fail(error: OSError) -> None:
        raise InputError(f"{error.filename}: can't be searched: {error.strerror}") from error

    for folder, folders, names in os.walk(root, onerror=fail):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (Path(folder, name) for name in sorted(names))


def _portable(path: str) -> str:
    """`path` as text that Parquet can hold: bytes of a file name that are no UTF-8 are escaped."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def load(source: Source) -> bytes:
    """The raw bytes of a release.

    Raises:
        NotARelease: `unsafe_path`, `unreadable` or `too_large`.
    """
    if source.unsafe:
        raise NotARelease("unsafe_path", f"a link out of the input folder, to {_real(source.file)}")
    try:
        status = source.file.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would be waited on for ever
            raise NotARelease("unreadable", "not a regular file")
        size = status.st_size
        if size > MOST_BYTES:
            raise NotARelease("too_large", f"{size:,} bytes; at most {MOST_BYTES:,} are read")
        return source.file.read_bytes()
    except OSError as error:
        raise NotARelease("unreadable", error.strerror or str(error)) from error


def digest(raw: bytes) -> str:
    """SHA-256 of `raw`, hexadecimal."""
    return hashlib.sha256(raw).hexdigest()


def decode(raw: bytes) -> tuple[str, str]:
    """The text of `raw` and its encoding: by its mark, else UTF-8, else cp874 (Thai Windows), strictly.

    A leading mark is dropped; nothing else is altered.

    Raises:
        NotARelease: `empty`, `not_thai`, or `encoding` where none of them fits.
    """
    text, encoding = _decoded(raw)
    if not text.strip("\ufeff\u200b \t\r\n\f\v\u00a0"):
        raise NotARelease("empty", "no text in it")
    control = _CONTROL.search(text)
    if control:
        detail = f"control character U+{ord(control[0]):04X} at {control.start()}: not a text file"
        raise NotARelease("encoding", detail)
    if not _THAI.search(text):
        raise NotARelease("not_thai", "no Thai letter in it")
    return text, encoding


def _decoded(raw: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
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


def read(source: Source) -> Release | Reject:
    """The release that `source` is, or why it is none."""
    sha256 = None
    try:
        raw = load(source)
        sha256 = digest(raw)
        text, encoding = decode(raw)
    except NotARelease as no:
        return Reject(path=source.path, sha256=sha256, reason=no.reason, detail=no.detail)
    return Release(source.path, sha256, encoding, text)


class Fingerprint(NamedTuple):
    """What tells whether a file changed, and whether two are the same release.

    Attributes:
        sha256: of its bytes; the reason code if they can't be read.
        content: the same of its bytes without mark, carriage returns and outer white space.
    """

    sha256: str
    content: str


def fingerprint(source: Source) -> Fingerprint:
    """The fingerprint of a file as it is now."""
    try:
        raw = load(source)
    except NotARelease as no:
        return Fingerprint(no.reason, no.reason)
    return Fingerprint(digest(raw), digest(raw.removeprefix(_MARKS[0][0]).replace(b"\r\n", b"\n").strip()))
