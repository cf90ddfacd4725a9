"""What tests do on the page, in the words of somebody who uses it."""

from __future__ import annotations

import time
from typing import Any, cast

from playwright.sync_api import Locator, Page, expect

WHO = "/ask/who-connects?from=health&to=housing"
GAPS = "/ask/gaps"
INTRODUCTIONS = "/ask/introductions?from=health&to=housing"
BROKERS = "/ask/brokers"
REACH = "/ask/reach"
LOSS = "/ask/loss?organisation=south-manchester-care-navigators"
PATH = "/ask/path?from=Nadia+Rahman&to=Dawn+Ashworth"
FIRST_TABLE = "#table tbody tr"


def api(page: Page, address: str, here: str = "") -> dict[str, Any]:
    """What the API itself says, to hold the page to; of an answer, once nothing of it is being worked out.

    Args:
        here: where another Weft serves than the one of most tests.
    """
    until = time.monotonic() + 60
    while True:
        response = page.request.get(f"{here}/api{address}")
        assert response.ok, response.text()
        said = cast(dict[str, Any], response.json())
        if (said.get("steady") or {"ready": True})["ready"]:
            return said
        assert time.monotonic() < until, "how stable the ranking is was not worked out within a minute"
        page.wait_for_timeout(200)


def sentence(page: Page) -> Locator:
    """The answer in one sentence, as a heading that is announced."""
    return page.locator("[aria-live=polite] h2")


def expect_answer(page: Page, answer: dict[str, Any]) -> None:
    """The page shows this answer: sentence, table, map, what it rests on."""
    expect(sentence(page)).to_have_text(answer["sentence"])
    rows = len(answer["rows"])
    expect(page.locator(FIRST_TABLE)).to_have_count(rows if rows <= 6 else 5)
    expect(page.locator("#table")).to_contain_text(f"of {answer['total']:,}.")
    expect_map(page)
    expect(page.locator("#rests-on")).to_contain_text(f"{answer['basis']['ties']:,} ties")


def expect_map(page: Page) -> None:
    """A map is drawn: its canvases hold more than background.

    A copy of each is read: the browser warns of canvases that are read often, as they are on a slow machine.
    """
    expect(page.locator(".drawing[data-drawn=true] canvas")).not_to_have_count(0)
    page.wait_for_function(
        """() => [...document.querySelectorAll('.drawing canvas')].some((canvas) => {
          const { width, height } = canvas;
          if (!width || !height) return false;
          const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
          copy.drawImage(canvas, 0, 0);
          return copy.getImageData(0, 0, width, height).data.some((value) => value !== 0);
        })"""
    )


def open_share(page: Page) -> None:
    """Open what one can do with an answer, unless it is open."""
    if not page.locator("#share").is_visible():
        page.get_by_role("button", name="Share or save").click()


def with_every_column(page: Page) -> None:
    """Have tables show every column, as for a reader who wants them."""
    page.add_init_script("localStorage.setItem('weft.columns', 'all')")


def count_shifts(page: Page) -> None:
    """Have the page add up, from its start, how far things on it jump: `window.shifts`."""
    page.add_init_script(
        """window.shifts = 0;
        new PerformanceObserver((list) => { for (const shift of list.getEntries()) window.shifts += shift.value; })
          .observe({ type: 'layout-shift', buffered: true });"""
    )


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until what the selector names has the focus, as somebody without a mouse does once they see it."""
    expect(page.locator(wanted).first).to_be_attached()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"Tab never reaches {wanted}")


def skip_the_map(page: Page) -> None:
    """Go past the map of the front page by keyboard."""
    tab_to(page, "a[href='#or-ask']")
    page.keyboard.press("Enter")


def best_broker(page: Page) -> dict[str, str]:
    """The person at the head of the first question's answer."""
    rows = api(page, "/questions/who-connects?from=health&to=housing")["rows"]
    return cast(dict[str, str], rows[0]["person"])
