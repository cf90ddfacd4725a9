"""How are two people connected: the chain with the highest worth, and what ties each to the next?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from graph import statements
from graph.access import Action, require
from graph.analysis.measures.chains import Chain, best_chain
from graph.directory import lookup
from graph.errors import InvalidInput
from graph.model import Answer, Cell, Column, Ref, Viewer, mention
from graph.questions import maps, words
from graph.questions.base import Counting, Question
from graph.questions.context import QuestionContext, organisation, sector
from graph.store import Row, Store, at_one_version

LINKS = statements.get("read/links")

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
        pairs = [[a, b] for a, b in pairwise(ids)]
        links = {
            (row["a"], row["b"]): row
            for row in context.ask(
                LINKS, pairs=pairs, as_of=context.as_of.isoformat(), largest=context.largest
            )
        }
        nodes = context.nodes(ids)
        context.sector_ties()
        roles = dict.fromkeys(ids, "introducer") | {from_: "a", to: "b"}
        return Answer(
            question=self.name,
            parameters={"from": from_, "to": to, **context.counting},
            sentence=_sentence(context, chain, ids, from_, to),
            columns=COLUMNS,
            rows=[_row(context, links[a, b], nodes[b], step) for step, (a, b) in enumerate(pairs, 1)],
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


def _row(context: QuestionContext, link: Row, node: Row, step: int) -> dict[str, Cell]:
    return {
        "step": step,
        "from": Ref("person", link["a"]),
        "to": Ref("person", link["b"]),
        "organisation": organisation(node),
        "sector": sector(node),
        "tie": in_words(link, context.evidence),
    }


def in_words(link: Row, evidence: Sequence[str]) -> str:
    """What ties two people, by the kinds of evidence counted, as a sentence."""
    a, b = mention(link["a"]), mention(link["b"])
    parts = []
    if "knows" in evidence and (link["a_said"] or link["b_said"] or link["unsaid"]):
        since = f" since {link['since'].year}" if link["since"] else ""
        if link["a_said"] and link["b_said"]:
            rated = [f"{link[k]:g}" for k in ("a_strength", "b_strength") if link[k] is not None]
            how = f", strength {words.listed(rated)} of 5" if rated else ""
            parts.append(f"know each other{since}{how}")
        elif link["unsaid"] and not (link["a_said"] or link["b_said"]):
            how = (
                f", strength {link['unsaid_strength']:g} of 5" if link["unsaid_strength"] is not None else ""
            )
            parts.append(f"know each other{since}{how}, from a file that does not say who said so")
        else:
            who, whom, rated_ = (a, b, link["a_strength"]) if link["a_said"] else (b, a, link["b_strength"])
            how = f", strength {rated_:g} of 5" if rated_ is not None else ""
            parts.append(f"{who} said they know {whom}{since}{how}")
    if "projects" in evidence and link["projects"]:
        parts.append(f"both work on {words.quoted(link['projects'])}")
    if "events" in evidence and link["events"]:
        parts.append(f"both were at {words.quoted(link['events'])}")
    if "organisations" in evidence and link["organisations"]:
        parts.append(f"both belong to {words.quoted(link['organisations'])}")
    return words.sentence("; ".join(parts))


def _sentence(context: QuestionContext, chain: Chain | None, ids: list[str], from_: str, to: str) -> str:
    if chain is None:
        text = f"no chain of ties leads from {mention(from_)} to {mention(to)}"
    elif chain.links == 1:
        text = f"{mention(from_)} and {mention(to)} are in touch directly"
    else:
        between = words.listed([mention(who) for who in ids[1:-1]], "then")
        text = f"{mention(from_)} can reach {mention(to)} through {between}: {words.small(chain.links)} ties"
    return words.sentence(context.preface() + text)
