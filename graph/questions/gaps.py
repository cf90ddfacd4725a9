"""Which sectors do not meet, though one would expect them to?"""

from __future__ import annotations

from itertools import combinations
from typing import Any

from pydantic import Field

from graph import statements
from graph.model import Answer, Cell, Column, Elements, Level, Ref, Verdict, Viewer, mention
from graph.questions import maps, words
from graph.questions.base import CountingOf, Question
from graph.questions.enquiry import Enquiry
from graph.questions.system import System, system
from graph.store import Store

BROKERS = statements.get("read/brokers")

GAPS: tuple[Verdict, ...] = ("not connected", "thin")
MOSTLY_INSIDE = 0.65
"""From this share of ties inside sectors on, the sentence says that the system is one of silos."""
MOST_BRIDGES = 12
"""Gaps for which the best bridge is looked up; the others are listed without."""


class Across(CountingOf):
    """At which level sectors are compared."""

    level: Level = Field(
        "sector",
        title="Compare",
        description="Every sector by itself (primary care, hospital, ...), or groups of them (health, care, ...).",
    )


class Gaps(Question[Across]):
    """Every pair of sectors: ties against ties expected, with a verdict, gaps first.

    Expected ties, verdicts and their error rate are `graph.measures.mixing`.
    """

    name = "gaps"
    title = "Which sectors do not meet?"
    asks = "Which sectors have fewer ties than one would expect, and who could bring them together?"
    example = {"level": "sector"}  # noqa: RUF012
    parameters = Across

    def answer(self, viewer: Viewer, store: Store, p: Across) -> Answer:  # noqa: D102
        enquiry = Enquiry(store, p, p.of)
        whole = system(enquiry, p.level)
        rows = _pairs(whole, verdicts=enquiry.evidence != ["events"])
        gaps = [row for row in rows if row["verdict"] in GAPS]
        for row in gaps[:MOST_BRIDGES]:
            row["bridge"] = _bridge(enquiry, row)
        return Answer(
            question=self.name,
            parameters={"level": p.level, "of": p.of, **enquiry.counting},
            sentence=_sentence(enquiry, whole, gaps),
            columns=_columns(p.of, enquiry),
            rows=[{key: value for key, value in row.items() if not key.startswith("_")} for row in rows],
            total=len(rows),
            truncated=False,
            elements=_map(whole, rows),
            cypher=enquiry.shown,
            basis=enquiry.basis(),
        )


def _pairs(whole: System, verdicts: bool) -> list[dict[str, Any]]:
    """One row a pair of sectors: gaps by ties missing, then the rest by ties missing."""
    rows: list[dict[str, Any]] = []
    for i, j in combinations(range(len(whole.sectors)), 2):
        verdict = whole.mixing.verdicts[i][j] if verdicts else "too few to tell"
        rows.append(
            {
                "from": _ref(whole, i),
                "to": _ref(whole, j),
                "people_from": whole.sizes[i],
                "people_to": whole.sizes[j],
                "ties": int(whole.mixing.ties[i, j]),
                "expected": round(float(whole.mixing.expected[i, j]), 1),
                "missing": round(float(whole.mixing.missing[i, j]), 1),
                "verdict": verdict,
                "bridge": None,
                "_order": (verdict not in GAPS, -round(float(whole.mixing.missing[i, j]), 9)),
            }
        )
    return sorted(rows, key=lambda row: (row["_order"], row["from"].id, row["to"].id))


def _ref(whole: System, position: int) -> Ref:
    return Ref("sector", whole.sectors[position].id, whole.sectors[position].name)


def _bridge(enquiry: Enquiry, row: dict[str, Any]) -> Cell:
    """Whoever has the highest credit between the two sectors; None where nobody has contacts in both."""
    sides = enquiry.sides(row["from"].id, row["to"].id)
    found = enquiry.ask(
        BROKERS, of=enquiry.of, from_sectors=sides.left, to_sectors=sides.right, limit=1, **enquiry.counting
    )
    if not found:
        return None
    if enquiry.of == "people":
        return Ref("person", found[0]["id"])
    return Ref("organisation", found[0]["id"], enquiry.nodes([found[0]["id"]])[found[0]["id"]]["name"])


def _sentence(enquiry: Enquiry, whole: System, gaps: list[dict[str, Any]]) -> str:
    mixing = whole.mixing
    if mixing.ties.sum() == 0:
        return words.sentence(enquiry.preface() + "no ties are known, so nothing can be said about gaps yet")
    inside = f"{words.percent(mixing.share_inside)} of ties stay inside a sector (E-I index {mixing.e_i_index:.2f})"
    if enquiry.evidence == ["events"]:
        return words.sentence(
            f"{enquiry.preface()}being in the same room says too little to call sectors connected or not; {inside}"
        )
    if mixing.share_inside >= MOSTLY_INSIDE:
        inside = f"This is a system of silos: {inside}"
    if not gaps:
        return words.sentence(
            f"{enquiry.preface()}no two sectors meet less than one would expect, "
            f"given how much each looks outward. {words.sentence(inside)}"
        )
    named = [_gap_in_words(row) for row in gaps[:3]]
    more = f", and {len(gaps) - 3} more" if len(gaps) > 3 else ""
    pairs = f"{words.small(len(gaps))} pair{'' if len(gaps) == 1 else 's'} of sectors"
    text = f"{pairs} meet less than one would expect: {'; '.join(named)}{more}. {words.sentence(inside)}"
    bridge = next((row for row in gaps if row["bridge"]), None)
    if bridge:
        who = mention(bridge["bridge"].id) if enquiry.of == "people" else bridge["bridge"].label
        text += f" Best placed to bring {_names(bridge)} together: {who}"
    return words.sentence(enquiry.preface() + text)


def _gap_in_words(row: dict[str, Any]) -> str:
    ties = words.count(row["ties"], "tie") if row["ties"] else "no ties"
    return f"{_names(row)} ({ties} where about {row['expected']:.0f} would be expected)"


def _names(row: dict[str, Any]) -> str:
    return f"{row['from'].label.lower()} and {row['to'].label.lower()}"


def _columns(of: str, enquiry: Enquiry) -> list[Column]:
    things = "People" if of == "people" else "Organisations"
    tied = words.counting(enquiry.evidence, enquiry.agreed)
    return [
        Column("from", "Sector", "sector", "One of the two sectors."),
        Column("to", "And", "sector", "The other."),
        Column(
            "people_from", f"{things} in first", "integer", f"{things} of the first sector on the map today."
        ),
        Column(
            "people_to", f"{things} in second", "integer", f"{things} of the second sector on the map today."
        ),
        Column("ties", "Ties", "integer", f"Pairs across the two that are tied: {tied}."),
        Column(
            "expected",
            "Expected",
            "number",
            "How many ties one would expect, given how much each of the two looks outward at all.",
        ),
        Column("missing", "Missing", "number", "Expected less actual ties; below zero where they meet more."),
        Column(
            "verdict",
            "Verdict",
            "verdict",
            "Not connected: no ties, and that is unlikely to be chance. Thin: fewer than expected, unlikely to be "
            "chance. Of the gaps named, at most about one in twenty is expected to be chance. Too few to tell: the "
            "sectors are small, or under half of one that was asked has answered.",
        ),
        Column(
            "bridge",
            "Best bridge",
            "person" if of == "people" else "organisation",
            "Of a gap: whoever has the highest credit for the pairs between the two sectors.",
        ),
    ]


def _map(whole: System, rows: list[dict[str, Any]]) -> Elements:
    """Sectors as nodes; ties between them as edges, and gaps as edges of their own kind, not as nothing."""
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
    edges = [
        maps.edge(row["from"].id, row["to"].id, "gap" if row["verdict"] in GAPS else "knows", row["ties"])
        for row in rows
        if row["ties"] or row["verdict"] in GAPS
    ]
    return Elements(nodes=nodes, edges=edges)
