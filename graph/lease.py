"""The lease on the map: who is at a long piece of work on it, so that others neither write nor wait.

A long piece of work is an import, its undo, a backup, an upgrade, the roll-back of what was cut off: more than one
transaction, or one that takes seconds. Its owner takes the lease and renews it every few seconds on a thread of its
own; if the owner dies, the lease runs out and the next one takes it. Neo4j's clock decides, so that the clocks of
several machines may differ.

The lease says who is alive. What makes a change safe is the lock on the graph's node: `hold` takes it in every
transaction that writes, and refuses while somebody else has the lease. An owner that was only slow, and has lost the
lease, is refused as well.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Literal

from graph import statements
from graph.errors import UpdateInProgress, WeftError
from graph.store import Row, Store, Writing

LEASE = statements.get("read/lease")
TAKE_LEASE = statements.get("write/take_lease")
RENEW_LEASE = statements.get("write/renew_lease")
DROP_LEASE = statements.get("write/drop_lease")
HOLD = statements.get("write/hold")

What = Literal["change", "roll-back", "start", "backup", "restore"]

LASTS_SECONDS = 12
RENEWED_SECONDS = 2.0
"""A dead owner is noticed after the first; the second leaves a busy Neo4j time to answer."""
_log = logging.getLogger("weft")


class Lease:
    """A lease that is held. `note` may be called as often as one likes: what it says goes along with the renewals."""

    def __init__(self, store: Store, what: What) -> None:
        self.owner = secrets.token_hex(8)
        self._store, self._what = store, what
        self._done = self._total = 0
        self._ended = Event()
        self._thread = Thread(target=self._renew, name=f"lease {what}", daemon=True)

    def note(self, done: int, total: int) -> None:
        """Say how far the work is."""
        self._done, self._total = done, total

    def take(self, by: str) -> None:
        """Take the lease, and wait for the writers that are at work. Raises UpdateInProgress if it is taken."""
        (found,) = self._store.write(
            lambda tx: tx.run(TAKE_LEASE, owner=self.owner, what=self._what, by=by, seconds=LASTS_SECONDS)
        )
        if found["owner"] != self.owner:
            raise UpdateInProgress(found["done"], found["total"], found["what"])
        self._thread.start()
        # Those who came before the lease may still be writing.
        self._store.write(lambda tx: hold(tx, self.owner))

    def give_back(self) -> None:
        """Let others write. If Neo4j does not answer, the lease runs out by itself."""
        self._ended.set()
        if self._thread.ident:
            self._thread.join()
        with suppress(WeftError):
            self._store.write(lambda tx: tx.run(DROP_LEASE, owner=self.owner))

    def _renew(self) -> None:
        while not self._ended.wait(RENEWED_SECONDS):
            try:
                self._store.write(
                    lambda tx: tx.run(
                        RENEW_LEASE,
                        owner=self.owner,
                        done=self._done,
                        total=self._total,
                        seconds=LASTS_SECONDS,
                    )
                )
            except WeftError as error:
                _log.warning("the lease was not renewed: %s", error.message)


@contextmanager
def held(store: Store, what: What, by: str) -> Iterator[Lease]:
    """Nobody else writes while the block lasts; everybody may read.

    Args:
        by: who asked for it: the id of a person, or a role.

    Raises:
        UpdateInProgress: somebody else is at a long piece of work.
        GraphUnavailable: Neo4j does not answer.
    """
    lease = Lease(store, what)
    try:
        lease.take(by)
        yield lease
    finally:
        lease.give_back()


def current(store: Store) -> Row | None:
    """The lease: owner, what, by, done, total, since, until, and whether it is `live`; None if there is none."""
    rows = store.read(LEASE)
    return rows[0] if rows else None


def refuse_if_taken(tx: Writing, owner: str = "") -> None:
    """Refuse a write at once while somebody else is at a long piece of work: waiting writers would fill all threads.

    Raises:
        UpdateInProgress: says how far that work is.
    """
    for lease in tx.run(LEASE):
        if lease["live"] and lease["owner"] != owner:
            raise UpdateInProgress(lease["done"], lease["total"], lease["what"])


def hold(tx: Writing, owner: str = "") -> Row:
    """Keep others from writing until this transaction ends; returns `version` and `applying`, a change half written.

    Args:
        owner: of the lease that this writer holds; "" for a short change, which needs none.

    Raises:
        UpdateInProgress: somebody else is at a long piece of work.
    """
    refuse_if_taken(tx, owner)
    (graph,) = tx.run(HOLD, owner=owner)
    if graph["leased"]:
        raise UpdateInProgress()
    return graph
