"""A tie that goes both ways is one, whichever way round files and the map have it; what was said stays said."""

from __future__ import annotations

from typing import Any

from graph.imports.plan import Plan, plan
from graph.records.dataset import KINDS, Organisation, OrganisationTie, Person, Tie, key_of
from tests.unit.formats.reading import reading, text

HEADER = "Organisation,Works with,Kind of tie,Strength,Both ways"


def planned(*lines: str, there: tuple[OrganisationTie, ...] = ()) -> Plan:
    """What a list would do to a map of two organisations and these ties."""
    state: dict[str, dict[Any, Any]] = {kind: {} for kind in KINDS}
    for one in (Organisation("elm", "Elm"), Organisation("oak", "Oak")):
        state["organisations"][(one.id,)] = one
    for tie in there:
        state["works_with"][key_of("works_with", tie)] = tie
    return plan(reading(text("t.csv", HEADER, *lines)), state, {}, {}, "seed")


def test_the_same_tie_twice_in_a_list_is_one() -> None:
    made = planned("Elm,Oak,referrals,,", "oak,ELM,referrals,3,", "Oak,Elm,funding,,")
    assert [one.after for one in made.patch] == [
        OrganisationTie("elm", "oak", "referrals", 3),
        OrganisationTie("oak", "elm", "funding"),
    ]
    assert not made.refused


def test_what_each_says_of_the_other_is_two() -> None:
    made = planned("Elm,Oak,,4,no", "Oak,Elm,,2,no")
    assert [one.after for one in made.patch] == [
        OrganisationTie("elm", "oak", "", 4, undirected=False),
        OrganisationTie("oak", "elm", "", 2, undirected=False),
    ]


def test_the_map_has_it_already_the_other_way_round() -> None:
    there = OrganisationTie("oak", "elm", strength=2)
    again = planned("Elm,Oak,,2,", there=(there,))
    assert (again.patch, again.unchanged["works_with"]) == ([], 1)
    (changed,) = planned("Elm,Oak,,5,", there=(there,)).patch
    assert (changed.before, changed.after) == (there, there._replace(strength=5))


def test_a_list_without_directions_takes_back_no_statement() -> None:
    said = OrganisationTie("elm", "oak", strength=2, undirected=False)
    assert planned("Elm,Oak,,2,yes", there=(said,)).patch == []
    (changed,) = planned("Elm,Oak,,2,no", there=(said._replace(undirected=True),)).patch
    assert changed.after == said
    (both,) = planned("Elm,Oak,,2,yes", "Elm,Oak,,,no").patch
    assert both.after == said


def test_a_score_or_tie_finds_its_organisation_and_scale_by_name() -> None:
    made = plan(
        reading(text("s.csv", "Organisation,Scale,Score", "ELM,Interest,4", "Ash,interest,2")),
        {kind: {} for kind in KINDS} | {"organisations": {("elm",): Organisation("elm", "Elm")}},
        {},
        {},
        "seed",
    )
    assert [(one.kind, one.key) for one in made.patch] == [
        ("scales", ("interest",)),
        ("organisations", ("ash",)),
        ("scores", ("elm", "interest", "file")),
        ("scores", ("ash", "interest", "file")),
    ]


def test_what_somebody_said_of_somebody_stays_said() -> None:
    state: dict[str, dict[Any, Any]] = {kind: {} for kind in KINDS}
    for one in (Person("p-aaaaaaaa", "Ann"), Person("p-bbbbbbbb", "Bob")):
        state["people"][(one.id,)] = one
    said = Tie("p-aaaaaaaa", "p-bbbbbbbb", 3)
    lines = ("From,To,Strength,Both ways", "Ann,Bob,3,yes")
    (new,) = plan(reading(text("t.csv", *lines)), state, {}, {}, "seed").patch
    assert new.after == said._replace(undirected=True)
    (both,) = plan(reading(text("t.csv", *lines, "Ann,Bob,3,no")), state, {}, {}, "seed").patch
    assert both.after == said
    state["ties"][key_of("ties", said)] = said
    assert plan(reading(text("t.csv", *lines)), state, {}, {}, "seed").patch == []
