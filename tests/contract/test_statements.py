"""Every statement is accepted by the real Neo4j, gives what its header says, and is used."""

from __future__ import annotations

import re

import pytest

from graph import statements
from graph.records.dataset import KINDS
from graph.statements import FOLDER, Statement
from graph.store import Store
from tests.conftest import ROOT
from tests.neo4j import Address


@pytest.mark.parametrize("statement", statements.every(), ids=lambda s: s.name)
def test_neo4j_plans_it_and_gives_the_columns_of_its_header(store: Store, statement: Statement) -> None:
    assert store.explain(statement) == statement.returns


def test_every_statement_file_is_used_by_the_program() -> None:
    code = "\n".join(
        file.read_text() for folder in ("graph", "api") for file in (ROOT / folder).rglob("*.py")
    )
    used = set(re.findall(r'statements\.get\(f?"(\w+/\w+)', code))
    there = {f"{file.parent.name}/{file.stem}" for file in FOLDER.glob("*/*.cypher")}
    there -= {name for name in there if name.startswith(("migrations/", "fragments/"))}
    by_kind = {
        f"{folder}/{prefix}_{kind}"
        for kind in KINDS
        for folder, prefix in (
            ("write", "load"),
            ("write", "remove"),
            ("identity" if kind == "people" else "read", "rows"),
            ("identity" if kind == "people" else "read", "about"),
        )
    }
    assert there == {name for name in used if not name.endswith("_")} | by_kind


def test_every_fragment_is_included_somewhere() -> None:
    included = set(
        re.findall(r"// include: (\w+)", "\n".join(f.read_text() for f in FOLDER.glob("*/*.cypher")))
    )
    assert included == {file.stem for file in FOLDER.glob("fragments/*.cypher")}


def test_reads_do_not_write_and_read_no_identity() -> None:
    writing = re.compile(r"\b(CREATE|MERGE|SET|DELETE|REMOVE)\b")
    for statement in statements.every():
        if (FOLDER / "read" / f"{statement.name}.cypher").exists():
            code = re.sub(r"//[^\n]*", "", statement.text)
            assert not writing.search(code), statement.name
            assert "Identity" not in code, statement.name


def test_every_index_is_used_by_some_statement(empty: Store, neo4j_address: Address) -> None:
    """Each takes time from every write. Those of constraints are there for what they forbid."""
    with neo4j_address.driver() as driver:
        there = driver.execute_query(
            "SHOW INDEXES YIELD type, owningConstraint, labelsOrTypes, properties "
            "WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN labelsOrTypes[0] AS of, properties"
        ).records
        used = set()
        for statement in statements.every():
            given = {name: statements.TYPES[kind] for name, kind in statement.params.items()}
            plan = driver.execute_query("EXPLAIN " + statement.text, given).summary.plan
            used |= set(re.findall(r"INDEX [^:]*:(\w+)\(([\w, ]+)\)", repr(plan)))
    assert there
    assert {(row["of"], ", ".join(row["properties"])) for row in there} - used == set()
