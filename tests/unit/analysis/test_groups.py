"""Communities against known divisions; modularity against networkx; likeness by hand and by counting pairs."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.measures.groups import adjusted_rand, groups, modularity
from graph.analysis.network import Network, network
from tests.networks import drawn, karate, networks, relabelled, said_twice, with_isolate

codes = st.integers(2, 12).flatmap(
    lambda n: st.tuples(*[st.lists(st.integers(0, 3), min_size=n, max_size=n)] * 2)
)


def in_networkx(net: Network) -> nx.Graph:
    graph = nx.Graph(zip(net.ties.rows.tolist(), net.ties.to.tolist(), strict=True))
    graph.add_nodes_from(range(len(net)))
    return graph


def sets(community: np.typing.NDArray[np.int32]) -> list[set[int]]:
    """Who is in each community, in the order of their numbers."""
    return [set(np.flatnonzero(community == number).tolist()) for number in range(community.max() + 1)]


def two_cliques() -> Network:
    """a0 ... a4 all know one another, so do b0 ... b3, and a0 knows b0."""
    ids = [f"a{k}" for k in range(5)] + [f"b{k}" for k in range(4)]
    ties = [*combinations(range(5), 2), *combinations(range(5, 9), 2), (0, 5)]
    return network(ids, *np.array(ties).T, sector=["health"] * 4 + ["care"] * 4 + ["health"])


def test_two_cliques_joined_by_one_tie() -> None:
    """Ten, six and one ties. Modularity 16/17 - (21/34)^2 - (13/34)^2.

    Of the ties, those of a4 (care) to a0 ... a3 cross, those of b3 (health) to b0 ... b2, and a0 - b0: 8 of 17;
    inside communities, 7 of 16.
    """
    found = groups(two_cliques())
    assert found.community.tolist() == [0] * 5 + [1] * 4
    assert found.sizes.tolist() == [5, 4]
    assert found.modularity == pytest.approx(16 / 17 - (21 / 34) ** 2 - (13 / 34) ** 2)
    assert found.crossing == pytest.approx(8 / 17)
    assert found.crossing_inside == pytest.approx(7 / 16)
    assert found.sectors.tolist() == [[1, 4], [3, 1]]
    assert (found.runs, found.together.tolist()) == (100, [1.0] * 9)


def test_the_karate_club_is_divided_nearly_as_well_as_can_be() -> None:
    """The most there can be is 0.4198 (Brandes and others 2008); nobody crosses clubs but a few."""
    found = groups(karate())
    assert 0.41 <= found.modularity <= 0.41979
    assert found.sizes.sum() == 34
    assert found.sectors.sum(axis=1).tolist() == found.sizes.tolist()
    assert found.crossing == pytest.approx(11 / 78)
    assert 0 < found.likeness < 1


def test_planted_groups_are_found() -> None:
    """Four groups of 25 with ties in 4 of 10 pairs inside and 1 of 50 across; sectors are those groups."""
    graph = nx.planted_partition_graph(4, 25, 0.4, 0.02, seed=5)
    net = network(
        [f"p{k:03}" for k in range(100)],
        *np.array(graph.edges).T,
        sector=[f"s{person // 25}" for person in range(100)],
    )
    found = groups(net)
    assert found.community.tolist() == [person // 25 for person in range(100)]
    assert found.likeness == 1
    assert found.crossing_inside == 0
    assert found.crossing > 0
    assert found.sectors.tolist() == (25 * np.eye(4)).tolist()


@settings(max_examples=40, deadline=None)
@given(networks())
def test_modularity_is_that_of_networkx_and_no_worse_than_one_community(net: Network) -> None:
    found = groups(net)
    if not net.pairs:
        assert np.isnan(found.modularity)
        return
    expected = nx.community.modularity(in_networkx(net), sets(found.community))
    assert found.modularity == pytest.approx(expected, abs=1e-12)
    assert found.modularity >= -1e-12


@settings(max_examples=40, deadline=None)
@given(networks())
def test_communities_are_connected_and_numbered_by_size_and_then_by_id(net: Network) -> None:
    found = groups(net)
    graph = in_networkx(net)
    members = sets(found.community)
    assert all(nx.is_connected(graph.subgraph(people)) for people in members)
    keys = [(-len(people), min(net.ids[person] for person in people)) for people in members]
    assert keys == sorted(keys)
    assert found.sizes.tolist() == [len(people) for people in members]


@settings(max_examples=40, deadline=None)
@given(networks())
def test_shares_and_tables_count_ties_and_people_one_by_one(net: Network) -> None:
    found = groups(net)
    ties = [(a, b) for a, b in zip(net.ties.rows, net.ties.to, strict=True) if a < b]
    inside = [(a, b) for a, b in ties if found.community[a] == found.community[b]]
    for share, counted in ((found.crossing, ties), (found.crossing_inside, inside)):
        crossing = [net.sector[a] != net.sector[b] for a, b in counted]
        assert share == pytest.approx(np.mean(crossing) if crossing else np.nan, nan_ok=True)
    for number, row in enumerate(found.sectors):
        own = net.sector[found.community == number]
        stated = [int((own == code).sum()) for code in range(len(net.sectors))]
        assert row.tolist() == [*stated, int((own == -1).sum())][: len(row)]
    assert found.sectors.sum() == len(net)


@settings(max_examples=30, deadline=None)
@given(networks(), st.integers(0, 2**32 - 1))
def test_neither_the_order_of_people_nor_repetition_changes_communities(net: Network, seed: int) -> None:
    order = np.random.default_rng(seed).permutation(len(net)).tolist()
    before = groups(net).community
    assert groups(relabelled(net, order)).community.tolist() == before[order].tolist()
    assert groups(said_twice(net)).community.tolist() == before.tolist()


def test_the_order_of_people_does_not_change_the_karate_club() -> None:
    """Which can be divided in several ways that are nearly as good."""
    net = karate()
    before = groups(net).community
    for seed in range(5):
        order = np.random.default_rng(seed).permutation(34).tolist()
        assert groups(relabelled(net, order)).community.tolist() == before[order].tolist()


def test_isolates_are_communities_of_their_own() -> None:
    found = groups(with_isolate(drawn("b c", "a, b, c")))
    assert found.community.tolist() == [1, 0, 0, 2]
    assert found.sizes.tolist() == [2, 1, 1]


def test_one_sector_says_nothing_of_likeness_and_nothing_crosses() -> None:
    found = groups(network(list("abcd"), [0, 2], [1, 3], sector=["care"] * 4))
    assert found.likeness == 0
    assert found.crossing == found.crossing_inside == 0
    assert found.sectors.tolist() == [[2], [2]]


def test_sectors_not_stated_are_counted_last() -> None:
    found = groups(drawn("a b", "a health, b"))
    assert found.sectors.tolist() == [[1, 1]]
    assert found.crossing == 1


def test_nobody_and_nobody_tied() -> None:
    nobody = groups(drawn(""))
    assert nobody.community.shape == nobody.sizes.shape == (0,)
    assert nobody.sectors.shape == (0, 0)
    assert np.isnan(nobody.modularity)
    alone = groups(drawn("", "b health, a health, c care"))
    assert alone.community.tolist() == [0, 1, 2]
    assert np.isnan([alone.modularity, alone.crossing, alone.crossing_inside]).all()


def test_modularity_of_one_community_is_nothing() -> None:
    net = karate()
    assert modularity(net.ties, np.zeros(34, dtype=np.int32)) == pytest.approx(0)


def test_likeness_by_hand() -> None:
    """Of 15 pairs 3 are together in one, 4 in the other and 1 in both: (1 - e) / ((3 + 4) / 2 - e), e = 12/15."""
    one = np.array([0, 0, 1, 1, 2, 2], dtype=np.int32)
    other = np.array([0, 0, 0, 1, 1, 2], dtype=np.int32)
    assert adjusted_rand(one, other) == pytest.approx((1 - 12 / 15) / (7 / 2 - 12 / 15))


@settings(max_examples=60, deadline=None)
@given(codes)
def test_likeness_counts_pairs(given_codes: tuple[list[int], list[int]]) -> None:
    """By going through all pairs, what is expected being the mean over all ways to deal the second codes."""
    one, other = given_codes
    pairs = list(combinations(range(len(one)), 2))
    in_one, in_other = ({(a, b) for a, b in pairs if c[a] == c[b]} for c in (one, other))
    expected = len(in_one) * len(in_other) / len(pairs)
    most = (len(in_one) + len(in_other)) / 2
    found = adjusted_rand(np.array(one, dtype=np.int32), np.array(other, dtype=np.int32))
    if most == pytest.approx(expected):
        assert found == 1
    else:
        assert found == pytest.approx((len(in_one & in_other) - expected) / (most - expected))
        assert found == pytest.approx(
            adjusted_rand(np.array(other, dtype=np.int32), np.array(one, dtype=np.int32))
        )


def test_likeness_of_the_same_and_of_fewer_than_two() -> None:
    assert adjusted_rand(np.array([1, 0, 0], np.int32), np.array([0, 1, 1], np.int32)) == 1
    assert adjusted_rand(np.array([0, 0, 0], np.int32), np.array([0, 0, 0], np.int32)) == 1
    assert adjusted_rand(np.array([0, 1, 2], np.int32), np.array([2, 1, 0], np.int32)) == 1
    assert adjusted_rand(np.array([0], np.int32), np.array([0], np.int32)) == 1
