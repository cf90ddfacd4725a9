"""What operators watch: `/metrics` for Prometheus, and a line for each request in the log.

Neither has a name, an email, a parameter or the text of a query in it: a route is the pattern of its address.
"""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

from apiflask import APIFlask
from flask import Response, g, request
from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from api.answers import Answers
from graph.backup import nightly
from graph.errors import WeftError
from graph.imports.runs import Runs
from graph.store import Store

_SECONDS = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30)
_requests_log = logging.getLogger("weft.requests")


def register(app: APIFlask, store: Store, answers: Answers, runs: Runs, home: Path) -> None:
    """Count every request, and serve `/metrics`."""
    registry = CollectorRegistry()
    registry.register(_Now(app, store, answers, runs, home))
    counted = Counter(
        "weft_requests",
        "Requests by route, method and status",
        ["route", "method", "status"],
        registry=registry,
    )
    timed = Histogram(
        "weft_request_seconds", "How long answers take", ["route"], buckets=_SECONDS, registry=registry
    )

    @app.before_request
    def begin() -> None:
        g.began, g.request_id = time.perf_counter(), secrets.token_hex(4)

    @app.after_request
    def end(response: Response) -> Response:
        seconds = time.perf_counter() - g.began
        route = request.url_rule.rule if request.url_rule else "nowhere"
        counted.labels(route, request.method, response.status_code).inc()
        timed.labels(route).observe(seconds)
        _requests_log.info(
            "request",
            extra={
                "request": g.request_id,
                "method": request.method,
                "route": route,
                "status": response.status_code,
                "milliseconds": round(1000 * seconds),
            },
        )
        return response

    def refused(status: int) -> None:
        """What the server refuses before it is a request of the application."""
        counted.labels("nowhere", "", status).inc()
        _requests_log.info("refused", extra={"request": secrets.token_hex(4), "status": status})

    app.extensions["weft.refused"] = refused

    @app.get("/metrics")
    @app.doc(hide=True)
    def metrics() -> Response:
        return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


class _Now(Collector):
    """What is looked up when somebody asks."""

    def __init__(self, app: APIFlask, store: Store, answers: Answers, runs: Runs, home: Path) -> None:
        self._app, self._store, self._answers, self._runs, self._home = app, store, answers, runs, home

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """All of it."""
        try:
            moment = self._store.moment()
            up, version = 1, moment.version
        except WeftError:
            up, version = 0, -1
        backup = nightly.last_of(self._home).at
        networks = self._store.networks.values()
        for name, what, value in (
            ("weft_neo4j_up", "Whether Neo4j answers", up),
            ("weft_graph_version", "The graph's version; -1 if Neo4j does not answer", version),
            ("weft_answers_kept", "Answers that are kept until the graph changes", len(self._answers)),
            ("weft_answers_kept_bytes", "Bytes of the answers that are kept", self._answers.nbytes),
            ("weft_networks", "Networks in memory", len(networks)),
            ("weft_networks_bytes", "Bytes of the networks in memory", sum(one.nbytes for one in networks)),
            (
                "weft_requests_waiting",
                "Requests that wait for a thread",
                self._app.extensions["weft.waiting"](),
            ),
            ("weft_imports_running", "Imports that are being applied", self._runs.running),
            (
                "weft_last_backup_timestamp_seconds",
                "When the last good nightly backup was made, since 1970; 0 if there is none",
                backup.timestamp() if backup else 0,
            ),
        ):
            yield GaugeMetricFamily(name, what, value=value)
