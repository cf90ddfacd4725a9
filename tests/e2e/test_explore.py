"""Explore: a view is a link, two days are compared, steps can be undone; by mouse and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.everybody import expect_for_everybody
from tests.e2e.pages import api, best_broker, count_shifts, tab_to

TWO_DAYS = "/explore?as_of=2018-12-31&versus=2016-12-31"
LATER, EARLIER = "2018-12-31", "2016-12-31"


def drawn(page: Page, maps: int = 1) -> None:
    """The maps are drawn and nothing is on its way."""
    expect(page.locator(".drawing[data-drawn=true]")).to_have_count(maps)
    expect(page.locator("[role=status][aria-busy=true]")).to_have_count(0)


def places(page: Page, nth: int = 0) -> dict[str, list[int]]:
    """Where everybody stands on the nth map."""
    found = page.evaluate(
        """nth => Object.fromEntries(document.querySelectorAll('.drawing')[nth]._cyreg.cy.nodes()
          .map(node => [node.id(), [Math.round(node.position('x')), Math.round(node.position('y'))]]))""",
        nth,
    )
    return cast(dict[str, list[int]], found)


def classed(page: Page, name: str) -> set[str]:
    """Ids of the nodes that are marked so."""
    return set(
        page.evaluate(
            "name => document.querySelector('.drawing')._cyreg.cy.nodes('.' + name).map(node => node.id())",
            name,
        )
    )


def on_screen(page: Page, person: str) -> tuple[float, float]:
    """Where somebody is drawn, to point at."""
    page.locator(".drawing").first.scroll_into_view_if_needed()
    # The map learns of the scroll with the next frame.
    page.evaluate("() => new Promise(requestAnimationFrame)")
    at = page.evaluate(
        """id => {
          const drawing = document.querySelector('.drawing');
          const { x, y } = drawing._cyreg.cy.getElementById(id).renderedPosition();
          const frame = drawing.getBoundingClientRect();
          return [frame.x + x, frame.y + y];
        }""",
        person,
    )
    return at[0], at[1]


def said(page: Page) -> Locator:
    """What is on the map, in a sentence."""
    return page.locator(".said p").first


def fold(page: Page, title: str) -> Locator:
    """A filter, opened."""
    page.locator("summary", has_text=title).click()
    return page.get_by_role("group", name=title, exact=True)


def fold_open(page: Page, title: str) -> None:
    """A part of the panel, opened."""
    page.locator("#explore-panel summary", has_text=title).click()


def expect_same_view(browser: Browser, link: str, page: Page) -> None:
    """The link shows on a phone who is on the map, and where, and how it is drawn, just as here."""
    phone = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
    there = phone.new_page()
    there.goto(link)
    drawn(there)
    assert places(there) == places(page)
    there.get_by_role("button", name="Filter and draw").click()
    there.get_by_text("Map key", exact=True).click()
    for label in ("Layout", "Size", "Colour"):
        here = page.get_by_label(label, exact=True).input_value()
        expect(there.get_by_label(label, exact=True)).to_have_value(here)
    expect(said(there)).to_have_text(said(page).inner_text())
    expect(there.get_by_role("list", name="Map key")).to_have_text(
        page.get_by_role("list", name="Map key").inner_text(), use_inner_text=True
    )
    phone.close()


def test_a_view_is_saved_as_a_link_and_opens_the_same_on_a_phone(page: Page, browser: Browser) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/explore")
    drawn(page)
    fold(page, "Sector").get_by_label("Hospital").check()
    expect(said(page)).to_contain_text("of 261 people")
    page.get_by_label("Size", exact=True).select_option("centrality.betweenness")
    expect(page.get_by_role("list", name="Map key")).to_contain_text("larger: standing between others")
    drawn(page)
    person, before = next(iter(places(page).items()))
    x, y = on_screen(page, person)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=5)
    page.mouse.up()
    expect(page.get_by_text("Moved by hand")).to_be_visible()
    assert places(page)[person] != before
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("the link opens this view")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert "pins=" in link
    expect_same_view(browser, link, page)


def test_the_same_by_keyboard_alone(page: Page, browser: Browser) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    person = best_broker(page)
    page.goto("/explore")
    drawn(page)
    tab_to(page, "#find")
    page.keyboard.type(person["label"])
    expect(page.get_by_role("option", name=person["label"])).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=person["label"])).to_be_visible()
    before = places(page)[person["id"]]
    tab_to(page, "[aria-label='Move to the right']")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_text("Moved by hand")).to_be_visible()
    page.wait_for_url(re.compile("pins="))
    assert places(page)[person["id"]] == [before[0] + 40, before[1] + 40]
    page.locator("#find").focus()
    tab_to(page, ".copy button")
    page.keyboard.press("Enter")
    expect(page.get_by_text("the link opens this view")).to_be_visible()
    expect_same_view(browser, page.evaluate("navigator.clipboard.readText()"), page)


def expect_compared(page: Page) -> None:
    """Both days are there, the numbers are the graph's, and everybody stands in one place on both maps."""
    drawn(page, maps=2)
    earlier, later = (api(page, f"/explore?as_of={day}") for day in (EARLIER, LATER))
    then, now = (
        {frozenset((tie["source"], tie["target"])) for tie in body["drawn"]} for body in (earlier, later)
    )
    expect(page.locator(".said")).to_contain_text(
        f"{len(now - then)} new, {len(then - now)} lost, {len(now & then)} kept; "
        f"{len(then):,} ties then, {len(now):,} later"
    )
    assert places(page, 0) == places(page, 1)
    names = {one["id"]: one["label"] for one in later["shown"]}
    expect(page.get_by_role("list", name="Lost ties").get_by_role("listitem")).to_have_count(len(then - now))
    for lost in then - now:
        for person in lost:
            expect(page.get_by_role("list", name="Lost ties")).to_contain_text(names[person])
    marked = page.evaluate(
        """() => [...document.querySelectorAll('.drawing')].map((drawing) =>
          ['new', 'lost'].map((change) => drawing._cyreg.cy.edges(`[change = "${change}"]`).length))"""
    )
    assert marked == [[0, len(then - now)], [len(now - then), 0]]


def test_2016_is_compared_with_2018(page: Page) -> None:
    page.goto("/explore")
    drawn(page)
    page.get_by_label("Show the map as of", exact=True).select_option(LATER)
    page.get_by_label("Compare with").select_option(EARLIER)
    expect_compared(page)
    page.get_by_role("button", name="Undo").click()
    drawn(page)
    expect(page.get_by_text("What changed")).to_have_count(0)


def test_2016_is_compared_with_2018_by_keyboard_alone(page: Page) -> None:
    page.goto("/explore")
    drawn(page)
    tab_to(page, "#as-of")
    step_to(page, "#as-of", LATER)
    tab_to(page, "#versus")
    step_to(page, "#versus", EARLIER)
    expect_compared(page)


def step_to(page: Page, choices: str, value: str) -> None:
    """Choose by arrow keys: a browser forgets the first letters typed where it is busy for a second."""
    options = page.locator(f"{choices} option")
    values = options.evaluate_all("all => all.map((one) => one.value)")
    for one in values[1 : values.index(value) + 1]:
        page.keyboard.press("ArrowDown")
        expect(page.locator(choices)).to_have_value(one)


def test_contacts_are_opened_taken_back_and_opened_again(page: Page) -> None:
    person = best_broker(page)
    page.goto(f"/explore?on={person['id']}")
    drawn(page)
    everybody = places(page)
    page.get_by_role("button", name="Start from here").click()
    near = {one["id"]: one for one in api(page, f"/explore?around={person['id']}")["shown"]}
    expect(said(page)).to_contain_text(f"{len(near)} of {len(everybody)} people")
    started = places(page)
    assert set(started) == set(near)
    other = next(key for key in near if key != person["id"])
    page.get_by_text("The map as a list").click()
    page.locator(f"#on-map-{other} button").click()
    page.get_by_role("button", name="Show their contacts too").click()
    more = api(page, f"/explore?around={person['id']},{other}")
    expect(said(page)).to_contain_text(f"{more['people']} of {len(everybody)} people")
    drawn(page)
    opened = places(page)
    assert {key: opened[key] for key in started} == started, "those there before keep their place"
    page.keyboard.press("Control+z")
    expect(said(page)).to_contain_text(f"{len(near)} of")
    page.keyboard.press("Control+z")
    expect(page.get_by_role("heading", name=person["label"])).to_be_visible()
    page.keyboard.press("Control+z")
    expect(said(page)).to_have_text(re.compile(f"^{len(everybody)} people and"))
    assert places(page) == everybody
    expect(page.get_by_role("button", name="Undo")).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Control+Shift+z")
    expect(said(page)).to_contain_text(f"{len(near)} of")
    page.get_by_role("button", name="Redo").click()
    expect(page.get_by_role("heading", name=near[other]["label"])).to_be_visible()
    page.get_by_role("button", name="Redo").click()
    expect(said(page)).to_contain_text(f"{more['people']} of")
    drawn(page)
    assert places(page) == opened
    page.get_by_role("button", name=f"Contacts of {near[other]['label']}").click()
    expect(said(page)).to_contain_text(f"{len(near)} of")


def test_filters_say_how_many_they_leave_and_people_keep_their_place(page: Page) -> None:
    page.goto("/explore")
    drawn(page)
    everybody = places(page)
    choices: dict[str, Any] = api(page, "/explore")["choices"]
    for title, name in (("Sector", "sector"), ("Project", "project"), ("Event", "event")):
        first = choices[name][0]
        group = fold(page, title)
        row = group.locator("label", has_text=first["label"]).first
        expect(row.locator(".number")).to_contain_text(f"{first['count']}")
        row.get_by_role("checkbox").check()
        expect(said(page)).to_contain_text(f"{first['count']} of {len(everybody)} people")
        drawn(page)
        left = places(page)
        assert len(left) == first["count"]
        assert left == {key: everybody[key] for key in left}
        page.get_by_role("button", name="Show everybody").click()
        expect(said(page)).to_have_text(re.compile(f"^{len(everybody)} people and"))
    page.get_by_label("Strength of a tie").select_option("5")
    strongest = {one["id"]: one["count"] for one in choices["strength"]}["5"]
    expect(said(page)).to_contain_text(f"{strongest} ties")
    page.reload()
    drawn(page)
    expect(page.get_by_label("Strength of a tie")).to_have_value("5")


def test_the_way_from_one_person_to_another_is_lit(page: Page) -> None:
    answer = api(page, "/questions/path?from=Nadia+Rahman&to=Dawn+Ashworth")
    people = [node["data"]["id"] for node in answer["elements"]["nodes"]]
    page.goto(f"/explore?on={people[0]}")
    drawn(page)
    page.get_by_label("How are they connected to").fill("Dawn Ashworth")
    page.get_by_role("option", name="Dawn Ashworth").click()
    expect(page.locator(".path [role=status]")).to_contain_text(answer["sentence"])
    page.wait_for_function("() => document.querySelector('.drawing')._cyreg.cy.nodes('.way').nonempty()")
    assert classed(page, "way") == set(people)
    page.reload()
    expect(page.locator(".path [role=status]")).to_contain_text(answer["sentence"])
    page.get_by_role("button", name="Hide the path").click()
    page.wait_for_function("() => document.querySelector('.drawing')._cyreg.cy.nodes('.way').empty()")


def test_pressing_somebody_chooses_them_and_an_organisation_is_found(page: Page) -> None:
    page.goto("/explore")
    drawn(page)
    # At the rim nobody stands in front of anybody else.
    standing = places(page)
    rim = min(standing, key=lambda person: standing[person][0])
    first = next(one for one in api(page, "/explore")["shown"] if one["id"] == rim)
    page.mouse.click(*on_screen(page, first["id"]))
    expect(page.get_by_role("heading", name=first["label"])).to_be_visible()
    page.get_by_label("Find a person or an organisation").fill(first["organisation"][:20])
    page.get_by_role("option", name=first["organisation"]).click()
    expect(page.get_by_role("button", name=f"{first['organisation']}")).to_be_visible()
    expect(said(page)).to_contain_text("of 261 people")


def test_somebody_whom_filters_hide_is_found_all_the_same(page: Page) -> None:
    person = best_broker(page)
    page.goto("/explore?sector=housing")
    drawn(page)
    page.get_by_label("Find a person or an organisation").fill(person["label"])
    page.get_by_role("option", name=person["label"]).click()
    expect(page.get_by_text("not on the map as it is shown now")).to_be_visible()
    page.get_by_role("button", name="Start from them").click()
    expect(page.get_by_role("heading", name=person["label"])).to_be_visible()


@pytest.mark.complains("404")
def test_what_is_no_longer_there_is_said(page: Page) -> None:
    page.goto("/explore?sector=nowhere")
    expect(page.get_by_role("alert")).to_contain_text("no sector")
    page.goto("/explore?around=p-nobody")
    expect(page.get_by_text("1 person of this view is no longer on the map")).to_be_visible()
    expect(page.get_by_text("Nobody matches these filters")).to_be_visible()


@pytest.mark.parametrize("address", ["/explore?colour=centrality.degree", TWO_DAYS, "chosen"])
def test_everybody_can_use_it(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    if address == "chosen":
        address = f"/explore?sector=health&on={best_broker(page)['id']}"
    page.goto(address)
    drawn(page, maps=2 if address == TWO_DAYS else 1)
    page.get_by_text("The map as a list").click()
    fold(page, "Sector")
    expect_for_everybody(page, address)


def test_nothing_jumps_when_the_map_comes(page: Page) -> None:
    count_shifts(page)
    page.goto("/explore")
    drawn(page)
    assert page.evaluate("window.shifts") < 0.1


@pytest.mark.parametrize("size", [(1440, 900), (768, 1024), (390, 844), (720, 450), (360, 740)])
def test_the_map_fills_the_window_and_the_page_does_not_scroll(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto("/explore")
    drawn(page)
    head = page.get_by_role("banner").bounding_box()
    box = page.locator(".drawing").bounding_box()
    assert head
    assert box
    below = head["y"] + head["height"]
    assert [box["x"], box["y"], box["width"], box["height"]] == pytest.approx(
        [0, below, size[0], size[1] - below], abs=1
    )
    page.mouse.wheel(0, 400)
    assert page.evaluate("[scrollY, document.documentElement.scrollHeight]") == [0, size[1]]


def test_panels_fold_away_and_stay_so(page: Page) -> None:
    page.goto("/explore")
    drawn(page)
    toggle = page.get_by_role("button", name="Filter and draw")
    expect(page.get_by_label("Layout")).to_be_visible()
    page.locator("summary", has_text="Draw").press("Enter")
    expect(page.get_by_label("Layout")).to_be_hidden()
    page.reload()
    drawn(page)
    expect(page.get_by_label("Strength of a tie")).to_be_visible()
    expect(page.get_by_label("Layout")).to_be_hidden()
    toggle.press("Enter")
    expect(page.get_by_label("Strength of a tie")).to_be_hidden()
    page.reload()
    drawn(page)
    expect(toggle).to_have_attribute("aria-expanded", "false")
    expect(said(page)).to_be_visible()
    page.get_by_role("button", name="Full screen").click()
    page.wait_for_function("() => document.fullscreenElement?.matches('.explore')")
    page.get_by_role("button", name="Full screen").click()
    page.wait_for_function("() => !document.fullscreenElement")


def named(page: Page) -> int:
    """How many names stand on the map."""
    return int(page.locator(".drawing").get_attribute("data-named") or 0)


def test_the_wheel_zooms_and_more_names_come(page: Page) -> None:
    page.goto("/explore")
    drawn(page)
    page.wait_for_function("() => Number(document.querySelector('.drawing').dataset.named) > 10")
    far, few = view(page)[0], named(page)
    page.mouse.move(880, 500)
    for _ in range(4):
        page.mouse.wheel(0, -100)
    page.wait_for_function("far => document.querySelector('.drawing')._cyreg.cy.zoom() > 1.5 * far", arg=far)
    page.wait_for_function("few => Number(document.querySelector('.drawing').dataset.named) > few", arg=few)
    page.get_by_role("button", name="Show all").click()
    assert view(page)[0] == pytest.approx(far)


def test_pointing_at_somebody_leaves_them_and_their_contacts(page: Page) -> None:
    person = best_broker(page)
    page.goto("/explore")
    drawn(page)
    x, y = on_screen(page, person["id"])
    page.mouse.move(x, y)
    contacts = {one["id"]: one["contacts"] for one in api(page, "/explore")["shown"]}[person["id"]]
    expect(page.locator(".drawing")).to_have_attribute("data-near", str(contacts))
    page.mouse.move(x, 110)
    expect(page.locator(".drawing")).to_have_attribute("data-near", "")


def test_the_search_flies_to_who_is_found(page: Page) -> None:
    person = best_broker(page)
    page.goto("/explore")
    drawn(page)
    page.get_by_label("Find a person or an organisation").fill(person["label"])
    page.get_by_role("option", name=person["label"]).click()
    page.wait_for_function("() => document.querySelector('.drawing')._cyreg.cy.zoom() >= 0.7")
    page.wait_for_function("() => !document.querySelector('.drawing')._cyreg.cy.animated()")
    x, y = on_screen(page, person["id"])
    panel = page.locator("#explore-panel").bounding_box()
    card = page.locator(".panel.chosen").bounding_box()
    assert panel
    assert card
    assert x == pytest.approx((panel["x"] + panel["width"] + card["x"]) / 2, abs=3)
    assert 100 < y < 900


def test_back_and_forward_step_through_views(page: Page) -> None:
    page.goto("/sectors")
    page.get_by_role("link", name="Explore").click()
    drawn(page)
    steps: list[str] = []

    def stepped(part: str) -> None:
        page.wait_for_url(lambda url: part in url and url not in steps)
        drawn(page)
        steps.append(page.url)

    page.get_by_role("button", name="Organisations", exact=True).click()
    stepped("level=organisations")
    fold(page, "Sector").get_by_label("Housing").check()
    stepped("sector=housing")
    page.get_by_label("Size", exact=True).select_option("centrality.degree")
    stepped("size=")
    page.get_by_label("Colour", exact=True).select_option("groups")
    stepped("colour=groups")
    page.get_by_label("Show the map as of", exact=True).select_option(LATER)
    stepped("as_of=")
    one = next(iter(places(page)))
    page.mouse.click(*on_screen(page, one))
    stepped(f"on={one}")
    # Looking from nearer is no step, nor is moving a thing a bit further.
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Move up").click()
    page.get_by_role("button", name="Move up").click()
    stepped("pins=")

    for before in reversed(steps[:-1]):
        page.go_back()
        page.wait_for_url(before)
    drawn(page)
    expect(page.get_by_label("Size", exact=True)).to_have_value("")
    page.go_back()
    expect(said(page)).to_have_text(re.compile("^261 people and"))
    for after in steps:
        page.go_forward()
        page.wait_for_url(after)
    drawn(page)
    text, standing = said(page).inner_text(), places(page)
    page.reload()
    drawn(page)
    expect(said(page)).to_have_text(text)
    assert places(page) == standing
    expect(page.get_by_label("Colour", exact=True)).to_have_value("groups")
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url(steps[-2])


def as_drawn(page: Page) -> list[dict[str, Any]]:
    """Of each map, what is drawn of every node, and how many of them have a style that no rule gives."""
    found = page.evaluate(
        """() => [...document.querySelectorAll('.drawing')].map((drawing) => ({
          named: drawing.dataset.named,
          nodes: drawing._cyreg.cy.nodes().map((node) => [node.id(), node.width(), node.style('font-size'),
            node.style('background-color'), node.style('label'), node.classes().sort(), node.position()])
            .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
        }))"""
    )
    return cast(list[dict[str, Any]], found)


def test_nothing_of_an_earlier_view_is_left_on_the_map(page: Page) -> None:
    page.goto(TWO_DAYS)
    drawn(page, maps=2)
    for label, value in (("Size", "centrality.betweenness"), ("Colour", "groups"), ("Layout", "sector")):
        page.get_by_label(label, exact=True).select_option(value)
        drawn(page, maps=2)
    page.mouse.move(700, 110)
    after = as_drawn(page)
    assert len({node[1] for node in after[0]["nodes"]}) > 20
    page.reload()
    drawn(page, maps=2)
    page.wait_for_function("() => document.querySelector('.drawing').dataset.named")
    assert as_drawn(page) == after


def test_eight_measures_in_plain_words_come_first(page: Page) -> None:
    page.goto("/explore")
    drawn(page)
    size = page.get_by_label("Size", exact=True)
    expect(size.locator("xpath=./option")).to_have_count(1 + 8)
    every = {f"{one['family']}.{one['key']}" for one in api(page, "/explore/measures")["measures"]}
    assert set(size.locator("option").evaluate_all("all => all.map((one) => one.value)")) == every | {""}


def saved(page: Page, button: str) -> bytes:
    with page.expect_download() as coming:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(coming.value.path()).read_bytes()


def test_a_picture_says_what_it_shows_and_names_only_those_who_agreed(
    page: Page, agreed_only: set[str]
) -> None:
    hidden = next(one for one in api(page, "/explore")["shown"] if one["label"] in agreed_only)
    page.goto(f"/explore?around={hidden['id']}&size=centrality.degree&as_of={LATER}&versus={EARLIER}")
    drawn(page, maps=2)
    fold_open(page, "Save a picture")
    page.get_by_label("Title", exact=True).fill("Who they know & trust")
    picture = saved(page, "Save as SVG").decode()
    told = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", picture))
    before = api(page, f"/explore?around={hidden['id']}&as_of={LATER}")
    for words in (
        "Who they know &amp; trust",
        "31 December 2018",
        "31 December 2016",
        f"{before['people']} of {before['of_people']} people",
        f"{before['answered']} of the {before['asked']} people asked have answered",
        "larger: number of ties",
        "new since the earlier day",
        "described and not named",
    ):
        assert words in told
    assert not [name for name in agreed_only if name in told]
    assert saved(page, "Save as PNG").startswith(b"\x89PNG")
    page.get_by_label("Show the names of people who have not agreed").check()
    assert hidden["label"] in saved(page, "Save as SVG").decode()


def test_links_within_the_page_keep_to_this_address(page: Page) -> None:
    page.goto("/explore?sector=housing")
    drawn(page)
    page.get_by_role("button", name="Start again").click()
    page.wait_for_url(lambda url: urlsplit(url).path == "/explore" and not urlsplit(url).query)
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url("**/explore?sector=housing")


# By touch


@pytest.fixture
def phone(browser: Browser, base_url: str) -> Iterator[Page]:
    """A phone that is used with fingers, with everybody on its map."""
    context = browser.new_context(
        base_url=base_url, viewport={"width": 390, "height": 844}, locale="en-GB", has_touch=True
    )
    page = context.new_page()
    page.goto("/explore")
    drawn(page)
    yield page
    context.close()


def swipe(page: Page, fingers: list[tuple[float, float]], by: list[tuple[float, float]]) -> None:
    """Put fingers on the screen, move each so far in some steps, and lift them."""
    steps = 8
    touch = page.context.new_cdp_session(page)
    for step in range(steps + 1):
        points = [
            {"x": x + dx * step / steps, "y": y + dy * step / steps}
            for (x, y), (dx, dy) in zip(fingers, by, strict=True)
        ]
        touch.send(
            "Input.dispatchTouchEvent", {"type": "touchMove" if step else "touchStart", "touchPoints": points}
        )
        page.evaluate("() => new Promise(requestAnimationFrame)")
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def view(page: Page) -> tuple[float, float, float]:
    """How near the map is looked at from, and where."""
    zoom, pan = page.evaluate(
        "(() => { const { cy } = document.querySelector('.drawing')._cyreg; return [cy.zoom(), cy.pan()]; })()"
    )
    return zoom, pan["x"], pan["y"]


def test_a_tap_opens_the_card_of_a_person(phone: Page) -> None:
    standing = places(phone)
    rim = min(standing, key=lambda person: standing[person][0])
    name = next(one["label"] for one in api(phone, "/explore")["shown"] if one["id"] == rim)
    phone.touchscreen.tap(*on_screen(phone, rim))
    expect(phone.get_by_role("heading", name=name)).to_be_visible()


def test_fingers_move_the_map_and_not_the_page_under_it(phone: Page) -> None:
    box = phone.locator(".drawing").bounding_box()
    assert box
    # Below the head and at the edge, where nobody stands to be dragged.
    corner = (box["x"] + 8, box["y"] + 180)
    before, scrolled = view(phone), phone.evaluate("scrollY")
    swipe(phone, [corner], [(60, 90)])
    assert view(phone) == pytest.approx((before[0], before[1] + 60, before[2] + 90), abs=25)
    left, right = corner, (box["x"] + box["width"] - 8, box["y"] + 180)
    swipe(phone, [left, right], [(120, 40), (-120, 40)])
    assert view(phone)[0] < 0.9 * before[0]
    assert phone.evaluate("[scrollY, visualViewport.scale]") == [scrolled, 1]


def test_what_is_pressed_is_large_enough_for_a_finger(phone: Page) -> None:
    rim = next(iter(places(phone)))
    phone.goto(f"/explore?on={rim}&sector=health")
    drawn(phone)
    phone.get_by_role("button", name="Filter and draw").click()
    fold(phone, "Sector")
    small = phone.evaluate(
        """() => [...document.querySelectorAll('button, select, summary, label:has(input), input:not(label input)')]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1)
          .filter((one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height) < 24)
          .map((one) => one.outerHTML)"""
    )
    assert small == []


def test_levels_from_sectors_to_everything(page: Page) -> None:
    page.goto("/explore?sector=housing")
    drawn(page)
    switch = page.get_by_role("group", name="Show", exact=True)
    expect(switch.get_by_role("button", name="People")).to_have_attribute("aria-pressed", "true")
    switch.get_by_role("button", name="Organisations").press("Enter")
    expect(said(page)).to_contain_text("organisations and")
    drawn(page)
    body = api(page, "/explore?sector=housing&level=organisations")
    assert set(places(page)) == {one["id"] for one in body["shown"]}
    expect_for_everybody(page, "organisations on the map")
    page.get_by_label("Find a person or an organisation").fill("Brookway")
    page.get_by_role("option", name="Brookway Housing").click()
    expect(page.get_by_role("heading", name="Brookway Housing")).to_be_visible()
    expect(page.get_by_role("link", name="Its page")).to_be_visible()
    drawn(page)
    assert len(places(page)) >= 1
    switch.get_by_role("button", name="Everything").click()
    expect(said(page)).to_contain_text("projects")
    drawn(page)
    expect(page.get_by_role("list", name="Map key")).to_contain_text("partner in")
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(switch.get_by_role("button", name="Organisations")).to_have_attribute("aria-pressed", "true")
