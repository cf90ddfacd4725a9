"""A graph as Weft wrote it before organisations had ties of their own: it migrates, and questions answer of it."""

from __future__ import annotations

from typing import Any

import pytest

from graph import questions, statements
from graph.model import Answer, Viewer
from graph.questions.explore import Exploring, explore
from graph.questions.thing_network import Around, of_organisation
from graph.store import Store
from tests.integration.questions.drawing import ask, key, keys
from tests.neo4j import Address

LEAD = Viewer("lead")
SCHEMA = 11
"""That of names as they are written: the last one before scales."""

OLDER = [
    # What the statements of then wrote: no tags, no websites, no statements about organisations, no undirected ties.
    "CREATE (:Sector {id: 'health', name: 'Health'}), (:Sector {id: 'housing', name: 'Housing'})",
    """UNWIND [['clinic', 'Clinic', 'health'], ['homes', 'Homes', 'housing'], ['lets', 'Lets', 'housing']] AS row
    MATCH (s:Sector {id: row[2]})
    CREATE (:Organisation {id: row[0], name: row[1], kind: '', synthetic: true, source_key: row[0]})
           -[:IN_SECTOR {stated: true}]->(s)""",
    """UNWIND [['p-ann', 'Ann Lee', 'clinic', 'health'], ['p-ben', 'Ben Osei', 'homes', 'housing'],
            ['p-cem', 'Cem Kaya', 'lets', 'housing']] AS row
    MATCH (o:Organisation {id: row[2]}), (s:Sector {id: row[3]})
    CREATE (p:Person {id: row[0], label: row[1], post: '', visibility: 'named', synthetic: true})
    CREATE (:Identity {name: row[1], email: '', source_key: row[0]})-[:IDENTIFIES]->(p)
    CREATE (p)-[:WORKS_FOR {post: '', main: true}]->(o), (p)-[:IN_SECTOR {stated: false}]->(s)""",
    """MATCH (ann:Person {id: 'p-ann'}), (ben:Person {id: 'p-ben'}), (cem:Person {id: 'p-cem'})
    CREATE (ann)-[:KNOWS {source: 'survey', strength: 4, since: date('2016-05-01')}]->(ben),
           (ben)-[:KNOWS {source: 'survey', strength: 3}]->(cem)""",
    """MATCH (homes:Organisation {id: 'homes'}), (lets:Organisation {id: 'lets'}), (cem:Person {id: 'p-cem'})
    CREATE (x:Project {id: 'dry', name: 'Dry homes', description: '', status: '', synthetic: true, source_key: 'dry'})
    CREATE (homes)-[:PARTNER_IN {part: 'lead'}]->(x)<-[:PARTNER_IN {part: ''}]-(lets), (cem)-[:WORKS_ON {part: ''}]->(x)
    CREATE (cem)-[:ATTENDED]->(:Event {id: 'fair', name: 'Fair', kind: '', synthetic: true, source_key: 'fair'})""",
    "DROP CONSTRAINT scale_id IF EXISTS",
    f"MATCH (g:Graph) SET g.schema = {SCHEMA}, g.version = g.version + 1",
]


@pytest.fixture
def migrated(empty: Store, neo4j_address: Address) -> Store:
    """That graph, brought to the schema of now."""
    with neo4j_address.driver() as driver:
        for text in OLDER:
            driver.execute_query(text)
    assert empty.migrate() == len(statements.migrations()) - SCHEMA
    assert empty.schema() == len(statements.migrations())
    return empty


def test_every_question_answers_of_a_graph_of_an_older_schema(migrated: Store) -> None:
    def asked(question: str, of: str, **given: Any) -> Answer:
        return ask(migrated, question, of=of, **given)

    between = {"from": "health", "to": "housing"}
    ends = {"people": ("p-ann", "p-cem", "p-ben"), "organisations": ("clinic", "lets", "homes")}
    for of, (first, last, middle) in ends.items():
        column = "person" if of == "people" else "organisation"
        (gap,) = asked("gaps", of).rows
        assert ({key(gap["from"]), key(gap["to"])}, gap["ties"]) == ({"health", "housing"}, 1)
        assert keys(asked("who-connects", of, **between), column) == [middle]
        assert keys(asked("brokers", of), column)[0] == middle
        assert asked("path", of, **{"from": first, "to": last}).total == 2
        assert keys(asked("reach", of, people="1", steps="1"), column)[0] == middle
        # The one in the middle is the only contact of both.
        assert set(keys(asked("loss", of, organisation="homes"), column)) == {first, last}
        assert asked("introductions", of, **between).total == 1
    assert {one.name for one in questions.CATALOGUE} == {
        "gaps", "who-connects", "brokers", "path", "reach", "loss", "introductions"
    }  # fmt: skip


def test_networks_and_explore_show_a_graph_of_an_older_schema(migrated: Store) -> None:
    found = of_organisation(migrated, LEAD, "homes", Around())
    assert {one.thing.id: [way.kind for way in one.ways] for one in found.around} == {
        "clinic": ["people"],
        "lets": ["people", "projects"],
    }
    for level, number in (("people", 3), ("organisations", 3), ("everything", 8)):
        assert len(explore(migrated, LEAD, Exploring(level=level)).shown) == number, level
