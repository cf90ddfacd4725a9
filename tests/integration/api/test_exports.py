"""The map over HTTP, as a file, and answers as workbooks."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import networkx as nx
import openpyxl
from flask.testing import FlaskClient

from api.app import create_app
from graph.model import Viewer
from graph.store import Store


def test_every_format_is_a_file_with_its_name_and_length(client: FlaskClient) -> None:
    formats = client.get("/api/exports").get_json()["formats"]
    assert {one["name"] for one in formats if not one["read"]} == {"cypher"}
    for one in formats:
        response = client.get(f"/api/exports/{one['name']}")
        assert response.mimetype == one["media_type"]
        assert response.headers["Content-Disposition"] == f'attachment; filename="weft{one["suffix"]}"'
        assert int(response.headers["Content-Length"]) == len(response.data) > 10_000


def test_without_names_it_is_called_so(client: FlaskClient) -> None:
    response = client.get("/api/exports/graphml?pseudonymised=true")
    assert 'filename="weft-pseudonymised.graphml"' in response.headers["Content-Disposition"]
    people = [
        data["label"]
        for _, data in nx.read_graphml(io.BytesIO(response.data)).nodes(data=True)
        if data["kind"] == "person"
    ]
    assert sorted(people)[:2] == ["Person 1", "Person 10"]


def test_what_cannot_be_exported_is_a_problem(client: FlaskClient, case: Store, site_folder: Path) -> None:
    unknown = client.get("/api/exports/gexff")
    assert (unknown.status_code, unknown.get_json()["nearest"]) == (404, ["gexf"])
    assert client.get("/api/exports/gexf?ids=mine").status_code == 422
    analyst = create_app(case, site_folder, site_folder.parent / "home", Viewer("analyst")).test_client()
    refused = analyst.get("/api/exports/gexf", headers={"Host": "127.0.0.1"})
    assert (refused.status_code, refused.mimetype) == (403, "application/problem+json")
    assert refused.get_json()["detail"] == (
        "Ask for a pseudonymised export: only leads and administrators can export the map with names."
    )


def test_an_answer_is_a_workbook_as_well(client: FlaskClient) -> None:
    asked = "/api/questions/who-connects?from=health&to=housing&names=public"
    response = client.get(f"{asked}&format=xlsx")
    assert 'filename="who-connects.xlsx"' in response.headers["Content-Disposition"]
    book = openpyxl.load_workbook(io.BytesIO(response.data))
    table = list(csv.reader(io.StringIO(client.get(f"{asked}&format=csv").text)))
    rows = [
        ["" if cell is None else cell for cell in row] for row in book["Answer"].iter_rows(values_only=True)
    ]
    assert [[row[0], row[1]] for row in rows] == [row[:2] for row in table]
    assert {type(cell) for cell in rows[1]} >= {int, str}
    assert book["About"]["A2"].value == client.get(asked).get_json()["sentence"]
