"""A patch: the rows that change on the map, each as it was before and as it is after.

Imports, edits, merges and undoing any of them are patches, written and recorded in one way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast

import orjson

from graph.records.dataset import KINDS, REFERENCES, AnyRow, Dataset, Key, Origin, key_of

State = Mapping[str, Mapping[Key, AnyRow]]
"""Kind -> key -> row: the rows of the map."""


class Change(NamedTuple):
    """One row as it was and as it will be; None if it was not there, or will not be."""

    kind: str
    key: Key
    before: AnyRow | None
    after: AnyRow | None

    @property
    def row(self) -> AnyRow:
        """The row that it is about: as it will be or, if it goes, as it was."""
        return cast(AnyRow, self.before if self.after is None else self.after)

    @property
    def inverse(self) -> Change:
        """The change that undoes this one."""
        return Change(self.kind, self.key, self.after, self.before)


def state_of(dataset: Dataset) -> dict[str, dict[Key, AnyRow]]:
    """A dataset's rows by kind and key."""
    return {kind: {key_of(kind, row): row for row in dataset.rows(kind)} for kind in KINDS}


def added(kind: str, row: AnyRow) -> Change:
    """A row that was not there before."""
    return Change(kind, key_of(kind, row), None, row)


def removed(kind: str, row: AnyRow) -> Change:
    """A row to delete."""
    return Change(kind, key_of(kind, row), row, None)


def changed(kind: str, before: AnyRow, after: AnyRow) -> Change:
    """A row that replaces another with the same key."""
    return Change(kind, key_of(kind, before), before, after)


def in_order(patch: Iterable[Change]) -> list[Change]:
    """Rows that others refer to are added before them, and deleted after them."""
    order = {kind: number for number, kind in enumerate(KINDS)}
    alike: dict[tuple[bool, int, bool], list[Change]] = defaultdict(
        list
    )  # a handful, where rows may be a million
    for change in patch:
        gone, place = change.after is None, order[change.kind]
        alike[not gone, -place if gone else place, change.before is None].append(change)
    return [change for _, some in sorted(alike.items()) for change in some]


def refers_to(kind: str, row: AnyRow) -> Iterator[tuple[str, str]]:
    """Kind and id of each thing that a row refers to."""
    for name, target in REFERENCES.get(kind, {}).items():
        if value := getattr(row, name):
            yield target, value
    if isinstance(row, Origin):
        yield f"{row.from_kind}s", row.from_


def dumped(patch: Sequence[Change]) -> str:
    """A patch as text, to tell one from another; `graph/changes/record_pieces.py` says how patches are stored."""
    return orjson.dumps([(one.kind, _cells(one.before), _cells(one.after)) for one in patch]).decode()


def _cells(row: AnyRow | None) -> tuple[object, ...] | None:
    return None if row is None else tuple(row)
