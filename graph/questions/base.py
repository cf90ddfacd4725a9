"""What every question is: a name, parameters that describe themselves, and an answer."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from datetime import date
from typing import Annotated, Any, ClassVar, Generic, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from graph.access import keeps_people
from graph.errors import ORGANISATIONS_ONLY, InvalidInput
from graph.model import USUAL_LARGEST, Agreed, Answer, Column, Evidence, Of, Viewer
from graph.store import Store
from graph.validation import A_DATE, problems


def split(value: Any) -> Any:
    """`knows,projects` as a list; an address bar and a shell have no lists."""
    return (
        [part.strip() for part in value.split(",") if part.strip()] or None
        if isinstance(value, str)
        else value
    )


def blank_as_none(value: Any) -> Any:
    """What a form sends for an empty field."""
    return None if value == "" else value


def day_as_written(value: Any) -> Any:
    """A day as YYYY-MM-DD. Pydantic would take a number as well, as seconds since 1970."""
    if value is None or isinstance(value, date) or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise PydanticCustomError("date_as_written", A_DATE)


_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
Day = Annotated[date, BeforeValidator(day_as_written)]


def worded(people: str, organisations: str, **extra: str) -> dict[str, Any]:
    """What a field means between people and what between organisations, for `Field`; both are sentences.

    A form shows the one for what is asked about; a shell, the API's document and the reference show both. `extra` is
    what else the field's schema says.
    """
    return {
        "description": f"{people} Between organisations: {organisations[0].lower()}{organisations[1:]}",
        "json_schema_extra": {BY_OF: {"people": people, "organisations": organisations}, **extra},
    }


BY_OF = "x-descriptions"
"""Where the schema of a field has both of its descriptions."""

EvidenceList = Annotated[
    list[Evidence] | None,
    BeforeValidator(split),
    Field(
        title="What counts as a tie",
        **worded(
            "What people said about who they know, work on the same project, being at the same event, belonging to "
            "the same organisation other than the main employer of both, or several of these. If you choose none: "
            "what people said, or if nobody said anything shared projects, otherwise events, otherwise organisations.",
            "What was stated about the two, work on the same project, being at the same event, or several of these. "
            "If you choose none: what was stated and shared projects, or events where there is neither.",
        ),
    ),
]
AsOf = Annotated[
    Day | None,
    BeforeValidator(blank_as_none),
    Field(title="As of", description="Count what was true on this day. If you choose none: today."),
]
SectorId = Annotated[str, Field(min_length=1, max_length=100, json_schema_extra={"format": "sector"})]


class Counting(BaseModel):
    """Which ties a question counts. Every question takes these."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _of_what_is_kept(cls, given: Any) -> Any:
        """Ask about organisations where Weft keeps no people and nothing else is asked for."""
        if "of" in cls.model_fields and isinstance(given, dict) and not keeps_people():
            return {"of": "organisations", **given}
        return given

    evidence: EvidenceList = None

    @field_validator("evidence")
    @classmethod
    def _counts_what_is_kept(cls, evidence: list[Evidence] | None) -> list[Evidence] | None:
        if "organisations" in (evidence or []) and not keeps_people():
            raise ValueError(f"choose others than organisations, which counts people. {ORGANISATIONS_ONLY}")
        return evidence

    agreed: Agreed = Field(
        "either",
        title="Who must confirm a tie",
        description="Whether one of the two must have said so, or both must.",
    )
    as_of: AsOf = None
    largest: Annotated[int, Field(ge=2, le=1000)] = Field(
        USUAL_LARGEST,
        title="Largest project, event or organisation",
        **worded(
            "One with more people than this ties nobody, 2 to 1000.",
            "One with more organisations than this ties none, 2 to 1000.",
        ),
    )


class CountingOf(Counting):
    """Which ties, and between which people or organisations."""

    of: Of = Field("people", title="Between", description="Ties between people, or between organisations.")


P = TypeVar("P", bound=Counting)


class Question(ABC, Generic[P]):
    """One question. Its parameters are the form, the schema, the query string and the command's options.

    `method` goes up by one when the same map would be answered otherwise; docs/methods.md says what each number meant.
    """

    name: ClassVar[str]
    method: ClassVar[int] = 1
    title: ClassVar[str]
    asks: ClassVar[str]
    example: ClassVar[dict[str, str]]
    parameters: type[P]
    columns: ClassVar[list[Column]]

    @abstractmethod
    def answer(self, viewer: Viewer, store: Store, p: P) -> Answer:
        """Answer it from the live graph. People are in the answer only by id until `people.reveal`.

        Raises:
            NotFound: a sector or person that the parameters name is not on the map.
        """

    def form(self) -> dict[str, Any]:
        """JSON Schema of the parameters, those of this question before those of every question."""
        schema = self.parameters.model_json_schema()
        common = CountingOf.model_json_schema()["properties"]
        schema["properties"] = dict(sorted(schema["properties"].items(), key=lambda item: item[0] in common))
        if not keeps_people():
            schema["properties"] = _of_organisations(schema["properties"])
        return schema

    @property
    def is_asked(self) -> bool:
        """Whether it can be asked here: without people, only about organisations."""
        return keeps_people() or "of" in self.parameters.model_fields

    @property
    def example_here(self) -> dict[str, str]:
        """Its example; without the people in it where Weft keeps none."""
        if keeps_people():
            return self.example
        fields = self.form()["properties"]
        return {
            name: value
            for name, value in self.example.items()
            if name in fields and fields[name].get("format") != "of"
        }

    def parse(self, given: dict[str, Any]) -> P:
        """The parameters from text, as an address bar or a shell gives them.

        Raises:
            InvalidInput: names each field that is unknown, missing or out of range.
        """
        return parsed(self.parameters, given)


def _of_organisations(properties: dict[str, Any]) -> dict[str, Any]:
    """The fields of a form where Weft keeps no people: no choice of people, nor of what only people share."""
    found = {
        name: {key: value for key, value in field.items() if key != BY_OF}
        | ({"description": field[BY_OF]["organisations"]} if BY_OF in field else {})
        for name, field in properties.items()
        if not any(one.get("format") == "person" for one in [field, *field.get("anyOf", [])])
    }
    if "of" in found:
        found["of"] = {"title": found["of"]["title"], "const": "organisations", "default": "organisations"}
    kinds, none = found["evidence"]["anyOf"]
    shared = [kind for kind in kinds["items"]["enum"] if kind != "organisations"]
    found["evidence"]["anyOf"] = [kinds | {"items": kinds["items"] | {"enum": shared}}, none]
    return found


def parsed(parameters: type[P], given: dict[str, Any]) -> P:
    """Parameters from text.

    Raises:
        InvalidInput: names each field that is unknown, missing or out of range.
    """
    try:
        return parameters.model_validate(given)
    except ValidationError as error:
        raise InvalidInput(problems(error)) from error
