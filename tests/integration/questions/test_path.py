"""How two people are connected, and what ties each to the next."""

from __future__ import annotations

from datetime import date

import pytest

from graph.errors import InvalidInput
from graph.model import Viewer
from graph.records.dataset import Person, Project, Tie, Work
from graph.store import Store
from tests.integration.questions.drawing import ask, drawn, keys, knows, people


def test_the_chain_of_strong_ties_with_what_ties_them(empty: Store) -> None:
    """a-m-z at 1 x 0.8 beats a-n-z at 0.4 x 0.4."""
    drawn(
        empty,
        people=people(a="health", m="faith", n="faith", z="housing"),
        ties=[
            Tie("a", "m", 5, since=date(2016, 3, 1)),
            Tie("z", "m", 4),
            Tie("m", "z", 3, since=date(2017, 1, 1)),
            Tie("a", "n", 2),
            Tie("n", "z", 2),
        ],
    )
    answer = ask(empty, "path", from_="a", to="z")
    assert answer.sentence == "Name of a can reach Name of z through Name of m: two ties."
    assert (keys(answer, "from"), keys(answer, "to")) == (["a", "m"], ["m", "z"])
    assert [row["tie"] for row in answer.rows] == [
        "Name of a said they know Name of m since 2016, strength 5 of 5.",
        "Know each other since 2017, strength 3 and 4 of 5.",
    ]


def test_a_hub_is_passed_by(empty: Store) -> None:
    """Both ways are rated alike; h knows twelve people, and q two."""
    crowd = {f"x{number:02}": "health" for number in range(10)}
    drawn(
        empty,
        people=people(a="health", h="faith", q="faith", z="housing", **crowd),
        ties=knows("a h", "h z", "a q", "q z", *(f"h {who}" for who in crowd)),
    )
    assert keys(ask(empty, "path", from_="a", to="z"), "to") == ["q", "z"]


def test_other_evidence_is_named(empty: Store) -> None:
    drawn(
        empty,
        people=people(a="health", z="housing"),
        projects=[Project("w", "Warm homes")],
        works_on=[Work("a", "w"), Work("z", "w")],
    )
    answer = ask(empty, "path", from_="a", to="z", evidence="knows,projects")
    assert [row["tie"] for row in answer.rows] == ["Both work on “Warm homes”."]
    assert "in touch directly" in answer.sentence


def test_no_chain_is_said_so(empty: Store) -> None:
    drawn(empty, people=people(a="health", b="health", z="housing"), ties=knows("a b"))
    answer = ask(empty, "path", from_="a", to="z")
    assert answer.rows == []
    assert answer.sentence == "No chain of ties leads from Name of a to Name of z."


def test_to_oneself_is_refused(empty: Store) -> None:
    drawn(empty, people=people(a="health"))
    with pytest.raises(InvalidInput, match="a different person"):
        ask(empty, "path", from_="a", to="Name of a")


def test_a_member_is_not_led_through_hidden_people(empty: Store) -> None:
    drawn(
        empty,
        people=[
            *people(a="health", z="housing"),
            Person("m", "Hidden", sector="faith", visibility="unnamed"),
        ],
        ties=knows("a m", "m z"),
    )
    assert ask(empty, "path", from_="a", to="z").rows
    assert ask(empty, "path", Viewer("member", "a"), from_="a", to="z").rows == []
