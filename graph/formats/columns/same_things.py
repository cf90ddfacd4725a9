"""Puts rows of several tables about the same thing together under one handle, before the map is looked at.

A list of people may refer to somebody by key, the sheet of a workshop by name, a list of ties by email. Rows of Weft's
own tables stay as they are; those of tables in other shapes are compared with them and with each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rapidfuzz import fuzz

from graph.formats import lists
from graph.formats.files.cells import fold
from graph.formats.files.incoming import Incoming, Origin, Refused
from graph.records import tags
from graph.records.dataset import KEYS, KINDS, REFERENCES, column_name

ALIKE = 60
"""Of a hundred, from which two names under one key are one with a slip, such as “Ann Smith” and “Anne Smyth”."""

_LISTS = frozenset({"people-list", "gephi-nodes", "organisation-list"})
_SEVERAL = "\0"
"""Instead of a handle: more than one thing has this name."""


def united(found: Incoming) -> Incoming:
    """The same rows with each thing once, and with handles in cells that refer to it.

    Two rows are the same thing if they share key or email address, or name and organisation, or if one of them has
    only a name that only one other has. The second fills in what the first leaves empty; where they differ, the
    first counts and the second's cell is refused. A pair that is there twice without anything new counts
    once.
    """
    every = lists.every()
    loose = {taken.file for taken in found.taken if taken.shape in every}
    return _United(found, loose).incoming() if loose else found


class _United:
    def __init__(self, found: Incoming, loose: set[str]) -> None:
        self._found, self._loose = found, loose
        self._out = Incoming(
            refused=list(found.refused), left_out=list(found.left_out), taken=list(found.taken)
        )
        self._handles: dict[str, dict[str, str]] = {}
        self._places: dict[str, dict[str, int]] = {}
        self._gone: set[Origin] = set()
        """Rows that were refused as a whole, so nothing else of them is imported."""
        self._lists = {taken.file for taken in found.taken if taken.shape in _LISTS}
        self._headers = {
            taken.file: {field: header for header, field in taken.columns.items() if field}
            for taken in found.taken
        }

    def incoming(self) -> Incoming:
        employers = self._employers()
        for kind in KINDS:
            if not any(origin.file in self._loose for origin in self._found.origins[kind]):
                self._keep(kind)
            elif "id" in KINDS[kind]._fields:
                self._things(kind, employers)
            else:
                self._pairs(kind)
        return self._out

    def _keep(self, kind: str) -> None:
        self._out.rows[kind], self._out.origins[kind] = self._found.rows[kind], self._found.origins[kind]
        if "id" in KINDS[kind]._fields:
            self._handles[kind] = {}

    def _employers(self) -> dict[str, list[str]]:
        """Organisations, as they are called, by the person who works for them; names for keys where they are known."""
        names = {row.id: row.name for row in self._found.rows["organisations"]}
        found: dict[str, list[str]] = {}
        for job in self._found.rows["works_for"]:
            found.setdefault(job.person, []).append(names.get(job.organisation, job.organisation))
        return found

    def _things(self, kind: str, employers: dict[str, list[str]]) -> None:
        handles: dict[str, str] = {}
        place = self._places[kind] = {}
        rows, origins = self._out.rows[kind], self._out.origins[kind]
        for rank, given, origin in self._in_order(kind):
            row = self._referring(kind, given, origin)
            if row is None:
                continue
            aliases = list(_aliases(row, employers if kind == "people" else {}))
            known = handles.get(fold(row.id), "") if rank >= 0 else ""
            if not known and rank > 0:
                found = (handles[alias] for alias in _looked_for(row, rank) if alias in handles)
                known = next(found, "")
            if known == _SEVERAL:
                if origin.file in self._lists:  # elsewhere, rows that refer to it are refused
                    self._refuse_several(kind, origin, "id", row.name)
                continue
            if known and known in place:
                at = place[known]
                if _is_another(rows[at], row):
                    self._refuse_another(kind, rows[at], origins[at], row, origin)
                    continue
                rows[at] = self._merged(kind, rows[at], origins[at], row, origin)
                handles.setdefault(fold(row.id), known)
                continue
            place[row.id] = len(rows)
            rows.append(row)
            origins.append(origin)
            for alias in aliases:
                handles[alias] = row.id if handles.get(alias, row.id) == row.id else _SEVERAL
            handles[fold(row.id)] = row.id
        self._handles[kind] = handles

    def _in_order(self, kind: str) -> Iterator[tuple[int, Any, Origin]]:
        """Weft's own rows first (-1), then those with a key (0), an address (1), name and organisation (2), a name."""
        ranked = [
            (_rank(row) if origin.file in self._loose else -1, row, origin)
            for row, origin in zip(self._found.rows[kind], self._found.origins[kind], strict=True)
        ]
        yield from sorted(ranked, key=lambda one: one[0])

    def _pairs(self, kind: str) -> None:
        rows, origins = self._out.rows[kind], self._out.origins[kind]
        positions = [KINDS[kind]._fields.index(name) for name in KEYS[kind]]
        place: dict[tuple[Any, ...], int] = {}
        for given, origin in zip(self._found.rows[kind], self._found.origins[kind], strict=True):
            row = self._referring(kind, given, origin)
            if row is None:
                continue
            key = tuple(row[position] for position in positions)
            if key in place and origin.file in self._loose:
                at = place[key]
                rows[at] = self._merged(kind, rows[at], origins[at], row, origin)
                continue
            place.setdefault(key, len(rows))
            rows.append(row)
            origins.append(origin)

    def _referring(self, kind: str, row: Any, origin: Origin) -> Any:
        """A row with handles as references; None, and refused, if one may be several things."""
        if origin.file not in self._loose:
            return row
        if origin in self._gone:
            return None
        changed = {}
        for name, target in REFERENCES.get(kind, {}).items():
            text = getattr(row, name)
            if not text or text in self._places.get(target, ()):
                continue
            handle = self._handles.get(target, {}).get(fold(text), text)
            if handle == _SEVERAL:
                self._refuse_several(kind, origin, name, text)
                return None
            if handle != text:
                changed[name] = handle
        return row._replace(**changed) if changed else row

    def _merged(self, kind: str, first: Any, stood: Origin, second: Any, origin: Origin) -> Any:
        """The first row, with its empty cells filled in from the second."""
        filled: dict[str, Any] = {}
        for name, have, more in zip(first._fields, first, second, strict=True):
            if name == "id" or more in {"", None} or have == more:
                continue
            if name == "tags":
                filled[name] = tags.both(have, more)
            elif have in {"", None}:
                filled[name] = more
            elif name == "undirected":
                filled[name] = False  # what one of them says who said stays said
            elif name == "name" and second.id == second.name:
                continue
            elif not (isinstance(have, str) and fold(have) == fold(more)):
                where = f"{stood.file}, row {stood.line}"
                reason = (
                    f"correct one of the two. {_said(more)} here, and {_said(have)} in {where}, which counts."
                )
                self._refuse(kind, origin, name, reason)
        return first._replace(**filled) if filled else first

    def _refuse_several(self, kind: str, origin: Origin, name: str, text: str) -> None:
        reason = (
            "write an id or email address, or “name @ organisation”. "
            f"{_said(text)} may be one of several in these files."
        )
        self._refuse(kind, origin, name, reason)

    def _refuse_another(self, kind: str, first: Any, stood: Origin, second: Any, origin: Origin) -> None:
        reason = (
            f"give each their own. {_said(second.id)} is {_said(first.name)} in {stood.file}, row {stood.line}, "
            f"and {_said(second.name)} here."
        )
        self._refuse(kind, origin, "email" if second.id == getattr(second, "email", "") else "id", reason)
        self._gone.add(origin)

    def _refuse(self, kind: str, origin: Origin, name: str, reason: str) -> None:
        column = self._header(origin.file, name)
        self._out.refused.append(Refused(origin.file, origin.line, column, reason, kind))

    def _header(self, file: str, name: str) -> str:
        headers = self._headers.get(file, {})
        for field in (column_name(name), *_COLUMNS.get(name, ())):
            if field in headers:
                return headers[field]
        return ""


def _is_another(first: Any, second: Any) -> bool:
    """Whether two rows with the same key or address have clearly different names."""
    if second.id == second.name or first.id == first.name:
        return False
    return fuzz.token_set_ratio(fold(first.name), fold(second.name)) < ALIKE


_COLUMNS = {
    "person": ("name", "email", "id", "staff"),
    "name": ("organisation", "project"),
    "on": ("event",),
    "to": ("contact",),
    "from_": ("name", "email", "id"),
}
"""Field of a row -> fields of shapes that it may have come from."""


def _rank(row: Any) -> int:
    if row.id == row.name:
        return 3
    if row.id == getattr(row, "email", ""):
        return 1
    return 2 if row.id.startswith(f"{row.name} @ ") else 0


def _looked_for(row: Any, rank: int) -> Iterator[str]:
    """Other ways to identify a row; rows with different keys are different things."""
    if getattr(row, "email", ""):
        yield fold(row.email)
    if rank == 3:
        yield fold(row.name)


def _aliases(row: Any, employers: dict[str, list[str]]) -> Iterator[str]:
    """What other rows may call it."""
    yield fold(row.name)
    if getattr(row, "email", ""):
        yield fold(row.email)
    for organisation in employers.get(row.id, ()):
        yield fold(f"{row.name} @ {organisation}")


def _said(value: Any) -> str:
    return f"“{str(value)[:60]}”"
