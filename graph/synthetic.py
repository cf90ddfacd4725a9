"""Invented networks of any size, in the shape of the South Manchester case.

The same 15 sectors, unequal in size; neighbourhoods of about 260 people in which most ties stay; a few people
who know many; ties across sectors since 2016. Everybody and everything in them is marked `synthetic`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from graph.distinct import distinct
from graph.errors import InvalidInput
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
)
from graph.invented import GROUPS, SECTORS, TOPICS, names, person_ids, slug, visibilities

FEWEST_PEOPLE = 50
DENSEST = 0.2
"""Ties as a share of all pairs of people, at most."""

NEIGHBOURHOOD = 260
SAME_SECTOR, SAME_NEIGHBOURHOOD = 0.4, 0.45
"""Shares of ties to one's own sector nearby, and to other sectors nearby; the rest goes anywhere."""

FIRST_DAY, PROGRAMME, LAST_DAY = date(2006, 1, 1), date(2016, 9, 15), date(2018, 12, 31)
ASKED, RECORDED = date(2019, 1, 21), date(2019, 2, 28)

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class _Crowd:
    """People by number, sorted by neighbourhood and then sector, so that either is a stretch of numbers.

    `reach` adds up how easily people get to know others: person p has the stretch [reach[p], reach[p + 1]).
    """

    ids: list[str]
    neighbourhood: Ints
    sector: Ints
    reach: NDArray[np.float64]

    def near(self, p: Ints, *, same_sector: bool) -> tuple[Ints, Ints]:
        """First, and last + 1, of the people in the neighbourhood of `p` each, or of their sector in it."""
        key = self.neighbourhood * len(SECTORS) + self.sector if same_sector else self.neighbourhood
        starts = np.searchsorted(key, np.arange(key[-1] + 2))  # looked up rather than searched for each
        return starts[key[p]], starts[key[p] + 1]

    def draw(self, rng: np.random.Generator, first: Ints, last: Ints) -> Ints:
        """One person from each stretch, by reach."""
        low, high = self.reach[first], self.reach[last]
        at = low + rng.random(len(first)) * (high - low)
        order = np.argsort(at)  # found one after another, millions take a third of the time
        drawn = np.empty(len(at), dtype=np.int64)
        drawn[order] = np.searchsorted(self.reach, at[order], side="right") - 1
        return np.clip(drawn, first, last - 1)


def synthetic(people: int, ties: int, seed: int) -> Dataset:
    """A network with so many people and pairs of people tied; the same for the same numbers.

    Raises:
        InvalidInput: fewer than 50 people, or more ties than a fifth of all pairs of people.
    """
    most = int(DENSEST * people * (people - 1) / 2)
    if people < FEWEST_PEOPLE:
        raise InvalidInput(
            {"people": f"{people} is too few for 15 sectors. Ask for {FEWEST_PEOPLE} or more."}
        )
    if not 0 <= ties <= most:
        raise InvalidInput({"ties": f"{people} people can have from 0 to {most} ties here, not {ties}."})
    rng = np.random.default_rng(seed)
    crowd = _crowd(people, rng)
    count = int(crowd.neighbourhood[-1]) + 1
    organisations, works_for, employer = _organisations(crowd)
    projects, works_on, partners = _projects(crowd, organisations, employer, rng)
    events, attended = _events(crowd, rng)
    topics = [slug(topic) for topic in TOPICS]
    return Dataset(
        sectors=[
            *(Sector(id_, name) for id_, name in GROUPS.items()),
            *(Sector(shape.id, shape.name, shape.part_of) for shape in SECTORS),
        ],
        places=[Place(f"neighbourhood-{n}", f"Neighbourhood {n}", "ward") for n in range(count)],
        topics=[Topic(id_, name) for id_, name in zip(topics, TOPICS, strict=True)],
        organisations=organisations,
        people=_people(crowd, rng),
        projects=projects,
        events=events,
        works_for=works_for,
        works_on=works_on,
        partners=partners,
        attended=attended,
        offers=[Offer(crowd.ids[p], topics[t]) for p, t in _some_topics(people, 0.6, rng)],
        seeks=[Need(crowd.ids[p], topics[t]) for p, t in _some_topics(people, 0.45, rng)],
        grew_from=[
            Origin(project.id, "event", events[int(e)].id)
            for project, e in zip(projects, rng.integers(len(events), size=len(projects)), strict=True)
        ],
        ties=_ties(crowd, _pairs(crowd, ties, rng), rng),
    )


def _crowd(people: int, rng: np.random.Generator) -> _Crowd:
    shares = np.array([shape.people for shape in SECTORS], dtype=float)
    sector = rng.choice(len(SECTORS), size=people, p=shares / shares.sum())
    neighbourhood = np.arange(people) * max(1, round(people / NEIGHBOURHOOD)) // people
    order = np.lexsort((sector, neighbourhood))
    reach = np.minimum(1 + rng.pareto(1.8, people), 40.0)
    return _Crowd(
        person_ids(people, rng),
        neighbourhood[order],
        sector[order],
        np.concatenate([[0.0], np.cumsum(reach)]),
    )


def _pairs(crowd: _Crowd, ties: int, rng: np.random.Generator) -> tuple[Ints, Ints]:
    """So many different pairs of different people, the first with the lower number."""
    people = len(crowd.ids)
    everybody = np.zeros(1, dtype=np.int64), np.full(1, people, dtype=np.int64)
    found = np.empty(0, dtype=np.int64)
    nearby = True
    while len(found) < ties:
        size = int(1.2 * (ties - len(found))) + 100
        a = crowd.draw(rng, *(np.repeat(end, size) for end in everybody))
        first, last = (np.repeat(end, size) for end in everybody)
        if nearby:
            kind = rng.random(size)
            inside, around = kind < SAME_SECTOR, kind < SAME_SECTOR + SAME_NEIGHBOURHOOD
            first[around], last[around] = crowd.near(a[around], same_sector=False)
            first[inside], last[inside] = crowd.near(a[inside], same_sector=True)
            b = crowd.draw(rng, first, last)
            fits = (crowd.sector[a] == crowd.sector[b]) == inside
        else:
            b = rng.integers(people, size=size)
            fits = np.ones(size, dtype=bool)
        fits &= a != b
        drawn = np.minimum(a, b)[fits] * people + np.maximum(a, b)[fits]
        before, found = len(found), distinct(np.concatenate([found, drawn]))
        nearby = nearby and len(found) - before > 0.05 * size
    kept = np.sort(rng.permutation(found)[:ties])
    return kept // people, kept % people


def _ties(crowd: _Crowd, pairs: tuple[Ints, Ints], rng: np.random.Generator) -> list[Tie]:
    """Each pair as one tie, stated by either; across sectors nine in ten are since the programme began."""
    a, b = pairs
    days = [FIRST_DAY + timedelta(days=day) for day in range((LAST_DAY - FIRST_DAY).days + 1)]
    began = (PROGRAMME - FIRST_DAY).days
    late = rng.random(len(a)) < np.where(crowd.sector[a] == crowd.sector[b], 0.14, 0.92)
    since = np.where(late, rng.integers(began, len(days), len(a)), rng.integers(0, began, len(a)))
    turned = rng.random(len(a)) < 0.5
    strength = rng.integers(1, 6, len(a))
    return list(
        map(
            Tie,
            [crowd.ids[p] for p in np.where(turned, b, a).tolist()],
            [crowd.ids[p] for p in np.where(turned, a, b).tolist()],
            strength.tolist(),
            [days[day] for day in since.tolist()],
            repeat(None),
            repeat(RECORDED),
            repeat("synthetic"),
        )
    )


def _people(crowd: _Crowd, rng: np.random.Generator) -> list[Person]:
    count = len(crowd.ids)
    called, visibility = names(count, rng), visibilities(count, rng)
    draws, posts = rng.random(count).tolist(), rng.integers(1000, size=count).tolist()
    rows = []
    for p, (sector, neighbourhood) in enumerate(
        zip(crowd.sector.tolist(), crowd.neighbourhood.tolist(), strict=True)
    ):
        shape = SECTORS[sector]
        asked = shape.answered is not None
        rows.append(
            Person(
                id=crowd.ids[p],
                name=called[p],
                post=shape.posts[posts[p] % len(shape.posts)],
                visibility=visibility[p],
                place=f"neighbourhood-{neighbourhood}",
                email=f"{crowd.ids[p]}@synthetic.example",
                asked=ASKED if asked else None,
                answered=RECORDED if shape.answered is not None and draws[p] < shape.answered else None,
                synthetic=True,
            )
        )
    return rows


def _organisations(crowd: _Crowd) -> tuple[list[Organisation], list[Employment], Ints]:
    """In every neighbourhood some of each sector, of up to nine people; and the number of each person's."""
    group = crowd.neighbourhood * len(SECTORS) + crowd.sector
    place_in_group = np.arange(len(group)) - np.searchsorted(group, group)
    first = np.flatnonzero(place_in_group % 9 == 0)
    employer = np.cumsum(place_in_group % 9 == 0) - 1
    organisations = []
    for sector, neighbourhood, place in zip(
        crowd.sector[first].tolist(),
        crowd.neighbourhood[first].tolist(),
        place_in_group[first].tolist(),
        strict=True,
    ):
        shape, number = SECTORS[sector], place // 9 + 1
        organisations.append(
            Organisation(
                f"{shape.id}-{neighbourhood}-{number}",
                f"{shape.name} {number} of neighbourhood {neighbourhood}",
                "",
                shape.id,
                f"neighbourhood-{neighbourhood}",
                synthetic=True,
            )
        )
    jobs = [
        Employment(person, organisations[number].id, "", main=True)
        for person, number in zip(crowd.ids, employer.tolist(), strict=True)
    ]
    return organisations, jobs, employer


def _gathered(crowd: _Crowd, size: Ints, rng: np.random.Generator) -> tuple[Ints, Ints]:
    """Groups of people, each of at most its `size` from one neighbourhood: pairs of group and person, in order."""
    people = len(crowd.ids)
    starters = rng.integers(people, size=len(size))
    first, last = crowd.near(np.repeat(starters, size), same_sector=False)
    members = crowd.draw(rng, first, last)
    return _different(np.repeat(np.arange(len(size)), size), members, people)


def _different(first: Ints, second: Ints, count: int) -> tuple[Ints, Ints]:
    """Pairs of numbers, the second below `count`, each pair once and in order."""
    pairs = distinct(first * count + second)
    return pairs // count, pairs % count


def _first_of_each(groups: Ints) -> NDArray[np.bool_]:
    """Which of these numbers, in order, are not the one before."""
    return np.not_equal(np.diff(groups, prepend=-1), 0)


def _projects(
    crowd: _Crowd, organisations: list[Organisation], employer: Ints, rng: np.random.Generator
) -> tuple[list[Project], list[Work], list[Partner]]:
    """Four projects to ten people, each of up to eight from one neighbourhood and their organisations."""
    count = int(0.42 * len(crowd.ids))
    days = rng.integers((LAST_DAY - PROGRAMME).days, size=count).tolist()
    team, person = _gathered(crowd, rng.integers(3, 9, size=count), rng)
    places = crowd.neighbourhood[person[_first_of_each(team)]].tolist()
    projects = [
        Project(
            id=f"project-{number}",
            name=f"Project {number}",
            status="running",
            started=PROGRAMME + timedelta(days=day),
            place=f"neighbourhood-{place}",
            synthetic=True,
        )
        for number, (day, place) in enumerate(zip(days, places, strict=True))
    ]
    works_on = [
        Work(crowd.ids[p], projects[number].id)
        for number, p in zip(team.tolist(), person.tolist(), strict=True)
    ]
    project, partner = _different(team, employer[person], len(organisations))
    partners = [
        Partner(organisations[o].id, projects[number].id, "lead" if leads else "partner")
        for number, o, leads in zip(
            project.tolist(), partner.tolist(), _first_of_each(project).tolist(), strict=True
        )
    ]
    return projects, works_on, partners


def _events(crowd: _Crowd, rng: np.random.Generator) -> tuple[list[Event], list[Attendance]]:
    """One event to twelve people; one in five is large."""
    count = max(1, len(crowd.ids) // 12)
    size = np.where(rng.random(count) < 0.2, rng.integers(30, 90, count), rng.integers(6, 16, count))
    days = rng.integers((LAST_DAY - PROGRAMME).days, size=count).tolist()
    event, person = _gathered(crowd, size, rng)
    places = crowd.neighbourhood[person[_first_of_each(event)]].tolist()
    events = [
        Event(
            f"event-{number}",
            f"Event {number}",
            "meeting",
            PROGRAMME + timedelta(days=day),
            f"neighbourhood-{place}",
            synthetic=True,
        )
        for number, (day, place) in enumerate(zip(days, places, strict=True))
    ]
    attended = [
        Attendance(crowd.ids[p], events[number].id)
        for number, p in zip(event.tolist(), person.tolist(), strict=True)
    ]
    return events, attended


def _some_topics(people: int, share: float, rng: np.random.Generator) -> list[tuple[int, int]]:
    """A topic for this share of people, by number of person and topic."""
    chosen = np.flatnonzero(rng.random(people) < share)
    return list(zip(chosen.tolist(), rng.integers(len(TOPICS), size=len(chosen)).tolist(), strict=True))
