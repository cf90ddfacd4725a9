"""What a member changes about themselves: what they offer and seek, their post, and who may see what.

All of it raises the graph's version: offers and needs are reasons to meet, which are kept by version, and a visibility
or a post changes what people are called on the map.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Literal

from graph import statements
from graph.errors import InvalidInput
from graph.invented import slug
from graph.model import Viewer, Visibility
from graph.people.visibility import Described, describe
from graph.store import Row, Store, Writing

TOPICS = statements.get("read/topics")
TOPICS_LIKE = statements.get("read/topics_like")
SET_OFFERS = statements.get("write/set_offers")
SET_SEEKS = statements.get("write/set_seeks")
SET_DETAILS = statements.get("write/set_details")
DESCRIBED = statements.get("identity/described")
RELABEL = statements.get("write/relabel")

MOST_TOPICS = 20
LONGEST = 80
"""Letters of a topic or a post."""

Kind = Literal["offers", "seeks"]


def topics(store: Store, text: str, limit: int) -> list[Row]:
    """Topics that somebody offers or seeks and whose name contains the text, those that begin with it first."""
    return store.read(TOPICS, text=text.strip().lower(), limit=limit)


def set_topics(store: Store, viewer: Viewer, kind: Kind, given: Sequence[str]) -> list[Row]:
    """Have the member offer, or seek, these topics and no others: ids or names of topics, or names of new ones.

    Raises:
        InvalidInput: there are too many, or one of them is no name.
    """
    names = [clean("topics", text) for text in given]
    wanted = list({name.casefold(): name for name in names}.values())
    if len(wanted) > MOST_TOPICS:
        raise InvalidInput({"topics": f"should be {MOST_TOPICS} or fewer"})
    for name in wanted:
        if not slug(name):
            raise InvalidInput({"topics": "should have letters or digits"})
    statement = SET_OFFERS if kind == "offers" else SET_SEEKS

    def work(tx: Writing) -> list[Row]:
        known = tx.run(
            TOPICS_LIKE, ids=[slug(name) for name in wanted], names=[name.lower() for name in wanted]
        )
        rows = [_topic(name, known) for name in wanted]
        return tx.run(statement, person=viewer.person_id, topics=rows)

    return store.write(work)


def _topic(name: str, known: list[Row]) -> Row:
    """The topic that is meant: by its id or its name, else a new one with an id that is still free."""
    for row in known:
        if name == row["id"] or name.casefold() == row["name"].casefold():
            return {"id": row["id"], "name": row["name"]}
    key, taken = slug(name), {row["id"] for row in known}
    number = 2
    while key in taken:  # another name that reads the same without its signs
        key, number = f"{slug(name)}-{number}", number + 1
    known.append({"id": key, "name": name})
    return {"id": key, "name": name}


def set_details(store: Store, viewer: Viewer, post: str, visibility: Visibility) -> None:
    """Change the member's post and who may see what of them.

    Everybody is described anew in the same transaction: a description must be shared by five, and a post that one
    person takes or leaves may be the fifth of somebody else's.
    """
    words = clean("post", post) if post.strip() else None

    def work(tx: Writing) -> None:
        tx.run(SET_DETAILS, person=viewer.person_id, post=words, visibility=visibility)
        rows = tx.run(DESCRIBED)
        before = {row.pop("id"): (row.pop("label"), row) for row in rows}
        labels = describe(Described(id=key, **row) for key, (_, row) in before.items())
        changed = [{"id": key, "label": label} for key, label in labels.items() if label != before[key][0]]
        tx.run(RELABEL, rows=changed)

    store.write(work)


def clean(field: str, text: str) -> str:
    """Words of one line, with single spaces.

    Raises:
        InvalidInput: there are none, too many, or signs that are no text (those that stand for people in answers too).
    """
    words = " ".join(unicodedata.normalize("NFC", text).split())
    if not 0 < len(words) <= LONGEST:
        raise InvalidInput({field: f"should have 1 to {LONGEST} letters"})
    if any(unicodedata.category(sign).startswith("C") or sign in "⟦⟧" for sign in words):
        raise InvalidInput({field: "should be plain words on one line"})
    return words
