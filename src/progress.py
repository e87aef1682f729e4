"""How far a run has come: a bar on a terminal, a line now and then in a log."""

import sys
import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

_SECONDS_BETWEEN_LINES = 10.0


class Progress:
    """Shows the progress of a run on standard error; `silent` shows nothing."""

    def __init__(self, *, silent: bool) -> None:
        self._silent = silent
        self._began = self._last = time.monotonic()
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        if not silent and sys.stderr.isatty():
            self._bar = Bar(
                TextColumn("extracting"),
                BarColumn(),
                MofNCompleteColumn(),
                TextColumn("{task.fields[rate]}"),
                TimeRemainingColumn(),
                console=Console(stderr=True),
                transient=True,
            )

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
            self._task = self._bar.add_task("extract", total=None, rate="")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def update(self, done: int, total: int) -> None:
        """Show that `done` of `total` releases are extracted."""
        now = time.monotonic()
        rate = f"{done / (now - self._began):.0f} releases/s" if done else ""
        if self._bar and self._task is not None:
            self._bar.update(self._task, completed=done, total=total, rate=rate)
        elif not self._silent and now - self._last >= _SECONDS_BETWEEN_LINES:
            self._last = now
            sys.stderr.write(f"{done:,} of {total:,} releases, {rate}\n")
            sys.stderr.flush()
