"""A pool of processes that die with the one that started them."""

import multiprocessing as mp
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from multiprocessing import connection

from thaipress.errors import WorkerError


def available() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def pool(count: int) -> Iterator[ProcessPoolExecutor]:
    """`count` fresh processes: each loads its own models, when it gets its first work.

    When the body fails or is interrupted, work that has not begun is dropped.

    Raises:
        WorkerError: a process died, for want of memory as a rule.
    """
    executor = ProcessPoolExecutor(count, mp_context=mp.get_context("spawn"), initializer=_prepare)
    try:
        yield executor
    except BrokenProcessPool as error:
        raise WorkerError("a worker process died, perhaps for want of memory; try fewer --workers") from error
    finally:
        executor.shutdown(cancel_futures=True)


class _NoPandas(MetaPathFinder):
    """Keeps pandas out of a process: Arrow loads it to look at any list, 40 MB that no worker needs."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        """No module `pandas`; others are left to others."""
        del path, target
        if name == "pandas":
            raise ModuleNotFoundError(name, name=name)


def _prepare() -> None:
    """Leave an interrupt to the parent, and leave at once when it is gone: nobody must go on writing."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.meta_path.insert(0, _NoPandas())
    parent = mp.parent_process()
    if parent is None:
        return

    def watch() -> None:
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
