"""Writes the South Manchester case as CSV, the same bytes every time: `python -m seeds.make_south_manchester`.

The organisations, events and told projects are written by hand (case_content.py). The people and their ties are
drawn at random from a fixed seed, around structure that is planted: see README.md beside the files.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graph.exchange import csv_folder
from graph.exchange.dataset import (
    Attendance,
    Dataset,
    Employment,
    Event,
    Need,
    Offer,
    Organisation,
    Origin,
    Partner,
    Person,
    Place,
    Project,
    Sector,
    Tie,
    Topic,
    Work,
    validated,
)
from graph.synthetic import GROUPS, SECTORS, TOPICS, WARDS, names, person_ids, slug, visibilities
from seeds import case_content as content

SEED = 2016
FOLDER = Path(__file__).parent / "south_manchester"

INSIDE_TIES, CROSS_TIES = 600, 900
GAPS = {("housing", "mental-health"): 1, ("primary-care", "education"): 0, ("care", "community-groups"): 0}
"""Ties between the sectors that are kept apart: as few as this, and no more."""

PROJECTS = 110
BASELINE, ASKED, LAST_ANSWER = date(2016, 9, 30), date(2019, 1, 21), date(2019, 2, 28)
FIRST_DAY, LAST_DAY = date(2006, 1, 1), date(2019, 1, 15)
MERGER = date(2017, 10, 1)

Pair = tuple[int, int]


class Case:
    """The case as it grows: people by number, their sectors and weights, and the pairs of people who are tied."""

    def __init__(self) -> None:
        self.rng = np.random.default_rng(SEED)
        self.sector_ids = [shape.id for shape in SECTORS]
        self.sector = np.repeat(np.arange(len(SECTORS)), [shape.people for shape in SECTORS])
        self.count = len(self.sector)
        self.ids = person_ids(self.count + 1, self.rng)
        self.names = [name for name in names(self.count + 2, self.rng) if name != content.BROKER.name][: self.count + 1]
        self.posts = [self._pick(SECTORS[s].posts) for s in self.sector] + ["Freelance facilitator"]
        self.wards = [slug(self._pick(WARDS)) for _ in range(self.count + 1)]
        self.employer = [self._pick(self._employers(s)) for s in self.sector]
        self.weight = self.rng.lognormal(0.0, 0.85, self.count)
        self.broker = self._first("community-health")
        self.isolate = self._members("local-authority")[-1]
        self.names[self.broker] = content.BROKER.name
        self.posts[self.broker], self.employer[self.broker] = content.BROKER.post, content.BROKER.organisation
        self.weight[self.broker], self.weight[self.isolate] = 2.5, 0.0
        self.teams = [self._team(told) for told in content.TOLD]
        self.answered = self._who_answered()
        self.pairs: set[Pair] = set()

    def _pick(self, options: tuple[str, ...] | list[str]) -> str:
        return options[int(self.rng.integers(len(options)))]

    def _members(self, sector: str) -> list[int]:
        return np.flatnonzero(self.sector == self.sector_ids.index(sector)).tolist()

    def _first(self, sector: str) -> int:
        return self._members(sector)[0]

    def _employers(self, sector: int) -> list[str]:
        mine = [o.id for o in content.ORGANISATIONS if o.sector == self.sector_ids[sector]]
        mine = [o for o in mine if o not in (content.UHSM, content.ACADEMY)]
        large = (content.MFT, content.NWAS, content.CITIZENS_ADVICE)
        return mine + [o for o in mine if o in large for _ in range(2)]

    def _team(self, told: content.Told) -> list[int]:
        """People for the posts of a project that the case tells of; whoever lacks the post is given it."""
        team: list[int] = []
        for sector, post in told.posts:
            free = [p for p in self._members(sector) if p not in team and p != self.isolate]
            if post == content.BROKER.post:
                team.append(self.broker)
                continue
            free.remove(self.broker) if self.broker in free else None
            fitting = [p for p in free if self.posts[p] == post]
            person = (fitting or free)[0]
            self.posts[person] = post
            partners = [o for o in (told.lead, *told.partners) if o in self._employers(self.sector[person])]
            if partners and self.employer[person] not in partners:
                self.employer[person] = self._pick(partners)
            team.append(person)
        return team

    def _who_answered(self) -> NDArray[np.bool_]:
        answered = np.zeros(self.count, dtype=bool)
        for number, shape in enumerate(SECTORS):
            if shape.answered is not None:
                members = np.flatnonzero(self.sector == number)
                members = members[members != self.isolate]
                chosen = self.rng.permutation(members)[: int(np.ceil(shape.answered * shape.people))]
                answered[chosen] = True
        if not answered[self.broker]:
            colleague = next(p for p in self._members("community-health") if answered[p])
            answered[[self.broker, colleague]] = True, False
        return answered


def make() -> Dataset:
    """The whole case, checked."""
    case = Case()
    attended = _attendance(case)
    _tie(case)
    since = _dates(case)
    projects = _projects(case, since)
    ties = _statements(case, since)
    people, works_for = _people(case)
    offers, seeks = _offers(case)
    sectors = [Sector(id_, name) for id_, name in GROUPS.items()]
    sectors += [Sector(shape.id, shape.name, shape.part_of) for shape in SECTORS]
    return validated(
        Dataset(
            sectors=sectors,
            places=[Place(slug(ward), ward, "ward") for ward in WARDS],
            topics=[Topic(slug(topic), topic) for topic in TOPICS],
            organisations=[Organisation(o.id, o.name, o.kind, o.sector, o.ward, o.synthetic) for o in content.ORGANISATIONS],
            people=people,
            events=[Event(e.id, e.name, e.kind, e.on, e.ward, e.synthetic) for e in content.EVENTS],
            works_for=works_for,
            attended=attended,
            offers=offers,
            seeks=seeks,
            ties=ties,
            **projects,
        )
    )


def _attendance(case: Case) -> list[Attendance]:
    """Who came to what: people with many ties more often, and every event brings some who never came before."""
    rng, been = case.rng, np.zeros(case.count, dtype=bool)
    found = []
    for event in content.EVENTS:
        keen = np.sqrt(case.weight) * np.where(been, 1.0, 1.6)
        chosen = rng.choice(case.count, size=event.people, replace=False, p=keen / keen.sum())
        been[chosen] = True
        found += [Attendance(case.ids[p], event.id) for p in sorted(chosen.tolist())]
    return found


def _targets(case: Case) -> NDArray[np.int64]:
    """How many ties there are to be between and inside sectors, (15, 15), the upper half and the diagonal."""
    sizes = np.array([shape.people for shape in SECTORS], dtype=float)
    reach = sizes**0.8 * np.array([shape.outward for shape in SECTORS])
    product = np.triu(np.outer(reach, reach), 1)
    targets = case.rng.poisson(product * CROSS_TIES / product.sum())
    for (a, b), ties in GAPS.items():
        low, high = sorted((case.sector_ids.index(a), case.sector_ids.index(b)))
        targets[low, high] = ties
    inside = sizes**1.4
    np.fill_diagonal(targets, np.minimum(inside / inside.sum() * INSIDE_TIES, 0.6 * sizes * (sizes - 1) / 2))
    return targets


def _tie(case: Case) -> None:
    """Draw the pairs: first those who work together in the projects told, then the broker's, then the rest."""
    apart = {frozenset(pair) for pair in GAPS}
    for team in case.teams:
        for i, a in enumerate(team):
            for b in team[i + 1 :]:
                if case.sector[a] != case.sector[b] and case.rng.random() < 0.6:
                    _add(case, a, b)
    _add(case, case._first("hospital"), case._first("community-groups"))
    for sector, ties in (("housing", 13), ("primary-care", 7), ("hospital", 8), ("mental-health", 4), ("ambulance", 2)):
        others = [p for p in case._members(sector) if p != case.isolate]
        for other in case.rng.permutation(others)[:ties].tolist():
            _add(case, case.broker, other)
    targets = _targets(case)
    for a in range(len(SECTORS)):
        for b in range(a, len(SECTORS)):
            _fill(case, a, b, int(targets[a, b]))
    assert not any(
        frozenset((case.sector_ids[case.sector[a]], case.sector_ids[case.sector[b]])) in apart for a, b in ()
    )


def _add(case: Case, a: int, b: int) -> None:
    case.pairs.add((min(a, b), max(a, b)))


def _fill(case: Case, a: int, b: int, ties: int) -> None:
    """Draw pairs between two sectors, by weight, until there are `ties`. The broker has hers already."""
    members_a, members_b = (np.flatnonzero(case.sector == s) for s in (a, b))
    have = sum(1 for p, q in case.pairs if {case.sector[p], case.sector[q]} == {a, b})
    candidates = [
        (int(min(p, q)), int(max(p, q)))
        for p in members_a
        for q in members_b
        if (p < q if a == b else True) and (a == b or case.broker not in (p, q))
    ]
    candidates = [pair for pair in candidates if pair not in case.pairs]
    weights = np.array([case.weight[p] * case.weight[q] for p, q in candidates])
    if a == b:
        weights *= [3.0 if case.employer[p] == case.employer[q] else 1.0 for p, q in candidates]
    wanted = max(0, min(ties - have, int((weights > 0).sum())))
    for pick in case.rng.choice(len(candidates), size=wanted, replace=False, p=weights / weights.sum()):
        case.pairs.add(candidates[pick])


def _dates(case: Case) -> dict[Pair, date | None]:
    """Since when each pair is tied. Inside a sector mostly from before the programme, across sectors since then."""
    programme = [e.on for e in content.EVENTS]
    weights = np.array([e.people for e in content.EVENTS], dtype=float)
    since: dict[Pair, date | None] = {}
    for a, b in sorted(case.pairs):
        early = case.rng.random() < (0.86 if case.sector[a] == case.sector[b] else 0.08)
        if case.broker in (a, b) and case.sector[a] != case.sector[b]:
            early = False
        if early:
            days = int(case.rng.integers((date(2015, 12, 31) - FIRST_DAY).days))
            since[a, b] = FIRST_DAY + timedelta(days=days)
        else:
            event = programme[int(case.rng.choice(len(programme), p=weights / weights.sum()))]
            since[a, b] = min(event + timedelta(days=int(case.rng.integers(120))), LAST_DAY)
    inside = [pair for pair in sorted(case.pairs) if case.sector[pair[0]] == case.sector[pair[1]]]
    for pick in case.rng.choice(len(inside), size=12, replace=False):
        since[inside[pick]] = None
    return since


def _statements(case: Case, since: dict[Pair, date | None]) -> list[Tie]:
    """Who says that they know whom: those who answered, else the programme's records."""
    rng, ties = case.rng, []
    for (a, b), day in since.items():
        ended = None
        if day and day < date(2012, 1, 1) and rng.random() < 0.06:
            ended = date(2017, 1, 1) + timedelta(days=int(rng.integers(600)))
        sides = [(p, q) for p, q in ((a, b), (b, a)) if case.answered[p]]
        if len(sides) == 2 and rng.random() < 0.45:
            sides = [sides[int(rng.integers(2))]]
        strongest = 4 if case.sector[a] == case.sector[b] else 3
        for p, q in sides:
            strength = int(np.clip(rng.poisson(strongest - 1) + 1, 1, 5)) if rng.random() < 0.93 else None
            if day and day < BASELINE and rng.random() < 0.5:
                recorded, source = BASELINE + timedelta(days=int(rng.integers(21))), "survey-2016"
            else:
                recorded, source = ASKED + timedelta(days=int(rng.integers(1, 38))), "survey-2019"
            ties.append(Tie(case.ids[p], case.ids[q], strength, day, ended, recorded, source))
        if not sides:
            recorded = max(day or BASELINE, BASELINE) + timedelta(days=14)
            ties.append(Tie(case.ids[a], case.ids[b], None, day, ended, recorded, "programme-records"))
    return ties


def _people(case: Case) -> tuple[list[Person], list[Employment]]:
    visibility = visibilities(case.count + 1, case.rng)
    visibility[case.broker] = "named"
    people, jobs = [], []
    for p in range(case.count):
        shape, employer = SECTORS[case.sector[p]], case.employer[p]
        asked = ASKED if shape.answered is not None and p != case.isolate else None
        answered = None
        if case.answered[p]:
            answered = ASKED + timedelta(days=int(case.rng.integers(1, (LAST_ANSWER - ASKED).days)))
        people.append(_person(case, p, visibility[p], f"{slug(case.names[p])}@{employer}.example", asked, answered))
        since = date(int(case.rng.integers(2004, 2016)), int(case.rng.integers(1, 13)), 1)
        if employer == content.MFT:
            jobs.append(Employment(case.ids[p], content.UHSM, case.posts[p], False, since, MERGER))
            since = MERGER
        jobs.append(Employment(case.ids[p], employer, case.posts[p], True, since))
    people.append(_person(case, case.count, "named", "", None, None))
    two = next(p for p in case._members("advice") if case.weight[p] > 1)
    jobs.append(Employment(case.ids[two], "garden-suburb-homes", "Tenancy adviser", False, date(2017, 4, 1)))
    chaplain = next(p for p in case._members("faith") if case.weight[p] > 0.8)
    jobs.append(Employment(case.ids[chaplain], content.MFT, "Chaplain", False, MERGER))
    return people, jobs


def _person(
    case: Case, p: int, visibility: str, email: str, asked: date | None, answered: date | None
) -> Person:
    return Person(
        case.ids[p], case.names[p], case.posts[p], "", visibility, case.wards[p], email, asked, answered, synthetic=True
    )


def _projects(case: Case, since: dict[Pair, date | None]) -> dict[str, list[object]]:
    """The projects told, and as many again as make 110: each among people who know each other."""
    rng = case.rng
    contacts: dict[int, list[int]] = {p: [] for p in range(case.count)}
    for a, b in since:
        contacts[a].append(b)
        contacts[b].append(a)
    projects, works_on, partners, origins = [], [], [], []
    for told, team in zip(content.TOLD, case.teams, strict=True):
        projects.append(Project(told.id, told.name, told.description, "running", told.started, None, "", False))
        works_on += [Work(case.ids[p], told.id, "lead" if n == 0 else "") for n, p in enumerate(team)]
        partners.append(Partner(told.lead, told.id, "lead"))
        partners += [Partner(organisation, told.id, "partner") for organisation in told.partners]
        origins.append(Origin(told.id, "event", told.grew_from, case.ids[team[0]]))
    choices = [(theme, ward) for theme in content.THEMES for ward in WARDS]
    for number in rng.permutation(len(choices))[: PROJECTS - len(content.TOLD)].tolist():
        (title, description), ward = choices[number]
        name = title.format(ward=ward)
        team = _grown_team(case, contacts)
        event = content.EVENTS[int(rng.integers(len(content.EVENTS)))]
        started = min(event.on + timedelta(days=int(rng.integers(20, 200))), LAST_DAY)
        ended = started + timedelta(days=int(rng.integers(150, 500))) if rng.random() < 0.3 else None
        if ended and ended > LAST_DAY:
            ended = None
        status = "finished" if ended else "running"
        projects.append(Project(slug(name), name, description.format(ward=ward), status, started, ended, slug(ward), True))
        works_on += [Work(case.ids[p], slug(name), "lead" if n == 0 else "") for n, p in enumerate(team)]
        employers = list(dict.fromkeys(case.employer[p] for p in team))
        partners.append(Partner(employers[0], slug(name), "lead"))
        partners += [Partner(employer, slug(name), "partner") for employer in employers[1:]]
        earlier = [p for p in projects[:-1] if p.started and p.started < started]
        if earlier and rng.random() < 0.25:
            parent = earlier[int(rng.integers(len(earlier)))].id
            origins.append(Origin(slug(name), "project", parent, case.ids[team[0]]))
        else:
            origins.append(Origin(slug(name), "event", event.id, case.ids[team[0]]))
    partners += [Partner(content.ACADEMY, told.id, "funder") for told in content.TOLD[:2]]
    return {"projects": projects, "works_on": works_on, "partners": partners, "grew_from": origins}


def _grown_team(case: Case, contacts: dict[int, list[int]]) -> list[int]:
    """Three to eight people, each known to one already in; never from two sectors that are kept apart."""
    rng = case.rng
    team = [int(rng.choice(case.count, p=np.sqrt(case.weight) / np.sqrt(case.weight).sum()))]
    size = int(rng.integers(3, 9))
    for _ in range(40):
        if len(team) == size:
            break
        near = contacts[team[int(rng.integers(len(team)))]]
        person = near[int(rng.integers(len(near)))] if near else team[0]
        if person not in team and not any(_apart(case, person, other) for other in team):
            team.append(person)
    return team


def _apart(case: Case, a: int, b: int) -> bool:
    pair = case.sector_ids[case.sector[a]], case.sector_ids[case.sector[b]]
    return pair in GAPS or pair[::-1] in GAPS


def _offers(case: Case) -> tuple[list[Offer], list[Need]]:
    rng, topics = case.rng, [slug(topic) for topic in TOPICS]
    offers, seeks = [], []
    for p in range(case.count):
        picked = rng.permutation(len(topics)).tolist()
        offered = picked[: int(rng.choice([0, 1, 2, 3], p=[0.35, 0.35, 0.2, 0.1]))]
        sought = picked[5 : 5 + int(rng.choice([0, 1, 2], p=[0.5, 0.35, 0.15]))]
        offers += [Offer(case.ids[p], topics[t]) for t in sorted(offered)]
        seeks += [Need(case.ids[p], topics[t]) for t in sorted(sought)]
    return offers, seeks


def main(arguments: Iterable[str]) -> None:
    """Write the case into the folder named, or into its own."""
    folder = Path(next(iter(arguments), str(FOLDER)))
    csv_folder.write(make(), folder)


if __name__ == "__main__":
    main(sys.argv[1:])
