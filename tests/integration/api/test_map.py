"""The route of the map of sectors."""

from __future__ import annotations

from flask.testing import FlaskClient


def test_the_map_opens_what_the_address_names(client: FlaskClient) -> None:
    body = client.get("/api/map?open=housing,housing/keyhole-south").get_json()
    parts = {part["key"]: part for part in body["parts"]}
    assert parts["housing/keyhole-south"]["open"]
    assert [part["kind"] for part in parts.values() if part["within"] == "housing/keyhole-south"] == [
        "person"
    ] * parts["housing/keyhole-south"]["size"]
    assert {line["a"] for line in body["lines"]} | {line["b"] for line in body["lines"]} <= set(parts)


def test_a_key_that_leads_nowhere_is_not_found(client: FlaskClient) -> None:
    answer = client.get("/api/map?open=nowhere")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert "nowhere" in answer.get_json()["detail"]


def test_unknown_parameters_are_refused(client: FlaskClient) -> None:
    assert client.get("/api/map?opens=housing").status_code == 422
    assert client.get("/api/map?most=0").get_json()["fields"] == {"most": "should be 1 or more"}
