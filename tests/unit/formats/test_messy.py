"""Two spreadsheets as people make them are read as somebody would who knows what they mean."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from graph.analysis.measures.gaps import gaps
from graph.formats.files.incoming import File, Incoming
from graph.imports.open_files import read
from tests.messy import make
from tests.unit.formats.reading import brought


def messy(name: str) -> Incoming:
    return read([File(name, (make.HERE / name).read_bytes())])


def test_they_are_what_their_program_makes() -> None:
    assert (make.HERE / "tracker.csv").read_bytes() == make.tracker()
    assert (make.HERE / "attendance.xlsx").read_bytes() == make.attendance()


def test_attendance() -> None:
    found = messy("attendance.xlsx")
    came = Counter((row.event, row.person.split(" @ ")[0]) for row in found.rows["attended"])
    assert sorted(came) == [
        ("Away day 2017-09-14", "Gwen Alder"),
        ("Away day 2017-09-14", "Orla Fenwick"),
        ("Away day 2017-09-14", "Sol Whitby"),
        ("Summer party 2017-07-20", "Gwen Alder"),
        ("Summer party 2017-07-20", "Imani Okafor"),
        ("Summer party 2017-07-20", "Orla Fenwick"),
        ("Summer party 2017-07-20", "Priya Sandhu"),
        ("Workshop 1 2017-03-12", "Hamza Reed"),
        ("Workshop 1 2017-03-12", "Lou Marsh"),
        ("Workshop 1 2017-03-12", "Orla Fenwick"),
        ("Workshop 1 2017-03-12", "Priya Sandhu"),
        ("Workshop 1 2017-03-12", "tomasz Birch"),
        ("Workshop 2 2017-06-08", "Imani Okafor"),
        ("Workshop 2 2017-06-08", "Priya Sandhu"),
        ("Workshop 2 2017-06-08", "tomasz Birch"),
    ]
    assert set(came.values()) == {1}
    assert len(found.rows["people"]) == 8
    assert [(one.line, one.column, one.kind) for one in found.refused] == [
        (8, "Name", "people"),
        (11, "Workshop 2 (08/06/2017)", "attended"),
        (14, "Name", "people"),
        (15, "", ""),  # a row of totals
        (1, "", ""),  # a hidden sheet
    ]
    assert [(one.column, one.looks_like) for one in found.left_out] == [("Dietary requirements", "health")]
    assert all(taken.sure for taken in found.taken)


def test_tracker() -> None:
    found = messy("tracker.csv")
    assert len(found.rows["projects"]) == len(make.projects()) == 45
    assert {row["name"] for row in brought(found, "organisations")} == {
        name for names in make.SECTORS.values() for name in names
    }
    partners = {(row.project, row.organisation) for row in found.rows["partners"]}
    assert {organisation for project, organisation in partners if project == "Falls clinic Eastmoor"} == {
        "Willowbank Home Care",
        "Health, Housing & Care Ltd",
        "Kettle & Company",
    }
    assert [(one.line, one.column, one.kind) for one in found.refused] == [
        (10, "Project name", "projects"),
        (18, "Start date", "projects"),
        (53, "End date", "projects"),
        (54, "", ""),  # a row of totals
        (55, "", ""),  # a note
    ]


def test_the_tracker_holds_a_gap_between_health_and_housing() -> None:
    sectors = list(make.SECTORS)
    sector = {name: at for at, names in enumerate(make.SECTORS.values()) for name in names}
    projects: dict[str, set[str]] = {}
    for row in messy("tracker.csv").rows["partners"]:
        projects.setdefault(row.project, set()).add(row.organisation)
    tied = {pair for members in projects.values() for pair in combinations(sorted(members), 2)}
    counts = [[0] * len(sectors) for _ in sectors]
    for a, b in tied:
        counts[sector[a]][sector[b]] += 1
        counts[sector[b]][sector[a]] += sector[a] != sector[b]
    found = gaps(counts, [None] * len(sectors))
    verdicts = {
        (sectors[a], sectors[b]): found.verdicts[a][b] for a, b in combinations(range(len(sectors)), 2)
    }
    assert {pair: said for pair, said in verdicts.items() if said != "connected"} == {
        ("Health", "Housing"): "not connected"
    }
