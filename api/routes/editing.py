"""Editing the map: things and what joins them, added, changed and removed, each by one route with its own fields.

Whoever changes or removes something gives the `revision` of it that they saw; another by now is a 409 that says what
is there `now` beside `yours`. Every answer carries the id of its `change`, which `DELETE /api/changes/{id}` takes back.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from apiflask import APIBlueprint
from pydantic import BaseModel, Field, create_model

from api.context import store, viewer
from api.schemas import Item, NoParameters, Parameters, Search
from graph.changes import editing
from graph.changes.editing import Edited
from graph.model import Visibility

blueprint = APIBlueprint("editing", __name__, url_prefix="/api", tag="Editing")

_ID = Field(min_length=1, max_length=200)
_REVISION = Field(min_length=1, max_length=40, description="That of the row as it was seen")
Cell = str | int | bool | date | None


class Given(Parameters):
    """What is given of a row; what is left out stays as it is, or as it is by default."""

    def values(self) -> dict[str, Any]:
        """Fields that are given, by the names that rows have."""
        return self.model_dump(exclude_unset=True, exclude={"revision"})


class PersonGiven(Given):
    """A person's details."""

    name: str = Field("", max_length=400)
    post: str = Field("", max_length=400)
    sector: str = Field("", max_length=200, description="Their own sector; “” for that of their employer")
    visibility: Visibility = "unnamed"
    place: str = Field("", max_length=200)
    email: str = Field("", max_length=400)


class OrganisationGiven(Given):
    """An organisation's details."""

    name: str = Field("", max_length=400)
    kind: str = Field("", max_length=400)
    sector: str = Field("", max_length=200)
    place: str = Field("", max_length=200)


class ProjectGiven(Given):
    """A project's details."""

    name: str = Field("", max_length=400)
    description: str = Field("", max_length=10_000)
    status: str = Field("", max_length=400)
    started: date | None = None
    ended: date | None = None
    place: str = Field("", max_length=200)


class EventGiven(Given):
    """An event's details."""

    name: str = Field("", max_length=400)
    kind: str = Field("", max_length=400)
    on: date | None = None
    place: str = Field("", max_length=200)


class TieGiven(Given):
    """How strong a tie is, and when it holds."""

    strength: int | None = Field(None, description="1 to 5")
    since: date | None = None
    until: date | None = None


class EmploymentGiven(Given):
    """As what somebody works for an organisation, and since when."""

    post: str = Field("", max_length=400)
    main: bool = Field(False, description="Whether it is their main employer; another is no longer")
    since: date | None = None
    until: date | None = None


class WorkGiven(Given):
    """What somebody does in a project."""

    part: str = Field("", max_length=400)


class PartGiven(Given):
    """What an organisation is in a project; another part than before takes the place of that."""

    part: Literal["lead", "partner", "funder"] = "partner"


class NothingGiven(Given):
    """Nothing but what is joined."""


class OriginGiven(Given):
    """Who says what a project grew from."""

    said_by: str = Field("", max_length=200)


class TieOf(Parameters):
    """Who says that they know whom."""

    from_: str = Field(alias="from", min_length=1, max_length=200)
    to: str = _ID


class TieFrom(TieOf):
    """Which tie: one of each source."""

    source: str = Field("file", min_length=1, max_length=200)


class EmploymentOf(Parameters):
    """Who works for which organisation."""

    person: str = _ID
    organisation: str = _ID


class WorkOf(Parameters):
    """Who works on which project."""

    person: str = _ID
    project: str = _ID


class PartnerOf(Parameters):
    """Which organisation has a part in which project."""

    organisation: str = _ID
    project: str = _ID


class PartnerAs(PartnerOf):
    """Which part of an organisation in a project."""

    as_: Literal["lead", "partner", "funder"] = Field(
        "partner", alias="as", description="The part that it has"
    )


class AttendanceOf(Parameters):
    """Who was at which event."""

    person: str = _ID
    event: str = _ID


class TopicOf(Parameters):
    """Who offers or seeks which topic."""

    person: str = _ID
    topic: str = _ID


class OriginOf(Parameters):
    """What a project grew from."""

    project: str = _ID
    from_kind: Literal["event", "project"]
    from_: str = Field(alias="from", min_length=1, max_length=200)


class Revision(Parameters):
    """Which revision of it is to be removed."""

    revision: str = _REVISION


class JoinedBody(BaseModel):
    """A row that joins this to something else, which is called `label`."""

    kind: str
    row: dict[str, Cell]
    revision: str
    other_kind: str
    other: str
    label: str


class PersonRow(BaseModel):
    """A person as they stand on the map."""

    id: str
    name: str
    post: str
    sector: str = Field(description="Their own, if they stated one")
    visibility: Visibility
    place: str
    email: str


class OrganisationRow(BaseModel):
    """An organisation as it stands on the map."""

    id: str
    name: str
    kind: str
    sector: str
    place: str


class ProjectRow(BaseModel):
    """A project as it stands on the map."""

    id: str
    name: str
    description: str
    status: str
    started: date | None
    ended: date | None
    place: str


class EventRow(BaseModel):
    """An event as it stands on the map."""

    id: str
    name: str
    kind: str
    on: date | None
    place: str


class SavedBody(BaseModel):
    """What came of an edit: `change` takes it back, and is “” where nothing changed; `row` is as it is now."""

    change: str
    row: dict[str, Cell] | None
    revision: str


class ItemsBody(BaseModel):
    """What was found, best first."""

    found: list[Item]


class _Details(BaseModel):
    revision: str
    joined: list[JoinedBody]
    joined_total: int = Field(description="How many there are; the list may hold fewer")


class PersonDetails(_Details):
    """A person, and what joins them to others."""

    row: PersonRow


class OrganisationDetails(_Details):
    """An organisation, and what joins it to others."""

    row: OrganisationRow


class ProjectDetails(_Details):
    """A project, and what joins it to others."""

    row: ProjectRow


class EventDetails(_Details):
    """An event, and what joins it to others."""

    row: EventRow


def _saved(edited: Edited) -> SavedBody:
    seen = edited.seen
    return SavedBody(
        change=edited.change,
        row=editing.cells(seen.row) if seen else None,
        revision=seen.revision if seen else "",
    )


class _WithRevision(BaseModel):
    revision: str = _REVISION


def _thing(kind: str, one: str, given: type[Given], details: type[_Details]) -> None:
    """The routes of a kind of thing."""
    called = given.__name__.removesuffix("Given")
    change = create_model(f"{called}Change", __base__=(given, _WithRevision), __doc__=given.__doc__)

    @blueprint.get(f"/{kind}/<id_>/details", endpoint=f"{kind}-details")
    @blueprint.input(NoParameters, location="query")
    @blueprint.output(details)
    @blueprint.doc(summary=f"{one} as it is edited: its fields, its revision, and what joins it to others.")
    def read(id_: str, query_data: NoParameters) -> Any:
        seen = editing.seen(store(), viewer(), kind, (id_,))
        joined, total = editing.joined(store(), viewer(), kind, id_)
        return {
            "row": editing.cells(seen.row),
            "revision": seen.revision,
            "joined": [{**vars(row), "row": editing.cells(row.row)} for row in joined],
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
    changing = create_model(f"{name}Change", __base__=(which, given, _WithRevision), __doc__=which.__doc__)
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

    if editing.JOINS[kind]:

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
            {"found": editing.found(store(), kind, query_data.q, query_data.limit)}
        )


for _kind in ("projects", "events", "places"):
    _found(_kind)
