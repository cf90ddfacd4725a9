"""Who should meet next: people who are not tied, by how near the network puts them and by the gaps they would close."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graph.analysis.measures.distinct import distinct
from graph.analysis.measures.parallel import Progress, quiet
from graph.analysis.measures.similarity import both_ways, pairs_with_shared_contact, ppr_of_pairs
from graph.analysis.network import Floats, Mask, Network, Positions

FOR_GAPS = 0.3
"""The weight of closing a gap in the score, beside nearness."""


@dataclass(frozen=True)
class Suggestions:
    """m pairs of people who are not tied, best first.

    Attributes:
        a, b: (m,) positions.
        score: (m,) in [0, 1], rounded to 9 decimals.
        nearness: (m,) personalised PageRank, the sum of both ways if both sides were asked about.
    """

    a: Positions
    b: Positions
    score: Floats
    nearness: Floats


def suggestions(
    network: Network,
    left: Mask,
    right: Mask,
    also: tuple[Positions, Positions],
    gap: Floats,
    *,
    mutual: bool,
    progress: Progress = quiet,
) -> Suggestions:
    """Pairs with a contact in common, and others named, ranked.

    score = 0.7 r + 0.3 g: r = 1 - (rank - 1) / candidates by personalised PageRank with restart 0.15 (Jeh & Widom
    2003), from a, or both ways where `mutual`; pairs equally near share the better rank. g is the share of expected
    ties that are missing between their sectors where those do not meet. Then nearness, then ids. The term for gaps
    serves leads who want to close gaps; it does not predict ties, and costs precision (docs/suggestions.md).

    Args:
        left, right: (n,) who may be the first and the second: the same set, or two that share nobody, or one person
            and everybody.
        also: positions of pairs with another reason to meet, the first in `left`, the second in `right`.
        mutual: whether both sides are asked about, instead of suggestions for those of `left`.
        gap: (s + 1, s + 1) g by position in `network.sectors`; the last is for people whose sector is not stated.
    """
    n = len(network)
    near_a, near_b = pairs_with_shared_contact(network, left, right, progress)
    more_a, more_b = _not_tied(network, *also)
    if mutual:
        both = left[more_b] & right[more_a] & (network.id_order[more_b] < network.id_order[more_a])
        more_a, more_b = np.where(both, more_b, more_a), np.where(both, more_a, more_b)
    key = distinct(np.concatenate([near_a.astype(np.int64) * n + near_b, more_a * n + more_b]))
    a, b = np.divmod(key, max(n, 1))
    nearness = (both_ways if mutual else ppr_of_pairs)(network, a, b, progress)
    # As a multiple of what everybody would have, so that rounding means the same in networks of any size.
    near = np.round(nearness * n, 9)
    levels, place, counts = np.unique(-near, return_inverse=True, return_counts=True)
    rank = np.concatenate([[0], np.cumsum(counts)[:-1]])[place] if len(levels) else np.empty(0)
    score = np.round(
        (1 - FOR_GAPS) * (1 - rank / max(len(a), 1)) + FOR_GAPS * gap[network.sector[a], network.sector[b]], 9
    )
    order = np.lexsort(np.array([network.id_order[b], network.id_order[a], -near, -score]))
    return Suggestions(a[order], b[order], score[order], nearness[order])


def shared_contacts(network: Network, a: int, b: int) -> list[int]:
    """Positions of people tied to both, fewest contacts first (they say most about the two), then by id."""
    both = np.intersect1d(network.contacts(a), network.contacts(b))
    return [
        int(who) for who in both[np.lexsort(np.array([network.id_order[both], network.ties.degree[both]]))]
    ]


def _not_tied(network: Network, a: Positions, b: Positions) -> tuple[Positions, Positions]:
    n = len(network)
    # Ascending, as rows and their entries are.
    tied = network.ties.rows.astype(np.int64) * n + network.ties.to
    place = np.searchsorted(tied, a * n + b)
    found = tied[np.minimum(place, len(tied) - 1)] == a * n + b if len(tied) else np.zeros(len(a), dtype=bool)
    keep = ~found & (a != b)
    return a[keep], b[keep]
