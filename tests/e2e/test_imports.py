"""Imports: files dropped, looked at, sorted, applied and undone, by mouse and by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, Route, expect

from tests.e2e.everybody import expect_for_everybody
from tests.e2e.pages import PATH, api, sentence, tab_to

MESSY = Path(__file__).resolve().parents[1] / "messy"
APPLY = re.compile("Apply to the map")


@pytest.fixture(autouse=True)
def as_it_was(page: Page) -> Iterator[None]:
    """Imports of a test are undone after it, newest first: all tests share the case."""
    before = {one["id"] for one in api(page, "/imports")["imports"]}
    yield
    page.unroute_all(behavior="ignoreErrors")
    for one in api(page, "/imports")["imports"]:
        if one["id"] not in before and not one["undone"]:
            assert page.request.delete(f"/api/imports/{one['id']}").ok


@pytest.fixture
def spreadsheet(tmp_path: Path) -> Path:
    """A list of people as somebody keeps it, with three rows that cannot be taken in."""
    book = Workbook()
    assert book.active
    for row in (
        ["Full name", "E-mail", "Job title", "Organisation", "Asked"],
        ["Ottilie Sample", "ottilie@lark-street.example", "Nurse", "Lark Street Surgery", "2019-02-01"],
        [None, None, "Porter", "Lark Street Surgery", None],
        ["Bram Sample", "bram@lark-street.example", "Manager", "Lark Street Surgery", "soon"],
        ["Ines Sample", "ines@larch-homes.example", "Housing officer", "Larch Homes", None],
        ["#REF!", "ref@larch-homes.example", "Tenant liaison", "Larch Homes", None],
    ):
        book.active.append(row)
    path = tmp_path / "who-we-know.xlsx"
    book.save(path)
    return path


def give(page: Page, *files: Path) -> None:
    """Choose files on the Data page, and wait for what they would do."""
    page.goto("/imports")
    page.get_by_label("Drop files here, or choose them").set_input_files(files)
    expect(page.get_by_role("heading", level=1)).to_contain_text(files[0].name)


def applied(page: Page) -> None:
    expect(page.get_by_role("heading", name="Imported", exact=True)).to_be_focused()


def people_called(page: Page, name: str) -> list[dict[str, Any]]:
    return list(api(page, f"/people?q={name}")["people"])


def test_a_spreadsheet_with_three_bad_rows_is_taken_in_and_taken_back(page: Page, spreadsheet: Path) -> None:
    give(page, spreadsheet)
    expect(page.get_by_role("heading", name="3 rows are refused")).to_be_visible()
    rows = page.get_by_role("region", name="Refused rows").locator("tbody tr")
    expect(rows).to_have_count(3)
    expect(rows.locator("td:nth-child(2)")).to_have_text(["3", "4", "6"], use_inner_text=True)
    assert people_called(page, "sample") == []
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as CSV").click()
    lines = saved.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "File,Row,Column,Why"
    assert len(lines) == 4
    page.get_by_role("button", name=APPLY).first.click()
    applied(page)
    assert {one["label"] for one in people_called(page, "sample")} == {"Ottilie Sample", "Ines Sample"}
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("group", name="Undone")).to_be_focused()
    assert people_called(page, "sample") == []
    page.goto("/imports")
    earlier = page.get_by_role("list", name="Earlier imports").get_by_role("listitem").first
    expect(earlier).to_contain_text("who-we-know.xlsx")
    expect(earlier).to_contain_text("undone")


def test_by_keyboard_alone(page: Page, spreadsheet: Path) -> None:
    # Listened for from the start: what `expect_file_chooser` asks of the browser can come after the key.
    page.on("filechooser", lambda chooser: chooser.set_files(spreadsheet))
    page.goto("/imports")
    tab_to(page, "input[type=file]")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("who-we-know.xlsx")
    tab_to(page, "#sort select")
    page.keyboard.type("Housing")
    expect(page.get_by_text("1 organisation has no sector yet")).to_be_visible()
    tab_to(page, "button.primary")
    page.keyboard.press("Enter")
    applied(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Undone")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Imported", exact=True)).to_be_visible()
    assert len(people_called(page, "sample")) == 2


def test_an_answer_changes_with_what_is_taken_in(page: Page, tmp_path: Path) -> None:
    page.goto(PATH)
    expect(sentence(page)).to_be_visible()
    before = sentence(page).inner_text()
    ties = tmp_path / "who-met-whom.csv"
    ties.write_text("From,To,Strength\nNadia Rahman,Dawn Ashworth,5\n", encoding="utf-8")
    give(page, ties)
    page.get_by_role("button", name=APPLY).first.click()
    applied(page)
    page.goto(PATH)
    expect(sentence(page)).not_to_have_text(before)
    page.goto("/imports")
    page.get_by_role("button", name="Undo: Imported who-met-whom.csv").click()
    expect(page.get_by_role("group", name="Undone")).to_be_focused()
    page.goto(PATH)
    expect(sentence(page)).to_have_text(before)


def test_choices_change_what_would_be_taken_in(page: Page, tmp_path: Path) -> None:
    people = tmp_path / "helpers.csv"
    people.write_text(
        "Name,E-mail,Date of birth,Employer,Known as\n"
        "Nadya Rahman,nadya@larch-homes.example,1980-01-02,Larch Homes,Nan\n"
        "Otto Sample,otto@larch-homes.example,1971-05-06,Larch Homes,Ot\n",
        encoding="utf-8",
    )
    give(page, people)
    doubt = page.get_by_role("group", name=re.compile("Nadya Rahman .* and Nadia Rahman"))
    expect(doubt.get_by_label("Different people")).to_be_checked()
    expect(page.locator("#people li")).to_have_text(["Nadya Rahman", "Otto Sample"])
    doubt.get_by_label("The same person").check()
    expect(page.locator("#people li")).to_have_text(["Otto Sample"])
    column = page.locator("#left-out li").filter(has_text="Date of birth")
    column.get_by_role("button", name="Import it").click()
    expect(column.get_by_text("Say why")).to_be_visible()
    column.get_by_label("Import it anyway, because").fill("the grant asks for ages")
    column.get_by_role("button", name="Import it").click()
    expect(page.get_by_text("will be imported because: the grant asks for ages")).to_be_visible()
    page.get_by_role("button", name="Leave Date of birth out again").click()
    expect(column.get_by_label("Import it anyway, because")).to_be_visible()
    table = page.locator("#read details").first
    if table.get_attribute("open") is None:
        table.locator("summary").click()
    page.get_by_label("Employer", exact=True).select_option("post")
    expect(page.locator("#sort")).to_have_count(0)
    page.reload()
    expect(page.locator("#people li")).to_have_text(["Otto Sample"])
    page.get_by_role("button", name="Discard").first.click()
    expect(page.get_by_role("heading", level=1, name="Import and export")).to_be_visible()


def test_guesses_are_offered_and_not_taken_by_themselves(page: Page) -> None:
    give(page, MESSY / "attendance.xlsx", MESSY / "tracker.csv")
    told = page.locator("#sort").get_by_role("status")
    before = int(told.inner_text().split()[0])
    guess = page.get_by_role("button", name=re.compile("Use it for Cloverleaf Surgery"))
    guess.click()
    expect(told).to_contain_text(f"{before - 1} organisations have no sector yet")
    chosen = page.get_by_label("Cloverleaf Surgery", exact=True)
    expect(chosen).to_have_value("primary-care")
    chosen.select_option("")
    expect(told).to_contain_text(f"{before} organisations have no sector yet")
    page.get_by_role("button", name=re.compile("Use all .* guesses")).click()
    expect(page.get_by_role("button", name=re.compile("Take it for"))).to_have_count(0)
    page.get_by_label("New sector").fill("Libraries")
    page.get_by_role("button", name="Add to the lists below").click()
    page.get_by_label("Libraries and Hubs", exact=True).select_option("Libraries")
    expect(page.get_by_role("row", name="Sectors 1")).to_be_visible()


@pytest.mark.complains("409")
def test_when_the_map_has_changed_meanwhile_it_says_so_and_looks_anew(page: Page, spreadsheet: Path) -> None:
    give(page, spreadsheet)
    expect(page.get_by_role("button", name=APPLY).first).to_be_visible()
    other = {
        "name": "other.csv",
        "mimeType": "text/csv",
        "buffer": b"Name,E-mail\nUna Other,una@other.example\n",
    }
    made = page.request.post("/api/imports", multipart={"files": other}).json()["preview"]  # type: ignore[dict-item]
    assert page.request.post(f"/api/imports/{made['id']}/apply", data={}).json()["state"] == "applied"
    page.get_by_role("button", name=APPLY).first.click()
    expect(page.get_by_role("alert")).to_contain_text("The map has changed in the meantime")
    page.get_by_role("button", name=APPLY).first.click()
    applied(page)


def test_a_long_import_tells_how_far_it_is_and_stops(page: Page, spreadsheet: Path) -> None:
    state = {"state": "applying", "done": 20_000, "total": 50_000, "result": None, "problem": ""}

    def answer(route: Route) -> None:
        if route.request.method == "DELETE":
            state["state"] = "cancelled"
        route.fulfill(json=state)

    page.route(re.compile("/api/imports/[^/]+/(apply|progress)$"), answer)
    give(page, spreadsheet)
    page.get_by_role("button", name=APPLY).first.click()
    expect(page.get_by_text("20,000 of 50,000 rows written").first).to_be_visible()
    page.get_by_role("button", name="Stop").first.click()
    expect(page.get_by_role("alert")).to_contain_text("The map is as it was")
    expect(page.get_by_role("button", name=APPLY).first).to_be_visible()


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (413, "Split these files: together they are larger than 100 MB."),
        (422, "There is nothing in these files that Weft can read."),
        (503, "The map is being changed: 20,000 of 50,000 rows are written. Try again in a moment."),
    ],
)
@pytest.mark.complains("413|422|503")
def test_what_goes_wrong_is_said_in_words(page: Page, spreadsheet: Path, status: int, said: str) -> None:
    body = {"type": "about:blank", "title": "Something went wrong", "status": status, "detail": said}
    page.goto("/imports")
    expect(page.get_by_label("Drop files here, or choose them")).to_be_visible()

    def refuse(route: Route) -> None:
        if route.request.method == "POST":
            route.fulfill(status=status, json=body, content_type="application/problem+json")
        else:
            route.continue_()

    page.route("**/api/imports", refuse)
    page.get_by_label("Drop files here, or choose them").set_input_files(spreadsheet)
    expect(page.get_by_role("alert")).to_contain_text(said)


@pytest.mark.complains("404")
def test_a_link_to_what_no_longer_waits_says_where_to_look(page: Page) -> None:
    page.goto("/imports/none-of-this-id")
    expect(page.get_by_role("alert")).to_contain_text("listed under Earlier imports")


def test_files_are_dropped(page: Page) -> None:
    page.goto("/imports")
    expect(page.get_by_label("Drop files here, or choose them")).to_be_visible()
    given = page.evaluate_handle(
        """() => {
          const given = new DataTransfer();
          given.items.add(new File(['Name,E-mail\\nDora Dropped,dora@dropped.example\\n'], 'dropped.csv'));
          return given;
        }"""
    )
    page.get_by_role("group", name="Files").dispatch_event("drop", {"dataTransfer": given})
    expect(page.get_by_role("heading", level=1)).to_have_text("dropped.csv")
    expect(page.locator("#people li")).to_have_text(["Dora Dropped"])


def test_the_history_of_a_person_says_what_was_before_and_takes_it_back(page: Page, tmp_path: Path) -> None:
    person = people_called(page, "Nadia%20Rahman")[0]
    posts = tmp_path / "posts.csv"
    posts.write_text(
        "id,name,post\n" + f"{person['id']},Nadia Rahman,Director of joining up\n", encoding="utf-8"
    )
    give(page, posts)
    page.get_by_role("button", name=APPLY).first.click()
    applied(page)
    page.goto(f"/people/{person['id']}")
    expect(page.get_by_text(re.compile("^Director of joining up,"))).to_be_visible()
    history = page.locator("#history")
    newest = history.locator("ol > li").first
    expect(newest.locator("del")).to_have_text(re.compile(re.escape(person["post"])))
    expect(newest.locator("ins")).to_have_text(re.compile("Director of joining up"))
    newest.get_by_role("button", name="Undo: Imported posts.csv").press("Enter")
    expect(page.get_by_role("group", name="Undone")).to_be_focused()
    expect(page.get_by_text(re.compile("^Director of joining up,"))).to_have_count(0)


def test_everybody_can_use_any_state(page: Page, spreadsheet: Path) -> None:
    give(page, spreadsheet, MESSY / "tracker.csv", MESSY / "attendance.xlsx")
    expect(page.get_by_role("button", name=APPLY).first).to_be_visible()
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    expect_for_everybody(page, "a preview")
    page.get_by_role("button", name=APPLY).first.click()
    applied(page)
    expect_for_everybody(page, "applied")
    person = people_called(page, "ottilie")[0]
    page.goto("/imports")
    expect(page.get_by_role("button", name="Undo").first).to_be_visible()
    expect_for_everybody(page, "earlier imports")
    page.goto(f"/people/{person['id']}#history")
    expect(page.locator("#history").get_by_role("button", name="Undo")).to_be_visible()
    expect(page.locator("main div[aria-busy=false]")).to_be_visible()
    expect_for_everybody(page, "the history of a person")
    page.goto("/imports")
    page.get_by_role("button", name="Undo").first.click()
    expect(page.get_by_role("group", name="Undone")).to_be_focused()
    expect_for_everybody(page, "taken back")


def test_the_map_is_taken_out_without_names_unless_one_chooses(page: Page) -> None:
    page.goto("/imports")
    out = page.get_by_role("region", name="Export")
    formats = api(page, "/exports")["formats"]
    expect(out.get_by_role("listitem")).to_have_count(len(formats))
    with page.expect_download() as nameless:
        out.get_by_role("link", name="GraphML", exact=True).click()
    assert nameless.value.suggested_filename == "weft-pseudonymised.graphml"
    assert "Nadia Rahman" not in nameless.value.path().read_text(encoding="utf-8")
    out.get_by_label("With all names").press("Space")
    with page.expect_download() as named:
        out.get_by_role("link", name="GraphML", exact=True).press("Enter")
    assert named.value.suggested_filename == "weft.graphml"
    assert "Nadia Rahman" in named.value.path().read_text(encoding="utf-8")
