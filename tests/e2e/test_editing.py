"""Changing a person and merging two entries, each with the way back; two who change the same thing at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.everybody import expect_for_everybody
from tests.e2e.pages import api, tab_to

NADIA = "Nadia Rahman"
DAWN = "Dawn Ashworth"


@pytest.fixture(autouse=True)
def as_it_was(page: Page) -> Iterator[None]:
    """What a test changes of these two is taken back after it, newest first: the case is everybody's."""
    ids = [person(page, NADIA), person(page, DAWN)]

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
    post = page.get_by_label("Post", exact=True)
    before = post.input_value()
    post.fill("Director of joining up")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").get_by_text("Saved.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(post).to_have_value(before)


def test_ties_are_added_and_taken_out_by_keyboard(page: Page) -> None:
    id_ = person(page, NADIA)
    page.goto(f"/people/{id_}/edit")
    field = page.get_by_label("One more person")
    field.focus()
    page.keyboard.type(DAWN)
    expect(page.get_by_role("option", name=DAWN)).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    out = page.get_by_role("button", name=f"Take out: {DAWN}")
    expect(out).to_be_visible()
    page.get_by_label(f"How well they know {DAWN}").select_option("4")
    expect(page.get_by_role("status").get_by_text(f"Changed: {DAWN}.")).to_be_visible()
    out.press("Enter")
    expect(out).to_have_count(0)


def test_two_who_change_the_same_lose_nothing(page: Page, complaints: list[str]) -> None:
    id_ = person(page, NADIA)
    page.goto(f"/people/{id_}/edit")
    post = page.get_by_label("Post", exact=True)
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
    assert [one for one in complaints if "409" not in one] == []
    complaints.clear()


def test_two_entries_are_merged_and_are_two_again(page: Page) -> None:
    keep, goes = person(page, NADIA), person(page, DAWN)
    ties = api(page, f"/people/{goes}")["contacts"]
    page.goto(f"/merge?kind=people&keep={keep}")
    expect(page.get_by_role("button", name="See what would be kept")).to_be_disabled()
    places = page.get_by_role("navigation", name="Weft")
    expect(places.get_by_role("link", name="Explore")).to_be_visible()
    expect(places.locator("[aria-current]")).to_have_count(0)
    page.get_by_label("The entry that goes").press_sequentially(DAWN)
    page.get_by_role("option", name=DAWN).click()
    page.get_by_role("button", name="See what would be kept").click()
    expect(page.get_by_role("heading", name=f"{DAWN} leaves the map")).to_be_visible()
    post = page.get_by_role("group", name="Post")
    chosen = post.get_by_role("radio").nth(1)
    chosen.check()
    expect(chosen).to_be_checked()
    expect_for_everybody(page, "before merging")
    page.get_by_role("button", name="Merge them").click()
    expect(page.get_by_role("heading", name="They are one")).to_be_focused()
    assert [one for one in api(page, f"/people?q={DAWN}")["people"] if one["id"] == goes] == []
    expect_for_everybody(page, "merged")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("group", name="Taken back")).to_be_focused()
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
    expect(page.get_by_role("heading", name="They are one")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="They are two again")).to_be_visible()


def test_everybody_can_use_it_where_somebody_is_changed(page: Page) -> None:
    page.goto(f"/people/{person(page, NADIA)}/edit")
    expect(page.get_by_role("heading", name=re.compile("^Change"))).to_be_visible()
    expect(page.get_by_role("heading", name="Where they work")).to_be_visible()
    expect_for_everybody(page, "changing a person")
