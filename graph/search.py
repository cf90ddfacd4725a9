"""One search over everything that has a name: each kind found through the look-up that knows who may find it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from graph import statements
from graph.access import Action, keeps_people, may, require
from graph.directory import lookup, things
from graph.directory.sectors import Sectors
from graph.directory.spelling import plain
from graph.directory.things import Matched, Names
from graph.errors import InvalidInput
from graph.model import Viewer
from graph.saved import answers
from graph.store import Row, Store, at_one_version

TAGS_OF_PEOPLE = statements.get("read/tags_of_people")

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
    groups = [_people(store, viewer, asked)] if keeps_people() else []
    for kind in ("organisations", "projects", "events", "places"):
        groups.append(_group(kind, every[kind], asked))
    groups.append(_group("sectors", Names(_sectors(store, version)), asked))
    if may(viewer, Action.CHANGE):  # who may open what has them; nobody else sees tags
        groups.append(_group("tags", Names(_tags(store, version, every)), asked))
    if may(viewer, Action.SAVE):
        groups.append(_group("kept", Names(_saved(store, viewer)), asked))
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
    columns = COLUMNS["people"]
    least, most = lookup.bounds(viewer)
    if len(asked.text.strip()) < least:
        return FoundGroup("people", columns, 0, [], least=least, most=most)
    alone = asked.kind == "people"
    found = lookup.browse(
        store,
        viewer,
        asked.text,
        asked.limit,
        skip=(asked.page - 1) * asked.limit if alone else 0,
        by=_by(asked, columns) if alone else "",
        place=asked.place,
        tag=asked.tag,
    )
    shown = [] if asked.kind and not alone else found.rows
    return FoundGroup(
        "people", columns, found.total, [_found(row, found.matched, columns) for row in shown], least, most
    )


def _group(kind: FoundKind, names: Names, asked: Search) -> FoundGroup:
    """What was found of a kind, among all of its names."""
    columns = COLUMNS[kind]

    def keep(row: Row) -> bool:
        if asked.place and row.get("place") != asked.place:
            return False
        return not asked.tag or asked.tag.casefold() in map(str.casefold, row.get("tags", ()))

    found = names.meant(asked.text, keep)
    total = len(found)
    if asked.kind == kind:
        if by := _by(asked, columns):
            found.sort(key=lambda one: _value(one[0][by]))
        first = (asked.page - 1) * asked.limit
        found = found[first : first + asked.limit]
    else:
        found = [] if asked.kind else found[: asked.limit]
    shown = [_found({"label": row["name"], **row}, matched, columns) for row, matched in found]
    return FoundGroup(kind, columns, total, shown)


def _found(row: Row, matched: Matched, columns: dict[str, str]) -> FoundThing:
    return FoundThing(row["id"], row["label"], matched, {key: row[key] for key in columns})


def _by(asked: Search, columns: dict[str, str]) -> str:
    if asked.by and asked.by not in columns:
        raise InvalidInput({"by": f"should be one of {', '.join(columns)}, or left out"})
    return asked.by


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


def _tags(store: Store, version: int, every: dict[str, Names]) -> list[Row]:
    """Tags, and how many have each; those that differ only in case are one."""
    counted: dict[str, Counter[str]] = {kind: Counter() for kind in COLUMNS["tags"]}
    written: dict[str, str] = {}
    for tag, people in store.read_at(version, TAGS_OF_PEOPLE)[0]["tags"] if keeps_people() else []:
        counted["people"][written.setdefault(tag.casefold(), tag)] += people
    for kind in ("organisations", "projects"):
        for row in every[kind]:
            counted[kind].update(written.setdefault(tag.casefold(), tag) for tag in row["tags"])
    return [
        {"id": tag, "name": tag, **{kind: of[tag] for kind, of in counted.items()}}
        for tag in written.values()
    ]
