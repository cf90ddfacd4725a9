"""Evidence `organisations`, by hand as in docs/methods.md: belonging to the same organisation beside one's main one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from graph.model import Viewer
from graph.questions.explore import Exploring, explore
from graph.records.dataset import Employment
from graph.store import Store
from tests.integration.questions.drawing import LEAD, TODAY, ask, drawn, key, organisations, people

ASKED: dict[str, Any] = {"evidence": "organisations"}


@pytest.fixture
def board(empty: Store) -> Store:
    """The worked example of the methods."""
    drawn(
        empty,
        people=people(ann="health", bob="health", cat="housing", dan="faith"),
        organisations=organisations(clinic="health", homes="housing", chapel="faith"),
        works_for=[
            Employment("ann", "clinic", main=True),
            Employment("bob", "clinic", main=True),
            Employment("cat", "homes", main=True),
            Employment("dan", "chapel", main=True),
            Employment("ann", "chapel"),
            Employment("cat", "chapel"),
        ],
    )
    return empty


def tied(store: Store, viewer: Viewer = LEAD, **given: Any) -> set[tuple[str, str]]:
    """Pairs of people, as Explore draws them."""
    drawn = explore(store, viewer, Exploring.model_validate({**ASKED, **given})).drawn
    assert {tie.kind for tie in drawn} <= {"organisations"}
    return {(min(tie.source, tie.target), max(tie.source, tie.target)) for tie in drawn}


def test_a_board_ties_its_people_and_a_main_employer_does_not(board: Store) -> None:
    assert tied(board) == {("ann", "cat"), ("ann", "dan"), ("cat", "dan")}
    answer = ask(board, "who-connects", from_="health", to="housing", **ASKED)
    assert answer.basis.ties == 3
    assert answer.sentence.startswith("Counting shared membership of organisations, ")


def test_a_person_ties_their_organisations(board: Store) -> None:
    answer = ask(board, "who-connects", from_="health", to="housing", of="organisations", **ASKED)
    assert answer.basis.ties == 2
    assert [(key(row["organisation"]), row["pairs"]) for row in answer.rows] == [("chapel", 1)]


def test_an_organisation_of_too_many_people_ties_nobody(board: Store) -> None:
    """Both memberships beside a main employer are at the chapel, which has three people."""
    assert tied(board, largest="2") == set()
    answer = ask(board, "gaps", largest="2", **ASKED)
    assert answer.basis.left_out == {"organisations of more than 2 people": 1}
    assert (
        "leaving out 1 organisation of more than 2 people, with 100% of all who take part" in answer.sentence
    )


def test_a_path_names_the_organisation(board: Store) -> None:
    rows = ask(board, "path", from_="ann", to="cat", **ASKED).rows
    assert [row["tie"] for row in rows] == ["Both belong to “Org chapel”."]
    assert ask(board, "path", from_="ann", to="bob", **ASKED).rows == []


def test_somebody_who_left_is_tied_by_it_no_longer(empty: Store) -> None:
    """Organisations are today's: who leaves today is not in it today, and who leaves tomorrow is."""
    until = {"ann": TODAY, "bob": TODAY + timedelta(days=1), "cat": None}
    drawn(
        empty,
        people=people(**dict.fromkeys(until, "health")),
        organisations=organisations(club="faith"),
        works_for=[Employment(who, "club", until=day) for who, day in until.items()],
    )
    assert tied(empty) == {("bob", "cat")}
    assert tied(empty, largest="2") == {("bob", "cat")}


def test_somebody_in_too_many_organisations_ties_none_of_them(empty: Store) -> None:
    drawn(
        empty,
        people=people(ann="health", bob=""),
        organisations=organisations(a="health", b="faith", c="housing"),
        works_for=[*(Employment("ann", o) for o in "abc"), Employment("bob", "a"), Employment("bob", "b")],
    )
    asked = ASKED | {"of": "organisations"}
    assert ask(empty, "gaps", **asked).basis.ties == 3
    fewer = ask(empty, "gaps", largest="2", **asked)
    assert fewer.basis.ties == 1
    assert fewer.basis.left_out == {"people in more than 2 organisations": 1}
    assert (
        "leaving out 1 person in more than 2 organisations, with 60% of all who take part" in fewer.sentence
    )
