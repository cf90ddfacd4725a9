"""Imports over HTTP: from a form with files to the map, and back."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from graph.changes.transactions import APPLYING
from graph.store import Store
from tests.neo4j import Address

MINE = "0123456789abcdef" * 2
PEOPLE = b"id,name,visibility\n1,Ann Lee,named\n2,,\n3,Ben Osei,\n"


@pytest.fixture
def client(empty: Store, tmp_path: Path) -> FlaskClient:
    client = create_app(empty, tmp_path, tmp_path).test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1:8000"
    return client


def posted(client: FlaskClient, data: bytes = PEOPLE, **form: str) -> Any:
    return client.post("/api/imports", data={"files": (BytesIO(data), "people.csv"), **form})


def test_from_a_file_to_the_map_and_back(client: FlaskClient) -> None:
    response = posted(client)
    assert response.status_code == 201
    preview = response.get_json()["preview"]
    assert preview["sentence"] == "2 rows are new, 2 people among them; 1 row is refused."
    assert [(one["file"], one["line"], one["column"]) for one in preview["refused"]] == [
        ("people.csv", 3, "name")
    ]
    assert client.get("/api/people?q=ann").get_json()["people"] == []
    applied = client.post(f"/api/imports/{preview['id']}/apply", json={"version": preview["version"]})
    assert applied.get_json()["state"] == "applied"
    (person,) = client.get("/api/people?q=ann").get_json()["people"]
    (recorded,) = client.get("/api/imports").get_json()["imports"]
    assert recorded["words"] == "Imported people.csv"
    assert recorded["details"]["files"][0]["name"] == "people.csv"
    (change,) = client.get(f"/api/changes?of={person['id']}").get_json()["changes"]
    assert [(row["what"], row["about"]) for row in change["rows"]] == [("new", "Ann Lee")]
    assert client.delete(f"/api/imports/{recorded['id']}").get_json()["undone"]["rows"] == 2
    assert client.get("/api/people?q=ann").get_json()["people"] == []
    assert client.get("/api/imports").get_json()["imports"][0]["undone"]
    again = client.delete(f"/api/imports/{recorded['id']}")
    assert (again.status_code, again.get_json()["detail"]) == (
        409,
        "Nothing to do: this has already been undone.",
    )


def test_what_was_seen_of_another_map_is_not_applied(client: FlaskClient) -> None:
    first = posted(client).get_json()["preview"]
    second = posted(client).get_json()["preview"]
    client.post(f"/api/imports/{first['id']}/apply", json={})
    refused = client.post(f"/api/imports/{second['id']}/apply", json={"version": second["version"]})
    assert refused.status_code == 409
    anew = client.get(f"/api/imports/{second['id']}").get_json()["preview"]
    assert anew["sentence"].startswith("Nothing would change")


@pytest.mark.parametrize(
    ("choices", "field"),
    [("[]", "input"), ('{"colour": "red"}', "colour"), ('{"sectors": 1}', "sectors"), ("{", "")],
)
def test_choices_that_are_none_are_named(client: FlaskClient, choices: str, field: str) -> None:
    response = posted(client, choices=choices)
    assert response.status_code == 422
    assert field in str(response.get_json())


def test_without_a_file_it_says_so(client: FlaskClient) -> None:
    response = client.post("/api/imports", data={})
    assert response.status_code == 422
    assert response.get_json()["fields"] == {"files": "choose at least one"}


def test_what_is_too_large_is_refused_before_it_is_read(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    response = posted(client, b"x" * 101_000_000)
    assert response.status_code == 413
    assert response.get_json()["detail"] == "Split these files: together they are larger than 100 MB."


@pytest.mark.usefixtures("in_a_process")
def test_a_reading_is_followed_and_cancelled_and_its_files_are_forgotten(
    client: FlaskClient, tmp_path: Path
) -> None:
    data = b"Name,Organisation\n" + b"".join(b"Ann %d,Elm %d\n" % (n, n) for n in range(100_000))
    reading = f"/api/imports/{MINE}/reading"
    with ThreadPoolExecutor(1) as beside:
        sent = beside.submit(posted, client, data, id=MINE)
        while not (far := client.get(reading).get_json())["rows"]:
            assert not sent.done()
        assert far["file"] == "people.csv"
        assert client.delete(reading).status_code == 200
        assert (sent.result().status_code, sent.result().get_json()["title"]) == (409, "Cancelled")
    assert client.get(reading).get_json() == {"reading": False, "file": "", "rows": 0}
    assert client.get(f"/api/imports/{MINE}").status_code == 404
    assert not list((tmp_path / "imports").iterdir())


def test_an_id_of_ones_own(client: FlaskClient) -> None:
    assert posted(client, id=MINE).get_json()["preview"]["id"] == MINE
    for id_, said in (
        (MINE, "use another: this is the id of an import"),
        ("../x", "write 32 hexadecimal digits"),
    ):
        answer = posted(client, id=id_)
        assert (answer.status_code, answer.get_json()["fields"]["id"].startswith(said)) == (422, True)
    assert client.get(f"/api/imports/{MINE}").status_code == 200


def test_while_a_long_change_is_written_other_requests_are_told(
    client: FlaskClient, empty: Store, neo4j_address: Address
) -> None:
    with neo4j_address.driver() as driver:
        driver.execute_query(
            "MERGE (g:Graph {key: 'graph'}) SET g.applying = 'x' "
            "CREATE (:Lease {key: 'lease', owner: 'x', what: 'change', by: 'lead', done: 20000, total: 50000, "
            "since: datetime(), until: datetime() + duration('PT1M')})"
        )
        try:
            assert empty.read(APPLYING)
            response = client.get("/api/people?q=ann")
            assert response.status_code == 503
            assert "20,000 of 50,000 rows written" in response.get_json()["detail"]
            assert client.get("/api/imports").status_code == 200
        finally:
            driver.execute_query(
                "MATCH (g:Graph), (l:Lease) SET g = {key: 'graph', version: g.version + 1, schema: g.schema} DELETE l"
            )
