"""Do sectors meet: values computed by hand, and properties that hold for any table."""

from __future__ import annotations

import math
from itertools import combinations, permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.stats import false_discovery_control, poisson

from graph.analysis.measures.mixing import ei_by_person, ei_permutation, fitted, mixing, sector_counts
from graph.analysis.network import Network
from tests.networks import drawn, karate, networks

Table = NDArray[np.int64]


@st.composite
def tables(draw: st.DrawFn, fewest: int = 5, largest: int = 60) -> Table:
    """Symmetric counts between some sectors."""
    n = draw(st.integers(fewest, 12))
    above = draw(st.lists(st.integers(0, largest), min_size=n * (n + 1) // 2, max_size=n * (n + 1) // 2))
    table = np.zeros((n, n), dtype=np.int64)
    table[np.triu_indices(n)] = above
    return np.maximum(table, table.T)


def even(n: int, ties: int) -> Table:
    """As many ties between any two of n sectors, and ten inside each."""
    return np.full((n, n), ties) + np.diag([10 - ties] * n)


def test_two_sectors_by_hand() -> None:
    """Summed degrees are 2*3 + 1 = 7 and 2*2 + 1 = 5, of 6 ties: 7 * 5 / (2 * 6 - 1) = 35/11 expected."""
    found = mixing([4, 3], [[3, 1], [1, 2]], [None, None])
    assert found.expected[0, 1] == pytest.approx(35 / 11)
    assert found.missing[0, 1] == pytest.approx(24 / 11)
    assert found.probability[0, 1] == pytest.approx(math.exp(-35 / 11) * (1 + 35 / 11))
    assert found.density == pytest.approx(np.array([[1 / 2, 1 / 12], [1 / 12, 2 / 3]]))
    assert found.share_inside == pytest.approx(5 / 6)
    assert found.e_i_index == pytest.approx(-4 / 6)
    assert found.verdicts == ((None, "connected"), ("connected", None))


def test_degrees_are_used_where_fewer_than_five_sectors_have_cross_ties() -> None:
    """Seven sectors, of which four have cross ties: a ring of 2 each. K = 4 each, m = 8: 16/15 expected."""
    table = np.zeros((7, 7), dtype=np.int64)
    for a, b in ((0, 1), (1, 2), (2, 3), (3, 0)):
        table[a, b] = table[b, a] = 2
    found = mixing([5] * 7, table, [None] * 7)
    assert found.expected[0, 1] == pytest.approx(16 / 15)
    assert found.expected[0, 2] == pytest.approx(16 / 15)
    assert found.expected[0, 6] == 0


def test_fit_finds_the_products_it_was_given() -> None:
    """The products of 1 to 5 are their own expectation, as only one set of x gives their row sums."""
    x = np.arange(1.0, 6.0)
    products = np.outer(x, x)
    assert fitted(products) == pytest.approx(products - np.diag(x**2), abs=1e-8)


@given(tables())
def test_fitted_rows_add_up_to_the_cross_ties(table: Table) -> None:
    cross = table - np.diag(np.diag(table))
    expected = fitted(table)
    assert expected.sum(axis=1) == pytest.approx(cross.sum(axis=1), abs=1e-6)
    assert (expected == expected.T).all()
    assert (expected >= 0).all()
    assert not np.diag(expected).any()


@pytest.mark.parametrize("others", [0, 1, 3])
def test_fit_of_a_star_and_nearly_a_star(others: int) -> None:
    """One sector in which (nearly) all cross ties end: its rows are fixed, and little is left for others."""
    table = np.zeros((6, 6), dtype=np.int64)
    table[0, 1:] = table[1:, 0] = [40, 30, 20, 10, 5]
    table[1, 2] = table[2, 1] = others
    expected = fitted(table)
    assert expected.sum(axis=1) == pytest.approx(table.sum(axis=1), abs=1e-6)
    assert expected[1:, 1:].sum() == pytest.approx(2 * others, abs=1e-6)


def test_fit_stops_close_where_one_sector_has_nearly_every_tie() -> None:
    table = np.zeros((15, 15), dtype=np.int64)
    table[0, 1:] = table[1:, 0] = 70_000
    table[1, 2] = table[2, 1] = 3
    assert fitted(table).sum(axis=1) == pytest.approx(table.sum(axis=1), rel=1e-4)


@given(tables(fewest=1))
def test_significance_is_that_of_benjamini_and_hochberg(table: Table) -> None:
    """scipy's adjusted probabilities say the same of every pair."""
    found = mixing([50] * len(table), table, [None] * len(table))
    pairs = list(combinations(range(len(table)), 2))
    expected = np.array([found.expected[pair] for pair in pairs])
    ties = np.array([table[pair] for pair in pairs])
    adjusted = false_discovery_control(poisson.cdf(ties, expected)) if pairs else np.array([])
    for pair, value in zip(pairs, adjusted, strict=True):
        if abs(value - 0.05) > 1e-9:
            assert (found.verdicts[pair[0]][pair[1]] in {"thin", "not connected"}) == (value < 0.05)


def test_verdicts() -> None:
    """Six sectors with 14 ties between any two, but none between 0 and 1, and one between 2 and 3."""
    table = even(6, 14)
    table[0, 1] = table[1, 0] = 0
    table[2, 3] = table[3, 2] = 1
    verdicts = mixing([20] * 6, table, [0.9] * 6).verdicts
    assert verdicts[0][1] == verdicts[1][0] == "not connected"
    assert verdicts[2][3] == "thin"
    rest = set(combinations(range(6), 2)) - {(0, 1), (2, 3)}
    assert {verdicts[a][b] for a, b in rest} == {"connected"}
    assert {verdicts[a][a] for a in range(6)} == {None}


@pytest.mark.parametrize(
    ("share", "verdict"), [(0.49, "too few to tell"), (0.5, "not connected"), (None, "not connected")]
)
def test_no_verdict_where_under_half_of_those_asked_answered(share: float | None, verdict: str) -> None:
    table = even(6, 14)
    table[0, 1] = table[1, 0] = 0
    verdicts = mixing([20] * 6, table, [share, *[0.9] * 5]).verdicts
    assert verdicts[0][1] == verdict
    assert verdicts[0][2] == ("too few to tell" if verdict == "too few to tell" else "connected")
    assert verdicts[2][3] == "connected"


def test_small_sectors_without_ties_are_too_few_to_tell() -> None:
    """As City and Federal in the Texas emergency network: no tie, and about 0.7 would be expected."""
    table = even(6, 9)
    table[0, 1:] = table[1:, 0] = [0, 2, 1, 2, 1]
    table[1, 2:] = table[2:, 1] = [5, 6, 5, 6]
    found = mixing([3, 6, 20, 20, 20, 20], table, [None] * 6)
    assert 0.5 < found.expected[0, 1] < 1.2
    assert found.verdicts[0][1] == "too few to tell"


def test_a_sector_without_ties_expects_none() -> None:
    table = even(7, 12)
    table[0, :] = table[:, 0] = 0
    found = mixing([20] * 7, table, [None] * 7)
    assert not found.expected[0, 1:].any()
    assert set(found.verdicts[0][1:]) == {"too few to tell"}
    assert found.verdicts[1][2] == "connected"


@pytest.mark.parametrize("n", [0, 1, 2, 6])
def test_no_ties_at_all(n: int) -> None:
    found = mixing([3] * n, np.zeros((n, n), dtype=int), [None] * n)
    assert {word for row in found.verdicts for word in row} <= {None, "too few to tell"}
    assert math.isnan(found.share_inside)
    assert math.isnan(found.e_i_index)
    assert not np.nan_to_num(found.expected).any()


def test_a_sector_of_one_has_no_density_inside() -> None:
    density = mixing([1, 2], [[0, 1], [1, 1]], [None, None]).density
    assert math.isnan(density[0, 0])
    assert density[0, 1] == 0.5
    assert density[1, 1] == 1.0


def test_gaps_are_not_invented() -> None:
    """Drawn without any gap, most ties inside a sector: about one pair in a thousand is named at most."""
    rng, named = np.random.default_rng(7), 0
    reach = np.array([1.0, 1.2, 1.5, 2, 2, 2.2, 2.5, 2.8, 3, 3, 3.3, 3.5, 4, 4, 4.5])
    for _ in range(30):
        table = np.triu(rng.poisson(np.outer(reach, reach)), 1)
        table = table + table.T + np.diag(rng.poisson(40, 15))
        verdicts = mixing([17] * 15, table, [0.8] * 15).verdicts
        named += sum(verdicts[a][b] in {"thin", "not connected"} for a, b in combinations(range(15), 2))
    assert named <= 3


def test_e_i_index_of_the_karate_club() -> None:
    """11 of the 78 ties cross the clubs: (11 - 67) / 78 (Krackhardt & Stern 1988 on Zachary 1977)."""
    club = nx.karate_club_graph()
    table = np.zeros((2, 2), dtype=np.int64)
    for a, b in club.edges:
        first, second = (int(club.nodes[p]["club"] == "Officer") for p in (a, b))
        table[first, second] += 1
        table[second, first] += first != second
    assert mixing([17, 17], table, [None, None]).e_i_index == pytest.approx(-0.717949, abs=1e-6)


@pytest.mark.parametrize(
    ("sizes", "counts", "answered"),
    [
        ([1], [[0, 1], [1, 0]], [None]),
        ([1, 1], [[0, 1], [2, 0]], [None] * 2),
        ([1, 1], [[0, -1], [-1, 0]], [None] * 2),
    ],
)
def test_tables_that_make_no_sense_are_refused(
    sizes: list[int], counts: list[list[int]], answered: list[None]
) -> None:
    with pytest.raises(ValueError, match="counts"):
        mixing(sizes, counts, answered)


@settings(max_examples=30, deadline=None)
@given(networks())
def test_ties_are_counted_by_sector_and_by_person(net: Network) -> None:
    tied = {(a, b) for a, b in zip(net.ties.rows.tolist(), net.ties.to.tolist(), strict=True)}
    own = [net.sectors[code] if code >= 0 else None for code in net.sector]
    counts, people = sector_counts(net), ei_by_person(net)
    assert counts.shape == (len(net.sectors), len(net.sectors))
    for x, first in enumerate(net.sectors):
        for y, second in enumerate(net.sectors):
            pairs = {frozenset(pair) for pair in tied if {own[pair[0]], own[pair[1]]} == {first, second}}
            assert counts[x, y] == len(pairs)
    for person in range(len(net)):
        others = [own[b] for a, b in tied if a == person and own[a] and own[b]]
        inside = others.count(own[person])
        assert (people.inside[person], people.outside[person]) == (inside, len(others) - inside)
        expected = (len(others) - 2 * inside) / len(others) if others else math.nan
        assert people.e_i_index[person] == pytest.approx(expected, nan_ok=True)


def test_the_karate_club_keeps_to_itself_more_than_chance() -> None:
    """-0.717949; with 17 in each club, a pair of people is in two with 17 * 17 * 2 / (34 * 33) = 17/33."""
    found = ei_permutation(karate())
    assert found.index == pytest.approx(-0.717949, abs=1e-6)
    assert found.expected == pytest.approx(2 * 17 / 33 - 1, abs=4 * found.deviation / math.sqrt(5_000))
    assert found.p_inward == pytest.approx(1 / 5_001)
    assert found.p_outward == 1
    assert found.shuffles == 5_000
    assert mixing([17, 17], sector_counts(karate()), [None] * 2).e_i_index == pytest.approx(found.index)


def test_shuffling_comes_to_what_all_ways_of_dealing_out_give() -> None:
    """Everybody with a sector takes part, tied or not; u and its tie do not."""
    net = drawn("a b, b c, c d, a c, u a", "a x, b x, c y, d y, e x, u")
    ties = [("a", "b"), ("b", "c"), ("c", "d"), ("a", "c")]
    indices = []
    for labels in permutations("xxyyx"):
        own = dict(zip("abcde", labels, strict=True))
        crossing = sum(own[p] != own[q] for p, q in ties)
        indices.append((2 * crossing - 4) / 4)
    found = ei_permutation(net, 20_000)
    assert found.index == 0
    close = 4 * float(np.std(indices)) / math.sqrt(20_000)
    assert found.expected == pytest.approx(np.mean(indices), abs=close)
    assert found.deviation == pytest.approx(np.std(indices), abs=0.01)
    assert found.p_inward == pytest.approx(np.mean(np.array(indices) <= 0), abs=0.015)
    assert found.p_outward == pytest.approx(np.mean(np.array(indices) >= 0), abs=0.015)


def test_shuffles_depend_on_the_seed_alone() -> None:
    net = karate()
    assert ei_permutation(net, 200) == ei_permutation(net, 200)
    assert ei_permutation(net, 200, seed=1).expected != ei_permutation(net, 200, seed=1_000).expected


def test_one_sector_only_is_all_inward() -> None:
    found = ei_permutation(drawn("a b, b c", "a x, b x, c x"), 100)
    assert (found.index, found.expected, found.deviation) == (-1, -1, 0)
    assert (found.p_inward, found.p_outward) == (1, 1)


@pytest.mark.parametrize("net", [drawn(""), drawn("", "a x, b y"), drawn("a b"), drawn("a b", "a x, b")])
def test_without_ties_between_people_of_known_sectors_there_is_no_index(net: Network) -> None:
    found = ei_permutation(net, 10)
    assert all(math.isnan(value) for value in (found.index, found.expected, found.p_inward, found.p_outward))
    assert np.isnan(ei_by_person(net).e_i_index).all()
    assert not sector_counts(net).any()


def test_at_least_one_shuffle() -> None:
    with pytest.raises(ValueError, match="at least 1, not 0"):
        ei_permutation(karate(), 0)
