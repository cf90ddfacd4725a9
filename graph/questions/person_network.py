"""A person's network at one or two steps, counted as for questions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from graph import statements
from graph.access import Action, rater, reader, require
from graph.directory.person_page import person
from graph.directory.reveal import labels, named
from graph.model import Basis, Elements, Names, Ref, Viewer
from graph.questions import maps
from graph.questions.base import Counting
from graph.questions.context import QuestionContext, organisation, sector
from graph.store import Store, at_one_version

NEIGHBOURHOOD = statements.get("read/neighbourhood")


class Steps(Counting):
    """How far to look from one person."""

    hops: Annotated[int, Field(ge=1, le=2)] = Field(
        1, title="Steps", description="1: contacts; 2: their contacts as well"
    )
    limit: Annotated[int, Field(ge=1, le=500)] = Field(
        100, title="At most", description="People to list, 1 to 500"
    )


@dataclass(frozen=True)
class Neighbour:
    """Somebody within reach: `through` is a shared contact if they are two steps away, `ways` how many there are."""

    person: Ref
    organisation: Ref | None
    sector: Ref | None
    distance: int
    strength: float | None
    through: Ref | None
    ways: int


@dataclass(frozen=True)
class PersonNetwork:
    """A person in the middle and the people around them, nearest first; `total` counts those not listed too."""

    person: Ref
    hops: int
    people: list[Neighbour]
    total: int
    truncated: bool
    elements: Elements
    basis: Basis


@at_one_version
def network(store: Store, viewer: Viewer, given: str, p: Steps, names: Names = "all") -> PersonNetwork:
    """The network of one person; with `public` names it may leave Weft, as others are described.

    Raises:
        NotFound: there is no such person, or the viewer, or everybody for `public` names, may not see them.
    """
    require(viewer, Action.ASK, people=True)
    read_by = reader(viewer, names)
    centre = person(store, read_by, given)["id"]
    context = QuestionContext(store, viewer, p)
    found = context.ask(
        NEIGHBOURHOOD,
        id=centre,
        hops=p.hops,
        visible=list(context.scope.visible),
        limit=p.limit,
        rater=rater(viewer),
        **context.counting,
    )
    roles = {row["id"]: "contact" if row["distance"] == 1 else "other" for row in found}
    contacts = [row["id"] for row in found if row["distance"] == 1]
    hubs = [centre] if p.hops == 1 else [centre, *contacts]
    drawn = maps.around(context, {**roles, centre: "centre"}, hubs, [centre, *roles])
    nodes = context.nodes([row["id"] for row in found])
    called = labels(store, read_by, [centre, *roles, *(row["through"] for row in found if row["through"])])
    people = [
        Neighbour(
            person=Ref("person", row["id"], called[row["id"]]),
            organisation=organisation(nodes[row["id"]]),
            sector=sector(nodes[row["id"]]),
            distance=row["distance"],
            strength=row["strength"],
            through=Ref("person", row["through"], called[row["through"]]) if row["through"] else None,
            ways=row["ways"],
        )
        for row in found
    ]
    total = found[0]["total"] if found else 0
    return PersonNetwork(
        person=Ref("person", centre, called[centre]),
        hops=p.hops,
        people=people,
        total=total,
        truncated=total > len(people),
        elements=replace(named(drawn, called), nodes_left_out=drawn.nodes_left_out + total - len(found)),
        basis=context.basis(),
    )
