"""The people of the case: where they work, what they do, how much they get about, and who answered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np

from graph.records.dataset import Employment, Need, Offer, Person
from graph.records.readable_ids import slug
from graph.seeding.invented import SECTORS, TOPICS, WARDS, names, person_ids, visibilities
from seeds import case_content as content

SEED = 2019
ASKED, LAST_ANSWER = date(2019, 1, 21), date(2019, 2, 28)
MERGER = date(2017, 10, 1)
"""When the staff of UHSM came to work for MFT."""


class People:
    """Everybody in the case, by number; a fact about person p stands at place p of each list.

    Sector by sector, and at the end one person without sector or organisation.
    """

    def __init__(self) -> None:
        self.rng = np.random.default_rng(SEED)
        self.sector = [shape.id for shape in SECTORS for _ in range(shape.people)] + [""]
        self.count = len(self.sector)
        self.ids = person_ids(self.count, self.rng).to_list()
        drawn = [name for name in names(self.count + 1, self.rng) if name != content.BROKER]
        self.names = drawn[: self.count]
        self.wards = [slug(pick(self.rng, WARDS)) for _ in range(self.count)]
        self.visibility = visibilities(self.count, self.rng).to_list()
        self.weight = np.maximum(self.rng.lognormal(0.0, 0.85, self.count), 0.3)
        """How easily somebody gets to know people: a few do so much more than most."""
        self.employer = [self._employer(p) for p in range(self.count)]
        self.post = [self._post(p) for p in range(self.count)]
        self.stated: dict[int, str] = {}
        self.broker = self.members("community-health")[1]
        self.isolate = self.members("local-authority")[-1]
        self.facilitator = self.count - 1
        self._plant()
        self.teams = [self._team(told) for told in content.TOLD]
        self.answered = self._who_answered()

    def members(self, sector: str) -> list[int]:
        """The numbers of those in a sector."""
        return [p for p in range(self.count) if self.sector[p] == sector]

    def _employer(self, p: int) -> str:
        """At random, the large ones more often, but everybody employs somebody."""
        sector = self.sector[p]
        if not sector:
            return ""
        choices = [e.id for e in content.EMPLOYERS[sector] if e not in (content.UHSM, content.ACADEMY)]
        number = self.members(sector).index(p)
        if number < len(choices):
            return choices[number]
        large = [e.id for e in (content.MFT, content.CITIZENS_ADVICE) if e.id in choices]
        return str(pick(self.rng, [*choices, *large, *large]))

    def _post(self, p: int) -> str:
        if not self.sector[p]:
            return "Freelance facilitator"
        employer = next(e for e in content.EMPLOYERS[self.sector[p]] if e.id == self.employer[p])
        shape = next(shape for shape in SECTORS if shape.id == self.sector[p])
        return str(pick(self.rng, employer.posts or shape.posts))

    def _plant(self) -> None:
        """The people whom README.md names: the broker, the two who started it all, and those at the edge."""
        self.names[self.broker] = content.BROKER
        self.post[self.broker], self.employer[self.broker] = content.BROKER_POST, content.NAVIGATORS.id
        self.hospital_lead = self.members("hospital")[0]
        self.voluntary_lead = self.members("community-groups")[0]
        for p, post, employer in (
            (self.hospital_lead, "Head of partnerships", content.MFT),
            (self.voluntary_lead, "Chief officer", content.MACC),
        ):
            self.post[p], self.employer[p] = post, employer.id
        adviser = max(self.members("advice"), key=lambda p: self.weight[p])
        volunteer = max(self.members("faith"), key=lambda p: self.weight[p])
        self.second_post = {
            adviser: (content.GARDEN_HOMES.id, "Tenancy adviser"),
            volunteer: (content.MFT.id, "Chaplaincy volunteer"),
        }
        leads = [self.broker, self.hospital_lead, self.voluntary_lead]
        for p in (*leads, self.facilitator, self.isolate, adviser, volunteer):
            self.visibility[p] = "named"
        self.weight[leads] = 2.5
        self.weight[self.isolate] = 0.0
        citizens = self.members("citizens")[-3:]
        for p, employer in zip(citizens, (content.MFT, content.MACC, content.GARDEN_HOMES), strict=True):
            self.employer[p], self.stated[p] = employer.id, "citizens"

    def _team(self, told: content.Told) -> list[int]:
        """People for the posts of a project that is told; where nobody has the post, somebody is given it."""
        team: list[int] = []
        for sector, post in told.team:
            taken = {*team, self.broker, self.isolate, self.hospital_lead}
            free = [p for p in self.members(sector) if p not in taken]
            fitting = [p for p in free if self.post[p] == post]
            person = self.broker if post == content.BROKER_POST else (fitting or free)[0]
            self.post[person] = post
            partners = [e.id for e in content.EMPLOYERS[sector] if e.id in (told.lead, *told.partners)]
            suited = [id_ for id_ in partners if post in self._posts(id_)] or partners
            if person != self.broker and suited and self.employer[person] not in partners:
                self.employer[person] = pick(self.rng, suited)
            team.append(person)
        return team

    def _posts(self, employer: str) -> tuple[str, ...]:
        return next(e.posts for group in content.EMPLOYERS.values() for e in group if e.id == employer)

    def _who_answered(self) -> set[int]:
        answered = {self.broker, self.hospital_lead, self.voluntary_lead}
        for shape in SECTORS:
            if shape.answered is None:
                continue
            members = self.members(shape.id)
            wanted = round(shape.answered * shape.people) - len(answered.intersection(members))
            others = [p for p in members if p not in answered and p != self.isolate]
            answered.update(self.rng.permutation(others)[:wanted].tolist())
        return answered

    def was_asked(self, p: int) -> bool:
        """Nobody in the emergency services was asked, nor who came later or belongs to no sector."""
        return p != self.isolate and any(s.id == self.sector[p] and s.answered is not None for s in SECTORS)


def pick(rng: np.random.Generator, options: Any) -> Any:
    """One of the options, all as likely."""
    return options[int(rng.integers(len(options)))]


def people_rows(people: People) -> tuple[list[Person], list[Employment]]:
    """Everybody, and where they work."""
    rng, rows, jobs = people.rng, [], []
    for p in range(people.count):
        employer = people.employer[p] or "freelance"
        days = int(rng.integers(1, (LAST_ANSWER - ASKED).days))
        rows.append(
            Person(
                id=people.ids[p],
                name=people.names[p],
                post=people.post[p],
                sector=people.stated.get(p, ""),
                visibility=people.visibility[p],
                tags="steering group" if p == people.broker else "",
                place=people.wards[p],
                email=f"{slug(people.names[p])}@{employer}.example",
                asked=ASKED if people.was_asked(p) else None,
                answered=ASKED + timedelta(days=days) if p in people.answered else None,
                synthetic=True,
            )
        )
        since = date(int(rng.integers(2004, 2016)), int(rng.integers(1, 13)), 1)
        if people.employer[p] == content.MFT.id:
            jobs.append(Employment(people.ids[p], content.UHSM.id, people.post[p], False, since, MERGER))
            since = MERGER
        if people.employer[p]:
            jobs.append(Employment(people.ids[p], employer, people.post[p], True, since))
    for p, (employer, post) in people.second_post.items():
        jobs.append(Employment(people.ids[p], employer, post, False, date(2017, 11, 1)))
    return rows, jobs


def offer_rows(people: People, contacts: list[set[int]]) -> tuple[list[Offer], list[Need]]:
    """What people offer and seek: at random, and one pair across a gap who each have what the other seeks."""
    rng, topics = people.rng, [slug(topic) for topic in TOPICS]
    offers: dict[int, set[str]] = {}
    needs: dict[int, set[str]] = {}
    for p in range(people.count):
        picked = [topics[t] for t in rng.permutation(len(topics))]
        offers[p] = set(picked[: rng.choice([0, 1, 2, 3], p=[0.35, 0.35, 0.2, 0.1])])
        needs[p] = set(picked[5 : 5 + rng.choice([0, 1, 2], p=[0.5, 0.35, 0.15])])
    first, second = across_the_gap(people, contacts)
    for giver, taker, topic in (
        (first, second, "housing-applications"),
        (second, first, "mental-health-first-aid"),
    ):
        offers[giver].add(topic)
        needs[giver].discard(topic)
        needs[taker].add(topic)
        offers[taker].discard(topic)
    return (
        [Offer(people.ids[p], topic) for p in offers for topic in sorted(offers[p])],
        [Need(people.ids[p], topic) for p in needs for topic in sorted(needs[p])],
    )


def across_the_gap(people: People, contacts: list[set[int]]) -> tuple[int, int]:
    """Somebody in housing and somebody in mental health who both know the broker, but not each other."""
    near = [p for p in sorted(contacts[people.broker]) if people.visibility[p] == "named"]
    return next(
        (a, b)
        for a in near
        for b in near
        if (people.sector[a], people.sector[b]) == ("housing", "mental-health") and b not in contacts[a]
    )
