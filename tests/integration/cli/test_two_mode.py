"""Two-mode centrality of the graph: the projects of docs/methods.md, and what is said where there are none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from api.app import create_app
from graph.analysis.network_csv import Named
from graph.analysis.tables.results import of_files, of_graph
from graph.analysis.tables.two_mode import TWO_MODE
from graph.errors import InvalidInput
from graph.model import Viewer
from graph.questions import words
from graph.records.dataset import Attendance, Event, Partner, Person, Project, Work
from graph.store import Store
from tests.command import Run
from tests.integration.questions.drawing import LEAD, organisations, people
from tests.integration.questions.drawing import drawn as loaded
from tests.networks import drawn

PROJECTS = {"first": ["ann", "bob", "cat", "dan"], "second": ["ann", "bob"], "third": ["ann", "eve"]}


@pytest.fixture
def met(empty: Store) -> Store:
    """Six people and three projects; Bob is hidden. One event has one visitor, and two partners share a project."""
    six = [*people(ann="", cat="", dan="", eve="", fay=""), Person("bob", "Bob", visibility="listed")]
    loaded(
        empty,
        people=six,
        projects=[Project(key, key) for key in PROJECTS],
        works_on=[Work(who, key) for key, there in PROJECTS.items() for who in there],
        events=[Event("fair", "Fair", on=date(2018, 5, 1))],
        attended=[Attendance("fay", "fair")],
        organisations=organisations(oak="", ash="", elm=""),
        partners=[Partner("oak", "first"), Partner("ash", "first"), Partner("elm", "second")],
    )
    return empty


def test_the_projects_of_the_document_as_each_viewer_sees_them(met: Store) -> None:
    found = of_graph(met, LEAD, TWO_MODE, TWO_MODE.parse({}))
    assert [column.key for column in found.columns[3:]] == [
        "betweenness",
        "degree",
        "degree_share",
        "first_in",
        "top_five_in",
    ]
    rows = {row[0]: row[3:6] for row in found.rows()}
    assert [row[0] for row in found.rows()] == ["ann", "bob", "cat", "dan", "eve", "fay"]
    assert rows["ann"] == pytest.approx((11.5 / 21, 3, 1))
    assert rows["bob"] == pytest.approx((1.5 / 21, 2, 2 / 3))
    assert rows["fay"] == (0, 0, 0)
    assert {column.key: value for column, value in found.summary} == {
        "gatherings": 3,
        "memberships": 8,
        "betweenness_error": 0,
    }
    seen = {row[0]: row[3:6] for row in of_graph(met, Viewer("member"), TWO_MODE, TWO_MODE.parse({})).rows()}
    assert (set(seen), seen["ann"][1]) == ({"ann", "cat", "dan", "eve", "fay"}, 3)
    shared = of_graph(met, LEAD, TWO_MODE, TWO_MODE.parse({"of": "organisations"}))
    assert {row[0]: row[4] for row in shared.rows()} == {"oak": 1, "ash": 1, "elm": 0}


def test_where_there_are_no_gatherings_everything_says_so_alike(
    met: Store, weft: Run, tmp_path: Path
) -> None:
    client = create_app(met, tmp_path, tmp_path).test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1"
    day = words.day(date.today())
    none = f"choose others, or another day: of events, none of up to 15 brought two people together on {day}"
    stated = "choose projects, events or organisations: stated ties have no gatherings"
    for evidence, says in (("events", none), ("knows", stated)):
        answer = client.get("/api/measures/two-mode", query_string={"evidence": evidence})
        assert (answer.status_code, answer.get_json()["fields"]) == (422, {"evidence": says})
        done = weft("measure", "two-mode", "--evidence", evidence)
        assert done.returncode == 2
        assert f"evidence: {says}" in " ".join(done.stderr.split())
    assert client.get("/api/measures/two-mode").get_json()["evidence"] == ["projects", "events"]
    with pytest.raises(InvalidInput, match="a file of ties has no gatherings"):
        of_files(TWO_MODE, TWO_MODE.parse({}), Named(drawn("a b"), ["A", "B"]))
