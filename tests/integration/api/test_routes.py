"""The routes give what the page and scripts expect of the case."""

from __future__ import annotations

import csv
import io

import pytest
from flask.testing import FlaskClient

from graph import seeding
from graph.store import Store

HOST = "127.0.0.1:8000"


def test_health_says_which_graph_it_is(client: FlaskClient, case: Store) -> None:
    body = client.get("/api/health").get_json()
    assert body["status"] == "ready"
    assert body["demonstration"] is True
    assert body["version"] == case.version()
    assert body["schema"] == case.schema() > 0


def test_questions_describe_their_own_forms(client: FlaskClient) -> None:
    questions = {q["name"]: q for q in client.get("/api/questions").get_json()["questions"]}
    assert set(questions) == {
        "who-connects",
        "gaps",
        "introductions",
        "brokers",
        "reach",
        "loss",
        "path",
    }
    form = questions["who-connects"]["parameters"]
    assert form["required"] == ["from", "to"]
    assert list(form["properties"])[:2] == ["from", "to"]
    assert form["properties"]["from"]["format"] == "sector"


def test_each_example_of_a_question_has_an_answer(client: FlaskClient) -> None:
    for question in client.get("/api/questions").get_json()["questions"]:
        answer = client.get(f"/api/questions/{question['name']}", query_string=question["example"])
        assert answer.status_code == 200
        body = answer.get_json()
        assert body["rows"]
        assert set(body["rows"][0]) == {column["key"] for column in body["columns"]}


def test_the_columns_are_the_ones_agreed(client: FlaskClient) -> None:
    def columns(path: str) -> list[str]:
        return [column["key"] for column in client.get(f"/api/questions/{path}").get_json()["columns"]]

    counts = ["contacts_from", "contacts_to", "pairs", "only_through", "credit"]
    stability = ["first_in", "top_five_in"]
    assert columns("who-connects?from=health&to=housing") == [
        "person",
        "organisation",
        "sector",
        "part",
        *counts,
        *stability,
    ]
    assert columns("who-connects?from=health&to=housing&of=organisations") == [
        "organisation",
        "sector",
        "part",
        *counts,
        *stability,
    ]
    assert columns("gaps") == [
        "from",
        "to",
        "people_from",
        "people_to",
        "ties",
        "density",
        "expected",
        "missing",
        "verdict",
        "bridge",
        *stability,
    ]
    assert columns("introductions?from=health&to=housing") == [
        "person_a",
        "person_b",
        "listed_for",
        "introducer",
        "shared",
        "closes",
        "because",
        *stability,
    ]


def test_sectors_are_a_tree_of_two_levels_that_holds_everybody(client: FlaskClient) -> None:
    sectors = {s["id"]: s for s in client.get("/api/sectors").get_json()["sectors"]}
    assert sectors["primary-care"]["part_of"] == "health"
    assert all(s["part_of"] is None or sectors[s["part_of"]]["part_of"] is None for s in sectors.values())
    people = client.get("/api/health").get_json()["people"]
    unstated = client.get("/api/questions/gaps").get_json()["basis"]["left_out"]
    assert sum(s["people"] for s in sectors.values()) + sum(unstated.values()) == people


def test_people_are_found_by_part_of_a_name_and_have_a_page_and_a_network(client: FlaskClient) -> None:
    found = client.get("/api/people", query_string={"q": "nadia rah"}).get_json()["people"]
    assert [person["label"] for person in found] == ["Nadia Rahman"]
    person = client.get(f"/api/people/{found[0]['id']}").get_json()
    assert person["label"] == "Nadia Rahman"
    assert person["synthetic"] is True
    near = client.get(f"/api/people/{found[0]['id']}/network").get_json()
    far = client.get(f"/api/people/{found[0]['id']}/network?hops=2&limit=500").get_json()
    assert {p["distance"] for p in near["people"]} == {1}
    assert {p["distance"] for p in far["people"]} == {1, 2}
    assert near["total"] == sum(p["distance"] == 1 for p in far["people"])
    contacts = {p["person"]["id"] for p in near["people"]}
    assert all(p["through"]["id"] in contacts for p in far["people"] if p["distance"] == 2)


def test_no_identity_but_the_name_leaves_the_store(client: FlaskClient) -> None:
    for path in ("/api/people?q=nadia", "/api/people/Nadia Rahman", "/api/questions/gaps"):
        text = client.get(path).text
        assert "@" not in text
        assert "source_key" not in text


def test_an_answer_that_leaves_names_only_those_who_agreed_to_it(client: FlaskClient) -> None:
    """The same rows and people, each called what everybody may call them; as CSV the same."""
    asked = "/api/questions/brokers?limit=50"
    named = client.get(asked).get_json()
    public = client.get(f"{asked}&names=public").get_json()
    who = [(row["person"]["id"], row["person"]["label"]) for row in named["rows"]]
    described = [(row["person"]["id"], row["person"]["label"]) for row in public["rows"]]
    assert [key for key, _ in who] == [key for key, _ in described]
    people = {person.id: person for person in seeding.south_manchester().people}
    changed = {key for (key, name), (_, label) in zip(who, described, strict=True) if name != label}
    assert changed == {key for key, _ in who if people[key].visibility != "named"} != set()
    table = client.get(f"{asked}&names=public&format=csv")
    assert table.mimetype == "text/csv"
    assert [(row["person_id"], row["person"]) for row in csv.DictReader(io.StringIO(table.text))] == described


@pytest.mark.parametrize(
    "origin", ["https://elsewhere.example", "null", "http://127.0.0.1:1", f"https://{HOST}"]
)
def test_a_change_that_another_page_asks_for_is_refused(client: FlaskClient, origin: str) -> None:
    refused = client.post("/api/questions", json={}, headers={"Origin": origin})
    assert refused.status_code == 403
    assert refused.get_json()["type"].endswith("foreign-origin")
    taken = client.post("/api/questions", json={}, headers={"Origin": f"http://{HOST}", "Host": HOST})
    assert taken.status_code == 405  # from the page itself: there is only nothing to change here


@pytest.mark.parametrize("path", ["/api/health", "/api/exports/csv", "/api/nothing"])
def test_a_page_of_another_site_reads_nothing(client: FlaskClient, path: str) -> None:
    refused = client.get(path, headers={"Sec-Fetch-Site": "cross-site"})
    assert (refused.status_code, refused.mimetype) == (403, "application/problem+json")
    assert refused.get_json()["type"].endswith("foreign-origin")


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_this_page_and_an_address_that_somebody_types_are_answered(client: FlaskClient, site: str) -> None:
    assert client.get("/api/health", headers={"Sec-Fetch-Site": site}).status_code == 200


def test_a_link_on_another_site_opens_the_page(client: FlaskClient) -> None:
    assert client.get("/ask/gaps", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200
