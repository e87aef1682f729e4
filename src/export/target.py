"""Write a file or folder beside its place and put it there when it is whole."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thaipress.errors import OutputError


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """A path to write to; afterwards what was written stands at `target`, in place of what was there.

    A body that fails leaves `target` as it was.

    Raises:
        OutputError: `target` can't be written, or is a folder with other things than an export in it.
    """
    fresh = target.with_name(f".{target.name}.new")
    try:
        if target.is_dir() and not _is_export(target):
            raise OutputError(f"{target}: is in the way; name another place")
        _remove(fresh)
        target.parent.mkdir(parents=True, exist_ok=True)
        yield fresh
        if target.is_dir():  # a folder can't be replaced by a rename
            _remove(target)
        fresh.replace(target)
    except OSError as error:
        raise OutputError(f"{target}: can't be written: {error.strerror or error}") from error
    finally:
        _remove(fresh)


def _is_export(folder: Path) -> bool:
    """Whether a folder is empty or an earlier export: plain files, one of which says so.

    The tables themselves are described by a `datapackage.json` too, but stand in folders of their own.
    """
    there = list(folder.iterdir())
    marked = {"datapackage.json", "tasks.json"} & {entry.name for entry in there}
    return not there or (bool(marked) and all(e.is_file() and not e.is_symlink() for e in there))


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
