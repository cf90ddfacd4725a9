"""What comes apart when somebody leaves: by hand, and counted literally on random networks."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.measures.loss import Loss, loss
from graph.analysis.network import Network
from tests.networks import drawn, graph_of, networks


def without(net: Network, *who: str) -> Loss:
    return loss(net, np.array([net.index[key] for key in who], dtype=np.int64))


def test_a_bridge_between_two_triangles() -> None:
    """a b c - x - d e f; x knows c and d alone, and is the only tie of either sector to faith."""
    net = drawn(
        "a b, b c, c a, c x, x d, d e, e f, f d",
        "a health, b health, c health, x faith, d housing, e housing, f housing",
    )
    found = without(net, "x")
    assert found.cut_off == 9
    assert (found.pairs, found.only_through, found.contacts) == (1, 1, 2)
    assert [[net.sectors[code] for code in pair] for pair in found.last_ties] == [
        ["faith", "health"],
        ["faith", "housing"],
    ]
    assert [[tuple(net.ids[k] for k in tie) for tie in going] for going in found.going] == [
        [("x", "c")],
        [("x", "d")],
    ]
    assert [net.ids[k] for k in found.apart.tolist()] == ["d", "e", "f"]
    assert len(found.ranked) == 0


def test_every_tie_of_two_sectors_goes() -> None:
    """x and y of faith know c, and x knows d too: without both, faith and housing lose three ties."""
    net = drawn("x c, y c, x d, c d", "x faith, y faith, c housing, d housing")
    assert len(without(net, "x").last_ties) == 0
    (going,) = without(net, "x", "y").going
    assert {tuple(net.ids[k] for k in tie) for tie in going.tolist()} == {("x", "c"), ("x", "d"), ("y", "c")}


def test_of_parts_as_large_the_one_of_the_first_id_stays_and_those_left_alone_are_all_cut_off() -> None:
    pairs = without(drawn("a b, b x, x c, c d"), "x")
    assert len(pairs.apart) == 2
    net = drawn("a b, b x, x c, c d")
    assert {net.ids[k] for k in pairs.apart.tolist()} == {"c", "d"}
    star = drawn("x a, x b, x c")
    assert [star.ids[k] for k in without(star, "x").apart.tolist()] == ["a", "b", "c"]


def test_who_could_step_in() -> None:
    """h knows a, b, c, d. y knows a, b, c: three pairs of six, of which a-b are in touch. z knows a and d."""
    net = drawn("h a, h b, h c, h d, y a, y b, y c, z a, z d, a b", "s health")
    found = without(net, "h")
    assert (found.pairs, found.only_through, found.contacts) == (5, 2, 4)
    assert [net.ids[k] for k in found.ranked.tolist()] == ["y", "z"]
    assert [found.held[net.index[key]] for key in "yz"] == [2, 1]
    assert [found.known[net.index[key]] for key in "yz"] == [3, 2]
    assert found.cut_off == 0


def test_an_isolate_leaves_nothing_behind() -> None:
    found = without(drawn("a b", "a health, b housing, alone care"), "alone")
    assert (found.cut_off, found.pairs, found.contacts, len(found.last_ties)) == (0, 0, 0, 0)


def test_two_who_leave_together_are_one_gap() -> None:
    """Each of p and q could be spared; together they are all that joins a to b."""
    net = drawn("a p, p b, a q, q b", "a health, b housing")
    assert without(net, "p").cut_off == 0
    assert without(net, "p", "q").cut_off == 1
    assert (without(net, "p").only_through, without(net, "p", "q").only_through) == (0, 1)


def test_everybody_leaves() -> None:
    net = drawn("a b, b c")
    assert without(net, "a", "b", "c").cut_off == 0


@given(networks(), st.data())
@settings(max_examples=60, deadline=None)
def test_as_counted_literally(net: Network, data: st.DataObject) -> None:
    leaving = data.draw(st.sets(st.integers(0, len(net) - 1), min_size=1, max_size=3))
    found = loss(net, np.array(sorted(leaving), dtype=np.int64))
    graph = graph_of(net)
    after = graph.copy()
    after.remove_nodes_from(leaving)
    staying = sorted(after)
    reached = [(a, b) for a, b in combinations(staying, 2) if nx.has_path(graph, a, b)]
    assert found.cut_off == sum(not nx.has_path(after, a, b) for a, b in reached)
    contacts = sorted({c for gone in leaving for c in graph[gone]} - leaving)
    open_pairs = [(a, b) for a, b in combinations(contacts, 2) if not graph.has_edge(a, b)]
    assert (found.contacts, found.pairs) == (len(contacts), len(open_pairs))
    assert found.only_through == sum(not set(after[a]) & set(after[b]) for a, b in open_pairs)
    for z in range(len(net)):
        around = set(after[z]) if z in after else set()
        assert found.known[z] == len(around & set(contacts))
        assert found.held[z] == sum({a, b} <= around for a, b in open_pairs)

    def joined(within: nx.Graph[int]) -> set[tuple[int, int]]:
        ends = ((int(net.sector[a]), int(net.sector[b])) for a, b in within.edges)
        return {(min(pair), max(pair)) for pair in ends if pair[0] != pair[1] and min(pair) >= 0}

    assert {(a, b) for a, b in found.last_ties.tolist()} == joined(graph) - joined(after)
    for pair, going in zip(found.last_ties.tolist(), found.going, strict=True):
        theirs = {frozenset(tie) for tie in graph.edges if {int(net.sector[end]) for end in tie} == set(pair)}
        assert len(going) == len(theirs)
        assert {frozenset(tie) for tie in going.tolist()} == theirs

    apart: set[int] = {z for z in after if graph[z] and not after[z]}
    for whole in nx.connected_components(graph):
        parts = sorted(
            nx.connected_components(after.subgraph(whole)),
            key=lambda part: (-len(part), min(net.ids[z] for z in part)),
        )
        apart |= {z for part in parts[1:] for z in part}
    assert set(found.apart.tolist()) == apart
