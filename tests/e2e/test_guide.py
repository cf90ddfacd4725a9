"""The guide's pictures, taken while doing what its pages say; `make guide` keeps them.

Beside every picture lies what names the things on it: headings, labels, heads of columns. A test that reads other ones
than those kept fails: the page has changed, and the guide with it. Pixels are not compared, as fonts differ by machine,
nor how stable a ranking is, as a slower machine ranks less often.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from graph.store import Store
from tests.e2e.pages import INTRODUCTIONS, WHO, api, expect_map, sentence
from tests.messy import make

GUIDE = Path(__file__).resolve().parents[2] / "docs/guide"
MESSY = Path(__file__).resolve().parents[1] / "messy"
PICTURES = GUIDE / "pictures"
NAMING = "h1, h2, h3, label, legend, summary, thead th"
KEEP = os.environ.get("WEFT_GUIDE") == "keep"

Take = Callable[[str, Locator | None], None]


@pytest.fixture
def take(page: Page) -> Take:
    """Takes a picture of the page as it stands, or of a part of it, or holds it to the one that is kept."""
    page.set_viewport_size({"width": 1200, "height": 850})
    page.emulate_media(reduced_motion="reduce")

    def taken(name: str, part: Locator | None = None) -> None:
        picture, text = PICTURES / f"{name}.png", PICTURES / f"{name}.txt"
        read = (part or page.locator("main")).locator(NAMING).all_inner_texts()
        lines = "".join(f"{' '.join(words.split())}\n" for words in read if words.strip())
        if KEEP:
            PICTURES.mkdir(exist_ok=True)
            (part or page).screenshot(path=picture)
            text.write_text(lines, encoding="utf-8")
        assert picture.exists(), "run “make guide”"
        assert _told(lines) == _told(text.read_text(encoding="utf-8")), (
            "the page has changed: run “make guide”, and read the guide"
        )

    return taken


def _told(lines: str) -> str:
    return re.sub(r"\d+ of 100 rankings", "some of 100 rankings", lines)


def test_every_picture_is_shown_and_every_picture_shown_is_there() -> None:
    shown = {
        line.split("](pictures/")[1].rstrip(")")
        for page in GUIDE.glob("*.md")
        for line in page.read_text(encoding="utf-8").splitlines()
        if "](pictures/" in line
    }
    assert shown == {picture.name for picture in PICTURES.glob("*.png")}


def asked_once(page: Page, *addresses: str) -> None:
    """Waits for what a page asks at once: the first time Neo4j plans, for longer than a page is waited for."""
    for address in addresses:
        assert page.request.get(f"/api{address}", timeout=150_000).ok


def ready(page: Page, address: str) -> None:
    """Opens an answer with nothing of it still being worked out."""
    api(page, address.replace("/ask", "/questions"))
    page.goto(address)
    expect(sentence(page)).to_be_visible()
    expect_map(page)


def saved(page: Page, question: str, **parameters: str) -> str:
    """Keep an answer as the page would; gives its id."""
    response = page.request.post("/api/kept", data={"question": question, "parameters": parameters})
    assert response.ok, response.text()
    return str(response.json()["id"])


def drawn(page: Page) -> None:
    expect(page.locator(".drawing[data-drawn=true]").first).to_be_visible()
    expect(page.get_by_text("Arranging the map")).to_have_count(0)


def test_pictures_for_leads(page: Page, take: Take) -> None:
    asked_once(
        page,
        "/questions/gaps",
        "/questions/brokers",
        "/questions/reach",
        *(address.replace("/ask", "/questions") for address in (WHO, INTRODUCTIONS)),
    )
    page.goto("/organisations/garden-suburb-homes")
    expect(page.get_by_role("region", name="organisations it works with")).to_be_visible()
    take("leads-organisation", None)
    page.goto("/explore?level=organisations")
    drawn(page)
    take("leads-organisations", None)
    page.goto("/")
    for card in ("Nadia Rahman links", "Three pairs of sectors meet less", "Introduce", "Brief"):
        expect(page.get_by_role("main").get_by_text(card).first).to_be_visible()
    take("leads-front", None)
    ready(page, WHO)
    take("leads-answer", None)
    page.goto("/sectors")
    expect(page.locator(".drawing .part").first).to_be_visible()
    page.get_by_role("heading", level=1).scroll_into_view_if_needed()
    take("leads-sectors", None)
    ready(page, INTRODUCTIONS)
    page.get_by_role("button", name="Write the message").first.click()
    expect(page.locator(".message").first.get_by_role("textbox", name="To ")).to_be_visible()
    take("leads-message", page.locator(".message").first)


def test_pictures_of_what_is_saved(page: Page, take: Take) -> None:
    ids = [saved(page, "who-connects", **{"from": "health", "to": "housing"}), saved(page, "gaps")]
    try:
        page.goto(f"/kept/{ids[0]}")
        expect(page.get_by_text("Nothing has changed since")).to_be_visible()
        take("leads-saved", None)
        page.goto(f"/board?answers={','.join(ids)}&rows=3&title=The+board%2C+June")
        expect(page.get_by_role("button", name="Print")).to_be_enabled()
        take("leads-board", page.locator(".paper"))
    finally:
        for one in ids:
            page.request.delete(f"/api/kept/{one}")


def test_pictures_of_two_messy_spreadsheets(page: Page, take: Take, empty: Store) -> None:
    page.goto("/")
    for way in ("Bring a spreadsheet", "which organisations work together", "people and their contacts"):
        expect(page.get_by_role("link", name=way)).to_be_visible()
    page.goto("/imports")
    files = [MESSY / "attendance.xlsx", MESSY / "tracker.csv"]
    page.get_by_label("Drop files here, or choose them").set_input_files(files)
    expect(page.get_by_role("button", name="Apply to the map").first).to_be_enabled()
    take("leads-preview", None)
    take("leads-refused", page.locator("#refused"))
    for sector in make.SECTORS:
        page.get_by_label("The map has no sectors yet. Add one").fill(sector)
        page.get_by_role("button", name="Add to the lists below").click()
    for sector, names in make.SECTORS.items():
        for name in names:
            select = page.locator("#sort").get_by_label(name, exact=True)
            if select.count():
                select.select_option(sector)
    expect(page.get_by_text("Updating the preview")).to_have_count(0)
    take("leads-sorting", page.locator("#sort"))
    page.get_by_role("button", name="Apply to the map").first.click()
    expect(page.get_by_role("heading", name="Imported", exact=True)).to_be_visible()
    # The first question after a start is planned for longer than a page is waited for where the machine is busy.
    assert page.request.get("/api/questions/gaps?of=organisations", timeout=150_000).ok
    ready(page, "/ask/gaps?of=organisations")
    expect(sentence(page)).to_contain_text("Health and Housing")
    sentence(page).evaluate("heading => heading.scrollIntoView()")
    take("leads-first-answer", None)


def test_pictures_for_members(page: Page, take: Take) -> None:
    person = api(page, "/people?q=nadia%20rahman")["people"][0]
    me = f"/members/{person['id']}"
    asked_once(page, me, f"{me}/network", f"{me}/suggestions", f"{me}/seen")
    page.goto(f"/me?as={person['id']}")
    expect(page.locator("#meet article").first).to_be_visible()
    expect(page.locator("#contacts").get_by_role("link", name="By strength")).to_be_visible()
    take("members-network", page.locator("#contacts"))
    expect(page.locator("#seen section").first).to_be_visible()
    take("members-seen", page.locator("#seen"))
    card = page.locator("#meet article").first
    card.get_by_role("button", expanded=False).first.click()
    expect(card.get_by_role("textbox", name="To ")).to_be_visible()
    take("members-message", card)


def test_pictures_for_analysts(page: Page, take: Take) -> None:
    ready(page, WHO)
    page.get_by_text("Show the statements behind this answer").click()
    take("analysts-cypher", page.locator("#cypher"))
    page.goto("/explore?layout=force")
    drawn(page)
    page.get_by_label("Size", exact=True).select_option("centrality.betweenness")
    expect(page.get_by_role("list", name="Map key")).to_contain_text("larger: standing between others")
    drawn(page)
    take("analysts-explore", None)
    page.goto("/explore")
    drawn(page)
    page.get_by_label("Show the map as of", exact=True).select_option("2018-12-31")
    page.get_by_label("Compare with").select_option("2016-12-31")
    expect(page.get_by_text("What changed")).to_be_visible()
    drawn(page)
    take("analysts-compare", None)
