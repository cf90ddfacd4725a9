"""The lease on the map: one owner, who is noticed when dead; nobody writes beside it, everybody reads."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Event

import pytest

from graph import lease, opening, private, statements
from graph.access import Action
from graph.changes import transactions
from graph.changes.transactions import Record
from graph.errors import Conflict, UpdateInProgress
from graph.model import Viewer
from graph.records.dataset import Sector
from graph.records.patch import added
from graph.records.snapshot import snapshot
from graph.settings import Settings
from graph.store import Store, Writing, size_in_bytes
from tests.batches import in_several_transactions
from tests.neo4j import Address

LEAD = Viewer("lead")
RECORD = Record("lead", "edit", "Added sectors")


def write(store: Store, *ids: str) -> None:
    patch = [added("sectors", Sector(id_, id_.title())) for id_ in ids]
    transactions.write(store, patch, Record("lead", "edit", "Added sectors"), store.version())


def sectors(store: Store) -> list[str]:
    return [one.id for one in snapshot(store)[0].sectors]


def test_one_at_a_time_and_everybody_reads(empty: Store) -> None:
    write(empty, "health")
    with lease.held(empty, "backup", "lead") as held:
        held.note(3, 10)
        assert sectors(empty) == ["health"]
        for work in (
            lambda: write(empty, "housing"),
            lambda: private.write(empty, LEAD, Action.SAVE, private.PROGRAMME, "did", lambda tx: None),
            lambda: lease.held(empty, "change", "lead").__enter__(),
        ):
            with pytest.raises(UpdateInProgress, match="a backup is being made"):
                work()
        found = lease.current(empty)
        assert found
        assert (found["what"], found["by"], found["live"]) == ("backup", "lead", True)
    assert lease.current(empty) is None
    write(empty, "housing")
    assert sectors(empty) == ["health", "housing"]


def test_it_is_renewed_with_how_far_the_work_is(empty: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease, "LASTS_SECONDS", 3)
    monkeypatch.setattr(lease, "RENEWED_SECONDS", 0.2)
    with lease.held(empty, "change", "lead") as held:
        held.note(20_000, 50_000)
        began = lease.current(empty)
        assert began
        until = time.monotonic() + 4
        while time.monotonic() < until:
            time.sleep(0.2)
        with pytest.raises(UpdateInProgress, match=r"20,000 of 50,000 rows written"):
            write(empty, "health")
        found = lease.current(empty)
        assert found
        assert found["since"] == began["since"]
        assert found["until"] > began["until"]


def test_a_dead_owner_is_noticed_and_one_that_was_only_slow_is_refused(
    empty: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stops renewing in the middle of a change; another process rolls the change back; then it goes on."""
    monkeypatch.setattr(lease, "LASTS_SECONDS", 1)
    monkeypatch.setattr(lease.Lease, "_renew", lambda self: None)
    seen: list[int] = []

    def stands_still(done: int, total: int) -> None:
        seen.append(done)
        if done == 1:
            assert transactions.half_written(empty)
            until = time.monotonic() + 60
            # Whatever else serves this graph may be the one that rolls it back.
            while transactions.half_written(empty) or lease.current(empty):
                assert time.monotonic() < until, "nobody rolled it back"
                with suppress(UpdateInProgress):
                    transactions.recover(empty)
                time.sleep(0.05)

    patch = [added("sectors", Sector(id_, id_)) for id_ in ("a", "b", "c")]
    with (
        in_several_transactions(1),
        pytest.raises(Conflict, match="stood still for so long that it was rolled back"),
    ):
        transactions.write(empty, patch, RECORD, empty.version(), stands_still)
    assert seen == [1]
    assert sectors(empty) == []
    assert lease.current(empty) is None


def test_whoever_takes_it_waits_for_a_writer_that_came_before(empty: Store) -> None:
    began, go_on = Event(), Event()

    def slow(tx: Writing) -> None:
        lease.hold(tx)
        began.set()
        assert go_on.wait(20)
        tx.run(statements.get("write/load_sectors"), rows=[{"id": "late", "name": "Late", "part_of": None}])

    with ThreadPoolExecutor(2) as beside:
        writing = beside.submit(empty.write, slow)
        assert began.wait(20)
        held = lease.held(empty, "backup", "lead")
        taking = beside.submit(held.__enter__)
        time.sleep(0.3)
        assert not taking.done()
        go_on.set()
        writing.result()
        taking.result()
    try:
        assert sectors(empty) == ["late"]
    finally:
        held.__exit__(None, None, None)


def test_several_starts_at_once_on_a_new_store_all_succeed(
    empty: Store, open_store: Callable[..., Store], neo4j_address: Address, tmp_path: Path
) -> None:
    settings = Settings(home=tmp_path)
    with neo4j_address.driver() as driver:
        for kind, several in (("CONSTRAINT", "CONSTRAINTS"), ("INDEX", "INDEXES")):
            shown = driver.execute_query(
                f"SHOW {several} YIELD name, type WHERE type <> 'LOOKUP' RETURN name"
            )
            for record in shown.records:
                driver.execute_query(f"DROP {kind} {record['name']}")
        driver.execute_query("MATCH (g:Graph) DELETE g")
    with ThreadPoolExecutor(3) as beside:
        for one in [beside.submit(opening.prepare, open_store(), settings) for _ in range(3)]:
            one.result()
    assert empty.behind() == 0
    assert lease.current(empty) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("512.00MiB", 2**29), ("1.50GiB", 3 * 2**29), ("0B", 0), ("as much as it takes", 0)],
)
def test_sizes_as_neo4j_prints_them(text: str, expected: int) -> None:
    assert size_in_bytes(text) == expected
