"""Kumu's workbooks: a sheet of elements and one of connections, as Kumu imports and exports them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from graph.errors import InvalidDataset
from graph.formats import Format
from graph.formats.files import xlsx_in, xlsx_out
from graph.formats.files.incoming import File, Incoming, Options
from graph.formats.files.text_table import Table
from graph.formats.files.unreadable import as_refused
from graph.formats.files.xlsx_out import Sheet
from graph.formats.graphs.kumu_vocabulary import Elements, connection, element
from graph.formats.graphs.nodes_and_edges import read
from graph.formats.graphs.property_graph import CARRIES, EDGE_ATTRIBUTES, NODE_ATTRIBUTES, edges, nodes
from graph.records.dataset import Dataset

ELEMENTS, CONNECTIONS = "elements", "connections"
_ENDS = {"id", "from", "to", "direction"}


def _columns(first: Sequence[str], attributes: Iterable[str]) -> list[str]:
    """Columns in capitals, as in Kumu: the ones that it knows, then attributes."""
    names = [*first, *(name.replace("_", " ") for name in attributes)]
    return list(dict.fromkeys(name for name in names if name != "kind"))


_ELEMENT = _columns(["id", "label", "type"], NODE_ATTRIBUTES)
_CONNECTION = _columns(["id", "from", "to", "direction", "type"], EDGE_ATTRIBUTES)


def _write(dataset: Dataset, out: BinaryIO) -> None:
    numbered = enumerate(edges(dataset), 1)
    xlsx_out.write(
        [
            _sheet("Elements", _ELEMENT, map(element, nodes(dataset))),
            _sheet("Connections", _CONNECTION, (connection(edge, number) for number, edge in numbered)),
        ],
        out,
    )


def _sheet(name: str, columns: Sequence[str], things: Iterable[Mapping[str, Any]]) -> Sheet:
    header = ["ID" if column == "id" else column.capitalize() for column in columns]
    return Sheet(name, header, ([thing.get(column) for column in columns] for thing in things))


def _recognised(file: File) -> bool:
    return xlsx_in.is_workbook(file) and any(
        table.name.lower() == CONNECTIONS and {"from", "to"} <= {name.lower() for name in table.header}
        for table in xlsx_in.heads(file)
    )


def _read(files: Sequence[File], options: Options) -> Incoming:
    found = Incoming()
    for file in files:
        try:
            book = xlsx_in.tables(file)
        except InvalidDataset as error:
            found.refused.append(as_refused(file.name, error))
            continue
        found.refused += book.refused
        tables = {table.name.lower(): table for table in book.tables}
        elements = Elements(*(f"{file.name}, sheet {name.capitalize()}" for name in (ELEMENTS, CONNECTIONS)))
        for line, cells in _records(tables.get(ELEMENTS)):
            elements.element(line, cells("id"), _attributes(cells))
        for line, cells in _records(tables.get(CONNECTIONS)):
            ends = cells("from"), cells("to")
            elements.connection(line, ends, _attributes(cells), cells("direction"))
        found.extend(read(elements.drawn, options))
    return found


class _Cells:
    """A row's cells by column, in upper or lower case."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        self.all = {name.lower(): cell for name, cell in cells.items() if name}

    def __call__(self, name: str) -> str:
        return self.all.get(name, "")


def _records(table: Table | None) -> Iterator[tuple[int, _Cells]]:
    for row, cells in table.records() if table else ():
        yield row.line, _Cells(cells)


def _attributes(cells: _Cells) -> dict[str, str]:
    return {name: cell for name, cell in cells.all.items() if name not in _ENDS}


FORMAT = Format(
    name="kumu-xlsx",
    title="Kumu, workbook",
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    about=(
        "A workbook for Kumu with the sheets Elements and Connections, to drop onto an empty map, and what Kumu "
        "exports as XLSX. Everything as in Kumu's JSON, except for more than 1,048,575 connections."
    ),
    recognises=_recognised,
    read=_read,
    write=_write,
    carries=CARRIES,
    rank=20,
)
