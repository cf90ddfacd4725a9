"""The stability of an answer's ranking, beside each row and, for the first, in the sentence."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from graph.analysis.measures.stability import (
    ANSWERS_MISSING,
    TIES_MISSING,
    TOP,
    Ranked,
    Stability,
    lacks_answers,
    runs_for,
    stability_of,
    standard_error,
)
from graph.analysis.network import Network
from graph.model import Column, RankingStability, Scope
from graph.questions import words
from graph.questions.context import QuestionContext


def columns(answered: bool) -> list[Column]:
    """The two columns beside a ranking.

    Args:
        answered: whether anybody's answers can be missing, or ties alone.
    """
    answers = f" and {words.percent(ANSWERS_MISSING)} of answers" if answered else ""
    missing = f"With {words.percent(TIES_MISSING)} of ties{answers} missing, drawn at random: "
    so = (
        "how much this place hangs on who answered"
        if answered
        else "how much this place hangs on single ties"
    )
    return [
        Column(
            "first_in",
            "First in",
            "integer",
            f"{missing}in how many of 100 rankings this row came first, ties for it shared. It says {so}, not how "
            "likely it is true.",
        ),
        Column(
            "top_five_in",
            "Top five in",
            "integer",
            f"{missing}in how many of 100 it was among the first {TOP}.",
        ),
    ]


@dataclass(frozen=True)
class Placing:
    """What is known so far about the stability of a ranking.

    Attributes:
        runs: how many rankings are made; 0 where too few have answered for it to say anything.
        answered: whether answers are among what is left out.
        found: None while it is being worked out.
    """

    runs: int
    answered: bool
    found: Stability | None

    @classmethod
    def on(cls, network: Network, found: Stability | None, slow: bool = False) -> Placing:
        """What was found of the rankings of a network."""
        return cls(runs_for(network, slow), lacks_answers(network), found)

    @property
    def columns(self) -> list[Column]:
        """For the answer."""
        return columns(self.answered) if self.runs else []

    @property
    def state(self) -> RankingStability | None:
        """For the answer."""
        if not self.runs:
            return None
        return RankingStability(
            self.runs,
            TIES_MISSING,
            ANSWERS_MISSING if self.answered else 0.0,
            ready=self.found is not None,
            error=round(standard_error(self.runs), 1),
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
        return f"with some ties{' and answers' if self.answered else ''} missing"


NOT_TOLD = Placing(0, True, None)
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
    if rank is None:
        return Placing.on(network, None, slow)
    key = (*context.counted(scope), "stability", asked)
    found = context.store.derived.soon(key, lambda: stability_of(network, rank, runs_for(network, slow)))
    return Placing.on(network, found, slow)
