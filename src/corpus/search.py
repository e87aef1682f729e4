"""Which files are inputs: files, folders searched through, and globs."""

import fnmatch
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from thaipress.corpus.formats import ENDINGS
from thaipress.corpus.source import DEFAULT_COLUMNS, Columns, Source
from thaipress.errors import InputError

_MAGIC = re.compile(r"[*?\[]")
# Not read in a folder: hidden files, and what Word leaves beside a document that is open.
_LEFT_ALONE = (".", "~$")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was named on the command line: the files by path, and how many others were left alone."""

    sources: tuple[Source, ...]
    ignored: int


def find(inputs: Sequence[Path], *, columns: Columns = DEFAULT_COLUMNS, output: Path | None = None) -> Inputs:
    """The files that `inputs` name: files, folders searched through, globs (`**` for any folders).

    In a folder, hidden files and files with other endings are left alone and counted; `output` and the
    outputs of other runs are not searched. A name that exists is no glob. What a glob finds has its path
    from the folder that stands before the first wildcard.

    Raises:
        InputError: an input does not exist, matches nothing, is a file of another kind, or two inputs hold
            the same path.
    """
    found: dict[str, Source] = {}
    ignored = 0
    for named in inputs:
        root, files = _named(named, output)
        for file in files:
            if root and (file.suffix.lower() not in ENDINGS or file.name.startswith(_LEFT_ALONE)):
                ignored += 1
                continue
            source = _source(file, root, columns)
            twin = found.setdefault(source.path, source)
            if twin is not source and _real(twin.file) != _real(source.file):
                raise InputError(f"{source.file}: has the same path as {twin.file}: {source.path}")
    return Inputs(tuple(found[path] for path in sorted(found)), ignored)


def _named(named: Path, output: Path | None) -> tuple[Path | None, Iterable[Path]]:
    """The folder that `named` is searched from, none for a file; and the files found."""
    if named.is_dir():
        if _is_output(named):
            raise InputError(f"{named}: holds the tables of a run; name the folder of the releases")
        return named, _Search(output).files(named)
    if named.exists():
        if named.suffix.lower() not in ENDINGS:
            raise InputError(f"{named}: not an input; releases end in {_endings()}")
        return None, [named]
    if not _MAGIC.search(str(named)):
        raise InputError(f"{named}: no such file or folder")
    parts = named.parts
    first = next(n for n, part in enumerate(parts) if _MAGIC.search(part))
    root = Path(*parts[:first])
    if not root.is_dir():
        raise InputError(f"{named}: matches nothing; there is no folder {root}")
    files = list(dict.fromkeys(_Search(output).matches(root, parts[first:])))
    if not any(file.suffix.lower() in ENDINGS for file in files):
        raise InputError(f"{named}: matches no input; releases end in {_endings()}")
    return root, files


def _endings() -> str:
    return ", ".join(sorted(ENDINGS))


def _source(file: Path, root: Path | None, columns: Columns) -> Source:
    path = _portable(file.relative_to(root).as_posix() if root else file.name)
    kind = ENDINGS[file.suffix.lower()]
    if root and file.is_symlink() and not (real := _real(file)).is_relative_to(_real(root)):
        fault = f"a link out of the input folder, to {real}"
        return Source(path, file, kind, columns, fault=("unsafe_path", fault))
    return Source(path, file, kind, columns)


def _is_output(folder: Path) -> bool:
    """Whether `folder` holds the tables of a run, whose documents would be read as releases again."""
    return (folder / "current" / "manifest.json").exists()


def _real(file: Path) -> Path:
    """Where `file` lies in the end; unlike `Path.resolve`, links in a circle are no error."""
    return Path(os.path.realpath(file))


def _portable(path: str) -> str:
    """`path` as text that Parquet can hold: bytes of a file name that are no UTF-8 are escaped."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


class _Search:
    """A search through folders; links to folders are not followed, nor is `output` searched."""

    def __init__(self, output: Path | None) -> None:
        self._output = _real(output) if output else None

    def files(self, folder: Path) -> Iterator[Path]:
        """All files in `folder` and below, by name."""
        folders = []
        for entry in self._entries(folder):
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry))
            elif not Path(entry).is_dir():
                yield Path(entry)
        for inner in folders:
            if self._is_open(inner):
                yield from self.files(inner)

    def matches(self, folder: Path, pattern: Sequence[str]) -> Iterator[Path]:
        """The files that `pattern`, a name or wildcard per level, finds from `folder`."""
        head, *rest = pattern
        if head == "**":
            yield from self.matches(folder, rest) if rest else self.files(folder)
        for entry in self._entries(folder):
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder and head == "**" and self._is_open(Path(entry)):
                yield from self.matches(Path(entry), pattern)
            elif head != "**" and _matches(entry.name, head):
                if is_folder:
                    yield from self.matches(Path(entry), rest or ["**"])
                elif not rest and not Path(entry).is_dir():
                    yield Path(entry)

    def _is_open(self, folder: Path) -> bool:
        """Whether `folder` is to be searched: neither hidden nor the output of a run."""
        return not (
            folder.name.startswith(".")
            or _is_output(folder)
            or (self._output and _real(folder) == self._output)
        )

    def _entries(self, folder: Path) -> list["os.DirEntry[str]"]:
        try:
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            raise InputError(f"{folder}: can't be searched: {error.strerror}") from error


def _matches(name: str, wildcard: str) -> bool:
    """Whether `wildcard` means `name`; a hidden name must be meant with its dot."""
    return fnmatch.fnmatchcase(name, wildcard) and (wildcard.startswith(".") or not name.startswith("."))
