"""Finding organisations: by id, by name, by part of a name."""

from __future__ import annotations

from graph import statements
from graph.directory.current_entries import now
from graph.directory.nearest import nearest
from graph.errors import NotFound
from graph.store import Row, Rows, Store

ORGANISATIONS = statements.get("read/organisations")


def search(store: Store, text: str, limit: int) -> Rows:
    """Organisations whose name contains the text, best first: id, name, kind, sector, people."""
    return store.read(ORGANISATIONS, text=text.strip().lower(), limit=limit)


def find(store: Store, given: str) -> Row:
    """The organisation with this id, or with exactly this name if only one has it.

    The id of a merged organisation leads to the one that stays.

    Raises:
        NotFound: there is none, or more than one; carries the nearest names or ids.
    """
    wanted = given.strip().casefold()
    rows = search(store, given, 100)
    same = [row for row in rows if wanted == row["id"].casefold()]
    same = same or [row for row in rows if wanted == row["name"].casefold()]
    if len(same) == 1:
        return dict(same[0])
    if not same and (today := now(store, [given]).get(("organisations", given))):
        return find(store, today)
    known = {row["id"]: row["name"] for row in search(store, "", 10_000)}
    raise NotFound("organisation", given, [row["id"] for row in same] or nearest(given, known))
