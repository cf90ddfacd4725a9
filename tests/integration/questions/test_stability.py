"""The stability of a ranking, beside every row, at once or later."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from threading import Event
from typing import Any

from graph.derived import Progress
from graph.records.dataset import Person
from graph.store import Store
from tests.integration.questions.drawing import ask, drawn, knows, people

HEALTH_HOUSING: dict[str, Any] = {"from_": "health", "to": "housing"}


def test_it_is_said_in_rows_and_in_the_sentence(case: Store) -> None:
    answer = ask(case, "who-connects", **HEALTH_HOUSING)
    first = answer.rows[0]
    assert f"First in {first['first_in']} of 100 rankings" in answer.sentence
    assert answer.steady is not None
    assert (answer.steady.runs, answer.steady.ready) == (100, True)
    # Each is rounded.
    assert sum(row["first_in"] for row in answer.rows) <= 105  # type: ignore[misc]
    assert sum(row["top_five_in"] for row in answer.rows) <= 510  # type: ignore[misc]


def test_it_is_not_said_where_too_few_of_those_asked_have_answered(empty: Store) -> None:
    """In Health six of ten have answered, one of them of its part: each counts once."""
    day = date(2020, 1, 1)

    people = [
        Person(f"p{k}", f"P {k}", sector="primary-care" if k == 0 else "health", asked=day) for k in range(10)
    ]
    people[:6] = [person._replace(answered=day) for person in people[:6]]
    drawn(empty, people=people, ties=knows("p0 p1", "p1 p2", "p2 p3"))
    answer = ask(empty, "brokers")
    assert answer.steady is None
    assert "first_in" not in {column.key for column in answer.columns}
    assert "first_in" not in answer.rows[0]


def test_of_records_alone_no_answers_can_be_missing(case: Store) -> None:
    answer = ask(case, "who-connects", evidence="projects", **HEALTH_HOUSING)
    assert answer.steady is not None
    assert answer.steady.answers_missing == 0
    assert "answers missing" not in answer.sentence


def test_an_answer_that_may_not_wait_has_it_later(case: Store, open_store: Callable[..., Store]) -> None:
    hurried = open_store(patience=0)
    answer = ask(hurried, "who-connects", **HEALTH_HOUSING)
    assert answer.steady is not None
    assert not answer.steady.ready
    assert answer.rows[0]["first_in"] is None
    assert "rankings" not in answer.sentence
    until = time.monotonic() + 60
    while not answer.steady.ready and time.monotonic() < until:
        time.sleep(0.05)
        answer = ask(hurried, "who-connects", **HEALTH_HOUSING)
        assert answer.steady is not None
    waited = ask(case, "who-connects", **HEALTH_HOUSING)
    assert answer.rows == waited.rows


def test_people_who_only_ids_tell_apart_take_turns_to_be_briefed(empty: Store) -> None:
    """Of each of the two, one of three ties is as often missing as of the other; without that, they are equal."""
    drawn(
        empty,
        people=people(**dict.fromkeys("ghabcdef", "health")),
        ties=knows("g a", "g b", "g c", "h d", "h e", "h f"),
    )
    (first, *_) = ask(empty, "reach", people="1", steps="1").rows
    assert 35 <= first["first_in"] <= 65  # type: ignore[operator]


def test_pairs_that_only_ids_tell_apart_take_turns_to_be_first(empty: Store) -> None:
    """Two of 23 ties are missing each time; a pair without its tie to m is not ranked then."""
    apart = [f"{end}{number}" for number in range(20) for end in "xy"]
    drawn(
        empty,
        people=people(m="health", a="health", b="housing", c="housing", **dict.fromkeys(apart, "health")),
        ties=knows("a m", "b m", "c m", *(f"x{number} y{number}" for number in range(20))),
    )
    one, other = (row["first_in"] for row in ask(empty, "introductions", person="a").rows)
    assert isinstance(one, int)
    assert isinstance(other, int)
    assert 75 <= one + other <= 100
    assert min(one, other) >= 30


def test_where_nothing_can_be_missing_nothing_is_said(empty: Store) -> None:
    """A tenth of two ties is none: the same ranking 100 times says nothing."""
    drawn(empty, people=people(a="health", b="faith", c="housing"), ties=knows("a b", "b c"))
    answer = ask(empty, "who-connects", **HEALTH_HOUSING)
    assert answer.steady is None
    assert "rankings" not in answer.sentence
    assert "first_in" not in answer.rows[0]


def test_a_change_of_the_graph_drops_what_is_worked_out_for_the_version_before(
    empty: Store, open_store: Callable[..., Store]
) -> None:
    begun, go_on = Event(), Event()

    def work(progress: Progress) -> str:
        begun.set()
        assert go_on.wait(60)
        progress(1, 2)
        return "before"

    hurried = open_store(patience=0)
    assert hurried.derived.soon("key", work, version=hurried.version()) is None
    assert begun.wait(60)
    drawn(empty, people=people(a="health"))
    version = hurried.version()
    go_on.set()
    hurried.derived.soon("key", lambda _: "after", version=version)
    assert hurried.derived.get("key", lambda: "") == "after"
