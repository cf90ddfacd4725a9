"""A member's page: what they need and who offers it, and the sectors that their peers reach and they do not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from graph import statements
from graph.access import Action, require
from graph.analysis.measures.chains import NOBODY, Chains, chains_from
from graph.analysis.network import NOT_STATED, Network
from graph.members.brief import Brief, briefly, card
from graph.model import EVERYBODY, Ref, Viewer
from graph.questions.base import Counting
from graph.questions.context import QuestionContext
from graph.questions.person_network import NEIGHBOURHOOD
from graph.store import Row, Store, at_one_version

SOUGHT = statements.get("read/sought")

MOST_LACKS = 5
"""Most sectors without a contact to list; first those where most peers have one."""
FEWEST_PEERS = 2
"""Least peers to compare with: one colleague's contact does not show what is usual."""


@dataclass(frozen=True)
class Offering:
    """Somebody who offers what the member needs; `through` are the people in between, in turn, empty for a contact.

    `steps` are the ties on the way, 1 for a contact; None if there is no way.
    """

    who: Brief
    steps: int | None
    through: list[Ref]


@dataclass(frozen=True)
class Sought:
    """A topic that the member needs, who offers it, nearest first, and how many more do but are not named."""

    id: str
    label: str
    offered_by: list[Offering]
    not_shown: int


@dataclass(frozen=True)
class Lack:
    """A sector where the member has no contact: how many people in their sector have one, of how many.

    `through` is the member's contact who knows most people there, and how many.
    """

    sector: Ref
    peers_with: int
    peers: int
    through: Ref | None
    knows: int


@dataclass(frozen=True)
class Home:
    """`contacts` are shown by name; `not_shown` are those who agreed to no more than being counted."""

    person: dict[str, Any]
    contacts: int
    not_shown: int
    sought: list[Sought]
    lacks: list[Lack]


@at_one_version
def home(store: Store, viewer: Viewer) -> Home:
    """The page of the viewer, who is a member; ties are counted as usual, among people that they may see."""
    require(viewer, Action.OPEN_MEMBER, about=viewer.person_id)
    context = QuestionContext(store, viewer, Counting())
    network = context.network()
    me = network.index[viewer.person_id]
    topics = store.read(SOUGHT, person=viewer.person_id, visible=list(context.scope.visible))
    chains = chains_from(network, me)
    ways = {who: way(network, chains, me, who) for row in topics for who in row["offered_by"]}
    gaps = _lacks(network, me)
    who = briefly(
        store,
        viewer,
        [*ways, *(z for _, through in ways.values() for z in through), *(gap[3] for gap in gaps if gap[3])],
    )
    called = {sector.id: sector.name for sector in context.sectors}
    contacts = len(network.contacts(me))
    return Home(
        person=card(store, viewer),
        contacts=contacts,
        not_shown=_all_contacts(context, viewer.person_id) - contacts,
        sought=[_sought(row, ways, who) for row in topics],
        lacks=[
            Lack(
                Ref("sector", sector, called[sector]),
                having,
                peers,
                who[best].person if best else None,
                knows,
            )
            for sector, having, peers, best, knows in gaps
        ],
    )


def way(network: Network, chains: Chains, me: int, person: str) -> tuple[int | None, list[str]]:
    """How many ties lead from a member to somebody by the best chain, and the people in between, in turn.

    A contact is one step away, though a chain of two strong ties may be worth more than one weak tie.
    """
    at = network.index[person]
    if at in network.contacts(me):
        return 1, []
    if chains.links[at] < 0:
        return None, []
    through: list[str] = []
    before = int(chains.before[at])
    while before not in (me, NOBODY):
        through.append(network.ids[before])
        before = int(chains.before[before])
    return len(through) + 1, through[::-1]


def _sought(row: Row, ways: dict[str, tuple[int | None, list[str]]], who: dict[str, Brief]) -> Sought:
    offering = [
        Offering(who[person], ways[person][0], [who[z].person for z in ways[person][1]])
        for person in row["offered_by"]
    ]
    nearest = sorted(
        offering, key=lambda one: (one.steps is None, one.steps, one.who.person.label, one.who.person.id)
    )
    return Sought(row["id"], row["name"], nearest, row["not_shown"])


def _lacks(network: Network, me: int) -> list[tuple[str, int, int, str, int]]:
    """Sector, how many peers have a contact there, of how many, the contact who knows most there, and how many."""
    own = int(network.sector[me])
    if own == NOT_STATED:
        return []
    of_row, of_end = network.sector[network.ties.rows], network.sector[network.ties.to]
    reached = np.unique(
        np.column_stack([network.ties.rows, of_end])[(of_row == own) & (of_end != NOT_STATED)], axis=0
    )
    mine = set(network.sector[network.contacts(me)].tolist())
    having = np.bincount(reached[reached[:, 0] != me, 1], minlength=len(network.sectors))
    peers = int((network.sector == own).sum()) - 1
    found = []
    for k, count in enumerate(having.tolist()):
        if k in mine or k == own or count < FEWEST_PEERS:
            continue
        knows = {
            network.ids[z]: int((network.sector[network.contacts(z)] == k).sum())
            for z in network.contacts(me).tolist()
        }
        best = min((z for z in knows if knows[z]), key=lambda z: (-knows[z], z), default="")
        found.append((network.sectors[k], count, peers, best, knows.get(best, 0)))
    return sorted(found, key=lambda row: (-row[1], row[0]))[:MOST_LACKS]


def _all_contacts(context: QuestionContext, person: str) -> int:
    """How many contacts there are, hidden ones counted too: a number and no names."""
    rows = context.store.read(
        NEIGHBOURHOOD,
        id=person,
        hops=1,
        visible=list(EVERYBODY.visible),
        limit=1,
        rater="",
        **context.counting,
    )
    return rows[0]["total"] if rows else 0
