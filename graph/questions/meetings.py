"""Who in each of two organisations that should meet could start: people that the viewer may see, or nobody."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from graph import statements
from graph.access import keeps_people
from graph.analysis.measures.influence import reached_within
from graph.analysis.network import Network
from graph.model import Cell, Column, Ref, mention
from graph.questions import subjects
from graph.questions.context import QuestionContext
from graph.questions.through import with_shared_work
from graph.store import Row

IN_COMMON = statements.get("read/organisations_in_common")

NEAR = 2
"""Ties to somebody of the other organisation up to which somebody is near it."""

ASK = "ask the organisation"
"""Where there is nobody to start that the viewer may see."""
_STARTS = (
    "Somebody there who belongs to the other organisation too, is tied to people of it, or has contacts who are: the "
    "one with the fewest ties in between, then with the most such contacts. Otherwise somebody who works on a project "
    "that the two share, or offers or needs what somebody of the other needs or offers. If there is no such person: "
    "ask the organisation."
)
COLUMNS = [
    Column("organisation_a", "Organisation", "organisation", "One of the two, which are not tied today."),
    Column("organisation_b", "Should meet", "organisation", "The other."),
    Column("start_a", "Could start in the first", "person", _STARTS),
    Column("start_b", "Could start in the second", "person", _STARTS),
    Column(
        "through",
        "Works with both",
        "organisation",
        "Of the organisations that both are tied to, the one with the fewest ties. Empty if they share none.",
    ),
]


def columns() -> tuple[list[Column], list[Column]]:
    """The columns of a pair, the two and what follows; without who could start where Weft keeps no people."""
    return COLUMNS[:2], [column for column in COLUMNS[2:] if column.type != "person" or keeps_people()]


def in_common(context: QuestionContext, pairs: list[list[str]]) -> list[Row]:
    """Rows of `organisations_in_common`, with the names of the `projects` and `events` that both share."""
    rows = context.ask(
        IN_COMMON,
        pairs=pairs,
        visible=list(context.scope.visible),
        also=context.scope.also,
        as_of=context.as_of.isoformat(),
        largest=context.largest,
    )
    return with_shared_work(context, rows)


def with_starters(people: Network, pairs: Sequence[Row]) -> list[Row]:
    """The pairs with `start_a` and `start_b`, ids of people or None.

    Args:
        people: those that the viewer may see, and their ties as they are counted.
        pairs: rows of `in_common`.
    """
    return [
        {
            **row,
            "start_a": _starts(people, row["a_people"], row["b_people"], row["a_work"], row["a_topics"]),
            "start_b": _starts(people, row["b_people"], row["a_people"], row["b_work"], row["b_topics"]),
        }
        for row in pairs
    ]


def _starts(
    people: Network, own: Sequence[str], others: Sequence[str], work: Sequence[str], topics: Sequence[str]
) -> str | None:
    there = [people.index[who] for who in others if who in people.index]
    steps = reached_within(people, there, NEAR)

    def nearness(who: str) -> tuple[int, int, str]:
        at = people.index[who]
        return int(steps[at]), -int((steps[people.contacts(at)] == steps[at] - 1).sum()), who

    near = [who for who in own if who in people.index and steps[people.index[who]] >= 0]
    return min(near, key=nearness) if near else next(iter([*work, *topics]), None)


def row(found: Row, nodes: Mapping[str, Row]) -> dict[str, Cell]:
    """The cells of a pair; `nodes` are rows of the statement `nodes`, by id."""

    def one(key: str | None) -> Ref | None:
        return subjects.ref("organisations", nodes[key]) if key else None

    starts: dict[str, Cell] = {
        key: Ref("person", found[key]) if found[key] else ASK
        for key in ("start_a", "start_b")
        if key in found
    }
    return {
        "organisation_a": one(found["a"]),
        "organisation_b": one(found["b"]),
        **starts,
        "through": one(found["introducer"]),
    }


def starting(found: Row, called: Callable[[str], str]) -> str:
    """Who could start, as a sentence: `In Homes Ann could start; in the other, ask the organisation`."""
    a, b = called(found["a"]), called(found["b"])
    start_a, start_b = (mention(found[key]) if found[key] else None for key in ("start_a", "start_b"))
    if start_a and start_b:
        return f"{start_a} of {a} and {start_b} of {b} could start"
    if start_a or start_b:
        who, of, other = (start_a, a, b) if start_a else (start_b, b, a)
        return f"{who} of {of} could start; at {other}, ask the organisation"
    return "Who in them could start is not known here: ask the two organisations"
