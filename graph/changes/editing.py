"""Editing the map by hand: one thing or one tie at a time is added, changed or removed.

Whoever changes something says which revision of it they saw. If it is another by now, nothing is written and they are
told what is there, beside what they gave: nobody's work is lost. Reading and writing are one transaction in which
nobody else writes, so that two edits of different things never collide.
"""

from __future__ import annotations

import hashlib
import random
import secrets
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph import statements
from graph.changes import writing
from graph.changes.patch import Change, Key, added, changed, dumped, refers_to, removed
from graph.changes.undo import by
from graph.changes.words import ends
from graph.changes.writing import Record
from graph.clock import today
from graph.errors import Conflict, InvalidInput, NotAllowed, NotFound
from graph.exchange.dataset import KEYS, KINDS, REFERENCES, Dataset, Problem, column_name, key_of, problems
from graph.exchange.snapshot import Read, rows_about
from graph.invented import slug
from graph.model import Viewer, mention
from graph.people.reveal import labels
from graph.store import Row, Store, Writing

CALLED = statements.get("read/called")
THINGS_LIKE = statements.get("read/things_like")

THINGS: dict[str, tuple[str, ...]] = {
    "people": ("name", "post", "sector", "visibility", "place", "email"),
    "organisations": ("name", "kind", "sector", "place"),
    "projects": ("name", "description", "status", "started", "ended", "place"),
    "events": ("name", "kind", "on", "place"),
}
"""Kinds of things that are edited by hand, and which of their fields."""
JOINS: dict[str, tuple[str, ...]] = {
    "ties": ("strength", "since", "until"),
    "works_for": ("post", "main", "since", "until"),
    "works_on": ("part",),
    "partners": ("part",),
    "attended": (),
    "offers": (),
    "seeks": (),
    "grew_from": ("said_by",),
}
"""Kinds of what joins things, and which of their fields can be changed; the others say what is joined."""
BY_HAND = "by hand"
"""The source of a tie that somebody added here."""

LISTED = 500
"""Rows that join a thing to others which are shown with it."""
LONGEST = {"description": 5_000}
"""Letters of a field; any other has 200 at most."""
_LINES = ("description",)
_ONE = {"people": "person", "organisations": "organisation", "projects": "project", "events": "event"}
_SAYS = {
    "ties": "knows",
    "works_for": "works for",
    "works_on": "works on",
    "partners": "takes part in",
    "attended": "came to",
    "offers": "offers",
    "seeks": "seeks",
    "grew_from": "grew from",
}
"""Kind -> what the first of two things does to the second, in words."""

Given = Mapping[str, Any]
"""Field -> what is given for it."""


_JOINED = {kind: {*REFERENCES[kind].values()} for kind in JOINS} | {
    "grew_from": {"projects", "events", "people"}
}
"""Kind of a join -> the kinds of things that it joins."""


@dataclass(frozen=True)
class Seen:
    """A row with its revision, which whoever changes it gives back."""

    kind: str
    row: Any
    revision: str


@dataclass(frozen=True)
class Joined:
    """A row that joins a thing to another, with its revision, and what the other is called."""

    kind: str
    row: Any
    revision: str
    other_kind: str
    other: str
    label: str


@dataclass(frozen=True)
class Edited:
    """What came of an edit: the row as it is now, and the change that takes it back, "" where nothing changed."""

    change: str
    seen: Seen | None


def revision(row: Any) -> str:
    """What tells a row from the same row before or after somebody changed it."""
    text = dumped([Change("", (), row, None)])
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def found(store: Store, kind: str, text: str, limit: int) -> list[Row]:
    """Projects, events or places whose name contains the text, best first: id, label."""
    return store.read(THINGS_LIKE, kind=kind, text=text.strip().lower(), limit=limit)


def seen(store: Store, viewer: Viewer, kind: str, key: Key) -> Seen:
    """One row as it is now.

    Raises:
        NotAllowed: the viewer is no lead.
        NotFound: it is not on the map.
    """
    lead(viewer)
    row = row_of(store.read_whole, kind, key)
    return Seen(kind, row, revision(row))


def joined(store: Store, viewer: Viewer, kind: str, id_: str) -> tuple[list[Joined], int]:
    """The rows that join a thing to others, those of one kind together, and how many there are in all.

    Raises:
        NotAllowed: the viewer is no lead.
    """
    lead(viewer)
    found = [
        (other, row, [end for end in ends(Change(other, (), row, None)) if end != (kind, id_) and end[1]])
        for other in JOINS
        if kind in _JOINED[other]
        for row in rows_about(store.read_whole, other, [id_])
        if (kind, id_) in refers_to(other, row)
    ]
    shown = found[:LISTED]
    called = names_of(store, viewer, {end for _, _, others in shown for end in others})
    rows = []
    for other, row, others in shown:
        to = others[0] if others else (kind, id_)
        rows.append(Joined(other, row, revision(row), *to, called.get(to, to[1])))
    return rows, len(found)


def names_of(store: Store, viewer: Viewer, wanted: Collection[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """What things are called, by kind and id."""
    people = labels(store, viewer, {id_ for kind, id_ in wanted if kind == "people"})
    things = store.read_whole(CALLED, ids=sorted({id_ for kind, id_ in wanted if kind != "people"}))
    return {("people", id_): label for id_, label in people.items()} | {
        (row["kind"], row["id"]): row["name"] for row in things
    }


def add(store: Store, viewer: Viewer, kind: str, given: Given) -> Edited:
    """Put something new on the map; a person gets an id that says nothing, anything else a readable one.

    Raises:
        NotAllowed: the viewer is no lead.
        InvalidInput: names each field that is wrong.
        BeingChanged: a longer change is under way.
    """
    lead(viewer)
    values = clean_all(given)
    made: list[Any] = []

    def plan(tx: Writing) -> tuple[list[Change], Record]:
        row = _new(tx.run, kind, values)
        patch = [added(kind, row), *_others(tx.run, kind, row)]
        check(tx.run, patch)
        made[:] = [row]
        return patch, _record(viewer, f"Added {_about(tx.run, kind, row)}")

    record = writing.at_once(store, plan)
    return Edited(record.id, Seen(kind, made[0], revision(made[0])))


def edit(store: Store, viewer: Viewer, kind: str, key: Key, revision_seen: str, given: Given) -> Edited:
    """Change fields of one row; those that are not given stay as they are.

    Raises:
        NotAllowed: the viewer is no lead.
        NotFound: it is not on the map.
        Conflict: somebody has changed it since it was seen; carries what is there `now`, `yours`, and the `revision`.
        InvalidInput: names each field that is wrong.
        BeingChanged: a longer change is under way.
    """
    lead(viewer)
    values = clean_all(given)
    made: list[Any] = []

    def plan(tx: Writing) -> tuple[list[Change], Record]:
        before = _unchanged(tx.run, kind, key, revision_seen, values)
        after = before._replace(**values)
        made[:] = [after]
        patch = _replaced(tx.run, kind, before, after)
        check(tx.run, patch)
        differ = [
            column_name(name) for name in after._fields if getattr(before, name) != getattr(after, name)
        ]
        return patch, _record(
            viewer, f"Changed {_about(tx.run, kind, after)}: {', '.join(differ)}" if differ else ""
        )

    record = writing.at_once(store, plan)
    return Edited(record.id if record.words else "", Seen(kind, made[0], revision(made[0])))


def remove(store: Store, viewer: Viewer, kind: str, key: Key, revision_seen: str) -> Edited:
    """Take a row off the map; with a thing goes everything that joins it to others.

    Raises:
        NotAllowed: the viewer is no lead.
        NotFound: it is not on the map.
        Conflict: somebody has changed it since it was seen; as with `edit`.
        BeingChanged: a longer change is under way.
    """
    lead(viewer)

    def plan(tx: Writing) -> tuple[list[Change], Record]:
        row = _unchanged(tx.run, kind, key, revision_seen, {})
        patch = [removed(kind, row)]
        if kind in THINGS:
            patch += _without(tx.run, kind, row.id)
        return patch, _record(viewer, f"Removed {_about(tx.run, kind, row)}")

    return Edited(writing.at_once(store, plan).id, None)


def lead(viewer: Viewer) -> None:
    """Refuse whoever may not change the map for everybody.

    Raises:
        NotAllowed: the viewer is no lead.
    """
    if viewer.role not in ("lead", "admin"):
        raise NotAllowed("Only leads change the map for everybody.")


def clean_all(given: Given) -> dict[str, Any]:
    """What is given, with every text made plain.

    Raises:
        InvalidInput: names each field that is no text, or too long.
    """
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for name, value in given.items():
        try:
            values[name] = clean(name, value) if isinstance(value, str) else value
        except InvalidInput as error:
            wrong |= error.details["fields"]
    if values.get("email") and not _is_address(values["email"]):
        wrong["email"] = "should be an e-mail address, like ann@example.org"
    if wrong:
        raise InvalidInput(wrong)
    return values


def clean(field: str, text: str) -> str:
    """Words with single spaces, on one line unless they describe something; "" for none.

    Raises:
        InvalidInput: there are too many, or signs that are no text (those that stand for people in answers too).
    """
    column, longest = column_name(field), LONGEST.get(field, 200)
    lines = [" ".join(line.split()) for line in unicodedata.normalize("NFC", text).splitlines()]
    words = ("\n" if field in _LINES else " ").join(lines).strip()
    if len(words) > longest:
        raise InvalidInput({column: f"should have {longest:,} letters or fewer"})
    if any(
        (unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn") and sign != "\n") or sign in "⟦⟧"
        for sign in words
    ):
        raise InvalidInput({column: "should be plain words"})
    return words


def check(read: Read, patch: Sequence[Change]) -> None:
    """Refuse a patch that would leave on the map what may not be there.

    Raises:
        InvalidInput: names each field that is wrong.
    """
    rows: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    known: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for change in patch:
        if change.after is None:
            continue
        rows[change.kind].append(change.after)
        for kind, id_ in refers_to(change.kind, change.after):
            known[kind] |= {row.id for row in _things(read, kind, [id_])}
    wrong = {column_name(one.column): _in_words(one, rows) for one in problems(Dataset(**rows), known=known)}
    if wrong:
        raise InvalidInput(wrong)


def _is_address(text: str) -> bool:
    before, at, after = text.partition("@")
    return bool(before and at and after) and " " not in text and "@" not in after


def _in_words(problem: Problem, rows: Mapping[str, Sequence[Any]]) -> str:
    """A problem of a row that stands in no file."""
    row = rows[problem.kind][problem.row - 2]
    given = getattr(row, problem.column)
    if problem.refers:
        return f"“{given}” is not on the map. Choose one that is."
    return problem.text if given not in ("", None) else "should not be empty"


def _things(read: Read, kind: str, ids: Collection[str]) -> list[Any]:
    return rows_about(read, kind, ids) if "id" in KINDS[kind]._fields else []


def row_of(read: Read, kind: str, key: Key) -> Any:
    """One row as it is on the map.

    Raises:
        NotFound: it is not there.
    """
    for row in rows_about(read, kind, [str(key[0])]):
        if key_of(kind, row) == key:
            return row
    raise NotFound(_ONE.get(kind, "tie" if kind == "ties" else "such row"), " ".join(map(str, key)), [])


def _unchanged(read: Read, kind: str, key: Key, revision_seen: str, given: Given) -> Any:
    """The row as it is, which is as it was seen."""
    row = row_of(read, kind, key)
    if revision(row) != revision_seen:
        raise Conflict(
            "Somebody else has changed this since you opened it. Look at what is there now, and save again.",
            now=cells(row),
            yours={column_name(name): value for name, value in given.items()},
            revision=revision(row),
        )
    return row


def cells(row: Any) -> dict[str, Any]:
    """A row's values by column."""
    return {column_name(name): value for name, value in zip(row._fields, row, strict=True)}


def _new(read: Read, kind: str, given: Given) -> Any:
    """The row that is meant, with an id of its own where its kind has ids."""
    row_type = KINDS[kind]
    values = {name: row_type._field_defaults.get(name, "") for name in row_type._fields} | dict(given)
    if kind in THINGS:
        values["id"] = _new_id(read, kind, values["name"])
    elif kind == "ties":
        values |= {"source": BY_HAND, "recorded": today()}
        if any(
            (tie.from_, tie.to) == (values["from_"], values["to"])
            for tie in rows_about(read, kind, [values["from_"]])
        ):
            raise InvalidInput({"to": "this tie is on the map already. Change that one"})
    elif kind == "works_for" and "main" not in given:
        values["main"] = not any(
            job.main for job in rows_about(read, kind, [values["person"]]) if job.person == values["person"]
        )
    row = row_type(**values)
    _not_there(read, kind, row)
    return row


def _not_there(read: Read, kind: str, row: Any) -> None:
    key = key_of(kind, row)
    if any(key_of(kind, other) == key for other in rows_about(read, kind, [str(key[0])])):
        field = KEYS.get(kind, ("id",))[1 if kind in KEYS else 0]
        raise InvalidInput({column_name(field): "this is on the map already. Change that one"})


def _new_id(read: Read, kind: str, name: str) -> str:
    if kind == "people":
        chance = random.SystemRandom()
        while True:
            id_ = "p-" + "".join(chance.choices("abcdefghijklmnopqrstuvwxyz234567", k=8))
            if not _things(read, kind, [id_]):
                return id_
    latin = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    base = slug(latin)[:80].strip("-") or _ONE[kind]
    found, number = base, 2
    while _things(read, kind, [found]):
        found, number = f"{base}-{number}", number + 1
    return found


def _replaced(read: Read, kind: str, before: Any, after: Any) -> list[Change]:
    """The change of one row into another, and of those that follow from it."""
    if before == after:
        return []
    if key_of(kind, before) == key_of(kind, after):
        return [changed(kind, before, after), *_others(read, kind, after)]
    _not_there(read, kind, after)
    return [removed(kind, before), added(kind, after)]


def _others(read: Read, kind: str, row: Any) -> Iterator[Change]:
    """Whoever gets a main employer has the former one no longer as such."""
    if kind == "works_for" and row.main:
        for job in rows_about(read, kind, [row.person]):
            if job.person == row.person and job.main and job.organisation != row.organisation:
                yield changed(kind, job, job._replace(main=False))


def _without(read: Read, kind: str, id_: str) -> Iterator[Change]:
    """What goes with a thing: every row that joins it; who said what a project grew from is forgotten."""
    for other in KEYS:
        for row in rows_about(read, other, [id_]):
            if (kind, id_) not in refers_to(other, row):
                continue
            if other == "grew_from" and kind == "people":
                yield changed(other, row, row._replace(said_by=""))
            else:
                yield removed(other, row)


def _record(viewer: Viewer, words: str) -> Record:
    return Record(id=secrets.token_urlsafe(12), by=by(viewer), what="edit", words=words)


def _about(read: Read, kind: str, row: Any) -> str:
    """What a row is about, in words that leave people to whoever reads them."""
    if kind in THINGS:
        return _called(read, kind, row.id, row)
    first, second = ends(Change(kind, (), row, None))[:2]
    return f"that {_called(read, *first)} {_SAYS[kind]} {_called(read, *second)}"


def _called(read: Read, kind: str, id_: str, row: Any | None = None) -> str:
    if kind == "people":
        return mention(id_)
    found = [row] if row else _things(read, kind, [id_])
    return (found[0].name if found else "") or id_
