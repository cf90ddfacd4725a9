"""The simulation that says how often the one shown first is truly first."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.stability import (
    INSIDE,
    SIZES,
    TIES,
    Case,
    Ranking,
    Survey,
    between_sectors,
    by_betweenness,
    case,
    cells,
    survey,
)
from benchmarks.towns import Town
from graph.analysis.network import BY_THAT, BY_THIS, Mask, Network

EVERYBODY = Survey(1, 1)


def whole(seed: int = 1) -> tuple[Town, Mask, np.random.Generator]:
    random = np.random.default_rng(seed)
    town = Town.drawn(random, SIZES)
    return town, random.poisson(town.tie_rates(TIES, INSIDE)) > 0, random


def ends(net: Network) -> set[tuple[int, int]]:
    return set(zip(net.ties.rows.tolist(), net.ties.to.tolist(), strict=True))


def test_a_network_has_260_people_and_about_1500_ties() -> None:
    _, tied, _ = whole()
    assert tied.shape == (260, 260)
    assert tied.sum() == pytest.approx(1_500, abs=100)


def test_if_all_answer_and_forget_nobody_everything_is_known() -> None:
    town, tied, random = whole()
    known = survey(town, tied, EVERYBODY, random)
    assert ends(known) == set(map(tuple, np.argwhere(tied | tied.T).tolist()))
    assert known.answered.all()


@pytest.mark.parametrize("first", [between_sectors, by_betweenness])
def test_then_the_one_shown_first_is_the_true_first(first: object) -> None:
    ranking = Ranking("", first, 1, 1, [])  # type: ignore[arg-type]
    found = [case(ranking, EVERYBODY, seed) for seed in range(5)]
    assert all(one and one.true and one.answered == 1 for one in found)


def test_if_few_answer_others_come_first_and_mostly_people_who_answered() -> None:
    """Somebody of the first five who answered would be 0.3 if it did not matter."""
    found = [case(Ranking("", between_sectors, 1, 1, []), Survey(0.3, 0.5), seed) for seed in range(20)]
    known = [one for one in found if one]
    assert sum(one.true for one in known) < len(known) / 2
    assert np.mean([one.answered for one in known]) > 0.7


def test_of_who_did_not_answer_only_what_others_said_is_known() -> None:
    town, tied, random = whole()
    known = survey(town, tied, Survey(0.65, 0.8), random)
    assert known.answered.sum() == 169
    silent = ~known.answered
    assert not silent[known.ties.rows[(known.known & BY_THIS) > 0]].any()
    assert not silent[known.ties.to[(known.known & BY_THAT) > 0]].any()
    assert ends(known) < set(map(tuple, np.argwhere(tied | tied.T).tolist()))
    said = (known.known & BY_THIS) > 0
    stated, contacts = said.sum(), (tied | tied.T)[known.answered].sum()
    assert stated / contacts == pytest.approx(0.8, abs=0.04)


def test_cells_by_hand() -> None:
    """Two in all bands but one: 95 is in the first, 94 in the second."""
    found = [
        Case(95, True, 1.0),
        Case(100, False, 1.0),
        Case(94, True, 0.5),
        Case(40, False, 0.5),
        Case(39, True, 0),
    ]
    assert cells(found) == ["60 % of 5", "50 % of 2", "100 % of 1", "", "0 % of 1", "100 % of 1", "60 %"]
