"""Changes in words: what a row is about, and its cells before and after in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from graph.formats.files.incoming import Origin
from graph.records.dataset import KINDS, REFERENCES, AnyRow, Thing, Value, column_name
from graph.records.dataset import Origin as ProjectOrigin
from graph.records.patch import Change, State, refers_to


@dataclass(frozen=True)
class CellChange:
    """A cell before and after, as text."""

    column: str
    before: str
    after: str


@dataclass(frozen=True)
class RowChange:
    """A row that is new, changed or gone: what it is about, its cells, and where it was in a file, if it was in one."""

    kind: str
    what: str
    about: str
    cells: list[CellChange]
    file: str = ""
    line: int = 0


NOWHERE = Origin("", 0)
_UNSEEN = ("id", "source_key")
_NAMED = {kind for kind, row_type in KINDS.items() if "name" in row_type._fields}


def row_change(change: Change, called: Called, origin: Origin = NOWHERE) -> RowChange:
    """A change as it is shown; `what` is "new", "changed" or "gone"."""
    what = "new" if change.before is None else "gone" if change.after is None else "changed"
    return RowChange(change.kind, what, about(change, called), cells(change, called), *origin)


def cells(change: Change, called: Called) -> list[CellChange]:
    """The cells that a change changes; things that cells refer to are given by name."""

    def said(row: AnyRow | None, name: str) -> str:
        value = getattr(row, name) if row else None
        target = REFERENCES.get(change.kind, {}).get(name)
        if isinstance(row, ProjectOrigin) and name == "from_":
            target = f"{row.from_kind}s"
        return called(target, value) if target and value else text(value)

    found = []
    for name in change.row._fields:
        before, after = said(change.before, name), said(change.after, name)
        if before != after and name not in _UNSEEN:
            found.append(CellChange(column_name(name), before, after))
    return found


def text(value: Value) -> str:
    """A value in words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value.day} {value:%B %Y}" if isinstance(value, date) else str(value)


Called = Callable[[str, str], str]
"""Kind and id of something -> its name."""


def called_in(patch: Sequence[Change], state: State) -> Called:
    """The names of things in a patch, or on the map that it will change."""
    new = {
        (one.kind, one.key[0]): one.after.name
        for one in patch
        if one.kind in _NAMED and isinstance(one.after, Thing)
    }

    def called(kind: str, id_: str) -> str:
        row = state[kind].get((id_,))
        return new.get((kind, id_)) or (row.name if isinstance(row, Thing) else "") or id_

    return called


def about(change: Change, called: Called) -> str:
    """What a row is about: “Ann Lee”, or “Ann Lee, Homes” for who works where."""
    row = change.row
    if isinstance(row, Thing):
        return row.name or row.id
    return ", ".join(called(kind, id_) for kind, id_ in ends(change))


def mentions(change: Change) -> set[tuple[str, str]]:
    """Kind and id of everything that a change refers to, before or after it."""
    return {end for row in (change.before, change.after) if row for end in refers_to(change.kind, row)}


def ends(change: Change) -> list[tuple[str, str]]:
    """Kind and id of the things that a row without a name joins."""
    row = change.row
    if isinstance(row, ProjectOrigin):
        return [("projects", row.project), (f"{row.from_kind}s", row.from_)]
    return [(kind, getattr(row, name)) for name, kind in REFERENCES[change.kind].items()]
