"""The sectors of a system as a tree of two levels: which is part of which, and who is in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from graph import statements
from graph.directory.nearest import nearest
from graph.errors import NotFound
from graph.model import Coverage
from graph.store import Store

SECTORS = statements.get("read/sectors")


@dataclass(frozen=True)
class Sector:
    """One sector; the counts are of people whose main sector it is, without its parts."""

    id: str
    name: str
    part_of: str | None
    people: int
    organisations: int
    asked: int
    answered: int


class Sectors:
    """All sectors of the graph, by id."""

    def __init__(self, rows: Iterable[dict[str, Any]]) -> None:
        self._by_id = {row["id"]: Sector(**row) for row in rows}

    @classmethod
    def read(cls, store: Store, version: int) -> Sectors:
        """The sectors as they are at this version of the graph."""
        return cls(store.read_at(version, SECTORS))

    def __iter__(self) -> Iterator[Sector]:
        return iter(self._by_id.values())

    def __getitem__(self, sector_id: str) -> Sector:
        return self._by_id[sector_id]

    def find(self, given: str) -> Sector:
        """The sector with this id or name.

        Raises:
            NotFound: there is none; carries the nearest ids.
        """
        wanted = given.strip().casefold()
        for sector in self._by_id.values():
            if wanted in (sector.id.casefold(), sector.name.casefold()):
                return sector
        raise NotFound("sector", given, nearest(given, {sector.id: sector.name for sector in self}))

    def within(self, sector: Sector) -> list[str]:
        """Ids of a sector and of its parts."""
        return [s.id for s in self._by_id.values() if sector.id in (s.id, s.part_of)]

    def group(self, sector_id: str) -> str:
        """The top-level sector that a sector is or is part of."""
        return self._by_id[sector_id].part_of or sector_id

    def coverage(self, sector: Sector) -> Coverage:
        """Who of a sector and its parts was asked, and who answered."""
        inside = [self._by_id[part] for part in self.within(sector)]
        return Coverage(
            sector.id,
            sector.name,
            sum(s.people for s in inside),
            sum(s.asked for s in inside),
            sum(s.answered for s in inside),
        )
