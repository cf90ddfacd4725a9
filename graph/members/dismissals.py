"""“Not now” and “never”: the suggestions that a member has hidden. Only the member ever sees them.

Stored as `(:Person)-[:PASSED_OVER {kind, on}]->(:Person)`, which is not a tie: no question, projection or measure
reads it, and it never raises the graph's version. If somebody is deleted it stays with their past, and is theirs again
when the deletion is undone; if they were merged into another, it counts for that entry, until the member changes it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from graph import private, statements
from graph.access import Action, require
from graph.clock import today
from graph.members.brief import Brief, briefly, seen_person
from graph.model import Viewer
from graph.store import Store, Writing

DISMISSED = statements.get("read/dismissed")
DISMISS = statements.get("write/dismiss")
RESTORE = statements.get("write/restore_suggestion")

For = Literal["not now", "never"]


@dataclass(frozen=True)
class Dismissal:
    """Somebody who is not suggested: `until` a day, or for good if it is None."""

    who: Brief
    kind: For
    until: date | None


def dismissed(store: Store, viewer: Viewer) -> list[Dismissal]:
    """The people that the member dismissed and may still see, by name; “not now” lasts three months."""
    require(viewer, Action.OPEN_MEMBER, about=viewer.person_id)
    rows = store.read(DISMISSED, person=viewer.person_id, today=today().isoformat())
    who = briefly(store, viewer, [row["id"] for row in rows])
    shown = [Dismissal(who[row["id"]], row["kind"], row["until"]) for row in rows if row["id"] in who]
    return sorted(shown, key=lambda one: (one.who.person.label, one.who.person.id))


def dismiss(store: Store, viewer: Viewer, other: str, kind: For) -> list[Dismissal]:
    """Hide somebody from the suggestions; the latest choice about somebody counts.

    Raises:
        NotFound: there is no such person, or the viewer may not see them.
    """
    require(viewer, Action.OPEN_MEMBER, about=viewer.person_id)
    hidden = seen_person(store, viewer, other)

    def work(tx: Writing) -> None:
        tx.run(DISMISS, person=viewer.person_id, other=hidden, kind=kind, today=today().isoformat())

    _write(store, viewer, "hide a suggestion", work)
    return dismissed(store, viewer)


def restore(store: Store, viewer: Viewer, other: str) -> list[Dismissal]:
    """Suggest somebody again. Where they were not dismissed, nothing changes."""
    require(viewer, Action.OPEN_MEMBER, about=viewer.person_id)

    def work(tx: Writing) -> None:
        tx.run(RESTORE, person=viewer.person_id, other=other)

    _write(store, viewer, "show a suggestion again", work)
    return dismissed(store, viewer)


def _write(store: Store, viewer: Viewer, did: str, work: Callable[[Writing], None]) -> None:
    """The audit does not say who was hidden: only the member is ever told."""
    private.write(store, viewer, Action.OPEN_MEMBER, viewer.person_id, did, work)
