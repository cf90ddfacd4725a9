"""The stability of a ranking: who would come first if some ties and answers were missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from graph.analysis.measures.parallel import Progress, quiet, sparing_a_core
from graph.analysis.network import BY_THAT, BY_THIS, ON_RECORD, Network, strongest

TIES_MISSING, ANSWERS_MISSING = 0.1, 0.2
RUNS = 100
SEED = 1989
TOP = 5


@dataclass(frozen=True)
class Stability:
    """In how many of `runs` thinned networks each came first, and among the first five; no entry if never."""

    runs: int
    first: Counter[Hashable]
    top_five: Counter[Hashable]


def stability_of(
    network: Network,
    rank: Callable[[Network], Sequence[Hashable]],
    runs: int = RUNS,
    progress: Progress = quiet,
) -> Stability:
    """Rank networks from which a tenth of ties and a fifth of answers are missing, drawn with a fixed seed.

    Args:
        rank: returns the first five or more of a network, best first; fewer if there are fewer.
    """
    random = np.random.default_rng(SEED)
    first: Counter[Hashable] = Counter()
    top_five: Counter[Hashable] = Counter()
    with sparing_a_core():  # mostly worked out while somebody waits for other answers
        for run in range(runs):
            ranking = rank(thinned(network, random))
            first.update(ranking[:1])
            top_five.update(ranking[:TOP])
            progress(run + 1, runs)
    return Stability(runs, first, top_five)


def thinned(network: Network, random: np.random.Generator) -> Network:
    """The network without the answers of a fifth of those who answered, and without a tenth of its ties.

    A tie that the other person stated too, or that is on record (a file gave it without saying who stated it, for
    instance), stays when an answer is missing. If nobody is known to have answered, only ties are missing.
    """
    ties, known = network.ties, network.known.copy()
    answered = np.flatnonzero(network.answered)
    silent = np.zeros(len(network), dtype=bool)
    silent[random.choice(answered, round(ANSWERS_MISSING * len(answered)), replace=False)] = True
    known[silent[ties.rows]] &= ~BY_THIS
    known[silent[ties.to]] &= ~BY_THAT
    if network.agreed == "both":
        held = ((known & ON_RECORD) > 0) | ((known & (BY_THIS | BY_THAT)) == (BY_THIS | BY_THAT))
    else:
        held = known > 0
    pair = np.flatnonzero(ties.rows < ties.to)
    lost = random.choice(pair, round(TIES_MISSING * len(pair)), replace=False)
    held[lost] = held[network.mirror[lost]] = False
    said = np.where(known & BY_THIS, network.said, np.nan).astype(np.float32)
    strength = strongest(said, network.unsaid, network.mirror)
    return replace(
        network,
        ties=replace(ties, strength=strength).where(held),
        said=said[held],
        unsaid=network.unsaid[held],
        known=known[held],
    )
