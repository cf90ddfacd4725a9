"""Who should we introduce next, and why?"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Annotated, Self

import numpy as np
from pydantic import BeforeValidator, Field, model_validator

from graph import statements
from graph.access import Action, keeps_people, require
from graph.analysis.measures.chains import best_introducer
from graph.analysis.measures.link_prediction import Suggestions, shared_contacts, suggestions
from graph.analysis.measures.stability import TOP, Ranked
from graph.analysis.network import Floats, Mask, Network, Positions
from graph.model import Answer, Cell, Column, Elements, Evidence, Of, Ref, Viewer
from graph.questions import maps, meetings, subjects, words
from graph.questions.base import CountingOf, Question, SectorId, blank_as_none
from graph.questions.brokers_between import in_any
from graph.questions.context import QuestionContext, Sides
from graph.questions.gaps_in_words import GAPS
from graph.questions.stability import Placing, placing
from graph.questions.system import System, system
from graph.store import Row, Store, at_one_version

REASONS = statements.get("read/reasons_to_meet")
IN_COMMON = statements.get("read/in_common")

NAMED_SHARED = 2
"""Shared contacts that a reason names; the rest are counted."""

MOST_LISTED = 100


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
    limit: Annotated[int, Field(ge=1, le=MOST_LISTED)] = Field(
        10, title="At most", description=f"How many to list, 1 to {MOST_LISTED}"
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
    """Two who are not in touch yet and have a reason to meet: a shared contact, a need and an offer, or common work.

    Ranked by `graph.analysis.measures.link_prediction`: personalised PageRank on ties, undirected, and the gap between
    their sectors; a pair counts once. Offers that meet needs and shared work are reasons, not score. People and
    reasons are those that the viewer may see; whether two sectors meet, or two organisations, counts everybody.
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
        network = context.network()
        left, right = _sides(network, sides, one)
        also = _other_reasons(context, network, sides, one)
        whole = system(context, "sector")
        gap = _gap(network, whole)

        def ranked(people: Network) -> Suggestions:
            return suggestions(people, left, right, also, gap, mutual=sides is not None)

        asked = {"from": sides.from_.id, "to": sides.to.id} if sides else {subjects.ONE[p.of]: one}
        depends = (self.name, tuple(asked.items()))
        found, total = context.derived(context.scope, depends, lambda network: _listed(ranked(network)))
        pairs = _pairs(context, network, found, p.limit)
        if p.of == "organisations" and keeps_people():
            pairs = meetings.with_starters(QuestionContext(store, viewer, p).network(), pairs)
        nodes = {} if p.of == "people" else context.nodes([*_all_in(pairs), *([one] if one else [])])
        called = subjects.called(p.of, nodes)
        placed = placing(context, context.scope, depends, lambda thinned: _first(thinned, ranked(thinned)))
        rows = [
            (_row(row) if p.of == "people" else meetings.row(row, nodes))
            | {"because": because(row, whole, tuple(context.evidence), p.of, called)}
            | placed.of((row["a"], row["b"]))
            for row in pairs
        ]
        return Answer(
            question=self.name,
            method=self.method,
            parameters={**asked, "of": p.of, "limit": p.limit, **context.counting},
            sentence=_sentence(
                context, pairs, total, sides, called(one) if one else "", called, placed=placed
            ),
            columns=[*(COLUMNS if p.of == "people" else meetings.columns()), *placed.columns],
            rows=rows,
            total=total,
            truncated=total > len(pairs),
            elements=_map(context, pairs),
            cypher=context.shown,
            basis=context.basis(),
            steady=placed.state,
        )


def for_one(
    context: QuestionContext, person: str, without: Collection[str], limit: int
) -> tuple[list[Row], int]:
    """People that one person should meet, best first, as rows of `_pairs`, and how many there are.

    Args:
        without: ids of those who are not to be suggested.
    """
    network = context.network()
    left, right = _sides(network, None, person)
    right[[network.index[who] for who in without if who in network.index]] = False
    a, b = _other_reasons(context, network, None, person)
    wanted = right[b]
    whole = system(context, "sector")
    found = suggestions(network, left, right, (a[wanted], b[wanted]), _gap(network, whole), mutual=False)
    rows = _pairs(context, network, found, limit)
    return [row | {"verdict": whole.between(row["a_sector"], row["b_sector"])[0]} for row in rows], len(
        found.a
    )


def _sides(network: Network, sides: Sides | None, one: str) -> tuple[Mask, Mask]:
    """(n,) who may be the first and the second of a pair."""
    if sides:
        return in_any(network, sides.left), in_any(network, sides.right)
    left = np.zeros(len(network), dtype=bool)
    if one in network.index:
        left[network.index[one]] = True
    return left, np.ones(len(network), dtype=bool)


def _other_reasons(
    context: QuestionContext,
    network: Network,
    sides: Sides | None,
    one: str,
) -> tuple[Positions, Positions]:
    """Pairs with a need that an offer meets, or with common work: too many between sectors of a large graph."""
    if sides and context.in_arrays:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    rows = context.ask_whole(
        REASONS if context.of == "people" else meetings.REASONS,
        **{subjects.ONE[context.of]: one},
        from_sectors=sides.left if sides else [],
        to_sectors=sides.right if sides else [],
        visible=list(context.scope.visible),
        also=context.scope.also,
        as_of=context.as_of.isoformat(),
        largest=context.largest,
    )
    index = network.index
    ends = [
        (index[row["a"]], index[b]) for row in rows if row["a"] in index for b in row["others"] if b in index
    ]
    a, b = np.array(ends, dtype=np.int64).reshape(-1, 2).T
    return a, b


def _gap(network: Network, whole: System) -> Floats:
    """(s + 1, s + 1) share of expected ties that are missing between two sectors that do not meet, else 0."""
    share = np.zeros((len(network.sectors) + 1, len(network.sectors) + 1))
    place = [whole.index.get(name) for name in network.sectors]
    for i, j in permutations([k for k, at in enumerate(place) if at is not None], 2):
        a, b = sorted((place[i] or 0, place[j] or 0))
        if whole.gaps.verdicts[a][b] in GAPS:
            share[i, j] = 1 - whole.gaps.counts[a, b] / whole.gaps.expected[a, b]
    return share


def _listed(found: Suggestions) -> tuple[Suggestions, int]:
    """As many as may be listed, and how many there are: the cached part of a ranking, which may have millions."""
    head = slice(MOST_LISTED)
    # Copied, because a slice would keep the whole in memory.
    listed = Suggestions(
        found.a[head].copy(), found.b[head].copy(), found.score[head].copy(), found.nearness[head].copy()
    )
    return listed, len(found.a)


def _first(network: Network, found: Suggestions) -> Ranked:
    score = np.round(found.score, 9)
    count = len(score) if len(score) <= TOP else int((score >= score[TOP - 1]).sum())
    return [
        ((network.ids[a], network.ids[b]), of)
        for a, b, of in zip(
            found.a[:count].tolist(), found.b[:count].tolist(), score[:count].tolist(), strict=True
        )
    ]


def _pairs(context: QuestionContext, network: Network, found: Suggestions, limit: int) -> list[Row]:
    """The best pairs, each with the reasons to meet and who could introduce the two."""
    best = list(zip(found.a[:limit].tolist(), found.b[:limit].tolist(), strict=True))
    ids = [[network.ids[a], network.ids[b]] for a, b in best]
    facts = {(row["a"], row["b"]): row for row in _in_common(context, ids)}
    names = [*network.sectors, None]
    rows = []
    for (a, b), score in zip(best, found.score, strict=False):
        shared = shared_contacts(network, a, b)
        introducer = best_introducer(network, a, b) if context.of == "people" else next(iter(shared), None)
        rows.append(
            {
                **facts[network.ids[a], network.ids[b]],
                "a_sector": names[network.sector[a]],
                "b_sector": names[network.sector[b]],
                "score": float(score),
                "shared": [network.ids[who] for who in shared],
                "introducer": None if introducer is None else network.ids[introducer],
            }
        )
    return rows


def _in_common(context: QuestionContext, ids: list[list[str]]) -> list[Row]:
    if context.of == "people":
        return context.ask(IN_COMMON, pairs=ids, as_of=context.as_of.isoformat(), largest=context.largest)
    return meetings.in_common(context, ids)


COLUMNS = [
    Column("person_a", "Person", "person", "One of the two, who are not tied today."),
    Column("person_b", "Should meet", "person", "The other."),
    Column(
        "introducer",
        "Could introduce them",
        "person",
        "The shared contact that both rate highest. Empty if no contact is rated by both.",
    ),
    Column(
        "score",
        "Score",
        "number",
        "From 0 to 1: seven tenths for how near the network puts them among all who could be suggested (personalised "
        "PageRank, which counts ways through few-contact people for more), three tenths for the share of expected ties "
        "that are missing between their sectors, where those do not meet.",
    ),
    Column(
        "because", "Because", "text", "What the two have in common, and what a tie between them would change."
    ),
]


@dataclass(frozen=True)
class _Words:
    """How reasons to meet are said."""

    tied: dict[tuple[Evidence, ...], str]
    projects: str
    events: str
    offers: str
    already: str


_WORDS: dict[Of, _Words] = {
    "people": _Words(
        {
            ("knows",): "know",
            ("projects",): "work with",
            ("events",): "were at an event with",
            ("organisations",): "share an organisation with",
        },
        "work on",
        "were at",
        "{a} offers {topics}, which {b} is looking for",
        "know each other",
    ),
    "organisations": _Words(
        {
            ("projects",): "share a project with",
            ("events",): "were at an event with",
            ("organisations",): "share people with",
        },
        "are partners in",
        "were represented at",
        "people of {a} offer {topics}, which people of {b} are looking for",
        "be in touch",
    ),
}
"""Words for the kinds of evidence. They do not say that colleagues know each other."""


def because(
    row: Row, whole: System, evidence: tuple[Evidence, ...], of: Of, called: Callable[[str], str]
) -> str:
    """Why the two should meet, in a sentence that a person would say."""
    own, a, b = _WORDS[of], called(row["a"]), called(row["b"])
    both = []
    if row["shared"]:
        names = [called(who) for who in row["shared"][:NAMED_SHARED]]
        rest = len(row["shared"]) - len(names)
        who = words.listed([*names, *([f"{words.small(rest)} more"] if rest else [])])
        both.append(f"{own.tied.get(evidence, 'are in touch with')} {who}")
    if row["projects"]:
        both.append(f"{own.projects} {words.quoted(row['projects'])}")
    if row["events"]:
        both.append(f"{own.events} {words.quoted(row['events'])}")
    reasons = [f"both {'; both '.join(both)}"] if both else []
    if row["a_offers"]:
        reasons.append(own.offers.format(a=a, b=b, topics=words.quoted(row["a_offers"])))
    if row["b_offers"]:
        reasons.append(own.offers.format(a=b, b=a, topics=words.quoted(row["b_offers"])))
    verdict, ties = whole.between(row["a_sector"], row["b_sector"])
    if verdict in GAPS:
        names = sorted(
            (whole.sectors[whole.index[key]].name for key in (row["a_sector"], row["b_sector"])),
            key=str.casefold,
        )
        reasons.append(f"theirs would be the {words.ordinal(ties + 1)} tie between {words.listed(names)}")
    return words.sentence("; ".join(reasons))


def _row(row: Row) -> dict[str, Cell]:
    return {
        "person_a": Ref("person", row["a"]),
        "person_b": Ref("person", row["b"]),
        "introducer": Ref("person", row["introducer"]) if row["introducer"] else None,
        "score": row["score"],
    }


def _all_in(pairs: list[Row]) -> list[str]:
    """Ids of the two of each pair, and of the shared contacts that are named."""
    return [key for row in pairs for key in (row["a"], row["b"], *row["shared"][:NAMED_SHARED])]


def _sentence(
    context: QuestionContext,
    pairs: list[Row],
    total: int,
    sides: Sides | None,
    one: str,
    called: Callable[[str], str],
    *,
    placed: Placing,
) -> str:
    """The first pair, and how many there are; `one` are the words for whose suggestions these are."""
    said, of = context.preface(), context.of
    where = f"between {sides.in_words()}" if sides else f"for {one}"
    if sides and sides.from_.id == sides.to.id:
        where = f"within {sides.in_words()}"
    if not pairs:
        nobody, no_one = ("nobody", "no one") if of == "people" else ("no organisation", "none")
        return words.sentence(
            f"{said}{nobody} to suggest {where}: {no_one} shares a contact, need or project"
        )
    first = pairs[0]
    said += f"introduce {called(first['a'])} to {called(first['b'])} first"
    if first["shared"]:
        said += f": they are not in touch and share {words.count(len(first['shared']), 'contact')}"
        if of == "people":
            said += (
                f", and {called(first['introducer'])} could introduce them"
                if first["introducer"]
                else ", though none that both of them rate"
            )
    if "start_a" in first:
        said += f". {meetings.starting(first, called)}"
    said += placed.in_words((first["a"], first["b"]), ". This pair comes first")
    more = total - 1
    if more and sides:
        said += f". {words.count(more, 'other pair')} {where} {'has' if more == 1 else 'have'} some reason to meet"
    elif more:
        others = words.count(more, f"other {subjects.ONE[of]}", f"other {of}")
        said += f". {others} {'has' if more == 1 else 'have'} some reason to meet {one}"
    if sides and context.in_arrays:
        said += f". In a graph of this size only {subjects.THAT[of]} share a contact were compared"
    if sides and (too_few := context.too_few(sides.from_, sides.to)):
        said += f". {words.sentence(too_few)[:-1]}, so some may {_WORDS[of].already} already"
    return words.sentence(said)


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
