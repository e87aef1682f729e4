"""Abnormal drops: which tables lost more rows than they may."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thaipress.diff.model import Tally, Totals
from thaipress.errors import InputError
from thaipress.schema import TABLES

_LIMIT = re.compile(r"(?:(?P<table>[a-z_]+)=)?(?P<number>\d{1,9}(?:\.\d{1,3})?)(?P<percent>%)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Limit:
    """How many rows a table may lose.

    Attributes:
        table: the table; none for every table but `rejects`.
        number: rows, or per cent of the old rows.
        percent: whether `number` is per cent.
    """

    table: str | None
    number: float
    percent: bool

    def __str__(self) -> str:
        return f"{self.number:g}%" if self.percent else f"{self.number:g} rows"


@dataclass(frozen=True, slots=True)
class Drop:
    """A table that lost more rows than it may (or, for `rejects`, got more).

    Attributes:
        table: the table.
        old: rows before.
        new: rows now.
        limit: what it may lose.
    """

    table: str
    old: int
    new: int
    limit: Limit

    def __str__(self) -> str:
        share = f" ({abs(self.new - self.old) / self.old:.1%})" if self.old else ""
        return f"{self.table}: {self.old:,} → {self.new:,}{share}, allowed {self.limit}"


def parse_limit(words: str) -> Limit:
    """A limit as written: `officials=10%`, `officials=25` (rows), or `10%` for every table.

    Raises:
        InputError: it is none.
    """
    found = _LIMIT.fullmatch(words.strip())
    if not found:
        raise InputError(f"{words}: not a limit; write officials=10%, officials=25 or 10%")
    table, number, percent = found.group("table", "number", "percent")
    if table is not None and table not in TABLES:
        raise InputError(f"{words}: no table {table}; there are {', '.join(TABLES)}")
    return Limit(table, float(number), bool(percent))


def drops(totals: Totals, limits: Sequence[Limit]) -> Iterator[Drop]:
    """The tables that lost more than `limits` allow; a limit of the table's own goes before the bare one.

    Only releases that both outputs have are looked at, so that a release taken away is no drop of officials.
    `documents` counts all releases. `rejects` may not rise, and only where it is named.
    """
    bare = next((limit for limit in reversed(limits) if limit.table is None), None)
    own = {limit.table: limit for limit in limits if limit.table}
    for table, tally in totals.tables.items():
        limit = own.get(table) or (bare if table != "rejects" else None)
        if limit is None:
            continue
        old, new = _rows(table, tally)
        lost = new - old if table == "rejects" else old - new
        if lost > (limit.number * old / 100 if limit.percent else limit.number):
            yield Drop(table, old, new, limit)


def _rows(table: str, tally: Tally) -> tuple[int, int]:
    if table in {"documents", "rejects"}:
        return tally.old, tally.new
    return tally.kept_old, tally.kept_new
