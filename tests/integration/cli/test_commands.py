"""The commands as a user types them: what they print, and the status they end with."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from graph.store import Store
from tests.command import Done, Run
from tests.conftest import ROOT
from tests.neo4j import Address, free_port


def sentence_on_stderr(done: Done, status: int) -> str:
    assert done.returncode == status, done
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "Traceback" not in done.stderr
    return str(done.stderr)


@pytest.mark.usefixtures("case")
def test_the_three_questions_answer_in_a_terminal(weft: Run, script: Run) -> None:
    links = script("ask", "who-connects", "--from", "health", "--to", "housing")
    assert links.returncode == 0
    assert links.stdout.startswith("Nadia Rahman links Health and Housing most")
    assert "Showing 10 of" in links.stdout
    gaps = weft("ask", "gaps")
    assert gaps.stdout.startswith("Three pairs of sectors meet less than expected")
    meet = weft("ask", "introductions", "--from", "health", "--to", "housing")
    assert meet.stdout.startswith("Introduce ")


@pytest.mark.usefixtures("case")
def test_json_is_the_whole_answer_and_csv_its_table(weft: Run, script: Run) -> None:
    answer = json.loads(weft("ask", "gaps", "--format", "json").stdout)
    assert set(answer) >= {"sentence", "columns", "rows", "elements", "cypher", "basis"}
    rows = list(csv.DictReader(io.StringIO(weft("ask", "gaps", "--format", "csv").stdout)))
    assert len(rows) == answer["total"]
    assert rows[0]["from_id"] == answer["rows"][0]["from"]["id"]
    assert rows[0]["verdict"] == answer["rows"][0]["verdict"]
    book = openpyxl.load_workbook(io.BytesIO(script("ask", "gaps", "--format", "xlsx", text=False).stdout))
    header, first, *_ = book["Answer"].iter_rows(values_only=True)
    assert dict(zip(header, first, strict=True))["from_id"] == answer["rows"][0]["from"]["id"]
    assert book["Answer"].max_row == answer["total"] + 1


@pytest.mark.usefixtures("case")
def test_wrong_use_is_one_sentence_with_what_was_perhaps_meant(weft: Run, script: Run) -> None:
    assert "“health”" in sentence_on_stderr(
        weft("ask", "who-connects", "--from", "helth", "--to", "housing"), 2
    )
    assert "2018-12-31" in sentence_on_stderr(weft("ask", "gaps", "--as-of", "yesterday"), 2)
    assert "1 or more" in sentence_on_stderr(
        weft("ask", "who-connects", "--from", "health", "--to", "care", "--limit", "0"), 2
    )
    assert "either a person" in sentence_on_stderr(weft("ask", "introductions"), 2)
    unknown = script("ask", "gap")
    assert unknown.returncode == 2
    assert "gaps" in unknown.stderr


@pytest.mark.usefixtures("case")
def test_a_seed_goes_only_into_an_empty_graph(weft: Run) -> None:
    assert "already holds" in sentence_on_stderr(weft("seed", "south-manchester"), 1)


def test_a_seed_makes_the_same_network_twice(weft: Run, empty: Store) -> None:
    made = weft("seed", "synthetic", "--people", "300", "--ties", "1500", "--seed", "7")
    assert made.returncode == 0, made.stderr
    assert "Loaded 300 people" in made.stdout
    assert json.loads(weft("ask", "gaps", "--format", "json").stdout)["basis"]["people"] == 300


def test_status_says_how_any_client_connects_without_the_password(weft: Run, neo4j_address: Address) -> None:
    said = weft("db", "status")
    assert said.returncode == 0
    assert neo4j_address.uri in said.stdout
    assert neo4j_address.password not in said.stdout


def test_the_password_may_be_in_a_file(weft: Run, neo4j_address: Address, tmp_path: Path) -> None:
    file = tmp_path / "neo4j-auth"
    file.write_text(f"{neo4j_address.user}/{neo4j_address.password}\n")
    said = weft("db", "status", WEFT_NEO4J_PASSWORD="", WEFT_NEO4J_PASSWORD_FILE=str(file))
    assert said.returncode == 0, said.stderr
    assert f"password: see the file {file}" in said.stdout
    assert neo4j_address.password not in said.stdout


def test_a_wrong_password_is_one_sentence(script: Run) -> None:
    said = sentence_on_stderr(script("ask", "gaps", WEFT_NEO4J_PASSWORD="wrong"), 1)
    assert "WEFT_NEO4J_PASSWORD" in said


def test_a_neo4j_that_is_not_there_is_one_sentence(weft: Run) -> None:
    said = sentence_on_stderr(weft("ask", "gaps", WEFT_NEO4J_URI=f"bolt://127.0.0.1:{free_port()}"), 1)
    assert "is not answering at" in said


def test_the_managed_commands_refuse_another_server(weft: Run) -> None:
    done = weft("db", "stop")
    assert done.returncode == 2
    assert "WEFT_NEO4J_URI" in done.stderr


def test_a_setting_out_of_bounds_names_itself(weft: Run) -> None:
    assert "WEFT_PORT" in sentence_on_stderr(weft("db", "status", WEFT_PORT="99999"), 1)


@pytest.mark.usefixtures("case")
def test_nobody_else_is_served_until_there_are_accounts(weft: Run) -> None:
    assert "WEFT_HOST" in sentence_on_stderr(weft("up", WEFT_HOST="0.0.0.0"), 1)


@pytest.mark.parametrize(
    "words", [(), ("ask",), ("ask", "gaps"), ("db",), ("db", "status"), ("seed",), ("up",), ("doctor",)]
)
def test_every_command_has_help_with_an_example(weft: Run, words: tuple[str, ...]) -> None:
    done = weft(*words, "--help")
    assert done.returncode == 0
    assert "Example:  weft" in done.stdout


def test_help_loads_nothing_that_takes_long() -> None:
    """In an interpreter of its own, as the script starts it."""
    look = "import sys; from graph.cli import cli; cli.main(sys.argv[1:], standalone_mode=False); print(*sys.modules)"
    for words in (["--help"], ["db", "--help"], ["import", "--help"], ["export", "--help"], ["--version"]):
        done = subprocess.run(
            [sys.executable, "-c", look, *words], cwd=ROOT, capture_output=True, text=True, check=True
        )
        loaded = set(done.stdout.splitlines()[-1].split())
        assert "graph.cli" in loaded
        assert loaded.isdisjoint({"numpy", "scipy", "numba", "polars", "neo4j", "flask", "networkx"}), words
