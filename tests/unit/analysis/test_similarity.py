"""How near people are: networkx and literal definitions, and what holds in any network."""

from __future__ import annotations

import math
from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.measures import similarity
from graph.analysis.measures.similarity import (
    both_ways,
    error_of,
    pairs_with_shared_contact,
    personalised_pagerank,
    ppr_of_pairs,
    to_everybody,
)
from graph.analysis.network import Network
from tests.networks import drawn, graph_of, karate, networks, relabelled, with_isolate

SOME = settings(max_examples=30, deadline=None)


def networkx_pagerank(net: Network, source: int) -> list[float]:
    """networkx lets a walk without a way on start again at the source, which is where it is."""
    found = nx.pagerank(graph_of(net), 0.85, personalization={source: 1}, tol=1e-15, max_iter=1000)
    return [found[person] for person in range(len(net))]


def test_pagerank_of_two_by_hand() -> None:
    """p = 0.15 + 0.85 q and q = 0.85 p, so that p = 0.15 / (1 - 0.85 ** 2)."""
    p = 0.15 / (1 - 0.85**2)
    assert personalised_pagerank(drawn("a b", "c"), [0, 2]) == pytest.approx(
        np.array([[p, 1 - p, 0], [0, 0, 1]]), abs=1e-10
    )


def test_pagerank_of_the_karate_club_is_that_of_networkx() -> None:
    net = karate()
    found = personalised_pagerank(net, range(34))
    assert found == pytest.approx(np.array([networkx_pagerank(net, p) for p in range(34)]), abs=1e-9)


@SOME
@given(networks())
def test_pagerank_is_that_of_networkx(net: Network) -> None:
    for source, row in enumerate(personalised_pagerank(net, range(len(net)))):
        assert row == pytest.approx(np.array(networkx_pagerank(net, source)), abs=1e-9)


@pytest.mark.parametrize("work", [1e3, 1e4])
def test_pagerank_keeps_to_the_error_it_names(work: float, monkeypatch: pytest.MonkeyPatch) -> None:
    net = karate()
    exact = personalised_pagerank(net, range(34))
    monkeypatch.setattr(similarity, "WORK", work)
    error = error_of(net, 34)
    short = exact - personalised_pagerank(net, range(34))
    assert error > 1e-4
    assert short.min() > -1e-9
    assert (short <= error * net.ties.degree + 1e-9).all()
    assert short.max() > 1e-6


@SOME
@given(networks(), st.data())
def test_pagerank_of_pairs_is_that_of_rows(net: Network, data: st.DataObject) -> None:
    person = st.integers(0, len(net) - 1)
    pairs = data.draw(st.lists(st.tuples(person, st.integers(0, min(1, len(net) - 1)) | person), max_size=20))
    a, b = [p for p, _ in pairs], [q for _, q in pairs]
    rows = personalised_pagerank(net, range(len(net)))
    there, back = rows[a, b] if pairs else np.array([]), rows[b, a] if pairs else np.array([])
    assert ppr_of_pairs(net, a, b) == pytest.approx(there, abs=1e-9)
    assert ppr_of_pairs(net, b, a) == pytest.approx(back, abs=1e-9)
    assert both_ways(net, a, b) == pytest.approx(there + back, abs=1e-9)


@SOME
@given(networks(), st.randoms(use_true_random=False))
def test_the_order_of_people_does_not_matter(net: Network, random: object) -> None:
    order = list(range(len(net)))
    random.shuffle(order)  # type: ignore[attr-defined]
    found, other = to_everybody(net, order[0]), to_everybody(relabelled(net, order), 0)
    for column in ("pagerank", "adamic_adar", "resource_allocation", "paths_of_three", "shared"):
        assert getattr(other, column) == pytest.approx(getattr(found, column)[order])


@SOME
@given(networks())
def test_shared_contacts_are_those_of_networkx(net: Network) -> None:
    graph = graph_of(net)
    found = to_everybody(net, 0)
    pairs = [(0, other) for other in range(1, len(net))]
    for values, index in (
        (found.adamic_adar, nx.adamic_adar_index),
        (found.resource_allocation, nx.resource_allocation_index),
    ):
        assert values[1:] == pytest.approx(np.array([value for _, _, value in index(graph, pairs)]))
        assert values[0] == 0
    assert [len(list(nx.common_neighbors(graph, *pair))) for pair in pairs] == found.shared[1:].tolist()
    assert found.pagerank[0] == found.shared[0] == 0


@SOME
@given(networks(most=8))
def test_paths_of_three_are_counted_one_by_one(net: Network) -> None:
    graph = graph_of(net)
    expected = [0.0] * len(net)
    for u, v, j in permutations(range(1, len(net)), 3):
        if graph.has_edge(0, u) and graph.has_edge(u, v) and graph.has_edge(v, j):
            expected[j] += 1 / math.sqrt(graph.degree(u) * graph.degree(v))
    assert to_everybody(net, 0).paths_of_three == pytest.approx(np.array(expected))


def test_somebody_without_contacts_is_near_nobody() -> None:
    net = with_isolate(karate())
    found = to_everybody(net, 34)
    for values in vars(found).values():
        assert not values.any()


@SOME
@given(networks(), st.data())
def test_pairs_with_a_shared_contact_are_those_of_the_definition(net: Network, data: st.DataObject) -> None:
    mask = st.lists(st.booleans(), min_size=len(net), max_size=len(net))
    left, right = data.draw(mask), data.draw(mask)
    graph = graph_of(net)
    expected = {
        frozenset((a, b))
        for a, b in permutations(range(len(net)), 2)
        if left[a] and right[b] and not graph.has_edge(a, b) and set(graph[a]) & set(graph[b])
    }
    found = list(zip(*(side.tolist() for side in pairs_with_shared_contact(net, left, right)), strict=True))
    assert found == sorted(found)
    assert len(found) == len(expected)
    assert {frozenset(pair) for pair in found} == expected
    assert all(left[a] and right[b] for a, b in found)
    assert all(a < b for a, b in found if left[b] and right[a])


def test_nobody_at_all() -> None:
    net = drawn("")
    assert personalised_pagerank(net, []).shape == (0, 0)
    assert ppr_of_pairs(net, [], []).shape == both_ways(net, [], []).shape == (0,)
    assert [len(side) for side in pairs_with_shared_contact(net, [], [])] == [0, 0]
