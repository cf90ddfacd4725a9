"""The graph as a Network: read whole, once for each version of the graph, and shared by all requests."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph import statements
from graph.analysis.gatherings import gatherings
from graph.analysis.network import Network, Positions, network
from graph.model import USUAL_LARGEST, Agreed, Evidence, Of, Scope
from graph.statements import Statement
from graph.store import Row, Store

MEMBERS = statements.get("read/members")
SAID = statements.get("read/said")
STAFF = statements.get("read/tied_by_staff")
GATHERINGS: dict[Of, Statement] = {
    "people": statements.get("read/gatherings_of_people"),
    "organisations": statements.get("read/gatherings_of_organisations"),
}

STRONGEST = 5
"""A strength of one to five is read as its share of this."""


def projection(
    store: Store,
    scope: Scope,
    *,
    of: Of = "people",
    evidence: Sequence[Evidence] = ("knows",),
    agreed: Agreed = "either",
    as_of: date,
    largest: int = USUAL_LARGEST,
    version: int,
) -> Network:
    """The people on the map and their ties on a day, ordered by id; strengths are out of one.

    Args:
        scope: the people who are in it, with the ties among them.
        largest: the most people in a project or event that ties them.
        version: of the graph, read by the caller before.

    Raises:
        GraphChanged: the graph has another version by now.
    """
    asked = _Asked(of, tuple(evidence), agreed, as_of, largest, scope)

    def read() -> Network:
        found = _read(store, asked)
        store.expect(version)
        return found

    return store.networks.get((version, asked), read)


class _Asked(NamedTuple):
    """What a network depends on beside the graph."""

    of: Of
    evidence: tuple[Evidence, ...]
    agreed: Agreed
    as_of: date
    largest: int
    scope: Scope


def _read(store: Store, asked: _Asked) -> Network:
    of, evidence, agreed, as_of, largest, scope = asked
    day = as_of.isoformat()
    stated, others = "knows" in evidence, [kind for kind in evidence if kind != "knows"]
    with ThreadPoolExecutor(1) as beside:
        reading = beside.submit(store.read_whole, SAID, of=of, as_of=day) if stated else None
        members = store.read_whole(MEMBERS, of=of, visible=list(scope.visible), also=scope.also)
        said = reading.result() if reading else []
    counting = {"as_of": day, "largest": largest}
    staff: list[Row] = []
    if stated and of == "organisations":
        staff = store.read_whole(STAFF, evidence=["staff"], agreed=agreed, **counting)
    met = store.read_whole(GATHERINGS[of], evidence=others, **counting) if others else []
    ids = [key for row in members for key in row["ids"]]
    order = sorted(range(len(ids)), key=ids.__getitem__)
    places = _places([number for row in members for number in row["numbers"]], order)
    a, b, here = _ends(said, places)
    strength = _strengths(said, "strengths")[here]
    u, v, there = _ends(said, places, "unsaid_numbers")
    unsaid = _strengths(said, "unsaid_strengths")[there]
    if agreed == "both":  # neither of the two said these
        u, v, unsaid = u[:0], v[:0], unsaid[:0]
    r, q, _ = _ends(staff, places)

    def in_all(column: str) -> list[Any]:
        return [value for row in met for value in row[column]]

    def in_order(column: str) -> list[Any]:
        values = [value for row in members for value in row[column]]
        return [values[position] for position in order]

    return network(
        in_order("ids"),
        a,
        b,
        strength,
        record=np.column_stack([np.concatenate([r, u]), np.concatenate([q, v])]),
        record_strength=np.concatenate([np.full(len(r), np.nan, dtype=np.float32), unsaid]),
        gathered=gatherings(in_all("ids"), in_all("members"), places, len(order), in_all("through")),
        sector=in_order("sectors"),
        organisation=in_order("organisations"),
        answered=in_order("answered"),
        agreed=agreed,
    )


def _places(numbers: list[int], order: list[int]) -> NDArray[np.int64]:
    """Internal id -> position in the network; -1 for ids that are not in it, and last for ids past the end."""
    places = np.full(max(numbers, default=-1) + 2, -1, dtype=np.int64)
    places[np.array(numbers, dtype=np.int64)[order]] = np.arange(len(order))
    return places


def _strengths(rows: list[Row], column: str) -> NDArray[np.float32]:
    """Strengths out of one, in the order of the ties; nan where there is none."""
    strengths = (list_ for row in rows for list_ in row[column])
    given = np.fromiter(chain.from_iterable(strengths), dtype=np.float32)
    return np.where(given > 0, given / STRONGEST, np.float32(np.nan))


def _ends(
    rows: list[Row], places: NDArray[np.int64], column: str = "to_numbers"
) -> tuple[Positions, Positions, NDArray[np.bool_]]:
    """Positions of both ends of ties with both ends in the network, and which of all ties those are."""
    known = [to for row in rows for to in row[column]]
    from_ = np.fromiter(chain.from_iterable(row["from_numbers"] for row in rows), dtype=np.int64)
    a = np.repeat(from_, [len(to) for to in known])
    b = np.fromiter(chain.from_iterable(known), dtype=np.int64)
    a, b = (places[np.minimum(end, len(places) - 1)] for end in (a, b))
    here = (a >= 0) & (b >= 0)
    return a[here], b[here], here
