"""The size up to which a project or event ties those in it: one parameter of every way to count."""

from __future__ import annotations

from typing import Any

import pytest

from graph.analysis import tables
from graph.analysis.tables.results import of_graph
from graph.derived import Derived
from graph.errors import InvalidInput
from graph.questions.explore import Exploring, explore
from graph.questions.path import Path
from graph.questions.person_network import Steps, network
from graph.records.dataset import Attendance, Event, Project, Work
from graph.store import Store
from tests.integration.questions.drawing import LEAD, ask, drawn, knows, people

CROWD = people(**{f"f{n:02}": "faith" for n in range(16)})


@pytest.fixture
def crowded(empty: Store) -> Store:
    """Sixteen people on one project, two of them on another too, and all at a fair; one said they know one."""
    drawn(
        empty,
        people=CROWD,
        ties=knows("f00 f01"),
        projects=[Project("big", "Big"), Project("small", "Small")],
        works_on=[*(Work(p.id, "big") for p in CROWD), Work("f00", "small"), Work("f01", "small")],
        events=[Event("fair", "Fair")],
        attended=[Attendance(p.id, "fair") for p in CROWD],
    )
    return empty


def test_what_is_left_out_stands_in_the_sentence_if_most_take_part_in_it(crowded: Store) -> None:
    """16 of the 18 who take part in projects are on the large one."""
    said = (
        "Counting work on the same project, leaving out 1 project of more than 15 people, "
        "with 89% of all who take part, "
    )
    by_default = ask(crowded, "gaps", evidence="projects")
    assert by_default.sentence.startswith(said)
    assert (by_default.basis.ties, by_default.basis.largest) == (1, 15)
    larger = ask(crowded, "gaps", evidence="projects", largest="16")
    assert larger.sentence.startswith("Counting work on the same project in groups of up to 16, ")
    assert "leaving out" not in larger.sentence
    assert (larger.basis.ties, larger.basis.left_out, larger.basis.largest) == (120, {}, 16)
    assert larger.parameters["largest"] == 16


def test_what_is_left_out_does_not_stand_in_the_sentence_if_most_take_part_in_the_rest(empty: Store) -> None:
    drawn(
        empty,
        people=CROWD,
        projects=[Project(f"w{n}", f"W{n}") for n in range(3)],
        works_on=[Work(p.id, f"w{n}") for n in range(3) for p in CROWD[: 16 if n == 0 else 8]],
    )
    answer = ask(empty, "gaps", evidence="projects")
    assert "leaving out" not in answer.sentence
    assert answer.basis.left_out == {"projects of more than 15 people": 1}


def test_nothing_counted_for_one_size_is_given_for_another(crowded: Store) -> None:
    """Explore, measures and a person's network, asked with both sizes, one after the other."""
    family, kept = tables.FAMILIES[0], Derived(10_000_000)
    for _ in range(2):
        for largest, pairs, contacts in ((15, 1, 1), (16, 120, 15)):
            asked = {"evidence": "projects", "largest": str(largest)}
            assert explore(crowded, LEAD, Exploring.model_validate(asked)).ties == pairs
            assert network(crowded, LEAD, "f00", Steps.model_validate(asked)).total == contacts
            assert of_graph(crowded, LEAD, family, family.parse(asked), kept).ties == pairs


def test_a_path_names_what_ties_at_this_size(crowded: Store) -> None:
    ends: dict[str, Any] = {"from_": "f00", "to": "f01", "evidence": "projects,events"}
    assert [row["tie"] for row in ask(crowded, "path", **ends).rows] == ["Both work on “Small”."]
    assert [row["tie"] for row in ask(crowded, "path", **ends, largest="16").rows] == [
        "Both work on “Big” and one more; both were at “Fair”."
    ]


@pytest.mark.parametrize("largest", ["1", "1001", "many"])
def test_a_size_that_makes_no_sense_is_refused(largest: str) -> None:
    with pytest.raises(InvalidInput, match="largest"):
        Path().parse({"from": "a", "to": "b", "largest": largest})
