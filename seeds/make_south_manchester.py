"""Writes the South Manchester case as CSV, the same bytes every time: `python -m
seeds.make_south_manchester`.

Organisations, events and the projects told are written by hand (case_content.py). People, ties and the other
projects are drawn from a fixed seed around what is planted; README.md beside the files lists that.
"""

from __future__ import annotations

import sys
from pathlib import Path

from graph.formats import csv_folder
from graph.records.checks import validated
from graph.records.dataset import (
    Dataset,
    Event,
    Organisation,
    OrganisationAttendance,
    OrganisationTie,
    Place,
    Scale,
    Score,
    Sector,
    Topic,
)
from graph.records.readable_ids import slug
from graph.seeding.invented import GROUPS, SECTORS, TOPICS, WARDS
from seeds import case_content as content
from seeds.case_people import People, offer_rows, people_rows
from seeds.case_projects import make_projects
from seeds.case_ties import attendance, attendance_rows, date_pairs, draw_pairs, tie_rows

FOLDER = Path(__file__).parent / "south_manchester"


def make() -> Dataset:
    """The whole case, checked."""
    people = People()
    came = attendance(people)
    pairs = draw_pairs(people)
    contacts: list[set[int]] = [set() for _ in range(people.count)]
    for a, b in pairs:
        contacts[a].add(b)
        contacts[b].add(a)
    ties = tie_rows(people, date_pairs(people, pairs, came))
    projects = make_projects(people, contacts)
    offers, seeks = offer_rows(people, contacts)
    rows, jobs = people_rows(people)
    return validated(
        Dataset(
            sectors=[
                *(Sector(id_, name) for id_, name in GROUPS.items()),
                *(Sector(shape.id, shape.name, shape.part_of) for shape in SECTORS),
            ],
            places=[Place(slug(ward), ward, "ward", *content.WHERE[ward]) for ward in WARDS],
            topics=[Topic(slug(topic), topic) for topic in TOPICS],
            scales=[Scale(slug(scale), scale) for scale in content.SCALES],
            organisations=[
                Organisation(
                    e.id,
                    e.name,
                    e.kind,
                    sector,
                    slug(e.ward),
                    e not in content.REAL,
                    website=content.WEBSITES.get(e.id, ""),
                    tags=content.TAGS.get(e.id, ""),
                )
                for sector, employers in content.EMPLOYERS.items()
                for e in employers
            ],
            people=rows,
            projects=[one._replace(tags=content.TAGS.get(one.id, "")) for one in projects.projects],
            events=[
                Event(e.id, e.name, e.kind, e.on, slug(e.ward), e.id not in content.TOLD_EVENTS)
                for e in content.EVENTS
            ],
            works_for=jobs,
            works_on=projects.works_on,
            partners=projects.partners,
            works_with=[
                OrganisationTie(
                    *(tie.first, tie.second, tie.kind, tie.strength, tie.since),
                    recorded=content.RECORDED,
                    source=tie.source,
                    undirected=tie.undirected,
                )
                for tie in content.WORKS_WITH
            ],
            attended=attendance_rows(people, came),
            organisations_attended=[OrganisationAttendance(*pair) for pair in content.ORGANISATIONS_ATTENDED],
            offers=offers,
            seeks=seeks,
            grew_from=projects.grew_from,
            scores=[
                Score(organisation, slug(scale), value, content.RECORDED, content.SCORED_BY)
                for organisation, values in content.SCORES.items()
                for scale, value in zip(content.SCALES, values, strict=True)
            ],
            ties=ties,
        )
    )


if __name__ == "__main__":
    csv_folder.write(make(), Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
