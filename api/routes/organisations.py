"""Organisations: type-ahead."""

from __future__ import annotations

from apiflask import APIBlueprint

from api.context import store
from api.schemas import FoundOrganisation, OrganisationsBody, Search
from graph.directory.organisations import search

blueprint = APIBlueprint("organisations", __name__, url_prefix="/api/organisations", tag="Organisations")


@blueprint.get("")
@blueprint.input(Search, location="query")
@blueprint.output(OrganisationsBody)
def find(query_data: Search) -> OrganisationsBody:
    """Organisations whose name contains a text, those that begin with it first."""
    rows = search(store(), query_data.q, query_data.limit)
    return OrganisationsBody(organisations=[FoundOrganisation(label=row.pop("name"), **row) for row in rows])
