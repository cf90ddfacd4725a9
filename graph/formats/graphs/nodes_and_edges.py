"""Nodes and edges of any file as rows: Weft's own as they were written, others by the names of their attributes.

Nodes without a kind are people. Edges without one get the kind that joins their ends: a tie between people, a job
between a person and an organisation. A weight is the strength of a tie only if all weights of a file are whole numbers
from 1 to 5, and not all the same. An edge between organisations is an undirected tie, unless the file says which way it
goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.formats.files.incoming import Incoming, Options, Origin, Refused, Taken
from graph.formats.graphs.attribute_names import (
    EDGE_FIELDS,
    NODE_FIELDS,
    edge_kind,
    edge_word,
    mapped,
    node_kind,
)
from graph.formats.graphs.property_graph import ENDS, LINKS, NODES, REFERRED, attribute, handle
from graph.records.dataset import KINDS, REFERENCES

ROWS_OF = {node: kind for kind, node in NODES.items()}
EDGE_ROWS = {
    (link.edge, NODES.get(REFERENCES[kind].get(link.source, ""), "")): kind for kind, link in LINKS.items()
}
"""Kind of edge and of the node that it starts at -> kind of row."""
REFERENCE = {edge: name for name, edge in REFERRED.items()}
_UNDATED = {"start": {"projects": "started", "events": "on"}, "end": {"projects": "ended"}}


class FoundNode(NamedTuple):
    """A node in a file: its number, its name in the file, and its attributes as text."""

    line: int
    handle: str
    cells: Mapping[str, str]


class FoundEdge(NamedTuple):
    """An edge in a file; `ends` are handles of nodes, `directed` is None where the file does not say."""

    line: int
    ends: tuple[str, str]
    cells: Mapping[str, str]
    mutual: bool = False
    directed: bool | None = None


@dataclass
class Drawn:
    """A graph in a file; `nodes_in` and `edges_in` say where those are, in words for a user."""

    nodes_in: str
    edges_in: str
    nodes: list[FoundNode] = field(default_factory=list)
    edges: list[FoundEdge] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


class _Known(NamedTuple):
    """A node that was read: the kind of its row, its id in the file, and its fields as text."""

    line: int
    rows: str
    id: str
    cells: dict[str, str]


def read(drawn: Drawn, options: Options) -> Incoming:
    """The rows that a graph brings."""
    return _Reading(drawn, options).rows()


class _Reading:
    def __init__(self, drawn: Drawn, options: Options) -> None:
        self._drawn, self._found = drawn, Incoming(refused=list(drawn.refused))
        self._node_columns = self._taken(drawn.nodes_in, "nodes", drawn.nodes, NODE_FIELDS, options)
        self._edge_columns = self._taken(drawn.edges_in, "edges", drawn.edges, EDGE_FIELDS, options)
        self._weighed = self._weights_are_strengths()
        self._known: dict[str, _Known] = {}
        self._joined: dict[tuple[str, str], str] = {}  # (handle, field) -> id, as edges have it

    def rows(self) -> Incoming:
        for node in self._drawn.nodes:
            self._node(node)
        links = [link for edge in self._drawn.edges if (link := self._edge(edge))]
        self._ids = {
            kind: {one.id for one in self._known.values() if one.rows == kind} for kind in ROWS_OF.values()
        }
        self._by_name = {
            (one.rows, one.cells.get("name", "").casefold()): one.id for one in self._known.values()
        }
        for called, one in self._known.items():
            self._take_node(called, one)
        for link in links:
            self._take_link(*link)
        return self._found

    def _taken(
        self,
        file: str,
        shape: str,
        things: list[FoundNode] | list[FoundEdge],
        fields: Mapping[str, tuple[str, ...]],
        options: Options,
    ) -> dict[str, str]:
        """Attribute -> field; also reports it."""
        names = dict.fromkeys(name for thing in things for name in thing.cells)
        columns = mapped(names, fields) | {
            name: to for name, to in options.columns.get(file, {}).items() if name in names
        }
        if things:
            self._found.taken.append(Taken(file, shape, columns, list(fields), "kind" in columns.values()))
        return columns

    def _weights_are_strengths(self) -> bool:
        named = next((name for name, to in self._edge_columns.items() if to == "weight"), None)
        if named is None:
            return False
        weights = {_whole(edge.cells[named]) for edge in self._drawn.edges if edge.cells.get(named)}
        return weights <= {"1", "2", "3", "4", "5"} and len(weights) > 1

    def _refuse(self, file: str, line: int, column: str, reason: str, kind: str = "") -> None:
        self._found.refused.append(Refused(file, line, column, reason, kind))

    def _node(self, node: FoundNode) -> None:
        cells = _fields(node.cells, self._node_columns)
        said = cells.pop("kind", "")
        kind = node_kind(said) or "person"
        if said and not node_kind(said) and "sector" not in cells:
            cells["sector"] = said
        if not node.handle:
            self._refuse(self._drawn.nodes_in, node.line, "id", "give this an id. It has none.")
        elif node.handle in self._known:
            text = f"remove one of the two, or give it another id. “{node.handle}” is there twice."
            self._refuse(self._drawn.nodes_in, node.line, "id", text)
        else:
            rows, prefix = ROWS_OF[kind], handle(kind, "")
            cells.setdefault("name", node.handle)
            id_ = node.handle.removeprefix(prefix) or node.handle
            self._known[node.handle] = _Known(node.line, rows, id_, cells)

    def _edge(self, edge: FoundEdge) -> tuple[FoundEdge, str, _Known, _Known, dict[str, str]] | None:
        """The rows of an edge, if it has any; what it says about one of its nodes goes to that node."""
        file = self._drawn.edges_in
        for end in edge.ends:
            if end not in self._known:
                self._refuse(file, edge.line, "", f"add the node “{end}”, or remove this. It ends there.")
                return None
        first, second = edge.ends
        cells = _fields(edge.cells, self._edge_columns)
        said = cells.pop("kind", "")
        kind, turned, reason = edge_kind(said, *(NODES[self._known[end].rows] for end in edge.ends))
        if not kind:
            self._refuse(file, edge.line, "", reason)
            return None
        if turned:
            first, second = second, first
        if kind == "works_with" and edge_word(said) != kind:
            cells.setdefault("subkind", said or self._label(edge))
        if kind == "works_for":
            self._joined[first, "organisation"] = self._known[second].id
        if rows := EDGE_ROWS.get((kind, NODES[self._known[first].rows])):
            return edge, rows, self._known[first], self._known[second], cells
        name = REFERENCE[kind]
        if (first, name) in self._joined:
            text = f"keep one of the two. “{first}” already has another {ENDS[kind][1][0]}."
            self._refuse(file, edge.line, "", text)
            return None
        stated = cells.get("stated", "").lower() not in {"false", "no", "0"}
        self._joined[first, name] = self._known[second].id if stated else ""
        return None

    def _label(self, edge: FoundEdge) -> str:
        """What an edge is labelled, which says its kind where nothing else does."""
        for name, text in edge.cells.items():
            if name.casefold() == "label" and text.strip() and "subkind" not in self._edge_columns.values():
                self._edge_columns[name] = "subkind"  # so it is read in all edges, and said to be
                return text.strip()
        return ""

    def _take_node(self, called: str, one: _Known) -> None:
        origin = Origin(self._drawn.nodes_in, one.line)
        cells = {"id": one.id} | {
            name: text
            for name, text in _dated(one.cells, one.rows).items()
            if name in KINDS[one.rows]._fields
        }
        for name, kind in (("sector", "sectors"), ("place", "places"), ("part_of", "sectors")):
            if (called, name) in self._joined:
                cells[name] = self._joined[called, name]
            elif cells.get(name):
                cells[name] = self._referred(kind, cells[name], origin)
        columns = {to: name for name, to in self._node_columns.items()}
        if self._found.take(one.rows, cells, origin, columns) and one.rows == "people":
            employer = one.cells.get("organisation", "")
            if employer and (called, "organisation") not in self._joined:
                organisation = self._referred("organisations", employer, origin)
                job = {"person": one.id, "organisation": organisation, "main": "true"}
                self._found.take("works_for", job, origin, columns)

    def _referred(self, kind: str, text: str, origin: Origin) -> str:
        """The id of what an attribute names; adds a row for it if the file has no node for it."""
        known = self._by_name.get((kind, text.casefold()))
        if known or text in self._ids[kind]:
            return known or text
        self._ids[kind].add(text)
        self._by_name[kind, text.casefold()] = text
        self._found.take(kind, {"id": text, "name": text}, origin, {})
        return text

    def _take_link(
        self, edge: FoundEdge, rows: str, first: _Known, second: _Known, cells: dict[str, str]
    ) -> None:
        origin = Origin(self._drawn.edges_in, edge.line)
        columns = {to: name for name, to in self._edge_columns.items()}
        link = LINKS[rows]
        own = {name: text for name, text in _renamed(cells, rows) if name in KINDS[rows]._fields}
        if rows in ("ties", "works_with") and "strength" not in cells and self._weighed and "weight" in cells:
            own["strength"] = cells["weight"]
        if "strength" in own:
            own["strength"] = _whole(own["strength"])
        if rows == "works_with" and "undirected" not in own:
            own["undirected"] = "false" if edge.directed or edge.mutual else "true"
        if rows == "ties" and edge.directed is False and not edge.mutual:
            own.setdefault("undirected", "true")
        if rows == "grew_from":
            said_by = own.get("said_by", "")
            own["said_by"] = self._known[said_by].id if said_by in self._known else said_by
            own["from_kind"] = NODES[second.rows]
        ends = (
            [(first, second), (second, first)]
            if edge.mutual and rows in ("ties", "works_with")
            else [(first, second)]
        )
        for one, other in ends:
            self._found.take(rows, own | {link.source: one.id, link.target: other.id}, origin, columns)


def _fields(cells: Mapping[str, str], columns: Mapping[str, str]) -> dict[str, str]:
    return {columns[name]: text.strip() for name, text in cells.items() if columns.get(name) and text.strip()}


def _renamed(cells: Mapping[str, str], rows: str) -> Iterator[tuple[str, str]]:
    """Cells by the fields of their kind of row; some attributes have other names."""
    fields = {attribute(name): name for name in KINDS[rows]._fields}
    for name, text in cells.items():
        yield fields.get(name, name), text


def _dated(cells: Mapping[str, str], rows: str) -> dict[str, str]:
    """Cells of a node by its fields; its beginning and end go to the fields of its kind."""
    named = dict(_renamed(cells, rows))
    for name, dates in _UNDATED.items():
        if named.get(name) and rows in dates:
            named.setdefault(dates[rows], named[name])
    return named


def _whole(text: str) -> str:
    """A whole number without a point: “3.0” is “3”."""
    whole, _, rest = text.partition(".")
    return whole if rest and not rest.strip("0") else text
