"""Saving answers over HTTP: what is taken, what is given, and what is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from graph import seeding
from graph.store import Store

GAPS = {"question": "gaps", "parameters": {"level": "group"}, "note": "For June"}
BROKERS = {"question": "brokers", "parameters": {"limit": "50"}}

Save = Callable[[object], TestResponse]


@pytest.fixture
def save(client: FlaskClient) -> Iterator[Save]:
    """Keeps answers, and removes them after the test: the case is everybody's."""
    made: list[str] = []

    def post(body: object) -> TestResponse:
        response = client.post("/api/kept", json=body)
        if response.status_code == 201:
            made.append(response.get_json()["id"])
        return response

    yield post
    for saved_id in made:
        client.delete(f"/api/kept/{saved_id}")


def test_an_answer_is_saved_listed_opened_and_compared(client: FlaskClient, save: Save, case: Store) -> None:
    version = case.version()
    made = save(GAPS)
    assert made.status_code == 201
    one = made.get_json()
    assert (one["title"], one["note"], one["version"]) == ("Which sectors do not meet?", "For June", version)
    assert len(one["id"]) >= 20
    listed = client.get("/api/kept").get_json()
    assert listed["kept"][0] == one
    assert listed["total"] >= 1
    opened = client.get(f"/api/kept/{one['id']}").get_json()
    assert opened["kept"] == one
    assert opened["answer"] == client.get("/api/questions/gaps?level=group").get_json()
    assert opened["asked"]["level"] == "group"
    assert "as_of" not in opened["asked"]
    since = client.get(f"/api/kept/{one['id']}/since").get_json()
    assert (since["changed"], since["rows"]) == (False, [])
    assert case.version() == version


def test_a_saved_answer_that_leaves_names_only_those_who_agreed_to_it(
    client: FlaskClient, save: Save
) -> None:
    people = {person.id: person for person in seeding.south_manchester().people}
    saved_id = save(BROKERS).get_json()["id"]
    rows = client.get(f"/api/kept/{saved_id}").get_json()["answer"]["rows"]
    hidden = {row["person"]["id"] for row in rows if people[row["person"]["id"]].visibility != "named"}
    assert hidden
    public = client.get(f"/api/kept/{saved_id}?names=public")
    table = client.get(f"/api/kept/{saved_id}?names=public&format=csv")
    assert table.mimetype == "text/csv"
    assert [row["person_id"] for row in csv.DictReader(io.StringIO(table.text))] == [
        row["person"]["id"] for row in rows
    ]
    for text in (public.text, table.text, client.get(f"/api/kept/{saved_id}/since?names=public").text):
        assert not [people[key].name for key in hidden if people[key].name in text]


def test_a_note_is_changed_and_an_answer_removed_and_brought_back(client: FlaskClient, save: Save) -> None:
    address = f"/api/kept/{save(GAPS).get_json()['id']}"
    assert client.put(f"{address}/note", json={"note": " Seen "}).get_json()["note"] == "Seen"
    assert client.delete(address).get_json()["note"] == "Seen"
    assert client.get(address).status_code == 404
    assert client.delete(address).status_code == 404
    assert client.post(f"{address}/restored").get_json()["note"] == "Seen"
    assert client.get(address).status_code == 200
    assert client.post(f"{address}/restored").status_code == 404


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({"question": "gaps", "note": "x" * 501}, 422, "note"),
        ({"question": "gaps", "parameters": {"levl": "group"}}, 422, "levl"),
        ({"question": "who-connects", "parameters": {"from": "health"}}, 422, "to"),
        ({"question": "gaps", "parameters": "group"}, 422, "parameters"),
        ({"parameters": {}}, 422, "question"),
        ({"question": "gaps", "board": "yes"}, 422, "board"),
    ],
)
def test_what_is_not_right_is_named(save: Save, body: object, status: int, field: str) -> None:
    refused = save(body)
    assert refused.status_code == status
    assert field in refused.get_json()["fields"]


def test_an_unknown_question_comes_with_the_nearest(save: Save) -> None:
    refused = save({"question": "who-conects"})
    assert (refused.status_code, refused.get_json()["nearest"]) == (404, ["who-connects"])


@pytest.mark.parametrize("path", ["", "/since", "/note", "/restored"])
def test_an_unknown_id_is_not_found(client: FlaskClient, path: str) -> None:
    ways = {"/note": client.put, "/restored": client.post}
    response = ways.get(path, client.get)(f"/api/kept/nobody-saved-this{path}", json={})
    assert response.status_code == 404
    assert response.get_json()["type"].endswith("not-found")


def test_only_this_page_may_save_and_remove(client: FlaskClient, save: Save) -> None:
    address = f"/api/kept/{save(GAPS).get_json()['id']}"
    elsewhere = {"Origin": "https://elsewhere.example"}
    assert client.post("/api/kept", json=GAPS, headers=elsewhere).status_code == 403
    assert client.delete(address, headers=elsewhere).status_code == 403
    assert client.get(address).status_code == 200
