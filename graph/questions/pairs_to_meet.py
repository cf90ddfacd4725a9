"""The pairs that an answer about introductions lists, each with the reasons to meet and who could introduce the two."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from graph import statements
from graph.analysis.measures.chains import NOBODY, introducers, nobody
from graph.analysis.measures.link_prediction import (
    CONTACTS,
    NOTHING,
    WAYS,
    Suggestions,
    shared_contacts,
    suggestions,
)
from graph.analysis.measures.nearness import Model
from graph.analysis.measures.sharing_out import in_tens
from graph.analysis.measures.stability import TOP, Ranked, by_lot
from graph.analysis.network import Mask, Network, Positions
from graph.questions import meetings
from graph.questions.brokers_between import in_any
from graph.questions.context import QuestionContext, Sides
from graph.questions.gaps_in_words import GAPS
from graph.questions.other_reasons import other_reasons
from graph.questions.system import System
from graph.questions.through import with_shared_work
from graph.store import Row

OFFERS = statements.get("read/offers_in_common")

ListedFor = Literal["shared contacts", "could help each other", "work on one project"]
"""Why a pair is listed: each has a list of its own."""

SEVERAL = 2
"""Shared contacts from which on many ways lead from one to the other."""

MOST_ON_PROJECTS = 2
"""Pairs listed that have nothing in common but work on one project: few of those meet."""


@dataclass(frozen=True)
class Asked:
    """Who pairs are for.

    Attributes:
        sides: two sectors, or None.
        one: id of one person or organisation, "" where sectors are asked about.
        without: ids that are not to be listed.
    """

    sides: Sides | None
    one: str
    without: frozenset[str] = frozenset()

    def masks(self, network: Network) -> tuple[Mask, Mask]:
        """(n,) who may be the first and the second of a pair."""
        if self.sides:
            return in_any(network, self.sides.left), in_any(network, self.sides.right)
        left, right = np.zeros(len(network), dtype=bool), np.ones(len(network), dtype=bool)
        if self.one in network.index:
            left[network.index[self.one]] = True
        right[[network.index[who] for who in self.without if who in network.index]] = False
        return left, right


@dataclass(frozen=True)
class PairsToMeet:
    """The pairs that are listed, and how many there are.

    Attributes:
        rows: of `offers_in_common` with shared work, each with the sectors of the two, `listed_for`, `shared` contacts,
            `introducer`, what it is `carried_by` and whether it `closes` a gap.
        totals: all pairs that share a contact, could help each other, or have only a project in common; a pair that
            shares a contact and could help each other is in both.
        total: all pairs, each once.
        choice: whether some of those who share a contact close a gap and others do not.
    """

    rows: list[Row]
    totals: dict[ListedFor, int]
    total: int
    choice: bool

    @property
    def near(self) -> list[Row]:
        """Those listed for the contacts they share, nearest first."""
        return [row for row in self.rows if row["listed_for"] == "shared contacts"]


@dataclass(frozen=True)
class Ranking:
    """Ranks the pairs asked about, of the whole network and of thinned ones.

    Attributes:
        model: of the whole map; None while it has none.
        bridging: how many of each ten close a gap at least.
        acquainted: those who are in touch as far as one of two has said, where other ties count; None where these do.
    """

    context: QuestionContext
    whole: System
    asked: Asked
    model: Model | None
    bridging: int
    acquainted: Network | None

    @classmethod
    def asked_in(
        cls, context: QuestionContext, whole: System, asked: Asked, model: Model | None, bridging: int
    ) -> Ranking:
        """A ranking of a question's pairs; two are not suggested if one has said that they are in touch."""
        stated = context.evidence == ["knows"] and context.agreed == "either"
        acquainted = None if stated else context.acquainted()
        return cls(context, whole, asked, model, bridging, acquainted)

    @property
    def depends(self) -> tuple[Hashable, ...]:
        """What the order of all pairs depends on beside the network."""
        sides = self.asked.sides
        ends = (sides.from_.id, sides.to.id) if sides else self.asked.one
        return "introductions", ends, self.asked.without, self.model

    def first_of(self, network: Network, lots: np.random.Generator) -> Ranked:
        """The first five pairs of a network, as sets of ids; drawn by tens, equals take turns for a place."""
        found = self._ranked(by_lot(network, lots), self.asked.masks(network))
        return [
            (frozenset((network.ids[found.a[place]], network.ids[found.b[place]])), number)
            for number, place in enumerate(self._drawn(found, TOP))
        ]

    def pairs(self, limit: int) -> PairsToMeet:
        """Up to `limit` pairs who share a contact, as many who could help each other, and two on one project."""
        context, network = self.context, self.context.network()
        found = context.derived(
            context.scope, self.depends, lambda all_: self._ranked(all_, self.asked.masks(all_))
        )
        others = other_reasons(
            context,
            [network, *([self.acquainted] if self.acquainted else [])],
            self.asked.sides,
            self.asked.one,
            *self.asked.masks(network),
        )
        listed: dict[tuple[int, int], tuple[ListedFor, int]] = {}
        for place in self._drawn(found, limit):
            listed[int(found.a[place]), int(found.b[place])] = (
                "shared contacts",
                int(found.carried_by[place]),
            )
        for pair in self._some(others.offers, limit, listed):
            listed[pair] = "could help each other", NOTHING
        for pair in self._some(others.works, min(limit, MOST_ON_PROJECTS), listed):
            listed[pair] = "work on one project", NOTHING
        return PairsToMeet(
            rows=self._with_reasons(network, listed),
            totals={
                "shared contacts": found.total,
                "could help each other": others.offers.shape[1],
                "work on one project": others.works.shape[1],
            },
            total=found.total + others.offers.shape[1] - others.sharing + others.works.shape[1],
            choice=found.choice,
        )

    def _ranked(self, network: Network, masks: tuple[Mask, Mask]) -> Suggestions:
        gap = _gaps(network, self.whole)
        return suggestions(
            network,
            self.model,
            *masks,
            gap,
            introduced=self.context.of == "people",
            acquainted=self.acquainted,
        )

    def _drawn(self, found: Suggestions, most: int) -> list[int]:
        return in_tens(
            found.a,
            found.b,
            found.introducer,
            found.closes,
            bridging=self.bridging,
            most=most,
            capped=not self.asked.one,
        )

    def _some(
        self, pairs: Positions, most: int, listed: dict[tuple[int, int], tuple[ListedFor, int]]
    ) -> list[tuple[int, int]]:
        """The nearest that are not listed yet, nobody in more than two of ten."""
        fresh = [pair for pair in zip(*pairs.tolist(), strict=True) if pair not in listed]
        a, b = np.array(fresh, dtype=np.int64).reshape(-1, 2).T
        none = nobody(len(a))
        drawn = in_tens(a, b, none.who, none.trusted, most=most, capped=not self.asked.one)
        return [fresh[place] for place in drawn]

    def _with_reasons(
        self, network: Network, listed: dict[tuple[int, int], tuple[ListedFor, int]]
    ) -> list[Row]:
        people = self.context.of == "people"
        ids = [[network.ids[a], network.ids[b]] for a, b in listed]
        facts = {(row["a"], row["b"]): row for row in self._in_common(ids)}
        a, b = np.array(list(listed), dtype=np.int64).reshape(-1, 2).T
        names = [*network.sectors, None]
        rows = []
        for (pair, (listed_for, carried_by)), (one, other), by in zip(
            listed.items(), ids, introducers(network, a, b).who.tolist(), strict=True
        ):
            shared = [network.ids[who] for who in shared_contacts(network, *pair)]
            own = [names[network.sector[who]] for who in pair]
            rows.append(
                {
                    **facts[one, other],
                    "a_sector": own[0],
                    "b_sector": own[1],
                    "listed_for": listed_for,
                    "shared": shared,
                    "introducer": (network.ids[by] if by != NOBODY else None)
                    if people
                    else next(iter(shared), None),
                    "carried_by": _told(network, carried_by, shared),
                    "closes": self.whole.between(*own)[0] in GAPS,
                }
            )
        return rows

    def _in_common(self, ids: list[list[str]]) -> list[Row]:
        context = self.context
        if context.of == "people":
            return with_shared_work(context, context.ask(OFFERS, pairs=ids))
        return meetings.in_common(context, ids)


def _told(network: Network, carried_by: int, shared: list[str]) -> int:
    """What carries a pair, where it can be said of them and not of pairs in general; NOTHING elsewhere."""
    contacts = network.ties.degree[[network.index[who] for who in shared]]
    if carried_by == CONTACTS and np.median(contacts) > np.median(
        network.ties.degree[network.ties.degree > 0]
    ):
        return NOTHING
    if carried_by == WAYS and len(shared) < SEVERAL:
        return NOTHING
    return carried_by


def _gaps(network: Network, whole: System) -> Mask:
    """(s + 1, s + 1) whether two sectors of the network do not meet; the last is for people without a sector."""
    names = [*network.sectors, None]
    known = [name if name in whole.index else None for name in names]
    return np.array([[whole.between(a, b)[0] in GAPS for b in known] for a in known])
