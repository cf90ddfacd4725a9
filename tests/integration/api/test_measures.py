"""Measures over HTTP: everybody's row, as JSON and as CSV, by who asks, and what is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from graph import seeding
from graph.analysis.tables import FAMILIES
from graph.analysis.tables import results as measured_module
from graph.analysis.tables.family import Family
from graph.analysis.tables.results import of_graph
from graph.derived import Derived
from graph.directory.reveal import labels
from graph.model import Viewer
from graph.records.bulk.load import load
from graph.records.dataset import Dataset, Organisation, Partner, Person, Project
from graph.store import Store
from tests.integration.questions.drawing import LEAD, drawn, knows, people

EACH = pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)


def measured(client: FlaskClient, family: Family, **query: str) -> Any:
    answer = client.get(f"/api/measures/{family.name}", query_string={**family.example, **query})
    assert answer.status_code == 200, answer.text
    return answer.get_json() if answer.mimetype == "application/json" else answer


@EACH
def test_every_family_gives_a_row_a_person_in_json_and_csv(client: FlaskClient, family: Family) -> None:
    body = measured(client, family)
    keys = [column["key"] for column in body["columns"]]
    assert keys[:3] == ["id", "label", "sector"]
    placed = ["first_in", "top_five_in"] if family.by else []
    assert keys[3:] == [column.key for column in family.columns] + placed
    assert [list(row) for row in body["rows"]] == [keys] * len(body["rows"])
    assert len(body["rows"]) == body["people"] - family.starts_from_one > 100
    assert len({row["id"] for row in body["rows"]}) == len(body["rows"])
    assert [number["key"] for number in body["summary"]] == [column.key for column in family.summary]
    table = measured(client, family, format="csv")
    assert table.mimetype == "text/csv"
    assert f'filename="{family.name}.csv"' in table.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(table.text)))
    assert rows == [
        {key: "" if value is None else str(value) for key, value in row.items()} for row in body["rows"]
    ]


@EACH
def test_how_stable_the_first_are_is_said_of_every_ranking(client: FlaskClient, family: Family) -> None:
    """Of a hundred rankings each has one first and five in the top five; groups rank nobody, and say so."""
    body = measured(client, family)
    if not family.by:
        assert body["steady"] is None
        return
    missing: tuple[float | str, ...] = (0.1, 0.2, 0.0, "")
    if family.gathered:
        missing = (0.0, 0.0, 0.1, "projects and events")
    kinds = ("ties_missing", "answers_missing", "gatherings_missing", "gathered")
    error = body["steady"].pop("error")
    assert body["steady"] == {
        "runs": 100,
        "ready": True,
        **dict(zip(kinds, missing, strict=True)),
    }
    assert 1.3 <= error <= 4.9  # all one way, or half and half
    assert sum(row["first_in"] for row in body["rows"]) == pytest.approx(100, abs=5)  # each is rounded
    assert sum(row["top_five_in"] for row in body["rows"]) == pytest.approx(500, abs=10)
    assert max(row["top_five_in"] for row in body["rows"][:5]) > 50


@EACH
def test_rows_are_highest_first_by_the_first_column(client: FlaskClient, family: Family) -> None:
    rows = measured(client, family)["rows"]
    first = [row[family.leading] for row in rows]
    known = [round(value, 9) for value in first if value is not None]
    assert known == sorted(known, reverse=True)
    assert first[len(known) :] == [None] * (len(first) - len(known))


def test_brokerage_agrees_with_itself(client: FlaskClient) -> None:
    """Directed and undirected differ; parts add up to the total; labels are what a lead may see."""
    (family,) = (one for one in FAMILIES if one.name == "brokerage")
    either, followed = measured(client, family), measured(client, family, direction="directed")
    assert (either["direction"], followed["direction"]) == ("undirected", "directed")
    assert either["ties"] < followed["ties"]
    for row in [*either["rows"], *followed["rows"]]:
        assert row["total"] == sum(
            row[part] for part in ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")
        )
    assert all(row["gatekeeper"] == row["representative"] for row in either["rows"])
    names = {person.id: person.name for person in seeding.south_manchester().people}
    assert {row["id"]: row["label"] for row in either["rows"]} == names


@pytest.mark.parametrize(
    ("path", "field", "says"),
    [
        ("brokerage?direction=sideways", "direction", "'directed' or 'undirected'"),
        ("brokerage?evidence=hearsay", "evidence", "'knows', 'projects', 'events' or 'organisations'"),
        ("brokerage?as_of=yesterday", "as_of", "2018-12-31"),
        ("brokerage?format=xml", "format", "'json' or 'csv'"),
        ("brokerage?person=p-1", "person", "leave it out"),
        ("groups?direction=directed", "direction", "'undirected'"),
        ("similarity", "person", "is needed"),
    ],
)
def test_what_makes_no_sense_is_refused_by_field(
    client: FlaskClient, path: str, field: str, says: str
) -> None:
    answer = client.get(f"/api/measures/{path}")
    assert (answer.status_code, answer.mimetype) == (422, "application/problem+json")
    assert says in answer.get_json()["fields"][field]


@pytest.mark.parametrize(
    ("path", "nearest"),
    [("brokrage", "brokerage"), ("similarity?person=Nadia Rahmann", "Nadia Rahman")],
)
def test_what_is_not_there_is_404_with_the_nearest(client: FlaskClient, path: str, nearest: str) -> None:
    answer = client.get(f"/api/measures/{path}")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert answer.get_json()["nearest"][0] == nearest


@pytest.mark.parametrize("form", ["json", "csv"])
def test_an_empty_graph_has_a_header_and_no_rows(empty: Store, tmp_path: Path, form: str) -> None:
    client = create_app(empty, tmp_path, tmp_path).test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1"
    (family,) = (one for one in FAMILIES if one.name == "brokerage")
    answer = measured(client, family, format=form)
    if form == "json":
        assert (answer["people"], answer["ties"], answer["rows"], answer["summary"]) == (0, 0, [], [])
    else:
        assert len(answer.text.splitlines()) == 1


@pytest.mark.parametrize(
    "family", [one for one in FAMILIES if not one.gathered], ids=lambda family: family.name
)
def test_others_than_leads_get_those_who_are_named_and_the_ties_among_them(
    empty: Store, family: Family
) -> None:
    """Without the hidden person, a and c are tied to nobody but one another."""
    drawn(
        empty,
        people=[
            *people(a="health", c="housing"),
            Person("h", "Hidden", sector="health", visibility="listed"),
        ],
        ties=knows("a h", "h c", "a c"),
    )
    p = family.parse({"person": "a"} if family.starts_from_one else {})
    for viewer, ids in ((LEAD, {"a", "c", "h"}), (Viewer("member"), {"a", "c"})):
        found = of_graph(empty, viewer, family, p)
        seen = {row[0] for row in found.rows()}
        assert seen == ids - ({"a"} if family.starts_from_one else set())
        assert found.ties == len(ids) * (len(ids) - 1) / 2


def test_names_do_not_end_at_the_row_limit_of_a_read(case: Store, open_store: Callable[..., Store]) -> None:
    ids = [person.id for person in seeding.south_manchester().people]
    few = open_store(read_rows=5)
    assert labels(few, LEAD, ids) == labels(case, LEAD, ids)
    assert len(labels(few, Viewer("member"), ids)) == len(ids) > 5


def test_it_is_worked_out_once_a_version(empty: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn(empty, people=people(a="health", b="health", c="housing"), ties=knows("a b", "b c"))
    family, times, kept = FAMILIES[0], [], Derived(2)
    work = measured_module._measured

    def counted(*given: Any) -> Any:
        times.append(given)
        return work(*given)

    monkeypatch.setattr(measured_module, "_measured", counted)
    one, two = (of_graph(empty, LEAD, family, family.parse({}), kept) for _ in range(2))
    assert one.rows() == two.rows()
    assert len(times) == 1
    of_graph(empty, LEAD, family, family.parse({"direction": "directed"}), kept)
    of_graph(empty, Viewer("member"), family, family.parse({}), kept)
    assert len(times) == 3


def test_organisations_are_measured_by_the_projects_they_share(empty: Store, tmp_path: Path) -> None:
    """Oak is in both projects, so it has two partners; the others have one, and Yew none."""
    names = {"oak": "Oak Homes", "ash": "Ash Clinic", "elm": "Elm School", "yew": "Yew Trust"}
    partners = [("oak", "warm"), ("ash", "warm"), ("oak", "dry"), ("elm", "dry")]
    load(
        Dataset(
            organisations=[Organisation(id_, name) for id_, name in names.items()],
            projects=[Project("warm", "Warm"), Project("dry", "Dry")],
            partners=[Partner(*one) for one in partners],
        ),
        empty,
    )
    client = create_app(empty, tmp_path, tmp_path).test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1"
    asked = {"of": "organisations", "evidence": "projects"}
    body = client.get("/api/measures/centrality", query_string=asked).get_json()
    assert (body["of"], body["people"], body["ties"]) == ("organisations", 4, 2)
    assert {row["label"]: row["degree"] for row in body["rows"]} == {
        "Oak Homes": 2,
        "Ash Clinic": 1,
        "Elm School": 1,
        "Yew Trust": 0,
    }
    chain = client.get("/api/measures/chains", query_string={**asked, "person": "ash clinic"}).get_json()
    assert {row["id"] for row in chain["rows"]} == {"oak", "elm", "yew"}
    assert client.get("/api/measures/chains", query_string={**asked, "person": "Nobody"}).status_code == 404
