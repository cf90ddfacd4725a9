"""Keeping answers in the real graph: what lies there, what is read again, and what has changed since."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from graph import clock, questions
from graph.changes import backfill, merging
from graph.changes.merging import Merge
from graph.changes.undo import undo
from graph.directory.reveal import NO_LONGER, reveal
from graph.errors import InvalidInput, NotFound, SchemaMismatch
from graph.model import Answer, Viewer
from graph.records.bulk.load import load
from graph.records.dataset import Dataset, Employment, Organisation, Person, Sector, Tie
from graph.saved import answers
from graph.saved.comparison import about
from graph.store import Store
from tests.neo4j import Address

LEAD, ANALYST = Viewer("lead"), Viewer("analyst")
BETWEEN = {"from": "health", "to": "housing"}
SHAPES = Path(__file__).parent / "shapes"


@pytest.fixture
def town(empty: Store) -> Store:
    """Una, who is unnamed, stands between three of health and three of housing; Bo knows one of each."""
    load(
        Dataset(
            sectors=[Sector("health", "Health"), Sector("housing", "Housing")],
            organisations=[Organisation("homes", "Homes", sector="housing")],
            people=[
                Person("p-una", "Una Unnamed", "Warden", visibility="unnamed", asked=_DAY, answered=_DAY),
                Person("p-bo", "Bo Named", sector="health", visibility="named", asked=_DAY, answered=_DAY),
                *(
                    Person(
                        f"p-{side}{n}",
                        f"{side} {n}",
                        sector=side,
                        visibility="named",
                        asked=_DAY,
                        answered=_DAY,
                    )
                    for side in ("health", "housing")
                    for n in range(3)
                ),
            ],
            works_for=[Employment("p-una", "homes", "Warden", main=True)],
            ties=[
                *(Tie("p-una", f"p-{side}{n}") for side in ("health", "housing") for n in range(3)),
                Tie("p-bo", "p-health0"),
                Tie("p-bo", "p-housing0"),
            ],
        ),
        empty,
    )
    return empty


_DAY = date(2026, 1, 1)


def properties(address: Address, saved_id: str) -> str:
    """Everything stored with a saved answer, as text."""
    with address.driver() as driver:
        found = driver.execute_query("MATCH (k:Kept {id: $id}) RETURN properties(k) AS held", id=saved_id)
        return json.dumps(found.records[0]["held"], ensure_ascii=False)


def test_what_is_saved_is_the_answer_as_it_was(town: Store) -> None:
    asked = questions.find("who-connects")
    answer = reveal(asked.answer(LEAD, town, asked.parse(BETWEEN)), LEAD, town)
    made = answers.save(town, LEAD, "who-connects", BETWEEN, " For June ")
    load(Dataset(ties=[Tie("p-bo", "p-housing1"), Tie("p-bo", "p-housing2")]), town)
    found = answers.opened(town, LEAD, made)
    assert found.answer == answer
    assert (found.kept.title, found.kept.note) == ("Who connects Health to Housing?", "For June")
    assert found.kept.version == answer.basis.version < town.version()
    assert not found.steadiness_missing


def test_saving_is_no_change_of_the_map(town: Store) -> None:
    before = town.version()
    made = answers.save(town, LEAD, "gaps", {})
    answers.note(town, LEAD, made, "Seen")
    answers.remove(town, LEAD, made)
    assert town.version() == before


def test_no_name_lies_in_what_is_saved(town: Store, neo4j_address: Address) -> None:
    for name, given in {
        "who-connects": BETWEEN,
        "introductions": BETWEEN,
        "loss": {"person": "Una Unnamed"},
        "path": {"from": "Una Unnamed", "to": "Bo Named"},
    }.items():
        made = answers.save(town, LEAD, name, given)
        held = properties(neo4j_address, made)
        assert "p-una" in held, name
        assert "Una" not in held, name
        assert "Bo Named" not in held, name


def test_each_reader_is_told_the_names_that_are_theirs_to_see(town: Store) -> None:
    made = answers.save(town, LEAD, "loss", {"person": "Una Unnamed"})
    lead, analyst = (answers.opened(town, LEAD, made, names) for names in ("all", "public"))
    assert lead.kept.title == "What if Una Unnamed left?"
    assert "Una Unnamed" in lead.answer.sentence
    for text in (analyst.kept.title, analyst.kept.sentence, analyst.answer.sentence):
        assert "Someone on the map" in text
        assert "Una" not in text
    changes = answers.changes(town, LEAD, ANALYST, made)
    assert "Una" not in changes.sentence + changes.sentence_now


def test_somebody_erased_since_is_in_it_without_a_name(town: Store, neo4j_address: Address) -> None:
    made = answers.save(town, LEAD, "who-connects", BETWEEN)
    with neo4j_address.driver() as driver:
        driver.execute_query("MATCH (i:Identity)-[:IDENTIFIES]->(p:Person {id: 'p-una'}) DETACH DELETE i, p")
        driver.execute_query("MATCH (g:Graph) SET g.version = g.version + 1")
    found = answers.opened(town, LEAD, made)
    assert found.answer.sentence.startswith(NO_LONGER)
    assert found.answer.rows[0]["person"].label == NO_LONGER  # type: ignore[union-attr]
    assert found.kept.sentence.startswith(NO_LONGER)
    changes = answers.changes(town, LEAD, LEAD, made)
    assert f"Bo Named is now first, where {NO_LONGER} was" in changes.sentence


def test_what_changed_since_names_who_moved(town: Store) -> None:
    made = answers.save(town, LEAD, "who-connects", BETWEEN)
    assert not answers.changes(town, LEAD, LEAD, made).changed
    # Bo comes to know everybody that Una knows, and somebody who knows one of each side joins.
    load(
        Dataset(
            people=[Person("p-new", "Nia New", sector="health", visibility="named")],
            ties=[
                Tie("p-new", "p-housing0"),
                Tie("p-new", "p-health0"),
                *(Tie("p-bo", f"p-{side}{n}") for side in ("health", "housing") for n in (1, 2)),
            ],
        ),
        town,
    )
    found = answers.changes(town, LEAD, LEAD, made)
    now = questions.find("who-connects")
    fresh = now.answer(LEAD, town, now.parse(BETWEEN))
    assert found.changed
    then = [row["person"].id for row in answers.opened(town, LEAD, made).answer.rows]  # type: ignore[union-attr]
    since = [row["person"].id for row in fresh.rows]  # type: ignore[union-attr]
    assert {row.who[0].id for row in found.rows if row.place_then is None} == set(since) - set(then)
    assert "p-new" in set(since) - set(then)
    assert all(row.place_now == since.index(row.who[0].id) + 1 for row in found.rows if row.place_now)
    assert next(row.who[0].label for row in found.rows if row.who[0].id == "p-new") == "Nia New"
    assert found.now is not None
    assert (found.then.people, found.now.people) == (8, 9)
    assert (found.then.ties, found.now.ties) == (8, 14)
    assert found.now.version == fresh.basis.version
    bo = next(row for row in found.rows if row.who[0].id == "p-bo")
    pairs = {one.column: (one.then, one.now) for one in bo.differences}
    assert pairs["contacts_to"] == (1, 3)


def test_a_day_that_was_left_open_is_todays_and_one_that_was_asked_for_stays(
    town: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_open = answers.save(town, LEAD, "who-connects", BETWEEN)
    asked_for = answers.save(town, LEAD, "who-connects", {**BETWEEN, "as_of": "2018-12-31"})
    assert "as_of" not in answers.opened(town, LEAD, left_open).asked
    later = clock.today() + timedelta(days=400)
    monkeypatch.setattr("graph.questions.context.today", lambda: later)
    assert answers.changes(town, LEAD, LEAD, left_open).now.as_of == later  # type: ignore[union-attr]
    assert answers.changes(town, LEAD, LEAD, asked_for).now.as_of == date(2018, 12, 31)  # type: ignore[union-attr]


def test_what_cannot_be_asked_any_more_is_said_so(town: Store, neo4j_address: Address) -> None:
    made = answers.save(town, LEAD, "loss", {"person": "p-bo"})
    with neo4j_address.driver() as driver:
        driver.execute_query("MATCH (p:Person {id: 'p-bo'}) DETACH DELETE p")
        driver.execute_query("MATCH (g:Graph) SET g.version = g.version + 1")
    found = answers.changes(town, LEAD, LEAD, made)
    assert found.now is None
    assert "no longer on the map" in found.sentence
    assert answers.opened(town, LEAD, made).kept.title == f"What if {NO_LONGER} left?"


def test_without_patience_it_is_saved_without_how_stable_it_is(
    town: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a graph so large that it takes longer than anybody waits: never worked out here."""
    monkeypatch.setattr(answers, "PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(type(town.derived), "soon", lambda self, key, make, **_: None)
    found = answers.opened(town, LEAD, answers.save(town, LEAD, "who-connects", BETWEEN))
    assert found.steadiness_missing
    assert found.answer.steady is None
    assert not {"first_in", "top_five_in"} & {column.key for column in found.answer.columns}
    assert set(found.answer.rows[0]) == {column.key for column in found.answer.columns}


def test_the_list_is_newest_first_and_without_what_was_removed(town: Store) -> None:
    first = answers.save(town, LEAD, "gaps", {})
    second = answers.save(town, LEAD, "who-connects", BETWEEN)
    assert [one.id for one in answers.every(town, LEAD)[0]] == [second, first]
    answers.remove(town, LEAD, second)
    listed, total = answers.every(town, LEAD)
    assert ([one.id for one in listed], total) == ([first], 1)
    for read in (answers.opened, answers.summary):
        with pytest.raises(NotFound):
            read(town, LEAD, second)
    with pytest.raises(NotFound):
        answers.note(town, LEAD, second, "Late")
    assert answers.restore(town, LEAD, second).id == second
    assert answers.opened(town, LEAD, second).kept.title == "Who connects Health to Housing?"
    with pytest.raises(NotFound):
        answers.restore(town, LEAD, second)


def test_what_was_removed_is_deleted_after_a_day(
    town: Store, neo4j_address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, lately = answers.save(town, LEAD, "gaps", {}), answers.save(town, LEAD, "gaps", {})
    now = datetime.now(UTC)
    monkeypatch.setattr(clock, "now", lambda: now - timedelta(hours=25))
    answers.remove(town, LEAD, old)
    monkeypatch.setattr(clock, "now", lambda: now - timedelta(hours=23))
    answers.remove(town, LEAD, lately)
    monkeypatch.setattr(clock, "now", lambda: now)
    answers.save(town, LEAD, "gaps", {})
    with pytest.raises(NotFound):
        answers.restore(town, LEAD, old)
    with neo4j_address.driver() as driver:
        assert not driver.execute_query("MATCH (k:Kept {id: $id}) RETURN k", id=old).records
    assert answers.restore(town, LEAD, lately).id == lately


def test_what_is_not_right_is_refused_and_nothing_saved(town: Store) -> None:
    with pytest.raises(NotFound) as unknown:
        answers.save(town, LEAD, "who-conects", BETWEEN)
    assert unknown.value.details["nearest"] == ["who-connects"]
    with pytest.raises(InvalidInput):
        answers.save(town, LEAD, "who-connects", {"from": "health"})
    with pytest.raises(NotFound):
        answers.save(town, LEAD, "who-connects", {"from": "health", "to": "hosing"})
    assert answers.every(town, LEAD) == ([], 0)


def test_whoever_was_merged_into_another_is_that_other_in_what_was_saved(town: Store) -> None:
    made = answers.save(town, LEAD, "who-connects", BETWEEN)
    path = answers.save(town, LEAD, "path", {"from": "p-una", "to": "p-bo"})
    load(Dataset(people=[Person("p-new", "Una Again", visibility="named")]), town)
    asked = Merge("people", "p-new", "p-una", {})
    done = merging.apply(town, LEAD, asked, merging.preview(town, LEAD, asked).revision)
    found = answers.opened(town, LEAD, made)
    assert "Una Again links" in found.answer.sentence
    assert "p-new" in str(found.answer.rows)
    assert "'p-una'" not in str(found.answer)
    since = answers.changes(town, LEAD, LEAD, made)
    assert not [row for row in since.rows if None in (row.place_then, row.place_now)]
    assert answers.opened(town, LEAD, path).asked["from"] == "p-new"
    assert answers.changes(town, LEAD, LEAD, path).now is not None
    undo(town, LEAD, done.change)
    assert "Una Unnamed links" in answers.opened(town, LEAD, made).answer.sentence


def test_the_answer_to_every_question_is_saved_and_read_again_as_it_is(case: Store) -> None:
    """And of each, every row is told from every other by what it is about: else changes could not be told."""
    for question in questions.CATALOGUE:
        made = answers.save(case, LEAD, question.name, question.example)
        p = question.parse(question.example)
        answer = question.answer(LEAD, case, p)
        assert answers.opened(case, LEAD, made).answer == reveal(answer, LEAD, case), question.name
        keys = [tuple(ref.id for ref in about(answer.columns, row)) for row in answer.rows]
        assert len(set(keys)) == len(keys)
        assert not answers.changes(case, LEAD, LEAD, made).changed, question.name
        answers.remove(case, LEAD, made)


@pytest.mark.parametrize("file", sorted(SHAPES.glob("*.json")), ids=lambda file: file.stem)
def test_what_was_saved_in_an_older_shape_still_opens(
    case: Store, neo4j_address: Address, file: Path
) -> None:
    """Each file is an answer as saved in this shape; never change one."""
    held = json.loads(file.read_text(encoding="utf-8"))
    with neo4j_address.driver() as driver:
        driver.execute_query("MERGE (k:Kept {id: $held.id}) SET k = $held", held=held)
    found = answers.opened(case, LEAD, held["id"])
    assert found.answer.rows
    assert found.answer.basis.version == held["version"]
    assert found.kept.kept_on == date.fromisoformat(held["kept_on"])
    assert "⟦" not in found.answer.sentence + found.kept.title
    assert answers.changes(case, LEAD, LEAD, held["id"]).now is not None
    answers.remove(case, LEAD, held["id"])


@pytest.mark.parametrize("file", sorted(SHAPES.glob("*.json")), ids=lambda file: file.stem)
def test_what_was_saved_before_people_were_listed_is_listed_at_the_next_start(
    case: Store, neo4j_address: Address, file: Path
) -> None:
    held = json.loads(file.read_text(encoding="utf-8"))
    held.pop("people", None)
    gone = held | {"body": held["body"].replace("p-abg6ekp6", "p-left"), "id": "with-somebody-who-left"}
    with neo4j_address.driver() as driver:
        driver.execute_query("MATCH (k:Kept) DETACH DELETE k")  # that tests before removed
        driver.execute_query("UNWIND $both AS one CREATE (k:Kept) SET k = one", both=[held, gone])
        driver.execute_query("MATCH (g:Graph) SET g.schema = 9")
    case.migrate()
    assert backfill.list_people(case) == 2
    for one in (held, gone):
        expected = set(re.findall(r"p-(?:left|[a-z2-7]{8})\b", " ".join(map(str, one.values()))))
        assert len(expected) > 10
        assert listed(neo4j_address, one["id"]) == expected
        answers.remove(case, LEAD, one["id"])


def test_what_is_saved_lists_everybody_in_it(case: Store, neo4j_address: Address) -> None:
    for question in questions.CATALOGUE:
        made = answers.save(case, LEAD, question.name, question.example)
        assert listed(neo4j_address, made) == set(
            re.findall(r"p-[a-z2-7]{8}\b", properties(neo4j_address, made))
        ), question.name
        answers.remove(case, LEAD, made)


def listed(address: Address, saved_id: str) -> set[str]:
    """Who a saved answer says is in it."""
    return set(json.loads(properties(address, saved_id))["people"].split())


def test_what_is_saved_has_all_that_an_answer_has_in_a_file_of_its_shape() -> None:
    """Adding a field to answers means raising `answers.SHAPE` and adding a file of the new shape."""
    held = json.loads((SHAPES / f"shape-{answers.SHAPE}.json").read_text(encoding="utf-8"))
    answer = json.loads(held["body"])["answer"]
    held_as = TypeAdapter(Answer)
    assert held_as.dump_python(held_as.validate_python(answer), mode="json") == answer


def test_what_answers_no_longer_have_is_ignored_and_what_they_lacked_is_the_default(
    case: Store, neo4j_address: Address
) -> None:
    made = answers.save(case, LEAD, "gaps", {})
    body = json.loads(json.loads(properties(neo4j_address, made))["body"])
    del body["answer"]["steady"]
    body["answer"]["colour"] = "red"
    with neo4j_address.driver() as driver:
        driver.execute_query("MATCH (k:Kept {id: $id}) SET k.body = $body", id=made, body=json.dumps(body))
    assert answers.opened(case, LEAD, made).answer.steady is None
    answers.remove(case, LEAD, made)


def test_what_a_newer_weft_saved_is_refused_in_plain_words(town: Store, neo4j_address: Address) -> None:
    made = answers.save(town, LEAD, "gaps", {})
    with neo4j_address.driver() as driver:
        driver.execute_query("MATCH (k:Kept {id: $id}) SET k.shape = k.shape + 1", id=made)
    with pytest.raises(SchemaMismatch):
        answers.opened(town, LEAD, made)
