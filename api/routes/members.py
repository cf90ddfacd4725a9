"""My network: what a member sees, who they might meet, and what they say about themselves.

The id in the address says whose it is: a lead may open any member's, a member their own. That a lead chooses will do on
one machine with a demonstration on it; accounts will take the place of the choice. Everything is answered as to that
member, never as to a lead.
"""

from __future__ import annotations

from apiflask import APIBlueprint

from api.context import store, viewer
from api.schemas import (
    AnswerBody,
    DetailsBody,
    DismissBody,
    DismissedBody,
    FoundPerson,
    HomeBody,
    NetworkBody,
    NoParameters,
    PeopleBody,
    Search,
    SeenBody,
    Suggest,
    SuggestedBody,
    To,
    TopicsBody,
    TopicsGiven,
    TopicsSaved,
)
from graph.directory.lookup import search
from graph.members import dismissals, profile
from graph.members.as_seen import seen
from graph.members.brief import member, path_to
from graph.members.home import home
from graph.members.people_to_meet import suggested
from graph.questions.person_network import Steps, network

blueprint = APIBlueprint("members", __name__, url_prefix="/api", tag="Members")


@blueprint.get("/members/<person_id>")
@blueprint.input(NoParameters, location="query")
@blueprint.output(HomeBody)
def page(person_id: str, query_data: NoParameters) -> HomeBody:
    """A member's own page: who they are, what they need and who has it, which sectors they do not reach."""
    return HomeBody.model_validate(home(store(), member(store(), viewer(), person_id)), from_attributes=True)


@blueprint.get("/members/<person_id>/network")
@blueprint.input(Steps, location="query")
@blueprint.output(NetworkBody)
def around(person_id: str, query_data: Steps) -> NetworkBody:
    """A member's network, of the people they may see."""
    who = member(store(), viewer(), person_id)
    return NetworkBody(network(store(), who, who.person_id, query_data))


@blueprint.get("/members/<person_id>/people")
@blueprint.input(Search, location="query")
@blueprint.output(PeopleBody)
def find(person_id: str, query_data: Search) -> PeopleBody:
    """People a member finds by name: from three characters on, eight people at most."""
    found = search(store(), member(store(), viewer(), person_id), query_data.q, query_data.limit)
    return PeopleBody(people=[FoundPerson(**one) for one in found])


@blueprint.get("/members/<person_id>/path")
@blueprint.input(To, location="query")
@blueprint.output(AnswerBody)
def path(person_id: str, query_data: To) -> AnswerBody:
    """How a member is connected to somebody, along people and ties that they may see."""
    return AnswerBody(path_to(store(), member(store(), viewer(), person_id), query_data.to))


@blueprint.get("/members/<person_id>/seen")
@blueprint.input(NoParameters, location="query")
@blueprint.output(SeenBody)
def as_seen(person_id: str, query_data: NoParameters) -> SeenBody:
    """What others see of a member, for each visibility."""
    views = seen(store(), member(store(), viewer(), person_id))
    return SeenBody.model_validate({"views": views}, from_attributes=True)


@blueprint.get("/members/<person_id>/suggestions")
@blueprint.input(Suggest, location="query")
@blueprint.output(SuggestedBody)
def suggestions(person_id: str, query_data: Suggest) -> SuggestedBody:
    """People a member might meet, why, and who could introduce them; without those they dismissed."""
    return SuggestedBody(suggested(store(), member(store(), viewer(), person_id), query_data.limit))


@blueprint.post("/members/<person_id>/passed")
@blueprint.input(DismissBody)
@blueprint.output(DismissedBody)
def hide(person_id: str, json_data: DismissBody) -> DismissedBody:
    """Suggest somebody no longer to a member: not now, or never. Nobody else is told."""
    who = member(store(), viewer(), person_id)
    return DismissedBody(passed=dismissals.dismiss(store(), who, json_data.person, json_data.until))


@blueprint.delete("/members/<person_id>/passed/<other_id>")
@blueprint.input(NoParameters, location="query")
@blueprint.output(DismissedBody)
def show_again(person_id: str, other_id: str, query_data: NoParameters) -> DismissedBody:
    """Suggest somebody to a member again."""
    return DismissedBody(passed=dismissals.restore(store(), member(store(), viewer(), person_id), other_id))


@blueprint.put("/members/<person_id>/offers")
@blueprint.input(TopicsGiven)
@blueprint.output(TopicsSaved)
def set_offers(person_id: str, json_data: TopicsGiven) -> TopicsSaved:
    """Have a member offer these topics, and no others."""
    saved = profile.set_topics(store(), member(store(), viewer(), person_id), "offers", json_data.topics)
    return TopicsSaved.model_validate({"topics": saved})


@blueprint.put("/members/<person_id>/seeks")
@blueprint.input(TopicsGiven)
@blueprint.output(TopicsSaved)
def set_seeks(person_id: str, json_data: TopicsGiven) -> TopicsSaved:
    """Have a member seek these topics, and no others."""
    saved = profile.set_topics(store(), member(store(), viewer(), person_id), "seeks", json_data.topics)
    return TopicsSaved.model_validate({"topics": saved})


@blueprint.put("/members/<person_id>/details")
@blueprint.input(DetailsBody)
@blueprint.output(HomeBody)
def set_details(person_id: str, json_data: DetailsBody) -> HomeBody:
    """Change a member's post, their place, and who may see what of them."""
    who = member(store(), viewer(), person_id)
    profile.set_details(store(), who, json_data.post, json_data.visibility, json_data.place)
    return HomeBody.model_validate(home(store(), who), from_attributes=True)


@blueprint.get("/topics")
@blueprint.input(Search, location="query")
@blueprint.output(TopicsBody)
def topics(query_data: Search) -> TopicsBody:
    """Topics whose name contains a text, with how many people offer and need each."""
    found = profile.topics(store(), viewer(), query_data.q, query_data.limit)
    return TopicsBody.model_validate({"topics": found})
