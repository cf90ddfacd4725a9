"""Changes in words: what a row is about, and its cells before and after as a reader sees them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.changes.patch import Change, State
from graph.exchange.dataset import REFERENCES, column_name
from graph.exchange.incoming import Origin


@dataclass(frozen=True)
class CellChange:
    """A cell before and after, as text."""

    column: str
    before: str
    after: str


@dataclass(frozen=True)
class RowChange:
    """A row that is new, changes or goes: what it is about, its cells, and where it stood in a file, if it did."""

    kind: str
    what: str
    about: str
    cells: list[CellChange]
    file: str = ""
    line: int = 0


NOWHERE = Origin("", 0)
_UNSEEN = ("id", "source_key")


def row_change(change: Change, called: Called, origin: Origin = NOWHERE) -> RowChange:
    """A change as it is shown; `what` is "new", "changed" or "gone"."""
    what = "new" if change.before is None else "gone" if change.after is None else "changed"
    return RowChange(change.kind, what, about(change, called), cells(change), *origin)


def cells(change: Change) -> list[CellChange]:
    """The cells that a change makes other than they were."""
    found = []
    for name in change.row._fields:
        before = text(getattr(change.before, name)) if change.before else ""
        after = text(getattr(change.after, name)) if change.after else ""
        if before != after and name not in _UNSEEN:
            found.append(CellChange(column_name(name), before, after))
    return found


def text(value: Any) -> str:
    """A value as a reader sees it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value.day} {value:%B %Y}" if isinstance(value, date) else str(value)


Called = Callable[[str, str], str]
"""Kind and id of something -> what it is called."""


def called_in(patch: Sequence[Change], state: State) -> Called:
    """What things are called by a patch, or on the map that it is to change."""
    new = {
        (one.kind, one.key[0]): one.after.name for one in patch if one.after and "name" in one.after._fields
    }

    def called(kind: str, id_: str) -> str:
        row = state[kind].get((id_,))
        return new.get((kind, id_)) or (row.name if row else "") or id_

    return called


def about(change: Change, called: Called) -> str:
    """What a row is about: “Ann Lee”, or “Ann Lee, Homes” for who works where."""
    row = change.row
    if "name" in row._fields:
        return str(row.name or row.id)
    return ", ".join(called(kind, id_) for kind, id_ in ends(change))


def ends(change: Change) -> list[tuple[str, str]]:
    """Kind and id of what a row that has no name of its own joins."""
    if change.kind == "grew_from":
        return [("projects", change.row.project), (f"{change.row.from_kind}s", change.row.from_)]
    return [(kind, getattr(change.row, name)) for name, kind in REFERENCES[change.kind].items()]
