"""Invented networks of any size, in the shape of the South Manchester case.

The same 15 sectors, unequal in size; neighbourhoods of about 260 people in which most ties stay; a few people
who know many; ties across sectors since 2016. Everybody and everything in them is marked `synthetic`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graph.analysis.measures.distinct import distinct
from graph.errors import InvalidInput
from graph.records.bulk.frames import Frames, dataset_of, frame
from graph.records.dataset import Dataset
from graph.records.readable_ids import slug
from graph.seeding.invented import (
    GROUPS,
    KINDS_OF_TIES,
    SCALES,
    SECTORS,
    TOPICS,
    names,
    person_ids,
    visibilities,
)

FEWEST_PEOPLE = 50
DENSEST = 0.2
"""Ties as a share of all pairs of people, at most."""

NEIGHBOURHOOD = 260
SAME_SECTOR, SAME_NEIGHBOURHOOD = 0.4, 0.45
"""Shares of ties within a sector nearby, and to other sectors nearby; the rest goes anywhere."""

FIRST_DAY, PROGRAMME, LAST_DAY = date(2006, 1, 1), date(2016, 9, 15), date(2018, 12, 31)
ASKED, RECORDED = date(2019, 1, 21), date(2019, 2, 28)

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class _Crowd:
    """People by number, sorted by neighbourhood and then sector, so that either is a stretch of numbers.

    `reach` adds up how easily people get to know others: person p has the stretch [reach[p], reach[p + 1]).
    """

    ids: pl.Series
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
        order = np.argsort(at)  # in ascending order, millions take a third of the time to find
        drawn = np.empty(len(at), dtype=np.int64)
        drawn[order] = np.searchsorted(self.reach, at[order], side="right") - 1
        return np.clip(drawn, first, last - 1)


def synthetic(people: int, ties: int, seed: int) -> Dataset:
    """The network of `synthetic_frames` as rows."""
    return dataset_of(synthetic_frames(people, ties, seed))


def synthetic_frames(people: int, ties: int, seed: int) -> Frames:
    """A network with so many people and pairs of people tied; the same for the same numbers.

    Raises:
        InvalidInput: fewer than 50 people, or more ties than a fifth of all pairs of people.
    """
    most = int(DENSEST * people * (people - 1) / 2)
    if people < FEWEST_PEOPLE:
        raise InvalidInput(
            {"people": f"ask for {FEWEST_PEOPLE} or more. {people} is too few for 15 sectors."}
        )
    if not 0 <= ties <= most:
        raise InvalidInput({"ties": f"ask for 0 to {most}. {people} people cannot have {ties} here."})
    rng = np.random.default_rng(seed)
    crowd = _crowd(people, rng)
    neighbourhoods = np.arange(crowd.neighbourhood[-1] + 1)
    organisations, works_for, employer = _organisations(crowd)
    projects, works_on, partners = _projects(crowd, organisations["id"], employer, rng)
    events, attended = _events(crowd, rng)
    topics = pl.Series([slug(topic) for topic in TOPICS])
    about_organisations = _about_organisations(organisations, events, np.random.default_rng([seed, 1]))
    return about_organisations | {
        "sectors": frame(
            "sectors",
            id=[*GROUPS, *(shape.id for shape in SECTORS)],
            name=[*GROUPS.values(), *(shape.name for shape in SECTORS)],
            part_of=[*("" for _ in GROUPS), *(shape.part_of for shape in SECTORS)],
        ),
        "places": frame(
            "places",
            id=_numbered("neighbourhood-", neighbourhoods),
            name=_numbered("Neighbourhood ", neighbourhoods),
            kind="ward",
            # Side by side in rows of a hundred, a kilometre or so apart.
            latitude=np.round(53.4 + 0.01 * (neighbourhoods // 100), 2),
            longitude=np.round(-2.3 + 0.015 * (neighbourhoods % 100), 3),
        ),
        "topics": frame("topics", id=topics, name=TOPICS),
        "organisations": organisations,
        "people": _people(crowd, rng),
        "projects": projects,
        "events": events,
        "works_for": works_for,
        "works_on": works_on,
        "partners": partners,
        "attended": attended,
        "offers": frame("offers", **_some_topics(crowd, topics, 0.6, rng)),
        "seeks": frame("seeks", **_some_topics(crowd, topics, 0.45, rng)),
        "grew_from": frame(
            "grew_from",
            project=projects["id"],
            from_kind="event",
            from_=events["id"].gather(rng.integers(len(events), size=len(projects))),
        ),
        "ties": _ties(crowd, _pairs(crowd, ties, rng), rng),
    }


def _numbered(what: str, numbers: Ints) -> pl.Series:
    return what + pl.Series(numbers).cast(pl.String)


def _days(first: date, later: Ints) -> pl.Series:
    """The days so many days after the first."""
    return pl.Series(np.datetime64(first) + later)


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


def _ties(crowd: _Crowd, pairs: tuple[Ints, Ints], rng: np.random.Generator) -> pl.DataFrame:
    """Each pair as one tie, stated by one of them; nine in ten across sectors began with the programme or later."""
    a, b = pairs
    began, days = (PROGRAMME - FIRST_DAY).days, (LAST_DAY - FIRST_DAY).days + 1
    late = rng.random(len(a)) < np.where(crowd.sector[a] == crowd.sector[b], 0.14, 0.92)
    since = np.where(late, rng.integers(began, days, len(a)), rng.integers(0, began, len(a)))
    turned = rng.random(len(a)) < 0.5
    return frame(
        "ties",
        from_=crowd.ids.gather(np.where(turned, b, a)),
        to=crowd.ids.gather(np.where(turned, a, b)),
        strength=rng.integers(1, 6, len(a)),
        since=_days(FIRST_DAY, since),
        recorded=RECORDED,
        source="synthetic",
    )


def _people(crowd: _Crowd, rng: np.random.Generator) -> pl.DataFrame:
    count = len(crowd.ids)
    called, visibility = names(count, rng), visibilities(count, rng)
    draws, drawn = rng.random(count), rng.integers(1000, size=count)
    posts = [len(shape.posts) for shape in SECTORS]
    post = np.cumsum([0, *posts])[crowd.sector] + drawn % np.array(posts)[crowd.sector]
    answering = np.array([np.nan if shape.answered is None else shape.answered for shape in SECTORS])
    return frame(
        "people",
        id=crowd.ids,
        name=called,
        post=pl.Series([post for shape in SECTORS for post in shape.posts]).gather(post),
        visibility=visibility,
        place=_numbered("neighbourhood-", crowd.neighbourhood),
        email=crowd.ids + "@synthetic.example",
        asked=pl.Series([None if shape.answered is None else ASKED for shape in SECTORS]).gather(
            crowd.sector
        ),
        answered=pl.Series([None, RECORDED]).gather((draws < answering[crowd.sector]).astype(int)),
        synthetic=True,
        tags=pl.Series(np.where(np.arange(count) % 50 == 0, "steering group", "")),
    )


def _organisations(crowd: _Crowd) -> tuple[pl.DataFrame, pl.DataFrame, Ints]:
    """In every neighbourhood some of each sector, of up to nine people; and the number of each person's."""
    group = crowd.neighbourhood * len(SECTORS) + crowd.sector
    place_in_group = np.arange(len(group)) - np.searchsorted(group, group)
    first = np.flatnonzero(place_in_group % 9 == 0)
    employer = np.cumsum(place_in_group % 9 == 0) - 1
    sector, neighbourhood = crowd.sector[first], crowd.neighbourhood[first]
    sector_id = pl.Series([shape.id for shape in SECTORS]).gather(sector)
    sector_name = pl.Series([shape.name for shape in SECTORS]).gather(sector)
    number = place_in_group[first] // 9 + 1
    id_ = sector_id + _numbered("-", neighbourhood) + _numbered("-", number)
    organisations = frame(
        "organisations",
        id=id_,
        name=sector_name + _numbered(" ", number) + _numbered(" of neighbourhood ", neighbourhood),
        sector=sector_id,
        place=_numbered("neighbourhood-", neighbourhood),
        synthetic=True,
        website="https://" + id_ + ".example/",
        tags=pl.Series(np.where(number == 1, "founding member", "")),
    )
    jobs = frame(
        "works_for",
        person=crowd.ids,
        organisation=organisations["id"].gather(employer),
        main=True,
    )
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
    crowd: _Crowd, organisations: pl.Series, employer: Ints, rng: np.random.Generator
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Four projects to ten people, each of up to eight from one neighbourhood and their organisations, by id."""
    count = int(0.42 * len(crowd.ids))
    started = rng.integers((LAST_DAY - PROGRAMME).days, size=count)
    team, person = _gathered(crowd, rng.integers(3, 9, size=count), rng)
    projects = frame(
        "projects",
        id=_numbered("project-", np.arange(count)),
        name=_numbered("Project ", np.arange(count)),
        status="running",
        started=_days(PROGRAMME, started),
        place=_numbered("neighbourhood-", crowd.neighbourhood[person[_first_of_each(team)]]),
        synthetic=True,
        tags=pl.Series(np.where(np.arange(count) % 5 == 0, "winter", "")),
    )
    works_on = frame("works_on", person=crowd.ids.gather(person), project=projects["id"].gather(team))
    project, partner = _different(team, employer[person], len(organisations))
    partners = frame(
        "partners",
        organisation=organisations.gather(partner),
        project=projects["id"].gather(project),
        part=pl.Series(["partner", "lead"]).gather(_first_of_each(project).astype(int)),
    )
    return projects, works_on, partners


def _events(crowd: _Crowd, rng: np.random.Generator) -> tuple[pl.DataFrame, pl.DataFrame]:
    """One event to twelve people; one in five is large."""
    count = max(1, len(crowd.ids) // 12)
    size = np.where(rng.random(count) < 0.2, rng.integers(30, 90, count), rng.integers(6, 16, count))
    days = rng.integers((LAST_DAY - PROGRAMME).days, size=count)
    event, person = _gathered(crowd, size, rng)
    events = frame(
        "events",
        id=_numbered("event-", np.arange(count)),
        name=_numbered("Event ", np.arange(count)),
        kind="meeting",
        on=_days(PROGRAMME, days),
        place=_numbered("neighbourhood-", crowd.neighbourhood[person[_first_of_each(event)]]),
        synthetic=True,
    )
    attended = frame("attended", person=crowd.ids.gather(person), event=events["id"].gather(event))
    return events, attended


def _about_organisations(
    organisations: pl.DataFrame, events: pl.DataFrame, rng: np.random.Generator
) -> dict[str, pl.DataFrame]:
    """Ties of a third of the organisations with others, a score of each fourth, and one at each second event.

    Drawn apart from all else, so that people and their ties are the same as without.
    """
    count, ids = len(organisations), organisations["id"]
    tied = np.flatnonzero(rng.random(count) < 1 / 3)
    # The next organisations by number are those of the same neighbourhood and of the one after it.
    other = (tied + rng.integers(1, 60, len(tied))) % count
    tied, other = tied[tied != other], other[tied != other]
    scored = np.flatnonzero(rng.random(count) < 1 / 4)
    came = np.flatnonzero(rng.random(len(events)) < 1 / 2)
    return {
        "scales": frame("scales", id=[slug(scale) for scale in SCALES], name=SCALES),
        "works_with": frame(
            "works_with",
            from_=ids.gather(tied),
            to=ids.gather(other),
            kind=pl.Series(KINDS_OF_TIES).gather(rng.integers(len(KINDS_OF_TIES), size=len(tied))),
            strength=rng.integers(1, 6, len(tied)),
            since=_days(PROGRAMME, rng.integers((LAST_DAY - PROGRAMME).days, size=len(tied))),
            recorded=RECORDED,
            source="synthetic",
            undirected=rng.random(len(tied)) < 0.5,
        ),
        "organisations_attended": frame(
            "organisations_attended",
            organisation=ids.gather(rng.integers(count, size=len(came))),
            event=events["id"].gather(came),
        ),
        "scores": frame(
            "scores",
            organisation=ids.gather(scored),
            scale=pl.Series([slug(scale) for scale in SCALES]).gather(
                rng.integers(len(SCALES), size=len(scored))
            ),
            value=rng.integers(1, 6, len(scored)),
            on=RECORDED,
            source="synthetic",
        ),
    }


def _some_topics(
    crowd: _Crowd, topics: pl.Series, share: float, rng: np.random.Generator
) -> dict[str, pl.Series]:
    """A topic for this share of people."""
    chosen = np.flatnonzero(rng.random(len(crowd.ids)) < share)
    return {
        "person": crowd.ids.gather(chosen),
        "topic": topics.gather(rng.integers(len(topics), size=len(chosen))),
    }
