"""How are two people connected: the chain with the highest worth, and what ties each to the next?"""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated

from pydantic import Field

from graph.access import Action, require
from graph.analysis.measures.chains import Chain, best_chain
from graph.directory import lookup
from graph.errors import InvalidInput
from graph.model import Answer, Cell, Column, Ref, Viewer, mention
from graph.questions import maps, words
from graph.questions.base import Counting, Question
from graph.questions.context import QuestionContext, organisation, sector
from graph.questions.through import Through, in_words, through
from graph.store import Row, Store, at_one_version

PersonId = Annotated[str, Field(min_length=1, max_length=200, json_schema_extra={"format": "person"})]


class Ends(Counting):
    """The two people."""

    from_: PersonId = Field(alias="from", title="From", description="Somebody, e.g. yourself")
    to: PersonId = Field(title="To", description="Who they would like to reach")


class Path(Question[Ends]):
    """The chain of acquaintances with the highest worth: strong ties count for more, and hubs for less.

    `graph.analysis.measures.chains` has the formula. Undirected; along people that the viewer may see.
    """

    name = "path"
    title = "How is … connected to …?"
    asks = "Who could introduce one person to another, step by step, and what ties each to the next?"
    example = {"from": "Nadia Rahman", "to": "Dawn Ashworth"}  # noqa: RUF012
    parameters = Ends

    @at_one_version
    def answer(self, viewer: Viewer, store: Store, p: Ends) -> Answer:  # noqa: D102
        require(viewer, Action.ASK)
        context = QuestionContext(store, viewer, p)
        from_, to = (lookup.find(store, viewer, given) for given in (p.from_, p.to))
        if from_ == to:
            raise InvalidInput({"to": "should be a different person"})
        network = context.network()
        index = network.index
        known = from_ in index and to in index
        chain = best_chain(network, index[from_], index[to]) if known else None
        ids = [network.ids[k] for k in chain.people] if chain else []
        pairs = list(pairwise(ids))
        ties = through(context, pairs)
        nodes = context.nodes(ids)
        context.sector_ties()
        roles = dict.fromkeys(ids, "introducer") | {from_: "a", to: "b"}
        return Answer(
            question=self.name,
            parameters={"from": from_, "to": to, **context.counting},
            sentence=_sentence(context, chain, ids, from_, to),
            columns=COLUMNS,
            rows=[_row(ties[pair], nodes[pair[1]], step) for step, pair in enumerate(pairs, 1)],
            total=len(pairs),
            truncated=False,
            elements=maps.around(context, roles, ids, ids or [from_, to]),
            cypher=context.shown,
            basis=context.basis(),
        )


COLUMNS = [
    Column("step", "Step", "integer", "Which tie of the chain this is."),
    Column("from", "From", "person", "The person who could introduce."),
    Column("to", "To", "person", "The next person in the chain."),
    Column("organisation", "Organisation", "organisation", "The main employer today of the next person."),
    Column("sector", "Sector", "sector", "The main sector today of the next person."),
    Column(
        "tie",
        "What ties them",
        "text",
        "Who said that they know the other, how well from 1 to 5, and the projects, events and organisations "
        "they share.",
    ),
]


def _row(tie: Through, node: Row, step: int) -> dict[str, Cell]:
    return {
        "step": step,
        "from": Ref("person", tie.a),
        "to": Ref("person", tie.b),
        "organisation": organisation(node),
        "sector": sector(node),
        "tie": in_words(tie, mention),
    }


def _sentence(context: QuestionContext, chain: Chain | None, ids: list[str], from_: str, to: str) -> str:
    if chain is None:
        text = f"no chain of ties leads from {mention(from_)} to {mention(to)}"
    elif chain.links == 1:
        text = f"{mention(from_)} and {mention(to)} are in touch directly"
    else:
        between = words.listed([mention(who) for who in ids[1:-1]], "then")
        text = f"{mention(from_)} can reach {mention(to)} through {between}: {words.small(chain.links)} ties"
    return words.sentence(context.preface() + text)
