"""Which sectors do not meet: by hand, against a literal rule, and on tables without a gap or with a planted one."""

from __future__ import annotations

import math
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from graph.analysis.measures.gaps import gaps
from tests import oracle

Table = NDArray[np.int64]
GAPS = ("not connected", "thin")


def even(n: int, ties: int, **others: int) -> Table:
    """As many ties between any two of n sectors, except `p01=0` of sectors 0 and 1, and so on; ten inside each."""
    table = np.full((n, n), ties) + np.diag([10 - ties] * n)
    for pair, count in others.items():
        a, b = int(pair[1]), int(pair[2])
        table[a, b] = table[b, a] = count
    return table


def by_chance(rng: np.random.Generator, n: int, across: float, *planted: tuple[int, int]) -> Table:
    """Counts as chance gives them to sectors that look outward unequally; none between the two that are planted."""
    reach = rng.lognormal(0, 0.5, n)
    expected = np.outer(reach, reach) * across / (np.outer(reach, reach).sum() - (reach**2).sum()) * 2
    for a, b in planted:
        expected[a, b] = expected[b, a] = 0
    table = np.triu(rng.poisson(expected), 1)
    drawn: Table = table + table.T + np.diag(rng.poisson(40, n))
    return drawn


def named(table: Table) -> set[tuple[int, int]]:
    verdicts = gaps(table, [None] * len(table)).verdicts
    return {(a, b) for a, b in combinations(range(len(table)), 2) if verdicts[a][b] in GAPS}


@pytest.mark.parametrize("n", [4, 5, 7, 12])
def test_it_is_the_rule_of_the_document_taken_literally(n: int) -> None:
    rng = np.random.default_rng(n)
    for run in range(8):
        table = by_chance(rng, n, n * 30, *[(0, 1), (2, 3), (1, 2)][: run % 4])
        answered = [0.4 if run % 5 == 1 else 0.9, *[None] * (n - 1)]
        found, slow = gaps(table, answered), oracle.gaps(table.tolist(), answered)
        for a, b in combinations(range(n), 2):
            assert found.expected[a, b] == pytest.approx(slow[a, b].expected, abs=1e-6)
            assert found.probability[a, b] == pytest.approx(slow[a, b].probability, abs=1e-6)
            assert (found.verdicts[a][b], found.visible[a, b]) == (slow[a, b].verdict, slow[a, b].visible)


def test_a_planted_gap_by_hand() -> None:
    """Five sectors with 12 between any two, but none between 0 and 1.

    Without that pair, x is 12 / sqrt(12) for all, so 12 are expected. Then h is 0 and the probability exp(-12).
    """
    found = gaps(even(5, 12, p01=0), [None] * 5)
    assert found.expected[0, 1] == pytest.approx(12)
    assert found.missing[0, 1] == pytest.approx(12)
    assert found.probability[0, 1] == pytest.approx(math.exp(-12))
    assert found.verdicts[0][1] == "not connected"
    assert {found.verdicts[a][b] for a, b in combinations(range(5), 2) if (a, b) != (0, 1)} == {"connected"}


@pytest.mark.parametrize("n", [4, 5, 8])
def test_what_an_absence_needs_among_equal_sectors(n: int) -> None:
    """1 - h = (S - 3) / (S - 1) and P = S (S - 1) / 2: visible from e = (1 - h) ln(20 P) on."""
    bound = (n - 3) / (n - 1) * math.log(20 * n * (n - 1) / 2)
    for ties in (math.floor(bound), math.ceil(bound)):
        visible = gaps(even(n, ties), [None] * n).visible
        assert visible[0, 1] == (ties >= bound)
        assert not visible[0, 0]


def test_verdicts() -> None:
    """Six sectors with 14 ties between any two, but none between 0 and 1, and one between 2 and 3."""
    found = gaps(even(6, 14, p01=0, p23=1), [0.9] * 6)
    assert found.verdicts[0][1] == found.verdicts[1][0] == "not connected"
    assert found.verdicts[2][3] == "thin"
    rest = set(combinations(range(6), 2)) - {(0, 1), (2, 3)}
    assert {found.verdicts[a][b] for a, b in rest} == {"connected"}
    assert {found.verdicts[a][a] for a in range(6)} == {None}
    assert (found.counts == found.counts.T).all()


def test_among_four_only_a_complete_absence_is_told_and_not_its_opposite() -> None:
    assert named(even(4, 30, p01=0)) == {(0, 1)}
    assert named(even(4, 30, p01=3)) == set()


def test_two_absences_among_four_are_both_told() -> None:
    """Without either, the other's would be usual without end: they are judged by the fit with both, 2/3 of 30."""
    found = gaps(even(4, 30, p01=0, p23=0), [None] * 4)
    assert named(found.counts) == {(0, 1), (2, 3)}
    assert found.expected[0, 1] == pytest.approx(20)


@pytest.mark.parametrize("n", [2, 3])
def test_two_or_three_sectors_tell_nothing_without_an_earlier_map(n: int) -> None:
    found = gaps(even(n, 30, p01=1), [None] * n)
    assert found.verdicts[0][1] == "too few to tell"
    assert np.isnan(found.expected).all()
    assert np.isnan(found.missing).all()
    assert not found.visible.any()
    assert found.compared == n


def test_sectors_without_cross_ties_are_not_counted() -> None:
    """Seven sectors, of which three have cross ties."""
    table = np.zeros((7, 7), dtype=np.int64)
    table[:3, :3] = even(3, 20, p01=0)
    found = gaps(table, [None] * 7)
    assert found.compared == 3
    assert {word for row in found.verdicts for word in row} == {None, "too few to tell"}


def test_with_an_earlier_map_a_share_is_compared_by_hand() -> None:
    """Earlier 20 of 60 across three sectors, now 2 of 60: 20 would be usual, and P(X <= 2) is hypergeometric."""
    now, then = even(3, 29, p01=2), even(3, 20)
    found = gaps(now, [None] * 3, then)
    total = math.comb(120, 60)
    tail = sum(math.comb(22, k) * math.comb(98, 60 - k) for k in range(3)) / total
    assert found.expected[0, 1] == pytest.approx(20)
    assert found.probability[0, 1] == pytest.approx(tail)
    assert found.verdicts == (
        (None, "thin", "connected"),
        ("thin", None, "connected"),
        ("connected", "connected", None),
    )
    assert gaps(even(3, 29, p01=0), [None] * 3, then).verdicts[0][1] == "not connected"
    assert gaps(even(3, 29, p01=2), [0.4, None, None], then).verdicts[0][1] == "too few to tell"


def test_with_an_earlier_map_two_sectors_compare_what_crosses_with_what_stays_inside() -> None:
    """Earlier 30 of 60 crossed, now 2 of 62: 31 would be usual."""
    found = gaps([[30, 2], [2, 30]], [None] * 2, [[15, 30], [30, 15]])
    assert found.expected[0, 1] == pytest.approx(31)
    assert found.verdicts[0][1] == "thin"
    same = gaps([[30, 60], [60, 30]], [None] * 2, [[15, 30], [30, 15]])
    assert same.verdicts[0][1] == "connected"


@pytest.mark.parametrize("earlier", [np.zeros((3, 3)), np.diag([3, 3, 3])])
def test_an_earlier_map_without_anything_across_tells_nothing(earlier: Table) -> None:
    assert gaps(even(3, 20, p01=0), [None] * 3, earlier).verdicts[0][1] == "too few to tell"


@pytest.mark.parametrize(
    ("share", "verdict"), [(0.49, "too few to tell"), (0.5, "not connected"), (None, "not connected")]
)
def test_no_verdict_where_under_half_of_those_asked_answered(share: float | None, verdict: str) -> None:
    found = gaps(even(6, 14, p01=0), [share, *[0.9] * 5])
    assert found.verdicts[0][1] == verdict
    assert found.verdicts[0][2] == ("too few to tell" if verdict == "too few to tell" else "connected")
    assert found.verdicts[2][3] == "connected"
    assert found.visible[0, 2] == (verdict != "too few to tell")


def test_small_sectors_without_ties_are_too_few_to_tell() -> None:
    """As City and Federal in the Texas emergency network: no tie, and about 0.7 would be expected."""
    table = even(6, 9)
    table[0, 1:] = table[1:, 0] = [0, 2, 1, 2, 1]
    table[1, 2:] = table[2:, 1] = [5, 6, 5, 6]
    found = gaps(table, [None] * 6)
    assert 0.5 < found.expected[0, 1] < 1.2
    assert found.verdicts[0][1] == "too few to tell"


def test_a_sector_without_ties_expects_none() -> None:
    table = even(7, 12)
    table[0, :] = table[:, 0] = 0
    found = gaps(table, [None] * 7)
    assert not found.expected[0, 1:].any()
    assert set(found.verdicts[0][1:]) == {"too few to tell"}
    assert found.verdicts[1][2] == "connected"


@pytest.mark.parametrize("n", [0, 1, 2, 6])
def test_no_ties_at_all(n: int) -> None:
    found = gaps(np.zeros((n, n), dtype=int), [None] * n)
    assert {word for row in found.verdicts for word in row} <= {None, "too few to tell"}
    assert not np.nan_to_num(found.expected).any()


@pytest.mark.parametrize("others", [0, 1, 3])
def test_one_sector_with_an_end_of_nearly_every_tie_leaves_nothing_to_expect_of_the_others(
    others: int,
) -> None:
    table = np.zeros((6, 6), dtype=np.int64)
    table[0, 1:] = table[1:, 0] = [40, 30, 20, 10, 5]
    table[1, 2] = table[2, 1] = others
    found = gaps(table, [None] * 6)
    assert np.nansum(found.expected, axis=1) == pytest.approx(table.sum(axis=1), abs=1e-5)
    assert not named(table)


def test_large_counts_are_fitted_too() -> None:
    table = np.zeros((15, 15), dtype=np.int64)
    table[0, 1:] = table[1:, 0] = 70_000
    table[1, 2] = table[2, 1] = 3
    expected = gaps(table, [None] * 15).expected
    assert np.nansum(expected, axis=1) == pytest.approx(table.sum(axis=1), rel=1e-6)


@pytest.mark.parametrize(("n", "most"), [(4, 2), (5, 3), (8, 3), (15, 3)])
def test_gaps_are_not_invented(n: int, most: int) -> None:
    """Of 40 networks without a gap, hardly one gets any: 5 of 100 at most is the goal of `benchmarks.gaps`."""
    rng = np.random.default_rng(7)
    assert sum(bool(named(by_chance(rng, n, n * 25))) for _ in range(40)) <= most


@pytest.mark.parametrize("n", [4, 5, 8, 12])
def test_a_gap_in_a_well_known_network_is_found_and_no_other(n: int) -> None:
    rng, found = np.random.default_rng(8), 0
    for _ in range(20):
        gap = named(by_chance(rng, n, n * (n - 1) * 15, (0, 1)))
        assert gap <= {(0, 1)}
        found += bool(gap)
    assert found >= 16


@pytest.mark.parametrize(
    ("counts", "answered"),
    [([[0, 1], [1, 0]], [None]), ([[0, 1], [2, 0]], [None] * 2), ([[0, -1], [-1, 0]], [None] * 2)],
)
def test_tables_that_make_no_sense_are_refused(counts: list[list[int]], answered: list[None]) -> None:
    with pytest.raises(ValueError, match="counts"):
        gaps(counts, answered)
