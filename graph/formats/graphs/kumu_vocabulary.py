"""Kumu's names for things: elements and connections, with types in words and columns in capitals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.formats.files.incoming import Refused
from graph.formats.graphs.nodes_and_edges import Drawn, FoundEdge, FoundNode
from graph.formats.graphs.property_graph import Edge, Node


def type_of(kind: str) -> str:
    """A kind as Kumu shows types: “Works for”."""
    return kind.replace("_", " ").capitalize()


def element(node: Node) -> dict[str, Any]:
    """A node as an element; its id keeps it apart from others with the same label."""
    return {"id": node.id, "label": node.label, "type": type_of(node.kind), **_spaced(node.attributes)}


def connection(edge: Edge, number: int) -> dict[str, Any]:
    """An edge as a connection; its id keeps it apart from others between the same two."""
    direction = "undirected" if edge.attributes.get("undirected") else "directed"
    ends = {"id": f"c{number}", "from": edge.source, "to": edge.target, "direction": direction}
    return {**ends, "type": type_of(edge.kind), **_spaced(edge.attributes)}


def _spaced(attributes: Mapping[str, Any]) -> dict[str, Any]:
    return {name.replace("_", " "): value for name, value in attributes.items()}


class Elements:
    """Elements and connections that are being read. Connections name their ends by id, otherwise by label."""

    def __init__(self, elements_in: str, connections_in: str) -> None:
        self.drawn = Drawn(elements_in, connections_in)
        self._handles: dict[str, str] = {}
        self._labelled: dict[str, list[str]] = {}

    def element(self, line: int, id_: str, cells: Mapping[str, str]) -> None:
        """Add an element under its id or, if it has none, its label."""
        label = cells.get("label", "")
        called = id_ or label
        if not id_ and called in self._handles:
            return  # in Kumu the same label is the same element
        self._handles.setdefault(called, called)
        self._labelled.setdefault(label, []).append(called)
        self.drawn.nodes.append(FoundNode(line, called, cells))

    def connection(self, line: int, ends: tuple[str, str], cells: Mapping[str, str], direction: str) -> None:
        """Add a connection; ends without an element become elements, as they do in Kumu."""
        first, second = (self._end(line, end) for end in ends)
        if first is not None and second is not None:
            said = direction.strip().lower()
            directed = {"directed": True, "undirected": False}.get(said)
            self.drawn.edges.append(FoundEdge(line, (first, second), cells, said == "mutual", directed))

    def _end(self, line: int, end: str) -> str | None:
        if not end or end in self._handles:
            return end
        if len(called := self._labelled.get(end, [])) > 1:
            text = f"use the id of the right one. {len(called)} elements are called “{end}”."
            self.drawn.refused.append(Refused(self.drawn.edges_in, line, "", text))
            return None
        if called:
            return called[0]
        self.element(line, "", {"label": end})
        return end
