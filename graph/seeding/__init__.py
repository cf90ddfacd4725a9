"""Filling an empty graph: with the South Manchester case, or with an invented network of any size."""

from __future__ import annotations

from graph import statements
from graph.errors import SetupError
from graph.formats import csv_folder
from graph.records.bulk.load import Progress, load
from graph.records.dataset import Dataset
from graph.settings import ROOT
from graph.store import Store

SOUTH_MANCHESTER = ROOT / "seeds" / "south_manchester"
HEALTH = statements.get("read/health")


def people(store: Store) -> int:
    """How many people are on the map."""
    return int(store.read(HEALTH)[0]["people"])


def south_manchester() -> Dataset:
    """The case, from its folder of CSV files."""
    return csv_folder.dataset(SOUTH_MANCHESTER)


def fill(store: Store, dataset: Dataset, progress: Progress) -> dict[str, int]:
    """Load a dataset into an empty graph; return how many rows there were of each kind.

    Raises:
        SetupError: somebody is on the map already.
    """
    found = people(store)
    if found:
        raise SetupError(
            f"Set WEFT_HOME to another folder to start a second graph: this one already holds {found:,} people, and a "
            "seed goes only into an empty one."
        )
    return load(dataset, store, progress)
