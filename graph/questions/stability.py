"""The stability of an answer's ranking, beside each row and, for the first, in the sentence."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from graph.analysis.measures.stability import (
    ANSWERS_MISSING,
    TIES_MISSING,
    TOP,
    Lacking,
    Ranked,
    Stability,
    lacking,
    runs_for,
    stability_of,
    standard_error,
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
    lost = words.listed([f"{words.percent(share)} of {of}" for share, of in parts])
    hangs = "who answered" if lacks.answers else f"single {'ties' if lacks.ties else gathered}"
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
        runs: how many rankings are made; 0 where too few have answered for it to say anything.
        lacks: what is left out.
        gathered: what gatherings are called; empty where they do not count.
        found: None while it is being worked out.
    """

    runs: int
    lacks: Lacking
    gathered: str
    found: Stability | None

    @classmethod
    def on(cls, network: Network, gathered: str, found: Stability | None, slow: bool = False) -> Placing:
        """What was found of the rankings of a network."""
        return cls(runs_for(network, slow), lacking(network), gathered, found)

    @property
    def columns(self) -> list[Column]:
        """For the answer."""
        return columns(self.lacks, self.gathered) if self.runs else []

    @property
    def state(self) -> RankingStability | None:
        """For the answer."""
        if not self.runs:
            return None
        return RankingStability(
            self.runs,
            TIES_MISSING * self.lacks.ties,
            ANSWERS_MISSING * self.lacks.answers,
            ready=self.found is not None,
            error=round(standard_error(self.runs), 1),
            gatherings_missing=TIES_MISSING * self.lacks.gatherings,
            gathered=self.gathered,
        )

    def of(self, key: Hashable) -> dict[str, int | None]:
        """The cells of one row; empty while they are being worked out."""
        if not self.runs:
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


NOT_TOLD = Placing(0, Lacking(ties=True, answers=True, gatherings=False), "", None)
"""Too few have answered to say how stable a ranking is."""


def placing(
    context: QuestionContext,
    scope: Scope,
    asked: Hashable,
    rank: Callable[[Network], Ranked] | None,
    *,
    slow: bool = False,
) -> Placing:
    """The stability of a ranking, worked out beside the answer if it takes longer than an answer may.

    Args:
        scope: who is in the network that is ranked.
        asked: what the ranking depends on beside the graph and what counts as a tie.
        rank: the first five of a network and those who tie with the fifth, best first, as the keys of rows; None
            while that is not known yet.
        slow: ranking 260 people takes more than five milliseconds, so that 625 would keep others waiting.
    """
    network = context.network(scope)
    if context.few_answered:
        return NOT_TOLD
    gathered = words.gathered(context.evidence, context.of)
    if rank is None:
        return Placing.on(network, gathered, None, slow)
    key = (*context.counted(scope), "stability", asked)
    found = context.store.derived.soon(
        key,
        lambda progress: stability_of(network, rank, runs_for(network, slow), progress),
        version=context.version,
    )
    return Placing.on(network, gathered, found, slow)
