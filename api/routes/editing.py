"""Editing the map: things and what joins them, added, changed and removed, each by one route with its own fields.

Whoever changes or removes something gives the `revision` of it that they saw; another by now is a 409 that says what
is there `now` beside `yours`. Every answer carries the id of its `change`, which `DELETE /api/changes/{id}` takes back.
"""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from pydantic import create_model

from api.context import store, viewer
from api.rows import (
    AttendanceOf,
    Details,
    EmploymentGiven,
    EmploymentOf,
    EventDetails,
    EventGiven,
    Given,
    ItemsBody,
    NothingGiven,
    OrganisationDetails,
    OrganisationGiven,
    OriginGiven,
    OriginOf,
    PartGiven,
    PartnerAs,
    PartnerOf,
    PersonDetails,
    PersonGiven,
    ProjectDetails,
    ProjectGiven,
    Revision,
    SavedBody,
    TieFrom,
    TieGiven,
    TieOf,
    TopicOf,
    WithRevision,
    WorkGiven,
    WorkOf,
)
from api.schemas import NoParameters, Parameters, Search
from graph.changes import editing, looking
from graph.changes.editing import Edited

blueprint = APIBlueprint("editing", __name__, url_prefix="/api", tag="Editing")


def _saved(edited: Edited) -> SavedBody:
    seen = edited.seen
    return SavedBody(
        change=edited.change,
        row=looking.cells(seen.row) if seen else None,
        revision=seen.revision if seen else "",
    )


def _thing(kind: str, one: str, given: type[Given], details: type[Details]) -> None:
    """The routes of a kind of thing."""
    called = given.__name__.removesuffix("Given")
    change = create_model(f"{called}Change", __base__=(given, WithRevision), __doc__=given.__doc__)

    @blueprint.get(f"/{kind}/<id_>/details", endpoint=f"{kind}-details")
    @blueprint.input(NoParameters, location="query")
    @blueprint.output(details)
    @blueprint.doc(summary=f"{one} as it is edited: its fields, its revision, and what joins it to others.")
    def read(id_: str, query_data: NoParameters) -> Any:
        seen = looking.seen(store(), viewer(), kind, (id_,))
        joined, total = looking.joined(store(), viewer(), kind, seen.row.id)
        return {
            "row": looking.cells(seen.row),
            "revision": seen.revision,
            "called": looking.called(store(), viewer(), seen),
            "joined": [{**vars(row), "row": looking.cells(row.row)} for row in joined],
            "joined_total": total,
        }

    @blueprint.post(f"/{kind}", endpoint=f"{kind}-add")
    @blueprint.input(given)
    @blueprint.output(SavedBody, status_code=201)
    @blueprint.doc(summary=f"Put {one.lower()} on the map.")
    def add(json_data: Given) -> SavedBody:
        return _saved(editing.add(store(), viewer(), kind, json_data.values()))

    @blueprint.put(f"/{kind}/<id_>", endpoint=f"{kind}-edit")
    @blueprint.input(change)
    @blueprint.output(SavedBody)
    @blueprint.doc(summary=f"Change {one.lower()}; what is left out stays as it is.")
    def edit(id_: str, json_data: Any) -> SavedBody:
        return _saved(editing.edit(store(), viewer(), kind, (id_,), json_data.revision, json_data.values()))

    @blueprint.delete(f"/{kind}/<id_>", endpoint=f"{kind}-remove")
    @blueprint.input(Revision, location="query")
    @blueprint.output(SavedBody)
    @blueprint.doc(summary=f"Take {one.lower()} off the map, with everything that joins it to others.")
    def remove(id_: str, query_data: Revision) -> SavedBody:
        return _saved(editing.remove(store(), viewer(), kind, (id_,), query_data.revision))


def _join(
    kind: str, path: str, says: str, of: type[Parameters], given: type[Given], which: type[Parameters]
) -> None:
    """The routes of what joins things; `which` says which row it is, in the order of its key."""
    name = kind.title().replace("_", "")
    adding = create_model(f"{name}Add", __base__=(of, given), __doc__=of.__doc__)
    changing = create_model(f"{name}Change", __base__=(which, given, WithRevision), __doc__=which.__doc__)
    removing = create_model(f"{name}Remove", __base__=(which, Revision), __doc__=which.__doc__)
    fields = tuple(which.model_fields)

    def key(data: Any) -> tuple[str, ...]:
        return tuple(getattr(data, field) for field in fields)

    @blueprint.post(path, endpoint=f"{kind}-add")
    @blueprint.input(adding)
    @blueprint.output(SavedBody, status_code=201)
    @blueprint.doc(summary=f"Say that {says}.")
    def add(json_data: Any) -> SavedBody:
        return _saved(editing.add(store(), viewer(), kind, json_data.values()))

    if looking.JOINS[kind]:

        @blueprint.put(path, endpoint=f"{kind}-edit")
        @blueprint.input(changing)
        @blueprint.output(SavedBody)
        @blueprint.doc(summary=f"Change what is said with it that {says}; what is left out stays as it is.")
        def edit(json_data: Any) -> SavedBody:
            values = {name: value for name, value in json_data.values().items() if name not in fields}
            return _saved(editing.edit(store(), viewer(), kind, key(json_data), json_data.revision, values))

    @blueprint.delete(path, endpoint=f"{kind}-remove")
    @blueprint.input(removing, location="query")
    @blueprint.output(SavedBody)
    @blueprint.doc(summary=f"Say no longer that {says}.")
    def remove(query_data: Any) -> SavedBody:
        return _saved(editing.remove(store(), viewer(), kind, key(query_data), query_data.revision))


_thing("people", "A person", PersonGiven, PersonDetails)
_thing("organisations", "An organisation", OrganisationGiven, OrganisationDetails)
_thing("projects", "A project", ProjectGiven, ProjectDetails)
_thing("events", "An event", EventGiven, EventDetails)
_join("ties", "/ties", "one person knows another", TieOf, TieGiven, TieFrom)
_join(
    "works_for",
    "/memberships/works_for",
    "somebody works for an organisation",
    EmploymentOf,
    EmploymentGiven,
    EmploymentOf,
)
_join("works_on", "/memberships/works_on", "somebody works on a project", WorkOf, WorkGiven, WorkOf)
_join(
    "partners",
    "/memberships/partners",
    "an organisation has a part in a project",
    PartnerOf,
    PartGiven,
    PartnerAs,
)
_join(
    "attended", "/memberships/attended", "somebody was at an event", AttendanceOf, NothingGiven, AttendanceOf
)
_join("offers", "/memberships/offers", "somebody offers a topic", TopicOf, NothingGiven, TopicOf)
_join("seeks", "/memberships/seeks", "somebody seeks a topic", TopicOf, NothingGiven, TopicOf)
_join(
    "grew_from",
    "/memberships/grew_from",
    "a project grew from an event or another project",
    OriginOf,
    OriginGiven,
    OriginOf,
)


def _found(kind: str) -> None:
    @blueprint.get(f"/{kind}", endpoint=f"{kind}-found")
    @blueprint.input(Search, location="query")
    @blueprint.output(ItemsBody)
    @blueprint.doc(summary=f"{kind.capitalize()} whose name contains a text, those that begin with it first.")
    def find(query_data: Search) -> ItemsBody:
        return ItemsBody.model_validate(
            {"found": looking.found(store(), kind, query_data.q, query_data.limit)}
        )


for _kind in ("projects", "events", "places"):
    _found(_kind)
