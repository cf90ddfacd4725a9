"""Many clients at once, on loopback and for so many seconds: how many answers, how fast, and none wrong."""

from __future__ import annotations

import json
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

import pytest

from graph.store import Store
from tests.conftest import weft_up
from tests.neo4j import Address

CLIENTS = 50
ASKED = (
    "/api/questions/who-connects?from=health&to=housing",
    "/api/questions/gaps",
    "/api/questions/brokers",
    "/api/questions/gaps?of=organisations&evidence=projects",
    "/api/map",
)
"""What people ask for; the second time it is kept."""
EXPENSIVE = ("/api/measures/brokerage?format=csv", "/api/exports/graphml", "/api/explore?level=everything")


class Clients:
    """So many that ask one address after another until they are stopped."""

    def __init__(self, site: str, addresses: tuple[str, ...], count: int) -> None:
        self.statuses: Counter[int] = Counter()
        self.seconds: list[float] = []
        self._site, self._stop = urlsplit(site), Event()
        self._threads = [Thread(target=self._ask, args=(addresses, n)) for n in range(count)]

    @contextmanager
    def asking(self) -> Iterator[None]:
        """While the block lasts."""
        for thread in self._threads:
            thread.start()
        try:
            yield
        finally:
            self._stop.set()
            for thread in self._threads:
                thread.join()

    def _ask(self, addresses: tuple[str, ...], first: int) -> None:
        connection = HTTPConnection(self._site.hostname or "", self._site.port, timeout=120)
        coming = cycle(addresses[first % len(addresses) :] + addresses[: first % len(addresses)])
        while not self._stop.is_set():
            began = time.perf_counter()
            connection.request("GET", next(coming))
            response = connection.getresponse()
            response.read()
            self.seconds.append(time.perf_counter() - began)
            self.statuses[response.status] += 1
        connection.close()

    def p95(self) -> float:
        """Seconds within which 95 of 100 answers came."""
        return statistics.quantiles(self.seconds, n=20)[-1]


@pytest.fixture
def site(case: Store, neo4j_address: Address, tmp_path: Path) -> Iterator[str]:
    """A Weft that has been asked everything once, so that nothing is planned for the first time."""
    with weft_up(neo4j_address, tmp_path / "home") as address:
        for one in (*ASKED, *EXPENSIVE):
            until = time.monotonic() + 300
            while b'"ready": false' in _get(address, one) or b'"ready":false' in _get(address, one):
                assert time.monotonic() < until
        yield address


def _get(site: str, path: str) -> bytes:
    connection = HTTPConnection(urlsplit(site).hostname or "", urlsplit(site).port, timeout=300)
    connection.request("GET", path)
    response = connection.getresponse()
    assert response.status == 200, path
    return response.read()


@pytest.mark.soak
def test_fifty_clients_that_ask_what_was_asked_before(site: str) -> None:
    clients = Clients(site, ASKED, CLIENTS)
    with clients.asking():
        time.sleep(60)
    rate = len(clients.seconds) / 60
    figures = {
        "answers a second": round(rate),
        "median ms": round(1000 * statistics.median(clients.seconds)),
        "95th percentile ms": round(1000 * clients.p95()),
    }
    print(f"\n{CLIENTS} clients, 60 s: {json.dumps(figures)}")  # noqa: T201  (figures for docs/reliability.md)
    assert set(clients.statuses) == {200}


@pytest.mark.soak
def test_an_ordinary_answer_beside_eight_clients_that_ask_for_the_most_expensive(site: str) -> None:
    def ordinary() -> float:
        one = Clients(site, ("/api/people?q=ann", "/api/sectors"), 1)
        with one.asking():
            time.sleep(20)
        assert set(one.statuses) == {200}
        return one.p95()

    alone = ordinary()
    greedy = Clients(site, EXPENSIVE, 8)
    with greedy.asking():
        beside = ordinary()
    assert set(greedy.statuses) == {200}
    print(  # noqa: T201  (figures for docs/reliability.md)
        f"\n95th percentile of an ordinary answer: {1000 * alone:.0f} ms alone, {1000 * beside:.0f} ms beside 8"
    )
