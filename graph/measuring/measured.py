"""A family measured: of the graph or of files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from graph.derived import Derived
from graph.errors import NotFound
from graph.exchange.network_csv import Named
from graph.measures.parts import Progress, quiet
from graph.measuring.family import WHO, Asked, Family, Found, FromOne, Value, Values, direction_of
from graph.model import Column, Evidence, Viewer
from graph.nearest import nearest
from graph.network import Direction, Network
from graph.people import lookup
from graph.people.reveal import labels
from graph.questions.base import Counting
from graph.questions.enquiry import Enquiry
from graph.store import Store


@dataclass(frozen=True)
class Measured:
    """A family measured. `evidence` and `as_of` are None of files; `called` gives labels by id.

    Attributes:
        ties: pairs of people, or those who said so and whom they named where that direction was followed.
    """

    family: Family
    direction: Direction
    people: int
    ties: int
    evidence: list[Evidence] | None
    as_of: date | None
    ids: Sequence[str]
    sectors: Sequence[str | None]
    found: Found
    called: Callable[[list[str]], Mapping[str, str]]

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self.found.order)

    @property
    def columns(self) -> list[Column]:
        """All columns, in their order."""
        return [*WHO, *self.family.columns]

    @property
    def summary(self) -> list[tuple[Column, Value]]:
        """The numbers of the network as a whole; none where nothing is known."""
        return list(zip(self.family.summary, self.found.summary, strict=True)) if self.ties else []

    def rows(self, most: int | None = None) -> list[tuple[Value, ...]]:
        """The first rows, or all, with a value for each column."""
        places = self.found.order[:most]
        ids = [self.ids[place] for place in places.tolist()]
        called = self.called(ids)
        who = ids, [called.get(one, one) for one in ids], [self.sectors[place] for place in places.tolist()]
        return list(zip(*who, *(_plain(values[places]) for values in self.found.values), strict=True))


def of_graph(
    store: Store,
    viewer: Viewer,
    family: Family,
    p: Counting,
    kept: Derived | None = None,
    progress: Progress = quiet,
) -> Measured:
    """A family measured on the graph, of those people whom the viewer may see and the ties among them.

    Args:
        kept: keeps what was found, until the graph changes.

    Raises:
        NotFound: the parameters name a person who is not there.
    """
    enquiry = Enquiry(store, p)
    visible = lookup.visible(viewer)
    person = lookup.find(store, viewer, p.person) if isinstance(p, FromOne) else None

    def work() -> Measured:
        measured = _measured(family, p, enquiry.network(visible), person, progress)
        return replace(measured, evidence=enquiry.evidence, as_of=enquiry.as_of)

    counted = tuple(enquiry.evidence), enquiry.agreed, enquiry.as_of, tuple(visible)
    key = (enquiry.version, family.name, direction_of(p), person, counted)
    found = kept.get(key, work) if kept else work()
    return replace(found, called=lambda ids: labels(store, viewer, ids))


def of_files(family: Family, p: Counting, named: Named, progress: Progress = quiet) -> Measured:
    """A family measured on a network from files.

    Raises:
        NotFound: the parameters name a person who is not there.
    """
    called = dict(zip(named.network.ids, named.labels, strict=True))
    person = p.person if isinstance(p, FromOne) else None
    return replace(_measured(family, p, named.network, person, progress), called=lambda _: called)


def _measured(
    family: Family, p: Counting, network: Network, person: str | None, progress: Progress
) -> Measured:
    if person is not None and person not in network.index:
        raise NotFound("person", person, nearest(person, {key: key for key in network.ids}))
    direction = direction_of(p)
    asked = Asked(direction, network.index[person] if person is not None else -1)
    ties = len(network.out) if direction == "directed" else network.pairs
    if ties:
        found = family.work(network, asked, progress)
    else:
        found = Found([np.empty(0) for _ in family.columns], np.empty(0, dtype=np.int64), [])
    names = [*network.sectors, None]
    return Measured(
        family=family,
        direction=direction,
        people=len(network),
        ties=ties,
        evidence=None,
        as_of=None,
        ids=network.ids,
        sectors=[names[code] for code in network.sector.tolist()],
        found=found,
        called=lambda _: {},
    )


def _plain(values: Values) -> list[Value]:
    """Python's own values, None for what is not a number, and words for yes and no."""
    if values.dtype == bool:
        return ["yes" if value else "no" for value in values.tolist()]
    if np.issubdtype(values.dtype, np.floating):
        finite = np.isfinite(values).tolist()
        return [value if ok else None for value, ok in zip(values.tolist(), finite, strict=True)]
    return values.tolist()  # type: ignore[no-any-return]
