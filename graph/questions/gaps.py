"""Which sectors do not meet, though one would expect them to?"""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
from pydantic import Field

from graph.access import Action, require
from graph.analysis.measures.gaps import FEWEST_TO_COMPARE
from graph.analysis.measures.stability import TOP, Ranked
from graph.model import (
    EVERYBODY,
    Answer,
    Cell,
    Column,
    Elements,
    Evidence,
    Level,
    Ref,
    Verdict,
    Viewer,
    mention,
)
from graph.questions import maps, subjects, words
from graph.questions.base import CountingOf, Question
from graph.questions.brokers_between import brokers_between
from graph.questions.context import QuestionContext, sector_ties_in
from graph.questions.stability import Placing, placing
from graph.questions.system import System, system
from graph.store import Store, at_one_version

GAPS: tuple[Verdict, ...] = ("not connected", "thin")
MOSTLY_INSIDE = 0.65
"""From this share of ties inside sectors on, the sentence says that the system is one of silos."""
NAMED_GAPS = 3
"""Gaps that the sentence names; the rest are counted."""
MOST_BRIDGES = 12
"""Gaps for which the best bridge is looked up; the others are listed without."""


class Across(CountingOf):
    """The level at which sectors are compared."""

    level: Level = Field(
        "sector",
        title="Compare",
        description="Every sector by itself (primary care, hospital, ...), or groups of them (health, care, ...).",
    )


class Gaps(Question[Across]):
    """Every pair of sectors: ties compared with expected ties, with a verdict, gaps first.

    Expected ties, verdicts and their error rate are `graph.analysis.measures.gaps`. Everybody counts: these are
    numbers about sectors.
    """

    name = "gaps"
    title = "Which sectors do not meet?"
    asks = "Which sectors have fewer ties than expected, and who could bring them together?"
    example = {"level": "sector"}  # noqa: RUF012
    parameters = Across

    @at_one_version
    def answer(self, viewer: Viewer, store: Store, p: Across) -> Answer:  # noqa: D102
        require(viewer, Action.ASK)
        context = QuestionContext(store, viewer, p, p.of)
        whole = system(context, p.level)
        verdicts = context.evidence != ["events"]
        rows = pairs(whole, verdicts)
        gaps = [row for row in rows if row["verdict"] in GAPS]
        for row in gaps[:MOST_BRIDGES]:
            row["bridge"] = _bridge(context, whole, row)
        placed = placing(
            context,
            EVERYBODY,
            (self.name, p.level),
            lambda thinned: _first(pairs(system(context, p.level, sector_ties_in(thinned)), verdicts)),
        )
        return Answer(
            question=self.name,
            parameters={"level": p.level, "of": p.of, **context.counting},
            sentence=_sentence(context, p.level, whole, rows, placed),
            columns=[*_columns(context, whole), *placed.columns],
            rows=[row | placed.of(_key(row)) for row in rows],
            total=len(rows),
            truncated=False,
            elements=_map(whole, rows, context.evidence),
            cypher=context.shown,
            basis=context.basis(),
            steady=placed.state,
        )


def pairs(whole: System, verdicts: bool) -> list[dict[str, Any]]:
    """One row for each pair of sectors: gaps by ties missing, then the rest by ties missing.

    Args:
        verdicts: false if the evidence is too weak for any.
    """
    rows: list[tuple[Any, dict[str, Any]]] = []
    for i, j in combinations(range(len(whole.sectors)), 2):
        verdict = whole.gaps.verdicts[i][j] if verdicts else "too few to tell"
        row = {
            "from": _ref(whole, i),
            "to": _ref(whole, j),
            "people_from": whole.sizes[i],
            "people_to": whole.sizes[j],
            "ties": int(whole.mixing.ties[i, j]),
            "density": _rounded(whole.mixing.density[i, j], 4),
            "expected": _rounded(whole.gaps.expected[i, j], 1),
            "missing": _rounded(whole.gaps.missing[i, j], 1),
            "verdict": verdict,
            "bridge": None,
        }
        missing = _rounded(whole.gaps.missing[i, j], 9) or 0
        rows.append(((verdict not in GAPS, -missing, *_key(row)), row))
    return [row for _, row in sorted(rows, key=lambda item: item[0])]


def _first(rows: list[dict[str, Any]]) -> Ranked:
    """The first five, and those who tie with the fifth: as much a gap, with as much missing."""
    ranked = [(_key(row), (row["verdict"] in GAPS, row["missing"])) for row in rows]
    return [row for place, row in enumerate(ranked) if place < TOP or row[1] == ranked[TOP - 1][1]]


def _rounded(value: float, decimals: int) -> float | None:
    return round(float(value), decimals) if np.isfinite(value) else None


def _key(row: dict[str, Any]) -> tuple[str, str]:
    return row["from"].id, row["to"].id


def _ref(whole: System, position: int) -> Ref:
    return Ref("sector", whole.sectors[position].id, whole.sectors[position].name)


def _bridge(context: QuestionContext, whole: System, row: dict[str, Any]) -> Cell:
    """The person with the highest credit between the two sectors; None if nobody has contacts in both."""
    left, right = (whole.main_sectors(row[end].id) for end in ("from", "to"))
    found = brokers_between(context, left, right, limit=1)
    if not found:
        return None
    if context.of == "people":
        return Ref("person", found[0]["id"])
    return Ref("organisation", found[0]["id"], context.nodes([found[0]["id"]])[found[0]["id"]]["name"])


def _sentence(
    context: QuestionContext, level: Level, whole: System, rows: list[dict[str, Any]], placed: Placing
) -> str:
    gaps = [row for row in rows if row["verdict"] in GAPS]
    steadily = (
        placed.in_words(_key(gaps[0]), f". {words.capitalised(_names(gaps[0]))} come first") if gaps else ""
    )
    said = summary(context, level, whole, rows, steadily)
    if bridge := next((row for row in gaps if row["bridge"]), None):
        who = mention(bridge["bridge"].id) if context.of == "people" else bridge["bridge"].label
        said = words.sentence(f"{said} Best placed to bring {_names(bridge)} together: {who}")
    return said


def summary(
    context: QuestionContext, level: Level, whole: System, rows: list[dict[str, Any]], steadily: str = ""
) -> str:
    """Which sectors do not meet and how far ties stay inside, in two or three sentences.

    Args:
        rows: `pairs`.
        steadily: words for the stability of the first gap.
    """
    one, many = ("sector", "sectors") if level == "sector" else ("group of sectors", "groups of sectors")
    gaps = [row for row in rows if row["verdict"] in GAPS]
    said = context.preface()
    if nothing := _nothing_to_compare(context, whole, one, many):
        return words.sentence(said + nothing)
    if context.evidence == ["events"]:
        said += f"being in the same room says too little to call {many} connected or not. "
    elif whole.gaps.compared < FEWEST_TO_COMPARE:
        said += f"{_too_few(whole, one, many)}, so nothing can be told about gaps without an earlier map. "
    else:
        if gaps:
            found = f"{words.small(len(gaps))} {'pair' if len(gaps) == 1 else 'pairs'} of {many}"
            named = [_gap_in_words(row) for row in gaps[:NAMED_GAPS]]
            rest = len(gaps) - len(named)
            more = f"; and {words.small(rest)} more" if rest else ""
            meet = "meets" if len(gaps) == 1 else "meet"
            said += f"{found} {meet} less than expected: {'; '.join(named)}{more}{steadily}. "
        else:
            said += f"no pair of {many} is clearly below what would be usual. "
        said += f"{_visible(whole, len(rows))}. "
    silos = "This is a system of silos: " if whole.mixing.share_inside >= MOSTLY_INSIDE else ""
    said += f"{silos}{words.percent(whole.mixing.share_inside)} of ties stay inside a {one}. "
    ends = {end.id: end for row in gaps[:NAMED_GAPS] for end in (row["from"], row["to"])}
    if gaps and (too_few := context.too_few(*(context.sectors[key] for key in ends))):
        said += f"{words.sentence(too_few)[:-1]}, so a gap may be a missing answer."
    return words.sentence(said.strip())


def _nothing_to_compare(context: QuestionContext, whole: System, one: str, many: str) -> str:
    """Why no two sectors can be compared at all; empty if they can."""
    thing = "nobody" if context.of == "people" else "no organisation"
    if not whole.sectors:
        return f"{thing} has a sector, so gaps between sectors cannot be told"
    if not any(row["ties"] for row in context.sector_ties()):
        return "no ties are known, so nothing can be said about gaps yet"
    if not whole.mixing.ties.any():
        return f"{thing} with a stated sector is tied to another, so gaps between {many} cannot be told"
    if len(whole.sectors) == 1:
        return f"only one {one} is on the map, {whole.sectors[0].name}, so there are no gaps between {many} to tell"
    return ""


def _too_few(whole: System, one: str, many: str) -> str:
    """How many sectors have ties to others, where these are too few."""
    if not whole.gaps.compared:
        return f"no ties lead from one {one} to another"
    return f"only {words.small(whole.gaps.compared)} {many} have ties to others"


def _visible(whole: System, pairs: int) -> str:
    """Of how many pairs a complete absence would show."""
    visible = int(whole.gaps.visible.sum()) // 2
    if not visible:
        return f"Of {words.count(pairs, 'pair')}, none is large enough that a complete absence would show"
    large = "is" if visible == 1 else "are"
    return f"Of {words.count(pairs, 'pair')}, {visible:,} {large} large enough that a complete absence would show"


def _gap_in_words(row: dict[str, Any]) -> str:
    ties = words.count(row["ties"], "tie") if row["ties"] else "no ties"
    return f"{_names(row)} ({ties} where about {row['expected']:.0f} would be usual)"


def _names(row: dict[str, Any]) -> str:
    return f"{row['from'].label} and {row['to'].label}"


def _inside_in_words(whole: System) -> str:
    if not whole.mixing.ties.any():
        return ""
    share, index = words.percent(whole.mixing.share_inside), whole.mixing.e_i_index
    return f" Of all ties {share} stay inside; the E-I index (Krackhardt and Stern) is {index:.2f}, from -1 to 1."


def _columns(context: QuestionContext, whole: System) -> list[Column]:
    things = "People" if context.of == "people" else "Organisations"
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
        Column(
            "expected",
            "Expected",
            "number",
            "How many ties would be usual, given how much each of the two sectors looks outward. Empty where fewer "
            "than four sectors have ties to others: there is nothing to compare with.",
        ),
        Column(
            "missing", "Missing", "number", "Expected ties minus actual ties. Below zero if they meet more."
        ),
        Column(
            "verdict",
            "Verdict",
            "verdict",
            "Not connected: no ties, and that is unlikely to be chance. Thin: fewer than half of what would be usual, "
            "unlikely to be chance. Of the gaps named, at most about one in twenty is expected to be chance. Too few "
            "to tell: the sectors are small, fewer than four have ties to others, or under half of one that was asked "
            "has answered.",
        ),
        Column(
            "bridge",
            "Best bridge",
            "person" if context.of == "people" else "organisation",
            f"For a gap: the {subjects.ONE[context.of]} with the largest share of the pairs between the two sectors.",
        ),
    ]


def _map(whole: System, rows: list[dict[str, Any]], evidence: list[Evidence]) -> Elements:
    """Sectors as nodes; ties between them as edges, and gaps as edges of another kind instead of nothing."""
    nodes = [
        {
            "data": {
                "id": sector.id,
                "kind": "sector",
                "label": sector.name,
                "sector": sector.id,
                "role": "other",
                "people": whole.sizes[position],
            }
        }
        for position, sector in enumerate(whole.sectors)
    ]
    kind = evidence[0] if len(evidence) == 1 else "ties"
    edges = [
        maps.edge(row["from"].id, row["to"].id, "gap" if row["verdict"] in GAPS else kind, row["ties"])
        for row in rows
        if row["ties"] or row["verdict"] in GAPS
    ]
    return Elements(nodes=nodes, edges=edges)
