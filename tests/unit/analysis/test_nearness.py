"""Nearness: features against plain Python, the fit against facts, and how pairs are listed ten at a time."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from graph.analysis.measures import fitting
from graph.analysis.measures.chains import NOBODY
from graph.analysis.measures.fitting import PULL, fitted, regression
from graph.analysis.measures.link_prediction import CONTACTS, NOTHING, TOGETHER, WAYS, suggestions
from graph.analysis.measures.nearness import ELSEWHERE, Model, features, unfitted
from graph.analysis.measures.parallel import quiet
from graph.analysis.measures.sharing_out import in_tens
from graph.analysis.measures.similarity import pairs_with_shared_contact
from graph.analysis.network import Floats, Network, network
from tests import oracle
from tests.networks import drawn, karate, networks

SOME = settings(max_examples=30, deadline=None)


def contacts(net: Network) -> oracle.Contacts:
    return {net.ids[x]: {net.ids[y] for y in net.contacts(x)} for x in range(len(net))}


def open_pairs(net: Network) -> tuple[np.ndarray, np.ndarray]:
    everybody = np.ones(len(net), dtype=bool)
    a, b = pairs_with_shared_contact(net, everybody, everybody)
    return a.astype(np.int64), b.astype(np.int64)


@SOME
@given(networks(most=9))
def test_features_are_those_of_plain_python(net: Network) -> None:
    a, b = open_pairs(net)
    expected = oracle.features(contacts(net))
    found = features(net, a, b)
    assert found == pytest.approx(features(net, b, a))
    for pair, row in zip(zip(a.tolist(), b.tolist(), strict=True), found.tolist(), strict=True):
        assert row == pytest.approx(expected(*(net.ids[who] for who in pair)), abs=1e-7)


def test_features_by_hand() -> None:
    """a and c share x, who has two contacts, and y, who has three; with a tie x-y there are two paths of three."""
    net = drawn("a x, x c, a y, y c, y d")
    a, c = net.index["a"], net.index["c"]
    found = features(net, np.array([a]), np.array([c]))[0].tolist()
    assert found[0] == pytest.approx(math.log(1 + 1 / math.log(2) + 1 / math.log(3)))
    assert found[1] == pytest.approx(math.log(1 / 2 + 1 / 3))
    assert found[3] == pytest.approx(math.log(0.001))
    assert found[4] == pytest.approx(math.log(4))
    net = drawn("a x, x c, a y, y c, y d, x y")
    found = features(net, np.array([net.index["a"]]), np.array([net.index["c"]]))[0].tolist()
    assert found[3] == pytest.approx(math.log(0.001 + 2 / math.sqrt(3 * 4)))


def loss(z: Floats, tied: np.ndarray, counts: Floats, weights: np.ndarray) -> float:
    """What the fit makes least, the intercept being the best there is."""

    def at(intercept: float) -> float:
        s = z @ weights + intercept
        chance = 1 / (1 + np.exp(-s))
        return float(-(counts * np.where(tied, np.log(chance), np.log(1 - chance))).sum())

    best = minimize_scalar(at, bounds=(-15, 15), method="bounded", options={"xatol": 1e-9}).fun
    return float(best) + PULL / 2 * float(((weights - ELSEWHERE) ** 2).sum())


@pytest.mark.parametrize("seed", range(6))
def test_no_weights_fit_better(seed: int) -> None:
    """Any step from the weights found, down to 0 for the first four, makes the loss greater."""
    random = np.random.default_rng(seed)
    z, tied = random.normal(size=(300, 5)), random.random(300) < 0.1
    z[tied, seed % 5] += 1 if seed < 3 else -1
    counts = np.where(tied, 1.0, random.uniform(1, 9))
    weights = np.array(regression(z, tied, counts))
    least = loss(z, tied, counts, weights)
    assert (weights[:4] >= 0).all()
    for feature in range(5):
        for step in (-0.02, 0.02):
            other = weights + step * (np.arange(5) == feature)
            if other[feature] >= 0 or feature == 4:
                assert loss(z, tied, counts, other) > least


def test_many_pairs_outweigh_what_other_networks_say_and_few_do_not() -> None:
    random = np.random.default_rng(1)

    def weight(pairs: int) -> float:
        z = random.normal(size=(pairs, 5))
        tied = random.random(pairs) < 1 / (1 + np.exp(3 - 2 * z[:, 0]))
        return regression(z, tied, np.ones(pairs))[0]

    assert weight(20_000) == pytest.approx(2, abs=0.2)
    assert weight(30) == pytest.approx(ELSEWHERE[0], abs=0.25)


def test_a_map_without_hidden_ties_among_its_pairs_keeps_the_weights_of_others() -> None:
    """A star has no triangle: without one of its ties, nobody shares a contact with the one left out."""
    model = fitted(drawn("a z, b z, c z, d z, e z"))
    assert model.weights == ELSEWHERE
    assert model.scale == pytest.approx((0,) * 5, abs=1e-9)
    assert fitted(network([], [], [])).weights == ELSEWHERE


def test_walks_of_a_large_map_start_from_the_people_who_were_drawn() -> None:
    """From everybody each would get a small share of the work, and end before it arrives."""
    net = karate()
    among = np.zeros(len(net), dtype=bool)
    among[[3, 20, 30]] = True
    a, b = fitting._pairs(net, among, quiet)
    assert set(a.tolist()) == {3, 20, 30}
    assert len(set(zip(np.minimum(a, b).tolist(), np.maximum(a, b).tolist(), strict=True))) == len(a)


def test_a_feature_that_is_the_same_for_all_adds_nothing() -> None:
    found = np.array([[1.0, 2, 0, 0, 0], [1.0, 4, 0, 0, 0]])
    parts = unfitted(found).parts(found)
    assert parts[:, 1].tolist() == pytest.approx([-ELSEWHERE[1], ELSEWHERE[1]])
    assert not parts[:, [0, 2, 3, 4]].any()


def shuffled(net: Network, seed: int) -> Network:
    """The same people and ties, in another order."""
    place = list(range(len(net)))
    Random(seed).shuffle(place)
    where = {who: at for at, who in enumerate(place)}
    once = net.ties.rows < net.ties.to
    ends = ([where[x] for x in side[once].tolist()] for side in (net.ties.rows, net.ties.to))
    names = [net.sectors[code] for code in net.sector[place]]
    return network([net.ids[who] for who in place], *ends, sector=names)


def test_weights_and_order_do_not_hang_on_the_order_of_people() -> None:
    net = karate()
    other = shuffled(net, 3)
    model = fitted(net)
    assert fitted(net) == model
    assert fitted(other).weights == pytest.approx(model.weights, abs=2e-6)
    assert ranked(other, model) == ranked(net, model)


def ranked(net: Network, model: Model | None) -> list[tuple[str, str]]:
    everybody, gap = np.ones(len(net), dtype=bool), np.zeros((len(net.sectors) + 1,) * 2, dtype=bool)
    found = suggestions(net, model, everybody, everybody, gap)
    return [(net.ids[a], net.ids[b]) for a, b in zip(found.a.tolist(), found.b.tolist(), strict=True)]


def test_what_carries_a_pair_is_what_adds_most() -> None:
    """Weights of one feature at a time: shared contacts, walks, paths of three; and of contacts' product, nothing."""
    net = karate()
    everybody, gap = np.ones(len(net), dtype=bool), np.zeros((3, 3), dtype=bool)
    centre, scale = fitted(net).centre, fitted(net).scale
    for feature, carried_by in enumerate((CONTACTS, CONTACTS, WAYS, TOGETHER, NOTHING)):
        weights = tuple(float(one == feature) for one in range(5))
        found = suggestions(net, Model(weights, centre, scale), everybody, everybody, gap)
        assert found.carried_by[0] == carried_by
        assert set(found.carried_by.tolist()) == {carried_by, NOTHING}


def test_hidden_ties_are_gone_from_both_rows() -> None:
    net = drawn("a b, b c, c a", "a care, b care, c health")
    entry = int(np.flatnonzero((net.ties.rows == net.index["a"]) & (net.ties.to == net.index["b"]))[0])
    found = net.without(np.array([entry]))
    assert contacts(found) == {"a": {"c"}, "b": {"c"}, "c": {"a", "b"}}
    assert replace(found, ties=net.ties, said=net.said, unsaid=net.unsaid, known=net.known) == net


@st.composite
def pairs_in_order(draw: st.DrawFn) -> tuple[np.ndarray, ...]:
    """Up to 40 pairs of 8 people, best first: the two, who introduces them, whether they close a gap."""
    every = [(a, b) for a in range(8) for b in range(a + 1, 8)]
    pairs = draw(st.permutations(every))[: draw(st.integers(0, len(every)))]
    introducer = draw(st.lists(st.sampled_from([NOBODY, 90, 91, 92]), min_size=28, max_size=28))
    closes = draw(st.lists(st.booleans(), min_size=28, max_size=28))
    a, b = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return a, b, np.array(introducer[: len(pairs)]), np.array(closes[: len(pairs)], dtype=bool)


@settings(max_examples=200, deadline=None)
@given(pairs_in_order(), st.integers(0, 10), st.booleans())
def test_each_ten_closes_gaps_enough_and_is_full(
    pairs: tuple[np.ndarray, ...], bridging: int, capped: bool
) -> None:
    a, b, introducer, closes = pairs
    listed = in_tens(a, b, introducer, closes, bridging=bridging, most=100, capped=capped)
    assert sorted(listed) == list(range(len(a)))
    assert in_tens(a, b, introducer, closes, bridging=bridging, most=7, capped=capped) == listed[:7]
    for start in range(0, len(listed), 10):
        ten, rest = listed[start : start + 10], listed[start:]
        assert closes[ten].sum() >= min(bridging, closes[rest].sum())
        if not capped:
            assert ten == sorted(ten)
            best = [place for place in sorted(rest) if closes[place]][:bridging]
            others = [place for place in sorted(rest) if place not in best][: len(ten) - len(best)]
            assert ten == sorted([*best, *others])


@settings(max_examples=200, deadline=None)
@given(pairs_in_order())
def test_nobody_is_in_a_third_pair_of_ten_while_a_pair_of_others_is_left(
    pairs: tuple[np.ndarray, ...],
) -> None:
    a, b, introducer, closes = pairs
    listed = in_tens(a, b, introducer, closes, most=100)

    def worn_out(places: list[int], *ends: np.ndarray) -> set[int]:
        """Who is in two of them or more, as one of these ends."""
        counts = Counter(int(end[place]) for place in places for end in ends)
        return {who for who, count in counts.items() if count >= 2 and who != NOBODY}

    for start in range(0, len(listed), 10):
        for at in range(start, min(start + 10, len(listed))):
            before, rest = listed[start:at], listed[at:]
            tired, asked = worn_out(before, a, b), worn_out(before, introducer)
            if {int(a[listed[at]]), int(b[listed[at]])} & tired:
                assert all({int(a[place]), int(b[place])} & tired for place in rest)
                break
            if int(introducer[listed[at]]) in asked:
                for place in rest:
                    assert {int(a[place]), int(b[place])} & tired or int(introducer[place]) in asked
