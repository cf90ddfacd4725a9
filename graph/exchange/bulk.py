"""A dataset as tables for the offline import; what `load` makes of it in a graph that was empty, they make too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

from graph.exchange.dataset import Dataset
from graph.exchange.load import labels_of
from graph.local import bulk
from graph.local.bulk import Table
from graph.settings import Settings

Rows = Iterable[tuple[Any, ...]]


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
    yield from _nodes(dataset)
    yield from _places_and_sectors(dataset)
    yield from _relationships(dataset)


def _nodes(dataset: Dataset) -> Iterator[Table]:
    labels = labels_of(dataset)
    yield _of("Graph", "key:ID(Graph) version:long schema:long", [("graph", 1, 0)])
    yield _of("Sector", "id:ID(Sector) name", ((s.id, s.name) for s in dataset.sectors))
    yield _of("Topic", "id:ID(Topic) name", ((t.id, t.name) for t in dataset.topics))
    yield _of("Place", "id:ID(Place) name kind", ((p.id, p.name, p.kind) for p in dataset.places))
    yield _of(
        "Organisation",
        "id:ID(Organisation) name kind synthetic:boolean",
        ((o.id, o.name, o.kind, o.synthetic) for o in dataset.organisations),
    )
    yield _of(
        "Person",
        "id:ID(Person) label post visibility synthetic:boolean asked:date answered:date",
        (
            (p.id, labels[p.id], p.post, p.visibility, p.synthetic, p.asked, p.answered)
            for p in dataset.people
        ),
    )
    yield _of(
        "Identity",
        "source_key:ID(Identity) name email",
        ((p.id, p.name, p.email) for p in dataset.people),
    )
    yield _of(
        "Project",
        "id:ID(Project) name description status synthetic:boolean started:date ended:date",
        ((p.id, p.name, p.description, p.status, p.synthetic, p.started, p.ended) for p in dataset.projects),
    )
    yield _of(
        "Event",
        "id:ID(Event) name kind on:date synthetic:boolean",
        ((e.id, e.name, e.kind, e.on, e.synthetic) for e in dataset.events),
    )


def _places_and_sectors(dataset: Dataset) -> Iterator[Table]:
    own = dataset.sector_of_people()
    parts = ((s.id, s.part_of) for s in dataset.sectors if s.part_of)
    yield _between("Sector", "PART_OF", "Sector", parts)
    stated = ((o.id, o.sector, True) for o in dataset.organisations if o.sector)
    yield _between("Organisation", "IN_SECTOR", "Sector", stated, "stated:boolean")
    people = ((id_, sector, said) for id_, (sector, said) in own.items() if sector)
    yield _between("Person", "IN_SECTOR", "Sector", people, "stated:boolean")
    for label, rows in (
        ("Organisation", dataset.organisations),
        ("Person", dataset.people),
        ("Project", dataset.projects),
        ("Event", dataset.events),
    ):
        yield _between(label, "IN_PLACE", "Place", [(row.id, row.place) for row in rows if row.place])


def _relationships(dataset: Dataset) -> Iterator[Table]:
    yield _between("Identity", "IDENTIFIES", "Person", ((p.id, p.id) for p in dataset.people))
    jobs = dataset.works_for
    yield _between("Person", "WORKS_FOR", "Organisation", jobs, "post main:boolean since:date until:date")
    yield _between("Person", "WORKS_ON", "Project", dataset.works_on, "part")
    yield _between("Organisation", "PARTNER_IN", "Project", dataset.partners, "part")
    yield _between("Person", "ATTENDED", "Event", dataset.attended)
    yield _between("Person", "OFFERS", "Topic", dataset.offers)
    yield _between("Person", "SEEKS", "Topic", dataset.seeks)
    for kind, label in (("event", "Event"), ("project", "Project")):
        grew = [(o.project, o.from_, o.said_by) for o in dataset.grew_from if o.from_kind == kind]
        yield _between("Project", "GREW_FROM", label, grew, "said_by")
    # Days are few and ties are many: each is spelt once.
    ties = (
        (from_, to, strength, _day(since), _day(until), _day(recorded), source)
        for from_, to, strength, since, until, recorded, source in dataset.ties
    )
    properties = "strength:long since:date until:date recorded:date source"
    yield _between("Person", "KNOWS", "Person", ties, properties)


@cache
def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _of(label: str, columns: str, rows: Rows) -> Table:
    return Table("nodes", label, columns.split(), rows)


def _between(first: str, type_: str, second: str, rows: Rows, properties: str = "") -> Table:
    ends = [f":START_ID({first})", f":END_ID({second})"]
    return Table("relationships", type_, [*ends, *properties.split()], rows)
