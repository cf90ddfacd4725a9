"""Reciprocity and the triad census against networkx, by statements alone."""

from __future__ import annotations

import math

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.measures.reciprocity import TRIADS, reciprocity, triad_census
from graph.analysis.network import network
from tests.networks import drawn

ARCS = st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda arc: arc[0] != arc[1]))


@settings(max_examples=60, deadline=None)
@given(ARCS, ARCS)
def test_they_are_those_of_networkx_whatever_is_on_record(
    arcs: set[tuple[int, int]], record: set[tuple[int, int]]
) -> None:
    a, b = np.array(sorted(arcs), dtype=np.int64).reshape(-1, 2).T
    net = network([str(k) for k in range(8)], a, b, record=sorted(record))
    graph = nx.DiGraph()
    graph.add_nodes_from(range(8))
    graph.add_edges_from(arcs)
    census = nx.triadic_census(graph)
    assert dict(zip(TRIADS, triad_census(net).tolist(), strict=True)) == census
    found = reciprocity(net)
    if arcs:
        assert math.isclose(found.reciprocity, nx.overall_reciprocity(graph))
    else:
        assert math.isnan(found.reciprocity)
    for k in range(8):
        there, back = set(graph.successors(k)), set(graph.predecessors(k))
        assert (found.mutual[k], found.named[k], found.named_by[k]) == (
            len(there & back),
            len(there - back),
            len(back - there),
        )


def test_by_hand() -> None:
    """a and b name each other, b names c, and nobody names d: 111U, 102 twice over, 012 twice over."""
    net = drawn("a b, b a, b c", "d")
    census = dict(zip(TRIADS, triad_census(net).tolist(), strict=True))
    assert {name: count for name, count in census.items() if count} == {
        "111U": 1,
        "102": 1,
        "012": 1,
        "003": 1,
    }
    assert reciprocity(net).reciprocity == 2 / 3


def test_nobody_at_all() -> None:
    assert triad_census(drawn("")).sum() == 0
    assert math.isnan(reciprocity(drawn("")).reciprocity)
