"""The statements that write rows of a patch to the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from types import MappingProxyType

from graph import statements
from graph.records.bulk.load import STATEMENTS
from graph.records.bulk.load import plain as plain_cell
from graph.records.dataset import KINDS, AnyRow, Person, Tie, column_name, only
from graph.records.patch import Change
from graph.statements import Statement
from graph.store import Row, Writing

REMOVE = {kind: statements.get(f"write/remove_{kind}") for kind in KINDS}
ADD = STATEMENTS | {
    "organisations": statements.get("write/add_organisations"),
    "people": statements.get("write/add_people"),
    "works_for": statements.get("write/add_works_for"),
    "ties": statements.get("write/add_ties"),
}
"""Statements for new rows, which need not be looked for: for the most frequent kinds, half of the time."""
ARCHIVE_DISMISSALS = statements.get("write/archive_dismissals")
RETURN_DISMISSALS = statements.get("write/return_dismissals")
INTERNAL_IDS = statements.get("read/internal_ids")

Run = tuple[Statement, Row]
"""A statement and its parameters."""


def written(patch: Iterable[Change], following: Mapping[str, Row] = MappingProxyType({})) -> Iterator[Run]:
    """The statements that write rows, which are in the order to write them; for `run`.

    Args:
        following: person id -> values that follow from other rows (`load.following_of`), as far as they are known by
            now; all others are updated later.
    """
    for (kind, gone, new), some in groupby(patch, key=_way):
        rows = [change.row for change in some]
        ids = [person.id for person in only(Person, rows)] if gone or new else []
        if gone and ids:
            yield ARCHIVE_DISMISSALS, {"ids": ids}
        if gone:
            yield REMOVE[kind], {"rows": cells_of(kind, rows)}
        elif new and kind == "ties":
            yield ADD[kind], _new_ties(only(Tie, rows))
        else:
            statement = ADD[kind] if new else STATEMENTS[kind]
            yield statement, {"rows": cells_of(kind, rows, following)}
        if new and ids:
            yield RETURN_DISMISSALS, {"ids": ids}


def run(
    tx: Writing, runs: Iterable[Run], internal_ids: Mapping[str, int] = MappingProxyType({})
) -> dict[str, int]:
    """Write rows.

    Args:
        internal_ids: of people in Neo4j, as far as they are known: with them a tie is written in two thirds of
            the time that finding both of its people by id takes.

    Returns:
        The internal ids of people who were added or looked up; they are valid if the transaction is committed.
    """
    found: dict[str, int] = {}
    for statement, parameters in runs:
        if statement is ADD["ties"]:
            rows = parameters["rows"]
            if unknown := {id_ for tie in rows for id_ in tie[:2]} - internal_ids.keys() - found.keys():
                found |= _internal_ids(tx.run(INTERNAL_IDS, ids=sorted(unknown)))
            ties = _by_internal_id(rows, {**internal_ids, **found})
            tx.run(statement, rows=ties, days=parameters["days"])
        elif statement is ADD["people"]:
            found |= _internal_ids(tx.run(statement, **parameters))
        else:
            tx.run(statement, **parameters)
    return found


def _way(change: Change) -> tuple[str, bool, bool]:
    return change.kind, change.after is None, change.before is None


def cells_of(
    kind: str, rows: Iterable[AnyRow], following: Mapping[str, Row] = MappingProxyType({})
) -> list[Row]:
    """Rows as parameters of statements, people with their label, main sector and whether they stated it.

    Those three are as in `following`, where the sector may be the employer's; otherwise as in the
    row itself.
    """
    columns = [column_name(name) for name in KINDS[kind]._fields]
    found: list[Row] = [dict(zip(columns, map(plain_cell, row), strict=True)) for row in rows]
    if kind == "people":
        for row in found:
            label = row["name"] if row["visibility"] == "named" else ""
            row.update(following.get(row["id"]) or {"label": label, "stated": bool(row["sector"])})
    return found


TieCells = tuple[str, str, int | None, int | None, int | None, int | None, str | None, bool | None]
"""The people, the strength, the positions of three days, and the source of a tie; true if it is undirected."""


def _new_ties(ties: Iterable[Tie]) -> Row:
    """Rows for `add_ties`, but with people's own ids; each day once, since days are few and ties are many."""
    days: dict[str, int] = {}

    def place(day: date | None) -> int | None:
        return None if day is None else days.setdefault(day.isoformat(), len(days))

    rows: list[TieCells] = [
        (
            *(from_, to, strength, place(since), place(until), place(recorded)),
            *(source or None, undirected or None),
        )
        for from_, to, strength, since, until, recorded, source, undirected in ties
    ]
    return {"rows": rows, "days": list(days)}


def _internal_ids(given: Sequence[Row]) -> dict[str, int]:
    """Person id -> internal id, from one row of both."""
    (row,) = given
    return dict(zip(row["ids"], row["numbers"], strict=True))


def _by_internal_id(
    ties: Sequence[TieCells], internal_ids: Mapping[str, int]
) -> list[list[str | int | None]]:
    return [[internal_ids[from_], internal_ids[to], *rest] for from_, to, *rest in ties]
