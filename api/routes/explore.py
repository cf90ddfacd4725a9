"""Explore: everybody that the filters leave, and the measures for sizes and colours."""

from __future__ import annotations

import json
from dataclasses import asdict

from apiflask import APIBlueprint
from flask import Response

from api.context import store, viewer
from api.schemas import ExploredBody, ExploringParameters, MeasuresBody, NoParameters, OfferedMeasure
from graph.analysis import tables
from graph.questions.explore import explore

blueprint = APIBlueprint("explore", __name__, url_prefix="/api/explore", tag="Explore")


@blueprint.get("")
@blueprint.input(ExploringParameters, location="query")
@blueprint.output(ExploredBody)
@blueprint.doc(operation_id="explore")
def around(query_data: ExploringParameters) -> Response:
    """People and ties that the filters leave, grouped past 2,000 people, and what else one can filter by."""
    # Not validated again: thousands of ties need no second check.
    found = explore(store(), viewer(), query_data, query_data.names)
    text = json.dumps(asdict(found), ensure_ascii=False)
    return Response(text, content_type="application/json")


@blueprint.get("/measures")
@blueprint.input(NoParameters, location="query")
@blueprint.output(MeasuresBody)
def measures(query_data: NoParameters) -> MeasuresBody:
    """What nodes can be sized and coloured by: the numbers that each family of measures gives for everybody."""
    return MeasuresBody(
        measures=[
            OfferedMeasure(
                family=family.name,
                of=family.title,
                key=column.key,
                title=column.title,
                counted=column.counted,
            )
            for family in tables.FAMILIES
            if not family.starts_from_one
            for column in family.columns
            if column.type in {"integer", "number"}
        ]
    )
