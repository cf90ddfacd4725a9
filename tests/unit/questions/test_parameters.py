"""What a question takes, from text as an address bar or a shell gives it, and how it refuses."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from click.testing import CliRunner
from pydantic import BaseModel, Field, ValidationError

from api.schemas import DismissBody
from graph import questions
from graph.cli import cli
from graph.errors import InvalidInput, NotFound
from graph.questions.base import Day
from graph.validation import problems

PAIR = {"from": "health", "to": "housing"}


def refused(question: str, given: dict[str, Any]) -> dict[str, str]:
    """Field -> what is wrong with it."""
    with pytest.raises(InvalidInput) as error:
        questions.find(question).parse(given)
    fields: dict[str, str] = error.value.details["fields"]
    return fields


def test_text_becomes_what_it_means() -> None:
    p = questions.find("who-connects").parse(
        {**PAIR, "limit": "25", "as_of": "2018-12-31", "evidence": "knows, projects", "of": "organisations"}
    )
    assert (p.from_, p.to, p.limit, p.as_of) == ("health", "housing", 25, date(2018, 12, 31))
    assert (p.evidence, p.of, p.agreed) == (["knows", "projects"], "organisations", "either")


def test_what_is_left_blank_in_a_form_is_left_out() -> None:
    p = questions.find("introductions").parse({**PAIR, "person": "", "as_of": "", "evidence": ""})
    assert (p.person, p.as_of, p.evidence, p.limit) == (None, None, None, 10)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"to": "housing"}, "from"),
        ({**PAIR, "from": ""}, "from"),
        ({**PAIR, "form": "health"}, "form"),
        ({**PAIR, "limit": "0"}, "limit"),
        ({**PAIR, "limit": "101"}, "limit"),
        ({**PAIR, "limit": "ten"}, "limit"),
        ({**PAIR, "limit": "1.5"}, "limit"),
        ({**PAIR, "as_of": "31/12/2018"}, "as_of"),
        ({**PAIR, "as_of": "2018-02-30"}, "as_of"),
        ({**PAIR, "evidence": "gossip"}, "evidence"),
        ({**PAIR, "agreed": "neither"}, "agreed"),
        ({**PAIR, "of": "sectors"}, "of"),
        ({**PAIR, "from": "x" * 101}, "from"),
    ],
)
def test_a_field_that_cannot_be_used_is_named(given: dict[str, str], field: str) -> None:
    assert list(refused("who-connects", given)) == [field]


def test_every_field_that_is_wrong_is_named_at_once() -> None:
    assert refused("who-connects", {"to": "housing", "limit": "0", "color": "red"}) == {
        "from": "is needed",
        "limit": "should be 1 or more",
        "color": "leave it out, or check how it is written. There is no such field here.",
    }


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"from": "health"},
        {"to": "health"},
        {"person": "p-abcdefgh", **PAIR},
        {"person": "p-abcdefgh", "to": "health"},
    ],
)
def test_introductions_are_for_a_person_or_between_two_sectors(given: dict[str, str]) -> None:
    (problem,) = refused("introductions", given).values()
    assert "either a person, or two sectors" in problem


def test_gaps_know_two_levels() -> None:
    assert list(refused("gaps", {"level": "ward"})) == ["level"]


@pytest.mark.parametrize("question", questions.CATALOGUE, ids=lambda one: one.name)
def test_a_field_says_what_it_means_between_people_and_between_organisations(question: Any) -> None:
    """A form has both texts to choose from; the command's help has them in one."""
    evidence = question.form()["properties"]["evidence"]
    both = evidence["x-descriptions"]
    assert "people said" in both["people"]
    assert not re.search("people|person", both["organisations"])
    assert evidence["description"].startswith(both["people"] + " Between organisations: what was stated")
    said = CliRunner().invoke(cli, ["ask", question.name, "--help"]).output
    assert "Between organisations: what was stated" in " ".join(said.split())


def test_an_unknown_question_gives_the_nearest() -> None:
    with pytest.raises(NotFound) as error:
        questions.find("who-conects")
    assert error.value.details["nearest"] == ["who-connects"]


@pytest.mark.parametrize("question", questions.CATALOGUE, ids=lambda q: q.name)
def test_the_example_of_every_question_can_be_asked(question: Any) -> None:
    question.parse(question.example)


@pytest.mark.parametrize(
    ("body", "field", "said"),
    [
        ({"person": None, "until": "never"}, "person", "should be text"),
        ({"person": "", "until": "never"}, "person", "should not be empty"),
        ([1], "parameters", "should be an object with names and values, like {}"),
    ],
)
def test_bodies_are_refused_without_words_of_a_library(body: object, field: str, said: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        DismissBody.model_validate(body)
    assert problems(refusal.value) == {field: said}


class _Bounded(BaseModel):
    """Fields of every bound that a parameter or body here may have."""

    texts: list[str] = Field([], min_length=1, max_length=2)
    reason: str = Field("", min_length=3, max_length=5, pattern="a+")
    share: float = Field(0, ge=0, allow_inf_nan=False)
    number: int = Field(0, ge=0, le=9)
    day: Day | None = None
    chosen: dict[str, bool] = {}
    more: dict[str, dict[str, str]] = {}


NUMBERS = [True, -1, 0.5, 10**5_000, float("nan"), float("inf")]
VALUES = [None, *NUMBERS, "", "aa", "b" * 4, "a" * 9, [], ["a"] * 3, [1], {}, {"a": 1}]


def _wrong(field: str, value: object) -> tuple[set[str], set[str]]:
    """What pydantic says of a value, and what we say; our own words for a day are in both."""
    try:
        _Bounded.model_validate({field: value})
    except ValidationError as error:
        theirs = {str(one["msg"]) for one in error.errors() if one["type"] != "date_as_written"}
        return theirs, set(problems(error).values())
    return set(), set()


@pytest.mark.parametrize("field", list(_Bounded.model_fields))
def test_no_words_of_a_library_say_what_is_wrong(field: str) -> None:
    for value in VALUES:
        theirs, ours = _wrong(field, value)
        assert not theirs & ours, value


def test_the_least_length_is_said() -> None:
    with pytest.raises(ValidationError) as refused:
        _Bounded(reason="a", texts=["a", "b", "c"])
    assert problems(refused.value) == {
        "reason": "should have 3 characters or more",
        "texts": "should have at most 2 values",
    }
