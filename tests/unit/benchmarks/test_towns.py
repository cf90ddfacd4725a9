"""The invented towns that simulations draw, and what is planted in them."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.gaps import CORE, MEETINGS, PROJECTS, Projects, Setting, Ties
from benchmarks.gaps import SETTINGS as ALL
from benchmarks.towns import Town

SIZES = (12, 20, 15, 30)


def town(seed: int = 1) -> tuple[Town, np.random.Generator]:
    random = np.random.default_rng(seed)
    return Town.drawn(random, SIZES), random


def test_as_many_ties_as_asked_for_and_as_many_inside_sectors() -> None:
    place, _ = town()
    rates = place.tie_rates(300, 0.65)
    assert rates.sum() == pytest.approx(300)
    assert rates[np.equal.outer(place.sector, place.sector)].sum() == pytest.approx(0.65 * 300)
    assert not np.tril(rates).any()


def test_who_is_drawn_first_is_so_by_activity_and_outlook() -> None:
    """Weights of 1, 3 and 2 × 3: the third leads six in ten projects (3,000: a standard error of 0.9 of 100)."""
    sector = np.array([0, 0, 1], dtype=np.int32)
    three = Town(sector, np.array([1.0, 3.0, 2.0]), np.array([1.0, 1.0, 3.0]), 2)
    leads = three.leads(np.random.default_rng(2), 3_000)
    assert (leads.sum(axis=1) == 1).all()
    assert leads.mean(axis=0) == pytest.approx([0.1, 0.3, 0.6], abs=0.04)


def test_teams_have_their_core_and_the_size_asked_for() -> None:
    place, random = town()
    cores = place.teams(random, place.leads(random, 400), (2, 4))
    teams = place.teams(random, cores, (3, 12))
    assert (teams >= cores).all()
    sizes = teams.sum(axis=1)
    assert (sizes >= 3).all()
    assert sizes.max() == 12
    assert (sizes == 3).any()


def test_half_of_the_others_are_from_the_sector_of_the_lead() -> None:
    place, random = town()
    leads = place.leads(random, 2_000)
    others = place.teams(random, leads, (5, 5)) & ~leads
    home = place.sector == place.sector[leads.argmax(axis=1)][:, None]
    assert (others & home).sum() / others.sum() == pytest.approx(0.5, abs=0.03)


def test_the_first_two_never_meet_once_parted_and_other_teams_stay_as_they_were() -> None:
    place, random = town()
    leads = place.leads(random, 400)
    teams = place.teams(random, leads, (3, 12))
    apart = place.parted(random, leads, teams)
    first, second = ((teams[:, place.sector == sector]).any(axis=1) for sector in (0, 1))
    assert (first & second).sum() > 50
    assert (apart[~(first & second)] == teams[~(first & second)]).all()
    assert not (apart[:, place.sector == 0].any(axis=1) & apart[:, place.sector == 1].any(axis=1)).any()
    assert (apart.sum(axis=1) == teams.sum(axis=1)).all()
    assert (apart >= leads).all()


@pytest.mark.parametrize("setting", ALL, ids=str)
def test_a_planted_gap_is_complete_and_usual_is_not(setting: Setting) -> None:
    place, random = town()
    together, _ = setting.counts(place, random)
    apart, usual = setting.counts(place, random, apart=True)
    assert together[0, 1] > 0
    assert usual[0, 1] > 2
    assert apart[0, 1] == 0
    assert apart[2, 3] > 0
    assert (apart == apart.T).all()


def test_usual_is_what_is_counted_on_average_where_ties_are_few() -> None:
    """Twice in the same pair counts once, so a little less."""
    place, random = town()
    drawn = [Ties(0.5).counts(place, random) for _ in range(200)]
    mean = np.mean([counts for counts, _ in drawn], axis=0)
    usual = drawn[0][1]
    off = ~np.eye(4, dtype=bool)
    assert mean[off] == pytest.approx(usual[off], rel=0.15)
    assert mean[off].sum() < usual[off].sum()


def test_a_team_that_recurs_counts_once_and_each_time_with_repeats() -> None:
    """Its core is more than half of each of its projects."""
    projects = PROJECTS * len(SIZES)
    one = Projects(CORE[1], CORE[1], recurring=True)
    every = Projects(CORE[1], CORE[1], recurring=True, repeats=True)
    (place, random), (_, again) = town(), town()
    once, all_of_them = one.counts(place, random)[0], every.counts(place, again)[0]
    assert (once <= all_of_them).all()
    assert np.diag(once).sum() + np.triu(once, 1).max() <= projects
    assert np.triu(all_of_them, 1).max() > MEETINGS
    assert once.sum() < 0.5 * all_of_them.sum()
