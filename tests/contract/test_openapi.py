"""The OpenAPI document is valid, and what the application answers agrees with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import schemathesis
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from openapi_spec_validator import validate
from schemathesis import GenerationMode
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.app import create_app
from graph import questions
from graph.store import Store

CHECKS = [
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    schemathesis.checks.not_a_server_error,
]


def test_generated_requests_get_what_the_document_promises(written: Store, tmp_path: Path) -> None:
    """Requests made from the document, in and out of its bounds, at every route."""
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", create_app(written, tmp_path, tmp_path))
    operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    assert len(operations) >= 40

    for operation in operations:
        inside, outside = (operation.as_strategy(generation_mode=mode) for mode in GenerationMode)

        @settings(
            max_examples=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=True,
            database=None,
        )
        @given(request=inside | outside)
        def ask(request: schemathesis.Case[Any]) -> None:
            request.call_and_validate(base_url="http://127.0.0.1", checks=CHECKS)

        ask()


def test_the_document_is_valid_and_lists_every_question(case: Store, tmp_path: Path) -> None:
    client: FlaskClient = create_app(case, tmp_path, tmp_path).test_client()
    document = client.get("/api/openapi.json", headers={"Host": "127.0.0.1"}).get_json()
    validate(document)
    assert document["openapi"].startswith("3.1")
    asked = {path.rpartition("/")[2] for path in document["paths"] if path.startswith("/api/questions/")}
    assert asked == {question.name for question in questions.CATALOGUE}
