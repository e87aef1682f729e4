"""Inputs to releases: what a file or row says, or why it is no release; and what tells that it changed."""

import itertools
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from thaipress.corpus.formats import ROWS, WHOLE
from thaipress.corpus.rows import Row
from thaipress.corpus.source import MOST_BYTES, Content, NotARelease, Release, Source, digest
from thaipress.corpus.text import UTF8_MARK, check
from thaipress.limits import OutOfTimeError, time_limit
from thaipress.schema import Reject

_NO_LIMIT = 24 * 60 * 60.0


class Fingerprint(NamedTuple):
    """What tells whether an input changed, and whether two are the same release.

    Attributes:
        sha256: of its bytes, or of what the row says; the reason and detail if it can't be read.
        content: of a text file or a row, the digest of its text without mark, carriage returns and outer
            white space; of another file that of its bytes; the path of what can't be read.
    """

    sha256: str
    content: str


def census(sources: Sequence[Source]) -> Iterator[tuple[Source, Fingerprint]]:
    """Every input of the files `sources`, with its fingerprint as it is now: a file of rows gives each row.

    Rows are read one at a time and not kept. A row's path is `file#id`, or `file#n` for the n-th row where it
    has no id; the second row of an id is `file#id~2`. A file that breaks off gives its rows, and a source
    that says what is wrong.

    Raises:
        InputError: a file of rows lacks a column that it must have.
    """
    taken = {source.path for source in sources}
    for source in sources:
        if source.format in ROWS and not source.fault:
            yield from _rows(source, taken)
        else:
            yield source, _fingerprint(source)


def _rows(source: Source, taken: set[str]) -> Iterator[tuple[Source, Fingerprint]]:
    count = 0
    try:
        _regular(source)
        for row in ROWS[source.format].rows(source.file, source.columns):
            count += 1
            path = _free(f"{source.path}#{row.id or count}", taken)
            yield replace(source, path=path, place=row.place), _row_fingerprint(row, path)
        fault = None if count else NotARelease("empty", "no rows in it")
    except NotARelease as no:
        fault = no
    except OSError as error:
        fault = NotARelease("unreadable", error.strerror or str(error))
    if fault:
        detail = f"after {count:,} rows: {fault.detail}" if count else fault.detail
        broken = replace(source, fault=(fault.reason, detail))
        yield broken, _fingerprint(broken)


def _free(path: str, taken: set[str]) -> str:
    """`path`, or the first of `path~2`, `path~3`, … that is not `taken`."""
    free = path
    for n in itertools.count(2):
        if free not in taken:
            break
        free = f"{path}~{n}"
    taken.add(free)
    return free


def _row_fingerprint(row: Row, path: str) -> Fingerprint:
    if isinstance(row.content, NotARelease):
        return Fingerprint(row.sha256, path)
    return Fingerprint(row.sha256, _content(row.content.text.encode("utf-8", "surrogatepass")))


def _fingerprint(source: Source) -> Fingerprint:
    try:
        raw = load(source)
    except NotARelease as no:
        return Fingerprint(f"{no.reason}: {no.detail}", source.path)
    sha256 = digest(raw)
    return Fingerprint(sha256, _content(raw) if source.format == "txt" else sha256)


def _content(raw: bytes) -> str:
    return digest(raw.removeprefix(UTF8_MARK).replace(b"\r\n", b"\n").strip())


def load(source: Source) -> bytes:
    """The raw bytes of a file.

    Raises:
        NotARelease: its fault, `unreadable` or `too_large`.
    """
    if source.fault:
        raise NotARelease(*source.fault)
    try:
        size = _regular(source)
        if size > MOST_BYTES:
            raise NotARelease("too_large", f"{size:,} bytes; at most {MOST_BYTES:,} are read")
        return source.file.read_bytes()
    except OSError as error:
        raise NotARelease("unreadable", error.strerror or str(error)) from error


def _regular(source: Source) -> int:
    """The size of a regular file in bytes.

    Raises:
        NotARelease: `unreadable`, it is of another kind.
    """
    status = source.file.stat()
    if not stat.S_ISREG(status.st_mode):  # a pipe would be waited on for ever
        raise NotARelease("unreadable", "not a regular file")
    return status.st_size


def read(source: Source) -> Release | Reject:
    """The release that `source` is, or why it is none."""
    return next(read_all([source]))


def read_all(sources: Iterable[Source], seconds: float = _NO_LIMIT) -> Iterator[Release | Reject]:
    """The release that each of `sources` is, or why it is none; a file of rows is read once, in its order.

    `seconds` is the time that reading one file of text may take.
    """
    by_file: defaultdict[Source, list[Source]] = defaultdict(list)
    for source in sources:
        if source.place is None:
            yield _read_file(source, seconds)
        else:
            by_file[replace(source, path="", place=None)].append(source)
    for file, rows in by_file.items():
        yield from _read_rows(file, rows)


def _read_file(source: Source, seconds: float) -> Release | Reject:
    sha256 = None
    try:
        raw = load(source)
        sha256 = digest(raw)
        with time_limit(seconds):
            content = WHOLE[source.format](raw)
        return _release(source, sha256, content)
    except NotARelease as no:
        return _reject(source, sha256, no)
    except OutOfTimeError as error:
        return _reject(source, sha256, NotARelease("timeout", str(error)))
    except Exception as error:  # noqa: BLE001 a parser may fail on a broken file in any way
        return _reject(source, sha256, NotARelease("unreadable", f"{type(error).__name__}: {error}"))


def _read_rows(file: Source, sources: Sequence[Source]) -> Iterator[Release | Reject]:
    wanted = sorted(sources, key=lambda source: source.place or 0)
    rows = ROWS[file.format].rows_at(file.file, file.columns, [source.place or 0 for source in wanted])
    failure = NotARelease("unreadable", "the file was changed while it was read")
    for source in wanted:
        try:
            row = next(rows, None)
        except OSError as error:
            row, failure = None, NotARelease("unreadable", error.strerror or str(error))
        except NotARelease as no:
            row, failure = None, no
        if row is None:
            yield _reject(source, None, failure)
        elif isinstance(row.content, NotARelease):
            yield _reject(source, row.sha256, row.content)
        else:
            try:
                yield _release(source, row.sha256, row.content)
            except NotARelease as no:
                yield _reject(source, row.sha256, no)


def _release(source: Source, sha256: str, content: Content) -> Release:
    check(content.text)
    return Release(
        path=source.path,
        sha256=sha256,
        encoding=content.encoding,
        text=content.text,
        format=source.format,
        title=content.title,
        published=content.published,
        url=content.url,
    )


def _reject(source: Source, sha256: str | None, no: NotARelease) -> Reject:
    return Reject(path=source.path, sha256=sha256, reason=no.reason, detail=no.detail)
