"""The application: routes over the questions, problem answers for every error, and the page."""

from __future__ import annotations

from pathlib import Path

from apiflask import APIFlask
from flask import request

from api import headers, page, problems
from api.routes import measures, organisations, people, questions, system
from graph.errors import InvalidInput
from graph.store import Store

TRUSTED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
"""Names this application answers to: another name that leads to loopback is somebody else's page asking."""


def create_app(store: Store, site: Path) -> APIFlask:
    """The WSGI application over one store.

    Args:
        site: folder of the built page.
    """
    app = APIFlask("weft", title="Weft", version="0.1.0", spec_path="/api/openapi.json", docs_path=None)
    app.json.sort_keys = app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.config.update(
        TRUSTED_HOSTS=TRUSTED_HOSTS,
        MAX_CONTENT_LENGTH=1_000_000,
        DESCRIPTION="Who connects whom across a system, and who should meet next.",
        AUTO_404_RESPONSE=False,
        VALIDATION_ERROR_SCHEMA=problems.SCHEMA,
        HTTP_ERROR_SCHEMA=problems.SCHEMA,
        AUTO_SERVERS=False,
    )
    app.extensions["weft.store"] = store
    app.before_request(_each_parameter_once)
    problems.register(app)
    headers.register(app, page.script_hashes(site))
    for module in (questions, measures, people, organisations, system):
        app.register_blueprint(module.blueprint)
    app.register_blueprint(page.blueprint(site))
    app.spec_processor(problems.describe)
    return app


def _each_parameter_once() -> None:
    """A parameter given twice is refused: taking one of the two would be guessing."""
    twice = {name: "is given more than once" for name, values in request.args.lists() if len(values) > 1}
    if twice:
        raise InvalidInput(twice)
