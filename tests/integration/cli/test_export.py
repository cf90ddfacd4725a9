"""`weft export` as a user types it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.command import Run
from tests.integration.cli.test_commands import sentence_on_stderr


@pytest.mark.usefixtures("case")
def test_the_map_goes_into_a_file_or_to_standard_output(weft: Run, script: Run, tmp_path: Path) -> None:
    done = weft("export", "csv", str(tmp_path / "map.zip"))
    assert (done.returncode, done.stdout) == (0, "")
    assert "ties.csv" in zipfile.ZipFile(tmp_path / "map.zip").namelist()
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["map.zip"]
    graph = script("export", "graphml", "-", "--pseudonymised")
    assert graph.returncode == 0
    assert graph.stdout.startswith("<?xml")
    assert "Person 1<" in graph.stdout
    assert "Ama Newton" not in graph.stdout


@pytest.mark.usefixtures("case")
def test_what_goes_wrong_is_one_sentence(weft: Run, tmp_path: Path) -> None:
    unknown = weft("export", "grapml", str(tmp_path / "map"))
    assert "Try “graphml”: there is no format" in sentence_on_stderr(unknown, 2)
    nowhere = weft("export", "graphml", str(tmp_path / "none" / "map.graphml"))
    assert "cannot be written (No such file or directory)" in sentence_on_stderr(nowhere, 1)
    ids = weft("export", "graphml", "-", "--ids", "stable")
    assert ids.returncode == 2
    assert "Add --pseudonymised: --ids needs it" in ids.stderr
