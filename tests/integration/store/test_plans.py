"""The settings that keep Neo4j from planning a statement again, which takes it up to seconds."""

from __future__ import annotations

import pytest

from graph.store import Store
from tests.neo4j import Address

USED = [*range(1, 13), 150, 1500]
"""Sizes of what is given: more uses, and more orders of magnitude, than Neo4j by itself plans a statement for."""


def test_neo4j_plans_a_statement_once(empty: Store, neo4j_address: Address) -> None:
    """A plan says how many rows it was made for: of one made again that would be 1,000."""
    if neo4j_address.how == "WEFT_TEST_NEO4J_URI":
        pytest.skip("the settings of a Neo4j that is given are its owner's")
    with neo4j_address.driver() as driver:

        def rows(text: str, size: int) -> float:
            found = driver.execute_query(text, given=["a"] * size, word="a" * size).summary.profile
            assert found
            return float(found["args"]["EstimatedRows"])

        # Labels and keys that are new, and indexes that become ready, do away with plans by themselves.
        driver.execute_query("CREATE (:Planned {id: 'planned'})")
        driver.execute_query("CALL db.awaitIndexes()")
        text = "PROFILE MATCH (n:Planned) RETURN n.id, $given AS given, $word AS word"
        first = rows(text, 1)
        driver.execute_query("UNWIND range(2, 1000) AS n CREATE (:Planned {id: 'planned ' + n})")
        assert {size: rows(text, size) for size in USED} == dict.fromkeys(USED, first)
        assert rows(f"{text}, 'another' AS text", 1) == 1000
