"""A member's own page: what it shows, what it must not show, and what a member changes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from graph import seeding
from graph.clock import today
from graph.records.bulk.load import load
from graph.records.dataset import (
    Dataset,
    Employment,
    Need,
    Offer,
    Organisation,
    Person,
    Place,
    Sector,
    Tie,
    Topic,
)
from graph.store import Store

ME, ANN, BEN, DAN = "/api/members/p-me", "p-ann", "p-ben", "p-dan"


@pytest.fixture
def town(empty: Store, site_folder: Any) -> FlaskClient:
    """Me, who seek debt advice. Ann, my contact, offers tea; Ben, hers, debt advice; Dan, who nobody knows, too.

    Liz is listed and Una unnamed: both offer debt advice, and know me and Ben.
    """
    people = [
        Person("p-me", "Mo Own", "Warden", visibility="named", sector="housing"),
        Person(ANN, "Ann Tea", "Warden", visibility="named", sector="housing"),
        Person(BEN, "Ben Debt", "Adviser", visibility="named", sector="advice"),
        Person(DAN, "Dan Far", "Adviser", visibility="named", sector="advice"),
        Person("p-liz", "Liz Listed", "Adviser", visibility="listed", sector="advice"),
        Person("p-una", "Una Unnamed", "Adviser", visibility="unnamed", sector="advice"),
        Person("p-col", "Col League", "Warden", visibility="named", sector="housing"),
        Person("p-deb", "Deb League", "Warden", visibility="named", sector="housing"),
    ]
    load(
        Dataset(
            sectors=[Sector("housing", "Housing"), Sector("advice", "Advice")],
            places=[Place("baguley", "Baguley")],
            organisations=[Organisation("homes", "Homes", sector="housing")],
            people=people,
            works_for=[Employment("p-me", "homes", "Warden", main=True)],
            topics=[Topic("debt-advice", "Debt advice"), Topic("tea", "Tea")],
            offers=[
                Offer(ANN, "tea"),
                *(Offer(who, "debt-advice") for who in (BEN, DAN, "p-liz", "p-una")),
            ],
            seeks=[Need("p-me", "debt-advice"), Need("p-me", "tea")],
            ties=[
                Tie("p-me", ANN, strength=4),
                Tie(BEN, ANN, strength=4),
                Tie("p-me", "p-liz", strength=5),
                Tie("p-me", "p-una", strength=5),
                Tie("p-liz", BEN, strength=5),
                Tie("p-una", BEN, strength=5),
                Tie("p-col", BEN, strength=3),
                Tie("p-deb", BEN, strength=3),
            ],
        ),
        empty,
    )
    client = create_app(empty, site_folder, site_folder).test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1:8000"
    return client


def read(client: FlaskClient, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def suggested(client: FlaskClient, me: str = ME) -> list[str]:
    return [one["who"]["person"]["id"] for one in read(client, f"{me}/suggestions?limit=50")["people"]]


def test_who_has_what_i_seek_nearest_first_and_through_whom(town: FlaskClient) -> None:
    debt, tea = read(town, ME)["sought"]
    assert (debt["label"], tea["label"]) == ("Debt advice", "Tea")
    near, far = debt["offered_by"]
    assert (near["who"]["person"]["label"], near["steps"]) == ("Ben Debt", 2)
    assert [z["label"] for z in near["through"]] == ["Ann Tea"]
    assert (far["who"]["person"]["label"], far["steps"], far["through"]) == ("Dan Far", None, [])
    assert debt["not_shown"] == 2
    assert [(one["who"]["person"]["id"], one["steps"]) for one in tea["offered_by"]] == [(ANN, 1)]


def test_contacts_who_are_not_named_are_counted_and_no_more(town: FlaskClient) -> None:
    page = read(town, ME)
    assert (page["contacts"], page["not_shown"]) == (1, 2)
    assert [one["person"]["id"] for one in read(town, f"{ME}/network")["people"]] == [ANN]


def test_a_sector_where_my_peers_have_contacts_and_i_have_none(town: FlaskClient) -> None:
    """Ann, Col and Deb of housing know Ben of advice. I know Liz and Una there, which nobody may be shown."""
    (lack,) = read(town, ME)["lacks"]
    assert (lack["sector"]["id"], lack["peers_with"], lack["peers"]) == ("advice", 3, 3)
    assert (lack["through"]["label"], lack["knows"]) == ("Ann Tea", 1)


def test_a_suggestion_says_why_and_who_could_introduce(town: FlaskClient) -> None:
    first = read(town, f"{ME}/suggestions")["people"][0]
    assert first["who"]["person"]["label"] == "Ben Debt"
    assert first["offers"] == ["Debt advice"]
    assert [z["label"] for z in first["shared"]] == [z["label"] for z in first["through"]] == ["Ann Tea"]
    assert first["shared_total"] == 1


def test_how_i_am_connected_never_goes_through_somebody_hidden(town: FlaskClient) -> None:
    """The ties by Liz and Una are stronger; the chain shown goes by Ann."""
    answer = read(town, f"{ME}/path?to={BEN}")
    assert answer["sentence"] == "Mo Own can reach Ben Debt through Ann Tea: two ties."


@pytest.mark.parametrize("to", ["p-liz", "p-una", "p-nobody", "p-me"])
def test_whom_i_may_not_see_reads_as_nobody(town: FlaskClient, to: str) -> None:
    refused = [
        town.get(f"{ME}/path?to={to}"),
        town.post(f"{ME}/passed", json={"person": to, "until": "never"}),
    ]
    assert {answer.status_code for answer in refused} == {404}
    assert {answer.get_json()["detail"] for answer in refused} == {
        f"Check the name or id: there is no person “{to}”."
    }


@pytest.mark.parametrize("me", ["p-liz", "p-una"])
def test_somebody_who_is_not_named_sees_themselves_and_is_suggested_people(
    town: FlaskClient, me: str
) -> None:
    page = read(town, f"/api/members/{me}")
    assert page["person"]["label"] in {"Liz Listed", "Una Unnamed"}
    assert page["contacts"] == 2
    assert ANN in suggested(town, f"/api/members/{me}")
    said = read(town, f"/api/members/{me}/path?to={ANN}")["sentence"]
    assert said.startswith(page["person"]["label"])


def test_not_now_and_never_hide_for_me_alone_until_taken_back(town: FlaskClient, empty: Store) -> None:
    version, others = empty.version(), suggested(town, "/api/members/p-col")
    assert {BEN, DAN} <= set(suggested(town))
    for until in ("not now", "never"):
        answer = town.post(f"{ME}/passed", json={"person": BEN, "until": until})
        (passed,) = answer.get_json()["passed"]
        assert (passed["who"]["person"]["id"], passed["kind"]) == (BEN, until)
        assert (passed["until"] is None) == (until == "never")
        assert BEN not in suggested(town)
        assert DAN in suggested(town)
    assert suggested(town, "/api/members/p-col") == others
    assert town.delete(f"{ME}/passed/{BEN}").get_json() == {"passed": []}
    assert BEN in suggested(town)
    assert empty.version() == version


def test_not_now_lasts_three_months(town: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    town.post(f"{ME}/passed", json={"person": BEN, "until": "not now"})
    (passed,) = read(town, f"{ME}/suggestions")["passed"]
    months = (int(passed["until"][:4]) - today().year) * 12 + int(passed["until"][5:7]) - today().month
    assert months == 3
    until = today().replace(year=today().year + 1)
    monkeypatch.setattr("graph.members.dismissals.today", lambda: until)
    assert BEN in suggested(town)


def test_passing_over_shows_nowhere_else(town: FlaskClient) -> None:
    before = [town.get(address).data for address in EVERYWHERE]
    town.post(f"{ME}/passed", json={"person": BEN, "until": "never"})
    assert [town.get(address).data for address in EVERYWHERE] == before


EVERYWHERE = [
    f"/api/people/{BEN}",
    "/api/people/p-me/network?hops=2",
    "/api/questions/introductions?person=p-me",
    f"/api/questions/path?from=p-me&to={BEN}",
    f"/api/members/{BEN}",
    f"/api/members/{BEN}/suggestions?limit=50",
    f"/api/members/{BEN}/seen",
]


def test_what_i_seek_changes_whom_i_am_suggested(town: FlaskClient) -> None:
    assert DAN in suggested(town)
    saved = town.put(f"{ME}/seeks", json={"topics": ["tea"]})
    assert saved.get_json() == {"topics": [{"id": "tea", "label": "Tea"}]}
    assert DAN not in suggested(town)
    town.put(f"{ME}/seeks", json={"topics": ["tea", "debt-advice"]})
    assert DAN in suggested(town)


def test_topics_go_by_id_or_name_and_new_ones_are_made_once(town: FlaskClient) -> None:
    given = ["  debt   ADVICE ", "tea", "Tea", "C++", "C#", "Gärten"]
    saved = town.put(f"{ME}/offers", json={"topics": given}).get_json()["topics"]
    assert {(topic["id"], topic["label"]) for topic in saved} == {
        ("debt-advice", "Debt advice"),
        ("tea", "Tea"),
        ("c", "C++"),
        ("c-2", "C#"),
        ("gärten", "Gärten"),
    }
    assert town.put(f"{ME}/offers", json={"topics": given}).get_json()["topics"] == saved
    assert read(town, ME)["person"]["offers"] == saved
    assert [topic["label"] for topic in read(town, "/api/topics?q=c")["topics"]] == [
        "C#",
        "C++",
        "Debt advice",
    ]
    assert town.put(f"{ME}/offers", json={"topics": []}).get_json() == {"topics": []}
    assert read(town, "/api/topics?q=gärten") == {"topics": []}


@pytest.mark.parametrize(
    ("address", "body"),
    [
        ("offers", {"topics": [""]}),
        ("offers", {"topics": ["!!!"]}),
        ("offers", {"topics": ["x" * 81]}),
        ("seeks", {"topics": ["⟦p-una⟧"]}),
        ("seeks", {"topics": ["a\u0000b"]}),
        ("seeks", {"topics": [f"topic {n}" for n in range(21)]}),
        ("seeks", {"topics": "tea"}),
        ("seeks", {}),
        ("details", {"post": "x", "visibility": "famous"}),
        ("details", {"post": "⟦p-una⟧", "visibility": "named"}),
        ("details", {"post": "x", "visibility": "named", "id": "p-una"}),
    ],
)
def test_what_is_no_topic_or_detail_is_refused_and_changes_nothing(
    town: FlaskClient, empty: Store, address: str, body: Any
) -> None:
    version = empty.version()
    answer = town.put(f"{ME}/{address}", json=body)
    assert answer.status_code == 422
    assert answer.get_json()["fields"]
    assert empty.version() == version


def test_a_member_whom_the_map_does_not_have(town: FlaskClient) -> None:
    nobody = "/api/members/p-nobody"
    answers = [
        town.get(nobody + path) for path in ("", "/network", "/suggestions", "/seen", f"/path?to={BEN}")
    ]
    answers += [
        town.put(f"{nobody}/offers", json={"topics": ["tea"]}),
        town.put(f"{nobody}/details", json={"post": "", "visibility": "named"}),
        town.post(f"{nobody}/passed", json={"person": BEN, "until": "never"}),
        town.delete(f"{nobody}/passed/{BEN}"),
    ]
    assert {answer.status_code for answer in answers} == {404}


def test_a_change_of_visibility_changes_what_others_read(town: FlaskClient, empty: Store) -> None:
    version = empty.version()
    page = town.put(f"{ME}/details", json={"post": "Warden", "visibility": "unnamed"}).get_json()
    assert page["person"]["visibility"] == "unnamed"
    assert page["person"]["label"] == "Mo Own"
    assert empty.version() > version
    # Only four of this town are wardens, and four in housing: neither says little enough.
    assert label(empty, "p-me") == "Someone on the map"
    assert "p-me" not in suggested(town, "/api/members/p-ben")
    town.put(f"{ME}/details", json={"post": "Warden", "visibility": "named"})
    assert label(empty, "p-me") == "Mo Own"


def test_a_post_that_one_more_person_takes_describes_all_who_have_it(town: FlaskClient, empty: Store) -> None:
    """Liz and Una are advisers; with me there are five: the fewest that a description may stand for."""
    assert (label(empty, "p-liz"), label(empty, "p-una")) == ("Someone on the map",) * 2
    town.put("/api/members/p-col/details", json={"post": "Adviser", "visibility": "named"})
    assert (label(empty, "p-liz"), label(empty, "p-una")) == ("Adviser",) * 2
    town.put("/api/members/p-col/details", json={"post": "Warden", "visibility": "named"})
    assert (label(empty, "p-liz"), label(empty, "p-una")) == ("Someone on the map",) * 2


def test_what_a_member_changes_is_in_their_history_and_taken_back(town: FlaskClient) -> None:
    before = read(town, ME)["person"]
    town.put(f"{ME}/details", json={"post": "Adviser", "visibility": "listed"})
    town.put(f"{ME}/seeks", json={"topics": ["tea", "A new thing"]})
    changes = read(town, "/api/changes?of=p-me")["changes"]
    assert [(one["words"], one["by"]) for one in changes] == [
        ("Changed what Mo Own needs", "Mo Own"),
        ("Changed Mo Own: their own details", "Mo Own"),
    ]
    cells = {
        (row["kind"], cell["column"], cell["after"]) for row in changes[1]["rows"] for cell in row["cells"]
    }
    assert cells == {
        ("people", "post", "Adviser"),
        ("people", "visibility", "listed"),
        ("works_for", "post", "Adviser"),
    }
    for change in changes:
        assert town.delete(f"/api/changes/{change['id']}").status_code == 200
    assert read(town, ME)["person"] == before
    assert read(town, "/api/topics?q=new") == {"topics": []}


def test_a_member_says_where_they_are_and_takes_it_away(town: FlaskClient) -> None:
    given = {"post": "Warden", "visibility": "named"}
    there = town.put(f"{ME}/details", json={**given, "place": "baguley"}).get_json()
    assert there["person"]["places"] == [{"id": "baguley", "label": "Baguley"}]
    left = town.put(f"{ME}/details", json=given).get_json()
    assert left["person"]["places"] == there["person"]["places"], "left out, it stays"
    refused = town.put(f"{ME}/details", json={**given, "place": "nowhere"})
    assert refused.get_json()["fields"] == {"place": "choose a place that is on the map"}
    assert town.put(f"{ME}/details", json={**given, "place": ""}).get_json()["person"]["places"] == []


def label(store: Store, person: str) -> str:
    from graph.directory.reveal import LABELS  # noqa: PLC0415

    return str(store.read(LABELS, ids=[person])[0]["named"][0][1])


def test_what_others_see_of_me_for_each_visibility(town: FlaskClient) -> None:
    named, listed, unnamed = read(town, f"{ME}/seen")["views"]
    assert [view["mine"] for view in (named, listed, unnamed)] == [True, False, False]
    assert (named["label"], named["page"]["post"]) == ("Mo Own", "Warden")
    assert named["page"]["offers"] == read(town, ME)["person"]["offers"]
    assert (listed["label"], listed["page"]) == ("Someone on the map", None)
    assert (listed["found"]["person"]["label"], listed["found"]["organisation"]) == ("Mo Own", "Homes")
    assert (unnamed["label"], unnamed["found"], unnamed["page"]) == ("Someone on the map", None, None)


def test_what_others_see_is_what_they_do_see(town: FlaskClient) -> None:
    """The three views beside what Ann finds and reads once each is chosen."""
    for view in read(town, f"{ME}/seen")["views"]:
        town.put(f"{ME}/details", json={"post": "Warden", "visibility": view["visibility"]})
        found = read(town, f"/api/members/{ANN}/people?q=mo own")["people"]
        assert [one["label"] for one in found] == (
            [view["found"]["person"]["label"]] if view["found"] else []
        )
        reached = town.get(f"/api/members/{ANN}/path?to=p-me")
        assert (reached.status_code == 200) == (view["page"] is not None)


# Over the case: everything a member is shown, for many members, beside everybody that they may not see.


@pytest.fixture(scope="module")
def hidden() -> dict[str, str]:
    """Ids and names of everybody in the case who is not named."""
    people = seeding.south_manchester().people
    named = {person.name for person in people if person.visibility == "named"}
    return {
        person.id: person.name
        for person in people
        if person.visibility != "named" and person.name not in named
    }


@pytest.mark.parametrize("start", range(3))
def test_nothing_of_those_who_are_not_named_is_anywhere(
    client: FlaskClient, hidden: dict[str, str], start: int
) -> None:
    everybody = sorted(person.id for person in seeding.south_manchester().people)
    listed = sorted(hidden)
    for me in [*everybody[start::60], *listed[start::12]]:
        said = "".join(
            json.dumps(read(client, f"/api/members/{me}{path}"), ensure_ascii=False)
            for path in ("", "/network", "/network?hops=2&limit=500", "/suggestions?limit=50", "/seen")
        )
        for person, name in hidden.items():
            if person != me:
                assert person not in said, (me, person)
                assert f'"{name}"' not in said, (me, name)
