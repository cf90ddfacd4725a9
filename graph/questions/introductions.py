"""Whom should we introduce next, and why?"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from graph import statements
from graph.model import Answer, Cell, Column, Elements, Evidence, Ref, Viewer, mention
from graph.people import lookup
from graph.questions import maps, words
from graph.questions.base import Counting, Question, SectorId
from graph.questions.enquiry import Enquiry, Sides
from graph.questions.gaps import GAPS
from graph.questions.system import System, system
from graph.store import Row, Store

INTRODUCTIONS = statements.get("read/introductions")

NAMED_SHARED = 2
"""Shared contacts that a reason names; the rest are counted."""

_TIED: dict[tuple[Evidence, ...], str] = {
    ("knows",): "know",
    ("projects",): "work with",
    ("events",): "were at an event with",
}
"""What one kind of evidence says of two people. Nobody is said to know those they only work with."""


def _blank(value: object) -> object:
    return None if value == "" else value


class Between(Counting):
    """For one person, or between two sectors."""

    person: Annotated[
        Annotated[str, Field(max_length=200)] | None,
        BeforeValidator(_blank),
        Field(
            title="For",
            description="A person, to suggest whom they should meet; or leave out and name two sectors",
            json_schema_extra={"format": "person"},
        ),
    ] = None
    from_: Annotated[SectorId | None, BeforeValidator(_blank)] = Field(
        None,
        alias="from",
        title="From",
        description="One sector, e.g. health",
        json_schema_extra={"format": "sector"},
    )
    to: Annotated[SectorId | None, BeforeValidator(_blank)] = Field(
        None, title="To", description="The other sector, e.g. housing", json_schema_extra={"format": "sector"}
    )
    limit: Annotated[int, Field(ge=1, le=100)] = Field(
        10, title="At most", description="How many to list, 1 to 100"
    )

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        if bool(self.person) == bool(self.from_ or self.to) or bool(self.from_) != bool(self.to):
            raise ValueError("name either a person, or two sectors as from and to")
        return self


class Introductions(Question[Between]):
    """People not yet in touch who have reason to meet.

    Ranked by shared contacts, each counted 1 / log(its number of contacts) (Adamic & Adar 2003). Undirected; a
    pair counts once. Offers that meet needs, shared work and gaps between sectors are reasons, not score.
    """

    name = "introductions"
    title = "Whom should we introduce?"
    asks = "Who should meet next, why, and who could introduce them?"
    example = {"from": "health", "to": "housing"}  # noqa: RUF012
    parameters = Between

    def answer(self, viewer: Viewer, store: Store, p: Between) -> Answer:  # noqa: D102
        enquiry = Enquiry(store, p)
        sides = enquiry.sides(p.from_, p.to) if p.from_ and p.to else None
        person = "" if sides else lookup.find(store, viewer, p.person or "")
        pairs = enquiry.ask(
            INTRODUCTIONS,
            person=person,
            from_sectors=sides.left if sides else [],
            to_sectors=sides.right if sides else [],
            visible=lookup.visible(viewer),
            limit=p.limit,
            **enquiry.counting,
        )
        whole = system(enquiry, "sector")
        total = pairs[0]["total"] if pairs else 0
        asked = {"from": sides.from_.id, "to": sides.to.id} if sides else {"person": person}
        return Answer(
            question=self.name,
            parameters={**asked, "limit": p.limit, **enquiry.counting},
            sentence=_sentence(enquiry, pairs, sides, person),
            columns=COLUMNS,
            rows=[_row(row, whole, tuple(enquiry.evidence)) for row in pairs],
            total=total,
            truncated=total > len(pairs),
            elements=_map(enquiry, pairs),
            cypher=enquiry.shown,
            basis=enquiry.basis(),
        )


COLUMNS = [
    Column("person_a", "Person", "person", "One of the two, who are not tied today."),
    Column("person_b", "Should meet", "person", "The other."),
    Column(
        "introducer",
        "Could introduce them",
        "person",
        "Of the contacts they share, the one whom both rate most; empty where no contact is rated by both.",
    ),
    Column(
        "score",
        "Score",
        "number",
        "Each contact they share counts 1 / log(how many contacts that one has): a hub says little about the two.",
    ),
    Column(
        "because", "Because", "text", "What the two have in common, and what a tie between them would change."
    ),
]


def because(row: Row, whole: System, evidence: tuple[Evidence, ...]) -> str:
    """Why the two should meet, in a sentence that a person would say."""
    a, b = mention(row["a"]), mention(row["b"])
    both = []
    if row["shared"]:
        names = [mention(who) for who in row["shared"][:NAMED_SHARED]]
        rest = len(row["shared"]) - len(names)
        who = words.listed([*names, *([f"{words.small(rest)} more"] if rest else [])])
        both.append(f"{_TIED.get(evidence, 'are in touch with')} {who}")
    if row["projects"]:
        both.append(f"work on {_some(row['projects'])}")
    if row["events"]:
        both.append(f"were at {_some(row['events'])}")
    reasons = [f"both {'; both '.join(both)}"] if both else []
    if row["a_offers"]:
        reasons.append(f"{a} offers {_some(row['a_offers'])}, which {b} is looking for")
    if row["b_offers"]:
        reasons.append(f"{b} offers {_some(row['b_offers'])}, which {a} is looking for")
    verdict, ties = whole.between(row["a_sector"], row["b_sector"])
    if verdict in GAPS:
        names = sorted(
            whole.sectors[whole.index[key]].name.lower() for key in (row["a_sector"], row["b_sector"])
        )
        reasons.append(f"theirs would be the {words.ordinal(ties + 1)} tie between {words.listed(names)}")
    return words.sentence("; ".join(reasons))


def _some(names: list[str]) -> str:
    return f"“{names[0]}”" + (f" and {words.small(len(names) - 1)} more" if len(names) > 1 else "")


def _row(row: Row, whole: System, evidence: tuple[Evidence, ...]) -> dict[str, Cell]:
    return {
        "person_a": Ref("person", row["a"]),
        "person_b": Ref("person", row["b"]),
        "introducer": Ref("person", row["introducer"]) if row["introducer"] else None,
        "score": row["score"],
        "because": because(row, whole, evidence),
    }


def _sentence(enquiry: Enquiry, pairs: list[Row], sides: Sides | None, person: str) -> str:
    said = enquiry.preface()
    where = f"between {sides.in_words()}" if sides else f"for {mention(person)}"
    if sides and sides.from_.id == sides.to.id:
        where = f"within {sides.in_words()}"
    if not pairs:
        return words.sentence(f"{said}nobody to suggest {where}: no one shares a contact, need or project")
    first = pairs[0]
    said += f"introduce {mention(first['a'])} to {mention(first['b'])} first"
    if first["shared"]:
        said += f": they are not in touch and share {words.count(len(first['shared']), 'contact')}"
        if first["introducer"]:
            said += f", and {mention(first['introducer'])} could introduce them"
        else:
            said += ", though none that both of them rate"
    more = first["total"] - 1
    if more and sides:
        said += f". {words.count(more, 'other pair')} {where} {'has' if more == 1 else 'have'} some reason to meet"
    elif more:
        said += f". {words.count(more, 'other person', 'other people')} {'has' if more == 1 else 'have'} "
        said += f"some reason to meet {mention(person)}"
    if sides and (too_few := enquiry.too_few(sides.from_, sides.to)):
        said += f". {words.sentence(too_few)[:-1]}, so some may know each other already"
    return words.sentence(said)


def _map(enquiry: Enquiry, pairs: list[Row]) -> Elements:
    ends = {end: role for row in reversed(pairs) for end, role in ((row["a"], "a"), (row["b"], "b"))}
    between = {who for row in pairs for who in [*row["shared"][:NAMED_SHARED], row["introducer"]] if who}
    roles = dict.fromkeys(sorted(between), "introducer") | ends
    drawn = maps.around(enquiry, roles, ends, [*ends, *roles])
    shown = {node["data"]["id"] for node in drawn.nodes}
    suggested = [
        maps.edge(row["a"], row["b"], "suggested") for row in pairs if row["a"] in shown and row["b"] in shown
    ]
    return replace(drawn, edges=[*drawn.edges, *suggested])
