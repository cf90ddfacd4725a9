"""A network in one or two CSV files, people and ties, for measuring without a database.

UTF-8, a header row, cells divided by comma, semicolon or tab. Other columns are skipped.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from graph.analysis.network import Network, network
from graph.directory.nearest import nearest
from graph.errors import InvalidDataset
from graph.model import Agreed
from graph.records.checks import SHOWN_PROBLEMS

DELIMITERS = ",;\t"
WEAKEST, STRONGEST = 1, 5
"""The top of the scale of strengths; a strength is read as its share of this."""

_LABELS = ("label", "name")


class File(NamedTuple):
    """A file's name, as messages give it, and its content."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Named:
    """A network and the names of its people."""

    network: Network
    labels: Sequence[str]


def read(
    ties: File, people: File | None = None, group: str | None = None, agreed: Agreed = "either"
) -> Named:
    """The network in a file of ties (`from`, `to`, optionally `strength` from 1 to 5) and one of people (`id`).

    Everybody in the file of people is in the network, in its order; without one, everybody that ties name, sorted.
    People have the label in the column `label`, otherwise `name`, otherwise their id. Ties of somebody with themselves
    are dropped, and a pair that is there twice counts once, with the greater strength.

    Args:
        group: the column of the file of people that holds their sector; an empty cell means not stated.
        agreed: whether one statement makes a tie, or both people must have said so.

    Raises:
        InvalidDataset: a file is empty or cannot be read, a column is missing, or cells are wrong; the message names
            file, row and column with the remedy, for the first 20 of them.
    """
    found: list[str] = []
    everybody = _people(people, group, found) if people else None
    said = _ties(ties, everybody, people.name if people else "", found)
    if found:
        more = len(found) - SHOWN_PROBLEMS
        lines = found[:SHOWN_PROBLEMS] + ([f"and {more:,} more."] if more > 0 else [])
        raise InvalidDataset("\n".join(lines), problems=found)
    if everybody is None:
        named = sorted({end for a, b, _ in said for end in (a, b)})
        everybody = {who: _Person(who, None) for who in named}
    place = {who: position for position, who in enumerate(everybody)}
    return Named(
        network(
            list(everybody),
            [place[a] for a, _, _ in said],
            [place[b] for _, b, _ in said],
            [strength for *_, strength in said],
            sector=[person.group for person in everybody.values()],
            agreed=agreed,
        ),
        [person.label for person in everybody.values()],
    )


class _Person(NamedTuple):
    label: str
    group: str | None


def _people(file: File, group: str | None, found: list[str]) -> dict[str, _Person]:
    table = _Table(file, "people")
    id_, own = table.column("id"), table.column(group) if group else None
    called = next((table.column(name) for name in _LABELS if name in table.header), id_)
    people: dict[str, _Person] = {}
    for number, row in table.rows(found):
        who, where = row[id_], f"{file.name}, row {number}, column id"
        if not who:
            found.append(f"{where}: give everybody an id. This cell is empty.")
        elif who in people:
            found.append(f"{where}: remove one of the two rows. “{who}” is there twice.")
        else:
            people[who] = _Person(row[called] or who, row[own] if own is not None else None)
    return people


def _ties(
    file: File, people: dict[str, _Person] | None, people_file: str, found: list[str]
) -> list[tuple[str, str, float]]:
    """Who said that they know who, and how strongly."""
    table = _Table(file, "ties")
    ends = {name: table.column(name) for name in ("from", "to")}
    strong = table.column("strength") if "strength" in table.header else None
    ids = {who: who for who in people or {}}
    said = []
    for number, row in table.rows(found):
        where = f"{file.name}, row {number}, column"
        for name, end in ends.items():
            if not row[end]:
                found.append(f"{where} {name}: write the id of a person. This cell is empty.")
            elif people is not None and row[end] not in people:
                near = nearest(row[end], ids, 1) if len(found) < SHOWN_PROBLEMS else []
                remedy = f"did you mean “{near[0]}”?" if near else f"add it to {people_file}, or correct it."
                found.append(f"{where} {name}: {remedy} “{row[end]}” is not in {people_file}.")
        strength = _strength(row[strong]) if strong is not None else np.nan
        if strength is None:
            found.append(
                f"{where} strength: write a number from {WEAKEST} to {STRONGEST}, or leave it empty. "
                f"“{row[strong or 0]}” is not one."
            )
        else:
            said.append((row[ends["from"]], row[ends["to"]], strength))
    return said


class _Table:
    """One file's header, and its rows one by one."""

    def __init__(self, file: File, holds: str) -> None:
        self._file = file
        try:
            text = file.content.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise InvalidDataset(f"Save {file.name} again as “CSV UTF-8”: it is not in UTF-8.") from None
        if not text.strip():
            raise InvalidDataset(
                f"Give {file.name} a header row and a row for each of the {holds}: it is empty."
            )
        lines = io.StringIO(text.lstrip("\r\n"), newline="")
        delimiter = max(DELIMITERS, key=lines.readline().count)
        lines.seek(0)
        self._reader = csv.reader(lines, strict=True, delimiter=delimiter)
        self.header = [name.strip() for name in next(self._read())]

    def column(self, name: str) -> int:
        """The position of a column."""
        times = self.header.count(name)
        if times == 1:
            return self.header.index(name)
        if times:
            raise InvalidDataset(f"{self._file.name}, row 1: rename one of the two columns “{name}”.")
        there = ", ".join(f"“{other}”" for other in self.header if other)
        raise InvalidDataset(
            f"{self._file.name}, row 1: add the column “{name}”, or rename one of those there ({there})."
        )

    def rows(self, found: list[str]) -> Iterator[tuple[int, list[str]]]:
        """Number (the header is row 1) and cells of all rows that are not blank; problems are added to `found`."""
        for number, row in enumerate(self._read(), 2):
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            if len(cells) == len(self.header):
                yield number, cells
            else:
                found.append(
                    f"{self._file.name}, row {number}: put quotes around text that contains the separator. "
                    f"It has {len(cells)} cells instead of {len(self.header)}."
                )

    def _read(self) -> Iterator[list[str]]:
        try:
            yield from self._reader
        except csv.Error:
            raise InvalidDataset(
                f"Save {self._file.name} again as “CSV UTF-8”: it is not readable as CSV near line "
                f"{self._reader.line_num}."
            ) from None


def _strength(cell: str) -> float | None:
    """Strength out of one; nan if the cell is empty, None if it is not a number on the scale."""
    if not cell:
        return np.nan
    try:
        value = float(cell)
    except ValueError:
        return None
    return value / STRONGEST if WEAKEST <= value <= STRONGEST else None
