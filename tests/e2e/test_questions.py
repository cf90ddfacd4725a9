"""The questions, asked through the page by mouse and by keyboard."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, Route, expect

from tests.e2e.pages import (
    GAPS,
    INTRODUCTIONS,
    LOSS,
    PATH,
    WHO,
    api,
    best_broker,
    count_shifts,
    expect_answer,
    expect_map,
    sentence,
    skip_the_map,
    tab_to,
    with_every_column,
)

WHO_API = "/questions/who-connects?from=health&to=housing"

ONLY_CONTACT = "p-kexy3kuj"
"""Somebody of the case who is all that ties another to the rest."""


def test_who_connects_by_mouse(page: Page) -> None:
    page.goto("/")
    page.get_by_role("combobox", name="Who connects").click()
    page.get_by_role("option", name="Health", exact=True).click()
    page.get_by_role("combobox", name="to", exact=True).fill("hous")
    page.get_by_role("option", name="Housing").click()
    page.get_by_role("button", name="Ask").click()
    page.wait_for_url("**" + WHO)
    expect_answer(page, api(page, WHO_API))
    expect(page.get_by_role("heading", level=1)).to_have_text("Who connects Health to Housing?")


def test_who_connects_by_keyboard(page: Page) -> None:
    page.goto("/")
    tab_to(page, "#from")
    page.keyboard.type("health")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    tab_to(page, "#to")
    page.keyboard.type("hous")
    expect(page.get_by_role("option", name="Housing")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**" + WHO)
    expect_answer(page, api(page, WHO_API))


def test_gaps_by_mouse(page: Page) -> None:
    page.goto("/")
    page.get_by_role("main").get_by_role("link", name="Which sectors do not meet?").click()
    expect_answer(page, api(page, "/questions/gaps"))
    page.get_by_label("Groups of sectors").check()
    page.get_by_role("button", name="Ask again").click()
    page.wait_for_url("**/ask/gaps?level=group")
    expect_answer(page, api(page, "/questions/gaps?level=group"))


def test_gaps_by_keyboard(page: Page) -> None:
    page.goto("/")
    skip_the_map(page)
    tab_to(page, "main a[href='/ask/gaps']")
    page.keyboard.press("Enter")
    expect_answer(page, api(page, "/questions/gaps"))
    tab_to(page, "input[value=people]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ask/gaps?of=organisations")
    expect_answer(page, api(page, "/questions/gaps?of=organisations"))


def test_introductions_between_sectors_by_mouse(page: Page) -> None:
    page.goto("/ask/introductions")
    page.get_by_role("combobox", name="From").fill("Health")
    page.get_by_role("option", name="Health", exact=True).click()
    page.get_by_role("combobox", name="To", exact=True).fill("Housing")
    page.get_by_role("option", name="Housing").click()
    page.get_by_role("button", name="Ask").click()
    page.wait_for_url("**" + INTRODUCTIONS)
    expect_answer(page, api(page, "/questions/introductions?from=health&to=housing"))


def test_introductions_for_a_person_by_keyboard(page: Page) -> None:
    person = best_broker(page)
    page.goto("/ask/introductions")
    tab_to(page, "input[name=way]")
    page.keyboard.press("ArrowDown")
    tab_to(page, "#field-person")
    page.keyboard.type(person["label"][:5])
    expect(page.get_by_role("option", name=person["label"])).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/ask/introductions?person={person['id']}")
    expect_answer(page, api(page, f"/questions/introductions?person={person['id']}"))


def test_brokers_by_mouse(page: Page) -> None:
    page.goto("/")
    page.get_by_role("main").get_by_role("link", name="Who are the strongest brokers?").click()
    expect_answer(page, api(page, "/questions/brokers"))
    page.get_by_label("Gatekeeper").check()
    page.get_by_role("button", name="Ask again").click()
    page.wait_for_url("**/ask/brokers?role=gatekeeper")
    expect_answer(page, api(page, "/questions/brokers?role=gatekeeper"))
    expect(page.get_by_label("Map key")).to_contain_text("holds others together")


def test_the_map_of_a_leaving_marks_who_is_cut_off_and_which_ties_go(page: Page) -> None:
    answer = api(page, f"/questions/loss?person={ONLY_CONTACT}")
    (cut_off,) = [row["person"] for row in answer["rows"] if row["part"] == "would be cut off"]
    assert f"would be cut off from the rest ({cut_off['label']})" in answer["sentence"]
    page.goto(f"/ask/loss?person={ONLY_CONTACT}")
    expect(sentence(page)).to_have_text(answer["sentence"])
    expect_map(page)
    for sign in ("would be cut off", "tie that would go"):
        expect(page.get_by_label("Map key")).to_contain_text(sign)
    page.get_by_text("The map as a list").click()
    listed = page.locator(f"#on-map-{cut_off['id']}")
    expect(listed).to_contain_text("would be cut off")
    expect(listed).to_contain_text("know each other (would go")


def test_whom_to_brief_by_keyboard(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Questions").press("Enter")
    tab_to(page, "header a[href='/ask/reach']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ask/reach")
    expect(page.locator("header a[href='/ask/reach']")).to_be_hidden()
    expect_answer(page, api(page, "/questions/reach"))
    page.get_by_label("How many to brief").fill("2")
    page.get_by_label("Steps").fill("1")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ask/reach?people=2&steps=1")
    answer = api(page, "/questions/reach?people=2&steps=1")
    expect_answer(page, answer)
    roles = {node["data"]["role"] for node in answer["elements"]["nodes"]}
    assert roles == {"broker", "contact", "other"}
    page.get_by_text("The map as a list").click()
    for words in ("to brief", "hears from them", "stays unreached"):
        expect(page.locator("#map tbody").get_by_text(words, exact=True).first).to_be_visible()


def test_what_if_an_organisation_left_by_keyboard(page: Page) -> None:
    page.goto("/ask/loss")
    tab_to(page, "input[name=way]")
    page.keyboard.press("ArrowDown")
    tab_to(page, "#field-organisation")
    page.keyboard.type("care navi")
    option = page.get_by_role("option", name="South Manchester Care Navigators")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="Organisation")).to_have_value(
        "South Manchester Care Navigators"
    )
    page.keyboard.press("Enter")
    page.wait_for_url("**" + LOSS)
    expect_answer(page, api(page, LOSS.replace("/ask/", "/questions/")))
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "What if South Manchester Care Navigators left?"
    )
    for sign in ("would leave", "could step in"):
        expect(page.get_by_label("Map key")).to_contain_text(sign)
    page.reload()
    expect(page.get_by_role("combobox", name="Organisation")).to_have_value(
        "South Manchester Care Navigators"
    )


def test_how_two_people_are_connected_by_mouse(page: Page) -> None:
    answer = api(page, PATH.replace("/ask/", "/questions/"))
    ends = [answer["rows"][0]["from"], answer["rows"][-1]["to"]]
    page.goto("/ask/path")
    for label, end in zip(("From", "To"), ends, strict=True):
        page.get_by_role("combobox", name=label, exact=True).fill(end["label"])
        page.get_by_role("option", name=end["label"]).click()
    page.get_by_role("button", name="Ask").click()
    page.wait_for_url(f"**/ask/path?from={ends[0]['id']}&to={ends[1]['id']}")
    expect_answer(page, answer)
    expect(page.get_by_role("heading", level=1)).to_have_text(
        f"How is {ends[0]['label']} connected to {ends[1]['label']}?"
    )


def test_how_two_organisations_are_connected_and_what_to_ask_next(page: Page) -> None:
    """The fields look for what is asked about; a person chosen before is no longer there."""
    first, *_, last = api(page, "/questions/brokers?of=organisations&limit=100")["rows"]
    ends = [row["organisation"] for row in (last, first)]
    page.goto("/ask/path")
    page.get_by_role("combobox", name="From", exact=True).fill("Nadia")
    page.get_by_role("option", name="Nadia Rahman").click()
    page.get_by_role("radio", name="Organisations", exact=True).check()
    expect(page.get_by_role("combobox", name="From", exact=True)).to_have_value("")
    for label, end in zip(("From", "To"), ends, strict=True):
        page.get_by_role("combobox", name=label, exact=True).fill(end["label"])
        page.get_by_role("option", name=end["label"]).click()
    page.get_by_role("button", name="Ask").click()
    asked = f"from={ends[0]['id']}&to={ends[1]['id']}&of=organisations"
    page.wait_for_url(f"**/ask/path?{asked}")
    expect_answer(page, api(page, f"/questions/path?{asked}"))
    page.get_by_role("link", name="Who else should the first meet?").click()
    asked = f"organisation={ends[0]['id']}&of=organisations"
    page.wait_for_url(f"**/ask/introductions?{asked}")
    answer = api(page, f"/questions/introductions?{asked}")
    expect_answer(page, answer)
    expect(page.get_by_role("radio", name="For one organisation")).to_be_checked()
    expect(page.locator("#rests-on")).to_contain_text(f"Based on {answer['basis']['people']} organisations")


def test_from_a_row_to_the_next_question(page: Page) -> None:
    person = best_broker(page)
    page.goto(f"{WHO}&agreed=both")
    rows = api(page, f"{WHO_API}&agreed=both")["rows"]
    page.get_by_role("link", name="What if they left?").first.click()
    page.wait_for_url(f"**/ask/loss?person={rows[0]['person']['id']}&agreed=both")
    expect_answer(page, api(page, f"/questions/loss?person={rows[0]['person']['id']}&agreed=both"))
    page.goto(f"/ask/introductions?person={person['id']}")
    row = api(page, f"/questions/introductions?person={person['id']}")["rows"][0]
    page.get_by_role("link", name="How are they connected?").first.click()
    a, b = row["person_a"]["id"], row["person_b"]["id"]
    page.wait_for_url(f"**/ask/path?from={a}&to={b}")
    expect_answer(page, api(page, f"/questions/path?from={a}&to={b}"))


def test_how_stable_a_ranking_is_comes_by_itself_and_moves_nothing(page: Page) -> None:
    answer = api(page, WHO_API)
    figures = re.compile(r" First in \d+ of 100 rankings with some ties and answers missing\.")
    early = answer | {
        "sentence": figures.sub("", answer["sentence"]),
        "rows": [row | {"first_in": None, "top_five_in": None} for row in answer["rows"]],
        "steady": answer["steady"] | {"ready": False},
    }
    assert early["sentence"] != answer["sentence"]
    asked: list[Route] = []

    def answer_early_at_first(route: Route) -> None:
        asked.append(route)
        route.fulfill(json=early) if len(asked) == 1 else route.continue_()

    page.route("**/api/questions/who-connects?*", answer_early_at_first)
    count_shifts(page)
    with_every_column(page)
    page.goto(f"{WHO}&sort=-pairs&rows=all")
    expect(page.locator("#table")).to_contain_text("How stable this ranking is: being worked out")
    expect(sentence(page)).to_have_text(early["sentence"])
    expect_map(page)
    head = (
        page.locator("th", has=page.get_by_role("button", name="Pairs", exact=True))
        .get_by_role("button")
        .first
    )
    head.focus()
    page.evaluate("document.querySelector('.drawing canvas').id = 'the-one-drawn-first'; window.shifts = 0")
    place = page.evaluate("scrollY")
    expect(sentence(page)).to_have_text(answer["sentence"])
    expect(page.locator("#table")).not_to_contain_text("being worked out")
    ordered = sorted(answer["rows"], key=lambda row: -row["pairs"])
    column = list(answer["rows"][0]).index("first_in")
    cells = page.locator(f"#table tbody tr > :nth-child({column + 1})")
    expect(cells).to_have_text([f"{row['first_in']} of 100" for row in ordered])
    expect(page.locator("#rests-on")).to_contain_text("with 10% of ties and 20% of answers missing")
    expect(head).to_be_focused()
    expect(page.locator("#the-one-drawn-first")).to_have_count(1)
    assert page.evaluate("scrollY") == place
    assert page.evaluate("window.shifts") < 0.001
    page.wait_for_timeout(3_000)
    assert len(asked) == 2


def test_the_address_holds_everything(page: Page) -> None:
    address = "/ask/who-connects?from=housing&to=health&of=organisations&limit=5&sort=-pairs"
    page.goto(address)
    answer = api(page, "/questions/who-connects?from=housing&to=health&of=organisations&limit=5")
    expect_answer(page, answer)
    expect(page.get_by_role("combobox", name="From")).to_have_value("Housing")
    expect(page.get_by_role("radio", name="Organisations")).to_be_checked()
    expect(page.get_by_label("At most")).to_have_value("5")
    expect(page.locator("th", has=page.get_by_role("button", name="Pairs", exact=True))).to_have_attribute(
        "aria-sort", "descending"
    )


def test_back_gives_the_question_before(page: Page) -> None:
    page.goto(WHO)
    first = api(page, WHO_API)["sentence"]
    expect(sentence(page)).to_have_text(first)
    page.get_by_role("combobox", name="To", exact=True).fill("Education")
    page.get_by_role("listbox").get_by_role("option", name="Education").click()
    page.get_by_role("button", name="Ask").click()
    second = api(page, "/questions/who-connects?from=health&to=education")["sentence"]
    assert first != second
    expect(sentence(page)).to_have_text(second)
    page.go_back()
    expect(sentence(page)).to_have_text(first)
    expect(page.get_by_role("combobox", name="To", exact=True)).to_have_value("Housing")


def test_a_day_in_the_past(page: Page) -> None:
    page.goto(WHO)
    page.get_by_text("More choices").click()
    page.get_by_label("As of").fill("2016-01-01")
    page.get_by_role("button", name="Ask").click()
    page.wait_for_url("**as_of=2016-01-01")
    expect_answer(page, api(page, f"{WHO_API}&as_of=2016-01-01"))
    expect(page.locator("#rests-on")).to_contain_text("1 January 2016")


def test_sorting_keeps_to_the_address(page: Page) -> None:
    with_every_column(page)
    page.goto(f"{WHO}&rows=all")
    rows: list[dict[str, Any]] = api(page, WHO_API)["rows"]
    pairs = sorted((row["contacts_to"] for row in rows), reverse=True)
    column = list(rows[0]).index("contacts_to")
    head = page.locator("#table thead th").nth(column)
    head.get_by_role("button").first.click()
    expect(head).to_have_attribute("aria-sort", "descending")
    cells = page.locator(f"#table tbody tr > :nth-child({column + 1})")
    expect(cells).to_have_text([str(n) for n in pairs])
    page.reload()
    expect(cells).to_have_text([str(n) for n in pairs])


def test_every_column_says_how_it_is_counted(page: Page) -> None:
    with_every_column(page)
    page.goto(WHO)
    for column in api(page, WHO_API)["columns"]:
        page.get_by_role("button", name=f"How is “{column['title']}” counted?", exact=True).click()
        expect(page.locator(":popover-open")).to_contain_text(column["counted"])
        page.keyboard.press("Escape")
        expect(page.locator(":popover-open")).to_have_count(0)


def test_more_rows_are_one_press_away(page: Page) -> None:
    page.goto(WHO)
    total = api(page, WHO_API)["total"]
    assert total > 10
    page.get_by_role("link", name="Show ").click()
    page.wait_for_url(f"**limit={min(total, 100)}")
    page.get_by_role("button", name=re.compile("Show all .* rows")).click()
    expect(page.locator("#table tbody tr")).to_have_count(min(total, 100))


def test_the_statements_can_be_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(GAPS)
    page.get_by_text("Show the statements behind this answer").click()
    page.get_by_role("button", name="Copy statement 1").click()
    expect(page.locator("#cypher [role=status]").first).to_have_text("Copied")
    shown = api(page, "/questions/gaps")["cypher"][0]
    assert page.evaluate("navigator.clipboard.readText()") == shown["script"]
