"""One search over everything that has a name."""

from __future__ import annotations

from apiflask import APIBlueprint

from api.context import store, viewer
from api.schemas import FoundBody, SearchEverything
from graph.search import Search, search

blueprint = APIBlueprint("search", __name__, url_prefix="/api/search", tag="Search")


@blueprint.get("")
@blueprint.input(SearchEverything, location="query")
@blueprint.output(FoundBody)
def find(query_data: SearchEverything) -> FoundBody:
    """People, organisations, sectors, projects, events, places, tags and saved answers, by name."""
    asked = query_data.model_dump()
    return FoundBody(groups=search(store(), viewer(), Search(text=asked.pop("q"), **asked)))
