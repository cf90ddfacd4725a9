"""GEXF 1.3: for Gephi, with days, so that its timeline shows the map as it was at each time.

Ties, jobs and projects begin and end, an event is there on its day. GEXF includes the last day, Weft does not; each
day is an attribute as well, and that is what Weft reads again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import BinaryIO
from xml.etree.ElementTree import Element

from graph.formats import Format
from graph.formats.files.incoming import File, Incoming, Options
from graph.formats.files.xml_files import Xml, begins, pieces, tag, text_of
from graph.formats.graphs.nodes_and_edges import Drawn, FoundEdge, FoundNode, read
from graph.formats.graphs.property_graph import CARRIES, EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Value, edges, nodes
from graph.records.dataset import Dataset

_NAMESPACE = "http://gexf.net/1.3"
_TYPES = {str: "string", int: "integer", float: "double", bool: "boolean"}
_DAY = timedelta(days=1)


def _write(dataset: Dataset, out: BinaryIO) -> None:
    with Xml(out) as xml:
        xml.begin("gexf", {"xmlns": _NAMESPACE, "version": "1.3"})
        graph = {"defaultedgetype": "directed", "idtype": "string", "mode": "dynamic", "timeformat": "date"}
        xml.begin("graph", graph)
        for of, attributes in (("node", NODE_ATTRIBUTES), ("edge", EDGE_ATTRIBUTES)):
            xml.begin("attributes", {"class": of, "mode": "static"})
            for name, kind in attributes.items():
                if name != "label":
                    xml.put("attribute", {"id": name, "title": name, "type": _TYPES[kind]})
            xml.end()
        xml.begin("nodes", {})
        for node in nodes(dataset):
            own = {"kind": node.kind, **node.attributes}
            xml.begin("node", {"id": node.id, "label": node.label, **_spell(own)})
            _values(xml, own)
            xml.end()
        xml.end()
        xml.begin("edges", {})
        for number, edge in enumerate(edges(dataset)):
            own = {"kind": edge.kind, **edge.attributes}
            ends = {"id": number, "source": edge.source, "target": edge.target, "kind": edge.kind}
            weight = {"weight": own["strength"]} if "strength" in own else {}
            xml.begin("edge", {**ends, **weight, **_spell(own)})
            _values(xml, own)
            xml.end()


def _values(xml: Xml, own: Mapping[str, Value]) -> None:
    xml.begin("attvalues", {})
    for name, value in own.items():
        xml.put("attvalue", {"for": name, "value": text_of(value)})
    xml.end()


def _spell(own: Mapping[str, Value]) -> dict[str, str]:
    """When something is there, both days included."""
    first = own.get("since") or own.get("started") or own.get("on")
    after = own.get("until") or own.get("ended")
    spell = {"start": str(first)} if first else {}
    if own.get("on"):
        spell["end"] = str(own["on"])
    elif after and str(after) > date.min.isoformat():
        spell["end"] = (date.fromisoformat(str(after)) - _DAY).isoformat()
    return spell


def _read(files: Sequence[File], options: Options) -> Incoming:
    found = Incoming()
    for file in files:
        found.extend(read(_drawn(file), options))
    return found


def _drawn(file: File) -> Drawn:
    drawn = Drawn(f"{file.name}, nodes", f"{file.name}, edges")
    titles: dict[str, dict[str, str]] = {"node": {}, "edge": {}}
    dated, default = False, ""
    for complete, one in pieces(file, {"attributes", "node", "edge"}, {"graph"}):
        name = tag(one)
        if not complete:
            dated = dated or one.get("timeformat", "").lower() in {"date", "datetime"}
            default = one.get("defaultedgetype", "undirected").lower()
        elif name == "attributes":
            titles.setdefault(one.get("class", "node"), {}).update(
                {part.get("id", ""): part.get("title", part.get("id", "")) for part in one.iter()}
            )
        elif name == "node":
            cells = _cells(one, titles["node"], dated)
            drawn.nodes.append(FoundNode(len(drawn.nodes) + 1, one.get("id", ""), cells))
        else:
            cells = _cells(one, titles["edge"], dated)
            ends = one.get("source", ""), one.get("target", "")
            said = one.get("type", default).lower()
            drawn.edges.append(
                FoundEdge(len(drawn.edges) + 1, ends, cells, said == "mutual", said == "directed")
            )
    return drawn


def _cells(one: Element, titles: Mapping[str, str], dated: bool) -> dict[str, str]:
    cells: dict[str, str] = {name: one.get(name, "") for name in ("kind", "label", "weight") if one.get(name)}
    if dated:
        cells |= _days(one)
    for value in one.iter():
        if tag(value) == "attvalue":
            key = value.get("for") or value.get("id") or ""
            cells[titles.get(key, key)] = value.get("value", "")
    return cells


def _days(one: Element) -> dict[str, str]:
    """When something is first there, and when no longer, over all its spells."""
    spells = [one, *(part for part in one.iter() if tag(part) == "spell")]
    first = min((day for spell in spells if (day := _day(spell.get("start")))), default=None)
    last = max((day for spell in spells if (day := _day(spell.get("end")))), default=None)
    found = {"start": first.isoformat()} if first else {}
    if last and last < date.max:
        found["end"] = (last + _DAY).isoformat()
    return found


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


FORMAT = Format(
    name="gexf",
    title="GEXF 1.3",
    suffix=".gexf",
    media_type="application/gexf+xml",
    about=(
        "For Gephi, with days: ties, jobs and projects begin and end on its timeline, and an event is there on its "
        "day. Nodes and edges of every kind, with attributes; a tie's strength is its weight. Where something "
        "begins and ends several times, only the first day and the last are read."
    ),
    recognises=lambda file: begins(file, "gexf"),
    read=_read,
    write=_write,
    carries=CARRIES,
)
