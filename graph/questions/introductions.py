"""Who should we introduce next, and why?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, NamedTuple, Self

import numpy as np
from pydantic import BeforeValidator, Field, model_validator

from graph.access import Action, keeps_people, require
from graph.analysis.measures.stability import SEED
from graph.model import Answer, Cell, Column, Elements, Of, Ref, Viewer
from graph.questions import maps, meetings, subjects, words
from graph.questions.base import CountingOf, Question, SectorId, blank_as_none
from graph.questions.context import QuestionContext
from graph.questions.own_model import own_model
from graph.questions.pairs_to_meet import Asked, PairsToMeet, Ranking
from graph.questions.reasons import NAMED_SHARED, WORDS, because
from graph.questions.stability import Placing, placing
from graph.questions.system import system
from graph.store import Row, Store, at_one_version

MOST_LISTED = 100

LEADING = 3
"""Of so many pairs, the sentence names the first that somebody can introduce."""


class Stop(NamedTuple):
    """A way to choose how many of each ten pairs close a gap."""

    value: int
    title: str
    found: int
    """Of 100 pairs listed first, how many were ties that had been hidden, in five networks with sectors."""

    @property
    def words(self) -> str:
        """What it does, and its price."""
        does = {0: "The nearest, whatever their sectors.", 10: "All ten close a gap between sectors."}
        of = does.get(
            self.value, f"At least {words.small(self.value)} of each ten close a gap between sectors."
        )
        return (
            f"{of} In tests that hid ties of five networks, {self.found} of 100 pairs listed first were hidden ties; "
            "where sectors hardly meet, bridging costs more."
        )


STOPS = (Stop(0, "Most natural", 58), Stop(3, "Balanced", 56), Stop(10, "Most bridging", 33))
BALANCED = STOPS[1]


class Between(CountingOf):
    """For one person or organisation, or between two sectors."""

    person: Annotated[
        Annotated[str, Field(max_length=200)] | None,
        BeforeValidator(blank_as_none),
        Field(
            title="For",
            description="A person, to suggest who they should meet. Or leave this empty and choose two sectors",
            json_schema_extra={"format": "person"},
        ),
    ] = None
    organisation: Annotated[
        Annotated[str, Field(max_length=200)] | None,
        BeforeValidator(blank_as_none),
        Field(
            title="For",
            description="Between organisations: one of them, to suggest which others it should meet",
            json_schema_extra={"format": "organisation"},
        ),
    ] = None
    from_: Annotated[SectorId | None, BeforeValidator(blank_as_none)] = Field(
        None,
        alias="from",
        title="From",
        description="One sector, e.g. Health",
        json_schema_extra={"format": "sector"},
    )
    to: Annotated[SectorId | None, BeforeValidator(blank_as_none)] = Field(
        None, title="To", description="The other sector, e.g. Housing", json_schema_extra={"format": "sector"}
    )
    bridging: Annotated[int, Field(ge=0, le=10)] = Field(
        BALANCED.value,
        title="Which first",
        description="How many of each ten pairs who share a contact close a gap between sectors at least, 0 to 10. "
        "Of 100 pairs listed first, so many were ties that tests had hidden: "
        + "; ".join(f"{stop.found} with {stop.value} ({stop.title.lower()})" for stop in STOPS)
        + ".",
        json_schema_extra={
            "x-stops": [
                {"value": stop.value, "title": stop.title, "description": stop.words} for stop in STOPS
            ]
        },
    )
    limit: Annotated[int, Field(ge=1, le=MOST_LISTED)] = Field(
        10,
        title="At most",
        description="How many to list of those who share a contact, and of those who could help each other, 1 to "
        f"{MOST_LISTED}",
    )

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        one, other = self.person, self.organisation
        if self.of == "organisations":
            one, other = other, one
        if other or bool(one) == bool(self.from_ or self.to) or bool(self.from_) != bool(self.to):
            thing = "a person" if self.of == "people" else "an organisation"
            raise ValueError(f"choose either {thing}, or two sectors as from and to")
        return self


class Introductions(Question[Between]):
    """Two who are not in touch yet and have a reason to meet: shared contacts, a need and an offer, or one project.

    Who share a contact is ranked by `graph.analysis.measures.nearness`, with weights fitted to this map, and listed ten
    at a time by `sharing_out`: some of each ten close a gap, and nobody is in more than two. Who only could help each
    other, or only work on one project, is listed after them. People and reasons are those that the viewer may see;
    the weights, and whether two sectors meet, or two organisations, count everybody.
    `graph.questions.meetings` says who in each of two organisations could start.
    """

    name = "introductions"
    method = 2
    title = "Who should we introduce?"
    asks = "Which two should meet next, why, and who could introduce them or start?"
    example = {"from": "health", "to": "housing"}  # noqa: RUF012
    parameters = Between

    @at_one_version
    def answer(self, viewer: Viewer, store: Store, p: Between) -> Answer:  # noqa: D102
        require(viewer, Action.ASK)
        context = QuestionContext(store, viewer, p, p.of)
        sides = context.sides(p.from_, p.to) if p.from_ and p.to else None
        one = "" if sides else subjects.find(store, viewer, p.of, p.person or p.organisation or "")
        whole, model = system(context, "sector"), own_model(context)
        ranking = Ranking.asked_in(context, whole, Asked(sides, one), model, p.bridging)
        found = ranking.pairs(p.limit)
        if p.of == "organisations" and keeps_people():
            found = replace(
                found, rows=meetings.with_starters(QuestionContext(store, viewer, p).network(), found.rows)
            )
        nodes = {} if p.of == "people" else context.nodes([*_all_in(found.rows), *([one] if one else [])])
        called = subjects.called(p.of, nodes)
        lots = np.random.default_rng(SEED)
        placed = placing(
            context,
            context.scope,
            (ranking.depends, p.bridging),
            # Without a model of its own the ranking is about to change.
            (lambda thinned: ranking.first_of(thinned, lots)) if model else None,
        )
        rows = [
            (_row(row) if p.of == "people" else meetings.row(row, nodes))
            | {
                "listed_for": row["listed_for"],
                "shared": len(row["shared"]),
                "because": because(row, whole, context.evidence, p.of, called),
            }
            | ({"closes": "yes" if row["closes"] else None} if found.choice else {})
            | (
                placed.of(frozenset((row["a"], row["b"])))
                if row["listed_for"] == "shared contacts"
                else placed.nothing
            )
            for row in found.rows
        ]
        asked = {"from": sides.from_.id, "to": sides.to.id} if sides else {subjects.ONE[p.of]: one}
        return Answer(
            question=self.name,
            method=self.method,
            parameters={**asked, "of": p.of, "bridging": p.bridging, "limit": p.limit, **context.counting},
            sentence=_sentence(context, found, ranking, called, placed),
            columns=[*_columns(context, found.choice), *placed.columns],
            rows=rows,
            total=found.total,
            truncated=found.total > len(rows),
            elements=_map(context, found.rows),
            cypher=context.shown,
            basis=context.basis(by_sector=sides is not None),
            steady=placed.state,
        )


def _columns(context: QuestionContext, choice: bool) -> list[Column]:
    first, last = (PEOPLE[:2], PEOPLE[2:]) if context.of == "people" else meetings.columns()
    return [
        *first,
        LISTED_FOR,
        *last,
        SHARED,
        *([CLOSES] if choice else []),
        BECAUSE,
    ]


PEOPLE = [
    Column("person_a", "Person", "person", "One of the two, who are not tied today."),
    Column("person_b", "Should meet", "person", "The other."),
    Column(
        "introducer",
        "Could introduce them",
        "person",
        "The shared contact that both rate highest. Empty if no contact is rated by both.",
    ),
]
LISTED_FOR = Column(
    "listed_for",
    "Listed for",
    "text",
    "Shared contacts: nearest first, by the contacts they share and the ways between them, weighed by what found "
    "hidden ties of this map; those that can be introduced move up. Could help each other: one offers what the "
    "other needs. Work on one project: they share nothing else, and few such pairs ever meet. Of each ten, each of "
    "the two is in two pairs at most, unless there are too few others or the question is about them.",
)
SHARED = Column("shared", "Shared contacts", "integer", "How many are tied to both.")
CLOSES = Column(
    "closes", "Closes a gap", "text", "Whether their sectors meet less than one would expect, or not at all."
)
BECAUSE = Column(
    "because",
    "Because",
    "text",
    "What the two have in common, what puts them nearer than other pairs, and what a tie between them would change.",
)


def _row(row: Row) -> dict[str, Cell]:
    return {
        "person_a": Ref("person", row["a"]),
        "person_b": Ref("person", row["b"]),
        "introducer": Ref("person", row["introducer"]) if row["introducer"] else None,
    }


def _all_in(pairs: list[Row]) -> list[str]:
    """Ids of the two of each pair, and of the shared contacts that are named."""
    return [key for row in pairs for key in (row["a"], row["b"], *row["shared"][:NAMED_SHARED])]


def _sentence(
    context: QuestionContext,
    found: PairsToMeet,
    ranking: Ranking,
    called: Callable[[str], str],
    placed: Placing,
) -> str:
    """The first pair that somebody can introduce, or the first, and how many others there are."""
    of, sides, one = context.of, ranking.asked.sides, ranking.asked.one
    said = context.preface()
    where = f"between {sides.in_words()}" if sides else f"for {called(one)}"
    if sides and sides.from_.id == sides.to.id:
        where = f"within {sides.in_words()}"
    if not found.rows:
        nobody, no_one = ("nobody", "no one") if of == "people" else ("no organisation", "none")
        return words.sentence(
            f"{said}{nobody} to suggest {where}: {no_one} shares a contact, need or project"
        )
    near = found.near
    first = next((row for row in near[:LEADING] if row["introducer"]), found.rows[0])
    said += f"introduce {called(first['a'])} to {called(first['b'])} first: {_why(first, of, called)}"
    if "start_a" in first:
        said += f". {meetings.starting(first, called)}"
    if near and first is near[0]:
        said += placed.in_words(frozenset((first["a"], first["b"])), ". This pair comes first")
    said += _others(found, first, where)
    if near and not ranking.model:
        said += ". The order still follows weights from other networks; this map's own are being worked out"
    if sides and context.in_arrays:
        said += f". In a graph of this size only {subjects.THAT[of]} share a contact were compared"
    if sides and (too_few := context.too_few(sides.from_, sides.to)):
        said += f". {words.sentence(too_few)[:-1]}, so some may {WORDS[of].already} already"
    return words.sentence(said)


def _why(first: Row, of: Of, called: Callable[[str], str]) -> str:
    """Why the pair that is named should meet, and who could introduce them."""
    if first["shared"]:
        said = f"they are not in touch and share {words.count(len(first['shared']), 'contact')}"
        if of == "organisations":
            return said
        if first["introducer"]:
            return f"{said}, and {called(first['introducer'])} could introduce them"
        return f"{said}, though none that both of them rate"
    if first["listed_for"] == "could help each other":
        return "they share no contact, but could help each other"
    return "they share no contact, but work on one project"


def _others(found: PairsToMeet, first: Row, where: str) -> str:
    """`. Of the others between Health and Housing, 12 pairs share a contact and 3 could help each other`."""
    left = dict(found.totals)
    left["shared contacts"] -= bool(first["shared"])
    # Where not all of these were looked for, there may be none to take one from.
    left["could help each other"] -= left["could help each other"] and bool(
        first["a_offers"] or first["b_offers"]
    )
    left["work on one project"] -= first["listed_for"] == "work on one project"
    said = [
        f"{words.count(number, 'pair')} {one if number == 1 else more}"
        for number, (one, more) in zip(left.values(), _SAID, strict=True)
        if number
    ]
    return f". Of the others {where}, {words.listed(said)}" if said else ""


_SAID = (
    ("shares a contact", "share a contact"),
    ("could help each other", "could help each other"),
    ("only works on one project", "only work on one project"),
)
"""What the pairs of each list do, of one and of several."""


def _map(context: QuestionContext, pairs: list[Row]) -> Elements:
    ends = {end: role for row in reversed(pairs) for end, role in ((row["a"], "a"), (row["b"], "b"))}
    between = {who for row in pairs for who in [*row["shared"][:NAMED_SHARED], row["introducer"]] if who}
    roles = dict.fromkeys(sorted(between), "introducer") | ends
    drawn = maps.around(context, roles, ends, [*ends, *roles])
    shown = {node["data"]["id"] for node in drawn.nodes}
    suggested = [
        maps.edge(row["a"], row["b"], "suggested") for row in pairs if row["a"] in shown and row["b"] in shown
    ]
    return replace(drawn, edges=[*drawn.edges, *suggested])
