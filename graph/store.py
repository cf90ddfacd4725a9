"""The only door to Neo4j: one driver per process, reads within limits, retried writes, the graph's version.

Nothing else imports `neo4j`.
"""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple, ParamSpec, TypeVar

import neo4j
from neo4j import (
    READ_ACCESS,
    GraphDatabase,
    ManagedTransaction,
    NotificationMinimumSeverity,
    Query,
    Transaction,
)
from neo4j.exceptions import DriverError, Neo4jError

from graph import statements
from graph.derived import Derived
from graph.errors import (
    CannotStore,
    GraphChanged,
    GraphUnavailable,
    PasswordRefused,
    QueryTimeout,
    SchemaMismatch,
    TooLarge,
    UpdateInProgress,
    WeftError,
)
from graph.statements import Statement

RAISE_VERSION = statements.get("write/raise_version")
GRAPH = statements.get("read/graph")
RECORD_MIGRATION = statements.get("write/record_migration")

T = TypeVar("T")
P = ParamSpec("P")
Row = dict[str, Any]

LEAST_TO_WRITE = 200 * 1024 * 1024
"""Bytes that must be free before a change: several times what the largest transaction and its log take."""
_ATTEMPTS = 3
"""How often something is read that must be read at one version of the graph."""

_LOOKED_SECONDS = 0.05
"""How long the version is not asked of Neo4j again for answers that are kept: twenty times a second is cheap."""
_STREAMED = 5_000
"""Rows of a stream that Neo4j sends at once."""
_REMEMBERED = 256
"""Derived values to cache: a few each for the days and kinds of evidence asked about lately."""
_NAMES = 3
"""Sets of names to cache, of people, things and tags: of 100,000 people they take tens of MB, so no older ones stay."""
_NETWORKS, _NETWORK_BYTES, _FEWEST_NETWORKS = 32, 250e6, 4
"""Whole networks to cache: so many, within so much memory, but at least these few of any size.

Each kind of evidence, day and viewer has its own; one of 100,000 people takes some 25 MB.
"""


class Rows(list[Row]):
    """Rows of a read; `truncated` says that there were more than the row limit allows."""

    truncated = False


class Writing:
    """A write transaction. Remembers whether anything in it should raise the graph's version."""

    def __init__(self, transaction: ManagedTransaction) -> None:
        self._transaction = transaction
        self.changes_graph = False

    def run(self, statement: Statement, **parameters: Any) -> list[Row]:
        """Run one statement and return all its rows, with its header checked."""
        statement.check(parameters)
        self.changes_graph |= statement.changes_graph
        return _rows(self._transaction, statement, parameters)


class Moment(NamedTuple):
    """The graph at a moment; `half_written` is the id of a change that is written in part."""

    version: int
    half_written: str | None = None


class Store:
    """Reads and writes by checked statements. Safe to share between threads; close it once, at the end."""

    def __init__(
        self,
        uri: str,
        user: str,
        password: str,
        *,
        read_seconds: float,
        read_rows: int,
        whole_seconds: float = 120,
        patience: float | None = None,
        disk: Path | None = None,
    ) -> None:
        """Make the driver; nothing is sent until the first statement.

        Args:
            uri: `bolt://` for one server, `neo4j://` for a cluster, with `+s` for TLS.
            read_seconds: time limit of one read.
            read_rows: rows that one read returns at most.
            whole_seconds: time limit of one reading of the whole graph.
            patience: how long an answer waits for what is worked out beside it; until it is there, if None.
            disk: a folder on the disk of this Neo4j, if it is one of this machine.
        """
        self._disk = disk
        self.uri, self.user, self.password = uri, user, password
        self._read_seconds, self._read_rows, self._whole_seconds = read_seconds, read_rows, whole_seconds
        self.derived = Derived(_REMEMBERED, patience)
        self.networks = Derived(
            _NETWORKS, weigh=lambda network: network.nbytes, most=_NETWORK_BYTES, least=_FEWEST_NETWORKS
        )
        self.names = Derived(_NAMES)
        self._transaction_bytes: int | None = None
        self._moment: tuple[float, Moment] | None = None
        self._writes = 0
        self._driver = GraphDatabase.driver(
            uri,
            auth=(user, password),
            connection_timeout=3,
            connection_acquisition_timeout=10,
            max_transaction_retry_time=3,
            liveness_check_timeout=2,
            notifications_min_severity=NotificationMinimumSeverity.OFF,
            user_agent="weft",
        )

    def check_room(self) -> None:
        """Refuse to begin a change on a disk that is nearly full.

        A Neo4j whose disk is full in the middle of a transaction gives up its database, and what it has written of its
        log by then can keep it from starting again.

        Raises:
            CannotStore: fewer than `LEAST_TO_WRITE` bytes are free.
        """
        if self._disk and (free := shutil.disk_usage(self._disk).free) < LEAST_TO_WRITE:
            raise CannotStore(f"only {free // 2**20} MB are free")

    def close(self) -> None:
        """Close all connections."""
        self._driver.close()

    def read(self, statement: Statement, **parameters: Any) -> Rows:
        """Rows of one statement, read by `READ` routing within the time and row limits.

        Raises:
            QueryTimeout: the time limit was reached.
            GraphUnavailable: Neo4j does not answer, or refuses the password.
        """
        statement.check(parameters)
        return self._read(statement, parameters)

    def read_once(self, statement: Statement, **parameters: Any) -> Rows:
        """As `read`, but not tried again: for those who ask whether Neo4j answers."""
        statement.check(parameters)
        with (
            _translated(self.uri),
            self._driver.session(default_access_mode=READ_ACCESS) as session,
            session.begin_transaction(timeout=self._read_seconds) as transaction,
        ):
            return self._limited(transaction, statement, parameters)

    def read_at(self, version: int, statement: Statement, **parameters: Any) -> Rows:
        """As `read`, cached for as long as the graph has this version: for counts over the whole graph.

        Args:
            version: of the graph, read by the caller just before.
            parameters: values as in JSON.

        Raises:
            GraphChanged: the graph has another version by now.
        """

        def read() -> Rows:
            rows = self.read(statement, **parameters)
            self.expect(version)
            return rows

        return self.derived.get((version, statement.name, json.dumps(parameters, sort_keys=True)), read)

    def expect(self, version: int) -> None:
        """Call it after a read that belongs to others of this version.

        Raises:
            GraphChanged: the graph has another version by now.
        """
        if self.version() != version:
            raise GraphChanged()

    def read_whole(self, statement: Statement, **parameters: Any) -> list[Row]:
        """All rows of a statement that reads the whole graph in few, long rows of ids and numbers.

        Raises:
            QueryTimeout: the time limit for such a reading was reached.
            GraphUnavailable: Neo4j does not answer, or refuses the password.
        """
        statement.check(parameters)

        def unit(transaction: ManagedTransaction) -> list[Row]:
            return [dict(record) for record in transaction.run(statement.text, parameters)]

        unit = neo4j.unit_of_work(timeout=self._whole_seconds)(unit)
        with _translated(self.uri), self._driver.session(default_access_mode=READ_ACCESS) as session:
            return session.execute_read(unit)

    def stream(self, statement: Statement, **parameters: Any) -> Iterator[list[Any]]:
        """All rows of a statement, one at a time, without limits of rows and time; values are the driver's own.

        Raises:
            GraphUnavailable: Neo4j does not answer, or refuses the password.
        """
        statement.check(parameters)
        with (
            _translated(self.uri),
            self._driver.session(default_access_mode=READ_ACCESS, fetch_size=_STREAMED) as session,
        ):
            for record in session.run(Query(statement.text), parameters):
                yield record.values()

    def explain(self, statement: Statement) -> tuple[str, ...]:
        """The columns that Neo4j would return for a statement, without running it."""
        parameters = {name: statements.TYPES[kind] for name, kind in statement.params.items()}
        with self._driver.session() as session:
            result = session.run(Query("EXPLAIN " + statement.text), parameters)
            return tuple(result.keys())

    def write(self, work: Callable[[Writing], T]) -> T:
        """Run `work` in one transaction, retried by the driver when Neo4j asks for it.

        `work` may therefore run more than once and must not act on anything but its argument. If a statement
        that changes the graph ran, the graph's version is raised as the last statement of the transaction.

        Raises:
            GraphUnavailable: Neo4j does not answer; nothing was written.
            TooLarge: the transaction needs more memory than Neo4j has; nothing was written.
        """

        def unit(transaction: ManagedTransaction) -> T:
            writing = Writing(transaction)
            try:
                result = work(writing)
                if writing.changes_graph:
                    writing.run(RAISE_VERSION)
            except Neo4jError as error:
                if (error.code or "").startswith(_NO_MEMORY):
                    # Not Neo4j's own error, with which the driver would only try again.
                    raise TooLarge(_TOO_MUCH_AT_ONCE) from error
                raise
            return result

        try:
            with _translated(self.uri), self._driver.session() as session:
                return session.execute_write(unit)
        finally:
            self._writes += 1
            self._moment = None

    def version(self) -> int:
        """The graph's version: raised by every write that changes people, sectors, ties or memberships.

        What the background works out for another is dropped.

        Raises:
            UpdateInProgress: a change is written in part, so that the map is between two versions.
        """
        rows = self.read(GRAPH)
        if rows and rows[0]["applying"]:
            raise UpdateInProgress()
        version = int(rows[0]["version"]) if rows else 0
        self.derived.now_at(version)
        return version

    def moment(self) -> Moment:
        """The graph as it was a twentieth of a second ago at most, and never before this process's last write."""
        seen, writes = self._moment, self._writes
        if seen and time.monotonic() - seen[0] < _LOOKED_SECONDS:
            return seen[1]
        at = time.monotonic()
        rows = self.read(GRAPH)
        moment = Moment(rows[0]["version"], rows[0]["applying"]) if rows else Moment(0)
        if writes == self._writes:
            self._moment = at, moment
        return moment

    def transaction_bytes(self) -> int:
        """How much memory all transactions of this Neo4j may take together; 0 if it does not say."""
        if self._transaction_bytes is None:
            with _translated(self.uri), self._driver.session() as session:
                found = session.run(Query(_MEMORY)).single()
                self._transaction_bytes = size_in_bytes(found["value"]) if found else 0
        return self._transaction_bytes or 0

    def schema(self) -> int:
        """The number of the last migration that ran here; 0 for an empty store."""
        rows = self.read(GRAPH)
        return int(rows[0]["schema"]) if rows else 0

    def behind(self) -> int:
        """How many migrations are to run here.

        Raises:
            SchemaMismatch: the store was written by a newer Weft.
        """
        known, done = len(statements.migrations()), self.schema()
        if done > known:
            raise SchemaMismatch(
                f"Use the newer Weft that wrote this graph: it has schema {done}, and this Weft knows {known}."
            )
        return known - done

    def allow_one_lease(self) -> None:
        """Make sure that there can be one lease only: before the first migration, which is made under it."""
        try:
            with self._driver.session() as session:  # tried again where two who do this wait for each other
                session.execute_write(lambda transaction: transaction.run(_ONE_LEASE).consume())
        except DriverError as error:
            raise GraphUnavailable(_SILENT.format(uri=self.uri)) from error
        except Neo4jError as error:
            if error.code != "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists":
                raise  # others have just made it

    def migrate(self) -> int:
        """Bring the store to this program's schema; return how many migrations ran. Safe to repeat.

        Raises:
            SchemaMismatch: the store was written by a newer Weft.
        """
        self.allow_one_lease()
        known = statements.migrations()
        done = len(known) - self.behind()
        for number, _, texts in known[done:]:
            for text in texts:
                self._run_alone(text)
            self.write(lambda tx, number=number: tx.run(RECORD_MIGRATION, schema=number))  # type: ignore[misc]
        return len(known) - done

    def define(self, schema: int) -> None:
        """Make the constraints and indexes that a store of this schema has, and no others. Data stays as it is."""
        self.undefine()
        for number, _, texts in statements.migrations():
            for text in texts:
                if number <= schema and _DEFINES.match(_without_comments(text)):
                    self._run_alone(text)
        self.allow_one_lease()

    def undefine(self) -> None:
        """Delete all constraints and indexes of the store, for data of another schema."""
        for kind, listed in _DEFINED.items():
            with _translated(self.uri), self._driver.session() as session:
                names = [record["name"] for record in session.run(Query(listed))]
            for name in names:
                self._run_alone(f"DROP {kind} `{name.replace('`', '``')}` IF EXISTS")

    def _run_alone(self, text: str) -> None:
        with _translated(self.uri), self._driver.session() as session:
            session.run(Query(text)).consume()

    def _read(self, statement: Statement, parameters: dict[str, Any]) -> Rows:
        def unit(transaction: ManagedTransaction) -> Rows:
            return self._limited(transaction, statement, parameters)

        unit = neo4j.unit_of_work(timeout=self._read_seconds)(unit)
        with _translated(self.uri), self._driver.session(default_access_mode=READ_ACCESS) as session:
            return session.execute_read(unit)

    def _limited(
        self, transaction: ManagedTransaction | Transaction, statement: Statement, parameters: dict[str, Any]
    ) -> Rows:
        found = _rows(transaction, statement, parameters, self._read_rows + 1)
        rows = Rows(found[: self._read_rows])
        rows.truncated = len(found) > self._read_rows
        return rows


def at_one_version(work: Callable[P, T]) -> Callable[P, T]:
    """Do the work again if the graph changed while it read; GraphChanged if it does so three times.

    The work may therefore run more than once, and must not write.
    """

    @wraps(work)
    def repeated(*args: P.args, **kwargs: P.kwargs) -> T:
        for _ in range(_ATTEMPTS - 1):
            with suppress(GraphChanged):
                return work(*args, **kwargs)
        return work(*args, **kwargs)

    return repeated


_NO_MEMORY = "Neo.TransientError.General.MemoryPool"
_TOO_MUCH_AT_ONCE = (
    "Change less at once, or set WEFT_NEO4J_HEAP to more: Neo4j has too little memory for this as one change."
)
_ONE_LEASE = "CREATE CONSTRAINT lease_key IF NOT EXISTS FOR (n:Lease) REQUIRE n.key IS UNIQUE"
_MEMORY = "SHOW SETTINGS 'dbms.memory.transaction.total.max' YIELD value"
_UNITS = {"B": 1, "KiB": 2**10, "MiB": 2**20, "GiB": 2**30}


def size_in_bytes(text: str) -> int:
    """A size as Neo4j prints it, such as `512.00MiB`, in bytes; 0 for one that has another form."""
    found = re.fullmatch(r"([\d.]+) ?(B|KiB|MiB|GiB)", text)
    return int(float(found[1]) * _UNITS[found[2]]) if found else 0


_DEFINES = re.compile(r"(CREATE|DROP) (CONSTRAINT|INDEX)\b")
_DEFINED = {
    "CONSTRAINT": "SHOW CONSTRAINTS YIELD name, labelsOrTypes WHERE NOT 'Lease' IN labelsOrTypes",
    "INDEX": "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL",
}


def _without_comments(text: str) -> str:
    return re.sub(r"^//.*\n", "", text, flags=re.MULTILINE)


_SILENT = (
    "Start Neo4j: it is not answering at {uri}. Run `weft db start`, or start the one that WEFT_NEO4J_URI names. If it "
    "is starting, try again in a moment."
)
_MEANINGS: tuple[tuple[str, type[WeftError], str], ...] = (
    (
        "Neo.ClientError.Security",
        PasswordRefused,
        "Check WEFT_NEO4J_USER and WEFT_NEO4J_PASSWORD or WEFT_NEO4J_PASSWORD_FILE, or for the managed Neo4j the file "
        "secrets/neo4j-password in WEFT_HOME: Neo4j at {uri} refuses the user or password.",
    ),
    (
        "Neo.ClientError.Transaction.TransactionTimedOut",
        QueryTimeout,
        "Ask again, or about less at once: this took longer than the time limit of one read.",
    ),
    (
        _NO_MEMORY,
        QueryTimeout,
        "Ask about less at once: this needs more memory than one read may use.",
    ),
    ("Neo.TransientError", GraphUnavailable, _SILENT),
    (
        "Neo.DatabaseError",
        GraphUnavailable,
        "Look in the log of Neo4j: Neo4j at {uri} reports an error of its own.",
    ),
)
"""What to tell users about Neo4j's error codes, the first that fits; other codes are our own mistakes."""


def ping(uri: str, user: str, password: str) -> None:
    """Return when Neo4j answers at `uri` with this user and password.

    Raises:
        GraphUnavailable: it does not; the message says why.
    """
    with (
        _translated(uri),
        GraphDatabase.driver(uri, auth=(user, password), connection_timeout=3, user_agent="weft") as driver,
        driver.session() as session,
    ):
        # Not only a connection: a database that gave up on a full disk still takes those.
        session.run(Query("RETURN 1")).consume()


@contextmanager
def _translated(uri: str) -> Iterator[None]:
    """Turn the driver's exceptions into ours: plain words, and no exception text for a user to read."""
    try:
        yield
    except DriverError as error:
        raise GraphUnavailable(_SILENT.format(uri=uri)) from error
    except Neo4jError as error:
        for code, kind, text in _MEANINGS:
            if (error.code or "").startswith(code):
                raise kind(text.format(uri=uri)) from error
        raise


def _rows(
    transaction: ManagedTransaction | Transaction,
    statement: Statement,
    parameters: Row,
    limit: int | None = None,
) -> list[Row]:
    """The rows of a statement, so many at most.

    Neo4j sends them in one record: the driver spends 0.04 ms a record, a quarter of the time of some answers.
    """
    columns = ", ".join(statement.returns)
    fewer = "" if limit is None else f"WITH {columns} LIMIT {limit}\n"
    text = f"CALL () {{\n{statement.text}\n}}\n{fewer}RETURN collect([{columns}]) AS rows"
    found = transaction.run(text, parameters).single(strict=True)["rows"]
    return [_plain(dict(zip(statement.returns, row, strict=True))) for row in found]


def _plain(row: Row) -> Row:
    """Neo4j's dates as Python's, at any depth."""
    return {key: _value(value) for key, value in row.items()}


def _value(value: Any) -> Any:
    if isinstance(value, neo4j.time.Date):
        return date(value.year, value.month, value.day)
    if isinstance(value, list):
        return [_value(item) for item in value]
    if isinstance(value, dict):
        return _plain(value)
    return value
