"""Opens the graph: the Neo4j that the settings name, migrated to this program's schema."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from graph.changes import backfill, transactions
from graph.local.process import running
from graph.settings import Settings
from graph.store import Store


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
        yield store
    finally:
        store.close()
