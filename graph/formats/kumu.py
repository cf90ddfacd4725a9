"""Kumu's JSON: blueprints as people write them, and whole projects as Kumu exports them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO

from graph.formats import Format
from graph.formats.files import json_files
from graph.formats.files.incoming import File, Incoming, Options
from graph.formats.graphs.kumu_vocabulary import Elements, connection, element
from graph.formats.graphs.nodes_and_edges import read
from graph.formats.graphs.property_graph import CARRIES, edges, nodes
from graph.records.dataset import Dataset

_ELEMENTS = re.compile(rb'"elements"\s*:\s*\[')
_NOT_ATTRIBUTES = {
    "id",
    "_id",
    "from",
    "to",
    "direction",
    "reversed",
    "attributes",
    "created_at",
    "updated_at",
}


def _write(dataset: Dataset, out: BinaryIO) -> None:
    json_files.write(out, '{"elements": [', map(element, nodes(dataset)), '\n], "connections": [')
    numbered = enumerate(edges(dataset), 1)
    json_files.write(out, "", (connection(edge, number) for number, edge in numbered), "\n]}\n")


def _recognised(file: File) -> bool:
    return file.name.lower().endswith(".json") and _ELEMENTS.search(file.data) is not None


def _read(files: Sequence[File], options: Options) -> Incoming:
    found = Incoming()
    for file in files:
        held = json_files.loaded(file)
        held = held if isinstance(held, dict) else {}
        elements = Elements(f"{file.name}, elements", f"{file.name}, connections")
        for line, one in enumerate(json_files.listed(held.get("elements")), 1):
            elements.element(line, _id(one), _cells(one))
        for line, one in enumerate(json_files.listed(held.get("connections")), 1):
            ends = json_files.text_of(one.get("from")), json_files.text_of(one.get("to"))
            if one.get("reversed") is True:
                ends = ends[1], ends[0]
            elements.connection(line, ends, _cells(one), json_files.text_of(one.get("direction")))
        found.extend(read(elements.drawn, options))
    return found


def _id(one: Mapping[str, Any]) -> str:
    return json_files.text_of(one.get("id") or one.get("_id"))


def _cells(one: Mapping[str, Any]) -> dict[str, str]:
    """Attributes are beside the label in a blueprint, and separate in Kumu's exports."""
    own = one.get("attributes")
    beside = {name: value for name, value in one.items() if name not in _NOT_ATTRIBUTES}
    return json_files.cells(beside | (own if isinstance(own, dict) else {}))


FORMAT = Format(
    name="kumu",
    title="Kumu, JSON",
    suffix=".json",
    media_type="application/json",
    about=(
        "Blueprints for Kumu, to drop onto an empty map, and what Kumu exports as JSON. Elements and connections of "
        "every kind, their type in words (“Works for”). Maps, views and loops are not read; a mutual connection "
        "between people is a tie from each side."
    ),
    recognises=_recognised,
    read=_read,
    write=_write,
    carries=CARRIES,
    rank=60,
)
