"""The store against the real Neo4j: limits, version, migrations, and what happens when Neo4j goes and comes back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from graph import statements
from graph.errors import GraphUnavailable, QueryTimeout, SchemaMismatch, StatementError
from graph.local.process import Server
from graph.opening import store_at
from graph.settings import Settings
from graph.statements import Statement
from graph.store import Store, Writing, ping
from tests.neo4j import Address, free_port

NUMBERS = Statement(
    "numbers", "counts up", {"most": "integer"}, ("n",), False, False, "UNWIND range(1, $most) AS n RETURN n"
)
SLOW = Statement(
    "slow",
    "never ends",
    {},
    ("n",),
    False,
    False,
    "UNWIND range(1, 1000000000) AS n WITH n WHERE n < 0 RETURN n",
)
LARGE = Statement(
    "large",
    "holds much",
    {"word": "string"},
    ("n",),
    False,
    False,
    "UNWIND range(1, 100000000) AS n RETURN size(collect($word + n)) AS n",
)
GREET = Statement(
    "greet", "a person", {"id": "string"}, ("id",), True, True, "MERGE (p:Person {id: $id}) RETURN p.id AS id"
)
AUDIT = Statement(
    "audit", "a note", {}, ("id",), True, False, "CREATE (n:WeftTestNote {id: 1}) RETURN n.id AS id"
)


def test_a_read_stops_at_the_row_limit_and_says_so(open_store: Callable[..., Store]) -> None:
    store = open_store(read_rows=5)
    assert [row["n"] for row in store.read(NUMBERS, most=5)] == [1, 2, 3, 4, 5]
    assert not store.read(NUMBERS, most=5).truncated
    more = store.read(NUMBERS, most=6)
    assert (len(more), more.truncated) == (5, True)


def test_a_read_stops_at_the_time_limit(open_store: Callable[..., Store]) -> None:
    with pytest.raises(QueryTimeout, match="time limit"):
        open_store(read_seconds=0.5).read(SLOW)


def test_a_read_that_wants_too_much_memory_is_stopped_in_plain_words(
    open_store: Callable[..., Store],
) -> None:
    with pytest.raises(QueryTimeout, match=r"memory|time limit"):
        open_store(read_seconds=20).read(LARGE, word="much " * 400)


def test_a_call_with_other_parameters_than_the_header_names_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="most"):
        store.read(NUMBERS, least=1)


def test_a_write_to_the_graph_raises_the_version_and_another_does_not(empty: Store) -> None:
    before = empty.version()
    empty.write(lambda tx: tx.run(AUDIT))
    assert empty.version() == before
    empty.write(lambda tx: [tx.run(GREET, id="p-a"), tx.run(GREET, id="p-b")])
    assert empty.version() == before + 1


def test_a_write_that_fails_leaves_nothing_and_the_version_as_it_was(
    empty: Store, neo4j_address: Address
) -> None:
    before = empty.version()

    def half(tx: Writing) -> None:
        tx.run(GREET, id="p-half")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        empty.write(half)
    with neo4j_address.driver() as driver:
        assert not driver.execute_query("MATCH (p:Person {id: 'p-half'}) RETURN p").records
    assert empty.version() == before


def test_counts_over_the_whole_graph_are_remembered_until_its_version_moves(empty: Store) -> None:
    count = Statement(
        "count", "", {"id": "string"}, ("n",), False, False, "MATCH (p:Person {id: $id}) RETURN count(p) AS n"
    )

    def people(version: int) -> int:
        return int(empty.read_at(version, count, id="p-a")[0]["n"])

    before = empty.version()
    assert people(before) == 0
    empty.write(lambda tx: tx.run(GREET, id="p-a"))
    assert people(before) == 0
    assert people(empty.version()) == 1


def test_writes_from_many_threads_each_raise_the_version_once(empty: Store) -> None:
    before = empty.version()
    threads = [
        threading.Thread(target=empty.write, args=(lambda tx, n=n: tx.run(GREET, id=f"p-{n}"),))
        for n in range(16)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert empty.version() == before + 16


def test_reads_are_routed_as_reads(store: Store) -> None:
    """A statement that writes cannot pass for a read."""
    with pytest.raises(Exception, match=r"(?i)write"):
        store.read(GREET, id="p-a")


def test_migrations_are_safe_to_run_again_and_a_newer_graph_is_refused(
    empty: Store, neo4j_address: Address
) -> None:
    known = len(statements.migrations())
    assert empty.migrate() == 0
    assert empty.schema() == known
    with neo4j_address.driver() as driver:
        constraints = driver.execute_query(
            "SHOW CONSTRAINTS YIELD name RETURN collect(name) AS names"
        ).records[0]
        assert {"person_id", "sector_id", "project_id"} <= set(constraints["names"])
        driver.execute_query("MATCH (g:Graph) SET g.schema = g.schema + 1")
        try:
            with pytest.raises(SchemaMismatch, match="newer Weft"):
                empty.migrate()
        finally:
            driver.execute_query("MATCH (g:Graph) SET g.schema = g.schema - 1")


def test_a_migration_that_was_cut_short_is_finished_by_the_next_start(
    empty: Store, neo4j_address: Address
) -> None:
    with neo4j_address.driver() as driver:
        driver.execute_query("MATCH (g:Graph) SET g.schema = 0")
    assert empty.migrate() == len(statements.migrations())


def test_an_older_graph_loses_the_indexes_that_nothing_asks(empty: Store, neo4j_address: Address) -> None:
    with neo4j_address.driver() as driver:
        driver.execute_query("CREATE TEXT INDEX identity_name FOR (n:Identity) ON (n.name)")
        driver.execute_query("CREATE INDEX change_at FOR (n:Change) ON (n.at)")
        driver.execute_query("MATCH (g:Graph) SET g.schema = 8")
        assert empty.migrate() == len(statements.migrations()) - 8
        (names,) = driver.execute_query("SHOW INDEXES YIELD name RETURN collect(name)").records[0]
    assert not {"identity_name", "change_at"} & set(names)
    assert "person_post" in names


def test_a_wrong_password_and_a_wrong_port_are_plain_words(neo4j_address: Address) -> None:
    with pytest.raises(GraphUnavailable, match="refuses the user or password"):
        ping(neo4j_address.uri, neo4j_address.user, "not the password")
    with pytest.raises(GraphUnavailable, match="is not answering at"):
        ping(f"bolt://127.0.0.1:{free_port()}", "neo4j", "any")


def test_the_api_says_503_while_neo4j_is_down_and_recovers_by_itself(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, bolt_port=free_port(), neo4j_uri="")
    server = Server(settings)
    server.start(kept=True)
    store = store_at(settings, server.uri, server.user, server.password)
    try:
        store.migrate()
        client = create_app(store, tmp_path, tmp_path).test_client()
        assert _health(client) == (200, "application/json")
        server.stop()
        assert _health(client) == (503, "application/problem+json")
        server.start(kept=True)
        assert _health(client) == (200, "application/json")
    finally:
        server.stop()
        store.close()


def _health(client: FlaskClient) -> tuple[int, str | None]:
    answer = client.get("/api/health", headers={"Host": "127.0.0.1"})
    if answer.status_code == 503:
        assert answer.headers["Retry-After"]
    return answer.status_code, answer.mimetype
