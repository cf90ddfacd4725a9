"""The invented networks that everything is measured on, six ties to a person, kept below .build/bench."""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path

import numpy as np

from graph.analysis import network as network_module
from graph.analysis.network import Network, network
from graph.seeding.invented import SECTORS
from graph.seeding.synthetic import _crowd, _pairs
from graph.settings import ROOT

FOLDER = ROOT / ".build" / "bench"
TIES_EACH = 6
SEED = 7


def made(people: int) -> Network:
    """The network of so many people; drawn at the first call, read from disk afterwards."""
    form = hashlib.sha256(
        Path(network_module.__file__).read_bytes() + Path(__file__).read_bytes()
    ).hexdigest()
    path = FOLDER / f"network-{people}-{form[:8]}.pickle"
    if not path.exists():
        net = drawn(people)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(net, protocol=5))
    found: Network = pickle.loads(path.read_bytes())  # noqa: S301 - our own file
    return found


def home_of(people: int) -> Path:
    """WEFT_HOME of the Neo4j that holds the graph of so many people."""
    return FOLDER / f"neo4j-{people}"


def drawn(people: int) -> Network:
    """People tied as `graph.seeding.synthetic` ties them, each pair stated by either of the two."""
    rng = np.random.default_rng(SEED)
    crowd = _crowd(people, rng)
    a, b = _pairs(crowd, TIES_EACH * people, rng)
    turned = rng.random(len(a)) < 0.5
    return network(
        crowd.ids.to_list(),
        np.where(turned, b, a),
        np.where(turned, a, b),
        rng.integers(1, 6, len(a)) / 5,
        sector=[SECTORS[code].id for code in crowd.sector],
        answered=rng.random(people) < 0.7,
    )
