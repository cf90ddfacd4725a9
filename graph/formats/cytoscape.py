"""Cytoscape JSON, which Cytoscape desktop and cytoscape.js exchange."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from graph.formats import Format
from graph.formats.files import json_files
from graph.formats.files.incoming import File, Incoming, Options
from graph.formats.graphs.nodes_and_edges import Drawn, FoundEdge, FoundNode, read
from graph.formats.graphs.property_graph import CARRIES, edges, nodes
from graph.records.dataset import Dataset

_DATA = re.compile(rb'"data"\s*:\s*\{')
_NOT_ATTRIBUTES = {"id", "source", "target", "SUID", "selected"}


def _write(dataset: Dataset, out: BinaryIO) -> None:
    head = (
        '{"format_version": "1.0", "generated_by": "Weft", "data": {"name": "Weft"}, "elements": {"nodes": ['
    )
    json_files.write(out, head, ({"data": one} for one in _nodes(dataset)), '\n], "edges": [')
    json_files.write(out, "", ({"data": one} for one in _edges(dataset)), "\n]}}\n")


def _nodes(dataset: Dataset) -> Iterator[dict[str, Any]]:
    for node in nodes(dataset):
        called = {"id": node.id, "name": node.label, "label": node.label, "kind": node.kind}
        yield {**called, **node.attributes}


def _edges(dataset: Dataset) -> Iterator[dict[str, Any]]:
    for number, edge in enumerate(edges(dataset)):
        ends = {"id": f"e{number}", "source": edge.source, "target": edge.target}
        yield {**ends, "interaction": edge.kind, "kind": edge.kind, **edge.attributes}


def _recognised(file: File) -> bool:
    return file.name.lower().endswith((".json", ".cyjs")) and _DATA.search(file.data) is not None


def _read(files: Sequence[File], options: Options) -> Incoming:
    found = Incoming()
    for file in files:
        found.extend(read(_drawn(file), options))
    return found


def _drawn(file: File) -> Drawn:
    held = json_files.loaded(file)
    drawn = Drawn(f"{file.name}, nodes", f"{file.name}, edges")
    directed = held.get("directed") if isinstance(held, dict) else None
    directed = directed if isinstance(directed, bool) else None
    elements = held.get("elements") if isinstance(held, dict) else held
    if isinstance(elements, dict):
        both = [*json_files.listed(elements.get("nodes")), *json_files.listed(elements.get("edges"))]
    else:
        both = json_files.listed(elements)
    for one in both:
        data = one.get("data")
        data = data if isinstance(data, dict) else {}
        cells = json_files.cells({name: value for name, value in data.items() if name not in _NOT_ATTRIBUTES})
        if "source" in data or "target" in data:
            ends = json_files.text_of(data.get("source")), json_files.text_of(data.get("target"))
            drawn.edges.append(FoundEdge(len(drawn.edges) + 1, ends, cells, directed=directed))
        else:
            drawn.nodes.append(FoundNode(len(drawn.nodes) + 1, json_files.text_of(data.get("id")), cells))
    return drawn


FORMAT = Format(
    name="cytoscape",
    title="Cytoscape JSON",
    suffix=".cyjs",
    media_type="application/json",
    about=(
        "For Cytoscape and cytoscape.js. Nodes and edges of every kind, with attributes; an "
        "edge's kind is its interaction. Positions and styles are not read."
    ),
    recognises=_recognised,
    read=_read,
    write=_write,
    carries=CARRIES,
)
