"""A dataset as nodes and edges, each with a kind and attributes: what every graph format writes.

A node's name is its kind and id (`person:p-jemoqkk6`), since an id is unique only within its kind. Attributes have no
None and no empty text in them. `graph_reading` is the way back.

A node also has some of what edges say, by name, so that any program can group by it:
`sector` and `place`, and of a person `organisation`, their main one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from graph.records.dataset import KINDS, PRIVATE, REFERENCES, TYPES, Dataset, Origin, Thing, Tie, column_name

Value = str | int | float | bool


class Node(NamedTuple):
    """A thing on the map."""

    id: str
    kind: str
    label: str
    attributes: Mapping[str, Value]


class Edge(NamedTuple):
    """An edge from one node to another."""

    source: str
    target: str
    kind: str
    attributes: Mapping[str, Value]


class Link(NamedTuple):
    """Rows that are edges: the kind of edge, and the fields that hold its two ends."""

    edge: str
    source: str
    target: str


NODES: dict[str, str] = {
    "sectors": "sector",
    "places": "place",
    "topics": "topic",
    "scales": "scale",
    "organisations": "organisation",
    "people": "person",
    "projects": "project",
    "events": "event",
}
"""Kind of row -> kind of node."""

LINKS: dict[str, Link] = {
    "works_for": Link("works_for", "person", "organisation"),
    "works_on": Link("works_on", "person", "project"),
    "partners": Link("partner_in", "organisation", "project"),
    "works_with": Link("works_with", "from_", "to"),
    "attended": Link("attended", "person", "event"),
    "organisations_attended": Link("attended", "organisation", "event"),
    "offers": Link("offers", "person", "topic"),
    "seeks": Link("seeks", "person", "topic"),
    "grew_from": Link("grew_from", "project", "from_"),
    "scores": Link("scored", "organisation", "scale"),
    "ties": Link("knows", "from_", "to"),
}
"""Kind of row -> the edges that it becomes."""

ENDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "knows": (("person",), ("person",)),
    "works_for": (("person",), ("organisation",)),
    "works_on": (("person",), ("project",)),
    "partner_in": (("organisation",), ("project",)),
    "works_with": (("organisation",), ("organisation",)),
    "attended": (("person", "organisation"), ("event",)),
    "offers": (("person",), ("topic",)),
    "seeks": (("person",), ("topic",)),
    "scored": (("organisation",), ("scale",)),
    "part_of": (("sector",), ("sector",)),
    "in_sector": (("organisation", "person"), ("sector",)),
    "in_place": (("organisation", "person", "project", "event"), ("place",)),
    "grew_from": (("project",), ("event", "project")),
}
"""Kind of edge -> the kinds of node at its start and end."""

REFERRED = {"part_of": "part_of", "sector": "in_sector", "place": "in_place"}
"""Field of a node that names another -> kind of the edge to it."""

OTHERWISE = {"kind": "subkind", "source": "origin", "value": "score"}
"""Other names for fields, where programs mean something else by their own names."""

_ENDS = {"id", "name", "from_kind", *PRIVATE, *REFERRED}
CARRIES: dict[str, tuple[str, ...]] = {
    kind: tuple(name for name in row_type._fields if name not in PRIVATE) for kind, row_type in KINDS.items()
}
"""Everything that a graph holds: every field that is exported."""


def attribute(field: str) -> str:
    """The attribute name of a field."""
    return OTHERWISE.get(field, column_name(field))


def _own(kind: str) -> list[tuple[int, str]]:
    """The positions of the fields of a kind that are attributes, and the name of each."""
    ends = _ENDS | ({LINKS[kind].source, LINKS[kind].target} if kind in LINKS else set())
    return [(at, attribute(name)) for at, name in enumerate(KINDS[kind]._fields) if name not in ends]


OWN = {kind: _own(kind) for kind in KINDS}


_NUMBERS: dict[Any, type] = {bool: bool, int | None: int, float | None: float}


def _types(kinds: Mapping[str, Any], more: dict[str, type]) -> dict[str, type]:
    found = dict(more)
    for kind in kinds:
        for at, name in OWN[kind]:
            hint = TYPES[kind][KINDS[kind]._fields[at]]
            found[name] = _NUMBERS.get(hint, str)
    return found


NODE_ATTRIBUTES = _types(NODES, {"kind": str, "label": str, "sector": str, "place": str, "organisation": str})
EDGE_ATTRIBUTES = _types(LINKS, {"kind": str, "stated": bool})
"""Attribute -> the type of its values, for formats that declare them; the kind is one, and a node's label."""


def nodes(dataset: Dataset) -> Iterator[Node]:
    """All nodes, kind by kind."""
    called = {
        kind: {row.id: row.name for row in _things(dataset, kind)} for kind in NODES if kind != "people"
    }
    sectors = {who: sector for who, (sector, _) in dataset.sector_of_people().items()}
    employers = {job.person: job.organisation for job in dataset.works_for if job.main}
    for kind, node in NODES.items():
        for row in _things(dataset, kind):
            known = {name: plain(row[at]) for at, name in OWN[kind] if row[at] is not None and row[at] != ""}
            beside = {
                "sector": called["sectors"].get(
                    sectors[row.id] if node == "person" else getattr(row, "sector", "")
                ),
                "place": called["places"].get(getattr(row, "place", "")),
                "organisation": called["organisations"].get(employers.get(row.id, ""))
                if node == "person"
                else None,
            }
            yield Node(
                handle(node, row.id),
                node,
                row.name,
                known | {key: name for key, name in beside.items() if name},
            )


def _things(dataset: Dataset, kind: str) -> Iterator[Thing]:
    return (row for row in dataset.rows(kind) if isinstance(row, Thing))


def edges(dataset: Dataset) -> Iterator[Edge]:
    """All edges: first those to what nodes are in or part of, then the rows that join two, kind by kind.

    The sector that a person has by their main organisation is an edge as well, with `stated` false.
    """
    for sector in dataset.sectors:
        if sector.part_of:
            yield Edge(handle("sector", sector.id), handle("sector", sector.part_of), "part_of", {})
    for organisation in dataset.organisations:
        if organisation.sector:
            ends = handle("organisation", organisation.id), handle("sector", organisation.sector)
            yield Edge(*ends, "in_sector", {"stated": True})
    for who, (of, stated) in dataset.sector_of_people().items():
        if of:
            yield Edge(handle("person", who), handle("sector", of), "in_sector", {"stated": stated})
    for kind, node in NODES.items():
        if "place" in KINDS[kind]._fields:
            for row in _things(dataset, kind):
                if place := getattr(row, "place", ""):
                    yield Edge(handle(node, row.id), handle("place", place), "in_place", {})
    for kind, link in LINKS.items():
        yield from _linked(dataset, kind, link)


def _linked(dataset: Dataset, kind: str, link: Link) -> Iterator[Edge]:
    fields = KINDS[kind]._fields
    source, target = fields.index(link.source), fields.index(link.target)
    first, second = (NODES.get(REFERENCES[kind].get(name, ""), "") for name in (link.source, link.target))
    for row in dataset.rows(kind):
        known = {name: plain(row[at]) for at, name in OWN[kind] if row[at] is not None and row[at] != ""}
        if isinstance(row, Tie) and not row.undirected:
            del known["undirected"]
        if isinstance(row, Origin):
            second = row.from_kind
            if row.said_by:
                known["said_by"] = handle("person", row.said_by)
        ends = handle(first, str(row[source])), handle(second, str(row[target]))
        yield Edge(*ends, link.edge, known)


def handle(kind: str, id_: str) -> str:
    """The label of a node."""
    return f"{kind}:{id_}"


def plain(value: Any) -> Value:
    """A value in graph formats: days as YYYY-MM-DD."""
    return value.isoformat() if isinstance(value, date) else value
