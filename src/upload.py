"""A finished run in an object store, where nothing can be renamed: one small object, written last, shows it.

A reader (`thaipress.read(URL)`) sees the tables of one run, whole, at any time. An upload that dies leaves
parts that nobody reads and the next one uses. One upload at a time.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from pyarrow import fs

from thaipress import remote
from thaipress.errors import OutputError
from thaipress.publish import FILES, Manifest, checksum, finished_manifest, finished_run, part_name

_AT_ONCE = 8
_GRACE = dt.timedelta(days=1)
"""Parts younger than this stay, as another upload may have put them there."""


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What an upload did: files that were written, that were there, and that were removed."""

    written: int
    kept: int
    removed: int


def upload(output: Path, url: str) -> Uploaded:
    """Put the finished run that `output` shows to `url`, e.g. `s3://bucket/tables`.

    Only files that are not there yet are written. The run that was there before stays readable until the
    next upload.

    Raises:
        OutputError: no finished run, or a store that can't be written.
    """
    run = finished_run(output)
    manifest = finished_manifest(output)
    store, root = remote.folder(url)
    try:
        return _upload(run, manifest, store, root)
    except OSError as error:
        raise OutputError(f"{url}: can't be written: {error}") from error


def _upload(run: Path, manifest: Manifest, store: fs.FileSystem, root: str) -> Uploaded:
    before = _shown(store, root)
    there = {info.path: info for info in _parts(store, root)}
    wanted = dict(_places(manifest, root))

    def put(target: str) -> bool:
        file = run / wanted[target]
        info = there.get(target)
        if info and info.size == file.stat().st_size:
            return False
        write(store, target, _unaltered(file, target))
        return True

    with ThreadPoolExecutor(_AT_ONCE) as threads:
        written = sum(threads.map(put, wanted))
    write(store, f"{root}/{remote.MANIFEST}", manifest.model_dump_json(indent=1).encode())
    needed = wanted.keys() | (dict(_places(before, root)).keys() if before else set())
    oldest = dt.datetime.now(dt.UTC) - _GRACE
    gone = [i.path for i in there.values() if i.path not in needed and i.mtime and i.mtime < oldest]
    for path in gone:
        store.delete_file(path)
    return Uploaded(written=written, kept=len(wanted) - written, removed=len(gone))


def _places(manifest: Manifest, root: str) -> Iterator[tuple[str, str]]:
    """Each file of a run: its place in the store, and in the run's folder."""
    for number, part in enumerate(manifest.parts):
        for table in FILES:
            yield remote.part(root, table, part.sha256[table]), f"{table}/{part_name(number)}"


def _shown(store: fs.FileSystem, root: str) -> Manifest | None:
    try:
        with store.open_input_stream(f"{root}/{remote.MANIFEST}", compression=None) as stream:
            return Manifest.model_validate_json(stream.read())
    except (FileNotFoundError, ValueError):  # none, or of another format
        return None


def _parts(store: fs.FileSystem, root: str) -> Iterable[fs.FileInfo]:
    found = store.get_file_info(
        fs.FileSelector(f"{root}/{remote.PARTS}", recursive=True, allow_not_found=True)
    )
    return [info for info in found if info.type == fs.FileType.File]


def _unaltered(file: Path, target: str) -> bytes:
    if checksum(file) not in target:
        raise OutputError(f"{file}: other bytes than the manifest's checksum; `thaipress verify` says more")
    return file.read_bytes()


def write(store: fs.FileSystem, target: str, content: bytes) -> None:
    """Write an object in one step: a store does so by itself, a file system by renaming."""
    place = target
    if isinstance(store, fs.LocalFileSystem):
        store.create_dir(target.rpartition("/")[0], recursive=True)
        place = f"{target}.new"
    with store.open_output_stream(place, compression=None) as stream:
        stream.write(content)
    if place != target:
        store.move(place, target)
