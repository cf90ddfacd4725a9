"""One search over everything that has a name: each kind found through the look-up that knows who may find it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from graph.access import Action, keeps_people, may, require
from graph.directory import lookup, things
from graph.directory.sectors import Sectors
from graph.directory.spelling import plain
from graph.directory.things import Matched, Names
from graph.errors import InvalidInput
from graph.model import Viewer
from graph.saved import answers
from graph.store import Row, Store, at_one_version

FoundKind = Literal["people", "organisations", "sectors", "projects", "events", "places", "tags", "kept"]

COLUMNS: dict[FoundKind, dict[str, str]] = {
    "people": {"post": "Job title", "organisation": "Organisation", "sector": "Sector"},
    "organisations": {"kind": "Kind", "sector": "Sector", "people": "People"},
    "sectors": {"part_of": "Part of", "people": "People", "organisations": "Organisations"},
    "projects": {"status": "Status", "started": "Started", "organisations": "Organisations"},
    "events": {"kind": "Kind", "on": "On", "in": "Place"},
    "places": {"kind": "Kind", "organisations": "Organisations", "projects": "Projects", "events": "Events"},
    "tags": {"people": "People", "organisations": "Organisations", "projects": "Projects"},
    "kept": {"sentence": "Answer", "kept_on": "Saved on"},
}
"""Kind -> what a list says of each, and so what it can be sorted by: key -> title."""


_NAMED: tuple[FoundKind, ...] = ("organisations", "projects", "events", "places")


@dataclass(frozen=True)
class Search:
    """What is looked for: `text` in names, or everything; in a place (its id) or with a tag, if given.

    `kind` asks for a page of one kind, sorted by one of its columns (the best match first if empty), and otherwise only
    for how many there are; without it the first `limit` of each are given.
    """

    text: str = ""
    kind: FoundKind | None = None
    place: str = ""
    tag: str = ""
    by: str = ""
    limit: int = 5
    page: int = 1


@dataclass(frozen=True)
class FoundThing:
    """Something that was found: its name, what of it the text matched, and what a list says of it, by column."""

    id: str
    label: str
    matched: Matched
    cells: dict[str, str | int | None]


@dataclass(frozen=True)
class FoundGroup:
    """What was found of one kind.

    `least` is how many characters its reader must type before people are found, and `most` how many people they are
    shown; 0 for any.
    """

    kind: FoundKind
    columns: dict[str, str]
    total: int
    found: list[FoundThing]
    least: int = 0
    most: int = 0


@at_one_version
def search(store: Store, viewer: Viewer, asked: Search) -> list[FoundGroup]:
    """What was found of each kind that the viewer may look for, the group with the best match first.

    Raises:
        InvalidInput: a list of this kind cannot be sorted so.
    """
    require(viewer, Action.ASK)
    version = store.version()
    every = things.every(store)
    keep = things.within(asked.place, asked.tag)

    def group(kind: FoundKind, names: Names) -> FoundGroup:
        return _group(kind, names.meant(asked.text, keep), asked)

    groups = [_people(store, viewer, asked)] if keeps_people() else []
    groups += [group(kind, every[kind]) for kind in _NAMED]
    groups.append(group("sectors", Names(_sectors(store, version))))
    if may(viewer, Action.CHANGE):  # who may open what has them; nobody else sees tags
        groups.append(group("tags", _tags(store, viewer, version, every)))
    if may(viewer, Action.SAVE):
        groups.append(group("kept", Names(_saved(store, viewer))))
    return sorted(groups, key=lambda group: _order(group, plain(asked.text)))


def _order(group: FoundGroup, text: str) -> int:
    """How well the best of a group fits: names that contain the text, kinds that do, similar names, nothing."""
    if not group.found or not text:
        return 9 if text else 0
    first = group.found[0]
    return (
        things.rank(text, plain(first.label))
        + {"name": 0, "initials": 0, "kind": 1, "words": 4}[first.matched]
    )


def _people(store: Store, viewer: Viewer, asked: Search) -> FoundGroup:
    """People, as far as the one look-up for them goes."""
    least, most = lookup.bounds(viewer)
    found: list[tuple[Row, Matched]] = []
    if len(asked.text.strip()) >= least:
        found = lookup.matching(store, viewer, asked.text, asked.place, asked.tag)
    return replace(_group("people", found, asked), least=least, most=most)


def _group(kind: FoundKind, found: list[tuple[Row, Matched]], asked: Search) -> FoundGroup:
    """A page of what was found of a kind, or the first of it."""
    columns = COLUMNS[kind]
    shown = found[: asked.limit]
    if asked.kind:
        shown = []
    if asked.kind == kind:
        if asked.by and asked.by not in columns:
            raise InvalidInput({"by": f"should be one of {', '.join(columns)}, or left out"})
        if asked.by:
            found = sorted(found, key=lambda one: _value(one[0][asked.by]))
        first = (asked.page - 1) * asked.limit
        shown = found[first : first + asked.limit]
    listed = [
        FoundThing(row["id"], row["name"], matched, {key: row[key] for key in columns})
        for row, matched in shown
    ]
    return FoundGroup(kind, columns, len(found), listed)


def _value(value: str | int | None) -> tuple[bool, int, str]:
    """Numbers from the largest, texts from A to Z; nothing comes last."""
    number = value if isinstance(value, int) else 0
    return value is None, -number, "" if isinstance(value, int) else plain(value or "")


def _sectors(store: Store, version: int) -> list[Row]:
    sectors = Sectors.read(store, version)
    return [{**vars(one), "part_of": sectors[one.part_of].name if one.part_of else None} for one in sectors]


def _saved(store: Store, viewer: Viewer) -> list[Row]:
    saved, _ = answers.every(store, viewer)
    return [{**vars(one), "name": one.title, "kept_on": one.kept_on.isoformat()} for one in saved]


def _tags(store: Store, viewer: Viewer, version: int, every: dict[str, Names]) -> Names:
    """Tags, and how many have each; those that differ only in case are one. Counted once for each version."""

    def count() -> Names:
        tagged: dict[str, Iterable[Row]] = {kind: every[kind] for kind in ("organisations", "projects")}
        if keeps_people():
            tagged["people"] = (row for row, _ in lookup.matching(store, viewer, ""))
        counted: dict[str, Counter[str]] = {kind: Counter() for kind in COLUMNS["tags"]}
        written: dict[str, str] = {}
        for kind, rows in tagged.items():
            for row in rows:
                counted[kind].update(written.setdefault(tag.casefold(), tag) for tag in row["tags"])
        store.expect(version)
        return Names(
            {"id": tag, "name": tag, **{kind: of[tag] for kind, of in counted.items()}}
            for tag in written.values()
        )

    return store.names.get((version, "tags", keeps_people()), count)
