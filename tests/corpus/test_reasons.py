"""The documentation explains every reason of a reject, and every format."""

import re
from pathlib import Path
from typing import get_args

from thaipress.corpus.formats import ENDINGS, ROWS, WHOLE
from thaipress.schema import Reason, SourceFormat

PAGE = (Path(__file__).parents[2] / "docs" / "inputs.md").read_text(encoding="utf-8")


def first_cells(header: str) -> list[str]:
    """The code words in the first column of the page's table under `header`."""
    table = PAGE.split(f"| {header} |", 1)[1].split("\n\n", 1)[0].split("\n", 2)[2]
    return [word for line in table.splitlines() for word in re.findall(r"`([^`]+)`", line.split("|")[1])]


def test_every_reason_is_explained():
    assert first_cells("reason") == list(get_args(Reason))


def test_every_ending_is_explained():
    assert first_cells("ending") == list(ENDINGS)


def test_every_format_has_one_reader():
    assert sorted([*WHOLE, *ROWS]) == sorted(get_args(SourceFormat))
