"""People: type-ahead, one person, and their network."""

from __future__ import annotations

from apiflask import APIBlueprint

from api.context import store, viewer
from api.schemas import AroundPerson, FoundPerson, NetworkBody, PeopleBody, PersonBody, Reading, Search
from graph.access import reader
from graph.directory.lookup import search
from graph.directory.person_page import person
from graph.questions.person_network import network

blueprint = APIBlueprint("people", __name__, url_prefix="/api/people", tag="People")


@blueprint.get("")
@blueprint.input(Search, location="query")
@blueprint.output(PeopleBody)
def find(query_data: Search) -> PeopleBody:
    """People who a text may mean, the best match first."""
    found = search(store(), viewer(), query_data.q, query_data.limit)
    return PeopleBody(people=[FoundPerson(**one) for one in found])


@blueprint.get("/<person_id>")
@blueprint.input(Reading, location="query")
@blueprint.output(PersonBody)
def one(person_id: str, query_data: Reading) -> PersonBody:
    """One person: what they do, where, and what they offer and need.

    With `public` names, people who have not agreed to be named are not found: their page would say who they are.
    """
    return PersonBody.model_validate(person(store(), reader(viewer(), query_data.names), person_id))


@blueprint.get("/<person_id>/network")
@blueprint.input(AroundPerson, location="query")
@blueprint.output(NetworkBody)
def around(person_id: str, query_data: AroundPerson) -> NetworkBody:
    """The people within one or two steps of a person."""
    return NetworkBody(network(store(), viewer(), person_id, query_data, query_data.names))
