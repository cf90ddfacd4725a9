"""The stability of a ranking when ties and answers are missing."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from graph.analysis.gatherings import gatherings
from graph.analysis.measures import stability
from graph.analysis.measures.stability import Ranked, stability_of, thinned
from graph.analysis.network import BY_THAT, BY_THIS, Network, network

RANDOM = 7


def crowd(n: int = 200, ties: int = 1_500) -> Network:
    random = np.random.default_rng(RANDOM)
    answered = np.arange(n) < n // 2
    strength = random.integers(1, 6, size=ties) / 5
    return network(
        [f"{k:03}" for k in range(n)],
        random.integers(n // 2, size=ties),
        random.integers(n, size=ties),
        strength,
        answered=answered,
    )


def pairs(net: Network) -> dict[tuple[int, int], float]:
    ties = net.ties
    return {(int(p), int(q)): float(s) for p, q, s in zip(ties.rows, ties.to, ties.strength, strict=True)}


def test_a_tenth_of_ties_is_missing_where_nobody_was_asked() -> None:
    net = replace(crowd(), answered=np.zeros(200, dtype=bool))
    thin = thinned(net, np.random.default_rng(1))
    assert thin.pairs == net.pairs - round(0.1 * net.pairs)
    assert pairs(thin).items() <= pairs(net).items()


def test_what_a_fifth_of_those_who_answered_said_is_missing() -> None:
    net = crowd()
    thin = thinned(net, np.random.default_rng(1))
    before, after = np.bincount(net.out.rows, minlength=200), np.bincount(thin.out.rows, minlength=200)
    silent = np.flatnonzero((before > 0) & (after == 0))
    assert len(silent) >= 18  # 20 of the 100, and two might by chance have lost all ties some other way
    assert len(silent) <= 24
    assert not np.isin(thin.out.rows, silent).any()


def test_a_tie_that_the_other_stated_too_outlasts_a_missing_answer() -> None:
    """Everybody who answered is silent once the share is all of them: what remains was said by the others."""
    net = network(["a", "b", "c"], [0, 1, 0], [1, 0, 2], [0.2, 1.0, 0.6], answered=[True, False, False])
    kept: set[tuple[int, int]] = set()
    for seed in range(30):
        random = np.random.default_rng(seed)
        thin = thinned(replace(net, answered=np.array([True] + [False] * 2)), random)
        kept |= set(pairs(thin))
        assert ((thin.known & (BY_THIS | BY_THAT)) > 0).all()
    assert {(0, 1), (1, 0)} <= kept


def test_the_strength_is_that_of_who_is_still_heard() -> None:
    """Five of five who answered are drawn from: one is silent, so that b's 0.4 about a remains of their tie."""
    ids = ["a", "b", "c", "d", "e"]
    net = network(ids, [0, 1], [1, 0], [1.0, 0.4], answered=[True] * 5)
    seen = set()
    for seed in range(40):
        thin = thinned(net, np.random.default_rng(seed))
        seen |= {(round(s, 3), thin.out.degree[0]) for s in pairs(thin).values()}
    assert (0.4, 0) in seen  # a silent
    assert (1.0, 1) in seen  # b silent, or neither
    assert (0.4, 1) not in seen


def test_a_tie_on_record_outlasts_a_missing_answer_with_the_strength_that_the_record_has() -> None:
    """One of five is silent: with a, the 0.4 of the record remains of what a rated 1.0, and it leads both ways."""
    net = network(list("abcde"), [0], [1], [1.0], record=[[0, 1]], record_strength=[0.4], answered=[True] * 5)
    seen = {tuple(sorted(pairs(thinned(net, np.random.default_rng(seed))).items())) for seed in range(40)}
    strengths = {round(strength, 3) for kept in seen for _, strength in kept}
    assert strengths == {1.0, 0.4}
    assert all(len(kept) == 2 for kept in seen)


def test_where_both_must_agree_one_missing_answer_unties_two() -> None:
    net = network(["a", "b", "c", "d", "e"], [0, 1], [1, 0], answered=[True] * 5, agreed="both")
    tied = [thinned(net, np.random.default_rng(seed)).pairs for seed in range(60)]
    assert 0 < sum(tied) < 60


def test_whole_gatherings_are_missing_and_what_was_stated_beside_them_stays() -> None:
    """Ten projects of two, of which one is missing; what one of the two stated, too, keeps them tied."""
    projects = gatherings(
        [f"{k}" for k in range(10)], [[2 * k, 2 * k + 1] for k in range(10)], np.arange(20), 20
    )
    net = network([f"{k:02}" for k in range(20)], [], [], gathered=projects)
    for seed in range(5):
        thin = thinned(net, np.random.default_rng(seed))
        assert (thin.pairs, len(thin.gatherings)) == (9, 9)
        assert set(zip(thin.ties.rows.tolist(), thin.ties.to.tolist(), strict=True)) >= set(
            zip(thin.gatherings.a.tolist(), thin.gatherings.b.tolist(), strict=True)
        )
    stated = network([f"{k:02}" for k in range(20)], [0], [1], [0.6], gathered=projects)
    kept = [thinned(stated, np.random.default_rng(seed)) for seed in range(40)]
    without = [thin for thin in kept if 1 in thin.ties.to and 0 not in thin.gatherings.a]
    assert without, "the project of 0 and 1 was never missing"
    assert {round(float(thin.ties.weights[0]), 6) for thin in without} == {0.6}
    assert all(thin.ties.degree[0] == 1 for thin in kept)


def test_the_network_itself_is_never_changed() -> None:
    net = crowd()
    before = pairs(net), net.known.copy()
    thinned(net, np.random.default_rng(3))
    assert pairs(net) == before[0]
    assert (net.known == before[1]).all()


def test_a_lone_hub_is_first_every_time_and_two_alike_share_it() -> None:
    star = network(
        [f"{k:02}" for k in range(42)], [0] * 20 + [1] * 20, list(range(2, 42)), answered=[False] * 42
    )

    def by_degree(net: Network) -> Ranked:
        return net.leaders(5, net.ties.degree)

    found = stability_of(star, by_degree, runs=100)
    assert sum(found.first.values()) == 100
    assert set(found.first) == {0, 1}
    assert min(found.first[0], found.first[1]) > 15
    assert found.top_five[0] == found.top_five[1] == 100
    alone = network([f"{k:02}" for k in range(30)], [0] * 29, list(range(1, 30)))
    assert stability_of(alone, by_degree, runs=100).first == {0: 100}


def test_those_who_tie_share_a_place_whatever_they_are_called() -> None:
    """b is alone in front; of six who come next, each has four of six parts of the places left among five."""
    ring = [("b", 2)] + [(key, 1) for key in "acdefg"] + [("z", 0)]
    found = stability_of(crowd(), lambda net: ring, runs=10)
    assert found.first == {"b": 10}
    assert found.top_five["b"] == 10
    assert found.top_five["a"] == found.top_five["g"] == pytest.approx(10 * 4 / 6)
    assert "z" not in found.top_five
    both = stability_of(crowd(), lambda net: [("a", 1), ("b", 1)], runs=10)
    assert both.first == {"a": 5, "b": 5}
    assert both.of_100("a") == (50, 100)


def test_leaders_are_the_first_and_all_who_tie_with_the_last_of_them() -> None:
    net = network([f"{k:02}" for k in range(8)], [0, 0, 0, 1, 1], [2, 3, 4, 5, 6])
    assert net.leaders(1, net.ties.degree) == [(0, (3.0,))]
    assert [place for place, _ in net.leaders(3, net.ties.degree)] == [0, 1, 2, 3, 4, 5, 6]
    assert len(net.leaders(20, net.ties.degree)) == 8
    assert net.leaders(5, net.ties.degree, among=np.array([], dtype=np.int64)) == []


def turns(one: int, of: int) -> Callable[[Network], Ranked]:
    """Puts a before b so many times of as many, in turn."""
    count = itertools.count()
    return lambda _: [("a", 2), ("b", 1)] if next(count) % of < one else [("b", 2), ("a", 1)]


def test_rankings_end_once_they_are_exact_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """With two for and two against, 100 of 100 is 102 of 104: 1.35. 20 of 200 is 22 of 204: 2.17, 30 of 300: 1.76."""
    monkeypatch.setattr(stability, "MOST_RUNS", 625)
    certain = stability_of(crowd(), turns(1, 1))
    assert (certain.runs, certain.first) == (100, {"a": 100})
    assert certain.error == pytest.approx(100 * math.sqrt(102 / 104 * 2 / 104 / 104))
    mostly = stability_of(crowd(), turns(1, 10))
    assert (mostly.runs, mostly.of_100("a")) == (300, (10, 100))
    assert mostly.error == pytest.approx(1.76, abs=0.01)
    open_ = stability_of(crowd(), turns(1, 2))
    assert open_.runs == 625
    assert open_.error == pytest.approx(1.99, abs=0.01)


def test_rankings_end_once_they_take_too_long_and_say_how_exact_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stability, "MOST_RUNS", 625)
    monkeypatch.setattr(stability, "SECONDS", 0)
    found = stability_of(crowd(), turns(1, 2))
    assert found == stability_of(crowd(), turns(1, 2), runs=50)
    assert found.error == pytest.approx(6.8, abs=0.01)
    assert stability_of(crowd(), lambda _: []).error == 0


def test_the_same_network_gives_the_same_figures() -> None:
    def rank(net: Network) -> Ranked:
        return net.leaders(5, net.ties.degree)

    assert stability_of(crowd(), rank, runs=20) == stability_of(crowd(), rank, runs=20)


def test_progress_is_told_and_can_stop_the_work() -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stability_of(crowd(), lambda net: [], runs=100, progress=stop)
    assert told == [(1, 100), (2, 100), (3, 100)]
