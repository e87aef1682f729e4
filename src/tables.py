"""Records to Arrow and Parquet, and back to pandas. Every schema is derived from the record's model."""

import datetime as dt
import types
import typing
from collections.abc import Mapping, Sequence
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

import pyarrow as pa
import pyarrow.parquet as pq

from thaipress.errors import OutputError
from thaipress.schema import TABLES, Record

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow.dataset as ds

_ARROW: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int32(),
    float: pa.float64(),
    bool: pa.bool_(),
    dt.date: pa.date32(),
}


@cache
def arrow_schema(table: str) -> pa.Schema:
    """The Arrow schema of a table: a column per field of its model, described by the field's docstring."""
    fields = []
    for name, info in TABLES[table].model_fields.items():
        kind, nullable = without_none(info.annotation)
        metadata = {"description": info.description or ""}
        fields.append(pa.field(name, _arrow_type(kind), nullable=nullable, metadata=metadata))
    return pa.schema(fields, metadata={"table": table})


def without_none(annotation: Any) -> tuple[Any, bool]:
    """The type of a value that may be none, and whether it may be."""
    if get_origin(annotation) in {types.UnionType, typing.Union}:
        kinds = [a for a in get_args(annotation) if a is not type(None)]
        return kinds[0], True
    return annotation, False


def _arrow_type(kind: Any) -> pa.DataType:
    origin = get_origin(kind)
    if origin is typing.Annotated:
        return _arrow_type(get_args(kind)[0])
    if origin is Literal:
        return pa.string()
    if origin is list:
        return pa.list_(_arrow_type(get_args(kind)[0]))
    return _ARROW[kind]


class Columns:
    """The values of records of one table, column by column: a fifth of the memory that the records take."""

    def __init__(self, table: str) -> None:
        self._table = table
        self._values: dict[str, list[Any]] = {name: [] for name in arrow_schema(table).names}

    def append(self, record: Record) -> None:
        """Add a record."""
        self.extend((record,))

    def extend(self, records: Sequence[Record]) -> None:
        """Add records."""
        for name, values in self._values.items():
            values.extend(map(attrgetter(name), records))

    def to_arrow(self) -> pa.Table:
        """The records as rows, in the table's order."""
        schema = arrow_schema(self._table)
        columns = [pa.array(self._values[field.name], type=field.type) for field in schema]
        return in_order(self._table, pa.Table.from_arrays(columns, schema=schema))


def to_arrow(table: str, records: Sequence[Record]) -> pa.Table:
    """`records` as rows of `table`, in the table's order."""
    columns = Columns(table)
    columns.extend(records)
    return columns.to_arrow()


def in_order(table: str, rows: pa.Table) -> pa.Table:
    """`rows` sorted by the table's sort key, as one chunk per column."""
    keys: list[tuple[str, Literal["ascending", "descending"]]]
    keys = [(column, "ascending") for column in TABLES[table].sort_key]
    return rows.sort_by(keys).combine_chunks()


def write_parquet(rows: pa.Table, file: Path) -> None:
    """Write one Parquet file; the same rows give the same bytes."""
    pq.write_table(rows, file, compression="zstd", version="2.6", store_schema=True, write_statistics=True)


def dataset(output: Path, table: str) -> "ds.Dataset":
    """The rows of `table` in an output folder.

    Raises:
        OutputError: the folder does not hold the tables of a finished run.
    """
    import pyarrow.dataset as ds  # noqa: PLC0415 loads pandas, 50 MB that no worker needs

    folder = output / table
    if not folder.is_dir():
        raise OutputError(f"{output}: no table {table}; is this the output of `thaipress extract`?")
    return ds.dataset(folder, format="parquet", schema=arrow_schema(table))


def read_arrow(output: Path | str, table: str) -> pa.Table:
    """All rows of `table` in an output folder.

    Raises:
        OutputError: the folder does not hold the tables of a finished run.
    """
    return dataset(Path(output), table).to_table()


def read(output: Path | str) -> "dict[str, pd.DataFrame]":
    """All tables of an output folder as pandas DataFrames, by table name, as `to_pandas` makes them.

    Raises:
        OutputError: the folder does not hold the tables of a finished run.
    """
    return {table: to_pandas(read_arrow(output, table)) for table in TABLES}


def to_pandas(rows: pa.Table) -> "pd.DataFrame":
    """`rows` as a pandas DataFrame: dates are `datetime64`, whole numbers that may be missing are `Int32`."""
    import pandas as pd  # noqa: PLC0415 heavy, and only this function needs it

    def whole(kind: pa.DataType) -> pd.Int32Dtype | None:
        return pd.Int32Dtype() if kind == pa.int32() else None

    return rows.to_pandas(date_as_object=False, types_mapper=whole)


def count_rows(output: Path) -> Mapping[str, int]:
    """Rows per table of an output folder.

    Raises:
        OutputError: the folder does not hold the tables of a finished run.
    """
    return {table: dataset(output, table).count_rows() for table in TABLES}
