"""Every error as `application/problem+json` (RFC 9457), in plain words and without a stack trace."""

from __future__ import annotations

import errno
import logging
from typing import Any

from apiflask import APIFlask, HTTPError
from flask import Response, json, request
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from graph import faults
from graph.errors import CannotStore, InvalidInput, NotFound, WeftError
from graph.local.home import reason
from graph.validation import problems

TYPE = "https://weft.invalid/problems/"
FAULT = "https://weft.invalid/faults/"
MEDIA_TYPE = "application/problem+json"
SCHEMA: dict[str, Any] = {
    "type": "object",
    "title": "Problem",
    "description": "What went wrong (RFC 9457). The last part of `type` names the kind of problem.",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "One plain sentence with the remedy."},
        "instance": {
            "type": "string",
            "format": "uri",
            "description": "Of a fault that Weft did not expect: its last part is the id of the fault in the log.",
        },
        "nearest": {
            "type": "array",
            "items": {"type": "string"},
            "description": "Names that may have been meant.",
        },
        "fields": {
            "type": "object",
            "additionalProperties": {"type": "string"},
            "description": "What is wrong with each parameter.",
        },
        "now": {
            "type": ["object", "null"],
            "additionalProperties": True,
            "description": "Of a conflict: what is there now, by column.",
        },
        "yours": {
            "type": "object",
            "additionalProperties": True,
            "description": "Of a conflict: what was given and has not been written, by column.",
        },
        "revision": {"type": "string", "description": "Of a conflict: the revision of what is there now."},
    },
}
_RETRY_SECONDS = "5"
_REMEDIES = {
    "bad-request": "Check the request: its body should be JSON, and it should go to 127.0.0.1 or localhost.",
    "not-found": "Check the address: there is nothing at this one. /api/openapi.json lists those of the API.",
    "method-not-allowed": "Use another method: /api/openapi.json lists those that this address has.",
    "request-entity-too-large": "Send less at once: this is more than one request may hold.",
    "request-header-fields-too-large": "Shorten the address or the headers: together they are longer than 32 kB.",
    "unsupported-media-type": "Send JSON, with the header Content-Type: application/json.",
}
"""What to do about an error that the server itself answers, by its name."""
_OTHERWISE = "Check the request: Weft cannot answer it as it is."
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_SHOWN_DETAILS = ("nearest", "fields", "now", "yours", "revision")
_log = logging.getLogger("weft")


def problem(error: WeftError) -> Response:
    """One of our errors as a response."""
    details = {key: error.details[key] for key in _SHOWN_DETAILS if key in error.details}
    return _response(error.type, error.title, error.status, error.message, **details)


def register(app: APIFlask) -> None:
    """Answer every error with a problem."""

    @app.errorhandler(WeftError)
    def ours(error: WeftError) -> Response:
        if isinstance(error, NotFound) and request.args.get("names") == "public":
            error = error.without_people()
        if error.status >= 500:
            _log.warning("%s: %s", error.type, error.message, exc_info=error.__cause__)
        return problem(error)

    @app.error_processor
    def refused(error: HTTPError) -> Any:
        if isinstance(error.__cause__, ValidationError):
            return problem(InvalidInput(problems(error.__cause__)))
        return _response("http", error.message or "", error.status_code, error.message or "")

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> Response:
        name = error.name.lower().replace(" ", "-")
        detail = _REMEDIES.get(name, _OTHERWISE)
        return _response(name, error.name, error.code or 500, detail, headers=error.get_headers())

    @app.errorhandler(OSError)
    def system(error: OSError) -> Response:
        """A full disk: files of a request that are too large for the memory wait on it, and so does an export."""
        return ours(CannotStore(reason(error))) if error.errno in _NO_ROOM else unexpected(error)

    @app.errorhandler(Exception)
    def unexpected(error: Exception) -> Response:
        id_ = faults.logged(error)
        detail = (
            f"Report this, with the lines of fault {id_} in the log: Weft did not expect what went wrong."
        )
        return _response("unexpected", "Unexpected error", 500, detail, instance=FAULT + id_)


def of_status(status: int, name: str) -> dict[str, Any]:
    """The body of an error that the server answers before the application is asked."""
    kind = name.lower().replace(" ", "-")
    return _body(kind, name, status, _REMEDIES.get(kind, "Check the request: it is not proper HTTP."))


def describe(spec: Any) -> Any:
    """Say in the OpenAPI which errors there are, that each is a problem, and how lists are written in an address."""
    spec["components"]["schemas"]["Problem"] = SCHEMA
    spec["components"]["schemas"].pop("ValidationError", None)
    spec["components"].setdefault("responses", {})["Problem"] = {
        "description": "What went wrong, in plain words",
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    answer = {"$ref": "#/components/responses/Problem"}
    for path, operations in spec["paths"].items():
        for method, operation in operations.items():
            operation["responses"] |= dict.fromkeys(map(str, _statuses(path, method, operation)), answer)
            for parameter in operation.get("parameters", []):
                if _is_list(parameter.get("schema", {})):
                    parameter |= {"style": "form", "explode": False}
    return spec


def _statuses(path: str, method: str, operation: dict[str, Any]) -> list[int]:
    """The errors that an operation can end in."""
    found = [400, 403, 404, 422, 500, 503]
    if method != "get":
        found += [409, 507]
    if "requestBody" in operation:
        found += [413, 415]
    if path.startswith(("/api/imports", "/api/exports")):
        found.append(507)
    return sorted(set(found))


def _is_list(schema: dict[str, Any]) -> bool:
    return any(part.get("type") == "array" for part in [schema, *schema.get("anyOf", [])])


def _response(type_: str, title: str, status: int, detail: str, headers: Any = (), **more: Any) -> Response:
    body = _body(type_, title, status, detail) | more
    response = Response(json.dumps(body), status, content_type=MEDIA_TYPE)
    for key, value in headers:
        if key.lower() not in ("content-type", "content-length"):
            response.headers[key] = value
    if status == 503:
        response.headers["Retry-After"] = _RETRY_SECONDS
    return response


def _body(type_: str, title: str, status: int, detail: str) -> dict[str, Any]:
    return {"type": TYPE + type_, "title": title, "status": status, "detail": detail}
