"""What is around an organisation or a project: its partners and people, and through what each is tied to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from graph import statements
from graph.access import Action, require
from graph.directory import organisations, things
from graph.directory.nearest import nearest
from graph.directory.reveal import labels
from graph.errors import NotFound
from graph.model import EVERYBODY, Evidence, Ref, Viewer, mentioned, with_labels
from graph.questions import words
from graph.questions.base import Counting
from graph.questions.context import QuestionContext, sector
from graph.questions.through import Shared, Through, in_words, through
from graph.store import Row, Store, at_one_version

AROUND_PROJECT = statements.get("read/around_project")


class Around(Counting):
    """How many to list, and what counts as a tie."""

    limit: Annotated[int, Field(ge=1, le=500)] = Field(
        200, title="At most", description="Partners to list, 1 to 500"
    )


@dataclass(frozen=True)
class Way:
    """One way in which two are tied, in words; `things` are the projects or events that the words name."""

    kind: Literal["stated", "people", "both", "projects", "events", "role"]
    words: str
    since: date | None = None
    things: list[Ref] | None = None


@dataclass(frozen=True)
class Partner:
    """An organisation or a person beside what is in the middle; `since` is the earliest day known of any way."""

    thing: Ref
    sector: Ref | None
    ways: list[Way]
    since: date | None = None


@dataclass(frozen=True)
class ThingNetwork:
    """An organisation or project in the middle, with all that is around it.

    `total` counts partners that are not listed too, `not_shown` the people that the viewer may not see; `evidence` is
    what counts as a tie between organisations.
    """

    centre: Ref
    sector: Ref | None
    around: list[Partner]
    total: int
    not_shown: int
    evidence: list[Evidence]
    as_of: date


@at_one_version
def of_organisation(store: Store, viewer: Viewer, given: str, p: Around) -> ThingNetwork:
    """An organisation and those tied to it, most ways first. Counts are of everybody, names of those one may see.

    Raises:
        NotFound: there is no such organisation.
    """
    require(viewer, Action.ASK)
    centre = str(organisations.find(store, given)["id"])
    context = QuestionContext(store, viewer, p, "organisations")
    network = context.network(EVERYBODY)
    others = [network.ids[place] for place in network.contacts(network.index[centre]).tolist()]
    found = through(context, [(centre, other) for other in others])
    nodes = context.nodes([centre, *others])
    ranked = sorted(
        found.values(), key=lambda one: (-_weight(one), str(nodes[one.b]["name"]).casefold(), one.b)
    )[: p.limit]
    ways = {one.b: _ways(one, nodes) for one in ranked}
    called = labels(
        store, viewer, [who for some in ways.values() for way in some for who in mentioned(way.words)]
    )
    return ThingNetwork(
        centre=Ref("organisation", centre, nodes[centre]["name"]),
        sector=sector(nodes[centre]),
        around=[
            Partner(
                Ref("organisation", one.b, nodes[one.b]["name"]),
                sector(nodes[one.b]),
                [replace(way, words=with_labels(way.words, called)) for way in ways[one.b]],
                one.since,
            )
            for one in ranked
        ],
        total=len(others),
        not_shown=0,
        evidence=context.evidence,
        as_of=context.as_of,
    )


def _weight(one: Through) -> int:
    """How much ties two organisations: the most first."""
    return len(one.said) + len(one.projects) + len(one.events) + one.people + one.in_both


def _ways(found: Through, nodes: dict[str, Row]) -> list[Way]:
    """The ways in which two organisations are tied, each by itself; people are mentioned by id."""
    alone = Through(found.of, found.a, found.b)

    def told(part: Through) -> str:
        return in_words(part, lambda key: str(nodes[key]["name"]))

    def shared(kind: Literal["projects", "events"], some: Sequence[Shared], part: Through) -> Way:
        one: Literal["project", "event"] = "project" if kind == "projects" else "event"
        return Way(kind, told(part), part.since, [Ref(one, each.id, each.name) for each in some])

    ways = []
    if found.said:
        part = replace(alone, said=found.said)
        ways.append(Way("stated", told(part), part.since))
    if found.people:
        part = replace(alone, people=found.people, people_since=found.people_since, between=found.between)
        ways.append(Way("people", told(part), part.since))
    if found.in_both:
        part = replace(alone, in_both=found.in_both, seen_in_both=found.seen_in_both)
        ways.append(Way("both", told(part)))
    if found.projects:
        ways.append(shared("projects", found.projects, replace(alone, projects=found.projects)))
    if found.events:
        ways.append(shared("events", found.events, replace(alone, events=found.events)))
    return ways


@at_one_version
def of_project(store: Store, viewer: Viewer, given: str, limit: int = 200) -> ThingNetwork:
    """A project, the organisations in it with their roles, and the people who work on it that the viewer may see.

    Raises:
        NotFound: there is no such project.
    """
    require(viewer, Action.ASK)
    context = QuestionContext(store, viewer, Counting(), "organisations")
    rows = context.ask_whole(
        AROUND_PROJECT, id=given, visible=list(context.scope.visible), also=context.scope.also
    )
    if not rows:
        known = things.every(store)["projects"]
        raise NotFound("project", given, nearest(given, {row["id"]: row["name"] for row in known}))
    row = rows[0]
    parts = dict([*row["organisations"], *row["people"]])
    listed = list(parts)[:limit]
    nodes = context.nodes(listed)
    called = labels(store, viewer, [key for key in listed if nodes[key]["kind"] == "person"])
    return ThingNetwork(
        centre=Ref("project", row["project"], row["name"]),
        sector=None,
        around=[
            Partner(
                Ref(nodes[key]["kind"], key, called.get(key) or nodes[key]["name"]),
                sector(nodes[key]),
                list(_roles(parts[key], nodes[key])),
            )
            for key in listed
        ],
        total=len(parts),
        not_shown=row["not_shown"],
        evidence=[],
        as_of=context.as_of,
    )


def _roles(parts: list[str], node: Row) -> Iterable[Way]:
    """The roles of an organisation or person in a project, and where a person works."""
    said = words.listed(parts)
    if node["kind"] == "person" and node["organisation_name"]:
        said = f"{said}, {node['organisation_name']}" if said else node["organisation_name"]
    if said:
        yield Way("role", words.capitalised(said))
