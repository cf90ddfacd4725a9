"""The stability of an answer's ranking, beside each row and, for the first, in the sentence."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from graph.analysis.measures import stability
from graph.analysis.measures.stability import (
    ANSWERS_MISSING,
    TIES_MISSING,
    TOP,
    Lacking,
    Ranked,
    Stability,
    lacking,
    stability_of,
)
from graph.analysis.network import Network
from graph.model import Column, RankingStability, Scope
from graph.questions import words
from graph.questions.context import QuestionContext


def columns(lacks: Lacking, gathered: str) -> list[Column]:
    """The two columns beside a ranking.

    Args:
        lacks: what may be missing.
        gathered: what gatherings are: “projects”.
    """
    parts = [(TIES_MISSING, "ties")] * lacks.ties
    parts += [(ANSWERS_MISSING, "answers")] * lacks.answers
    parts += [(TIES_MISSING, gathered)] * lacks.gatherings
    parts = parts or [(TIES_MISSING, "ties")]
    lost = words.listed([f"{words.percent(share)} of {of}" for share, of in parts])
    hangs = "who answered" if lacks.answers else f"single {parts[0][1]}"
    return [
        Column(
            "first_in",
            "First in",
            "integer",
            f"With {lost} missing, drawn at random: in how many of 100 rankings this row came first, ties for it "
            f"shared. It says how much this place hangs on {hangs}, not how likely it is true.",
        ),
        Column(
            "top_five_in",
            "Top five in",
            "integer",
            f"With {lost} missing, drawn at random: in how many of 100 it was among the first {TOP}.",
        ),
    ]


@dataclass(frozen=True)
class Placing:
    """What is known so far about the stability of a ranking.

    Attributes:
        lacks: what is left out.
        gathered: what gatherings are called; empty where they do not count.
        found: None while it is being worked out.
        told: whether enough have answered, and enough can be missing, for it to say anything.
    """

    lacks: Lacking
    gathered: str
    found: Stability | None
    told: bool = True

    @classmethod
    def on(cls, network: Network, gathered: str, found: Stability | None) -> Placing:
        """What was found of the rankings of a network."""
        return cls(lacking(network), gathered, found)

    @property
    def columns(self) -> list[Column]:
        """For the answer."""
        return columns(self.lacks, self.gathered) if self.told else []

    @property
    def state(self) -> RankingStability | None:
        """For the answer."""
        if not self.told:
            return None
        found = self.found
        return RankingStability(
            found.runs if found else stability.MOST_RUNS,
            TIES_MISSING * self.lacks.ties,
            ANSWERS_MISSING * self.lacks.answers,
            ready=found is not None,
            error=round(found.error if found else stability.EXACT_ENOUGH, 1),
            gatherings_missing=TIES_MISSING * self.lacks.gatherings,
            gathered=self.gathered,
        )

    def of(self, key: Hashable) -> dict[str, int | None]:
        """The cells of one row; empty while they are being worked out."""
        if not self.told:
            return {}
        if self.found is None:
            return self.nothing
        first, top_five = self.found.of_100(key)
        return {"first_in": first, "top_five_in": top_five}

    @property
    def nothing(self) -> dict[str, int | None]:
        """The cells of a row that has no place."""
        return {column.key: None for column in self.columns}

    def in_words(self, key: Hashable, lead: str = ". First") -> str:
        """The stability of the first row, to follow a sentence; empty while it is being worked out."""
        if self.found is None:
            return ""
        return f"{lead} in {self.found.of_100(key)[0]} of 100 rankings {self.missing}"

    @property
    def missing(self) -> str:
        """What the rankings lack."""
        lacks = self.lacks
        parts = ["ties"] * lacks.ties + ["answers"] * lacks.answers + [self.gathered] * lacks.gatherings
        return f"with some {words.listed(parts)} missing"


NOT_TOLD = Placing(Lacking(ties=True, answers=True, gatherings=False), "", found=None, told=False)
"""Too few have answered, or too little is known to leave any of it out, to say how stable a ranking is."""


def placing(
    context: QuestionContext,
    scope: Scope,
    asked: Hashable,
    rank: Callable[[Network], Ranked] | None,
) -> Placing:
    """The stability of a ranking, worked out beside the answer if it takes longer than an answer may.

    Args:
        scope: who is in the network that is ranked.
        asked: what the ranking depends on beside the graph and what counts as a tie.
        rank: the first five of a network and those who tie with the fifth, best first, as the keys of rows; None
            while that is not known yet.
    """
    network = context.network(scope)
    if context.few_answered or not lacking(network):
        return NOT_TOLD
    gathered = words.gathered(context.evidence, context.of)
    if rank is None:
        return Placing.on(network, gathered, None)
    key = (*context.counted(scope), "stability", asked)
    found = context.store.derived.soon(
        key,
        lambda progress: stability_of(network, rank, progress=progress),
        version=context.version,
    )
    return Placing.on(network, gathered, found)
