"""Changing and adding what is on the map, and merging two entries, each with the way back; two at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.e2e.everybody import ENLARGED, LAPTOP, SMALL_PHONE, expect_for_everybody
from tests.e2e.pages import api, tab_to

NADIA = "Nadia Rahman"
DAWN = "Dawn Ashworth"
ORGANISATION, SURGERY = "clocktower-surgery", "Clocktower Surgery"
PROJECT = "warm-homes-visits"
EVENT = "workshop-1"


@pytest.fixture(autouse=True)
def as_it_was(page: Page) -> Iterator[None]:
    """Changes that a test makes are undone after it, newest first: all tests share the case."""
    ids = [person(page, NADIA), person(page, DAWN), ORGANISATION, PROJECT, EVENT]

    def made() -> list[str]:
        found = [one for id_ in ids for one in api(page, f"/changes?of={id_}")["changes"]]
        newest = sorted(found, key=lambda one: str(one["at"]), reverse=True)
        return list(dict.fromkeys(one["id"] for one in newest if not one["undone"] and one["what"] != "undo"))

    before = set(made())
    yield
    for change in made():
        if change not in before:
            page.request.delete(f"/api/changes/{change}")


def person(page: Page, name: str) -> str:
    found = [one for one in api(page, f"/people?q={name}")["people"] if one["label"] == name]
    return str(found[0]["id"])


def test_a_person_is_changed_and_changed_back(page: Page) -> None:
    page.goto(f"/people/{person(page, NADIA)}")
    page.get_by_role("link", name=f"Change {NADIA}").click()
    post = page.get_by_label("Job title", exact=True)
    before = post.input_value()
    post.fill("Director of joining up")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").get_by_text("Saved.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(post).to_have_value(before)


def test_ties_are_added_changed_and_taken_out_by_keyboard(page: Page) -> None:
    page.goto(f"/people/{person(page, NADIA)}/edit")
    field = page.get_by_label("Add person", exact=True)
    field.focus()
    page.keyboard.type(DAWN)
    page.keyboard.press("Enter")
    ties = page.get_by_role("region", name="Who they say they know")
    expect(ties.get_by_role("button", name="Add", exact=True)).to_be_enabled()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    change = ties.get_by_role("button", name=f"Change: {DAWN}")
    expect(change).to_be_visible()
    expect(field).to_be_focused()
    change.press("Enter")
    strength = page.get_by_label("How well they know each other")
    expect(strength).to_be_focused()
    page.keyboard.press("4")
    page.keyboard.press("Tab")
    page.keyboard.type("05042019")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").get_by_text(f"Changed: {DAWN}.")).to_be_visible()
    expect(change).to_be_focused()
    expect(ties.get_by_role("listitem").filter(has_text=DAWN)).to_contain_text(
        re.compile(r"strength\s+4, since\s+(5 April|4 May) 2019")
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(change).to_have_count(0)
    expect(field).to_be_focused()


def test_enter_waits_for_the_list_that_fits_the_words(page: Page) -> None:
    """On a slow line the list is still that of an earlier letter, with somebody else at its head."""
    page.goto(f"/people/{person(page, NADIA)}/edit")
    field = page.get_by_label("Add person", exact=True)
    field.press_sequentially(DAWN[:1])
    first = page.get_by_role("listbox", name="Choices").get_by_role("option", selected=True)
    expect(first).to_be_visible()
    expect(first).not_to_contain_text(DAWN)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/api/people?**", hold)
    with page.expect_request("**/api/people?**"):
        field.fill(DAWN)
    field.press("Enter")
    assert held, "the list for the whole name is on its way"
    held.pop().continue_()
    ties = page.get_by_role("region", name="Who they say they know")
    expect(ties.get_by_role("button", name="Add", exact=True)).to_be_enabled()
    expect(field).to_have_value(DAWN)


def test_the_strength_of_a_tie_is_in_the_history_and_taken_back_there(page: Page) -> None:
    id_ = person(page, NADIA)
    tie = next(
        one
        for one in api(page, f"/people/{id_}/details")["joined"]
        if one["kind"] == "ties" and one["row"]["from"] == id_ and one["row"]["strength"] == 3
    )
    page.goto(f"/people/{id_}/edit")
    ties = page.get_by_role("region", name="Who they say they know")
    ties.get_by_role("button", name=re.compile("^Show all")).click()
    ties.get_by_role("button", name=f"Change: {tie['label']}").click()
    page.get_by_label("How well they know each other").select_option("5")
    ties.get_by_role("button", name="Save").click()
    # The form is closed once it is saved; while it is open, its choices have these words too.
    expect(ties.get_by_role("button", name="Save")).to_have_count(0)
    expect(ties.get_by_role("listitem").filter(has_text=tie["label"])).to_contain_text("5 – closely")
    page.get_by_role("link", name="Back to the page").click()
    change = page.locator("#history li").filter(has_text=f"knows {tie['label']}: strength").first
    expect(change).to_contain_text(re.compile(r"before:\s*3.*after:\s*5"))
    change.get_by_role("button", name=re.compile("^Undo")).click()
    expect(page.get_by_role("group", name="Undone")).to_be_focused()
    [now] = [
        one["row"]["strength"]
        for one in api(page, f"/people/{id_}/details")["joined"]
        if one["kind"] == "ties" and one["row"]["from"] == id_ and one["other"] == tie["other"]
    ]
    assert now == 3


def test_an_organisation_is_changed_and_changed_back(page: Page) -> None:
    before = api(page, f"/organisations/{ORGANISATION}/details")
    page.goto(f"/organisations/{ORGANISATION}")
    page.get_by_role("link", name=f"Change {SURGERY}").click()
    page.get_by_label("Kind", exact=True).fill("surgery with a garden")
    place = page.get_by_label("Place", exact=True)
    expect(place).to_have_value("Northenden")
    place.fill("Burn")
    page.get_by_role("option", name="Burnage").click()
    page.get_by_label("Sector", exact=True).select_option("housing")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").get_by_text("Saved.")).to_be_visible()
    after = api(page, f"/organisations/{ORGANISATION}/details")
    assert (after["row"]["sector"], after["row"]["place"]) == ("housing", "burnage")
    page.get_by_role("link", name="Back to the page").click()
    card = page.locator("article")
    for words in ("surgery with a garden", "Housing", "Burnage"):
        expect(card).to_contain_text(words)
    page.get_by_role("button", name=re.compile("^Undo: Changed Clocktower")).first.click()
    expect(page.get_by_role("group", name="Undone")).to_be_focused()
    expect(card).to_contain_text("Northenden")
    assert api(page, f"/organisations/{ORGANISATION}/details") == before


@pytest.mark.complains("404")
def test_a_tie_an_event_and_a_score_of_an_organisation_are_added_by_hand(page: Page) -> None:
    page.goto(f"/organisations/{ORGANISATION}/edit")

    def added(region: str, label: str, typed: str, option: str) -> Locator:
        section = page.get_by_role("region", name=region, exact=True)
        section.get_by_label(label, exact=True).fill(typed)
        page.get_by_role("option", name=option).click()
        if region == "Scores":
            expect(section.get_by_role("button", name="Add", exact=True)).to_be_disabled()
            section.get_by_label("Score", exact=True).select_option("4")
        section.get_by_role("button", name="Add", exact=True).click()
        row = section.get_by_role("listitem").filter(has_text=option.removesuffix(" new scale"))
        expect(row).to_be_visible()
        return row

    tie = added("Organisations it works with", "Add organisation", "Keyhole", "Keyhole South")
    tie.get_by_role("button", name="Change: Keyhole South").click()
    tie.get_by_label("Kind", exact=True).fill("referrals")
    tie.get_by_label("How closely they work together").select_option("3")
    tie.get_by_role("button", name="Save").click()
    expect(tie).to_contain_text(re.compile(r"referrals, strength\s+3, both ways"))
    added("Events it came to", "Add event", "Brew and Biscuits, May", "Brew and Biscuits, May 2018")
    score = added("Scores", "Add score on", "Will to help", "Will to help")
    expect(score).to_contain_text("Will to help 4, on")
    rows = {
        one["kind"]: one["row"]
        for one in api(page, f"/organisations/{ORGANISATION}/details")["joined"]
        if one["other"] in ("keyhole-south", "brew-8", "will-to-help")
    }
    assert (rows["works_with"]["kind"], rows["works_with"]["strength"]) == ("referrals", 3)
    assert rows["organisations_attended"]["event"] == "brew-8"
    assert (rows["scores"]["scale"], rows["scores"]["value"]) == ("will-to-help", 4)
    # From the other end it is the same tie.
    page.goto("/organisations/keyhole-south/edit")
    there = page.get_by_role("region", name="Organisations it works with", exact=True)
    there.get_by_role("button", name=f"Remove: {SURGERY}").click()
    expect(there.get_by_role("button", name=f"Remove: {SURGERY}")).to_have_count(0)


@pytest.mark.complains("409")
def test_two_who_change_one_project(page: Page) -> None:
    page.goto(f"/projects/{PROJECT}/edit")
    page.get_by_label("Status", exact=True).fill("paused")
    page.get_by_label("Place", exact=True).fill("Burn")
    page.get_by_role("option", name="Burnage").click()
    seen = api(page, f"/projects/{PROJECT}/details")
    theirs = {"status": "ended", "place": "baguley", "revision": seen["revision"]}
    assert page.request.put(f"/api/projects/{PROJECT}", data=theirs).ok
    page.get_by_role("button", name="Save").click()
    clash = page.get_by_role("alert")
    for words in ("Theirs: ended", "Yours: paused", "Theirs: Baguley", "Yours: Burnage"):
        expect(clash).to_contain_text(words)
    expect_for_everybody(page, "a conflict over a project")
    clash.get_by_role("button", name="Keep theirs").click()
    expect(clash).to_have_count(0)
    expect(page.get_by_label("Status", exact=True)).to_have_value("ended")
    expect(page.get_by_label("Place", exact=True)).to_have_value("Baguley")
    assert api(page, f"/projects/{PROJECT}/details")["row"]["status"] == "ended"


def test_the_part_of_a_partner_is_changed_by_keyboard(page: Page) -> None:
    page.goto(f"/projects/{PROJECT}/edit")
    partners = page.get_by_role("region", name="Organisations in it")
    partner = partners.get_by_role("listitem").filter(has_text="Partner").first
    partner.get_by_role("button", name=re.compile("^Change")).press("Enter")
    part = page.get_by_label("Role", exact=True)
    expect(part).to_be_focused()
    page.keyboard.press("f")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(partners.get_by_role("listitem").filter(has_text="Funder")).to_have_count(1)
    expect(page.get_by_label("Add organisation")).to_be_focused()
    page.get_by_role("button", name="Undo").press("Enter")
    expect(partners.get_by_role("listitem").filter(has_text="Funder")).to_have_count(0)


@pytest.mark.complains("409")
def test_two_who_change_one_tie(page: Page) -> None:
    id_ = person(page, NADIA)
    page.goto(f"/people/{id_}/edit")
    ties = page.get_by_role("region", name="Who they say they know")
    change = ties.get_by_role("button", name=re.compile("^Change: ")).first
    name = str(change.get_attribute("aria-label")).removeprefix("Change: ")
    change.click()
    page.get_by_label("How well they know each other").select_option("1")
    tie = next(
        one
        for one in api(page, f"/people/{id_}/details")["joined"]
        if one["kind"] == "ties" and one["row"]["from"] == id_ and one["label"] == name
    )
    which = {part: tie["row"][part] for part in ("from", "to", "source")}
    theirs = {**which, "strength": 5, "revision": tie["revision"]}
    assert page.request.put("/api/ties", data=theirs).ok
    ties.get_by_role("button", name="Save").click()
    clash = page.get_by_role("alert")
    expect(clash).to_be_focused()
    expect(clash).to_contain_text(re.compile(r"Theirs:\s*5 – closely.*Yours:\s*1 – barely"))
    clash.get_by_role("button", name="Save mine").press("Enter")
    expect(clash).to_have_count(0)
    expect(ties.get_by_role("button", name="Save")).to_have_count(0)
    expect(ties.get_by_role("listitem").filter(has_text=name)).to_contain_text("1 – barely")


@pytest.mark.complains("409")
def test_what_is_not_saved_yet_stays_while_something_else_is(page: Page) -> None:
    """Even where somebody else has saved theirs in the meantime: then saving it is a conflict that shows both."""
    page.goto(f"/events/{EVENT}/edit")
    kind = page.get_by_label("Kind", exact=True)
    kind.fill("not saved yet")
    seen = api(page, f"/events/{EVENT}/details")
    assert page.request.put(f"/api/events/{EVENT}", data={"kind": "theirs", "revision": seen["revision"]}).ok
    came = page.get_by_role("region", name="People who came")
    out = came.get_by_role("button", name=re.compile("^Remove")).first
    name = str(out.get_attribute("aria-label"))
    out.click()
    expect(
        page.get_by_role("status").get_by_text(f"Removed: {name.removeprefix('Remove: ')}.")
    ).to_be_visible()
    expect(kind).to_have_value("not saved yet")
    page.get_by_role("button", name="Undo").click()
    expect(came.get_by_role("button", name=name)).to_be_visible()
    expect(kind).to_have_value("not saved yet")
    page.get_by_role("button", name="Save", exact=True).click()
    clash = page.get_by_role("alert")
    expect(clash).to_contain_text("Theirs: theirs")
    expect(clash).to_contain_text("Yours: not saved yet")
    clash.get_by_role("button", name="Keep theirs").click()
    expect(clash).to_have_count(0)
    expect(kind).to_have_value("theirs")


@pytest.mark.complains("422")
def test_a_website_is_a_link_and_nothing_else_is_taken_for_one(page: Page) -> None:
    page.goto(f"/organisations/{ORGANISATION}/edit")
    website = page.get_by_label("Website")
    website.fill("javascript:alert(1)")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("should be a web address, like https://example.org").first).to_be_visible()
    expect(website).to_be_focused()
    expect_for_everybody(page, "a wrong website")
    website.fill("https://clocktower.example/")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").get_by_text("Saved.")).to_be_visible()
    page.get_by_role("link", name="Back to the page").click()
    link = page.get_by_role("link", name="https://clocktower.example/")
    expect(link).to_have_attribute("href", "https://clocktower.example/")
    expect(link).to_have_attribute("rel", re.compile(r"\bnoopener\b"))
    expect_for_everybody(page, "an organisation with a website")


@pytest.mark.complains("404|422")
def test_a_project_is_added_by_keyboard_and_is_taken_off_again(page: Page) -> None:
    page.goto("/find")
    page.get_by_role("link", name="Add a project").press("Enter")
    expect(page.get_by_role("heading", name="Add a project")).to_be_visible()
    tab_to(page, "input")
    page.keyboard.press("Enter")
    expect(page.get_by_text("should not be empty").first).to_be_visible()
    name = page.get_by_label("Name", exact=True)
    expect(name).to_be_focused()
    page.keyboard.type("Benches by the brook")
    page.keyboard.press("Enter")
    page.wait_for_url("**/projects/benches-by-the-brook")
    expect(page.get_by_role("heading", name="Benches by the brook")).to_be_visible()
    back = page.get_by_role("button", name="Undo: Added Benches by the brook")
    back.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Not found")
    assert api(page, "/projects?q=benches")["found"] == []
    page.get_by_role("button", name="Redo").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Benches by the brook")
    back.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Not found")


@pytest.mark.complains("404")
def test_an_event_is_taken_off_the_map_and_comes_back_with_everything(page: Page) -> None:
    before = api(page, f"/events/{EVENT}/details")
    assert before["joined"]
    page.goto(f"/events/{EVENT}/edit")
    page.get_by_role("button", name=f"Delete {before['row']['name']}").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Not found")
    assert page.request.get(f"/api/events/{EVENT}/details").status == 404
    page.get_by_role("button", name=re.compile("^Undo: Removed")).first.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(before["row"]["name"])
    assert api(page, f"/events/{EVENT}/details") == before


@pytest.mark.complains("422")
def test_somebody_elses_e_mail_leads_to_them_and_to_merging(page: Page) -> None:
    nadia, dawn = person(page, NADIA), person(page, DAWN)
    page.goto(f"/people/{dawn}/edit")
    email = page.get_by_label("Email", exact=True)
    email.fill(str(api(page, f"/people/{nadia}/details")["row"]["email"]).upper())
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text(f"the email of {NADIA}")
    expect(email).to_be_focused()
    expect(page.get_by_role("link", name="Open the other")).to_have_attribute("href", f"/people/{nadia}")
    expect_for_everybody(page, "somebody else's e-mail")
    page.get_by_role("link", name="Merge the two").click()
    expect(page.get_by_role("heading", name=f"{DAWN} is deleted")).to_be_visible()


def test_names_lead_to_the_pages_of_organisations_projects_and_events(page: Page) -> None:
    nadia = api(page, f"/people/{person(page, NADIA)}")
    for kind in ("organisations", "projects", "events"):
        page.goto(f"/people/{nadia['id']}")
        first = nadia[kind][0]
        page.locator("article").get_by_role("link", name=first["label"]).first.click()
        page.wait_for_url(f"**/{kind}/{first['id']}")
        expect(page.get_by_role("heading", level=1)).to_have_text(first["label"])
        expect(page.get_by_role("link", name=NADIA).first).to_be_visible()


def test_a_place_that_is_not_on_the_map_is_not_left_out_silently(page: Page) -> None:
    page.goto(f"/events/{EVENT}/edit")
    place = page.get_by_label("Place", exact=True)
    expect(place).to_have_value("Northenden")
    place.fill("Nowhere at all")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Choose one from the list, or leave it empty")).to_be_visible()
    expect(place).to_be_focused()
    assert api(page, f"/events/{EVENT}/details")["row"]["place"] == "northenden"


@pytest.mark.complains("409")
def test_two_who_change_the_same_lose_nothing(page: Page) -> None:
    id_ = person(page, NADIA)
    page.goto(f"/people/{id_}/edit")
    post = page.get_by_label("Job title", exact=True)
    post.fill("Mine")
    seen = api(page, f"/people/{id_}/details")
    assert page.request.put(f"/api/people/{id_}", data={"post": "Theirs", "revision": seen["revision"]}).ok
    page.get_by_role("button", name="Save").click()
    clash = page.get_by_role("alert")
    expect(clash).to_contain_text("Theirs: Theirs")
    expect(clash).to_contain_text("Yours: Mine")
    expect_for_everybody(page, "a conflict")
    clash.get_by_role("button", name="Save mine").click()
    expect(clash).to_have_count(0)
    assert api(page, f"/people/{id_}/details")["row"]["post"] == "Mine"


def test_two_entries_are_merged_and_are_two_again(page: Page) -> None:
    keep, goes = person(page, NADIA), person(page, DAWN)
    ties = api(page, f"/people/{goes}")["contacts"]
    page.goto(f"/merge?kind=people&keep={keep}")
    expect(page.get_by_role("button", name="Preview the merge")).to_be_disabled()
    places = page.get_by_role("navigation", name="Weft")
    expect(places.get_by_role("link", name="Explore")).to_be_visible()
    expect(places.locator("[aria-current]")).to_have_count(0)
    page.get_by_label("The entry that goes").press_sequentially(DAWN)
    page.get_by_role("option", name=DAWN).click()
    page.get_by_role("button", name="Preview the merge").click()
    expect(page.get_by_role("heading", name=f"{DAWN} is deleted")).to_be_visible()
    post = page.get_by_role("group", name="Job title")
    chosen = post.get_by_role("radio").nth(1)
    chosen.check()
    expect(chosen).to_be_checked()
    expect_for_everybody(page, "before merging")
    page.get_by_role("button", name="Merge them").click()
    expect(page.get_by_role("heading", name="Merged")).to_be_focused()
    assert [one for one in api(page, f"/people?q={DAWN}")["people"] if one["id"] == goes] == []
    expect_for_everybody(page, "merged")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("group", name="Undone")).to_be_focused()
    assert api(page, f"/people/{goes}")["contacts"] == ties


def test_merging_by_keyboard_from_the_page_of_a_person(page: Page) -> None:
    page.goto(f"/people/{person(page, NADIA)}/edit")
    page.get_by_role("link", name="Merge with another entry").press("Enter")
    expect(page.get_by_label("The entry that stays")).to_have_value(NADIA)
    tab_to(page, "#goes")
    page.keyboard.type(DAWN)
    expect(page.get_by_role("option", name=DAWN)).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Merge them")).to_be_enabled()
    tab_to(page, "button.primary")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Merged")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Merge undone")).to_be_visible()


@pytest.mark.parametrize("size", [LAPTOP, ENLARGED, SMALL_PHONE])
def test_what_says_that_something_is_done_leaves_the_end_of_the_page_free(
    page: Page, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"/events/{EVENT}/edit")
    page.get_by_role("button", name=re.compile("^Remove: ")).first.click()
    undo = page.get_by_role("status").get_by_role("button", name="Undo")
    expect(undo).to_be_visible()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    footer, message = page.locator("footer").bounding_box(), undo.locator("..").bounding_box()
    assert footer is not None
    assert message is not None
    assert footer["y"] + footer["height"] <= message["y"]


@pytest.mark.parametrize(
    "address",
    [
        "/find",
        "/add/people",
        f"/organisations/{ORGANISATION}",
        f"/organisations/{ORGANISATION}/edit",
        f"/projects/{PROJECT}",
        f"/projects/{PROJECT}/edit",
        f"/events/{EVENT}",
        f"/events/{EVENT}/edit",
        "person",
    ],
)
def test_everybody_can_use_it_where_things_are_seen_and_changed(page: Page, address: str) -> None:
    page.goto(f"/people/{person(page, NADIA)}/edit" if address == "person" else address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if address.endswith("edit") or address == "person":
        expect(page.get_by_role("button", name="Save")).to_be_visible()
        pressed = page.get_by_role("button", name=re.compile("^(Change|Remove): ")).first
        taken_out = (pressed.get_attribute("aria-label") or "").startswith("Remove")
        pressed.click()
        if taken_out:
            expect(page.get_by_role("status").get_by_role("button", name="Undo")).to_be_visible()
    elif address.count("/") == 2 and "add" not in address:
        expect(page.get_by_role("heading", name="History of changes")).to_be_visible()
    expect_for_everybody(page, address)


def test_a_name_that_is_there_already_leads_to_the_one_or_to_merging(page: Page) -> None:
    page.goto("/add/organisations")
    page.get_by_label("Name", exact=True).fill("keyhole  SOUTH")
    page.get_by_role("button", name="Add to the map").click()
    asked = page.get_by_role("group", name="Keyhole South is on the map already. The same one?")
    expect(asked).to_be_focused()
    asked.get_by_role("button", name="Change the name").click()
    expect(asked).to_have_count(0)
    page.goto("/organisations/garden-suburb-homes/edit")
    page.get_by_label("Name", exact=True).fill("Keyhole South")
    page.get_by_label("Name", exact=True).press("Enter")
    expect(asked).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/merge?kind=organisations&keep=keyhole-south&merge=garden-suburb-homes")
    expect(page.get_by_role("main")).to_contain_text("Garden Suburb Homes")
