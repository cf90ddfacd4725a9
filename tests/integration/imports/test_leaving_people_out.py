"""Imports where Weft keeps organisations only: columns about people refused by name, and nothing of them stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.changes import history
from graph.errors import InvalidInput, NotFound
from graph.exports import Asked, export
from graph.imports.choices import AllowedColumn, Choices
from graph.imports.pending import PendingImports
from graph.imports.service import Imports
from graph.model import Viewer
from graph.records.bulk.load import load
from graph.records.dataset import PERSONAL
from graph.records.organisations_only import without_people
from graph.records.snapshot import snapshot
from graph.settings import settings
from graph.store import Store
from tests.neo4j import Address
from tests.nobody import people_in_folder, people_in_store
from tests.town import TOWN

LEAD = Viewer("lead")
OUT = Choices(leave_people_out=True)
SECRETS = ("Zelda", "Quixote", "zelda@", "0161 496", "Wizard")
TRACKER = b"""Project,Lead organisation,Partners,Status,Summary,Contact name,Contact email,Telephone
Warm homes,Oak Homes,Ash Clinic; Elm School,running,Zelda Quixote runs it,Zelda Quixote,zelda@oak.example,0161 496 0000
Damp walks,Ash Clinic,Oak Homes,planned,,Zelda Quixote,zelda@oak.example,
"""


@pytest.fixture
def imports(people_off: None, empty: Store, tmp_path: Path) -> Imports:
    return Imports(empty, tmp_path)


def on_map(store: Store) -> dict[str, list[str]]:
    dataset, _ = snapshot(store)
    things = ("organisations", "projects", "events", "sectors", "people")
    return {kind: sorted(row.name for row in dataset.rows(kind)) for kind in things if dataset.rows(kind)}  # type: ignore[union-attr]


def test_columns_about_people_are_refused_by_name_until_they_are_left_out(
    imports: Imports, empty: Store, neo4j_address: Address, tmp_path: Path
) -> None:
    seen = imports.preview(LEAD, [("Zelda's tracker.csv", TRACKER)])
    assert [(one.column, one.cells) for one in seen.personal] == [
        ("Contact name", 2),
        ("Contact email", 2),
        ("Telephone", 1),
    ]
    assert [(one.column, one.looks_like) for one in seen.left_out] == [
        ("Summary", "free text, which may name people")
    ]
    with pytest.raises(InvalidInput) as refused:
        imports.apply(LEAD, seen.id)
    assert str(refused.value).startswith(
        "files: leave out the column “Contact name” of Zelda's tracker.csv, the column"
    )
    assert empty.version() == seen.version
    assert people_in_folder(tmp_path, *SECRETS) == []

    again = imports.again(LEAD, seen.id, OUT)
    assert (again.new_people, again.likely) == ([], [])
    imports.apply(LEAD, seen.id)
    assert on_map(empty) == {
        "organisations": ["Ash Clinic", "Elm School", "Oak Homes"],
        "projects": ["Damp walks", "Warm homes"],
    }
    assert people_in_store(neo4j_address, *SECRETS) == []
    assert people_in_folder(tmp_path, *SECRETS) == []
    (recorded,), _ = history.every(empty, LEAD, ["import"])
    assert (recorded.words, recorded.details["files"][0]["name"]) == ("Imported file 1.csv", "file 1.csv")
    with pytest.raises(NotFound):
        imports.waiting(LEAD, seen.id)


def test_lists_of_people_leave_the_organisations_and_events_in_them(
    imports: Imports, empty: Store, neo4j_address: Address
) -> None:
    files = [
        ("staff.csv", b"Name,Job title,Organisation,Sector\nZelda Quixote,Wizard,Oak Homes,Housing\n"),
        ("register.csv", b"Name,Organisation,Workshop 3 May 2019\nZelda Quixote,Elm School,x\n"),
        ("ties.csv", b"From,To\nZelda Quixote,Quixote Zelda\n"),
    ]
    seen = imports.preview(LEAD, files, OUT)
    assert {(one.file, one.column) for one in seen.personal} == {
        ("staff.csv", "Name"),
        ("staff.csv", "Job title"),
        ("register.csv", "Name"),
        ("ties.csv", "From"),
        ("ties.csv", "To"),
    }
    imports.apply(LEAD, seen.id)
    assert on_map(empty) == {
        "organisations": ["Elm School", "Oak Homes"],
        "events": ["Workshop"],
        "sectors": ["Housing"],
    }
    came = snapshot(empty)[0].organisations_attended
    assert [(row.organisation, row.event) for row in came] == [("elm-school", "workshop")]
    assert people_in_store(neo4j_address, *SECRETS) == []


@pytest.mark.parametrize("form", ["csv", "xlsx", "graphml", "gexf", "kumu", "cytoscape"])
def test_an_export_with_people_comes_in_without_them(
    empty: Store, neo4j_address: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """The way from a graph with people to one of organisations only, which the refusal of the first tells."""
    load(TOWN, empty)
    asked = Asked(form, False, "new")
    with (tmp_path / asked.file_name).open("wb") as file:
        export(LEAD, empty, tmp_path, asked, file)
    with neo4j_address.driver() as driver:
        driver.execute_query("MATCH (n) WHERE NOT n:Graph AND NOT n:WeftTest DETACH DELETE n")
    monkeypatch.setenv("WEFT_PEOPLE", "off")
    settings.cache_clear()
    try:
        imports = Imports(empty, tmp_path / "home")
        seen = imports.preview(LEAD, [(asked.file_name, (tmp_path / asked.file_name).read_bytes())])
        assert seen.personal
        with pytest.raises(InvalidInput, match="people"):
            imports.apply(LEAD, seen.id)
        imports.again(LEAD, seen.id, OUT)
        imports.apply(LEAD, seen.id)
        names = ("Ann Lee", "Ben Osei", "ann@", *(one.id for one in TOWN.people))
        assert people_in_store(neo4j_address, *names) == []
        there, expected = snapshot(empty)[0], without_people(TOWN)
        for kind in ("organisations", "projects", "events", "partners"):
            assert len(there.rows(kind)) == len(expected.rows(kind)), kind
        assert not any(there.rows(kind) for kind in PERSONAL)
    finally:
        settings.cache_clear()


def test_free_text_comes_in_for_a_reason_and_an_email_address_never(imports: Imports, empty: Store) -> None:
    table = b"""Project,Lead organisation,Status,Summary
Warm,Oak,running,Visits to homes
Dry,Ask zelda@oak.example,running,
"""
    reason = AllowedColumn(file="t.csv", column="Summary", reason="Read through: it names nobody")
    seen = imports.preview(LEAD, [("t.csv", table)], Choices(kept=[reason]))
    assert (seen.left_out, seen.personal) == ([], [])
    assert [(one.line, one.kind) for one in seen.refused] == [(3, "organisations"), (3, "partners")]
    assert seen.refused[0].reason == (
        "leave out the email address in “Ask zelda@oak.example”. "
        "This Weft keeps organisations only (WEFT_PEOPLE=off)."
    )
    imports.apply(LEAD, seen.id)
    assert [row.description for row in snapshot(empty)[0].projects if row.name == "Warm"] == [
        "Visits to homes"
    ]


def test_no_reason_brings_in_what_is_private(imports: Imports) -> None:
    table = b"Organisation,Type,NHS number\nOak,charity,943 476 5919\nElm,school,943 476 5919\n"
    kept = [AllowedColumn(file="organisations.csv", column="NHS number", reason="because")]
    seen = imports.preview(LEAD, [("organisations.csv", table)], Choices(kept=kept))
    assert [(one.column, one.cells) for one in seen.personal] == [("NHS number", 2)]


def test_a_file_of_organisations_goes_in_as_ever(imports: Imports, empty: Store) -> None:
    table = b"Organisation,Type,Sector,Website\nOak Homes,charity,Housing,oak.example\n"
    seen = imports.preview(LEAD, [("organisations.csv", table)])
    assert (seen.personal, seen.left_out) == ([], [])
    imports.apply(LEAD, seen.id)
    assert on_map(empty) == {"organisations": ["Oak Homes"], "sectors": ["Housing"]}


def test_files_that_waited_when_people_were_turned_off_are_deleted(
    empty: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = Imports(empty, tmp_path).preview(LEAD, [("people.csv", b"name\nZelda Quixote\n")])
    assert people_in_folder(tmp_path, *SECRETS)
    assert PendingImports(tmp_path).files(waiting.id)
    monkeypatch.setenv("WEFT_PEOPLE", "off")
    settings.cache_clear()
    try:
        with pytest.raises(NotFound):
            Imports(empty, tmp_path).waiting(LEAD, waiting.id)
        assert people_in_folder(tmp_path, *SECRETS) == []
    finally:
        settings.cache_clear()
