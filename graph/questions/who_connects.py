"""Who links one sector to another, and which pairs do only they connect?"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from pydantic import Field

from graph.access import Action, require
from graph.model import EVERYBODY, Answer, Cell, Column, Elements, Of, Viewer, mention
from graph.questions import maps, subjects, words
from graph.questions.base import CountingOf, Question, SectorId
from graph.questions.brokers_between import brokers_between, first_between
from graph.questions.context import QuestionContext, Sides, sector
from graph.questions.stability import Placing, placing
from graph.store import Row, Store, at_one_version


class FromTo(CountingOf):
    """A pair of sectors. The same sector twice asks who holds it together."""

    from_: SectorId = Field(alias="from", title="From", description="One sector, e.g. Health")
    to: SectorId = Field(title="To", description="The other sector, e.g. Housing")
    limit: Annotated[int, Field(ge=1, le=100)] = Field(
        10, title="At most", description="How many to list, 1 to 100"
    )


class WhoConnects(Question[FromTo]):
    """Brokers between two sectors, ranked by partial credit for the open pairs that they connect.

    Source: Gould & Fernandez (1989), for the parts played and for partial credit, a pair's worth shared equally
    among all who stand between. It equals betweenness cut off at length two, for pairs across the two sectors.
    Undirected, not normalised; a pair of people counts once. Everybody counts: what holds two sectors together is a
    number about these. Who is named in it is up to the reader.
    """

    name = "who-connects"
    title = "Who connects … to …?"
    asks = "Who links one sector to another, and what depends on them alone?"
    example = {"from": "health", "to": "housing"}  # noqa: RUF012
    parameters = FromTo

    @at_one_version
    def answer(self, viewer: Viewer, store: Store, p: FromTo) -> Answer:  # noqa: D102
        require(viewer, Action.ASK)
        context = QuestionContext(store, viewer, p, p.of)
        sides = context.sides(p.from_, p.to)
        brokers = brokers_between(context, sides.left, sides.right, p.limit)
        total = brokers[0]["total"] if brokers else 0
        placed = placing(
            context,
            EVERYBODY,
            (self.name, sides.from_.id, sides.to.id),
            lambda network: first_between(network, sides.left, sides.right),
        )
        rows = [
            _row(row, node, sides, p.of) | placed.of(row["id"]) for row, node in _with_nodes(context, brokers)
        ]
        return Answer(
            question=self.name,
            method=self.method,
            parameters={
                "from": sides.from_.id,
                "to": sides.to.id,
                "of": p.of,
                "limit": p.limit,
                **context.counting,
            },
            sentence=_sentence(context, sides, rows, placed),
            columns=[*_columns(context, sides), *placed.columns],
            rows=rows,
            total=total,
            truncated=total > len(brokers),
            elements=_map(context, brokers),
            cypher=context.shown,
            basis=context.basis(),
            steady=placed.state,
        )


def _with_nodes(context: QuestionContext, brokers: list[Row]) -> list[tuple[Row, Row]]:
    nodes = context.nodes([row["id"] for row in brokers])
    return [(row, nodes[row["id"]]) for row in brokers]


def _sentence(context: QuestionContext, sides: Sides, rows: list[dict[str, Any]], placed: Placing) -> str:
    people, one_sector = context.of == "people", sides.from_.id == sides.to.id
    thing, things = subjects.ONE[context.of], subjects.THAT[context.of]
    touch = f"In touch directly: {words.count(context.ties_between(sides), 'pair')}"
    if not rows:
        where = f"within {sides.in_words()}" if one_sector else sides.in_words()
        text = f"no {thing} links {where} yet: none stands between two {things} are not in touch. {touch}"
        return words.sentence(context.preface() + text)
    first = rows[0]
    who = mention(first["person"].id) if people else first["organisation"].label
    too_few = context.too_few(sides.from_, sides.to)
    shared = _shared(first["pairs"], first["only_through"], context.of, who if too_few else "this contact")
    if too_few:
        text = f"{too_few}, too few to say who comes first. As far as is known, {shared}. {touch}"
    else:
        does = f"holds {sides.in_words()} together" if one_sector else f"links {sides.in_words()}"
        first_id = first[thing].id
        text = f"{who} {does} most: {shared}{placed.in_words(first_id)}. {touch}"
    return words.sentence(context.preface() + text)


def _shared(pairs: int, alone: int, of: Of, contact: str) -> str:
    """How many pairs share a contact, and how many of them share nobody else."""
    that, no_other = subjects.THAT[of], subjects.ANOTHER[of]
    text = f"{words.count(pairs, 'pair')} of {that} are not in touch {'shares' if pairs == 1 else 'share'} {contact}"
    if not alone:
        return text
    if alone == pairs:
        return f"{text}, and {'shares' if pairs == 1 else 'share'} {no_other}"
    return f"{text}, and {alone:,} of them {'shares' if alone == 1 else 'share'} {no_other}"


def _row(row: Row, node: Row, sides: Sides, of: Of) -> dict[str, Cell]:
    own = sector(node)
    if own:
        own = replace(own, also_in=node["also_in"])
    counts = {key: row[key] for key in ("contacts_from", "contacts_to", "pairs", "only_through", "credit")}
    return {**subjects.cells(of, node), "sector": own, "part": part_in_words(row["sector"], sides), **counts}


def part_in_words(own: str | None, sides: Sides) -> str:
    """The role of a broker, by their main sector (Gould & Fernandez's roles in the words of the case)."""
    left, right = sides.from_.name, sides.to.name
    if sides.from_.id == sides.to.id:
        return (
            f"in {left}, holds it together" if own in sides.left else f"from outside, brings {left} together"
        )
    if own in sides.left:
        return f"in {left}, opens it to {right}"
    if own in sides.right:
        return f"in {right}, lets {left} in"
    return "go-between from elsewhere"


def _columns(context: QuestionContext, sides: Sides) -> list[Column]:
    of, left, right = context.of, sides.from_.name, sides.to.name
    tied = words.counting(context.evidence, context.agreed, context.largest, context.of)
    *who, own = subjects.columns(
        of,
        "Person",
        "Somebody with contacts on both sides.",
        "An organisation with contacts on both sides.",
    )
    if of == "people":
        own = replace(own, counted="Their main sector today, with the sectors of other employers.")
    return [
        *who,
        own,
        Column(
            "part",
            "How they connect",
            "text",
            "Whether this one belongs to one of the two sectors or stands between them.",
        ),
        Column("contacts_from", f"In {left}", "integer", f"Ties to {of} in {left}: {tied}."),
        Column("contacts_to", f"In {right}", "integer", f"Ties to {of} in {right}: {tied}."),
        Column(
            "pairs",
            "Pairs",
            "integer",
            f"Pairs of {subjects.THAT[of]} are not in touch, one on each side, and share this contact.",
        ),
        Column(
            "only_through",
            "Pairs only they connect",
            "integer",
            f"The pairs that {subjects.ANOTHER[of]} stands between.",
        ),
        Column(
            "credit",
            "Share of pairs",
            "number",
            "Each pair counts as 1, split equally between all who stand between the two. This is the sum.",
        ),
    ]


def _map(context: QuestionContext, brokers: list[Row]) -> Elements:
    roles: dict[str, str] = {}
    for row in brokers:
        roles |= dict.fromkeys(row["froms"], "from") | dict.fromkeys(row["tos"], "to")
    hubs = [row["id"] for row in brokers]
    roles |= dict.fromkeys(hubs, "broker")
    contacts = maps.in_turn(maps.in_turn([row["froms"], row["tos"]]) for row in brokers)
    return maps.around(context, roles, hubs, [*hubs, *contacts])
