"""Re-extraction: what `make refresh` does, and that the workflow does the same and can't do harm."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import srsly

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github" / "workflows" / "reextract.yml"


@pytest.fixture
def refresh(tmp_path):
    """Runs `make refresh` with this Python in the place of the environment that it would set up."""
    if not shutil.which("make"):
        pytest.skip("needs make")
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "thaipress").write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -m thaipress "$@"\n', encoding="utf-8"
    )
    (programs / "thaipress").chmod(0o755)

    def make(*settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["make", "-o", ".venv/run", "refresh", f"BIN={programs}", f"OUTPUT={tmp_path}/out", *settings],
            cwd=ROOT, capture_output=True, check=False, encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT / "typings"), "PYTHONUTF8": "1"},
        )  # fmt: skip

    return make


def test_refresh_extracts_verifies_and_tells_the_difference(refresh, folder, release, tmp_path):
    root = folder({f"{n}.txt": release(f"ลำปางก้าวหน้า ปีที่ {n}") for n in range(3)})
    first = refresh(f"INPUT={root}")
    assert first.returncode == 0, first.stderr
    assert "whole\nfirst tables: nothing to compare with\n" in first.stdout
    (root / "3.txt").write_text(release("มาใหม่"), encoding="utf-8")
    for gone in ("1.txt", "2.txt"):
        (root / gone).unlink()
    second = refresh(f"INPUT={root}", "FAIL_ON=10% documents=0")
    assert "2 releases, 0 rejects (1 read, 1 unchanged)" in second.stdout
    report = (tmp_path / "out" / "diff.md").read_text(encoding="utf-8")
    assert "3 → 2 releases; 1 release added, 2 release removed. Same extraction." in report
    assert report.count("<details>") == 3
    assert "| documents | 3 | 2 | 1 | 2 | 0 |" in second.stdout
    assert "drop: documents: 3 → 2 (33.3%), allowed 0 rows" in second.stderr
    assert second.returncode != 0


@pytest.fixture(scope="module")
def workflow():
    return srsly.read_yaml(WORKFLOW)


def steps(workflow, kind):
    return [step[kind] for job in workflow["jobs"].values() for step in job["steps"] if kind in step]


def test_workflow_calls_the_target_of_the_makefile(workflow):
    called = {
        m[1] for run in steps(workflow, "run") for m in re.finditer(r"\bmake (?:-C \S+ )?([a-z]+)", run)
    }
    assert called == {"refresh", "extract"}
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert called <= set(targets)


def test_workflow_runs_where_releases_change_and_nowhere_else(workflow):
    assert set(workflow["on"]) == {"push", "pull_request"}
    assert all(event["paths"] == ["data/raw/**"] for event in workflow["on"].values())


def test_actions_are_pinned_to_a_commit(workflow):
    used = steps(workflow, "uses")
    assert used
    assert [
        action for action in used if not re.fullmatch(r"actions/[a-z-]+(/[a-z]+)?@[0-9a-f]{40}", action)
    ] == []


def test_no_job_that_runs_code_of_a_pull_request_can_write(workflow):
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        runs_code = any("checkout" in step.get("uses", "") for step in job["steps"])
        writes = "write" in job["permissions"].values()
        assert not (runs_code and writes)
    assert "${{ secrets" not in WORKFLOW.read_text(encoding="utf-8")


def test_nothing_that_a_stranger_names_is_put_into_a_script(workflow):
    assert [run for run in steps(workflow, "run") if "${{" in run] == []


def test_scripts_of_the_workflow_are_shell(workflow):
    for run in steps(workflow, "run"):
        subprocess.run(["bash", "-n"], input=run, check=True, encoding="utf-8")
