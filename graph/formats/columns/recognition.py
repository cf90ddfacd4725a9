"""Tables in any shape: what each table is, which column is which, and what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.errors import InvalidDataset
from graph.formats import lists
from graph.formats.columns import sensitive
from graph.formats.columns.about_people import about_people, without_people
from graph.formats.columns.header import SAMPLE, Sheet, seen, sheet
from graph.formats.columns.table_reader import Reading
from graph.formats.files.incoming import Incoming, LeftOut, Options, Refused, Taken
from graph.formats.files.text_table import Table
from graph.formats.files.unreadable import as_refused
from graph.formats.lists import SURE, Shape
from graph.records.dataset import PERSONAL, REFERENCES, column_name

_ORGANISATIONS = frozenset({"organisation", "lead"})
"""Fields whose cells hold one organisation each."""
_KEY = re.compile(r"[a-z0-9-]+|[^\s@]*\d[^\s@]*")
"""A key instead of a name: an id of Weft, or of another program, such as P-001."""


class _Prepared(NamedTuple):
    shape: Shape
    reading: Reading
    sure: bool


def is_list(table: Table) -> bool:
    """Whether a table in Weft's own layout is really somebody's list with the same name and headers.

    Weft's own tables refer to things by id. If most cells of a column do so by name, and all columns are those of a
    list, it is read as that list: people and things that are only named are added by name, and not refused as missing.
    """
    one = Sheet(table, seen(table, SAMPLE))
    by_name = any(
        2 * sum(not _KEY.fullmatch(cell) for cell in one.seen[column].cells) > len(one.seen[column].cells)
        for column in map(column_name, REFERENCES.get(table.name, ()))
        if column in one.seen
    )
    if not by_name:
        return False
    shape, _ = lists.best(one)
    return (
        shape is not None
        and shape.kind == table.name
        and len(shape.columns(one).columns) == len(table.header)
    )


def read(tables: Sequence[Table], options: Options) -> Incoming:
    """The rows of tables that come together; a table that cannot be read is refused alone."""
    found = Incoming()
    prepared = [one for table in tables if (one := _attempted(table, options, found))]
    known = _divided_names(prepared)
    for one in sorted(prepared, key=lambda one: one.shape.rank):
        one.reading.known = known
        one.reading.organisations = {row.id for row in found.rows["organisations"]}
        try:
            one.shape.read(one.reading)
        except InvalidDataset as error:
            found.refused.append(as_refused(one.reading.sheet.file, error))
        else:
            found.extend(one.reading.found)
    found.taken += [_taken(one) for one in prepared]
    return found


def _attempted(table: Table, options: Options, found: Incoming) -> _Prepared | None:
    """What is needed to read a table; None if it is refused."""
    try:
        one = sheet(table)
    except InvalidDataset as error:
        found.refused.append(as_refused(table.file, error))
        return None
    if not table.header:
        reason = "give it a header, and a row for each person, tie or project. It is empty."
        found.refused.append(Refused(table.file, 1, "", reason))
        return None
    chosen = options.shapes.get(one.file)
    shape, score = (lists.every().get(chosen), 1.0) if chosen else lists.best(one)
    guessed = one
    if shape and not chosen and options.without_people and shape.kind in PERSONAL:
        shape, score, guessed = _without_people(one, shape, score)
    if shape is None:
        reason = _unknown_shape(chosen) if chosen else _no_shape(one)
        found.refused.append(Refused(one.file, one.table.top, "", reason))
        found.taken.append(Taken(one.file, "", dict.fromkeys(one.headers, ""), [], sure=False))
        return None
    return _prepared(one, guessed, shape, score, options, found)


def _without_people(one: Sheet, shape: Shape, score: float) -> tuple[Shape, float, Sheet]:
    """The shape to read a table of people in where nobody is kept: the one that reads most of what is not about them.

    A tracker with a column of emails is a tracker again. Also returns the sheet to guess its columns from.
    """
    rest = without_people(one)
    other, other_score = lists.best(rest)
    if other is None or _neutral(one, rest, other) < _neutral(one, one, shape):
        return shape, score, one
    return other, other_score, rest


def _neutral(one: Sheet, guessed: Sheet, shape: Shape) -> int:
    columns = shape.columns(guessed).columns
    return len(columns.keys() - about_people(one, columns, shape.kind).keys())


def _prepared(
    one: Sheet, guessed: Sheet, shape: Shape, score: float, options: Options, found: Incoming
) -> _Prepared | None:
    columns, sure = shape.columns(guessed)
    wanted = options.columns.get(one.file, {})
    if strange := sorted({name for name in wanted.values() if name and name not in shape.fields}):
        reason = f"choose among {', '.join(shape.fields)}. “{strange[0]}” is not a field of a {shape.title.lower()}."
        found.refused.append(Refused(one.file, one.table.top, "", reason))
        found.taken.append(_taken(_Prepared(shape, Reading(one, columns, options), False)))
        return None
    columns = _chosen(columns, {h: name for h, name in wanted.items() if h in one.seen}, shape)
    for header in one.headers:
        what = sensitive.looks_like(one, header, shape.of_people, header in columns, options.day)
        if what and not options.kept.get((one.file, header), "").strip():
            columns.pop(header, None)
            found.left_out.append(LeftOut(one.file, header, what, one.seen[header].filled))
    return _Prepared(shape, Reading(one, columns, options, shape.kind), sure and score >= SURE)


def _chosen(guessed: dict[str, str], wanted: dict[str, str], shape: Shape) -> dict[str, str]:
    """The guess, except where something else was chosen; one column for each field, unless it takes many."""
    claimed = {name for name in wanted.values() if name not in shape.many}
    kept = {h: name for h, name in guessed.items() if h not in wanted and name not in claimed}
    chosen: dict[str, str] = {}
    for header, name in wanted.items():
        if name and (name in shape.many or name not in chosen.values()):
            chosen[header] = name
    return kept | chosen


def _taken(one: _Prepared) -> Taken:
    reading = one.reading
    columns = {header: reading.columns.get(header, "") for header in reading.sheet.headers}
    return Taken(
        reading.sheet.file,
        one.shape.name,
        columns,
        list(one.shape.fields),
        one.sure,
        reading.words,
        about_people(reading.sheet, reading.columns, one.shape.kind),
    )


def _divided_names(prepared: Iterable[_Prepared]) -> set[str]:
    """Names of organisations with a comma or slash, from columns whose cells hold one organisation each."""
    return {
        name
        for one in prepared
        for header, field in one.reading.columns.items()
        if field in _ORGANISATIONS
        for name in one.reading.sheet.seen[header].divided
        if ";" not in name
    }


def _no_shape(one: Sheet) -> str:
    there = ", ".join(f"“{header}”" for header in one.headers[:12])
    return (
        f"choose what this table lists, or rename its columns, for example to Name and Organisation, From and To, or "
        f"Project and Partners. Its columns are {there}."
    )


def _unknown_shape(chosen: str) -> str:
    return f"choose one of {', '.join(lists.every())}. There is no shape “{chosen[:40]}”."
