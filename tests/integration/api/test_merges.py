"""Merging over HTTP: a preview, its revision, and what came of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from graph.records.bulk.load import load
from graph.store import Store
from tests.town import TOWN, held

ANNS = {"kind": "people", "keep": "p-ann", "merge": "p-ann2"}


@pytest.fixture
def town(empty: Store, tmp_path: Path) -> FlaskClient:
    load(TOWN, empty)
    client = create_app(empty, tmp_path, tmp_path).test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1:8000"
    return client


def test_what_was_previewed_is_done_and_taken_back(town: FlaskClient, empty: Store) -> None:
    before = held(empty)
    preview = town.post("/api/merges", json=ANNS).get_json()["preview"]
    assert preview["sentence"].startswith("Anne Lee is deleted; 6 rows move to Ann Lee")
    chosen = {**ANNS, "choices": {"name": "merge"}}
    refused = town.post("/api/merges/apply", json={**chosen, "revision": preview["revision"]})
    assert refused.status_code == 409
    preview = town.post("/api/merges", json=chosen).get_json()["preview"]
    done = town.post("/api/merges/apply", json={**chosen, "revision": preview["revision"]}).get_json()[
        "merged"
    ]
    assert done["rows"] == preview["size"]
    assert town.get("/api/people/p-ann2").get_json()["label"] == "Anne Lee"
    assert town.get("/api/people/p-ann2").get_json()["id"] == "p-ann"
    assert town.delete(f"/api/changes/{done['change']}").status_code == 200
    assert held(empty) == before


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"keep": "p-nobody"}, 404),
        ({"merge": "p-ann"}, 422),
        ({"kind": "events"}, 422),
        ({"choices": {"email": "merge"}}, 422),
        ({"choices": {"name": "both"}}, 422),
    ],
)
def test_what_cannot_be_merged_is_refused(town: FlaskClient, given: dict[str, object], status: int) -> None:
    assert town.post("/api/merges", json={**ANNS, **given}).status_code == status
