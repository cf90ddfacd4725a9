"""What comes apart if this person or organisation leaves, and who could step in?"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, Self

import numpy as np
from pydantic import BeforeValidator, Field, model_validator

from graph import statements
from graph.access import Action, require
from graph.analysis.measures.loss import Counts, Loss, loss
from graph.analysis.measures.stability import TOP, Ranked
from graph.analysis.network import Network
from graph.directory import lookup, organisations
from graph.model import EVERYBODY, Answer, Cell, Column, Elements, Of, Viewer, mention
from graph.questions import maps, subjects, words
from graph.questions.base import CountingOf, Question, blank_as_none, worded
from graph.questions.context import QuestionContext, sector
from graph.questions.loss_in_words import Shown, knows_each_other, sentence
from graph.questions.stability import placing
from graph.store import Row, Store, at_one_version

WORKS_THERE = statements.get("read/works_there")

VISIBLE_AMONG = statements.get("read/visible_among")

LISTED_CUT_OFF = 50
"""Most of those cut off that the table lists; the sentence counts all."""


class Leaving(CountingOf):
    """Who leaves: a person, everybody who works for an organisation, or an organisation among others."""

    person: Annotated[
        Annotated[str, Field(max_length=200)] | None,
        BeforeValidator(blank_as_none),
        Field(
            title="Person",
            description="Somebody who might leave. Or leave this empty and choose an organisation",
            json_schema_extra={"format": "person"},
        ),
    ] = None
    organisation: Annotated[
        Annotated[str, Field(max_length=200)] | None,
        BeforeValidator(blank_as_none),
        Field(
            title="Organisation",
            **worded(
                "An organisation that might leave, with everybody who works there.",
                "The one that might leave.",
                format="organisation",
            ),
        ),
    ] = None
    limit: Annotated[int, Field(ge=1, le=100)] = Field(
        10, title="At most", description="How many to list, 1 to 100"
    )

    @model_validator(mode="after")
    def _one(self) -> Self:
        if self.of == "organisations" and (self.person or not self.organisation):
            raise ValueError("choose an organisation; a person leaves only between people")
        if bool(self.person) == bool(self.organisation):
            raise ValueError("choose either a person or an organisation")
        return self


class WhatIfLeft(Question[Leaving]):
    """The network without somebody: who is cut off, which sectors lose all their ties, who connects the same pairs.

    Those who could step in are ranked by the pairs of the leaving's contacts that they stand between already, then
    by how many of these contacts they know, then id. `graph.analysis.measures.loss` has the definitions. Everybody
    counts: what comes apart between sectors does so for all of them. Those who would be cut off are listed after them,
    as far as the viewer may see them; the rest are counted.
    """

    name = "loss"
    method = 3
    title = "What if … left?"
    asks = "What comes apart without them, and who could step in?"
    example = {"organisation": "south-manchester-care-navigators"}  # noqa: RUF012
    parameters = Leaving

    @at_one_version
    def answer(self, viewer: Viewer, store: Store, p: Leaving) -> Answer:  # noqa: D102
        require(viewer, Action.ASK)
        context = QuestionContext(store, viewer, p, p.of)
        network = context.network(EVERYBODY)
        if p.person:
            person = lookup.find(store, viewer, p.person)
            gone, leaving, asked = mention(person), [network.index[person]], {"person": person}
        else:
            found = organisations.find(store, p.organisation or "")
            gone, asked = found["name"], {"organisation": found["id"]}
            if p.of == "people":
                works = context.ask(WORKS_THERE, organisation=found["id"])
                leaving = sorted(network.index[row["id"]] for row in works)
            else:
                leaving = [network.index[found["id"]]]
        who = np.array(leaving, dtype=np.int64)
        lost = loss(network, who)
        best = lost.ranked[: p.limit].tolist()
        placed = placing(
            context,
            EVERYBODY,
            (self.name, tuple(asked.items())),
            lambda thinned: _first(thinned, loss(thinned, who)),
        )
        seen = _seen(context, [network.ids[k] for k in lost.apart.tolist() + np.unique(lost.ends).tolist()])
        apart = [k for k in lost.apart.tolist() if network.ids[k] in seen]
        listed = apart[:LISTED_CUT_OFF]
        nodes = context.nodes(sorted(seen | {network.ids[k] for k in best}))
        context.sector_ties()
        return Answer(
            question=self.name,
            method=self.method,
            parameters={**asked, "of": p.of, "limit": p.limit, **context.counting},
            sentence=sentence(
                context,
                network,
                lost,
                Shown(gone, who, subjects.called(p.of, nodes), seen, placed),
                with_people=None if p.person or p.of == "organisations" else len(leaving),
            ),
            columns=[*_columns(context, lost), *placed.columns],
            rows=[
                *(_row(p.of, lost, k, nodes[network.ids[k]]) | placed.of(network.ids[k]) for k in best),
                *(_cut_off(p.of, nodes[network.ids[k]]) | placed.nothing for k in listed),
            ],
            total=len(lost.ranked) + len(apart),
            truncated=len(lost.ranked) > len(best) or len(apart) > len(listed),
            elements=_map(context, network, lost, who, best, apart),
            cypher=context.shown,
            basis=context.basis(),
            steady=placed.state,
        )


def _seen(context: QuestionContext, ids: list[str]) -> set[str]:
    """Which of these may be shown one by one: who is cut off is said by their ties."""
    if context.of == "organisations" or not ids:
        return set(ids)
    found = context.store.read(VISIBLE_AMONG, ids=ids, visible=list(context.scope.visible))[0]["ids"]
    return {*found, *({context.scope.also} & set(ids))}


def _first(network: Network, lost: Loss) -> Ranked:
    leaders = network.leaders(TOP, lost.held, lost.known, among=lost.ranked)
    return [(network.ids[k], values) for k, values in leaders]


def _row(of: Of, lost: Loss, k: int, node: Row) -> dict[str, Cell]:
    return {
        **subjects.cells(of, node),
        "sector": sector(node),
        "part": "could step in",
        "held": int(lost.held[k]),
        "known": int(lost.known[k]),
    }


def _cut_off(of: Of, node: Row) -> dict[str, Cell]:
    part: dict[str, Cell] = {"part": "would be cut off", "held": None, "known": None}
    return {**subjects.cells(of, node), "sector": sector(node)} | part


def _columns(context: QuestionContext, lost: Loss) -> list[Column]:
    of = context.of
    contacts, pairs = words.count(lost.contacts, "contact"), words.count(lost.pairs, "pair")
    one = subjects.ONE[of]
    return [
        *subjects.columns(
            of,
            "Person",
            "Somebody who stands between two of the contacts already, or who would be cut off.",
            "One that stands between two of the contacts already, or that would be cut off.",
        ),
        Column(
            "part",
            "Without them" if of == "people" else "Without it",
            "text",
            f"{subjects.THAT[of].capitalize()} could step in, the best placed first, then those who would be cut off "
            "from the largest part that is left.",
        ),
        Column(
            "held",
            "Already links",
            "integer",
            f"Of the {pairs} of contacts that are not in touch: how many this {one} links as well.",
        ),
        Column(
            "known",
            "Already knows" if knows_each_other(context) else "Already tied to",
            "integer",
            f"How many of the {contacts} this {one} is tied to.",
        ),
    ]


def _map(
    context: QuestionContext, network: Network, lost: Loss, leaving: Counts, best: list[int], apart: list[int]
) -> Elements:
    """The leaving, those who could step in, those cut off, and the contacts of all; ties that would go are `lost`."""
    ids = network.ids
    left, cut_off = [ids[k] for k in leaving.tolist()], [ids[k] for k in apart]
    unseen = {ids[k] for k in lost.apart.tolist()} - set(cut_off)
    hubs = [*left, *(ids[k] for k in best)]
    known = [[ids[c] for c in network.contacts(k).tolist()] for k in leaving.tolist()]
    roles = {who: "contact" for row in known for who in row}
    roles |= dict.fromkeys(hubs, "broker") | dict.fromkeys(cut_off, "cut_off") | dict.fromkeys(left, "centre")
    order = [*hubs, *(who for who in maps.in_turn([cut_off, *known]) if who not in unseen)]
    drawn = maps.around(context, roles, [*hubs, *cut_off], order)
    last = {frozenset((ids[a], ids[b])) for a, b in lost.ends.tolist()}
    gone = set(left)

    def marked(tie: dict[str, Any]) -> dict[str, Any]:
        ends = {tie["data"]["source"], tie["data"]["target"]}
        if not ends & gone:
            return tie
        return {"data": {**tie["data"], "lost": "last" if frozenset(ends) in last else "tie"}}

    return replace(
        drawn,
        edges=[marked(tie) for tie in drawn.edges],
        nodes_left_out=drawn.nodes_left_out + len(unseen),
    )
