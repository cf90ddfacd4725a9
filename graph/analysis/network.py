"""A network of people (or organisations) as arrays, for the measures. Pure, no I/O, never changed once made."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from graph.analysis.gatherings import Gatherings, gatherings
from graph.model import Agreed

Direction = Literal["directed", "undirected"]

Ints = NDArray[np.int32]
Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]
Positions = NDArray[np.int64]

BY_THIS, BY_THAT, ON_RECORD, TOGETHER = np.uint8(1), np.uint8(2), np.uint8(4), np.uint8(8)
"""Where a tie is known from: said by the person of the row, by the other, on record (it came without saying who stated
it), or from gatherings (projects, events) of both."""

NOT_STATED = -1
"""Code of an unknown sector or organisation."""

UNSTATED_STRENGTH = 0.5
"""Strength of a tie if nobody stated one; the scale of one to five is read as strength / 5."""


@dataclass(frozen=True)
class Links:
    """Rows of a sparse matrix (CSR): person p leads to `to[start[p] : start[p + 1]]`, in ascending order.

    Attributes:
        start: (n + 1,) int64.
        to: (m,) int32.
        strength: (m,) float32 in (0, 1], nan where not stated.
        weight: (m,) float32 in (0, 1]; see `weighed`.
    """

    start: NDArray[np.int64]
    to: Ints
    strength: NDArray[np.float32]
    weight: NDArray[np.float32]

    def __len__(self) -> int:
        """How many entries; an undirected tie has two."""
        return len(self.to)

    @cached_property
    def rows(self) -> Ints:
        """(m,) the person of each entry's row."""
        return np.repeat(np.arange(len(self.start) - 1, dtype=np.int32), np.diff(self.start))

    @cached_property
    def weights(self) -> Floats:
        """(m,) `weight`, to count with."""
        return self.weight.astype(np.float64)

    @cached_property
    def degree(self) -> NDArray[np.int64]:
        """(n,) how many each leads to."""
        return np.diff(self.start)

    def transposed(self) -> Links:
        """The same links, the other way round."""
        order = _mirrored(self.start, self.to)
        start = np.zeros_like(self.start)
        np.cumsum(np.bincount(self.to, minlength=len(start) - 1), out=start[1:])
        return Links(start, self.rows[order], self.strength[order], self.weight[order])

    def where(self, keep: NDArray[np.bool_]) -> Links:
        """Only the entries marked, (m,)."""
        kept = np.concatenate([[0], np.cumsum(keep)])
        return Links(kept[self.start], self.to[keep], self.strength[keep], self.weight[keep])


@dataclass(frozen=True)
class Network:
    """n people, the ties among them, and where each belongs.

    Attributes:
        ids: (n,) ids, in an order that does not matter to any measure.
        ties: undirected ties: symmetric, each pair once in each row, with the strength of the strongest statement.
        said: (m of ties,) float32, the strength that the person of the row stated; nan where they stated none.
        unsaid: (m of ties,) float32, the strength of a tie on record, the same in both rows; nan where it has none.
        known: (m of ties,) uint8, the source of each tie: BY_THIS | BY_THAT | ON_RECORD | TOGETHER.
        sector, organisation: (n,) int32 positions in `sectors` and `organisations`, NOT_STATED where not known.
        answered: (n,) bool, who answered when asked about their ties.
        gatherings: what ties people beside what was stated; none if that does not count.
        agreed: whether one statement makes a tie, or both people must have said so.
    """

    ids: Sequence[str]
    ties: Links
    said: NDArray[np.float32]
    unsaid: NDArray[np.float32]
    known: NDArray[np.uint8]
    sector: Ints
    sectors: Sequence[str]
    organisation: Ints
    organisations: Sequence[str]
    answered: NDArray[np.bool_] = field(repr=False)
    gatherings: Gatherings = field(repr=False)
    agreed: Agreed = "either"

    def __len__(self) -> int:
        """How many people."""
        return len(self.ids)

    @cached_property
    def out(self) -> Links:
        """The people that each said they know, with the strength they stated. All other ties lead both ways."""
        leads = (self.known & (BY_THIS | ON_RECORD | TOGETHER)) != 0
        strength = np.fmax(self.said, self.unsaid)
        weight = weighed(strength, (self.known & (BY_THIS | ON_RECORD)) > 0, self.shared)
        return replace(self.ties.where(leads), strength=strength[leads], weight=weight[leads])

    @cached_property
    def into(self) -> Links:
        """Who said that they know each: `out` the other way round."""
        return self.out.transposed()

    @cached_property
    def mirror(self) -> NDArray[np.int64]:
        """(m of ties,) position of the same tie's entry in the other person's row."""
        return _mirrored(self.ties.start, self.ties.to)

    @cached_property
    def shared(self) -> NDArray[np.float32]:
        """(m of ties,) what the gatherings of both give to each tie, at most 1; 0 where there are none."""
        return self.shared_at(np.ones(len(self.gatherings), dtype=bool))

    def shared_at(self, counted: Mask) -> NDArray[np.float32]:
        """The same, of some of the gatherings: (g,) marks."""
        at, gathered = self.tied_at, self.gatherings
        tied = np.flatnonzero((at >= 0) & counted[gathered.at])
        total = np.zeros(len(self.ties), dtype=np.float32)
        total += np.bincount(at[tied], gathered.shares[tied], minlength=len(total))
        return np.asarray(np.minimum(total + total[self.mirror], 1))

    @cached_property
    def tied_at(self) -> NDArray[np.int64]:
        """(t,) where `ties` has each pair of `gatherings`; -1 if it has been taken out."""
        return self._entries(self.gatherings.a, self.gatherings.b)

    def tied(self, a: Positions, b: Positions) -> Mask:
        """(m,) which pairs of positions are tied."""
        return self._entries(a, b) >= 0

    def _entries(self, a: Positions, b: Positions) -> Positions:
        """(m,) where `ties` has each pair of positions; -1 if nowhere."""
        ties = self.ties
        if not len(ties) or not len(a):
            return np.full(len(a), -1, dtype=np.int64)
        key, wanted = ties.rows.astype(np.int64) * len(self) + ties.to, a * len(self) + b
        place = np.minimum(np.searchsorted(key, wanted), len(key) - 1)
        return np.where(key[place] == wanted, place, -1)

    @cached_property
    def index(self) -> dict[str, int]:
        """Position of each id."""
        return {key: position for position, key in enumerate(self.ids)}

    @cached_property
    def id_order(self) -> NDArray[np.int64]:
        """(n,) the place of each id among the sorted ids: the last criterion of every ranking."""
        place = np.empty(len(self), dtype=np.int64)
        place[sorted(range(len(self)), key=self.ids.__getitem__)] = np.arange(len(self))
        return place

    def contacts(self, person: int) -> Ints:
        """Positions of those tied to a person, ascending."""
        return self.ties.to[self.ties.start[person] : self.ties.start[person + 1]]

    @property
    def pairs(self) -> int:
        """How many pairs of people are tied, each once."""
        return len(self.ties) // 2

    def links(self, direction: Direction) -> Links:
        """The statements as directed links, or the ties as links both ways."""
        return self.out if direction == "directed" else self.ties

    def ranked(self, *columns: NDArray[Any], among: NDArray[np.int64] | None = None) -> NDArray[np.int64]:
        """Positions, highest first: by the first (n,) column rounded to 9 decimals, then the next, then id.

        Args:
            among: positions to rank; everybody if left out.
        """
        who = np.arange(len(self)) if among is None else among
        keys = [-np.round(column[who].astype(np.float64), 9) for column in reversed(columns)]
        return who[np.lexsort(np.array([self.id_order[who], *keys]))]

    def leaders(
        self, most: int, *columns: NDArray[Any], among: NDArray[np.int64] | None = None
    ) -> list[tuple[int, tuple[float, ...]]]:
        """The first `most` positions of `ranked`, and all who tie with the last of them, each with its values.

        Who has the same values has the same place: only the id sets them apart.
        """
        ranked = self.ranked(*columns, among=among)
        if not len(ranked):
            return []
        values = np.round(np.column_stack([column[ranked].astype(np.float64) for column in columns]), 9)
        last = values[min(most, len(ranked)) - 1]
        same = (values[most:] == last).all(axis=1)
        count = min(most, len(ranked)) + (len(same) if same.all() else int(np.argmin(same)))
        return list(zip(ranked[:count].tolist(), map(tuple, values[:count].tolist()), strict=True))

    @property
    def nbytes(self) -> int:
        """Bytes in memory, ids included."""
        links = self.ties
        own = self.said, self.unsaid, self.known, self.sector, self.organisation, self.answered
        arrays: list[NDArray[Any]] = [links.start, links.to, links.strength, links.weight, *own]
        held = sum(array.nbytes for array in arrays) + self.gatherings.nbytes
        return held + sum(len(key) + 57 for key in self.ids)

    def without(self, entries: NDArray[np.int64]) -> Network:
        """The same people without some ties, given by one of the two entries of each in `ties`; gatherings stay."""
        keep = np.ones(len(self.ties), dtype=bool)
        keep[entries] = keep[self.mirror[entries]] = False
        return self.tied_by(
            ties=self.ties.where(keep),
            said=self.said[keep],
            unsaid=self.unsaid[keep],
            known=self.known[keep],
        )

    def tied_by(self, **changes: Any) -> Network:
        """The same people with other fields for their ties. Their ids are not sorted again."""
        made = replace(self, **changes)
        made.__dict__["id_order"] = self.id_order
        return made

    def with_groups(self, names: Sequence[str | None]) -> Network:
        """The same people and ties with other sectors, one name a person, None where not stated."""
        codes, known = coded(names)
        return replace(self, sector=codes, sectors=known)


def network(
    ids: Sequence[str],
    from_: ArrayLike,
    to: ArrayLike,
    strength: ArrayLike | None = None,
    *,
    record: ArrayLike | None = None,
    record_strength: ArrayLike | None = None,
    gathered: Gatherings | None = None,
    sector: Sequence[str | None] | None = None,
    organisation: Sequence[str | None] | None = None,
    answered: ArrayLike | None = None,
    agreed: Agreed = "either",
) -> Network:
    """A network from statements that one person knows another.

    Loops are dropped. A statement made twice counts once, with the greater strength.

    Args:
        ids: (n,) ids, each once.
        from_: (m,) positions of those who said so.
        to: (m,) positions of those they named.
        strength: (m,) in (0, 1], nan where not stated; all unstated if left out.
        record: (k, 2) positions of pairs tied by a record, a tie that neither of the two stated; either way round.
        record_strength: (k,) in (0, 1], nan where there is none; none at all if left out.
        gathered: the gatherings that tie people too.
        sector: (n,) names, None where not stated.
        organisation: (n,) names, None where not stated.
        answered: (n,) bool; nobody if left out.
        agreed: whether one statement makes a tie, or both people must have said so.

    Raises:
        ValueError: shapes that do not agree, positions out of range, or ids that are there twice.
    """
    n = len(ids)
    if len(set(ids)) != n:
        raise ValueError("an id is there twice")
    said_from, said_to = (np.asarray(ends, dtype=np.int64).reshape(-1) for ends in (from_, to))
    if strength is None:
        said = np.full(len(said_from), np.nan, dtype=np.float32)
    else:
        said = np.asarray(strength, dtype=np.float32).reshape(-1)
    if not len(said_from) == len(said_to) == len(said):
        raise ValueError("from, to and strength should be equally long")
    pairs = np.asarray(record if record is not None else [], dtype=np.int64).reshape(-1, 2)
    rated = np.full(len(pairs), np.nan) if record_strength is None else np.asarray(record_strength)
    if len(rated) != len(pairs):
        raise ValueError("record and record_strength should be equally long")
    apart = pairs[:, 0] != pairs[:, 1]
    pairs, rated = pairs[apart], rated[apart].astype(np.float32)
    ends = np.concatenate([said_from, said_to, pairs.ravel()])
    if len(ends) and not (ends.min() >= 0 and ends.max() < n):
        raise ValueError(f"positions should be from 0 to {n - 1}")
    keep = said_from != said_to
    a, b, s = said_from[keep], said_to[keep], said[keep]
    if agreed == "both":
        mutual = np.isin(a * n + b, b * n + a)
        a, b, s = a[mutual], b[mutual], s[mutual]
    r, q = pairs.T
    together = gathered or gatherings([], [], np.empty(0, dtype=np.int64), n)
    u, v = together.a, together.b
    met = np.full(len(u), np.nan, dtype=np.float32)
    ties, said, unsaid, known = _ties(
        n,
        np.concatenate([a, b, r, q, u, v]),
        np.concatenate([b, a, q, r, v, u]),
        np.concatenate([s, np.full_like(s, np.nan), rated, rated, met, met]),
        np.repeat(
            [BY_THIS, BY_THAT, ON_RECORD, ON_RECORD, TOGETHER, TOGETHER],
            [len(a), len(a), len(r), len(r), len(u), len(v)],
        ),
    )
    own, sectors = coded(sector if sector is not None else [None] * n)
    employer, organisations = coded(organisation if organisation is not None else [None] * n)
    heard = np.zeros(n, dtype=bool) if answered is None else np.asarray(answered, dtype=bool)
    if not len(own) == len(employer) == len(heard) == n:
        raise ValueError(f"sector, organisation and answered should have one entry for each of {n} ids")
    made = Network(
        ids, ties, said, unsaid, known, own, sectors, employer, organisations, heard, together, agreed
    )
    weight = weighed(ties.strength, known != TOGETHER, made.shared)
    return replace(made, ties=replace(ties, weight=weight))


def from_networkx(graph: Any, sector: str = "sector", weight: str | None = None) -> Network:
    """A network from a networkx graph, directed or not.

    Args:
        graph: any networkx graph; ids are its nodes as text. Each edge of an undirected one is said by both.
        sector: node attribute to group by; missing values are not stated.
        weight: edge attribute that holds strengths in (0, 1].

    Raises:
        ValueError: two nodes have the same text.
    """
    position: dict[Hashable, int] = {node: number for number, node in enumerate(graph)}
    edges = (
        list(graph.edges(data=weight, default=np.nan)) if weight else [(*e, np.nan) for e in graph.edges()]
    )
    a, b = (np.array([position[edge[end]] for edge in edges], dtype=np.int64) for end in (0, 1))
    s = np.array([edge[-1] for edge in edges], dtype=np.float32)
    if not graph.is_directed():
        a, b, s = np.concatenate([a, b]), np.concatenate([b, a]), np.concatenate([s, s])
    groups = [graph.nodes[node].get(sector) for node in position]
    names = [None if group is None else str(group) for group in groups]
    return network([str(node) for node in position], a, b, s, sector=names)


def coded(names: Iterable[str | None]) -> tuple[Ints, list[str]]:
    """Names as positions in the sorted list of those that occur; None and "" are NOT_STATED."""
    given = list(names)
    known = sorted({name for name in given if name})
    position = {name: code for code, name in enumerate(known)}
    return np.array([position[name] if name else NOT_STATED for name in given], dtype=np.int32), known


def _mirrored(start: NDArray[np.int64], to: Ints) -> NDArray[np.int64]:
    """(m,) positions of the entries of a sparse matrix by column, then row: quicker than sorting them."""
    n, entries = len(start) - 1, np.arange(len(to))
    return np.asarray(sparse.csr_array((entries, to, start), shape=(n, n)).tocsc().data)


def weighed(strength: NDArray[np.float32], stated: Mask, shared: NDArray[np.float32]) -> NDArray[np.float32]:
    """(m,) weight of each tie: its strength, or one half if it was stated without; what two share if that is more."""
    unstated = np.where(stated, np.float32(UNSTATED_STRENGTH), np.float32(0))
    return np.maximum(np.where(np.isnan(strength), unstated, strength), shared)


def strongest(
    said: NDArray[np.float32], unsaid: NDArray[np.float32], mirror: NDArray[np.int64]
) -> NDArray[np.float32]:
    """(m,) strength of each tie: the most that either of the two stated, or that is on record; nan if nothing is."""
    return np.fmax(np.fmax(said, said[mirror]), unsaid)


def _ties(
    n: int,
    a: NDArray[np.int64],
    b: NDArray[np.int64],
    strength: NDArray[np.float32],
    source: NDArray[np.uint8],
) -> tuple[Links, NDArray[np.float32], NDArray[np.float32], NDArray[np.uint8]]:
    """Ties from entries (a, b) and (b, a) of every statement and record: the strongest counts, and all sources."""
    key = a * n + b
    order = np.argsort(key)
    key = key[order]
    first = np.flatnonzero(np.diff(key, prepend=-1))
    start = np.searchsorted(key[first], np.arange(n + 1, dtype=np.int64) * n)
    to = (key[first] % max(n, 1)).astype(np.int32)
    if not len(first):
        none = np.empty(0, np.float32)
        return Links(start, to, none, none), none, none, np.empty(0, np.uint8)
    strength, source = strength[order], source[order]
    on_record = source >= ON_RECORD
    said = np.fmax.reduceat(np.where(on_record, np.float32(np.nan), strength), first)
    unsaid = np.fmax.reduceat(np.where(on_record, strength, np.float32(np.nan)), first)
    known = np.bitwise_or.reduceat(source, first)
    strength = strongest(said, unsaid, _mirrored(start, to))
    return Links(start, to, strength, strength), said, unsaid, known
