"""What a test puts in place of work in another process: a module that such a process can import."""

import os
import signal
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
