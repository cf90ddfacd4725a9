"""Who names the other: how many statements are returned, and the sixteen ways that three people can be tied.

Only what people themselves stated counts: a tie from a project, an event or a file that does not say who said so has no
direction.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.measures.parallel import Progress, added, compiled, over_people, quiet
from graph.analysis.network import BY_THAT, BY_THIS, Ints, Network

TRIADS = (
    *("003", "012", "102", "021D", "021U", "021C", "111D", "111U"),
    *("030T", "030C", "201", "120D", "120U", "120C", "210", "300"),
)
"""Numbers of mutual, one-way and absent pairs; D down, U up, T transitive, C cyclic (Holland & Leinhardt 1976)."""


@dataclass(frozen=True)
class Reciprocity:
    """Statements among n people.

    Attributes:
        mutual: (n,) contacts who each named and who named them.
        named: (n,) those they named and who did not name them.
        named_by: (n,) those who named them and were not named by them.
        reciprocity: share of all statements that are returned, in [0, 1]; nan without any.
    """

    mutual: NDArray[np.int64]
    named: NDArray[np.int64]
    named_by: NDArray[np.int64]
    reciprocity: float


def reciprocity(network: Network) -> Reciprocity:
    """How many of the statements that people made are returned (Wasserman & Faust 1994, chapter 13). O(m)."""
    rows, known = network.ties.rows, network.known
    this, that = (known & BY_THIS) > 0, (known & BY_THAT) > 0
    n = len(network)
    mutual = np.bincount(rows[this & that], minlength=n)
    named = np.bincount(rows[this & ~that], minlength=n)
    named_by = np.bincount(rows[that & ~this], minlength=n)
    said = int(this.sum())
    return Reciprocity(mutual, named, named_by, int(mutual.sum()) / said if said else float("nan"))


def triad_census(network: Network, progress: Progress = quiet) -> NDArray[np.int64]:
    """(16,) how many triples of people are tied in each way, in the order of `TRIADS`.

    By statements alone. All n (n - 1) (n - 2) / 6 triples are counted, without looking at those with fewer than two
    tied pairs (Batagelj & Mrvar 2001). O(sum of squared degrees).
    """
    n = len(network)
    stated = (network.known & (BY_THIS | BY_THAT)) > 0
    links = network.ties.where(stated)
    code = (network.known[stated] & (BY_THIS | BY_THAT)).astype(np.int64)  # 1 named, 2 named by, 3 both

    def work(own: NDArray[np.int64], first: int, stop: int) -> None:
        _triads(first, stop, links.start, links.to, code, _KINDS, own)

    found = added(over_people(n, lambda: np.zeros(16, dtype=np.int64), work, progress))
    found[0] = n * (n - 1) * (n - 2) // 6 - found[1:].sum()
    return np.asarray(found, dtype=np.int64)


def _kinds() -> NDArray[np.int64]:
    """(64,) the triad of each three codes of u-v, v-w and u-w, as c_uv + 4 c_vw + 16 c_uw."""
    kinds = np.zeros(64, dtype=np.int64)
    for code in range(64):
        pairs = {(0, 1): code % 4, (1, 2): code // 4 % 4, (0, 2): code // 16}
        arcs = {(a, b) for (a, b), c in pairs.items() if c & 1} | {
            (b, a) for (a, b), c in pairs.items() if c & 2
        }
        kinds[code] = TRIADS.index(_name(arcs, list(pairs.values())))
    return kinds


def _name(arcs: set[tuple[int, int]], codes: list[int]) -> str:
    """What three people with these arcs are called."""
    mutual, one_way = sum(c == 3 for c in codes), sum(c in (1, 2) for c in codes)
    name = f"{mutual}{one_way}{3 - mutual - one_way}"
    only = {(a, b) for a, b in arcs if (b, a) not in arcs}
    leaving = [sum(a == who for a, _ in only) for who in range(3)]
    coming = [sum(b == who for _, b in only) for who in range(3)]
    match name:
        case "021":
            return name + ("D" if max(leaving) == 2 else "U" if max(coming) == 2 else "C")
        case "030":
            return name + ("C" if max(leaving) == 1 else "T")
        case "111":
            # D where the one-way tie leads to somebody of the mutual pair, U where it comes from one.
            ((a, _),) = only
            of_pair = {end for arc in arcs - only for end in arc}
            return name + ("U" if a in of_pair else "D")
        case "120":
            # The one who is not of the mutual pair names both (D), is named by both (U), or one each (C).
            ends = arcs - only
            (third,) = {0, 1, 2} - {end for arc in ends for end in arc}
            return name + {2: "D", 0: "U", 1: "C"}[leaving[third]]
    return name


@compiled
def _triads(
    first: int,
    stop: int,
    start: NDArray[np.int64],
    to: Ints,
    code: NDArray[np.int64],
    kinds: NDArray[np.int64],
    found: NDArray[np.int64],
) -> None:
    """Triples by their first tied pair u < v: with each third of u or v, and with all who are tied to neither."""
    n = len(start) - 1
    of_u, of_v = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
    for u in range(first, stop):
        for x in range(start[u], start[u + 1]):
            of_u[to[x]] = code[x]
        for x in range(start[u], start[u + 1]):
            v = to[x]
            if v < u:
                continue
            near = 0
            for y in range(start[v], start[v + 1]):
                of_v[to[y]] = code[y]
            for y in range(start[v], start[v + 1]):
                w = to[y]
                if w == u:
                    continue
                near += 1
                # A triple is counted at its first pair in the order (u, v), (u, w), (v, w).
                if v < w or (u < w and of_u[w] == 0):
                    found[kinds[code[x] + 4 * code[y] + 16 * of_u[w]]] += 1
            for y in range(start[u], start[u + 1]):
                w = to[y]
                if w == v or of_v[w] > 0:
                    continue
                near += 1
                if v < w:
                    found[kinds[code[x] + 16 * code[y]]] += 1
            found[2 if code[x] == 3 else 1] += n - near - 2
            for y in range(start[v], start[v + 1]):
                of_v[to[y]] = 0
        for x in range(start[u], start[u + 1]):
            of_u[to[x]] = 0


_KINDS = _kinds()
