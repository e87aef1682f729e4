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
        if (
            target.is_dir()
            and any(target.iterdir())
            and not (target / "datapackage.json").exists()
            and not (target / "tasks.json").exists()
        ):
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


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
