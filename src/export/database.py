"""One DuckDB file: a table per table, described, and the views of `views.sql`."""

from importlib.resources import files
from pathlib import Path

import duckdb

from thaipress.dictionary import columns, title
from thaipress.schema import TABLES
from thaipress.tables import dataset


def write(run: Path, target: Path) -> list[str]:
    """Write the database."""
    with duckdb.connect(str(target)) as database:
        for table in TABLES:
            database.register("incoming", dataset(run, table).scanner().to_reader())
            database.execute(f"CREATE TABLE {table} AS SELECT * FROM incoming")  # noqa: S608 a name of the schema
            database.unregister("incoming")
            database.execute(f"COMMENT ON TABLE {table} IS {_quoted(' · '.join(title(table)))}")
            for column in columns(table):
                said = _quoted(f"{column.english} · {column.thai}")
                database.execute(f'COMMENT ON COLUMN {table}."{column.name}" IS {said}')
        database.execute(files("thaipress.export").joinpath("views.sql").read_text(encoding="utf-8"))
    return []


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
