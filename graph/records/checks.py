"""The checks of a dataset that every format shares; each problem comes with row, column and remedy.

Each check is a small loop: an import looks at 600,000 ties twice.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import count
from typing import NamedTuple, cast

from graph.errors import InvalidDataset
from graph.records import tags
from graph.records.dataset import (
    CHOICES,
    FIELDS,
    KEYS,
    KINDS,
    PERIODS,
    REFERENCES,
    AnyRow,
    Dataset,
    Employment,
    Key,
    OrganisationTie,
    Origin,
    Person,
    R,
    Score,
    Sector,
    Thing,
    Tie,
    column_name,
    key_of,
)
from graph.records.urls import is_web_address

SHOWN_PROBLEMS = 20
_ID = re.compile(r"[a-z0-9-]+")


class Problem(NamedTuple):
    """One thing wrong with a dataset. Row 1 is the header, so that rows count as in a spreadsheet.

    `refers` says that it is about a cell that refers to something missing.
    """

    kind: str
    row: int
    column: str
    text: str
    refers: bool = False

    def __str__(self) -> str:
        column = f", column {column_name(self.column)}" if self.column else ""
        return f"{self.kind}.csv, row {self.row}{column}: {self.text}"


def validated(
    dataset: Dataset,
    found_before: Iterable[Problem] = (),
    lines: Mapping[str, Sequence[int]] | None = None,
) -> Dataset:
    """The dataset itself, if nothing is wrong with it.

    Args:
        found_before: problems that its format found while reading, to be reported together with those here.
        lines: kind -> the number of each row, as for `problems`.

    Raises:
        InvalidDataset: names file, row, column and remedy of the first 20 problems, and says how many more.
    """
    found = {(p.kind, p.row, p.column): p for p in problems(dataset, lines)}
    found |= {(p.kind, p.row, p.column): p for p in found_before}
    if not found:
        return dataset
    order = list(KINDS)
    told = [str(p) for p in sorted(found.values(), key=lambda p: (order.index(p.kind), p.row, p.column))]
    more = len(told) - SHOWN_PROBLEMS
    shown = told[:SHOWN_PROBLEMS] + ([f"and {more} more."] if more > 0 else [])
    raise InvalidDataset("\n".join(shown), problems=told)


def problems(
    dataset: Dataset,
    lines: Mapping[str, Sequence[int]] | None = None,
    known: Mapping[str, Collection[str]] | None = None,
) -> Iterator[Problem]:
    """Everything that is wrong with a dataset.

    Args:
        lines: kind -> the number of each row; counted from 2 where it is absent, as below a header.
        known: kind -> ids that rows may refer to, in addition to those of the dataset.
    """
    ids = {
        kind: {row.id for row in dataset.rows(kind) if isinstance(row, Thing)}
        | set((known or {}).get(kind, ()))
        for kind in KINDS
        if "id" in KINDS[kind]._fields
    }
    numbered = {
        kind: list(zip((lines or {}).get(kind) or count(2), dataset.rows(kind), strict=False))
        for kind in KINDS
    }
    for kind in KINDS:
        yield from _repeated(kind, numbered[kind])
        yield from _required(kind, numbered[kind])
        yield from _cells(kind, numbered[kind])
        yield from _numbers(kind, numbered[kind])
        yield from _texts(kind, numbered[kind])
        yield from _references(kind, numbered[kind], ids)
    yield from _sectors(cast(Numbered[Sector], numbered["sectors"]))
    yield from _people(cast(Numbered[Person], numbered["people"]))
    yield from _employments(cast(Numbered[Employment], numbered["works_for"]))
    yield from _origins(cast(Numbered[Origin], numbered["grew_from"]), ids)
    for kind in _ALONE:
        yield from _alone(kind, numbered[kind])


Numbered = Sequence[tuple[int, R]]
"""Rows of one type, each with its number."""


def problems_within(kind: str, rows: Numbered[AnyRow]) -> Iterator[Problem]:
    """What is wrong with each row alone; empty cells are not wrong, as the map may know them."""
    yield from _cells(kind, rows)
    yield from _numbers(kind, rows)
    yield from _texts(kind, rows)
    yield from _alone(kind, rows)


def _repeated(kind: str, rows: Numbered[AnyRow]) -> Iterator[Problem]:
    keys = [key_of(kind, row) for _, row in rows]
    if len(set(keys)) == len(keys):
        return
    column = KEYS.get(kind, ("id",))[0]
    seen: dict[Key, int] = {}
    for (number, _), key in zip(rows, keys, strict=True):
        first = seen.setdefault(key, number)
        if first != number:
            said = " ".join(str(part) for part in key if part)
            text = f"remove one of the two rows. “{said}” is already in row {first}."
            yield Problem(kind, number, column, text)


def _required(kind: str, rows: Numbered[AnyRow]) -> Iterator[Problem]:
    for at, name in enumerate(KINDS[kind]._fields):
        if name in KINDS[kind]._field_defaults:
            continue
        for number, row in rows:
            if not row[at]:
                yield Problem(kind, number, name, "fill in this cell, or remove the row. It is empty.")


def _cells(kind: str, rows: Numbered[AnyRow]) -> Iterator[Problem]:
    """Ids, choices from a list, and periods that end before they begin."""
    fields = KINDS[kind]._fields
    if "id" in fields:
        for number, row in rows:
            id_ = str(row[0])
            if id_ and not _ID.fullmatch(id_):
                text = f"use lower-case letters, digits and hyphens. “{id_}” is not an id."
                yield Problem(kind, number, "id", text)
    for name, allowed in CHOICES.get(kind, {}).items():
        at = fields.index(name)
        for number, row in rows:
            if row[at] and row[at] not in allowed:
                text = f"use one of {', '.join(allowed)}. “{row[at]}” is not one of them."
                yield Problem(kind, number, name, text)
    if kind in PERIODS:
        begin, end = PERIODS[kind]
        first, last = fields.index(begin), fields.index(end)
        for number, row in rows:
            since, until = row[first], row[last]
            if isinstance(since, date) and isinstance(until, date) and since >= until:
                text = f"correct one of the two days. {until} is not after {since} ({begin})."
                yield Problem(kind, number, end, text)


def _numbers(kind: str, rows: Numbered[AnyRow]) -> Iterator[Problem]:
    for at, (name, field) in enumerate(FIELDS[kind].items()):
        if not field.within:
            continue
        least, most = field.within
        for number, row in rows:
            if row[at] is not None and not least <= cast(float, row[at]) <= most:
                text = f"write {least:g} to {most:g}, or leave it empty. {row[at]} is outside that."
                yield Problem(kind, number, name, text)


def _texts(kind: str, rows: Numbered[AnyRow]) -> Iterator[Problem]:
    """Web addresses and tags."""
    for at, (name, field) in enumerate(FIELDS[kind].items()):
        if field.text == "url":
            for number, row in rows:
                if row[at] and not is_web_address(str(row[at])):
                    text = f"write it like https://example.org. “{row[at]}” is not a web address."
                    yield Problem(kind, number, name, text)
        if field.text == "tags":
            for number, row in rows:
                if row[at] and (long := tags.too_long(str(row[at]))):
                    text = (
                        f"put “;” between tags, or shorten this one to {tags.LONGEST} characters: “{long}”."
                    )
                    yield Problem(kind, number, name, text)


def _references(kind: str, rows: Numbered[AnyRow], ids: dict[str, set[str]]) -> Iterator[Problem]:
    for name, target in REFERENCES.get(kind, {}).items():
        index, known = KINDS[kind]._fields.index(name), ids[target]
        for number, row in rows:
            if row[index] and row[index] not in known:
                yield _unknown(kind, number, name, str(row[index]), target)


def _unknown(kind: str, number: int, name: str, given: str, target: str) -> Problem:
    text = f"add it to {target}.csv, or use an id that is there. “{given}” is not."
    return Problem(kind, number, name, text, refers=True)


def _sectors(rows: Numbered[Sector]) -> Iterator[Problem]:
    part_of = {row.id: row.part_of for _, row in rows}
    for number, row in rows:
        if row.part_of and part_of.get(row.part_of):
            text = f"use the sector that “{row.part_of}” is part of. Sectors have two levels at most."
            yield Problem("sectors", number, "part_of", text)


def _people(rows: Numbered[Person]) -> Iterator[Problem]:
    for number, row in rows:
        if row.answered and (not row.asked or row.answered < row.asked):
            text = "fill in or correct the day in asked. People cannot answer before they are asked."
            yield Problem("people", number, "answered", text)


def _employments(rows: Numbered[Employment]) -> Iterator[Problem]:
    main: dict[str, int] = {}
    for number, row in rows:
        if row.main and (first := main.setdefault(row.person, number)) != number:
            text = f"keep main in one row. Row {first} already has a main organisation for “{row.person}”."
            yield Problem("works_for", number, "main", text)


def _origins(rows: Numbered[Origin], ids: dict[str, set[str]]) -> Iterator[Problem]:
    for number, row in rows:
        target = f"{row.from_kind}s"
        if target not in ids:
            continue
        if row.from_ and row.from_ not in ids[target]:
            yield _unknown("grew_from", number, "from_", row.from_, target)
        elif row.from_kind == "project" and row.from_ == row.project:
            text = "name what it grew from, or remove the row. A project cannot grow from itself."
            yield Problem("grew_from", number, "from_", text)


def _alone(kind: str, rows: Numbered[AnyRow]) -> Iterator[Problem]:
    """What a row of some kinds can have wrong with it that no annotation says."""
    if kind in _TIED:
        yield from _ties(kind, cast(Numbered[Tie | OrganisationTie], rows))
    elif kind == "scores":
        yield from _scores(cast(Numbered[Score], rows))


_TIED = {"ties": "People", "works_with": "Organisations"}
"""Kind of tie -> what it is between."""
_ALONE = ("works_with", "scores", "ties")


def _ties(kind: str, rows: Numbered[Tie | OrganisationTie]) -> Iterator[Problem]:
    for number, row in rows:
        if row.from_ == row.to and row.to:
            yield Problem(kind, number, "to", f"remove the row. {_TIED[kind]} are not tied to themselves.")
        strength = row.strength
        if strength is not None and not 1 <= strength <= 5:
            text = f"write 1 to 5, or leave it empty. {strength} is outside that."
            yield Problem(kind, number, "strength", text)


def _scores(rows: Numbered[Score]) -> Iterator[Problem]:
    for number, row in rows:
        if isinstance(row.value, int) and not 1 <= row.value <= 5:
            yield Problem("scores", number, "value", f"write 1 to 5. {row.value} is outside that.")
