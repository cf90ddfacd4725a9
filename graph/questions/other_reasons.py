"""Reasons to meet beside shared contacts: what one offers and the other needs, and work on one small project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph import statements
from graph.analysis.measures.distinct import distinct
from graph.analysis.measures.nearness import share_a_contact
from graph.analysis.measures.similarity import both_ways
from graph.analysis.network import Mask, Network, Positions
from graph.model import USUAL_LARGEST, Of
from graph.questions import subjects
from graph.questions.context import QuestionContext, Sides
from graph.statements import Statement

REASONS: dict[Of, Statement] = {
    "people": statements.get("read/reasons_to_meet"),
    "organisations": statements.get("read/organisations_to_meet"),
}


@dataclass(frozen=True)
class OtherReasons:
    """Pairs who are not tied; (2, m) positions, nearest first.

    Attributes:
        offers: one offers what the other needs.
        works: they share nothing but a running project of at most 15: no contact, and no offer that meets a need.
        sharing: how many pairs of `offers` share a contact too.
    """

    offers: Positions
    works: Positions
    sharing: int


def other_reasons(
    context: QuestionContext,
    networks: Sequence[Network],
    sides: Sides | None,
    one: str,
    left: Mask,
    right: Mask,
) -> OtherReasons:
    """All such pairs; none between sectors of a large graph, where there are too many to compare.

    Args:
        networks: the one that is counted, and others of the same people whose ties need no reason either.
        left, right: (n,) who may be the first and the second of a pair; the lower id first where both may be both.
    """
    network, *_ = networks
    n, place = len(network), network.id_order
    rows = []
    if not (sides and context.in_arrays):
        rows = context.ask_whole(
            REASONS[context.of],
            **{subjects.ONE[context.of]: one},
            from_sectors=sides.left if sides else [],
            to_sectors=sides.right if sides else [],
            visible=list(context.scope.visible),
            also=context.scope.also,
            as_of=context.as_of.isoformat(),
            largest=min(context.largest, USUAL_LARGEST),
        )
    tied = distinct(np.concatenate([net.ties.rows * np.int64(n) + net.ties.to for net in networks]))
    keys = {}
    for by in ("offer", "project"):
        ends = [
            (network.index[row["a"]], network.index[other])
            for row in rows
            if row["by"] == by and row["a"] in network.index
            for other in row["others"]
            if other in network.index
        ]
        a, b = np.array(ends, dtype=np.int64).reshape(-1, 2).T
        swap = left[b] & right[a] & (place[b] < place[a])
        a, b = np.where(swap, b, a), np.where(swap, a, b)
        may = left[a] & right[b] & (a != b)
        keys[by] = np.setdiff1d((a * n + b)[may], tied)
    offers = _nearest(network, keys["offer"])
    works = _nearest(network, np.setdiff1d(keys["project"], keys["offer"]))
    return OtherReasons(
        offers, works[:, ~share_a_contact(network, *works)], int(share_a_contact(network, *offers).sum())
    )


def _nearest(network: Network, keys: Positions) -> Positions:
    """(2, m) positions of the pairs a * n + b, by personalised PageRank both ways, then by ids."""
    a, b = np.divmod(keys, max(len(network), 1))
    near = np.round(both_ways(network, a, b) * len(network), 9)
    order = np.lexsort(np.array([network.id_order[b], network.id_order[a], -near]))
    return np.array([a[order], b[order]])
