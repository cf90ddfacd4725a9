"""What is no part of the map is written through one door: with an owner, a check, and a line for the audit."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from graph import clock, private, statements
from graph.access import Action
from graph.errors import NotAllowed, NotFound, StatementError
from graph.members import dismissals
from graph.model import Viewer
from graph.private import PROGRAMME
from graph.records.bulk.load import load
from graph.saved import answers
from graph.store import Store, Writing
from tests.neo4j import Address
from tests.town import TOWN

LEAD, ANN, BEN = Viewer("lead"), Viewer("member", "p-ann"), Viewer("member", "p-ben")


@pytest.fixture
def town(empty: Store) -> Store:
    load(TOWN, empty)
    return empty


def lines(address: Address) -> list[dict[str, Any]]:
    with address.driver() as driver:
        found = driver.execute_query("MATCH (a:Audit) RETURN a ORDER BY a.at, a.did").records
    return [dict(row["a"]) for row in found]


def test_each_private_write_leaves_a_line_without_names_and_raises_no_version(
    town: Store, neo4j_address: Address
) -> None:
    version = town.version()
    made = answers.save(town, LEAD, "loss", {"person": "p-ann"}, "Ask Ann Lee")
    answers.note(town, LEAD, made, "about Ben Osei")
    answers.remove(town, LEAD, made)
    answers.restore(town, LEAD, made)
    dismissals.dismiss(town, ANN, "p-ben", "never")
    dismissals.restore(town, ANN, "p-ben")
    told = [(row["by"], row["did"], row["owner"], row["about"]) for row in lines(neo4j_address)]
    assert told == [
        ("lead", "save an answer", PROGRAMME, made),
        ("lead", "write a note beside a saved answer", PROGRAMME, made),
        ("lead", "remove a saved answer", PROGRAMME, made),
        ("lead", "restore a saved answer", PROGRAMME, made),
        # Only the member is told who they do not want suggested.
        ("p-ann", "hide a suggestion", "p-ann", ""),
        ("p-ann", "show a suggestion again", "p-ann", ""),
    ]
    assert town.version() == version


def test_what_is_refused_or_fails_leaves_neither_a_write_nor_a_line(
    town: Store, neo4j_address: Address
) -> None:
    def hide(tx: Writing) -> object:
        return tx.run(dismissals.DISMISS, person="p-ann", other="p-ben", kind="never", today="2020-01-01")

    with pytest.raises(NotAllowed):
        private.write(town, BEN, Action.OPEN_MEMBER, "p-ann", "hide a suggestion", hide)
    with pytest.raises(NotAllowed):
        answers.save(town, Viewer("analyst"), "gaps", {})
    with pytest.raises(NotFound):
        answers.note(town, LEAD, "nothing", "text")
    with pytest.raises(NotFound):
        answers.restore(town, LEAD, "nothing")
    assert lines(neo4j_address) == []
    assert dismissals.dismissed(town, ANN) == []


def test_the_map_is_not_changed_through_it(town: Store, neo4j_address: Address) -> None:
    remove = statements.get("write/remove_seeks")
    assert remove.changes_graph
    version = town.version()
    rows = [{"person": "p-ann", "topic": "damp"}]
    with pytest.raises(StatementError, match="only a patch"):
        private.write(town, LEAD, Action.SAVE, PROGRAMME, "sneak", lambda tx: tx.run(remove, rows=rows))
    assert town.version() == version
    assert lines(neo4j_address) == []
    with neo4j_address.driver() as driver:
        left = driver.execute_query("MATCH (:Person {id: 'p-ann'})-[r:SEEKS]->() RETURN r").records
    assert len(left) == 1


def test_lines_are_deleted_after_a_year(
    town: Store, neo4j_address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2024, 5, 1, 12, tzinfo=UTC)
    for days in (0, 366, 367):
        monkeypatch.setattr(clock, "now", lambda days=days: now + timedelta(days=days))
        dismissals.restore(town, ANN, "p-ben")
    kept_lines = [datetime.fromisoformat(row["at"]) - now for row in lines(neo4j_address)]
    assert kept_lines == [timedelta(days=366), timedelta(days=367)]
