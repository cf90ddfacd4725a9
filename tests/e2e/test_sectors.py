"""The map of sectors and its matrix: finding what does not meet, opening what is in a sector, by mouse and by keys."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.everybody import expect_for_everybody
from tests.e2e.pages import api, count_shifts, expect_answer, tab_to

MAP = "/sectors"
MATRIX = "/sectors?view=matrix"
OPENED = "/sectors?open=housing,housing/keyhole-south&on=housing/keyhole-south"
PAIR = "/sectors?view=matrix&on=housing~mental-health"
GROUPS = "/sectors?level=group"
GAPS = ("not connected", "thin")


def circle(page: Page, key: str) -> Locator:
    return page.locator(f".drawing a[data-key='{key}']")


def beside(page: Page) -> Locator:
    return page.get_by_role("complementary", name="In words")


def expect_drawn(page: Page, said: dict[str, Any]) -> None:
    """The drawing has a circle for each part, under its name and size."""
    expect(page.locator(".drawing .part")).to_have_count(len(said["parts"]))
    expect(page.get_by_text(said["sentence"])).to_be_visible()


def test_two_sectors_that_do_not_meet_and_who_could_bring_them_together_by_mouse(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Sectors", exact=True).click()
    said = api(page, "/map")
    expect_drawn(page, said)
    gap = next(pair for pair in said["pairs"] if pair["verdict"] == "not connected")
    page.get_by_role("link", name=re.compile("^Education and Primary care do not meet")).click()
    assert (gap["a"], gap["b"]) == ("education", "primary-care")
    expect(beside(page).get_by_role("heading")).to_have_text("Education and Primary care")
    beside(page).get_by_role("link", name="Who could bring them together?").click()
    page.wait_for_url("**/ask/who-connects?from=education&to=primary-care")
    expect_answer(page, api(page, "/questions/who-connects?from=education&to=primary-care"))


def test_two_sectors_that_do_not_meet_and_whom_to_introduce_by_keyboard(page: Page) -> None:
    page.goto(MAP)
    expect_drawn(page, api(page, "/map"))
    tab_to(page, ".pair.thin a")
    page.keyboard.press("Enter")
    expect(beside(page).get_by_role("heading")).to_have_text("Housing and Mental health")
    tab_to(page, "aside a[href*='introductions']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ask/introductions?from=housing&to=mental-health")
    expect_answer(page, api(page, "/questions/introductions?from=housing&to=mental-health"))


def test_an_organisation_is_found_on_the_front_map_and_its_partners_by_mouse(page: Page) -> None:
    page.goto("/")
    expect(page.locator(".drawing .part")).to_have_count(len(api(page, "/map")["parts"]))
    star = page.get_by_role("link", name="Holds most together")
    best = api(page, "/questions/brokers")["rows"][0]
    expect(star).to_have_attribute("href", f"/people/{best['person']['id']}")
    circle(page, "housing").click()
    page.wait_for_url("**/?open=housing&on=housing")
    circle(page, "housing/keyhole-south").click()
    page.wait_for_url("**/organisations/keyhole-south")
    expect(page.get_by_role("heading", level=1)).to_have_text("Keyhole South")
    page.go_back()
    expect(circle(page, "housing/keyhole-south")).to_be_visible()


def test_an_organisation_is_found_on_the_front_map_and_its_partners_by_keyboard(page: Page) -> None:
    page.goto("/")
    expect(page.locator(".drawing .part")).to_have_count(len(api(page, "/map")["parts"]))
    circle(page, "housing").focus()
    page.keyboard.press("Enter")
    expect(circle(page, "housing/keyhole-south")).to_be_visible()
    expect(circle(page, "housing")).to_be_focused()
    tab_to(page, "a[data-key='housing/keyhole-south']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/organisations/keyhole-south")


def test_a_sector_opens_in_place_and_back_closes_it_by_mouse(page: Page) -> None:
    page.goto(MAP)
    closed = api(page, "/map")
    expect_drawn(page, closed)
    circle(page, "housing").click()
    expect_drawn(page, api(page, "/map?open=housing"))
    expect(beside(page).get_by_role("heading")).to_contain_text("Housing")
    circle(page, "housing/keyhole-south").click()
    opened = api(page, "/map?open=housing/keyhole-south")
    expect_drawn(page, opened)
    person = next(part for part in opened["parts"] if part["kind"] == "person")
    expect(circle(page, person["key"])).to_have_attribute("href", f"/people/{person['id']}")
    page.go_back()
    expect_drawn(page, api(page, "/map?open=housing"))
    page.go_forward()
    expect_drawn(page, opened)
    page.mouse.move(0, 0)  # what the mouse rests on is in words beside, in place of what was pressed
    beside(page).get_by_role("link", name="Close").click()
    expect_drawn(page, api(page, "/map?open=housing"))
    page.reload()
    expect_drawn(page, api(page, "/map?open=housing"))


def test_a_sector_opens_in_place_and_keeps_the_focus_by_keyboard(page: Page) -> None:
    page.goto(MAP)
    expect_drawn(page, api(page, "/map"))
    tab_to(page, "[data-key=housing]")
    expect(circle(page, "housing")).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect_drawn(page, api(page, "/map?open=housing"))
    expect(circle(page, "housing")).to_be_focused()
    expect(circle(page, "housing")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Enter")
    expect_drawn(page, api(page, "/map"))
    expect(circle(page, "housing")).to_be_focused()


def test_the_list_opens_what_the_map_opens(page: Page) -> None:
    page.goto(MAP)
    page.get_by_text("The map as a list").click()
    page.get_by_role("link", name="Open Housing").click()
    expect_drawn(page, api(page, "/map?open=housing"))
    expect(page.get_by_role("link", name="Open Keyhole South")).to_be_visible()


def test_past_a_number_the_rest_is_counted_with_a_way_to_it(page: Page) -> None:
    page.goto(f"{MAP}?open=housing&most=2")
    said = api(page, "/map?open=housing&most=2")
    rest = next(part for part in said["parts"] if part["kind"] == "rest")
    assert rest["label"] == "3 further organisations"
    expect_drawn(page, said)
    page.get_by_text("The map as a list").click()
    expect(page.get_by_role("listitem").filter(has_text=rest["label"]).last).to_be_visible()
    page.get_by_role("link", name="Show them all", exact=True).click()
    expect_drawn(page, api(page, "/map?open=housing"))


def test_map_and_matrix_say_what_the_api_says(page: Page) -> None:
    said = api(page, "/map")
    names = {part["key"]: part["label"] for part in said["parts"]}
    page.goto(MAP)
    expect_drawn(page, said)
    gaps = [pair for pair in said["pairs"] if pair["verdict"] in GAPS]
    assert len(gaps) == 3
    expect(page.locator(".pair:is(.gap, .thin)")).to_have_count(len(gaps))
    expect(page.locator(".pair")).to_have_count(
        sum(pair["ties"] > 0 or pair["verdict"] in GAPS for pair in said["pairs"])
    )
    page.get_by_role("link", name="Matrix").click()
    expect(page.locator(".wide tbody tr")).to_have_count(len(names))
    cells = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('tbody tr')].flatMap((row) => {
          const heads = [...row.closest('table').querySelectorAll('thead th .down')].map((head) => head.textContent);
          const name = row.querySelector('th span > span:last-child')?.textContent.trim();
          return [...row.querySelectorAll('td')].map((cell, i) =>
            [name + ' + ' + heads[i], [parseInt(cell.textContent), cell.className.replace(/ ?svelte-\\S+/, '')]]);
        }))"""
    )
    for pair in said["pairs"]:
        for a, b in ((pair["a"], pair["b"]), (pair["b"], pair["a"])):
            ties, sense = cells[f"{names[a]} + {names[b]}"]
            assert ties == pair["ties"]
            assert (sense in {"gap", "thin"}) == (pair["verdict"] in GAPS), (a, b, sense)
            assert (sense == "unclear") == (pair["verdict"] == "too few to tell")


def test_the_matrix_is_walked_by_arrow_keys(page: Page) -> None:
    page.goto(MATRIX)
    expect(page.get_by_role("table").first).to_be_visible()
    tab_to(page, "td a")
    first = page.evaluate("document.activeElement.dataset.at")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    assert first == "0,1"
    assert page.evaluate("document.activeElement.dataset.at") == "2,3"  # 1,1 is the diagonal, and so is 2,2
    words = page.evaluate("document.activeElement.title")
    expect(beside(page)).to_contain_text(words)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"on="))
    expect(beside(page)).to_contain_text(words)


def test_what_is_counted_can_be_chosen(page: Page) -> None:
    page.goto(MAP)
    page.get_by_text("What is counted").click()
    page.get_by_label("They work on a project together").check()
    page.get_by_role("button", name="Count again").click()
    page.wait_for_url("**/sectors?evidence=projects")
    expect_drawn(page, api(page, "/map?evidence=projects"))
    page.goto(f"{MAP}?level=group&as_of=2015-12-31")
    expect_drawn(page, api(page, "/map?level=group&as_of=2015-12-31"))


def test_a_file_names_those_who_agreed_unless_one_chooses_otherwise(page: Page) -> None:
    said = api(page, "/map")
    organisations = []
    for sector in (part["key"] for part in said["parts"]):
        inside = api(page, f"/map?open={sector}")["parts"]
        organisations += [part["key"] for part in inside if part["within"] == sector and part["opens"]]
    for key in organisations:
        public = {p["label"] for p in api(page, f"/map?open={key}&names=public")["parts"]}
        hidden = [
            p["label"]
            for p in api(page, f"/map?open={key}")["parts"]
            if p["kind"] == "person" and p["label"] not in public
        ]
        if hidden:
            break
    page.goto(f"{MAP}?open={key}")
    expect_drawn(page, api(page, f"/map?open={key}"))
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as SVG").click()
    svg = Path(saved.value.path()).read_text(encoding="utf-8")
    assert "not named here" in svg
    assert not [name for name in hidden if name in svg]
    page.get_by_label("Show the names of people who have not agreed to be named").check()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as SVG").click()
    svg = Path(saved.value.path()).read_text(encoding="utf-8")
    assert all(name in svg for name in hidden)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as PNG").click()
    assert Path(saved.value.path()).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.complains("404")
def test_a_link_to_what_is_no_longer_there_offers_the_whole_map(page: Page) -> None:
    page.goto(f"{MAP}?open=nowhere")
    expect(page.get_by_role("alert")).to_contain_text("nowhere")
    page.get_by_role("link", name="The map with everything closed").click()
    expect_drawn(page, api(page, "/map"))


@pytest.mark.parametrize("address", [MAP, OPENED, GROUPS, MATRIX, PAIR])
def test_everybody_can_use_it(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(address)
    expect(beside(page)).to_be_visible()
    for summary in page.locator("main summary").all():
        summary.click()
    expect_for_everybody(page, address)


@pytest.mark.parametrize("address", [MAP, MATRIX])
@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_jumps_when_the_map_comes(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    count_shifts(page)
    page.goto(address)
    expect(beside(page)).to_be_visible()
    assert page.evaluate("window.shifts") < 0.02


def test_paper_shows_the_map_in_words_and_no_buttons(page: Page) -> None:
    page.goto(MAP)
    expect_drawn(page, api(page, "/map"))
    page.emulate_media(media="print")
    expect(page.locator(".drawing svg")).to_be_visible()
    expect(beside(page)).to_be_visible()
    expect(page.get_by_role("button", name="Save as SVG")).to_be_hidden()
