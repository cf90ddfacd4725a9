"""A sector that nobody stated is that of the main organisation, and stays so when the organisation moves."""

from __future__ import annotations

from typing import Any

from graph import statements
from graph.local.doctor import graph_checks
from graph.records.bulk.load import load
from graph.records.dataset import Dataset, Employment, Organisation, Person, Sector
from graph.store import Store
from tests.neo4j import Address

DATA = Dataset(
    sectors=[Sector("hospital", "Hospital"), Sector("housing", "Housing")],
    organisations=[Organisation("trust", "Trust", "NHS trust", "hospital"), Organisation("club", "Club")],
    people=[
        Person("p-a", "Ann"),
        Person("p-b", "Ben", sector="hospital"),
        Person("p-c", "Cem"),
        Person("p-d", "Dee"),
    ],
    works_for=[
        Employment("p-a", "trust", main=True),
        Employment("p-b", "trust", main=True),
        Employment("p-c", "club", main=True),
        Employment("p-d", "club", main=True),
        Employment("p-d", "trust"),
    ],
)
LOAD_ORGANISATIONS = statements.get("write/load_organisations")


def sectors(address: Address) -> dict[str, Any]:
    with address.driver() as driver:
        rows = driver.execute_query(
            "MATCH (p:Person) OPTIONAL MATCH (p)-[r:IN_SECTOR]->(s) "
            "RETURN p.id AS id, s.id AS sector, r.stated AS stated"
        ).records
    return {row["id"]: (row["sector"], row["stated"]) for row in rows}


def move(store: Store, organisation: str, sector: str | None) -> None:
    row = {
        "id": organisation,
        "name": organisation,
        "kind": "",
        "sector": sector,
        "place": None,
        "synthetic": False,
    }
    store.write(lambda tx: tx.run(LOAD_ORGANISATIONS, rows=[row]))


def test_people_who_stated_none_move_with_their_main_organisation(
    empty: Store, neo4j_address: Address
) -> None:
    load(DATA, empty)
    move(empty, "trust", "housing")
    move(empty, "club", "housing")
    assert sectors(neo4j_address) == {
        "p-a": ("housing", False),
        "p-b": ("hospital", True),
        "p-c": ("housing", False),
        "p-d": ("housing", False),
    }
    move(empty, "club", None)
    assert sectors(neo4j_address)["p-c"] == (None, None)


def test_the_doctor_finds_a_sector_that_is_no_longer_true(empty: Store, neo4j_address: Address) -> None:
    load(DATA, empty)
    assert all(check.ok for check in graph_checks(empty))
    with neo4j_address.driver() as driver:
        driver.execute_query("MATCH (:Organisation {id: 'trust'})-[r:IN_SECTOR]->() DELETE r")
    bad = [check for check in graph_checks(empty) if not check.ok]
    assert [check.name for check in bad] == ["Sectors"]
    assert bad[0].message.startswith("Import the organisations again: 1 person is in another sector")
