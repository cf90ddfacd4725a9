"""Why two should meet, in a sentence that a person would say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.analysis.measures.link_prediction import CONTACTS, TOGETHER, WAYS
from graph.model import Evidence, Of
from graph.questions import words
from graph.questions.gaps_in_words import GAPS
from graph.questions.system import System
from graph.store import Row

NAMED_SHARED = 2
"""Shared contacts that a reason names; the rest are counted."""


@dataclass(frozen=True)
class Words:
    """How reasons to meet are said."""

    tied: dict[tuple[Evidence, ...], str]
    projects: str
    events: str
    offers: str
    already: str


WORDS: dict[Of, Words] = {
    "people": Words(
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
    "organisations": Words(
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
    row: Row, whole: System, evidence: Sequence[Evidence], of: Of, called: Callable[[str], str]
) -> str:
    """The contacts they share and what carries the pair, then projects, events and offers, then the gap.

    Args:
        row: of `pairs_to_meet`.
        called: what to write for an id.
    """
    own, a, b = WORDS[of], called(row["a"]), called(row["b"])
    reasons = [f"both {said}" for said in _shared(row, tuple(evidence), of, called)]
    reasons += _carrying(row, tuple(evidence))
    if row["projects"]:
        reasons.append(f"both {own.projects} {words.quoted(row['projects'])}")
    if row["events"]:
        reasons.append(f"both {own.events} {words.quoted(row['events'])}")
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


def _shared(row: Row, evidence: tuple[Evidence, ...], of: Of, called: Callable[[str], str]) -> list[str]:
    """`know Ann and two more, who have few other contacts`; nothing where they share nobody."""
    if not row["shared"]:
        return []
    names = [called(who) for who in row["shared"][:NAMED_SHARED]]
    rest = len(row["shared"]) - len(names)
    who = words.listed([*names, *([f"{words.small(rest)} more"] if rest else [])])
    few = f", who {'has' if len(row['shared']) == 1 else 'have'} few other contacts"
    if of == "organisations":
        few = few.replace("who", "which")
    return [
        f"{WORDS[of].tied.get(evidence, 'are in touch with')} {who}{few if row['carried_by'] == CONTACTS else ''}"
    ]


def _carrying(row: Row, evidence: tuple[Evidence, ...]) -> list[str]:
    if row["carried_by"] == WAYS:
        return ["many short ways lead from one to the other"]
    if row["carried_by"] == TOGETHER:
        return [f"their contacts {'know' if evidence == ('knows',) else 'are in touch with'} each other"]
    return []
