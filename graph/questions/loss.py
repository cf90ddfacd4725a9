"""What comes apart if this person or organisation leaves, and who could step in?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Self

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
from graph.questions.stability import Placing, placing
from graph.store import Row, Store, at_one_version

WORKS_THERE = statements.get("read/works_there")

NAMED_LINKS = 3
"""Pairs of sectors that the sentence names; the rest are counted."""


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
    """The network without somebody: who is cut off, which sectors lose their only tie, who connects the same pairs.

    Those who could step in are ranked by the pairs of the leaving's contacts that they stand between already, then
    by how many of these contacts they know, then id. `graph.analysis.measures.loss` has the definitions. Everybody
    counts: what comes apart between sectors does so for all of them.
    """

    name = "loss"
    method = 2
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
        nodes = context.nodes([network.ids[k] for k in best])
        context.sector_ties()
        return Answer(
            question=self.name,
            method=self.method,
            parameters={**asked, "of": p.of, "limit": p.limit, **context.counting},
            sentence=_sentence(
                context,
                network,
                lost,
                gone,
                with_people=None if p.person or p.of == "organisations" else len(leaving),
                called=subjects.called(p.of, nodes),
                placed=placed,
            ),
            columns=[*_columns(context, lost), *placed.columns],
            rows=[_row(p.of, lost, k, nodes[network.ids[k]]) | placed.of(network.ids[k]) for k in best],
            total=len(lost.ranked),
            truncated=len(lost.ranked) > len(best),
            elements=_map(context, network, who, best),
            cypher=context.shown,
            basis=context.basis(),
            steady=placed.state,
        )


def _first(network: Network, lost: Loss) -> Ranked:
    leaders = network.leaders(TOP, lost.held, lost.known, among=lost.ranked)
    return [(network.ids[k], values) for k, values in leaders]


def _row(of: Of, lost: Loss, k: int, node: Row) -> dict[str, Cell]:
    return {
        **subjects.cells(of, node),
        "sector": sector(node),
        "held": int(lost.held[k]),
        "known": int(lost.known[k]),
    }


def _sentence(
    context: QuestionContext,
    network: Network,
    lost: Loss,
    gone: str,
    *,
    with_people: int | None,
    called: Callable[[str], str],
    placed: Placing,
) -> str:
    """What happens if `gone` leaves, alone or with so many people."""
    if with_people == 0:
        return words.sentence(f"nobody on the map works for {gone}, so nothing would come apart")
    subject = (
        gone if with_people is None else f"{gone} and its {words.count(with_people, 'person', 'people')}"
    )
    if not lost.contacts:
        return words.sentence(
            f"{context.preface()}{gone} has no contacts {'' if with_people is None else 'outside it '}on the map, "
            "so nothing would come apart"
        )
    of = context.of
    parts = []
    if lost.cut_off:
        parts.append(f"{words.count(lost.cut_off, 'pair')} of {of} could no longer reach each other at all")
    if len(lost.last_ties):
        names = [
            " and ".join(context.sectors[network.sectors[code]].name for code in pair)
            for pair in lost.last_ties[:NAMED_LINKS].tolist()
        ]
        rest = len(lost.last_ties) - len(names)
        more = [f"{words.small(rest)} more {'pair' if rest == 1 else 'pairs'} of sectors"] if rest else []
        parts.append(
            f"{words.listed([*(f'{name}' for name in names), *more], 'and also')} would lose their only tie"
        )
    if lost.only_through:
        pairs = words.count(lost.only_through, "pair")
        parts.append(
            f"{pairs} of {subjects.THAT[of]} are not in touch would lose the only contact they share"
        )
    if lost.alone and not parts:  # the only contact, which no pair loses
        parts.append(f"{subjects.count(of, lost.alone)} would have no contact left")
    held = f"{subjects.NONE[of]} would be cut off: others hold all of it too"
    said = f"if {subject} left, {'; '.join(parts) if parts else held}"
    if len(lost.ranked):
        first = int(lost.ranked[0])
        has = f"{'who' if of == 'people' else 'which'} {'knows' if _know(context) else 'is tied to'}"
        said += f". Best placed to step in: {called(network.ids[first])}, {has} {lost.known[first]:,} of the "
        said += f"{words.count(lost.contacts, 'contact')} and stands between {lost.held[first]:,} of the "
        said += f"{words.count(lost.pairs, 'pair')}{placed.in_words(network.ids[first], ', and comes first')}"
    elif lost.pairs:
        said += f". {words.capitalised(subjects.ANOTHER[of])} stands between any two of the contacts"
    if too_few := context.too_few_of_those_asked():
        said += f". {words.capitalised(too_few)}, so others may hold more of it than is known"
    return words.sentence(context.preface() + said)


def _know(context: QuestionContext) -> bool:
    """Whether those who are tied know each other, as far as was said."""
    return context.of == "people" and context.evidence == ["knows"]


def _columns(context: QuestionContext, lost: Loss) -> list[Column]:
    of = context.of
    contacts, pairs = words.count(lost.contacts, "contact"), words.count(lost.pairs, "pair")
    one = subjects.ONE[of]
    return [
        *subjects.columns(
            of,
            "Could step in",
            "Somebody who stands between two of the contacts already.",
            "One that stands between two of the contacts already.",
        ),
        Column(
            "held",
            "Already links",
            "integer",
            f"Of the {pairs} of contacts that are not in touch: how many this {one} links as well.",
        ),
        Column(
            "known",
            "Already knows" if _know(context) else "Already tied to",
            "integer",
            f"How many of the {contacts} this {one} is tied to.",
        ),
    ]


def _map(context: QuestionContext, network: Network, leaving: Counts, best: list[int]) -> Elements:
    """The leaving, those who could step in, and the contacts of both."""
    hubs = [network.ids[k] for k in [*leaving.tolist(), *best]]
    known = [[network.ids[c] for c in network.contacts(k).tolist()] for k in leaving.tolist()]
    roles = {who: "contact" for row in known for who in row}
    roles |= {network.ids[k]: "broker" for k in best} | {network.ids[k]: "centre" for k in leaving.tolist()}
    return maps.around(context, roles, hubs, [*hubs, *maps.in_turn(known)])
