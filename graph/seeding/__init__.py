"""Filling an empty graph: with the South Manchester case, or with an invented network of any size."""

from __future__ import annotations

from graph import lease, statements
from graph.access import keeps_people
from graph.errors import SetupError
from graph.formats import csv_folder
from graph.records.bulk.load import Progress, load
from graph.records.dataset import Dataset
from graph.records.organisations_only import without_people
from graph.settings import ROOT
from graph.store import Store

SOUTH_MANCHESTER = ROOT / "seeds" / "south_manchester"
HEALTH = statements.get("read/health")
NO_ENTRIES = statements.get("read/no_entries")


def people(store: Store) -> int:
    """How many people are on the map."""
    return int(store.read(HEALTH)[0]["people"])


def is_empty(store: Store) -> bool:
    """Whether nobody and nothing is on the map."""
    return bool(store.read(NO_ENTRIES)[0]["empty"])


def south_manchester() -> Dataset:
    """The case, from its folder of CSV files; without its people if Weft keeps organisations only."""
    case = csv_folder.dataset(SOUTH_MANCHESTER)
    return case if keeps_people() else without_people(case)


def fill(store: Store, dataset: Dataset, progress: Progress) -> dict[str, int]:
    """Load a dataset into an empty graph; return how many rows there were of each kind.

    Raises:
        SetupError: something is on the map already.
        UpdateInProgress: somebody is at a long piece of work on it.
    """
    with lease.held(store, "start", "lead"):
        if not is_empty(store):
            found = store.read(HEALTH)[0]
            held = (
                f"{found['people']:,} people"
                if found["people"]
                else f"{found['organisations']:,} organisations"
            )
            raise SetupError(
                f"Set WEFT_HOME to another folder to start a second graph: this one already holds {held}, and a "
                "seed goes only into an empty one."
            )
        return load(dataset, store, progress)
