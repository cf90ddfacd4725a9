"""Who stands between two sets of people: by hand, and pair by pair on random networks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.measures.between_sets import Between, between
from graph.analysis.network import Network, network
from tests import oracle
from tests.networks import drawn, networks, relabelled, said_twice


def of_sectors(net: Network, left: str, right: str) -> Between:
    return between(net, *(net.sector == net.sectors.index(name) for name in (left, right)))


def test_six_people_by_hand() -> None:
    """Ann-Cat through Eve and Fay, Bob-Cat through Eve; Bob and Dan are in touch, so nobody stands between."""
    net = drawn(
        "ann eve, bob eve, eve cat, ann fay, fay cat, bob dan",
        "ann health, bob health, cat housing, dan housing, eve, fay",
    )
    found = of_sectors(net, "health", "housing")
    who = {key: place for place, key in enumerate(net.ids)}
    assert [net.ids[k] for k in found.ranked.tolist()] == ["eve", "fay"]
    assert (found.pairs[who["eve"]], found.only_through[who["eve"]], found.credit[who["eve"]]) == (2, 1, 1.5)
    assert (found.pairs[who["fay"]], found.only_through[who["fay"]], found.credit[who["fay"]]) == (1, 0, 0.5)
    assert (found.contacts_from[who["eve"]], found.contacts_to[who["eve"]]) == (2, 1)


@given(networks(), st.sampled_from([("health", "housing"), ("care", "care"), ("housing", "care")]))
@settings(max_examples=60, deadline=None)
def test_as_counted_pair_by_pair(net: Network, names: tuple[str, str]) -> None:
    if not set(names) <= set(net.sectors):
        return
    found = of_sectors(net, *names)
    ties = net.ties
    tied = {
        key: {net.ids[k] for k in ties.to[ties.start[p] : ties.start[p + 1]]} for p, key in enumerate(net.ids)
    }
    left, right = (
        {net.ids[p] for p in np.flatnonzero(net.sector == net.sectors.index(name)).tolist()} for name in names
    )
    expected = oracle.brokers(tied, left, right)
    assert [
        (net.ids[p], found.pairs[p], found.only_through[p], found.contacts_from[p], found.contacts_to[p])
        for p in found.ranked.tolist()
    ] == [(who, b.pairs, b.only_through, b.contacts_from, b.contacts_to) for who, b in expected]
    assert [found.credit[p] for p in found.ranked] == pytest.approx([b.credit for _, b in expected], abs=2e-9)


@given(networks(), st.randoms())
@settings(max_examples=30, deadline=None)
def test_neither_order_nor_repetition_of_statements_matters(net: Network, random: object) -> None:
    order = list(range(len(net)))
    random.shuffle(order)  # type: ignore[attr-defined]
    if "health" not in net.sectors:
        return
    plain = of_sectors(net, "health", "health")
    twice, other = (
        of_sectors(same, "health", "health") for same in (said_twice(net), relabelled(net, order))
    )
    assert (twice.pairs == plain.pairs).all()
    assert (other.pairs == plain.pairs[order]).all()
    assert other.credit == pytest.approx(plain.credit[order], abs=1e-12)


def test_many_people_on_several_threads_give_what_one_gives() -> None:
    random = np.random.default_rng(5)
    n = 2_500
    net = network(
        [f"{k:04}" for k in range(n)], random.integers(n, size=9_000), random.integers(n, size=9_000)
    )
    left = np.arange(n) < 2_200
    whole = between(net, left, ~left)
    parts = [between(net, (np.arange(n) >= a) & (np.arange(n) < a + 1_100), ~left) for a in (0, 1_100)]
    assert (whole.pairs == parts[0].pairs + parts[1].pairs).all()
    assert (whole.only_through == parts[0].only_through + parts[1].only_through).all()


def test_sets_that_overlap_in_part_are_refused() -> None:
    with pytest.raises(ValueError, match="same or share nobody"):
        between(drawn("a b"), np.array([True, True]), np.array([True, False]))
