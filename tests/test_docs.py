"""The pages in docs/: their tutorials are run as they stand, their commands are those of the program."""

import contextlib
import doctest
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[1]
TUTORIALS = sorted((ROOT / "docs/tutorials").glob("*.md"))
LOOSELY = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@pytest.fixture
def checkout(tmp_path, monkeypatch) -> Path:
    """A copy of what a tutorial touches, with `thaipress` on the path; the working directory."""
    for name in ("src", "data/raw", "cli.py"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        (tmp_path / name).parent.mkdir(exist_ok=True)
        copy(source, tmp_path / name)
    (tmp_path / "typings").mkdir()
    (tmp_path / "typings/thaipress").symlink_to("../src")
    program = tmp_path / "bin/thaipress"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{tmp_path}/cli.py" "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "typings"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def blocks(page: Path) -> list[tuple[str, str]]:
    """The fenced blocks of a page: language and content."""
    tokens = MarkdownIt().parse(page.read_text(encoding="utf-8"))
    return [(token.info, token.content) for token in tokens if token.type == "fence"]


def commands(content: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block with the output that the page shows after it."""
    for part in ("\n" + content).split("\n$ ")[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def agrees(shown: str, found: str) -> bool:
    """Whether an output is what the page shows, `...` standing for anything and space for space."""
    return doctest.OutputChecker().check_output(shown.strip() + "\n", found.strip() + "\n", LOOSELY)


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("page", TUTORIALS, ids=lambda page: page.stem)
def test_tutorial_does_what_it_says(page):
    names: dict[str, object] = {}
    printed = ""
    for language, content in blocks(page):
        if language == "console":
            for command, shown in commands(content):
                done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
                assert done.returncode == 0, f"{command}\n{done.stderr}"
                assert agrees(shown or "...", done.stdout), f"{command}\n{done.stdout}"
        elif language == "python":
            with contextlib.redirect_stdout(io.StringIO()) as stream:
                exec(compile(content, str(page), "exec"), names)  # noqa: S102 the page's own code
            printed = stream.getvalue()
        elif language == "text":
            assert agrees(content, printed), printed


def test_commands_page_is_what_the_program_says():
    # `make docs` mends it.
    command = [sys.executable, "-m", "typer", "thaipress.app", "utils", "docs", "--name", "thaipress"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "typings"), "NO_COLOR": "1"}
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    assert (ROOT / "docs/commands.md").read_text(encoding="utf-8").strip() == said.strip()


def test_every_page_stands_in_the_site_s_contents():
    nav = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    listed = {
        page for entry in nav for page in ([entry] if isinstance(entry, str) else chain(*entry.values()))
    }
    assert listed == {file.relative_to(ROOT / "docs").as_posix() for file in (ROOT / "docs").rglob("*.md")}


def test_site_can_be_built_and_every_link_within_it_leads_somewhere(tmp_path):
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
