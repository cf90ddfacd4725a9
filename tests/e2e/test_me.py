"""A member's own page: their network, who they might meet, and what they say about themselves."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from graph.store import Store
from tests.e2e.everybody import expect_for_everybody
from tests.e2e.pages import api, tab_to


@pytest.fixture
def nadia(written: Store, page: Page) -> dict[str, Any]:
    """Somebody of the case who seeks something, as the API tells them; the test may write."""
    person = api(page, "/people?q=nadia%20rahman")["people"][0]
    return api(page, f"/members/{person['id']}")


def open_as(page: Page, me: dict[str, Any], more: str = "") -> None:
    page.goto(f"/me?as={me['person']['id']}{more}")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"You are {me['person']['label']}")
    expect(cards(page).first).to_be_visible()


def cards(page: Page) -> Locator:
    return page.locator("#meet article")


def offering(me: dict[str, Any]) -> tuple[str, str, str]:
    """For what they need: who offers it past a contact, who is in between, and the topic."""
    for topic in me["sought"]:
        for one in topic["offered_by"]:
            if one["through"]:
                return one["who"]["person"]["label"], one["through"][0]["label"], topic["label"]
    raise AssertionError("nobody who can be introduced offers what is sought")


def test_a_member_finds_who_offers_what_they_seek_and_asks_to_meet(page: Page, nadia: dict[str, Any]) -> None:
    who, through, topic = offering(nadia)
    page.goto("/me")
    page.get_by_label("Choose a person").fill("Nadia R")
    page.get_by_role("option", name="Nadia Rahman").click()
    page.get_by_role("button", name="Open their network").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You are Nadia Rahman")
    sought = page.get_by_role("region", name=topic)
    item = sought.get_by_role("listitem").filter(has_text=who)
    expect(item).to_contain_text(f"through {through}")
    item.get_by_role("button", name=f"Ask {through} to introduce you").click()
    message = item.get_by_label(f"To {through}")
    expect(message).to_have_value(re.compile(rf"introduce me to {who} .*“{topic}”.*Nadia Rahman", re.DOTALL))
    assert "write=" in page.url
    item.get_by_role("link", name="To them directly").click()
    expect(item.get_by_label(f"To {who}")).to_have_value(re.compile(rf"^Dear {who}"))


def test_the_same_by_keyboard_alone(page: Page, nadia: dict[str, Any]) -> None:
    page.goto("/me")
    tab_to(page, "#be")
    page.keyboard.type("Nadia R")
    expect(page.get_by_role("option", name="Nadia Rahman")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("You are Nadia Rahman")
    expect(cards(page).first).to_be_visible()
    tab_to(page, "a[href='#seek']")
    page.keyboard.press("Enter")
    tab_to(page, "#seek button[aria-expanded]")
    page.keyboard.press("Enter")
    expect(page.locator("#seek textarea")).to_be_visible()
    expect(page.locator("#seek button[aria-expanded=true]")).to_be_focused()
    tab_to(page, "#seek textarea")
    who = nadia["sought"][0]["offered_by"][0]["who"]["person"]["label"]
    assert who in page.evaluate("document.activeElement.value")
    tab_to(page, "#seek .row button")
    tab_to(page, "#seek .row a[href^='mailto:']")


def test_a_link_opens_the_same_message(page: Page, nadia: dict[str, Any]) -> None:
    open_as(page, nadia)
    cards(page).first.get_by_role("button", expanded=False).first.click()
    text = cards(page).first.get_by_role("textbox").input_value()
    page.goto(page.url)
    expect(cards(page).first.get_by_role("textbox")).to_have_value(text)


def test_not_now_and_undo(page: Page, nadia: dict[str, Any]) -> None:
    open_as(page, nadia)
    first, second = (cards(page).nth(i).get_attribute("aria-label") for i in (0, 1))
    cards(page).first.get_by_role("button", name="Not now").press("Enter")
    expect(page.get_by_text(re.compile(rf"^{first} is hidden until \d+ \w+ \d{{4}}"))).to_be_visible()
    expect(cards(page).first).to_have_attribute("aria-label", second or "")
    expect(cards(page).first).to_be_focused()
    page.get_by_role("button", name="Undo").click()
    expect(cards(page).first).to_have_attribute("aria-label", first or "")


def test_never_is_kept_and_can_be_changed_later(page: Page, nadia: dict[str, Any]) -> None:
    open_as(page, nadia)
    first = cards(page).first.get_attribute("aria-label")
    cards(page).first.get_by_role("button", name="Never").click()
    expect(page.get_by_text(f"{first} is hidden")).to_be_visible()
    page.reload()
    page.get_by_text("1 person hidden").click()
    page.get_by_role("button", name=f"Show again {first}").click()
    expect(cards(page).first).to_have_attribute("aria-label", first or "")


def test_an_offer_is_added_by_keyboard_and_undone(page: Page, nadia: dict[str, Any]) -> None:
    open_as(page, nadia)
    offers = page.get_by_role("region", name="What you offer", exact=True)
    expect(offers.get_by_role("listitem").get_by_role("button")).to_have_count(len(nadia["person"]["offers"]))
    field = offers.get_by_label("Add something you offer")
    field.focus()
    page.keyboard.type("Bread for twenty")
    expect(offers.get_by_role("option", name="Bread for twenty")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    added = offers.get_by_role("button", name="Remove Bread for twenty")
    expect(added).to_be_visible()
    expect(field).to_be_focused()
    page.get_by_role("button", name="Undo").click()
    expect(added).to_have_count(0)
    page.reload()
    expect(offers.get_by_role("listitem").get_by_role("button")).to_have_count(len(nadia["person"]["offers"]))


def test_a_place_is_chosen_by_keyboard_and_undone(page: Page, nadia: dict[str, Any]) -> None:
    before = nadia["person"]["places"][0]["label"]
    open_as(page, nadia)
    mine = page.get_by_role("region", name="Your job title and place")
    field = mine.get_by_label("Your place")
    expect(field).to_have_value(before)
    field.fill("Baguley")
    expect(mine.get_by_role("option", name="Baguley")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Saved your place.")).to_be_visible()
    page.reload()
    expect(field).to_have_value("Baguley")
    mine.get_by_role("button", name="Remove").click()
    expect(field).to_have_value("")
    page.get_by_role("button", name="Undo").click()
    expect(field).to_have_value("Baguley")


def test_another_visibility_is_chosen_and_undone(page: Page, nadia: dict[str, Any]) -> None:
    open_as(page, nadia)
    yours = page.locator("#seen section", has_text="Your choice")
    expect(yours.get_by_role("heading")).to_have_text("Name shown")
    expect(page.get_by_role("region", name="Name hidden")).to_contain_text("Not shown")
    page.get_by_role("button", name="Hide my name").click()
    expect(yours.get_by_role("heading")).to_have_text("Name hidden")
    page.get_by_role("button", name="Undo").click()
    expect(yours.get_by_role("heading")).to_have_text("Name shown")


def test_a_phones_first_screen_has_one_of_each(page: Page, nadia: dict[str, Any]) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/me?as={nadia['person']['id']}")
    for name in (re.compile("^Meet "), re.compile("^Ask for ")):
        expect(page.get_by_role("heading", name=name)).to_be_in_viewport()
    hide = page.get_by_role("button", name="Hide my name")
    expect(hide).to_be_in_viewport(ratio=1)
    expect(page.locator("#contacts figure")).to_be_hidden()
    page.get_by_role("heading", name="Your contacts").click()
    expect(page.locator("#contacts figure")).to_be_visible()
    hide.click()
    expect(page.get_by_text("Your name is hidden.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Others see your name.")).to_be_visible()


def test_my_contacts_by_sector_and_by_strength_are_in_the_address(page: Page, nadia: dict[str, Any]) -> None:
    open_as(page, nadia)
    contacts = page.locator("#contacts")
    expect(contacts.locator("dd")).to_have_count(nadia["contacts"])
    expect(contacts.locator("svg .dot")).to_have_count(nadia["contacts"])
    contacts.get_by_role("link", name="By strength").click()
    expect(contacts.locator("dt").first).to_contain_text("5 of 5, the strongest")
    page.go_back()
    expect(contacts.get_by_role("link", name="By sector")).to_have_attribute("aria-current", "true")


def test_how_am_i_connected(page: Page, nadia: dict[str, Any]) -> None:
    open_as(page, nadia)
    page.get_by_label("Who would you like to reach?").fill("Dawn Ash")
    page.get_by_role("option", name="Dawn Ashworth").click()
    page.get_by_role("button", name="Show the way").click()
    me, to = nadia["person"]["id"], api(page, "/people?q=dawn%20ashworth")["people"][0]["id"]
    expect(page.locator("#way")).to_contain_text(api(page, f"/members/{me}/path?to={to}")["sentence"])
    page.reload()
    expect(page.locator("#way")).to_contain_text("Dawn Ashworth")


@pytest.mark.complains("404")
def test_somebody_whom_the_map_does_not_have(page: Page) -> None:
    page.goto("/me?as=p-nobody")
    expect(page.get_by_role("alert")).to_contain_text("there is no person “p-nobody”.")


def test_nothing_stands_in_anybodys_way(page: Page, nadia: dict[str, Any]) -> None:
    """With a message open as well."""
    page.emulate_media(reduced_motion="reduce")
    for address in ("/me", f"/me?as={nadia['person']['id']}"):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        if "as=" in address:
            expect(page.locator("#seen section")).to_have_count(3)
            expect(page.locator("#contacts svg")).to_be_visible()
            cards(page).first.get_by_role("button", expanded=False).first.click()
            expect(cards(page).first.get_by_role("textbox")).to_be_visible()
        expect_for_everybody(page, address)
