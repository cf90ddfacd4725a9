"""The shapes that tables of people, ties and projects come in: one a file, each found here by itself.

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

from graph.exchange.framing import Sheet
from graph.exchange.reading import Reading, matched

LEAST = 0.4
"""What the best shape scores at least, for a table to be read as it without being asked."""
SURE = 0.7
"""From this score on nobody needs to look at what a table was taken for."""


class Guess(NamedTuple):
    """Header -> field, and whether every header says exactly that."""

    columns: dict[str, str]
    sure: bool


@dataclass(frozen=True)
class Shape:
    """One shape.

    Attributes:
        name: as `Options.shapes` and `Taken.shape` have it.
        title: as people know it.
        about: a sentence for docs/formats.md.
        kind: of what most of a row is.
        fields: what a column can be read into.
        score: how sure a table is in this shape, from 0 to 1.
        read: brings the rows of a table into `Reading.found`.
        guess: which column is which; by the words in `words.HEADERS` unless a shape knows better.
        many: fields that several columns can be read into.
        of_people: whether its rows are people, so that notes about them should not be there.
        rank: what others refer to is read first.
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
    """The shape that a table is most likely in, None if none is likely, and how sure that is."""
    shape, score = max(((one, one.score(sheet)) for one in every().values()), key=lambda pair: pair[1])
    return (shape, score) if score >= LEAST else (None, score)
