"""Who in the files may be somebody else in the files: a choice, the same again whatever else is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.imports.plan import Plan, plan
from graph.records.dataset import KINDS, AnyRow, Organisation, Person, Tie, only
from tests.unit.formats.reading import reading, text

PEOPLE = text(
    "people.csv",
    "id,name,post,email",
    "1,Jon Smith,,jon@elm.example",
    "2,Ann Oak,Nurse,",
    "3,John Smith,Link worker,j.smith@elm.example",
    "4,ann oak,GP,",
    "5,Bea Lark,,",
)
TIES = text("ties.csv", "from,to", "3,5", "4,2")


def planned(choices: Mapping[str, bool]) -> Plan:
    state: dict[str, dict[Any, Any]] = {kind: {} for kind in KINDS}
    return plan(reading(PEOPLE, TIES), state, choices, {}, "seed")


def people(made: Plan) -> dict[str, Person]:
    return {person.name: person for person in only(Person, (one.after for one in made.patch if one.after))}


def test_two_rows_that_may_be_one_person_are_two_unless_somebody_says_so() -> None:
    made = planned({})
    assert [(d.id, d.why, d.same, d.other_name, d.other_line) for d in made.likely] == [
        ("3 = 1", "similar name", False, "Jon Smith", 2),
        ("4 = 2", "same name", False, "Ann Oak", 3),
    ]
    assert len(people(made)) == 5


def test_rows_said_to_be_one_person_are_put_together_and_the_first_wins() -> None:
    made = planned({"3 = 1": True})
    assert not made.refused
    assert sorted(people(made)) == ["Ann Oak", "Bea Lark", "Jon Smith", "ann oak"]
    one = people(made)["Jon Smith"]
    assert (one.post, one.email) == ("Link worker", "jon@elm.example")
    assert (one.id, people(made)["Bea Lark"].id) in {
        change.key[:2] for change in made.patch if change.kind == "ties"
    }


def test_rows_of_one_thing_have_the_tags_of_both() -> None:
    one = text("organisations.csv", "name,tags", "Elm Surgery,winter; damp", "Elm Surgery,Damp|late")
    state: dict[str, dict[Any, Any]] = {kind: {} for kind in KINDS}
    made = plan(reading(one), state, {}, {}, "seed")
    assert not made.refused
    (elm,) = only(Organisation, (change.row for change in made.patch))
    assert elm.tags == "winter; damp; late"


def test_an_undirected_tie_is_the_same_the_other_way_round() -> None:
    one = Tie("p-1", "p-2", 2, undirected=True)
    state: dict[str, dict[Any, Any]] = {kind: {} for kind in KINDS} | {
        "people": {("p-1",): Person("p-1", "Ann Oak"), ("p-2",): Person("p-2", "Bea Lark")},
        "ties": {("p-1", "p-2", "file"): one},
    }

    def changed(*rows: str) -> list[AnyRow | None]:
        made = plan(reading(text("ties.csv", "from,to,strength,both ways", *rows)), state, {}, {}, "seed")
        assert not made.refused
        return [change.after for change in made.patch if change.kind == "ties"]

    assert changed("p-2,p-1,2,yes") == []
    assert changed("p-2,p-1,4,yes") == [one._replace(strength=4)]
    assert changed("p-2,p-1,2,") == [Tie("p-2", "p-1", 2)]  # a statement of hers


def test_a_choice_stays_when_another_is_made() -> None:
    both = planned({"3 = 1": True, "4 = 2": True})
    assert [d.same for d in both.likely] == [True, True]
    assert len(people(both)) == 3
    assert [one.column for one in both.refused] == ["to"]  # who was tied to herself


def test_a_name_that_many_have_tells_nobody_apart() -> None:
    rows = [f"{n},Ann Oak" for n in range(100)]
    made = plan(reading(text("p.csv", "id,name", *rows)), {kind: {} for kind in KINDS}, {}, {}, "seed")
    assert len(people(made) or made.patch) == 1  # one name; a hundred people
    assert len(made.patch) == 100
    assert len(made.likely) < 10
