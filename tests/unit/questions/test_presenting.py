"""An answer as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

from rich.console import Console

from graph.model import Answer, Basis, Cell, Column, Coverage, Elements, Ref, ShownStatement
from graph.questions.rendering import as_csv, as_json, show

ROWS: list[dict[str, Cell]] = [
    {
        "person": Ref("person", "p-abcdefgh", 'Ann "A" O\'Neill, GP'),
        "sector": None,
        "pairs": 3,
        "credit": 1.5,
    },
    {
        "person": Ref("person", "p-hgfedcba", "Zoë"),
        "sector": Ref("sector", "faith", "Faith", ["Care"]),
        "pairs": 0,
        "credit": None,
    },
]
ANSWER = Answer(
    question="who-connects",
    parameters={"from": "health"},
    sentence="One line.",
    columns=[
        Column("person", "Person", "person", "Somebody."),
        Column("sector", "Sector", "sector", "Theirs."),
        Column("pairs", "Pairs", "integer", "Counted."),
        Column("credit", "Credit", "number", "Shared."),
    ],
    rows=ROWS,
    total=2,
    truncated=False,
    elements=Elements(),
    cypher=[ShownStatement("brokers", "RETURN 1", {"limit": 1}, ":param limit => 1;\nRETURN 1;")],
    basis=Basis(3, 2, ["knows"], "either", date(2018, 1, 1), 7, 0, [Coverage("faith", "Faith", 2, 1, 1)], {}),
)


def test_csv_has_label_and_id_of_whatever_can_be_referred_to() -> None:
    assert list(csv.reader(io.StringIO(as_csv(ANSWER)))) == [
        ["person", "person_id", "sector", "sector_id", "pairs", "credit"],
        ['Ann "A" O\'Neill, GP', "p-abcdefgh", "", "", "3", "1.5"],
        ["Zoë", "p-hgfedcba", "Faith", "faith", "0", ""],
    ]


def test_json_is_the_whole_answer() -> None:
    told = json.loads(as_json(ANSWER))
    assert list(told) == [
        "question",
        "parameters",
        "sentence",
        "columns",
        "rows",
        "total",
        "truncated",
        "elements",
        "cypher",
        "basis",
        "steady",
        "method",
    ]
    assert told["rows"][0] == {
        "person": {"kind": "person", "id": "p-abcdefgh", "label": 'Ann "A" O\'Neill, GP', "also_in": []},
        "sector": None,
        "pairs": 3,
        "credit": 1.5,
    }
    assert told["rows"][1]["sector"]["also_in"] == ["Care"]
    assert told["basis"]["as_of"] == "2018-01-01"
    assert told["basis"]["coverage"] == [
        {"sector": "faith", "name": "Faith", "people": 2, "asked": 1, "answered": 1}
    ]
    assert told["cypher"] == [
        {
            "name": "brokers",
            "statement": "RETURN 1",
            "parameters": {"limit": 1},
            "script": ":param limit => 1;\nRETURN 1;",
        }
    ]


def test_brackets_in_names_are_shown_as_they_are() -> None:
    out = io.StringIO()
    rows = [{**ROWS[0], "person": Ref("person", "p-abcdefgh", "[bold]Ann[/bold]")}]
    show(replace(ANSWER, sentence="[red]One.", rows=rows), Console(file=out, width=120))
    assert "[red]One." in out.getvalue()
    assert "[bold]Ann[/bold]" in out.getvalue()


def test_a_verdict_is_said_in_words_in_a_terminal_and_as_its_value_in_files() -> None:
    out = io.StringIO()
    columns = [Column("verdict", "Verdict", "verdict", "Judged."), Column("why", "Why", "text", "Said.")]
    verdicts = [("thin", "hardly meet"), ("not connected", "do not meet"), ("connected", "meet")]
    answer = replace(
        ANSWER, columns=columns, rows=[{"verdict": value, "why": "thin"} for value, _ in verdicts]
    )
    show(answer, Console(file=out, width=120))
    lines = [line.split() for line in out.getvalue().splitlines()]
    for value, words in verdicts:
        assert [*words.split(), "thin"] in lines
        assert value in as_csv(answer)
