"""The page of an organisation and of a project opens on its network; by mouse and by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.e2e.everybody import expect_for_everybody
from tests.e2e.pages import api

TRACKER = b"Project,Partners\nGarden days,Brookway Housing; Heron Bridge Practice\n"
HOMES, PROJECT = "garden-suburb-homes", "falls-prevention-in-burnage"


def test_an_organisations_page_opens_on_its_network(page: Page) -> None:
    network = api(page, f"/organisations/{HOMES}/network")
    first = network["around"][0]
    page.goto(f"/organisations/{HOMES}")
    part = page.get_by_role("region", name=f"{network['total']} organisations it works with")
    expect(part).to_be_visible()
    for one in network["around"]:
        expect(part.get_by_role("link", name=one["thing"]["label"], exact=True).last).to_be_attached()
    row = part.get_by_role("listitem").filter(has=page.get_by_role("link", name=first["thing"]["label"]))
    expect(row).to_contain_text(f"since {first['since'][:4]}")
    for way in first["ways"]:
        said = [thing["label"] for thing in way["things"] or []] or [way["words"]]
        for words in said:
            expect(row).to_contain_text(words)
    expect(page.get_by_role("definition").filter(has_text="damp")).to_be_visible()
    expect(page.get_by_role("definition").filter(has_text="4 of 5")).to_be_visible()
    expect_for_everybody(page, "an organisation's network")
    drawn = part.get_by_role("group").get_by_role("link").first
    drawn.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Garden Suburb Homes")
    page.go_back()
    page.get_by_role("link", name="Who should it meet?").click()
    expect(page.locator("[aria-live=polite] h2")).to_contain_text("Garden Suburb Homes")


def test_a_projects_page_shows_who_is_in_it(page: Page) -> None:
    network = api(page, f"/projects/{PROJECT}/network")
    page.goto(f"/projects/{PROJECT}")
    part = page.get_by_role("region", name="8 organisations and 8 people in it")
    expect(part.get_by_role("listitem")).to_have_count(len(network["around"]))
    expect(
        part.get_by_role("listitem").filter(has_text="Manchester Local Care Organisation").first
    ).to_contain_text("Lead")
    expect_for_everybody(page, "a project's network")
    part.get_by_role("group").get_by_role("link", name="Linda Nguyen").click()
    expect(page.get_by_role("heading", name="Linda Nguyen", level=1)).to_be_visible()


@pytest.mark.usefixtures("written")
def test_after_an_import_the_offered_question_counts_what_came_in(page: Page) -> None:
    page.goto("/imports")
    files: list[FilePayload] = [{"name": "tracker.csv", "mimeType": "text/csv", "buffer": TRACKER}]
    page.get_by_label("Drop files here, or choose them").set_input_files(files)
    page.get_by_role("button", name="Apply to the map").first.click()
    expect(page.get_by_role("heading", name="Imported", exact=True)).to_be_focused()
    offered = page.get_by_role("link", name="Which sectors do not meet?")
    expect(offered).to_have_attribute("href", "/ask/gaps?of=organisations&evidence=projects")
    page.goto("/ask/gaps")
    notice = page.get_by_text("This answer counts nothing from the newest import")
    expect(notice).to_be_visible()
    notice.get_by_role("link", name="Count shared projects, between organisations").press("Enter")
    expect(page.locator("[aria-live=polite] h2")).to_contain_text("Counting work on the same project")
    expect(notice).to_have_count(0)
