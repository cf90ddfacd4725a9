"""A family measured on the graph or on files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from graph import statements
from graph.access import Action, reader, require
from graph.analysis.measures.parallel import Progress, both, quiet
from graph.analysis.measures.stability import TOP, Ranked, Stability, lacking, stability_of
from graph.analysis.network import Direction, Network, Positions
from graph.analysis.network_csv import Named
from graph.analysis.tables.family import WHO, Asked, Family, Found, FromOne, Value, Values, direction_of
from graph.derived import Derived
from graph.directory.nearest import nearest
from graph.directory.reveal import labels
from graph.errors import InvalidInput, NotFound
from graph.model import Column, Evidence, Names, Of, RankingStability, Viewer
from graph.questions import stability, subjects, words
from graph.questions.base import CountingOf
from graph.questions.context import QuestionContext
from graph.questions.stability import NOT_TOLD, Placing
from graph.store import Store, at_one_version

CALLED = statements.get("read/called")


@dataclass(frozen=True)
class Measured:
    """A measured family. `evidence` and `as_of` are None for files; `called` gives labels by id.

    Attributes:
        people: how many people, or organisations if it is of these.
        ties: how many pairs of people, ordered pairs (who said so, and about who) if the direction counts.
        placing: the stability of the order of rows; None if it ranks nobody, or takes too long to try often.
    """

    family: Family
    direction: Direction
    of: Of
    people: int
    ties: int
    evidence: list[Evidence] | None
    as_of: date | None
    ids: Sequence[str]
    sectors: Sequence[str | None]
    found: Found
    called: Callable[[list[str]], Mapping[str, str]]
    network: Network
    asked: Asked
    placing: Placing | None = None

    @property
    def steady(self) -> RankingStability | None:
        """How stability was measured; None if it was not."""
        return self.placing.state if self.placing else None

    @property
    def gathered(self) -> str:
        """What gatherings are called, where they count."""
        return words.gathered(self.evidence or [], self.of)

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self.found.order)

    @property
    def columns(self) -> list[Column]:
        """All columns, in their order."""
        return [*WHO, *self.family.columns, *(self._placed if self.family.by else [])]

    @property
    def summary(self) -> list[tuple[Column, Value]]:
        """The numbers of the whole network; empty if nothing is known."""
        return list(zip(self.family.summary, self.found.summary, strict=True)) if self.ties else []

    def rows(self, most: int | None = None) -> list[tuple[Value, ...]]:
        """The first rows, or all, with a value for each column."""
        places = self.found.order[:most]
        ids = [self.ids[place] for place in places.tolist()]
        called = self.called(ids)
        who = ids, [called.get(one, one) for one in ids], [self.sectors[place] for place in places.tolist()]
        values = [_plain(values[places]) for values in self.found.values]
        return list(zip(*who, *values, *self._stability(places), strict=True))

    def _stability(self, places: Positions) -> list[list[Value]]:
        if not self.family.by:
            return []
        if not self.placing:
            return [[None] * len(places) for _ in self._placed]
        cells = [self.placing.of(place) for place in places.tolist()]
        return [[cell[column.key] for cell in cells] for column in self._placed]

    @property
    def _placed(self) -> list[Column]:
        return (
            self.placing.columns if self.placing else stability.columns(lacking(self.network), self.gathered)
        )

    def ranked_again(self) -> Callable[[Progress], Stability] | None:
        """Ranks often with ties and answers missing; None if that says nothing or takes too long."""
        by = self.family.by
        if not by or self.people > self.family.stability_to or not lacking(self.network):
            return None

        def first(thinned: Network) -> Ranked:
            found = by(thinned, self.asked)
            return thinned.leaders(TOP, *found.columns, among=found.among)

        return lambda progress: stability_of(self.network, first, progress=progress)


@at_one_version
def of_graph(
    store: Store,
    viewer: Viewer,
    family: Family,
    p: CountingOf,
    cache: Derived | None = None,
    progress: Progress = quiet,
    *,
    names: Names = "all",
) -> Measured:
    """A family measured on the graph, with the people that the viewer may see, or organisations, and their ties.

    Args:
        cache: caches the result until the graph changes.
        names: `public` as it may leave Weft.

    Raises:
        NotFound: the parameters name a person or organisation that is not there.
        InvalidInput: it is of gatherings, and none brought two together.
    """
    require(viewer, Action.ASK)
    context = QuestionContext(store, viewer, p, p.of)
    one = subjects.find(store, viewer, p.of, p.person) if isinstance(p, FromOne) else None

    def work() -> Measured:
        network = context.network()
        if family.gathered and not network.pairs:
            raise InvalidInput({"evidence": _nobody_together(context)})
        measured = _measured(family, p, network, one, progress)
        return replace(measured, evidence=context.evidence, as_of=context.as_of)

    key = (*context.counted(context.scope), family.name, direction_of(p), one)
    found = cache.get(key, work) if cache else work()
    again = found.ranked_again()
    placing = None
    if again and context.few_answered:
        placing = NOT_TOLD
    elif again:
        found_again = store.derived.soon(
            ("stability", *key), lambda stop: again(both(progress, stop)), version=context.version
        )
        placing = Placing.on(found.network, found.gathered, found_again)
    read_by = reader(viewer, names)
    return replace(found, called=lambda ids: _called(store, read_by, p, ids), placing=placing)


def _nobody_together(context: QuestionContext) -> str:
    """What to do where there are no gatherings."""
    return (
        f"choose others, or another day: of {words.gathered(context.evidence, context.of)}, none of up to "
        f"{context.largest} brought two {context.of} together on {words.day(context.as_of)}"
    )


def _called(store: Store, viewer: Viewer, p: CountingOf, ids: list[str]) -> Mapping[str, str]:
    if p.of == "people":
        return labels(store, viewer, ids)
    return {
        row["id"]: row["name"] for row in store.read_whole(CALLED, ids=ids) if row["kind"] == "organisations"
    }


def of_files(family: Family, p: CountingOf, named: Named, progress: Progress = quiet) -> Measured:
    """A family measured on a network from files.

    Raises:
        NotFound: the parameters name a person who is not there.
        InvalidInput: it is of gatherings, which files do not have.
    """
    if family.gathered:
        raise InvalidInput({"ties": "measure the graph instead: a file of ties has no gatherings"})
    called = dict(zip(named.network.ids, named.labels, strict=True))
    person = p.person if isinstance(p, FromOne) else None
    found = _measured(family, p, named.network, person, progress)
    again = found.ranked_again()
    return replace(
        found,
        called=lambda _: called,
        placing=Placing.on(found.network, found.gathered, again(progress)) if again else None,
    )


def _measured(
    family: Family, p: CountingOf, network: Network, person: str | None, progress: Progress
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
        of=p.of,
        people=len(network),
        ties=ties,
        evidence=None,
        as_of=None,
        ids=network.ids,
        sectors=[names[code] for code in network.sector.tolist()],
        found=found,
        called=lambda _: {},
        network=network,
        asked=asked,
    )


def _plain(values: Values) -> list[Value]:
    """Python's own values, None for nan, and words for yes and no."""
    if values.dtype == bool:
        return ["yes" if value else "no" for value in values.tolist()]
    if np.issubdtype(values.dtype, np.floating):
        finite = np.isfinite(values).tolist()
        return [value if ok else None for value, ok in zip(values.tolist(), finite, strict=True)]
    return values.tolist()  # type: ignore[no-any-return]
