"""Rankings of all pairs of a network: simple ones to compare with, the one that Weft had before, and what it has."""

from __future__ import annotations

import numpy as np

from benchmarks.finding import UNLISTED, Ranking, Trial, not_tied
from graph.analysis.measures.fitting import fitted
from graph.analysis.measures.link_prediction import Suggestions, suggestions
from graph.analysis.measures.nearness import Model
from graph.analysis.measures.sharing_out import in_tens
from graph.analysis.measures.similarity import personalised_pagerank, to_everybody
from graph.analysis.network import Floats, Mask

BEFORE, NEARNESS, ELSEWHERE, LISTED = "before", "nearness", "nearness, not fitted", "as listed"
FOR_GAPS = 0.3
"""What closing a gap weighed in the ranking that Weft had before."""
BALANCED = 3


def rankings(trial: Trial) -> dict[str, Ranking]:
    """Every ranker's values in one trial, from what was known before alone."""
    net = trial.before
    n, degree = len(net), net.ties.degree.astype(float)
    near = [to_everybody(net, person) for person in range(n)]
    walks, shared = personalised_pagerank(net, np.arange(n)), np.array([one.shared for one in near])
    model = fitted(net)
    return {
        "random": _by(np.zeros((n, n))),
        "degree": _by(np.outer(degree, degree)),
        "common neighbours": _by(shared.astype(float)),
        "Adamic-Adar": _by(np.array([one.adamic_adar for one in near])),
        "resource allocation": _by(np.array([one.resource_allocation for one in near])),
        "paths of three": _by(np.array([one.paths_of_three for one in near])),
        "PageRank": _by(walks * n),
        BEFORE: _before(trial, walks * n, shared > 0),
        ELSEWHERE: _nearness(trial, None),
        NEARNESS: _nearness(trial, model),
        LISTED: listed(trial, model, BALANCED),
    }


def _by(near: Floats) -> Ranking:
    """Of a pair, what each is to the other, added; of a person, what others are to them. Rounded, as elsewhere."""
    return Ranking(np.round(near + near.T, 9), np.round(near, 9))


def _before(trial: Trial, walks: Floats, sharing: Mask) -> Ranking:
    """0.7 r + 0.3 g over pairs who share a contact: r falls from 1 by place in personalised PageRank, g is the gap."""
    among, sector = sharing & not_tied(trial.before), trial.before.sector
    gap = trial.gap[sector[:, None], sector]

    def score(near: Floats, gaps: Floats) -> Floats:
        values, place, counts = np.unique(-np.round(near, 9), return_inverse=True, return_counts=True)
        rank = (np.cumsum(counts) - counts)[place] if len(values) else np.empty(0)
        return (1 - FOR_GAPS) * (1 - rank / max(len(near), 1)) + FOR_GAPS * gaps

    pairs, rows = np.full(among.shape, UNLISTED), np.full(among.shape, UNLISTED)
    a, b = np.nonzero(np.triu(among))
    pairs[a, b] = pairs[b, a] = np.round(score((walks + walks.T)[a, b], gap[a, b]), 9)
    for person in range(len(among)):
        own = among[person]
        rows[person, own] = np.round(score(walks[person, own], gap[person, own]), 9)
    return Ranking(pairs, rows)


def _nearness(trial: Trial, model: Model | None) -> Ranking:
    """The order of suggestions; where a model is to be used that is not fitted, that of one person is the whole's."""
    values, found = np.full((len(trial.before),) * 2, UNLISTED), _suggested(trial, model)
    values[found.a, found.b] = values[found.b, found.a] = -np.arange(len(found.a), dtype=float)
    return Ranking(values, values)


def listed(trial: Trial, model: Model | None, bridging: int) -> Ranking:
    """As an answer lists them: ten at a time, so many of each ten closing a gap; one person's without caps."""
    pairs, rows = (np.full((len(trial.before),) * 2, UNLISTED) for _ in range(2))
    found = _suggested(trial, model)
    a, b = found.a, found.b
    place = in_tens(a, b, found.introducer, found.closes, bridging=bridging, most=100)
    pairs[a[place], b[place]] = pairs[b[place], a[place]] = -np.arange(len(place), dtype=float)
    for person in np.flatnonzero(trial.sought.any(axis=1)):
        own = np.flatnonzero((a == person) | (b == person))
        place = in_tens(
            a[own],
            b[own],
            found.introducer[own],
            found.closes[own],
            bridging=bridging,
            most=100,
            capped=False,
        )
        rows[person, (a + b - person)[own[place]]] = -np.arange(len(place), dtype=float)
    return Ranking(pairs, rows)


def _suggested(trial: Trial, model: Model | None) -> Suggestions:
    """All pairs in order; small networks have fewer than are cached."""
    everybody = np.ones(len(trial.before), dtype=bool)
    return suggestions(trial.before, model, everybody, everybody, trial.gap > 0)
