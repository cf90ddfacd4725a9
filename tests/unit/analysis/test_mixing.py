"""How far ties stay inside sectors: values computed by hand, and by trying every way to deal sectors out."""

from __future__ import annotations

import math
from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.measures.mixing import (
    degree_assortativity,
    ei_by_person,
    ei_permutation,
    mixing,
    sector_assortativity,
    sector_counts,
)
from graph.analysis.network import Network
from tests.networks import drawn, graph_of, karate, networks


def test_two_sectors_by_hand() -> None:
    """Of 6 ties 5 are inside; 12 pairs of people could be tied across, 6 in the first sector and 3 in the second."""
    found = mixing([4, 3], [[3, 1], [1, 2]])
    assert found.density == pytest.approx(np.array([[1 / 2, 1 / 12], [1 / 12, 2 / 3]]))
    assert found.share_inside == pytest.approx(5 / 6)
    assert found.e_i_index == pytest.approx(-4 / 6)


@pytest.mark.parametrize("n", [0, 1, 2, 6])
def test_no_ties_at_all(n: int) -> None:
    found = mixing([3] * n, np.zeros((n, n), dtype=int))
    assert math.isnan(found.share_inside)
    assert math.isnan(found.e_i_index)


def test_a_sector_of_one_has_no_density_inside() -> None:
    density = mixing([1, 2], [[0, 1], [1, 1]]).density
    assert math.isnan(density[0, 0])
    assert density[0, 1] == 0.5
    assert density[1, 1] == 1.0


def test_e_i_index_of_the_karate_club() -> None:
    """11 of the 78 ties cross the clubs: (11 - 67) / 78 (Krackhardt & Stern 1988 on Zachary 1977)."""
    club = nx.karate_club_graph()
    table = np.zeros((2, 2), dtype=np.int64)
    for a, b in club.edges:
        first, second = (int(club.nodes[p]["club"] == "Officer") for p in (a, b))
        table[first, second] += 1
        table[second, first] += first != second
    assert mixing([17, 17], table).e_i_index == pytest.approx(-0.717949, abs=1e-6)


@given(networks())
def test_assortativity_is_that_of_networkx(net: Network) -> None:
    graph = graph_of(net)
    counts = sector_counts(net)
    nx.set_node_attributes(graph, {k: int(code) for k, code in enumerate(net.sector)}, "sector")
    stated = graph.subgraph([k for k, code in enumerate(net.sector) if code >= 0])
    ours = sector_assortativity(counts)
    if len({net.sector[k] for edge in stated.edges for k in edge}) > 1:
        assert ours == pytest.approx(nx.attribute_assortativity_coefficient(stated, "sector"))
    else:
        assert np.isnan(ours)
    degrees = {degree for edge in graph.edges for _, degree in graph.degree(edge)}
    by_degree = degree_assortativity(net)
    if len(degrees) > 1:
        assert by_degree == pytest.approx(nx.degree_pearson_correlation_coefficient(graph))
    else:
        assert np.isnan(by_degree)


def test_counts_of_other_sectors_are_refused() -> None:
    with pytest.raises(ValueError, match="expected counts between 1 sectors"):
        mixing([1], [[0, 1], [1, 0]])


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
    assert mixing([17, 17], sector_counts(karate())).e_i_index == pytest.approx(found.index)


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
