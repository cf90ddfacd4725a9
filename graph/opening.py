"""Opens the graph: the Neo4j that the settings name, migrated to this program's schema."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from graph import statements
from graph.access import keeps_people
from graph.changes import backfill, transactions
from graph.errors import PeopleHeld
from graph.local.process import running
from graph.settings import Settings
from graph.store import Store

PEOPLE_HELD = statements.get("read/people_held")


def store_at(settings: Settings, uri: str, user: str, password: str, patience: float | None = None) -> Store:
    """A store with the limits of the settings.

    Args:
        patience: seconds that an answer waits for values worked out beside it; without limit if None.
    """
    return Store(
        uri,
        user,
        password,
        read_seconds=settings.read_seconds,
        read_rows=settings.read_rows,
        whole_seconds=settings.whole_seconds,
        patience=patience,
    )


@contextmanager
def opened(settings: Settings) -> Iterator[Store]:
    """A migrated store: WEFT_NEO4J_URI if it is set, otherwise the managed Neo4j, started for as long as needed.

    Raises:
        SetupError: this machine cannot run the managed Neo4j; one sentence with the remedy.
        PeopleHeld: the graph holds people, and Weft is to keep organisations only.
        GraphUnavailable: Neo4j does not answer, or refuses the password.
        SchemaMismatch: the graph was written by a newer Weft.
        UpdateInProgress: a large import is being written. One that was cut off is rolled back first.
    """
    if settings.neo4j_uri:
        password = settings.neo4j_password.get_secret_value()
        yield from _migrated(store_at(settings, settings.neo4j_uri, settings.neo4j_user, password))
        return
    with running(settings) as server:
        yield from _migrated(store_at(settings, server.uri, server.user, server.password))


def _migrated(store: Store) -> Iterator[Store]:
    try:
        store.migrate()
        transactions.recover(store)
        backfill.list_people(store)
        check_people(store)
        yield store
    finally:
        store.close()


def check_people(store: Store) -> str:
    """What the graph holds of people, in words.

    Raises:
        PeopleHeld: Weft is to keep organisations only, and there are people, or records of people who were there.
    """
    if keeps_people():
        return "kept (WEFT_PEOPLE=on)"
    (held,) = store.read(PEOPLE_HELD)
    if held["people"] or held["records"]:
        raise PeopleHeld(held["people"])
    return "none, as WEFT_PEOPLE=off says"
