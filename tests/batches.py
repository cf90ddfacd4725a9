"""Long changes, made of few rows: what Weft does with tens of thousands."""

from __future__ import annotations

from contextlib import AbstractContextManager
from unittest.mock import patch

from graph.changes import transactions


def in_several_transactions(rows: int, piece_rows: int = 5_000) -> AbstractContextManager[object]:
    """A change of more rows than this goes in a transaction for each so many, as past Neo4j's memory."""
    return _long(rows, piece_rows, 10**12)


def in_one_long_transaction(rows: int, piece_rows: int = 5_000) -> AbstractContextManager[object]:
    """A change of more rows than this goes to Neo4j so many at a time, in one transaction."""
    return _long(rows, piece_rows, 0)


def _long(rows: int, piece_rows: int, row_bytes: int) -> AbstractContextManager[object]:
    made: AbstractContextManager[object] = patch.multiple(
        transactions,
        SHORT_ROWS=rows,
        ROWS_AT_ONCE=rows,
        BATCH_ROWS=rows,
        _PIECE_ROWS=piece_rows,
        ROW_BYTES=row_bytes,
    )
    return made
