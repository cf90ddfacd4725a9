"""Who are the strongest brokers of the whole system, in which role, and is it more than others like them?"""

from __future__ import annotations

import math
from typing import Annotated, Any, Literal

from pydantic import Field

from graph.access import Action, require
from graph.analysis.measures.alike import Alike, alike
from graph.analysis.measures.brokerage import COLUMNS as ROLES
from graph.analysis.measures.brokerage import Brokerage, brokerage
from graph.analysis.measures.stability import TOP, Ranked
from graph.analysis.network import Direction, Network
from graph.model import EVERYBODY, Answer, Cell, Column, Elements, Viewer, mention
from graph.questions import maps, subjects, words
from graph.questions.base import CountingOf, Question
from graph.questions.context import QuestionContext, sector
from graph.questions.stability import Placing, placing
from graph.store import Row, Store, at_one_version

Role = Literal["any", "coordinator", "itinerant", "representative", "gatekeeper", "liaison"]

FAR_MORE, MORE = 3.0, 2.0
"""Standard deviations from which on a count is far more, or more, than that of others like them."""
FEW = 5
"""Pairs below which a count is never more than that of others."""

_PART: dict[str, str] = {
    "coordinator": "holds {own} together",
    "itinerant": "from {own}, brings others of one sector together",
    "representative": "opens {own} to others",
    "gatekeeper": "lets others into {own}",
    "liaison": "from {own}, links two other sectors",
}
_MEANT: dict[Role, str] = {
    "any": "between any two {that} are not in touch",
    "coordinator": "between {things} of {own} sector",
    "itinerant": "between {things} of one sector that is not {theirs}",
    "representative": "from {own} sector to another",
    "gatekeeper": "from another sector into {theirs}",
    "liaison": "between two sectors, neither of them {theirs}",
}


class Parts(CountingOf):
    """The role that brokers are ranked by."""

    role: Role = Field(
        "any",
        title="Role",
        description="Coordinator: links others in their main sector. Itinerant: links others in one other sector. "
        "Representative: links their main sector to another. Gatekeeper: links another sector to theirs. Liaison: "
        "links two other sectors. Any: all of these.",
    )
    direction: Direction = Field(
        "undirected",
        title="Direction",
        description="Whether it matters who named the other. Directed counts from the one who said so.",
    )
    limit: Annotated[int, Field(ge=1, le=100)] = Field(
        10, title="At most", description="How many to list, 1 to 100"
    )


class Brokers(Question[Parts]):
    """Everybody by what they connect, in one of Gould and Fernandez's roles or all of them.

    Ranked by partial credit, then pairs, then id; `graph.analysis.measures.brokerage` has the formulas. A count in one
    role is compared with `graph.analysis.measures.alike`; for all roles together there is no such comparison.
    Everybody counts: the parts are between sectors, and without the hidden half of a sector they would be
    others. Who is named is up to the reader.
    """

    name = "brokers"
    method = 2
    title = "Who are the strongest brokers?"
    asks = (
        "Who stands between the most others who are not in touch, in which role, and is it more than others like "
        "them do?"
    )
    example = {"role": "any"}  # noqa: RUF012
    parameters = Parts

    @at_one_version
    def answer(self, viewer: Viewer, store: Store, p: Parts) -> Answer:  # noqa: D102
        require(viewer, Action.ASK)
        context = QuestionContext(store, viewer, p, p.of)
        network = context.network(EVERYBODY)
        column = ROLES.index("total" if p.role == "any" else p.role)
        found = context.derived(
            EVERYBODY, ("brokerage", p.direction), lambda everybody: brokerage(everybody, p.direction)
        )
        ranked = _ranked(network, found, column) if p.role == "any" or network.sectors else []
        others = (
            context.derived(
                EVERYBODY,
                ("alike", p.direction),
                lambda everybody: alike(everybody, found.counts, p.direction),
            )
            if ranked and p.role != "any"
            else None
        )
        placed = placing(
            context,
            EVERYBODY,
            (self.name, p.role, p.direction),
            lambda thinned: _first(thinned, brokerage(thinned, p.direction), column),
        )
        best = ranked[: p.limit]
        nodes = context.nodes([network.ids[k] for k in best])
        rows = [
            _row(found, k, nodes[network.ids[k]], column, p, others, sectors=bool(network.sectors))
            | placed.of(network.ids[k])
            for k in best
        ]
        context.sector_ties()
        return Answer(
            question=self.name,
            method=self.method,
            parameters={
                "role": p.role,
                "direction": p.direction,
                "of": p.of,
                "limit": p.limit,
                **context.counting,
            },
            sentence=_sentence(context, network, rows, p, placed),
            columns=[*_columns(p), *placed.columns],
            rows=rows,
            total=len(ranked),
            truncated=len(ranked) > len(rows),
            elements=_map(context, network, best),
            cypher=context.shown,
            basis=context.basis(),
            steady=placed.state,
        )


def _ranked(network: Network, found: Brokerage, column: int) -> list[int]:
    """Positions of everybody who has the role, best first."""
    counts = found.counts[:, column]
    return [int(k) for k in network.ranked(found.credit[:, column], counts, among=counts.nonzero()[0])]


def _first(network: Network, found: Brokerage, column: int) -> Ranked:
    counts = found.counts[:, column]
    return [
        (network.ids[k], values)
        for k, values in network.leaders(TOP, found.credit[:, column], counts, among=counts.nonzero()[0])
    ]


def pairs(found: Brokerage, person: int, column: int, direction: Direction) -> int:
    """Pairs of people instead of ordered pairs: undirected, both orders are one pair, except in two roles."""
    ordered = int(found.counts[person, column])
    twice = direction == "undirected" and ROLES[column] not in ("representative", "gatekeeper")
    return ordered // 2 if twice else ordered


def against_others(z: float, counted: int = FEW) -> str | None:
    """How far a count is from that of others like them: `far more`; None if the deviation is 0.

    Fewer than five pairs are never more: counts so small are too skewed for a z to say so.
    """
    if math.isnan(z):
        return None
    if abs(z) < MORE or (z > 0 and counted < FEW):
        return "about as many"
    return f"{'far ' if abs(z) >= FAR_MORE else ''}{'more' if z > 0 else 'fewer'}"


def _main_part(found: Brokerage, person: int, own: str) -> str:
    """The role in which somebody has most credit, in the words of the case."""
    role = ROLES[int(found.credit[person, :5].argmax())]
    return _PART[role].format(own=own)


def _row(
    found: Brokerage, k: int, node: Row, column: int, p: Parts, others: Alike | None, *, sectors: bool
) -> dict[str, Cell]:
    own = sector(node)
    halved = 2 if p.direction == "undirected" and ROLES[column] not in ("representative", "gatekeeper") else 1
    row: dict[str, Cell] = {
        **subjects.cells(p.of, node),
        "sector": own,
        "part": _main_part(found, k, own.label if own else "those without a sector") if sectors else None,
        "pairs": pairs(found, k, column, p.direction),
        "credit": round(float(found.credit[k, column]) / halved, 9),
        "z_random": _rounded(float(found.z[k, column])),
    }
    if others is None:
        return row
    z = float(others.z[k, column])
    return row | {
        "expected": round(float(others.expected[k, column]) / halved, 1),
        "z": _rounded(z),
        "chance": against_others(z, int(found.counts[k, column])),
    }


def _rounded(z: float) -> float | None:
    return None if math.isnan(z) else round(z, 2)


def _sentence(
    context: QuestionContext, network: Network, rows: list[dict[str, Any]], p: Parts, placed: Placing
) -> str:
    that, nobody = subjects.THAT[p.of], subjects.NONE[p.of]
    if p.role != "any" and not network.sectors:
        return words.sentence(
            f"{context.preface()}{nobody} has a sector, and roles are between sectors, so {nobody} has one"
        )
    if not rows and p.role != "any":
        return words.sentence(f"{context.preface()}{nobody} has the role of {p.role} yet, {_meant(p)}")
    if not rows:
        return words.sentence(
            f"{context.preface()}{nobody} stands {_meant(p)} yet: no two {that} are not in touch share a "
            "contact"
        )
    first = rows[0]
    ref = first[subjects.ONE[p.of]]
    who = mention(ref.id) if p.of == "people" else ref.label
    text = f"{words.count(first['pairs'], 'pair')} of {that} are not in touch share this contact"
    if compared := first.get("chance"):
        text += f", {compared} {'as' if compared == 'about as many' else 'than'} {_others(p)}"
    if p.role == "any":
        said = f"{who} holds most together: {text}"
    else:
        said = f"{who} is the strongest {p.role}, {_meant(p)}: {text}"
    if too_few := context.too_few_anywhere():
        said = f"{said}. {words.sentence(too_few)[:-1]}, so another may be first"
        return words.sentence(context.preface() + said)
    return words.sentence(context.preface() + said + placed.in_words(ref.id))


def _others(p: Parts) -> str:
    """Who a count in a role is compared with."""
    return f"others with as many {'contacts' if p.of == 'people' else 'ties'} in this sector"


def _meant(p: Parts) -> str:
    """Between which two a broker in the role stands."""
    people = p.of == "people"
    return _MEANT[p.role].format(
        that=subjects.THAT[p.of],
        things=p.of,
        own="their main" if people else "its own",
        theirs="theirs" if people else "its own",
    )


def _columns(p: Parts) -> list[Column]:
    ordered = "who named each other in this order" if p.direction == "directed" else "whichever way round"
    return [
        *subjects.columns(
            p.of,
            "Person",
            "Somebody with contacts who are not in touch with each other.",
            "One whose contacts are not in touch with each other.",
        ),
        Column(
            "part",
            "Main role",
            "text",
            "The role with the largest share of pairs, of the five roles of Gould and Fernandez.",
        ),
        Column(
            "pairs",
            "Pairs",
            "integer",
            f"Pairs of {subjects.THAT[p.of]} are not in touch and share this contact, {_meant(p)}; {ordered}.",
        ),
        Column(
            "credit",
            "Share of pairs",
            "number",
            "Each pair counts as 1, split equally between all who stand between the two. This is the sum.",
        ),
        *([] if p.role == "any" else _compared(p)),
        Column(
            "z_random",
            "z, all alike",
            "number",
            "As UCINET and sna give it: pairs less those of a random network with as many ties, in standard "
            "deviations. It mostly shows who has many contacts, and how far ties stay inside sectors.",
        ),
    ]


def _compared(p: Parts) -> list[Column]:
    """How a count in one role compares."""
    return [
        Column(
            "expected",
            "Expected",
            "number",
            "How many there would be if ties were drawn again, everybody kept as many, and any two sectors too.",
        ),
        Column("z", "z", "number", "Pairs less expected, in standard deviations; empty where all have none."),
        Column(
            "chance",
            "Against others",
            "text",
            f"Compared with {_others(p)}. More or fewer from two standard deviations on, far from three.",
        ),
    ]


def _map(context: QuestionContext, network: Network, best: list[int]) -> Elements:
    """The brokers with their contacts, some of each."""
    hubs = [network.ids[k] for k in best]
    known = [[network.ids[c] for c in network.contacts(k).tolist()] for k in best]
    roles = {who: "other" for row in known for who in row} | dict.fromkeys(hubs, "broker")
    return maps.around(context, roles, hubs, [*hubs, *maps.in_turn(known)])
