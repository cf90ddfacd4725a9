"""Lists pairs ten at a time, so that some of each ten close a gap and nobody is worn out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import product

from graph.analysis.measures.chains import NOBODY
from graph.analysis.network import Mask, Positions

TEN = 10
AT_MOST = 2
"""Of each ten pairs, one person is in so many, and introduces so many, as long as others are left."""


def in_tens(
    a: Positions,
    b: Positions,
    introducer: Positions,
    closes: Mask,
    *,
    bridging: int = 0,
    most: int,
    capped: bool = True,
) -> list[int]:
    """Which of k pairs, given best first, to list, and in which order.

    Of each ten, first the best `bridging` that close a gap are drawn, then the best of all until there are ten; these
    ten are listed best first. Pairs of people who are in two of the ten already, or whose introducer has two to
    introduce, wait for the next ten. Where the ten would not be full without them, or not close gaps enough, they come
    after the others of it: those of an introducer who has more than two, then those of people who are in three, then in
    four, and so on.

    Args:
        a, b: (k,) positions of the two.
        introducer: (k,) of who could introduce them, or NOBODY.
        closes: (k,) whether they close a gap.
        bridging: 0 to 10.
        most: how many to list.
        capped: whether anybody may be in two of ten at most.

    Returns:
        Places among the k, at most `most`.
    """
    who = list(zip(a.tolist(), b.tolist(), introducer.tolist(), strict=True))
    left, closing = list(range(len(who))), set(closes.nonzero()[0].tolist())
    listed: list[int] = []
    while left and len(listed) < most:
        ten = _ten(who, left, closing, bridging, AT_MOST if capped else TEN)
        listed += sorted(ten, key=lambda place: (ten[place], place))
        left = [place for place in left if place not in ten]
    return listed[:most]


def _ten(
    who: Sequence[tuple[int, int, int]], left: Sequence[int], closing: set[int], bridging: int, cap: int
) -> dict[int, tuple[int, int]]:
    """The places drawn, and how many pairs of one person and of one introducer were allowed when each was."""
    ten: dict[int, tuple[int, int]] = {}
    meets: Counter[int] = Counter()
    introduces: Counter[int] = Counter({NOBODY: -len(who)})
    for among, wanted in (([place for place in left if place in closing], bridging), (left, TEN)):
        for in_pairs, asked in product(range(cap, TEN + 1), (cap, TEN)):
            for place in among:
                if len(ten) >= wanted:
                    break
                a, b, introducer = who[place]
                spare = max(meets[a], meets[b]) < in_pairs and introduces[introducer] < asked
                if spare and place not in ten:
                    ten[place] = in_pairs, asked
                    meets.update((a, b))
                    introduces[introducer] += 1
    return ten
