"""Two-mode degree and betweenness against networkx, and on the women of Natchez."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networkx.algorithms import bipartite
from scipy.sparse import csr_array

from graph.analysis.measures.two_mode import most_between, two_mode
from graph.analysis.network import network
from tests.networks import drawn

tables = st.tuples(st.integers(1, 9), st.integers(0, 6)).flatmap(
    lambda shape: st.lists(
        st.lists(st.booleans(), min_size=shape[0], max_size=shape[0]), min_size=shape[1], max_size=shape[1]
    ).map(lambda rows: np.array(rows, dtype=np.int64).reshape(-1, shape[0]))
)


def in_networkx(table: np.typing.NDArray[np.int64]) -> nx.Graph:
    """People are their positions, gatherings that somebody was at (g, row)."""
    graph = nx.Graph()
    graph.add_nodes_from(range(table.shape[1]))
    for row, there in enumerate(table):
        graph.add_edges_from((who, ("g", row)) for who in np.flatnonzero(there).tolist())
    return graph


@settings(max_examples=80, deadline=None)
@given(tables)
def test_they_are_those_of_networkx(table: np.typing.NDArray[np.int64]) -> None:
    n = table.shape[1]
    found = two_mode(network([f"p{k}" for k in range(n)], [], []), csr_array(table))
    graph, people = in_networkx(table), range(n)
    assert found.gatherings == len(graph) - n
    if not found.gatherings:
        assert np.isnan(found.share).all()
        assert not found.betweenness.any()
        return
    degree = bipartite.degree_centrality(graph, people)
    assert found.share == pytest.approx([degree[one] for one in people])
    assert found.degree.tolist() == [graph.degree(one) for one in people]
    if most_between(n, found.gatherings) and most_between(
        found.gatherings, n
    ):  # otherwise networkx divides by 0
        between = bipartite.betweenness_centrality(graph, people)
        assert found.betweenness == pytest.approx([between[one] for one in people], abs=1e-12)


def test_the_women_of_natchez() -> None:
    """Davis, Gardner and Gardner (1941): 18 women and 14 events, as networkx carries them; three were at eight."""
    graph = nx.davis_southern_women_graph()
    women = [node for node, side in graph.nodes(data="bipartite") if side == 0]
    events = [node for node in graph if node not in set(women)]
    table = np.array([[graph.has_edge(woman, event) for woman in women] for event in events], dtype=np.int64)
    found = two_mode(network(women, [], []), csr_array(table))
    degree, between = (
        bipartite.degree_centrality(graph, women),
        bipartite.betweenness_centrality(graph, women),
    )
    assert found.share == pytest.approx([degree[woman] for woman in women])
    assert found.betweenness == pytest.approx([between[woman] for woman in women])
    assert {women[k] for k in np.flatnonzero(found.degree == 8)} == {
        "Evelyn Jefferson",
        "Theresa Anderson",
        "Nora Fayette",
    }
    assert women[int(found.betweenness.argmax())] == "Nora Fayette"


@pytest.mark.parametrize(("n", "m"), [(1, 3), (5, 2), (7, 3), (10, 4), (3, 6)])
def test_somebody_at_every_gathering_of_the_others_has_all_there_is(n: int, m: int) -> None:
    """The first is at all gatherings, each of the others at one, in turn."""
    table = np.zeros((m, n), dtype=np.int64)
    table[:, 0] = 1
    table[np.arange(n - 1) % m, np.arange(1, n)] = 1
    found = two_mode(network([f"p{k}" for k in range(n)], [], []), csr_array(table))
    assert found.betweenness[0] == pytest.approx(1)
    assert found.betweenness[1:].tolist() == [0] * (n - 1)


def test_at_one_gathering_nobody_stands_between() -> None:
    found = two_mode(drawn("", "a, b, c"), csr_array(np.array([[1, 1, 1]])))
    assert (found.share.tolist(), found.betweenness.tolist()) == ([1, 1, 1], [0, 0, 0])


def test_ties_among_people_count_nothing() -> None:
    table = csr_array(np.array([[1, 1, 0], [0, 1, 1]]))
    tied, alone = (two_mode(net, table) for net in (drawn("a b, b c, a c"), drawn("", "a, b, c")))
    assert tied.betweenness.tolist() == alone.betweenness.tolist()
    assert tied.betweenness[1] > tied.betweenness[0] == 0
