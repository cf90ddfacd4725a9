"""One search from every page, a page to browse, and a way on from an address that leads nowhere."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.everybody import expect_for_everybody
from tests.e2e.pages import api


def search_for(page: Page, typed: str) -> None:
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox", name="Search")).to_be_focused()
    page.keyboard.type(typed)


def test_somebody_is_found_by_keyboard_alone_in_spite_of_slips(page: Page) -> None:
    page.goto("/sectors")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    search_for(page, "Nadya Rahmann")
    page.keyboard.press("Enter")  # at once: it waits for what fits
    expect(page.get_by_role("heading", level=1)).to_have_text("Nadia Rahman")
    expect(page.get_by_role("dialog")).to_be_hidden()
    # The arrow keys go through groups; Escape closes; a slash opens, except where it is typed.
    page.keyboard.press("/")
    page.keyboard.type("NHS")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_contain_text("NHS North West Leadership Academy")
    page.keyboard.press("ArrowDown")
    expect(chosen).not_to_contain_text("NHS North West Leadership Academy")
    page.keyboard.type("/")
    expect(page.get_by_role("combobox", name="Search")).to_have_value("NHS/")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    search_for(page, "xyzzy")
    expect(page.get_by_text("Try another spelling: nothing has a name like “xyzzy”.")).to_be_visible()


def test_the_search_is_for_everybody(page: Page) -> None:
    page.goto("/parts")
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("health")
    expect(page.get_by_role("group", name="Sectors").get_by_role("option").first).to_be_visible()
    expect(page.get_by_role("group", name="Questions")).to_have_count(0)
    expect_for_everybody(page, "the search")


def test_one_browses_each_kind_with_counts_filter_sort_and_pages(page: Page) -> None:
    said = {group["kind"]: group["total"] for group in api(page, "/search")["groups"]}
    page.goto("/find")
    page.get_by_role("link", name=f"Organisations {said['organisations']}", exact=True).click()
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(25)
    page.get_by_role("link", name="People", exact=True).last.click()
    expect(page.get_by_role("columnheader", name="People")).to_have_attribute("aria-sort", "descending")
    largest = api(page, "/search?kind=organisations&by=people&limit=1")["groups"]
    (first,) = (one["label"] for group in largest for one in group["found"])
    expect(rows.first).to_contain_text(first)
    page.get_by_role("link", name="Next").click()
    expect(page.get_by_text(f"26 to 50 of {said['organisations']}")).to_be_visible()
    page.go_back()
    expect(page.get_by_text(f"1 to 25 of {said['organisations']}")).to_be_visible()
    page.get_by_label("Name", exact=True).fill("brokway")
    expect(rows).to_have_count(1)
    expect(page).to_have_url(re.compile("q=brokway"))
    rows.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Brookway Housing")
    page.go_back()
    expect(page.get_by_label("Name", exact=True)).to_have_value("brokway")
    expect_for_everybody(page, "a list of one kind")


@pytest.mark.complains("404")
def test_an_address_that_leads_nowhere_offers_what_it_may_have_meant(page: Page) -> None:
    page.goto("/organisation/brokway-housing")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no such page")
    page.get_by_role("option", name=re.compile("Brookway Housing")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Brookway Housing")
