"""One person's page: who they are, what they do, what they offer and need."""

from __future__ import annotations

from typing import Any

from graph import statements
from graph.access import Action, require, visible
from graph.directory import lookup
from graph.directory.reveal import labels
from graph.errors import NotFound
from graph.model import Viewer
from graph.store import Store

PERSON = statements.get("read/person")


def person(store: Store, viewer: Viewer, given: str) -> dict[str, Any]:
    """Everything that the viewer may see about one person, as in the API's `Person`.

    Raises:
        NotFound: there is no such person, or the viewer may not see them; both read the same.
    """
    require(viewer, Action.ASK, people=True)
    person_id = lookup.find(store, viewer, given)
    row = store.read(PERSON, id=person_id)[0]
    if row["visibility"] not in visible(viewer) and person_id != viewer.person_id:
        raise NotFound("person", given, [])
    return {**row, "label": labels(store, viewer, [person_id])[person_id]}
