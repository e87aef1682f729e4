"""What the tests share: the pipeline, folders of releases, and runs over them."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from thaipress import app, pipeline, plan
from thaipress.extract.nlp import build_nlp

# The same examples every time, so that a run of the tests can be made again; machines differ in speed.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

RELEASE = """รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-{title}

วันศุกร์ที่ 13 กรกฎาคม 2561
พิมพ์
{title}
นายทดสอบ ตัวอย่างดี ผู้ว่าราชการจังหวัดลำปาง เปิดโครงการ “{title}” เมื่อวันที่ 12 กรกฎาคม 2561 ณ จังหวัดลำปาง

ที่มา : https://www.thaigov.go.th/news/contents/details/900099
"""


@pytest.fixture
def release():
    """A small release with a given title, written as the government's site does."""
    return lambda title: RELEASE.format(title=title)


@pytest.fixture(scope="session")
def nlp():
    """The spaCy pipeline, loaded once."""
    return build_nlp()


@pytest.fixture
def folder(tmp_path) -> Callable[..., Path]:
    """Makes an input folder of files, given by path with their text or bytes."""

    def make(files: Mapping[str, str | bytes], name: str = "in") -> Path:
        root = tmp_path / name
        root.mkdir(parents=True, exist_ok=True)
        for path, content in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return make


@pytest.fixture
def small_shards(monkeypatch):
    """Shards of two releases on average, so that a few files make several."""
    monkeypatch.setattr(plan, "SHARD", 2)


@pytest.fixture
def run(tmp_path):
    """Runs the main job over inputs into `tmp_path/out`, or another folder, in this process."""

    def main_job(*inputs: Path, out: str = "out", **options) -> pipeline.Summary:
        return pipeline.run(inputs, tmp_path / out, plan.Options(**options))

    return main_job


class Result(NamedTuple):
    """What a command gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def cli(monkeypatch, capsys):
    """Runs `thaipress` with the given arguments in this process, 200 columns wide."""
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("NO_COLOR", "1")

    def command(*arguments: str | Path) -> Result:
        monkeypatch.setattr(sys, "argv", ["thaipress", *map(str, arguments)])
        try:
            app.main()
            code = 0
        except SystemExit as left:
            code = int(left.code or 0)
        return Result(code, *capsys.readouterr())

    return command
