"""Makes the two messy spreadsheets beside it, the same bytes every time: `python -m tests.messy.make`."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import combinations, cycle, product
from pathlib import Path
from typing import Any

import openpyxl

HERE = Path(__file__).parent
_LONG_AGO = (1980, 1, 1, 0, 0, 0)

SECTORS = {
    "Health": ["Cloverleaf Surgery", "Millrace Medical Centre", "Harbour Street Practice", "St Brannoc’s Hospital",
               "Lantern Community Nursing", "Orchard Lane Dental", "Tidewell Therapies"],
    "Housing": ["Quayside Homes", "Foxglove Housing Trust", "Beacon Tenants", "Larkfield Lettings",
                "Stepping Stone Lets"],
    "Voluntary": ["Kettle & Company", "Open Door Tameside Lane", "Green Finger Club", "Bridgefield Carers",
                  "Second Stitch"],
    "Council": ["Adult Social Care South", "Public Health Team", "Libraries and Hubs", "Parks and Places"],
    "Care": ["Health, Housing & Care Ltd", "Willowbank Home Care", "Nightlight Care"],
}  # fmt: skip
"""Sector -> its organisations, as a lead sorts them once the tracker is loaded. All invented."""

NEVER = frozenset({frozenset({"Health", "Housing"})})
"""Sectors of which no two organisations share a project, though both work with everybody else."""

_WHAT = (
    "Warm rooms", "Tea and talk", "Falls clinic", "Moving in", "Good food", "Digital help", "Walks", "Carers' break",
    "Money advice", "Allotment", "Home from hospital", "Young people", "Repair café", "Winter calls", "Story time",
)  # fmt: skip
_WHERE = ("Eastmoor", "Highfold", "Sandgate")
_STATUS = ("running", "Running", "RUNNING ", "finished", "planned")


def projects() -> list[list[str]]:
    """A row a project that is as it should be: name, lead, partners, status, start, end."""
    met = [three for three in combinations(SECTORS, 3) if not any(pair <= set(three) for pair in NEVER)]
    titles = [f"{what} {where}" for where, what in product(_WHERE, _WHAT)]
    turn = {sector: cycle(range(len(names))) for sector, names in SECTORS.items()}
    rows = []
    for number, title in enumerate(titles):
        lead, partner, further = (SECTORS[sector][next(turn[sector])] for sector in met[number % len(met)])
        divided = ("; ", "\n", " / ", ";")[number % 4]
        started = (
            f"{number % 27 + 1:02}/{number % 12 + 1:02}/2017"
            if number % 3
            else f"{_MONTHS[number % 12]} 2017"
        )
        rows.append(
            [title, lead, f"{partner}{divided}{further}", _STATUS[number % len(_STATUS)], started, ""]
        )
    return rows


_MONTHS = (
    "January",
    "Feb",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug",
    "Sept",
    "October",
    "November",
    "December",
)


def tracker() -> bytes:
    """The tracker as a CSV file in Windows-1252 with semicolons, in disorder."""
    rows = projects()
    rows[2][2] = (
        "health, housing & care ltd; Kettle & Company "  # a comma that divides nothing; Health with Voluntary
    )
    rows[2][1] = "Willowbank Home Care"
    rows[4][1] = rows[4][1].upper() + "  "
    rows[7][2] = f"{rows[7][2]}\n{rows[7][1].lower()}"  # the lead once more
    rows[9][2] += ";tbc"
    bad = [
        ["", "Kettle & Company", "Quayside Homes", "running", "", ""],
        ["Chair yoga", "Green Finger Club", "Second Stitch", "running", "31/02/2017", ""],
        ["Bike hub", "Second Stitch", "Beacon Tenants", "finished", "01/06/2018", "01/06/2017"],
    ]
    lines = [
        ["SOUTH LOCALITY – PROJECT TRACKER", *[""] * 6],
        ["updated by Pat, please don’t sort", *[""] * 6],
        [""] * 7,
        [
            "Project name ",
            "Lead organisation",
            "Partners (please list)",
            "Status",
            "Start date",
            "End date",
            "Notes",
        ],
        *([*row, ""] for row in [*rows[:5], bad[0], *rows[5:12], bad[1], *rows[12:20]]),
        ["", "", "", "", "", "", ""],
        *([*row, "costs £400 – ask Pat"] for row in rows[20:22]),
        *([*row, ""] for row in [*rows[22:], bad[2]]),
        ["TOTAL", str(len(rows)), "", "", "", "", ""],
        ["NB: two more to come in June", *[""] * 6],
    ]
    return "\r\n".join(";".join(map(_quoted, line)) for line in lines).encode("cp1252")


def _quoted(cell: str) -> str:
    return f'"{cell}"' if re.search(r'[;\n"]', cell) else cell


EVENTS = ("Workshop 1 (12/03/2017)", "Workshop 2 (08/06/2017)", "Summer party 20 July 2017")

PEOPLE = (
    # name, organisation, job title, dietary requirements, then a cell an event
    ("Orla Fenwick", "Cloverleaf Surgery", "GP", "", "x", "", "✓"),
    ("tomasz Birch", "Quayside Homes ", "Housing officer", "vegan", "X", "x", ""),
    ("Imani Okafor", "Kettle & company", "Manager", "", "", "yes", "Yes"),
    ("Priya Sandhu ", "Adult Social Care South", "social worker", "nut allergy", "x", "x", "x"),
    ("Gwen Alder", "", "Volunteer", "", "", "apologies", "x"),
    ("Hamza Reed", "Millrace Medical Centre", "Practice manager", "", "1", "0", ""),
)
BAD = (
    ("", "Beacon Tenants", "Chair", "", "x", "", ""),
    ("Lou Marsh", "Bridgefield Carers", "Carer lead", "", "x", "might come", ""),
    ("#REF!", "Second Stitch", "", "", "", "x", ""),
)


def attendance() -> bytes:
    """Attendance as a workbook: ticks on one sheet, an event on another, one hidden."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sign in"
    rows: list[Any] = [
        ["South locality workshops – attendance", None, None, None, None, None, None],
        [],
        ["Name", "Organisation", "Job title", "Dietary requirements", "Events", None, None],
        [None, None, None, None, *EVENTS],
        *PEOPLE[:3],
        BAD[0],
        *PEOPLE[3:5],
        BAD[1],
        [],
        PEOPLE[5],
        BAD[2],
        ["Total", None, None, None, 4, 3, 4],
    ]
    for row in rows:
        sheet.append([cell or None for cell in row])
    for area in ("A1:G1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3"):
        sheet.merge_cells(area)
    other = book.create_sheet("Away day 14 Sept 2017")
    for name, organisation in (
        ("Full name", "Org"),
        ("ORLA FENWICK", "Cloverleaf Surgery"),
        ("Gwen Alder", None),
        ("Sol Whitby", "Larkfield Lettings"),
    ):
        other.append([name, organisation])
    hidden = book.create_sheet("lists")
    hidden.append(["x", "yes", "no"])
    hidden.sheet_state = "hidden"
    return _same(book)


def _same(book: Any) -> bytes:
    """A workbook without the moment at which it was saved."""
    saved, out = io.BytesIO(), io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as packed, zipfile.ZipFile(out, "w") as again:
        for name in packed.namelist():
            data = packed.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2017-10-02T09:00:00Z", data)
            again.writestr(zipfile.ZipInfo(name, _LONG_AGO), data)
    return out.getvalue()


def main() -> None:
    """Write both."""
    (HERE / "tracker.csv").write_bytes(tracker())
    (HERE / "attendance.xlsx").write_bytes(attendance())


if __name__ == "__main__":
    main()
