"""The stability of a ranking: who would come first if some ties and answers were missing."""

from __future__ import annotations

import math
import time
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from graph.analysis.measures.parallel import Progress, quiet, sparing_a_core
from graph.analysis.network import (
    BY_THAT,
    BY_THIS,
    ON_RECORD,
    TOGETHER,
    Network,
    strongest,
    weighed,
)

TIES_MISSING, ANSWERS_MISSING = 0.1, 0.2
MOST_RUNS, FEWEST_RUNS, BATCH = 625, 50, 100
"""Rankings: at most, at least however long that takes, and between two looks at how exact they are by then."""
EXACT_ENOUGH = 2.0
"""Standard error, of 100, from which on no more rankings are made; 625 always have it, 50 have one of 7 or less."""
SECONDS = 3.0
"""Past so many, no more rankings are made either, so that others need not wait; how many that is, the machine says."""
SEED = 1989
TOP = 5

Ranked = Sequence[tuple[Hashable, Hashable]]
"""Keys, best first, each with the value that it is ranked by: equal ones share their places."""


@dataclass(frozen=True)
class Stability:
    """How often each came first, and among the first five, in `runs` thinned networks; no entry if never.

    Those who tie share a place equally: two who are both first have half of a first place each.
    """

    runs: int
    first: Mapping[Hashable, float]
    top_five: Mapping[Hashable, float]

    def of_100(self, key: Hashable) -> tuple[int, int]:
        """How often first, and among the first five, of a hundred."""
        first, top_five = (round(100 * of.get(key, 0.0) / self.runs) for of in (self.first, self.top_five))
        return first, top_five

    @property
    def error(self) -> float:
        """The largest standard error that one of these shares has, of 100.

        Two rankings for each and two against are added (Agresti & Coull 1998): 100 of 100 is not certain either.
        """
        n = self.runs + 4
        shares = ((times + 2) / n for of in (self.first, self.top_five) for times in of.values())
        return 100 * math.sqrt(max((share * (1 - share) / n for share in shares), default=0.0))


@dataclass(frozen=True)
class Lacking:
    """What may be missing from a network, and is from a thinned one: stated ties, answers about them, gatherings."""

    ties: bool
    answers: bool
    gatherings: bool

    def __bool__(self) -> bool:
        """Whether anything may be missing."""
        return self.ties or self.answers or self.gatherings


def lacking(network: Network) -> Lacking:
    """What is missing from thinned networks: of a few ties, answers or gatherings none are.

    Answers are only where what was stated counts.
    """
    known = network.known
    stated = bool(((known & (BY_THIS | BY_THAT)) > 0).any())
    return Lacking(
        ties=_missing(TIES_MISSING, int(np.count_nonzero(known != TOGETHER)) // 2) > 0,
        answers=stated and _missing(ANSWERS_MISSING, int(np.count_nonzero(network.answered))) > 0,
        gatherings=_missing(TIES_MISSING, len(network.gatherings)) > 0,
    )


def _missing(share: float, of: int) -> int:
    return round(share * of)


def stability_of(
    network: Network,
    rank: Callable[[Network], Ranked],
    runs: int | None = None,
    progress: Progress = quiet,
) -> Stability:
    """Rank networks from which a tenth of stated ties, a fifth of answers and a tenth of gatherings are missing.

    What is missing is drawn with a fixed seed; see `thinned`.
    It says how much a place hangs on who answered, not how likely it is true.

    Args:
        rank: the first five of a network and those who tie with the fifth; fewer if there are fewer.
        runs: how many; until that is exact enough or takes too long if left out. Two that have made as many agree.
        progress: told after each, of how many at most.
    """
    began, most, done = time.monotonic(), runs or MOST_RUNS, 0
    random = np.random.default_rng(SEED)
    first: defaultdict[Hashable, float] = defaultdict(float)
    top_five: defaultdict[Hashable, float] = defaultdict(float)
    with sparing_a_core():  # mostly worked out while somebody waits for other answers
        while done < most:
            for key, of_first, of_top in _shares(rank(thinned(network, random))):
                if of_first:
                    first[key] += of_first
                top_five[key] += of_top
            done += 1
            progress(done, most)
            if not runs and _enough(Stability(done, first, top_five), time.monotonic() - began):
                break
    return Stability(done, first, top_five)


def _enough(found: Stability, seconds: float) -> bool:
    if found.runs < FEWEST_RUNS:
        return False
    return seconds > SECONDS or (found.runs % BATCH == 0 and found.error <= EXACT_ENOUGH)


def _shares(ranking: Ranked) -> Iterator[tuple[Hashable, float, float]]:
    """Each key's share of the first place and of the first five, equal ones sharing theirs."""
    place = 0
    for _, group in groupby(ranking, key=lambda row: row[1]):
        keys = [key for key, _ in group]
        if place >= TOP:
            return
        of_first, of_top = (min(max(most - place, 0), len(keys)) / len(keys) for most in (1, TOP))
        for key in keys:
            yield key, of_first, of_top
        place += len(keys)


def by_lot(network: Network, lots: np.random.Generator) -> Network:
    """The same network with ids exchanged at random, so that those who only ids tell apart come in any order.

    For choices that cannot share a place, as each depends on those before: over many, equals come first as often.
    """
    return replace(network, ids=[network.ids[k] for k in lots.permutation(len(network))])


def thinned(network: Network, random: np.random.Generator) -> Network:
    """The network without the answers of a fifth of those who answered, a tenth of its statements and gatherings.

    A tie that the other person stated too, or that is on record (a file gave it without saying who stated it, for
    instance), stays when an answer is missing; one that a gathering makes stays while there is one. If nobody is known
    to have answered, no answers are missing. Gatherings are missing whole.
    """
    ties, known, gathered = network.ties, network.known.copy(), network.gatherings
    answered = np.flatnonzero(network.answered)
    silent = np.zeros(len(network), dtype=bool)
    silent[random.choice(answered, _missing(ANSWERS_MISSING, len(answered)), replace=False)] = True
    known[silent[ties.rows]] &= ~BY_THIS
    known[silent[ties.to]] &= ~BY_THAT
    if network.agreed == "both":
        known[(known & (BY_THIS | BY_THAT)) != (BY_THIS | BY_THAT)] &= ~(BY_THIS | BY_THAT)
    pair = np.flatnonzero((ties.rows < ties.to) & (network.known != TOGETHER))
    lost = random.choice(pair, _missing(TIES_MISSING, len(pair)), replace=False)
    known[lost] &= TOGETHER
    known[network.mirror[lost]] &= TOGETHER
    there = np.ones(len(gathered), dtype=bool)
    there[random.choice(len(gathered), _missing(TIES_MISSING, len(gathered)), replace=False)] = False
    shared = network.shared_at(there)
    known[shared == 0] &= ~TOGETHER
    held = known > 0
    said = np.where(known & BY_THIS, network.said, np.nan).astype(np.float32)
    unsaid = np.where(known & ON_RECORD, network.unsaid, np.nan).astype(np.float32)
    strength = strongest(said, unsaid, network.mirror)
    weight = weighed(strength, known != TOGETHER, shared)
    return network.tied_by(
        ties=replace(ties, strength=strength, weight=weight).where(held),
        said=said[held],
        unsaid=unsaid[held],
        known=known[held],
        gatherings=gathered.only(there),
    )
