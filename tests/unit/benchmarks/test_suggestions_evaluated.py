"""How the ranking of introductions is measured: by hand, and by trying every order of equal values."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from itertools import combinations, pairwise, permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as some
from hypothesis import strategies as st

from benchmarks.finding import (
    UNLISTED,
    Trial,
    among_first,
    average_precision,
    candidates,
    closing_50,
    crosses,
    hit_among_first,
    measured,
    reciprocal_rank,
)
from benchmarks.hidden_ties import Setting, _case, _since, gaps, held_back
from benchmarks.rankers import BEFORE, ELSEWHERE, LISTED, NEARNESS, listed, rankings
from benchmarks.suggestions import page
from graph import seeding
from graph.analysis.network import Network, network
from tests.networks import drawn, karate

VALUES = np.array([4.0, 3.0, 2.0, 1.0])
MARKED = np.array([False, True, False, True])


def in_every_order(values: list[float], marked: list[bool], measure: Callable[[list[bool]], float]) -> float:
    """Mean over all orders from the best value down; what is not listed is left out."""
    listed = [x for x in range(len(values)) if values[x] != UNLISTED]
    orders = [o for o in permutations(listed) if all(values[x] >= values[y] for x, y in pairwise(o))]
    return sum(measure([marked[x] for x in order]) for order in orders) / len(orders)


@st.composite
def valued(draw: st.DrawFn) -> tuple[list[float], list[bool]]:
    n = draw(st.integers(1, 6))
    values = draw(st.lists(st.sampled_from([UNLISTED, 0.0, 1.0, 2.0]), min_size=n, max_size=n))
    return values, draw(st.lists(st.booleans(), min_size=n, max_size=n))


def test_measures_of_four_in_order_by_hand() -> None:
    """The second and the fourth are sought: precision 1/2 where each comes."""
    assert among_first(2, VALUES, MARKED) == 1
    assert average_precision(VALUES, MARKED) == (1 / 2 + 2 / 4) / 2
    assert hit_among_first(1, VALUES, MARKED) == 0
    assert hit_among_first(2, VALUES, MARKED) == 1
    assert reciprocal_rank(VALUES, MARKED) == 1 / 2


def test_two_equal_ones_of_which_one_is_sought_by_hand() -> None:
    values, marked = np.ones(2), np.array([True, False])
    assert among_first(1, values, marked) == 0.5
    assert average_precision(values, marked) == (1 + 1 / 2) / 2
    assert hit_among_first(1, values, marked) == 0.5
    assert reciprocal_rank(values, marked) == (1 + 1 / 2) / 2


def test_what_is_not_listed_is_never_found() -> None:
    values = np.array([1.0, UNLISTED])
    assert average_precision(values, np.array([True, True])) == 0.5
    assert reciprocal_rank(values, np.array([False, True])) == 0
    assert hit_among_first(5, values, np.array([False, True])) == 0
    assert among_first(5, values, np.array([False, True])) == 0


def test_nothing_sought_and_nothing_there() -> None:
    assert math.isnan(average_precision(VALUES, np.zeros(4, dtype=bool)))
    nothing = np.empty(0), np.empty(0, dtype=bool)
    assert among_first(5, *nothing) == reciprocal_rank(*nothing) == hit_among_first(5, *nothing) == 0


@some(max_examples=60, deadline=None)
@given(valued(), st.integers(1, 6))
def test_measures_are_the_mean_over_all_orders_of_equal_values(
    given_: tuple[list[float], list[bool]], k: int
) -> None:
    def precisions(row: list[bool]) -> float:
        found = [sum(row[: place + 1]) / (place + 1) for place in range(len(row)) if row[place]]
        return sum(found) / sum(given_[1])

    def first(row: list[bool]) -> float:
        return 1 / (row.index(True) + 1) if any(row) else 0.0

    values, marked = np.array(given_[0]), np.array(given_[1])
    assert among_first(k, values, marked) == pytest.approx(in_every_order(*given_, lambda row: sum(row[:k])))
    assert hit_among_first(k, values, marked) == pytest.approx(
        in_every_order(*given_, lambda row: float(any(row[:k])))
    )
    assert reciprocal_rank(values, marked) == pytest.approx(in_every_order(*given_, first))
    if any(given_[1]):
        assert average_precision(values, marked) == pytest.approx(in_every_order(*given_, precisions))


def test_a_tenth_is_held_back_from_both_rows_and_other_ties_stay() -> None:
    whole = karate()
    every = tied(whole)
    trials = held_back("karate", whole).trials
    for trial in trials:
        out = {frozenset(pair) for pair in np.argwhere(trial.sought).tolist()}
        assert len(out) == 8
        assert tied(trial.before) == every - out
        assert trial.sought.sum() == 16
    assert len({trial.sought.tobytes() for trial in trials}) == len(trials)


def test_ties_in_time_are_those_of_the_rows() -> None:
    data, cut = seeding.south_manchester(), date(2017, 1, 1)
    before, later = set(), set()
    for tie in data.ties:
        pair = frozenset((tie.from_, tie.to))
        if (tie.since is None or tie.since < cut) and (tie.until is None or tie.until > cut):
            before.add(pair)
        if tie.since is not None and tie.since >= cut:
            later.add(pair)
    trial = _since(cut).trials[0]
    names = trial.before.ids
    assert {frozenset(names[x] for x in pair) for pair in tied(trial.before)} == before
    sought = {frozenset(names[x] for x in pair) for pair in np.argwhere(trial.sought).tolist()}
    assert sought == later - before


def test_the_case_now_leaves_out_ties_that_ended() -> None:
    data = seeding.south_manchester()
    held = {frozenset((tie.from_, tie.to)) for tie in data.ties if tie.until is None}
    assert 0 < _case(None).pairs == len(held)


def cliques(across: list[tuple[int, int]]) -> Network:
    """Two sectors of ten people who all know one another, and so many ties between them."""
    ties = [pair for first in (0, 10) for pair in combinations(range(first, first + 10), 2)] + across
    a, b = zip(*ties, strict=True)
    return network([f"p{x:02}" for x in range(20)], a, b, sector=["care"] * 10 + ["health"] * 10)


def four_sectors() -> Network:
    """Six people in each; all are tied across sectors, but not between the first two."""
    own = [k // 6 for k in range(24)]
    ends = [(a, b) for a in range(24) for b in range(a) if own[a] != own[b] and {own[a], own[b]} != {0, 1}]
    return network(
        [f"{k:02}" for k in range(24)], *zip(*ends, strict=True), sector=[f"s{one}" for one in own]
    )


def test_a_gap_is_the_share_of_expected_ties_that_is_missing() -> None:
    """All of them; with two sectors nothing is expected, so none is missing."""
    none = np.zeros((5, 5))
    none[0, 1] = none[1, 0] = 1
    assert gaps(four_sectors(), {}).tolist() == none.tolist()
    assert not gaps(cliques([]), {}).any()


def test_no_gap_is_seen_where_too_few_answered() -> None:
    assert not gaps(four_sectors(), {"s0": 0.4, "s1": 1.0}).any()


def test_crossing_needs_both_sectors_stated() -> None:
    found = crosses(drawn("a b", "a care, b health, c care, d"))
    assert np.argwhere(np.triu(found)).tolist() == [[0, 1], [1, 2]]


def test_every_ranker_lists_all_pairs_or_those_with_a_contact_shared() -> None:
    """A path a-b-c-d-e: a and c, b and d, c and e share a contact."""
    net = drawn("a b, b c, c d, d e", "a care, b care, c health, d health, e care")
    trial = Trial(net, np.ones((5, 5), dtype=bool), np.zeros((3, 3)))
    a, b = candidates(net)
    pairs = list(zip(a.tolist(), b.tolist(), strict=True))
    assert pairs == [(0, 2), (0, 3), (0, 4), (1, 3), (1, 4), (2, 4)]
    for name, ranking in rankings(trial).items():
        ranked = [pair for pair in pairs if ranking.pairs[pair] != UNLISTED]
        by_rows = [pair for pair in pairs if ranking.rows[pair] != UNLISTED]
        shared = name in {BEFORE, ELSEWHERE, NEARNESS, LISTED}
        assert ranked == by_rows == ([(0, 2), (1, 3), (2, 4)] if shared else pairs), name
        assert (ranking.pairs[a, b] == ranking.pairs[b, a]).all()


def test_the_ranking_before_was_seven_tenths_of_the_place_and_three_of_the_gap() -> None:
    """All who know z are equally near: a and b are of one sector, c of one that does not meet it."""
    net = drawn("a z, b z, c z", "a care, b care, c health")
    gap = np.array([[0, 0.5, 0], [0.5, 0, 0], [0, 0, 0]])
    found = rankings(Trial(net, np.ones((4, 4), dtype=bool), gap))[BEFORE].pairs
    a, b, c = (net.index[who] for who in "abc")
    assert [found[a, b], found[a, c], found[b, c]] == pytest.approx([0.7, 0.85, 0.85])


def test_the_more_of_each_ten_close_a_gap_the_more_of_the_first_fifty_do() -> None:
    net = karate()
    trial = held_back("karate", net).trials[0]
    across = Trial(trial.before, trial.sought, 1 - np.eye(3))
    shares = [closing_50(across, listed(across, None, bridging)) for bridging in (0, 5, 10)]
    assert shares[0] < shares[1] < shares[2] == 1
    assert measured(across, listed(across, None, 10)).crossing_50 == 1


def test_a_network_that_is_missing_is_said_to_be() -> None:
    text = page([(Setting("Somewhere", []), {})])
    assert "Somewhere, held back | not here" in text
    assert "Not measured" in text


def tied(net: Network) -> set[frozenset[int]]:
    return {frozenset(pair) for pair in zip(net.ties.rows.tolist(), net.ties.to.tolist(), strict=True)}
