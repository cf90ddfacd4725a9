"""Gatherings of sectors, on the six people of docs/methods.md and counted pair by pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.gatherings import Gatherings, gatherings
from graph.analysis.network import TOGETHER, network
from tests.unit.analysis.test_methods_by_hand import METHODS, SIX


def drawn(held: dict[str, Iterable[str]], ids: Sequence[str]) -> Gatherings:
    place = {who: number for number, who in enumerate(ids)}
    members = [[place[who] for who in sorted(there)] for there in held.values()]
    return gatherings(list(held), members, np.arange(len(ids)), len(ids))


def test_the_projects_of_the_document() -> None:
    """The second has both of its people in the first; the third shares one with it."""
    assert "Ann, Bob, Cat and Dan, a second of Ann and Bob, and a third of Ann and Eve" in METHODS
    held = drawn({"p2": ["Bob", "Ann"], "p3": ["Ann", "Eve"], "p1": ["Ann", "Bob", "Cat", "Dan"]}, SIX.ids)
    sets, times = held.sets_of_sectors(SIX.sector, len(SIX.sectors))
    found = {
        tuple(SIX.sectors[code] for code in np.flatnonzero(one).tolist()): int(number)
        for one, number in zip(sets, times, strict=True)
    }
    assert found == {("health", "housing"): 1, ("faith", "health"): 1}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sets(st.sampled_from("abcdefg"), min_size=2), max_size=8), st.data())
def test_a_gathering_that_repeats_a_larger_one_does_not_count(
    held: list[set[str]], data: st.DataObject
) -> None:
    own = {who: data.draw(st.sampled_from([-1, 0, 1, 2])) for who in "abcdefg"}
    ids = [f"g{number}" for number in range(len(held))]
    expected: Counter[frozenset[int]] = Counter()
    for key, who in zip(ids, held, strict=True):
        before = [
            other for id_, other in zip(ids, held, strict=True) if (-len(other), id_) < (-len(who), key)
        ]
        if not any(
            who <= other or (len(who & other) >= 3 and 2 * len(who & other) >= len(who)) for other in before
        ):
            expected[frozenset(own[one] for one in who) - {-1}] += 1
    sets, times = drawn(dict(zip(ids, held, strict=True)), "abcdefg").sets_of_sectors(
        np.array(list(own.values()), dtype=np.int32), 3
    )
    found = {frozenset(np.flatnonzero(one).tolist()): int(n) for one, n in zip(sets, times, strict=True)}
    assert found == dict(expected)


def test_a_gathering_of_k_gives_each_pair_a_share_of_one_in_k_less_one() -> None:
    """Bob and Ann are alone in p2 and with two others in p1: 1 + 1/3, at most 1; Ann and Eve were two of four."""
    held = gatherings(
        ["p1", "p2", "p3"], [[0, 1, 2, 3], [1, 0], [0, 4, 5, 6]], np.array([0, 1, 2, 3, 4, -1, -1]), 5
    )
    assert held.size.tolist() == [4, 4, 2]
    net = network(list("abcde"), [0, 0], [2, 3], [np.nan, 0.2], gathered=held)
    weights = {
        (int(p), int(q)): round(w, 6)
        for p, q, w in zip(net.ties.rows, net.ties.to, net.ties.weights.tolist(), strict=True)
        if p < q
    }
    third = round(1 / 3, 6)
    assert weights == {
        (0, 1): 1.0,
        (0, 2): 0.5,  # stated, without a strength
        (0, 3): third,  # stated as one of five
        (0, 4): third,
        (1, 2): third,
        (1, 3): third,
        (2, 3): third,
    }
    assert np.isnan(net.ties.strength[net.known == TOGETHER]).all()


def test_two_who_came_through_the_same_are_not_tied_by_it() -> None:
    """0 and 1 through 7; 2 through nobody, 1 a second time through 8."""
    held = gatherings(["p"], [[0, 1, 2]], np.arange(3), 3, through=[[7, 7, -1]])
    assert list(zip(held.a.tolist(), held.b.tolist(), strict=True)) == [(0, 2), (1, 2)]
    again = gatherings(["p"], [[0, 1, 2, 1]], np.arange(3), 3, through=[[7, 7, -1, 8]])
    assert list(zip(again.a.tolist(), again.b.tolist(), strict=True)) == [(0, 1), (0, 2), (1, 2)]
    assert again.size.tolist() == [3]
