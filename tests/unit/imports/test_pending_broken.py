"""Files below WEFT_HOME that something has cut off: an import that is broken is not there, in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import NotFound
from graph.formats.files.incoming import File
from graph.imports.choices import Choices
from graph.imports.pending import PendingImports

READS: list[Callable[[PendingImports, str], object]] = [
    PendingImports.files,
    PendingImports.choices,
    PendingImports.at,
    PendingImports.people,
]
WORDS = "Choose the files again: there is no preview of an import “{}”."


@pytest.fixture
def pending(tmp_path: Path) -> PendingImports:
    return PendingImports(tmp_path)


@pytest.mark.parametrize(
    "text", ["", '{"shape": 2, "names": ["a', "[]", "{}", '{"shape": "2"}', "\x00" * 100]
)
@pytest.mark.parametrize("name", ["about.json", "choices.json"])
def test_an_import_whose_files_are_cut_off_is_not_there(
    pending: PendingImports, tmp_path: Path, name: str, text: str
) -> None:
    id_ = pending.put([File("a.csv", b"name\nAnn")], Choices())
    (tmp_path / "imports" / id_ / name).write_text(text)
    said = {said for read in READS if (said := _said(pending, id_, read))}
    # Choices that are left out are Weft's own.
    expected = set() if (name, text) == ("choices.json", "{}") else {WORDS.format(id_)}
    assert said == expected
    pending.clear(id_)


def _said(pending: PendingImports, id_: str, read: Callable[[PendingImports, str], object]) -> str:
    """What reading something of an import says of it, if it cannot be read."""
    try:
        read(pending, id_)
    except NotFound as error:
        return error.message
    return ""


@pytest.mark.parametrize("name", ["0", "about.json", "choices.json"])
def test_an_import_that_misses_a_file_is_not_there(
    pending: PendingImports, tmp_path: Path, name: str
) -> None:
    id_ = pending.put([File("a.csv", b"name\nAnn")], Choices())
    (tmp_path / "imports" / id_ / name).unlink()
    assert any(_said(pending, id_, read) for read in READS)


@pytest.mark.parametrize("text", ["", '{"name": {"sh', "[]", '{"name": {"shape": 1}}', "\xff"])
def test_columns_that_were_cut_off_are_set_aside(pending: PendingImports, tmp_path: Path, text: str) -> None:
    pending.remember(["Name"], "people", {"Name": "name"})
    file = tmp_path / "imports" / "columns.json"
    file.write_bytes(text.encode("latin-1"))
    assert pending.remembered(["Name"]) is None
    assert (tmp_path / "imports" / "columns.broken.json").read_bytes() == text.encode("latin-1")
    pending.remember(["Name"], "people", {"Name": "name"})
    assert pending.remembered(["Name"]) == {"shape": "people", "columns": {"Name": "name"}}
