"""An import from its preview to its end, on a real graph: what is written, what is refused, and taking it back."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path

import pytest

from graph import seeding
from graph.changes import history, merging, transactions
from graph.changes.merging import Merge
from graph.changes.undo import undo
from graph.errors import Cancelled, Conflict, NotFound, SchemaMismatch, UpdateInProgress
from graph.formats import csv_folder
from graph.formats.files.incoming import File
from graph.imports import pending
from graph.imports.choices import AllowedColumn, Choices
from graph.imports.service import Imports
from graph.model import Viewer
from graph.records.dataset import KINDS, AnyRow
from graph.records.snapshot import snapshot
from graph.store import Store
from tests import records
from tests.batches import in_one_long_transaction, in_several_transactions
from tests.neo4j import Address

LEAD = Viewer("lead")
PEOPLE = """id,name,post,sector,visibility,email
1,Ann Lee,Nurse,health,named,ann@homes.example
2,Ben Osei,Surveyor,housing,,ben@homes.example
"""
SECTORS = "id,name\nhealth,Health\nhousing,Housing\n"
TIES = "from,to,strength\n1,2,4\n"


def files(**texts: str) -> list[File]:
    return [File(f"{name}.csv", text.encode()) for name, text in texts.items()]


@pytest.fixture
def imports(empty: Store, tmp_path: Path) -> Imports:
    return Imports(empty, tmp_path)


def held(store: Store) -> dict[str, list[AnyRow]]:
    """What the map holds, by kind, without the ids that were made for people."""
    return {kind: rows for kind in KINDS if (rows := snapshot(store)[0].rows(kind))}


def test_the_case_exported_and_taken_in_is_the_case(imports: Imports, empty: Store, tmp_path: Path) -> None:
    case = seeding.south_manchester()
    csv_folder.write(case, tmp_path / "case")
    given = [File(path.name, path.read_bytes()) for path in sorted((tmp_path / "case").glob("*.csv"))]
    preview = imports.preview(LEAD, given)
    assert not preview.refused
    assert imports.apply(LEAD, preview.id).rows == sum(len(case.rows(kind)) for kind in KINDS)
    there, _ = snapshot(empty)
    for kind in KINDS:
        assert sorted(map(str, there.rows(kind))) == sorted(map(str, case.rows(kind))), kind
    again = imports.preview(LEAD, given)
    assert again.sentence == "Nothing would change: all of this is already on the map."
    assert imports.apply(LEAD, again.id).rows == 0


def test_names_stay_as_they_are_written_and_are_shown_so_when_sorted(imports: Imports, empty: Store) -> None:
    people = "Name,Organisation,Sector\nIda Moss,RNIB eSight,NHS\nRaj Fox,Mill Lane PCN,Age UK & VCSE\nTom Ash,HMRC,\n"
    ties = "from,to\nIda Moss,Raj Fox\nRaj Fox,Tom Ash\n"
    first = imports.preview(LEAD, files(people=people, ties=ties))
    open_ = {one.name: one.id for one in first.unsorted}
    assert (set(open_), first.sorted) == ({"RNIB eSight", "Mill Lane PCN", "HMRC"}, [])
    chosen = imports.again(LEAD, first.id, Choices(sectors={open_["HMRC"]: "DWP"}))
    assert [one.name for one in chosen.sorted] == ["HMRC"]
    assert {one.name for one in chosen.unsorted} == {"RNIB eSight", "Mill Lane PCN"}
    imports.apply(LEAD, first.id)
    there, _ = snapshot(empty)
    assert {sector.name for sector in there.sectors} == {"NHS", "Age UK & VCSE", "DWP"}
    assert {one.name for one in there.organisations} == {"RNIB eSight", "Mill Lane PCN", "HMRC"}


def test_what_is_new_gets_ids_that_say_nothing_and_is_found_again(imports: Imports, empty: Store) -> None:
    preview = imports.preview(LEAD, files(people=PEOPLE, sectors=SECTORS, ties=TIES))
    assert preview.sentence == "5 rows are new, 2 people among them."
    assert held(empty) == {}
    imports.apply(LEAD, preview.id)
    there, version = snapshot(empty)
    ann, ben = sorted(there.people, key=lambda one: one.name)
    assert (ann.name, ann.source_key, ann.visibility, ben.visibility) == ("Ann Lee", "1", "named", "unnamed")
    assert ann.id.startswith("p-")
    assert [(tie.from_, tie.to, tie.strength) for tie in there.ties] == [(ann.id, ben.id, 4)]
    later = imports.preview(LEAD, files(people=PEOPLE.replace("Nurse", "Matron"), ties=TIES))
    assert later.sentence == "1 row changes."
    assert [(one.about, one.cells[0].before, one.cells[0].after) for one in later.changes] == [
        ("Ann Lee", "Nurse", "Matron")
    ]
    assert empty.version() == version


def test_columns_that_were_chosen_are_remembered_for_the_next_file_of_their_header(
    imports: Imports, empty: Store, tmp_path: Path
) -> None:
    first = imports.preview(LEAD, files(helpers="Name,Known for\nAnn Lee,Damp\n"))
    guessed = first.taken[0].columns["Known for"]
    assert guessed != "post"
    chosen = first.choices.model_copy(
        update={"columns": {"helpers.csv": {"Name": "name", "Known for": "post"}}}
    )
    imports.apply(LEAD, imports.again(LEAD, first.id, chosen).id)
    assert [one.post for one in snapshot(empty)[0].people] == ["Damp"]

    later = Imports(empty, tmp_path)  # another process, over the same home
    again = later.preview(LEAD, files(volunteers="known for,NAME\nMould,Ben Osei\n"))
    assert again.taken[0].columns == {"known for": "post", "NAME": "name"}
    later.apply(LEAD, again.id)
    assert sorted(one.post for one in snapshot(empty)[0].people) == ["Damp", "Mould"]

    other = later.preview(LEAD, files(others="Name,Known for,Town\nCem,Mould,Hale\n"))
    assert other.taken[0].columns["Known for"] == guessed


def test_a_bad_row_is_named_and_what_refers_to_it_goes_with_it(imports: Imports, empty: Store) -> None:
    preview = imports.preview(
        LEAD,
        files(
            people="id,name\n1,Ann Lee\n2,\n3,Cem Kaya\n",
            ties="from,to,strength\n1,2,3\n1,3,9\n1,4,1\n3,1,often\n1,3,5\n",
        ),
    )
    assert [(one.file, one.line, one.column) for one in preview.refused] == [
        ("people.csv", 3, "name"),
        ("ties.csv", 2, "to"),
        ("ties.csv", 3, "strength"),
        ("ties.csv", 4, "to"),
        ("ties.csv", 5, "strength"),
    ]
    assert preview.refused[3].reason == "add it, or correct it. “4” is neither in these files nor on the map."
    imports.apply(LEAD, preview.id)
    there, _ = snapshot(empty)
    assert sorted(one.name for one in there.people) == ["Ann Lee", "Cem Kaya"]


def test_taken_back_leaves_the_map_as_it_was(imports: Imports, empty: Store) -> None:
    first = imports.preview(LEAD, files(people=PEOPLE, sectors=SECTORS))
    imports.apply(LEAD, first.id)
    before, _ = snapshot(empty)
    second = imports.preview(
        LEAD, files(people=PEOPLE.replace("Nurse", "Matron") + "3,Cem Kaya,,,,\n", ties=TIES)
    )
    done = imports.apply(LEAD, second.id)
    assert snapshot(empty)[0] != before
    undone = undo(empty, LEAD, done.change)
    assert (undone.rows, undone.left) == (3, [])
    assert snapshot(empty)[0] == before
    undo(empty, LEAD, undone.change)
    assert {one.name for one in snapshot(empty)[0].people} == {"Ann Lee", "Ben Osei", "Cem Kaya"}
    with pytest.raises(Conflict):
        undo(empty, LEAD, undone.change)


def test_what_a_later_import_stands_on_stays_and_is_named(imports: Imports, empty: Store) -> None:
    first = imports.preview(LEAD, files(people=PEOPLE + "3,Cem Kaya,,,,\n", sectors=SECTORS))
    done = imports.apply(LEAD, first.id)
    imports.apply(LEAD, imports.preview(LEAD, files(people=PEOPLE.replace("Nurse", "Matron"))).id)
    imports.apply(LEAD, imports.preview(LEAD, files(ties=TIES)).id)
    undone = undo(empty, LEAD, done.change)
    assert {(one.about, one.why) for one in undone.left} == {
        ("Ann Lee", "it has been changed since"),
        ("Ben Osei", "a tie now refers to it"),
        ("Health", "somebody now refers to it"),
        ("Housing", "somebody now refers to it"),
    }
    assert sorted(one.name for one in snapshot(empty)[0].people) == ["Ann Lee", "Ben Osei"]


def test_what_was_merged_does_not_come_back_with_its_file(imports: Imports, empty: Store) -> None:
    imports.apply(LEAD, imports.preview(LEAD, files(people=PEOPLE, sectors=SECTORS)).id)
    ann, ben = sorted(snapshot(empty)[0].people, key=lambda one: one.name)
    asked = Merge("people", ann.id, ben.id, {})
    done = merging.apply(empty, LEAD, asked, merging.preview(empty, LEAD, asked).revision)
    only_ben = "id,name,post\n2,Ann Lee,Warden\n"
    again = imports.preview(LEAD, files(people=only_ben))
    assert again.sentence == "1 row changes."
    imports.apply(LEAD, again.id)
    (there,) = snapshot(empty)[0].people
    assert (there.id, there.post, there.source_key) == (ann.id, "Warden", "1")
    by_id = imports.preview(LEAD, files(people=f"id,name\n{ben.id},Ann Lee\n"))
    assert by_id.sentence == "Nothing would change: all of this is already on the map."
    undo(empty, LEAD, done.change)
    assert imports.preview(LEAD, files(people=only_ben)).sentence == "1 row changes."


def test_a_preview_of_another_map_is_not_applied(imports: Imports, empty: Store) -> None:
    waits = imports.preview(LEAD, files(people=PEOPLE, sectors=SECTORS))
    other = imports.preview(LEAD, files(sectors=SECTORS))
    imports.apply(LEAD, other.id)
    with pytest.raises(Conflict, match="Check the new preview, then apply it"):
        imports.apply(LEAD, waits.id)
    assert imports.waiting(LEAD, waits.id).sentence == "2 rows are new, 2 people among them."
    imports.apply(LEAD, waits.id)
    with pytest.raises(NotFound):
        imports.apply(LEAD, waits.id)


@pytest.mark.parametrize("long", [in_several_transactions, in_one_long_transaction])
def test_cancelled_between_two_batches_nothing_of_it_remains(
    imports: Imports, empty: Store, long: Callable[[int], AbstractContextManager[object]]
) -> None:
    """Readers see half of it in neither: while it is in several transactions they are refused."""
    imports.apply(LEAD, imports.preview(LEAD, files(sectors=SECTORS)).id)
    before, _ = snapshot(empty)
    waits = imports.preview(LEAD, files(people=PEOPLE, ties=TIES))
    seen = []

    def stop(done: int, total: int) -> None:
        seen.append((done, total))
        assert bool(transactions.half_written(empty)) == (long is in_several_transactions)
        with pytest.raises(UpdateInProgress) if long is in_several_transactions else nullcontext():
            assert snapshot(empty)[0] == before
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled), long(1):
        imports.apply(LEAD, waits.id, stop)
    assert seen == [(1, 3), (2, 3)]
    assert snapshot(empty)[0] == before
    assert transactions.half_written(empty) is None
    # A rollback has raised the version, so the preview is made again.
    assert imports.waiting(LEAD, waits.id).sentence == waits.sentence
    assert imports.apply(LEAD, waits.id).rows == 3


@pytest.mark.parametrize("long", [in_several_transactions, in_one_long_transaction])
def test_a_longer_import_is_in_the_history_of_what_it_brought_and_of_nothing_else(
    imports: Imports, empty: Store, long: Callable[[int, int], AbstractContextManager[object]]
) -> None:
    with long(2, 2):
        _history_of_a_longer_import(imports, empty)


def _history_of_a_longer_import(imports: Imports, empty: Store) -> None:
    def changes(id_: str, kind: str = "") -> list[str]:
        return [one.id for one in history.of(empty, LEAD, id_, kind)[0]]

    first = imports.apply(LEAD, imports.preview(LEAD, files(people=PEOPLE, sectors=SECTORS)).id)
    ann, ben = sorted(snapshot(empty)[0].people, key=lambda one: one.name)
    cem = PEOPLE.replace("Nurse", "Matron") + "3,Cem Kaya,,,,\n"
    second = imports.apply(LEAD, imports.preview(LEAD, files(people=cem, ties=TIES)).id)
    assert changes(ann.id) == [second.change, first.change]
    assert changes(ben.id, "people") == [first.change]  # that Ann was tied to Ben is a row of a tie
    assert changes(ben.id, "projects") == changes("p-nobody") == []

    asked = Merge("people", ann.id, ben.id, {})
    merged = merging.apply(empty, LEAD, asked, merging.preview(empty, LEAD, asked).revision)
    assert changes(ann.id) == [merged.change, second.change, first.change]
    undo(empty, LEAD, merged.change)
    assert len(changes(ben.id)) == 3


@pytest.mark.parametrize("file", records.FILES, ids=lambda file: file.stem)
def test_an_import_that_a_weft_of_every_shape_left_waiting_is_looked_at_and_applied(
    empty: Store, neo4j_address: Address, tmp_path: Path, file: Path
) -> None:
    left = records.read(file)
    records.put(left, empty, neo4j_address)
    empty.migrate()
    id_ = wait(left, tmp_path)
    imports = Imports(empty, tmp_path)
    seen = imports.waiting(LEAD, id_)
    assert seen.sentence == left["waiting"]["sentence"]
    assert seen.choices == Choices(
        sectors={"homes": "Housing"}, people={"anything": False}, day=date(2016, 9, 15)
    )
    assert imports.apply(LEAD, id_).rows == 2


def test_what_beside_waiting_files_is_read_no_longer_is_ignored_and_what_is_newer_refused(
    empty: Store, tmp_path: Path
) -> None:
    left = records.read(records.FILES[0])
    id_ = wait(left, tmp_path)
    beside = tmp_path / "imports" / id_ / "choices.json"
    older = {"kept": [{"file": "a", "column": "b", "reason": "Asked for", "by": "lead"}], "mood": "bright"}
    beside.write_text(json.dumps(older))
    assert Imports(empty, tmp_path).waiting(LEAD, id_).choices == Choices(
        kept=[AllowedColumn(file="a", column="b", reason="Asked for")]
    )
    beside.write_text(json.dumps({"shape": pending.SHAPE + 1}))
    imports = Imports(empty, tmp_path)
    with pytest.raises(SchemaMismatch, match="newer Weft"):
        imports.waiting(LEAD, id_)
    imports.discard(LEAD, id_)
    with pytest.raises(NotFound):
        imports.waiting(LEAD, id_)


def test_what_lies_beside_waiting_files_is_of_the_shape_that_a_file_of_records_has() -> None:
    waiting = records.read(records.FILES[-1])["waiting"]
    about, choices = (json.loads(waiting["files"][name]) for name in ("about.json", "choices.json"))
    assert about.keys() == {"shape", "names", "at", "people"}
    assert choices.keys() == {"shape", *Choices.model_fields}
    assert about["shape"] == choices["shape"] == pending.SHAPE


def test_a_waiting_import_lists_whoever_is_in_its_files(
    imports: Imports, empty: Store, tmp_path: Path
) -> None:
    imports.apply(LEAD, imports.preview(LEAD, files(people=PEOPLE, sectors=SECTORS, ties=TIES)).id)
    ids = {person.name: person.id for person in snapshot(empty)[0].people}
    # Ben as he is on the map; somebody who may be Ann; and somebody new.
    more = "id,name,email\n2,Ben Osei,ben@homes.example\n7,Ann Lee,\n8,Cem Synthetic,\n"
    waits = imports.preview(LEAD, files(people=more, ties="from,to\n8,2\n"))
    new = [one for one in waits.likely if one.other == ids["Ann Lee"]]
    assert new
    listed = set(json.loads((tmp_path / "imports" / waits.id / "about.json").read_text())["people"])
    assert listed >= {ids["Ben Osei"], ids["Ann Lee"]}
    imports.apply(LEAD, waits.id)
    cem = next(person.id for person in snapshot(empty)[0].people if person.name == "Cem Synthetic")
    assert cem in listed


def wait(left: records.Held, home: Path) -> str:
    """Lay files and what is beside them where a Weft left them; give their id."""
    id_ = str(left["waiting"]["id"])
    folder = home / "imports" / id_
    folder.mkdir(parents=True)
    for name, text in left["waiting"]["files"].items():
        (folder / name).write_text(text, encoding="utf-8")
    return id_


@pytest.mark.soak
def test_a_large_import_is_applied_whole_and_undone(imports: Imports, empty: Store) -> None:
    """100,000 people and 600,000 ties: all of them, and after undo none."""
    count = 100_000
    people = "".join(f"{n},Synthetic Person {n},Nurse,p{n}@x.example\n" for n in range(count))
    ties = "".join(
        f"{n},{(n + step) % count},{step % 5 + 1},2019-0{step}-01\n"
        for n in range(count)
        for step in range(1, 7)
    )
    waits = imports.preview(
        LEAD, files(people=f"id,name,post,email\n{people}", ties=f"from,to,strength,since\n{ties}")
    )
    done = imports.apply(LEAD, waits.id)
    assert done.rows == count + 6 * count
    assert seeding.people(empty) == count
    assert undo(empty, LEAD, done.change).rows == done.rows
    assert held(empty) == {}
