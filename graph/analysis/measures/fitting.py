"""Fits the model of nearness to a map: it hides ties of the map, and learns which pairs were tied."""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize

from graph.analysis.measures.nearness import ELSEWHERE, WORK, Model, features, spread, standardised
from graph.analysis.measures.parallel import Progress, quiet
from graph.analysis.measures.similarity import pairs_with_shared_contact
from graph.analysis.network import Floats, Mask, Network, Positions

FOLDS = 5
"""Ties are hidden a fifth at a time."""

ENOUGH = 1_000
"""No further fifth is hidden once so many hidden ties were among the pairs compared."""

SAMPLED = 2_000
"""In a larger map, only pairs with one of so many people are compared."""

OTHERS = 10
"""Pairs that are not tied, for each hidden tie; more would hardly tell more."""

PULL = 10.0
"""How strongly weights are pulled towards those of other networks; this outweighs some tens of ties, not thousands."""

SPREAD_OVER = 20_000
"""Pairs that the mean and standard deviation of features are taken over."""

WORK_EACH = 2.5e5
"""Contacts looked at for the personalised PageRank of each person, so that it is as exact as in a question."""

SEED = 2020


def fitted(network: Network, progress: Progress = quiet) -> Model:
    """The model with the weights that best find hidden ties of this map among all pairs who share a contact.

    A fifth of the ties is hidden, features are worked out from the rest alone and standardised, and hidden ties are
    told from other pairs by a logistic regression; the next fifth, until there were enough. Which ties and people are
    drawn depends on ids and a fixed seed: the same map has the same weights. Without any hidden tie among the pairs,
    they are those of other networks.
    """
    random = np.random.default_rng(SEED)
    among = _sampled(network, random)
    work = max(WORK, WORK_EACH * among.sum())
    z, tied, counts = [np.empty((0, 5))], [np.empty(0, dtype=bool)], [np.empty(0)]
    found = 0
    for hidden in np.array_split(random.permutation(_ties_by_id(network)), FOLDS):
        known = network.without(hidden)
        a, b = _pairs(known, among, progress)
        is_tied = _were_tied(network, hidden, a, b)
        if is_tied.any() and not is_tied.all():
            taken, count = _with_some_others(is_tied, random)
            pairs = features(known, a[taken], b[taken], progress, work)
            z.append(standardised(pairs, *spread(pairs, count)))
            tied.append(is_tied[taken])
            counts.append(count)
            found += int(is_tied.sum())
        if found >= ENOUGH:
            break
    a, b = _pairs(network, among, progress)
    some = np.sort(random.permutation(len(a))[:SPREAD_OVER])
    return Model(
        regression(np.concatenate(z), np.concatenate(tied), np.concatenate(counts)) if found else ELSEWHERE,
        *spread(features(network, a[some], b[some], progress, work)),
    )


def regression(z: Floats, tied: Mask, counts: Floats) -> tuple[float, ...]:
    """Weights of a logistic regression that is pulled towards ELSEWHERE, rounded to 6 decimals; the intercept is free.

    Least: the sum over pairs of count * log loss, and PULL / 2 * the squared distance from ELSEWHERE. All weights but
    the last, of the product of contacts, are 0 or more: a pair is never further apart for sharing more.

    Args:
        z: (m, 5) standardised features.
        tied: (m,) whether the pair is a hidden tie.
        counts: (m,) how many pairs each stands for.
    """
    towards = np.asarray(ELSEWHERE)

    def loss(x: Floats) -> tuple[float, Floats]:
        intercept, weights = x[0], x[1:]
        s = z @ weights + intercept
        away = weights - towards
        total = counts @ np.logaddexp(0.0, np.where(tied, -s, s)) + PULL / 2 * away @ away
        slope = counts * (1.0 / (1.0 + np.exp(-s)) - tied)
        return float(total), np.concatenate([[slope.sum()], slope @ z + PULL * away])

    share = counts[tied].sum() / counts.sum()
    begin = np.concatenate([[np.log(share / (1 - share))], towards])
    bounds = [(None, None), *[(0.0, None)] * 4, (None, None)]
    found = minimize(
        loss, begin, jac=True, method="L-BFGS-B", bounds=bounds, options={"ftol": 1e-13, "gtol": 1e-8}
    )
    return tuple(np.round(found.x[1:], 6).tolist())


def _sampled(network: Network, random: np.random.Generator) -> Mask:
    """(n,) the people whose pairs are compared: everybody in a map that is not large."""
    by_id = np.argsort(network.id_order)
    among = np.zeros(len(network), dtype=bool)
    among[by_id[random.permutation(len(network))[:SAMPLED]]] = True
    return among


def _ties_by_id(network: Network) -> Positions:
    """Entries of `network.ties`, each tie once, in the order of ids."""
    place = network.id_order
    a, b = place[network.ties.rows], place[network.ties.to]
    once = np.flatnonzero(a < b)
    return once[np.lexsort(np.array([b[once], a[once]]))]


def _pairs(network: Network, among: Mask, progress: Progress) -> tuple[Positions, Positions]:
    """Pairs who share a contact and are not tied, the first in `among`, in the order of ids."""
    place = network.id_order
    x, y = pairs_with_shared_contact(network, among, np.ones(len(network), dtype=bool), progress)
    # Walks start from the side with fewer people: those of `among` stay on theirs.
    swap = among[y] & (place[x] > place[y])
    a, b = np.where(swap, y, x).astype(np.int64), np.where(swap, x, y).astype(np.int64)
    order = np.lexsort(np.array([place[b], place[a]]))
    return a[order], b[order]


def _were_tied(network: Network, hidden: Positions, a: Positions, b: Positions) -> Mask:
    """(m,) whether the two are tied in the whole map, by a tie among the `hidden` entries."""
    n, rows, to = len(network), network.ties.rows.astype(np.int64), network.ties.to
    keys = np.concatenate([rows[hidden] * n + to[hidden], to[hidden] * np.int64(n) + rows[hidden]])
    return np.isin(a * n + b, keys)


def _with_some_others(tied: Mask, random: np.random.Generator) -> tuple[Positions, Floats]:
    """Hidden ties and some of the other pairs, and how many pairs each stands for."""
    found, others = np.flatnonzero(tied), np.flatnonzero(~tied)
    drawn = random.permutation(others)[: OTHERS * len(found)]
    counts = np.full(len(drawn), len(others) / max(len(drawn), 1))
    return np.concatenate([found, drawn]), np.concatenate([np.ones(len(found)), counts])
