"""Paper names only those who agreed to it, unless one chooses: by button, by Ctrl+P, by the browser's menu."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from graph.store import Store
from tests.e2e.pages import api, expect_map

NAMES = "Show the names of people who have not agreed to be named"
BY_BUTTON = "Use the Print button on the page"


@pytest.fixture
def hidden(page: Page, agreed_only: set[str]) -> dict[str, str]:
    """Somebody who has not agreed to be named, and much stands between people through them."""
    brokers = api(page, "/questions/brokers?limit=100")["rows"]
    found: dict[str, str] = next(row["person"] for row in brokers if row["person"]["label"] in agreed_only)
    return found


@pytest.fixture
def addresses(page: Page, hidden: dict[str, str], agreed_only: set[str]) -> dict[str, str]:
    """Pages that show a lead this person's name."""
    near = api(page, f"/people/{hidden['id']}/network")["people"]
    contacts = (api(page, f"/people/{one['person']['id']}") for one in near)
    contact = next(one for one in contacts if one["label"] not in agreed_only and one["contacts"] <= 25)
    there = api(page, f"/people/{hidden['id']}")
    work = next(one for one in there["organisations"] if one["main"])
    sector = there["sector"]["id"]
    return {
        "a person": f"/people/{contact['id']}",
        "sectors": f"/sectors?open={sector},{sector}/{work['id']}",
        "themselves": f"/people/{hidden['id']}",
        "my network": f"/me?as={hidden['id']}",
    }


@pytest.fixture
def kept_address(written: Store, page: Page, hidden: dict[str, str]) -> str:
    kept = page.request.post("/api/kept", data={"question": "loss", "parameters": {"person": hidden["id"]}})
    return f"/kept/{kept.json()['id']}"


def by_key(page: Page) -> str:
    """What is on paper after Ctrl+P."""
    page.evaluate("window.printed = null")
    page.emulate_media(media="print")
    page.keyboard.press("Control+p")
    page.wait_for_function("() => window.printed")
    printed: str = page.evaluate("window.printed")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    return printed


def by_menu(page: Page) -> str:
    """What is on paper when it is printed by the browser's own menu."""
    printed: str = page.evaluate(
        "dispatchEvent(new Event('beforeprint')), document.title + document.body.innerText"
    )
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    return printed


def names_in(text: str, names: set[str]) -> set[str]:
    return {name for name in names if name in text}


@pytest.fixture
def opened(page: Page) -> Callable[[str], None]:
    """Opens a page, with all that goes on paper, where printing is noted."""
    page.add_init_script(
        """window.print = () => {
          dispatchEvent(new Event('beforeprint'));
          window.printed = document.title + document.body.innerText;
        };"""
    )

    def open_(address: str) -> None:
        page.goto(address)
        if address.startswith("/sectors"):
            page.get_by_text("The map as a list").click()
        elif address.startswith("/me"):
            expect(page.locator("#seen section")).to_have_count(3)
        else:
            expect_map(page)
        # What has been changed comes last.
        expect(page.get_by_text("Loading the history")).to_have_count(0)

    return open_


def expect_described(page: Page, name: str, names: set[str]) -> None:
    """Of those who have not agreed, nobody is on paper until one asks for it; on the page they are."""
    main = page.get_by_role("main")
    expect(main).to_contain_text(name)
    on_page = main.inner_text()
    printed = by_key(page)
    assert BY_BUTTON not in printed
    assert not names_in(printed, names)
    assert BY_BUTTON in by_menu(page)
    assert not names_in(by_menu(page), names)
    expect(main).to_contain_text(name)
    # Itself again to the letter, once the map, whose words are the page's too, has been drawn again.
    page.wait_for_function("text => document.querySelector('main').innerText === text", arg=on_page)
    page.get_by_label(NAMES).check()
    assert name in by_key(page)


@pytest.mark.parametrize("which", ["a person", "sectors"])
def test_pages_are_printed_with_descriptions(
    page: Page,
    opened: Callable[[str], None],
    addresses: dict[str, str],
    hidden: dict[str, str],
    agreed_only: set[str],
    which: str,
) -> None:
    opened(addresses[which])
    expect_described(page, hidden["label"], agreed_only)


def test_a_kept_answer_is_printed_with_descriptions(
    page: Page,
    opened: Callable[[str], None],
    kept_address: str,
    hidden: dict[str, str],
    agreed_only: set[str],
) -> None:
    opened(kept_address)
    expect(page.get_by_text("Nothing has changed since")).to_be_visible()
    expect_described(page, hidden["label"], agreed_only)


@pytest.mark.parametrize("which", ["themselves", "my network"])
@pytest.mark.complains("404")
def test_who_has_not_agreed_is_not_on_paper_by_themselves_either(
    page: Page,
    opened: Callable[[str], None],
    addresses: dict[str, str],
    hidden: dict[str, str],
    which: str,
) -> None:
    opened(addresses[which])
    page.keyboard.press("Control+p")
    expect(page.get_by_text("Tick “Show the names” to print this page")).to_be_visible()
    assert page.evaluate("window.printed") is None
    assert BY_BUTTON in by_menu(page)
    assert hidden["label"] not in by_menu(page)
    page.get_by_label(NAMES).check()
    assert hidden["label"] in by_key(page)


def test_where_everybody_has_agreed_the_browsers_menu_prints_the_page(
    page: Page, opened: Callable[[str], None]
) -> None:
    opened("/sectors")
    assert "Which sectors meet" in by_menu(page)
    me = api(page, "/people?q=nadia%20rahman")["people"][0]
    opened(f"/me?as={me['id']}")
    assert "You are Nadia Rahman" in by_menu(page)


def test_a_page_that_is_not_made_for_paper_names_nobody(page: Page, opened: Callable[[str], None]) -> None:
    opened("/explore?on=" + api(page, "/people?q=nadia%20rahman")["people"][0]["id"])
    printed = by_menu(page)
    assert "Print answers, people, sectors or pages for the board instead" in printed
    assert "Nadia Rahman" not in printed
