"""The map to walk about on: numbers are the graph's own, filters add up, and too many people become groups."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest
from flask.testing import FlaskClient

from graph.clock import today
from graph.model import EVERYBODY, Viewer
from graph.questions import explore as explore_module
from graph.questions.base import Counting
from graph.questions.context import QuestionContext
from graph.questions.explore import Exploring, explore
from graph.records.dataset import OrganisationTie, Project
from graph.store import Store
from tests.integration.questions.drawing import LEAD, drawn, knows, organisations, people
from tests.neo4j import Address


def explored(client: FlaskClient, **query: str) -> Any:
    answer = client.get("/api/explore", query_string=query)
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def counted(neo4j_address: Address, statement: str, **parameters: Any) -> int:
    with neo4j_address.driver() as driver:
        return int(driver.execute_query(statement, parameters).records[0][0])


PAIRS = """MATCH (a:Person)-[k:KNOWS]->(b:Person) WHERE a <> b AND {where}
RETURN count(DISTINCT CASE WHEN a.id < b.id THEN [a.id, b.id] ELSE [b.id, a.id] END)"""
ON_DAY = "coalesce(k.since <= date($day), true) AND coalesce(date($day) < k.until, true)"


def test_it_holds_everybody_and_every_tie_once(client: FlaskClient, neo4j_address: Address) -> None:
    body = explored(client)
    assert body["grouped"] is None
    assert body["people"] == body["of_people"] == counted(neo4j_address, "MATCH (p:Person) RETURN count(p)")
    day = date.fromisoformat(body["as_of"]).isoformat()
    assert body["ties"] == counted(neo4j_address, PAIRS.format(where=ON_DAY), day=day)
    pairs = {frozenset((tie["source"], tie["target"])) for tie in body["drawn"]}
    assert len(pairs) == len(body["drawn"]) == body["ties"]
    contacts = [one["contacts"] for one in body["shown"]]
    assert contacts == sorted(contacts, reverse=True)
    assert sum(contacts) == 2 * body["ties"]


def test_it_says_how_many_were_asked_and_answered(client: FlaskClient, neo4j_address: Address) -> None:
    for query in ({}, {"level": "sectors"}, {"level": "everything", "sector": "health"}):
        body = explored(client, **query)
        assert (body["asked"], body["answered"]) == (
            counted(neo4j_address, "MATCH (p:Person) WHERE p.asked IS NOT NULL RETURN count(p)"),
            counted(neo4j_address, "MATCH (p:Person) WHERE p.answered IS NOT NULL RETURN count(p)"),
        )


@pytest.mark.parametrize("day", ["2016-12-31", "2018-12-31"])
def test_a_day_has_the_ties_of_that_day(client: FlaskClient, neo4j_address: Address, day: str) -> None:
    body = explored(client, as_of=day)
    assert body["ties"] == counted(neo4j_address, PAIRS.format(where=ON_DAY), day=day)
    years = {choice["id"]: choice["count"] for choice in body["choices"]["as_of"]}
    assert years[day] == body["ties"]


def test_a_sector_counts_its_parts(client: FlaskClient, neo4j_address: Address) -> None:
    body = explored(client, sector="health")
    assert body["people"] == counted(
        neo4j_address,
        "MATCH (p:Person)-[:IN_SECTOR]->(s:Sector) "
        "WHERE s.id = 'health' OR EXISTS { (s)-[:PART_OF]->(:Sector {id: 'health'}) } RETURN count(p)",
    )
    ids = {one["id"] for one in body["shown"]}
    assert all({tie["source"], tie["target"]} <= ids for tie in body["drawn"])


@pytest.mark.parametrize("level", ["people", "organisations"])
@pytest.mark.parametrize("name", ["sector", "organisation", "project", "event"])
def test_each_choice_leaves_as_many_as_it_says(client: FlaskClient, name: str, level: str) -> None:
    """Also beside another filter, which the numbers take into account."""
    at = {"level": level}
    for beside in ({}, {"strength": "4"}, {"event": "party"} if name != "event" else {"sector": "housing"}):
        other = at | beside
        choices = explored(client, **other)["choices"][name]
        assert choices
        for choice in (choices[0], choices[-1]):
            assert explored(client, **other, **{name: choice["id"]})["people"] == choice["count"] > 0


def test_values_of_one_filter_add_up_and_filters_narrow_each_other(client: FlaskClient) -> None:
    def ids(**query: str) -> set[str]:
        return {one["id"] for one in explored(client, **query)["shown"]}

    health, housing, party = ids(sector="health"), ids(sector="housing"), ids(event="party")
    assert ids(sector="health,housing") == health | housing
    assert ids(sector="health", event="party") == health & party


def test_an_organisation_is_shown_with_its_partners(client: FlaskClient) -> None:
    """Filtered by an organisation, the contacts of its people stay, and the ties that cross."""
    whole = explored(client)
    by_id = {one["id"]: one for one in whole["shown"]}
    crossing = next(
        tie
        for tie in whole["drawn"]
        if by_id[tie["source"]]["organisation"] != by_id[tie["target"]]["organisation"] != ""
    )
    name = by_id[crossing["target"]]["organisation"]
    own = {one for one, person in by_id.items() if person["organisation"] == name}
    chosen = next(one["id"] for one in whole["choices"]["organisation"] if one["label"] == name)
    contacts = {
        end
        for tie in whole["drawn"]
        if {tie["source"], tie["target"]} & own
        for end in (tie["source"], tie["target"])
    }
    body = explored(client, organisation=chosen)
    assert crossing["source"] in contacts - own
    assert {one["id"] for one in body["shown"]} == own | contacts
    strong = explored(client, organisation=chosen, strength="5")
    assert own <= {one["id"] for one in strong["shown"]} < own | contacts, "contacts by ties that are counted"


def test_strength_and_evidence_say_how_many_ties_they_leave(
    client: FlaskClient, neo4j_address: Address
) -> None:
    body = explored(client)
    for choice in body["choices"]["strength"]:
        assert explored(client, strength=choice["id"])["ties"] == choice["count"]
    day = body["as_of"]
    strong = counted(neo4j_address, PAIRS.format(where=f"k.strength >= 4 AND {ON_DAY}"), day=day)
    assert explored(client, strength="4")["ties"] == strong
    for choice in body["choices"]["evidence"]:
        assert explored(client, evidence=choice["id"])["ties"] == choice["count"]


def test_around_somebody_are_their_contacts(client: FlaskClient) -> None:
    whole = explored(client)
    first, second = (one["id"] for one in whole["shown"][:2])

    def contacts(of: str) -> set[str]:
        return {
            one for tie in whole["drawn"] for one in (tie["source"], tie["target"]) if of in tie.values()
        } | {of}

    body = explored(client, around=f"{first},{second},p-nobody")
    assert {one["id"] for one in body["shown"]} == contacts(first) | contacts(second)
    assert body["missing"] == ["p-nobody"]
    nobody_else = explored(client, around=first, sector="faith")
    assert first in {one["id"] for one in nobody_else["shown"]}, "who was opened stays, whatever the filters"


def test_what_is_wrong_is_refused(client: FlaskClient) -> None:
    for query in ({"strength": "9"}, {"as_of": "soon"}, {"evidence": "rumour"}, {"nonsense": "1"}):
        assert client.get("/api/explore", query_string=query).status_code == 422, query
    for query in ({"sector": "nope"}, {"organisation": "nope"}, {"project": "nope"}, {"event": "nope"}):
        assert client.get("/api/explore", query_string=query).status_code == 404, query


def test_organisations_and_their_sectors_are_those_that_questions_count(case: Store) -> None:
    network = QuestionContext(case, LEAD, Counting(), "organisations").network(EVERYBODY)
    found = explore(case, LEAD, Exploring(level="organisations"))
    once = network.ties.rows < network.ties.to
    pairs = {
        frozenset((network.ids[a], network.ids[b]))
        for a, b in zip(network.ties.rows[once].tolist(), network.ties.to[once].tolist(), strict=True)
    }
    assert {frozenset((tie.source, tie.target)) for tie in found.drawn} == pairs
    assert {one.id for one in found.shown} == set(network.ids)
    assert {one.kind for one in found.shown} == {"organisation"}
    assert all(choice.count is None for choice in found.choices.as_of)
    sectors = explore(case, LEAD, Exploring(level="sectors"))
    of = {one.id: one.sector for one in found.shown}
    assert {one.id: one.people for one in sectors.shown} == Counter(of.values())
    across = Counter(
        frozenset((of[tie.source], of[tie.target])) for tie in found.drawn if of[tie.source] != of[tie.target]
    )
    assert {frozenset((tie.source, tie.target)): tie.ties for tie in sectors.drawn} == across


def test_an_organisations_neighbours_stay_at_its_own_level(case: Store) -> None:
    whole = explore(case, LEAD, Exploring(level="organisations"))
    one = whole.shown[0].id
    near = {end for tie in whole.drawn for end in (tie.source, tie.target) if one in (tie.source, tie.target)}
    assert {
        each.id for each in explore(case, LEAD, Exploring(level="organisations", organisation=[one])).shown
    } == near


def test_everything_joins_people_organisations_projects_and_events(
    case: Store, neo4j_address: Address
) -> None:
    found = explore(case, LEAD, Exploring(level="everything"))
    with neo4j_address.driver() as driver:
        number = {
            label: driver.execute_query(f"MATCH (n:{label}) RETURN count(n)").records[0][0]
            for label in ("Person", "Organisation", "Project", "Event")
        }
        pairs = {
            kind: driver.execute_query(
                f"MATCH (a)-[r:{label}]->(b) WHERE r.until IS NULL RETURN count(DISTINCT [elementId(a), elementId(b)])"
            ).records[0][0]
            for kind, label in (
                ("works_on", "WORKS_ON"),
                ("attended", "ATTENDED"),
                ("partners", "PARTNER_IN"),
            )
        }
    assert Counter(one.kind.capitalize() for one in found.shown) == number
    assert {kind: sum(tie.kind == kind for tie in found.drawn) for kind in pairs} == pairs
    ids = {one.id for one in found.shown}
    assert all({tie.source, tie.target} <= ids for tie in found.drawn)
    member = explore(case, Viewer("member"), Exploring(level="everything"))
    hidden = {one.id for one in found.shown if one.kind == "person"} - {one.id for one in member.shown}
    assert hidden
    assert not hidden & {end for tie in member.drawn for end in (tie.source, tie.target)}
    few = explore(case, LEAD, Exploring(level="everything", project=["complex-conditions"]))
    assert "complex-conditions" in {one.id for one in few.shown}
    assert len(few.shown) < len(found.shown)


def test_without_people_organisations_are_shown_by_themselves(empty: Store) -> None:
    drawn(
        empty,
        organisations=organisations(acme="health", brow="housing", cold=""),
        works_with=[OrganisationTie("acme", "brow", undirected=False, strength=4)],
    )
    found = explore(empty, LEAD, Exploring())
    assert (found.level, found.people, found.ties) == ("organisations", 3, 1)
    assert [(one.id, one.contacts) for one in found.shown] == [("acme", 1), ("brow", 1), ("cold", 0)]
    assert [(tie.kind, tie.strength) for tie in found.drawn] == [("knows", 4)]
    everything = explore(empty, LEAD, Exploring(level="everything"))
    assert [tie.kind for tie in everything.drawn] == ["works_with"]
    assert (everything.of, everything.people) == ("organisations", 3)


def test_organisations_are_shown_as_of_each_year_since_the_first_thing_that_ties_them(empty: Store) -> None:
    drawn(
        empty,
        organisations=organisations(acme="health", brow="housing"),
        works_with=[OrganisationTie("acme", "brow", since=date(2023, 5, 1))],
        projects=[Project("dry", "Dry homes", started=date(2022, 1, 1))],
    )
    years = explore(empty, LEAD, Exploring(level="organisations")).choices.as_of
    assert [one.id for one in years] == [f"{year}-12-31" for year in range(2022, today().year)]


@pytest.mark.parametrize(("most", "grouped"), [(150, "organisation"), (10, "sector")])
def test_too_many_to_draw_are_groups(
    case: Store, monkeypatch: pytest.MonkeyPatch, most: int, grouped: str
) -> None:
    everybody = explore(case, LEAD, Exploring())
    monkeypatch.setattr(explore_module, "MOST_DRAWN", 100)
    monkeypatch.setattr(explore_module, "MOST_ORGANISATIONS", most)
    found = explore(case, LEAD, Exploring())
    assert found.grouped == grouped
    assert sum(group.people for group in found.shown) == found.people == everybody.people
    own = {one.id: one.organisation if grouped == "organisation" else one.sector for one in everybody.shown}
    across = sum(own[tie.source] != own[tie.target] for tie in everybody.drawn)
    assert sum(tie.ties for tie in found.drawn) == across
    few = explore(case, LEAD, Exploring(sector=["housing"]))
    assert few.grouped is None
    assert {one.kind for one in few.shown} == {"person"}


def test_others_than_leads_see_those_who_agreed_to_be_named(case: Store) -> None:
    lead, member = explore(case, LEAD, Exploring()), explore(case, Viewer("member"), Exploring())
    assert member.people == member.of_people < lead.people
    assert {one.id for one in member.shown} < {one.id for one in lead.shown}
    ids = {one.id for one in member.shown}
    assert all({tie.source, tie.target} <= ids for tie in member.drawn)


def test_a_tie_is_drawn_by_the_first_kind_of_evidence_for_it(case: Store) -> None:
    both = {
        frozenset((tie.source, tie.target)): tie.kind
        for tie in explore(case, LEAD, Exploring(evidence=["projects", "knows"])).drawn
    }
    said = {
        frozenset((tie.source, tie.target))
        for tie in explore(case, LEAD, Exploring(evidence=["knows"])).drawn
    }
    shared = {
        frozenset((tie.source, tie.target))
        for tie in explore(case, LEAD, Exploring(evidence=["projects"])).drawn
    }
    assert both == dict.fromkeys(shared, "projects") | dict.fromkeys(said, "knows")


def test_strengths_come_back_as_they_were_said(empty: Store) -> None:
    ties = [*knows("a b", strength=3), *knows("b a", strength=1), *knows("c d")]
    drawn(empty, people=people(a="", b="", c="", d=""), ties=ties)
    shown = {(tie.source, tie.target): tie.strength for tie in explore(empty, LEAD, Exploring()).drawn}
    assert shown == {("a", "b"): 3, ("c", "d"): None}


def test_measures_on_offer_are_numbers_that_their_family_gives(client: FlaskClient) -> None:
    offered = client.get("/api/explore/measures").get_json()["measures"]
    assert {("centrality", "betweenness"), ("centrality", "degree"), ("holes", "constraint")} <= {
        (one["family"], one["key"]) for one in offered
    }
    rows = client.get("/api/measures/groups").get_json()["rows"]
    groups = [one["key"] for one in offered if one["family"] == "groups"]
    assert groups
    assert all(isinstance(row[key], int) for row in rows for key in groups)
