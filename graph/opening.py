"""Opens the graph: the Neo4j that the settings name, migrated to this program's schema, with nothing half written."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from typing import TypeVar

from graph import lease, statements
from graph.access import keeps_people
from graph.backup import restoring, upgrading
from graph.changes import backfill, transactions
from graph.errors import PeopleHeld, UpdateInProgress
from graph.local.process import Server, running
from graph.settings import Settings
from graph.store import Store, ping

PEOPLE_HELD = statements.get("read/people_held")

_MIGRATING_SECONDS = 600.0
"""How long a start waits for another one that is migrating."""
_DEAD_OWNER_SECONDS = lease.LASTS_SECONDS + 3.0

T = TypeVar("T")


def store_at(
    settings: Settings,
    uri: str,
    user: str,
    password: str,
    patience: float | None = None,
    read_seconds: float | None = None,
) -> Store:
    """A store with the limits of the settings.

    Args:
        patience: seconds that an answer waits for values worked out beside it; without limit if None.
        read_seconds: time limit of one read, if not that of the settings.
    """
    return Store(
        uri,
        user,
        password,
        read_seconds=read_seconds or settings.read_seconds,
        read_rows=settings.read_rows,
        whole_seconds=settings.whole_seconds,
        patience=patience,
        disk=None if settings.neo4j_uri else settings.home,
    )


def address(settings: Settings) -> tuple[str, str, str]:
    """Where the graph is that is open already: URI, user and password."""
    if settings.neo4j_uri:
        return settings.neo4j_uri, settings.neo4j_user, settings.neo4j_password.get_secret_value()
    server = Server(settings)
    return server.uri, server.user, server.password


@contextmanager
def connected(settings: Settings) -> Iterator[Store]:
    """The store as it is, not migrated: for a restore, which brings its own schema along.

    Raises:
        SetupError: this machine cannot run the managed Neo4j; one sentence with the remedy.
    """
    with (
        nullcontext() if settings.neo4j_uri else running(settings),
        # The first reads of a new Neo4j take longer than an answer may.
        closing(store_at(settings, *address(settings), read_seconds=settings.whole_seconds)) as store,
    ):
        yield store


@contextmanager
def opened(settings: Settings, read_seconds: float | None = None) -> Iterator[Store]:
    """A migrated store: WEFT_NEO4J_URI if it is set, otherwise the managed Neo4j, started for as long as needed.

    Args:
        read_seconds: time limit of one read, if not that of the settings.

    Raises:
        SetupError: this machine cannot run the managed Neo4j; one sentence with the remedy.
        PeopleHeld: the graph holds people, and Weft is to keep organisations only.
        GraphUnavailable: Neo4j does not answer, or refuses the password.
        SchemaMismatch: the graph was written by a newer Weft.
        UpdateInProgress: a large change is being written. One that was cut off is rolled back first.
    """
    with nullcontext() if settings.neo4j_uri else running(settings):
        yield from _ready(settings, *address(settings), read_seconds)


def _ready(
    settings: Settings, uri: str, user: str, password: str, read_seconds: float | None
) -> Iterator[Store]:
    ping(uri, user, password)
    # Neo4j has just started, and plans each statement for the first time: that may take longer than a read may.
    with closing(store_at(settings, uri, user, password, read_seconds=settings.whole_seconds)) as store:
        prepare(store, settings)
        check_people(store)
    with closing(store_at(settings, uri, user, password, read_seconds=read_seconds)) as store:
        yield store


def prepare(store: Store, settings: Settings) -> None:
    """Migrate the store, after a backup, and roll back what was cut off; others who start meanwhile wait.

    Raises:
        as `opened`.
    """
    restoring.refuse_half(settings)
    if store.behind() or upgrading.was_cut_off(settings):
        store.allow_one_lease()
        _once_free(lambda: _migrate(store, settings), _MIGRATING_SECONDS)
    upgrading.delete_leftovers(settings)
    _once_free(lambda: transactions.recover(store), _DEAD_OWNER_SECONDS)
    backfill.list_people(store)


def _migrate(store: Store, settings: Settings) -> None:
    with lease.held(store, "start", "lead"):
        upgrading.migrate(store, settings)


def _once_free(work: Callable[[], T], seconds: float) -> T:
    """Do it as soon as nobody else is at a long piece of work; UpdateInProgress if that takes too long."""
    until = time.monotonic() + seconds
    while True:
        try:
            return work()
        except UpdateInProgress:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


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
