"""What others see about a member, for each visibility that they might choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

from graph import statements
from graph.access import Action, require
from graph.directory.visibility import Described, describe
from graph.members.brief import Brief, briefly, card
from graph.model import Viewer, Visibility
from graph.store import Store

DESCRIBED = statements.get("identity/described")


@dataclass(frozen=True)
class Seen:
    """What another member sees under one visibility.

    Attributes:
        mine: whether this is the member's today.
        label: their label on maps and in answers.
        found: what a search for their name shows; None if they are not found.
        page: their page; None if it is not shown.
    """

    visibility: Visibility
    mine: bool
    label: str
    found: Brief | None
    page: dict[str, Any] | None


def seen(store: Store, viewer: Viewer) -> list[Seen]:
    """The same person as named, listed and unnamed."""
    require(viewer, Action.OPEN_MEMBER, about=viewer.person_id)
    me = viewer.person_id
    page = card(store, viewer)
    brief = briefly(store, viewer, [me])[me]
    rows = [
        {key: value for key, value in row.items() if key != "label"} for row in store.read_whole(DESCRIBED)
    ]
    found = []
    for visibility in get_args(Visibility):
        labels = describe(
            Described(**(row | {"visibility": visibility} if row["id"] == me else row)) for row in rows
        )
        named = visibility == "named"
        found.append(
            Seen(
                visibility=visibility,
                mine=visibility == page["visibility"],
                label=labels[me],
                found=None if visibility == "unnamed" else brief,
                page={**page, "visibility": visibility} if named else None,
            )
        )
    return found
