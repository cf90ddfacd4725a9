"""Measures: one route for each family, so that each is in the OpenAPI with its own parameters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any, Literal, cast

from apiflask import APIBlueprint
from flask import Response, current_app
from pydantic import BaseModel, Field, create_model

from api.context import store, viewer
from api.schemas import NAMES, MeasureBody
from graph.analysis import tables
from graph.analysis.tables import output
from graph.analysis.tables.family import Family
from graph.analysis.tables.results import of_graph
from graph.derived import Derived
from graph.model import Names

CACHED = 8
"""Tables to cache until the graph changes; each takes up to 20 MB for 100,000 people."""

_CSV: dict[int | str, dict[str, str | dict[str, dict[str, Any]]]] = {
    200: {"description": "Everybody's row", "content": {"text/csv": {"schema": {"type": "string"}}}}
}

blueprint = APIBlueprint("measures", __name__, url_prefix="/api/measures", tag="Measures")


class _Leaving(BaseModel):
    names: Names = NAMES
    format: Literal["json", "csv"] = Field(
        "json", title="Format", description="JSON with what the columns mean, or the rows as CSV."
    )


def _register(family: Family) -> None:
    name = f"{family.name.capitalize()}Parameters"
    parameters = create_model(name, __base__=(family.parameters, _Leaving))

    @blueprint.get(f"/{family.name}", endpoint=family.name)
    @blueprint.input(parameters, location="query")
    @blueprint.output(MeasureBody)
    @blueprint.doc(
        summary=family.measures,
        description=f"Rows are {family.ranked}. Cells are empty or null if there is no value.",
        operation_id=f"measure-{family.name}",
        responses=_CSV,
    )
    def measure(query_data: Any) -> Response:
        measured = of_graph(store(), viewer(), family, query_data, _cache(), names=query_data.names)
        if query_data.format == "csv":
            return Response(
                _begun(output.as_csv(measured)),
                content_type="text/csv; charset=utf-8",
                headers={"Content-Disposition": f'attachment; filename="{family.name}.csv"'},
            )
        return Response(_begun(output.as_json(measured)), content_type="application/json")


def _begun(pieces: Iterator[str]) -> Iterator[str]:
    """The same pieces with the first made now: it reads everybody's labels, and what goes wrong can still be said."""
    return chain([next(pieces)], pieces)


for _family in tables.FAMILIES:
    _register(_family)


@blueprint.get("/<name>")
@blueprint.doc(hide=True)
def unknown(name: str) -> None:
    """Refuse an unknown family, with the nearest names."""
    tables.find(name)


def _cache() -> Derived:
    return cast(Derived, current_app.extensions.setdefault("weft.measures", Derived(CACHED)))
