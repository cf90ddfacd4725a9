"""What is around an organisation or a project."""

from __future__ import annotations

from apiflask import APIBlueprint

from api.context import store, viewer
from api.schemas import AroundProject, ThingNetworkBody
from graph.questions.thing_network import Around, of_organisation, of_project

blueprint = APIBlueprint("networks", __name__, url_prefix="/api", tag="Networks")


@blueprint.get("/organisations/<organisation_id>/network")
@blueprint.input(Around, location="query")
@blueprint.output(ThingNetworkBody)
def around_organisation(organisation_id: str, query_data: Around) -> ThingNetworkBody:
    """The organisations tied to one, through what and since when.

    Counts are of everybody; people are named as far as one may see them.
    """
    return ThingNetworkBody(of_organisation(store(), viewer(), organisation_id, query_data))


@blueprint.get("/projects/<project_id>/network")
@blueprint.input(AroundProject, location="query")
@blueprint.output(ThingNetworkBody)
def around_project(project_id: str, query_data: AroundProject) -> ThingNetworkBody:
    """The organisations in a project with their roles, and the people who work on it that one may see."""
    return ThingNetworkBody(of_project(store(), viewer(), project_id, query_data.limit))
