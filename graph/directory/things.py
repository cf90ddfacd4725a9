"""Finding things that have a name for everybody: organisations, projects, events, places and scales."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from graph import statements
from graph.directory.spelling import BEGUN, initials, known, meant, plain
from graph.store import Row, Store, at_one_version

THINGS = statements.get("read/things")

Matched = Literal["name", "initials", "kind", "words"]
"""What a text matched: part of a name, its initials, the kind of thing, or words like those of the name."""


class Names:
    """Rows with an id and a name, made ready to be looked through."""

    def __init__(self, rows: Iterable[Row], by_initials: bool = True) -> None:
        """Take the rows; people are not looked for `by_initials`."""
        named = sorted(((plain(row["name"]), row) for row in rows), key=lambda one: (one[0], one[1]["id"]))
        self._rows = [
            (name, initials(name) if by_initials else "", plain(row.get("kind") or ""), row)
            for name, row in named
        ]
        self._words = known((name, place) for place, (name, _) in enumerate(named))

    def __iter__(self) -> Iterator[Row]:
        return (row for *_, row in self._rows)

    def meant(self, text: str, keep: Callable[[Row], bool] = lambda _: True) -> list[tuple[Row, Matched]]:
        """The rows that a text may mean and what of each it matched, the best match first; of an empty text all.

        A row is meant if its name, its kind or the initials of its name contain the text. If none is, those are whose
        names have its words: begun, in another order or with a slip. Others than those to `keep` are left out.
        """
        wanted = plain(text)
        if not wanted:
            return [(row, "name") for row in self if keep(row)]
        ranked = [
            (*match, row)
            for name, short, kind, row in self._rows
            if (match := _match(wanted, name, short, kind)) and keep(row)
        ]
        if ranked:
            return [(row, matched) for _, matched, row in sorted(ranked, key=lambda one: one[0])]
        places = meant(text, self._words)
        rows = [self._rows[place][-1] for place in sorted(set.intersection(*places))] if places else []
        return [(row, "words") for row in rows if keep(row)]


@at_one_version
def every(store: Store) -> dict[str, Names]:
    """All things by kind ("organisations"); each row has id, name and what a list says of it, and is not to be changed.

    They are read once for each version of the graph.
    """
    version = store.version()

    def read() -> dict[str, Names]:
        return {kind: Names(rows) for kind, rows in store.read_at(version, THINGS)[0].items()}

    return store.names.get((version, "things"), read)


def search(store: Store, kind: str, text: str, limit: int) -> list[Row]:
    """Things of a kind that a text may mean, the best match first; one whose id it is, before them."""
    names = every(store)[kind]
    same = [row for row in names if row["id"] == text.strip()]
    return [*same, *(row for row, _ in names.meant(text) if row not in same)][:limit]


def within(place: str, tag: str) -> Callable[[Row], bool]:
    """Whether a row is in a place (its id) and has a tag, in whatever case; empty for any."""
    wanted = tag.casefold()

    def keep(row: Row) -> bool:
        if place and row.get("place") != place:
            return False
        return not tag or any(one.casefold() == wanted for one in row.get("tags", ()))

    return keep


def _match(wanted: str, name: str, short: str, kind: str) -> tuple[int, Matched] | None:
    if wanted in name:
        return rank(wanted, name), "name"
    if len(wanted) >= BEGUN and short.startswith(wanted):
        return 2, "initials"
    return (4, "kind") if wanted in kind else None


def rank(wanted: str, name: str) -> int:
    """How well a plain name fits a plain text, 0 the best."""
    if name.startswith(wanted):
        return 0 if name == wanted else 1
    return 2 if f" {wanted}" in name else 3
