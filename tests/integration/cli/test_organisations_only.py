"""WEFT_PEOPLE=off from the command line: what it refuses, what it holds, and turning people on later."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.changes import editing
from graph.model import Viewer
from graph.seeding import south_manchester
from graph.store import Store
from tests.command import Done, Run
from tests.neo4j import Address
from tests.nobody import people_in_store

LEAD = Viewer("lead")


def refused(done: Done, status: int) -> str:
    assert done.returncode == status, done
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    return str(done.stderr)


def test_the_setting_is_on_or_off(weft: Run) -> None:
    said = refused(weft("ask", "gaps", WEFT_PEOPLE="perhaps"), 1)
    assert (
        said
        == "weft: Correct the settings, which docs/reference.md lists: WEFT_PEOPLE: should be 'on' or 'off'.\n"
    )


@pytest.mark.usefixtures("case")
def test_a_graph_with_people_is_not_opened_and_the_remedy_is_said(weft: Run) -> None:
    for words in (("up",), ("ask", "gaps"), ("export", "csv", "map.zip")):
        said = refused(weft(*words, WEFT_PEOPLE="off"), 1)
        assert "Set WEFT_HOME to another folder" in said
        assert "this graph holds 261 people" in said
        assert "weft import map.zip --leave-people-out" in said
    found = weft("doctor", WEFT_PEOPLE="off")
    assert found.returncode == 1
    assert "ok  People: organisations only (WEFT_PEOPLE=off)" in found.stdout
    assert "NO  People on the map: Set WEFT_HOME to another folder" in found.stdout
    assert "ok  People: kept (WEFT_PEOPLE=on)" in weft("doctor").stdout


def test_somebody_who_was_deleted_is_still_in_the_records(weft: Run, empty: Store) -> None:
    seen = editing.add(empty, LEAD, "people", {"name": "Ann Lee"}).seen
    assert seen
    editing.remove(empty, LEAD, "people", (seen.id,), seen.revision)
    assert "records of people who were on the map" in refused(weft("ask", "gaps", WEFT_PEOPLE="off"), 1)


def test_the_case_without_its_people_and_people_later(
    weft: Run, empty: Store, neo4j_address: Address, tmp_path: Path
) -> None:
    assert "weft seed south-manchester" in refused(
        weft("seed", "synthetic", "--people", "300", "--ties", "900", WEFT_PEOPLE="off"), 2
    )
    made = weft("seed", "south-manchester", WEFT_PEOPLE="off")
    assert made.stdout == "Loaded 60 organisations and 110 projects, no people.\n"
    case = south_manchester()
    names = [person.name for person in case.people] + [person.id for person in case.people]
    assert people_in_store(neo4j_address, *names) == []
    gaps = json.loads(weft("ask", "gaps", "--format", "json", WEFT_PEOPLE="off").stdout)
    assert (gaps["parameters"]["of"], gaps["basis"]["evidence"]) == (
        "organisations",
        ["knows", "projects"],
    )
    assert gaps["basis"]["ties"] > 100
    assert "Ask about organisations" in refused(weft("ask", "gaps", "--of", "people", WEFT_PEOPLE="off"), 2)
    assert "Based on 60 organisations" in weft("measure", "centrality", WEFT_PEOPLE="off").stdout
    assert "already holds 60 organisations" in refused(weft("seed", "south-manchester", WEFT_PEOPLE="off"), 1)
    assert "ok  People on the map: none" in weft("doctor", WEFT_PEOPLE="off").stdout

    (tmp_path / "people.csv").write_text(
        "Name,Email,Organisation\nAnn Lee,ann@x.example,Clocktower Surgery\n"
    )
    refused_import = weft("import", "people.csv", WEFT_PEOPLE="off")
    assert refused_import.returncode == 2
    assert "Refused: leave out the column “Email” of people.csv." in refused_import.stderr
    assert "add --leave-people-out" in refused_import.stderr
    taken = weft("import", "people.csv", "--leave-people-out", WEFT_PEOPLE="off")
    assert taken.stdout.startswith("Nothing would change: all of this is already on the map.")

    # Turned on, the same graph takes people, and answers about them.
    (tmp_path / "people.csv").write_text(
        "Name,Email,Organisation\nAnn Lee,ann@x.example,Clocktower Surgery\n"
    )
    assert weft("import", "people.csv").returncode == 0
    basis = json.loads(weft("ask", "gaps", "--of", "people", "--format", "json").stdout)["basis"]
    assert basis["people"] == 1
    assert len(people_in_store(neo4j_address, "Ann Lee")) == 5
    assert "this graph holds one person" in refused(weft("ask", "gaps", WEFT_PEOPLE="off"), 1)
