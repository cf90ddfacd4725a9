"""A Kumu map of organisations over HTTP: from the file, previewed and applied, to what the page shows of them."""

from __future__ import annotations

import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from openpyxl import Workbook

from api.app import create_app
from graph.store import Store

ELEMENTS = {
    "W1": ("Riverside Clinic", "Health"),
    "W2": ("Hilltop Housing", "Housing"),
    "W3": ("Moor Hospital", "Health"),
    "W4": ("Chapel Pantry", "Faith"),
}
"""A line: Hospital, Clinic, Housing, Pantry."""
CONNECTIONS = [("W3", "W1"), ("W1", "W2"), ("W2", "W4")]


@pytest.fixture
def client(empty: Store, tmp_path: Path) -> FlaskClient:
    client = create_app(empty, tmp_path, tmp_path).test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1:8000"
    return client


def workbook() -> BytesIO:
    """As Kumu exports a map of organisations, made up."""
    book = Workbook()
    elements, connections = book.create_sheet("Elements"), book.create_sheet("Connections")
    del book["Sheet"]
    elements.append(["ID", "Label", "Type", "Sector"])
    for key, (name, sector) in ELEMENTS.items():
        elements.append([key, name, "Organization", sector])
    connections.append(["From", "To", "Type", "Direction"])
    for pair in CONNECTIONS:
        connections.append([*pair, "Partner", "undirected"])
    file = BytesIO()
    book.save(file)
    file.seek(0)
    return file


def until_applied(client: FlaskClient, preview: Any) -> None:
    address, until = f"/api/imports/{preview['id']}", time.monotonic() + 60
    client.post(f"{address}/apply", json={"version": preview["version"]})
    while (state := got(client, f"{address}/progress")["state"]) != "applied":
        assert time.monotonic() < until, state
        time.sleep(0.1)


def applied(client: FlaskClient) -> dict[str, str]:
    """Import the workbook as the page does; the id of each organisation by its name."""
    answer = client.post("/api/imports", data={"files": (workbook(), "map.xlsx")})
    assert answer.status_code == 201, answer.text
    preview = answer.get_json()["preview"]
    assert (preview["refused"], {one["kind"]: one["new"] for one in preview["counts"]}) == (
        [],
        {"sectors": 3, "organisations": 4, "works_with": 3},
    )
    until_applied(client, preview)
    shown = got(client, "/api/explore")["shown"]
    return {one["label"]: one["id"] for one in shown}


def got(client: FlaskClient, path: str, **query: str) -> Any:
    answer = client.get(path, query_string=query)
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def test_organisations_show_the_partners_that_only_a_kumu_file_states(client: FlaskClient) -> None:
    ids = applied(client)
    found = got(client, f"/api/organisations/{ids['Riverside Clinic']}/network")
    assert found["centre"]["label"] == "Riverside Clinic"
    around = {one["thing"]["label"]: one for one in found["around"]}
    assert set(around) == {"Hilltop Housing", "Moor Hospital"}
    for one in around.values():
        (way,) = one["ways"]
        assert (way["kind"], "Partner" in way["words"]) == ("stated", True)
    assert around["Hilltop Housing"]["sector"]["label"] == "Housing"

    def asked(question: str, **query: str) -> Any:
        return got(client, f"/api/questions/{question}", of="organisations", **query)

    gaps = asked("gaps")
    assert gaps["basis"]["people"] == 4
    assert {frozenset((row["from"]["label"], row["to"]["label"])): row["ties"] for row in gaps["rows"]} == {
        frozenset(("Health", "Housing")): 1,
        frozenset(("Housing", "Faith")): 1,
        frozenset(("Health", "Faith")): 0,
    }
    path = asked("path", **{"from": ids["Moor Hospital"], "to": ids["Chapel Pantry"]})
    assert path["total"] == 3
    assert [node["data"]["label"] for node in path["elements"]["nodes"]] == [
        "Moor Hospital",
        "Riverside Clinic",
        "Hilltop Housing",
        "Chapel Pantry",
    ]
    loss = asked("loss", organisation=ids["Riverside Clinic"])
    # The hospital could reach neither of the other two any more.
    assert "2 pairs of organisations could no longer reach each other" in loss["sentence"]
    introductions = asked("introductions", **{"from": "health", "to": "faith"})
    assert [
        {row["organisation_a"]["label"], row["organisation_b"]["label"]} for row in introductions["rows"]
    ] == [{"Riverside Clinic", "Chapel Pantry"}]
