"""The map as a file, from the graph: who may have it, and that the file builds the same map again."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from graph import exports
from graph.errors import NotAllowed, NotFound
from graph.exports import Asked, export
from graph.formats import cypher, every
from graph.imports.service import Imports
from graph.model import Viewer
from graph.records.dataset import Dataset, Person, Project
from graph.records.snapshot import snapshot
from graph.store import Store
from tests.neo4j import Address

LEAD = Viewer("lead")
AGAIN = [one.name for one in every() if one.read and one.write]
AWKWARD = (
    "\\u0027 OR 1=1 //",
    "\\\\u0041\\",
    'it\'s "so"',
    "a;\nb\r\tc",
    "`x` ${y} $rows {z}",
    "\u202eright\u2066 to left \U0001f9e1",
    "/* */ // ;",
)


def exported(store: Store, home: Path, asked: Asked, viewer: Viewer = LEAD) -> bytes:
    out = io.BytesIO()
    export(viewer, store, home, asked, out)
    return out.getvalue()


def run(address: Address, script: str) -> None:
    with address.driver() as driver, driver.session() as session:
        for statement in script.split(";\n"):
            if statement.strip():
                session.run(statement).consume()


def cleared(address: Address) -> None:
    with address.driver() as driver:
        driver.execute_query(
            "MATCH (n) WHERE NOT n:WeftTest AND NOT n:Graph AND NOT n:Change DETACH DELETE n"
        )
        driver.execute_query("MATCH (g:Graph) SET g.version = g.version + 1")


def everything(address: Address) -> tuple[list[str], list[str]]:
    """All nodes and relationships of a map, as text."""
    with address.driver() as driver:
        nodes = driver.execute_query(
            "MATCH (n) WHERE NOT n:WeftTest AND NOT n:Graph AND NOT n:Change RETURN labels(n) AS l, properties(n) AS p"
        ).records
        edges = driver.execute_query(
            "MATCH (a)-[r]->(b) RETURN properties(a) AS a, type(r) AS t, properties(r) AS p, properties(b) AS b"
        ).records
    texts = [
        sorted(str([sorted(v.items()) if isinstance(v, dict) else v for v in row.values()]) for row in rows)
        for rows in (nodes, edges)
    ]
    return texts[0], texts[1]


def test_the_cypher_script_builds_the_same_map_twice_over(
    written: Store, neo4j_address: Address, tmp_path: Path
) -> None:
    before = everything(neo4j_address)
    assert len(before[1]) > 5_000
    script = exported(written, tmp_path, Asked("cypher")).decode()
    cleared(neo4j_address)
    run(neo4j_address, script)
    assert everything(neo4j_address) == before
    run(neo4j_address, script)
    assert everything(neo4j_address) == before
    assert written.schema() > 0


def test_nothing_in_a_literal_ends_it(empty: Store, neo4j_address: Address) -> None:
    texts = [*AWKWARD, *(chr(code) for code in range(1, 0x300) if not chr(code).isspace())]
    dataset = Dataset(
        people=[Person(f"p-{number}", text) for number, text in enumerate(texts)],
        projects=[Project("warm", "Warm", "\n".join(AWKWARD))],
    )
    out = io.BytesIO()
    assert cypher.FORMAT.write
    cypher.FORMAT.write(dataset, out)
    run(neo4j_address, out.getvalue().decode())
    found, _ = snapshot(empty)
    assert {one.id: one.name for one in found.people} == {one.id: one.name for one in dataset.people}
    assert found.projects[0].description == "\n".join(AWKWARD)


@pytest.mark.parametrize("name", AGAIN)
def test_what_was_exported_changes_nothing_when_it_is_imported(
    case: Store, tmp_path: Path, name: str
) -> None:
    imports = Imports(case, tmp_path)
    asked = Asked(name)
    preview = imports.preview(LEAD, [(asked.file_name, exported(case, tmp_path, asked))])
    assert preview.refused_total == 0
    assert sum(one.new + one.changed for one in preview.counts) == 0, preview.sentence


@pytest.mark.parametrize("name", AGAIN)
def test_an_empty_map_becomes_the_same_by_an_import(
    written: Store, neo4j_address: Address, tmp_path: Path, name: str
) -> None:
    before, _ = snapshot(written)
    asked = Asked(name)
    data = exported(written, tmp_path, asked)
    cleared(neo4j_address)
    imports = Imports(written, tmp_path)
    imports.apply(LEAD, imports.preview(LEAD, [(asked.file_name, data)]).id)
    after, _ = snapshot(written)
    for kind in ("sectors", "organisations", "people", "projects", "ties", "grew_from"):
        assert len(after.rows(kind)) == len(before.rows(kind)), kind
    assert exported(written, tmp_path, asked) == data


def test_names_are_for_leads_and_pseudonyms_for_analysts_too(case: Store, tmp_path: Path) -> None:
    analyst, member = Viewer("analyst"), Viewer("member", "p-jemoqkk6")
    with pytest.raises(NotAllowed):
        exported(case, tmp_path, Asked("graphml"), analyst)
    for asked in (Asked("graphml"), Asked("graphml", pseudonymised=True)):
        with pytest.raises(NotAllowed):
            exported(case, tmp_path, asked, member)
    text = exported(case, tmp_path, Asked("graphml", pseudonymised=True), analyst).decode()
    assert "Person 1" in text
    assert "Ama Newton" not in text
    assert "p-jemoqkk6" not in text


def test_ids_stay_the_same_where_that_is_asked_for(case: Store, tmp_path: Path) -> None:
    stable = Asked("graphml", True, "stable")
    assert exported(case, tmp_path, stable) == exported(case, tmp_path, stable)
    assert exported(case, tmp_path, Asked("graphml", True)) != exported(
        case, tmp_path, Asked("graphml", True)
    )
    assert (tmp_path / "secrets" / "pseudonyms").stat().st_mode & 0o777 == 0o600


def test_a_format_that_is_not_written_is_refused_with_the_nearest(case: Store, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="Try “graphml”"):
        exported(case, tmp_path, Asked("grapml"))
    assert {one.name for one in exports.offered()} >= {
        "csv",
        "graphml",
        "gexf",
        "kumu",
        "cytoscape",
        "cypher",
    }
