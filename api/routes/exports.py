"""Exports: the formats, and the whole map in one of them."""

from __future__ import annotations

from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import Any

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import BaseModel, Field
from werkzeug.wsgi import wrap_file

from api.context import home, store, viewer
from api.schemas import NoParameters, Parameters
from graph.exports import Asked, Offered, export, offered
from graph.model import Ids

blueprint = APIBlueprint("exports", __name__, url_prefix="/api/exports", tag="Exports")


class FormatsBody(BaseModel):
    """The formats that the map can be exported in."""

    formats: list[Offered]


class Exporting(Parameters):
    """What to export."""

    pseudonymised: bool = Field(
        False, title="Pseudonymised", description="Without names, and with other ids of people."
    )
    ids: Ids = Field(
        "new",
        title="Ids",
        description="Whether those ids are new each time, or the same as last time.",
    )


@blueprint.get("")
@blueprint.input(NoParameters, location="query")
@blueprint.output(FormatsBody)
def every(query_data: NoParameters) -> FormatsBody:
    """The formats that the map can be exported in."""
    return FormatsBody(formats=offered())


_FILES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The map",
        "content": {one.media_type: {"schema": {"type": "string", "format": "binary"}} for one in offered()},
    }
}


@blueprint.get("/<name>")
@blueprint.input(Exporting, location="query")
@blueprint.doc(responses=_FILES)
def one(name: str, query_data: Exporting) -> Response:
    """The whole map in one format. It is written to disk first, so that the file arrives complete."""
    asked = Asked(name, query_data.pseudonymised, query_data.ids)
    with ExitStack() as on_error:
        file = on_error.enter_context(TemporaryFile())
        export(viewer(), store(), home(), asked, file)
        size = file.tell()
        file.seek(0)
        on_error.pop_all()  # the server closes it when it is sent
    return Response(
        wrap_file(request.environ, file),
        content_type=asked.form.media_type,
        headers={
            "Content-Disposition": f'attachment; filename="{asked.file_name}"',
            "Content-Length": str(size),
        },
        direct_passthrough=True,
    )
