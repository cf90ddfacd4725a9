"""A person's page, and maps: what they show is reached by pointer and without them."""

from __future__ import annotations

import re
import time
from typing import Any

from playwright.sync_api import APIResponse, Page, Route, expect

from tests.e2e.pages import FIRST_TABLE, GAPS, WHO, api, best_broker, expect_map, tab_to


def test_a_person_at_one_and_two_steps(page: Page) -> None:
    person = best_broker(page)
    page.goto(f"/people/{person['id']}")
    expect(page.get_by_role("heading", level=1)).to_have_text(person["label"])
    near = api(page, f"/people/{person['id']}/network?hops=1&limit=500")
    expect(page.locator("#network-head")).to_contain_text(f"{near['total']} people in touch")
    expect_map(page)
    page.get_by_role("link", name="Their contacts too").click()
    page.wait_for_url("**?hops=2")
    far = api(page, f"/people/{person['id']}/network?hops=2&limit=500")
    assert far["total"] > near["total"]
    expect(page.locator("#network-head")).to_contain_text(f"{far['total']} people within two steps")
    page.get_by_role("button", name=re.compile("Show all .* rows")).click()
    expect(page.locator("#people tbody tr")).to_have_count(len(far["people"]))
    expect_map(page)
    page.go_back()
    expect(page.locator("#network-head")).to_contain_text("in touch with")


def test_a_person_and_what_they_do(page: Page) -> None:
    person = api(page, f"/people/{best_broker(page)['id']}")
    page.goto(f"/people/{person['id']}")
    card = page.locator("article")
    for each in [*person["organisations"], *person["projects"], *person["events"], *person["seeks"]]:
        expect(card).to_contain_text(each["label"])
    expect(card).to_contain_text("An invented person")


def test_everything_on_the_map_is_in_the_list(page: Page) -> None:
    elements: dict[str, Any] = api(page, "/questions/who-connects?from=health&to=housing")["elements"]
    page.goto(WHO)
    page.get_by_text("The map as a list").click()
    rows = page.locator("#map tbody tr")
    expect(rows).to_have_count(len(elements["nodes"]))
    by_id = {node["data"]["id"]: node["data"]["label"] for node in elements["nodes"]}
    for edge in elements["edges"]:
        source, target = edge["data"]["source"], edge["data"]["target"]
        expect(page.locator(f"#on-map-{source}")).to_contain_text(by_id[target])
        expect(page.locator(f"#on-map-{target}")).to_contain_text(by_id[source])


def test_pressing_a_person_on_the_map_opens_their_page(page: Page) -> None:
    person = best_broker(page)
    page.goto(WHO)
    expect_map(page)
    drawing = page.locator(".drawing")
    drawing.scroll_into_view_if_needed()
    page.evaluate(
        "() => new Promise(requestAnimationFrame)"
    )  # the map learns of the scroll with the next frame
    place = page.evaluate(
        """id => {
          const drawing = document.querySelector('.drawing');
          const { x, y } = drawing._cyreg.cy.getElementById(id).renderedPosition();
          const frame = drawing.getBoundingClientRect();
          return { x: frame.x + x, y: frame.y + y };
        }""",
        person["id"],
    )
    page.mouse.move(place["x"], place["y"])
    expect(drawing).to_have_class(re.compile("pressable"))
    page.mouse.click(place["x"], place["y"])
    page.wait_for_url(f"**/people/{person['id']}")


def test_a_sector_on_the_map_is_chosen_from_the_list_by_keyboard(page: Page) -> None:
    page.goto(GAPS)
    expect_map(page)
    tab_to(page, "a[href='#map']")
    page.keyboard.press("Enter")
    tab_to(page, "#map summary")
    page.keyboard.press("Enter")
    tab_to(page, "#on-map-housing button")
    page.keyboard.press("Enter")
    page.wait_for_url("**on=housing#map")
    chosen = page.locator("#on-map-housing button")
    expect(chosen).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(chosen).to_have_attribute("aria-pressed", "true")


def test_from_a_table_to_a_person_and_on_to_whom_they_should_meet(page: Page) -> None:
    person = best_broker(page)
    page.goto(WHO)
    page.locator("#table").get_by_role("link", name=person["label"]).click()
    page.get_by_role("link", name=f"Who should {person['label']} meet?").click()
    answer = api(page, f"/questions/introductions?person={person['id']}")
    expect(page.locator("[aria-live=polite] h2")).to_have_text(answer["sentence"])
    expect(page.locator("#field-person")).to_have_value(person["label"])


def test_leaving_before_the_map_has_come_is_no_trouble(page: Page) -> None:
    """The program that draws is large and comes late; by then its frame may have left the page."""
    late: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        response = route.fetch()
        if len(response.body()) > 200_000:
            late.append((route, response))
        else:
            route.fulfill(response=response)

    page.route("**/_app/immutable/**", hold)
    page.goto(WHO)
    expect(page.locator(FIRST_TABLE)).to_have_count(5)
    until = time.monotonic() + 20
    while not late and time.monotonic() < until:
        page.wait_for_timeout(20)  # lets `hold` see what comes
    assert late
    page.get_by_role("link", name="Weft").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Who connects people")
    for route, response in late:
        route.fulfill(response=response)
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-drawn]")).to_have_count(0)
