"""Saving an answer, seeing what moved, and taking answers to the board: by mouse and by keyboard alone."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from graph import seeding
from graph.records.bulk.load import load
from graph.records.dataset import Dataset, Tie
from graph.store import Store
from tests.e2e.everybody import expect_for_everybody
from tests.e2e.pages import INTRODUCTIONS, WHO, expect_map, open_share, sentence, tab_to

SHARE = "[popovertarget=share]"
SAVE = ".save button"


def save_here(page: Page) -> None:
    """Save the answer on the page, by mouse."""
    open_share(page)
    page.get_by_role("button", name="Save this answer").click()


@pytest.fixture(autouse=True)
def saved(page: Page) -> Iterator[None]:
    """What a test saves is removed after it: the case is everybody's.

    Waits until the application answers what the tests ask: the first time after a start Neo4j plans, for longer than
    a page is waited for where the machine is busy.
    """
    for address in (WHO, INTRODUCTIONS):
        until = time.monotonic() + 150
        while not page.request.get(address.replace("/ask", "/api/questions"), timeout=150_000).ok:
            assert time.monotonic() < until, f"{address} was not answered"
    before = {one["id"] for one in page.request.get("/api/kept").json()["kept"]}
    yield
    for one in page.request.get("/api/kept").json()["kept"]:
        if one["id"] not in before:
            page.request.delete(f"/api/kept/{one['id']}")


def save(page: Page, question: str, **parameters: str) -> str:
    """Keep an answer as the page would; gives its id."""
    response = page.request.post("/api/kept", data={"question": question, "parameters": parameters})
    assert response.status == 201
    return str(response.json()["id"])


def hidden_names() -> list[str]:
    """Names of everybody who has not agreed to be named to all."""
    return [person.name for person in seeding.south_manchester().people if person.visibility != "named"]


def names_in(text: str) -> list[str]:
    return [name for name in hidden_names() if name in text]


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def expect_board_ready(page: Page) -> None:
    expect(page.get_by_role("button", name="Print")).to_be_enabled()


def test_from_a_question_to_a_printed_board_page_by_mouse(page: Page) -> None:
    page.goto(INTRODUCTIONS)
    expect(sentence(page)).to_be_visible()
    save_here(page)
    page.get_by_role("link", name="Open the saved answer").click()
    expect(page.get_by_text("As it was on")).to_be_visible()
    expect(page.get_by_text("Nothing has changed since: the graph is as it was.")).to_be_visible()
    page.get_by_role("link", name="All saved answers").click()
    page.get_by_role("checkbox", name="For the board: Who should we introduce?").first.check()
    page.get_by_role("link", name="Prepare the pages").click()
    page.get_by_role("textbox", name="Title").fill("Introductions in June")
    expect(page.get_by_role("heading", level=1)).to_have_text("Introductions in June")
    expect_board_ready(page)
    expect(page.get_by_role("img", name="Map of")).to_be_visible()
    assert names_in(page.locator(".paper").inner_text()) == []
    assert 1 <= pages_of(page.pdf(format="A4", prefer_css_page_size=True)) <= 2
    page.emulate_media(media="print")
    expect(page.get_by_text("Demonstration: every person here is invented.").last).to_be_visible()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.get_by_role("button", name="Copy as text")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Weft")).to_be_hidden()


def test_from_a_question_to_a_printed_board_page_by_keyboard(page: Page) -> None:
    page.goto(WHO)
    expect(sentence(page)).to_be_visible()
    tab_to(page, SHARE)
    page.keyboard.press("Enter")
    tab_to(page, SAVE)
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name="Open the saved answer")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who connects Health to Housing?")
    tab_to(page, "main a[href*='/board?']")
    page.keyboard.press("Enter")
    expect_board_ready(page)
    tab_to(page, "#board-title")
    page.keyboard.type("For ")
    page.wait_for_url(re.compile("title=For"))  # the space stays in the field while its writer pauses
    page.keyboard.type("June")
    expect(page.get_by_role("heading", level=1)).to_have_text("For June")
    tab_to(page, "select")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".paper tbody tr")).to_have_count(3)
    page.evaluate("window.print = () => { window.printed = true }")
    tab_to(page, "button.primary")
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed") is True
    assert pages_of(page.pdf(format="A4", prefer_css_page_size=True)) == 1


def test_three_answers_without_maps_fit_on_two_pages(page: Page) -> None:
    ids = [
        save(page, "who-connects", **{"from": "health", "to": "housing"}),
        save(page, "gaps"),
        save(page, "loss", person="Nadia Rahman"),
    ]
    page.goto(f"/board?answers={','.join(ids)}&maps=no")
    expect_board_ready(page)
    expect(page.get_by_role("article")).to_have_count(3)
    told = page.get_by_text(re.compile(r"^\s*About \d page")).inner_text()
    printed = pages_of(page.pdf(format="A4", prefer_css_page_size=True))
    assert printed <= 2
    assert f"About {printed} page" in told


def test_names_are_shown_on_the_board_only_by_choice(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/api/kept/" in request.url else None)
    page.goto(f"/board?answers={save(page, 'brokers', limit='50')}&rows=10")
    expect_board_ready(page)
    # The picture is drawn of what was fetched, so nothing else may be fetched.
    assert asked
    assert all("names=public" in address for address in asked)
    sheet = page.locator(".paper")
    assert names_in(sheet.inner_text()) == []
    expect(sheet).to_contain_text("People who have not agreed to be named appear by a description.")
    page.get_by_role("checkbox", name="Show the names of people who have not agreed to be named").check()
    expect(sheet).to_contain_text("Includes the names of people who have not agreed to be named")
    expect_board_ready(page)
    assert names_in(sheet.inner_text()) != []
    assert "names=all" in page.url


def test_the_file_opens_by_itself_without_network_or_names(
    page: Page, browser: Browser, tmp_path: Path
) -> None:
    ids = [save(page, "brokers", limit="50"), save(page, "gaps")]
    page.goto(f"/board?answers={','.join(ids)}&rows=10&title=For+June")
    expect_board_ready(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as one HTML file").click()
    assert download.value.suggested_filename == "for-june.html"
    file = tmp_path / "board.html"
    download.value.save_as(file)
    text = file.read_text(encoding="utf-8")
    assert "<script" not in text
    assert not re.findall(r"""(?:src|href)=["'](?!data:|#)[^"']*""", text)
    assert names_in(text) == []
    alone = browser.new_context(offline=True, java_script_enabled=False).new_page()
    complaints: list[str] = []
    alone.on("console", lambda message: complaints.append(message.text))
    alone.on(
        "request", lambda request: complaints.append(request.url) if request.url.startswith("http") else None
    )
    alone.goto(file.as_uri())
    expect(alone.get_by_role("heading", level=1)).to_have_text("For June")
    expect(alone.get_by_role("article")).to_have_count(2)
    expect(alone.get_by_role("img")).to_have_count(2)
    assert all(
        box and box["height"] > 150
        for box in (alone.get_by_role("img").nth(n).bounding_box() for n in (0, 1))
    )
    expect(alone.get_by_text("Demonstration: every person here is invented.")).to_be_visible()
    expect(alone.get_by_role("button")).to_have_count(0)
    assert (
        alone.locator(".paper").evaluate("sheet => getComputedStyle(sheet).backgroundColor")
        == "rgb(255, 255, 255)"
    )
    assert complaints == []
    alone.context.close()


def test_text_table_and_picture_go_to_the_clipboard(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"/board?answers={save(page, 'gaps')}&rows=3")
    expect_board_ready(page)

    def held(kind: str) -> str:
        return str(
            page.evaluate(
                """async (kind) => {
                  const [item] = await navigator.clipboard.read();
                  const blob = await item.getType(kind);
                  return kind.startsWith('text') ? blob.text() : `${blob.type} ${blob.size}`;
                }""",
                kind,
            )
        )

    shown = [cells.split("\t") for cells in page.locator(".paper tbody").inner_text().split("\n")]
    page.get_by_role("button", name="Copy as text").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    assert held("text/plain").startswith(
        "Which sectors do not meet?\n\n" + page.locator(".paper-sentence").inner_text()
    )
    page.get_by_role("button", name="Copy as table").click()
    expect(page.get_by_text("Copied")).to_have_count(2)
    assert [line.split("\t") for line in held("text/plain").split("\n")[1:]] == shown
    assert held("text/html").count("<tr>") == 4
    page.get_by_role("button", name="Copy picture").click()
    expect(page.get_by_text("Copied")).to_have_count(3)
    kind, size = held("image/png").split()
    assert kind == "image/png"
    assert int(size) > 10_000


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_save_an_answer_change_the_graph_and_see_what_moved(page: Page, case: Store, keyboard: bool) -> None:
    """The tenth person gets to know everybody that the first knows, and so passes others."""
    page.goto(WHO)
    expect(sentence(page)).to_be_visible()
    if keyboard:
        tab_to(page, SHARE)
        page.keyboard.press("Enter")
        tab_to(page, SAVE)
        page.keyboard.press("Enter")
    else:
        save_here(page)
    expect(page.get_by_role("link", name="Open the saved answer")).to_be_visible()
    said = sentence(page).inner_text()
    then = page.request.get("/api/questions/who-connects?from=health&to=housing").json()
    first, last = then["rows"][0]["person"], then["rows"][-1]["person"]
    contacts = page.request.get(f"/api/people/{first['id']}/network?limit=500").json()["people"]
    new = [Tie(last["id"], row["person"]["id"]) for row in contacts if row["person"]["id"] != last["id"]]
    load(Dataset(ties=new), case)
    now = page.request.get("/api/questions/who-connects?from=health&to=housing").json()
    place = [row["person"]["id"] for row in now["rows"]].index(last["id"]) + 1
    assert place < 10

    if keyboard:
        page.keyboard.press("Enter")
    else:
        page.get_by_role("link", name="Open the saved answer").click()
    expect(page.locator("p.sentence")).to_have_text(said)
    row = page.locator("#since tbody tr").filter(has_text=last["label"])
    expect(row.get_by_role("cell").nth(0)).to_have_text("10")
    expect(row.get_by_role("cell").nth(1)).to_have_text(str(place))
    expect(row).to_contain_text(f"up {10 - place}")
    expect(page.locator("#since .words")).to_contain_text("changed places")
    expect(page.locator("#table tbody tr").first).to_contain_text(first["label"])  # as it was
    expect(page.locator("#table")).not_to_contain_text(last["label"])
    details = "#since summary"
    if keyboard:
        tab_to(page, details)
        page.keyboard.press("Enter")
    else:
        page.locator(details).click()
    ties = page.locator("#since tr").filter(has_text="Ties")
    expect(ties).to_contain_text(f"{then['basis']['ties']:,}")
    expect(ties).to_contain_text(
        f"{now['basis']['ties']:,} (+{now['basis']['ties'] - then['basis']['ties']:,})"
    )


def test_what_was_removed_comes_back_by_undo(page: Page) -> None:
    save(page, "gaps")
    save(page, "reach")
    page.goto("/kept")
    items = page.get_by_role("main").get_by_role("listitem")
    expect(items.first).to_contain_text("Who should we brief?")
    count = items.count()
    tab_to(page, "li button")
    page.keyboard.press("Enter")
    expect(items).to_have_count(count - 1)
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    page.keyboard.press("Enter")
    expect(items).to_have_count(count)
    expect(items.first.get_by_role("link")).to_be_focused()


def test_back_from_the_board_finds_the_same_chosen(page: Page) -> None:
    save(page, "gaps")
    page.goto("/kept")
    page.get_by_role("checkbox", name="Which sectors").first.check()
    page.get_by_role("link", name="Prepare the pages").click()
    expect_board_ready(page)
    page.go_back()
    expect(page.get_by_role("checkbox", name="Which sectors").first).to_be_checked()


def test_a_note_is_saved_when_the_field_is_left(page: Page) -> None:
    saved_id = save(page, "gaps")
    page.goto(f"/kept/{saved_id}")
    page.get_by_role("textbox", name="Note").fill("Shown in June")
    page.keyboard.press("Tab")
    expect(page.locator(".note").get_by_text("Saved", exact=True)).to_be_visible()
    page.goto("/kept")
    expect(page.get_by_text("Shown in June")).to_be_visible()


@pytest.mark.complains("404")
def test_an_answer_that_is_not_there_says_so(page: Page) -> None:
    page.goto("/kept/nobody-saved-this")
    expect(page.get_by_role("heading", level=1)).to_have_text("Not found")
    page.get_by_role("link", name="All saved answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Saved answers")
    page.goto("/board?answers=nobody-saved-this")
    expect(page.get_by_role("alert")).to_contain_text("there is no saved answer")
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("No answers chosen yet")).to_be_visible()


@pytest.mark.parametrize("which", ["list", "one", "changed", "board", "empty board"])
def test_everybody_can_use_it(page: Page, case: Store, which: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    saved_id = save(page, "who-connects", **{"from": "health", "to": "housing"})
    if which == "changed":
        rows = page.request.get("/api/questions/who-connects?from=health&to=housing").json()["rows"]
        a, b = rows[0]["person"]["id"], rows[9]["person"]["id"]
        people = [person.id for person in seeding.south_manchester().people[:60]]
        load(Dataset(ties=[Tie(b, who) for who in people if who not in (a, b)]), case)
    addresses = {"list": "/kept", "board": f"/board?answers={saved_id}", "empty board": "/board"}
    page.goto(addresses.get(which, f"/kept/{saved_id}"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if which == "board":
        expect_board_ready(page)
    if which in {"one", "changed"}:
        expect_map(page)
        page.locator("#since summary").click()
    if which == "changed":
        expect(page.locator("#since tbody tr").first).to_be_visible()
    expect_for_everybody(page, which)
