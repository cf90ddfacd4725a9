"""WEFT_PEOPLE=off: a tracker with people in it becomes a printed gap, and nobody is stored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect

from graph.store import Store
from tests.conftest import weft_up
from tests.e2e.pages import api, expect_map, open_share, sentence
from tests.neo4j import Address
from tests.nobody import people_in_folder, people_in_store

SECRETS = ("Ottilie", "Sample", "ottilie@", "0161 496")
GAPS = ("not connected", "thin")
SECTORS = {"Health": "Surgery", "Housing": "Homes", "Faith": "Church", "Care": "Carers"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def here(empty: Store, neo4j_address: Address, home: Path) -> Iterator[str]:
    """A Weft of organisations only, over an empty graph."""
    with weft_up(neo4j_address, home, WEFT_PEOPLE="off") as address:
        yield address


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A list of organisations, and a tracker: all share projects, but housing with care alone."""
    names = {sector: [f"{one} {n}" for n in range(1, 7)] for sector, one in SECTORS.items()}
    organisations, tracker = Workbook(), Workbook()
    assert organisations.active
    assert tracker.active
    organisations.active.append(["Organisation", "Type", "Sector", "Contact"])
    for sector, those in names.items():
        for name in those:
            organisations.active.append([name, "synthetic", sector, "Ottilie Sample"])
    tracker.active.append(
        ["Project", "Lead organisation", "Partners", "Status", "Contact email", "Telephone"]
    )
    pairs = [pair for those in names.values() for pair in combinations(those, 2)]
    met = [("Health", "Faith"), ("Health", "Care"), ("Faith", "Care"), ("Housing", "Care")]
    pairs += [(a, b) for one, other in met for a in names[one] for b in names[other]]
    for number, (lead, partner) in enumerate(pairs):
        row = [f"Project {number}", lead, partner, "running", "ottilie@sample.example", "0161 496 0000"]
        tracker.active.append(row)
    found = [tmp_path / "organisations.xlsx", tmp_path / "tracker.xlsx"]
    organisations.save(found[0])
    tracker.save(found[1])
    return found


@pytest.mark.complains("404")
def test_a_tracker_becomes_a_printed_gap_and_nobody_is_stored(
    page: Page, here: str, files: list[Path], home: Path, neo4j_address: Address
) -> None:
    page.add_init_script("window.print = () => (window.printed = document.body.innerText)")
    page.goto(f"{here}/imports")
    expect(page.get_by_role("link", name="My network")).to_have_count(0)
    page.get_by_label("Drop files here, or choose them").set_input_files(files)
    personal = page.get_by_role("region", name="About people: not imported")
    expect(personal.get_by_role("listitem")).to_have_text(
        [
            re.compile("Contact in organisations.xlsx, 24 cells"),
            re.compile("Contact email in tracker.xlsx, 204 cells"),
            re.compile("Telephone in tracker.xlsx, 204 cells"),
        ]
    )
    apply = page.get_by_role("button", name="Apply to the map").first
    expect(apply).to_be_disabled()
    personal.get_by_label("Leave people out, and import the rest").check()
    expect(apply).to_be_enabled()
    apply.click()
    expect(page.get_by_role("heading", name="Imported", exact=True)).to_be_focused()

    for address in ("/me", "/people/p-somebody", "/add/people"):
        page.goto(here + address)
        expect(page.get_by_role("heading", level=1)).to_have_text("There is no such page here")
        expect(page.get_by_role("main")).to_contain_text("WEFT_PEOPLE=off")
    page.wait_for_load_state("networkidle")

    page.get_by_role("link", name="Explore").click()
    levels = page.get_by_role("group", name="Show").get_by_role("button")
    expect(levels).to_have_text(["Sectors", "Organisations", "Everything"])
    expect(page.locator(".said")).to_contain_text("24 organisations and 204 ties among them today")
    levels.get_by_text("Everything").click()
    expect(page.locator(".said")).to_contain_text("24 organisations, 204 projects and 0 events")
    expect(page.get_by_role("main")).not_to_contain_text(re.compile("people|person|somebody", re.I))

    page.goto(f"{here}/ask/gaps")
    answer = api(page, "/questions/gaps", here)
    expect(sentence(page)).to_have_text(answer["sentence"])
    assert {
        (row["from"]["label"], row["to"]["label"]) for row in answer["rows"] if row["verdict"] in GAPS
    } == {
        ("Health", "Housing"),
        ("Faith", "Housing"),
    }, answer
    expect_map(page)
    expect(page.locator("#rests-on")).to_contain_text("Based on 24 organisations and 204 ties")
    expect(page.get_by_text("who have not agreed to be named")).to_have_count(0)
    open_share(page)
    page.get_by_role("button", name="Print", exact=True).click()
    page.wait_for_function("() => window.printed")
    printed = page.evaluate("window.printed")
    assert "Faith and Housing" in printed
    assert not [secret for secret in SECRETS if secret in printed]

    assert people_in_store(neo4j_address, *SECRETS) == []
    assert people_in_folder(home, *SECRETS) == []
