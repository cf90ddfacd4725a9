"""How far up a ranking of pairs has those that are sought.

Every ranking is measured by what it can be expected to show where it holds pairs equal, over all orders of those.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.network import NOT_STATED, Floats, Mask, Network

UNLISTED = -np.inf
"""Value of a pair that a ranker does not suggest at all."""


@dataclass(frozen=True)
class Trial:
    """What is known, and what is to be found.

    Attributes:
        sought: (n, n) symmetric, pairs that are tied later or were held back.
        gap: (s + 1, s + 1) the share of expected ties that is missing between sectors that do not meet, else 0.
    """

    before: Network
    sought: Mask
    gap: Floats


@dataclass(frozen=True)
class Ranking:
    """How likely each pair is, (n, n), UNLISTED where it is not suggested. Only the order counts.

    Attributes:
        pairs: symmetric, comparable over the whole network.
        rows: row i is for person i alone.
    """

    pairs: Floats
    rows: Floats


@dataclass(frozen=True)
class Found:
    """What one ranker did in one trial."""

    precision_10: float
    precision_50: float
    average_precision: float
    hits_5: float
    reciprocal_rank: float
    crossing_50: float


MEASURES = {
    "precision_10": "precision at 10",
    "precision_50": "at 50",
    "average_precision": "average precision",
    "hits_5": "hits at 5",
    "reciprocal_rank": "reciprocal rank",
    "crossing_50": "top 50 across",
}
JUDGED = tuple(MEASURES)[:5]
"""Those of which more is better; whether a suggestion crosses sectors is a fact, not a merit."""


def levels(values: Floats, marked: Mask) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """From the best value down, how many share it and how many of them are marked; UNLISTED ones left out."""
    listed = values != UNLISTED
    different, place = np.unique(-values[listed], return_inverse=True)
    size = np.bincount(place, minlength=len(different))
    hits = np.bincount(place, weights=marked[listed], minlength=len(different)).astype(np.int64)
    return size, hits


def among_first(k: int, values: Floats, marked: Mask) -> float:
    """How many of the first k are marked, as expected over all orders of equal values."""
    size, hits = levels(values, marked)
    taken = np.clip(k - (np.cumsum(size) - size), 0, size)
    return float((taken * hits / size).sum())


def average_precision(values: Floats, marked: Mask) -> float:
    """Mean over all marked of the precision where each comes, 0 for those not listed; nan where none are marked.

    Expected over all orders of equal values: the j-th of t equal ones, p of them marked, is marked with a chance
    of p / t, and then (j - 1)(p - 1) / (t - 1) marked ones are expected among the equal ones before it.
    """
    total, before, above = 0.0, 0, 0
    for t, p in zip(*(counts.tolist() for counts in levels(values, marked)), strict=True):
        if p:
            j = np.arange(1, t + 1)
            ahead = above + (j - 1) * (p - 1) / max(t - 1, 1)
            total += p / t * float(((ahead + 1) / (before + j)).sum())
        before, above = before + t, above + p
    return total / int(marked.sum()) if marked.any() else float("nan")


def place_of_first(values: Floats, marked: Mask) -> tuple[int, Floats]:
    """Chance that the first marked one comes at each place after the `before` that no marked one can be among.

    Among t equal ones, p of them marked, each place is reached unmarked and then marked as when drawing without
    putting back. Empty where no marked one is listed.
    """
    before = 0
    for t, p in zip(*(counts.tolist() for counts in levels(values, marked)), strict=True):
        if p:
            left = np.arange(
                t, p - 1, -1
            )  # how many are yet to come, while all the marked ones are among them
            unmarked_so_far = np.concatenate([[1.0], np.cumprod(1 - p / left)[:-1]])
            return before, unmarked_so_far * p / left
        before += t
    return before, np.empty(0)


def hit_among_first(k: int, values: Floats, marked: Mask) -> float:
    """Chance that at least one of the first k is marked, over all orders of equal values."""
    before, chance = place_of_first(values, marked)
    return float(chance[: max(k - before, 0)].sum())


def reciprocal_rank(values: Floats, marked: Mask) -> float:
    """1 / place of the first marked one, 0 where none is listed; expected over all orders of equal values."""
    before, chance = place_of_first(values, marked)
    return float((chance / (before + np.arange(1, len(chance) + 1))).sum())


def measured(trial: Trial, ranking: Ranking) -> Found:
    """One ranking against what was sought."""
    sectors = len(trial.before.sectors)
    a, b = candidates(trial.before)
    values, sought = ranking.pairs[a, b], trial.sought[a, b]
    open_, n = not_tied(trial.before), len(trial.before)
    alone = [
        (ranking.rows[i][open_[i]], trial.sought[i][open_[i]]) for i in range(n) if trial.sought[i].any()
    ]
    listed = min(50, int((values != UNLISTED).sum()))
    return Found(
        precision_10=among_first(10, values, sought) / 10,
        precision_50=among_first(50, values, sought) / 50,
        average_precision=average_precision(values, sought),
        hits_5=float(np.mean([hit_among_first(5, *one) for one in alone])),
        reciprocal_rank=float(np.mean([reciprocal_rank(*one) for one in alone])),
        crossing_50=among_first(50, values, crosses(trial.before)[a, b]) / listed
        if listed and sectors
        else float("nan"),
    )


def closing_50(trial: Trial, ranking: Ranking) -> float:
    """The share of the first 50 listed that close a gap, as expected over all orders of equal values."""
    a, b = candidates(trial.before)
    values, sector = ranking.pairs[a, b], trial.before.sector
    listed = min(50, int((values != UNLISTED).sum()))
    return among_first(50, values, trial.gap[sector[a], sector[b]] > 0) / max(listed, 1)


def not_tied(net: Network) -> Mask:
    """(n, n), whether two different people are not tied."""
    free = ~np.eye(len(net), dtype=bool)
    free[net.ties.rows, net.ties.to] = False
    return free


def candidates(net: Network) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Positions of all pairs not tied, each once."""
    a, b = np.nonzero(np.triu(not_tied(net)))
    return a, b


def crosses(net: Network) -> Mask:
    """(n, n), whether two people are of different sectors, both stated."""
    stated = net.sector != NOT_STATED
    different: Mask = (net.sector[:, None] != net.sector) & stated[:, None] & stated
    return different
