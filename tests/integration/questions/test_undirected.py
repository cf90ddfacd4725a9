"""Ties that neither side stated: they came from a file that does not say who said so. And ties of organisations."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.analysis.network import BY_THIS, ON_RECORD
from graph.analysis.projection import projection
from graph.model import EVERYBODY
from graph.records.dataset import Attendance, Event, OrganisationAttendance, OrganisationTie, Tie
from graph.records.snapshot import snapshot
from graph.store import Store
from tests.integration.questions.drawing import (
    TODAY,
    ask,
    brokers,
    drawn,
    jobs,
    knows,
    organisations,
    people,
)
from tests.neo4j import Address

THREE = people(a="health", b="faith", c="housing")
PARTNERS = organisations(clinic="health", chapel="faith", homes="housing")


def test_one_row_ties_both_ways_and_is_nobodys_word(empty: Store) -> None:
    drawn(empty, people=THREE, ties=[Tie("b", "a", 4, undirected=True), Tie("b", "c", 2, undirected=True)])
    assert brokers(empty) == {"b": (1, 1, 1, 1, 1.0)}
    net = projection(empty, EVERYBODY, as_of=TODAY, version=empty.version())
    assert net.out.degree.tolist() == [1, 2, 1]
    assert net.known.tolist() == [ON_RECORD] * 4
    assert net.out.strength.round(3).tolist() == pytest.approx([0.8, 0.8, 0.4, 0.4])


def test_both_must_say_so_themselves(empty: Store) -> None:
    """a and b said so both, c alone, and the file adds one tie to each."""
    ties = [*knows("a b", "b a", "c b"), *knows("b a", "b c", source="map", undirected=True)]
    drawn(empty, people=THREE, ties=ties)
    answer = ask(empty, "gaps", agreed="both")
    assert answer.basis.ties == 1
    assert answer.basis.left_out == {"ties stated by neither side": 2}
    assert projection(empty, EVERYBODY, agreed="both", as_of=TODAY, version=empty.version()).pairs == 1
    either = ask(empty, "gaps")
    assert (either.basis.ties, either.basis.left_out) == (2, {})


def test_a_path_says_that_nobody_is_known_to_have_said_so(empty: Store) -> None:
    ties = [
        Tie("b", "a", 4, since=date(2015, 1, 1), undirected=True),
        Tie("b", "c", source="map", undirected=True),
        Tie("c", "b", 3, source="survey"),
    ]
    drawn(empty, people=THREE, ties=ties)
    rows = ask(empty, "path", from_="a", to="c").rows
    assert [row["tie"] for row in rows] == [
        "Know each other since 2015, strength 4 of 5, stated by neither.",
        "Name of c said they know Name of b, strength 3 of 5.",
    ]


def test_a_tie_between_organisations_that_does_not_say_holds_both_ways(
    empty: Store, neo4j_address: Address
) -> None:
    """As somebody writes it in Cypher, without `undirected`."""
    drawn(empty, organisations=PARTNERS)
    with neo4j_address.driver() as driver:
        driver.execute_query(
            "MATCH (a:Organisation {id: 'homes'}), (b:Organisation {id: 'clinic'}), (g:Graph) "
            "CREATE (a)-[:WORKS_WITH {source: 'cypher'}]->(b) SET g.version = g.version + 1"
        )
    assert [tie.undirected for tie in snapshot(empty)[0].works_with] == [True]
    answer = ask(empty, "path", from_="clinic", to="homes", of="organisations")
    assert answer.rows[0]["tie"] == "Work together, stated by neither."
    both = ask(empty, "path", from_="clinic", to="homes", of="organisations", agreed="both")
    assert (both.rows, both.basis.left_out) == ([], {"ties stated by neither side": 1})


def test_an_organisation_whose_only_partners_are_stated_has_them(empty: Store) -> None:
    """The chapel's word is enough for one; the other came undirected. Nobody works anywhere."""
    stated = [
        OrganisationTie("chapel", "clinic", strength=5, undirected=False),
        OrganisationTie("homes", "chapel"),
    ]
    drawn(empty, organisations=PARTNERS, works_with=stated)
    answer = ask(empty, "who-connects", from_="health", to="housing", of="organisations")
    assert answer.basis.evidence == ["knows", "projects"]
    assert (answer.basis.ties, answer.basis.undated) == (2, 2)
    assert "Org chapel links Health and Housing most" in answer.sentence  # nobody there could be asked
    assert brokers(empty, of="organisations") == {"chapel": (1, 1, 1, 1, 1.0)}
    assert not brokers(empty, of="organisations", agreed="both")
    drawn_ties = [edge["data"] for edge in answer.elements.edges]
    assert {(e["source"], e["target"], e["strength"]) for e in drawn_ties} == {
        ("chapel", "clinic", 5),
        ("chapel", "homes", None),
    }
    net = projection(
        empty, EVERYBODY, of="organisations", evidence=["knows"], as_of=TODAY, version=empty.version()
    )
    at = net.index
    links = {
        (net.ids[p], net.ids[q]): (round(float(s), 2), int(k))
        for p, q, s, k in zip(net.ties.rows, net.ties.to, net.ties.strength, net.known, strict=True)
    }
    assert links["chapel", "clinic"] == (1.0, int(BY_THIS))
    assert links["chapel", "homes"][1] == ON_RECORD
    assert net.out.degree[[at["chapel"], at["clinic"], at["homes"]]].tolist() == [2, 0, 1]


def test_stated_ties_of_organisations_hold_from_a_day_to_a_day(empty: Store) -> None:
    tie = OrganisationTie("chapel", "clinic", since=date(2016, 1, 1), until=date(2018, 1, 1))
    drawn(empty, organisations=PARTNERS, works_with=[tie])
    ties = {
        day: ask(empty, "gaps", of="organisations", as_of=day).basis.ties
        for day in ("2015-12-31", "2016-01-01", "2017-12-31", "2018-01-01")
    }
    assert ties == {"2015-12-31": 0, "2016-01-01": 1, "2017-12-31": 1, "2018-01-01": 0}


def test_organisations_meet_at_events_themselves_or_through_somebody(empty: Store) -> None:
    """Ann, of the clinic and the homes, was at the fair, and so was the chapel itself: one person is no meeting."""
    drawn(
        empty,
        people=people(ann=""),
        organisations=PARTNERS,
        works_for=jobs("ann clinic", "ann homes"),
        events=[Event("fair", "Fair")],
        attended=[Attendance("ann", "fair")],
        organisations_attended=[OrganisationAttendance("chapel", "fair")],
    )
    assert brokers(empty, of="organisations", evidence="events") == {"chapel": (1, 1, 1, 1, 1.0)}
    answer = ask(empty, "gaps", of="organisations", evidence="events")
    assert answer.basis.ties == 2


def test_an_event_of_too_many_organisations_ties_none_but_its_few_people(empty: Store) -> None:
    drawn(
        empty,
        people=people(a="health", b="faith"),
        organisations=organisations(**{f"o{n}": "faith" for n in range(4)}),
        works_for=jobs("a o0", "b o1"),
        events=[Event("fair", "Fair")],
        attended=[Attendance("a", "fair"), Attendance("b", "fair")],
        organisations_attended=[OrganisationAttendance(f"o{n}", "fair") for n in range(4)],
    )
    asked: dict[str, Any] = {"evidence": "events", "largest": "3"}
    assert ask(empty, "gaps", **asked).basis.ties == 1
    of_organisations = ask(empty, "gaps", of="organisations", **asked)
    assert of_organisations.basis.ties == 0
    assert of_organisations.basis.left_out == {"events of more than 3 people or organisations": 1}
    assert "leaving out 1 event of more than 3 people or organisations, with 100% of all who take part" in (
        of_organisations.sentence
    )
