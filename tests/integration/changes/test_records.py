"""Records of every shape that there has been, on a real graph: read, shown, taken back, and put back at start.

Each shape's file lies in tests/records, whose README says how it was made.
"""

from __future__ import annotations

import re
import zlib
from typing import Any

import pytest
from pydantic import SecretStr

from graph.changes import backfill, history, transactions
from graph.changes.undo import rows_of, undo
from graph.errors import SchemaMismatch
from graph.model import Viewer
from graph.opening import opened
from graph.records.dataset import KINDS
from graph.records.snapshot import snapshot
from graph.settings import Settings
from graph.store import Store
from tests import records
from tests.neo4j import Address
from tests.records import FILES, Held

LEAD = Viewer("lead")
FIRST_SHAPE = dict.fromkeys(("scales", "works_with", "organisations_attended", "scores"), 4)
"""Kind of row -> the shape that it came with; the others were there from the first."""


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def held(request: pytest.FixtureRequest, empty: Store, neo4j_address: Address) -> Held:
    """What a Weft of that shape left, on the graph, on which this one has then started."""
    found = records.read(request.param)
    records.put(found, empty, neo4j_address)
    start(neo4j_address)
    return found


def start(address: Address) -> None:
    """Open the graph as every command does."""
    at = Settings(neo4j_uri=address.uri, neo4j_user=address.user, neo4j_password=SecretStr(address.password))
    with opened(at):
        pass


def test_rows_of_every_kind_are_read_as_they_were_written(held: Held, empty: Store) -> None:
    written = records.patches(held)
    seen = set()
    for change, rows in written.items():
        assert sorted(rows_of(empty, change), key=repr) == sorted(rows, key=repr)
        seen |= {(one.kind, one.before is None, one.after is None) for one in rows}
    # All that they say is part of their key.
    keyed = {"partners", "attended", "organisations_attended", "offers", "seeks"}
    kinds = {kind for kind in KINDS if FIRST_SHAPE.get(kind, 1) <= held["shape"]}
    assert seen == {(kind, *way) for kind in kinds for way in ((True, False), (False, True))} | {
        (kind, False, False) for kind in kinds if kind not in keyed
    }


def test_what_happened_to_somebody_is_shown(held: Held, empty: Store) -> None:
    found, total = history.of(empty, LEAD, "p-one-deflated-stay", "people")
    assert total == 2
    assert [one.words for one in found] == ["Changed one of every kind", "Added one of every kind"]
    person, job, tie = (
        next(row for row in found[0].rows if row.kind == kind) for kind in ("people", "works_for", "ties")
    )
    assert [(cell.column, cell.before, cell.after) for cell in person.cells] == [
        ("name", "Synthetic one deflated-stay", "Synthetic one deflated-stay, née “Ünal” 李"),
        ("post", "Nurse", ""),
        ("email", "one@deflated-stay.example", ""),
        ("asked", "15 September 2016", ""),
        ("answered", "28 February 2017", ""),
        ("synthetic", "yes", "no"),
    ]
    assert ("main", "yes", "no") in [(cell.column, cell.before, cell.after) for cell in job.cells]
    assert ("strength", "4", "") in [(cell.column, cell.before, cell.after) for cell in tie.cells]
    (brought, *_), _ = history.every(empty, LEAD, ["import"])
    assert brought.details["counts"] == [
        {"kind": "people", "new": 12, "changed": 0, "unchanged": 0, "refused": 0},
        {"kind": "ties", "new": 12, "changed": 0, "unchanged": 0, "refused": 0},
    ]
    assert [one["name"] for one in brought.details["files"]] == ["people.csv", "ties.csv"]


def test_everybody_and_everything_has_its_history(held: Held, empty: Store) -> None:
    """Those of records that list what they are about, and those of records that are tied to it."""
    for record in held["records"]:
        about = record["touched"] + [
            one.split(" ", 1) for piece in record["pieces"] for one in piece.get("about") or []
        ]
        for kind, id_ in about:
            found, _ = history.of(empty, LEAD, id_, kind)
            assert record["id"] in {one.id for one in found}, (kind, id_)


def test_all_of_it_is_taken_back_and_an_import_that_was_cut_off_put_back(
    held: Held, empty: Store, neo4j_address: Address
) -> None:
    """Newest first, until the map is as it was before the first; one of several transactions as at a start."""
    for record in reversed(held["records"]):
        if len(record["pieces"]) > 1:
            cut_off(record, neo4j_address)
            assert transactions.recover(empty)
            continue
        assert undo(empty, LEAD, record["id"]).left == []
    there, _ = snapshot(empty)
    before = records.dataset(held["before"])
    for kind in KINDS:
        assert sorted(there.rows(kind), key=repr) == sorted(before.rows(kind), key=repr), kind


def test_every_record_and_every_piece_lists_who_is_in_it(
    held: Held, empty: Store, neo4j_address: Address
) -> None:
    """Whoever their texts name, as a search through these finds them: in the file, people alone have such ids."""
    with neo4j_address.driver() as driver:
        for record in held["records"]:
            (found,) = driver.execute_query(
                "MATCH (c:Change {id: $id}) RETURN c.people AS record, "
                "[(c)-[:HOLDS]->(p) | [p.number, p.people]] AS pieces, EXISTS { (:Unlisted) } AS left",
                id=record["id"],
            ).records
            said = set(re.findall("⟦(.+?)⟧", record["words"])) | ({record["by"]} - {"lead"})
            assert set(found["record"].split()) == said
            expected = {piece["number"]: named_in(piece) for piece in record["pieces"]}
            assert {number: set(people.split()) for number, people in found["pieces"]} == expected
            assert not found["left"]
        # As one looks for everything that somebody is in: those who were tied by an import of several transactions too.
        for person in ("p-ann", "p-two-text-go"):
            rows = driver.execute_query(
                "MATCH (c:Change)-[:HOLDS]->(p:Piece) WHERE p.people CONTAINS ' ' + $id + ' ' "
                "RETURN DISTINCT c.id AS id",
                id=person,
            ).records
            assert {row["id"] for row in rows} == {
                record["id"]
                for record in held["records"]
                if any(person in named_in(piece) for piece in record["pieces"])
            }


def named_in(piece: dict[str, Any]) -> set[str]:
    """The ids of people in the text of a piece."""
    rows = records.rows_in(piece)
    text = rows if isinstance(rows, str) else zlib.decompress(rows).decode()
    return set(re.findall(r'"(p-[a-z0-9-]+)"', text))


def test_listing_that_is_cut_off_goes_on_at_the_next_start(
    empty: Store, neo4j_address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = records.read(FILES[0])
    records.put(found, empty, neo4j_address)
    pieces = sum(len(record["pieces"]) for record in found["records"])
    empty.migrate()
    monkeypatch.setattr(backfill, "AT_ONCE", 3)
    write, left = Store.write, [2]

    def failing(store: Store, work: Any) -> Any:
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        return write(store, work)

    monkeypatch.setattr(Store, "write", failing)
    with pytest.raises(KeyboardInterrupt):
        backfill.list_people(empty)
    monkeypatch.setattr(Store, "write", write)
    version = empty.version()
    assert backfill.list_people(empty) == pieces - 6
    assert backfill.list_people(empty) == 0
    assert empty.version() == version


def test_the_history_of_whoever_a_newer_weft_changed_says_so(
    held: Held, empty: Store, neo4j_address: Address
) -> None:
    with neo4j_address.driver() as driver:
        driver.execute_query(
            "MATCH (c:Change {id: $id})-[:HOLDS]->(p:Piece) SET p.rows = $rows",
            id=held["records"][0]["id"],
            rows=zlib.compress(b'{"shape": 99}'),
        )
    with pytest.raises(SchemaMismatch, match="newer Weft"):
        history.of(empty, LEAD, "p-ann", "people")
    with pytest.raises(SchemaMismatch, match="newer Weft"):
        undo(empty, LEAD, held["records"][0]["id"])


def cut_off(record: Held, address: Address) -> None:
    """Leave the graph as a process does that is killed before the end of its change."""
    with address.driver() as driver:
        driver.execute_query(
            "MATCH (c:Change {id: $id}), (g:Graph) SET c.state = 'under way', g.applying = $id",
            id=record["id"],
        )
