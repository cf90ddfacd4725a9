"""The projects of the case: the four that are told, and as many invented ones as make 110."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

import numpy as np

from graph.records.dataset import Origin, Partner, Project, Work
from graph.records.readable_ids import slug
from graph.seeding.invented import WARDS
from seeds import case_content as content
from seeds.case_people import People, pick
from seeds.case_ties import GAPS, LAST_DAY

PROJECTS = 110


@dataclass(frozen=True)
class Projects:
    """Projects, who works on them, which organisations take part, and what each grew from."""

    projects: list[Project] = field(default_factory=list)
    works_on: list[Work] = field(default_factory=list)
    partners: list[Partner] = field(default_factory=list)
    grew_from: list[Origin] = field(default_factory=list)

    def add(self, project: Project, people: People, team: list[int], origin: tuple[str, str]) -> None:
        """Add a project with its team, the first of whom leads it and says what it grew from."""
        self.projects.append(project)
        parts = ["lead"] + [""] * (len(team) - 1)
        self.works_on.extend(
            Work(people.ids[p], project.id, part) for p, part in zip(team, parts, strict=True)
        )
        self.grew_from.append(Origin(project.id, *origin, people.ids[team[0]]))


def make_projects(people: People, contacts: list[set[int]]) -> Projects:
    """All projects: the invented ones are each among people who know each other."""
    made = Projects()
    for told, team in zip(content.TOLD, people.teams, strict=True):
        project = Project(told.id, told.name, told.description, "running", told.started)
        made.add(project, people, team, ("event", told.grew_from))
        made.partners.append(Partner(told.lead, told.id, "lead"))
        made.partners.extend(Partner(organisation, told.id, "partner") for organisation in told.partners)
    choices = [(theme, ward) for theme in content.THEMES for ward in WARDS]
    for number in people.rng.permutation(len(choices))[: PROJECTS - len(content.TOLD)].tolist():
        theme, ward = choices[number]
        _invent(made, people, _team(people, contacts), theme, ward)
    made.partners.extend(Partner(content.ACADEMY.id, told.id, "funder") for told in content.TOLD[:2])
    return made


def _invent(made: Projects, people: People, team: list[int], theme: tuple[str, str], ward: str) -> None:
    rng = people.rng
    name, description = (text.format(ward) for text in theme)
    event = pick(rng, content.EVENTS)
    started = min(event.on + timedelta(days=int(rng.integers(20, 200))), LAST_DAY)
    ended = started + timedelta(days=int(rng.integers(150, 500)))
    finished = bool(rng.random() < 0.4) and ended < LAST_DAY
    project = Project(
        slug(name),
        name,
        description,
        "finished" if finished else "running",
        started,
        ended if finished else None,
        slug(ward),
        synthetic=True,
    )
    earlier = [p.id for p in made.projects if p.started and p.started < started]
    origin = ("project", pick(rng, earlier)) if earlier and rng.random() < 0.25 else ("event", event.id)
    made.add(project, people, team, origin)
    employers = [id_ for id_ in dict.fromkeys(people.employer[p] for p in team) if id_]
    parts = ["lead"] + ["partner"] * (len(employers) - 1)
    made.partners.extend(Partner(id_, project.id, part) for id_, part in zip(employers, parts, strict=True))


def _team(people: People, contacts: list[set[int]]) -> list[int]:
    """Three to eight people, each known to one already in it; never from two sectors that are kept apart."""
    rng, keen = people.rng, np.sqrt(people.weight)
    keen[people.facilitator] = 0.0
    size = int(rng.integers(3, 9))
    while True:
        team = [int(rng.choice(people.count, p=keen / keen.sum()))]
        for _ in range(10 * size):
            person = pick(rng, sorted(contacts[pick(rng, team)]))
            if len(team) < size and person not in team and not any(_apart(people, person, p) for p in team):
                team.append(person)
        if len(team) >= 3:
            return team


def _apart(people: People, a: int, b: int) -> bool:
    first, second = sorted((people.sector[a], people.sector[b]))
    return (first, second) in GAPS
