"""Gatherings of sectors, on the six people of docs/methods.md and counted pair by pair."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.gatherings import gatherings
from tests.unit.analysis.test_methods_by_hand import METHODS, SIX


def test_the_projects_of_the_document() -> None:
    """The second has both of its people in the first; the third shares one with it."""
    assert "Ann, Bob, Cat and Dan, a second of Ann and Bob, and a third of Ann and Eve" in METHODS
    held = gatherings(
        ["p2", "p3", "p1"], [["Bob", "Ann"], ["Ann", "Eve"], ["Ann", "Bob", "Cat", "Dan"]], SIX.index
    )
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
    place = {who: number for number, who in enumerate("abcdefg")}
    sets, times = gatherings(ids, [sorted(who) for who in held], place).sets_of_sectors(
        np.array(list(own.values()), dtype=np.int32), 3
    )
    found = {frozenset(np.flatnonzero(one).tolist()): int(n) for one, n in zip(sets, times, strict=True)}
    assert found == dict(expected)
