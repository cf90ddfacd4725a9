"""Finding people by id, by name or by the beginning of a name; and who may find them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal

from graph import statements
from graph.access import Action, findable, may, require, visible
from graph.directory.current_entries import now
from graph.directory.nearest import nearest
from graph.directory.spelling import known, meant
from graph.errors import InvalidInput, NotFound
from graph.model import Scope, Viewer, Visibility
from graph.store import Row, Store, at_one_version

PEOPLE_BY_NAME = statements.get("identity/people_by_name")
COUNT = statements.get("identity/count_people_by_name")
WORDS = statements.get("identity/words_of_names")
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


@dataclass(frozen=True)
class FoundPeople:
    """People found by name, best first: id, label, job title, organisation, sector; `total` may be more than are shown.

    `matched` is `words` if no name contains the text, and these have its words: begun, in another order or with a slip.
    """

    rows: list[dict[str, Any]]
    total: int
    matched: Literal["name", "words"] = "name"


def bounds(viewer: Viewer) -> tuple[int, int]:
    """How many characters must be typed before people are found, and how many are shown at most; 0 for any."""
    require(viewer, Action.ASK)
    return (0, 0) if may(viewer, Action.SEE_EVERYBODY) else (MEMBERS_LETTERS, MEMBERS_RESULTS)


def search(store: Store, viewer: Viewer, text: str, limit: int) -> list[dict[str, Any]]:
    """People who a text may mean, best first: id, label, job title, organisation, sector.

    Raises:
        InvalidInput: a member typed fewer than three characters.
    """
    require(viewer, Action.ASK, people=True)
    return browse(store, viewer, text, limit).rows


def browse(
    store: Store,
    viewer: Viewer,
    text: str,
    limit: int,
    *,
    skip: int = 0,
    by: str = "",
    place: str = "",
    tag: str = "",
) -> FoundPeople:
    """A page of the people who a text may mean: whose name contains it or, if none does, has its words.

    Args:
        by: what they are sorted by: `post`, `organisation` or `sector`; empty for the best match.
        place: id of the place they are in, and `tag` what they are tagged with; only for those who see everybody.

    Raises:
        InvalidInput: a member typed fewer than three characters.
    """
    require(viewer, Action.ASK, people=True)
    least, most = bounds(viewer)
    if len(text.strip()) < least:
        raise InvalidInput({"q": f"should have {least} characters or more"})
    if most:
        if place or tag:  # they do not see who is where, or how somebody is tagged
            return FoundPeople([], 0)
        limit, skip, by = min(limit, most), 0, ""
    seen = findable(viewer)
    where = {"visible": seen, "place": place, "tag": tag.casefold()}
    called: dict[str, Any] = {"text": text.strip().lower(), "words": []}
    rows = store.read(PEOPLE_BY_NAME, **called, **where, by=by, skip=skip, limit=limit)
    if not rows and text.strip() and not (skip and _count(store, called | where)):
        called = {"text": "", "words": [sorted(those) for those in meant(text, _words(store, seen))]}
        if called["words"]:
            rows = store.read(PEOPLE_BY_NAME, **called, **where, by=by, skip=skip, limit=limit)
    total = len(rows)
    if not most and (skip or total == limit):
        total = _count(store, called | where)
    shown = [{"id": row["id"], "label": row.pop("name"), **row} for row in rows]
    return FoundPeople(shown, total, "words" if called["words"] else "name")


def _count(store: Store, named: dict[str, Any]) -> int:
    return int(store.read(COUNT, **named)[0]["people"])


@at_one_version
def _words(store: Store, visible: list[Visibility]) -> dict[str, set[str]]:
    """Plain word -> the words of people's names that it stands for, of people of these visibilities; not whose."""
    version = store.version()

    def read() -> dict[str, set[str]]:
        return known((word, word) for word in store.read_at(version, WORDS, visible=visible)[0]["words"])

    return store.derived.get((version, "words of names", *visible), read)


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
    return store.read(
        PEOPLE_BY_NAME,
        text=text.strip().lower(),
        words=[],
        visible=findable(viewer),
        place="",
        tag="",
        by="",
        skip=0,
        limit=limit,
    )


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
