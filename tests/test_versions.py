"""The fingerprint: what extracts an archive anew, and what does not."""

import shutil
from pathlib import Path

import grimp
import pytest

import thaipress
from thaipress.versions import COVERED, UNCOVERED, fingerprint_of

PACKAGE = Path(thaipress.__file__).parent


@pytest.fixture
def package(tmp_path):
    """A copy of the package's files that a test may change."""
    return Path(shutil.copytree(PACKAGE, tmp_path / "src"))


@pytest.mark.parametrize(
    "file",
    [
        "extract/officials/titles.toml",
        "extract/places/gazetteer.csv",
        "extract/links.py",
        "schema/records.py",
        "corpus.py",
        "clusters.py",
        "tables.py",
        "pipeline.py",
    ],
)
def test_change_of_what_a_row_follows_from_changes_it(package, file):
    before = fingerprint_of(package, "nlpo3")
    place = package / file
    if not place.exists():
        place = package / file.removesuffix(".py") / "__init__.py"
    place.write_bytes(place.read_bytes() + b"\n")
    assert fingerprint_of(package, "nlpo3") != before


@pytest.mark.parametrize("file", ["app/extract.py", "show.py", "verify.py", "progress.py", "publish.py"])
def test_change_of_what_shows_or_carries_out_does_not(package, file):
    before = fingerprint_of(package, "nlpo3")
    place = package / file
    place.write_bytes(place.read_bytes() + b"\n")
    assert fingerprint_of(package, "nlpo3") == before


def test_new_lexicon_changes_it_and_python_s_leavings_do_not(package):
    before = fingerprint_of(package, "nlpo3")
    (package / "extract/__pycache__").mkdir(exist_ok=True)
    (package / "extract/__pycache__/x.cpython-311.pyc").write_bytes(b"")
    assert fingerprint_of(package, "nlpo3") == before
    (package / "extract/places/rivers.csv").write_text("name\n", encoding="utf-8")
    assert fingerprint_of(package, "nlpo3") != before


def test_engine_changes_it():
    assert fingerprint_of(PACKAGE, "nlpo3") != fingerprint_of(PACKAGE, "newmm")


def test_whatever_a_run_imports_is_covered_or_named_as_not():
    graph = grimp.build_graph("thaipress", cache_dir=None)
    needed = {name.split(".")[1] for name in graph.find_upstream_modules("thaipress.pipeline") if "." in name}
    assert needed | {"pipeline"} <= {*COVERED, *UNCOVERED}
