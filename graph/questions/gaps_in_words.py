"""Which sectors do not meet, in words: the sentence, and what stands above the columns. The same on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from graph.analysis.measures.gaps import FEWEST_TO_COMPARE
from graph.model import Column, Evidence, Level, Of, Verdict
from graph.questions import subjects, words
from graph.questions.context import QuestionContext
from graph.questions.system import System

GAPS: tuple[Verdict, ...] = ("not connected", "thin")
MOSTLY_INSIDE = 0.65
"""From this share of ties inside sectors on, the sentence says that the system is one of silos."""
NAMED_GAPS = 3
"""Gaps that the sentence names; the rest are counted."""


def summary(
    context: QuestionContext,
    level: Level,
    whole: System,
    rows: list[dict[str, Any]],
    steadily: str = "",
    versus: date | None = None,
) -> str:
    """Which sectors do not meet and how far ties stay inside, in a few sentences.

    Args:
        rows: `pairs`.
        steadily: words for the stability of the first gap.
        versus: the earlier day that `whole` was compared with.
    """
    one, many = ("sector", "sectors") if level == "sector" else ("group of sectors", "groups of sectors")
    gaps = [row for row in rows if row["verdict"] in GAPS]
    said = context.preface()
    if nothing := _nothing_to_compare(context, whole, one, many):
        return words.sentence(said + nothing)
    thing, few = Thing.counted(context.evidence, context.of), whole.gaps.compared < FEWEST_TO_COMPARE
    if few and not versus:
        said += f"{_too_few(thing, whole, many)}, so nothing can be told about gaps without an earlier map. "
    else:
        if few and versus and not np.isfinite(whole.gaps.expected).any():
            then = whole.earlier is not None and not np.triu(whole.earlier, 1).any()
            day = f"on {words.day(versus)}" if then else "now"
            said += f"no {thing.many} between {many} are known {day}, so there is nothing to compare"
            return words.sentence(said)
        usual = f"its share on {words.day(versus)}" if few and versus else "what would be usual"
        if gaps:
            found = f"{words.small(len(gaps))} {'pair' if len(gaps) == 1 else 'pairs'} of {many}"
            named = [f"{names(row)} ({thing.figures(row)})" for row in gaps[:NAMED_GAPS]]
            rest = len(gaps) - len(named)
            more = f"; and {words.small(rest)} more" if rest else ""
            meet = "meets" if len(gaps) == 1 else "meet"
            than = f"at {usual}" if few else "expected"
            said += f"{found} {meet} less than {than}: {'; '.join(named)}{more}{steadily}. "
        else:
            said += f"no pair of {many} is clearly below {usual}. "
        said += f"{_visible(whole, len(rows))}. "
        if versus and not few:
            said += f"Four or more are compared with each other, not with {words.day(versus)}. "
    silos = "This is a system of silos: " if whole.mixing.share_inside >= MOSTLY_INSIDE else ""
    said += f"{silos}{words.percent(whole.mixing.share_inside)} of ties stay inside a {one}. "
    ends = {end.id: end for row in gaps[:NAMED_GAPS] for end in (row["from"], row["to"])}
    if gaps and (too_few := context.too_few(*(context.sectors[key] for key in ends))):
        said += f"{words.sentence(too_few)[:-1]}, so a gap may be a missing answer."
    return words.sentence(said.strip())


@dataclass(frozen=True)
class Thing:
    """What decides whether two sectors meet, in words."""

    one: str
    many: str
    lead: str = ""
    """How two sectors meet in it."""
    where: str = "at which both were present"
    """What is counted where it is no tie."""

    @classmethod
    def counted(cls, evidence: Sequence[Evidence], of: Of) -> Thing:
        """What decides under some evidence: stated ties, where they are part of it."""
        match evidence:
            case ["knows"]:
                return cls("tie", "ties")
            case _ if "knows" in evidence:
                return cls("stated tie", "stated ties")
            case ["projects"]:
                return cls("project", "projects", "met in ")
            case ["events"]:
                return cls("event", "events", "met at ")
            case ["organisations"] if of == "people":
                return cls("organisation", "organisations", "met in ", "with people of both")
            case ["organisations"]:
                return cls("person", "people", "share ", "who belong to organisations of both")
            case _:
                return cls("gathering", "gatherings", "met at ")

    @property
    def has(self) -> str:
        """What two sectors do that have one between them: `have ties`, `share projects`."""
        return f"{'share' if self.lead else 'have'} {self.many}"

    def figures(self, row: dict[str, Any]) -> str:
        """`no ties where about 12 would be usual`, `met in 0 projects where about 11 would be usual`."""
        none = not row["counted"] and not self.lead
        had = f"no {self.many}" if none else f"{self.lead}{words.count(row['counted'], self.one, self.many)}"
        if row["expected"] is None:
            return had
        about = f"{row['expected']:,.0f}" if row["expected"] >= 0.5 else "none"
        return f"{had} where about {about} would be usual"


def _nothing_to_compare(context: QuestionContext, whole: System, one: str, many: str) -> str:
    """Why no two sectors can be compared at all; empty if they can."""
    thing = "nobody" if context.of == "people" else "no organisation"
    if not any(row["ties"] for row in context.sector_ties()):
        return "no ties are known, so nothing can be said about gaps yet"
    if not whole.sectors:
        return f"{thing} has a sector, so gaps between sectors cannot be told"
    if not whole.mixing.ties.any():
        return f"{thing} with a stated sector is tied to another, so gaps between {many} cannot be told"
    if len(whole.sectors) == 1:
        return f"only one {one} is on the map, {whole.sectors[0].name}, so there are no gaps between {many} to tell"
    return ""


def _too_few(thing: Thing, whole: System, many: str) -> str:
    """How many sectors meet any other, where these are too few."""
    if not whole.gaps.compared:
        return f"no two {many} {thing.has}"
    return f"only {words.small(whole.gaps.compared)} {many} {thing.has} with others"


def _visible(whole: System, pairs: int) -> str:
    """Of how many pairs a complete absence would show."""
    visible = int(whole.gaps.visible.sum()) // 2
    if not visible:
        return f"Of {words.count(pairs, 'pair')}, none is large enough that a complete absence would show"
    large = "is" if visible == 1 else "are"
    return f"Of {words.count(pairs, 'pair')}, {visible:,} {large} large enough that a complete absence would show"


def names(row: dict[str, Any]) -> str:
    """`Care and Faith`."""
    return f"{row['from'].label} and {row['to'].label}"


def _inside_in_words(whole: System) -> str:
    if not whole.mixing.ties.any():
        return ""
    share, index = words.percent(whole.mixing.share_inside), whole.mixing.e_i_index
    return f" Of all ties {share} stay inside; the E-I index (Krackhardt and Stern) is {index:.2f}, from -1 to 1."


def columns(context: QuestionContext, whole: System) -> list[Column]:
    """The columns of the table, under what is counted."""
    things = "People" if context.of == "people" else "Organisations"
    thing = Thing.counted(context.evidence, context.of)
    tied = words.counting(context.evidence, context.agreed, context.largest, context.of)
    return [
        Column("from", "Sector", "sector", "One of the two sectors."),
        Column("to", "And", "sector", "The other."),
        Column(
            "people_from", f"{things} in first", "integer", f"{things} of the first sector on the map today."
        ),
        Column(
            "people_to", f"{things} in second", "integer", f"{things} of the second sector on the map today."
        ),
        Column(
            "ties", "Ties", "integer", f"Pairs across the two that are tied: {tied}.{_inside_in_words(whole)}"
        ),
        Column(
            "density",
            "Density",
            "number",
            f"Ties as a share of all the pairs there could be across the two, from 0 to 1. {things} on the map today.",
        ),
        *_counted(context),
        Column(
            "expected",
            "Expected",
            "number",
            f"How many {thing.many} would be usual, given how much each of the two sectors looks outward. Where fewer "
            f"than four sectors {thing.has} with others, at the pair's share on the earlier day to compare with; "
            "empty without one.",
        ),
        Column(
            "missing",
            "Missing",
            "number",
            f"Expected {thing.many} minus actual {thing.many}. Below zero if they meet more.",
        ),
        Column(
            "verdict",
            "Verdict",
            "verdict",
            f"{_verdict('not connected')}: no {thing.many}, and that is unlikely to be chance. {_thin(thing)} Of the "
            "gaps named, at most about one in twenty is expected to be chance. "
            f"{_verdict('too few to tell')}: the sectors are small, fewer than four {thing.has} with "
            "others, or under half of one that was asked has answered.",
        ),
        Column(
            "bridge",
            "Best bridge",
            "person" if context.of == "people" else "organisation",
            f"For a gap: the {subjects.ONE[context.of]} with the largest share of the pairs between the two sectors.",
        ),
    ]


def _counted(context: QuestionContext) -> list[Column]:
    """What was counted beside the ties: gatherings, and stated ties apart where both are counted."""
    kinds: list[Evidence] = context.gathered["evidence"]
    if not kinds:
        return []
    gathered = Thing.counted(kinds, context.of)
    met = Column(
        "met",
        f"{words.capitalised(gathered.many)} with both",
        "integer",
        f"{words.capitalised(gathered.many)} {gathered.where}. One does not count if half of those in it, "
        "three at least or all, were at a larger one, or at one as large.",
    )
    if kinds == context.evidence:
        return [met]
    return [
        Column(
            "counted",
            "Stated ties",
            "integer",
            "Those of the ties that were stated. They decide the verdict.",
        ),
        met,
    ]


def _verdict(verdict: Verdict) -> str:
    return words.capitalised(words.VERDICTS[verdict])


def _thin(thing: Thing) -> str:
    few = f"{_verdict('thin')}: fewer than half of what would be usual, unlikely to be chance"
    return (
        f"{few}; hardly ever to be seen among fewer than about 1,000 {thing.many}."
        if thing.lead
        else f"{few}."
    )
