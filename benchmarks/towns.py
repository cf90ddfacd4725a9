"""Invented towns for simulations: people in sectors, the ties they have, and the projects they meet at.

Drawn with what makes sectors look apart without being so, and rankings hard: people of unequal activity, sectors of
unequal size that look outward unequally, and a preference for the sector that one is in.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from graph.analysis.network import Floats, Ints, Mask

ACTIVITY, OUTLOOK = 0.7, 0.4
"""Standard deviations of the logarithm of how active people are, and of how much sectors look outward."""
LEADS_OWN = 0.5
"""Chance that somebody in a project is from its lead's sector."""


@dataclass(frozen=True)
class Town:
    """n people in sectors.

    Attributes:
        sector: (n,) from 0 to `sectors` - 1, ascending.
        active: (n,) how active each is.
        outward: (n,) how much their sector looks outward.
    """

    sector: Ints
    active: Floats
    outward: Floats
    sectors: int

    @classmethod
    def drawn(cls, random: np.random.Generator, sizes: ArrayLike) -> Town:
        """So many people in each sector, of unequal activity and outlook."""
        people = np.asarray(sizes)
        sector = np.repeat(np.arange(len(people), dtype=np.int32), people)
        outlook = random.lognormal(0, OUTLOOK, len(people))
        return cls(sector, random.lognormal(0, ACTIVITY, len(sector)), outlook[sector], len(people))

    def __len__(self) -> int:
        """How many people."""
        return len(self.sector)

    @property
    def own(self) -> Floats:
        """(n, sectors) 1 where somebody is in a sector."""
        return np.eye(self.sectors)[self.sector]

    def tie_rates(self, ties: float, inside: float) -> Floats:
        """(n, n) above the diagonal: how often a Poisson draw ties two, `ties` in all, a share `inside` a sector."""
        same = self.sector[:, None] == self.sector
        pull = np.triu(np.outer(self.active, self.active), 1)
        reach = pull * np.outer(self.outward, self.outward)
        rates: Floats = np.where(
            same, pull * ties * inside / pull[same].sum(), reach * ties * (1 - inside) / reach[~same].sum()
        )
        return rates

    def leads(self, random: np.random.Generator, projects: int) -> Mask:
        """(projects, n) one person in each."""
        return self._some(random, np.ones((projects, len(self)), dtype=bool), np.ones(projects))

    def teams(self, random: np.random.Generator, cores: Mask, sizes: tuple[int, int]) -> Mask:
        """(g, n) who is in g projects: those in `cores`, (g, n), and others up to a size drawn for each.

        The others come from the sector of the core's first, or from all other sectors.

        Args:
            sizes: people in a project, at least and at most.
        """
        size = random.integers(sizes[0], sizes[1], len(cores), endpoint=True)
        same = self.sector == self.sector[cores.argmax(axis=1)][:, None]
        home, away = ~cores & same, ~cores & ~same
        others = np.maximum(size - cores.sum(axis=1), 0)
        from_home = np.clip(random.binomial(others, LEADS_OWN), others - away.sum(axis=1), home.sum(axis=1))
        more = self._some(random, home, from_home) | self._some(random, away, others - from_home)
        return np.asarray(cores | more)

    def parted(self, random: np.random.Generator, cores: Mask, teams: Mask) -> Mask:
        """(g, n) the same teams, without the second sector where both of the first two are in it, and with others.

        Where the second sector is in the core, those of the first leave instead. Others are of the other sectors; with
        two sectors, of the one that stays.
        """
        first, second = self.sector == 0, self.sector == 1
        both = (teams & first).any(axis=1) & (teams & second).any(axis=1)
        out = np.where((cores & second).any(axis=1)[:, None], first, second) & both[:, None]
        elsewhere = self.sector > 1 if self.sectors > 2 else ~out
        others = self._some(random, ~teams & elsewhere, (teams & out).sum(axis=1))
        return np.asarray((teams & ~out) | others)

    def _some(self, random: np.random.Generator, among: Mask, number: ArrayLike) -> Mask:
        """(g, n) so many of those `among`, (g, n), in each row, by how active they are and look outward.

        Those with the highest log weight + Gumbel noise: the same as drawing one after the other (Yellott 1977).
        """
        keys = np.log(self.active * self.outward) + random.gumbel(size=among.shape)
        order = np.argsort(np.where(among, -keys, np.inf), axis=1)
        place = np.argsort(order, axis=1)
        chosen: Mask = among & (place < np.asarray(number)[:, None])
        return chosen
