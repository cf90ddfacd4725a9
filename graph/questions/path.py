"""How are two people or organisations connected: the chain with the highest worth, and what ties each to the next?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from graph.access import Action, require
from graph.analysis.measures.chains import Chain, best_chain
from graph.errors import InvalidInput
from graph.model import Answer, Cell, Column, ColumnType, Of, Viewer
from graph.questions import maps, subjects, words
from graph.questions.base import CountingOf, Question, worded
from graph.questions.context import QuestionContext, organisation, sector
from graph.questions.through import Through, in_words, through
from graph.store import Row, Store, at_one_version

End = Annotated[str, Field(min_length=1, max_length=200, json_schema_extra={"format": "of"})]
"""A person or an organisation, as `of` says."""


class Ends(CountingOf):
    """The two people, or organisations."""

    from_: End = Field(
        alias="from",
        title="From",
        **worded("A person, e.g. yourself.", "An organisation, e.g. your own.", format="of"),
    )
    to: End = Field(title="To", description="The one to reach")


class Path(Question[Ends]):
    """The chain of ties with the highest worth: strong ties count for more, and hubs for less.

    `graph.analysis.measures.chains` has the formula. Undirected; along people that the viewer may see. Organisations
    are tied by everybody in them.
    """

    name = "path"
    method = 2
    title = "How is … connected to …?"
    asks = "Who could introduce the one to the other, step by step, and what ties each to the next?"
    example = {"from": "Nadia Rahman", "to": "Dawn Ashworth"}  # noqa: RUF012
    parameters = Ends

    @at_one_version
    def answer(self, viewer: Viewer, store: Store, p: Ends) -> Answer:  # noqa: D102
        require(viewer, Action.ASK)
        context = QuestionContext(store, viewer, p, p.of)
        from_, to = (subjects.find(store, viewer, p.of, given) for given in (p.from_, p.to))
        if from_ == to:
            raise InvalidInput({"to": f"should be a different {subjects.ONE[p.of]}"})
        network = context.network()
        index = network.index
        known = from_ in index and to in index
        chain = best_chain(network, index[from_], index[to]) if known else None
        ids = [network.ids[k] for k in chain.people] if chain else []
        pairs = list(pairwise(ids))
        ties = through(context, pairs)
        nodes = context.nodes([*ids, from_, to])
        called = subjects.called(p.of, nodes)
        context.sector_ties()
        roles = dict.fromkeys(ids, "introducer") | {from_: "a", to: "b"}
        return Answer(
            question=self.name,
            method=self.method,
            parameters={"from": from_, "to": to, "of": p.of, **context.counting},
            sentence=_sentence(context, chain, [called(key) for key in ids or (from_, to)]),
            columns=_columns(p.of, "knows" in context.evidence),
            rows=[_row(ties[pair], nodes, called, step) for step, pair in enumerate(pairs, 1)],
            total=len(pairs),
            truncated=False,
            elements=maps.around(context, roles, ids, ids or [from_, to]),
            cypher=context.shown,
            basis=context.basis(),
        )


def _columns(of: Of, stated: bool) -> list[Column]:
    people, one = of == "people", subjects.ONE[of]
    kind: ColumnType = "person" if people else "organisation"
    could = "The person who could introduce." if people else "The organisation that could introduce."
    shared = "the projects, events and organisations they share"
    if not stated:
        tie = f"{shared.capitalize()}, by name."
    elif people:
        tie = f"Who said that they know the other, if one of them did, how well from 1 to 5, and {shared}."
    else:
        tie = "What was stated about the two, and what they share, by name."
    _, *more = subjects.columns(of, "To", "", "")
    return [
        Column("step", "Step", "integer", "Which tie of the chain this is."),
        Column("from", "From", kind, could),
        Column("to", "To", kind, f"The next {one} in the chain."),
        *(replace(column, counted=f"{column.counted[:-1]}, of the next {one}.") for column in more),
        Column("tie", "What ties them", "text", tie),
    ]


def _row(tie: Through, nodes: Mapping[str, Row], called: Callable[[str], str], step: int) -> dict[str, Cell]:
    ends = [subjects.ref(tie.of, nodes[key]) for key in (tie.a, tie.b)]
    more = {"organisation": organisation(nodes[tie.b])} if tie.of == "people" else {}
    return {
        "step": step,
        "from": ends[0],
        "to": ends[1],
        **more,
        "sector": sector(nodes[tie.b]),
        "tie": in_words(tie, called),
    }


def _sentence(context: QuestionContext, chain: Chain | None, named: list[str]) -> str:
    """Where the chain leads; `named` are the words for those along it, or for its two ends if there is none."""
    first, *between, last = named
    if chain is None:
        text = f"no chain of ties leads from {first} to {last}"
    elif chain.links == 1:
        are = "are in touch directly" if context.of == "people" else "are tied directly"
        text = f"{first} and {last} {are}"
    else:
        through = words.listed(between, "then")
        text = f"{first} can reach {last} through {through}: {words.small(chain.links)} ties"
    if (chain is None or chain.links > 1) and (too_few := context.too_few_of_those_asked()):
        text += (
            f". {words.capitalised(too_few)}, so there may be a {'chain' if chain is None else 'shorter one'}"
        )
    return words.sentence(context.preface() + text)
