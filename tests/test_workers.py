"""A real run that a person interrupts, and processes that end with it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from processes import processes

from thaipress.publish import read_manifest
from thaipress.verify import verify

PATIENCE = 300.0
"""Seconds that a busy machine may take over anything here."""
ROOT = Path(__file__).parents[1]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks the system for processes as Linux does")
def test_interrupted_run_keeps_the_finished_tables_and_leaves_no_process(folder, release, tmp_path):
    out = tmp_path / "out"
    mark = f"THAIPRESS_TEST={out}"
    command = [
        sys.executable,
        "-m",
        "thaipress",
        "extract",
        str(tmp_path / "in"),
        "-o",
        str(out),
        "--workers",
        "2",
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "typings"), "THAIPRESS_TEST": str(out)}
    folder({"one.txt": release("ฉบับแรก")})
    subprocess.run(command, env=environment, check=True, capture_output=True)
    before = read_manifest(out)

    folder({f"{n:04d}.txt": release(f"ฉบับที่ {n} " + "ประชาชนได้รับประโยชน์ " * 20) for n in range(3000)})
    # A process group of its own, as a terminal gives it: Ctrl-C reaches the driver and the workers.
    # Tests that run in the background may ignore an interrupt, and what they start would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, start_new_session=True) as run:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and (len(processes(mark)) < 3 or not (out / "staging").exists()):
            time.sleep(0.02)
        time.sleep(0.5)
        os.killpg(run.pid, signal.SIGINT)
        _, said = run.communicate(timeout=PATIENCE)
    assert run.returncode == 130
    assert b"interrupted" in said
    assert b"Traceback" not in said
    assert read_manifest(out) == before
    assert list(verify(out)) == []
    deadline = time.monotonic() + PATIENCE
    while processes(mark) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert processes(mark) == []
