"""The stability of an answer's ranking, beside each row and, for the first, in the sentence."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from graph.analysis.measures.stability import (
    ANSWERS_MISSING,
    RUNS,
    TIES_MISSING,
    TOP,
    Stability,
    stability_of,
)
from graph.analysis.network import Network
from graph.model import Column, RankingStability, Scope
from graph.questions import words
from graph.questions.context import QuestionContext

_MISSING = (
    f"Of {RUNS} rankings, each with {words.percent(TIES_MISSING)} of ties and {words.percent(ANSWERS_MISSING)} of "
    "answers missing, drawn at random: "
)
FIRST_IN = Column("first_in", "First in", "integer", f"{_MISSING}in how many this row came first.")
COLUMNS = [
    FIRST_IN,
    Column("top_five_in", "Top five in", "integer", f"{_MISSING}in how many it was among the first {TOP}."),
]


@dataclass(frozen=True)
class Placing:
    """What is known so far about the stability of a ranking."""

    found: Stability | None

    @property
    def state(self) -> RankingStability:
        """For the answer."""
        return RankingStability(RUNS, TIES_MISSING, ANSWERS_MISSING, ready=self.found is not None)

    def of(self, key: Hashable) -> dict[str, int | None]:
        """The cells of one row; empty while they are being worked out."""
        if self.found is None:
            return {"first_in": None, "top_five_in": None}
        return {"first_in": self.found.first[key], "top_five_in": self.found.top_five[key]}

    def in_words(self, key: Hashable, lead: str = ". First") -> str:
        """The stability of the first row, to follow a sentence; empty while it is being worked out."""
        if self.found is None:
            return ""
        return f"{lead} in {self.found.first[key]} of {RUNS} rankings with some ties and answers missing"


def placing(
    context: QuestionContext, scope: Scope, asked: Hashable, rank: Callable[[Network], Sequence[Hashable]]
) -> Placing:
    """The stability of a ranking, worked out beside the answer if it takes longer than an answer may.

    Args:
        scope: who is in the network that is ranked.
        asked: what the ranking depends on beside the graph and what counts as a tie.
        rank: the first five of a network, best first, as the keys of rows.
    """
    key, network = (*context.counted(scope), "stability", asked), context.network(scope)
    return Placing(context.store.derived.soon(key, lambda: stability_of(network, rank)))
