"""The small town, on the graph."""

from __future__ import annotations

import pytest

from graph.records.bulk.load import load
from graph.store import Store
from tests.town import TOWN


@pytest.fixture
def town(empty: Store) -> Store:
    """Ann at the clinic and Anne at the homes, who may be one; Ben and Cem; two projects; an event."""
    load(TOWN, empty)
    return empty
