"""GraphML: for R's igraph, networkx, Gephi, yEd and most other programs for networks.

Attributes are declared with their types, and left out if unknown, so that igraph and networkx keep them.
Weft writes and reads it piece by piece, which networkx cannot; the tests compare its files with networkx.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO
from xml.etree.ElementTree import Element

from graph.formats import Format
from graph.formats.files.incoming import File, Incoming, Options, Refused
from graph.formats.files.xml_files import Xml, begins, pieces, tag, text_of
from graph.formats.graphs.nodes_and_edges import Drawn, FoundEdge, FoundNode, read
from graph.formats.graphs.property_graph import CARRIES, EDGE_ATTRIBUTES, NODE_ATTRIBUTES, edges, nodes
from graph.records.dataset import Dataset

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {str: "string", int: "int", float: "double", bool: "boolean"}


def _write(dataset: Dataset, out: BinaryIO) -> None:
    with Xml(out) as xml:
        xml.begin("graphml", {"xmlns": _NAMESPACE})
        for of, prefix, attributes in (("node", "n", NODE_ATTRIBUTES), ("edge", "e", EDGE_ATTRIBUTES)):
            for name, kind in attributes.items():
                key = {"id": f"{prefix}-{name}", "for": of, "attr.name": name, "attr.type": _TYPES[kind]}
                xml.put("key", key)
        xml.begin("graph", {"id": "weft", "edgedefault": "directed"})
        for node in nodes(dataset):
            xml.begin("node", {"id": node.id})
            for name, value in {"kind": node.kind, "label": node.label, **node.attributes}.items():
                xml.put("data", {"key": f"n-{name}"}, text_of(value))
            xml.end()
        for edge in edges(dataset):
            xml.begin("edge", {"source": edge.source, "target": edge.target})
            for name, value in {"kind": edge.kind, **edge.attributes}.items():
                xml.put("data", {"key": f"e-{name}"}, text_of(value))
            xml.end()


def _read(files: Sequence[File], options: Options) -> Incoming:
    found = Incoming()
    for file in files:
        found.extend(read(_drawn(file), options))
    return found


def _drawn(file: File) -> Drawn:
    drawn = Drawn(f"{file.name}, nodes", f"{file.name}, edges")
    names: dict[str, str] = {}
    defaults: dict[str, dict[str, str]] = {"node": {}, "edge": {}}
    usual = ""
    for complete, one in pieces(file, {"key", "node", "edge", "hyperedge"}, {"graph"}):
        if not complete:
            usual = one.get("edgedefault", "").lower()
            continue
        if tag(one) == "key":
            key = one.get("id", "")
            names[key] = one.get("attr.name") or key
            default = next((part.text for part in one if tag(part) == "default"), None)
            for of in defaults if one.get("for", "all") == "all" else {one.get("for", "")} & defaults.keys():
                if default:
                    defaults[of][names[key]] = default
        elif tag(one) == "node":
            cells = defaults["node"] | _cells(one, names)
            drawn.nodes.append(FoundNode(len(drawn.nodes) + 1, one.get("id", ""), cells))
        elif tag(one) == "edge":
            ends = one.get("source", ""), one.get("target", "")
            directed = one.get("directed", str(usual == "directed")).lower() == "true"
            cells = defaults["edge"] | _cells(one, names)
            drawn.edges.append(FoundEdge(len(drawn.edges) + 1, ends, cells, directed=directed))
        else:
            text = (
                "draw it as edges between two nodes, or remove it. Weft does not read edges that join more."
            )
            drawn.refused.append(Refused(drawn.edges_in, len(drawn.edges) + 1, "", text))
    return drawn


def _cells(one: Element, names: dict[str, str]) -> dict[str, str]:
    """Attributes of a node or an edge; the label is the one that yEd draws."""
    cells = {}
    for data in one:
        if tag(data) == "data":
            drawn = next((part.text for part in data.iter() if tag(part) in {"NodeLabel", "EdgeLabel"}), None)
            text = drawn if drawn is not None else data.text
            if text:
                key = data.get("key", "")
                cells["label" if drawn is not None else names.get(key, key)] = text
    return cells


FORMAT = Format(
    name="graphml",
    title="GraphML",
    suffix=".graphml",
    media_type="application/graphml+xml",
    about=(
        "For R's igraph, networkx, Gephi, yEd and most programs for networks. Nodes and edges of every kind, with "
        "typed attributes; the id of a node has its kind before it (`person:p-jemoqkk6`). Nodes without a kind are "
        "read as people, edges without one by what they join."
    ),
    recognises=lambda file: begins(file, "graphml"),
    read=_read,
    write=_write,
    carries=CARRIES,
)
