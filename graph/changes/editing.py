"""Editing the map by hand: one thing or one tie at a time is added, changed or removed.

An edit says which revision of the row its user saw. If the row has another by now, nothing is written and the user
sees what is there beside what they gave: nobody's work is lost. Reading and writing are one transaction in which
nobody else writes, so that two edits of different things never collide.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from graph import statements
from graph.access import Action, by, require
from graph.changes import transactions
from graph.changes.input import Given, check, clean_all
from graph.changes.revisions import ONE, THINGS, Seen, cells, revision, row_of, things
from graph.changes.row_changes import ends
from graph.changes.transactions import Planned, Record
from graph.clock import today
from graph.errors import Conflict, InvalidInput, SameEmail
from graph.model import Viewer, mention
from graph.records.dataset import (
    KEYS,
    KINDS,
    PERSONAL,
    AnyRow,
    Employment,
    Key,
    OrganisationTie,
    Origin,
    Person,
    Scale,
    Thing,
    Tie,
    column_name,
    key_of,
    keys_of,
    only,
    with_values,
)
from graph.records.patch import Change, added, changed, refers_to, removed
from graph.records.readable_ids import slug
from graph.records.snapshot import Read, rows_about
from graph.store import Store, Writing

SCALES_CALLED = statements.get("read/scales_called")
WITH_EMAIL = statements.get("identity/with_email")

BY_HAND = "by hand"
"""The source of a tie or score that somebody added here."""

_SAYS = {
    "ties": "knows",
    "works_for": "works for",
    "works_on": "works on",
    "partners": "takes part in",
    "works_with": "works with",
    "attended": "came to",
    "organisations_attended": "came to",
    "offers": "offers",
    "seeks": "needs",
    "grew_from": "grew from",
    "scores": "has a score on",
}
"""Kind -> what the first of two things does to the second, in words."""


@dataclass(frozen=True)
class Edited:
    """The result of an edit: the row as it is now, and the change to undo, "" if nothing changed."""

    change: str
    seen: Seen | None


def add(store: Store, viewer: Viewer, kind: str, given: Given) -> Edited:
    """Put something new on the map; a person gets an id that says nothing, anything else a readable one.

    The scale of a score is an id, the name of a scale or the name of a new one, which is then added with it.

    Raises:
        NotAllowed: the viewer may not change the map.
        InvalidInput: names each field that is wrong.
        SameEmail: somebody else has the email.
        UpdateInProgress: a longer change is under way.
    """
    require(viewer, Action.CHANGE, people=kind in PERSONAL)
    values = clean_all(kind, given)

    def plan(tx: Writing) -> Planned[Edited]:
        scale, is_new = _scale(tx.run, values) if kind == "scores" else (None, False)
        row = _new(tx.run, kind, values | {"scale": scale.id} if scale else values)
        patch = [added(kind, row), *_others(tx.run, kind, row)]
        if scale and is_new:
            patch.insert(0, added("scales", scale))
        check(tx.run, patch)
        if isinstance(row, Person):
            _nobody_elses(tx.run, row)
        record = Record(by(viewer), "edit", f"Added {_about(tx.run, kind, row, scale)}")
        return Planned(patch, record, Edited(record.id, Seen(kind, row, revision(row))))

    return transactions.at_once(store, plan)


def edit(store: Store, viewer: Viewer, kind: str, key: Key, revision_seen: str, given: Given) -> Edited:
    """Change fields of one row; those that are not given stay as they are.

    Raises:
        NotAllowed: the viewer may not change the map.
        NotFound: it is not on the map.
        Conflict: somebody has changed it since it was seen; carries what is there `now`, `yours`, and the `revision`.
        InvalidInput: names each field that is wrong.
        SameEmail: somebody else has the email.
        UpdateInProgress: a longer change is under way.
    """
    require(viewer, Action.CHANGE, people=kind in PERSONAL)
    values = clean_all(kind, given)

    def plan(tx: Writing) -> Planned[Edited]:
        before = _unchanged(tx.run, kind, key, revision_seen, values)
        after = with_values(before, values)
        patch = _replaced(tx.run, kind, before, after)
        check(tx.run, patch)
        if isinstance(after, Person) and isinstance(before, Person) and before.email != after.email:
            _nobody_elses(tx.run, after)
        differ = [
            column_name(name) for name in after._fields if getattr(before, name) != getattr(after, name)
        ]
        words = f"Changed {_about(tx.run, kind, after)}: {', '.join(differ)}" if differ else ""
        record = Record(by(viewer), "edit", words)
        edited = Edited(record.id if patch else "", Seen(kind, after, revision(after)))
        return Planned(patch, record, edited)

    return transactions.at_once(store, plan)


def remove(store: Store, viewer: Viewer, kind: str, key: Key, revision_seen: str) -> Edited:
    """Delete a row; a thing goes with everything that joins it to others.

    Raises:
        NotAllowed: the viewer may not change the map.
        NotFound: it is not on the map.
        Conflict: somebody has changed it since it was seen; as with `edit`.
        UpdateInProgress: a longer change is under way.
    """
    require(viewer, Action.CHANGE, people=kind in PERSONAL)

    def plan(tx: Writing) -> Planned[Edited]:
        row = _unchanged(tx.run, kind, key, revision_seen, {})
        patch = [removed(kind, row)]
        if isinstance(row, Thing):
            patch += _without(tx.run, kind, row.id)
        record = Record(by(viewer), "edit", f"Removed {_about(tx.run, kind, row)}")
        return Planned(patch, record, Edited(record.id, None))

    return transactions.at_once(store, plan)


def _unchanged(read: Read, kind: str, key: Key, revision_seen: str, given: Given) -> AnyRow:
    """The row as it is, if it is as the user saw it."""
    row = row_of(read, kind, key)
    if revision(row) != revision_seen:
        raise Conflict(
            "Look at what is there now, then save again: somebody else has changed this since you opened it.",
            now=cells(row),
            yours={column_name(name): value for name, value in given.items()},
            revision=revision(row),
        )
    return row


def _nobody_elses(read: Read, person: Person) -> None:
    """Refuse an email that belongs to somebody else: imports and merges recognise people by it."""
    if person.email:
        for other in read(WITH_EMAIL, email=person.email):
            if other["id"] != person.id:
                raise SameEmail(other["id"], other["name"])


def _scale(read: Read, given: Given) -> tuple[Scale | None, bool]:
    """The scale of a score, by its id, its name or a new name, and whether it is new; None if none is given."""
    name = str(given.get("scale") or "")
    if found := list(only(Scale, things(read, "scales", [name]))):
        return found[0], False
    for row in read(SCALES_CALLED, name=name.lower()):
        return Scale(row["id"], row["name"]), False
    return (Scale(_new_id(read, "scales", name), name), True) if name else (None, False)


def _new(read: Read, kind: str, given: Given) -> AnyRow:
    """The row to add, with a new id if its kind has ids."""
    row_type = KINDS[kind]
    values = {name: row_type._field_defaults.get(name, "") for name in row_type._fields} | dict(given)
    if kind in THINGS:
        values["id"] = _new_id(read, kind, values["name"])
    elif kind == "ties":
        values |= {"source": BY_HAND, "recorded": today()}
        if any(
            (tie.from_, tie.to) == (values["from_"], values["to"])
            for tie in only(Tie, rows_about(read, kind, [values["from_"]]))
        ):
            raise InvalidInput({"to": "change the tie that is already on the map"})
    elif kind == "works_for" and "main" not in given:
        jobs = only(Employment, rows_about(read, kind, [values["person"]]))
        values["main"] = not any(job.main for job in jobs if job.person == values["person"])
    elif kind == "works_with":
        values |= {"source": BY_HAND, "recorded": today()}
    elif kind == "scores":
        values |= {"source": BY_HAND, "on": values["on"] or today()}
    row = row_type(**values)
    if isinstance(row, OrganisationTie):
        _not_stated(read, row)
    _not_there(read, kind, row)
    return row


def _not_stated(read: Read, new: OrganisationTie) -> None:
    """Refuse a tie of a kind that holds between the two organisations already, wherever that was learned."""
    turned = new._replace(from_=new.to, to=new.from_)
    for tie in only(OrganisationTie, rows_about(read, "works_with", [new.from_])):
        ways = [new, turned] if tie.undirected or new.undirected else [new]
        if any((tie.from_, tie.to, tie.kind) == (way.from_, way.to, way.kind) for way in ways):
            raise InvalidInput({"to": "change the tie that is already on the map"})


def _not_there(read: Read, kind: str, row: AnyRow) -> None:
    key = key_of(kind, row)
    if any(key in keys_of(kind, other) for other in rows_about(read, kind, [key[0]])):
        field = KEYS.get(kind, ("id",))[1 if kind in KEYS else 0]
        raise InvalidInput({column_name(field): "change the one that is already on the map"})


def _new_id(read: Read, kind: str, name: str) -> str:
    if kind == "people":
        chance = random.SystemRandom()
        while True:
            id_ = "p-" + "".join(chance.choices("abcdefghijklmnopqrstuvwxyz234567", k=8))
            if not things(read, kind, [id_]):
                return id_
    latin = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    base = slug(latin)[:80].strip("-") or ONE[kind]
    found, number = base, 2
    while things(read, kind, [found]):
        found, number = f"{base}-{number}", number + 1
    return found


def _replaced(read: Read, kind: str, before: AnyRow, after: AnyRow) -> list[Change]:
    """The change of one row into another, and the changes that follow from it."""
    if before == after:
        return []
    if key_of(kind, before) == key_of(kind, after):
        return [changed(kind, before, after), *_others(read, kind, after)]
    _not_there(read, kind, after)
    return [removed(kind, before), added(kind, after)]


def _others(read: Read, kind: str, row: AnyRow) -> Iterator[Change]:
    """If somebody gets a main employer, their former one is no longer the main one."""
    if isinstance(row, Employment) and row.main:
        for job in only(Employment, rows_about(read, kind, [row.person])):
            if job.person == row.person and job.main and job.organisation != row.organisation:
                yield changed(kind, job, job._replace(main=False))


def _without(read: Read, kind: str, id_: str) -> Iterator[Change]:
    """The rows that go with a thing: every row that joins it; who said what a project grew from is removed."""
    for other in KEYS:
        for row in rows_about(read, other, [id_]):
            if (kind, id_) not in refers_to(other, row):
                continue
            if isinstance(row, Origin) and kind == "people":
                yield changed(other, row, row._replace(said_by=""))
            else:
                yield removed(other, row)


def _about(read: Read, kind: str, row: AnyRow, second_row: Thing | None = None) -> str:
    """What a row is about, in words that mention people by id; `second_row` is what it joins, if that may be new."""
    if isinstance(row, Thing):
        return _called(read, kind, row.id, row)
    first, second = ends(Change(kind, (), row, None))[:2]
    return f"that {_called(read, *first)} {_SAYS[kind]} {_called(read, *second, second_row)}"


def _called(read: Read, kind: str, id_: str, row: Thing | None = None) -> str:
    if kind == "people":
        return mention(id_)
    found = [row] if row else things(read, kind, [id_])
    return (found[0].name if found else "") or id_
