"""A comparison as Markdown for a pull request: the figures, then each release folded, of bounded length.

Values come from releases and are shown as code, so that nothing in them is a link, a mention of a person or
markup.
"""

import re
from collections.abc import Sequence

from thaipress.diff.compare import Comparison
from thaipress.diff.drops import Drop, Limit, drops
from thaipress.diff.model import REASONS, RecordChange, ReleaseDiff
from thaipress.diff.text import MARKS, figures, headline, short, shown, signed, value

MOST_CHARACTERS = 60_000
"""Of a report; a comment on GitHub holds 65,536."""
_RECORDS_PER_RELEASE = 40
_TICKS = re.compile(r"`+")
_ASCII_MARKS = re.compile(r"[!-/:-@\[-`{-~]")


def markdown(
    comparison: Comparison, limits: Sequence[Limit] = (), most: int = MOST_CHARACTERS
) -> tuple[str, list[Drop]]:
    """The report, and the drops beyond `limits`.

    Args:
        comparison: what is reported; its releases are read here.
        limits: what a table may lose.
        most: characters of the report; releases beyond them are only counted.

    Raises:
        OutputError: a table can't be read.
    """
    sections: list[str] = []
    length = untold = 0
    # What stands above the releases takes less than this, unless columns by the hundred differ.
    room = most - 4_000
    for release in comparison.releases():
        section = _section(release) if length < room else ""
        if section and length + len(section) <= room:
            sections.append(section)
            length += len(section)
        else:
            untold += 1
    found = list(drops(comparison.totals, limits))
    head = ["## What changed in the tables", "", headline(comparison), ""]
    head += [f"> **Drop**: {drop}" for drop in found] + [""] * bool(found)
    head += [f"- <code>{_inert(note)}</code>" for note in comparison.totals.notes[:5]]
    head += [""] * bool(comparison.totals.notes)
    head += ["| table | old | new | added | removed | changed |", "| --- " + "| ---: " * 5 + "|"]
    head += [
        f"| {row[0]} | " + " | ".join(f"{n:,}" for n in row[1:]) + " |" for row in figures(comparison.totals)
    ]
    if untold:
        sections.append(f"… and {untold:,} more releases; `thaipress diff` shows them all.\n")
    return "\n".join([*head, "", *sections]), found


def _section(release: ReleaseDiff) -> str:
    note = f" ({short(release.note)})" if release.note else ""
    summary = f"{release.path} · {REASONS[release.reason]}{note} · {signed(release)}"
    records = shown(release)
    lines = [_record(record) for record in records[:_RECORDS_PER_RELEASE]]
    if len(records) > len(lines):
        lines.append(f"- … and {len(records) - len(lines):,} more")
    mentions = sum(record.table == "mentions" for record in release.records)
    if mentions:
        lines.append(f"- mentions: {mentions:,} differ")
    return (
        f"<details><summary><code>{_inert(summary)}</code></summary>\n\n"
        + "\n".join(lines)
        + "\n\n</details>\n"
    )


def _record(record: RecordChange) -> str:
    line = f"- {MARKS[record.change]} {record.table} {_code(record.label)}"
    for column, (old, new) in record.columns.items():
        line += f"; {column} {_code(value(old))} → {_code(value(new))}"
    return line


def _code(words: str) -> str:
    """`words` as a code span, whatever they hold."""
    line = short(words) or "∅"
    fence = "`" * (1 + max((len(ticks) for ticks in _TICKS.findall(line)), default=0))
    edge = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{edge}{line}{edge}{fence}"


def _inert(words: str) -> str:
    """`words` for HTML inside Markdown: no character of them is markup in either."""
    return _ASCII_MARKS.sub(lambda m: f"&#{ord(m[0])};", short(words, 240))
