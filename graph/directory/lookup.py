"""Finding people by id, by name or by the beginning of a name; and who may find them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from graph import statements
from graph.access import Action, findable, may, require, visible
from graph.directory.current_entries import now
from graph.directory.nearest import nearest
from graph.errors import InvalidInput, NotFound
from graph.model import Scope, Viewer
from graph.store import Row, Store

PEOPLE_BY_NAME = statements.get("identity/people_by_name")
LABELS = statements.get("read/labels")
VISIBILITY = statements.get("read/visibility")

MEMBERS_LETTERS, MEMBERS_RESULTS = 3, 8
"""What a member must type before anybody is found, and how many they are shown at most."""


def scope(store: Store, viewer: Viewer) -> Scope:
    """The people that a viewer may see; everybody sees themselves."""
    require(viewer, Action.ASK)
    seen = visible(viewer)
    if may(viewer, Action.SEE_EVERYBODY) or not viewer.person_id:
        return Scope(tuple(seen))
    rows = store.read(VISIBILITY, ids=[viewer.person_id])
    hidden = rows and rows[0]["visibility"] not in seen
    return Scope(tuple(seen), viewer.person_id if hidden else "")


def search(store: Store, viewer: Viewer, text: str, limit: int) -> list[dict[str, Any]]:
    """People whose name contains the text, best first: id, label, job title, organisation, sector.

    Raises:
        InvalidInput: a member typed fewer than three characters.
    """
    require(viewer, Action.ASK, people=True)
    if not may(viewer, Action.SEE_EVERYBODY):
        if len(text.strip()) < MEMBERS_LETTERS:
            raise InvalidInput({"q": f"should have {MEMBERS_LETTERS} characters or more"})
        limit = min(limit, MEMBERS_RESULTS)
    return [
        {"id": row["id"], "label": row.pop("name"), **row} for row in _by_name(store, viewer, text, limit)
    ]


def find(store: Store, viewer: Viewer, given: str) -> str:
    """The id of the person with this id, or with exactly this name if only one has it.

    The id of a merged person leads to the one that stays.

    Raises:
        NotFound: there is nobody, or more than one; carries the nearest names or ids.
    """
    require(viewer, Action.ASK, people=True)
    if store.read(LABELS, ids=[given])[0]["named"]:
        return given
    if today := now(store, [given]).get(("people", given)):
        return today
    wanted = given.strip().casefold()
    same = [row["id"] for row in _by_name(store, viewer, given, 100) if row["name"].casefold() == wanted]
    if len(same) == 1:
        return str(same[0])
    raise NotFound("person", given, same or _nearest(store, viewer, given))


def _by_name(store: Store, viewer: Viewer, text: str, limit: int) -> list[Row]:
    return store.read(PEOPLE_BY_NAME, text=text.strip().lower(), visible=findable(viewer), limit=limit)


def _nearest(store: Store, viewer: Viewer, given: str) -> list[str]:
    """Names, as those can be asked for too; ids where it was an id that was mistyped, or where names are shared."""
    if not may(viewer, Action.SEE_EVERYBODY):
        return []
    rows = _by_name(store, viewer, "", 10_000)
    if given.startswith("p-"):
        return nearest(given, {row["id"]: row["id"] for row in rows})
    times = Counter(row["name"] for row in rows)
    return nearest(
        given, {row["name"] if times[row["name"]] == 1 else row["id"]: row["name"] for row in rows}
    )
