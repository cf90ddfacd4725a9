"""Fills a Neo4j with an invented graph, reads it as arrays and asks it questions: `python -m benchmarks.asking PEOPLE`.

Prints lines of JSON as one.py does. The graph is kept below .build/bench, and found there the next time.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from benchmarks.networks import FOLDER, SEED, TIES_EACH
from benchmarks.one import forget_peak, peak, tell
from graph import questions
from graph.clock import today
from graph.exchange import bulk
from graph.model import Viewer
from graph.opening import opened, store_at
from graph.projection import projection
from graph.settings import Settings, settings
from graph.statements import migrations
from graph.store import Store
from graph.synthetic import synthetic

PROJECTIONS, ASKED = 3, 5
"""How often each is repeated."""

MANY = 300_000
"""People from which Neo4j is given more memory than it has by default."""

ASKING = {
    "who-connects": {"from": "primary-care", "to": "housing"},
    "gaps": {"level": "sector"},
    "introductions": {},
}


def main(people: int) -> None:
    """Fill where nothing is filled, then read and ask."""
    home = FOLDER / f"neo4j-{people}"
    memory = {"WEFT_NEO4J_HEAP": "4g", "WEFT_NEO4J_PAGECACHE": "1g"} if people >= MANY else {}
    os.environ |= {"WEFT_HOME": str(home), "WEFT_BOLT_PORT": "17787", "WEFT_NEO4J_URI": "", **memory}
    os.environ |= {"WEFT_READ_SECONDS": "120", "WEFT_WHOLE_SECONDS": "600"}
    filled = home / f"filled-{len(migrations())}.json"
    if not filled.exists():
        filled.write_text(json.dumps(fill(settings(), people)))
    kept = json.loads(filled.read_text())
    tell(what="fill", **kept)
    with opened(settings()) as store:
        tell(ready=True)
        read(settings(), store)
        ask(store)


def fill(into: Settings, people: int) -> dict[str, float]:
    """Import the graph; the seconds that took, without drawing it."""
    dataset = synthetic(people, TIES_EACH * people, SEED)
    began = time.perf_counter()
    bulk.fill(into, dataset)
    imported = time.perf_counter() - began
    with opened(into):  # makes constraints and indexes
        pass
    return {"seconds": imported, "opening": time.perf_counter() - began - imported}


def read(given: Settings, opened_store: Store) -> None:
    """The whole graph into arrays, each time by a store that has nothing remembered."""
    for _ in range(PROJECTIONS):
        store = store_at(given, opened_store.uri, opened_store.user, opened_store.password)
        before = forget_peak()
        began = time.perf_counter()
        net = projection(store, as_of=today())
        tell(what="projection", seconds=time.perf_counter() - began)
        tell(what="projection", memory=peak() - before, whole=peak(), arrays=net.nbytes)
        store.close()
        del net


def ask(store: Store) -> None:
    """Each question several times, when the arrays are there and all that is worked out beside it."""
    net = projection(store, as_of=today())
    person = net.ids[int(abs(net.ties.degree - 2 * TIES_EACH).argmin())]  # who knows as many as people do
    for name, given in ASKING.items():
        question = questions.find(name)
        parameters = question.parse(given or {"person": person})
        for number in range(ASKED + 1):
            began = time.perf_counter()
            question.answer(Viewer("lead"), store, parameters)
            if number:
                tell(what=name, seconds=time.perf_counter() - began)


if __name__ == "__main__":
    Path(FOLDER).mkdir(parents=True, exist_ok=True)
    main(int(sys.argv[1]))
