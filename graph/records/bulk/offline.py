"""A dataset as tables for the offline import; they give the same graph as `load` in an empty one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

import polars as pl

from graph.directory.visibility import Described, called, sharing
from graph.local import admin_import
from graph.local.admin_import import Table
from graph.records import tags
from graph.records.bulk.frames import Frames
from graph.settings import Settings

_TAGS = pl.when(pl.col("tags") != "").then(pl.col("tags").str.split(tags.SEPARATOR)).alias("tags")
"""The text of a row as a list, null if there are none."""

Joined = tuple[str, str, str, pl.DataFrame]
"""The label that relationships start from, their type, the label they lead to; ids of both, then properties."""


def fill(settings: Settings, frames: Frames, told: Callable[[str], None] = lambda words: None) -> int:
    """Fill the empty, stopped, managed Neo4j of these settings; return how many nodes and relationships.

    Constraints and indexes are made when the store is next opened. Far quicker than `load`, past 100,000 ties.

    Args:
        frames: of a checked dataset, as for `load`.

    Raises:
        SetupError: Neo4j is running, or its store holds something already.
    """
    return admin_import.fill(settings, tables(frames), told)


def tables(frames: Frames) -> Iterator[Table]:
    """The graph that `write/load_*.cypher` make of a dataset, with `(:Graph)`."""
    numbers: dict[str, pl.DataFrame] = {}
    first = 0
    sectors = _sectors_of_people(frames)
    for label, nodes in _nodes(frames, sectors):
        numbered = nodes.with_row_index(":ID", first)
        numbers[label] = numbered.select(":ID", id=nodes.columns[0])
        first += len(nodes)
        yield Table("nodes", label, numbered)
    for one, type_, other, relationships in chain(
        _places_and_sectors(frames, sectors), _relationships(frames)
    ):
        ones, others, *properties = relationships.columns
        rows = relationships.select(
            _numbers_of(relationships[ones], numbers[one]).alias(":START_ID"),
            _numbers_of(relationships[others], numbers[other]).alias(":END_ID"),
            *properties,
        )
        yield Table("relationships", type_, rows)


def _numbers_of(ids: pl.Series, numbers: pl.DataFrame) -> pl.Series:
    """The number of the node with each id."""
    return ids.to_frame("id").join(numbers, on="id", how="left", maintain_order="left")[":ID"]


def _sectors_of_people(frames: Frames) -> pl.DataFrame:
    """(people,) as `Dataset.sector_of_people`: `sector` and whether it is `stated`."""
    main = frames["works_for"].filter("main").select("person", "organisation")
    employers = main.join(
        frames["organisations"].select("id", employers="sector"), left_on="organisation", right_on="id"
    )
    people = frames["people"].select("id", "sector")
    said = pl.col("sector") != ""
    return people.join(employers, left_on="id", right_on="person", how="left", maintain_order="left").select(
        "id",
        pl.when(said).then("sector").otherwise(pl.col("employers").fill_null("")).alias("sector"),
        said.alias("stated"),
    )


def _nodes(frames: Frames, sectors: pl.DataFrame) -> Iterator[tuple[str, pl.DataFrame]]:
    """Labels and properties; relationships refer to the node by the first property."""
    people = frames["people"]
    yield "Graph", pl.DataFrame({"key": ["graph"], "version": [1], "schema": [0]})
    yield "Sector", frames["sectors"].select("id", "name")
    yield "Topic", frames["topics"].select("id", "name")
    yield "Scale", frames["scales"].select("id", "name")
    yield "Place", frames["places"].select("id", "name", "kind", "latitude", "longitude")
    yield "Organisation", frames["organisations"].select("id", "name", "kind", "synthetic", "website", _TAGS)
    said = people.select("id", "post", "visibility", "synthetic", "asked", "answered", _TAGS)
    yield "Person", said.with_columns(label=_labels(frames, sectors))
    yield "Identity", people.select(source_key="id", name="name", email="email")
    projects = ("id", "name", "description", "status", "synthetic", "started", "ended", _TAGS)
    yield "Project", frames["projects"].select(projects)
    yield "Event", frames["events"].select("id", "name", "kind", "on", "synthetic")


def _labels(frames: Frames, sectors: pl.DataFrame) -> pl.Series:
    """(people,) the label of each on the map."""
    wards = frames["places"].filter(kind="ward").select("id", ward="name")
    named = frames["sectors"].select("id", sector_name="name")
    described = (
        frames["people"]
        .select("id", "name", "visibility", "post", "place", sectors["sector"])
        .join(wards, left_on="place", right_on="id", how="left", maintain_order="left")
        .join(named, left_on="sector", right_on="id", how="left", maintain_order="left")
        .select("id", "name", "visibility", "post", pl.col("ward", "sector_name").fill_null(""))
    )
    alike = described.group_by("post", "ward", "sector_name").len()
    shared = sharing({(post, ward, sector): many for post, ward, sector, many in alike.iter_rows()})
    unnamed = described.filter(pl.col("visibility") != "named")
    labels = [called(person, shared) for person in map(Described._make, unnamed.iter_rows())]
    return described.join(
        unnamed.select("id", label=pl.Series(labels, dtype=pl.String)),
        on="id",
        how="left",
        maintain_order="left",
    ).select(pl.coalesce("label", "name"))["label"]


def _places_and_sectors(frames: Frames, sectors: pl.DataFrame) -> Iterator[Joined]:
    yield "Sector", "PART_OF", "Sector", _filled(frames["sectors"], "part_of")
    stated = _filled(frames["organisations"], "sector").with_columns(stated=True)
    yield "Organisation", "IN_SECTOR", "Sector", stated
    yield "Person", "IN_SECTOR", "Sector", sectors.filter(pl.col("sector") != "")
    for label, kind in (
        ("Organisation", "organisations"),
        ("Person", "people"),
        ("Project", "projects"),
        ("Event", "events"),
    ):
        yield label, "IN_PLACE", "Place", _filled(frames[kind], "place")


def _filled(rows: pl.DataFrame, reference: str) -> pl.DataFrame:
    """The rows that refer to something by this column: their ids and its."""
    return rows.select("id", reference).filter(pl.col(reference) != "")


def _relationships(frames: Frames) -> Iterator[Joined]:
    people = frames["people"].select(identity="id", person="id")
    yield "Identity", "IDENTIFIES", "Person", people
    yield "Person", "WORKS_FOR", "Organisation", frames["works_for"]
    yield "Person", "WORKS_ON", "Project", frames["works_on"]
    yield "Organisation", "PARTNER_IN", "Project", frames["partners"]
    yield "Person", "ATTENDED", "Event", frames["attended"]
    yield "Organisation", "WORKS_WITH", "Organisation", frames["works_with"]
    yield "Organisation", "ATTENDED", "Event", frames["organisations_attended"]
    yield "Organisation", "SCORED", "Scale", frames["scores"]
    yield "Person", "OFFERS", "Topic", frames["offers"]
    yield "Person", "SEEKS", "Topic", frames["seeks"]
    for kind, label in (("event", "Event"), ("project", "Project")):
        grew = frames["grew_from"].filter(from_kind=kind)
        yield "Project", "GREW_FROM", label, grew.select("project", "from_", "said_by")
    true = pl.when("undirected").then(pl.col("undirected"))  # a tie that somebody stated has no such property
    yield "Person", "KNOWS", "Person", frames["ties"].with_columns(true)
