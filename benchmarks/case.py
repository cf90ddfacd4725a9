"""What a case is: one measure, as Weft works it out and as others do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from graph.analysis.network import Network

WEFT = "Weft"


@dataclass(frozen=True)
class Engine:
    """One library's way to a measure.

    Attributes:
        take: makes of the network what the library works on; neither its time nor its memory counts.
        run: what is measured.
        same: the part of its result that must equal Weft's, to a millionth; None where results differ by nature.
        alone: kept to one core.
        r: name of a function in peers.R, which then does all of this.
    """

    name: str
    take: Callable[[Network], Any] = lambda net: net
    run: Callable[[Any], Any] = lambda taken: taken
    same: Callable[[Any], ArrayLike] | None = None
    alone: bool = False
    r: str = ""


@dataclass(frozen=True)
class Case:
    """A measure and the engines that work it out, Weft's first."""

    name: str
    title: str
    engines: Sequence[Engine]
    up_to: int = 1_000_000

    def engine(self, name: str) -> Engine:
        """The engine of this name."""
        return next(engine for engine in self.engines if engine.name == name)


def ours(run: Callable[[Network], Any], same: Callable[[Any], ArrayLike] | None = None) -> list[Engine]:
    """Weft, on every core where the measure is shared out among them."""
    return [Engine(WEFT, run=run, same=same)]


def on_one_core(engines: list[Engine]) -> list[Engine]:
    """Weft, and once more kept to one core."""
    return [*engines, replace(engines[0], name=f"{WEFT}, one core", alone=True)]


def columns(*some: ArrayLike) -> ArrayLike:
    """Results of several calls, to be compared as one."""
    return np.column_stack([np.asarray(one, dtype=float) for one in some])
