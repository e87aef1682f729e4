"""A comparison for a terminal."""

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from thaipress.diff.compare import Comparison
from thaipress.diff.drops import Drop, Limit, drops
from thaipress.diff.model import REASONS, RecordChange, ReleaseDiff
from thaipress.diff.text import MARKS, figures, headline, short, shown, signed, value

_STYLES = {"added": "green", "removed": "red", "changed": "yellow"}


def render(console: Console, comparison: Comparison, limits: Sequence[Limit], most: int) -> list[Drop]:
    """Print the comparison, `most` releases in full, and return the drops beyond `limits`.

    Raises:
        OutputError: a table can't be read.
    """
    untold = 0
    for number, release in enumerate(comparison.releases()):
        if number < most:
            for line in _lines(release):
                console.print(line)
        else:
            untold += 1
    if untold:
        console.print(Text(f"… and {untold:,} more releases (--limit {most + untold} shows them)\n"))
    console.print(_grid(comparison))
    console.print(Text(headline(comparison)))
    for note in comparison.totals.notes:
        console.print(Text(f"note: {note}"))
    found = list(drops(comparison.totals, limits))
    for drop in found:
        console.print(Text(f"drop: {drop}", style="bold red"))
    return found


def _lines(release: ReleaseDiff) -> Iterator[Text]:
    head = Text(short(release.path, 200), style="bold")
    head.append(f"  {REASONS[release.reason]}", style="cyan")
    if release.note:
        head.append(f" ({short(release.note, 200)})")
    yield head.append(f"  {signed(release)}")
    yield from map(_record, shown(release))
    yield Text()


def _record(record: RecordChange) -> Text:
    line = Text(f"  {MARKS[record.change]} {record.table:<14} ", style=_STYLES[record.change])
    line.append(short(record.label))
    for column, (old, new) in record.columns.items():
        line.append(f"\n      {column}: {short(value(old))} → {short(value(new))}", style="default")
    return line


def _grid(comparison: Comparison) -> Table:
    grid = Table(box=box.SIMPLE)
    for heading in ("table", "old", "new", "added", "removed", "changed"):
        grid.add_column(heading, justify="left" if heading == "table" else "right")
    for table, *numbers in figures(comparison.totals):
        grid.add_row(table, *(f"{n:,}" for n in numbers))
    return grid
