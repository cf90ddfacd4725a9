"""The shapes of people's own tables: one in each module, which this package finds by itself.

A shape is a module of this package with a `SHAPE`: it says how sure it is that a table is its own, which column is
which, and makes rows of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from graph.formats.columns.header import Sheet
from graph.formats.columns.table_reader import Reading, matched

LEAST = 0.4
"""The least score of the best shape for Weft to read a table in it without asking."""
SURE = 0.7
"""From this score on, nobody needs to check the shape of a table."""


class Guess(NamedTuple):
    """Header -> field, and whether every header is exactly the word for it."""

    columns: dict[str, str]
    sure: bool


@dataclass(frozen=True)
class Shape:
    """One shape.

    Attributes:
        name: in `Options.shapes` and `Taken.shape`.
        title: the name that people know.
        about: a sentence for docs/formats.md.
        kind: what a row mostly is.
        fields: the fields that a column can be read into.
        score: how sure it is that a table has this shape, from 0 to 1.
        read: adds the rows of a table to `Reading.found`.
        guess: which column is which; by the words in `words.HEADERS` unless a shape knows better.
        many: fields that several columns can be read into.
        of_people: whether its rows are people, so that notes about them do not belong there.
        rank: shapes that others refer to are read first.
    """

    name: str
    title: str
    about: str
    kind: str
    fields: Sequence[str]
    score: Callable[[Sheet], float]
    read: Callable[[Reading], None]
    guess: Callable[[Sheet], Guess] | None = None
    many: frozenset[str] = frozenset()
    of_people: bool = True
    rank: int = 50

    def columns(self, sheet: Sheet) -> Guess:
        """Which column is which."""
        return self.guess(sheet) if self.guess else Guess(*matched(sheet, self.fields))


@cache
def every() -> dict[str, Shape]:
    """All shapes by name, in the order in which they are read."""
    found = [import_module(f"{__name__}.{module.name}").SHAPE for module in iter_modules(__path__)]
    return {shape.name: shape for shape in sorted(found, key=lambda one: (one.rank, one.name))}


def best(sheet: Sheet) -> tuple[Shape | None, float]:
    """The most likely shape of a table, None if none is likely, and how sure that is."""
    shape, score = max(((one, one.score(sheet)) for one in every().values()), key=lambda pair: pair[1])
    return (shape, score) if score >= LEAST else (None, score)
