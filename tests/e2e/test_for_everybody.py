"""Usable by everybody: no accessibility violations by axe, light and dark, wide and narrow; light and steady."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Response, expect

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

AXE = Path(__file__).resolve().parents[2] / "web/node_modules/axe-core/axe.min.js"
WIDTHS = {1440: 900, 390: 844}


def violations(page: Page) -> list[str]:
    """What axe finds wrong by WCAG 2.2 A and AA and by common good practice."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run()")
    return [
        f"{violation['id']}: {node['html'][:200]} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize(
    "address", ["/", WHO, GAPS, INTRODUCTIONS, BROKERS, REACH, LOSS, PATH, "/parts", "/imports", "person"]
)
def test_axe_finds_nothing(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"/people/{best_broker(page)['id']}" if address == "person" else address)
    if address == "/":
        expect(page.get_by_role("combobox", name="Who connects")).to_be_visible()
    elif address == "/imports":
        expect(page.get_by_label("Drop files here, or choose them")).to_be_visible()
    else:
        expect_map(page)
        page.get_by_text("The map as a list").click()
    if address.startswith("/ask"):
        page.get_by_text("More choices").click()
        page.get_by_text("Show the statements behind this answer").click()
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == [], f"{width} pixels wide, {scheme}"


@pytest.mark.parametrize(
    "address",
    ["/", WHO, GAPS, INTRODUCTIONS, "/ask/introductions", BROKERS, REACH, LOSS, PATH, "/parts", "/imports"],
)
def test_nothing_but_tables_is_wider_than_a_small_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if address not in {"/", "/ask/introductions", "/parts", "/imports"}:
        expect(sentence(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


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
