"""Finds the ids of people in texts and answers, and makes the list of them that is stored beside a record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph import statements
from graph.model import mentioned
from graph.store import Store

LABELS = statements.get("read/labels")


def listed(ids: Iterable[str]) -> str:
    """Ids as the property `people` stores them: in order, each with a space before and after it.

    Neo4j writes one text in a quarter of the time of a list of texts, and searches it in half.
    """
    found = sorted(set(ids))
    return " ".join(["", *found, ""]) if found else ""


def people_in(store: Store, kept: Any) -> set[str]:
    """Ids of the people in stored JSON: what it says are people, mentions, and texts that are ids on the map."""
    texts = texts_in(kept)
    there = store.read(LABELS, ids=sorted(texts))[0]["named"]
    return said_in(kept) | {id_ for id_, _ in there}


def said_in(kept: Any) -> set[str]:
    """Ids of what JSON says are people, and of the people its texts mention."""
    if isinstance(kept, dict):
        found = {kept["id"]} if kept.get("kind") == "person" and "id" in kept else set()
        return found.union(*map(said_in, kept.values()))
    if isinstance(kept, list):
        return set().union(*map(said_in, kept))
    return set(mentioned(kept)) if isinstance(kept, str) else set()


def texts_in(kept: Any) -> set[str]:
    """Every text in JSON that may be somebody's id, and the ids of the people its texts mention."""
    if isinstance(kept, dict):
        return set().union(*map(texts_in, kept.values()))
    if isinstance(kept, list):
        return set().union(*map(texts_in, kept))
    return {kept, *mentioned(kept)} if isinstance(kept, str) else set()
