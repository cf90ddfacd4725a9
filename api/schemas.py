"""What routes take and give beside the questions' own parameters: the source of the OpenAPI document."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel

from graph.keeping.kept import LONGEST_NOTE, Kept, KeptAnswer
from graph.keeping.since import Since
from graph.members.home import Lack, Sought
from graph.members.member import Brief
from graph.members.passing import Passed
from graph.members.suggested import Suggested
from graph.model import Answer, Evidence, Names, Steady, Visibility
from graph.questions.explore import Explored
from graph.questions.network import PersonNetwork, Steps
from graph.questions.sector_map import Opening, SectorMap
from graph.sectors import Sector


class Parameters(BaseModel):
    """Parameters of a request; what is not known is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NoParameters(Parameters):
    """For routes that take none."""


class Search(Parameters):
    """Type-ahead."""

    q: str = Field(min_length=1, max_length=200, description="Part of a name")
    limit: int = Field(8, ge=1, le=50, description="How many at most, 1 to 50")


class Leaving(BaseModel):
    """How an answer is given: what leaves Weft as a file or on paper names those who agreed to it, unless asked."""

    names: Names = Field(
        "all",
        title="Names",
        description="`public` describes everybody who has not agreed to be named, as everyone may see them.",
    )
    format: Literal["json", "csv", "xlsx"] = Field(
        "json", title="Format", description="The whole answer as JSON, or its table as CSV or as a workbook."
    )


class AnswerBody(RootModel[Answer]):
    """The answer to a question."""


class NetworkBody(RootModel[PersonNetwork]):
    """A person's network."""


class QuestionBody(BaseModel):
    """A question that can be asked; `parameters` is the JSON Schema that its form is made from."""

    name: str
    title: str
    asks: str
    example: dict[str, str]
    parameters: dict[str, Any]


class QuestionsBody(BaseModel):
    """All questions."""

    questions: list[QuestionBody]


class SectorsBody(BaseModel):
    """All sectors, in two levels by `part_of`."""

    sectors: list[Sector]


class FoundPerson(BaseModel):
    """A person found by name."""

    id: str
    label: str
    post: str | None
    organisation: str | None
    sector: str | None


class PeopleBody(BaseModel):
    """People found, best first."""

    people: list[FoundPerson]


class FoundOrganisation(BaseModel):
    """An organisation found by name; `people` are those whose main employer it is."""

    id: str
    label: str
    kind: str | None
    sector: str | None
    people: int


class OrganisationsBody(BaseModel):
    """Organisations found, best first."""

    organisations: list[FoundOrganisation]


class Item(BaseModel):
    """A place or topic."""

    id: str
    label: str


class Employer(Item):
    """An organisation that a person works for."""

    post: str | None
    main: bool


class Work(Item):
    """A project that a person works on."""

    part: str | None


class Meeting(Item):
    """An event that a person came to."""

    on: date | None


class OwnSector(Item):
    """A person's own sector: `stated` by them, or else that of their main organisation."""

    stated: bool


class PersonBody(BaseModel):
    """One person."""

    id: str
    label: str
    post: str | None
    visibility: str
    synthetic: bool
    sector: OwnSector | None
    organisations: list[Employer]
    places: list[Item]
    projects: list[Work]
    events: list[Meeting]
    offers: list[Item]
    seeks: list[Item]
    contacts: int = Field(description="People they are tied to by what either said, at any time")


class HealthBody(BaseModel):
    """Whether the graph answers, and which it is."""

    status: str
    version: int
    schema_: int = Field(alias="schema", description="Number of the last migration")
    people: int
    demonstration: bool = Field(description="Whether people on this map are invented")


class MeasureColumn(BaseModel):
    """A column of a measure's rows; `counted` says in plain words how its values are come by."""

    key: str
    title: str
    type: str
    counted: str


class MeasureNumber(BaseModel):
    """A number about the network as a whole."""

    key: str
    title: str
    value: str | int | float | None
    counted: str


class MeasureBody(BaseModel):
    """A measure of everybody: a row for each person, with id, label, sector and the columns of the family."""

    family: str
    direction: str
    people: int
    ties: int = Field(description="Pairs of people, or statements where direction is followed")
    as_of: date
    evidence: list[Evidence]
    columns: list[MeasureColumn]
    steady: Steady | None = Field(
        description="How steady the order of rows is; null where they rank nobody, or ranking often takes too long"
    )
    summary: list[MeasureNumber]
    rows: list[dict[str, str | int | float | None]]


# Kept answers


class Note(BaseModel):
    """What somebody wrote beside a kept answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    note: str = Field("", max_length=LONGEST_NOTE, description="In one's own words; it stays in Weft")


class Keeping(Note):
    """What to ask now and keep."""

    question: str = Field(max_length=100, description="Name of the question")
    parameters: dict[str, str] = Field({}, description="Its parameters, as text, as in an address")


class Reading(Parameters):
    """How people are named in what is read."""

    names: Names = Field("all", title="Names", description=Leaving.model_fields["names"].description)


class AroundPerson(Steps):
    """How far to look from one person, and how people are named."""

    names: Names = Field("all", title="Names", description=Leaving.model_fields["names"].description)


class KeptBody(RootModel[Kept]):
    """A kept answer, as a list shows it."""


class KeptAnswerBody(RootModel[KeptAnswer]):
    """A kept answer as it was."""


class SinceBody(RootModel[Since]):
    """What has changed since an answer was kept."""


class KeptListBody(BaseModel):
    """Kept answers, newest first; `total` is how many there are, the list may hold fewer."""

    kept: list[Kept]
    total: int


# Members: their own page.


class To(Parameters):
    """Whom to reach."""

    to: str = Field(min_length=1, max_length=200, description="The id of somebody else")


class Suggest(Parameters):
    """How many to suggest."""

    limit: int = Field(8, ge=1, le=50, description="How many at most, 1 to 50")


class HomeBody(BaseModel):
    """A member's page. `contacts` can be shown by name; `not_shown` agreed to no more than being counted."""

    person: PersonBody
    contacts: int
    not_shown: int
    sought: list[Sought]
    lacks: list[Lack]


class SuggestedBody(RootModel[Suggested]):
    """Whom a member might meet."""


class PassBody(Parameters):
    """Whom not to suggest, and for how long: `not now` is three months."""

    person: str = Field(min_length=1, max_length=200)
    until: Literal["not now", "never"]


class PassedBody(BaseModel):
    """Whom a member does not want suggested."""

    passed: list[Passed]


class TopicsGiven(Parameters):
    """Topics by id or name; a name that no topic has makes a new one."""

    topics: list[str] = Field(max_length=100)


class TopicsSaved(BaseModel):
    """The topics as they are kept."""

    topics: list[Item]


class Topic(Item):
    """A topic, and how many people offer and seek it."""

    offered: int
    sought: int


class TopicsBody(BaseModel):
    """Topics found, best first."""

    topics: list[Topic]


class DetailsBody(Parameters):
    """What a member says of themselves; an empty post or place is none."""

    post: str = Field(max_length=200)
    visibility: Visibility
    place: str | None = Field(None, max_length=200, description="Id of a place; left out, it stays as it is")


class SeenAs(BaseModel):
    """What others see of a member under one visibility: on maps, by typing their name, on their page."""

    visibility: Visibility
    mine: bool = Field(description="Whether this is the member's visibility today")
    label: str = Field(description="What they are called on maps and in answers")
    found: Brief | None = Field(description="What is found by typing their name, if anything is")
    page: PersonBody | None = Field(description="Their page, if it is shown")


class SeenBody(BaseModel):
    """What others see of a member: named, listed, unnamed."""

    views: list[SeenAs]


# The map of sectors


class MapParameters(Opening):
    """What to show of the system, which ties count, and whom to name."""

    names: Names = Field(
        "all",
        title="Names",
        description="`public` shows those who have not agreed to be named as a number, not one by one.",
    )


class MapBody(RootModel[SectorMap]):
    """The system as it is drawn."""


# Explore


class ExploredBody(RootModel[Explored]):
    """What is on the map to walk about on."""


class OfferedMeasure(BaseModel):
    """A number that nodes can be sized or coloured by; `of` is what its family is called."""

    family: str
    of: str
    key: str
    title: str
    counted: str


class MeasuresBody(BaseModel):
    """All of them."""

    measures: list[OfferedMeasure]
