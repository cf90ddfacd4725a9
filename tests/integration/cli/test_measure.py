"""`weft measure` as a user types it: files without a database, the graph, and what is refused."""

from __future__ import annotations

import csv
import io
import json
import signal
import subprocess
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from graph import seeding
from graph.analysis.tables import FAMILIES
from graph.analysis.tables.family import Family
from graph.analysis.tables.output import NOTHING, SHOWN_ROWS
from graph.directory.reveal import labels
from graph.model import Viewer
from graph.store import Store
from tests import command
from tests.command import WEFT, Done, Run
from tests.reference import reference, reference_csv

PLAYED = {
    "coordinator": "coordinator_wI",
    "itinerant": "consultant_wO",
    "representative": "representative_bIO",
    "gatekeeper": "gatekeeper_bOI",
    "liaison": "liaison_bO",
    "total": "total",
}
PEOPLE = "id,name,office\na,Ann,north\nb,Ben,south\nc,Cem,south\nd,Dee,\n"
TIES = "from,to\na,b\nb,c\nc,d\n"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with people.csv and ties.csv."""
    (tmp_path / "people.csv").write_text(PEOPLE)
    (tmp_path / "ties.csv").write_text(TIES)
    return tmp_path


@pytest.fixture
def on_files(files: Path) -> Run:
    """Runs `weft measure` in this process, where there is no database."""
    return _on_files(command.here, files)


@pytest.fixture
def script_on_files(files: Path) -> Run:
    """Runs it as the installed script."""
    return _on_files(command.process, files)


def _on_files(run: Callable[..., Done], folder: Path) -> Run:
    def on_files(*words: str, given: str = "") -> Done:
        env = command.environment(WEFT_HOME=str(folder / "home"), COLUMNS="100")
        done = run(("measure", *words), env, folder, given=given)
        assert not (folder / "home" / "neo4j").exists(), "a database was started"
        return done

    return on_files


@pytest.fixture
def on_graph(weft: Run) -> Run:
    """Runs `weft measure` on the tests' Neo4j."""
    return partial(weft, "measure", COLUMNS="100")


def table(done: Done) -> list[dict[str, str]]:
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_brokerage_of_the_law_firm_is_what_r_gives(script_on_files: Run) -> None:
    """Everybody's counts, expectations and z against sna, office being the sector; one file from standard input."""
    firm = reference() / "networks" / "law_advice"
    files = ("--nodes", str(firm / "nodes.csv"), "--ties", "-", "--group", "office")
    rows = table(
        script_on_files(
            "brokerage",
            *files,
            "--direction",
            "directed",
            "--format",
            "csv",
            given=(firm / "edges.csv").read_text(),
        )
    )
    golden = {row["id"]: row for row in reference_csv("golden/gf_law_advice_office.csv")}
    credit = {
        str(round(float(row["id"]))): row for row in reference_csv("golden/gf_partial_law_advice_office.csv")
    }
    assert {row["id"] for row in rows} == set(golden)
    assert len(rows) == len(golden) == 71
    for row in rows:
        r, shared = golden[row["id"]], credit[row["id"]]
        assert float(row["sector"]) == float(r["group"])
        for part, theirs in PLAYED.items():
            assert int(row[part]) == int(r[f"raw_{theirs}"])
            assert float(row[f"{part}_expected"]) == pytest.approx(float(r[f"exp_{theirs}"]), rel=1e-9)
            assert float(row[f"{part}_z"]) == pytest.approx(float(r[f"z_{theirs}"]), rel=1e-9)
            named = "consultant" if part == "itinerant" else part
            assert float(row[f"{part}_credit"]) == pytest.approx(float(shared[named]), rel=1e-9)
    assert (rows[0]["id"], rows[0]["total"]) == ("26", "539")
    totals = [int(row["total"]) for row in rows]
    assert totals == sorted(totals, reverse=True)


def test_people_are_called_by_name_and_what_is_not_defined_is_empty(on_files: Run) -> None:
    words = ("brokerage", "--nodes", "people.csv", "--ties", "ties.csv")
    rows = table(on_files(*words, "--group", "office", "--format", "csv"))
    assert [(row["id"], row["label"], row["sector"]) for row in rows[:2]] == [
        ("b", "Ben", "south"),
        ("c", "Cem", "south"),
    ]
    assert [(row["gatekeeper"], row["representative"], row["total"]) for row in rows[:2]] == [
        ("1", "1", "2"),
        ("1", "1", "2"),
    ]
    assert [row["liaison_z"] == "" for row in table(on_files(*words, "--format", "csv"))] == [True] * 4
    told = json.loads(on_files(*words, "--format", "json").stdout)
    assert told["rows"][0]["liaison_z"] is None
    assert (told["family"], told["direction"], told["people"], told["ties"]) == (
        "brokerage",
        "undirected",
        4,
        3,
    )
    assert told["as_of"] is told["evidence"] is None
    assert [column["key"] for column in told["columns"]] == list(told["rows"][0])
    assert {"key", "title", "value"} <= set(told["summary"][0])


def test_ties_alone_are_enough_and_both_may_be_needed(on_files: Run) -> None:
    rows = table(on_files("brokerage", "--ties", "ties.csv", "--format", "csv"))
    assert sorted(row["label"] for row in rows) == ["a", "b", "c", "d"]
    assert {row["sector"] for row in rows} == {""}
    nobody = on_files("brokerage", "--ties", "ties.csv", "--agreed", "both", "--format", "csv")
    assert (nobody.returncode, table(nobody)) == (0, [])
    assert nobody.stdout.startswith("id,label,sector,coordinator,")
    assert NOTHING in nobody.stderr
    assert on_files("brokerage", "--ties", "ties.csv", "--agreed", "both").stdout.strip() == NOTHING


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--ties", "ties.csv", "--evidence", "knows"), "evidence: leave it out. It is for the graph"),
        (("--ties", "ties.csv", "--as-of", "2018-12-31"), "as_of: leave it out. It is for the graph"),
        (("--ties", "ties.csv", "--largest", "30"), "largest: leave it out. It is for the graph"),
        (("--nodes", "people.csv"), "Add --ties, the file of ties between people"),
        (("--ties", "ties.csv", "--group", "office"), "Add --nodes, the file of people"),
        (("--ties", "-", "--nodes", "-"), "Give - (standard input) for --nodes or for --ties"),
        (("--ties", "tie.csv"), "--ties: check the path. tie.csv cannot be opened"),
        (("--ties", "people.csv"), "people.csv, row 1: add the column “from”"),
        (
            ("--ties", "ties.csv", "--nodes", "people.csv", "--group", "floor"),
            "add the column “floor”",
        ),
        (("--ties", "ties.csv", "--direction", "sideways"), "sideways"),
        (("--ties", "ties.csv", "--person", "a"), "--person"),
    ],
)
def test_what_makes_no_sense_is_refused(on_files: Run, words: tuple[str, ...], says: str) -> None:
    done = on_files("brokerage", *words, given="")
    assert done.returncode in {1, 2}
    assert says in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_an_unknown_family_is_refused_with_the_nearest(on_files: Run) -> None:
    done = on_files("brokrage")
    assert done.returncode == 2
    assert "'brokerage'" in done.stderr


def test_a_table_shows_the_first_and_says_how_to_get_all(on_graph: Run, case: Store) -> None:
    before = case.version()
    done = on_graph("brokerage")
    assert done.returncode == 0, done.stderr
    assert f"The first {SHOWN_ROWS} of" in done.stdout
    assert "--format csv" in done.stdout
    assert "as of" in done.stdout
    assert case.version() == before


def test_the_graph_with_names_and_evidence(on_graph: Run, case: Store) -> None:
    told = json.loads(on_graph("brokerage", "--format", "json").stdout)
    called = labels(case, Viewer("lead"), [person.id for person in seeding.south_manchester().people])
    assert {row["id"]: row["label"] for row in told["rows"]} == called
    assert told["people"] == len(told["rows"]) > 100
    assert told["evidence"] == ["knows"]
    shared = json.loads(on_graph("brokerage", "--evidence", "projects", "--format", "json").stdout)
    assert shared["evidence"] == ["projects"]
    assert shared["ties"] != told["ties"]
    past = json.loads(on_graph("brokerage", "--as-of", "2010-01-01", "--format", "json").stdout)
    assert (past["as_of"], past["people"]) == ("2010-01-01", told["people"])
    assert past["ties"] < told["ties"]


def test_an_empty_graph_has_nothing_to_say(on_graph: Run, empty: Store) -> None:
    for family in FAMILIES:
        if not family.starts_from_one and not family.gathered:
            done = on_graph(family.name)
            assert (done.returncode, done.stdout.strip()) == (0, NOTHING)


def test_ctrl_c_stops_it(tmp_path: Path) -> None:
    """Work on a large file is left off, with one status for it and without a trace of the code."""
    pairs = ((a, (a * 7 + k * k) % 60_000) for a in range(60_000) for k in range(1, 12))
    # A shell that starts the tests in the background has them, and all they start, ignore Ctrl-C, unless they heed it.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [WEFT, "measure", "brokerage", "--ties", "-", "--format", "csv"],
        env=command.environment(WEFT_HOME=str(tmp_path / "home")),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    signal.signal(signal.SIGINT, before)
    assert process.stdin
    process.stdin.write("from,to\n" + "".join(f"{a},{b}\n" for a, b in pairs))
    process.stdin.close()  # all but the last of it has been read
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    process.stdin = None
    said, trace = process.communicate(timeout=30)
    assert (process.returncode, said) == (130, "")
    assert "Traceback" not in trace


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_every_family_has_help_with_an_example(on_files: Run, family: Family) -> None:
    done = on_files(family.name, "--help")
    assert done.returncode == 0
    assert "Example:  weft measure" in done.stdout
