"""Asking: the front page, what is done with an answer, and from one answer to the next."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import neo4j
import openpyxl
import pytest
from playwright.sync_api import Download, Locator, Page, Route, expect

from graph.questions.words import VERDICTS
from tests.e2e.pages import (
    FIRST_TABLE,
    GAPS,
    INTRODUCTIONS,
    WHO,
    api,
    count_shifts,
    expect_answer,
    expect_map,
    open_share,
    sentence,
    skip_the_map,
    tab_to,
)
from tests.neo4j import Address

WHO_API = "/questions/who-connects?from=health&to=housing"
INTRODUCTIONS_API = "/questions/introductions?from=health&to=housing"
NAMES = "Show the names of people who have not agreed to be named"


def card(page: Page, title: str) -> Locator:
    """A question's card on the front page."""
    return page.get_by_role("main").get_by_role("listitem").filter(has=page.get_by_role("link", name=title))


def press(page: Page, key: str, wanted: str) -> None:
    """Go to what the selector names by Tab, and press a key there; past the form by the link to the table."""
    if wanted.startswith("#table"):
        tab_to(page, "a[href='#table']")
        page.keyboard.press("Enter")
    tab_to(page, wanted)
    page.keyboard.press(key)


# The front page


def test_cards_say_todays_answers_and_nothing_jumps(page: Page) -> None:
    said_of = {name: api(page, f"/questions/{name}")["sentence"] for name in ("brokers", "gaps")}
    count_shifts(page)
    page.goto("/")
    for question, title in (
        ("brokers", "Who are the strongest brokers?"),
        ("gaps", "Which sectors do not meet?"),
    ):
        said = said_of[question]
        line = card(page, title).locator(".line")
        expect(line).to_be_visible()
        clause, *listed = re.split(r", first among them ", line.inner_text().rstrip("."))
        assert said.startswith(clause)
        assert all(first in said for first in listed)
        assert ("so another may be first" in said) == (
            "so another may be first" in card(page, title).inner_text()
        )
    expect(page.get_by_text("Choose a person or an organisation")).to_be_visible()
    expect(page.get_by_text("Choose two people")).to_be_visible()
    expect(page.locator(".today[aria-busy=true]")).to_have_count(0)
    assert page.evaluate("window.shifts") < 0.02


@pytest.mark.complains("503")
def test_the_front_page_does_not_wait_for_its_cards_and_each_fails_alone(page: Page) -> None:
    waiting: list[Route] = []
    broken = [True]

    def hold(route: Route) -> None:
        waiting.append(route)

    def answer(route: Route) -> None:
        if broken[0]:
            route.fulfill(status=503, content_type="application/problem+json", body='{"title": "Busy"}')
        else:
            route.continue_()

    page.route("**/api/questions/reach*", hold)
    page.route("**/api/questions/brokers*", answer)
    page.goto("/")
    expect(card(page, "Which sectors do not meet?").locator(".line")).to_be_visible()
    expect(card(page, "Who should we brief?").locator("[aria-busy=true]")).to_be_visible()
    brokers = card(page, "Who are the strongest brokers?")
    expect(brokers).to_contain_text("No answer at the moment.")
    broken[0] = False
    brokers.get_by_role("button", name="Try again").click()
    expect(brokers.locator(".line")).to_be_visible()
    waiting[0].continue_()
    expect(card(page, "Who should we brief?").locator(".line")).to_be_visible()


def test_how_to_read_is_shown_on_the_first_visit_and_when_asked_for(page: Page) -> None:
    page.goto("/")
    steps = page.get_by_role("region", name="How to read Weft")
    expect(steps.get_by_role("listitem")).to_have_count(3)
    steps.get_by_role("button", name="I have read this").press("Enter")
    expect(steps).to_have_count(0)
    again = page.get_by_role("button", name="How to read Weft")
    expect(again).to_be_focused()
    again.press("Enter")
    expect(steps).to_be_visible()
    page.reload()
    expect(again).to_be_visible()
    expect(steps).to_have_count(0)


# The tasks


def test_who_links_health_and_housing_and_what_rests_on_one_person_by_mouse(page: Page) -> None:
    page.goto("/")
    page.get_by_role("combobox", name="Who connects").click()
    page.get_by_role("option", name="Health", exact=True).click()
    page.get_by_role("combobox", name="to", exact=True).click()
    page.get_by_role("option", name="Housing").click()
    page.get_by_role("button", name="Ask").click()
    answer = api(page, WHO_API)
    expect_answer(page, answer)
    first = answer["rows"][0]
    assert first["only_through"] > 0
    row = page.locator(FIRST_TABLE).first
    expect(row).to_contain_text(first["person"]["label"])
    expect(row.locator("[data-title='Pairs only they connect']")).to_have_text(f"{first['only_through']:,}")
    row.get_by_role("link", name="What if they left?").click()
    loss = api(page, f"/questions/loss?person={first['person']['id']}")
    expect_answer(page, loss)
    expect(page.get_by_role("heading", level=1)).to_have_text(f"What if {first['person']['label']} left?")
    page.locator(FIRST_TABLE).first.get_by_role("link", name="How are the two connected?").click()
    stand_in = loss["rows"][0]["person"]["id"]
    expect_answer(page, api(page, f"/questions/path?from={first['person']['id']}&to={stand_in}"))


def test_who_links_health_and_housing_and_what_rests_on_one_person_by_keyboard(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("combobox", name="Who connects")).to_be_visible()
    for field, sector in (("#from", "health"), ("#to", "hous")):
        tab_to(page, field)
        page.keyboard.type(sector)
        expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
        page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    answer = api(page, WHO_API)
    expect_answer(page, answer)
    person = answer["rows"][0]["person"]
    press(page, "Enter", "#table .onward a")
    page.wait_for_url(f"**/ask/loss?person={person['id']}")
    expect_answer(page, api(page, f"/questions/loss?person={person['id']}"))


def test_two_sectors_that_do_not_meet_and_who_could_bring_them_together_by_mouse(page: Page) -> None:
    page.goto("/")
    card(page, "Which sectors do not meet?").get_by_role("link").click()
    answer = api(page, "/questions/gaps")
    expect_answer(page, answer)
    gap = answer["rows"][0]
    row = page.locator(FIRST_TABLE).first
    expect(row).to_contain_text(VERDICTS[gap["verdict"]])
    expect(row).to_contain_text(gap["bridge"]["label"])
    row.get_by_role("link", name="Who to introduce?").click()
    ends = f"from={gap['from']['id']}&to={gap['to']['id']}"
    page.wait_for_url(f"**/ask/introductions?{ends}")
    expect_answer(page, api(page, f"/questions/introductions?{ends}"))
    page.get_by_role("navigation", name="What to ask next").get_by_role("link").first.click()
    page.wait_for_url(f"**/ask/who-connects?{ends}")
    expect_answer(page, api(page, f"/questions/who-connects?{ends}"))


def test_two_sectors_that_do_not_meet_and_who_could_bring_them_together_by_keyboard(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", name="Or ask")).to_be_visible()
    skip_the_map(page)
    press(page, "Enter", "main a[href='/ask/gaps']")
    gap = api(page, "/questions/gaps")["rows"][0]
    expect(page.locator(FIRST_TABLE).first).to_contain_text(gap["bridge"]["label"])
    press(page, "Enter", "#table .onward a[href*='who-connects']")
    ends = f"from={gap['from']['id']}&to={gap['to']['id']}"
    page.wait_for_url(f"**/ask/who-connects?{ends}")
    expect_answer(page, api(page, f"/questions/who-connects?{ends}"))


def expect_message(page: Page, row: dict[str, Any]) -> str:
    """The message in its box names both, what they share, and who could introduce them."""
    both = [row["person_a"]["label"], row["person_b"]["label"]]
    box = page.get_by_label(f"To {both[0]} and {both[1]}")
    expect(box).to_be_visible()
    text = box.input_value()
    assert text.startswith(f"Dear {both[0]} and {both[1]},")
    assert row["because"].rstrip(".").split("; ")[0].removeprefix("Both ") in text
    assert (f"{row['introducer']['label']} is in touch with you both" in text) if row["introducer"] else True
    return text


def test_the_message_that_introduces_two_people_by_mouse(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    rows = api(page, INTRODUCTIONS_API)["rows"]
    index = next(i for i, row in enumerate(rows) if row["introducer"])
    page.goto(INTRODUCTIONS)
    page.locator(FIRST_TABLE).nth(index).get_by_role("button", name="Write the message").click()
    text = expect_message(page, rows[index])
    page.get_by_role("button", name="Copy the message").click()
    expect(page.get_by_text("Copied, ready to paste")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == text
    page.reload()
    expect_message(page, rows[index])


def test_a_link_opens_the_message_of_a_row_further_down(page: Page) -> None:
    rows = [row for row in api(page, INTRODUCTIONS_API)["rows"] if row["listed_for"] == "shared contacts"]
    assert len(rows) > 6
    last = rows[-1]
    page.goto(f"{INTRODUCTIONS}&write={last['person_a']['id']}+{last['person_b']['id']}")
    expect_message(page, last)


def test_the_message_that_introduces_two_people_by_keyboard(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/")
    expect(page.get_by_role("heading", name="Or ask")).to_be_visible()
    skip_the_map(page)
    press(page, "Enter", "li.card a[href^='/ask/introductions']")
    row = api(page, INTRODUCTIONS_API)["rows"][0]
    expect(page.locator(FIRST_TABLE).first).to_contain_text(row["person_a"]["label"])
    press(page, "Enter", "#table .onward button")
    expect_message(page, row)
    expect(page.get_by_role("button", name="Hide the message")).to_be_focused()
    tab_to(page, "textarea")
    page.keyboard.press("Control+Home")
    page.keyboard.type("Hello both. ")
    press(page, "Enter", ".message button")
    expect(page.get_by_text("Copied, ready to paste")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").startswith("Hello both. Dear ")


def test_an_answers_cypher_runs_in_a_neo4j_client(page: Page, neo4j_address: Address) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(WHO)
    answer = api(page, WHO_API)
    number = next(i for i, shown in enumerate(answer["cypher"], 1) if "broker" in shown["name"])
    page.get_by_text("Show the statements behind this answer").click()
    page.get_by_role("button", name=f"Copy statement {number}").click()
    expect(page.locator("#cypher [role=status]").nth(number - 1)).to_have_text("Copied")
    rows = _run(page.evaluate("navigator.clipboard.readText()"), neo4j_address)
    assert [row["id"] for row in rows] == [row["person"]["id"] for row in answer["rows"]]
    assert [row["pairs"] for row in rows] == [row["pairs"] for row in answer["rows"]]


def _run(script: str, address: Address) -> list[neo4j.Record]:
    """Run a script as Neo4j Browser does: `:param` lines set parameters by Cypher expressions, then one statement."""
    lines = script.splitlines()
    given = [
        line.removeprefix(":param ").rstrip(";").split(" => ", 1)
        for line in lines
        if line.startswith(":param ")
    ]
    statement = "\n".join(line for line in lines if not line.startswith(":param ")).rstrip().rstrip(";")
    with address.driver() as driver:
        parameters = {
            name: driver.execute_query(f"RETURN {value} AS value").records[0]["value"]
            for name, value in given
        }
        return driver.execute_query(statement, parameters).records


# What leaves


def saved(page: Page, button: str) -> Download:
    open_share(page)
    with page.expect_download() as coming:
        page.get_by_role("button", name=button, exact=True).click()
    return coming.value


def in_file(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


def test_files_name_only_those_who_agreed_unless_asked(page: Page, agreed_only: set[str]) -> None:
    address, answer = _with_somebody(page, agreed_only)
    page.goto(address)
    expect_map(page)
    table, drawing = in_file(saved(page, "Save as CSV")).decode(), in_file(saved(page, "Map as SVG")).decode()
    assert not [name for name in agreed_only if name in table or name in " ".join(_texts(drawing))]
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["person_id"] for row in rows] == [row["person"]["id"] for row in answer["rows"]]
    sheet = openpyxl.load_workbook(io.BytesIO(in_file(saved(page, "Save as XLSX"))))["Answer"]
    assert [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True, max_col=2)] == [
        row[:2] for row in csv.reader(io.StringIO(table))
    ]
    assert len(_texts(drawing)) > len(answer["elements"]["nodes"])
    told = " ".join(_texts(drawing))
    assert "described and not named: they have not agreed to be named" in told
    for word in ("link", "as of", "asked have answered", "are on the map", "Housing"):
        assert word in told
    open_share(page)
    page.get_by_label(NAMES).check()
    chosen = in_file(saved(page, "Save as CSV")).decode(), in_file(saved(page, "Map as SVG")).decode()
    hidden = {row["person"]["label"] for row in answer["rows"]} & agreed_only
    assert all(name in chosen[0] for name in hidden)
    shown = {node["data"]["label"] for node in answer["elements"]["nodes"]} & agreed_only
    assert all(name in " ".join(_texts(chosen[1])) for name in shown)
    page.reload()
    expect(page.get_by_label(NAMES)).not_to_be_checked()


def _with_somebody(page: Page, agreed_only: set[str]) -> tuple[str, dict[str, Any]]:
    """An answer whose table and map show the lead somebody who has not agreed to be named."""
    answer = api(page, f"{WHO_API}&limit=100")
    assert {row["person"]["label"] for row in answer["rows"]} & agreed_only
    assert {node["data"]["label"] for node in answer["elements"]["nodes"]} & agreed_only
    return f"{WHO}&limit=100", answer


def _texts(drawing: str) -> list[str]:
    """What an SVG says: the words of a name stand in one element or in several that follow each other."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", drawing)


def test_the_picture_draws_no_name_of_those_who_have_not_agreed(page: Page, agreed_only: set[str]) -> None:
    page.add_init_script(
        """window.written = [];
        const { get, set } = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
        Object.defineProperty(HTMLImageElement.prototype, 'src', { get, set(source) {
          if (source.includes('font-family')) window.written.push(decodeURIComponent(source));
          set.call(this, source);
        } });"""
    )
    address, answer = _with_somebody(page, agreed_only)
    page.goto(address)
    expect_map(page)
    agreed = {node["data"]["label"] for node in answer["elements"]["nodes"]} - agreed_only

    def written() -> str:
        page.evaluate("window.written = []")
        assert in_file(saved(page, "Map as PNG")).startswith(b"\x89PNG")
        return " ".join(_texts(" ".join(page.evaluate("window.written"))))

    drawn = written()
    assert [name for name in agreed if name in drawn]
    assert not [name for name in agreed_only if name in drawn]
    open_share(page)
    page.get_by_label(NAMES).check()
    drawn = written()
    assert [name for name in agreed_only if name in drawn]


def hidden_broker(page: Page, agreed_only: set[str]) -> dict[str, str]:
    """A broker whose name may not leave."""
    people = api(page, "/questions/brokers?limit=100")["rows"]
    return next(row["person"] for row in people if row["person"]["label"] in agreed_only)


@pytest.mark.parametrize("by", ["button", "key"])
def test_paper_names_only_those_who_agreed(page: Page, agreed_only: set[str], by: str) -> None:
    page.add_init_script(
        "window.print = () => { window.printed = document.title + document.body.innerText; };"
    )
    person = hidden_broker(page, agreed_only)
    page.goto(f"/ask/loss?person={person['id']}")
    expect(page.get_by_role("heading", level=1)).to_contain_text(person["label"])
    expect_map(page)
    if by == "key":
        page.keyboard.press("Control+p")
    else:
        open_share(page)
        page.get_by_role("button", name="Print").click()
    page.wait_for_function("() => window.printed")
    printed = page.evaluate("window.printed")
    assert "What if" in printed
    assert not [name for name in agreed_only if name in printed]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("heading", level=1)).to_contain_text(person["label"])


def test_the_browsers_own_way_to_print_names_nobody(page: Page, agreed_only: set[str]) -> None:
    person = hidden_broker(page, agreed_only)
    page.goto(f"/ask/loss?person={person['id']}")
    expect(page.get_by_role("heading", level=1)).to_contain_text(person["label"])
    expect_map(page)
    printed = page.evaluate(
        "dispatchEvent(new Event('beforeprint')), document.title + document.body.innerText"
    )
    assert "Use the Print button on the page" in printed
    assert not [name for name in agreed_only if name in printed]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("heading", level=1)).to_contain_text(person["label"])


def test_the_shared_link_opens_the_same_and_names_nobody(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/ask/path?from=Nadia+Rahman&to=Dawn+Ashworth&sort=-step")
    expect(sentence(page)).to_contain_text("Nadia Rahman")
    said = sentence(page).inner_text()
    open_share(page)
    page.get_by_role("button", name="Share link").click()
    expect(page.get_by_text("The link is copied")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    asked = parse_qs(urlsplit(link).query)
    assert all(asked[end][0].startswith("p-") for end in ("from", "to"))
    assert "Nadia" not in link
    page.goto(link)
    expect(sentence(page)).to_have_text(said)
    expect(page.get_by_role("columnheader", name="Step")).to_have_attribute("aria-sort", "descending")


# The table


def test_rows_are_found_by_text_and_sector_and_the_address_keeps_it(page: Page) -> None:
    rows = api(page, "/questions/gaps")["rows"]
    faith = [row for row in rows if "Faith" in (row["from"]["label"], row["to"]["label"])]
    both = [row for row in faith if "meet" in VERDICTS[row["verdict"]]]
    assert 0 < len(both) < len(faith) < len(rows)
    page.goto(GAPS)
    page.get_by_role("button", name=f"Show all {len(rows)} rows").click()
    page.get_by_label("Sector", exact=True).select_option("Faith")
    expect(page.locator("#table")).to_contain_text(f"{len(faith)} of {len(rows)} rows match.")
    page.get_by_label("Find in this table").press_sequentially("faith meet")
    expect(page.locator(FIRST_TABLE)).to_have_count(len(both))
    expect(page.get_by_label("Find in this table")).to_be_focused()
    expect(page).to_have_url(re.compile(r"find=faith(\+|%20)meet(&|$)"))  # it follows each key a moment later
    page.reload()
    expect(page.get_by_label("Find in this table")).to_have_value("faith meet")
    page.get_by_label("Find in this table").fill("nobody is called this")
    expect(page.locator("#table")).to_contain_text("No rows match.")
    page.get_by_role("button", name="Clear").press("Enter")
    expect(page.locator("#table")).to_contain_text(f"of {len(rows)}.")


def test_more_columns_are_one_press_away_and_remembered(page: Page) -> None:
    row = api(page, "/questions/gaps")["rows"][0]
    page.goto(GAPS)
    density = page.locator(FIRST_TABLE).first.locator("[data-title=Density]")
    expect(density).to_have_count(0)
    page.get_by_role("button", name=re.compile("more columns$")).click()
    expect(density).to_have_text(f"{100 * row['density']:.2f}%")
    page.reload()
    expect(density).to_be_visible()
    page.get_by_role("button", name="Fewer columns").click()
    expect(density).to_have_count(0)
