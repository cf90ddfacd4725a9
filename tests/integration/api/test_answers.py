"""Answers that are kept: never older than the graph, nor another's; and there while a long change is written."""

from __future__ import annotations

import time
from pathlib import Path
from unittest.mock import patch

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from graph import store
from graph.changes import transactions
from graph.changes.transactions import Record
from graph.model import Viewer
from graph.records.dataset import Organisation
from graph.records.patch import added
from graph.store import Store
from tests.neo4j import Address

ASKED = "/api/questions/gaps?of=organisations&evidence=projects"


@pytest.fixture
def client(written: Store, tmp_path: Path) -> FlaskClient:
    return client_of(written, tmp_path)


def client_of(store: Store, home: Path, viewer: Viewer = Viewer("lead")) -> FlaskClient:  # noqa: B008
    client = create_app(store, home, home / "home", viewer).test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1:8000"
    return client


def reads(store: Store, client: FlaskClient, address: str) -> int:
    """How many statements an answer takes."""
    with patch.object(store, "_read", wraps=store._read) as read:
        assert client.get(address).status_code == 200
    return read.call_count


def test_what_was_asked_before_is_not_worked_out_again_until_the_graph_changes(
    client: FlaskClient, written: Store
) -> None:
    first = client.get(ASKED)
    again = client.get(ASKED)
    assert first.status_code == again.status_code == 200
    assert again.data == first.data
    assert again.headers["Content-Type"] == first.headers["Content-Type"]
    assert again.headers["Cache-Control"] == "no-store"
    assert reads(written, client, ASKED) <= 1  # the version
    assert reads(written, client, ASKED.replace("projects", "events")) > 1

    new = added("organisations", Organisation("synthetic-new", "Synthetic New"))
    transactions.write(written, [new], Record("lead", "edit", "Added one"), written.version())
    assert reads(written, client, ASKED) > 1
    assert version(client) == first.get_json()["basis"]["version"] + 1


def version(client: FlaskClient) -> int:
    return int(client.get(ASKED).get_json()["basis"]["version"])


def test_what_another_process_writes_is_noticed(client: FlaskClient, neo4j_address: Address) -> None:
    before = version(client)
    with neo4j_address.driver() as driver:
        driver.execute_query("MATCH (g:Graph) SET g.version = g.version + 1")
    time.sleep(2 * store._LOOKED_SECONDS)
    assert version(client) == before + 1


def test_nobody_gets_the_answer_of_somebody_who_may_see_more(written: Store, tmp_path: Path) -> None:
    """One application for both: they differ in nothing but who asks."""
    address = "/api/questions/brokers"
    client = client_of(written, tmp_path)
    by_lead = client.get(address).get_json()
    client.application.extensions["weft.viewer"] = Viewer("analyst")
    by_analyst = client.get(address).get_json()
    named = {row["person"]["label"] for row in by_lead["rows"]}
    assert (
        by_analyst["rows"] == client_of(written, tmp_path, Viewer("analyst")).get(address).get_json()["rows"]
    )
    assert named - {row["person"]["label"] for row in by_analyst["rows"]}


def test_what_is_still_being_worked_out_is_not_kept(client: FlaskClient) -> None:
    address = "/api/questions/who-connects?from=health&to=housing"
    until = time.monotonic() + 120
    while not client.get(address).get_json()["steady"]["ready"]:
        assert time.monotonic() < until
        time.sleep(0.1)


def test_while_a_change_is_written_in_part_old_questions_are_answered_and_new_ones_told(
    client: FlaskClient, neo4j_address: Address
) -> None:
    before = client.get(ASKED)
    with neo4j_address.driver() as driver:
        driver.execute_query(
            "MATCH (g:Graph {key: 'graph'}) SET g.applying = 'x', g.version = g.version + 1 "
            "CREATE (:Lease {key: 'lease', owner: 'x', what: 'change', by: 'lead', done: 20000, total: 50000, "
            "since: datetime(), until: datetime() + duration('PT10M')})"
        )
        try:
            time.sleep(2 * store._LOOKED_SECONDS)
            assert client.get(ASKED).data == before.data
            told = client.get(ASKED.replace("projects", "events"))
            assert told.status_code == 503
            assert "20,000 of 50,000 rows written" in told.get_json()["detail"]
            assert client.get("/api/people?q=ann").status_code == 503
        finally:
            driver.execute_query("MATCH (g:Graph), (l:Lease) REMOVE g.applying DELETE l")
    time.sleep(2 * store._LOOKED_SECONDS)
    assert version(client) == before.get_json()["basis"]["version"] + 1
