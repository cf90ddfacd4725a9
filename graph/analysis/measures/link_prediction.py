"""Who should meet next: people who are not tied and share a contact, nearest first."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graph.analysis.measures.chains import introducers, nobody
from graph.analysis.measures.nearness import (
    ADAMIC_ADAR,
    ALLOCATION,
    PAGERANK,
    THREE,
    Model,
    features,
    unfitted,
)
from graph.analysis.measures.parallel import Progress, quiet
from graph.analysis.measures.similarity import pairs_with_shared_contact
from graph.analysis.network import Floats, Mask, Network, Positions

INTRODUCIBLE = float(np.log(1.5))
"""Added to the score of a pair where both rate a shared contact 3 of 5 or more: they can be introduced."""

HEAD = 2_000
"""Of the nearest pairs, and of the nearest that close a gap, so many are cached to list from."""

NOTHING, CONTACTS, WAYS, TOGETHER = range(4)
"""What carries a pair: shared contacts of few others, many short ways, contacts who know each other."""


@dataclass(frozen=True)
class Suggestions:
    """k pairs of people who are not tied and share a contact, nearest first.

    Attributes:
        a, b: (k,) positions.
        introducer: (k,) position of who could introduce them, NOBODY where they rate nobody in common, and everywhere
            if pairs are not introduced.
        carried_by: (k,) CONTACTS, WAYS, TOGETHER or NOTHING: what makes them nearer than the average pair most.
        closes: (k,) whether a tie between them would close a gap between sectors.
        total: how many pairs there are; more than k in a large map, see HEAD.
        choice: whether some of all pairs close a gap and others do not.
    """

    a: Positions
    b: Positions
    introducer: Positions
    carried_by: Positions
    closes: Mask
    total: int
    choice: bool


def suggestions(
    network: Network,
    model: Model | None,
    left: Mask,
    right: Mask,
    gap: Mask,
    *,
    introduced: bool = True,
    acquainted: Network | None = None,
    progress: Progress = quiet,
) -> Suggestions:
    """Pairs with a contact in common, by the score of the model and INTRODUCIBLE, then by ids.

    Args:
        model: of the whole map; None where it has none yet.
        left, right: (n,) who may be the first and the second: the same set, or two that share nobody, or one person
            and everybody. Of two who may both be either, the lower id comes first.
        gap: (s + 1, s + 1) whether two of `network.sectors` do not meet; the last is for people without a sector.
        introduced: whether somebody can introduce two: people, not organisations.
        acquainted: the same people with further ties, whose ends need nobody to introduce them.
    """
    x, y = pairs_with_shared_contact(network, left, right, progress)
    swap = left[y] & right[x] & (network.id_order[y] < network.id_order[x])
    a, b = np.where(swap, y, x).astype(np.int64), np.where(swap, x, y).astype(np.int64)
    if acquainted:
        apart = ~acquainted.tied(a, b)
        a, b = a[apart], b[apart]
    found = features(network, a, b, progress)
    model = model or unfitted(found)
    by = introducers(network, a, b, progress) if introduced else nobody(len(a))
    score = model.score(found) + INTRODUCIBLE * by.trusted
    closes = gap[network.sector[a], network.sector[b]]
    order = np.lexsort(np.array([network.id_order[b], network.id_order[a], -np.round(score, 9)]))
    first = np.zeros(len(a), dtype=bool)
    first[order[:HEAD]] = first[order[closes[order]][:HEAD]] = True
    order = order[first[order]]
    return Suggestions(
        a[order],
        b[order],
        by.who[order],
        _carried_by(model.parts(found[order])),
        closes[order],
        len(a),
        bool(closes.any() and not closes.all()),
    )


def _carried_by(parts: Floats) -> Positions:
    groups = np.zeros((len(parts), 4))
    groups[:, CONTACTS] = parts[:, ADAMIC_ADAR] + parts[:, ALLOCATION]
    groups[:, WAYS], groups[:, TOGETHER] = parts[:, PAGERANK], parts[:, THREE]
    most: Positions = np.argmax(np.round(groups, 9), axis=1)
    return most


def shared_contacts(network: Network, a: int, b: int) -> list[int]:
    """Positions of people tied to both, fewest contacts first (they say most about the two), then by id."""
    both = np.intersect1d(network.contacts(a), network.contacts(b))
    return [
        int(who) for who in both[np.lexsort(np.array([network.id_order[both], network.ties.degree[both]]))]
    ]
