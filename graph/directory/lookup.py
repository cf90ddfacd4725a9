"""Finding people by id, by name or by the beginning of a name; and who may find them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from graph import statements
from graph.access import Action, findable, may, require, visible
from graph.directory.current_entries import now
from graph.directory.nearest import nearest
from graph.directory.things import Matched, Names, within
from graph.errors import InvalidInput, NotFound
from graph.model import Scope, Viewer
from graph.store import Row, Store, at_one_version

PEOPLE = statements.get("identity/people_to_find")
LABELS = statements.get("read/labels")
VISIBILITY = statements.get("read/visibility")

_FIELDS = ("id", "name", "visibility", "post", "organisation", "sector", "place", "tags")
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


def bounds(viewer: Viewer) -> tuple[int, int]:
    """How many characters must be typed before people are found, and how many are shown at most; 0 for any."""
    require(viewer, Action.ASK)
    return (0, 0) if may(viewer, Action.SEE_EVERYBODY) else (MEMBERS_LETTERS, MEMBERS_RESULTS)


def matching(
    store: Store, viewer: Viewer, text: str, place: str = "", tag: str = ""
) -> list[tuple[Row, Matched]]:
    """People who a text may mean, as far as the viewer may find them, and what of each it matched, best first.

    Args:
        place: id of the place they are in, and `tag` what they are tagged with; only for those who see everybody.

    Raises:
        InvalidInput: a member typed fewer than three characters.
    """
    require(viewer, Action.ASK, people=True)
    least, most = bounds(viewer)
    if len(text.strip()) < least:
        raise InvalidInput({"q": f"should have {least} characters or more"})
    if most and (place or tag):
        return []
    found = _findable(store, viewer, text, within(place, tag))
    return found[:most] if most else found


def search(store: Store, viewer: Viewer, text: str, limit: int) -> list[dict[str, Any]]:
    """The first people who a text may mean: id, label, job title, organisation, sector.

    Raises:
        InvalidInput: a member typed fewer than three characters.
    """
    require(viewer, Action.ASK, people=True)
    keys = ("id", "post", "organisation", "sector")
    found = matching(store, viewer, text)[:limit]
    return [{"label": row["name"], **{key: row[key] for key in keys}} for row, _ in found]


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
    same = [row["id"] for row, _ in _findable(store, viewer, given) if row["name"].casefold() == wanted]
    if len(same) == 1:
        return str(same[0])
    raise NotFound("person", given, same or _nearest(store, viewer, given))


def _findable(
    store: Store, viewer: Viewer, text: str, keep: Callable[[Row], bool] = lambda _: True
) -> list[tuple[Row, Matched]]:
    seen = set(findable(viewer))
    return _everybody(store).meant(text, lambda row: row["visibility"] in seen and keep(row))


@at_one_version
def _everybody(store: Store) -> Names:
    """Everybody by name, read once for each version of the graph; who may find them is for the caller to ask."""
    version = store.version()

    def read() -> Names:
        rows = [dict(zip(_FIELDS, row, strict=True)) for row in store.read_whole(PEOPLE)[0]["people"]]
        store.expect(version)
        return Names(rows, by_initials=False)

    return store.names.get((version, "people"), read)


def _nearest(store: Store, viewer: Viewer, given: str) -> list[str]:
    """Names, as those can be asked for too; ids where it was an id that was mistyped, or where names are shared."""
    if not may(viewer, Action.SEE_EVERYBODY):
        return []
    rows = list(_everybody(store))
    if given.startswith("p-"):
        return nearest(given, {row["id"]: row["id"] for row in rows})
    times = Counter(row["name"] for row in rows)
    return nearest(
        given, {row["name"] if times[row["name"]] == 1 else row["id"]: row["name"] for row in rows}
    )
