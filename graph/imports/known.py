"""The things on the map, by all that a file may call them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from graph.imports.folding import folded
from graph.records.dataset import AnyRow, Employment, Person, Thing, only
from graph.records.patch import State

NAMED = ("sectors", "places", "topics", "scales", "organisations", "people", "projects", "events")
"""The kinds of things that have an id and a name, in the order in which they can be matched."""


class Known:
    """The map's things by id, by their source's key, by name and, for people, by email and employer.

    `former` are those that were merged into others, by kind and by id or key.
    """

    def __init__(self, state: State, former: Mapping[tuple[str, str], str] | None = None) -> None:
        self.state = state
        self.former = {(kind, folded(called)): id_ for (kind, called), id_ in (former or {}).items()}
        self.by_key: dict[str, dict[str, str]] = {}
        self.by_name: dict[str, dict[str, list[str]]] = {}
        for kind in NAMED:
            rows = [row for row in state[kind].values() if isinstance(row, Thing)]
            self.by_key[kind] = {
                folded(key): row.id for row in rows if (key := getattr(row, "source_key", ""))
            }
            names: dict[str, list[str]] = defaultdict(list)
            for row in rows:
                names[folded(row.name)].append(row.id)
            self.by_name[kind] = names
        self.by_email = {
            folded(row.email): row.id for row in only(Person, state["people"].values()) if row.email
        }
        self.employers: dict[str, set[str]] = defaultdict(set)
        for job in only(Employment, state["works_for"].values()):
            self.employers[job.person].add(job.organisation)

    def row(self, kind: str, id_: str) -> AnyRow | None:
        """The row of this id, if there is one."""
        return self.state[kind].get((id_,))
