"""Rows as they are edited over HTTP: what is given of each kind, which row is meant, and what is answered."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, Field

from api.schemas import Item, Parameters
from graph.model import Visibility

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


class WithRevision(BaseModel):
    """Which revision of it is to be changed."""

    revision: str = _REVISION


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


class Details(BaseModel):
    """A row as it is edited."""

    revision: str
    called: dict[str, str] = Field(description="What its sector and place are called, by column")
    joined: list[JoinedBody]
    joined_total: int = Field(description="How many there are; the list may hold fewer")


class PersonDetails(Details):
    """A person, and what joins them to others."""

    row: PersonRow


class OrganisationDetails(Details):
    """An organisation, and what joins it to others."""

    row: OrganisationRow


class ProjectDetails(Details):
    """A project, and what joins it to others."""

    row: ProjectRow


class EventDetails(Details):
    """An event, and what joins it to others."""

    row: EventRow
