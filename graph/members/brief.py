"""A member, and the people that they may see, in a line each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph import statements
from graph.access import Action, require, visible
from graph.directory import lookup
from graph.directory.current_entries import now
from graph.directory.person_page import person
from graph.directory.reveal import labels, reveal
from graph.errors import NotFound
from graph.model import Answer, Ref, Viewer
from graph.questions.path import Ends, Path
from graph.store import Store

BRIEFLY = statements.get("read/briefly")


@dataclass(frozen=True)
class Brief:
    """Somebody by name, with what they do and where."""

    person: Ref
    post: str | None
    organisation: str | None
    sector: Ref | None


def member(store: Store, viewer: Viewer, person_id: str) -> Viewer:
    """The person of this id as the one who asks; somebody who was merged into another is that other.

    Raises:
        NotAllowed: the viewer may not open what is this member's.
        NotFound: there is no such person.
    """
    require(viewer, Action.OPEN_MEMBER, about=person_id)
    if store.read(lookup.VISIBILITY, ids=[person_id]):
        return Viewer("member", person_id)
    if today := now(store, [person_id]).get(("people", person_id)):
        return Viewer("member", today)
    raise NotFound("person", person_id, [])


def seen_person(store: Store, viewer: Viewer, person_id: str) -> str:
    """The id of somebody else that a member may see.

    Raises:
        NotFound: nobody has this id, or the viewer may not see them, or it is the viewer; the message is the same.
    """
    require(viewer, Action.ASK, people=True)
    rows = store.read(lookup.VISIBILITY, ids=[person_id])
    if not rows or rows[0]["visibility"] not in visible(viewer) or person_id == viewer.person_id:
        raise NotFound("person", person_id, [])
    return person_id


def briefly(store: Store, viewer: Viewer, ids: Iterable[str]) -> dict[str, Brief]:
    """Everybody of these ids the viewer may see, by id."""
    require(viewer, Action.ASK, people=True)
    rows = store.read(BRIEFLY, ids=sorted(set(ids)), visible=visible(viewer), also=viewer.person_id)
    called = labels(store, viewer, [row["id"] for row in rows])
    return {
        row["id"]: Brief(
            person=Ref("person", row["id"], called[row["id"]]),
            post=row["post"],
            organisation=row["organisation"],
            sector=Ref("sector", row["sector"], row["sector_name"]) if row["sector"] else None,
        )
        for row in rows
    }


def path_to(store: Store, viewer: Viewer, to: str) -> Answer:
    """How the viewer is connected to somebody, along people and ties that they may see.

    Raises:
        NotFound: as `seen_person`.
    """
    require(viewer, Action.OPEN_MEMBER, about=viewer.person_id)
    asked = Ends.model_validate({"from": viewer.person_id, "to": seen_person(store, viewer, to)})
    return reveal(Path().answer(viewer, store, asked), viewer, store)


def card(store: Store, viewer: Viewer) -> dict[str, object]:
    """The viewer's own page."""
    require(viewer, Action.OPEN_MEMBER, about=viewer.person_id)
    return person(store, viewer, viewer.person_id)
