"""All nodes and relationships of a store, as they are, so that no kind of thing can be forgotten in a backup.

Nodes are numbered from 0 in the order in which they come, and relationships name their ends by these numbers:
Neo4j's own ids are others in another store.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import islice
from typing import Any

import numpy as np
import orjson

from graph import statements
from graph.store import Store
from graph.typed_values import to_json

EVERY_NODE = statements.get("identity/every_node")
EVERY_RELATIONSHIP = statements.get("identity/every_relationship")

NodeRow = tuple[int, Sequence[str], dict[str, Any]]
"""Number, labels, properties as `typed_values` has them."""
RelationshipRow = tuple[int, int, str, dict[str, Any]]
"""Numbers of both ends, type, properties."""

_DIGEST = 16
_TOGETHER = 10_000


@dataclass
class Tally:
    """What was read: how many of each kind, and a checksum of all of it that does not depend on the order.

    The checksum of a relationship covers both its ends, so that it is right only where the right nodes are tied.
    """

    labels: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    _sum: int = 0
    _nodes: bytearray = field(default_factory=bytearray, compare=False)

    def node(self, labels: Sequence[str], properties: dict[str, Any]) -> None:
        """Count the node that has the next number."""
        self.labels[":".join(labels)] += 1
        self._nodes += self._add(orjson.dumps([labels, properties], option=orjson.OPT_SORT_KEYS))

    def relationship(self, one: int, other: int, type_: str, properties: dict[str, Any]) -> None:
        """Count a relationship between nodes that have been counted."""
        self.types[type_] += 1
        ends = (
            self._nodes[one * _DIGEST : (one + 1) * _DIGEST]
            + self._nodes[other * _DIGEST : (other + 1) * _DIGEST]
        )
        self._add(bytes(ends) + orjson.dumps([type_, properties], option=orjson.OPT_SORT_KEYS))

    def _add(self, data: bytes) -> bytes:
        digest = blake2b(data, digest_size=_DIGEST).digest()
        self._sum = (self._sum + int.from_bytes(digest)) % 2 ** (8 * _DIGEST)
        return digest

    @property
    def checksum(self) -> str:
        """Of everything counted, in hexadecimal."""
        return f"{self._sum:0{2 * _DIGEST}x}"


def nodes(store: Store, tally: Tally, numbers: Numbers) -> Iterator[NodeRow]:
    """All nodes; notes their numbers."""
    for number, (internal_id, labels, properties) in enumerate(store.stream(EVERY_NODE)):
        numbers.note(internal_id)
        row = (number, sorted(labels), {key: to_json(value) for key, value in properties.items()})
        tally.node(*row[1:])
        yield row


def relationships(store: Store, tally: Tally, numbers: Numbers) -> Iterator[RelationshipRow]:
    """All relationships; call it after all `nodes`, on a store that nobody writes to."""
    rows = store.stream(EVERY_RELATIONSHIP)
    while some := list(islice(rows, _TOGETHER)):
        ends = numbers.of([row[0] for row in some]), numbers.of([row[1] for row in some])
        for one, other, (_, _, type_, properties) in zip(*ends, some, strict=True):
            row = (one, other, type_, {key: to_json(value) for key, value in properties.items()})
            tally.relationship(*row)
            yield row


class Numbers:
    """The number of each node by Neo4j's internal id, in 24 bytes a node."""

    def __init__(self) -> None:
        self._ids = array("q")
        self._sorted: tuple[Any, Any] | None = None

    def note(self, internal_id: int) -> None:
        """The next number is this node's."""
        self._ids.append(internal_id)

    def of(self, internal_ids: list[int]) -> list[int]:
        """The numbers of nodes that have been noted."""
        if self._sorted is None:
            ids = np.frombuffer(self._ids, np.int64)
            order = np.argsort(ids)
            self._sorted = ids[order], order
        ids, order = self._sorted
        found: list[int] = order[np.searchsorted(ids, np.array(internal_ids, np.int64))].tolist()
        return found


def tally_of(store: Store) -> Tally:
    """Read everything, and count it."""
    tally, numbers = Tally(), Numbers()
    for _ in nodes(store, tally, numbers):
        pass
    for _ in relationships(store, tally, numbers):
        pass
    return tally
