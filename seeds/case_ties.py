"""The ties of the case: which people, since when, and who says so.

How many there are between two sectors is drawn around what their sizes and outward reach make likely, but for
the three gaps. Who they are between is drawn by how easily people get to know others.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, combinations_with_replacement

import numpy as np

from graph.records.dataset import Attendance, Tie
from graph.seeding.invented import SECTORS
from seeds import case_content as content
from seeds.case_people import ASKED, People, pick

INSIDE_TIES, CROSS_TIES = 600, 910
GAPS = {("housing", "mental-health"): 1, ("education", "primary-care"): 0, ("care", "community-groups"): 0}
"""Ties between the sectors that are kept apart: these, and no more."""

BROKER_TIES = {"housing": 13, "primary-care": 7, "hospital": 8, "mental-health": 4, "ambulance": 2}
FACILITATOR_TIES, UNDATED_TIES = 7, 12

FIRST_DAY, BEFORE, LAST_DAY = date(2006, 1, 1), date(2015, 12, 31), date(2019, 1, 15)
FIRST_SURVEY = date(2016, 9, 30)
EARLY_INSIDE, EARLY_ACROSS = 0.86, 0.08
"""How many of the ties are from before the programme."""

Pair = tuple[int, int]


def attendance(people: People) -> list[set[int]]:
    """Who came to each event: those who know many more often, and each time some who never came before."""
    been: set[int] = set()
    came = []
    for event in content.EVENTS:
        keen = np.sqrt(people.weight) * [1.0 if p in been else 1.6 for p in range(people.count)]
        chosen = people.rng.choice(people.count, size=event.people, replace=False, p=keen / keen.sum())
        came.append(set(chosen.tolist()))
        been |= came[-1]
    return came


def attendance_rows(people: People, came: list[set[int]]) -> list[Attendance]:
    """The same as rows."""
    return [
        Attendance(people.ids[p], event.id)
        for event, who in zip(content.EVENTS, came, strict=True)
        for p in sorted(who)
    ]


def draw_pairs(people: People) -> list[Pair]:
    """All pairs of people who are tied, sorted: planted ones, and as many more as sectors should have."""
    pairs: set[Pair] = set()
    for team in people.teams:
        pairs.update(combinations(sorted(team), 2))
    pairs.add(_pair(people.hospital_lead, people.voluntary_lead))
    for sector, ties in BROKER_TIES.items():
        members = people.rng.permutation([p for p in people.members(sector) if p != people.isolate])
        pairs.update(_pair(people.broker, p) for p in members[:ties].tolist())
    others = [p for p in range(people.count) if p not in (people.isolate, people.facilitator)]
    for p in people.rng.choice(others, size=FACILITATOR_TIES, replace=False).tolist():
        pairs.add(_pair(people.facilitator, p))
    for (a, b), ties in _targets(people).items():
        _fill(people, pairs, a, b, ties)
    _leave_nobody_alone(people, pairs)
    return sorted(pairs)


def _pair(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)


def _targets(people: People) -> dict[tuple[str, str], int]:
    """How many ties there should be between any two sectors, and inside each."""
    reach = {s.id: s.people**0.8 * s.outward for s in SECTORS}
    inward = {s.id: s.people**1.4 for s in SECTORS}
    each = [(a.id, b.id) for a, b in combinations_with_replacement(SECTORS, 2)]
    across = sum(reach[a] * reach[b] for a, b in each if a != b)
    targets = {}
    for a, b in each:
        if a == b:
            most = 0.6 * len(people.members(a)) * (len(people.members(a)) - 1) / 2
            targets[a, b] = int(min(inward[a] / sum(inward.values()) * INSIDE_TIES, most))
        else:
            drawn = int(people.rng.poisson(reach[a] * reach[b] / across * CROSS_TIES))
            first, second = sorted((a, b))
            targets[a, b] = GAPS.get((first, second), drawn)
    return targets


def _fill(people: People, pairs: set[Pair], a: str, b: str, ties: int) -> None:
    """Draw pairs between two sectors until there are `ties`. Across sectors the broker has hers already."""
    inside = a == b
    possible = {_pair(p, q) for p in people.members(a) for q in people.members(b) if p != q}
    ties -= len(pairs & possible)
    free = sorted(pair for pair in possible - pairs if inside or people.broker not in pair)
    weights = np.array([people.weight[p] * people.weight[q] for p, q in free])
    if inside:
        weights *= [3.0 if people.employer[p] == people.employer[q] else 1.0 for p, q in free]
    for number in people.rng.choice(len(free), size=max(ties, 0), replace=False, p=weights / weights.sum()):
        pairs.add(free[number])


def _leave_nobody_alone(people: People, pairs: set[Pair]) -> None:
    """Everybody but the isolate knows a colleague in their own sector, if nobody else."""
    tied = {p for pair in pairs for p in pair}
    for p in sorted(set(range(people.count)) - tied - {people.isolate}):
        colleagues = [q for q in people.members(people.sector[p]) if q in tied]
        pairs.add(_pair(p, pick(people.rng, colleagues)))


def date_pairs(people: People, pairs: list[Pair], came: list[set[int]]) -> dict[Pair, date | None]:
    """Since when each pair is tied: inside a sector mostly from before the programme, across sectors through
    it.

    Those who met through the programme did so at an event they both came to, where there is one.
    """
    rng, since = people.rng, {}
    for a, b in pairs:
        inside = people.sector[a] == people.sector[b]
        planted = people.broker in (a, b) and not inside
        if (a, b) == _pair(people.hospital_lead, people.voluntary_lead):
            since[a, b] = date(2014, 5, 12)
        elif not planted and rng.random() < (EARLY_INSIDE if inside else EARLY_ACROSS):
            since[a, b] = FIRST_DAY + timedelta(days=int(rng.integers((BEFORE - FIRST_DAY).days)))
        else:
            shared = [e.on for e, who in zip(content.EVENTS, came, strict=True) if a in who and b in who]
            day = pick(rng, shared) if shared else pick(rng, content.EVENTS).on
            since[a, b] = min(day + timedelta(days=int(rng.integers(90))), LAST_DAY)
    dated: dict[Pair, date | None] = dict(since)
    inside_pairs = [(a, b) for a, b in pairs if people.sector[a] == people.sector[b]]
    for number in rng.choice(len(inside_pairs), size=UNDATED_TIES, replace=False):
        dated[inside_pairs[number]] = None
    return dated


def tie_rows(people: People, since: dict[Pair, date | None]) -> list[Tie]:
    """Who says that they know whom: one or both of those who answered, else the programme's records."""
    rng, rows = people.rng, []
    for (a, b), day in since.items():
        until = None
        if day and day < date(2012, 1, 1) and rng.random() < 0.06:
            until = date(2017, 1, 1) + timedelta(days=int(rng.integers(600)))
        sides = [(p, q) for p, q in ((a, b), (b, a)) if p in people.answered]
        if len(sides) == 2 and rng.random() < 0.45:
            sides = [pick(rng, sides)]
        inside = people.sector[a] == people.sector[b]
        for p, q in sides:
            strength = int(min(1 + rng.poisson(3 if inside else 2), 5)) if rng.random() < 0.93 else None
            if day and day < FIRST_SURVEY and rng.random() < 0.5:
                recorded, source = FIRST_SURVEY + timedelta(days=int(rng.integers(21))), "survey-2016"
            else:
                recorded, source = ASKED + timedelta(days=int(rng.integers(1, 38))), "survey-2019"
            rows.append(Tie(people.ids[p], people.ids[q], strength, day, until, recorded, source))
        if not sides:
            recorded = max(day or FIRST_SURVEY, FIRST_SURVEY) + timedelta(days=14)
            rows.append(Tie(people.ids[a], people.ids[b], None, day, until, recorded, "programme-records"))
    return rows
