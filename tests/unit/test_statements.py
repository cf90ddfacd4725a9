"""Statement files are checked when they are loaded, and what is wrong is named by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import statements
from graph.errors import StatementError

GOOD = """// people_of: people of a sector
// params:  sector string, limit integer
// returns: id, name
MATCH (p:Person)-[:IN_SECTOR]->(:Sector {id: $sector})
RETURN p.id AS id, p.label AS name LIMIT $limit
"""


def parse(folder: Path, text: str, name: str = "people_of", fragment: str = "") -> statements.Statement:
    (folder / f"{name}.cypher").write_text(text)
    if fragment:
        (folder / "near.cypher").write_text(fragment)
    return statements.parse(folder / f"{name}.cypher", fragments=folder)


def test_a_good_file_says_what_it_takes_and_gives(tmp_path: Path) -> None:
    statement = parse(tmp_path, GOOD)
    assert statement.params == {"sector": "string", "limit": "integer"}
    assert statement.returns == ("id", "name")
    assert not statement.writes
    assert statement.text.startswith("MATCH")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("people_of:", "somebody:"), r"people_of.cypher:1: the first line"),
        (("// params:  sector string, limit integer\n", ""), "lacks “// params:”"),
        (("// returns: id, name\n", ""), "lacks “// returns:”"),
        (("limit integer", "limit number"), "“limit” has the type “number”"),
        ((", limit integer", ""), r"people_of.cypher:5: “limit” is in the text but not in the header"),
        (("LIMIT $limit", "LIMIT 3"), r"people_of.cypher:2: “limit” is in the header but not in the text"),
        (("// returns", "// gives"), r"people_of.cypher:3: “gives” is not expected"),
        (
            ("// returns: id, name", "// returns: id, name\n// changes: much"),
            "“graph” or “nothing”, not “much”",
        ),
        (("MATCH", "// include: nowhere\nMATCH"), "no fragment “nowhere”"),
    ],
)
def test_a_malformed_file_is_refused_at_load(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    with pytest.raises(StatementError, match=says):
        parse(tmp_path, GOOD.replace(*change))


def test_a_missing_file_is_refused() -> None:
    with pytest.raises(StatementError, match="no such statement"):
        statements.get("read/nobody_wrote_this")


def test_parameters_in_comments_and_strings_do_not_count(tmp_path: Path) -> None:
    text = GOOD.replace("RETURN", "WHERE p.label <> '$price' // not $this\nRETURN")
    assert set(parse(tmp_path, text).params) == {"sector", "limit"}


def test_a_fragment_is_put_in_where_it_is_named_with_its_parameters(tmp_path: Path) -> None:
    text = "// a: b\n// params: day string\n// returns: y\nCALL (x) {\n  // include: near\n}\nRETURN y\n"
    statement = parse(tmp_path, text, "a", "MATCH (x)--(y)\nWHERE y.on = $day\nRETURN y\n")
    assert "CALL (x) {\n  MATCH (x)--(y)\n  WHERE y.on = $day\n  RETURN y\n}" in statement.text
    assert "include" not in statement.text


def test_a_script_sets_parameters_as_cypher_writes_them(tmp_path: Path) -> None:
    script = parse(tmp_path, GOOD).script({"sector": 'Carers\' "hub"', "limit": 3})
    assert script.splitlines()[:2] == [':param sector => "Carers\' \\"hub\\"";', ":param limit => 3;"]
    assert script.endswith(";")
    assert ":param at => [{`a`: null}, true];" in parse(tmp_path, GOOD).script({"at": [{"a": None}, True]})


def test_a_call_must_name_exactly_the_parameters_of_the_header(tmp_path: Path) -> None:
    statement = parse(tmp_path, GOOD)
    statement.check({"sector": "x", "limit": 1})
    for given in ({"sector": "x"}, {"sector": "x", "limit": 1, "more": 2}):
        with pytest.raises(StatementError, match="people_of takes"):
            statement.check(given)


def test_migrations_are_numbered_from_one_without_a_gap() -> None:
    found = statements.migrations()
    assert [number for number, _, _ in found] == list(range(1, len(found) + 1))
    assert [number for number, _, texts in found if not texts] == [2]  # what it made is not made any more
