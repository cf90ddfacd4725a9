"""How far a reading is: the file it is at, and the rows that it has found in all files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from graph.formats.files.bounds import ROWS, Bound

EVERY = 1_000
"""Rows between two looks."""


class PastBound(Exception):
    """Past a bound of all files together, so that none of them is read."""

    def __init__(self, bound: Bound, file: str) -> None:
        super().__init__(bound.of)
        self.bound, self.file = bound, file


class Tally:
    """Counts the rows of each file once, however often they are read.

    Attributes:
        file: the name of the file that is being read, "" before the first.
        rows: found so far in all files.
    """

    def __init__(self, told: Callable[[str, int], None] = lambda file, rows: None) -> None:
        self.file, self.rows = "", 0
        self._told, self._seen = told, dict[str, int]()

    def at(self, file: str, row: int) -> None:
        """Note that a file is read up to a row."""
        self.file = file
        further = row - self._seen.get(file, 0)
        if further > 0:
            self._seen[file] = row
            self.rows += further
        self._told(file, self.rows)
        if self.rows > ROWS.most:
            raise PastBound(ROWS, file)


_current: ContextVar[Tally | None] = ContextVar("tally", default=None)


@contextmanager
def counting(tally: Tally) -> Iterator[None]:
    """Count what is read in the block."""
    token = _current.set(tally)
    try:
        yield
    finally:
        _current.reset(token)


def reached(file: str, row: int = 0) -> None:
    """Say that a file is read up to a row, or begins to be read.

    Raises:
        PastBound: the files have too many rows together.
    """
    if tally := _current.get():
        tally.at(file, row)
