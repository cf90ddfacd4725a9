"""Every error is a problem in plain words that names the field and the remedy, and shows nothing of the code."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient


def problem(client: FlaskClient, path: str, status: int) -> dict[str, object]:
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json"), answer.text
    body = answer.get_json()
    assert body["status"] == status
    assert body["detail"]
    for trace in ("Traceback", "pydantic", "neo4j.", "Neo.", 'File "'):
        assert trace not in answer.text
    return dict(body)


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("/api/questions/who-connects?from=helth&to=housing", "health"),
        ("/api/questions/who-connects?from=health&to=housin", "housing"),
        ("/api/questions/introductions?from=faiht&to=housing", "faith"),
        ("/api/questions/who-conects", "who-connects"),
        ("/api/questions/introductions?person=Nadia Rahmann", "Nadia Rahman"),
        ("/api/people/Nadia Rahmann", "Nadia Rahman"),
        ("/api/people/Nadia Rahmann/network", "Nadia Rahman"),
    ],
)
def test_an_unknown_name_is_404_with_the_nearest_first(client: FlaskClient, path: str, nearest: str) -> None:
    body = problem(client, path, 404)
    assert isinstance(body["nearest"], list)
    assert body["nearest"][0] == nearest


@pytest.mark.parametrize(
    ("path", "field", "says"),
    [
        ("/api/questions/who-connects?from=health", "to", "is needed"),
        ("/api/questions/who-connects?from=health&to=housing&limit=0", "limit", "1 or more"),
        ("/api/questions/who-connects?from=health&to=housing&limit=101", "limit", "100 or less"),
        ("/api/questions/who-connects?from=health&to=housing&limit=ten", "limit", "whole number"),
        ("/api/questions/who-connects?from=health&to=housing&of=rooms", "of", "'people' or 'organisations'"),
        ("/api/questions/who-connects?from=health&to=housing&form=health", "form", "leave it out"),
        ("/api/questions/who-connects?from=health&from=care&to=housing", "from", "more than once"),
        ("/api/questions/gaps?as_of=31/12/2018", "as_of", "2018-12-31"),
        ("/api/questions/gaps?as_of=2018-02-30", "as_of", "2018-12-31"),
        (
            "/api/questions/gaps?evidence=knows,hearsay",
            "evidence",
            "'knows', 'projects', 'events' or 'organisations'",
        ),
        ("/api/questions/gaps?level=ward", "level", "'sector' or 'group'"),
        ("/api/questions/introductions", "parameters", "either a person, or two sectors"),
        ("/api/questions/introductions?from=health", "parameters", "either a person, or two sectors"),
        ("/api/questions/introductions?person=x&from=health&to=care", "parameters", "either a person"),
        ("/api/people/Nadia Rahman/network?hops=3", "hops", "2 or less"),
        ("/api/people?q=", "q", "should not be empty"),
        ("/api/people?q=nad&limit=51", "limit", "50 or less"),
        ("/api/health?verbose=1", "verbose", "leave it out"),
    ],
)
def test_wrong_input_is_422_naming_the_field(client: FlaskClient, path: str, field: str, says: str) -> None:
    body = problem(client, path, 422)
    assert isinstance(body["fields"], dict)
    assert says in body["fields"][field]


def test_an_unknown_address_below_api_is_a_problem_and_elsewhere_the_page(client: FlaskClient) -> None:
    problem(client, "/api/nothing", 404)
    problem(client, "/favicon.png", 404)
    assert client.get("/ask/gaps?level=group").text.startswith("<!doctype html>")


def test_another_method_is_405_and_says_which_are_allowed(client: FlaskClient) -> None:
    answer = client.post("/api/questions/gaps")
    assert (answer.status_code, answer.mimetype) == (405, "application/problem+json")
    assert "GET" in answer.headers["Allow"]


def test_an_unexpected_fault_is_500_without_its_text(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(*_: object) -> None:
        raise RuntimeError("a secret of the inside")

    monkeypatch.setattr("api.routes.system.Sectors.read", fault)
    answer = client.get("/api/sectors")
    assert (answer.status_code, answer.mimetype) == (500, "application/problem+json")
    assert "secret" not in answer.text


def test_a_host_name_that_is_not_this_machine_is_refused(client: FlaskClient) -> None:
    """A page elsewhere may point its own name at 127.0.0.1 to read what this serves."""
    answer = client.get("/api/health", headers={"Host": "weft.attacker.example"})
    assert answer.status_code == 400
