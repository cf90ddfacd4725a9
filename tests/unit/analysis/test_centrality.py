"""Centrality against networkx on published and random networks, and by hand; sampling within its bound."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.measures import centrality as measure
from graph.analysis.measures.centrality import (
    betweenness,
    centrality,
    closeness,
    coreness,
    pagerank,
    strength,
)
from graph.analysis.measures.parts import by_size, parts
from graph.analysis.network import Direction, Network, from_networkx, network
from tests.networks import drawn, karate, networks, relabelled, said_twice, with_isolate

BOTH: list[Direction] = ["directed", "undirected"]
directions = st.sampled_from(BOTH)


def florentine() -> Network:
    """Marriages between fifteen Florentine families (Padgett), as networkx carries them."""
    return from_networkx(nx.florentine_families_graph())


def in_networkx(net: Network, direction: Direction) -> Any:
    """The same network in networkx, nodes being positions."""
    links = net.links(direction)
    graph = nx.DiGraph() if direction == "directed" else nx.Graph()
    graph.add_nodes_from(range(len(net)))
    graph.add_edges_from(zip(links.rows.tolist(), links.to.tolist(), strict=True))
    return graph


@settings(max_examples=30, deadline=None)
@given(networks(), directions)
def test_closeness_and_cores_are_those_of_networkx(net: Network, direction: Direction) -> None:
    graph = in_networkx(net, direction)
    outward = (
        graph.reverse() if direction == "directed" else graph
    )  # networkx takes the steps that lead to each
    assert closeness(net, direction) == pytest.approx(listed(nx.closeness_centrality(outward)))
    assert coreness(net).tolist() == listed(nx.core_number(in_networkx(net, "undirected")))


def test_closeness_is_left_out_where_it_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "EXACT", 2)
    assert np.isnan(closeness(drawn("a b, b c"))).all()


def listed(values: dict[int, float]) -> list[float]:
    return [values[person] for person in range(len(values))]


@pytest.mark.parametrize("known", [karate, florentine])
@pytest.mark.parametrize("direction", BOTH)
def test_known_networks(known: Callable[[], Network], direction: Direction) -> None:
    net = known()
    graph = in_networkx(net, direction)
    found = centrality(net, direction)
    assert found.betweenness == pytest.approx(listed(nx.betweenness_centrality(graph)))
    assert found.betweenness_error == 0
    assert found.pagerank == pytest.approx(listed(nx.pagerank(graph, tol=1e-12, max_iter=1000)), abs=1e-9)
    assert found.degree.tolist() == listed(dict(nx.Graph(graph).degree))


def test_the_medici_stand_between_most() -> None:
    """0.522 of pairs, and Strozzi 0.103 (Jackson 2008, section 1.2.1)."""
    net = florentine()
    found, _ = betweenness(net)
    assert found[net.index["Medici"]] == pytest.approx(0.522, abs=5e-4)
    assert found[net.index["Strozzi"]] == pytest.approx(0.103, abs=5e-4)
    assert net.ranked(found)[0] == net.index["Medici"]


@settings(max_examples=40, deadline=None)
@given(networks(), directions)
def test_random_networks(net: Network, direction: Direction) -> None:
    graph = in_networkx(net, direction)
    assert betweenness(net, direction)[0] == pytest.approx(listed(nx.betweenness_centrality(graph)))
    expected = nx.pagerank(graph, tol=1e-12, max_iter=2000)
    assert pagerank(net, direction) == pytest.approx(listed(expected), abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(networks())
def test_parts_cut_points_and_bridges_of_random_networks(net: Network) -> None:
    graph = in_networkx(net, "undirected")
    held = parts(net)
    part, size = held.component, held.size
    found = {frozenset(np.flatnonzero(part == number).tolist()) for number in range(part.max() + 1)}
    assert found == {frozenset(people) for people in nx.connected_components(graph)}
    assert size.tolist() == [int((part == number).sum()) for number in part]
    assert set(np.flatnonzero(held.cut_point).tolist()) == set(nx.articulation_points(graph))
    assert held.bridges.tolist() == sorted(sorted(pair) for pair in nx.bridges(graph))


def test_parts_of_a_long_chain_with_a_ring_in_it() -> None:
    """As deep as it is long: 0 - 1 - ... - 49,999, and a tie from 10,000 to 20,000 that closes a ring."""
    n = 50_000
    ends = np.arange(n - 1)
    held = parts(
        network([f"{k:05}" for k in range(n)], [*ends.tolist(), 10_000], [*(ends + 1).tolist(), 20_000])
    )
    outside = (ends < 10_000) | (ends >= 20_000)
    assert (held.bridges == np.column_stack([ends, ends + 1])[outside]).all()
    cut = np.zeros(n, dtype=bool)
    cut[1:10_001] = cut[20_000 : n - 1] = True
    assert (held.cut_point == cut).all()
    assert set(held.size.tolist()) == {n}


def test_nobody_makes_no_parts() -> None:
    held = parts(network([], [], []))
    assert (len(held.component), len(held.cut_point), held.bridges.shape) == (0, 0, (0, 2))


@settings(max_examples=30, deadline=None)
@given(networks(), directions, st.integers(0, 2**32 - 1))
def test_neither_the_order_of_people_nor_repetition_changes_anything(
    net: Network, direction: Direction, seed: int
) -> None:
    order = np.random.default_rng(seed).permutation(len(net)).tolist()
    before = centrality(net, direction)
    for other, was in ((said_twice(net), list(range(len(net)))), (relabelled(net, order), order)):
        after = centrality(other, direction)
        for name in (
            "degree",
            "strength",
            "pagerank",
            "betweenness",
            "component",
            "component_size",
            "cut_point",
        ):
            np.testing.assert_allclose(getattr(after, name), getattr(before, name)[was], atol=1e-9)


@settings(max_examples=20, deadline=None)
@given(networks(), directions)
def test_somebody_whom_nobody_knows(net: Network, direction: Direction) -> None:
    found = centrality(with_isolate(net), direction)
    assert (found.degree[-1], found.strength[-1], found.betweenness[-1]) == (0, 0, 0)
    assert found.component_size[-1] == 1
    assert not found.cut_point[-1]
    assert found.pagerank[-1] == pytest.approx(found.pagerank.min())
    assert found.pagerank.sum() == pytest.approx(1)


def test_a_chain_by_hand() -> None:
    """a - b - c - d: each of b and c stands between 2 of the 3 pairs of others; every tie is a bridge."""
    found = centrality(drawn("a b 5, b c, d c 2"))
    assert found.degree.tolist() == [1, 2, 2, 1]
    assert found.strength == pytest.approx([1, 1.5, 0.9, 0.4])
    assert found.betweenness == pytest.approx([0, 2 / 3, 2 / 3, 0])
    assert found.cut_point.tolist() == [False, True, True, False]
    assert found.bridges.tolist() == [[0, 1], [1, 2], [2, 3]]
    assert found.component_size.tolist() == [4] * 4


def test_a_chain_read_one_way() -> None:
    """a -> b -> c: b stands between 1 of the 2 ordered pairs of others."""
    found = centrality(drawn("a b 5, b c"), "directed")
    assert found.degree.tolist() == [1, 1, 0]
    assert found.strength.tolist() == [1, 0.5, 0]
    assert found.betweenness.tolist() == [0, 0.5, 0]
    assert found.cut_point.tolist() == [False, True, False]


def test_the_middle_of_a_star_stands_between_all() -> None:
    assert betweenness(drawn("m a, m b, m c, m d"))[0].tolist() == [0, 0, 0, 0, 1]


def test_parts_are_numbered_by_size_and_then_by_the_smallest_id() -> None:
    found = parts(drawn("x y, y z, e f, c d", "a"))
    part, size = found.component, found.size
    assert dict(zip("acdefxyz", part.tolist(), strict=True)) == {
        "x": 0, "y": 0, "z": 0, "c": 1, "d": 1, "e": 2, "f": 2, "a": 3,
    }  # fmt: skip
    assert size.tolist() == [1, 2, 2, 2, 2, 3, 3, 3]


def test_groups_of_one_size_are_numbered_by_the_smallest_id_wherever_it_stands() -> None:
    number, size = by_size(np.array([0, 1, 1, 0], dtype=np.int32), 2, np.array([3, 2, 0, 1]))
    assert number.tolist() == [1, 0, 0, 1]
    assert size.tolist() == [2, 2, 2, 2]


def sparse(n: int = 300) -> Network:
    """People tied at random, about five ties each."""
    random = np.random.default_rng(7)
    return network([f"p{k}" for k in range(n)], random.integers(0, n, 3 * n), random.integers(0, n, 3 * n))


@pytest.mark.parametrize("direction", BOTH)
@pytest.mark.parametrize("sources", [30, 150])
def test_sampled_betweenness_keeps_within_its_bound(direction: Direction, sources: int) -> None:
    net = sparse()
    exact, none = betweenness(net, direction)
    sampled, error = betweenness(net, direction, exact=100, sources=sources)
    assert none == 0
    assert 0 < np.abs(sampled - exact).max() <= error
    assert error <= 300 / 299 * np.sqrt(np.log(4 * 300 / 0.05) / (2 * sources)) + 1e-12


def test_the_bound_of_a_sample_by_its_formulas() -> None:
    """Of few sources Hoeffding's is the smaller; of many, where nobody's values vary, Maurer and Pontil's."""
    by_range = 300 / 299 * math.sqrt(math.log(2 * 300 / 0.025) / (2 * 30))
    assert betweenness(sparse(), exact=100, sources=30)[1] == pytest.approx(by_range)
    alone = network([f"p{k}" for k in range(1000)], [], [])
    by_variance = 7 * 1000 / 999 * math.log(4 * 1000 / 0.025) / (3 * 899)
    assert betweenness(alone, exact=100, sources=900)[1] == pytest.approx(by_variance)


def test_a_star_tells_a_sample_apart_from_a_wrong_scale() -> None:
    """Every leaf sends all its paths through the middle: whatever the sample, that has nearly 1 and never more."""
    net = network([f"p{k}" for k in range(200)], [0] * 199, range(1, 200))
    sampled, _ = betweenness(net, exact=100, sources=50)
    assert 0.97 <= sampled[0] <= 1
    assert not sampled[1:].any()


def test_who_is_sampled_does_not_depend_on_the_order_of_people() -> None:
    net = sparse()
    order = np.random.default_rng(3).permutation(len(net)).tolist()
    before, _ = betweenness(net, exact=100, sources=40)
    after, _ = betweenness(relabelled(net, order), exact=100, sources=40)
    np.testing.assert_allclose(after, before[order], atol=1e-12)


def test_a_sample_of_everybody_is_exact() -> None:
    net = sparse()
    found, error = betweenness(net, exact=100, sources=300)
    assert error == 0
    np.testing.assert_allclose(found, betweenness(net)[0])


def test_progress_is_told() -> None:
    seen: list[tuple[int, int]] = []
    centrality(karate(), progress=lambda *done: seen.append(done))
    assert seen[-1][0] == seen[-1][1]


@pytest.mark.parametrize("direction", BOTH)
def test_nobody_and_nobody_tied(direction: Direction) -> None:
    nobody = centrality(drawn(""), direction)
    assert nobody.degree.shape == nobody.pagerank.shape == nobody.component.shape == (0,)
    assert nobody.bridges.shape == (0, 2)
    alone = centrality(drawn("", "a, b, c"), direction)
    assert alone.betweenness.tolist() == alone.strength.tolist() == [0, 0, 0]
    assert alone.pagerank == pytest.approx([1 / 3] * 3)
    assert alone.component.tolist() == [0, 1, 2]
    assert strength(drawn("a b 5").out).tolist() == [1, 0]
