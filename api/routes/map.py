"""The system as a map of sectors, which can be opened to see what is in them."""

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
    """Sectors, how many people are in each, how they meet compared with expected, and the content of opened ones."""
    return MapBody(sector_map(store(), viewer(), query_data, query_data.names))
