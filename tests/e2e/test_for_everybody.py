"""Usable by everybody: by axe, on a phone, enlarged, in forced colours; light and without motion."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Page, Response, expect

from tests.e2e.everybody import expect_for_everybody, losses
from tests.e2e.pages import (
    BROKERS,
    GAPS,
    INTRODUCTIONS,
    LOSS,
    PATH,
    REACH,
    WHO,
    best_broker,
    count_shifts,
    expect_map,
    sentence,
    tab_to,
)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        WHO,
        GAPS,
        INTRODUCTIONS,
        "/ask/introductions",
        BROKERS,
        REACH,
        LOSS,
        PATH,
        "/parts",
        "/imports",
        "person",
    ],
)
def test_everybody_can_use_it(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"/people/{best_broker(page)['id']}" if address == "person" else address)
    if address == "/":
        expect(page.get_by_role("combobox", name="Who connects")).to_be_visible()
    elif address == "/imports":
        expect(page.get_by_label("Drop files here, or choose them")).to_be_visible()
    elif address == "/ask/introductions":
        expect(page.get_by_text("Fill in the question above")).to_be_visible()
    else:
        expect_map(page)
        page.get_by_text("The map as a list").click()
    if address.startswith("/ask"):
        page.get_by_text("More choices").click()
    if "?" in address or address in {GAPS, BROKERS, REACH}:
        page.get_by_text("Show the statements behind this answer").click()
    expect_for_everybody(page, address)


@pytest.mark.parametrize(
    ("broken", "found"),
    [
        ("h1 { inline-size: 60rem }", "scrolls sideways"),
        ("button { inline-size: 2rem; overflow: hidden; white-space: nowrap }", "cut off"),
        (".row > * + * { margin-inline-start: -3rem }", "one over another"),
        ("button.plain { border: 0 }", "no edge"),
        ("nav a[aria-current=true] { forced-color-adjust: auto }", "chosen looks like any other"),
        ("h1 { animation: away 9s infinite } @keyframes away { to { opacity: 0.5 } }", "moves"),
    ],
)
def test_what_would_be_lost_is_found(page: Page, broken: str, found: str) -> None:
    page.goto("/parts")
    expect_map(page)
    assert losses(page) == []
    page.evaluate(
        """(rules) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          document.adoptedStyleSheets.push(sheet);
        }""",
        broken,
    )
    assert [loss for loss in losses(page) if found in loss]


def test_the_main_part_is_one_key_away(page: Page) -> None:
    page.goto(WHO)
    expect(sentence(page)).to_be_visible()
    tab_to(page, "a[href='#main']")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_front_page_is_light(page: Page) -> None:
    scripts: list[Response] = []
    page.on("response", lambda response: scripts.append(response) if ".js" in response.url else None)
    page.goto("/")
    expect(page.get_by_role("combobox", name="Who connects")).to_be_visible()
    assert scripts
    assert sum(len(gzip.compress(script.body())) for script in scripts) < 150_000


def test_nothing_jumps_when_the_answer_comes(page: Page) -> None:
    count_shifts(page)
    page.goto(WHO)
    expect_map(page)
    assert page.evaluate("window.shifts") < 0.02


def test_paper_shows_the_answer_and_no_buttons(page: Page) -> None:
    page.goto(WHO)
    expect_map(page)
    page.emulate_media(media="print")
    expect(sentence(page)).to_be_visible()
    expect(page.locator("#table table")).to_be_visible()
    expect(page.get_by_role("button", name="Ask")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Weft")).to_be_hidden()
