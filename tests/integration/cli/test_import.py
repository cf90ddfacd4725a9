"""`weft import` and `weft undo` as a user types them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import Run
from tests.integration.cli.test_commands import sentence_on_stderr

PEOPLE = """Full name;Email;Organisation;NHS number;Room
Ann Lee;ann@homes.example;Homes;9434765919;North Star
;;;;
Ben Osei;;Homes;;
"""


@pytest.mark.usefixtures("empty")
def test_a_list_goes_in_and_is_taken_back(weft: Run, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(PEOPLE)
    looked = weft("import", str(tmp_path / "people.csv"), "--dry-run")
    assert looked.returncode == 0
    assert "2 people among them" in looked.stdout
    assert "“NHS number” is left out" in looked.stderr
    assert "people.csv: not read: “Room”.\n" in looked.stderr
    done = weft("import", str(tmp_path / "people.csv"))
    change = done.stdout.split("`weft undo ")[1].split("`")[0]
    assert change.isalnum(), "what begins with a hyphen is an option to the command line"
    again = weft("import", str(tmp_path / "people.csv"))
    assert "Nothing would change: all of this is already on the map." in again.stdout
    assert "`weft undo" not in again.stdout
    assert weft("undo", change).stdout.startswith("Undone:")
    assert "Nothing to do: this has already been undone." in sentence_on_stderr(weft("undo", change), 1)


@pytest.mark.usefixtures("empty")
def test_what_goes_wrong_is_one_sentence(weft: Run, tmp_path: Path) -> None:
    assert "cannot be opened" in sentence_on_stderr(weft("import", str(tmp_path / "none.csv")), 2)
    (tmp_path / "people.csv").write_text(PEOPLE)
    (tmp_path / "choices.json").write_text('{"colour": 1}')
    wrong = weft("import", str(tmp_path / "people.csv"), "--choices", str(tmp_path / "choices.json"))
    assert "--choices, colour" in sentence_on_stderr(wrong, 2)
    (tmp_path / "choices.json").write_text("colour: 1")
    wrong = weft("import", str(tmp_path / "people.csv"), "--choices", str(tmp_path / "choices.json"))
    assert "--choices: write the file as JSON, like {" in sentence_on_stderr(wrong, 2)
    (tmp_path / "choices.json").write_text('[{"day": "2024-03-01"}]')
    wrong = weft("import", str(tmp_path / "people.csv"), "--choices", str(tmp_path / "choices.json"))
    assert "--choices: the file should be an object" in sentence_on_stderr(wrong, 2)
    missing = weft("import", str(tmp_path / "people.csv"), "--choices", "nothing.json")
    assert "--choices: check the path. nothing.json cannot be opened" in sentence_on_stderr(missing, 2)
    (tmp_path / "unclear.csv").write_text("id,colour\na,red\n")
    unclear = weft("import", str(tmp_path / "unclear.csv"), "--dry-run")
    assert "choose what this table lists" in unclear.stderr
    assert "was read as" not in unclear.stderr
    said = sentence_on_stderr(weft("undo", "nothing"), 2)
    assert said.startswith("weft: Copy its id from the history of changes")
    assert "there is no change “nothing”" in said
