"""Members' changes of their own data: what they offer and need, job title and place, and who may see what.

Each is a patch like any other change of the map: it raises the version, is in their history and can be undone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Literal, cast

from graph import statements
from graph.access import Action, by, require
from graph.changes import transactions
from graph.changes.revisions import row_of
from graph.changes.transactions import Planned, Record
from graph.errors import InvalidInput
from graph.model import Viewer, Visibility, mention
from graph.records.dataset import Employment, Need, Offer, Person, Topic, only
from graph.records.patch import added, changed, removed
from graph.records.readable_ids import slug
from graph.records.snapshot import rows_about
from graph.store import Row, Store, Writing

TOPICS = statements.get("read/topics")
TOPICS_LIKE = statements.get("read/topics_like")

MOST_TOPICS = 20
LONGEST = 80
"""Most characters of a topic or a job title."""

Kind = Literal["offers", "seeks"]
_SAYS: dict[Kind, str] = {"offers": "offers", "seeks": "needs"}


def topics(store: Store, viewer: Viewer, text: str, limit: int) -> list[Row]:
    """Topics that somebody offers or needs and whose name contains the text, those that begin with it first."""
    require(viewer, Action.ASK, people=True)
    return store.read(TOPICS, text=text.strip().lower(), limit=limit)


def set_topics(store: Store, viewer: Viewer, kind: Kind, given: Sequence[str]) -> list[Row]:
    """Let the member offer, or need, exactly these topics: ids or names of topics, or names of new ones.

    Raises:
        InvalidInput: there are too many, or one of them is not a name.
    """
    require(viewer, Action.OPEN_MEMBER, about=viewer.person_id)
    names = [clean("topics", text) for text in given]
    wanted = list({name.casefold(): name for name in names}.values())
    if len(wanted) > MOST_TOPICS:
        raise InvalidInput({"topics": f"should be {MOST_TOPICS} or fewer"})
    for name in wanted:
        if not slug(name):
            raise InvalidInput({"topics": "should have letters or digits"})

    def plan(tx: Writing) -> Planned[list[Row]]:
        known = tx.run(
            TOPICS_LIKE, ids=[slug(name) for name in wanted], names=[name.lower() for name in wanted]
        )
        there = {row["id"] for row in known}
        chosen = [_topic(name, known) for name in wanted]
        patch = [added("topics", Topic(row["id"], row["name"])) for row in chosen if row["id"] not in there]
        row_type: type[Offer | Need] = Offer if kind == "offers" else Need
        had = {row.topic: row for row in only(row_type, rows_about(tx.run, kind, [viewer.person_id]))}
        now = {row["id"]: row_type(viewer.person_id, row["id"]) for row in chosen}
        patch += [removed(kind, row) for topic, row in had.items() if topic not in now]
        patch += [added(kind, row) for topic, row in now.items() if topic not in had]
        record = Record(by(viewer), "edit", f"Changed what {mention(viewer.person_id)} {_SAYS[kind]}")
        return Planned(patch, record, chosen)

    saved = [{"id": row["id"], "label": row["name"]} for row in transactions.at_once(store, plan)]
    return sorted(saved, key=lambda row: (row["label"], row["id"]))


def _topic(name: str, known: list[Row]) -> Row:
    """The topic with this id or name, otherwise a new one with an id that is still free."""
    for row in known:
        if name == row["id"] or name.casefold() == row["name"].casefold():
            return {"id": row["id"], "name": row["name"]}
    key, taken = slug(name), {row["id"] for row in known}
    number = 2
    while key in taken:  # another name that reads the same without punctuation
        key, number = f"{slug(name)}-{number}", number + 1
    known.append({"id": key, "name": name})
    return {"id": key, "name": name}


def set_details(
    store: Store, viewer: Viewer, post: str, visibility: Visibility, place: str | None = None
) -> None:
    """Change the member's job title (also in their main employment), their place, and who may see what about them.

    Args:
        place: the id of one that is on the map, "" for none; None leaves it as it is.

    Raises:
        InvalidInput: there is no such place, or the job title is not plain words.
    """
    require(viewer, Action.OPEN_MEMBER, about=viewer.person_id)
    words = clean("post", post) if post.strip() else ""

    def plan(tx: Writing) -> Planned[None]:
        if place and not rows_about(tx.run, "places", [place]):
            raise InvalidInput({"place": "choose a place that is on the map"})
        me = cast(Person, row_of(tx.run, "people", (viewer.person_id,)))
        where = me.place if place is None else place
        patch = [changed("people", me, me._replace(post=words, visibility=visibility, place=where))]
        jobs = [job for job in only(Employment, rows_about(tx.run, "works_for", [me.id])) if job.main]
        patch += [changed("works_for", job, job._replace(post=words)) for job in jobs]
        patch = [one for one in patch if one.before != one.after]
        record = Record(by(viewer), "edit", f"Changed {mention(me.id)}: their own details")
        return Planned(patch, record, None)

    transactions.at_once(store, plan)


def clean(field: str, text: str) -> str:
    """Words of one line, with single spaces.

    Raises:
        InvalidInput: there are none, too many, or characters that are not text (or that mark people in answers).
    """
    words = " ".join(unicodedata.normalize("NFC", text).split())
    if not 0 < len(words) <= LONGEST:
        raise InvalidInput({field: f"should have 1 to {LONGEST} characters"})
    if any(unicodedata.category(sign).startswith("C") or sign in "⟦⟧" for sign in words):
        raise InvalidInput({field: "should be plain text on one line"})
    return words
