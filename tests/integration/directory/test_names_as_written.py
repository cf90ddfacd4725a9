"""Names of sectors and organisations stand everywhere as their owners write them, whatever is said of them."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

from rich.console import Console

from api.app import create_app
from graph import questions, statements
from graph.changes.labels_and_sectors import everybody
from graph.clock import today
from graph.model import Answer, Viewer
from graph.questions import rendering
from graph.records.bulk.load import load
from graph.records.dataset import Dataset, Employment, Organisation, Person, Sector, Tie
from graph.saved import answers
from graph.store import Store
from tests.integration.questions.drawing import ask
from tests.neo4j import Address

LEAD, ANALYST = Viewer("lead"), Viewer("analyst")

NHS, DWP, VCSE, GP, HELP = "NHS", "DWP", "Age UK & VCSE", "GP & ICB", "Help4U CIC"
SECTORS = [
    Sector("s-1", NHS),
    Sector("s-2", DWP),
    Sector("s-3", VCSE),
    Sector("s-4", GP, part_of="s-1"),
    Sector("s-5", HELP),
]
ORGANISATIONS = [Organisation("o-1", "RNIB eSight", sector="s-1"), Organisation("o-2", "HMRC", sector="s-2")]
NAMES = [*(sector.name for sector in SECTORS), *(organisation.name for organisation in ORGANISATIONS)]
"""The ids hold none of these, so that whatever reads like a name in other case is one."""

AS_WRITTEN: dict[str, list[tuple[dict[str, str], list[str]]]] = {
    "who-connects": [
        ({"from": "s-1", "to": "s-3"}, ["links NHS and Age UK & VCSE most"]),
        ({"from": "s-1", "to": "s-4"}, ["the rest of NHS and GP & ICB"]),
        ({"from": "s-1", "to": "s-1"}, ["holds NHS together most"]),
        ({"from": "s-2", "to": "s-3"}, ["Only 60% of DWP has answered, too few"]),
        ({"from": "s-3", "to": "s-5"}, ["Nobody in Help4U CIC has been asked, too few"]),
        ({"from": "s-2", "to": "s-5"}, ["No person links DWP and Help4U CIC yet"]),
        (
            {"from": "s-1", "to": "s-3", "of": "organisations"},
            ["No organisation links NHS and Age UK & VCSE"],
        ),
    ],
    "gaps": [
        (
            {},
            [
                "NHS and DWP (no ties where",
                "NHS and DWP come first in",
                "Best placed to bring NHS and DWP together",
                "Only 60% of DWP has answered",
            ],
        ),
        ({"evidence": "knows,projects"}, ["NHS and DWP (no stated ties where"]),
    ],
    "introductions": [
        ({"from": "s-1", "to": "s-2"}, ["between NHS and DWP", "the first tie between DWP and NHS"]),
        ({"person": "p-1-0"}, ["the first tie between DWP and NHS"]),
    ],
    "brokers": [({}, ["from Age UK & VCSE, links two other sectors"]), ({"of": "organisations"}, [])],
    "reach": [
        (
            {"people": "1", "steps": "1"},
            ["29 people would not hear, most of them in Age UK & VCSE (9), DWP (6) and GP & ICB (6)"],
        )
    ],
    "loss": [
        ({"person": "p-1-0"}, ["NHS and Help4U CIC would lose their only tie"]),
        ({"organisation": "o-1"}, ["If RNIB eSight and its 1 person left", "NHS and Help4U CIC"]),
    ],
    "path": [({"from": "p-1-0", "to": "p-2-0"}, [])],
}
"""Parameters of each question, and what its answer says with names in it."""


def in_other_case(text: str) -> list[str]:
    """Every name in a text that is not as its owner writes it."""
    return [
        found
        for name in NAMES
        for found in re.findall(rf"\b{re.escape(name)}\b", text, re.IGNORECASE)
        if found != name
    ]


def _between(one: int, other: int) -> list[Tie]:
    """Everybody of one sector knows four of the other."""
    return [Tie(f"p-{one}-{n}", f"p-{other}-{(n + k) % 10}") for n in range(10) for k in range(4)]


def towns() -> Dataset:
    """Four sectors of ten, all well tied but NHS and DWP, and two people of a fifth, of whom one knows nobody.

    Of DWP six of ten answered; nobody of the fifth was asked. Each sector has two people who are not named.
    """
    day = today()
    people = [
        Person(
            f"p-{sector}-{n}",
            f"Person {sector} {n}",
            sector=f"s-{sector}",
            visibility="unnamed" if n > 7 else "named",
            asked=day,
            answered=None if sector == 2 and n > 5 else day,
        )
        for sector in range(1, 5)
        for n in range(10)
    ]
    people += [Person(f"p-5-{n}", f"Person 5 {n}", sector="s-5", visibility="named") for n in range(2)]
    pairs = [(1, 3), (1, 4), (2, 3), (2, 4), (3, 4)]
    return Dataset(
        sectors=SECTORS,
        organisations=ORGANISATIONS,
        people=people,
        works_for=[Employment("p-1-0", "o-1", main=True), Employment("p-2-0", "o-2", main=True)],
        ties=[*(tie for pair in pairs for tie in _between(*pair)), Tie("p-1-0", "p-5-0")],
    )


def test_what_is_looked_for_is_found() -> None:
    assert in_other_case("links nhs and age uk & VCSE; Nhs and NHS") == ["nhs", "Nhs", "age uk & VCSE"]
    assert not in_other_case("links NHS and Age UK & VCSE, of RNIB eSight")


def test_names_as_they_are_written_wherever_they_stand(empty: Store, tmp_path: Path) -> None:
    load(towns(), empty)
    every_question(empty)
    what_is_kept(empty)
    pages(empty, tmp_path)
    described = {label(empty, f"p-{sector}-9") for sector in range(1, 5)}
    assert described == {f"Someone in {name}" for name in (NHS, DWP, VCSE, GP)}


def every_question(store: Store) -> None:
    assert set(AS_WRITTEN) == {question.name for question in questions.CATALOGUE}
    for name, asked in AS_WRITTEN.items():
        for given, said in asked:
            answer = ask(store, name, LEAD, **given)
            text = rendering.as_json(answer)
            assert any(one in text for one in NAMES), (name, given)
            for words in said:
                assert words in text, (name, given, answer.sentence)
            analysts = ask(store, name, ANALYST, **given)
            for form in (text, rendering.as_csv(answer), shown(answer), rendering.as_json(analysts)):
                assert not in_other_case(form), (name, given)


def shown(answer: Answer) -> str:
    """An answer as `weft ask` prints it, wide enough for no name to be broken."""
    out = io.StringIO()
    rendering.show(answer, Console(file=out, width=1000))
    return out.getvalue()


def what_is_kept(store: Store) -> None:
    made = answers.save(store, LEAD, "who-connects", {"from": "s-1", "to": "s-3"})
    assert answers.opened(store, LEAD, made).kept.title == "Who connects NHS to Age UK & VCSE?"
    for name, asked in AS_WRITTEN.items():
        answers.save(store, LEAD, name, asked[0][0])
    for one in answers.every(store, LEAD)[0]:
        assert not in_other_case(one.title + one.sentence), one.question
        assert not answers.changes(store, LEAD, LEAD, one.id).changed, one.question


def pages(store: Store, folder: Path) -> None:
    """What the page reads to draw the map, the network and a member's own page."""
    (folder / "200.html").write_text("<!doctype html><title>Weft</title>")
    client = create_app(store, folder, folder / "home").test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1:8000"
    for address in (
        "/map",
        "/map?open=s-1,s-2,s-1/o-1",
        "/map?open=s-1,s-1/s-4&level=group",
        "/explore",
        "/explore?sector=s-1",
        "/people/p-1-0",
        "/people/p-1-0/network?hops=2",
        "/members/p-1-0",
        "/members/p-1-0/suggestions",
        "/members/p-1-9/seen",
        "/sectors",
        "/kept",
    ):
        answer = client.get(f"/api{address}")
        assert answer.status_code == 200, (address, answer.text)
        assert any(one in json.dumps(answer.get_json(), ensure_ascii=False) for one in NAMES), address
        assert not in_other_case(json.dumps(answer.get_json(), ensure_ascii=False)), address


def label(store: Store, person: str) -> str:
    named = store.read(statements.get("read/labels"), ids=[person])[0]["named"]
    return str(dict(named)[person])


def labels(address: Address) -> dict[str, str]:
    with address.driver() as driver:
        found = driver.execute_query("MATCH (p:Person) RETURN p.id AS id, p.label AS label ORDER BY id")
        return {row["id"]: row["label"] for row in found.records}


def older(address: Address) -> None:
    """Write labels as they were until names were left as they are written, and have the migrations run again."""
    (number,) = (number for number, name, _ in statements.migrations() if name == "names_as_written")
    with address.driver() as driver:
        driver.execute_query(
            "MATCH (p:Person)-[:IN_SECTOR]->(s:Sector) WHERE p.label = 'Someone in ' + s.name "
            "SET p.label = 'Someone in ' + toLower(s.name)"
        )
        driver.execute_query("MATCH (g:Graph) SET g.schema = $before", before=number - 1)


def test_an_older_map_calls_people_by_names_as_they_are_written(empty: Store, neo4j_address: Address) -> None:
    plain = [Person(f"p-6-{n}", f"Person 6 {n}", sector="s-6") for n in range(5)]
    posts = [Person(f"p-7-{n}", f"Person 7 {n}", post="Someone in nhs", sector="s-1") for n in range(5)]
    load(
        Dataset(
            sectors=[*SECTORS, Sector("s-6", "Primary care", part_of="s-1")],
            people=[*towns().people, *plain, *posts],
        ),
        empty,
    )
    right = labels(neo4j_address)
    assert right["p-6-0"] == "Someone in Primary care"
    assert right["p-7-0"] == "Someone in nhs"
    older(neo4j_address)
    assert labels(neo4j_address)["p-1-9"] == "Someone in nhs"
    assert labels(neo4j_address)["p-6-0"] == "Someone in primary care"
    assert empty.migrate() > 0
    assert labels(neo4j_address) == right
    empty.write(everybody)
    assert labels(neo4j_address) == right


def test_two_sectors_that_differ_in_case_are_no_longer_one(empty: Store, neo4j_address: Address) -> None:
    """Six people of “Advice” are enough to be called by it; the two of “ADVICE” were only together with them."""
    load(
        Dataset(
            sectors=[Sector("s-8", "Advice"), Sector("s-9", "ADVICE")],
            people=[Person(f"p-{n}", f"Person {n}", sector="s-8" if n < 6 else "s-9") for n in range(8)],
        ),
        empty,
    )
    right = labels(neo4j_address)
    with neo4j_address.driver() as driver:
        driver.execute_query("MATCH (p:Person) SET p.label = 'Someone in advice'")
    older(neo4j_address)
    empty.migrate()
    assert labels(neo4j_address) == right
    assert (right["p-0"], right["p-7"]) == ("Someone in Advice", "Someone on the map")
