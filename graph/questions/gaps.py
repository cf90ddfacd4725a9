"""Which sectors do not meet, though one would expect them to?"""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Annotated, Any

import numpy as np
from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from graph.access import Action, require
from graph.analysis.measures.stability import TOP, Ranked
from graph.analysis.network import Network
from graph.clock import today
from graph.model import (
    EVERYBODY,
    Answer,
    Cell,
    Elements,
    Evidence,
    Level,
    Ref,
    Viewer,
    mention,
)
from graph.questions import maps, words
from graph.questions.base import CountingOf, Day, Question, blank_as_none
from graph.questions.brokers_between import brokers_between
from graph.questions.context import QuestionContext
from graph.questions.gaps_in_words import GAPS, columns, names, summary
from graph.questions.stability import Placing, placing
from graph.questions.system import System, system
from graph.store import Store, at_one_version

MOST_BRIDGES = 12
"""Gaps for which the best bridge is looked up; the others are listed without."""


class Across(CountingOf):
    """The level at which sectors are compared."""

    level: Level = Field(
        "sector",
        title="Compare",
        description="Every sector by itself (primary care, hospital, ...), or groups of them (health, care, ...).",
    )
    versus: Annotated[Day | None, BeforeValidator(blank_as_none)] = Field(
        None,
        title="Compare with",
        description="An earlier day. Where only two or three sectors have ties to others, each pair is compared with "
        "its share on that day.",
    )

    @field_validator("versus")
    @classmethod
    def _earlier(cls, versus: date | None, info: ValidationInfo) -> date | None:
        if versus and versus >= (info.data.get("as_of") or today()):
            raise ValueError("should be before the day that is counted")
        return versus


class Gaps(Question[Across]):
    """Every pair of sectors: ties compared with expected ties, with a verdict, gaps first.

    Expected ties, verdicts and their error rate are `graph.analysis.measures.gaps`. Everybody counts: these are
    numbers about sectors.
    """

    name = "gaps"
    method = 2
    title = "Which sectors do not meet?"
    asks = "Which sectors have fewer ties than expected, and who could bring them together?"
    example = {"level": "sector"}  # noqa: RUF012
    parameters = Across

    @at_one_version
    def answer(self, viewer: Viewer, store: Store, p: Across) -> Answer:  # noqa: D102
        require(viewer, Action.ASK)
        context = QuestionContext(store, viewer, p, p.of)
        whole = system(context, p.level, versus=p.versus)
        rows = pairs(whole)
        gaps = [row for row in rows if row["verdict"] in GAPS]
        for row in gaps[:MOST_BRIDGES]:
            row["bridge"] = _bridge(context, whole, row)
        placed = _placing(context, p, whole)
        listed = columns(context, whole)
        return Answer(
            question=self.name,
            method=self.method,
            parameters={"level": p.level, "of": p.of, **context.counting, **_versus(p)},
            sentence=_sentence(context, p, whole, rows, placed),
            columns=[*listed, *(placed.columns if placed else [])],
            rows=[
                {column.key: row[column.key] for column in listed} | (placed.of(_key(row)) if placed else {})
                for row in rows
            ],
            total=len(rows),
            truncated=False,
            elements=_map(whole, rows, context.evidence),
            cypher=context.shown,
            basis=context.basis(by_sector=True),
            steady=placed.state if placed else None,
        )


def _versus(p: Across) -> dict[str, str]:
    return {"versus": p.versus.isoformat()} if p.versus else {}


def _placing(context: QuestionContext, p: Across, whole: System) -> Placing | None:
    """The stability of the ranking: of stated ties where these decide, else of gatherings.

    None where nothing is expected, so that nothing is ranked.
    """
    if not np.isfinite(whole.gaps.expected).any():
        return None
    counted = context.by_statements() if "knows" in context.evidence else context

    def ranked(thinned: Network) -> Ranked:
        return _first(pairs(system(counted, p.level, p.versus, whole.earlier, thinned)))

    return placing(counted, EVERYBODY, (Gaps.name, p.level, p.versus), ranked)


def _first(rows: list[dict[str, Any]]) -> Ranked:
    """The first five, and those who tie with the fifth: a gap or none, with as much missing."""
    last = rows[min(TOP, len(rows)) - 1]["rank"] if rows else None
    return [(_key(row), row["rank"]) for place, row in enumerate(rows) if place < TOP or row["rank"] == last]


def pairs(whole: System) -> list[dict[str, Any]]:
    """One row for each pair of sectors: gaps by what is missing, then the rest by what is missing.

    `counted` is what decides about gaps; `ties` are all that count as ties. Equal rows have an equal `rank`.
    """
    rows: list[dict[str, Any]] = []
    for i, j in combinations(range(len(whole.sectors)), 2):
        verdict = whole.gaps.verdicts[i][j]
        row = {
            "from": _ref(whole, i),
            "to": _ref(whole, j),
            "people_from": whole.sizes[i],
            "people_to": whole.sizes[j],
            "ties": int(whole.mixing.ties[i, j]),
            "density": _rounded(whole.mixing.density[i, j], 4),
            "met": None if whole.met is None else int(whole.met[i, j]),
            "counted": int(whole.gaps.counts[i, j]),
            "expected": _rounded(whole.gaps.expected[i, j], 1),
            "missing": _rounded(whole.gaps.missing[i, j], 1),
            "verdict": verdict,
            "bridge": None,
        }
        row["rank"] = verdict not in GAPS, -(_rounded(whole.gaps.missing[i, j], 9) or 0)
        rows.append(row)
    return sorted(rows, key=lambda row: (row["rank"], _key(row)))


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
    context: QuestionContext, p: Across, whole: System, rows: list[dict[str, Any]], placed: Placing | None
) -> str:
    gaps = [row for row in rows if row["verdict"] in GAPS]
    steadily = ""
    if gaps and placed:
        steadily = placed.in_words(_key(gaps[0]), f". {words.capitalised(names(gaps[0]))} come first")
    said = summary(context, p.level, whole, rows, steadily, p.versus)
    if bridge := next((row for row in gaps if row["bridge"]), None):
        who = mention(bridge["bridge"].id) if context.of == "people" else bridge["bridge"].label
        said = words.sentence(f"{said} Best placed to bring {names(bridge)} together: {who}")
    return said


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
