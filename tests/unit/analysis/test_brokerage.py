"""Brokerage against published values, by hand, by its definition, and against simulated graphs."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from graph.analysis.measures.brokerage import COLUMNS, brokerage
from graph.analysis.network import Direction, Network, network
from tests.networks import drawn, karate, law_advice, networks, relabelled, said_twice, with_isolate
from tests.reference import reference_csv

GOLDEN_COLUMNS = (
    "coordinator_wI",
    "consultant_wO",
    "representative_bIO",
    "gatekeeper_bOI",
    "liaison_bO",
    "total",
)
"""What R's sna calls `COLUMNS`."""

BOTH: list[Direction] = ["directed", "undirected"]
directions = st.sampled_from(BOTH)


def golden(file: str, columns: list[str]) -> NDArray[np.float64]:
    """Those columns of a reference file, nan where it has NA."""
    rows = reference_csv(f"golden/{file}")
    return np.array([[np.nan if row[c] in {"", "NA"} else float(row[c]) for c in columns] for row in rows])


@pytest.fixture(scope="module", params=["karate_club", "law_advice_office"])
def published(request: pytest.FixtureRequest) -> tuple[str, Network, Direction]:
    """A network, its name in the reference files, and which way it is read."""
    if request.param == "karate_club":
        return request.param, karate(), "undirected"
    return request.param, law_advice(), "directed"


def test_counts_expectations_and_z_are_those_of_sna(published: tuple[str, Network, Direction]) -> None:
    """Of an undirected network sna's z is sqrt(2) too large where a triple is counted in both directions."""
    name, net, direction = published
    found = brokerage(net, direction)
    for prefix, values in (("raw", found.counts), ("exp", found.expected), ("z", found.z)):
        expected = golden(f"gf_{name}.csv", [f"{prefix}_{column}" for column in GOLDEN_COLUMNS])
        if prefix == "z" and direction == "undirected":
            expected[:, [0, 1, 4, 5]] /= np.sqrt(2)
        np.testing.assert_allclose(values, expected, atol=1e-9)


def test_partial_credit_is_the_published_one(published: tuple[str, Network, Direction]) -> None:
    name, net, direction = published
    columns = ["consultant" if column == "itinerant" else column for column in COLUMNS]
    expected = golden(f"gf_partial_{name}.csv", columns)
    np.testing.assert_allclose(brokerage(net, direction).credit, expected, atol=1e-9)


def test_the_officer_of_the_karate_club() -> None:
    """Node 34, which networkx calls 33."""
    assert brokerage(karate()).counts[33].tolist() == [156, 6, 40, 40, 0, 242]


def test_a_lawyer_whom_advice_passes_through() -> None:
    found = brokerage(law_advice(), "directed")
    assert found.counts[25].tolist() == [324, 2, 128, 81, 4, 539]
    assert found.z[25, 5] == pytest.approx(8.7259, abs=5e-5)


SIX = drawn("a b, b c, a d, d c, c e, e f", "a health, b health, c health, d housing, e care, f housing")
"""a -> b -> c, a -> d -> c, c -> e -> f: six open pairs.

a b c  health health health    b coordinator, shared with d: 1/2
a d c  health housing health   d itinerant, shared with b: 1/2
b c e  health health care      c representative
d c e  housing health care     c liaison
c e f  health care housing     e liaison
"""


def test_six_people_by_hand() -> None:
    found = brokerage(SIX, "directed")
    assert found.counts.tolist() == [
        [0, 0, 0, 0, 0, 0],
        [1, 0, 0, 0, 0, 1],
        [0, 0, 1, 0, 1, 2],
        [0, 1, 0, 0, 0, 1],
        [0, 0, 0, 0, 1, 1],
        [0, 0, 0, 0, 0, 0],
    ]
    assert found.credit.tolist() == [
        [0, 0, 0, 0, 0, 0],
        [0.5, 0, 0, 0, 0, 0.5],
        [0, 0, 1, 0, 1, 2],
        [0, 0.5, 0, 0, 0, 0.5],
        [0, 0, 0, 0, 1, 1],
        [0, 0, 0, 0, 0, 0],
    ]


def test_six_people_by_hand_read_both_ways() -> None:
    """Both directions of each pair above, and b -> a -> d through a, which is shared with c."""
    found = brokerage(SIX)
    assert found.counts.tolist() == [
        [0, 0, 1, 1, 0, 2],
        [2, 0, 0, 0, 0, 2],
        [0, 0, 2, 2, 2, 6],
        [0, 2, 0, 0, 0, 2],
        [0, 0, 0, 0, 2, 2],
        [0, 0, 0, 0, 0, 0],
    ]
    assert found.credit.tolist() == [
        [0, 0, 0.5, 0.5, 0, 1],
        [1, 0, 0, 0, 0, 1],
        [0, 0, 1.5, 1.5, 2, 5],
        [0, 1, 0, 0, 0, 1],
        [0, 0, 0, 0, 2, 2],
        [0, 0, 0, 0, 0, 0],
    ]


def by_definition(net: Network, direction: Direction) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Counts and credit by going through all triples."""
    links = net.links(direction)
    tied = set(zip(links.rows.tolist(), links.to.tolist(), strict=True))
    between = defaultdict(list)
    for i, j, k in permutations(range(len(net)), 3):
        if (i, j) in tied and (j, k) in tied and (i, k) not in tied:
            between[i, k].append(j)
    counts, credit = np.zeros((len(net), 6), dtype=np.int64), np.zeros((len(net), 6))
    parts = {"AAA": 0, "ABA": 1, "AAB": 2, "ABB": 3, "ABC": 4}
    for (i, k), people in between.items():
        for j in people:
            sectors = [net.sector[i], net.sector[j], net.sector[k]]
            letters = dict(zip(dict.fromkeys(sectors), "ABC", strict=False))
            part = parts["".join(letters[sector] for sector in sectors)]
            for column in (part, 5):
                counts[j, column] += 1
                credit[j, column] += 1 / len(people)
    return counts, credit


@settings(max_examples=60, deadline=None)
@given(networks(), directions)
def test_it_is_what_the_definition_says(net: Network, direction: Direction) -> None:
    found = brokerage(net, direction)
    counts, credit = by_definition(net, direction)
    np.testing.assert_array_equal(found.counts, counts)
    np.testing.assert_allclose(found.credit, credit, atol=1e-12)


def distances(net: Network, direction: Direction) -> tuple[nx.DiGraph, list[tuple[int, int]]]:
    """The network in networkx, and its ordered pairs at distance two."""
    links = net.links(direction)
    graph = nx.DiGraph(zip(links.rows.tolist(), links.to.tolist(), strict=True))
    far = dict(nx.all_pairs_shortest_path_length(graph, cutoff=2))
    return graph, [(i, k) for i, reached in far.items() for k, steps in reached.items() if steps == 2]


@settings(max_examples=30, deadline=None)
@given(networks(), directions)
def test_credit_is_betweenness_cut_off_at_two_steps(net: Network, direction: Direction) -> None:
    """Its total over all people is the number of ordered pairs at distance two."""
    graph, pairs = distances(net, direction)
    found = brokerage(net, direction).credit[:, 5]
    expected = np.zeros(len(net))
    for i, k in pairs:
        paths = list(nx.all_shortest_paths(graph, i, k))
        for path in paths:
            expected[path[1]] += 1 / len(paths)
    np.testing.assert_allclose(found, expected, atol=1e-12)
    assert found.sum() == pytest.approx(len(pairs))


@settings(max_examples=30, deadline=None)
@given(networks(), directions, st.integers(0, 2**32 - 1))
def test_the_order_of_people_changes_nothing(net: Network, direction: Direction, seed: int) -> None:
    order = np.random.default_rng(seed).permutation(len(net)).tolist()
    before, after = brokerage(net, direction), brokerage(relabelled(net, order), direction)
    for name in ("counts", "expected", "z", "credit"):
        np.testing.assert_allclose(getattr(after, name), getattr(before, name)[order], atol=1e-12)


@settings(max_examples=30, deadline=None)
@given(networks(), directions)
def test_saying_a_tie_twice_changes_nothing(net: Network, direction: Direction) -> None:
    before, after = brokerage(net, direction), brokerage(said_twice(net), direction)
    for name in ("counts", "expected", "z", "credit"):
        np.testing.assert_array_equal(getattr(after, name), getattr(before, name))


@settings(max_examples=30, deadline=None)
@given(networks(), directions)
def test_somebody_whom_nobody_knows_stands_between_nobody(net: Network, direction: Direction) -> None:
    before, after = brokerage(net, direction), brokerage(with_isolate(net), direction)
    np.testing.assert_array_equal(after.counts[:-1], before.counts)
    np.testing.assert_array_equal(after.credit[:-1], before.credit)
    assert not after.counts[-1].any()
    assert not after.credit[-1].any()


@settings(max_examples=30, deadline=None)
@given(networks())
def test_read_both_ways_whoever_lets_in_also_lets_out(net: Network) -> None:
    found = brokerage(net)
    for values in (found.counts, found.expected, found.z):
        np.testing.assert_array_equal(
            values[:, COLUMNS.index("representative")], values[:, COLUMNS.index("gatekeeper")]
        )


@pytest.mark.parametrize("direction", BOTH)
def test_nobody_and_nobody_tied(direction: Direction) -> None:
    assert brokerage(drawn(""), direction).counts.shape == (0, 6)
    found = brokerage(drawn("", "a health, b housing, c"), direction)
    assert not found.counts.any()
    assert not found.expected.any()
    assert np.isnan(found.z).all()


@pytest.mark.parametrize("direction", BOTH)
def test_where_everybody_knows_everybody_there_is_nobody_to_connect(direction: Direction) -> None:
    found = brokerage(drawn("a b, b a, a c, c a, b c, c b", "a health, b health, c housing"), direction)
    assert not found.counts.any()
    assert np.isnan(found.z).all()


@pytest.mark.parametrize("sectors", ["", "a health, b health, c health"])
def test_with_one_sector_everything_is_coordination(sectors: str) -> None:
    """Stated or not: those whose sector is not stated are one sector of their own."""
    found = brokerage(drawn("a b, b c", sectors))
    assert found.counts.tolist() == [[0] * 6, [2, 0, 0, 0, 0, 2], [0] * 6]
    assert found.z[:, 0] == pytest.approx(found.z[:, 5])
    assert np.isnan(found.z[:, 1:5]).all()


def test_liaison_has_no_z_with_two_sectors() -> None:
    found = brokerage(karate())
    assert np.isnan(found.z[:, COLUMNS.index("liaison")]).all()
    assert np.isfinite(np.delete(found.z, COLUMNS.index("liaison"), axis=1)).all()


GRAPHS, PEOPLE, DENSITY = 400, 20, 0.3
SECTORS = ["health"] * 8 + ["housing"] * 7 + ["care"] * 5


@pytest.mark.parametrize("direction", BOTH)
def test_random_graphs_scatter_as_the_formula_says(direction: Direction) -> None:
    """400 graphs of 20 people where each tie is there with probability 0.3, against one of exactly that density.

    Means lie within four standard errors of what is expected. Variances, averaged over the people, lie within a
    fifth of the formula's, when 400 draws leave an error of about a tenth for one person alone; without the
    factor sqrt(2) of undirected networks four of them would be twice as large.
    """
    random = np.random.default_rng(1989)
    counts = np.zeros((GRAPHS, PEOPLE, 6))
    for number in range(GRAPHS):
        tied = random.random((PEOPLE, PEOPLE)) < DENSITY
        ends = np.nonzero(np.triu(tied, 1) if direction == "undirected" else tied)
        net = network([str(person) for person in range(PEOPLE)], *ends, sector=SECTORS)
        counts[number] = brokerage(net, direction).counts

    pairs = list(
        combinations(range(PEOPLE), 2) if direction == "undirected" else permutations(range(PEOPLE), 2)
    )
    some = np.array(pairs)[: round(DENSITY * len(pairs))]
    exact = brokerage(network([str(person) for person in range(PEOPLE)], *some.T, sector=SECTORS), direction)
    deviation = (exact.counts - exact.expected) / exact.z

    assert np.abs((counts.mean(axis=0) - exact.expected) / deviation).max() < 4 / np.sqrt(GRAPHS)
    ratio = (counts.var(axis=0, ddof=1) / deviation**2).mean(axis=0)
    assert ratio == pytest.approx(np.ones(6), abs=0.2)
