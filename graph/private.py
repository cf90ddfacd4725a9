"""The door for writing what is not part of the map: data of one person, or of the whole programme.

Saved answers and hidden suggestions are written here. What changes the map is a patch
(`graph/changes/transactions.py`), and there is no third way. Each write has an owner and is checked as an action. In
the same transaction it leaves a line for a later audit, `(:Audit {at, by, did, owner, about})`: ids and moments, no
names, and nothing of what was written. The next write after a year deletes the line. The graph's version stays as it
is.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from graph import clock, lease, statements
from graph.access import Action, by, require
from graph.errors import StatementError
from graph.model import Viewer
from graph.store import Store, Writing

NOTE_AUDIT = statements.get("write/note_audit")
FORGET_AUDIT = statements.get("write/forget_audit")

PROGRAMME = "programme"
"""Owner of what everybody who runs the programme shares."""
AUDIT_DAYS = 366
"""How long a line of the audit stays."""

T = TypeVar("T")


def write(
    store: Store,
    viewer: Viewer,
    action: Action,
    owner: str,
    did: str,
    work: Callable[[Writing], T],
    *,
    about: str = "",
) -> T:
    """Write something private in one transaction, with its line for the audit.

    Args:
        owner: id of the person it belongs to, or `PROGRAMME`.
        did: what the viewer does, in words without names.
        work: as for `Store.write`; if it raises, nothing is written.
        about: id of what was written, if the audit may show it; "" if nobody else is to know.

    Raises:
        NotAllowed: the viewer may not do this with this owner's data.
        UpdateInProgress: somebody is at a long piece of work on the map.
        StatementError: the work would have changed the map.
    """
    require(viewer, action, about=owner)
    moment = clock.now()

    def with_its_line(tx: Writing) -> T:
        lease.hold(tx)
        result = work(tx)
        tx.run(NOTE_AUDIT, at=moment.isoformat(), by=by(viewer), did=did, owner=owner, about=about)
        tx.run(FORGET_AUDIT, before=(moment - timedelta(days=AUDIT_DAYS)).isoformat())
        if tx.changes_graph:
            raise StatementError(f"“{did}” changes the map, which only a patch may.")
        return result

    return store.write(with_its_line)
