"""Finding things that have a name for everybody: organisations, projects, events, places and scales."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from graph import statements
from graph.directory.spelling import initials, plain, spellings, words_of
from graph.store import Row, Store, at_one_version

THINGS = statements.get("read/things")

Matched = Literal["name", "initials", "kind", "words"]
"""What a text matched: part of a name, its initials, the kind of thing, or words like those of the name."""


@at_one_version
def every(store: Store) -> dict[str, list[Row]]:
    """All things: kind ("organisations") -> rows, each with id, name and what a list says of it. Not to be changed."""
    return dict(store.read_at(store.version(), THINGS)[0])


def search(store: Store, kind: str, text: str, limit: int) -> list[Row]:
    """Things of a kind that a text may mean, the best match first; one whose id it is, before them."""
    rows = every(store)[kind]
    same = [row for row in rows if row["id"] == text.strip()]
    return [*same, *(row for row, _ in matching(rows, text) if row not in same)][:limit]


def matching(rows: Iterable[Row], text: str) -> list[tuple[Row, Matched]]:
    """The rows that a text may mean and what of each it matched, the best match first; of an empty text all of them.

    A row is meant if its name, its kind or the initials of its name contain the text. If none is, those are whose names
    have its words: begun, in another order or with a slip.
    """
    named = sorted(((plain(row["name"]), row) for row in rows), key=lambda one: one[0])
    wanted = plain(text)
    ranked = [
        (how_well, matched, row)
        for name, row in named
        for how_well, matched in _match(wanted, name, plain(row.get("kind") or ""))
    ]
    if ranked or not wanted:
        return [(row, matched) for _, matched, row in sorted(ranked, key=lambda one: one[0])]
    meant = spellings(text, {word for name, _ in named for word in words_of(name)})
    return [
        (row, "words")
        for name, row in named
        if meant and all(not set(words_of(name)).isdisjoint(those) for those in meant)
    ]


def _match(wanted: str, name: str, kind: str) -> Iterator[tuple[int, Matched]]:
    if wanted in name:
        yield rank(wanted, name), "name"
    elif len(wanted) > 1 and initials(name).startswith(wanted):
        yield 2, "initials"
    elif wanted in kind:
        yield 4, "kind"


def rank(wanted: str, name: str) -> int:
    """How well a plain name fits a plain text, 0 the best."""
    if name.startswith(wanted):
        return 0 if name == wanted else 1
    return 2 if f" {wanted}" in name else 3
