"""The parts that every page is made of: what each does, tried where all of them stand."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.pages import tab_to


def test_what_was_done_is_undone(page: Page) -> None:
    page.goto("/parts")
    out = page.get_by_role("button", name="Remove Gardening")
    out.focus()
    page.keyboard.press("Enter")
    expect(out).to_have_count(0)
    expect(page.get_by_role("status").get_by_text("Removed: Gardening")).to_be_visible()
    page.get_by_role("button", name="Undo").press("Enter")
    expect(out).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)


def test_a_message_is_changed_and_copied(page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/parts")
    page.get_by_label("To Somebody Invented and Another Invented").fill("Do meet, you two.")
    page.get_by_role("button", name="Copy the message").click()
    expect(page.get_by_text("Copied, ready to paste")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "Do meet, you two."
    mail = page.get_by_role("link", name="Open in my mail").get_attribute("href")
    assert mail == "mailto:?subject=An%20introduction&body=Do%20meet%2C%20you%20two."


def test_where_the_browser_forbids_copying_it_is_said(page: Page) -> None:
    page.goto("/parts")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    page.get_by_role("button", name="Copy", exact=True).first.click()
    expect(page.get_by_text("The browser did not allow copying")).to_be_visible()


def test_steps_are_links_and_back_works(page: Page) -> None:
    page.goto("/parts")
    steps = page.get_by_role("navigation", name="Sample steps")
    steps.get_by_role("link", name="two").click()
    expect(steps.get_by_role("link", name="two")).to_have_attribute("aria-current", "true")
    page.go_back()
    expect(steps.get_by_role("link", name="one")).to_have_attribute("aria-current", "true")


def test_on_a_phone_one_menu_holds_everything(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/parts")
    tab_to(page, "button[popovertarget=menu]")
    page.keyboard.press("Enter")
    for name in (
        "Which sectors do not meet?",
        "Sectors",
        "Explore",
        "My network",
        "Saved answers",
        "Import and export",
    ):
        expect(
            page.get_by_role("navigation", name="Weft").get_by_role("link", name=name, exact=True)
        ).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Explore")).to_be_hidden()
