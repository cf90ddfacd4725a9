"""Rows of records as they are kept: whatever fields rows had then, or have by now."""

from __future__ import annotations

import json
import zlib
from datetime import date
from typing import Any

import pytest

from graph.changes import import_details
from graph.changes.record_pieces import SHAPE, packed, people_in, unpacked
from graph.errors import SchemaMismatch
from graph.records.dataset import KINDS, Employment, Organisation, Origin, Person, Place, Sector, Tie
from graph.records.patch import added, changed, dumped, removed
from tests import records

PATCH = [
    removed("sectors", Sector("health", "Health")),
    changed("people", Person("p-1", "Ann"), Person("p-1", "Ann Lee", "Nurse", synthetic=True)),
    *(
        added("ties", Tie("p-1", f"p-{other}", 4, date(2016, 9, 15), None, date(2019, 2, 28), "survey"))
        for other in range(2, 500)
    ),
]


def kept(fields: dict[str, list[str]], *rows: list[Any], shape: int = SHAPE) -> bytes:
    """A piece as another Weft kept it."""
    return zlib.compress(json.dumps({"shape": shape, "fields": fields, "rows": rows}).encode())


def test_what_was_kept_is_the_patch_in_an_eighth_of_its_text() -> None:
    piece = packed(PATCH)
    assert unpacked(piece) == PATCH
    assert len(piece) < len(dumped(PATCH).encode()) / 8


def test_the_first_and_the_last_day_and_every_script_come_back() -> None:
    people = Person("p-1", "آنا \u200f李 “Ann”\n\x00", asked=date(1, 1, 1), answered=date(9999, 12, 31))
    assert unpacked(packed([added("people", people)])) == [added("people", people)]


def test_what_the_first_wefts_kept_as_text_is_read() -> None:
    text = '[["sectors",["health","Health",""],null],["ties",null,["p-1","p-2",4,"2016-09-15",null,null,"survey"]]]'
    tie = Tie("p-1", "p-2", 4, date(2016, 9, 15), source="survey")
    assert unpacked(text) == [PATCH[0], added("ties", tie)]


def test_a_field_that_an_older_record_lacks_has_its_default() -> None:
    piece = kept(
        {"people": ["id", "name", "asked"], "works_for": ["organisation", "person"], "places": ["id"]},
        ["people", ["p-1", "Ann", None], ["p-1", "Ann Lee", "2016-09-15"]],
        ["works_for", None, ["homes", "p-1"]],
        ["places", ["ward"], None],
    )
    person, job, place = unpacked(piece)
    assert person.before == Person("p-1", "Ann")
    assert person.after == Person("p-1", "Ann Lee", asked=date(2016, 9, 15))
    assert job.after == Employment("p-1", "homes", post="", main=False)
    assert job.key == ("p-1", "homes")
    assert place.before == Place("ward", "")


def test_a_field_that_rows_no_longer_have_is_ignored() -> None:
    piece = kept(
        {"organisations": ["fax", "id", "name", "founded"]},
        ["organisations", None, ["0161", "homes", "Homes", "1999-01-01"]],
    )
    assert unpacked(piece) == [added("organisations", Organisation("homes", "Homes"))]


def test_what_a_newer_weft_kept_is_refused_in_plain_words() -> None:
    with pytest.raises(SchemaMismatch, match="newer Weft"):
        unpacked(kept({}, shape=SHAPE + 1))
    with pytest.raises(SchemaMismatch, match="newer Weft"):
        import_details.read(json.dumps({"shape": import_details.SHAPE + 1}))


def test_details_lack_nothing_and_have_nothing_that_nobody_reads() -> None:
    older = {"files": [{"name": "a.csv", "colour": "red"}], "weather": "fine"}
    assert import_details.read(json.dumps(older)) == {
        "files": [{"name": "a.csv", "bytes": 0, "sha256": ""}],
        "counts": [],
        "kept": [],
    }
    assert import_details.read("{}") == {}


def test_everybody_in_rows_is_listed_before_and_after_at_both_ends() -> None:
    grew = Origin("warm", "project", "dry", "p-says")
    rows = [
        removed("people", Person("p-gone", "Gone", sector="health", source_key="p-key")),
        added("ties", Tie("p-from", "p-to")),
        changed("grew_from", grew, grew._replace(said_by="")),
        removed("works_for", Employment("p-works", "p-homes")),
        added("sectors", Sector("p-sector", "Sector")),
    ]
    assert people_in(rows) == ["p-from", "p-gone", "p-says", "p-to", "p-works"]
    assert people_in([]) == []


def test_there_is_a_file_of_records_of_todays_shape() -> None:
    """Whoever gives a kind another field raises `SHAPE`, and has `python -m tests.records.make` write the file."""
    newest = records.read(records.FILES[-1])
    assert newest["shape"] == SHAPE, "raise it, and run python -m tests.records.make"
    assert [int(file.stem.removeprefix("shape-")) for file in records.FILES] == [*range(1, SHAPE + 1)]
    fields: dict[str, list[str]] = {}
    for record in newest["records"]:
        for piece in record["pieces"]:
            text = zlib.decompress(records.rows_in(piece))  # type: ignore[arg-type]
            found = json.loads(text)
            assert found["shape"] == SHAPE
            fields |= found["fields"]
    todays = {kind: list(row_type._fields) for kind, row_type in KINDS.items()}
    assert fields == todays, (
        "graph/changes/record_pieces.py: raise SHAPE, then run python -m tests.records.make"
    )
    added_rows = [one for rows in newest["patches"].values() for one in rows if not one["before"]]
    said = {
        (one["kind"], name)
        for one in added_rows
        for name, value in one["after"].items()
        if value not in (None, "")
    }
    missing = {(kind, name) for kind, names in todays.items() for name in names} - said
    assert not missing, "tests/records/make.py: fill these in, then run it"


def test_there_is_a_file_of_todays_details_of_imports() -> None:
    newest = records.read(records.FILES[-1])
    found = [json.loads(record["details"]) for record in newest["records"] if record["what"] == "import"]
    assert {one.pop("shape") for one in found} == {import_details.SHAPE}
    assert [import_details.read(json.dumps(one)) for one in found] == found
    assert any(one["kept"] for one in found)
