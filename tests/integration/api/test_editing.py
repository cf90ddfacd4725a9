"""Editing over HTTP: every kind is read, added, changed and removed; conflicts and refusals are problems."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from graph.clock import today
from graph.records.bulk.load import load
from graph.records.dataset import (
    Dataset,
    Employment,
    Event,
    Organisation,
    Person,
    Project,
    Scale,
    Sector,
    Tie,
    Topic,
)
from graph.store import Store


@pytest.fixture
def town(empty: Store, tmp_path: Path) -> FlaskClient:
    load(
        Dataset(
            sectors=[Sector("health", "Health"), Sector("housing", "Housing")],
            topics=[Topic("tea", "Tea")],
            scales=[Scale("influence", "Influence")],
            organisations=[
                Organisation("homes", "Homes", sector="housing"),
                Organisation("clinic", "Clinic", sector="health"),
            ],
            people=[
                Person("p-ann", "Ann Lee", "Nurse", visibility="named"),
                Person("p-ben", "Ben Osei", visibility="named"),
            ],
            projects=[Project("damp", "Damp homes")],
            events=[Event("brew", "Brew and biscuits")],
            works_for=[Employment("p-ann", "clinic", main=True)],
            ties=[Tie("p-ann", "p-ben", 4)],
        ),
        empty,
    )
    client = create_app(empty, tmp_path, tmp_path).test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1:8000"
    return client


def details(client: FlaskClient, path: str) -> Any:
    response = client.get(f"/api/{path}/details")
    assert response.status_code == 200, response.text
    return response.get_json()


def test_somebody_is_read_changed_and_the_change_taken_back(town: FlaskClient) -> None:
    ann = details(town, "people/p-ann")
    assert ann["row"] == {
        "id": "p-ann",
        "name": "Ann Lee",
        "post": "Nurse",
        "sector": "",
        "visibility": "named",
        "place": "",
        "email": "",
        "tags": "",
    }
    assert [(one["kind"], one["label"], one["row"].get("main")) for one in ann["joined"]] == [
        ("ties", "Ben Osei", None),
        ("works_for", "Clinic", True),
    ]
    saved = town.put(
        "/api/people/p-ann", json={"revision": ann["revision"], "post": " Matron ", "sector": "housing"}
    )
    assert saved.status_code == 200, saved.text
    assert (saved.get_json()["row"]["post"], saved.get_json()["row"]["sector"]) == ("Matron", "housing")
    assert details(town, "people/p-ann")["revision"] == saved.get_json()["revision"] != ann["revision"]
    (change,) = town.get("/api/changes?of=p-ann").get_json()["changes"]
    assert (change["words"], change["id"]) == ("Changed Ann Lee: post, sector", saved.get_json()["change"])
    assert [(one["column"], one["before"], one["after"]) for one in change["rows"][0]["cells"]] == [
        ("post", "Nurse", "Matron"),
        ("sector", "", "Housing"),
    ]
    assert town.delete(f"/api/changes/{change['id']}").status_code == 200
    assert details(town, "people/p-ann") == ann


def test_whoever_saves_second_is_told_what_is_there_and_keeps_theirs(town: FlaskClient) -> None:
    seen = details(town, "people/p-ann")["revision"]
    assert town.put("/api/people/p-ann", json={"revision": seen, "post": "Matron"}).status_code == 200
    late = town.put("/api/people/p-ann", json={"revision": seen, "post": "Midwife"})
    assert (late.status_code, late.content_type) == (409, "application/problem+json")
    problem = late.get_json()
    assert (problem["now"]["post"], problem["yours"]) == ("Matron", {"post": "Midwife"})
    again = town.put("/api/people/p-ann", json={"revision": problem["revision"], "post": "Midwife"})
    assert again.status_code == 200
    assert town.delete(f"/api/people/p-ann?revision={seen}").status_code == 409


THINGS = [
    ("people", {"name": "Cem Kaya", "post": "Warden", "visibility": "listed", "email": "cem@homes.example"}),
    (
        "organisations",
        {
            "name": "Étoile Housing",
            "kind": "charity",
            "sector": "housing",
            "website": "https://etoile.example",
        },
    ),
    ("projects", {"name": "Warm", "description": "Two\nlines", "status": "on", "started": "2020-01-01"}),
    ("events", {"name": "Brew", "kind": "meeting", "on": "2020-01-01"}),
    ("scales", {"name": "Interest"}),
]


@pytest.mark.parametrize(("path", "given"), THINGS)
def test_things_are_added_changed_and_removed(town: FlaskClient, path: str, given: dict[str, Any]) -> None:
    added = town.post(f"/api/{path}", json=given)
    assert added.status_code == 201, added.text
    row = added.get_json()["row"]
    assert {name: row[name] for name in given} == given
    assert (
        row["id"].startswith("p-")
        if path == "people"
        else row["id"] in ("etoile-housing", "warm", "brew-2", "interest")
    )
    address = f"/api/{path}/{row['id']}"
    renamed = town.put(address, json={"revision": added.get_json()["revision"], "name": "Another"})
    assert renamed.get_json()["row"] == {**row, "name": "Another"}
    gone = town.delete(f"{address}?revision={renamed.get_json()['revision']}")
    assert gone.get_json()["row"] is None
    assert town.get(f"{address}/details").status_code == 404
    town.delete(f"/api/changes/{gone.get_json()['change']}")
    assert details(town, f"{path}/{row['id']}")["row"]["name"] == "Another"
    words = [
        one["words"].split(" ", 1)[0]
        for one in town.get(f"/api/changes?of={row['id']}").get_json()["changes"]
    ]
    assert words == ["Undid:", "Removed", "Changed", "Added"]


JOINS = [
    ("ties", {"from": "p-ben", "to": "p-ann"}, {"strength": 3, "since": "2020-01-01"}, {"source": "by hand"}),
    (
        "memberships/works_for",
        {"person": "p-ann", "organisation": "homes"},
        {"post": "Warden", "main": True},
        {},
    ),
    ("memberships/works_on", {"person": "p-ann", "project": "damp"}, {"part": "survey"}, {}),
    (
        "memberships/partners",
        {"organisation": "homes", "project": "damp"},
        {"part": "lead"},
        {"as": "partner"},
    ),
    (
        "memberships/works_with",
        {"from": "homes", "to": "clinic"},
        {"kind": "referrals", "strength": 3, "since": "2020-01-01"},
        {"as": "", "source": "by hand"},
    ),
    ("memberships/organisations_attended", {"organisation": "homes", "event": "brew"}, {}, {}),
    (
        "memberships/scores",
        {"organisation": "homes", "scale": "influence", "value": 2},
        {"value": 5, "on": "2020-01-01"},
        {"source": "by hand"},
    ),
    ("memberships/attended", {"person": "p-ann", "event": "brew"}, {}, {}),
    ("memberships/offers", {"person": "p-ann", "topic": "tea"}, {}, {}),
    ("memberships/seeks", {"person": "p-ann", "topic": "tea"}, {}, {}),
    (
        "memberships/grew_from",
        {"project": "damp", "from_kind": "event", "from": "brew"},
        {"said_by": "p-ann"},
        {},
    ),
]


@pytest.mark.parametrize(("path", "ends", "given", "which"), JOINS)
def test_what_joins_things_is_added_changed_and_removed(
    town: FlaskClient, path: str, ends: dict[str, Any], given: dict[str, Any], which: dict[str, Any]
) -> None:
    added = town.post(f"/api/{path}", json=ends)
    assert added.status_code == 201, added.text
    again = town.post(f"/api/{path}", json=ends)
    assert again.status_code == 422
    assert "already on the map" in again.get_json()["detail"]
    revision = added.get_json()["revision"]
    ends_alone = {name: value for name, value in ends.items() if name not in given}
    if given:
        changed = town.put(f"/api/{path}", json={**ends_alone, **which, **given, "revision": revision})
        assert changed.status_code == 200, changed.text
        assert given.items() <= changed.get_json()["row"].items()
        revision = changed.get_json()["revision"]
        which |= {"as": given.get("part") or given["kind"]} if "as" in which else {}
    gone = town.delete(f"/api/{path}", query_string={**ends_alone, **which, "revision": revision})
    assert gone.status_code == 200, gone.text
    assert town.post(f"/api/{path}", json=ends).status_code == 201


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("people", {}, "name"),
        ("people", {"name": "  "}, "name"),
        ("people", {"name": "⟦p-ann⟧"}, "name"),
        ("people", {"name": "a\x00b"}, "name"),
        ("people", {"name": "x" * 201}, "name"),
        ("people", {"name": "x", "sector": "nowhere"}, "sector"),
        ("people", {"name": "x", "email": "nobody"}, "email"),
        ("people", {"name": "x", "visibility": "famous"}, "visibility"),
        ("organisations", {"name": "x", "website": "javascript:alert(1)"}, "website"),
        ("organisations", {"name": "x", "website": "x.example"}, "website"),
        ("people", {"name": "x", "id": "p-x"}, "id"),
        ("projects", {"name": "x", "started": "2020-01-01", "ended": "2019-01-01"}, "ended"),
        ("ties", {"from": "p-ann", "to": "p-ann"}, "to"),
        ("ties", {"from": "p-ben", "to": "p-nobody"}, "to"),
        ("ties", {"from": "p-ben", "to": "p-ann", "strength": 6}, "strength"),
        ("memberships/grew_from", {"project": "damp", "from_kind": "project", "from": "damp"}, "from"),
        ("memberships/works_with", {"from": "homes", "to": "homes"}, "to"),
        ("memberships/works_with", {"from": "homes", "to": "clinic", "strength": 6}, "strength"),
        ("memberships/scores", {"organisation": "homes", "scale": "influence"}, "value"),
        ("memberships/scores", {"organisation": "homes", "scale": "influence", "value": 0}, "value"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_written(
    town: FlaskClient, empty: Store, path: str, body: Any, field: str
) -> None:
    version = empty.version()
    refused = town.post(f"/api/{path}", json=body)
    assert refused.status_code == 422, refused.text
    assert field in refused.get_json()["fields"]
    assert empty.version() == version


def test_half_a_sign_is_no_text(town: FlaskClient) -> None:
    refused = town.post("/api/people", data=b'{"name": "\\ud800"}', content_type="application/json")
    assert (refused.status_code, refused.get_json()["fields"]) == (
        422,
        {"name": "should be text"},
    )


def test_projects_events_and_places_are_found_by_name(town: FlaskClient) -> None:
    assert town.get("/api/projects?q=DAMP").get_json() == {"found": [{"id": "damp", "label": "Damp homes"}]}
    assert town.get("/api/events?q=biscuits").get_json() == {
        "found": [{"id": "brew", "label": "Brew and biscuits"}]
    }
    assert town.get("/api/places?q=x").get_json() == {"found": []}


def test_nobody_is_given_an_e_mail_that_is_somebody_elses(town: FlaskClient, empty: Store) -> None:
    ann = details(town, "people/p-ann")
    own = {"revision": ann["revision"], "email": "Ann@clinic.example"}
    assert town.put("/api/people/p-ann", json=own).status_code == 200
    version = empty.version()
    ben = {"revision": details(town, "people/p-ben")["revision"], "email": "ann@CLINIC.example"}
    for refused in (
        town.put("/api/people/p-ben", json=ben),
        town.post("/api/people", json={"name": "Another Ann", "email": "ann@clinic.example"}),
    ):
        problem = refused.get_json()
        assert (refused.status_code, problem["type"].rpartition("/")[2]) == (422, "same-email")
        assert (problem["fields"], problem["nearest"]) == (
            {"email": "use another, or merge the two entries. This is the email of Ann Lee."},
            ["p-ann"],
        )
        assert "Merge" in problem["detail"]
    assert empty.version() == version


def test_two_who_came_with_one_e_mail_can_still_be_changed(town: FlaskClient, empty: Store) -> None:
    twins = [Person(id_, id_, email="desk@clinic.example") for id_ in ("p-one", "p-two")]
    load(Dataset(people=twins), empty)
    one = details(town, "people/p-one")
    changed = {"revision": one["revision"], "post": "Clerk", "email": "desk@clinic.example"}
    assert town.put("/api/people/p-one", json=changed).status_code == 200


def test_what_a_row_refers_to_is_called_by_name(town: FlaskClient) -> None:
    assert details(town, "organisations/homes")["called"] == {"sector": "Housing"}
    assert details(town, "events/brew")["called"] == {}


@pytest.mark.parametrize(
    ("kind", "keep", "goes"), [("organisations", "homes", "clinic"), ("people", "p-ben", "p-ann")]
)
def test_whoever_was_merged_leads_to_the_one_that_stays(
    town: FlaskClient, kind: str, keep: str, goes: str
) -> None:
    asked = {"kind": kind, "keep": keep, "merge": goes, "choices": {}}
    preview = town.post("/api/merges", json=asked).get_json()["preview"]
    merged = town.post("/api/merges/apply", json={**asked, "revision": preview["revision"]})
    assert merged.status_code == 200, merged.text
    assert details(town, f"{kind}/{goes}") == details(town, f"{kind}/{keep}")
    if kind == "people":
        assert town.get(f"/api/members/{goes}").get_json()["person"]["id"] == keep
        assert (
            town.get(f"/api/members/{goes}/network").get_json()
            == town.get(f"/api/members/{keep}/network").get_json()
        )
    change = merged.get_json()["merged"]["change"]
    assert town.delete(f"/api/changes/{change}").status_code == 200
    assert details(town, f"{kind}/{goes}")["row"]["id"] == goes


def test_an_event_and_a_project_of_one_id_have_histories_of_their_own(town: FlaskClient) -> None:
    event = town.post("/api/events", json={"name": "Same"}).get_json()["row"]["id"]
    project = town.post("/api/projects", json={"name": "Same"}).get_json()["row"]["id"]
    assert event == project == "same"
    for kind in ("events", "projects"):
        found = town.get(f"/api/changes?of=same&kind={kind}").get_json()
        assert [[row["kind"] for row in one["rows"]] for one in found["changes"]] == [[kind]]
    assert town.get("/api/changes?of=same").get_json()["total"] == 2
    refused = town.get("/api/changes?of=same&kind=sectors")
    assert (refused.status_code, list(refused.get_json()["fields"])) == (422, ["kind"])


def test_the_history_says_what_things_are_called_and_not_their_ids(town: FlaskClient) -> None:
    assert town.post("/api/ties", json={"from": "p-ben", "to": "p-ann"}).status_code == 201
    origin = {"project": "damp", "from_kind": "event", "from": "brew", "said_by": "p-ann"}
    assert town.post("/api/memberships/grew_from", json=origin).status_code == 201
    changes = town.get("/api/changes?of=p-ann&kind=people").get_json()["changes"]
    assert [
        {cell["column"]: cell["after"] for row in one["rows"] for cell in row["cells"]} for one in changes
    ] == [
        {
            "project": "Damp homes",
            "from_kind": "event",
            "from": "Brew and biscuits",
            "said_by": "Ann Lee",
        },
        {
            "from": "Ben Osei",
            "to": "Ann Lee",
            "recorded": f"{today().day} {today():%B %Y}",
            "source": "by hand",
            "undirected": "no",
        },
    ]
