"""The system as a map of sectors, opened where one wants to see what is in them."""

from __future__ import annotations

from apiflask import APIBlueprint

from api.context import store, viewer
from api.schemas import MapBody, MapParameters
from graph.questions.sector_map import sector_map

blueprint = APIBlueprint("map", __name__, url_prefix="/api/map", tag="Map")


@blueprint.get("")
@blueprint.input(MapParameters, location="query")
@blueprint.output(MapBody)
def sectors(query_data: MapParameters) -> MapBody:
    """Sectors, how many are in each, how they meet against expected, and what is in those that are opened."""
    return MapBody(sector_map(store(), viewer(), query_data, query_data.names))
