"""Key players: Borgatti's measures on the karate club, and every set there is on small networks."""

from __future__ import annotations

import math
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.measures import influence, key_players
from graph.analysis.measures.influence import best_to_brief, fragmentation, reach, reached_within
from graph.analysis.measures.key_players import key_fragmentation, key_reach
from graph.analysis.network import Network
from tests.networks import drawn, graph_of, karate, networks, relabelled

SOME = settings(max_examples=30, deadline=None)


def literal_reach(net: Network, members: tuple[int, ...]) -> float:
    lengths = dict(nx.all_pairs_shortest_path_length(graph_of(net)))
    total = 0.0
    for j in range(len(net)):
        nearest = min((lengths[k][j] for k in members if j in lengths[k]), default=None)
        total += 0 if nearest is None else 1 / max(nearest, 1)
    return total / len(net)


def literal_fragmentation(net: Network, removed: tuple[int, ...]) -> float:
    """1 - 2 sum of 1/d / (n (n - 1)) is what networkx calls one minus global efficiency."""
    graph = graph_of(net)
    graph.remove_nodes_from(removed)
    return 1 - float(nx.global_efficiency(graph))


# People of the club are numbered from 0 here, and from 1 in print.
@pytest.mark.parametrize(("members", "value"), [([33], 0.713235), ([0, 33], 0.955882)])
def test_reach_in_the_karate_club(members: list[int], value: float) -> None:
    net = karate()
    assert reach(net, members) == pytest.approx(value, abs=1e-6)
    found = key_reach(net, len(members))
    assert sorted(found.members.tolist()) == members
    assert found.value == pytest.approx(value, abs=1e-6)
    assert (found.candidates, found.sources) == (34, 34)


@pytest.mark.parametrize(("removed", "value"), [([], 0.507992), ([0], 0.641540), ([0, 1], 0.684409)])
def test_fragmentation_of_the_karate_club(removed: list[int], value: float) -> None:
    assert fragmentation(karate(), removed) == pytest.approx(value, abs=1e-6)


@pytest.mark.parametrize("k", [1, 2])
def test_key_players_of_the_karate_club_are_the_best_of_all_sets(k: int) -> None:
    net = karate()
    found = key_fragmentation(net, k)
    best = max(literal_fragmentation(net, removed) for removed in combinations(range(34), k))
    assert found.value == pytest.approx(best)
    assert literal_fragmentation(net, tuple(found.members.tolist())) == pytest.approx(best)
    assert key_reach(net, k).value == pytest.approx(
        max(literal_reach(net, members) for members in combinations(range(34), k))
    )


@SOME
@given(networks(), st.data())
def test_reach_and_fragmentation_are_those_of_the_definitions(net: Network, data: st.DataObject) -> None:
    group = tuple(sorted(data.draw(st.sets(st.integers(0, len(net) - 1)))))
    assert reach(net, group) == pytest.approx(literal_reach(net, group))
    if len(net) - len(group) > 1:
        assert fragmentation(net, group) == pytest.approx(literal_fragmentation(net, group))
    else:
        assert math.isnan(fragmentation(net, group))


def test_the_three_nearest_are_found_where_adding_and_exchanging_stops_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of eight people, in 56 groups: each of the others is next to one of the three."""
    net = drawn("b a, h f, h a, d b, e g, c d, b f")
    assert key_reach(net, 3).best
    assert key_reach(net, 3).value == 1
    monkeypatch.setattr(key_players, "NEAREST_TRIED", 0)
    assert not key_reach(net, 3).best
    assert key_reach(net, 3).value == 15 / 16


def test_the_three_who_divide_most_are_found_where_adding_and_exchanging_stops_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of eleven people, in 165 groups."""
    net = drawn("a i, a j, a k, d e, d f, d k, e f, f c, f h, g b, g i, g j, h i, h j, j b")
    found = key_fragmentation(net, 3)
    assert found.best
    assert found.value == pytest.approx(
        max(literal_fragmentation(net, group) for group in combinations(range(11), 3))
    )
    assert round(found.value, 3) == 0.810
    monkeypatch.setattr(key_players, "DIVIDING_TRIED", 0)
    assert not key_fragmentation(net, 3).best
    assert round(key_fragmentation(net, 3).value, 3) == 0.756


@SOME
@given(networks(most=9), st.integers(0, 3))
def test_where_all_groups_are_tried_none_is_better(net: Network, k: int) -> None:
    if k > len(net):
        return
    for found, of in ((key_reach(net, k), reach), (key_fragmentation(net, k), fragmentation)):
        assert found.best
        values = [of(net, list(group)) for group in combinations(range(len(net)), k)]
        assert found.value == pytest.approx(max(values), nan_ok=True)


def test_a_sampled_value_says_how_far_it_may_be_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two standard errors hold the exact value in nearly all samples of ten of the 34."""
    net = karate()
    monkeypatch.setattr(key_players, "DIVIDING_TRIED", 0)
    assert key_fragmentation(net, 2).error == 0
    monkeypatch.setattr(key_players, "STEPS", 1.0)
    held = 0
    for seed in range(40):
        monkeypatch.setattr(key_players, "_SEED", seed)
        found = key_fragmentation(net, 2)
        assert not found.best
        held += abs(found.value - fragmentation(net, found.members)) <= 2 * found.error
    assert held >= 30


@SOME
@given(networks(most=8), st.integers(0, 3))
def test_no_swap_makes_key_players_better(net: Network, k: int) -> None:
    if k > len(net):
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_players, "NEAREST_TRIED", 0)
        patch.setattr(key_players, "DIVIDING_TRIED", 0)
        _no_swap_is_better(net, k)


def _no_swap_is_better(net: Network, k: int) -> None:
    for found, of in ((key_reach(net, k), reach), (key_fragmentation(net, k), fragmentation)):
        members = set(found.members.tolist())
        assert len(members) == k
        own = of(net, sorted(members))
        assert found.value == pytest.approx(own, nan_ok=True)
        for gone in members:
            for new in set(range(len(net))) - members:
                other = of(net, sorted((members - {gone}) | {new}))
                assert math.isnan(other) or other <= own + 2e-9


@SOME
@given(networks(most=8), st.integers(0, 3), st.integers(1, 3), st.data())
def test_those_to_brief_reach_at_least_what_is_guaranteed(
    net: Network, k: int, steps: int, data: st.DataObject
) -> None:
    allowed = data.draw(st.lists(st.booleans(), min_size=len(net), max_size=len(net)))
    candidates = [person for person in range(len(net)) if allowed[person]]
    if k > len(candidates):
        return
    graph = graph_of(net)
    within = [set(nx.single_source_shortest_path_length(graph, p, steps)) for p in range(len(net))]
    best = max(len(set().union(*(within[p] for p in group))) for group in combinations(candidates, k))
    with pytest.MonkeyPatch.context() as patch:
        for distances in (10**8, 0):  # with exchange, and as in networks too large for it
            patch.setattr(influence, "DISTANCES", distances)
            chosen = best_to_brief(net, k, steps, allowed).tolist()
            assert len(set(chosen)) == k
            assert set(chosen) <= set(candidates)
            assert len(set().union(*(within[p] for p in chosen))) >= (1 - 1 / math.e) * best


def test_whom_to_brief_by_hand() -> None:
    """hub is next to five; then far to two more, u to none who is new; x comes before y where both are alone."""
    net = drawn("hub a, hub b, hub c, hub d, hub u, far v, far w", "x, y")
    assert [net.ids[p] for p in best_to_brief(net, 4, 1)] == ["hub", "far", "x", "y"]
    assert [net.ids[p] for p in best_to_brief(net, 1, 1, [key == "u" for key in net.ids])] == ["u"]


def test_large_networks_are_briefed_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    net = drawn("hub a, hub b, hub c, hub d, hub u, far v, far w", "x, y")
    monkeypatch.setattr(influence, "DISTANCES", 0)
    assert [net.ids[p] for p in best_to_brief(net, 4, 1)] == ["hub", "far", "x", "y"]


def test_steps_to_everybody() -> None:
    net = drawn("a b, b c, c d", "e")
    assert reached_within(net, [0], 2).tolist() == [0, 1, 2, -1, -1]
    assert reached_within(net, [0, 3], 3).tolist() == [0, 1, 1, 0, -1]
    assert reached_within(net, [], 3).tolist() == [-1] * 5


def test_candidates_and_distances_are_limited_where_there_is_much_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(key_players, "STEPS", 1.0)
    monkeypatch.setattr(key_players, "DIVIDING_TRIED", 0)
    monkeypatch.setattr(influence, "DISTANCES", 34 * 5)
    net = karate()
    found = key_fragmentation(net, 1)
    assert (found.candidates, found.sources) == (11, 10)
    assert found.members.tolist() == [0]
    assert key_reach(net, 2).candidates == 5
    assert sorted(key_reach(net, 2).members.tolist()) == [0, 33]


@SOME
@given(networks(), st.randoms(use_true_random=False))
def test_the_order_of_people_does_not_matter(net: Network, random: object) -> None:
    order = list(range(len(net)))
    random.shuffle(order)  # type: ignore[attr-defined]
    other = relabelled(net, order)
    k = min(2, len(net))
    for choose in (key_reach, key_fragmentation):
        first, second = choose(net, k).members, choose(other, k).members
        assert [net.ids[p] for p in first] == [other.ids[p] for p in second]


def test_more_than_there_are_people_is_refused() -> None:
    net = drawn("a b, b c")
    for ask in (
        lambda: key_reach(net, 4),
        lambda: key_fragmentation(net, 4),
        lambda: best_to_brief(net, 4, 1),
    ):
        with pytest.raises(ValueError, match=r"from 0 to the 3 people .* not 4"):
            ask()
    with pytest.raises(ValueError, match="the 1 people"):
        best_to_brief(net, 2, 1, [True, False, False])
    with pytest.raises(ValueError, match="steps"):
        best_to_brief(net, 1, 4)


def test_nobody_at_all() -> None:
    net = drawn("")
    assert math.isnan(reach(net, []))
    assert math.isnan(fragmentation(net, []))
    assert not len(key_reach(net, 0).members)
    assert not len(key_fragmentation(net, 0).members)
    assert not len(best_to_brief(net, 0, 1))
    assert np.array_equal(reached_within(net, [], 1), [])
