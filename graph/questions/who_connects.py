"""Who links one sector to another, and what rests on them alone?"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from graph import statements
from graph.model import Answer, Cell, Column, Elements, Ref, Viewer, mention
from graph.questions import maps, words
from graph.questions.base import CountingOf, Question, SectorId
from graph.questions.enquiry import Enquiry, organisation, sector
from graph.sectors import Sector
from graph.store import Row, Store

BROKERS = statements.get("read/brokers")


class FromTo(CountingOf):
    """A pair of sectors. The same sector twice asks who holds it together."""

    from_: SectorId = Field(alias="from", title="From", description="One sector, e.g. health")
    to: SectorId = Field(title="To", description="The other sector, e.g. housing")
    limit: Annotated[int, Field(ge=1, le=100)] = Field(10, title="At most", description="How many to list, 1 to 100")


class WhoConnects(Question[FromTo]):
    """Brokers between two sectors, ranked by partial credit for the open pairs that meet through them.

    Source: Gould & Fernandez (1989), for the parts played and for partial credit, a pair's worth shared equally
    among all who stand between. It equals betweenness cut off at length two, for pairs across the two sectors.
    Undirected, not normalised; a pair of people counts once.
    """

    name = "who-connects"
    title = "Who connects … to …?"
    asks = "Who links one sector to another, and what rests on them alone?"
    example = {"from": "health", "to": "housing"}  # noqa: RUF012
    parameters = FromTo

    def answer(self, viewer: Viewer, store: Store, p: FromTo) -> Answer:  # noqa: D102
        enquiry = Enquiry(store, p, p.of)
        from_, to = enquiry.sectors.find(p.from_), enquiry.sectors.find(p.to)
        left, right = enquiry.sides(from_, to)
        brokers = enquiry.ask(
            BROKERS, of=p.of, from_sectors=left, to_sectors=right, limit=p.limit, **enquiry.counting
        )
        direct = enquiry.ties_between(left, right)
        total = brokers[0]["total"] if brokers else 0
        nodes = enquiry.nodes([row["id"] for row in brokers])
        return Answer(
            question=self.name,
            parameters={
                "from": from_.id,
                "to": to.id,
                "of": p.of,
                "limit": p.limit,
                **enquiry.counting,
            },
            sentence=self._sentence(enquiry, from_, to, brokers, nodes, direct),
            columns=_columns(enquiry, from_, to),
            rows=[_row(row, nodes[row["id"]], from_, to, left, right, p.of) for row in brokers],
            total=total,
            truncated=total > len(brokers),
            elements=_map(enquiry, brokers, left, right),
            cypher=enquiry.shown,
            basis=enquiry.basis(),
        )

    def _sentence(
        self, enquiry: Enquiry, from_: Sector, to: Sector, brokers: list[Row], nodes: dict[str, Row], direct: int
    ) -> str:
        sides = _sides_in_words(from_, to)
        thing, things = ("person", "people who") if enquiry.of == "people" else ("organisation", "organisations that")
        touch = f"In touch directly: {words.count(direct, 'pair')}"
        if not brokers:
            text = f"No {thing} links {sides} yet: none has contacts on both sides that are not in touch already. {touch}"
            return words.sentence(enquiry.preface() + text)
        first = brokers[0]
        who = mention(first["id"]) if enquiry.of == "people" else nodes[first["id"]]["name"]
        one = first["pairs"] == 1
        brings = (
            f"{words.count(first['pairs'], 'pair')} of {things} are not in touch "
            f"{'has' if one else 'have'} {{}} in common"
        )
        if first["only_through"]:
            brings += f", {first['only_through']:,} of them no other"
        too_few = enquiry.too_few(from_, to)
        if too_few:
            text = f"{words.listed(too_few)}, too few to name a first. As far as is known, {brings.format(who)}. {touch}"
        else:
            text = f"{who} links {sides} most: {brings.format(f'this {thing}')}. {touch}"
        return words.sentence(enquiry.preface() + text)


def _sides_in_words(from_: Sector, to: Sector) -> str:
    left, right = from_.name.lower(), to.name.lower()
    if from_.id == to.id:
        return f"{left} within itself"
    if to.part_of == from_.id:
        left = f"the rest of {left}"
    if from_.part_of == to.id:
        right = f"the rest of {right}"
    return f"{left} and {right}"


def _row(
    row: Row, node: Row, from_: Sector, to: Sector, left: list[str], right: list[str], of: str
) -> dict[str, Cell]:
    own = sector(node)
    if own:
        own = Ref("sector", own.id, own.label, node["also_in"])
    who: Cell = Ref("person", row["id"]) if of == "people" else Ref("organisation", row["id"], node["name"])
    return {
        ("person" if of == "people" else "organisation"): who,
        **({"organisation": organisation(node)} if of == "people" else {}),
        "sector": own,
        "part": part_in_words(row["sector"], from_, to, left, right),
        **{key: row[key] for key in ("contacts_from", "contacts_to", "pairs", "only_through", "credit")},
    }


def part_in_words(own: str | None, from_: Sector, to: Sector, left: list[str], right: list[str]) -> str:
    """The part a broker plays, by their own sector (Gould & Fernandez's roles in the words of the case)."""
    if from_.id == to.id:
        name = from_.name.lower()
        return f"in {name}, holds it together" if own in left else f"from outside, brings {name} together"
    if own in left:
        return f"in {from_.name.lower()}, opens it to {to.name.lower()}"
    if own in right:
        return f"in {to.name.lower()}, lets {from_.name.lower()} in"
    return "go-between, in neither"


def _columns(enquiry: Enquiry, from_: Sector, to: Sector) -> list[Column]:
    people = enquiry.of == "people"
    left, right = from_.name.lower(), to.name.lower()
    things = "people" if people else "organisations"
    tied = words.counting(enquiry.evidence, enquiry.agreed)
    first = (
        [
            Column("person", "Person", "person", "Somebody with contacts on both sides."),
            Column("organisation", "Organisation", "organisation", "Their main employer today."),
        ]
        if people
        else [Column("organisation", "Organisation", "organisation", "An organisation with contacts on both sides.")]
    )
    return [
        *first,
        Column("sector", "Sector", "sector", "Their own sector today, with the sectors of other employers."),
        Column("part", "Part played", "text", "Whether they stand in one of the two sectors or between them."),
        Column("contacts_from", f"Contacts in {left}", "integer", f"Ties to {things} in {left}: {tied}."),
        Column("contacts_to", f"Contacts in {right}", "integer", f"Ties to {things} in {right}: {tied}."),
        Column(
            "pairs",
            "Pairs between",
            "integer",
            f"Pairs of {things}, one on each side, who are not in touch and both know this one.",
        ),
        Column("only_through", "Only through", "integer", "Those of the pairs that nobody else stands between."),
        Column(
            "credit",
            "Credit",
            "number",
            "Each pair is worth 1, shared equally among all who stand between the two; the sum of the shares.",
        ),
    ]


def _map(enquiry: Enquiry, brokers: list[Row], left: list[str], right: list[str]) -> Elements:
    roles: dict[str, str] = {}
    for row in brokers:
        roles |= dict.fromkeys(row["froms"], "from") | dict.fromkeys(row["tos"], "to")
    hubs = [row["id"] for row in brokers]
    roles |= dict.fromkeys(hubs, "broker")
    contacts = maps.in_turn(maps.in_turn([row["froms"], row["tos"]]) for row in brokers)
    return maps.around(enquiry, roles, hubs, [*hubs, *contacts])
