"""A map's own model of nearness: fitted beside the answers, and again when a twentieth of its ties has changed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.measures.fitting import fitted
from graph.analysis.measures.nearness import Model
from graph.analysis.measures.parallel import sparing_a_core
from graph.analysis.network import Network
from graph.clock import today
from graph.model import EVERYBODY
from graph.questions.context import QuestionContext

CHANGED = 0.05
"""Share of ties that must have come or gone before a model is fitted again."""

Ties = NDArray[np.uint64]


@dataclass
class _Latest:
    """The model fitted last, the ties it was fitted to, and the last version of the graph that it was found to suit."""

    model: Model | None = None
    ties: Ties | None = None
    suits: int | None = None
    fits: int = 0


def own_model(context: QuestionContext) -> Model | None:
    """The model fitted to everybody's ties as they are counted, at this version or one with nearly the same ties.

    None while the first is being fitted. The model is ten numbers about the whole map; who is near each other is
    worked out with it from the ties that the viewer may see.
    """
    derived = context.store.derived
    _, *counted, day, largest = context.counted(EVERYBODY)
    of = ("nearness", *counted, None if day == today() else day, largest)
    latest = derived.get(of, _Latest)
    if latest.suits == context.version:
        return latest.model
    network = context.network(EVERYBODY)
    if latest.ties is None or _changed(latest.ties, _ties(network)) >= CHANGED:
        # Named by how often it was fitted, not by the version: what has begun is not begun again for the next version.
        fresh = derived.soon((*of, latest.fits), lambda _: _fitted(network), version=None, long=True)
        if fresh is None:  # or it failed, and the weights there are will do
            return latest.model
        latest.model, latest.ties = fresh
        latest.fits += 1
    latest.suits = context.version
    return latest.model


def _fitted(network: Network) -> tuple[Model, Ties]:
    with sparing_a_core():
        return fitted(network), _ties(network)


def _ties(network: Network) -> Ties:
    """A number for each tie, the same for the same two ids."""
    ids = np.array([hash(key) for key in network.ids], dtype=np.int64).astype(np.uint64)
    a, b = ids[network.ties.rows], ids[network.ties.to]
    once = a < b
    return np.unique(a[once] * np.uint64(31) + b[once])


def _changed(before: Ties, now: Ties) -> float:
    """How many ties have come or gone, as a share of those before."""
    return len(np.setxor1d(before, now, assume_unique=True)) / max(len(before), 1)
