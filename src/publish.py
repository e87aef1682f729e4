"""An output folder: every reader sees all tables of one finished run, whole, at any time.

    OUTPUT/officials            → current/officials      a link per table, written once
    OUTPUT/current              → runs/9f3c…             the one link that a finished run replaces
    OUTPUT/runs/9f3c…/officials/part-00000.parquet …     a finished run, never changed
    OUTPUT/runs/9f3c…/signatures/part-00000.parquet      kept for the next run, no table
    OUTPUT/runs/9f3c…/manifest.json
    OUTPUT/datapackage.json     → current/…              what the tables hold, as a Frictionless Data Package

A run is named after its content. Parts that a run shares with the one before are hard links to the same
bytes, so a small update costs what it changes. A run that dies leaves a folder in `staging`, which nobody
reads and the next run removes.

While a run is made, its folder has a name that is used once, so that a worker which outlives its run finds
its folder gone and writes nowhere else:

    OUTPUT/staging/5d0b…/attempts/00003-91ac…/officials.parquet …    one attempt at a part, by a worker
    OUTPUT/staging/5d0b…/run/officials/part-00003.parquet …          the attempt that counts, moved by the run
"""

import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, ValidationError

from thaipress.dictionary import datapackage
from thaipress.errors import OutputError
from thaipress.schema import TABLES

_CURRENT = "current"
_RUNS = "runs"
_STAGING = "staging"
_ATTEMPTS = "attempts"
_STAGED = "run"
_MANIFEST = "manifest.json"
_DESCRIPTOR = "datapackage.json"
_FORMAT = 2
SIGNATURES = "signatures"
"""What a run keeps besides its tables, for the next one: see `thaipress.clusters`."""
FILES = (*TABLES, SIGNATURES)
"""Every part of a run has a file in each of these folders."""
_KEPT_RUNS = 2
"""The finished run and the one before it, which a reader may still have open."""


class Part(BaseModel):
    """One shard of a run: a file per table, and one of signatures.

    Attributes:
        key: what the shard was made from: its releases and the version of the extraction.
        rows: rows per table.
        sha256: checksum of the file per table, and of the signatures.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    rows: dict[str, int]
    sha256: dict[str, str]


class Manifest(BaseModel):
    """What a finished run holds; the same input and version give the same manifest."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int = _FORMAT
    version: str
    extraction: str
    parts: tuple[Part, ...]

    @property
    def rows(self) -> dict[str, int]:
        """Rows per table."""
        return {table: sum(part.rows[table] for part in self.parts) for table in TABLES}

    @property
    def run(self) -> str:
        """The run's name: a digest of its content."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]


class Attempt(NamedTuple):
    """A part that a worker has made, and the folder that holds its files until the run takes it."""

    part: Part
    folder: Path


def attempt_folder(staging: Path, number: int) -> Path:
    """A new folder for one attempt at part `number`: of two at once, neither touches the other's files."""
    folder = staging / _ATTEMPTS / f"{number:05d}-{secrets.token_hex(4)}"
    folder.mkdir()
    return folder


def attempt_file(folder: Path, table: str) -> Path:
    """The file of a table in the folder of an attempt."""
    return folder / f"{table}.parquet"


def part_name(number: int) -> str:
    """File name of the `number`-th part of a table, from 0."""
    return f"part-{number:05d}.parquet"


def finished_part(folder: Path, table: str, number: int) -> Path:
    """The file of a part of the run that `folder` shows."""
    return folder / _CURRENT / table / part_name(number)


def finished_run(folder: Path) -> Path:
    """The folder of the run that `folder` shows now; it stays as it is while later runs are published.

    Raises:
        OutputError: the folder does not hold the tables of a finished run.
    """
    run = (folder / _CURRENT).resolve()
    if not (run / _MANIFEST).is_file():
        raise OutputError(f"{folder}: no finished run; is this the output of `thaipress extract`?")
    return run


def checksum(file: Path) -> str:
    """SHA-256 of a file's bytes, hexadecimal."""
    with file.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


class Output:
    """An output folder that is being written; use as `with Output.locked(path) as output`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._name = secrets.token_hex(4)

    @classmethod
    @contextmanager
    def locked(cls, folder: Path) -> Iterator["Output"]:
        """The folder, made if need be, for one run at a time.

        Raises:
            OutputError: it is in use by another run, can't be written, or holds something else.
        """
        if folder.exists() and not folder.is_dir():
            raise OutputError(f"{folder}: not a folder")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(folder / ".lock", timeout=0)
            lock.acquire()
        except Timeout as busy:
            raise OutputError(f"{folder}: another run is writing here; wait for it to end") from busy
        except OSError as error:
            raise OutputError(f"{folder}: can't be written: {error.strerror or error}") from error
        try:
            output = cls(folder)
            output.refuse_other_content()
            output.clear_staging()
            yield output
        except OSError as error:  # a full disk, a folder that was taken away
            raise OutputError(f"{folder}: can't be written: {error}") from error
        finally:
            lock.release()

    def refuse_other_content(self) -> None:
        """Make sure that no table's place is taken by something that is not ours.

        Raises:
            OutputError: a file or folder stands where a link belongs.
        """
        for name in (*TABLES, _DESCRIPTOR):
            place = self.folder / name
            if place.exists() and not place.is_symlink():
                raise OutputError(f"{place}: is in the way; name another output folder")

    def manifest(self) -> Manifest | None:
        """The manifest of the finished run; none in a new folder, or one of an older format."""
        return read_manifest(self.folder)

    def clear_staging(self) -> None:
        """Remove what a run that died left behind."""
        shutil.rmtree(self.folder / _STAGING, ignore_errors=True)

    @property
    def staging(self) -> Path:
        """The folder that this run is made in."""
        return self.folder / _STAGING / self._name

    @property
    def staged(self) -> Path:
        """The folder in it that becomes the finished run."""
        return self.staging / _STAGED

    def stage(self) -> None:
        """Make the empty staging folder of a new run, with a folder per table."""
        (self.staging / _ATTEMPTS).mkdir(parents=True)
        for table in FILES:
            (self.staged / table).mkdir(parents=True)

    def take(self, number: int, attempt: Attempt) -> None:
        """Make an attempt's files those of part `number` of the staged run."""
        for table in FILES:
            attempt_file(attempt.folder, table).replace(self.staged / table / part_name(number))
        attempt.folder.rmdir()

    def keep_part(self, old: int, new: int) -> None:
        """Take part `old` of the finished run over as part `new` of the staged one."""
        for table in FILES:
            source = finished_part(self.folder, table, old).resolve()
            target = self.staged / table / part_name(new)
            try:
                os.link(source, target)
            except OSError:  # a file system without hard links
                shutil.copyfile(source, target)

    def publish(self, manifest: Manifest) -> None:
        """Make the staged run the finished one, in one step, and drop runs older than the one before."""
        staging = self.staged
        (staging / _MANIFEST).write_text(manifest.model_dump_json(indent=1) + "\n", encoding="utf-8")
        (staging / _DESCRIPTOR).write_text(_described(manifest), encoding="utf-8")
        _to_disk(staging)
        run = self.folder / _RUNS / manifest.run
        if run.resolve() == (self.folder / _CURRENT).resolve():
            # Made anew with the same content, because it was damaged or by force: readers may have it open.
            run = run.with_name(f"{run.name}-anew")
        run.parent.mkdir(exist_ok=True)
        if run.exists():
            shutil.rmtree(run)
        staging.rename(run)
        _to_disk(run.parent)
        _link(self.folder / _CURRENT, Path(_RUNS, run.name))
        for name in (*TABLES, _DESCRIPTOR):
            _link(self.folder / name, Path(_CURRENT, name))
        _to_disk(self.folder)
        self.clear_staging()
        self._drop_old_runs(run)

    def _drop_old_runs(self, finished: Path) -> None:
        os.utime(finished)
        runs = sorted((self.folder / _RUNS).iterdir(), key=lambda r: (r != finished, -r.stat().st_mtime_ns))
        for run in runs[_KEPT_RUNS:]:
            shutil.rmtree(run, ignore_errors=True)


def _described(manifest: Manifest) -> str:
    paths = {table: [f"{table}/{part_name(n)}" for n in range(len(manifest.parts))] for table in TABLES}
    package = datapackage(paths, media="parquet", version=manifest.version)
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of the run that `folder` shows; none where there is no finished run of this format."""
    file = folder / _CURRENT / _MANIFEST
    try:
        manifest = Manifest.model_validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return None
    return manifest if manifest.format == _FORMAT else None


def finished_manifest(folder: Path) -> Manifest:
    """The manifest of the run that `folder` shows.

    Raises:
        OutputError: there is no finished run of this format.
    """
    manifest = read_manifest(folder)
    if manifest is None:
        raise OutputError(f"{folder}: no finished run; is this the output of `thaipress extract`?")
    return manifest


def checksums(folder: Path) -> dict[str, str]:
    """SHA-256 of the files of an attempt, by table."""
    return {table: checksum(attempt_file(folder, table)) for table in FILES}


def _link(place: Path, target: Path) -> None:
    """Make `place` a link to `target`, replacing the link that is there in one step."""
    if place.is_symlink() and place.readlink() == target:
        return
    fresh = place.with_name(place.name + ".new")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    fresh.replace(place)


def _to_disk(folder: Path) -> None:
    """Have the system write a folder's entries before what depends on them is published."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
