"""What the readers of all formats share: where an input lies, what it says, why it is none."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from thaipress.schema import Reason, SourceFormat

MOST_BYTES = 16 * 2**20
"""The largest release that is read, in bytes: a file, or a row of a file of rows."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a file of rows that hold a release; none stands for the default name.

    A column of the default name may be missing, `text` apart; one that was asked for may not.
    """

    text: str | None = None
    id: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None


DEFAULT_COLUMNS = Columns()


@dataclass(frozen=True, slots=True)
class Source:
    """An input that is to be read as a release: a file, or a row of one. Small, and it can be pickled.

    Attributes:
        path: relative to the input root, `/` between folders; what ids follow from. A row's is `file#id`.
        file: where it lies on this machine.
        format: how the file is read.
        columns: those of a file of rows.
        place: where a row stands in its file, as the format counts; none for a whole file.
        fault: why it can't be read, where that is known beforehand: a reason and what was wrong.
    """

    path: str
    file: Path
    format: SourceFormat = "txt"
    columns: Columns = DEFAULT_COLUMNS
    place: int | None = None
    fault: tuple[Reason, str] | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a file or a row says.

    Attributes:
        text: the release; every offset counts its code points.
        encoding: how its bytes were decoded; none where the format leaves no choice.
        title: as the page or the row gives it, beside the text; none where it does not. So are the others.
        published: a day as it is written there.
        url: its address.
    """

    text: str
    encoding: str | None
    title: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """A release as it was read: its content, where it lies, the digest of its bytes."""

    path: str
    sha256: str
    encoding: str | None
    text: str
    format: SourceFormat = "txt"
    title: str | None = None
    published: str | None = None
    url: str | None = None


class NotARelease(Exception):  # noqa: N818 it is an answer, not an error
    """Bytes that are no release: a stable reason code, and what was wrong, for a person."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason: Reason = reason
        self.detail = detail


def digest(raw: bytes) -> str:
    """SHA-256 of `raw`, hexadecimal."""
    return hashlib.sha256(raw).hexdigest()
