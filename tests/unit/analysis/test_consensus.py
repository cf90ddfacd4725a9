"""Communities that many runs agree on: by hand, against a table of all pairs, and with other seeds."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.measures import consensus as module
from graph.analysis.measures.consensus import consensus, runs_for
from graph.analysis.measures.groups import adjusted_rand
from graph.analysis.network import Network, network
from tests.networks import drawn, karate, networks, relabelled, with_isolate

Labels = np.typing.NDArray[np.int64]


def runs_of(net: Network, monkeypatch: pytest.MonkeyPatch) -> Labels:
    """What the runs of the first round said, in the order of ids."""
    said: list[Labels] = []
    leiden = module._leiden

    def heard(*given: Any) -> Labels:
        said.append(leiden(*given))
        return said[-1]

    with monkeypatch.context() as patched:
        patched.setattr(module, "_leiden", heard)
        consensus(net)
    return said[0]


def ring(cliques: int, size: int) -> Network:
    """Cliques one after the other in a ring, each with one tie to the next."""
    n = cliques * size
    ties = [(base + a, base + b) for base in range(0, n, size) for a, b in combinations(range(size), 2)] + [
        (base, (base + size + 1) % n) for base in range(0, n, size)
    ]
    return network([f"p{k:03}" for k in range(n)], *np.array(ties).T)


def test_two_cliques_and_a_bridge_are_two_in_every_run() -> None:
    cliques = [*combinations(range(4), 2), *combinations(range(4, 8), 2), (0, 4)]
    found = consensus(network(list("abcdefgh"), *np.array(cliques).T))
    assert found.label.tolist() == [0] * 4 + [1] * 4
    assert (found.together.tolist(), found.runs) == ([1.0] * 8, 100)


def test_somebody_between_two_cliques_is_with_the_one_in_about_half_of_the_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """m is tied to one person of each of two cliques, so that either place is as good: by hand from the runs."""
    cliques = [*combinations(range(4), 2), *combinations(range(4, 8), 2), (8, 0), (8, 4)]
    net = network(list("abcdefghm"), *np.array(cliques).T)
    runs = runs_of(net, monkeypatch)
    assert all(len({*run[:4]}) == len({*run[4:8]}) == 1 and run[0] != run[4] for run in runs)
    times = sum(run[8] == run[0] for run in runs), sum(run[8] == run[4] for run in runs)
    assert sum(times) == 100
    assert min(times) > 20
    found = consensus(net)
    with_m = 0 if found.label[8] == found.label[0] else 1
    share = times[with_m] / 100
    assert found.together[8] == pytest.approx(share)
    joined, apart = found.together[4 * with_m], found.together[4 - 4 * with_m]
    assert (joined, apart) == (pytest.approx((3 + share) / 4), 1)


@settings(max_examples=15, deadline=None)
@given(networks())
def test_how_often_together_is_that_of_all_pairs_one_by_one(net: Network) -> None:
    with pytest.MonkeyPatch.context() as patch:
        runs = runs_of(net, patch)
    found = consensus(net)
    order = net.id_order
    for one in range(len(net)):
        others = [k for k in range(len(net)) if k != one and found.label[k] == found.label[one]]
        shares = [np.mean(runs[:, order[one]] == runs[:, order[k]]) for k in others]
        assert found.together[one] == pytest.approx(np.mean(shares) if shares else 1)


def test_other_seeds_agree_where_single_runs_do_not() -> None:
    """Four groups of 25 that are hard to see: ties in 30 of 100 pairs inside and in 11 across."""
    graph = nx.planted_partition_graph(4, 25, 0.3, 0.11, seed=3)
    net = network([f"p{k:03}" for k in range(100)], *np.array(graph.edges).T)

    def likeness(runs: int) -> float:
        labels = [consensus(net, runs, seed).label for seed in (1, 101, 201)]
        return float(np.mean([adjusted_rand(one, other) for one, other in combinations(labels, 2)]))

    assert likeness(100) > likeness(1) + 0.2


@pytest.mark.parametrize("net", [karate(), ring(12, 5)], ids=["karate", "ring"])
def test_it_is_the_same_whatever_the_order_of_people(net: Network) -> None:
    before = consensus(net)
    order = np.random.default_rng(2).permutation(len(net)).tolist()
    after = consensus(relabelled(net, order))
    assert adjusted_rand(after.label, before.label[order]) == 1
    assert after.together.tolist() == pytest.approx(before.together[order].tolist())


@settings(max_examples=15, deadline=None)
@given(networks(), st.integers(1, 5))
def test_communities_are_connected_and_numbered_without_gaps(net: Network, runs: int) -> None:
    found = consensus(net, runs)
    graph = nx.Graph(zip(net.ties.rows.tolist(), net.ties.to.tolist(), strict=True))
    graph.add_nodes_from(range(len(net)))
    assert sorted(set(found.label.tolist())) == list(range(len(set(found.label.tolist()))))
    for number in set(found.label.tolist()):
        assert nx.is_connected(graph.subgraph(np.flatnonzero(found.label == number).tolist()))
    assert ((found.together >= 0) & (found.together <= 1)).all()


def test_those_without_ties_are_alone() -> None:
    found = consensus(with_isolate(drawn("b c", "a, b, c")))
    assert len(set(found.label.tolist())) == 3
    assert found.together.tolist() == [1] * 4
    assert consensus(drawn("")).label.shape == (0,)
    assert consensus(drawn("", "a, b")).label.tolist() == [0, 1]


def test_large_networks_have_fewer_runs() -> None:
    assert runs_for(karate()) == 100
    ties = np.arange(25_000)
    chain = network([str(k) for k in range(25_001)], ties, ties + 1)
    assert runs_for(chain) == 40
    ties = np.arange(200_000)
    assert runs_for(network([str(k) for k in range(200_001)], ties, ties + 1)) == 10
