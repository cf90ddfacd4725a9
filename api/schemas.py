"""Parameters and answers of routes, apart from the questions' own parameters: the source of the OpenAPI document."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel

from graph.directory.sectors import Sector
from graph.members.brief import Brief
from graph.members.dismissals import Dismissal
from graph.members.home import Lack, Sought
from graph.members.people_to_meet import Suggested
from graph.model import Answer, Evidence, Names, Of, RankingStability, Visibility
from graph.questions.explore import Explored, Exploring
from graph.questions.person_network import PersonNetwork, Steps
from graph.questions.sector_map import Opening, SectorMap
from graph.questions.thing_network import ThingNetwork
from graph.saved.answers import LONGEST_NOTE, SavedAnswer, SavedSummary
from graph.saved.comparison import Since
from graph.search import FoundGroup, FoundKind


class Parameters(BaseModel):
    """Parameters of a request; unknown ones are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NoParameters(Parameters):
    """For routes without parameters."""


class Search(Parameters):
    """Type-ahead."""

    q: str = Field(min_length=1, max_length=200, description="Part of a name")
    limit: int = Field(8, ge=1, le=50, description="How many at most, 1 to 50")


class SearchEverything(Parameters):
    """What to look for, by name, in everything that the reader may find."""

    q: str = Field("", max_length=200, description="Part of a name, with slips; empty for everything")
    kind: FoundKind | None = Field(
        None, description="A page of this kind; of the others only how many there are"
    )
    place: str = Field("", max_length=200, description="Only what is in the place with this id")
    tag: str = Field("", max_length=200, description="Only what has this tag")
    by: str = Field(
        "", max_length=40, description="Column that a page is sorted by; empty for the best match"
    )
    limit: int = Field(5, ge=1, le=100, description="How many of each kind at most, 1 to 100")
    page: int = Field(1, ge=1, le=100_000, description="Which page of a kind, from 1")


NAMES: Any = Field(
    "all",
    title="Names",
    description="`public` describes people who have not agreed to be named, as everybody may see them.",
)
"""The parameter of everything that may leave Weft with people in it."""


class Leaving(BaseModel):
    """How to give an answer: files and paper name only people who agreed to it, unless the user chooses otherwise."""

    names: Names = NAMES
    format: Literal["json", "csv", "xlsx"] = Field(
        "json", title="Format", description="The whole answer as JSON, or its table as CSV or as a workbook."
    )


class AnswerBody(RootModel[Answer]):
    """The answer to a question."""


class NetworkBody(RootModel[PersonNetwork]):
    """A person's network."""


class ThingNetworkBody(RootModel[ThingNetwork]):
    """What is around an organisation or a project."""


class QuestionBody(BaseModel):
    """A question; `parameters` is the JSON Schema of its form."""

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


class FoundBody(BaseModel):
    """What was found, a group for each kind, the best match first."""

    groups: list[FoundGroup]


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
    """A person's main sector: `stated` by them, otherwise that of their main organisation."""

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
    contacts: int = Field(description="People they are tied to, as either said, at any time")


class ChangeBody(BaseModel):
    """A long piece of work on the map."""

    what: str = Field(description="change, roll-back, start or backup")
    by: str = Field(description="Who asked for it: a role, or the id of a person; empty if nobody did")
    done: int = Field(description="Rows so far")
    total: int = Field(description="Rows in all; 0 if that is not known")
    since: datetime


class HealthBody(BaseModel):
    """Weft is ready. If it is not, the answer is a problem: `graph-unavailable` or `locked`."""

    status: Literal["ready", "changing"]
    alerts: list[str] = Field(description="What an administrator should mend, for those who may import")
    last_backup: datetime | None = Field(
        description="When Weft last made a good backup by itself, for those who may import"
    )
    change: ChangeBody | None = Field(description="While it is `changing`: what is being done")
    version: int
    schema_: int = Field(alias="schema", description="Number of the last migration")
    people: int
    organisations: int
    people_kept: bool = Field(description="Whether Weft keeps people (WEFT_PEOPLE=on), or organisations only")
    demonstration: bool = Field(
        description="Whether people on this map are invented; where there are none, organisations"
    )


class MeasureColumn(BaseModel):
    """A column of a measure's rows; `counted` says in plain words how its values are counted."""

    key: str
    title: str
    type: str
    counted: str


class MeasureNumber(BaseModel):
    """A number about the whole network."""

    key: str
    title: str
    value: str | int | float | None
    counted: str


class MeasureBody(BaseModel):
    """A measure of everybody: a row for each, with id, label, sector and the columns of the family."""

    family: str
    direction: str
    of: Of
    people: int = Field(description="How many people, or organisations if it is of these")
    ties: int = Field(description="Pairs of people, or statements if the direction counts")
    as_of: date
    evidence: list[Evidence]
    columns: list[MeasureColumn]
    steady: RankingStability | None = Field(
        description="Stability of the order of rows; null if they rank nobody, or ranking often takes too long"
    )
    summary: list[MeasureNumber]
    rows: list[dict[str, str | int | float | None]]


# Saved answers


class Note(BaseModel):
    """The note beside a saved answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    note: str = Field("", max_length=LONGEST_NOTE, description="A note in your own words; it stays in Weft")


class SaveBody(Note):
    """The question to ask now, whose answer to save."""

    question: str = Field(max_length=100, description="Name of the question")
    parameters: dict[str, str] = Field({}, description="Its parameters as text, as in an address")


class Reading(Parameters):
    """How people are named in the answer."""

    names: Names = NAMES


class AroundPerson(Steps):
    """How far to look from one person, and how people are named."""

    names: Names = NAMES


class AroundProject(Parameters):
    """How much of what is around a project to list."""

    limit: int = Field(
        200, ge=1, le=500, title="At most", description="Partners and people to list, 1 to 500"
    )


class SavedSummaryBody(RootModel[SavedSummary]):
    """A saved answer, as a list shows it."""


class SavedAnswerBody(RootModel[SavedAnswer]):
    """A saved answer as it was."""


class SinceBody(RootModel[Since]):
    """What has changed since an answer was saved."""


class SavedListBody(BaseModel):
    """Saved answers, newest first; `total` is how many there are, the list may hold fewer."""

    kept: list[SavedSummary]
    total: int


# Members: their own page.


class To(Parameters):
    """The person to reach."""

    to: str = Field(min_length=1, max_length=200, description="The id of somebody else")


class Suggest(Parameters):
    """How many to suggest."""

    limit: int = Field(8, ge=1, le=50, description="How many at most of each list, 1 to 50")


class HomeBody(BaseModel):
    """A member's page. `contacts` can be shown by name; `not_shown` only agreed to be counted."""

    person: PersonBody
    contacts: int
    not_shown: int
    sought: list[Sought]
    lacks: list[Lack]


class SuggestedBody(RootModel[Suggested]):
    """Who a member might meet."""


class DismissBody(Parameters):
    """Who to hide from the suggestions, and for how long: `not now` is three months."""

    person: str = Field(min_length=1, max_length=200)
    until: Literal["not now", "never"]


class DismissedBody(BaseModel):
    """The people that a member has hidden."""

    passed: list[Dismissal]


class TopicsGiven(Parameters):
    """Topics by id or name; a new name makes a new topic."""

    topics: list[str] = Field(max_length=100)


class TopicsSaved(BaseModel):
    """The saved topics."""

    topics: list[Item]


class Topic(Item):
    """A topic, and how many people offer and need it."""

    offered: int
    sought: int


class TopicsBody(BaseModel):
    """Topics found, best first."""

    topics: list[Topic]


class DetailsBody(Parameters):
    """What a member says about themselves; an empty job title or place means none."""

    post: str = Field(max_length=200)
    visibility: Visibility
    place: str | None = Field(
        None, max_length=200, description="Id of a place; if left out, it stays as it is"
    )


class SeenAs(BaseModel):
    """What others see about a member with one visibility: on maps, by searching for their name, on their page."""

    visibility: Visibility
    mine: bool = Field(description="Whether this is the member's visibility today")
    label: str = Field(description="Their label on maps and in answers")
    found: Brief | None = Field(description="What a search for their name shows, if anything")
    page: PersonBody | None = Field(description="Their page, if it is shown")


class SeenBody(BaseModel):
    """What others see about a member: named, listed, unnamed."""

    views: list[SeenAs]


# The map of sectors


class MapParameters(Opening):
    """What to show of the system, which ties count, and who to name."""

    names: Names = Field(
        "all",
        title="Names",
        description="`public` shows people who have not agreed to be named as a number, not one by one.",
    )


class MapBody(RootModel[SectorMap]):
    """The drawn system."""


# Explore


class ExploringParameters(Exploring):
    """Who to show, and how people are named."""

    names: Names = NAMES


class ExploredBody(RootModel[Explored]):
    """The content of the map to explore."""


class OfferedMeasure(BaseModel):
    """A number that nodes can be sized or coloured by; `of` is the name of its family."""

    family: str
    of: str
    key: str
    title: str
    counted: str


class MeasuresBody(BaseModel):
    """All of these numbers."""

    measures: list[OfferedMeasure]
