"""The one way in: any files, each read by what it is, and a refusal where none can."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from graph.errors import InvalidInput
from graph.formats import csv_folder
from graph.formats.files import bounds
from graph.formats.files.incoming import File
from graph.imports.open_files import paths, read
from graph.settings import ROOT
from tests.unit.formats.reading import book, brought, reading, text

PEOPLE = text("people.csv", "id,name", "p-1,Ann")
TIES = text("pairs.csv", "Who,Knows", "Ann,Bob")


def packed(*files: File) -> File:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for file in files:
            made.writestr(f"folder/{file.name}", file.data)
    return File("all.zip", out.getvalue())


def refusals(*files: File) -> list[tuple[str, int, str]]:
    return [(one.file, one.line, one.reason.split(". ")[0]) for one in reading(*files).refused]


def test_files_of_several_kinds_together_and_zipped() -> None:
    found = reading(PEOPLE, TIES)
    assert [(row.from_, row.to) for row in found.rows["ties"]] == [("p-1", "Bob")]
    assert [taken.file for taken in found.taken] == ["people.csv", "pairs.csv"]
    assert reading(packed(PEOPLE, TIES)) == found


def test_the_demonstration_is_read_whole() -> None:
    folder = ROOT / "seeds" / "south_manchester"
    found = read(paths([str(folder)]))
    assert not found.refused
    assert not found.left_out
    whole = csv_folder.dataset(folder)
    assert {kind: len(rows) for kind, rows in found.rows.items()} == {
        kind: len(whole.rows(kind)) for kind in found.rows
    }


def test_a_workbook_of_wefts_own_sheets_with_another_beside_them() -> None:
    found = reading(
        book("w.xlsx", people=[["id", "name"], ["p-1", "Ann"]], Pairs=[["Who", "Knows"], ["Ann", "Bob"]])
    )
    assert [(taken.file, taken.shape) for taken in found.taken] == [
        ("w.xlsx, sheet people", "people"),
        ("w.xlsx, sheet Pairs", "tie-list"),
    ]
    assert [(row.from_, row.to) for row in found.rows["ties"]] == [("p-1", "Bob")]


def test_one_bad_file_does_not_keep_the_others_out() -> None:
    broken = text("broken.csv", "Name,Org", 'Ann,"Elm')
    found = reading(
        broken, text("list.csv", "Name,Org", "Bob,Oak"), text("organisations.csv", "id,name", 'elm,"Elm')
    )
    assert [row["name"] for row in brought(found, "people")] == ["Bob"]
    assert sorted((one.file, one.line) for one in found.refused) == [
        ("broken.csv", 2),
        ("organisations.csv", 2),
    ]


def test_what_nobody_can_read_is_refused_by_name() -> None:
    assert sorted(
        refusals(
            File("scan.pdf", b"%PDF-1.7"),
            File("old.xls", b"\xd0\xcf\x11\xe0"),
            text("empty.csv"),
            packed(packed(PEOPLE)),
            packed(),
            File("bad.zip", b"PK\x03\x04"),
        )
    ) == [
        ("all.zip", 1, "put the tables into it"),
        ("all.zip", 1, "unpack it, and import its files"),
        (
            "bad.zip",
            1,
            "make the zip again with your computer's own “compress”, or import the files one by one",
        ),
        ("empty.csv", 1, "give it a header, and a row for each person, tie or project"),
        ("old.xls", 1, "save it as .xlsx without a password"),
        (
            "scan.pdf",
            1,
            "save it as one of the formats in docs/formats.md, such as CSV or XLSX, or leave it out",
        ),
    ]


def test_files_of_one_name_are_told_apart() -> None:
    found = reading(text("l.csv", "Name,Org", "Ann,Elm"), text("l.csv", "Name,Org", "Bob,Oak"))
    assert [taken.file for taken in found.taken] == ["l.csv", "l (2).csv"]


def test_files_past_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bounds, "FILE", bounds.FILE._replace(most=10))
    assert refusals(text("l.csv", "Name,Org", "Ann,Elm"))[0][2] == "split it, or leave out what is not needed"
    (tmp_path / "l.csv").write_bytes(b"x" * 11)
    with pytest.raises(InvalidInput, match="is larger than"):
        paths([str(tmp_path / "l.csv")])


def test_paths_of_files_folders_and_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("b.csv", "a.xlsx", "README.md", ".hidden.csv", "~$a.xlsx"):
        (tmp_path / name).write_bytes(name.encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Name,Org\nAnn,Elm\n")))
    files = paths([str(tmp_path), str(tmp_path / "README.md"), "-"])
    assert [file.name for file in files] == ["a.xlsx", "b.csv", "README.md", "standard input"]
    assert [row["name"] for row in brought(read(files[-1:]), "people")] == ["Ann"]


def test_paths_at_which_nothing_is(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="cannot be opened"):
        paths([str(tmp_path / "gone.csv")])
    with pytest.raises(InvalidInput, match="holds no file that Weft reads"):
        paths([str(tmp_path)])
