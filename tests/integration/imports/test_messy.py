"""Two spreadsheets as people make them become a right answer in one sitting."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.changes.undo import undo
from graph.formats import csv_folder
from graph.imports.service import Imports
from graph.model import Viewer
from graph.questions import find
from graph.records.snapshot import snapshot
from graph.store import Store
from tests.messy import make

LEAD = Viewer("lead")
MESSY = Path(__file__).resolve().parents[2] / "messy"


@pytest.fixture
def files() -> list[tuple[str, bytes]]:
    return [(name, (MESSY / name).read_bytes()) for name in ("attendance.xlsx", "tracker.csv")]


def test_what_a_lead_really_has_says_which_sectors_do_not_meet(
    empty: Store, tmp_path: Path, files: list[tuple[str, bytes]]
) -> None:
    imports = Imports(empty, tmp_path)
    first = imports.preview(LEAD, files)
    assert {(one.file.partition(",")[0], one.line) for one in first.refused} >= {
        ("attendance.xlsx", 8),
        ("attendance.xlsx", 11),
        ("attendance.xlsx", 14),
        ("tracker.csv", 10),
        ("tracker.csv", 18),
        ("tracker.csv", 53),
    }
    sector_of = {name: sector for sector, names in make.SECTORS.items() for name in names}
    chosen = {one.id: sector_of[one.name] for one in first.unsorted if one.name in sector_of}
    assert len(chosen) == len(sector_of)
    sorted_out = imports.again(LEAD, first.id, first.choices.model_copy(update={"sectors": chosen}))
    done = imports.apply(LEAD, sorted_out.id)

    gaps = find("gaps")
    answer = gaps.answer(LEAD, empty, gaps.parse({"of": "organisations"}))
    verdicts = {
        frozenset((row["from"].label, row["to"].label)): row["verdict"]  # type: ignore[union-attr]
        for row in answer.rows
    }
    apart = {pair for pair, verdict in verdicts.items() if verdict in ("not connected", "thin")}
    assert apart == set(make.NEVER)

    undo(empty, LEAD, done.change)
    assert not snapshot(empty)[0].people
    assert not snapshot(empty)[0].organisations


@pytest.mark.parametrize(
    "file",
    [
        ("people.csv", b"id,name\n1,\x00\n"),
        ("people.csv", b"name\n" + b"x" * 10_000_000),
        ("ties.csv", "from,to\nAnn\u202e,\u202eAnn\n".encode()),
        ("people.csv", b"id,name,asked\n1,Ann,0000-00-00\n"),
        ("sectors.csv", b"id,name,part_of\na,A,b\nb,B,c\nc,C,a\n"),
        ("map.graphml", b'<!DOCTYPE x [<!ENTITY a "b">]><graphml>&a;</graphml>'),
        ("book.xlsx", b"PK\x03\x04 no workbook"),
        ("people.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100),
        ("picture.png", b"\x89PNG\r\n\x1a\n"),
    ],
    ids=lambda file: file[0] + " " + str(file[1][:12]),
)
def test_what_is_wrong_is_named_and_the_map_stays_byte_for_byte(
    case: Store, tmp_path: Path, file: tuple[str, bytes]
) -> None:
    csv_folder.write(snapshot(case)[0], tmp_path / "before")
    version = case.version()
    imports = Imports(case, tmp_path / "home")
    preview = imports.preview(LEAD, [file])
    assert preview.refused
    assert all(one.reason and one.file for one in preview.refused)
    if not preview.counts or not any(one.new + one.changed for one in preview.counts):
        assert imports.apply(LEAD, preview.id).rows == 0
    assert case.version() == version
    csv_folder.write(snapshot(case)[0], tmp_path / "after")
    for before in sorted((tmp_path / "before").iterdir()):
        assert before.read_bytes() == (tmp_path / "after" / before.name).read_bytes()
