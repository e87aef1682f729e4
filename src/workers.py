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

    When the body fails or is interrupted, they end at once, whatever they are at.

    Raises:
        WorkerError: a process died, for want of memory as a rule.
    """
    context = mp.get_context("spawn")
    stopped, stop = context.Pipe(duplex=False)
    executor = ProcessPoolExecutor(count, mp_context=context, initializer=_prepare, initargs=(stopped,))
    try:
        with _uninterrupted():
            for _ in range(count):
                executor.submit(os.getpid)  # starts a process, as none is idle yet
        yield executor
    except BaseException as error:
        stop.close()  # the other end is readable now, in every worker
        if not isinstance(error, BrokenProcessPool):
            raise
        raise WorkerError("a worker process died, perhaps for want of memory; try fewer --workers") from error
    finally:
        executor.shutdown(cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold an interrupt back during the body; processes started in it never see one."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _NoPandas(MetaPathFinder):
    """Keeps pandas out of a process: Arrow loads it to look at any list, 40 MB that no worker needs."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        """No module `pandas`; others are left to others."""
        del path, target
        if name == "pandas":
            raise ModuleNotFoundError(name, name=name)


def _prepare(stopped: connection.Connection) -> None:
    """Leave an interrupt to the parent; end at once when it says so or is gone: nobody must go on writing."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.meta_path.insert(0, _NoPandas())
    parent = mp.parent_process()
    if parent is None:
        return

    def watch() -> None:
        connection.wait([parent.sentinel, stopped])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
