"""A patch: what changes on the map, row by row, each as it was before and as it is after.

An import, an edit, a merge and the undoing of any of them are patches, written and recorded in one way.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import orjson

from graph.exchange.dataset import DAYS, KINDS, REFERENCES, Dataset, key_of

Key = tuple[Any, ...]
State = Mapping[str, Mapping[Key, Any]]
"""Kind -> key -> row: what the map holds."""


class Change(NamedTuple):
    """One row as it was and as it is to be; None where it was not there, or is not to be."""

    kind: str
    key: Key
    before: Any | None
    after: Any | None

    @property
    def row(self) -> Any:
        """What it is about: the row as it is to be, or as it was where it goes."""
        return self.before if self.after is None else self.after

    @property
    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.kind, self.key, self.after, self.before)


def state_of(dataset: Dataset) -> dict[str, dict[Key, Any]]:
    """A dataset's rows by kind and key."""
    return {kind: {key_of(kind, row): row for row in dataset.rows(kind)} for kind in KINDS}


def added(kind: str, row: Any) -> Change:
    """A row that was not there before."""
    return Change(kind, key_of(kind, row), None, row)


def removed(kind: str, row: Any) -> Change:
    """A row that is to be there no more."""
    return Change(kind, key_of(kind, row), row, None)


def changed(kind: str, before: Any, after: Any) -> Change:
    """A row that takes the place of another of its key."""
    return Change(kind, key_of(kind, before), before, after)


def in_order(patch: Iterable[Change]) -> list[Change]:
    """What is referred to comes before what refers to it, and leaves after it."""
    order = {kind: number for number, kind in enumerate(KINDS)}
    alike: dict[tuple[bool, int, bool], list[Change]] = defaultdict(
        list
    )  # a handful, where rows may be a million
    for change in patch:
        gone, place = change.after is None, order[change.kind]
        alike[not gone, -place if gone else place, change.before is None].append(change)
    return [change for _, some in sorted(alike.items()) for change in some]


def refers_to(kind: str, row: Any) -> Iterator[tuple[str, str]]:
    """Kind and id of each thing that a row refers to."""
    for name, target in REFERENCES.get(kind, {}).items():
        if value := getattr(row, name):
            yield target, value
    if kind == "grew_from":
        yield f"{row.from_kind}s", row.from_


def dumped(patch: Sequence[Change]) -> str:
    """A patch as text."""
    return orjson.dumps([(one.kind, _cells(one.before), _cells(one.after)) for one in patch]).decode()


def packed(patch: Sequence[Change]) -> bytes:
    """A patch as it is kept: its text, deflated. Neo4j writes a long value in blocks of 128 bytes, each by itself."""
    return zlib.compress(dumped(patch).encode(), 1)


def unpacked(kept: bytes | str) -> list[Change]:
    """A patch from what was kept of it: deflated, or its bare text where an older Weft kept it."""
    found = []
    for kind, before, after in orjson.loads(kept if isinstance(kept, str) else zlib.decompress(kept)):
        rows = _row(kind, before), _row(kind, after)
        found.append(Change(kind, key_of(kind, rows[0] or rows[1]), *rows))
    return found


def _cells(row: Any | None) -> tuple[Any, ...] | None:
    return None if row is None else tuple(row)


def _row(kind: str, values: list[Any] | None) -> Any | None:
    if values is None:
        return None
    row_type, days = KINDS[kind], DAYS[kind]
    pairs = zip(row_type._fields, values, strict=True)
    return row_type(*(date.fromisoformat(v) if v and name in days else v for name, v in pairs))
