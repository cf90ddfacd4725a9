"""Imports: files to a preview, choices about it, applying it, its progress, and undo."""

from __future__ import annotations

from typing import Any, Literal

from apiflask import APIBlueprint
from flask import request
from pydantic import BaseModel, Field, ValidationError
from werkzeug.exceptions import RequestEntityTooLarge

from api.context import imports, runs, store, viewer
from api.schemas import NoParameters
from graph.changes import history, undo
from graph.changes.history import Recorded
from graph.changes.undo import Undone
from graph.errors import InvalidInput, TooLarge
from graph.imports.choices import Choices
from graph.imports.preview import Preview
from graph.imports.reading.process import Reading
from graph.imports.runs import Running
from graph.imports.service import Imported
from graph.settings import settings
from graph.validation import problems

blueprint = APIBlueprint("imports", __name__, url_prefix="/api/imports", tag="Imports")

PATIENCE_SECONDS = 5.0
"""How long a request waits for an import to be applied before it returns the progress instead."""


class PreviewBody(BaseModel):
    """What an import would do."""

    preview: Preview


class ReadingBody(BaseModel):
    """How far the reading of files is."""

    reading: bool = Field(description="Whether files of this import are being read")
    file: str = Field(description="The file that is being read, “” before the first")
    rows: int = Field(description="Rows found so far in all files")


class Applying(BaseModel):
    """Applying an import as its preview was seen."""

    version: int | None = Field(None, ge=0, description="Version of the map that the preview was seen of")


class ProgressBody(BaseModel):
    """The progress of an import."""

    state: Literal["applying", "applied", "cancelled", "failed"]
    done: int
    total: int
    result: Imported | None
    problem: str


class ImportsBody(BaseModel):
    """The imports that were applied, newest first."""

    imports: list[Recorded]
    total: int


class UndoneBody(BaseModel):
    """The result of undo."""

    undone: Undone


@blueprint.get("")
@blueprint.input(NoParameters, location="query")
@blueprint.output(ImportsBody)
def every(query_data: NoParameters) -> ImportsBody:
    """The imports that were applied, newest first."""
    found, total = history.every(store(), viewer(), ["import"])
    return ImportsBody(imports=found, total=total)


@blueprint.post("")
@blueprint.output(PreviewBody, status_code=201)
def preview() -> PreviewBody:
    """Say what files would do to the map. Nothing is written; the preview waits for a day."""
    most = settings().upload_megabytes
    request.max_content_length = most * 1_000_000
    try:
        given = [(one.filename or "file", one.read()) for one in request.files.getlist("files")]
    except RequestEntityTooLarge:
        raise TooLarge(f"Split these files: together they are larger than {most:,} MB.") from None
    return PreviewBody(preview=imports().preview(viewer(), given, _choices(), request.form.get("id", "")))


def _choices() -> Choices:
    text = request.form.get("choices")
    try:
        return Choices.model_validate_json(text) if text else Choices()
    except ValidationError as error:
        raise InvalidInput(problems(error)) from error


@blueprint.get("/<import_id>")
@blueprint.input(NoParameters, location="query")
@blueprint.output(PreviewBody)
def waiting(import_id: str, query_data: NoParameters) -> PreviewBody:
    """The preview of an import that waits, of the map as it is now."""
    return PreviewBody(preview=imports().waiting(viewer(), import_id))


@blueprint.get("/<import_id>/reading")
@blueprint.input(NoParameters, location="query")
@blueprint.output(ReadingBody)
def reading(import_id: str, query_data: NoParameters) -> ReadingBody:
    """How far the files of an import are read, while its preview is made."""
    return _reading(imports().reading(viewer(), import_id))


@blueprint.delete("/<import_id>/reading")
@blueprint.output(ReadingBody)
def stop_reading(import_id: str) -> ReadingBody:
    """Have the reading of files stop. New files are then forgotten, and choices are as they were."""
    found = imports().reading(viewer(), import_id)
    if found:
        found.cancel()
    return _reading(found)


@blueprint.put("/<import_id>/choices")
@blueprint.input(Choices)
@blueprint.output(PreviewBody)
def choose(import_id: str, json_data: Choices) -> PreviewBody:
    """The preview of the same files with other choices."""
    return PreviewBody(preview=imports().again(viewer(), import_id, json_data))


@blueprint.post("/<import_id>/apply")
@blueprint.input(Applying)
@blueprint.output(ProgressBody)
def apply(import_id: str, json_data: Applying) -> ProgressBody:
    """Apply a preview. If that takes long, the answer is its progress so far; ask for its progress then."""
    who, work = viewer(), imports()
    work.waiting(who, import_id)
    running = runs().start(
        who, import_id, lambda told: work.apply(who, import_id, told, json_data.version), PATIENCE_SECONDS
    )
    if running.error:
        raise running.error
    return _progress(running)


@blueprint.get("/<import_id>/progress")
@blueprint.input(NoParameters, location="query")
@blueprint.output(ProgressBody)
def progress(import_id: str, query_data: NoParameters) -> ProgressBody:
    """How far an import is that is being applied, or how it ended."""
    return _progress(runs().find(viewer(), import_id))


@blueprint.delete("/<import_id>/progress")
@blueprint.output(ProgressBody)
def cancel(import_id: str) -> ProgressBody:
    """Have an import stop; what it wrote is put back."""
    return _progress(runs().cancel(viewer(), import_id))


@blueprint.delete("/<import_id>")
@blueprint.output(UndoneBody)
def undo_import(import_id: str) -> UndoneBody:
    """Undo an import: exactly what it did, except rows that later changes build on."""
    return UndoneBody(undone=undo.undo(store(), viewer(), import_id))


@blueprint.delete("/<import_id>/preview")
@blueprint.output(NoParameters)
def discard(import_id: str) -> dict[str, Any]:
    """Discard an import that waits, with its files."""
    imports().discard(viewer(), import_id)
    return {}


def _reading(found: Reading | None) -> ReadingBody:
    if found is None:
        return ReadingBody(reading=False, file="", rows=0)
    return ReadingBody(reading=True, file=found.file, rows=found.rows)


def _progress(running: Running) -> ProgressBody:
    return ProgressBody(
        state=running.state,
        done=running.done,
        total=running.total,
        result=running.result,
        problem=running.error.message if running.error else "",
    )


def describe(spec: dict[str, Any]) -> None:
    """Say in the OpenAPI document that files come as a form."""
    spec["paths"]["/api/imports"]["post"]["requestBody"] = {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {
                        "files": {
                            "type": "array",
                            "minItems": 1,
                            "items": {"type": "string", "format": "binary"},
                        },
                        "choices": {"type": "string", "description": "Choices as JSON; left out, none"},
                        "id": {
                            "type": "string",
                            "pattern": "^[0-9a-f]{32}$",
                            "description": "An id of your own, to ask how far the reading is, and to cancel it",
                        },
                    },
                }
            }
        },
    }
