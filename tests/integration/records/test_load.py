"""Loading writes all of a dataset, and the same twice changes nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph import statements
from graph.records.bulk import load as loading
from graph.records.bulk.load import load
from graph.records.checks import validated
from graph.records.dataset import (
    Attendance,
    Dataset,
    Employment,
    Event,
    Need,
    Offer,
    Organisation,
    Origin,
    Partner,
    Person,
    Place,
    Project,
    Sector,
    Tie,
    Topic,
    Work,
)
from graph.seeding.synthetic import synthetic
from graph.store import Store
from tests.neo4j import Address

SMALL = Dataset(
    sectors=[
        Sector("hospital", "Hospital", "health"),
        Sector("health", "Health"),
        Sector("housing", "Housing"),
    ],
    places=[Place("baguley", "Baguley", "ward"), Place("sharston", "Sharston", "ward")],
    topics=[Topic("damp", "Damp")],
    organisations=[
        Organisation("trust", "Trust", "NHS trust", "hospital", "baguley"),
        Organisation("homes", "Homes", "", "housing", "", synthetic=True),
    ],
    people=[
        Person(
            "p-a",
            "Ann",
            "Nurse",
            "",
            "named",
            "baguley",
            "ann@x.example",
            date(2019, 1, 1),
            date(2019, 1, 2),
            True,
        ),
        Person("p-b", "Ben", "Surveyor", "housing"),
        Person("p-c", "Cem"),
    ],
    projects=[
        Project("warm", "Warm", "Warm homes", "running", date(2017, 1, 1), date(2018, 1, 1), "baguley"),
        Project("dry", "Dry"),
    ],
    events=[Event("party", "Party", "party", date(2016, 11, 24), "sharston")],
    works_for=[
        Employment("p-a", "trust", "Nurse", True, date(2010, 1, 1)),
        Employment("p-a", "homes", "Adviser", until=date(2012, 1, 1)),
        Employment("p-b", "trust", main=True),
    ],
    works_on=[Work("p-a", "warm", "lead")],
    partners=[Partner("trust", "warm", "lead"), Partner("homes", "warm", "funder")],
    attended=[Attendance("p-a", "party")],
    offers=[Offer("p-a", "damp")],
    seeks=[Need("p-b", "damp")],
    grew_from=[Origin("warm", "event", "party", "p-a"), Origin("dry", "project", "warm")],
    ties=[
        Tie("p-a", "p-b", 3, date(2016, 1, 1), date(2017, 1, 1), date(2019, 1, 1), "survey"),
        Tie("p-b", "p-a", source="survey"),
        Tie("p-a", "p-b", source="records"),
    ],
)


def nodes(address: Address) -> dict[str, dict[str, Any]]:
    """Every node by label and id (identities by that of their person), with its properties."""
    with address.driver() as driver:
        found = driver.execute_query(
            "MATCH (n) WHERE NOT n:Graph AND NOT n:WeftTest OPTIONAL MATCH (n)-[:IDENTIFIES]->(p) "
            "RETURN labels(n)[0] + ' ' + coalesce(p.id, n.id) AS name, properties(n) AS properties"
        ).records
    return {row["name"]: row["properties"] for row in found}


def relationships(address: Address) -> list[tuple[str, str, str, dict[str, Any]]]:
    """Every relationship but those of identities: from, type, to, properties."""
    with address.driver() as driver:
        found = driver.execute_query(
            "MATCH (a)-[r]->(b) WHERE NOT a:Identity RETURN a.id, type(r), b.id, properties(r) "
            "ORDER BY a.id, type(r), b.id, r.source, r.part"
        ).records
    return [(row[0], row[1], row[2], row[3]) for row in found]


def test_everything_is_written(empty: Store, neo4j_address: Address) -> None:
    counts = load(validated(SMALL), empty)
    assert counts["people"] == 3
    assert counts["ties"] == 3
    assert sum(counts.values()) == 28
    found = nodes(neo4j_address)
    assert len(found) == 3 + 2 + 1 + 2 + 3 + 3 + 2 + 1
    assert found["Person p-a"] == {
        "id": "p-a",
        "label": "Ann",
        "post": "Nurse",
        "visibility": "named",
        "synthetic": True,
        "asked": date(2019, 1, 1),
        "answered": date(2019, 1, 2),
    }
    assert found["Project warm"]["ended"] == date(2018, 1, 1)
    assert found["Event party"] == {
        "id": "party", "name": "Party", "kind": "party", "on": date(2016, 11, 24), "synthetic": False,
    }  # fmt: skip
    ties = [row for row in relationships(neo4j_address) if row[1] == "KNOWS"]
    assert ties == [
        ("p-a", "KNOWS", "p-b", {"source": "records"}),
        (
            "p-a",
            "KNOWS",
            "p-b",
            {
                "source": "survey",
                "strength": 3,
                "since": date(2016, 1, 1),
                "until": date(2017, 1, 1),
                "recorded": date(2019, 1, 1),
            },
        ),
        ("p-b", "KNOWS", "p-a", {"source": "survey"}),
    ]
    others = {(a, kind, b) for a, kind, b, _ in relationships(neo4j_address) if kind != "KNOWS"}
    assert others == {
        ("hospital", "PART_OF", "health"),
        ("trust", "IN_SECTOR", "hospital"),
        ("homes", "IN_SECTOR", "housing"),
        ("p-a", "IN_SECTOR", "hospital"),
        ("p-b", "IN_SECTOR", "housing"),
        ("p-a", "WORKS_FOR", "trust"),
        ("p-a", "WORKS_FOR", "homes"),
        ("p-b", "WORKS_FOR", "trust"),
        ("p-a", "WORKS_ON", "warm"),
        ("trust", "PARTNER_IN", "warm"),
        ("homes", "PARTNER_IN", "warm"),
        ("p-a", "ATTENDED", "party"),
        ("p-a", "OFFERS", "damp"),
        ("p-b", "SEEKS", "damp"),
        ("warm", "GREW_FROM", "party"),
        ("dry", "GREW_FROM", "warm"),
        ("trust", "IN_PLACE", "baguley"),
        ("p-a", "IN_PLACE", "baguley"),
        ("warm", "IN_PLACE", "baguley"),
        ("party", "IN_PLACE", "sharston"),
    }


def test_own_sectors_say_whether_they_were_stated(empty: Store, neo4j_address: Address) -> None:
    load(SMALL, empty)
    stated = {
        a: properties["stated"]
        for a, kind, _, properties in relationships(neo4j_address)
        if kind == "IN_SECTOR"
    }
    assert stated["p-a"] is False
    assert stated["p-b"] is True


def test_names_and_addresses_are_on_the_identity_only(empty: Store, neo4j_address: Address) -> None:
    load(SMALL, empty)
    found = nodes(neo4j_address)
    assert found["Identity p-a"] == {"name": "Ann", "email": "ann@x.example", "source_key": "p-a"}
    assert found["Identity p-c"] == {"name": "Cem", "source_key": "p-c"}
    assert found["Person p-c"] == {
        "id": "p-c", "label": "Someone on the map", "visibility": "unnamed", "synthetic": False,
    }  # fmt: skip


def test_the_same_twice_leaves_the_graph_as_it_was(empty: Store, neo4j_address: Address) -> None:
    load(SMALL, empty)
    before = nodes(neo4j_address), relationships(neo4j_address)
    load(SMALL, empty)
    assert (nodes(neo4j_address), relationships(neo4j_address)) == before


def test_what_a_row_replaces_is_replaced(empty: Store, neo4j_address: Address) -> None:
    """Ann moves to another ward and states a sector; Ben states none any more; a tie's strength is forgotten."""
    load(SMALL, empty)
    ann, ben, cem = SMALL.people
    moved = [ann._replace(place="sharston", sector="housing", email=""), ben._replace(sector=""), cem]
    load(replace(SMALL, people=moved, ties=[SMALL.ties[0]._replace(strength=None)]), empty)
    found = relationships(neo4j_address)
    where = {
        (a, kind): b for a, kind, b, _ in found if a.startswith("p-") and kind in {"IN_SECTOR", "IN_PLACE"}
    }
    assert where == {
        ("p-a", "IN_SECTOR"): "housing",
        ("p-a", "IN_PLACE"): "sharston",
        ("p-b", "IN_SECTOR"): "hospital",
    }
    assert "email" not in nodes(neo4j_address)["Identity p-a"]
    assert "strength" not in next(
        row[3] for row in found if row[0] == "p-a" and row[3].get("source") == "survey"
    )


def test_transactions_hold_as_many_rows_as_they_may(
    empty: Store, neo4j_address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In batches of eight the outcome is the same; progress is told after each, the version raised with each."""
    load(SMALL, empty)
    whole, version = (nodes(neo4j_address), relationships(neo4j_address)), empty.version()
    monkeypatch.setattr(loading, "ROWS_AT_ONCE", 8)
    told: list[tuple[int, int]] = []
    load(SMALL, empty, lambda done, total: told.append((done, total)))
    assert told == [(8, 28), (16, 28), (24, 28), (28, 28)]
    assert (nodes(neo4j_address), relationships(neo4j_address)) == whole
    assert empty.version() == version + 4


def test_a_small_dataset_is_there_whole_or_not_at_all(empty: Store) -> None:
    """One transaction, so that a start which is cut short leaves an empty graph, to be filled by the next."""
    before = empty.version()
    load(SMALL, empty)
    assert empty.version() == before + 1


def test_a_larger_invented_network(empty: Store, neo4j_address: Address) -> None:
    dataset = synthetic(1000, 5000, 3)
    counts = load(dataset, empty)
    with neo4j_address.driver() as driver:
        ties = driver.execute_query("MATCH (:Person)-[k:KNOWS]->(:Person) RETURN count(k) AS n").records[0][
            "n"
        ]
    assert ties == counts["ties"] == 5000


def test_one_tie_comes_of_sixteen_writers_that_state_it_at_once(empty: Store, neo4j_address: Address) -> None:
    """Without `hold`, which keeps writers of patches apart: the statement alone must be right."""
    load(SMALL, empty)
    rows = [{"from": "p-b", "to": "p-c", "source": f"survey {n}"} for n in range(20)]
    with ThreadPoolExecutor(16) as writers:
        list(
            writers.map(
                lambda _: empty.write(lambda tx: tx.run(loading.STATEMENTS["ties"], rows=rows)), range(16)
            )
        )
    stated = [row for row in relationships(neo4j_address) if row[:3] == ("p-b", "KNOWS", "p-c")]
    assert [row[3] for row in stated] == sorted(
        ({"source": row["source"]} for row in rows), key=lambda one: one["source"]
    )


def test_ties_that_had_ids_of_their_own_are_updated_in_their_place(
    empty: Store, neo4j_address: Address
) -> None:
    load(SMALL, empty)
    with neo4j_address.driver() as driver:
        driver.execute_query("MATCH (a)-[k:KNOWS]->(b) SET k.id = a.id + ' ' + b.id + ' ' + k.source")
        driver.execute_query("CREATE CONSTRAINT tie_id FOR ()-[r:KNOWS]-() REQUIRE r.id IS UNIQUE")
        driver.execute_query("MATCH (g:Graph) SET g.schema = 7")
    assert empty.migrate() == len(statements.migrations()) - 7
    load(Dataset(ties=[Tie("p-a", "p-b", 5, source="survey")]), empty)
    stated = [row[3] for row in relationships(neo4j_address) if row[:3] == ("p-a", "KNOWS", "p-b")]
    assert [(one["source"], one.get("strength")) for one in stated] == [("records", None), ("survey", 5)]
    with neo4j_address.driver() as driver:
        (names,) = driver.execute_query("SHOW CONSTRAINTS YIELD name RETURN collect(name)").records[0]
    assert "tie_id" not in names
