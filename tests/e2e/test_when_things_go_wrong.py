"""What the page says when something is not there, not filled in, or out of reach."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.pages import WHO, api, best_broker, expect_map, sentence


@pytest.mark.complains("404")
def test_an_unknown_person(page: Page) -> None:
    page.goto("/people/p-22222222")
    expect(page.get_by_role("alert")).to_contain_text("there is no person “p-22222222”.")
    page.get_by_role("link", name="Back to the questions").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Who connects people")


@pytest.mark.complains("503")
def test_a_network_that_took_too_long_is_asked_for_again(page: Page) -> None:
    late = {"type": "https://weft.invalid/problems/too-slow", "title": "This took too long", "status": 503}
    page.route(
        "**/api/people/*/network*",
        lambda route: route.fulfill(
            status=503, content_type="application/problem+json", body=json.dumps({**late, "detail": "Later."})
        ),
    )
    page.goto(f"/people/{best_broker(page)['id']}")
    expect(page.get_by_role("alert")).to_contain_text("This took too long")
    page.unroute("**/api/people/*/network*")
    page.get_by_role("button", name="Try again").click()
    expect_map(page)
    expect(page.get_by_role("alert")).to_have_count(0)


@pytest.mark.complains("404")
def test_an_unknown_sector_offers_the_nearest(page: Page) -> None:
    page.goto("/ask/who-connects?from=helth&to=housing")
    expect(page.get_by_role("alert")).to_contain_text("there is no sector “helth”.")
    page.get_by_role("alert").get_by_role("link", name="Health", exact=True).click()
    page.wait_for_url("**" + WHO)
    expect(sentence(page)).to_have_text(
        api(page, "/questions/who-connects?from=health&to=housing")["sentence"]
    )


@pytest.mark.complains("404")
def test_an_unknown_question_offers_the_nearest(page: Page) -> None:
    page.goto("/ask/who-conects")
    expect(page.get_by_role("alert")).to_contain_text("there is no question “who-conects”.")
    expect(page.get_by_role("alert").get_by_role("link", name="Who connects")).to_be_visible()


@pytest.mark.complains("422")
def test_a_number_out_of_range_is_said_at_its_field(page: Page) -> None:
    page.goto(f"{WHO}&limit=500")
    field = page.get_by_label("At most")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("should be 100 or less")


def test_an_unknown_address(page: Page) -> None:
    page.goto("/nowhere")
    expect(page.get_by_role("alert")).to_contain_text("There is no such page")
    expect(page.get_by_role("link", name="The front page")).to_be_visible()


def test_nothing_filled_in(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose a sector for each gap")
    expect(page.get_by_role("combobox", name="Who connects")).to_be_focused()


def test_a_question_without_an_answer_yet(page: Page) -> None:
    page.goto("/ask/who-connects")
    expect(page.get_by_text("Fill in the question above")).to_be_visible()
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_role("combobox", name="From")).to_be_focused()


@pytest.mark.complains("net::ERR_FAILED")
def test_weft_out_of_reach_and_back(page: Page) -> None:
    page.route("**/api/sectors", lambda route: route.abort())
    page.goto("/")
    expect(page.get_by_role("alert")).to_contain_text("the page cannot reach it")
    page.unroute("**/api/sectors")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("combobox", name="Who connects")).to_be_visible()
