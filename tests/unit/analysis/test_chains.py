"""Chains of acquaintances: by hand, and against every path there is."""

from __future__ import annotations

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.measures.chains import NOBODY, best_chain, chains_from, introducers
from graph.analysis.network import Network, network
from tests.networks import drawn, karate, networks

SOME = settings(max_examples=30, deadline=None)


def named(net: Network, a: str, b: str) -> str:
    chain = best_chain(net, net.index[a], net.index[b])
    return " ".join(net.ids[person] for person in chain.people) if chain else ""


def introducer(net: Network, a: str, b: str) -> str | None:
    (found,) = introducers(net, [net.index[a]], [net.index[b]]).who
    return None if found == NOBODY else net.ids[found]


def every_chain(net: Network, a: int, b: int) -> list[tuple[float, int, list[str]]]:
    """Of every simple path: minus the logarithm of its worth, its ties, and the ids in between backwards."""
    graph = nx.Graph()
    graph.add_nodes_from(range(len(net)))
    for p, q, strength in zip(
        net.ties.rows.tolist(), net.ties.to.tolist(), net.ties.strength.tolist(), strict=True
    ):
        graph.add_edge(p, q, strength=0.5 if math.isnan(strength) else strength)
    chains = []
    for path in nx.all_simple_paths(graph, a, b):
        cost = 0.0
        for p, q in nx.utils.pairwise(path):
            cost -= math.log(graph.edges[p, q]["strength"])
        for z in path[1:-1]:
            cost += math.log(max(1.0, math.log(graph.degree(z))))
        chains.append((round(cost, 6), len(path) - 1, [net.ids[z] for z in reversed(path[:-1])]))
    return chains


@SOME
@given(networks(most=7))
def test_the_best_chain_is_the_best_of_all_there_are(net: Network) -> None:
    found = chains_from(net, 0)
    for b in range(1, len(net)):
        chains = every_chain(net, 0, b)
        chain = best_chain(net, 0, b)
        if not chains:
            assert chain is None
            assert (found.worth[b], found.links[b], found.before[b]) == (0, -1, NOBODY)
            continue
        cost, ties, backwards = min(chains)
        assert chain is not None
        assert chain.worth == pytest.approx(math.exp(-cost), rel=1e-5)
        assert chain.links == found.links[b] == ties
        assert [net.ids[z] for z in reversed(chain.people[:-1])] == backwards


def test_a_hub_in_between_makes_a_chain_worth_less() -> None:
    """Through hub: 1 * 1 / ln(5 contacts) = 0.62; through p and q, of two contacts each: 0.8 * 1 * 0.8 = 0.64."""
    said = "a hub 5, hub z 5, hub u, hub v, hub w, a p 4, p q 5, q z 4"
    net = drawn(said)
    assert named(net, "a", "z") == "a p q z"
    chain = best_chain(net, net.index["a"], net.index["z"])
    assert chain is not None
    assert chain.worth == pytest.approx(0.64)
    fewer = drawn(said.replace("hub w, ", ""))  # now 1 / ln(4) = 0.72
    assert named(fewer, "a", "z") == "a hub z"
    assert chains_from(fewer, fewer.index["a"]).worth[fewer.index["z"]] == pytest.approx(1 / math.log(4))


def test_ties_of_full_strength_cost_nothing_and_fewer_win() -> None:
    assert named(drawn("a b 5, b c 5, c d 5, a c 5"), "a", "d") == "a c d"


def test_equal_chains_go_by_id() -> None:
    assert named(drawn("a m 4, m z 4, a n 4, n z 4"), "a", "z") == "a m z"
    assert named(drawn("z m 4, m a 4, z n 4, n a 4"), "z", "a") == "z m a"


def test_chains_worth_the_same_by_different_strengths_are_equal() -> None:
    """0.4 * 0.4 = 0.2 * 0.8, though the logarithms do not add up to the same number."""
    assert named(drawn("a m 2, m z 2, a n 1, n z 4"), "a", "z") == "a m z"
    assert named(drawn("a m 1, m z 4, a n 2, n z 2"), "a", "z") == "a m z"


def test_the_order_of_strengths_along_a_chain_does_not_make_it_better() -> None:
    """0.2 * 0.6 * 0.8 and 0.8 * 0.6 * 0.2 differ in floating point; the smaller id decides, either way round."""
    assert named(drawn("a m 1, m n 3, n z 4, a q 4, q p 3, p z 1"), "a", "z") == "a m n z"
    assert named(drawn("a m 1, m q 3, q z 4, a n 4, n p 3, p z 1"), "a", "z") == "a n p z"


def test_the_person_itself_and_people_out_of_reach() -> None:
    net = drawn("a b 4", "c")
    found = chains_from(net, 0)
    assert found.worth.tolist() == pytest.approx([1, 0.8, 0])
    assert found.links.tolist() == [0, 1, -1]
    assert found.before.tolist() == [NOBODY, 0, NOBODY]
    assert best_chain(net, 0, 2) is None
    own = best_chain(net, 0, 0)
    assert own is not None
    assert (own.people, own.worth, own.links) == ((0,), 1.0, 0)


def test_chains_of_the_karate_club_are_as_short_as_its_distances_when_nothing_else_counts() -> None:
    """Half a tie each, so that worth falls with length; but a hub may make a longer one better, never a shorter."""
    club = nx.convert_node_labels_to_integers(nx.karate_club_graph())
    distance = nx.single_source_shortest_path_length(club, 0)
    links = chains_from(karate(), 0).links
    assert all(links[person] >= steps for person, steps in distance.items())


def test_chains_of_many_people_are_worth_what_networkx_finds() -> None:
    random = np.random.default_rng(5)
    n, m = 500, 2_000
    net = network(
        [f"{k:03}" for k in random.permutation(n)],
        random.integers(0, n, m),
        random.integers(0, n, m),
        random.integers(1, 6, m) / 5,
    )
    graph = nx.DiGraph()
    between = [math.log(max(1.0, math.log(max(contacts, 1)))) for contacts in net.ties.degree.tolist()]
    for p, q, strength in zip(
        net.ties.rows.tolist(), net.ties.to.tolist(), net.ties.strength.tolist(), strict=True
    ):
        graph.add_edge(p, q, cost=(between[p] if p else 0.0) - math.log(strength))
    cost = nx.single_source_dijkstra_path_length(graph, 0, weight="cost")
    found = chains_from(net, 0)
    assert set(np.flatnonzero(found.links >= 0).tolist()) == set(cost)
    assert [found.worth[k] for k in cost] == pytest.approx([math.exp(-c) for c in cost.values()])


def test_the_introducer_is_whom_both_rate_most() -> None:
    """m: 0.8 * 0.8 = 0.64; n: 1 * 0.6 = 0.6; only a named k, and that k knows z does not count."""
    net = drawn("a m 4, z m 4, a n 5, z n 3, a k 5, k z 5")
    assert introducer(net, "a", "z") == introducer(net, "z", "a") == "m"


def test_whom_one_of_the_two_did_not_name_does_not_introduce_them() -> None:
    assert introducer(drawn("a m 5, m z 5"), "a", "z") is None
    assert introducer(drawn("m a 5, m z 5"), "a", "z") is None
    assert introducer(drawn("a z 5, z a 5"), "a", "z") is None


def test_equal_introducers_go_by_id_and_unstated_is_one_half() -> None:
    assert introducer(drawn("a n 4, z n 3, a m 3, z m 4"), "a", "z") == "m"
    assert introducer(drawn("a m, z m, a n 2, z n 3"), "a", "z") == "m"  # 0.25 and 0.24
    assert introducer(drawn("a m, z m, a n 3, z n 3"), "a", "z") == "n"  # 0.25 and 0.36


def test_an_introducer_is_trusted_from_three_of_five_by_both() -> None:
    """The best introducer need not be the trusted one: a rates m 5 and z rates m 2, and both rate n 3."""
    for drawing, trusted in (("a m 3, z m 3", True), ("a m 5, z m 2", False), ("a m, z m", False)):
        net = drawn(drawing)
        assert introducers(net, [net.index["a"]], [net.index["z"]]).trusted.tolist() == [trusted]
    net = drawn("a m 5, z m 2, a n 3, z n 3")
    found = introducers(net, [net.index["z"]], [net.index["a"]])
    assert (net.ids[found.who[0]], found.trusted.tolist()) == ("m", [True])


def test_ties_on_record_are_known_by_both() -> None:
    net = network(["a", "m", "z"], [0], [1], [0.4], record=[[1, 2]])
    assert introducers(net, [0], [2]).who.tolist() == [1]
    assert chains_from(net, 0).worth == pytest.approx(np.array([1, 0.4, 0.2]))
