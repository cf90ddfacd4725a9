"""A dataset as tables for the offline import; what `load` makes of it in a graph that was empty, they make too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any

from graph.exchange.dataset import Dataset
from graph.exchange.load import labels_of
from graph.local import bulk
from graph.local.bulk import Columns, Table
from graph.settings import Settings

Joined = tuple[str, str, str, Columns]
"""The label that relationships start from, their type, the label they lead to; ids of both, then properties."""


def fill(settings: Settings, dataset: Dataset, told: Callable[[str], None] = lambda words: None) -> int:
    """Fill the empty, stopped, managed Neo4j of these settings; return how many nodes and relationships.

    Constraints and indexes are made when the store is next opened. Far quicker than `load`, past 100,000 ties.

    Args:
        dataset: checked, as for `load`.

    Raises:
        SetupError: Neo4j is running, or its store holds something already.
    """
    return bulk.fill(settings, tables(dataset), told)


def tables(dataset: Dataset) -> Iterator[Table]:
    """The graph that `write/load_*.cypher` make of a dataset, `(:Graph)` with them. Types stand there too."""
    numbers: dict[str, dict[str, int]] = {}
    first = 0
    for label, columns in _nodes(dataset):
        ids = next(iter(columns.values()))
        numbered = range(first, first + len(ids))
        numbers[label] = dict(zip(ids, numbered, strict=True))
        first += len(ids)
        yield Table("nodes", label, {":ID": numbered, **columns})
    for one, type_, other, columns in chain(_places_and_sectors(dataset), _relationships(dataset)):
        (_, ones), (_, others), *properties = columns.items()
        ends = {
            ":START_ID": list(map(numbers[one].__getitem__, ones)),
            ":END_ID": list(map(numbers[other].__getitem__, others)),
        }
        yield Table("relationships", type_, {**ends, **dict(properties)})


def _nodes(dataset: Dataset) -> Iterator[tuple[str, Columns]]:
    """Labels and properties; the first property is what relationships call the node by."""
    labels = labels_of(dataset)
    people = dataset.people
    yield "Graph", {"key": ["graph"], "version:long": [1], "schema:long": [0]}
    yield "Sector", _columns(dataset.sectors, "id name")
    yield "Topic", _columns(dataset.topics, "id name")
    yield "Place", _columns(dataset.places, "id name kind")
    yield "Organisation", _columns(dataset.organisations, "id name kind synthetic:boolean")
    said = _columns(people, "id post visibility synthetic:boolean asked:date answered:date")
    yield "Person", said | {"label": [labels[id_] for id_ in said["id"]]}
    yield "Identity", {"source_key": said["id"], **_columns(people, "name email")}
    projects = "id name description status synthetic:boolean started:date ended:date"
    yield "Project", _columns(dataset.projects, projects)
    yield "Event", _columns(dataset.events, "id name kind on:date synthetic:boolean")


def _places_and_sectors(dataset: Dataset) -> Iterator[Joined]:
    stated = "stated:boolean"
    yield "Sector", "PART_OF", "Sector", _columns([s for s in dataset.sectors if s.part_of], "id part_of")
    organisations = _columns([o for o in dataset.organisations if o.sector], "id sector")
    yield "Organisation", "IN_SECTOR", "Sector", {**organisations, stated: [True] * len(organisations["id"])}
    own = [(id_, sector, said) for id_, (sector, said) in dataset.sector_of_people().items() if sector]
    people = {name: [row[place] for row in own] for place, name in enumerate(("id", "sector", stated))}
    yield "Person", "IN_SECTOR", "Sector", people
    for label, rows in (
        ("Organisation", dataset.organisations),
        ("Person", dataset.people),
        ("Project", dataset.projects),
        ("Event", dataset.events),
    ):
        yield label, "IN_PLACE", "Place", _columns([row for row in rows if row.place], "id place")


def _relationships(dataset: Dataset) -> Iterator[Joined]:
    people = _cells(dataset.people, "id")
    yield "Identity", "IDENTIFIES", "Person", {"identity": people, "person": people}
    jobs = "person organisation post main:boolean since:date until:date"
    yield "Person", "WORKS_FOR", "Organisation", _columns(dataset.works_for, jobs)
    yield "Person", "WORKS_ON", "Project", _columns(dataset.works_on, "person project part")
    yield "Organisation", "PARTNER_IN", "Project", _columns(dataset.partners, "organisation project part")
    yield "Person", "ATTENDED", "Event", _columns(dataset.attended, "person event")
    yield "Person", "OFFERS", "Topic", _columns(dataset.offers, "person topic")
    yield "Person", "SEEKS", "Topic", _columns(dataset.seeks, "person topic")
    for kind, label in (("event", "Event"), ("project", "Project")):
        grew = [origin for origin in dataset.grew_from if origin.from_kind == kind]
        yield "Project", "GREW_FROM", label, _columns(grew, "project from_ said_by")
    ties = "from_ to strength:long since:date until:date recorded:date source"
    yield "Person", "KNOWS", "Person", _columns(dataset.ties, ties)


def _columns(rows: Sequence[Any], columns: str) -> dict[str, Sequence[Any]]:
    """Fields of rows as columns, each with its type as the import has it."""
    return {column: _cells(rows, column.partition(":")[0]) for column in columns.split()}


def _cells(rows: Sequence[Any], field: str) -> list[Any]:
    return list(map(attrgetter(field), rows))
