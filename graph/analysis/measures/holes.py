"""Burt's structural holes: how far a person's contacts are in touch with each other anyway."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph.analysis.measures.parallel import Progress, compiled, over_people, quiet
from graph.analysis.network import Direction, Floats, Ints, Network


@dataclass(frozen=True)
class Holes:
    """Structural holes around n people; everything is nan for people without contacts.

    Attributes:
        constraint: (n,) how far a person's time goes to contacts who lead back to each other: low is free.
        effective_size: (n,) contacts, less what they overlap: in [1, contacts].
        efficiency: (n,) effective size / contacts, in (0, 1].
        hierarchy: (n,) how far constraint comes from few contacts: in [0, 1], 0 if from all alike.
    """

    constraint: Floats
    effective_size: Floats
    efficiency: Floats
    hierarchy: Floats


def holes(
    network: Network, direction: Direction = "directed", weighted: bool = False, progress: Progress = quiet
) -> Holes:
    """Constraint, effective size, efficiency and hierarchy of everybody (Burt 1992, chapter 2).

    With z_ij = a_ij + a_ji, so that a tie in either direction makes a contact and a mutual directed tie weighs 2,
    p_ij = z_ij / sum_k z_ik and m_jq = z_jq / max_k z_jk:

    - constraint_i = sum over contacts j of (p_ij + sum_q p_iq p_qj)^2; in (0, 1.125] unweighted and undirected,
      higher with weights.
    - effective size_i = sum over contacts j of (1 - sum_{q != i, j} p_iq m_jq).
    - efficiency_i = effective size_i / number of contacts.
    - hierarchy_i = sum over the N contacts j of r_j ln r_j / (N ln N), with r_j the j-th part of the constraint over
      their mean: Coleman's and Theil's disorder.

    Not normalised further. Nan for people without contacts. A person with one contact has constraint 1, effective
    size 1, efficiency 1 and hierarchy 1.

    O(sum of squared degrees).

    Args:
        network: people and ties.
        direction: statements as they were made, or undirected ties.
        weighted: a_ij is the weight of the tie instead of 1.
        progress: told how far it is.
    """
    links = network.links(direction)
    n = len(network)
    weights = links.weights if weighted else np.ones(len(links))
    said = csr_array((weights, links.to, links.start), shape=(n, n))
    mutual = csr_array(said + said.T)
    start, to, z = mutual.indptr.astype(np.int64), mutual.indices.astype(np.int32), mutual.data
    contacts = np.diff(start)
    share = z / np.repeat(mutual.sum(axis=1), contacts)
    most = np.zeros(n)
    if len(z):
        most[contacts > 0] = np.maximum.reduceat(z, start[:-1][contacts > 0])
    marginal = z / np.repeat(most, contacts)
    constraint, effective_size, hierarchy = (np.full(n, np.nan) for _ in range(3))

    def work(own: Floats, first: int, stop: int) -> None:
        _around(first, stop, start, to, share, marginal, own, constraint, effective_size, hierarchy)

    over_people(n, lambda: np.zeros((n, 2)), work, progress)
    efficiency = effective_size / np.where(contacts > 0, contacts, np.nan)
    return Holes(constraint, effective_size, efficiency, hierarchy)


@compiled
def _around(
    first: int,
    stop: int,
    start: NDArray[np.int64],
    to: Ints,
    p: Floats,
    m: Floats,
    own: Floats,
    constraint: Floats,
    effective_size: Floats,
    hierarchy: Floats,
) -> None:
    """Constraint, effective size and hierarchy of i from `first` up to `stop`; only this call writes there.

    Args:
        own: (n, 2) zeros, left as zeros: p_ij of every contact j, and sum_q p_iq p_qj.
    """
    for i in range(first, stop):
        if start[i] == start[i + 1]:
            continue
        for x in range(start[i], start[i + 1]):
            own[to[x], 0] = p[x]
        overlap = 0.0
        for x in range(start[i], start[i + 1]):
            j = to[x]
            for y in range(start[j], start[j + 1]):
                q = to[y]
                if own[q, 0] > 0.0:
                    own[q, 1] += p[x] * p[y]
                    overlap += own[q, 0] * m[y]
        total = disorder = 0.0
        for x in range(start[i], start[i + 1]):
            j = to[x]
            part = (own[j, 0] + own[j, 1]) ** 2
            total += part
            disorder += part * np.log(part)
            own[j, 0] = own[j, 1] = 0.0
        constraint[i] = total
        many = start[i + 1] - start[i]
        hierarchy[i] = 1.0 if many == 1 else (disorder / total + np.log(many / total)) / np.log(many)
        effective_size[i] = many - overlap
