"""The README's example is what the program returns."""

from pathlib import Path

import pytest
from typer.main import get_command

import thaipress
from thaipress.app import app

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "raw" / "industry-north-flagships.txt"


@pytest.fixture(scope="module")
def release():
    return thaipress.extract(SAMPLE.read_text(encoding="utf-8"))


def example_rows(columns: str) -> list[dict[str, str]]:
    """Rows of the README's table with these columns."""
    lines = iter((ROOT / "README.md").read_text(encoding="utf-8").splitlines())
    names = columns.split()
    header = "| " + " | ".join(names) + " |"
    assert header in lines
    next(lines)
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append(dict(zip(names, [cell.strip() for cell in line.strip("|").split("|")], strict=True)))
    return rows


def as_text(row) -> dict[str, str]:
    return {name: "" if value is None else str(value) for name, value in row.items()}


def test_people_and_their_offices(release):
    shown = example_rows("title name role org")
    found = [
        as_text({"title": o.title, "name": o.name, "role": p.role, "org": p.org})
        for o in release.officials
        for p in release.positions_of(o)
    ]
    assert shown
    assert [row for row in shown if row not in found] == []


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("dates", "text kind start end"),
        ("places", "level name province code"),
        ("flagships", "declared_count ordinal name"),
    ],
)
def test_rows(release, table, columns):
    shown = example_rows(columns)
    found = [as_text({c: getattr(r, c) for c in columns.split()}) for r in release.rows(table)]
    assert shown
    assert [row for row in shown if row not in found] == []


@pytest.mark.parametrize("command", sorted(get_command(app).commands))
def test_every_command_stands_in_the_list_of_commands(command):
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"| `thaipress {command}" in page
