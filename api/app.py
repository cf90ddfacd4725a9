"""The application: routes over the questions, problem answers for every error, and the page."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from apiflask import APIFlask
from flask import Request, request
from werkzeug.exceptions import SecurityError

from api import answers, headers, metrics, page, problems
from api.routes import (
    changes,
    editing,
    explore,
    exports,
    imports,
    map,
    measures,
    members,
    merges,
    networks,
    organisations,
    people,
    questions,
    saved,
    searching,
    system,
)
from graph.access import keeps_people
from graph.changes import transactions
from graph.errors import ForeignOrigin, InvalidInput, UpdateInProgress
from graph.imports.runs import Runs
from graph.imports.service import of_uploads
from graph.model import Viewer
from graph.settings import is_loopback
from graph.store import Store

_LOOKED_SECONDS = 0.5
"""Seconds to cache whether a long change is being written."""
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
LEAD = Viewer("lead")


class _Request(Request):
    """A request whose files stay in memory where Weft keeps no people: larger ones would go through a file."""

    def get_json(self, *args: Any, **more: Any) -> Any:
        """The body as JSON, if it says that it is JSON: a form of another page cannot say so."""
        try:
            return super().get_json(*args, **more | {"force": False})
        except RecursionError:
            raise InvalidInput({"body": "should have fewer lists and objects within each other"}) from None

    def _get_file_stream(self, *args: Any, **more: Any) -> IO[bytes]:
        return super()._get_file_stream(*args, **more) if keeps_people() else BytesIO()


def create_app(store: Store, site: Path, home: Path, viewer: Viewer = LEAD) -> APIFlask:
    """The WSGI application over one store.

    Args:
        site: folder of the built page.
        home: folder below which files of an import wait for a decision, and secrets lie.
        viewer: who asks. Until there are accounts everybody on this machine is the lead. No header or parameter names
            anybody else.
    """
    app = APIFlask(
        "weft", title="Weft", version=version("weft"), spec_path="/api/openapi.json", docs_path=None
    )
    app.request_class = _Request
    app.json.sort_keys = app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.config.update(
        MAX_CONTENT_LENGTH=1_000_000,
        DESCRIPTION="Who connects people across a system, and who should meet next.",
        AUTO_404_RESPONSE=False,
        VALIDATION_ERROR_SCHEMA=problems.SCHEMA,
        HTTP_ERROR_SCHEMA=problems.SCHEMA,
        AUTO_SERVERS=False,
    )
    app.extensions |= {
        "weft.store": store,
        "weft.imports": of_uploads(store, home),
        "weft.runs": Runs(),
        "weft.home": home,
        "weft.viewer": viewer,
        "weft.waiting": lambda: 0,  # of the server in front, which says so
    }
    kept = answers.Answers()
    metrics.register(app, store, kept, app.extensions["weft.runs"], home)
    app.url_map.converters["of_page"] = page.OfPage
    app.before_request(_under_its_own_name)
    app.before_request(_each_parameter_once)
    app.before_request(_only_from_this_page)
    app.before_request(_not_while_changing(store))
    problems.register(app)
    headers.register(app, page.script_hashes(site))
    for module in (
        questions,
        measures,
        people,
        organisations,
        networks,
        system,
        saved,
        members,
        map,
        explore,
        imports,
        changes,
        editing,
        merges,
        exports,
        searching,
    ):
        app.register_blueprint(module.blueprint)
    app.register_blueprint(page.blueprint(site))
    answers.register(app, kept)
    app.spec_processor(_described)
    return app


def _described(spec: Any) -> Any:
    imports.describe(spec)
    return problems.describe(spec)


def _not_while_changing(store: Store) -> Callable[[], None]:
    """Refuse requests while a change is written in part: the map is between two states."""
    # Read and set as one value: many threads answer requests.
    looked: tuple[float, UpdateInProgress | None] = (0.0, None)

    def check() -> None:
        if not request.path.startswith("/api/") or request.path.startswith(("/api/imports", "/api/health")):
            return
        if answers.is_kept(request.endpoint):
            return
        nonlocal looked
        now = time.monotonic()
        at, change = looked
        if now - at > _LOOKED_SECONDS:
            change = transactions.in_progress(store)
            looked = now, change
        if change:
            raise change

    return check


def _under_its_own_name() -> None:
    """Refuse requests under any name but this machine's: a page elsewhere may point its own name here."""
    if not is_loopback(urlsplit(f"//{request.host}").hostname or ""):
        raise SecurityError()


def _only_from_this_page() -> None:
    """Answer this page, and programs that are not browsers, never somebody else's page.

    Browsers say where requests come from, and no page can change that: of every request how far its site is from this
    one, and of one that changes something the origin too, with its scheme.
    """
    if request.path.startswith("/api/") and request.headers.get("Sec-Fetch-Site") == "cross-site":
        raise ForeignOrigin()
    if request.method in SAFE_METHODS:
        return
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"{request.scheme}://{request.host}":
        raise ForeignOrigin()


def _each_parameter_once() -> None:
    """Refuse a parameter that is given twice: using one of the two would be a guess."""
    twice = {name: "is given more than once" for name, values in request.args.lists() if len(values) > 1}
    if twice:
        raise InvalidInput(twice)
