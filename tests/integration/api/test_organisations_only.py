"""Every route with WEFT_PEOPLE=off: what is about people is not there, and everything else is."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from graph import questions
from graph.model import Viewer
from graph.records.bulk.load import load
from graph.records.dataset import PERSONAL
from graph.records.organisations_only import without_people
from graph.store import Store
from tests.integration.api.test_rights import STEPS, Step, World
from tests.town import TOWN

pytestmark = pytest.mark.usefixtures("people_off")

GONE = re.compile(
    r"/api/(people|members|topics|ties|memberships/(works_for|works_on|attended|offers|seeks))\b"
)
"""Routes about people."""


class Organisations(World):
    """What the requests are about, in a town where nobody lives."""

    def __init__(self, lead: FlaskClient) -> None:
        self.lead = lead
        self.extra = {"people": "p-nobody"} | {
            kind: self.sent("POST", f"/api/{kind}", json={"name": f"Extra {kind}"})["row"]["id"]
            for kind in ("organisations", "projects", "events", "scales")
        }
        self.change = self.sent("POST", "/api/organisations", json={"name": "Mistaken"})["change"]
        self.kept = self.sent("POST", "/api/kept", json={"question": "gaps", "parameters": {}})["id"]
        self.waiting, self.unwanted, applied = (self.previewed(name) for name in ("Ash", "Oak", "Yew"))
        self.applied = self.sent("POST", f"/api/imports/{applied}/apply", json={})["result"]["change"]

    def previewed(self, name: str) -> str:
        data = {"files": (io.BytesIO(f"id,name\n{name.lower()},{name}\n".encode()), "organisations.csv")}
        return str(self.sent("POST", "/api/imports", data=data)["preview"]["id"])

    def revision(self, kind: str, id_: str) -> str:
        return "none" if kind in PERSONAL else super().revision(kind, id_)

    def joined(self, of: str, id_: str, kind: str, other: str) -> str:
        return "none" if kind in PERSONAL else super().joined(of, id_, kind, other)


def of_organisations(step: Step) -> Step:
    """The same request about an organisation, where `test_rights` asks about somebody."""
    if step.route in ("GET /api/measures/chains", "GET /api/measures/similarity"):
        return replace(step, query={"person": "homes"})
    if step.route == "GET /api/map":
        return replace(step, query={"open": "housing"})
    if step.route == "GET /api/questions/path":
        return replace(step, query={"from": "homes", "to": "clinic"})
    if step.route == "PUT /api/memberships/grew_from":
        return replace(step, status=422)  # it says which person said so
    return step


def is_gone(step: Step) -> bool:
    path = step.route.split(" ")[1]
    asked = {f"/api/questions/{one.name}": one for one in questions.CATALOGUE}.get(path)
    return bool(GONE.match(path)) or (asked is not None and "of" not in asked.parameters.model_fields)


@pytest.fixture
def client(empty: Store, tmp_path: Path) -> FlaskClient:
    load(without_people(TOWN), empty)
    client = create_app(empty, tmp_path, tmp_path / "home").test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1"
    return client


def test_what_is_about_people_is_not_there_and_the_rest_is(client: FlaskClient, empty: Store) -> None:
    world = Organisations(client)
    gone = set()
    for step in map(of_organisations, STEPS):
        version = empty.version()
        answer = step.send(client, world)
        said = f"{step.route}: {answer.status_code} {answer.data[:300]!r}"
        if is_gone(step):
            gone.add(step.route)
            assert answer.status_code == 404, said
            assert answer.get_json()["type"].endswith("/organisations-only"), said
            assert "WEFT_PEOPLE=on" in answer.get_json()["detail"], said
            assert empty.version() == version, said
        else:
            assert answer.status_code in ((step.status,) if step.status else (200, 201)), said
    assert {"GET /api/people", "GET /api/members/<person_id>", "POST /api/ties", "GET /api/topics"} <= gone


def test_questions_are_about_organisations_by_themselves_and_no_other_way(client: FlaskClient) -> None:
    listed = client.get("/api/questions").get_json()["questions"]
    assert {"who-connects", "gaps"} <= {one["name"] for one in listed}
    for one in listed:
        fields = one["parameters"]["properties"]
        assert not {"Nadia Rahman", "Dawn Ashworth"} & {*one["example"].values()}
        assert fields["of"]["const"] == fields["of"]["default"] == "organisations"
        assert fields["evidence"]["anyOf"][0]["items"]["enum"] == ["knows", "projects", "events"]
    for path in ("/api/questions/gaps", "/api/map", "/api/measures/centrality"):
        assert client.get(path).get_json().get("of", "organisations") == "organisations"
        refused = client.get(path, query_string={"of": "people"})
        assert (refused.status_code, refused.get_json()["detail"]) == (
            404,
            "Ask about organisations, or start Weft with WEFT_PEOPLE=on. "
            "This Weft keeps organisations only (WEFT_PEOPLE=off).",
        )
        refused = client.get(path, query_string={"evidence": "projects,organisations"})
        assert refused.status_code == 422
        assert "counts people" in refused.get_json()["fields"]["evidence"]
    answer = client.get("/api/questions/gaps").get_json()
    assert answer["parameters"]["of"] == "organisations"
    assert client.post("/api/merges", json={"kind": "people", "keep": "a", "merge": "b"}).status_code == 404
    assert client.get("/api/changes", query_string={"of": "p-ann", "kind": "people"}).status_code == 404


def test_no_text_of_questions_answers_and_measures_speaks_of_people(client: FlaskClient) -> None:
    def said(path: str, **query: str) -> Any:
        answer = client.get(path, query_string=query)
        assert answer.status_code == 200, answer.text
        return answer.get_json()

    examples = {
        "who-connects": {"from": "health", "to": "housing"},
        "introductions": {"organisation": "clinic"},
        "loss": {"organisation": "homes"},
        "path": {"from": "homes", "to": "clinic"},
        "reach": {"people": "1"},
    }
    found = []
    for one in said("/api/questions")["questions"]:
        answer = said(f"/api/questions/{one['name']}", **examples.get(one["name"], {}))
        found += [one["title"], one["asks"], answer["sentence"], *answer["basis"]["left_out"]]
        found += [
            field.get(key, "")
            for field in one["parameters"]["properties"].values()
            for key in ("title", "description")
        ]
        found += [column[key] for column in answer["columns"] for key in ("title", "counted")]
    found += [text for one in said("/api/explore/measures")["measures"] for text in one.values()]
    assert len(found) > 100
    assert [text for text in found if re.search(r"\b(people|persons?|somebody|someone)\b", text, re.I)] == []


def test_explore_has_sectors_organisations_projects_and_events_alone(client: FlaskClient) -> None:
    def explored(**query: str) -> Any:
        answer = client.get("/api/explore", query_string=query)
        assert answer.status_code == 200, answer.text
        assert '"person"' not in answer.text
        body = answer.get_json()
        assert body["of"] == "organisations"
        assert [one["id"] for one in body["choices"]["evidence"]] == ["knows", "projects", "events"]
        return body

    first = explored()
    assert (first["level"], first["people"], first["ties"]) == ("organisations", 3, 3)
    assert {one["kind"] for one in explored(level="sectors")["shown"]} == {"sector"}
    everything = explored(level="everything")
    assert {one["id"]: one["kind"] for one in everything["shown"]} == {
        **dict.fromkeys(["homes", "clinic", "homes-2"], "organisation"),
        **dict.fromkeys(["dry", "warm"], "project"),
        **dict.fromkeys(["brew", "fair"], "event"),
    }
    pairs: dict[str, set[frozenset[str]]] = {}
    for tie in everything["drawn"]:
        pairs.setdefault(tie["kind"], set()).add(frozenset((tie["source"], tie["target"])))
    assert pairs == {
        "works_with": {
            frozenset(pair.split()) for pair in ("homes clinic", "homes homes-2", "clinic homes-2")
        },
        "partners": {frozenset(pair.split()) for pair in ("homes dry", "homes-2 dry", "homes-2 warm")},
        "attended": {frozenset(pair.split()) for pair in ("homes-2 fair", "homes brew", "homes-2 brew")},
    }
    strong = explored(level="everything", strength="4")["drawn"]
    assert [(tie["source"], tie["target"]) for tie in strong if tie["kind"] == "works_with"] == [
        ("clinic", "homes-2")
    ]
    assert client.get("/api/explore", query_string={"level": "people"}).status_code == 404


def test_the_page_is_told_what_is_kept(client: FlaskClient) -> None:
    health = client.get("/api/health").get_json()
    assert (health["people_kept"], health["people"], health["organisations"]) == (False, 0, 3)


def test_nobody_comes_in_by_hand(client: FlaskClient) -> None:
    refused = client.post("/api/organisations", json={"name": "Ask ann@clinic.example"})
    assert refused.status_code == 422
    assert refused.get_json()["fields"] == {
        "name": "should hold no email address. This Weft keeps organisations only (WEFT_PEOPLE=off)."
    }


def test_whoever_asks_only_their_role_is_recorded(empty: Store, tmp_path: Path) -> None:
    load(without_people(TOWN), empty)
    client = create_app(empty, tmp_path, tmp_path, Viewer("lead", "p-ann")).test_client()
    made: Any = client.post("/api/events", json={"name": "Tea"}, headers={"Host": "127.0.0.1"}).get_json()
    found = client.get(f"/api/changes?of={made['row']['id']}", headers={"Host": "127.0.0.1"}).get_json()
    assert [one["by"] for one in found["changes"]] == ["lead"]


def test_uploaded_files_are_never_on_disk(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Werkzeug puts what is larger than 500 kB into a file."""

    def on_disk(*_: Any, **__: Any) -> None:
        raise AssertionError("a file was made")

    monkeypatch.setattr("werkzeug.formparser.SpooledTemporaryFile", on_disk)
    monkeypatch.setattr("werkzeug.formparser.TemporaryFile", on_disk, raising=False)
    rows = "".join(f"Person {n},Organisation {n % 5}\n" for n in range(30_000))
    data = {"files": (io.BytesIO(f"Name,Organisation\n{rows}".encode()), "people.csv")}
    answer = client.post("/api/imports", data=data)
    assert answer.status_code == 201
    preview = answer.get_json()["preview"]
    assert preview["personal"] == [{"file": "people.csv", "column": "Name", "cells": 30_000}]
    refused = client.post(f"/api/imports/{preview['id']}/apply", json={})
    assert refused.status_code == 422
    assert refused.get_json()["detail"] == (
        "files: leave out the column “Name” of people.csv, or choose to leave people out. "
        "This Weft keeps organisations only (WEFT_PEOPLE=off)."
    )


def test_networks_of_organisations_and_projects_are_there(client: FlaskClient) -> None:
    for path in ("/api/organisations/homes/network", "/api/projects/dry/network"):
        answer = client.get(path)
        assert answer.status_code == 200, answer.text
        assert '"person"' not in answer.text
