"""Merging two entries of one person, or of one organisation: what stays, what moves, and what becomes one.

The entry that goes is deleted; every tie, membership and statement about it moves to the one that stays. Its past leads
on to the other (`NOW`), so that its history, saved answers and hidden suggestions are found there. All
of it is one patch, which `undo` reverses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, cast

from graph import statements
from graph.access import Action, by, require
from graph.changes import transactions
from graph.changes.input import check
from graph.changes.revisions import THINGS, digest, names_of, row_of, things
from graph.changes.row_changes import RowChange, mentions, row_change, text
from graph.changes.transactions import Planned, Record
from graph.errors import Conflict, InvalidInput
from graph.model import Viewer, mention
from graph.records import tags
from graph.records.dataset import (
    KEYS,
    PERSONAL,
    REFERENCES,
    AnyRow,
    Employment,
    Key,
    Organisation,
    OrganisationTie,
    Person,
    Score,
    Tie,
    Value,
    column_name,
    key_of,
    keys_of,
    only,
    with_values,
)
from graph.records.patch import Change, added, changed, dumped, refers_to, removed
from graph.records.snapshot import Read, rows_about
from graph.store import Store, Writing

FORMER = statements.get("identity/former")
NOTE_MERGED = statements.get("write/note_merged")

Entry = Person | Organisation
MERGED = ("people", "organisations")
SHOWN_ROWS = 200
"""Rows that a preview shows one by one."""

Which = Literal["keep", "merge"]
Choices = Mapping[str, Which]
"""Column where the two contradict each other -> whose value stays; by default that of the entry that stays."""


@dataclass(frozen=True)
class Merge:
    """Which of two entries of one kind stays, which goes, and what was chosen."""

    kind: str
    keep: str
    merge: str
    choices: Choices


@dataclass(frozen=True)
class Differing:
    """A field that differs between the two, as text; `open` if both say something, so that the user may choose."""

    column: str
    keep: str
    merge: str
    taken: Which
    open: bool


@dataclass(frozen=True)
class Moving:
    """Rows of one kind: how many move, become one with a row that is there, or go because they joined the two."""

    kind: str
    moves: int = 0
    together: int = 0
    goes: int = 0


@dataclass(frozen=True)
class Preview:
    """What merging would do; give `revision` back to do exactly this."""

    kind: str
    keep: str
    merge: str
    keep_label: str
    merge_label: str
    sentence: str
    fields: list[Differing]
    moving: list[Moving]
    rows: list[RowChange]
    size: int
    revision: str


@dataclass(frozen=True)
class Merged:
    """The result; `change` is the change to undo."""

    change: str
    rows: int


@dataclass
class _Plan:
    kept: Entry
    gone: Entry
    fields: list[Differing]
    moving: dict[str, Moving] = field(default_factory=dict)
    patch: list[Change] = field(default_factory=list)

    @property
    def revision(self) -> str:
        return digest(dumped(self.patch))

    def count(self, kind: str, what: str) -> None:
        one = self.moving.setdefault(kind, Moving(kind))
        self.moving[kind] = replace(one, **{what: getattr(one, what) + 1})


def preview(store: Store, viewer: Viewer, asked: Merge) -> Preview:
    """Say what merging one entry into another would do. Nothing is written.

    Raises:
        NotAllowed: the viewer may not change the map.
        NotFound: one of the two is not on the map.
        InvalidInput: they are the same, or a choice is about nothing.
    """
    require(viewer, Action.CHANGE, people=asked.kind in PERSONAL)
    plan = _plan(store.read_whole, asked)
    kind, keep, merge = asked.kind, asked.keep, asked.merge
    wanted = {end for change in plan.patch for end in mentions(change)}
    called = names_of(store, viewer, wanted | {(kind, keep), (kind, merge)})
    shown = plan.patch[:SHOWN_ROWS]
    return Preview(
        kind=kind,
        keep=keep,
        merge=merge,
        keep_label=called[kind, keep],
        merge_label=called[kind, merge],
        sentence=_sentence(plan, called[kind, keep], called[kind, merge]),
        fields=plan.fields,
        moving=list(plan.moving.values()),
        rows=[row_change(change, lambda kind, id_: called.get((kind, id_), id_)) for change in shown],
        size=len(plan.patch),
        revision=plan.revision,
    )


def apply(store: Store, viewer: Viewer, asked: Merge, revision_seen: str) -> Merged:
    """Merge one entry into another, as the preview said.

    Raises:
        NotAllowed: the viewer may not change the map.
        NotFound: one of the two is not on the map.
        InvalidInput: they are the same, or a choice is about nothing.
        Conflict: it would no longer do what the preview said, as something about the two has changed.
        UpdateInProgress: a longer change is under way.
    """
    require(viewer, Action.CHANGE, people=asked.kind in PERSONAL)

    def work(tx: Writing) -> Planned[Merged]:
        plan = _plan(tx.run, asked)
        if plan.revision != revision_seen:
            raise Conflict(
                "Check the preview again, then merge: something about these two has changed since."
            )
        check(tx.run, plan.patch)
        words = (
            f"Merged another entry of {mention(asked.keep)} into this one"
            if asked.kind == "people"
            else f"Merged {plan.gone.name} into {plan.kept.name}"
        )
        record = Record(by(viewer), "merge", words)
        return Planned(plan.patch, record, Merged(record.id, len(plan.patch)), note(plan.gone.source_key))

    def note(source_key: str) -> Callable[[Writing], object]:
        return lambda tx: tx.run(
            NOTE_MERGED, kind=asked.kind, keep=asked.keep, merge=asked.merge, source_key=source_key
        )

    return transactions.at_once(store, work)


def former(store: Store) -> dict[tuple[str, str], str]:
    """Kind and id, or the source's key, of a merged entry -> the id of the entry it is today."""
    found = {}
    for row in store.read_whole(FORMER):
        for called in (row["id"], row["source_key"]):
            found[row["kind"], called] = row["now"]
    return {key: id_ for key, id_ in found.items() if key[1]}


def _plan(read: Read, asked: Merge) -> _Plan:
    kind, keep, merge = asked.kind, asked.keep, asked.merge
    if keep == merge:
        raise InvalidInput({"merge": "should be a different entry from the one that stays"})
    kept, gone = (cast(Entry, row_of(read, kind, (id_,))) for id_ in (keep, merge))
    plan = _Plan(kept, gone, list(_differing(read, asked, kept, gone)))
    jobs = dict(_main(read, asked, plan)) if kind == "people" else {}
    if unknown := asked.choices.keys() - {one.column for one in plan.fields if one.open}:
        raise InvalidInput(
            {"choices": f"leave out {', '.join(sorted(unknown))}. The two entries do not differ there."}
        )
    row = _together(kind, kept, gone, {one.column: one.taken for one in plan.fields if one.open})
    if row != kept:
        plan.patch.append(changed(kind, kept, row))
    for other in KEYS:
        if kind in REFERENCES[other].values():
            found = [
                row
                for row in rows_about(read, other, [keep, merge])
                if _is_of(kind, other, row, (keep, merge))
            ]
            _move(asked, other, found, plan, jobs if other == "works_for" else {})
    plan.patch.append(removed(kind, gone))
    return plan


def _differing(read: Read, asked: Merge, kept: Entry, gone: Entry) -> Iterator[Differing]:
    """The fields that differ between two rows, and whose value is taken."""
    for name in THINGS[asked.kind]:
        mine, other = getattr(kept, name), getattr(gone, name)
        if mine == other or name == "tags":  # those of both stay
            continue
        column, both = column_name(name), _says(mine) and _says(other)
        taken: Which = asked.choices.get(column, "keep") if both else "keep" if _says(mine) else "merge"
        target = REFERENCES[asked.kind].get(name)
        shown = [
            (rows[0].name if target and (rows := things(read, target, [value])) else text(value))
            for value in (mine, other)
        ]
        yield Differing(column, shown[0], shown[1], taken, both)


def _main(read: Read, asked: Merge, plan: _Plan) -> Iterator[tuple[Key, Employment]]:
    """The employments to write if both have a main employer: only one stays the main one."""
    there = rows_about(read, "works_for", [asked.keep, asked.merge])
    jobs = [job for job in only(Employment, there) if job.main]
    mine = [job for job in jobs if job.person == asked.keep]
    others = [job for job in jobs if job.person == asked.merge]
    if not mine or not others or mine[0].organisation == others[0].organisation:
        return
    names = [things(read, "organisations", [some[0].organisation])[0].name for some in (mine, others)]
    taken: Which = asked.choices.get("main employer", "keep")
    plan.fields.append(Differing("main employer", names[0], names[1], taken, open=True))
    for job in others if taken == "keep" else mine:
        yield key_of("works_for", job), job._replace(main=False)


def _together(kind: str, kept: Entry, gone: Entry, taken: Mapping[str, Which]) -> Entry:
    """Two rows about one thing as one."""
    values: dict[str, Value] = {}
    for name in kept._fields:
        mine, other = getattr(kept, name), getattr(gone, name)
        values[name] = other if taken.get(column_name(name)) == "merge" or not _says(mine) else mine
    values["id"], values["synthetic"] = kept.id, kept.synthetic and gone.synthetic
    values["tags"] = tags.both(kept.tags, gone.tags)
    if isinstance(kept, Person) and isinstance(gone, Person):
        values["asked"] = _first(kept.asked, gone.asked)
        values["answered"] = max(filter(None, (kept.answered, gone.answered)), default=None)
    return with_values(kept, values)


def _move(
    asked: Merge, other: str, found: Sequence[AnyRow], plan: _Plan, instead: Mapping[Key, AnyRow]
) -> None:
    """Move rows of one kind from the entry that goes to the one that stays.

    Args:
        found: the rows that join either.
        instead: rows to write with other values.
    """
    there = {key_of(other, row): row for row in found if not _is_of(asked.kind, other, row, (asked.merge,))}
    after = {key: instead.get(key, row) for key, row in there.items()}
    for row in found:
        key = key_of(other, row)
        if key in there:
            continue
        moved = _renamed(asked, other, instead.get(key, row))
        if key_of(other, moved) == key:  # only the person who said so is another
            plan.patch.append(changed(other, row, moved))
            plan.count(other, "moves")
            continue
        plan.patch.append(removed(other, row))
        if isinstance(moved, Tie | OrganisationTie) and moved.from_ == moved.to:
            plan.count(other, "goes")
        elif there_already := [key for key in keys_of(other, moved) if key in after]:
            after[there_already[0]] = _as_one(after[there_already[0]], moved)
            plan.count(other, "together")
        else:
            after[key_of(other, moved)] = moved
            plan.count(other, "moves")
    for key, row in after.items():
        if key not in there:
            plan.patch.append(added(other, row))
        elif row != there[key]:
            plan.patch.append(changed(other, there[key], row))


def _is_of(kind: str, other: str, row: AnyRow, ids: Sequence[str]) -> bool:
    return any((kind, id_) in refers_to(other, row) for id_ in ids)


def _renamed(asked: Merge, other: str, row: AnyRow) -> AnyRow:
    names = [name for name, target in REFERENCES[other].items() if target == asked.kind]
    new: dict[str, Value] = {name: asked.keep for name in names if getattr(row, name) == asked.merge}
    return with_values(row, new)


def _as_one(mine: AnyRow, other: AnyRow) -> AnyRow:
    """Two rows that now join the same two, as one: the stronger, the longer, with empty cells filled from the other."""
    values: dict[str, Value] = {
        name: b if not _says(a) else a for name, a, b in zip(mine._fields, mine, other, strict=True)
    }
    if isinstance(mine, Score) and isinstance(other, Score):
        later = other.on is not None and (mine.on is None or other.on > mine.on)
        return mine._replace(value=other.value, on=other.on) if later else mine
    if isinstance(mine, Tie | OrganisationTie | Employment) and isinstance(
        other, Tie | OrganisationTie | Employment
    ):
        values["since"] = _first(mine.since, other.since)
        values["until"] = max(mine.until, other.until) if mine.until and other.until else None
    if isinstance(mine, Tie | OrganisationTie) and isinstance(other, Tie | OrganisationTie):
        values["undirected"] = mine.undirected and other.undirected
        values["strength"] = max(filter(None, (mine.strength, other.strength)), default=None)
        values["recorded"] = _first(mine.recorded, other.recorded)
    if isinstance(mine, Employment) and isinstance(other, Employment):
        values["main"] = mine.main or other.main
    return with_values(mine, values)


def _first(one: date | None, other: date | None) -> date | None:
    return min(filter(None, (one, other)), default=None)


def _says(value: Value) -> bool:
    return value is not None and value != ""


def _sentence(plan: _Plan, keep: str, merge: str) -> str:
    moves, together, goes = (
        sum(getattr(one, what) for one in plan.moving.values()) for what in ("moves", "together", "goes")
    )
    parts = [f"{merge} is deleted"]
    if moves:
        parts.append(f"{moves:,} {'row moves' if moves == 1 else 'rows move'} to {keep}")
    if together:
        parts.append(f"{together:,} {'is' if together == 1 else 'are'} already there")
    if goes:
        parts.append(
            f"{goes:,} {'tie' if goes == 1 else 'ties'} between the two {'is' if goes == 1 else 'are'} deleted"
        )
    return "; ".join(parts) + "."
