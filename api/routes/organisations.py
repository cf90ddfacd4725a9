"""Organisations: type-ahead."""

from __future__ import annotations

from apiflask import APIBlueprint

from api.context import store
from api.schemas import FoundOrganisation, OrganisationsBody, Search
from graph.directory import things

blueprint = APIBlueprint("organisations", __name__, url_prefix="/api/organisations", tag="Organisations")


@blueprint.get("")
@blueprint.input(Search, location="query")
@blueprint.output(OrganisationsBody)
def find(query_data: Search) -> OrganisationsBody:
    """Organisations that a text may mean, the best match first."""
    rows = things.search(store(), "organisations", query_data.q, query_data.limit)
    return OrganisationsBody(
        organisations=[FoundOrganisation.model_validate({"label": row["name"], **row}) for row in rows]
    )
