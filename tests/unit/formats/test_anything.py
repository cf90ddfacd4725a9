"""Whatever a file holds, reading it ends in rows or in refusals with a reason, never in another error."""

from __future__ import annotations

import io
import resource
import time
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.formats import lists
from graph.formats.columns import synonyms
from graph.formats.files.incoming import File, Incoming, Options
from graph.imports.open_files import read
from graph.records.dataset import KINDS, REFERENCES
from tests.messy import make

ANY = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))

HEADERS = sorted({word for said in synonyms.HEADERS.values() for word in said})
header = st.one_of(
    st.sampled_from(HEADERS),
    st.sampled_from(
        [
            "",
            "Notes",
            "NHS No",
            "Workshop (12/03/2017)",
            "Launch 31/02/2017",
            "Q [Ann]",
            "Label",
            "Type",
            "Weight",
        ]
    ),
    st.text(max_size=12),
)
cell = st.one_of(
    st.sampled_from(["", "x", "✓", "n/a", "Total", "NB: a note", "#REF!", "1.2E+10", "7.0", "weekly", "=1+1", "'=x"]),
    st.sampled_from(["Ann", "ann", "Bob @ Elm", "ann@elm.example", "9434765919", "Elm; Oak, Ash / Yew", "M20 4BX"]),
    st.dates(date(1, 1, 1), date(9999, 12, 31)).map(lambda day: f"{day.day:02}/{day.month:02}/{day.year:04}"),
    st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat),
    st.integers(-(10**30), 10**30).map(str),
    st.floats().map(str),
    st.text(max_size=20),
    st.text("\u200e\u200f\u202e\u2066\ufeff\u00a0\u200b aאعनமก你😀́", max_size=8),
    st.just("\0"),
)  # fmt: skip
tables = st.tuples(st.lists(header, max_size=7), st.lists(st.lists(cell, max_size=8), max_size=8))
file_names = st.sampled_from(
    [f"{kind}.csv" for kind in KINDS]
    + ["list.csv", "Workshop 1 12-03-2017.csv", "Sheet1.csv", "x.TSV", "Organisations.csv"]
)


def held(found: Incoming) -> None:
    """What every reading keeps to."""
    every = lists.every()
    loose = {taken.file for taken in found.taken if taken.shape in every}
    handles = {kind: {row.id for row in found.rows[kind]} for kind in KINDS if "id" in KINDS[kind]._fields}
    for kind in KINDS:
        assert len(found.rows[kind]) == len(found.origins[kind])
        for row, origin in zip(found.rows[kind], found.origins[kind], strict=True):
            if origin.file not in loose:
                continue
            assert "id" not in KINDS[kind]._fields or (row.id and row.name)
            for name, target in REFERENCES.get(kind, {}).items():
                assert not getattr(row, name) or getattr(row, name) in handles[target]
    for one in found.refused:
        assert one.reason
        assert one.line >= 1
    for taken in found.taken:
        assert set(taken.columns.values()) - {""} <= set(taken.fields)


def quoted(text: str, delimiter: str) -> str:
    special = any(character in text for character in f'{delimiter}"\r\n')
    return '"' + text.replace('"', '""') + '"' if special else text


@ANY
@given(
    st.lists(st.tuples(file_names, tables), min_size=1, max_size=3),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    st.sampled_from([None, *lists.every()]),
)
def test_any_csv(files: list[Any], delimiter: str, encoding: str, shape: str | None) -> None:
    made = []
    for name, (headers, rows) in files:
        lines = [delimiter.join(quoted(text, delimiter) for text in line) for line in [headers, *rows]]
        made.append(File(name, "\r\n".join(lines).encode(encoding, "ignore")))
    held(
        read(made, Options(shapes={file.name: shape for file in made} if shape else {}, day=date(2026, 1, 1)))
    )


@ANY
@given(st.binary(max_size=300), st.sampled_from(["t.csv", "people.csv", "b.xlsx", "z.zip", "g", "n.tsv"]))
def test_any_bytes(data: bytes, name: str) -> None:
    held(read([File(name, data)]))
    held(read([File(name, b"PK\x03\x04" + data)]))


value = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False),
    st.datetimes(datetime(1900, 3, 1), datetime(9999, 12, 31)),
    st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), max_size=20),
    st.sampled_from(["x", "yes", "Ann", "Elm, Oak", "=A1", "=1/0"]),
)


@ANY
@given(
    st.dictionaries(
        st.sampled_from(["people", "ties", "Workshop 1 12 March 2017", "Sheet1"]),
        st.tuples(st.lists(header, max_size=6), st.lists(st.lists(value, max_size=6), max_size=6)),
        min_size=1,
    ),
    st.lists(st.sampled_from(["A1:C1", "A2:A4", "B1:B1048576", "A1:XFD1"]), max_size=2),
)
def test_any_workbook(sheets: dict[str, Any], merged: list[str]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, (headers, rows) in sheets.items():
        sheet = book.create_sheet(name)
        sheet.append([openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.sub("", text) for text in headers])
        for row in rows:
            sheet.append(row)
        sheet.merged_cells.ranges.update(openpyxl.worksheet.cell_range.CellRange(area) for area in merged)
    out = io.BytesIO()
    book.save(out)
    held(read([File("b.xlsx", out.getvalue())]))


@ANY
@given(st.data())
def test_any_damage_to_a_workbook(data: st.DataObject) -> None:
    whole = bytearray(make.attendance())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    held(read([File("b.xlsx", bytes(whole[: data.draw(st.integers(len(whole) // 2, len(whole)))]))]))


@ANY
@given(st.data())
def test_any_damage_within_a_workbooks_xml(data: st.DataObject) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(make.attendance())) as packed, zipfile.ZipFile(out, "w") as again:
        hit = data.draw(st.sampled_from([name for name in packed.namelist() if "theme" not in name]))
        for name in packed.namelist():
            text = bytearray(packed.read(name))
            if name == hit:
                for _ in range(data.draw(st.integers(1, 5))):
                    text[data.draw(st.integers(0, len(text) - 1))] = data.draw(
                        st.sampled_from(b'0129"<>/ aZ')
                    )
            again.writestr(name, bytes(text))
    held(read([File("b.xlsx", out.getvalue())]))


BIG = 10 * 1024 * 1024


LARGE = {
    "long cell": b"Name,Org\nAnn," + b"x" * BIG,
    "open quote": b"Name,Org\nAnn," + b'"' + b"x,\n" * (BIG // 3),
    "commas": b"Name,Org\n" + b"," * BIG,
    "blank rows": b"Name,Org\n" + b"\n" * BIG,
    "partners": b"Project,Partners\nTea," + b"a/," * 40_000,
    "one person again and again": b"Name,Workshop\n" + b"Ann,x\n" * 50_000,
    "one line": b"x" * BIG,
    "accents": ("Name,Org\n" + "é" * BIG).encode("cp1252"),
    "wide survey": b"Name,"
    + b",".join(b"P%d" % number for number in range(1_900))
    + b"".join(b"\nR%d," % number + b"3," * 1_900 for number in range(10)),
}


@pytest.mark.parametrize("data", LARGE.values(), ids=LARGE.keys())
def test_large_ones_take_bounded_time_and_memory(data: bytes) -> None:
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    held(read([File("t.csv", data)]))
    assert time.process_time() - begun < 20
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400 * 1024
