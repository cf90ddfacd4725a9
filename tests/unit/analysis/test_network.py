"""A network as arrays: what statements, records and sectors become."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.network import (
    BY_THAT,
    BY_THIS,
    NOT_STATED,
    ON_RECORD,
    UNSTATED_STRENGTH,
    Links,
    Network,
    coded,
    from_networkx,
    network,
)
from tests.networks import drawn, karate, networks, relabelled, said_twice, with_isolate

Pairs = dict[tuple[str, str], float | None]


def listed(net: Network, links: Links) -> Pairs:
    """Every entry by its ids, with its strength; None where not stated."""
    strengths = [None if np.isnan(s) else round(float(s), 6) for s in links.strength]
    return dict(
        zip(
            ((net.ids[a], net.ids[b]) for a, b in zip(links.rows, links.to, strict=True)),
            strengths,
            strict=True,
        )
    )


def test_a_statement_leads_one_way_and_a_tie_both_ways() -> None:
    net = network(["a", "b", "c"], [0, 2], [1, 1], [0.4, np.nan])
    assert listed(net, net.out) == {("a", "b"): 0.4, ("c", "b"): None}
    assert listed(net, net.into) == {("b", "a"): 0.4, ("b", "c"): None}
    assert listed(net, net.ties) == {("a", "b"): 0.4, ("b", "a"): 0.4, ("b", "c"): None, ("c", "b"): None}
    assert (net.pairs, len(net), len(net.out), len(net.ties)) == (2, 3, 2, 4)
    assert net.links("directed") is net.out
    assert net.links("undirected") is net.ties


def test_rows_degrees_and_order_of_contacts() -> None:
    """Contacts ascend within a row whatever the order of the statements."""
    net = network(list("abcd"), [0, 0, 0, 2], [3, 1, 2, 0])
    assert net.out.start.tolist() == [0, 3, 3, 4, 4]
    assert net.out.to.tolist() == [1, 2, 3, 0]
    assert net.out.rows.tolist() == [0, 0, 0, 2]
    assert net.out.degree.tolist() == [3, 0, 1, 0]
    assert net.ties.degree.tolist() == [3, 1, 1, 1]


def test_loops_are_dropped() -> None:
    net = network(["a", "b"], [0, 0, 1], [0, 1, 1], record=[[1, 1]])
    assert listed(net, net.out) == {("a", "b"): None}
    assert net.pairs == 1


def test_of_a_statement_made_twice_the_strongest_counts_and_any_is_stronger_than_none() -> None:
    net = network(list("abc"), [0, 0, 0, 1, 1], [1, 1, 1, 2, 2], [0.2, 0.8, np.nan, np.nan, 0.4])
    assert listed(net, net.out) == {("a", "b"): 0.8, ("b", "c"): 0.4}


def test_of_what_two_people_say_of_one_another_the_stronger_counts_for_the_tie() -> None:
    net = network(["a", "b"], [0, 1], [1, 0], [0.2, 0.8])
    assert listed(net, net.out) == {("a", "b"): 0.2, ("b", "a"): 0.8}
    assert listed(net, net.ties) == {("a", "b"): 0.8, ("b", "a"): 0.8}


def test_strengths_not_stated_weigh_one_half() -> None:
    net = network(["a", "b", "c"], [0, 1], [1, 2], [1.0, np.nan])
    assert net.out.weights.tolist() == [1.0, UNSTATED_STRENGTH]
    assert np.isnan(network(["a", "b"], [0], [1]).out.strength).all()


def test_where_both_must_agree_one_statement_is_no_tie() -> None:
    net = network(list("abc"), [0, 1, 1], [1, 0, 2], [0.2, 0.4, 1.0], agreed="both")
    assert listed(net, net.out) == {("a", "b"): 0.2, ("b", "a"): 0.4}
    assert listed(net, net.ties) == {("a", "b"): 0.4, ("b", "a"): 0.4}


def test_saying_so_twice_is_not_both_saying_so() -> None:
    assert network(["a", "b"], [0, 0], [1, 1], agreed="both").pairs == 0


def test_records_lead_both_ways_and_need_nobody_to_agree() -> None:
    net = network(list("abc"), [0], [1], [0.6], record=[[2, 1], [1, 2], [0, 1]], agreed="both")
    both_ways = {("a", "b"): None, ("b", "a"): None, ("b", "c"): None, ("c", "b"): None}
    assert listed(net, net.out) == listed(net, net.ties) == both_ways


def test_a_record_leaves_the_strength_stated() -> None:
    net = network(["a", "b"], [0], [1], [0.6], record=[[1, 0]])
    assert listed(net, net.out) == {("a", "b"): 0.6, ("b", "a"): None}
    assert listed(net, net.ties) == {("a", "b"): 0.6, ("b", "a"): 0.6}


def test_what_is_on_record_may_have_a_strength_both_ways() -> None:
    """b said 0.2 about a; records rate a and b 0.6 and 0.4, and b and c; b said 1.0 and 0.8 of c."""
    net = network(
        list("abc"),
        [1, 1],
        [0, 2],
        [0.2, 1.0],
        record=[[0, 1], [1, 0], [2, 1]],
        record_strength=[0.6, 0.4, 0.8],
    )
    assert listed(net, net.out) == {("a", "b"): 0.6, ("b", "a"): 0.6, ("b", "c"): 1.0, ("c", "b"): 0.8}
    assert listed(net, net.ties) == {("a", "b"): 0.6, ("b", "a"): 0.6, ("b", "c"): 1.0, ("c", "b"): 1.0}


def test_every_tie_says_from_whom_it_is_known() -> None:
    net = network(list("abcd"), [0, 1, 1, 2], [1, 0, 2, 3], record=[[3, 2], [0, 3]])
    known = dict(zip(listed(net, net.ties), net.known.tolist(), strict=True))
    assert known == {
        ("a", "b"): BY_THIS | BY_THAT,
        ("b", "a"): BY_THIS | BY_THAT,
        ("b", "c"): BY_THIS,
        ("c", "b"): BY_THAT,
        ("c", "d"): BY_THIS | ON_RECORD,
        ("d", "c"): BY_THAT | ON_RECORD,
        ("a", "d"): ON_RECORD,
        ("d", "a"): ON_RECORD,
    }


def test_links_that_are_kept() -> None:
    net = drawn("a b 1, a c 2, b c 3, c a 4")
    kept = net.out.where(net.out.strength > 0.3)
    assert listed(net, kept) == {("a", "c"): 0.4, ("b", "c"): 0.6, ("c", "a"): 0.8}
    assert kept.start.tolist() == [0, 1, 2, 3]
    assert len(net.out.where(np.zeros(len(net.out), dtype=bool))) == 0


def test_sectors_and_organisations_are_positions_in_sorted_names() -> None:
    net = network(
        list("abcd"), [], [], sector=["housing", None, "health", ""], organisation=["y", "x", None, "y"]
    )
    assert list(net.sectors) == ["health", "housing"]
    assert net.sector.tolist() == [1, NOT_STATED, 0, NOT_STATED]
    assert list(net.organisations) == ["x", "y"]
    assert net.organisation.tolist() == [1, 0, NOT_STATED, 1]
    other = net.with_groups(["late", "early", None, "early"])
    assert list(other.sectors) == ["early", "late"]
    assert other.sector.tolist() == [1, 0, NOT_STATED, 0]
    assert other.ties is net.ties
    assert net.sector.tolist() == [1, NOT_STATED, 0, NOT_STATED]


def test_coding_nothing() -> None:
    codes, names = coded([])
    assert codes.tolist() == names == []
    assert codes.dtype == np.int32


def test_who_answered_and_where_each_is() -> None:
    net = network(["x", "y"], [], [], answered=[False, True])
    assert net.answered.tolist() == [False, True]
    assert net.index == {"x": 0, "y": 1}
    assert network(["x", "y"], [], []).answered.tolist() == [False, False]


def test_nobody() -> None:
    net = network([], [], [])
    assert (len(net), net.pairs, net.out.start.tolist(), net.ties.rows.tolist()) == (0, 0, [0], [])
    assert net.into.start.tolist() == [0]


def test_people_without_ties() -> None:
    net = network(["a", "b"], [], [])
    assert net.ties.start.tolist() == [0, 0, 0]
    assert net.ties.degree.tolist() == [0, 0]
    assert net.into.degree.tolist() == [0, 0]


def test_bytes_are_at_least_those_of_the_arrays() -> None:
    """78 ties are 156 entries of 4 + 4 bytes, and 35 starts of 8 bytes."""
    assert karate().nbytes >= 156 * 8 + 35 * 8


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ({"ids": ["a", "a"], "from_": [], "to": []}, "twice"),
        ({"ids": ["a", "b"], "from_": [0, 1], "to": [1]}, "equally long"),
        ({"ids": ["a", "b"], "from_": [0], "to": [1], "strength": [0.5, 0.5]}, "equally long"),
        ({"ids": ["a", "b"], "from_": [0], "to": [2]}, "from 0 to 1"),
        ({"ids": ["a", "b"], "from_": [-1], "to": [0]}, "from 0 to 1"),
        ({"ids": ["a", "b"], "from_": [], "to": [], "record": [[0, 2]]}, "from 0 to 1"),
        (
            {"ids": ["a", "b"], "from_": [], "to": [], "record": [[0, 1]], "record_strength": []},
            "equally long",
        ),
        ({"ids": ["a", "b"], "from_": [], "to": [], "sector": ["health"]}, "one entry"),
        ({"ids": ["a", "b"], "from_": [], "to": [], "organisation": ["x"]}, "one entry"),
        ({"ids": ["a", "b"], "from_": [], "to": [], "answered": [True]}, "one entry"),
    ],
)
def test_what_does_not_fit_is_refused(arguments: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        network(**arguments)


def test_the_karate_club() -> None:
    """34 people and 78 ties (Zachary 1977), 17 in each club."""
    net = karate()
    assert (len(net), net.pairs, len(net.out)) == (34, 78, 156)
    assert list(net.sectors) == ["Mr. Hi", "Officer"]
    assert np.bincount(net.sector).tolist() == [17, 17]


def test_a_directed_networkx_graph_with_weights() -> None:
    graph = nx.DiGraph()
    graph.add_node(1, sector="health")
    graph.add_node(2)
    graph.add_edge(1, 2, closeness=0.4)
    graph.add_edge(2, 3)
    net = from_networkx(graph, weight="closeness")
    assert list(net.ids) == ["1", "2", "3"]
    assert listed(net, net.out) == {("1", "2"): 0.4, ("2", "3"): None}
    assert net.sector.tolist() == [0, NOT_STATED, NOT_STATED]


def test_networkx_nodes_of_the_same_text_are_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        from_networkx(nx.Graph([(1, "1")]))


@settings(max_examples=40, deadline=None)
@given(networks())
def test_ties_are_symmetric_and_hold_whoever_said_so(net: Network) -> None:
    said, ties = listed(net, net.out), listed(net, net.ties)
    assert set(ties) == {pair for a, b in said for pair in ((a, b), (b, a))}
    for (a, b), strength in ties.items():
        stated = [s for s in (said.get((a, b)), said.get((b, a))) if s is not None]
        assert strength == ties[b, a] == max(stated, default=None)
    assert list(ties) == sorted(ties, key=lambda pair: (net.index[pair[0]], net.index[pair[1]]))


@settings(max_examples=40, deadline=None)
@given(networks())
def test_the_other_way_round_twice_is_the_same(net: Network) -> None:
    back = net.into.transposed()
    assert listed(net, back) == listed(net, net.out)
    assert back.to.tolist() == net.out.to.tolist()
    assert listed(net, net.into) == {(b, a): s for (a, b), s in listed(net, net.out).items()}


@settings(max_examples=40, deadline=None)
@given(networks())
def test_neither_order_nor_repetition_nor_isolates_change_who_is_tied(net: Network) -> None:
    ties = listed(net, net.ties)
    for other in (said_twice(net), with_isolate(net), relabelled(net, list(range(len(net)))[::-1])):
        assert listed(other, other.ties) == ties
