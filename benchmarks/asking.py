"""Fills a Neo4j with an invented graph, reads it as arrays and asks it questions: `python -m benchmarks.asking PEOPLE`.

Prints lines of JSON as one.py does. The graph is kept below .build/bench, and found there the next time.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Hashable
from typing import Any

from benchmarks.networks import FOLDER, SEED, TIES_EACH, home_of
from benchmarks.one import forget_peak, peak, tell
from graph import questions
from graph.analysis.measures.between_sets import between
from graph.analysis.measures.stability import stability_of
from graph.analysis.projection import projection
from graph.clock import today
from graph.derived import Derived
from graph.model import EVERYBODY, Viewer
from graph.opening import opened, store_at
from graph.questions.brokers_between import first_between, in_any
from graph.records.bulk import offline
from graph.seeding.synthetic import synthetic_frames
from graph.settings import Settings, settings
from graph.statements import migrations
from graph.store import Store

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
    home = home_of(people)
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
        ask(settings(), store)


def fill(into: Settings, people: int) -> dict[str, float]:
    """Import the graph; the seconds that took, without drawing it."""
    frames = synthetic_frames(people, TIES_EACH * people, SEED)
    began = time.perf_counter()
    offline.fill(into, frames)
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
        net = projection(store, EVERYBODY, as_of=today(), version=store.version())
        tell(what="projection", seconds=time.perf_counter() - began)
        tell(what="projection", memory=peak() - before, whole=peak(), arrays=net.nbytes)
        store.close()
        del net


def ask(given: Settings, opened_store: Store) -> None:
    """Each question several times, with the arrays in memory; stability comes beside an answer, and later."""
    store = store_at(given, opened_store.uri, opened_store.user, opened_store.password)
    store.derived = NotBeside(1000)
    net = projection(store, EVERYBODY, as_of=today(), version=store.version())
    tell(ready=True)
    sectors = ASKING["who-connects"].values()
    left, right = (in_any(net, [sector]) for sector in sectors)
    repeat("count-between", lambda: between(net, left, right))
    person = net.ids[int(abs(net.ties.degree - 2 * TIES_EACH).argmin())]  # who knows as many as people do
    for name, asked in ASKING.items():
        question = questions.find(name)
        parameters = question.parse(asked or {"person": person})
        repeat(name, lambda q=question, p=parameters: q.answer(Viewer("lead"), store, p))  # type: ignore[misc]
    began = time.perf_counter()
    stability_of(net, lambda thinned: first_between(thinned, *([sector] for sector in sectors)), runs=100)
    tell(what="stability", seconds=time.perf_counter() - began)
    store.close()


def repeat(name: str, work: Callable[[], object]) -> None:
    """Do it once, and then so that it counts."""
    work()
    for _ in range(ASKED):
        began = time.perf_counter()
        work()
        tell(what=name, seconds=time.perf_counter() - began)


class NotBeside(Derived):
    """Works out nothing beside an answer, so that no question is measured while another is still at work."""

    def soon(self, key: Hashable, make: Callable[..., Any], **_how: Any) -> None:
        """Not yet."""


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    main(int(sys.argv[1]))
