"""A dataset as columns instead of rows: the same kinds and fields, for millions of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl

from graph.records.dataset import KINDS, TYPES, Dataset

Frames = Mapping[str, pl.DataFrame]
"""Kind -> its fields as columns; unknown text is "" and any other unknown value null, as in rows."""

_COLUMNS: Mapping[object, type[pl.DataType]] = {
    str: pl.String,
    bool: pl.Boolean,
    int | None: pl.Int64,
    float | None: pl.Float64,
    date | None: pl.Date,
}

SCHEMAS: Mapping[str, Mapping[str, type[pl.DataType]]] = {
    kind: {name: _COLUMNS[type_] for name, type_ in types.items()} for kind, types in TYPES.items()
}


def frame(kind: str, /, **columns: Any) -> pl.DataFrame:
    """Rows of one kind from their columns; a single value applies to all rows, and missing columns get the defaults.

    At least one column is a sequence, array or series.
    """
    schema = SCHEMAS[kind]
    given = pl.DataFrame(columns, schema_overrides=schema)
    defaults = KINDS[kind]._field_defaults
    return given.select(
        name if name in columns else pl.lit(defaults[name], dtype=type_).alias(name)
        for name, type_ in schema.items()
    )


def frames_of(dataset: Dataset) -> Frames:
    """The rows as columns."""
    return {kind: pl.DataFrame(dataset.rows(kind), SCHEMAS[kind], orient="row") for kind in KINDS}


def dataset_of(frames: Frames) -> Dataset:
    """The columns as rows."""
    return Dataset.of(
        {kind: [KINDS[kind]._make(cells) for cells in frames[kind].iter_rows()] for kind in KINDS}
    )
