"""Which sectors do not meet? One rule for ties and for gatherings: counts, what would be usual, and a verdict a pair.

Pure arithmetic on counts, used alike whether they come from Cypher or from arrays, and whether they are ties between
people or projects at which two sectors were both present. `docs/methods.md` says how often it errs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import pdtr
from scipy.stats import hypergeom

from graph.analysis.network import Floats, Mask
from graph.model import Verdict

FALSE_DISCOVERIES = 0.05
"""About this share of the pairs called not connected or thin is expected to be chance."""

ENOUGH_ANSWERED = 0.5
"""If fewer than this share of a sector answered, its pairs get no verdict."""

FEWEST_TO_COMPARE = 4
"""With fewer sectors every count is fitted exactly: nothing is left to compare it with but an earlier map."""

FEWEST_FOR_THIN = 5
"""With four, two pairs that share no sector are equally far below: only a complete absence tells which it is."""

THIN_BELOW = 0.5
"""Share of what would be usual."""

_LEAST_FREE = 0.05
"""A pair that determines its own expectation up to this share tells nothing."""

_CLOSE_ENOUGH = 1e-9
_MOST_STEPS = 200
_RIDGE = 1e-12
"""Keeps what has no single solution solvable."""
_NO_WEIGHT = 1e-6
"""An eigenvalue, of at most 2, of a direction in which x may go without end."""

Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Gaps:
    """Verdicts on the pairs of n sectors. All matrices are (n, n) and symmetric, their diagonals nan, False or None.

    Attributes:
        counts: what was counted between two sectors; the diagonal is what stayed inside one.
        expected: what would be usual; nan where there is nothing to compare with.
        missing: expected - counts; negative where there is more than usual.
        probability: of so few or fewer by chance; nan where there is nothing to compare with.
        visible: whether a complete absence of this pair would about as likely as not be called one.
        verdicts: (n, n) of words.
        compared: sectors that have anything in common with another one.
    """

    counts: Counts
    expected: Floats
    missing: Floats
    probability: Floats
    visible: Mask
    verdicts: tuple[tuple[Verdict | None, ...], ...]
    compared: int


@dataclass(frozen=True)
class _Judged:
    """Expected counts, their probabilities, which are significant, and which absences would be; all (n, n).

    `determined` says whether there is only one such expectation.
    """

    expected: Floats
    probability: Floats
    significant: Mask
    visible: Mask
    determined: bool = True


def gaps(counts: ArrayLike, answered: Sequence[float | None], earlier: ArrayLike | None = None) -> Gaps:
    """Counts between sectors, what would be usual given how much each looks outward, and whether a lack is significant.

    With four sectors or more that have anything in common with others, they are compared with each other: see
    `_each_with_the_others`. With two or three there is no verdict, or the comparison with an earlier map.

    Args:
        counts: (n, n) symmetric; ties between sectors, or gatherings at which both were present. The diagonal is what
            stayed inside a sector, each once.
        answered: (n,) share of each sector's people who answered, in [0, 1]; None where nobody was asked.
        earlier: (n, n) the same counts on an earlier day, used where there are two or three sectors.

    Raises:
        ValueError: the shapes do not agree, or the counts are not symmetric or negative.
    """
    table = _checked(counts, len(answered))
    live: Mask = np.array(_cross(table).any(axis=1))
    compared = int(live.sum())
    if compared >= FEWEST_TO_COMPARE:
        found = _each_with_the_others(table, live)
    elif earlier is not None:
        found = _with_an_earlier_map(table, _checked(earlier, len(answered)))
    else:
        found = _nothing(len(table))
    told = _told(answered) & ~np.isnan(found.probability)
    verdicts = _verdicts(table, found, told, thin=compared != FEWEST_TO_COMPARE)
    return Gaps(
        counts=table,
        expected=found.expected,
        missing=found.expected - table,
        probability=found.probability,
        visible=found.visible & told,
        verdicts=verdicts,
        compared=compared,
    )


def _each_with_the_others(table: Counts, live: Mask) -> _Judged:
    """Compare each pair with what all others say of its two sectors.

    Expected is `x_a x_b`, fitted over the kept pairs so that every sector's counts add up (the quasi-independence of
    Goodman 1968, made symmetric). A true gap would raise what is expected of its sectors' other pairs, so the most
    significant pair is left out of the fit, one after the other, until none is new or the rest no longer says what
    would be usual (at most P - S of P pairs between S sectors).

    An absence has probability exp(-e / (1 - h)): its own 0 has lowered e by its leverage h (McCullagh & Nelder 1989,
    section 12.7). Any other count has the lower tail of a Poisson count. Significance is by Benjamini & Hochberg (1995)
    at 5 % over all pairs.
    """
    cross, sectors = _cross(table), int(live.sum())
    kept = np.outer(live, live) & ~np.eye(len(table), dtype=bool)
    above, pairs = np.triu(kept), int(kept.sum() // 2)
    judged = _judged(cross, kept, above)
    for _ in range(pairs - sectors):
        new = np.argwhere(judged.significant & kept & above)
        if not len(new):
            break
        a, b = min(
            new.tolist(), key=lambda pair: (judged.probability[*pair], cross[*pair] - judged.expected[*pair])
        )
        kept[a, b] = kept[b, a] = False
        again = _judged(cross, kept, above)
        if not again.determined:
            break
        judged = again
    return judged


def _judged(cross: Counts, kept: Mask, above: Mask) -> _Judged:
    """Fit the kept pairs, and judge all pairs `above` the diagonal."""
    x, information = fitted(cross, kept)
    expected = np.outer(x, x)
    free = np.where(kept, 1 - _leverage(expected, information), 1.0)
    absent = np.where(free < _LEAST_FREE, 1.0, np.exp(-expected / np.maximum(free, _LEAST_FREE)))
    probability = np.where(cross == 0, absent, pdtr(cross, expected))
    significant = _significant(probability, above)
    enough = np.log(above.sum() / (FALSE_DISCOVERIES * (significant[above].sum() + 1)))
    visible = significant | ((free >= _LEAST_FREE) & (expected >= enough * free))
    return _Judged(
        _off_diagonal(expected),
        _off_diagonal(probability),
        significant,
        visible & (above | above.T),
        _has_one_solution(information),
    )


def _has_one_solution(information: Floats) -> bool:
    """Whether the kept pairs say what x is. Two sides whose kept pairs are all across do not."""
    sums = np.diag(information)
    live = sums > 0
    scale = 1 / np.sqrt(sums[live])
    own = np.linalg.eigvalsh(information[np.ix_(live, live)] * np.outer(scale, scale))
    return bool(own[0] > _NO_WEIGHT)


def fitted(cross: Counts, kept: Mask) -> tuple[Floats, Floats]:
    """x (n,) with the sums of x_a x_b over the kept pairs of each sector as in `cross`, and the information on log x.

    Newton's method on a convex function of log x, whose second derivative is that information. Where one sector has an
    end of nearly everything no x is finite; the products still arrive.
    """
    margins = np.where(kept, cross, 0).sum(axis=1).astype(float)
    live = margins > 0
    x: Floats = margins / np.sqrt(max(margins.sum(), 1.0))

    def loss(x: Floats) -> float:
        return float((np.outer(x, x) * kept).sum() / 2 - margins[live] @ np.log(x[live]))

    for _ in range(_MOST_STEPS):
        expected = np.outer(x, x) * kept
        sums = expected.sum(axis=1)
        information = np.diag(sums) + expected
        if np.abs(margins - sums).max() < _CLOSE_ENOUGH * max(margins.max(), 1.0):
            break
        step = np.linalg.solve(information + _RIDGE * (1 + sums.max()) * np.eye(len(x)), margins - sums)
        step /= max(np.abs(step).max(), 1.0)
        while loss(x * np.exp(step)) > loss(x) + _CLOSE_ENOUGH * margins.sum():
            step /= 2
        x = np.asarray(x * np.exp(step))
    return x, information


def _leverage(expected: Floats, information: Floats) -> Floats:
    """(n, n) how far each kept count determines its own expectation, from 0 to 1."""
    inverse = np.linalg.pinv(information, hermitian=True)
    own = np.diag(inverse)
    leverage: Floats = expected * (own[:, None] + own[None, :] + 2 * inverse)
    return leverage


def _with_an_earlier_map(table: Counts, earlier: Counts) -> _Judged:
    """Compare each pair's share of what crosses sectors with its share on an earlier day.

    Expected is the earlier share of today's counts. The probability is the lower tail of the hypergeometric
    distribution (Fisher's exact test, one-sided), as both shares are samples. With two sectors, whose pair has all
    that crosses, the share is that of everything, inside or across.
    """
    live = (_cross(table) + _cross(earlier)).any(axis=1)
    above = np.triu(np.outer(live, live), 1)
    several = live.sum() >= FEWEST_TO_COMPARE - 1
    now, then = (int(np.triu(each, 1 if several else 0).sum()) for each in (table, earlier))
    if not now or not then:
        return _nothing(len(table))
    probability = np.asarray(hypergeom.cdf(table, now + then, table + earlier, now))
    absent = hypergeom.cdf(0, now + then, earlier, now)
    significant = _significant(probability, above)
    enough = FALSE_DISCOVERIES * (significant[above].sum() + 1) / max(above.sum(), 1)
    either = above | above.T
    return _Judged(
        _off_diagonal(earlier * now / then),
        _off_diagonal(np.where(either, probability, 1.0)),
        significant,
        (significant | (absent <= enough)) & either,
    )


def _nothing(n: int) -> _Judged:
    nan, none = np.full((n, n), np.nan), np.zeros((n, n), dtype=bool)
    return _Judged(nan, nan, none, none)


def _checked(counts: ArrayLike, n: int) -> Counts:
    table = np.asarray(counts, dtype=np.int64)
    if table.shape != (n, n):
        raise ValueError(f"expected {n} sectors in counts and answered, got {table.shape} and {n}")
    if (table != table.T).any() or (table < 0).any():
        raise ValueError("counts must be symmetric and not negative")
    return table


def _cross(table: Counts) -> Counts:
    return table - np.diag(np.diag(table))


def _off_diagonal(values: Floats) -> Floats:
    """With nan on the diagonal."""
    return np.where(np.eye(len(values), dtype=bool), np.nan, values)


def _significant(probability: Floats, above: Mask) -> Mask:
    """Which pairs have fewer than usual, by Benjamini and Hochberg over the pairs `above` the diagonal; (n, n)."""
    ordered = np.sort(probability[above])
    passes = ordered <= FALSE_DISCOVERIES * np.arange(1, len(ordered) + 1) / max(len(ordered), 1)
    if not passes.any():
        return np.zeros(probability.shape, dtype=bool)
    significant: Mask = (probability <= ordered[passes][-1]) & (above | above.T)
    return significant


def _told(answered: Sequence[float | None]) -> Mask:
    """(n, n) pairs of two sectors of which nobody was asked, or at least half answered."""
    heard = np.array([share is None or share >= ENOUGH_ANSWERED for share in answered], dtype=bool)
    return np.outer(heard, heard)


def _verdicts(
    table: Counts, found: _Judged, told: Mask, thin: bool
) -> tuple[tuple[Verdict | None, ...], ...]:
    n = len(table)
    verdicts: list[list[Verdict | None]] = [[None] * n for _ in range(n)]
    for a, b in combinations(range(n), 2):
        count: int = table[a, b]
        verdict: Verdict = "too few to tell"
        few = found.significant[a, b] and count < THIN_BELOW * found.expected[a, b]
        if told[a, b] and count:
            verdict = "thin" if few and thin else "connected"
        elif told[a, b] and few:
            verdict = "not connected"
        verdicts[a][b] = verdicts[b][a] = verdict
    return tuple(tuple(row) for row in verdicts)
