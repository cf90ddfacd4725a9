"""Finding people: by id, by name, by the first letters of a name; and who may find whom."""

from __future__ import annotations

from collections import Counter
from typing import Any

from graph import statements
from graph.errors import InvalidInput, NotFound
from graph.merged import now
from graph.model import Viewer, Visibility
from graph.nearest import nearest
from graph.store import Row, Store

PEOPLE_BY_NAME = statements.get("identity/people_by_name")
LABELS = statements.get("read/labels")
VISIBILITY = statements.get("read/visibility")

MEMBERS_LETTERS, MEMBERS_RESULTS = 3, 8
"""What a member must type before anybody is found, and how many they are shown at most."""
_EVERYBODY: list[Visibility] = ["named", "listed", "unnamed"]


def visible(viewer: Viewer) -> list[Visibility]:
    """Whose ties, reasons and pages a viewer may see: leads everybody's, others those of people who are named."""
    return list(_EVERYBODY) if viewer.role == "lead" else ["named"]


def hidden_self(store: Store, viewer: Viewer) -> str:
    """The id of the one who asks, where `visible` would leave them out: one always sees oneself; else ""."""
    if viewer.role == "lead" or not viewer.person_id:
        return ""
    rows = store.read(VISIBILITY, ids=[viewer.person_id])
    return "" if not rows or rows[0]["visibility"] in visible(viewer) else viewer.person_id


def search(store: Store, viewer: Viewer, text: str, limit: int) -> list[dict[str, Any]]:
    """People whose name contains the text, best first: id, label, post, organisation, sector.

    Raises:
        InvalidInput: a member typed fewer than three letters.
    """
    if viewer.role != "lead":
        if len(text.strip()) < MEMBERS_LETTERS:
            raise InvalidInput({"q": f"should have {MEMBERS_LETTERS} letters or more"})
        limit = min(limit, MEMBERS_RESULTS)
    return [
        {"id": row["id"], "label": row.pop("name"), **row} for row in _by_name(store, viewer, text, limit)
    ]


def find(store: Store, viewer: Viewer, given: str) -> str:
    """The id of the person with this id, or with exactly this name where only one has it.

    The id of somebody who was merged into another leads to that other.

    Raises:
        NotFound: there is nobody, or more than one; carries the nearest names or ids.
    """
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
    findable: list[Visibility] = _EVERYBODY if viewer.role == "lead" else ["named", "listed"]
    return store.read(PEOPLE_BY_NAME, text=text.strip().lower(), visible=findable, limit=limit)


def _nearest(store: Store, viewer: Viewer, given: str) -> list[str]:
    """Names, as those can be asked for too; ids where it was an id that was mistyped, or where names are shared."""
    if viewer.role != "lead":
        return []
    rows = _by_name(store, viewer, "", 10_000)
    if given.startswith("p-"):
        return nearest(given, {row["id"]: row["id"] for row in rows})
    times = Counter(row["name"] for row in rows)
    return nearest(
        given, {row["name"] if times[row["name"]] == 1 else row["id"]: row["name"] for row in rows}
    )
