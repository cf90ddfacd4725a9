"""What counts as a tie if the question does not say: what was stated, otherwise what there is, and it says so."""

from __future__ import annotations

from typing import Any

import pytest

from graph.model import Of
from graph.records.dataset import Attendance, Event, Partner, Project, Work
from graph.store import Store
from tests.integration.questions.drawing import ask, drawn, jobs, knows, organisations, people

PROJECTS: dict[str, Any] = {
    "projects": [Project("tea", "Tea")],
    "works_on": [Work("a", "tea"), Work("b", "tea")],
    "partners": [Partner("one", "tea"), Partner("two", "tea")],
}
ALONE: dict[str, Any] = {
    "projects": [Project("tea", "Tea"), Project("tree", "Tree")],
    "works_on": [Work("a", "tea"), Work("b", "tree")],
    "partners": [Partner("one", "tea"), Partner("two", "tree")],
}
EVENTS: dict[str, Any] = {
    "events": [Event("fair", "Fair")],
    "attended": [Attendance("a", "fair"), Attendance("b", "fair")],
}
JOBS: dict[str, Any] = {"works_for": jobs("a one", "b one", "b two")}
KNOWS: dict[str, Any] = {"ties": knows("a b")}


@pytest.mark.parametrize(
    ("of", "there", "counted"),
    [
        ("people", KNOWS | PROJECTS | EVENTS | JOBS, ["knows"]),
        ("people", PROJECTS | EVENTS | JOBS, ["projects"]),
        ("people", ALONE | EVENTS | JOBS, ["events"]),
        ("people", ALONE | JOBS, ["organisations"]),
        ("people", ALONE, ["knows"]),
        ("organisations", KNOWS | PROJECTS | EVENTS | JOBS, ["knows", "projects"]),
        ("organisations", PROJECTS | EVENTS | JOBS, ["projects"]),
        ("organisations", ALONE | EVENTS | JOBS, ["events"]),
        ("organisations", ALONE | JOBS, ["organisations"]),
        ("organisations", ALONE, ["knows", "projects"]),
    ],
)
def test_the_first_of_what_there_is(empty: Store, of: Of, there: dict[str, Any], counted: list[str]) -> None:
    drawn(empty, people=people(a="health", b="faith"), organisations=organisations(one="", two=""), **there)
    answer = ask(empty, "gaps", of=of)
    assert answer.basis.evidence == answer.parameters["evidence"] == counted
    said = {
        "people": "as nobody has said who they know, ",
        "organisations": "as no ties between organisations are stated, ",
    }
    assert (said[of] in answer.sentence) is ("knows" not in counted)


def test_what_is_asked_for_is_said_with_the_reason_only_if_it_would_be_counted_anyway(empty: Store) -> None:
    """So that a saved answer, which is asked again with what it counted, says the same."""
    drawn(
        empty,
        people=people(a="health", b="faith"),
        **PROJECTS,
        **EVENTS,
        organisations=organisations(one="", two=""),
    )
    usual = ask(empty, "gaps")
    again = ask(empty, "gaps", evidence=",".join(usual.parameters["evidence"]))
    assert again.sentence == usual.sentence
    assert ask(empty, "gaps", evidence="events").sentence.startswith(
        "Counting being at the same event, only two sectors"
    )
