"""What the command line shows a person: a run's summary, an output's tables, one release."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from thaipress.corpus import Source, read
from thaipress.corpus.formats import ENDINGS, ROWS
from thaipress.errors import InputError
from thaipress.pipeline import Summary, extract_release
from thaipress.schema import TABLES, Reject
from thaipress.tables import arrow_schema, count_rows, dataset, read_arrow

_STYLES = {
    "official": "bold green",
    "position": "green",
    "date": "bold yellow",
    "place": "bold cyan",
    "programme": "bold magenta",
    "flagship": "bold red",
}
_RECORDS = ("officials", "positions", "dates", "places", "programmes", "flagships")


def print_summary(summary: Summary) -> None:
    """Print what a run did and where its tables lie."""
    rows = summary.rows
    console = Console(highlight=False)
    rate = f", {summary.extracted / summary.seconds:,.0f}/s" if summary.extracted else ""
    console.print(
        f"{rows['documents'] + rows['rejects']:,} inputs: {rows['documents']:,} releases, "
        f"{rows['rejects']:,} rejects ({summary.extracted:,} read, {summary.unchanged:,} unchanged); "
        f"{summary.ignored:,} other files ignored"
    )
    console.print("  ".join(f"{table} {rows[table]:,}" for table in _RECORDS))
    console.print(f"{summary.seconds:.1f} s{rate}; tables in {summary.output}")


def describe(output: Path) -> dict[str, Any]:
    """Rows and columns of each table of an output folder.

    Raises:
        OutputError: the folder does not hold the tables of a finished run.
    """
    rows = count_rows(output)
    return {
        table: {
            "rows": rows[table],
            "columns": {
                column.name: {
                    "type": str(column.type),
                    "nullable": column.nullable,
                    "description": (column.metadata or {}).get(b"description", b"").decode(),
                }
                for column in arrow_schema(table)
            },
        }
        for table in TABLES
    }


def print_tables(output: Path) -> None:
    """Print rows and columns of each table of an output folder."""
    console = Console()
    for table, content in describe(output).items():
        grid = Table(title=f"{table}: {content['rows']:,} rows", title_justify="left", box=box.SIMPLE)
        for heading in ("column", "type", "holds"):
            grid.add_column(heading)
        for name, column in content["columns"].items():
            kind = column["type"] + ("?" if column["nullable"] else "")
            grid.add_row(Text(name), Text(kind), Text(column["description"]))
        console.print(grid)


def print_release(release: str, output: Path) -> None:
    """Print one release: its text with the mentions marked, and its records.

    Args:
        release: a file, which is extracted now; else the path or id of a release in `output`.
        output: folder that holds the tables of a run.

    Raises:
        InputError: there is no such release, or the file is none.
        OutputError: the folder does not hold the tables of a finished run.
    """
    rows = _of_file(Path(release)) if Path(release).is_file() else _of_output(release, output)
    document = rows["documents"][0]
    console = Console(highlight=False)
    console.print(Text(f"{document['path']}  {document['doc_id']}", style="bold"))
    for column in ("title", "published", "source_url"):
        if document[column]:
            console.print(Text(f"{column}: {document[column]}"))
    console.print(_marked(document["text"], rows["mentions"]))
    for table in _RECORDS:
        if rows[table]:
            console.print(_grid(table, rows[table]))


def _of_file(file: Path) -> dict[str, list[dict[str, Any]]]:
    kind = ENDINGS.get(file.suffix.lower(), "txt")
    if kind in ROWS:
        raise InputError(f"{file}: holds a release per row; extract it, then show one of them by its path")
    release = read(Source(file.name, file, kind))
    if isinstance(release, Reject):
        raise InputError(f"{file}: {release.reason}: {release.detail}")
    found = extract_release(release)
    return {table: [row.model_dump() for row in found.rows(table)] for table in TABLES if table != "rejects"}


def _of_output(release: str, output: Path) -> dict[str, list[dict[str, Any]]]:
    documents = dataset(output, "documents")
    wanted = (pc.field("path") == release) | (pc.field("doc_id") == release)
    found = documents.to_table(filter=wanted).to_pylist()
    if not found:
        rejects = read_arrow(output, "rejects").filter(pc.field("path") == release).to_pylist()
        if rejects:
            raise InputError(f"{release}: was rejected: {rejects[0]['reason']}: {rejects[0]['detail']}")
        raise InputError(f"{release}: neither a file nor a release in {output}")
    same = pc.field("doc_id") == found[0]["doc_id"]
    rows = {"documents": found}
    for table in (*_RECORDS, "mentions"):
        rows[table] = dataset(output, table).to_table(filter=same).to_pylist()
    return rows


def _marked(text: str, mentions: list[dict[str, Any]]) -> Text:
    marked = Text(text)
    for mention in mentions:
        marked.stylize(_STYLES[mention["record_type"]], mention["start"], mention["end"])
    return marked


def _grid(table: str, rows: list[dict[str, Any]]) -> Table:
    """`rows` as a grid of the columns that say something."""
    filled: defaultdict[str, bool] = defaultdict(bool)
    for row in rows:
        for column, value in row.items():
            filled[column] |= value not in {None, False} if not isinstance(value, list) else bool(value)
    columns = [c for c in rows[0] if filled[c] and c != "doc_id" and not c.endswith("_id")]
    grid = Table(
        title=table, title_justify="left", title_style=_STYLES[table.removesuffix("s")], box=box.SIMPLE
    )
    for column in columns:
        grid.add_column(column)
    for row in rows:
        grid.add_row(*(Text("" if row[c] is None else str(row[c])) for c in columns))
    return grid
