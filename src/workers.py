"""A pool of processes that die with the one that started them."""

import multiprocessing as mp
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import connection


def available() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pool(count: int) -> ProcessPoolExecutor:
    """`count` fresh processes: each loads its own models, when it gets its first work."""
    return ProcessPoolExecutor(count, mp_context=mp.get_context("spawn"), initializer=_die_with_parent)


def _die_with_parent() -> None:
    """Leave at once when the parent is gone, even if it was killed: nobody must go on writing."""
    parent = mp.parent_process()
    if parent is None:
        return

    def watch() -> None:
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
