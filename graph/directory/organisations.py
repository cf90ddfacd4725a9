"""Finding one organisation by id or name."""

from __future__ import annotations

from graph.directory import things
from graph.directory.current_entries import now
from graph.directory.nearest import nearest
from graph.errors import NotFound
from graph.store import Row, Store


def find(store: Store, given: str) -> Row:
    """The organisation with this id, or with exactly this name if only one has it.

    The id of a merged organisation leads to the one that stays.

    Raises:
        NotFound: there is none, or more than one; carries the nearest names or ids.
    """
    wanted = given.strip().casefold()
    rows = list(things.every(store)["organisations"])
    same = [row for row in rows if wanted == row["id"].casefold()]
    same = same or [row for row in rows if wanted == row["name"].casefold()]
    if len(same) == 1:
        return dict(same[0])
    if not same and (today := now(store, [given]).get(("organisations", given))):
        return find(store, today)
    known = {row["id"]: row["name"] for row in rows}
    raise NotFound("organisation", given, [row["id"] for row in same] or nearest(given, known))
