"""What a test puts in place of work in another process: a module that such a process can import."""

import os
import signal
import time
from pathlib import Path
from typing import NoReturn

from thaipress import pipeline
from thaipress.extract import release as extraction
from thaipress.plan import Shard
from thaipress.publish import Attempt


def die(*_: object) -> NoReturn:
    """End this process as the system ends one that takes too much memory: at once, without a word."""
    os._exit(137)


def killed_once(shard: Shard) -> Attempt:
    """Work of which the first is lost at the worst moment: all written, nothing reported."""
    attempt = pipeline.make_part(shard)
    try:
        shard.staging.with_name("killed").touch(exist_ok=False)
    except FileExistsError:
        return attempt
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("outlived SIGKILL")


def machine_lost_once(shard: Shard) -> Attempt:
    """Work of which the first takes the executor with it, as a machine that is switched off does."""
    attempt = pipeline.make_part(shard)
    try:
        shard.staging.with_name("lost").touch(exist_ok=False)
    except FileExistsError:
        return attempt
    daemon = Path("/proc", str(os.getppid()), "stat").read_text(encoding="utf-8")
    executor = int(daemon.rpartition(")")[2].split()[1])
    os.kill(executor, signal.SIGKILL)
    time.sleep(60)
    raise AssertionError("outlived its executor")


def poisoned(shard: Shard) -> Attempt:
    """Work on releases of which `poison.txt` fails and `slow.txt` never ends."""
    whole = extraction.extract_text

    def fragile(text: str, *, path: str, **more: object) -> object:
        if path == "poison.txt":
            raise RuntimeError("a defect of an extractor")
        while path == "slow.txt":
            pass
        return whole(text, path=path, **more)  # type: ignore[arg-type]  # passed on as they came

    whole("ตัวอย่าง")  # lexicons are loaded before the clock of a release starts
    extraction.extract_text = fragile  # type: ignore[assignment]  # in this process, for this work
    try:
        return pipeline.make_part(shard)
    finally:
        extraction.extract_text = whole
