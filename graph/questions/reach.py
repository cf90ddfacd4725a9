"""Who to brief so that most of the system hears, and who stays unreached?"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Annotated

import numpy as np
from pydantic import Field

from graph.access import Action, require
from graph.analysis.measures.influence import best_to_brief, reached_within
from graph.analysis.measures.stability import SEED, TOP, by_lot
from graph.analysis.network import NOT_STATED, Network
from graph.errors import InvalidInput
from graph.model import EVERYBODY, Answer, Cell, Column, Elements, Of, Viewer
from graph.questions import maps, subjects, words
from graph.questions.base import CountingOf, Question
from graph.questions.context import QuestionContext, sector
from graph.questions.stability import Placing, placing
from graph.store import Row, Store, at_one_version

LISTED_UNREACHED = 50
"""Most unreached people that the table lists; the sentence counts all."""
NAMED_SECTORS = 3
LITTLE = 100
"""Who adds no more than one in so many, or nobody but themselves, adds next to nothing."""


class Briefing(CountingOf):
    """How many to brief, and how far word travels."""

    people: Annotated[int, Field(ge=1, le=20)] = Field(
        5, title="How many to brief", description="How many you can speak to, 1 to 20"
    )
    steps: Annotated[int, Field(ge=1, le=3)] = Field(
        2,
        title="Steps",
        description="How far news travels: 1, to those tied to them; 2, to those tied to these; 3, one step further",
    )


class Reach(Question[Briefing]):
    """Those chosen one by one, each so that most others hear for the first time; then swapped while that helps.

    `graph.analysis.measures.influence` says how good that is. Undirected. Everybody counts: word reaches
    those who are not named too, and how much of each sector stays unreached is what is asked.
    """

    name = "reach"
    method = 2
    title = "Who should we brief?"
    asks = "Who to brief so that most of the system hears, and who stays unreached?"
    example = {"people": "5", "steps": "2"}  # noqa: RUF012
    parameters = Briefing

    @at_one_version
    def answer(self, viewer: Viewer, store: Store, p: Briefing) -> Answer:  # noqa: D102
        require(viewer, Action.ASK)
        context = QuestionContext(store, viewer, p, p.of)
        network = context.network(EVERYBODY)
        if p.people > len(network) > 0:
            raise InvalidInput({"people": f"should be {len(network)} or fewer: there are no more on the map"})
        chosen = context.derived(
            EVERYBODY, (self.name, p.people, p.steps), lambda everybody: _chosen(everybody, p)
        )
        steps = reached_within(network, chosen, p.steps) if chosen else np.full(len(network), NOT_STATED)
        unreached = [int(k) for k in np.flatnonzero(steps < 0)]
        unreached.sort(key=network.ids.__getitem__)
        lots = np.random.default_rng(SEED)
        placed = placing(
            context,
            EVERYBODY,
            (self.name, p.people, p.steps),
            # Each is chosen for what it adds to those before, so that equals take turns instead of sharing a place.
            lambda thinned: [
                (thinned.ids[k], place) for place, k in enumerate(_chosen(by_lot(thinned, lots), p)[:TOP])
            ],
        )
        shown = unreached[:LISTED_UNREACHED]
        nodes = context.nodes([network.ids[k] for k in [*chosen, *shown]])
        context.sector_ties()
        so_far = [
            int((reached_within(network, chosen[:number], p.steps) >= 0).sum())
            for number in range(1, len(chosen) + 1)
        ]
        adds = [after - before for before, after in pairwise([0, *so_far])]
        rows = [
            _row(p.of, nodes[network.ids[k]], _part(number, added, len(network)), added, reached)
            | placed.of(network.ids[k])
            for number, (k, added, reached) in enumerate(zip(chosen, adds, so_far, strict=True))
        ]
        rows += [
            _row(p.of, nodes[network.ids[k]], "stays unreached", None, None) | placed.nothing for k in shown
        ]
        return Answer(
            question=self.name,
            method=self.method,
            parameters={"people": p.people, "steps": p.steps, "of": p.of, **context.counting},
            sentence=_sentence(context, network, chosen, adds, unreached, p, nodes=nodes, placed=placed),
            columns=[*_columns(p.of), *placed.columns],
            rows=rows,
            total=len(chosen) + len(unreached),
            truncated=len(unreached) > len(shown),
            elements=_map(context, network, chosen, unreached),
            cypher=context.shown,
            basis=context.basis(),
            steady=placed.state,
        )


def _chosen(network: Network, p: Briefing) -> list[int]:
    """Positions of people to brief; empty if there are no ties."""
    if not network.pairs:
        return []
    return [int(k) for k in best_to_brief(network, min(p.people, len(network)), p.steps)]


def _columns(of: Of) -> list[Column]:
    return [
        *subjects.columns(
            of,
            "Person",
            "Somebody to brief, or somebody who stays unreached.",
            "One to brief, or one that stays unreached.",
        ),
        Column(
            "part",
            "What to do",
            "text",
            f"{of.capitalize()} to brief, in the order that adds most, then {subjects.THAT[of]} stay unreached. Next "
            f"to nothing is one in a hundred or fewer, or only the {subjects.ONE[of]} briefed.",
        ),
        Column("adds", "Adds", "integer", f"How many more hear through this {subjects.ONE[of]}."),
        Column(
            "reached",
            "Reached",
            "integer",
            f"How many hear through this {subjects.ONE[of]} and those above, including themselves.",
        ),
    ]


def _row(of: Of, node: Row, part: str, adds: int | None, reached: int | None) -> dict[str, Cell]:
    return {
        **subjects.cells(of, node),
        "sector": sector(node),
        "part": part,
        "adds": adds,
        "reached": reached,
    }


def _sentence(
    context: QuestionContext,
    network: Network,
    chosen: list[int],
    adds: list[int],
    unreached: list[int],
    p: Briefing,
    *,
    nodes: dict[str, Row],
    placed: Placing,
) -> str:
    if not chosen:
        return words.sentence(
            f"{context.preface()}no ties are known, so {subjects.NONE[p.of]} can be said to reach others yet"
        )
    called = subjects.called(p.of, nodes)
    names = words.listed([called(network.ids[k]) for k in chosen])
    heard, everybody = len(network) - len(unreached), len(network)
    steps = "their contacts" if p.steps == 1 else f"those within {words.small(p.steps)} steps of them"
    said = f"brief {names}: with {steps} that is {heard:,} of {subjects.count(p.of, everybody)}"
    said += what_each_adds(p.of, called(network.ids[chosen[0]]), adds, everybody)
    if unreached:
        said += (
            f". {subjects.count(p.of, len(unreached))} would not hear{_where(context, network, unreached)}"
        )
    if too_few := context.too_few_of_those_asked():
        said += f". {words.capitalised(too_few)}, so more may hear than is known"
    first = network.ids[chosen[0]]
    if placed.found is not None:
        said += (
            f". {called(first)} is among the first five in {placed.found.of_100(first)[1]} of 100 choices "
        )
        said += placed.missing
    return words.sentence(context.preface() + said)


def _adds_little(added: int, everybody: int) -> bool:
    return added <= max(1, everybody // LITTLE)


def _part(place: int, added: int, everybody: int) -> str:
    """`brief, fourth, adds next to nothing`; the first always adds what there is."""
    little = place > 0 and _adds_little(added, everybody)
    return f"brief, {words.ordinal(place + 1)}" + (", adds next to nothing" if little else "")


def what_each_adds(of: Of, first: str, adds: list[int], everybody: int) -> str:
    """How far the first reaches alone, and the others with them; empty if there is one.

    Args:
        first: who is chosen first, by name.
        adds: how many more hear through each, in the order chosen.
        everybody: how many could hear.
    """
    if len(adds) == 1:
        return ""
    alone = f". {first} alone reaches {adds[0]:,} of {subjects.count(of, everybody)}"
    alone += f" ({words.percent(adds[0] / everybody)})"
    enough = len(adds)
    while enough > 1 and _adds_little(adds[enough - 1], everybody):
        enough -= 1
    last, nobody = adds[enough:], subjects.NONE[of]
    if not last:
        least = f"{min(adds[1:]):,}"
        others = f"the second adds {least}" if len(adds) == 2 else f"each of the others adds {least} or more"
        return f"{alone}; {others}"
    said = [f"the first {words.small(enough)} reach {sum(adds[:enough]):,}"] if enough > 1 else []
    more = words.small(sum(last)) if sum(last) else nobody
    if len(last) == 1:
        said.append(f"the last adds {more}")
    else:
        said.append(
            f"the {'last' if enough > 1 else 'other'} {words.small(len(last))} add {more}"
            f"{' between them' if sum(last) else ''}"
        )
    return "; ".join([alone, *said])


def _where(context: QuestionContext, network: Network, unreached: list[int]) -> str:
    """`, most of them in Faith (4) and Care (3)`; above all there, where that is half of them or fewer."""
    sectors: Counter[str] = Counter()
    for k in unreached:
        code = int(network.sector[k])
        sectors[
            "no stated sector" if code == NOT_STATED else context.sectors[network.sectors[code]].name
        ] += 1
    most = sorted(sectors.items(), key=lambda item: (-item[1], item[0].casefold()))[:NAMED_SECTORS]
    most_of_them = 2 * sum(count for _, count in most) > len(unreached)
    many = "" if len(sectors) <= NAMED_SECTORS else "most of them " if most_of_them else "above all "
    return f", {many}in {words.listed([f'{name} ({count:,})' for name, count in most])}"


def _map(context: QuestionContext, network: Network, chosen: list[int], unreached: list[int]) -> Elements:
    hubs = [network.ids[k] for k in chosen]
    known = [[network.ids[c] for c in network.contacts(k).tolist()] for k in chosen]
    silent = [network.ids[k] for k in unreached]
    roles = dict.fromkeys(silent, "other") | {who: "contact" for row in known for who in row}
    roles |= dict.fromkeys(hubs, "broker")
    return maps.around(context, roles, hubs, [*hubs, *maps.in_turn([*known, silent])])
