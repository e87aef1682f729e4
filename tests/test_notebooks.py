"""The notebooks run from the first cell to the last, on the tables of the sample releases."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from thaipress import pipeline
from thaipress.plan import Options

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def sample_output(tmp_path_factory) -> Path:
    """The output of a run over the sample releases."""
    output = tmp_path_factory.mktemp("notebooks") / "out"
    pipeline.run([ROOT / "data/raw"], output, Options())
    return output


@pytest.fixture
def executed(monkeypatch, sample_output):
    """Runs a notebook as a person does who opened it in its folder; a cell that fails fails the test."""
    monkeypatch.setenv("THAIPRESS_OUTPUT", str(sample_output))
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "typings"))

    def run(file: Path) -> nbformat.NotebookNode:
        notebook = nbformat.read(file, as_version=4)
        NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(file.parent)}}).execute()
        return notebook

    return run


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)
def test_notebook_runs_and_its_charts_have_thai_letters(executed, file):
    notebook = executed(file)
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    charts = [output.data["image/svg+xml"] for output in outputs if "image/svg+xml" in output.get("data", {})]
    assert len(charts) == sum("alt.Chart(" in cell.source for cell in notebook.cells)
    assert all("กระทรวง" in chart or "ลำปาง" in chart for chart in charts)
    assert outputs


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)
def test_notebook_is_kept_without_outputs(file):
    cells = nbformat.read(file, as_version=4).cells
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in cells)
